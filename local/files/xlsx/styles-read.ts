// Reads xl/styles.xml: for each look of the workbook what the cells that have it say.
import type { Border, Cell, ConditionalRule } from '../../world';
import type { ColorReader } from './colors';
import type { Font } from './fonts';
import { DEFAULT_FONT, fontFields, parseFont } from './fonts';
import { builtInFormat } from './number-formats';
import { BORDER_STYLES } from './styles-write';
import type { XmlNode } from './xml';
import { child, childrenOf, flag, fromXstring, numberOf } from './xml';

export interface Look {
  fields: Partial<Cell>;
  font: Font;
}

export interface Styles {
  /** By `s`. */
  looks: Look[];
  /** By `dxfId`. */
  differentials: Partial<ConditionalRule>[];
}

export const PLAIN: Look = { fields: {}, font: DEFAULT_FONT };

const BORDERS: Record<string, string> = {
  ...Object.fromEntries(Object.entries(BORDER_STYLES).map(([ours, theirs]) => [theirs, ours])),
  hair: 'DOTTED',
  dashDot: 'DASHED',
  dashDotDot: 'DASHED',
  slantDashDot: 'DASHED',
  mediumDashed: 'SOLID_MEDIUM',
  mediumDashDot: 'SOLID_MEDIUM',
  mediumDashDotDot: 'SOLID_MEDIUM',
};

export function readStyles(root: XmlNode | undefined, colors: ColorReader, locale: string): Styles {
  const custom = new Map<number, string>();
  for (const node of childrenOf(child(root, 'numFmts'), 'numFmt'))
    custom.set(numberOf(node, 'numFmtId') ?? -1, fromXstring(node.attributes['formatCode'] ?? ''));
  const fontNodes = childrenOf(child(root, 'fonts'), 'font');
  const base = fontNodes[0] ? parseFont(fontNodes[0], colors, DEFAULT_FONT) : DEFAULT_FONT;
  const fonts = fontNodes.map((node) => parseFont(node, colors, base));
  const fills = childrenOf(child(root, 'fills'), 'fill').map((node) => fillColor(node, colors));
  const borders = childrenOf(child(root, 'borders'), 'border').map((node) => readBorders(node, colors));

  const looks = childrenOf(child(root, 'cellXfs'), 'xf').map((node): Look => {
    const id = numberOf(node, 'numFmtId') ?? 0;
    const format = custom.get(id) ?? builtInFormat(id, locale);
    const font = fonts[numberOf(node, 'fontId') ?? 0] ?? base;
    const background = fills[numberOf(node, 'fillId') ?? 0];
    const sides = borders[numberOf(node, 'borderId') ?? 0];
    const fields: Partial<Cell> = { ...fontFields(font, base), ...alignmentFields(child(node, 'alignment')) };
    if (format !== undefined && !/^general$/i.test(format)) fields.format = format;
    if (background !== undefined) fields.background = background;
    if (sides) fields.borders = sides;
    return { fields, font };
  });
  const differentials = childrenOf(child(root, 'dxfs'), 'dxf').map((node) => readDifferential(node, colors));
  return { looks, differentials };
}

function fillColor(node: XmlNode, colors: ColorReader): string | undefined {
  const pattern = child(node, 'patternFill');
  const type = pattern?.attributes['patternType'] ?? 'none';
  if (!pattern || type === 'none') return undefined;
  if (type === 'gray125' && pattern.children.length === 0) return undefined;
  return colors(child(pattern, 'fgColor')) ?? colors(child(pattern, 'bgColor'));
}

function readBorders(node: XmlNode, colors: ColorReader): Cell['borders'] {
  const sides: NonNullable<Cell['borders']> = {};
  for (const name of ['top', 'left', 'bottom', 'right'] as const) {
    const side = child(node, name) ?? child(node, name === 'left' ? 'start' : name === 'right' ? 'end' : name);
    const style = BORDERS[side?.attributes['style'] ?? ''];
    if (!style) continue;
    const border: Border = { style, color: colors(child(side, 'color')) ?? '#000000' };
    sides[name] = border;
  }
  return Object.keys(sides).length > 0 ? sides : undefined;
}

/** The general place of text and numbers, and the bottom of a cell, are what a cell has that says nothing. */
function alignmentFields(node: XmlNode | undefined): Partial<Cell> {
  const fields: Partial<Cell> = {};
  if (!node) return fields;
  const { horizontal, vertical } = node.attributes;
  if (horizontal === 'left' || horizontal === 'center' || horizontal === 'right' || horizontal === 'justify')
    fields.horizontalAlignment = horizontal;
  if (horizontal === 'centerContinuous') fields.horizontalAlignment = 'center';
  if (vertical === 'top') fields.verticalAlignment = 'top';
  if (vertical === 'center') fields.verticalAlignment = 'middle';
  if (flag(node, 'wrapText')) fields.wrap = true;
  const rotation = numberOf(node, 'textRotation') ?? 0;
  if (rotation > 0 && rotation <= 90) fields.textRotation = rotation;
  else if (rotation > 90 && rotation <= 180) fields.textRotation = 90 - rotation;
  return fields;
}

function readDifferential(node: XmlNode, colors: ColorReader): Partial<ConditionalRule> {
  const font = child(node, 'font');
  const rule: Partial<ConditionalRule> = {};
  const pattern = child(child(node, 'fill'), 'patternFill');
  const background = colors(child(pattern, 'bgColor')) ?? colors(child(pattern, 'fgColor'));
  const color = colors(child(font, 'color'));
  if (background !== undefined) rule.background = background;
  if (color !== undefined) rule.fontColor = color;
  const marks = { bold: 'b', italic: 'i', strikethrough: 'strike', underline: 'u' } as const;
  for (const [field, name] of Object.entries(marks) as [keyof typeof marks, string][]) {
    const mark = child(font, name);
    if (mark) rule[field] = !['0', 'false', 'off', 'none'].includes(mark.attributes['val'] ?? '1');
  }
  return rule;
}
