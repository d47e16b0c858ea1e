// Finds the parts above the text of a paper by what they say and where they stand: issuing body and number on the left,
// Quốc hiệu and date on the right, then type and abstract. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.
import type { Block, Line, Paragraph, Table } from './model';
import { isTable, linesOf, paragraphsOf, plain, wholeLine } from './model';
import * as words from './words';

export interface Head {
  nation?: Line;
  motto?: Line;
  /** Body that the issuing body belongs to. */
  superior: Line[];
  issuer: Line[];
  number?: Line;
  about: Line[];
  placeDate?: Line;
  title?: Line;
  abstract: Line[];
  /** 'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ' of a decision. */
  authority: Line[];
  table?: Table;
  /** All paragraphs of the two columns, with the empty ones: among them are drawn lines. */
  left: Paragraph[];
  right: Paragraph[];
  /** From the type to the first paragraph of the text, which may carry the anchor of a line. */
  titles: Paragraph[];
  /** Set apart by tabs, not in a table. */
  tabbed: boolean;
}

type Side = 'left' | 'right';
interface Placed {
  line: Line;
  side: Side;
}

/** A letterhead is looked for that far from the beginning. */
const NEAR = 14;
const isHeadLine = (text: string) =>
  words.isNation(text) ||
  words.isMotto(text) ||
  words.isNumber(text) ||
  words.isPlaceDate(text) ||
  words.isAbout(text) ||
  words.isDashes(text) ||
  words.isDraftMark(text);

const linesIn = (block: Block): Line[] => paragraphsOf([block]).flatMap((paragraph) => linesOf(paragraph, true));

/** Two columns of a table, parted at the cell of Quốc hiệu. */
function sidesOf(table: Table): { side: Side; paragraphs: Paragraph[] }[] {
  const cells = table.rows.flatMap((row) => row.cells);
  const nation = cells.find((cell) =>
    paragraphsOf(cell.blocks).some((one) => linesOf(one).some((line) => words.isNation(line.text))),
  );
  const boundary = nation && nation.from > 0 ? nation.from : 1;
  const alone = nation?.from === 0;
  return cells.map((cell) => ({
    side: cell.from >= boundary || (alone && cell === nation) ? 'right' : 'left',
    paragraphs: paragraphsOf(cell.blocks),
  }));
}

/** Where the head begins: its table, or its first line. */
function startOf(blocks: readonly Block[]): number | undefined {
  const near = blocks.slice(0, NEAR);
  const holds = (test: (text: string) => boolean) =>
    near.findIndex((block) => linesIn(block).some((line) => test(line.text)));
  const nation = holds(words.isNation);
  if (nation >= 0) return nation;
  const table = near.findIndex(
    (block) =>
      isTable(block) &&
      linesIn(block)
        .slice(0, 20)
        .some(({ text }) => words.isMotto(text) || words.isNumber(text) || (words.isPlaceDate(text) && !block.ruled)),
  );
  if (table >= 0) return table;
  const line = holds((text) => words.isMotto(text) || words.isNumber(text));
  return line >= 0 ? line : undefined;
}

/** Lines of a paragraph outside a table: on the left and right of a tab, or on the side where such a line belongs. */
function placedOf(paragraph: Paragraph): Placed[] {
  const rows = plain(paragraph.text) === '' ? [] : linesOf(paragraph);
  return rows.flatMap((row): Placed[] => {
    const parts = linesOf({ ...paragraph, label: '', spans: row.spans }, true);
    const back = (line: Line) => ({ ...line, paragraph });
    if (parts.length > 1) return parts.map((part, at) => ({ line: back(part), side: at === 0 ? 'left' : 'right' }));
    const isRight = words.isNation(row.text) || words.isMotto(row.text) || words.isPlaceDate(row.text);
    return [{ line: back(row), side: isRight ? 'right' : 'left' }];
  });
}

interface Columns {
  placed: Placed[];
  left: Paragraph[];
  right: Paragraph[];
  table?: Table;
  tabbed: boolean;
  next: number;
}

function columnsOf(blocks: readonly Block[]): Columns {
  const found: Columns = { placed: [], left: [], right: [], tabbed: false, next: 0 };
  const start = startOf(blocks);
  if (start === undefined) return found;
  const inTable = isTable(blocks[start] as Block);
  // Before a head without table there may stand the issuing body.
  for (let at = inTable ? start : 0; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    found.next = at;
    if (isTable(block)) {
      const isHead = at === start || (!block.ruled && linesIn(block).some((line) => isHeadLine(line.text)));
      if (!isHead || linesIn(block).some((line) => words.isAddressee(line.text) || words.isRecipientsLabel(line.text)))
        return found;
      found.table ??= block;
      for (const { side, paragraphs } of sidesOf(block)) {
        found[side].push(...paragraphs);
        for (const line of paragraphs.flatMap((one) => linesOf(one))) found.placed.push({ line, side });
      }
      continue;
    }
    const placed = placedOf(block);
    const belongs =
      placed.length === 0 ||
      placed.some(({ line }) => isHeadLine(line.text)) ||
      (!inTable && at < start && placed.every(({ line }) => line.text.length < 60));
    const isTitle = placed.length === 1 && words.typeOf(placed[0]?.line.text ?? '') !== undefined;
    if (!belongs || isTitle) return found;
    for (const side of ['left', 'right'] as const)
      if (placed.length === 0 || placed.some((one) => one.side === side)) found[side].push(block);
    if (placed.length > 1) found.tabbed = true;
    found.placed.push(...placed);
  }
  found.next = blocks.length;
  return found;
}

