// Sheet: rows and columns put in, taken out and moved.
import { wholeSheet } from '../grid';
import type { Dimension } from '../grid-shift';
import { deleteLines, insertLines, reorderLines } from '../grid-shift';
import type { RangeBox, SheetData } from '../world';
import type { SheetHost } from './book';
import { AT, rangeAt } from './book';
import { Exception } from './exception';
import { boxOf } from './range-values';
import type { Methods } from './signatures';

/** Cells that a spreadsheet may have. */
const CELLS_LIMIT = 10_000_000;

/** As the errors say it. */
export const WORD: Record<Dimension, string> = { ROWS: 'rows', COLUMNS: 'columns' };

const outOfBounds = (dimension: Dimension): Exception => new Exception(`Those ${WORD[dimension]} are out of bounds.`);

export function size(sheet: SheetData, dimension: Dimension): number {
  return dimension === 'ROWS' ? sheet.maxRows : sheet.maxColumns;
}

/** Lines as a box over the whole width or height of the sheet. */
export function lines(sheet: SheetData, dimension: Dimension, at: number, count: number): RangeBox {
  return dimension === 'ROWS'
    ? { ...wholeSheet(sheet), row: at, rows: count }
    : { ...wholeSheet(sheet), column: at, columns: count };
}

/** Throws unless `count` lines from `at` are in the grid; lines that are still buffered count. */
export function checkLines(host: SheetHost, dimension: Dimension, at: number, count: number): void {
  const { book, id } = host[AT];
  const fits = (): boolean => at >= 1 && count >= 1 && at + count - 1 <= size(book.sheetData(id), dimension);
  if (fits()) return;
  book.execution.flush();
  if (!fits()) throw outOfBounds(dimension);
}

/** New lines stand before `at`; they look like the line before them, or like the one that was at `at`. */
function insert(host: SheetHost, dimension: Dimension, at: number, count: number, like: 'before' | 'after'): SheetHost {
  const { book, id } = host[AT];
  if (count < 1) throw outOfBounds(dimension);
  checkLines(host, dimension, Math.max(1, at - 1), 1);
  if (at < 1) throw outOfBounds(dimension);
  book.execution.write(0, () => {
    const sheet = book.sheetData(id);
    const others = book.data.sheets.reduce((sum, each) => sum + each.maxRows * each.maxColumns, 0);
    const more = count * (dimension === 'ROWS' ? sheet.maxColumns : sheet.maxRows);
    if (others + more > CELLS_LIMIT) {
      throw new Exception(
        `This action would increase the number of cells in the workbook above the limit of ${CELLS_LIMIT} cells.`,
      );
    }
    if (at > size(sheet, dimension) + 1) throw outOfBounds(dimension);
    const around = lines(sheet, dimension, Math.min(at, size(sheet, dimension)), 1);
    if (sheet.protections.some((each) => each.kind === 'SHEET')) book.refuseProtected(sheet, [around]);
    insertLines(book.data, sheet, dimension, at, count, like === 'before' ? at - 1 : at);
  });
  return host;
}

function remove(host: SheetHost, dimension: Dimension, at: number, count: number): SheetHost {
  const { book, id } = host[AT];
  checkLines(host, dimension, at, count);
  book.execution.write(0, () => {
    const sheet = book.sheetData(id);
    const all = size(sheet, dimension);
    const frozen = dimension === 'ROWS' ? sheet.frozenRows : sheet.frozenColumns;
    if (at + count - 1 > all) throw outOfBounds(dimension);
    if (count >= all) throw new Exception(`You can't delete all the ${WORD[dimension]} on the sheet.`);
    if (at <= frozen + 1 && at + count - 1 === all) {
      throw new Exception(`Sorry, it is not possible to delete all non-frozen ${WORD[dimension]}.`);
    }
    book.refuseProtected(sheet, [lines(sheet, dimension, at, count)]);
    deleteLines(book.data, sheet, dimension, at, count);
  });
  return host;
}

/** Moves the lines of a range before what stands at `to` now. */
function move(host: SheetHost, dimension: Dimension, range: unknown, to: number): void {
  const { book, id } = host[AT];
  const box = boxOf(rangeAt(range));
  const [from, count] = dimension === 'ROWS' ? [box.row, box.rows] : [box.column, box.columns];
  checkLines(host, dimension, Math.max(1, to - 1), 1);
  book.execution.write(0, () => {
    const sheet = book.sheetData(id);
    const first = Math.min(from, to);
    book.refuseProtected(sheet, [lines(sheet, dimension, first, Math.max(from + count, to) - first)]);
    if (to < from || to > from + count) reorderLines(book.data, sheet, dimension, from, count, to);
  });
}

export const sheetLines: Methods<SheetHost> = {
  insertRowAfter(this: SheetHost, position: number) {
    return insert(this, 'ROWS', position + 1, 1, 'before');
  },
  insertRowBefore(this: SheetHost, position: number) {
    return insert(this, 'ROWS', position, 1, 'after');
  },
  insertRowsAfter(this: SheetHost, position: number, count: number) {
    return insert(this, 'ROWS', position + 1, count, 'before');
  },
  insertRowsBefore(this: SheetHost, position: number, count: number) {
    return insert(this, 'ROWS', position, count, 'after');
  },
  insertRows(this: SheetHost, position: number, count = 1) {
    insert(this, 'ROWS', position, count, 'after');
  },
  insertColumnAfter(this: SheetHost, position: number) {
    return insert(this, 'COLUMNS', position + 1, 1, 'before');
  },
  insertColumnBefore(this: SheetHost, position: number) {
    return insert(this, 'COLUMNS', position, 1, 'after');
  },
  insertColumnsAfter(this: SheetHost, position: number, count: number) {
    return insert(this, 'COLUMNS', position + 1, count, 'before');
  },
  insertColumnsBefore(this: SheetHost, position: number, count: number) {
    return insert(this, 'COLUMNS', position, count, 'after');
  },
  insertColumns(this: SheetHost, position: number, count = 1) {
    insert(this, 'COLUMNS', position, count, 'after');
  },
  deleteRow(this: SheetHost, position: number) {
    return remove(this, 'ROWS', position, 1);
  },
  deleteRows(this: SheetHost, position: number, count: number) {
    remove(this, 'ROWS', position, count);
  },
  deleteColumn(this: SheetHost, position: number) {
    return remove(this, 'COLUMNS', position, 1);
  },
  deleteColumns(this: SheetHost, position: number, count: number) {
    remove(this, 'COLUMNS', position, count);
  },
  moveRows(this: SheetHost, range: unknown, to: number) {
    move(this, 'ROWS', range, to);
  },
  moveColumns(this: SheetHost, range: unknown, to: number) {
    move(this, 'COLUMNS', range, to);
  },
};
