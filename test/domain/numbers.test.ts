// Numbers as official papers write them.
import fc from 'fast-check';
import { formatNumber, percent, romanNumeral, twoDigits, vietnameseLetter } from '../../src/domain/numbers';

test('a count below ten has a leading 0', () => {
  expect([0, 8, 10, 115].map(twoDigits)).toEqual(['00', '08', '10', '115']);
});

test.each([
  [1234.5, '1.234,5'],
  [0, '0'],
  [-1234567, '-1.234.567'],
  [0.12345, '0,123'],
  [1e21, '1.000.000.000.000.000.000.000'],
])('%d is printed %s', (value, printed) => {
  expect(formatNumber(value)).toBe(printed);
});

test('what is no number is not printed', () => {
  expect(() => formatNumber(NaN)).toThrow(RangeError);
  expect(() => formatNumber(Infinity)).toThrow(RangeError);
});

test.each([
  [45, 115, '39,1 %'],
  [1, 2, '50 %'],
  [15, 15, '100 %'],
  [0, 0, '0 %'],
])('%d of %d is %s', (part, whole, printed) => {
  expect(percent(part, whole)).toBe(printed);
});

test.each([
  [1, 'I'],
  [4, 'IV'],
  [9, 'IX'],
  [14, 'XIV'],
  [49, 'XLIX'],
  [1994, 'MCMXCIV'],
  [3999, 'MMMCMXCIX'],
])('%d in Roman numerals is %s', (n, numeral) => {
  expect(romanNumeral(n)).toBe(numeral);
});

test('every Roman numeral from 1 to 3999 reads back as its number, without a letter four times in a row', () => {
  const worth: Record<string, number> = { M: 1000, D: 500, C: 100, L: 50, X: 10, V: 5, I: 1 };
  for (let n = 1; n <= 3999; n += 1) {
    const numeral = romanNumeral(n);
    const values = [...numeral].map((letter) => worth[letter] ?? NaN);
    const read = values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
    expect([read, /(.)\1{3}|VV|LL|DD/.test(numeral)]).toEqual([n, false]);
  }
  expect(() => romanNumeral(0)).toThrow(RangeError);
  expect(() => romanNumeral(4000)).toThrow(RangeError);
  expect(() => romanNumeral(1.5)).toThrow(RangeError);
});

test('list items are named with the Vietnamese alphabet, without letters that carry a diacritic, except đ', () => {
  const letters = Array.from({ length: 25 }, (_, index) => vietnameseLetter(index + 1));
  expect(letters.join(' ')).toBe('a b c d đ e g h i k l m n o p q r s t u v x y aa ab');
  expect(() => vietnameseLetter(0)).toThrow(RangeError);
});

test('no two list items have the same letter', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (i, j) => {
      expect(vietnameseLetter(i) === vietnameseLetter(j)).toBe(i === j);
    }),
  );
});
