// Range: values, texts as shown, formulas. Reads cost one round trip whatever their size; writes wait for the flush.
import { displayValue, scriptValue } from '../cell-reading';
import { cellAt, dataBox, isFilled, placesIn } from '../grid';
import { offsetReferences } from '../values/references';
import { isDate } from '../values/zones';
import type { Cell, CellValue, RangeBox, SheetData } from '../world';
import type { RangeAt, RangeHost } from './book';
import { AT } from './book';
import { Exception } from './exception';
import type { Methods } from './signatures';

/** Characters that one cell may hold. */
const CELL_LIMIT = 50_000;

/** The box of a range that is about to be read, as one round trip together with what was still buffered. */
export function readBox(at: RangeAt): { sheet: SheetData; box: RangeBox } {
  const { book } = at;
  book.execution.flush();
  const sheet = book.sheetData(at.sheetId);
  at.box ??= dataBox(sheet);
  const { box } = at;
  if (box.row + box.rows - 1 > sheet.maxRows || box.column + box.columns - 1 > sheet.maxColumns) {
    throw new Exception('The coordinates of the range are outside the dimensions of the sheet.');
  }
  book.execution.read(box.rows * box.columns);
  return { sheet, box };
}

/** The box of a range whose cells are not needed: no round trip unless it is a data range never measured. */
export function boxOf(at: RangeAt): RangeBox {
  return at.book.boxOf(at, dataBox);
}

/** One answer for each cell of the range, row by row. */
export function readGrid<T>(at: RangeAt, read: (cell: Cell | undefined, sheet: SheetData) => T): T[][] {
  const { sheet, box } = readBox(at);
  return Array.from({ length: box.rows }, (_row, rowOffset) =>
    Array.from({ length: box.columns }, (_column, columnOffset) =>
      read(cellAt(sheet, box.row + rowOffset, box.column + columnOffset), sheet),
    ),
  );
}

/** The answer for the first cell of the range. */
export function readFirst<T>(at: RangeAt, read: (cell: Cell | undefined, sheet: SheetData) => T): T {
  const { row, column } = boxOf(at);
  const first: RangeAt = { ...at, box: { row, column, rows: 1, columns: 1 } };
  const { sheet } = readBox(first);
  return read(cellAt(sheet, row, column), sheet);
}

/** Throws unless the data has the range's rows and columns. */
export function checkShape(data: readonly (readonly unknown[])[], box: RangeBox): void {
  const wrong = (what: string, has: number, wants: number): Exception =>
    new Exception(
      `The number of ${what} in the data does not match the number of ${what} in the range. ` +
        `The data has ${has} but the range has ${wants}.`,
    );
  if (data.length !== box.rows) throw wrong('rows', data.length, box.rows);
  for (const line of data) if (line.length !== box.columns) throw wrong('columns', line.length, box.columns);
}

function checkLength(value: unknown): void {
  if (typeof value === 'string' && value.length > CELL_LIMIT) {
    throw new Exception(`Your input contains more than the maximum of ${CELL_LIMIT} characters in a single cell.`);
  }
}

/** A Date may be changed by the script after it was handed over; so may an array. */
export function keptInput(value: unknown): unknown {
  checkLength(value);
  return isDate(value) ? new Date(value.getTime()) : value;
}

function fill<T>(box: RangeBox, value: T): T[][] {
  return Array.from({ length: box.rows }, () => Array.from({ length: box.columns }, () => value));
}

const value =
  ({ book }: RangeAt) =>
  (cell: Cell | undefined, sheet: SheetData): CellValue | Date =>
    scriptValue(cell, book.data, sheet);
const display =
  ({ book }: RangeAt) =>
  (cell: Cell | undefined, sheet: SheetData): string =>
    displayValue(cell, book.data, sheet);
const formulaOf = (cell: Cell | undefined): string => cell?.formula ?? '';

/** A formula as `setFormula` takes it: the leading `=` may be missing. */
function formulaInput(formula: string | null): string {
  if (formula === null || formula === undefined || formula === '') return '';
  checkLength(formula);
  return formula.startsWith('=') ? formula : `=${formula}`;
}

export const rangeValues: Methods<RangeHost> = {
  getValue(this: RangeHost) {
    return readFirst(this[AT], value(this[AT]));
  },
  getValues(this: RangeHost) {
    return readGrid(this[AT], value(this[AT]));
  },
  getDisplayValue(this: RangeHost) {
    return readFirst(this[AT], display(this[AT]));
  },
  getDisplayValues(this: RangeHost) {
    return readGrid(this[AT], display(this[AT]));
  },
  setValue(this: RangeHost, input: unknown) {
    const { book, sheetId } = this[AT];
    const box = boxOf(this[AT]);
    book.enter(sheetId, box, fill(box, keptInput(input)));
    return this;
  },
  setValues(this: RangeHost, data: unknown[][]) {
    const { book, sheetId } = this[AT];
    const box = boxOf(this[AT]);
    checkShape(data, box);
    const copy = data.map((line) => Array.from(line, keptInput));
    book.enter(sheetId, box, copy);
    return this;
  },
  getFormula(this: RangeHost) {
    return readFirst(this[AT], formulaOf);
  },
  getFormulas(this: RangeHost) {
    return readGrid(this[AT], formulaOf);
  },
  setFormula(this: RangeHost, formula: string | null) {
    const { book, sheetId } = this[AT];
    const box = boxOf(this[AT]);
    const text = formulaInput(formula);
    // The formula is that of the first cell; the others get it as if it had been copied there.
    book.enterFormulas(sheetId, box, (row, column) => offsetReferences(text, row - box.row, column - box.column));
    return this;
  },
  setFormulas(this: RangeHost, formulas: (string | null)[][]) {
    const { book, sheetId } = this[AT];
    const box = boxOf(this[AT]);
    checkShape(formulas, box);
    const texts = formulas.map((line) => line.map(formulaInput));
    book.enterFormulas(sheetId, box, (row, column) => texts[row - box.row]?.[column - box.column] ?? '');
    return this;
  },
  isBlank(this: RangeHost) {
    const { sheet, box } = readBox(this[AT]);
    for (const { row, column } of placesIn(box)) if (isFilled(cellAt(sheet, row, column))) return false;
    return true;
  },
};
