// What a cell becomes when something is put into it, by a script or by a person who types.
import { cellAt, mergeAt, tidyCell, touchCell } from './grid';
import { dateFormatFor, formatAfter, typeText } from './values/coercion';
import { AUTOMATIC } from './values/formats';
import { instantToSerial, instantToWall, isDate } from './values/zones';
import type { Cell, CellValue, SheetData, World } from './world';

/** Content of a cell after an entry; `format` is the format it then has. */
export interface Entry {
  value: CellValue;
  formula?: string;
  format?: string;
}

/**
 * What `input` makes of a cell that has the format `format`. Texts are read as if typed; numbers, booleans and Dates
 * keep their kind; null and undefined empty the cell.
 */
export function entryOf(input: unknown, format: string | undefined, world: World): Entry {
  const book = world.spreadsheet;
  const keep = (entry: { value: CellValue; formula?: string }, after = format): Entry => ({
    ...entry,
    ...(after === undefined ? {} : { format: after }),
  });
  if (input === null || input === undefined || input === '') return keep({ value: '' });
  if (typeof input === 'boolean') return keep({ value: input });
  if (typeof input === 'number') return keep({ value: Number.isFinite(input) ? input : '#NUM!' });
  if (isDate(input)) {
    if (Number.isNaN(input.getTime())) return keep({ value: '#NUM!' });
    const serial = instantToSerial(input.getTime(), book.timeZone);
    const automatic = format === undefined || format === AUTOMATIC || /^(general)?$/i.test(format);
    return keep({ value: serial }, automatic ? dateFormatFor(serial, book.locale) : format);
  }
  const text = typeof input === 'string' ? input : javaText(input);
  const typed = typeText(text, { locale: book.locale, format, year: yearOf(world) });
  const { value, formula } = typed;
  return keep(formula === undefined ? { value } : { value, formula }, formatAfter(typed, format));
}

function yearOf(world: World): number {
  return new Date(instantToWall(world.clock.now().getTime(), world.spreadsheet.timeZone)).getUTCFullYear();
}

/** Objects arrive in Sheets as Java prints them. */
function javaText(value: unknown): string {
  if (Array.isArray(value)) return '[Ljava.lang.Object;@0';
  if (typeof value !== 'object' || value === null) return String(value);
  if (String(value) !== '[object Object]') return String(value);
  const parts = Object.entries(value).map(
    ([key, item]) => `${key}=${typeof item === 'object' && item !== null ? javaText(item) : String(item)}`,
  );
  return `{${parts.join(', ')}}`;
}

/** Puts an entry into a cell. Inside merged cells only the first one holds anything. */
export function putEntry(sheet: SheetData, row: number, column: number, entry: Entry): void {
  const merge = mergeAt(sheet, row, column);
  if (merge && (merge.row !== row || merge.column !== column)) return;
  if (entry.value === '' && entry.formula === undefined && !cellAt(sheet, row, column)) return;
  const cell = touchCell(sheet, row, column);
  cell.value = entry.value;
  delete cell.runs;
  setOrDelete(cell, 'formula', entry.formula);
  setOrDelete(cell, 'format', entry.format);
  tidyCell(sheet, row, column);
}

export function setOrDelete<K extends keyof Omit<Cell, 'value'>>(
  cell: Cell,
  field: K,
  value: Cell[K] | undefined,
): void {
  if (value === undefined) delete cell[field];
  else cell[field] = value;
}
