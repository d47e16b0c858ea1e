// Finds the parts below the text of a paper: Nơi nhận, power, title and name of who signs. Two may sign, side by side.
import type { Block, Line, Paragraph, Table } from './model';
import { isTable, linesOf, paragraphsOf, plain } from './model';
import * as words from './words';

export interface Signature {
  power: Line[];
  name?: Line;
}

export interface Foot {
  label?: Line;
  recipients: Line[];
  signatures: Signature[];
  tables: Table[];
}

/** A signature outside a table is set that far from the left. */
const FAR_MM = 40;

const firstLine = (paragraphs: readonly Paragraph[]): Line | undefined =>
  paragraphs.flatMap((paragraph) => linesOf(paragraph))[0];

const isSet = (paragraph: Paragraph) =>
  paragraph.align === 'center' || paragraph.align === 'right' || paragraph.firstMm > FAR_MM;

/** Whether the foot begins with this block. */
export function beginsFoot(block: Block): boolean {
  if (isTable(block)) {
    const lines = paragraphsOf([block]).flatMap((paragraph) => linesOf(paragraph));
    // A register has a column of that name; a foot has two or three.
    const isNarrow = (block.rows[0]?.cells.length ?? 0) <= 3;
    if (isNarrow && lines.some((line) => words.isRecipientsLabel(line.text))) return true;
    const heads = block.rows[0]?.cells.map((cell) => firstLine(paragraphsOf(cell.blocks))?.text ?? '') ?? [];
    return !block.ruled && heads.some(words.isPower) && heads.every((text) => text === '' || words.isCapitals(text));
  }
  const [line, ...others] = linesOf(block, true);
  if (!line) return false;
  if (words.isRecipientsLabel(line.text)) return true;
  return words.isPower(line.text) && (isSet(block) || others.some((other) => words.isPower(other.text)));
}

/** Lines by column; where there are no cells, by the tab before them. */
function columnsOf(blocks: readonly Block[]): Line[][] {
  const columns = new Map<number, Line[]>();
  const add = (column: number, line: Line) => columns.set(column, [...(columns.get(column) ?? []), line]);
  let inList = false;
  for (const block of blocks) {
    if (isTable(block)) {
      for (const row of block.rows)
        for (const cell of row.cells)
          for (const paragraph of paragraphsOf(cell.blocks))
            for (const line of linesOf(paragraph)) add(cell.from, line);
      continue;
    }
    for (const row of linesOf(block)) {
      const parts = linesOf({ ...block, spans: row.spans, label: '' }, true);
      if (parts.length > 1) {
        parts.forEach((line, at) => add(at === 0 ? 0 : 1, { ...line, paragraph: block }));
        inList = words.isRecipientsLabel(parts[0]?.text ?? '');
      } else {
        if (words.isRecipientsLabel(row.text)) inList = true;
        else if (words.isPower(row.text) || isSet(block)) inList = false;
        add(inList ? 0 : 1, row);
      }
    }
  }
  return [...columns.entries()].sort(([a], [b]) => a - b).map(([, lines]) => lines);
}

function signatureOf(lines: readonly Line[]): Signature | undefined {
  const [first] = lines;
  if (!first || !words.isCapitals(first.text)) return undefined;
  const after = lines.findIndex((line, at) => at > 0 && !words.isPower(line.text) && isApart(lines[at - 1], line));
  const untilName = lines.findIndex((line) => !words.isCapitals(line.text));
  const end = [after, untilName].filter((at) => at > 0);
  const split = end.length > 0 ? Math.min(...end) : lines.length;
  const rest = lines.slice(split).filter((line) => !words.isPlaceholder(line.text));
  const name = rest[0];
  return { power: lines.slice(0, split), ...(name ? { name } : {}) };
}

const ROOM_PT = 24;

/** Whether there is room to sign between two lines. */
const isApart = (above: Line | undefined, line: Line): boolean =>
  above !== undefined &&
  (line.paragraph.number - above.paragraph.number > 1 ||
    (line.paragraph !== above.paragraph && above.paragraph.afterPt + line.paragraph.beforePt >= ROOM_PT));

/** Whether a block after the first still belongs to the foot. */
function goesOn(block: Block): boolean {
  if (isTable(block)) return beginsFoot(block);
  const lines = linesOf(block, true);
  return (
    lines.length === 0 ||
    beginsFoot(block) ||
    lines.every((line) => /^[-–+•]/u.test(line.text) || words.isPower(line.text) || words.isPlaceholder(line.text)) ||
    (isSet(block) && lines.every((line) => line.text.length < 50 && !words.isAnnexLabel(line.text)))
  );
}

/** Reads the foot that begins at `from`, and where what follows begins. */
export function readFoot(blocks: readonly Block[], from: number): { foot: Foot; next: number } {
  let next = from + 1;
  const section = blocks[from]?.section;
  const startsAnew = (block: Block) =>
    block.section !== section || (!isTable(block) && block.newPage && plain(block.text) !== '');
  while (next < blocks.length) {
    const block = blocks[next] as Block;
    if (startsAnew(block) || !goesOn(block)) break;
    // An empty paragraph with a break ends the page of the foot.
    next++;
    if (!isTable(block) && block.newPage) break;
  }
  const own = blocks.slice(from, next);
  const foot: Foot = { recipients: [], signatures: [], tables: own.filter(isTable) };
  for (const lines of columnsOf(own)) {
    const at = lines.findIndex((line) => words.isRecipientsLabel(line.text));
    const label = lines[at];
    const end = label ? lines.findIndex((line, index) => index > at && words.isPower(line.text)) : 0;
    const listEnd = end < 0 ? lines.length : end;
    if (label) {
      foot.label ??= label;
      foot.recipients.push(...lines.slice(at + 1, listEnd));
    }
    for (const part of label ? [lines.slice(0, at), lines.slice(listEnd)] : [lines]) {
      const signature = signatureOf(part);
      if (signature) foot.signatures.push(signature);
    }
  }
  return { foot, next };
}
