// What is easily left standing in a paper and should not be: marks to be filled in, last year's year, a level of
// government that is no more, a phone number or an e-mail address. A person decides: these are things to look at.

const MARKS: readonly RegExp[] = [
  /\{[^{}\n]{0,40}\}/gu, // {tên}
  /\[[\s.…_xX]*\]/gu, // [ ]
  /\([\s.…_]{2,}\)|\(…\)/gu, // (…)
  /<[^<>\n]{1,40}>/gu, // <tên>
  /_{3,}/gu,
  // Also as a part of a date: XX/XX/2026.
  /(?<![\p{L}\p{N}])[xX]{2,}(?![\p{L}\p{N}])/gu,
];
const DOTS = /[.…]{2,}/gu;
/** Up to four dots end a sentence that trails off; more are room to be filled in. */
const ROOM = 5;

const dotsIn = (text: string) => [...text].reduce((sum, character) => sum + (character === '…' ? 3 : 1), 0);

/**
 * Marks that ask to be filled in, each once, in the order of the text.
 *
 * @example
 * leftoverMarks('Ngày XX/XX, tại ……, có {soNguoi} người') // ['XX', '……', '{soNguoi}']
 */
export function leftoverMarks(text: string): string[] {
  const found = [
    ...MARKS.flatMap((mark) => [...text.matchAll(mark)]),
    ...[...text.matchAll(DOTS)].filter(([dots]) => dotsIn(dots) >= ROOM),
  ].sort((a, b) => (a.index ?? 0) - (b.index ?? 0));
  let end = 0;
  const outer = found.filter(({ 0: mark, index = 0 }) => {
    if (index < end) return false;
    end = index + mark.length;
    return true;
  });
  return [...new Set(outer.map(([mark]) => (mark.length > 20 ? `${mark.slice(0, 19)}…` : mark)))];
}

// A paper of last year is cited with its full date, its number or its year behind a slash; that is no leftover.
const CITED =
  /\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|\d+\/\d{4}\/\p{Lu}+/giu;

/** Whether the text names the year before `year`, other than where it cites a paper. */
export function namesYearBefore(text: string, year: number): boolean {
  return new RegExp(`(?<!\\d)${year - 1}(?!\\d)`).test(text.replace(CITED, ' '));
}

/** The first day without the district level. Source: Luật Tổ chức chính quyền địa phương 72/2025/QH15. */
export const NO_DISTRICTS_FROM = '2025-07-01';

/** Whether the text names an authority of the former district level. */
export function namesDistrict(text: string): boolean {
  return /(?:UBND|HĐND|MTTQ|nhân dân|ủy ban|cấp)\s+huyện|huyện\s+(?:ủy|uỷ)/iu.test(text.normalize('NFC'));
}

/** Whether the text holds a phone number or an e-mail address; what it is, is nobody's business. */
export function holdsContact(text: string): boolean {
  return /(?<![\d/])(?:\+84|0)(?:[ .-]?\d){9,10}(?![\d/])/u.test(text) || /[^\s@]+@[^\s@]+\.\p{L}{2,}/u.test(text);
}
