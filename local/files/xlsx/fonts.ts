// Fonts of cells and of stretches of text, in both directions.
import type { Cell, TextRun } from '../../world';
import type { ColorReader } from './colors';
import { toArgb } from './colors';
import type { XmlNode } from './xml';
import { child, element, fromXstring, numberOf, textElement, toXstring } from './xml';

export interface Font {
  family: string;
  size: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  color?: string;
}

/** Google's default; a cell that says nothing else has it. */
export const DEFAULT_FONT: Font = { family: 'Arial', size: 10 };

/** How Google shows a link. */
const LINK = { color: '#1155cc', underline: true };

/** A piece of a cell's text with its own font; `undefined` for the cell's. */
export interface TextPiece {
  text: string;
  font?: Font;
}

export function fontOf(cell: Cell): Font {
  return {
    family: cell.fontFamily ?? DEFAULT_FONT.family,
    size: cell.fontSize ?? DEFAULT_FONT.size,
    bold: cell.fontWeight === 'bold',
    italic: cell.fontStyle === 'italic',
    underline: cell.fontLine === 'underline',
    strikethrough: cell.fontLine === 'line-through',
    ...(cell.fontColor === undefined ? {} : { color: cell.fontColor }),
  };
}

/** What a cell says that has this font, in a workbook whose default is `base`. */
export function fontFields(font: Font, base: Font): Partial<Cell> {
  const fields: Partial<Cell> = {};
  if (font.bold) fields.fontWeight = 'bold';
  if (font.italic) fields.fontStyle = 'italic';
  if (font.underline) fields.fontLine = 'underline';
  else if (font.strikethrough) fields.fontLine = 'line-through';
  if (font.size !== base.size) fields.fontSize = font.size;
  if (font.family !== base.family) fields.fontFamily = font.family;
  if (font.color !== undefined && font.color !== base.color) fields.fontColor = font.color;
  return fields;
}

/** `<font>` of the styles, or `<rPr>` of a stretch of text. */
export function fontXml(name: 'font' | 'rPr', font: Font): string {
  const argb = toArgb(font.color);
  return element(
    name,
    {},
    font.bold ? '<b/>' : '',
    font.italic ? '<i/>' : '',
    font.strikethrough ? '<strike/>' : '',
    font.underline ? '<u/>' : '',
    element('sz', { val: font.size }),
    argb ? element('color', { rgb: argb }) : '',
    element(name === 'font' ? 'name' : 'rFont', { val: toXstring(font.family) }),
    '<family val="2"/>',
  );
}

/** Reads either; what it does not say is taken from `base`. */
export function parseFont(node: XmlNode, colors: ColorReader, base: Font): Font {
  const on = (name: string): boolean => {
    const mark = child(node, name);
    return mark !== undefined && !['0', 'false', 'off', 'none'].includes(mark.attributes['val'] ?? '1');
  };
  const color = colors(child(node, 'color'));
  const name = child(node, 'name') ?? child(node, 'rFont');
  return {
    family: fromXstring(name?.attributes['val'] ?? base.family),
    size: numberOf(child(node, 'sz'), 'val') ?? base.size,
    bold: on('b'),
    italic: on('i'),
    underline: on('u'),
    strikethrough: on('strike'),
    ...(color === undefined ? {} : { color }),
  };
}

/** The inside of `<si>` for a text with runs; one `<t>` where no run changes how it looks. */
export function textXml(text: string, runs: readonly TextRun[] | undefined, cellFont: Font): string {
  const cuts = new Set([0, text.length]);
  for (const run of runs ?? []) for (const cut of [run.start, run.end]) if (cut > 0 && cut < text.length) cuts.add(cut);
  if (cuts.size === 2 && !runs?.length) return textElement('t', text);
  const places = [...cuts].sort((a, b) => a - b);
  return places
    .slice(0, -1)
    .map((start, index) => {
      const run = runs?.find((candidate) => candidate.start <= start && candidate.end > start);
      const piece = textElement('t', text.slice(start, places[index + 1]));
      return element('r', {}, run ? fontXml('rPr', runFont(run, cellFont)) : '', piece);
    })
    .join('');
}

function runFont(run: TextRun, cellFont: Font): Font {
  const color = run.color ?? (run.url ? LINK.color : cellFont.color);
  return {
    family: run.fontFamily ?? cellFont.family,
    size: run.fontSize ?? cellFont.size,
    bold: run.bold ?? cellFont.bold ?? false,
    italic: run.italic ?? cellFont.italic ?? false,
    underline: run.underline ?? (run.url ? LINK.underline : (cellFont.underline ?? false)),
    strikethrough: run.strikethrough ?? cellFont.strikethrough ?? false,
    ...(color === undefined ? {} : { color }),
  };
}

/** The pieces of `<si>` or `<is>`; phonetic readings are left out. */
export function parseText(node: XmlNode, colors: ColorReader): TextPiece[] {
  return node.children.flatMap((part): TextPiece[] => {
    if (part.name === 't') return [{ text: fromXstring(part.text) }];
    if (part.name !== 'r') return [];
    const properties = child(part, 'rPr');
    const text = fromXstring(child(part, 't')?.text ?? '');
    return [properties ? { text, font: parseFont(properties, colors, DEFAULT_FONT) } : { text }];
  });
}

/** The runs of a text: what in each piece differs from the font of its cell. */
export function runsOf(pieces: readonly TextPiece[], cellFont: Font): TextRun[] {
  const runs: TextRun[] = [];
  let start = 0;
  for (const { text, font } of pieces) {
    const end = start + text.length;
    const run: TextRun = { start, end };
    if (font) {
      for (const mark of ['bold', 'italic', 'underline', 'strikethrough'] as const)
        if ((font[mark] ?? false) !== (cellFont[mark] ?? false)) run[mark] = font[mark] ?? false;
      if (font.color !== cellFont.color && font.color !== undefined) run.color = font.color;
      if (font.size !== cellFont.size) run.fontSize = font.size;
      if (font.family !== cellFont.family) run.fontFamily = font.family;
    }
    if (Object.keys(run).length > 2 && end > start) runs.push(run);
    start = end;
  }
  return runs;
}

/** The text of a note: one stretch in a small plain font. */
export function noteXml(text: string): string {
  return element('text', {}, element('r', {}, fontXml('rPr', { family: 'Arial', size: 9 }), textElement('t', text)));
}
