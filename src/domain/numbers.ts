// Numbers as official papers write them: leading zeros, decimal comma, Roman numerals, letters of list items.
// Source: Nghị định 30/2020/NĐ-CP, Phụ lục I and II.

const decimal = new Intl.NumberFormat('vi', { maximumFractionDigits: 3 });
const oneDecimal = new Intl.NumberFormat('vi', { maximumFractionDigits: 1 });
// The letters that name the items of a list: the Vietnamese alphabet without ă, â, ê, ô, ơ, ư.
const ITEM_LETTERS = [...'abcdđeghiklmnopqrstuvxy'];
const ROMAN: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** A count, below ten with a leading 0: 8 is '08', 115 is '115'. */
export function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}

/** With decimal comma and points between thousands, at most three decimals: 1234.5 is '1.234,5'. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a number to print: ${value}`);
  return decimal.format(value);
}

/** Share of `whole`, with at most one decimal: percent(45, 115) is '39,1 %'; of nothing it is '0 %'. */
export function percent(part: number, whole: number): string {
  return `${oneDecimal.format(whole === 0 ? 0 : (part / whole) * 100)} %`;
}

/** 1 is 'I', 4 is 'IV', 14 is 'XIV'. From 1 to 3999. */
export function romanNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 3999) throw new RangeError(`no Roman numeral for ${n}`);
  let rest = n;
  let numeral = '';
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      numeral += letters;
      rest -= value;
    }
  }
  return numeral;
}

/** Letter of the i-th item of a list, from 1: a b c d đ e g h i k …; after y come aa, ab, …. */
export function vietnameseLetter(i: number): string {
  if (!Number.isInteger(i) || i < 1) throw new RangeError(`no letter for item ${i}`);
  const index = i - 1;
  const before = Math.floor(index / ITEM_LETTERS.length);
  return (before > 0 ? vietnameseLetter(before) : '') + (ITEM_LETTERS[index % ITEM_LETTERS.length] ?? '');
}
