// Labels in front of the lines of a plan («I.», «Phần thứ nhất», «3.1.», «a)», «(1).», «-»), and which stands above which.

/** The place of a label: the lower stands above. An unlabelled heading gets one of these too. */
export const LEVEL = {
  part: 0,
  letter: 1,
  roman: 2,
  decimal: 3,
  small: 8,
  bracketed: 9,
  bullet: 10,
  subBullet: 11,
} as const;

export interface Label {
  /** As the plan prints it: without blanks inside, bullets as '-' or '+'. */
  label: string;
  /** What follows. */
  rest: string;
  level: number;
}

const ORDINAL = '(?:thứ\\s+)?(?:nhất|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười)';
const PART = new RegExp(
  `^((?:phần|chương|mục)\\s+(?:${ORDINAL}|[IVX]+|\\d{1,2}))(?![\\p{L}\\p{N}])\\s*([.:)/]?)\\s*`,
  'iu',
);
const ROMAN = /^([IVX]{1,5})(?:\s*[./):]\s*(?=$|\S)|\s*[-–]\s*(?=\p{Lu}|$))/u;
/** «I MỤC ĐÍCH»: without a mark only in front of capitals. */
const BARE_ROMAN = /^([IVX]{1,5})\s+(?=[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*$)/u;
const CAPITAL = /^([A-HĐ])\s*([./)])\s+(?=\S)|^([A-HĐ])([./)])$/u;
/** «3.1.», «3.1», «1)», «1/», «01.»; not «15/7», «1.000», «7.30». */
const DECIMAL = /^(\d{1,2}(?:\.\d{1,2}){1,3})\s*([.):/]?)(?=\s+\S|\p{Lu}|\s*$)\s*/u;
const NUMBER = /^(\d{1,2})\s*([.):/])(?=\s|\p{L}|$)\s*/u;
const DASHED_NUMBER = /^(\d{1,2})\s*[-–]\s*(?=\p{Lu})/u;
const SMALL = /^([a-zđ](?:\.?\d{1,2})?)\s*([.)/])(?=\s|\p{Lu}|$)\s*/u;
const BRACKETED = /^(\(\s*(?:\d{1,2}|[a-zđ]|[ivx]{1,4})\s*\)\.?)\s*(?=$|\S)/u;
// Also the bullets of Word's fonts Symbol and Wingdings, which lie in the private area.
const BULLET = /^(?:[-–—―‒•●▪■◆❖➢➤✓·*\u{F0B7}\u{F0A7}\u{F0D8}\u{F076}\u{F02D}\u{F0FC}]|o(?=\s+\p{Lu}))\s*(?=\S)/u;
const SUB_BULLET = /^[+◦○]\s*(?=\S)/u;

const bare = (text: string): string => text.replace(/\s+/gu, '');

/**
 * The label that a line begins with; undefined when it has none.
 *
 * @example
 * labelOf('3.1. Hình thức: hội nghị') // { label: '3.1.', rest: 'Hình thức: hội nghị', level: 4 }
 */
export function labelOf(text: string): Label | undefined {
  const found = (match: RegExpExecArray, label: string, level: number): Label => ({
    label,
    rest: text.slice(match[0].length).trim(),
    level,
  });
  const part = PART.exec(text);
  if (part) return found(part, `${(part[1] ?? '').replace(/\s+/gu, ' ')}${part[2] ?? ''}`, LEVEL.part);
  const roman = ROMAN.exec(text) ?? BARE_ROMAN.exec(text);
  if (roman) return found(roman, bare(roman[0]), LEVEL.roman);
  const capital = CAPITAL.exec(text);
  if (capital) return found(capital, bare(capital[0]), LEVEL.letter);
  const decimal = DECIMAL.exec(text) ?? NUMBER.exec(text) ?? DASHED_NUMBER.exec(text);
  if (decimal) {
    const depth = (decimal[1] ?? '').split('.').length;
    return found(decimal, bare(decimal[0]), LEVEL.decimal + depth - 1);
  }
  const small = SMALL.exec(text);
  if (small) return found(small, bare(small[0]), LEVEL.small);
  const bracketed = BRACKETED.exec(text);
  if (bracketed) return found(bracketed, bare(bracketed[0]), LEVEL.bracketed);
  const sub = SUB_BULLET.exec(text);
  if (sub) return found(sub, '+', LEVEL.subBullet);
  const bullet = BULLET.exec(text);
  if (bullet && !/^[-–—―‒*·_=\s]+$/u.test(text)) return found(bullet, '-', LEVEL.bullet);
  return undefined;
}
