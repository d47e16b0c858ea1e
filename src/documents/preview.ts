// What a filled .docx looks like, as plain data that a page draws: nothing of it is ever taken for HTML.
// It shows what our layouts hold: paragraphs in styles, runs, tables, drawn lines. Pages are not broken.
import PizZip from 'pizzip';
import type { XmlElement } from './xml-tree';
import { elementAt, elementsOf, textOf, xmlTree } from './xml-tree';

export interface PreviewStyle {
  align: 'left' | 'center' | 'right' | 'justify';
  /** Points. */
  size: number;
  bold: boolean;
  italic: boolean;
  /** Points above and below. */
  before: number;
  after: number;
  /** Indent of the first line, points. */
  indent: number;
  /** Height of a line in points where it is fixed, else 0. */
  line: number;
}

export interface PreviewRun {
  /** Line breaks as \n. */
  text: string;
  /** Only where it differs from the style. */
  bold?: boolean;
  italic?: boolean;
}

export interface PreviewParagraph {
  style: string;
  /** Only where it differs from the style. */
  align?: PreviewStyle['align'];
  runs: PreviewRun[];
  /** A drawn line below, and what is free of it at the left and right, in percent of the column. */
  line?: { left: number; right: number };
}

export interface PreviewCell {
  span: number;
  content: PreviewBlock[];
}

export interface PreviewTable {
  /** Widths of the columns, percent. */
  columns: number[];
  ruled: boolean;
  rows: { head: boolean; cells: PreviewCell[] }[];
}

export type PreviewBlock = PreviewParagraph | PreviewTable;

export interface Preview {
  /** Millimetres. */
  page: { width: number; height: number; top: number; right: number; bottom: number; left: number };
  styles: Record<string, PreviewStyle>;
  blocks: PreviewBlock[];
}

const TWIPS_A_POINT = 20;
const TWIPS_A_MILLIMETRE = 1440 / 25.4;
const ALIGN: Record<string, PreviewStyle['align']> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
};
const PLAIN: PreviewStyle = {
  align: 'left',
  size: 14,
  bold: false,
  italic: false,
  before: 0,
  after: 0,
  indent: 0,
  line: 0,
};

const value = (element: XmlElement | undefined, name = 'w:val') => element?.attributes[name];
const number = (element: XmlElement | undefined, name = 'w:val') => Number(value(element, name) ?? 0) || 0;
/** `<w:b/>` is on, `<w:b w:val="0"/>` off, none `undefined`. */
const toggle = (element: XmlElement | undefined) => element && !['0', 'false', 'none'].includes(value(element) ?? '1');
const alignOf = (properties: XmlElement | undefined) => ALIGN[value(elementAt(properties, 'w:jc')) ?? ''];

function styleOf(style: XmlElement): PreviewStyle {
  const paragraph = elementAt(style, 'w:pPr');
  const run = elementAt(style, 'w:rPr');
  const spacing = elementAt(paragraph, 'w:spacing');
  return {
    align: alignOf(paragraph) ?? PLAIN.align,
    size: number(elementAt(run, 'w:sz')) / 2 || PLAIN.size,
    bold: toggle(elementAt(run, 'w:b')) ?? false,
    italic: toggle(elementAt(run, 'w:i')) ?? false,
    before: number(spacing, 'w:before') / TWIPS_A_POINT,
    after: number(spacing, 'w:after') / TWIPS_A_POINT,
    indent: Math.max(0, number(elementAt(paragraph, 'w:ind'), 'w:firstLine') / TWIPS_A_POINT),
    line: value(spacing, 'w:lineRule') === 'exact' ? number(spacing, 'w:line') / TWIPS_A_POINT : 0,
  };
}

function runText(run: XmlElement): string {
  return elementsOf(run)
    .map((part) => ({ 'w:t': textOf(part), 'w:br': '\n', 'w:tab': '\t' })[part.name] ?? '')
    .join('');
}

