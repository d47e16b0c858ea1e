// Rows of a box put in the order of some of its columns, as Sheets sorts: numbers, texts, booleans, empty cells last.
import { shownCell } from './cell-reading';
import { cellAt, cellKey } from './grid';
import { offsetReferences } from './values/references';
import type { Cell, CellValue, RangeBox, SheetData, SpreadsheetData } from './world';

export interface SortKey {
  /** Column of the sheet, from 1. */
  column: number;
  ascending: boolean;
}

const collators = new Map<string, Intl.Collator>();

function collator(locale: string): Intl.Collator {
  let known = collators.get(locale);
  if (!known) {
    known = new Intl.Collator(locale.replace(/_/g, '-'));
    collators.set(locale, known);
  }
  return known;
}

const rank = (value: CellValue): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

/** Order of two values that are not empty. */
export function compareValues(a: CellValue, b: CellValue, locale: string): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  return typeof a === 'string' && typeof b === 'string' ? collator(locale).compare(a, b) : Number(a) - Number(b);
}

/** Sorts the rows of a box. Whole cells move, with their looks; equal rows keep their order. */
export function sortBox(book: SpreadsheetData, sheet: SheetData, box: RangeBox, keys: readonly SortKey[]): void {
  const lines = Array.from({ length: box.rows }, (_, index) => {
    const row = box.row + index;
    return { row, values: keys.map(({ column }) => shownCell(cellAt(sheet, row, column), book, sheet).value) };
  });
  lines.sort((a, b) => {
    for (const [at, { ascending }] of keys.entries()) {
      const [left, right] = [a.values[at] ?? '', b.values[at] ?? ''];
      if (left === '' || right === '') {
        if (left === right) continue;
        return left === '' ? 1 : -1;
      }
      const order = compareValues(left, right, book.locale);
      if (order !== 0) return ascending ? order : -order;
    }
    return a.row - b.row;
  });
  reorder(
    sheet,
    box,
    lines.map((line) => line.row),
  );
}

/** Lays the rows of a box anew: `rows` names, for each row of the box from above, the row that comes there. */
export function reorder(sheet: SheetData, box: RangeBox, rows: readonly number[]): void {
  const moved: { key: string; cell: Cell }[] = [];
  rows.forEach((from, index) => {
    const to = box.row + index;
    for (let column = box.column; column < box.column + box.columns; column++) {
      const cell = cellAt(sheet, from, column);
      if (!cell) continue;
      const formula = cell.formula === undefined ? {} : { formula: offsetReferences(cell.formula, to - from, 0) };
      moved.push({ key: cellKey(to, column), cell: { ...cell, ...formula } });
    }
  });
  for (let row = box.row; row < box.row + box.rows; row++) {
    for (let column = box.column; column < box.column + box.columns; column++) sheet.cells.delete(cellKey(row, column));
  }
  for (const { key, cell } of moved) sheet.cells.set(key, cell);
}
