import fc from 'fast-check';
import { abolishedUnits, holdsContact, leftoverMarks, pastYears } from '../../src/domain/leftovers';

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

describe('a year that is over', () => {
  test.each([
    ['Kế hoạch đối thoại năm 2023', [2023]],
    ['trong quý II, III/2023', [2023]],
    ['năm 2024', []],
    ['năm 2022', [2022]],
    ['Kế hoạch năm 2021, quý II/2023', [2021, 2023]],
    ['Năm 2020', [2020]],
    ['tổ chức vào 2022', []],
    ['mã 20235, năm 20235', []],
    ['năm 2018', []],
    ['Căn cứ Kế hoạch số 12-KH/TU ngày 29/12/2023', []],
    ['Căn cứ Luật ngày 16 tháng 6 năm 2023', []],
    ['Căn cứ Luật Đất đai năm 2023', []],
    ['Luật Giá 2023 và các quy định khác', []],
    ['theo Nghị định 13/2023/NĐ-CP', []],
    ['Nghị định 13/2023/NĐ-CP và tổng kết năm 2023', [2023]],
    ['pháp luật của Nhà nước trong năm 2023', [2023]],
    ['nhiệm kỳ 2020 - 2025, giai đoạn 2019-2023', []],
    ['khóa XV, nhiệm kỳ 2021–2026', []],
    ['nhiệm kỳ mới, tổng kết năm 2023', [2023]],
  ])('%s: %j', (text, years) => expect(pastYears(text, 2024)).toEqual(years));

  test('the plan of 2024, copied for 2026, is told although it is two years old', () => {
    expect(pastYears('Trong quý II, III năm 2024.', 2026)).toEqual([2024]);
  });
});

describe('units that ended on 01/7/2025', () => {
  test.each([
    ['- HĐND, UBND huyện;', ['UBND huyện']],
    ['Ủy ban nhân dân huyện Tân Yên', ['nhân dân huyện Tân Yên']],
    ['Thường trực Huyện ủy', ['Thường trực Huyện ủy']],
    ['Thị ủy, Thị uỷ', ['Thị ủy', 'Thị uỷ']],
    ['cấp huyện và cấp huyện', ['cấp huyện']],
    ['Công an quận', ['Công an quận']],
    ['UBND thị xã Việt Yên', ['UBND thị xã Việt Yên']],
    ['các xã, phường, thị trấn', ['thị trấn']],
    ['Phòng Tài nguyên và Môi trường huyện.', ['Môi trường huyện']],
    ['UỶ BAN NHÂN DÂN HUYỆN', ['NHÂN DÂN HUYỆN']],
  ])('%s', (text, units) => expect(abolishedUnits(text)).toEqual(units));

  test.each([
    'UBND xã, UBND tỉnh',
    'đường huyện lộ',
    'đường huyện 398, tuyến huyện',
    'huyện Tân Yên (cũ)',
    'địa bàn thị trấn Cao Thượng trước đây',
    'huyện Tân Yên cũ',
    'Pháp lệnh Thực hiện dân chủ ở xã, phường, thị trấn',
    'thị trường, thị xác, quân đội, luyện tập',
    '',
  ])('none in: %s', (text) => expect(abolishedUnits(text)).toEqual([]));
});

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
