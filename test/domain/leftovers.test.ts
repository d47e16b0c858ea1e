import fc from 'fast-check';
import { holdsContact, leftoverMarks, namesDistrict, namesYearBefore } from '../../src/domain/leftovers';

describe('marks that ask to be filled in', () => {
  test.each([
    ['Kính gửi {tenCoQuan}', ['{tenCoQuan}']],
    ['có ……. người', ['…….']],
    ['có ..... người, tại ______', ['.....', '______']],
    ['Đại biểu [ ] và [...]', ['[ ]', '[...]']],
    ['ngày XX/XX/2026, lúc xx giờ', ['XX', 'xx']],
    ['Ông (…) và ông (....)', ['(…)', '(....)']],
    ['Thôn <tên thôn>', ['<tên thôn>']],
    ['{a} rồi {a}', ['{a}']],
  ])('%s', (text, marks) => expect(leftoverMarks(text)).toEqual(marks));

  test.each([
    'Đường, điện, nước… đều xuống cấp.',
    'Chờ mãi... rồi thôi.',
    'Vân vân….',
    '(1). Giải phóng mặt bằng [xem Phụ lục].',
    'Xe máy XXL, xã Xuân, 2x3 m',
    'Số 05/KH-UBND ngày 05/02/2024',
    '',
  ])('none in: %s', (text) => expect(leftoverMarks(text)).toEqual([]));

  test('a mark inside another is told once, a long one is cut', () => {
    expect(leftoverMarks('{……}')).toEqual(['{……}']);
    const [mark = ''] = leftoverMarks(`<${'a'.repeat(38)}>`);
    expect(mark).toHaveLength(20);
    expect(mark.endsWith('…')).toBe(true);
  });

  test('any text at all is read to its end', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('.', '…', '{', '}', '[', ']', 'x', 'X', '_', ' ', 'a'), maxLength: 40 }),
        (text) => {
          const marks = leftoverMarks(text);
          expect(new Set(marks).size).toBe(marks.length);
          for (const mark of marks) expect(mark.length <= 20).toBe(true);
        },
      ),
    );
  });
});

describe('the year before', () => {
  test.each([
    ['Kế hoạch đối thoại năm 2023', true],
    ['trong quý II, III/2023', true],
    ['năm 2024', false],
    ['năm 2022', false],
    ['mã 20235', false],
    ['Căn cứ Kế hoạch số 12-KH/TU ngày 29/12/2023', false],
    ['Căn cứ Luật ngày 16 tháng 6 năm 2023', false],
    ['theo Nghị định 13/2023/NĐ-CP', false],
    ['Nghị định 13/2023/NĐ-CP và tổng kết năm 2023', true],
  ])('%s: %s', (text, named) => expect(namesYearBefore(text, 2024)).toBe(named));
});

test.each([
  ['HĐND, UBND huyện', true],
  ['Ủy ban nhân dân huyện Tân Yên', true],
  ['Huyện ủy', true],
  ['cấp huyện', true],
  ['UBND xã', false],
  ['đường huyện lộ', false],
])('a body of the former district level in «%s»: %s', (text, named) => expect(namesDistrict(text)).toBe(named));

test.each([
  ['gọi số 0912 345 678 nhé', true],
  ['+84912345678', true],
  ['0203.812.3456', true],
  ['lan@xa.example', true],
  ['thửa đất số 0123, tờ 45', false],
  ['diện tích 1.234.567 m2', false],
  ['năm 2024, 2025, 2026', false],
  ['ngày 05/02/2024', false],
])('a contact in «%s»: %s', (text, held) => expect(holdsContact(text)).toBe(held));
