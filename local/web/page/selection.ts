// Which cells are selected, and where the keys of the grid lead.
import type { CellView, SheetView } from '../protocol';
import { lineAt, visibleFrom, type Layout } from './layout';

/** The active cell and the opposite corner of what is selected. */
export interface Selection {
  row: number;
  column: number;
  toRow: number;
  toColumn: number;
}

export const single = (row: number, column: number): Selection => ({ row, column, toRow: row, toColumn: column });

/** A selection after rows and columns were taken out of its sheet. */
export function within({ row, column, toRow, toColumn }: Selection, { rows, columns }: SheetView): Selection {
  return {
    row: Math.min(row, rows),
    column: Math.min(column, columns),
    toRow: Math.min(toRow, rows),
    toColumn: Math.min(toColumn, columns),
  };
}

export interface Extent {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export function extentOf({ row, column, toRow, toColumn }: Selection): Extent {
  return {
    row: Math.min(row, toRow),
    column: Math.min(column, toColumn),
    rows: Math.abs(row - toRow) + 1,
    columns: Math.abs(column - toColumn) + 1,
  };
}

const filled = (cell: CellView | undefined): boolean => cell !== undefined && cell.text !== '';

/** Last cell with content. */
function lastOf(sheet: SheetView): { row: number; column: number } {
  let [row, column] = [1, 1];
  for (const cell of sheet.cells) {
    if (!filled(cell)) continue;
    row = Math.max(row, cell.row);
    column = Math.max(column, cell.column);
  }
  return { row, column };
}

/** Ctrl with an arrow: to the end of the filled stretch, or over the gap to the next one. */
function jump(
  layout: Layout,
  from: { row: number; column: number },
  down: number,
  right: number,
): { row: number; column: number } {
  const has = (place: { row: number; column: number }): boolean =>
    filled(layout.cells.get(place.row)?.get(place.column));
  const step = (place: { row: number; column: number }): { row: number; column: number } => ({
    row: down === 0 ? place.row : visibleFrom(layout.tops, place.row, down > 0 ? 1 : -1),
    column: right === 0 ? place.column : visibleFrom(layout.lefts, place.column, right > 0 ? 1 : -1),
  });
  const same = (a: { row: number; column: number }, b: { row: number; column: number }): boolean =>
    a.row === b.row && a.column === b.column;
  let at = from;
  let next = step(at);
  const within = has(at) && has(next);
  while (!same(at, next)) {
    if (within && !has(next)) return at;
    at = next;
    if (!within && has(at)) return at;
    next = step(at);
  }
  return at;
}

/**
 * Where a key leads from a cell; `undefined` for keys that do not move. `page` is the height that is seen, in pixels.
 */
export function moved(
  key: string,
  control: boolean,
  from: { row: number; column: number },
  sheet: SheetView,
  layout: Layout,
  page: number,
): { row: number; column: number } | undefined {
  const vertical = (step: 1 | -1) =>
    control ? jump(layout, from, step, 0) : { ...from, row: visibleFrom(layout.tops, from.row, step) };
  const across = (step: 1 | -1) =>
    control ? jump(layout, from, 0, step) : { ...from, column: visibleFrom(layout.lefts, from.column, step) };
  const firstColumn = visibleFrom(layout.lefts, 0, 1);
  const inRow = (): number => {
    const columns = [...(layout.cells.get(from.row)?.values() ?? [])].filter(filled).map((cell) => cell.column);
    const seen = columns.filter((column) => !sheet.hiddenColumns.includes(column));
    return Math.max(firstColumn, ...seen);
  };
  const paged = (pixels: number): { row: number; column: number } => {
    const top = layout.tops[from.row - 1] ?? 0;
    const row = Math.min(sheet.rows, Math.max(1, lineAt(layout.tops, Math.max(0, top + pixels))));
    return { ...from, row: row === from.row ? visibleFrom(layout.tops, row, pixels > 0 ? 1 : -1) : row };
  };
  switch (key) {
    case 'ArrowDown':
      return vertical(1);
    case 'ArrowUp':
      return vertical(-1);
    case 'ArrowRight':
      return across(1);
    case 'ArrowLeft':
      return across(-1);
    case 'Home':
      return control ? { row: visibleFrom(layout.tops, 0, 1), column: firstColumn } : { ...from, column: firstColumn };
    case 'End':
      return control ? lastOf(sheet) : { ...from, column: inRow() };
    case 'PageDown':
      return paged(page);
    case 'PageUp':
      return paged(-page);
    default:
      return undefined;
  }
}
