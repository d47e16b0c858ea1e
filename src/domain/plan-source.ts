// The text of a plan as it was pasted, cut into the paragraphs that were meant: marks of Markdown become boldness, cells of a
// table that is only layout become paragraphs, and lines that were broken in the middle of a sentence are joined again.
import { labelOf } from './plan-labels';
import { APART, formPieceOf } from './plan-letterhead';

/** A paragraph of a pasted text. */
export interface SourceParagraph {
  /** First line of the text on which it stands, from 1. */
  line: number;
  /** Without marks, on one line. */
  text: string;
  /** Leading characters of `text` that are bold. */
  bold: number;
  /** Cells of a row of a table, without those that are empty; undefined for a paragraph. */
  cells?: readonly string[];
  /** Where else than in the body it stood («Hộp chữ», «Chân trang»); '' in the body. */
  apart: string;
  /** Whether lines were joined to make it. */
  joined: boolean;
}

export interface PlanSource {
  paragraphs: SourceParagraph[];
  /** Whether the text says what is bold. One that does not leaves it to be guessed. */
  marked: boolean;
}

const LINE_BREAK = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/u;
const BLANK = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu;
// As the text of cells is cleaned (text.ts): what no cell of a sheet can hold.
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF\u0000-\u0008\u000E-\u001F\uFFFE\uFFFF\p{Surrogate}]/gu;
const HEADING = /^\s{0,3}#{1,6}\s+(?=\S)/u;
const QUOTED = /^\s{0,3}>\s+(?=\S)/u;
const BOLD_MARK = /(?<!\\)\*\*/u;
const ESCAPED = /\\([*_#+\-.()[\]>|\\])/gu;
/** A row of a Markdown table, and the row of dashes below its head. */
const PIPED = /^\s*\|(.*)\|\s*$/u;
const PIPED_RULE = /^\s*\|(?:\s*:?-{2,}:?\s*\|)+\s*$/u;
/** What Word's pasted layout leaves between two columns. */
const COLUMNS = /\t+| {3,}/u;
/** Room left for a number or a day to be written in is no space between two columns. */
const ROOM = /(?<=(?:số\s*:?|ngày|tháng|năm)) {2,}| {2,}(?=(?:tháng|năm)(?!\p{L})|\/\p{L})/giu;
const SENTENCE_END = /[.;:!?…]["”’»)\]]*$/u;
/** Text without a line as long as this was broken at the width of a page. */
const LONGEST_WRAPPED = 130;
const LEAST_WRAPPED = 55;

interface RawLine {
  line: number;
  text: string;
  bold: number;
  cells?: string[];
  apart: string;
  /** Behind a blank line, or in another cell. */
  gap: boolean;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/**
 * The text without the marks of bold, and how many of its leading characters are bold: a label that is not bold may stand
 * before a lead that is.
 */
function withoutMarks(line: string): { text: string; bold: number } {
  const heading = HEADING.test(line);
  const parts = line.replace(HEADING, '').replace(QUOTED, '').split(BOLD_MARK);
  // An odd number of marks: the last one marks nothing.
  const balanced = parts.length % 2 === 1;
  const restored = (part: string) => part.replace(ESCAPED, '$1');
  let text = '';
  let bold = 0;
  parts.forEach((part, index) => {
    const isBold = heading || (balanced && index % 2 === 1);
    const before = oneLine(text);
    text += restored(part);
    const label = labelOf(before);
    const onlyLabel = before === '' || (label !== undefined && label.rest === '');
    if (isBold && (bold === before.length || onlyLabel)) bold = oneLine(text).length;
  });
  return { text: oneLine(text), bold: Math.min(bold, oneLine(text).length) };
}

/** Cells of a row; undefined when the line is none. «1.⇥Mục đích» is a label and its text. */
function cellsOf(raw: string): string[] | undefined {
  const piped = PIPED.exec(raw)?.[1];
  if (piped !== undefined) return piped.split('|');
  if (!raw.includes('\t')) return undefined;
  const cells = raw.split('\t');
  const label = labelOf(`${oneLine(cells[0] ?? '')} `);
  const [first = '', ...others] = label?.rest === '' ? [cells.slice(0, 2).join(' '), ...cells.slice(2)] : cells;
  return others.some((cell) => oneLine(cell) !== '') ? [first, ...others] : undefined;
}

/** Lines of the text; of a line in which letterhead or signature stand side by side each piece is one. */
function rawLines(pasted: string): { lines: RawLine[]; marked: boolean } {
  const lines: RawLine[] = [];
  let marked = false;
  let gap = true;
  pasted
    .normalize('NFC')
    .split(LINE_BREAK)
    .forEach((typed, index) => {
      const line = index + 1;
      const visible = typed.replace(INVISIBLE, '').replace(BLANK, ' ');
      const apart = APART.exec(visible)?.[1] ?? '';
      const raw = visible.replace(APART, '').replace(ROOM, ' ');
      if (raw.trim() === '') {
        gap = true;
        return;
      }
      const pieces = raw.split(COLUMNS).filter((piece) => piece.trim() !== '');
      const isLayout = pieces.length > 1 && pieces.some((piece) => formPieceOf(withoutMarks(piece).text));
      const cells = isLayout || PIPED_RULE.test(raw) ? undefined : cellsOf(raw);
      for (const piece of isLayout ? pieces : [raw]) {
        const { text, bold } = withoutMarks(piece);
        if (text === '') {
          // Only marks, like «****»: shown as they are.
          lines.push({ line, text: oneLine(piece), bold: 0, apart, gap: true });
        } else {
          if (bold > 0) marked = true;
          const filled = cells?.map((cell) => withoutMarks(cell).text).filter((cell) => cell !== '') ?? [];
          lines.push({
            line,
            text,
            bold,
            apart,
            gap: gap || isLayout,
            ...(filled.length > 1 ? { cells: filled } : {}),
          });
        }
      }
      gap = isLayout;
    });
  return { lines, marked };
}

/** Whether `next` goes on with the sentence of `before`, which the text has broken. */
function goesOn(before: RawLine, next: RawLine, wrapped: boolean, isHeading: (text: string) => boolean): boolean {
  if (before.cells || next.cells || before.apart !== next.apart) return false;
  if (SENTENCE_END.test(before.text) || formPieceOf(before.text) || formPieceOf(next.text)) return false;
  if (before.bold > 0 && before.bold === before.text.length) return false;
  if (next.bold > 0 || isHeading(before.text)) return false;
  // Some end the last basis with a comma, and the next line begins the sentence that it serves.
  if (/^(?:[-–+]\s*)?căn cứ.*,$/iu.test(before.text) && /^\p{Lu}/u.test(next.text)) return false;
  const isWrapped = wrapped && !next.gap && before.text.length >= LEAST_WRAPPED;
  if (isWrapped && /^[-–] ?\p{Ll}/u.test(next.text)) return true;
  if (labelOf(next.text)) return false;
  if (/^[\p{Ll},)]/u.test(next.text)) return true;
  return isWrapped && before.text !== before.text.toUpperCase();
}

/**
 * The paragraphs of a pasted text, in its order.
 *
 * @param isHeading whether a text is known as a heading, behind which a small letter begins a paragraph of its own
 */
export function planSource(pasted: string, isHeading: (text: string) => boolean): PlanSource {
  const { lines, marked } = rawLines(pasted);
  const longest = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  const wrapped = longest < LONGEST_WRAPPED;
  const paragraphs: SourceParagraph[] = [];
  let last: RawLine | undefined;
  for (const line of lines) {
    const before = paragraphs[paragraphs.length - 1];
    if (before && last && goesOn(last, line, wrapped, isHeading)) {
      before.text = `${before.text} ${line.text}`;
      before.joined = true;
      // What follows is compared with the whole paragraph, but wrapped by the length of its last line.
      last = { ...line, bold: before.bold };
    } else {
      const { line: at, text, bold, cells, apart } = line;
      paragraphs.push({ line: at, text, bold, apart, joined: false, ...(cells ? { cells } : {}) });
      last = line;
    }
  }
  return { paragraphs, marked };
}