function runsOf(paragraph: XmlElement): PreviewRun[] {
  return elementsOf(paragraph, 'w:r').flatMap((run): PreviewRun[] => {
    const text = runText(run);
    const bold = toggle(elementAt(run, 'w:rPr', 'w:b'));
    const italic = toggle(elementAt(run, 'w:rPr', 'w:i'));
    if (text === '') return [];
    return [{ text, ...(bold === undefined ? {} : { bold }), ...(italic === undefined ? {} : { italic }) }];
  });
}

/** `width` of the column in twips, for the length of a drawn line. */
function paragraphOf(paragraph: XmlElement, width: number): PreviewParagraph {
  const properties = elementAt(paragraph, 'w:pPr');
  const indent = elementAt(properties, 'w:ind');
  const share = (side: string) => Math.round((Math.max(0, number(indent, side)) / width) * 1_000) / 10;
  const align = alignOf(properties);
  const lined = elementAt(properties, 'w:pBdr', 'w:bottom') !== undefined;
  return {
    style: value(elementAt(properties, 'w:pStyle')) ?? '',
    ...(align ? { align } : {}),
    runs: runsOf(paragraph),
    ...(lined ? { line: { left: share('w:left'), right: share('w:right') } } : {}),
  };
}

function tableOf(table: XmlElement): PreviewTable {
  const widths = elementsOf(elementAt(table, 'w:tblGrid'), 'w:gridCol').map((column) => number(column, 'w:w'));
  const whole = widths.reduce((sum, width) => sum + width, 0) || 1;
  const border = value(elementAt(table, 'w:tblPr', 'w:tblBorders', 'w:top'));
  return {
    columns: widths.map((width) => Math.round((width / whole) * 1_000) / 10),
    ruled: border !== undefined && border !== 'nil' && border !== 'none',
    rows: elementsOf(table, 'w:tr').map((row) => {
      let at = 0;
      return {
        head: elementAt(row, 'w:trPr', 'w:tblHeader') !== undefined,
        cells: elementsOf(row, 'w:tc').map((cell) => {
          const span = number(elementAt(cell, 'w:tcPr', 'w:gridSpan')) || 1;
          const width = widths.slice(at, at + span).reduce((sum, one) => sum + one, 0);
          at += span;
          return { span, content: blocksOf(cell, width || 1) };
        }),
      };
    }),
  };
}

function blocksOf(parent: XmlElement | undefined, width: number): PreviewBlock[] {
  return elementsOf(parent).flatMap((element): PreviewBlock[] => {
    if (element.name === 'w:p') return [paragraphOf(element, width)];
    return element.name === 'w:tbl' ? [tableOf(element)] : [];
  });
}

/** The paper in a filled .docx (base64). */
export function previewOf(docxBase64: string): Preview {
  const zip = new PizZip(docxBase64, { base64: true });
  const part = (path: string) => xmlTree(zip.file(path)?.asText() ?? '');
  const body = elementAt(part('word/document.xml'), 'w:document', 'w:body');
  // Of a paper with an annex, the sheet of the paper itself.
  const breaks = elementsOf(body, 'w:p').flatMap((one) => elementAt(one, 'w:pPr', 'w:sectPr') ?? []);
  const section = breaks[0] ?? elementAt(body, 'w:sectPr');
  const size = elementAt(section, 'w:pgSz');
  const margin = elementAt(section, 'w:pgMar');
  const millimetres = (twips: number) => Math.round(twips / TWIPS_A_MILLIMETRE);
  const [left, right] = [number(margin, 'w:left'), number(margin, 'w:right')];
  const styles = elementsOf(elementAt(part('word/styles.xml'), 'w:styles'), 'w:style')
    .filter((style) => value(style, 'w:type') === 'paragraph')
    .map((style) => [value(style, 'w:styleId') ?? '', styleOf(style)] as const);
  return {
    page: {
      width: millimetres(number(size, 'w:w')),
      height: millimetres(number(size, 'w:h')),
      top: millimetres(number(margin, 'w:top')),
      right: millimetres(right),
      bottom: millimetres(number(margin, 'w:bottom')),
      left: millimetres(left),
    },
    styles: Object.fromEntries(styles),
    blocks: blocksOf(body, number(size, 'w:w') - left - right || 1),
  };
}
