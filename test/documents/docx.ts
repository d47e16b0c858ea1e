// Reads a rendered .docx for the tests: paragraphs with their text and their effective formatting, that is, what Word
// makes of the defaults, the chain of styles and what stands on the paragraph or run itself.
import PizZip from 'pizzip';
import { descendants, element, elements, parseXml, type Element } from './xml';

export interface RunFormat {
  text: string;
  sizePt: number;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  color: string;
  fonts: string[];
  language: string;
}

export interface Paragraph {
  /** Name of its style, as Word shows it. */
  style: string;
  text: string;
  runs: RunFormat[];
  align: string;
  /** Twips. */
  before: number;
  after: number;
  line: number;
  lineRule: string;
  left: number;
  right: number;
  firstLine: number;
  keepNext: boolean;
  widowControl: boolean;
  /** Border above or below: `w:val` and `w:sz`. */
  border: { kind: string; eighths: number } | undefined;
}

export interface TableRow {
  header: boolean;
  whole: boolean;
  cells: { width: number; span: number; paragraphs: Paragraph[]; text: string }[];
}

export interface Table {
  indent: number;
  borders: string[];
  /** Left and right room in a cell, twips. */
  padding: number[];
  columns: number[];
  rows: TableRow[];
}

export interface Docx {
  /** The paper itself, base64. */
  file: string;
  parts: Record<string, string>;
  /** Paragraphs and tables of the body, in order. */
  body: (Paragraph | Table)[];
  section: Element;
  header(type: 'default' | 'first'): Element;
  headerParagraphs(type: 'default' | 'first'): Paragraph[];
}

export const isTable = (block: Paragraph | Table): block is Table => 'rows' in block;

/** The paragraphs of the body and of its tables, in reading order (cells row by row). */
export function allParagraphs(docx: Docx): Paragraph[] {
  return docx.body.flatMap((block) =>
    isTable(block) ? block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs)) : [block],
  );
}

/** Ruled tables, of the paper and of its annex. */
export function ruledTables(docx: Docx): Table[] {
  return docx.body.filter(isTable).filter(({ borders }) => borders.some((border) => border === 'single'));
}

const on = (property: Element | undefined) =>
  property !== undefined && !['0', 'false', 'none'].includes(property.attributes['w:val'] ?? '1');

/** Last value wins: defaults, then styles from the root down, then what is direct. */
function last(sources: (Element | undefined)[], name: string): Element | undefined {
  return sources
    .map((source) => element(source, name))
    .filter((found) => found !== undefined)
    .at(-1);
}

function attribute(sources: (Element | undefined)[], name: string, key: string): string | undefined {
  return sources
    .map((source) => element(source, name)?.attributes[key])
    .filter((value) => value !== undefined)
    .at(-1);
}

function textOf(run: Element): string {
  return elements(run)
    .map((child) => (child.name === 'w:t' ? child.children.join('') : child.name === 'w:br' ? '\n' : ''))
    .join('');
}

class Reader {
  private readonly styles = new Map<string, Element>();
  private readonly defaults: Element | undefined;

  constructor(stylesXml: string) {
    const root = parseXml(stylesXml);
    this.defaults = element(root, 'w:docDefaults');
    for (const style of elements(root, 'w:style')) this.styles.set(style.attributes['w:styleId'] ?? '', style);
  }

  private chain(id: string | undefined): Element[] {
    if (id === undefined) return [];
    const style = this.styles.get(id);
    if (!style) throw new Error(`no style ${id}`);
    return [...this.chain(element(style, 'w:basedOn')?.attributes['w:val']), style];
  }

  private run(run: Element, chain: Element[]): RunFormat {
    const sources = [
      element(element(this.defaults, 'w:rPrDefault'), 'w:rPr'),
      ...chain.map((style) => element(style, 'w:rPr')),
      element(run, 'w:rPr'),
    ];
    const font = (key: string) => attribute(sources, 'w:rFonts', key) ?? '';
    return {
      text: textOf(run),
      sizePt: Number(attribute(sources, 'w:sz', 'w:val')) / 2,
      bold: on(last(sources, 'w:b')),
      italic: on(last(sources, 'w:i')),
      underline: on(last(sources, 'w:u')),
      color: attribute(sources, 'w:color', 'w:val') ?? 'auto',
      fonts: ['w:ascii', 'w:hAnsi', 'w:eastAsia', 'w:cs'].map(font),
      language: attribute(sources, 'w:lang', 'w:val') ?? '',
    };
  }

