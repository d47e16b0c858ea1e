// Collects the looks of cells while sheets are written, each once, and writes them as xl/styles.xml.
import type { Border, Cell, ConditionalRule } from '../../world';
import { toArgb } from './colors';
import { DEFAULT_FONT, fontOf, fontXml } from './fonts';
import { builtInId, isFilePattern } from './number-formats';
import { element, toXstring } from './xml';

/** `SpreadsheetApp.BorderStyle` to `ST_BorderStyle`. */
export const BORDER_STYLES: Record<string, string> = {
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOTTED: 'dotted',
  DASHED: 'dashed',
  DOUBLE: 'double',
};

/** Elements of one kind, each kept once; `add` gives its index. */
class Pool {
  readonly items: string[];
  private readonly indexes = new Map<string, number>();

  constructor(first: string[]) {
    this.items = [];
    for (const item of first) this.add(item);
  }

  add(item: string): number {
    const known = this.indexes.get(item);
    if (known !== undefined) return known;
    this.indexes.set(item, this.items.length);
    return this.items.push(item) - 1;
  }

  xml(name: string): string {
    return element(name, { count: this.items.length }, this.items);
  }
}

const FIRST_CUSTOM_FORMAT = 164;

export class StyleWriter {
  private readonly formats = new Pool([]);
  private readonly fonts = new Pool([fontXml('font', DEFAULT_FONT)]);
  private readonly fills = new Pool([patternFill('none'), patternFill('gray125')]);
  private readonly borders = new Pool([borderXml(undefined)]);
  private readonly looks = new Pool([lookXml(0, 0, 0, 0, '')]);
  private readonly differentials = new Pool([]);
  private readonly known = new Map<string, number>();

  /** The index (`s`) of how the cell looks; 0 is the default. */
  indexOf(cell: Cell): number {
    const { borders: sides } = cell;
    const key = [
      cell.format,
      cell.background,
      cell.fontColor,
      cell.fontWeight,
      cell.fontStyle,
      cell.fontLine,
      cell.fontSize,
      cell.fontFamily,
      cell.horizontalAlignment,
      cell.verticalAlignment,
      cell.wrap,
      cell.textRotation,
      sides && JSON.stringify([sides.top, sides.left, sides.bottom, sides.right]),
    ].join('\u0000');
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const index = this.looks.add(
      lookXml(
        this.formatId(cell.format),
        this.fonts.add(fontXml('font', fontOf(cell))),
        this.fills.add(fillXml(cell.background)),
        this.borders.add(borderXml(sides)),
        alignmentXml(cell),
      ),
    );
    this.known.set(key, index);
    return index;
  }

  /** The index (`dxfId`) of what a conditional format changes. */
  differentialOf(rule: ConditionalRule): number {
    const color = toArgb(rule.fontColor);
    const background = toArgb(rule.background);
    const marks = [
      rule.bold === undefined ? '' : element('b', { val: rule.bold }),
      rule.italic === undefined ? '' : element('i', { val: rule.italic }),
      rule.strikethrough === undefined ? '' : element('strike', { val: rule.strikethrough }),
      rule.underline === undefined ? '' : element('u', { val: rule.underline ? 'single' : 'none' }),
      color ? element('color', { rgb: color }) : '',
    ].join('');
    const fill = background
      ? element(
          'fill',
          {},
          element(
            'patternFill',
            { patternType: 'solid' },
            element('fgColor', { rgb: background }),
            element('bgColor', { rgb: background }),
          ),
        )
      : '';
    return this.differentials.add(element('dxf', {}, marks && element('font', {}, marks), fill));
  }

  xml(): string {
    const formats = this.formats.items.map((pattern, index) =>
      element('numFmt', { numFmtId: FIRST_CUSTOM_FORMAT + index, formatCode: toXstring(pattern) }),
    );
    return element(
      'styleSheet',
      { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
      formats.length > 0 ? element('numFmts', { count: formats.length }, formats) : '',
      this.fonts.xml('fonts'),
      this.fills.xml('fills'),
      this.borders.xml('borders'),
      element('cellStyleXfs', { count: 1 }, element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
      this.looks.xml('cellXfs'),
      element('cellStyles', { count: 1 }, element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
      this.differentials.xml('dxfs'),
      element('tableStyles', {
        count: 0,
        defaultTableStyle: 'TableStyleMedium9',
        defaultPivotStyle: 'PivotStyleLight16',
      }),
    );
  }

  private formatId(pattern: string | undefined): number {
    if (pattern === undefined || !isFilePattern(pattern) || /^general$/i.test(pattern)) return 0;
    return builtInId(pattern) ?? FIRST_CUSTOM_FORMAT + this.formats.add(pattern);
  }
}

function lookXml(format: number, font: number, fill: number, border: number, alignment: string): string {
  return element(
    'xf',
    {
      numFmtId: format,
      fontId: font,
      fillId: fill,
      borderId: border,
      xfId: 0,
      applyNumberFormat: format > 0 || undefined,
      applyFont: font > 0 || undefined,
      applyFill: fill > 0 || undefined,
      applyBorder: border > 0 || undefined,
      applyAlignment: alignment !== '' || undefined,
    },
    alignment,
  );
}

function patternFill(type: string, ...colors: string[]): string {
  return element('fill', {}, element('patternFill', { patternType: type }, colors));
}

function fillXml(background: string | undefined): string {
  const argb = toArgb(background);
  if (!argb) return patternFill('none');
  return patternFill('solid', element('fgColor', { rgb: argb }), element('bgColor', { indexed: 64 }));
}

function borderXml(sides: Cell['borders']): string {
  const side = (name: string, border: Border | undefined): string => {
    const style = border && BORDER_STYLES[border.style];
    return style
      ? element(name, { style }, element('color', { rgb: toArgb(border.color) ?? 'FF000000' }))
      : element(name);
  };
  return element(
    'border',
    {},
    side('left', sides?.left),
    side('right', sides?.right),
    side('top', sides?.top),
    side('bottom', sides?.bottom),
    element('diagonal'),
  );
}

const HORIZONTAL = new Set(['left', 'center', 'right', 'justify']);
const VERTICAL: Record<string, string> = { top: 'top', middle: 'center', bottom: 'bottom' };

function alignmentXml(cell: Cell): string {
  const { horizontalAlignment: horizontal = '', verticalAlignment: vertical = '', textRotation } = cell;
  const degrees = textRotation !== undefined && Math.abs(textRotation) <= 90 ? Math.round(textRotation) : 0;
  const attributes = {
    horizontal: HORIZONTAL.has(horizontal) ? horizontal : undefined,
    vertical: VERTICAL[vertical],
    textRotation: degrees === 0 ? undefined : degrees < 0 ? 90 - degrees : degrees,
    wrapText: cell.wrap ? true : undefined,
  };
  return Object.values(attributes).some((value) => value !== undefined) ? element('alignment', attributes) : '';
}
