// What is read aloud on a loudspeaker: every number, date and time in words, as a Vietnamese announcer says them.
import fc from 'fast-check';
import {
  spokenDate,
  spokenNumber,
  spokenOrdinal,
  spokenText,
  spokenTime,
  unspeakable,
  wordsIn,
} from '../../src/domain/spoken';

test.each([
  [0, 'không'],
  [4, 'bốn'],
  [10, 'mười'],
  [11, 'mười một'],
  [14, 'mười bốn'],
  [15, 'mười lăm'],
  [20, 'hai mươi'],
  [21, 'hai mươi mốt'],
  [24, 'hai mươi tư'],
  [25, 'hai mươi lăm'],
  [55, 'năm mươi lăm'],
  [91, 'chín mươi mốt'],
  [100, 'một trăm'],
  [101, 'một trăm linh một'],
  [104, 'một trăm linh bốn'],
  [105, 'một trăm linh năm'],
  [110, 'một trăm mười'],
  [115, 'một trăm mười lăm'],
  [233, 'hai trăm ba mươi ba'],
  [1000, 'một nghìn'],
  [1005, 'một nghìn không trăm linh năm'],
  [2010, 'hai nghìn không trăm mười'],
  [2024, 'hai nghìn không trăm hai mươi tư'],
  [2025, 'hai nghìn không trăm hai mươi lăm'],
  [12_015, 'mười hai nghìn không trăm mười lăm'],
  [100_000, 'một trăm nghìn'],
  [321_654, 'ba trăm hai mươi mốt nghìn sáu trăm năm mươi tư'],
  [1_000_000, 'một triệu'],
  [1_005_000, 'một triệu không trăm linh năm nghìn'],
  [1_000_005, 'một triệu không nghìn không trăm linh năm'],
  [25_400_000, 'hai mươi lăm triệu bốn trăm nghìn'],
  [999_999_999, 'chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín'],
  [2_000_000_000, 'hai tỷ'],
])('%d is %s', (n, words) => {
  expect(spokenNumber(n)).toBe(words);
});

test('numbers that have no words are refused', () => {
  for (const n of [-1, 1.5, NaN, 1e12]) expect(() => spokenNumber(n)).toThrow(RangeError);
});

test('no two numbers sound the same', () => {
  const most = fc.nat(999_999_999);
  fc.assert(fc.property(most, most, (a, b) => a === b || spokenNumber(a) !== spokenNumber(b)));
});

test('dates: the first ten days with mùng, the fourth month is tháng tư', () => {
  expect(spokenDate('2024-06-14')).toBe('ngày mười bốn tháng sáu năm hai nghìn không trăm hai mươi tư');
  expect(spokenDate('2026-04-05')).toBe('ngày mùng năm tháng tư năm hai nghìn không trăm hai mươi sáu');
  expect(spokenDate('2025-01-31')).toBe('ngày ba mươi mốt tháng một năm hai nghìn không trăm hai mươi lăm');
  expect(() => spokenDate('2024-02-30')).toThrow(RangeError);
});

test('times and ordinals', () => {
  expect(spokenTime('07:30')).toBe('bảy giờ ba mươi phút');
  expect(spokenTime('14:00')).toBe('mười bốn giờ');
  expect(spokenTime('08:05')).toBe('tám giờ năm phút');
  expect(() => spokenTime('25:00')).toThrow(RangeError);
  expect([1, 2, 4, 14].map(spokenOrdinal)).toEqual(['nhất', 'hai', 'tư', 'mười bốn']);
});

test.each([
  ['UBND xã và UBMTTQ Việt Nam xã', 'Ủy ban nhân dân xã và Ủy ban Mặt trận Tổ quốc Việt Nam xã'],
  ['HĐND, UBND xã; BHYT', 'Hội đồng nhân dân, Ủy ban nhân dân xã; bảo hiểm y tế'],
  ['phát triển KT-XH', 'phát triển kinh tế - xã hội'],
  ['đ/c Chủ tịch', 'đồng chí Chủ tịch'],
  ['TP. Hải Dương', 'thành phố Hải Dương'],
  [
    'lúc 07 giờ 30 phút, ngày 14 tháng 6 năm 2024',
    'lúc bảy giờ ba mươi phút, ngày mười bốn tháng sáu năm hai nghìn không trăm hai mươi tư',
  ],
  ['7h30 ngày 05/4/2026', 'bảy giờ ba mươi phút ngày mùng năm tháng tư năm hai nghìn không trăm hai mươi sáu'],
  ['07:30, 14h, 08 giờ', 'bảy giờ ba mươi phút, mười bốn giờ, tám giờ'],
  ['14-6-2024', 'ngày mười bốn tháng sáu năm hai nghìn không trăm hai mươi tư'],
  [
    'Ngày 14/6 và từ 16/6 đến 18/6',
    'Ngày mười bốn tháng sáu và từ ngày mười sáu tháng sáu đến ngày mười tám tháng sáu',
  ],
  ['tháng 04/2024, tháng 12', 'tháng tư năm hai nghìn không trăm hai mươi tư, tháng mười hai'],
  ['quý II, III năm 2024', 'quý hai, ba năm hai nghìn không trăm hai mươi tư'],
  ['quý I và quý IV', 'quý một và quý tư'],
  ['khóa XX', 'khóa hai mươi'],
  ['Kế hoạch số 05/KH-UBND', 'Kế hoạch số năm'],
  ['Luật số 72/2025/QH15', 'Luật số bảy mươi hai năm hai nghìn không trăm hai mươi lăm'],
  ['08 lượt, 15 ý kiến, 39,1 %', 'tám lượt, mười lăm ý kiến, ba mươi chín phẩy một phần trăm'],
  ['1.234,5 m2 và 0,05 ha', 'một nghìn hai trăm ba mươi tư phẩy năm mét vuông và không phẩy không năm héc-ta'],
  ['25.400.000 đồng', 'hai mươi lăm triệu bốn trăm nghìn đồng'],
  ['giai đoạn 2021-2025', 'giai đoạn hai nghìn không trăm hai mươi mốt đến hai nghìn không trăm hai mươi lăm'],
  ['12/15 hộ', 'mười hai trên mười lăm hộ'],
  ['QL5B, ĐT.391, tổ dân phố số 4', 'quốc lộ năm B, đường tỉnh ba trăm chín mươi mốt, tổ dân phố số bốn'],
  ['45/13/2024', 'bốn mươi lăm trên mười ba trên hai nghìn không trăm hai mươi tư'],
  ['mã 007', 'mã không không bảy'],
])('%s', (typed, spoken) => {
  expect(spokenText(typed)).toBe(spoken);
});

test('whatever was typed, no digit is left, and words without digits stay', () => {
  const text = fc.array(
    fc.oneof(
      fc.stringMatching(/^[0-9./,:-]{1,8}$/),
      fc.constantFrom('ngày', 'tháng', 'giờ', 'phút', 'm2', '%', 'a', ' '),
    ),
    { maxLength: 12 },
  );
  fc.assert(fc.property(text, (parts) => !/\d/.test(spokenText(parts.join(' ')))));
  expect(spokenText('Nhân dân thôn Đông, thôn Đoài')).toBe('Nhân dân thôn Đông, thôn Đoài');
});

test('what nobody can read out is named once', () => {
  expect(unspeakable('Dự án BT và KCN, KCN; HỘI NGHỊ; khóa XX; Nhân dân')).toEqual(['BT', 'KCN']);
});

test('a word is a syllable; dashes are none', () => {
  expect(wordsIn('kinh tế - xã hội, năm hai nghìn')).toBe(7);
});
