// Cells and boxes of a sheet in the world: finding, making, emptying, measuring. Pure data work, no cost, no checks.
import type { Cell, RangeBox, SheetData } from './world';

export function cellKey(row: number, column: number): string {
  return `${row},${column}`;
}

export function cellPlace(key: string): { row: number; column: number } {
  const at = key.indexOf(',');
  return { row: Number(key.slice(0, at)), column: Number(key.slice(at + 1)) };
}

export function cellAt(sheet: SheetData, row: number, column: number): Cell | undefined {
  return sheet.cells.get(cellKey(row, column));
}

/** The cell there, made empty when it was never touched. */
export function touchCell(sheet: SheetData, row: number, column: number): Cell {
  const key = cellKey(row, column);
  let cell = sheet.cells.get(key);
  if (!cell) {
    cell = { value: '' };
    sheet.cells.set(key, cell);
  }
  return cell;
}

/** Drops a cell that says nothing any more, so that worlds with the same content compare equal. */
export function tidyCell(sheet: SheetData, row: number, column: number): void {
  const cell = cellAt(sheet, row, column);
  if (cell && cell.value === '' && Object.keys(cell).length === 1) sheet.cells.delete(cellKey(row, column));
}

export function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.value !== '' || cell.formula !== undefined);
}

/** The last row and column with content; 0 in an empty sheet. Formats, notes and validations are no content. */
export function extent(sheet: SheetData): { lastRow: number; lastColumn: number } {
  return { lastRow: lastFilled(sheet, 'row'), lastColumn: lastFilled(sheet, 'column') };
}

export function lastRowOf(sheet: SheetData): number {
  return lastFilled(sheet, 'row');
}

export function lastColumnOf(sheet: SheetData): number {
  return lastFilled(sheet, 'column');
}

/**
 * Looks at lines from the end first, which finds the last one of a well filled sheet at once; where that would take
 * longer than going through all cells, it goes through all cells.
 */
function lastFilled(sheet: SheetData, axis: 'row' | 'column'): number {
  const rows = axis === 'row';
  const [lines, across] = rows ? [sheet.maxRows, sheet.maxColumns] : [sheet.maxColumns, sheet.maxRows];
  let looks = sheet.cells.size / 2;
  for (let line = lines; line > 0 && looks > 0; line--) {
    for (let other = 1; other <= across && looks > 0; other++, looks--) {
      if (isFilled(rows ? cellAt(sheet, line, other) : cellAt(sheet, other, line))) return line;
    }
  }
  let last = 0;
  for (const [key, cell] of sheet.cells) {
    if (!isFilled(cell)) continue;
    const comma = key.indexOf(',');
    const line = Number(rows ? key.slice(0, comma) : key.slice(comma + 1));
    if (line > last) last = line;
  }
  return last;
}

/** What `getDataRange` covers: from A1 to the last content, at least A1. */
export function dataBox(sheet: SheetData): RangeBox {
  const { lastRow, lastColumn } = extent(sheet);
  return { row: 1, column: 1, rows: Math.max(1, lastRow), columns: Math.max(1, lastColumn) };
}

export function wholeSheet(sheet: SheetData): RangeBox {
  return { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
}

export function* placesIn(box: RangeBox): Generator<{ row: number; column: number }> {
  for (let row = box.row; row < box.row + box.rows; row++) {
    for (let column = box.column; column < box.column + box.columns; column++) yield { row, column };
  }
}

/** Existing cells of a box; goes over whichever is fewer, the box or the sheet's cells. */
export function cellsIn(sheet: SheetData, box: RangeBox): { row: number; column: number; cell: Cell }[] {
  const found: { row: number; column: number; cell: Cell }[] = [];
  if (box.rows * box.columns < sheet.cells.size) {
    for (const { row, column } of placesIn(box)) {
      const cell = cellAt(sheet, row, column);
      if (cell) found.push({ row, column, cell });
    }
    return found;
  }
  for (const [key, cell] of sheet.cells) {
    const place = cellPlace(key);
    if (contains(box, place.row, place.column)) found.push({ ...place, cell });
  }
  return found.sort((a, b) => a.row - b.row || a.column - b.column);
}

export function contains(box: RangeBox, row: number, column: number): boolean {
  return row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns;
}

export function covers(outer: RangeBox, inner: RangeBox): boolean {
  return (
    contains(outer, inner.row, inner.column) &&
    contains(outer, inner.row + inner.rows - 1, inner.column + inner.columns - 1)
  );
}

export function overlap(a: RangeBox, b: RangeBox): RangeBox | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** `box` without `hole`, as up to four boxes. */
export function without(box: RangeBox, hole: RangeBox): RangeBox[] {
  const cut = overlap(box, hole);
  if (!cut) return [box];
  const below = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  return [
    { row: box.row, column: box.column, rows: cut.row - box.row, columns: box.columns },
    { row: below, column: box.column, rows: box.row + box.rows - below, columns: box.columns },
    { row: cut.row, column: box.column, rows: cut.rows, columns: cut.column - box.column },
    { row: cut.row, column: right, rows: cut.rows, columns: box.column + box.columns - right },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}

/** The merged cells that a cell belongs to: only their first cell holds anything. */
export function mergeAt(sheet: SheetData, row: number, column: number): RangeBox | undefined {
  return sheet.merges.find((merge) => contains(merge, row, column));
}
