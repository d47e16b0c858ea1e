// Sentences that the office may change: filled by tag, refused by name.
import { DEFAULT_WORDING, fillWording, wordingOf } from '../../src/documents/wording';

test('every tag is replaced, also twice, and values are not read again', () => {
  expect(fillWording({ code: 'x', text: '{a} và { b }, {a}' }, { a: '{b} $1', b: 'hai' })).toBe(
    '{b} $1 và hai, {b} $1',
  );
});

test('an unknown tag is refused, naming the template, the tag and the tags there are', () => {
  const fill = () => fillWording({ code: 'ket-qua-mo-dau', text: 'Tại {dia Diem}' }, { diaDiem: 'x', thoiGian: 'y' });
  expect(fill).toThrow(
    'Trang «Mẫu văn bản», mẫu «ket-qua-mo-dau»: không có thẻ {dia Diem}. Các thẻ dùng được: {diaDiem}, {thoiGian}.',
  );
});

test('names that every object has are no tags', () => {
  expect(() => fillWording({ code: 'x', text: '{constructor}' }, {})).toThrow(/không có thẻ {constructor}/);
});

test('the office’s text comes first, the default where it is missing or emptied', () => {
  const fill = wordingOf(
    [
      { code: 'ket-qua-trung', text: 'Xem {soThuTu}' },
      { code: 'ket-qua-dan-bang', text: ' ' },
    ],
    { coQuan: 'UBND' },
  );
  expect(fill('ket-qua-trung', { soThuTu: 'số 3' })).toBe('Xem số 3');
  expect(fill('ket-qua-dan-bang')).toBe('UBND thông báo kết quả giải quyết cụ thể như sau:');
});

test('codes are unique, purposes are given, and every tag that a default uses is explained', () => {
  expect(new Set(DEFAULT_WORDING.map((row) => row.code)).size).toBe(DEFAULT_WORDING.length);
  for (const { code, purpose, text, tags } of DEFAULT_WORDING) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(purpose).not.toBe('');
    for (const [tag] of text.matchAll(/\{\w+\}/g)) expect(`${code} ${tags}`).toContain(tag);
  }
});
