// References as a .xlsx file writes them: bounded by its largest sheet, in lists (`sqref`), absolute, on other sheets.
import { boxToA1, parseA1, splitSheetName } from '../../values/a1';
import type { RangeBox } from '../../world';

/** The last row and column that a sheet of a .xlsx file can have. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

const LARGEST = { maxRows: LAST_ROW, maxColumns: LAST_COLUMN };

/** `$A$1:$C$3`, or `$1:$3` for whole rows. */
export function absoluteName(box: RangeBox): string {
  if (box.column === 1 && box.columns === LAST_COLUMN) return `$${box.row}:$${box.row + box.rows - 1}`;
  return boxToA1(box).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

export function fitsInFile(box: RangeBox): boolean {
  return box.row + box.rows - 1 <= LAST_ROW && box.column + box.columns - 1 <= LAST_COLUMN;
}

/** Reads `A1`, `$A$1:B2`, `A:B` or `2:3`; `undefined` for anything else. */
export function parseBox(text: string): RangeBox | undefined {
  return parseA1(text, LARGEST);
}

/** The boxes of a list of references parted by spaces; what cannot be read is left out. */
export function parseBoxes(sqref: string): RangeBox[] {
  return sqref.split(/\s+/).flatMap((reference) => parseBox(reference) ?? []);
}

/** A list of references parted by spaces. */
export function boxNames(boxes: readonly RangeBox[]): string {
  return boxes.map((box) => boxToA1(box)).join(' ');
}

/** The part of a box that lies on a sheet of that size. */
export function clipBox(box: RangeBox, size: { maxRows: number; maxColumns: number }): RangeBox | undefined {
  const rows = Math.min(box.rows, size.maxRows - box.row + 1);
  const columns = Math.min(box.columns, size.maxColumns - box.column + 1);
  return rows > 0 && columns > 0 ? { row: box.row, column: box.column, rows, columns } : undefined;
}

/** Calls `visit` for each cell of the box, row by row. */
export function eachCell(box: RangeBox, visit: (row: number, column: number) => void): void {
  for (let row = box.row; row < box.row + box.rows; row++)
    for (let column = box.column; column < box.column + box.columns; column++) visit(row, column);
}

/** The row and the column of a key of `SheetData.cells`. */
export function positionOf(key: string): [row: number, column: number] {
  const comma = key.indexOf(',');
  return [Number(key.slice(0, comma)), Number(key.slice(comma + 1))];
}

/** Few boxes that together cover exactly the given cells, which come in any order and without doubles. */
export function boxesOf(cells: readonly (readonly [row: number, column: number])[]): RangeBox[] {
  const sorted = [...cells].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const runs: RangeBox[] = [];
  for (const [row, column] of sorted) {
    const last = runs[runs.length - 1];
    if (last && last.row === row && last.column + last.columns === column) last.columns++;
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  const boxes: RangeBox[] = [];
  const growing = new Map<string, RangeBox>();
  for (const run of runs) {
    const key = `${run.column}+${run.columns}`;
    const above = growing.get(key);
    if (above && above.row + above.rows === run.row) above.rows++;
    else {
      growing.set(key, run);
      boxes.push(run);
    }
  }
  return boxes;
}

/** `'Trang tính1'!$A$1:$B$2`; quoted always, because a .xlsx file wants quotes where Sheets does not. */
export function sheetReference(sheet: string, box: RangeBox): string {
  return `'${sheet.replace(/'/g, "''")}'!${absoluteName(box)}`;
}

/** Splits a reference to another sheet into its name and box. */
export function parseSheetReference(formula: string): { sheet: string; box: RangeBox } | undefined {
  const { sheet, cells } = splitSheetName(formula.trim().replace(/^[=$]+/, ''));
  const box = parseBox(cells);
  return sheet !== undefined && box ? { sheet, box } : undefined;
}
