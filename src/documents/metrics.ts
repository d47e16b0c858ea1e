// How wide a text is in Times New Roman, and where it wraps: decides the length of the lines drawn under the head.
// Kerning is left out, as Word leaves it out unless asked.
import { FONT_WIDTHS, UNITS_PER_EM, type FontStyle } from './font-widths';

export type { FontStyle } from './font-widths';

const MM_PER_PT = 25.4 / 72;
const HORN = '\u031B';
// Marks stand over or under their letter and take no room of their own; joiners and zero-width blanks take none either.
const NO_ROOM = /[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF\uFE0F]/u;

function tableOf(style: FontStyle): Map<string, number> {
  const table = new Map<string, number>();
  for (const [width, characters] of Object.entries(FONT_WIDTHS[style]))
    for (const character of characters) table.set(character, Number(width));
  return table;
}

const TABLES: Record<FontStyle, Map<string, number>> = {
  regular: tableOf('regular'),
  bold: tableOf('bold'),
  italic: tableOf('italic'),
};

/** The letter without tone and diacritic; ơ, ư and đ stay what they are. */
function bareLetter(character: string): string {
  const [letter = character, ...marks] = character.normalize('NFD');
  return marks.includes(HORN) ? (letter + HORN).normalize('NFC') : letter;
}

function unitsOf(character: string, table: ReadonlyMap<string, number>): number {
  const known = table.get(character);
  if (known !== undefined) return known;
  if (NO_ROOM.test(character)) return 0;
  // What Times New Roman does not have (emoji, other scripts) comes from another font, where an em is usual.
  return table.get(bareLetter(character)) ?? UNITS_PER_EM;
}

/**
 * Width in mm of one line of text, `sizePt` in points.
 *
 * @example
 * textWidth('Độc lập - Tự do - Hạnh phúc', 14, 'bold') // 62.2…
 */
export function textWidth(text: string, sizePt: number, style: FontStyle = 'regular'): number {
  const table = TABLES[style];
  let units = 0;
  for (const character of text.normalize('NFC')) units += unitsOf(character, table);
  return (units / UNITS_PER_EM) * sizePt * MM_PER_PT;
}

/** Pieces between which a line may end: after a blank, and after a hyphen inside a word. A no-break blank keeps. */
function piecesOf(text: string): string[] {
  return text.match(/[^ \t-]*(?:[ \t-]*[ \t]|-+|$)/g)?.filter((piece) => piece !== '') ?? [];
}

/** A word too long for any line, cut where the line is full. */
function cutToFit(word: string, widthMm: number, sizePt: number, style: FontStyle): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && textWidth(part + character, sizePt, style) > widthMm) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

/**
 * The lines in which a word processor sets `text` in a column of `widthMm`, without the blanks at their ends.
 * A line break in the text begins a new line. At least one line, which may be empty.
 */
export function wrapLines(text: string, widthMm: number, sizePt: number, style: FontStyle = 'regular'): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const piece of piecesOf(paragraph)) {
      if (line.trim() !== '' && textWidth((line + piece).trimEnd(), sizePt, style) > widthMm) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += piece;
      if (textWidth(line.trimEnd(), sizePt, style) > widthMm) {
        const parts = cutToFit(line.trimEnd(), widthMm, sizePt, style);
        line = `${parts.pop() ?? ''} `;
        lines.push(...parts);
      }
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

/** The last of the lines that {@link wrapLines} gives. */
export function lastLine(text: string, widthMm: number, sizePt: number, style: FontStyle = 'regular'): string {
  const lines = wrapLines(text, widthMm, sizePt, style);
  return lines[lines.length - 1] ?? '';
}

/** About how many lines `text` takes; far cheaper than to wrap it, for texts of any length. */
export function roughLines(text: string, widthMm: number, sizePt: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, sizePt) / widthMm)), 0);
}

const NO_BREAK_BLANK = '\u00A0';
/** A last line shorter than this part of the longest looks left over. */
const SHORTEST_LAST_LINE = 0.4;

/**
 * The same text, its last words tied together by no-break blanks where the last line would otherwise be a word or two
 * ("… ngày 14 tháng 6 năm / 2024"). Text that fits one line, or that ends well, comes back as it is.
 */
export function withoutOrphan(text: string, widthMm: number, sizePt: number, style: FontStyle): string {
  const lines = wrapLines(text, widthMm, sizePt, style);
  if (lines.length < 2 || text.includes('\n')) return text;
  const wanted = SHORTEST_LAST_LINE * widthMm;
  const words = text.split(' ');
  for (let tied = 1; tied < words.length; tied++) {
    const tail = words.slice(-tied).join(NO_BREAK_BLANK);
    const width = textWidth(tail, sizePt, style);
    if (width > widthMm) return text;
    const changed = [...words.slice(0, -tied), tail].join(' ');
    if (textWidth(lastLine(changed, widthMm, sizePt, style), sizePt, style) >= wanted) return changed;
  }
  return text;
}