  paragraph(paragraph: Element): Paragraph {
    const direct = element(paragraph, 'w:pPr');
    const chain = this.chain(element(direct, 'w:pStyle')?.attributes['w:val'] ?? 'Normal');
    const sources = [
      element(element(this.defaults, 'w:pPrDefault'), 'w:pPr'),
      ...chain.map((style) => element(style, 'w:pPr')),
      direct,
    ];
    const spacing = (key: string) => Number(attribute(sources, 'w:spacing', key) ?? 0);
    const indent = (key: string) => Number(attribute(sources, 'w:ind', key) ?? 0);
    const borders = last(sources, 'w:pBdr');
    const border = element(borders, 'w:bottom') ?? element(borders, 'w:top');
    const runs = elements(paragraph, 'w:r').map((run) => this.run(run, chain));
    return {
      style: element(chain.at(-1), 'w:name')?.attributes['w:val'] ?? '',
      text: runs.map((run) => run.text).join(''),
      runs: runs.filter((run) => run.text !== ''),
      align: attribute(sources, 'w:jc', 'w:val') ?? 'left',
      before: spacing('w:before'),
      after: spacing('w:after'),
      line: spacing('w:line'),
      lineRule: attribute(sources, 'w:spacing', 'w:lineRule') ?? 'auto',
      left: indent('w:left'),
      right: indent('w:right'),
      firstLine: indent('w:firstLine'),
      keepNext: on(last(sources, 'w:keepNext')),
      widowControl: on(last(sources, 'w:widowControl')),
      border: border && {
        kind: border.attributes['w:val'] ?? '',
        eighths: Number(border.attributes['w:sz'] ?? 0),
      },
    };
  }

  table(table: Element): Table {
    const properties = element(table, 'w:tblPr');
    const margins = element(properties, 'w:tblCellMar');
    return {
      indent: Number(element(properties, 'w:tblInd')?.attributes['w:w'] ?? 0),
      borders: elements(element(properties, 'w:tblBorders')).map((border) => border.attributes['w:val'] ?? ''),
      padding: ['w:left', 'w:right'].map((side) => Number(element(margins, side)?.attributes['w:w'] ?? 108)),
      columns: elements(element(table, 'w:tblGrid')).map((column) => Number(column.attributes['w:w'])),
      rows: elements(table, 'w:tr').map((row) => this.row(row)),
    };
  }

  private row(row: Element): TableRow {
    const properties = element(row, 'w:trPr');
    return {
      header: on(element(properties, 'w:tblHeader')),
      whole: on(element(properties, 'w:cantSplit')),
      cells: elements(row, 'w:tc').map((cell) => {
        const paragraphs = elements(cell, 'w:p').map((paragraph) => this.paragraph(paragraph));
        const cellProperties = element(cell, 'w:tcPr');
        return {
          width: Number(element(cellProperties, 'w:tcW')?.attributes['w:w']),
          span: Number(element(cellProperties, 'w:gridSpan')?.attributes['w:val'] ?? 1),
          paragraphs,
          text: paragraphs.map((paragraph) => paragraph.text).join('\n'),
        };
      }),
    };
  }
}

/** Opens the paper; every part must be well-formed XML. */
export function readDocx(base64: string): Docx {
  const zip = new PizZip(base64, { base64: true });
  const parts = Object.fromEntries(Object.entries(zip.files).map(([path, file]) => [path, file.asText()]));
  const part = (path: string): Element => {
    const xml = parts[path];
    if (xml === undefined) throw new Error(`no part ${path}`);
    return parseXml(xml);
  };
  for (const path of Object.keys(parts)) part(path);
  const reader = new Reader(parts['word/styles.xml'] ?? '');
  const body = element(part('word/document.xml'), 'w:body');
  const section = element(body, 'w:sectPr');
  if (!section) throw new Error('no section');
  const header = (type: 'default' | 'first'): Element => {
    const reference = elements(section, 'w:headerReference').find((one) => one.attributes['w:type'] === type);
    const relation = elements(part('word/_rels/document.xml.rels')).find(
      (one) => one.attributes['Id'] === reference?.attributes['r:id'],
    );
    return part(`word/${relation?.attributes['Target'] ?? ''}`);
  };
  return {
    file: base64,
    parts,
    section,
    header,
    headerParagraphs: (type) => descendants(header(type), 'w:p').map((paragraph) => reader.paragraph(paragraph)),
    body: elements(body).flatMap((block): (Paragraph | Table)[] =>
      block.name === 'w:p' ? [reader.paragraph(block)] : block.name === 'w:tbl' ? [reader.table(block)] : [],
    ),
  };
}
