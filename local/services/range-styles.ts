// Range: looks as objects, Color and TextStyle, over the same properties of cells as the plain methods.
import { setOrDelete } from '../cell-entry';
import type { Cell } from '../world';
import type { RangeHost } from './book';
import { AT } from './book';
import { colourHandle, hexOfColour } from './colour-object';
import { changeCells } from './range-looks';
import { boxOf, checkShape, readFirst, readGrid } from './range-values';
import type { TextStyleData } from './rich-text';
import { styleHandle, styleOf } from './rich-text';
import type { Methods } from './signatures';

type ColourField = 'background' | 'fontColor';

const DEFAULTS: Record<ColourField, string> = { background: '#ffffff', fontColor: '#000000' };

function colours(one: string, field: ColourField): Methods<RangeHost> {
  const read = (host: RangeHost) => (cell: Cell | undefined) =>
    colourHandle(host[AT].book, cell?.[field] ?? DEFAULTS[field]);
  const write = (cell: Cell, hex: string | null | undefined): void =>
    setOrDelete(cell, field, hex === null || hex === DEFAULTS[field] ? undefined : hex);
  return {
    [`get${one}Object`](this: RangeHost) {
      return readFirst(this[AT], read(this));
    },
    [`get${one}Objects`](this: RangeHost) {
      return readGrid(this[AT], read(this));
    },
    [`set${one}Object`](this: RangeHost, colour: unknown) {
      const hex = hexOfColour(colour);
      changeCells(this[AT], (cell) => write(cell, hex));
      return this;
    },
    [`set${one}Objects`](this: RangeHost, list: unknown[][]) {
      const box = boxOf(this[AT]);
      checkShape(list, box);
      const hex = list.map((line) => line.map(hexOfColour));
      changeCells(this[AT], (cell, row, column) => write(cell, hex[row - box.row]?.[column - box.column]));
      return this;
    },
  };
}

function cellStyle(cell: Cell | undefined): TextStyleData {
  return {
    bold: cell?.fontWeight === 'bold',
    italic: cell?.fontStyle === 'italic',
    underline: cell?.fontLine === 'underline',
    strikethrough: cell?.fontLine === 'line-through',
    color: cell?.fontColor ?? DEFAULTS.fontColor,
    fontSize: cell?.fontSize ?? 10,
    fontFamily: cell?.fontFamily ?? 'Arial',
  };
}

/** What the style does not say stays as it is. */
function putStyle(cell: Cell, style: TextStyleData): void {
  if (style.bold !== undefined) setOrDelete(cell, 'fontWeight', style.bold ? 'bold' : undefined);
  if (style.italic !== undefined) setOrDelete(cell, 'fontStyle', style.italic ? 'italic' : undefined);
  if (style.underline !== undefined || style.strikethrough !== undefined) {
    const line = style.strikethrough ? 'line-through' : style.underline ? 'underline' : undefined;
    setOrDelete(cell, 'fontLine', line);
  }
  if (style.color !== undefined) setOrDelete(cell, 'fontColor', style.color);
  if (style.fontSize !== undefined) setOrDelete(cell, 'fontSize', style.fontSize);
  if (style.fontFamily !== undefined) setOrDelete(cell, 'fontFamily', style.fontFamily);
}

export const rangeStyles: Methods<RangeHost> = {
  ...colours('Background', 'background'),
  ...colours('FontColor', 'fontColor'),
  getTextStyle(this: RangeHost) {
    return readFirst(this[AT], (cell) => styleHandle(this[AT].book, cellStyle(cell)));
  },
  getTextStyles(this: RangeHost) {
    return readGrid(this[AT], (cell) => styleHandle(this[AT].book, cellStyle(cell)));
  },
  setTextStyle(this: RangeHost, style: unknown) {
    const plain = styleOf(style);
    changeCells(this[AT], (cell) => putStyle(cell, plain));
    return this;
  },
  setTextStyles(this: RangeHost, styles: unknown[][]) {
    const box = boxOf(this[AT]);
    checkShape(styles, box);
    const plain = styles.map((line) => line.map(styleOf));
    changeCells(this[AT], (cell, row, column) => putStyle(cell, plain[row - box.row]?.[column - box.column] ?? {}));
    return this;
  },
  getBandings: () => [],
};
