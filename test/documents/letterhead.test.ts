// What the office's settings become in the head and foot of a paper.
import {
  footView,
  levelName,
  numberLine,
  officeOf,
  placeDateLine,
  recipientLines,
  shortName,
  withEndMark,
} from '../../src/documents/letterhead';
import { readSettings } from '../../src/domain/settings';
import { HEAD_COLUMNS, SIZE } from '../../src/documents/layouts/page';
import { textWidth } from '../../src/documents/metrics';
import { OFFICE } from './rows';

const settings = (values: Record<string, string>) =>
  readSettings(Object.entries(values).map(([code, value]) => ({ code, value })));

test('an office is read from the settings', () => {
  const office = officeOf(
    settings({
      'co-quan-dong-2': 'PHƯỜNG PHÚ THƯỢNG',
      'ten-co-quan': 'Ủy ban nhân dân phường Phú Thượng',
      'dia-danh': 'Phú Thượng',
      'quyen-han-ky': 'TM. ỦY BAN NHÂN DÂN',
      'chuc-vu-ky': 'KT. CHỦ TỊCH / PHÓ CHỦ TỊCH',
      'nguoi-ky': 'Lê Văn Bình',
      'noi-nhan-ket-qua': 'Các tổ dân phố\nLưu: VT',
    }),
  );
  expect(office).toEqual({
    issuer: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG PHÚ THƯỢNG'],
    name: 'Ủy ban nhân dân phường Phú Thượng',
    place: 'Phú Thượng',
    symbolEnd: 'UBND',
    letterSymbol: 'UBND-VP',
    signature: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    signer: 'Lê Văn Bình',
    recipients: ['Các tổ dân phố', 'Lưu: VT'],
  });
});

test('a Chairman who signs in his own right has one line', () => {
  expect(officeOf(settings({ 'quyen-han-ky': '', 'chuc-vu-ky': 'CHỦ TỊCH' })).signature).toEqual(['CHỦ TỊCH']);
});

test('the name is shortened as it is in texts, with and without the place', () => {
  expect([shortName(OFFICE), levelName(OFFICE)]).toEqual(['UBND xã Ngọc Châu', 'UBND xã']);
  const old = { ...OFFICE, name: 'Uỷ ban nhân dân phường Phú Thượng', place: 'Phú Thượng' };
  expect([shortName(old), levelName(old)]).toEqual(['UBND phường Phú Thượng', 'UBND phường']);
  const decomposed = { ...OFFICE, name: OFFICE.name.normalize('NFD') };
  expect(shortName(decomposed)).toBe('UBND xã Ngọc Châu');
});

test('numbers below ten have a leading 0, and what is no number stays', () => {
  expect(['5', '05', '10', ' 128 ', '05a'].map((number) => numberLine(number, 'KH-UBND'))).toEqual([
    'Số: 05/KH-UBND',
    'Số: 05/KH-UBND',
    'Số: 10/KH-UBND',
    'Số: 128/KH-UBND',
    'Số: 05a/KH-UBND',
  ]);
});

test('place and date of a draft fit one line, with room to write, also where the place has a long name', () => {
  for (const place of ['Ý', 'Ngọc Châu', 'Nguyễn Bỉnh Khiêm', 'Thượng Nông Hồng Quang']) {
    const line = placeDateLine(place, '', '2026');
    expect(textWidth(line, SIZE.placeDate, 'italic')).toBeLessThanOrEqual(HEAD_COLUMNS[1]);
    expect(line).toMatch(/, ngày {4,}tháng {3,}năm 2026$/);
  }
});

test('recipients typed with or without dashes and marks come out alike', () => {
  const wanted = ['- HĐND, UBND huyện;', '- Hiệu trưởng các trường;', '- Lưu: VT.'];
  expect(recipientLines(['HĐND, UBND huyện', 'Hiệu trưởng các trường ;', 'Lưu: VT'])).toEqual(wanted);
  expect(recipientLines(['- HĐND, UBND huyện;\n- Hiệu trưởng các trường;', '- Lưu: VT.'])).toEqual(wanted);
  expect(recipientLines([])).toEqual(['- Lưu: VT.']);
});

test('no title stands before the name of the signer', () => {
  for (const name of [
    'Lê Văn Bình',
    'Ông Lê Văn Bình',
    'Đồng chí Lê Văn Bình',
    'ThS. Lê Văn Bình',
    'PGS.TS. Lê Văn Bình',
  ])
    expect(footView({ ...OFFICE, signer: name })['hoTen']).toBe('Lê Văn Bình');
  // A name may begin like a title.
  expect(footView({ ...OFFICE, signer: 'Bành Thị Tú' })['hoTen']).toBe('Bành Thị Tú');
});

test('the end mark stands once', () => {
  expect(['a', 'a.', 'a./.', 'a /.', 'a./. ', 'a;', 'a:', 'a!'].map(withEndMark)).toEqual([
    'a./.',
    'a./.',
    'a./.',
    'a./.',
    'a./.',
    'a./.',
    'a:./.',
    'a!./.',
  ]);
});
