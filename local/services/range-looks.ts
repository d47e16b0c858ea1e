// Range: how cells look. Every property is one row of a table: its names, where it is kept, its default.
import { setOrDelete } from '../cell-entry';
import { tidyCell, touchCell } from '../grid';
import { AUTOMATIC } from '../values/formats';
import type { Cell, RangeBox } from '../world';
import type { RangeAt, RangeHost } from './book';
import { AT } from './book';
import { colourOf, rgbColour } from './colours';
import { enumName } from './enums';
import { wrapStrategies } from './spreadsheet-enums';
import { Exception } from './exception';
import { boxOf, checkShape, readFirst, readGrid } from './range-values';
import type { Methods } from './signatures';

interface Look {
  /** `Background` makes `getBackground` and `setBackground`. */
  one: string;
  /** `Backgrounds` makes `getBackgrounds` and `setBackgrounds`. */
  many: string;
  read: (cell: Cell | undefined) => unknown;
  /** Null, and whatever stands for the default, takes the property away. */
  write: (cell: Cell, value: unknown) => void;
}

type Field = keyof Omit<Cell, 'value'>;

/** A property that is one field of the cell; `accept` turns what a script gives into what is kept. */
function field<K extends Field>(
  one: string,
  many: string,
  key: K,
  fallback: unknown,
  accept: (value: unknown) => Cell[K],
): Look {
  return {
    one,
    many,
    read: (cell) => cell?.[key] ?? fallback,
    write: (cell, value) => {
      const accepted = value === null || value === undefined ? undefined : accept(value);
      setOrDelete(cell, key, accepted === fallback ? undefined : accepted);
    },
  };
}

function oneOf<T extends string>(...names: T[]): (value: unknown) => T {
  return (value) => {
    const found = names.find((name) => name === String(value).toLowerCase());
    if (found === undefined) throw new Exception(`Invalid argument: ${String(value)}`);
    return found;
  };
}

const text = (value: unknown): string => String(value);

const LOOKS: Look[] = [
  field('Background', 'Backgrounds', 'background', '#ffffff', (value) => colourOf(text(value))),
  field('FontColor', 'FontColors', 'fontColor', '#000000', (value) => colourOf(text(value))),
  field('FontFamily', 'FontFamilies', 'fontFamily', 'Arial', text),
  field('FontSize', 'FontSizes', 'fontSize', 10, Number),
  field('FontWeight', 'FontWeights', 'fontWeight', 'normal', oneOf('bold', 'normal')),
  field('FontStyle', 'FontStyles', 'fontStyle', 'normal', oneOf('italic', 'normal')),
  field('FontLine', 'FontLines', 'fontLine', 'none', oneOf('underline', 'line-through', 'none')),
  field(
    'HorizontalAlignment',
    'HorizontalAlignments',
    'horizontalAlignment',
    'general',
    oneOf('left', 'center', 'normal', 'right', 'general'),
  ),
  field('VerticalAlignment', 'VerticalAlignments', 'verticalAlignment', 'bottom', oneOf('top', 'middle', 'bottom')),
  field('NumberFormat', 'NumberFormats', 'format', AUTOMATIC, (value) => {
    const pattern = text(value);
    return pattern === '' || /^general$/i.test(pattern) ? AUTOMATIC : pattern;
  }),
  field('Note', 'Notes', 'note', '', text),
  {
    one: 'Wrap',
    many: 'Wraps',
    read: (cell) => cell?.wrap ?? false,
    write: (cell, value) => setWrap(cell, value === true ? 'WRAP' : 'OVERFLOW'),
  },
  {
    one: 'WrapStrategy',
    many: 'WrapStrategies',
    read: (cell) => (cell?.wrap ? wrapStrategies.WRAP : cell?.clip ? wrapStrategies.CLIP : wrapStrategies.OVERFLOW),
    write: (cell, value) => setWrap(cell, enumName(value) ?? 'OVERFLOW'),
  },
];

function setWrap(cell: Cell, strategy: string): void {
  setOrDelete(cell, 'wrap', strategy === 'WRAP' ? true : undefined);
  setOrDelete(cell, 'clip', strategy === 'CLIP' ? true : undefined);
}

/** Buffers a change of every cell of a range. What the script gave is checked before. */
export function changeCells(at: RangeAt, change: (cell: Cell, row: number, column: number) => void): void {
  const { book, sheetId } = at;
  book.change(sheetId, boxOf(at), (sheet, box) => {
    for (let row = box.row; row < box.row + box.rows; row++) {
      for (let column = box.column; column < box.column + box.columns; column++) {
        change(touchCell(sheet, row, column), row, column);
        tidyCell(sheet, row, column);
      }
    }
  });
}

/** Writes one property; tries it on a cell of its own first, so that what is no colour fails at once. */
function write(at: RangeAt, look: Look, valueAt: (row: number, column: number, box: RangeBox) => unknown): void {
  const box = boxOf(at);
  const values = new Set<unknown>();
  for (let row = box.row; row < box.row + box.rows; row++) {
    for (let column = box.column; column < box.column + box.columns; column++) values.add(valueAt(row, column, box));
  }
  for (const value of values) look.write({ value: '' }, value);
  changeCells(at, (cell, row, column) => look.write(cell, valueAt(row, column, box)));
}

const looks: Methods<RangeHost> = {};
for (const look of LOOKS) {
  looks[`get${look.one}`] = function getOne(this: RangeHost) {
    return readFirst(this[AT], look.read);
  };
  looks[`get${look.many}`] = function getMany(this: RangeHost) {
    return readGrid(this[AT], look.read);
  };
  looks[`set${look.one}`] = function setOne(this: RangeHost, value: unknown) {
    look.write({ value: '' }, value);
    changeCells(this[AT], (cell) => look.write(cell, value));
    return this;
  };
  looks[`set${look.many}`] = function setMany(this: RangeHost, values: unknown[][]) {
    checkShape(values, boxOf(this[AT]));
    const copy = values.map((line) => [...line]);
    write(this[AT], look, (row, column, box) => copy[row - box.row]?.[column - box.column]);
    return this;
  };
}

export const rangeLooks: Methods<RangeHost> = {
  ...looks,
  setBackgroundRGB(this: RangeHost, red: number, green: number, blue: number) {
    const colour = rgbColour(red, green, blue);
    changeCells(this[AT], (cell) => {
      cell.background = colour;
    });
    return this;
  },
  setTextRotation(this: RangeHost, degrees: number) {
    if (degrees < -90 || degrees > 90) throw new Exception(`Invalid argument: ${degrees}`);
    changeCells(this[AT], (cell) => setOrDelete(cell, 'textRotation', degrees === 0 ? undefined : degrees));
    return this;
  },
};