const CONTINUES = /^(?:XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|HUYỆN|QUẬN|THỊ XÃ|THÀNH PHỐ|TỈNH)\s/u;

/** The superior body is the lines that are not bold, above one that is, unless that only goes on with their name. */
function parted(lines: readonly Line[]): { superior: Line[]; issuer: Line[] } {
  const isBold = (line: Line | undefined) => line?.spans.some((span) => span.bold && plain(span.text) !== '') ?? false;
  const at = lines.findIndex(isBold);
  const goesOn = CONTINUES.test((lines[at]?.text ?? '').toUpperCase());
  return at > 0 && !goesOn
    ? { superior: lines.slice(0, at), issuer: lines.slice(at) }
    : { superior: [], issuer: [...lines] };
}

function leftParts(lines: readonly Line[]): Pick<Head, 'superior' | 'issuer' | 'number' | 'about'> {
  const numberAt = lines.findIndex((line) => words.isNumber(line.text));
  const aboutAt = lines.findIndex((line) => words.isAbout(line.text));
  const end = [numberAt, aboutAt].filter((at) => at >= 0);
  const above = lines.slice(0, end.length > 0 ? Math.min(...end) : lines.length);
  const number = lines[numberAt];
  const about = aboutAt < 0 ? [] : lines.slice(aboutAt, numberAt > aboutAt ? numberAt : undefined);
  const isOther = ({ text }: Line) => words.isDashes(text) || words.isDraftMark(text);
  return {
    ...parted(above.filter((line) => !isOther(line))),
    ...(number ? { number } : {}),
    about: about.filter((line) => !isOther(line)),
  };
}

function rightParts(lines: readonly Line[]): Pick<Head, 'nation' | 'motto' | 'placeDate'> {
  const nation = lines.find((line) => words.isNation(line.text));
  const motto = lines.find((line) => words.isMotto(line.text));
  const others = lines.filter((line) => line !== nation && line !== motto);
  const placeDate =
    others.find((line) => words.isPlaceDate(line.text)) ?? others.find((line) => words.isShortDate(line.text));
  return { ...(nation ? { nation } : {}), ...(motto ? { motto } : {}), ...(placeDate ? { placeDate } : {}) };
}

const isAllBold = (line: Line) => line.spans.every((span) => span.bold || plain(span.text) === '');

/** Whether a line below the type is still its abstract. */
const isAbstract = (line: Line): boolean =>
  (line.paragraph.align === 'center' || isAllBold(line)) &&
  line.text.length < 600 &&
  !words.isAddressee(line.text) &&
  !words.isBasis(line.text) &&
  !/^(?:[IVX]+\.|\d+\.|\(|Điều )/u.test(line.text);

function titlesOf(blocks: readonly Block[], from: number, head: Head): number {
  let at = from;
  const paragraphAt = (index: number): Paragraph | undefined => {
    const block = blocks[index];
    return block && !isTable(block) ? block : undefined;
  };
  const isEmpty = (paragraph: Paragraph | undefined) => paragraph !== undefined && plain(paragraph.text) === '';
  while (isEmpty(paragraphAt(at)) || words.isDraftMark(paragraphAt(at)?.text ?? '')) at++;
  const first = paragraphAt(at);
  const [title, ...rest] = first ? linesOf(first) : [];
  const isTitle =
    title !== undefined &&
    !words.isAddressee(title.text) &&
    !words.isAnnexLabel(title.text) &&
    (words.typeOf(title.text) !== undefined ||
      (words.isCapitals(title.text) && title.text.length < 120 && !/^[IVX]+\.\s/.test(title.text)));
  // An abstract whose type was forgotten stands in the middle, in bold.
  const isBare = title !== undefined && title.paragraph.align === 'center' && isAllBold(title) && isAbstract(title);
  if (!first || !title || !(isTitle || isBare)) return at;
  if (isTitle) head.title = title;
  head.abstract.push(...(isTitle ? rest : [title, ...rest]));
  head.titles.push(first);
  let lined = first.below !== undefined && rest.length > 0;
  for (at++; at < blocks.length; at++) {
    const paragraph = paragraphAt(at);
    if (!paragraph) break;
    head.titles.push(paragraph);
    if (isEmpty(paragraph)) {
      lined ||= head.abstract.length > 0 && (paragraph.above ?? paragraph.below) !== undefined;
      continue;
    }
    const lines = linesOf(paragraph);
    const line = wholeLine(paragraph);
    if (words.isDashes(line.text)) lined = true;
    else if (
      !lined &&
      lines.every(isAbstract) &&
      paragraph.label === '' &&
      !(head.abstract.length > 0 && isAuthority(line))
    ) {
      head.abstract.push(...lines);
      lined = paragraph.below !== undefined;
    } else if (isAuthority(line) && head.authority.length < 3) head.authority.push(line);
    else break;
  }
  return at;
}

const isAuthority = (line: Line) =>
  line.paragraph.align === 'center' &&
  words.isCapitals(line.text) &&
  /^(?:CHỦ TỊCH|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|XÃ|PHƯỜNG|ĐẶC KHU)/u.test(line.text);

/** Reads the head that `blocks` begin with, and where what follows it begins. */
export function readHead(blocks: readonly Block[]): { head: Head; next: number } {
  const { placed, left, right, table, tabbed, next } = columnsOf(blocks);
  const on = (side: Side) => placed.filter((one) => one.side === side).map((one) => one.line);
  const head: Head = {
    ...leftParts(on('left')),
    ...rightParts(on('right')),
    ...(table ? { table } : {}),
    abstract: [],
    authority: [],
    left,
    right,
    titles: [],
    tabbed,
  };
  return { head, next: titlesOf(blocks, next, head) };
}
