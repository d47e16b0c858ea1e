// What a .docx shows, as the layout check sees it: paragraphs and tables with the formatting that takes effect, whatever
// program wrote it. Lengths are in millimetres, sizes and gaps in points.

/** Text of one formatting. Neighbours of the same formatting are one span, however the file cuts them into runs. */
export interface Span extends Format {
  text: string;
}

export interface Format {
  sizePt: number;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  /** Six hexadecimal digits, or 'auto'. */
  color: string;
  /** Fonts of the letters of ASCII and of all others. */
  asciiFont: string;
  otherFont: string;
  /** Part of a field that shows the number of the page. */
  pageNumber: boolean;
}

export type Align = 'left' | 'center' | 'right' | 'both';

/** A line drawn with the pen: a border, or a shape. */
export interface DrawnLine {
  lengthMm: number;
  solid: boolean;
  /** What is free at its left and right, where that is known. */
  freeMm?: readonly [number, number];
}

export interface Paragraph {
  /** 1 for the first of its part of the file, in reading order. */
  number: number;
  /** With the automatic number or bullet, and without the tabs it begins with; breaks of line as \n. */
  text: string;
  /** Of the text without automatic number. */
  spans: Span[];
  /** The automatic number or bullet: '1.', '-'; '' if it has none. */
  label: string;
  align: Align;
  beforePt: number;
  afterPt: number;
  /** No gap to a neighbour of the same style. */
  contextual: boolean;
  styleId: string;
  /** Height of a line: multiple of a single line; for a fixed height, what it makes of the size used here. */
  lines: number;
  leftMm: number;
  rightMm: number;
  /** Where its first letter stands, from the left edge of its column: indents and leading tabs taken together. */
  firstMm: number;
  /** Width of the column or cell in which it stands. */
  columnMm: number;
  /** Lines drawn as its borders. */
  above?: DrawnLine;
  below?: DrawnLine;
  /** Shapes in it or anchored to it. */
  drawn: DrawnLine[];
  /** Begins a page by itself, or holds a break of page. */
  newPage: boolean;
  section: number;
}

export interface Cell {
  /** First column and the one after its last. */
  from: number;
  to: number;
  blocks: Block[];
}

export interface Row {
  /** Repeated at the head of every page. */
  header: boolean;
  cells: Cell[];
}

export interface Table {
  rows: Row[];
  widthMm: number;
  /** From the left margin, negative if it begins in it. */
  indentMm: number;
  /** Whether it may draw lines between or around its cells. */
  ruled: boolean;
  section: number;
}

export type Block = Paragraph | Table;

export const isTable = (block: Block): block is Table => 'rows' in block;

export type PageSide = 'default' | 'first' | 'even';

export interface Section {
  widthMm: number;
  heightMm: number;
  landscape: boolean;
  marginsMm: { top: number; right: number; bottom: number; left: number };
  /** Its first page has a header of its own. */
  titlePage: boolean;
  /** Where page numbers begin anew. */
  pageStart: number | undefined;
  pageFormat: string;
  /** On the page of the section before. */
  continuous: boolean;
  header(side: PageSide): Paragraph[];
  footer(side: PageSide): Paragraph[];
}

export interface Document {
  blocks: Block[];
  sections: Section[];
  /** Even pages have headers of their own. */
  evenPages: boolean;
  /** Paragraphs in text boxes. */
  boxes: Paragraph[];
}

/** The paragraphs of blocks and of their tables, in reading order. */
export function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block) =>
    isTable(block) ? block.rows.flatMap((row) => row.cells.flatMap((cell) => paragraphsOf(cell.blocks))) : [block],
  );
}

/** One visible line that a break of line, or a tab between two columns, sets apart in its paragraph. */
export interface Line {
  paragraph: Paragraph;
  text: string;
  spans: Span[];
}

/** The text with plain blanks, none at its ends. */
export const plain = (text: string): string => text.replace(/[\s\u00A0]/gu, ' ').trim();

/** A paragraph cut at its breaks of line, and at tabs if `atTabs`. Empty lines are left out. */
export function linesOf(paragraph: Paragraph, atTabs = false): Line[] {
  const cut = atTabs ? /[\n\t]/ : /\n/;
  const lines: Span[][] = [[]];
  for (const span of paragraph.spans)
    span.text.split(cut).forEach((text, at) => {
      if (at > 0) lines.push([]);
      if (text !== '') lines[lines.length - 1]?.push({ ...span, text });
    });
  return lines
    .map((spans, at): Line => {
      const text = spans.map((span) => span.text).join('');
      const label = at === 0 && paragraph.label !== '' ? `${paragraph.label} ` : '';
      return { paragraph, text: plain(label + text), spans };
    })
    .filter((line) => line.text !== '');
}

/** A paragraph as one line, its breaks as blanks. */
export const wholeLine = (paragraph: Paragraph): Line => ({
  paragraph,
  text: plain(paragraph.text),
  spans: paragraph.spans,
});
