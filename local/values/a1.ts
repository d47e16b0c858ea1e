// A1 notation to boxes of cells and back: `B2`, `A1:C3`, `A:C`, `2:5`, `A2:C`, `'Ý kiến'!B2`.
import type { RangeBox } from '../world';

/** `1` → `A`, `27` → `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `AA` → `27`; small letters count too. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** `B2`, or `B2:C3`; whole columns and rows of a grid of that size are written `B:C` and `2:3`. */
export function boxToA1(box: RangeBox, size?: { maxRows: number; maxColumns: number }): string {
  const lastRow = box.row + box.rows - 1;
  const lastColumn = box.column + box.columns - 1;
  const allRows = size !== undefined && box.row === 1 && box.rows === size.maxRows;
  const allColumns = size !== undefined && box.column === 1 && box.columns === size.maxColumns;
  if (allRows && !allColumns) return `${columnLetters(box.column)}:${columnLetters(lastColumn)}`;
  if (allColumns && !allRows) return `${box.row}:${lastRow}`;
  const first = `${columnLetters(box.column)}${box.row}`;
  if (box.rows === 1 && box.columns === 1) return first;
  return `${first}:${columnLetters(lastColumn)}${lastRow}`;
}

/** `'Ý kiến'!B2` → its sheet's name and the rest. A reference without a sheet has none. */
export function splitSheetName(reference: string): { sheet: string | undefined; cells: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(reference);
  if (quoted) return { sheet: quoted[1]?.replace(/''/g, "'"), cells: quoted[2] ?? '' };
  const at = reference.lastIndexOf('!');
  return at > 0
    ? { sheet: reference.slice(0, at), cells: reference.slice(at + 1) }
    : { sheet: undefined, cells: reference };
}

/** A sheet's name as it stands before `!`: quoted unless it is a plain word. */
export function quoteSheetName(name: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

interface Corner {
  row?: number;
  column?: number;
}

function corner(text: string): Corner | undefined {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d{1,8})?$/.exec(text);
  if (!match || (match[1] === undefined && match[2] === undefined)) return undefined;
  return {
    ...(match[1] === undefined ? {} : { column: columnNumber(match[1]) }),
    ...(match[2] === undefined ? {} : { row: Number(match[2]) }),
  };
}

/** The box a reference without sheet name means in a grid of that size; `undefined` when it is not a reference. */
export function parseA1(cells: string, size: { maxRows: number; maxColumns: number }): RangeBox | undefined {
  const parts = cells.trim().split(':');
  const [from, to] = [corner(parts[0] ?? ''), parts.length === 2 ? corner(parts[1] ?? '') : undefined];
  if (!from || parts.length > 2 || (parts.length === 2 && !to)) return undefined;
  if (!to) {
    if (from.row === undefined || from.column === undefined || from.row < 1) return undefined;
    return { row: from.row, column: from.column, rows: 1, columns: 1 };
  }
  // `A2:C` and `C:A2` run to the last row, `B2:5` to the last column; `A:5` names neither.
  const wholeRows = from.column === undefined || to.column === undefined;
  const wholeColumns = from.row === undefined || to.row === undefined;
  if (wholeRows && wholeColumns) return undefined;
  if (from.row === 0 || to.row === 0) return undefined;
  const rows = wholeColumns ? [from.row ?? to.row ?? 1, size.maxRows] : [from.row ?? 1, to.row ?? 1];
  const columns = wholeRows ? [from.column ?? to.column ?? 1, size.maxColumns] : [from.column ?? 1, to.column ?? 1];
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

/** The box of `R2C3` or `R2C3:R5C4`; `undefined` when it is not written so. */
export function parseR1C1(cells: string): RangeBox | undefined {
  const match = /^R([1-9]\d{0,7})C([1-9]\d{0,4})(?::R([1-9]\d{0,7})C([1-9]\d{0,4}))?$/i.exec(cells.trim());
  if (!match) return undefined;
  const [row, column] = [Number(match[1]), Number(match[2])];
  const [lastRow, lastColumn] = [Number(match[3] ?? row), Number(match[4] ?? column)];
  return {
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    rows: Math.abs(lastRow - row) + 1,
    columns: Math.abs(lastColumn - column) + 1,
  };
}
