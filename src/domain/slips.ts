// Slips of typing in the office's own sentences: blanks, marks and words that stand twice or not where they belong. What can
// be mended without understanding the sentence is; the rest is told. Numbers, dates, addresses and abbreviations are none.
// Source: Nghị định 30/2020/NĐ-CP, Phụ lục I (kỹ thuật trình bày); TCVN 5700.

export interface Slip {
  /** What kind of slip, as a part of a sentence. */
  says: string;
  /** It and what stands around it. */
  seen: string;
}

interface Rule {
  says: string;
  pattern: RegExp;
  /** What takes its place. */
  mended: string;
}

/** Addresses of the web and of mail, and names of files: what looks like a slip belongs there. */
const ADDRESS =
  /(?:https?:\/\/|www\.)\S+|\S+@\S+|(?<![\p{L}\p{N}])[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|gov|edu|info|docx?|xlsx?|pdf|jpe?g|png)(?![\p{L}\p{N}])\S*/giu;
const BLANKS = String.raw`[ \t\u00A0]`;
/** Also the end of a {tag}, in wording. */
const WORD_END = String.raw`[\p{L}\p{M}\p{N})\]}”»"]`;

const rule = (says: string, pattern: string, mended: string, flags = 'gu'): Rule => ({
  says,
  pattern: new RegExp(pattern, flags),
  mended,
});
const BEFORE = 'thừa dấu cách trước dấu câu';
const AFTER = 'thiếu dấu cách sau dấu câu';
const BRACKET = 'dấu cách không đúng chỗ ở dấu ngoặc';
const DOUBLED = 'dấu câu gõ hai lần';
const DASH = 'dấu gạch nối thiếu dấu cách một bên';

/** In the order in which they are mended: a mark that stands twice first, so that blanks are judged by what stays. */
const RULES: readonly Rule[] = [
  rule('hai dấu cách liền nhau', String.raw`(?<=\S)${BLANKS}{2,}(?=\S)`, ' '),
  rule(DOUBLED, String.raw`([,;:])(?:${BLANKS}*\1)+`, '$1'),
  rule(DOUBLED, String.raw`([!?])\1+`, '$1'),
  rule(DOUBLED, String.raw`(?<!\.|v\.v)\.\.(?!\.)`, '.'),
  rule(BEFORE, String.raw`(?<=${WORD_END})${BLANKS}+([,;!?])(?!\p{N})`, '$1'),
  rule(BEFORE, String.raw`(?<=[\p{L}\p{M})\]}”»"])${BLANKS}+:(?![\p{N}/])`, ':'),
  rule(BEFORE, String.raw`(?<=${WORD_END})${BLANKS}+\.(?=\s|$)`, '.'),
  rule(BRACKET, String.raw`(?<=[\p{L}\p{M}\p{N}.,;])${BLANKS}+([)\]”»])`, '$1'),
  rule(BRACKET, String.raw`([(\[“«])${BLANKS}+(?=[\p{L}\p{N}])`, '$1'),
  rule(BRACKET, String.raw`(?<=\p{L}[\p{L}\p{M}])\((?=[\p{L}\p{N}])|(?<=\p{N})\((?=\p{L})`, ' ('),
  rule(BRACKET, String.raw`(?<=[\p{L}\p{M}\p{N}])\)(?=\p{L})`, ') '),
  rule(AFTER, String.raw`(?<=[\p{L}\p{M}\p{N})\]”»"…])([,;])(?=\p{L})`, '$1 '),
  rule(AFTER, String.raw`(?<=[\p{L}\p{M})\]”»"]);(?=\p{N})`, '; '),
  rule(AFTER, String.raw`(?<=[\p{L}\p{M})]):(?=\p{L})`, ': '),
  rule(AFTER, String.raw`(?<=[\p{L}\p{M}\p{N})])([!?])(?=\p{L})`, '$1 '),
  // A single small letter before the point is an abbreviation: «Tp.Hồ Chí Minh».
  rule(
    AFTER,
    String.raw`(?<=\p{Ll}\p{Ll}|[)”»]|(?<!\d)\d{4}|^\d{1,2}(?:\.\d{1,2}){0,2})\.(?=\p{Lu}\p{Ll})`,
    '. ',
    'gmu',
  ),
  rule(DASH, String.raw`(?<=\p{L})([-–])${BLANKS}(?=\p{L})`, ' $1 '),
  rule(DASH, String.raw`(?<=\p{L})${BLANKS}([-–])(?=\p{L})`, ' $1 '),
  rule('thiếu dấu cách sau gạch đầu dòng', String.raw`^-(?=\p{L})`, '- ', 'gmu'),
  // Vietnamese doubles many words on purpose; never these.
  rule(
    'từ gõ hai lần',
    String.raw`(?<!\p{L})(của|và|các|những|cho|với|theo|tại|trên|việc|đã|sẽ|để)(?:\s+\1)+(?!\p{L})`,
    '$1',
    'giu',
  ),
];

/**
 * What every one of these has in it, quick to look for: most texts have none. Words that stand twice are looked for apart.
 */
