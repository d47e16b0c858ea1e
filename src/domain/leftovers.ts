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

// A paper of last year is cited with its full date, its number, or its year behind a slash, a law with its year; a term of
// office or a period names years that are not this paper's. These are no leftovers.
const CITED = [
  /\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}/gu,
  /ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/giu,
  /\d+\/\d{4}\/\p{Lu}+/gu,
  /(?<!\p{L})(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp)\s[^;,.:\n]{0,80}?(?:năm\s+)?\d{4}(?!\d)/gu,
  /(?:giai đoạn|nhiệm kỳ|niên khóa|niên khoá|khóa|khoá)\s[^;,.:\n]{0,20}?\d{4}\s*[-–]\s*\d{4}/giu,
];
/** Years that a plan copied from an older one may still name. */
const YEARS_BACK = 5;

/**
 * Years before `year` that the text names other than where it cites something, each once: the year before wherever it
 * stands, an older one where it says «năm».
 *
 * @example
 * pastYears('Kế hoạch năm 2024, quý II/2025', 2026) // [2024, 2025]
 */
export function pastYears(text: string, year: number): number[] {
  const own = CITED.reduce((rest, cited) => rest.replace(cited, ' '), text.normalize('NFC'));
  const named = (past: number) => {
    const lead = past === year - 1 ? '(?<!\\d)' : '(?<!\\p{L})năm\\s+';
    return new RegExp(`${lead}${past}(?!\\d)`, 'iu').test(own);
  };
  return Array.from({ length: YEARS_BACK }, (_, back) => year - YEARS_BACK + back).filter(named);
}

/** Two words before, the level, and what follows of its name: «UBND huyện», «Huyện ủy», «thị trấn Nhã Nam». */
const ABOLISHED =
  /(?<before>(?:[\p{L}\p{M}]+\s+){0,2})(?<!\p{L})(?<level>[Hh]uyện|HUYỆN|[Qq]uận|QUẬN|[Tt]hị xã|THỊ XÃ|[Tt]hị trấn|THỊ TRẤN|[Tt]hị(?=\s+[ủu][yỷ](?!\p{L})))(?!\p{L})(?<name>\s+(?:[Ủủ]y|[Uu]ỷ|ỦY|UỶ)(?!\p{L})|(?:\s+\p{Lu}\p{L}*){1,3})?/gu;
const ANY_ABOLISHED = /huyện|quận|thị\s/iu;
/** Roads and hospitals keep the name of their class; a noble is no district. */
const NO_LEVEL = /(?<!\p{L})(?:đường|tuyến|liên)\s+$/iu;
const NO_LEVEL_AFTER = /^\s*(?:lộ|công)(?!\p{L})/u;
const JOINING = /^(?:(?:và|của|các|tại|trên|với|cho|do|từ|đến|ở|là|thuộc)\s+)+/iu;
const FORMER = /^[^;.\n]{0,30}?(?:\(\s*cũ|(?<!\p{L})cũ(?!\p{L})|trước đây|nay là)/u;
/** The ordinance of 2007 is called by them. */
const ORDINANCE = /Pháp lệnh[^;.\n]{0,40}thị trấn/giu;

/**
 * What the text says of the level that ended on 01/7/2025 (huyện, quận, thị xã) or of a thị trấn, each once, as it stands
 * there. «huyện Tân Yên (cũ)», «thị trấn Nhã Nam trước đây» name what was, and are left out.
 *
 * @example
 * abolishedUnits('- HĐND, UBND huyện;') // ['UBND huyện']
 */
export function abolishedUnits(text: string): string[] {
  const own = text.normalize('NFC').replace(ORDINANCE, ' ');
  if (!ANY_ABOLISHED.test(own)) return [];
  const found = [...own.matchAll(ABOLISHED)].flatMap((match) => {
    const { before = '', level = '', name = '' } = match.groups ?? {};
    const after = own.slice((match.index ?? 0) + match[0].length);
    if (NO_LEVEL.test(before) || NO_LEVEL_AFTER.test(after) || FORMER.test(after)) return [];
    return [`${before.replace(JOINING, '')}${level}${name}`.replace(/\s+/g, ' ')];
  });
  return [...new Set(found)];
}

/** Whether the text holds a phone number or an e-mail address; what it is, is nobody's business. */
export function holdsContact(text: string): boolean {
  return /(?<![\d/])(?:\+84|0)(?:[ .-]?\d){9,10}(?![\d/])/u.test(text) || /[^\s@]+@[^\s@]+\.\p{L}{2,}/u.test(text);
}