const ANY_SLIP =
  /[ \t\u00A0][ \t\u00A0,;:!?.)\]”»]|[,;:][ \t\u00A0]*[,;:]|[!?][!?]|\.\.|[([“«][ \t\u00A0]|[\p{L}\p{N}]\(|\)\p{L}|[,;:!?]\p{L}|;\p{N}|\.\p{Lu}|\p{L}[-–][ \t\u00A0]|[ \t\u00A0][-–]\p{L}|^-/mu;
const ANY_TWICE = /(?<!\p{L})(\p{L}{2,5})\s+\1(?!\p{L})/iu;
const mayHaveSlips = (text: string): boolean => ANY_SLIP.test(text) || ANY_TWICE.test(text);

/** Two marks of which nobody but the writer knows which one was meant. */
const MIXED = /([,;:])[ \t\u00A0]*(?!\1)(?:[,;:]|\.(?!\.))|(?<=\p{Ll}\p{Ll})(?<!v\.v)\.[ \t\u00A0]*[,;:]/gu;

const AROUND = 12;

/** What stands around a place, from blank to blank. */
function around(text: string, from: number, to: number): string {
  const before = text.slice(Math.max(0, from - AROUND), from).replace(/^.*\n/s, '');
  const after = text.slice(to, to + AROUND).replace(/\n.*$/s, '');
  const head = from > AROUND ? before.replace(/^\S*\s(?=\S)/u, '') : before;
  const tail = to + AROUND < text.length ? after.replace(/(?<=\S)\s\S*$/u, '') : after;
  return `${head}${text.slice(from, to).replace(/\n/g, ' ')}${tail}`.trim();
}

/** Whether a place lies in an address; the text is read for them when first asked. */
function addressesOf(text: string): (at: number) => boolean {
  let spans: (readonly [number, number])[] | undefined;
  return (at) => {
    spans ??= [...text.matchAll(ADDRESS)].map(({ 0: found, index = 0 }) => [index, index + found.length] as const);
    return spans.some(([from, to]) => at >= from && at < to);
  };
}

function found(text: string, pattern: RegExp, says: string): Slip[] {
  const inAddress = addressesOf(text);
  return [...text.matchAll(pattern)]
    .filter(({ index = 0 }) => !inAddress(index))
    .map(({ 0: mark, index = 0 }) => ({ says, seen: around(text, index, index + mark.length) }));
}

/**
 * Slips that {@link mendTyping} mends, in the order of the rules.
 *
 * @example
 * typingSlips('HĐND-UBND xã ;') // [{ says: 'thừa dấu cách trước dấu câu', seen: 'HĐND-UBND xã ;' }]
 */
export function typingSlips(typed: string): Slip[] {
  const text = typed.normalize('NFC');
  return mayHaveSlips(text) ? RULES.flatMap(({ pattern, says }) => found(text, pattern, says)) : [];
}

/**
 * The text with every slip mended; all else stays as it is. What is mended once has none left.
 *
 * @example
 * mendTyping('các tổ chức chính trị- xã hội ; nguyện vọng của của Nhân dân') // 'các tổ chức chính trị - xã hội; nguyện vọng của Nhân dân'
 */
export function mendTyping(typed: string): string {
  const once = (text: string) => RULES.reduce((now, { pattern, mended }) => replaced(now, pattern, mended), text);
  let text = typed.normalize('NFC');
  // What one rule mends may be a slip to a rule before it.
  for (let next = once(text); next !== text; next = once(text)) text = next;
  return text;
}

/** As `replace`, but addresses stay. */
function replaced(text: string, pattern: RegExp, mended: string): string {
  const inAddress = addressesOf(text);
  return text.replace(pattern, (mark: string, ...rest: (string | number)[]) => {
    const at = rest.find((part): part is number => typeof part === 'number') ?? 0;
    const [group] = rest;
    return inAddress(at) ? mark : mended.replace('$1', () => (typeof group === 'string' ? group : ''));
  });
}

const PAIRS = [
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
  ['«', '»'],
] as const;
/** «a)», «1)» begin a line of a list and open nothing. */
const LIST_LABEL = /(?<=^|[\s;,.:(–-])(?:\p{L}|\d{1,2}|[ivxIVX]{1,4})\)/gmu;

/** Marks that have no partner, each as it stands: ['(', '”']. */
function lonelyMarks(text: string): string[] {
  if (!/[()[\]“”«»"]/u.test(text)) return [];
  const lonely = PAIRS.flatMap(([open, close]) => {
    let depth = 0;
    let strays = 0;
    for (const character of text) {
      if (character === open) depth += 1;
      else if (character === close && depth > 0) depth -= 1;
      else if (character === close) strays += 1;
    }
    return [...(depth > 0 ? [open] : []), ...(strays > 0 ? [close] : [])];
  });
  const straight = [...text.matchAll(/(?<!\d)"/gu)].length;
  return straight % 2 === 1 ? [...lonely, '"'] : lonely;
}

/**
 * Marks at which the writer must look: two different ones in a row, brackets and quotes without partner.
 *
 * @example
 * markSlips('Các thôn (tổ dân phố thông báo,; niêm yết') // «,;» and «(»
 */
export function markSlips(typed: string): Slip[] {
  const text = typed.normalize('NFC');
  const pairs = lonelyMarks(text);
  // A closing bracket of a label is one only where no bracket waits for it.
  const unlabelled = pairs.includes(')') ? lonelyMarks(text.replace(LIST_LABEL, ' ')) : pairs;
  const lonely = pairs.includes(')') && !unlabelled.includes(')') ? pairs.filter((mark) => mark !== ')') : pairs;
  return [
    ...found(text, MIXED, 'hai dấu câu liền nhau'),
    ...lonely.map((mark) => ({ says: 'dấu không có dấu đi cặp', seen: mark })),
  ];
}
