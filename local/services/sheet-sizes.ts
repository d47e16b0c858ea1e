// Sheet: how wide and high columns and rows are, which are hidden, which are frozen.
import { displayValue } from '../cell-reading';
import { cellsIn } from '../grid';
import type { Dimension } from '../grid-shift';
import type { SheetData } from '../world';
import type { SheetHost } from './book';
import { AT, rangeAt } from './book';
import { Exception } from './exception';
import { hiddenByFilter } from './filter';
import { boxOf } from './range-values';
import { checkLines, lines, size, WORD } from './sheet-lines';
import type { Methods } from './signatures';

/** Pixels, where nobody set another size. */
const COLUMN_WIDTH = 100;
const ROW_HEIGHT = 21;

function setSize(host: SheetHost, dimension: Dimension, at: number, count: number, pixels: number): SheetHost {
  const { book, id } = host[AT];
  checkLines(host, dimension, at, count);
  if (pixels < 0) throw new Exception(`Invalid argument: ${pixels}`);
  book.execution.write(0, () => {
    const sheet = book.sheetData(id);
    const sizes = dimension === 'ROWS' ? sheet.rowHeights : sheet.columnWidths;
    // A row is never lower than its text unless it is forced.
    const least = dimension === 'ROWS' ? ROW_HEIGHT : 2;
    for (let line = at; line < at + count; line++) sizes.set(line, Math.max(least, pixels));
  });
  return host;
}

function readSize(host: SheetHost, dimension: Dimension, at: number): number {
  const { book, id } = host[AT];
  book.execution.read(0);
  checkLines(host, dimension, at, 1);
  const sheet = book.sheetData(id);
  return dimension === 'ROWS' ? (sheet.rowHeights.get(at) ?? ROW_HEIGHT) : (sheet.columnWidths.get(at) ?? COLUMN_WIDTH);
}

/** Widths by counting characters: the host has no fonts to measure with. */
function fitColumns(host: SheetHost, at: number, count: number): SheetHost {
  const { book, id } = host[AT];
  checkLines(host, 'COLUMNS', at, count);
  book.execution.write(0, () => {
    const sheet = book.sheetData(id);
    for (let column = at; column < at + count; column++) {
      const texts = cellsIn(sheet, lines(sheet, 'COLUMNS', column, 1)).map(({ cell }) =>
        Math.max(
          ...displayValue(cell, book.data, sheet)
            .split('\n')
            .map((line) => line.length),
        ),
      );
      const longest = Math.max(0, ...texts);
      if (longest > 0) sheet.columnWidths.set(column, Math.max(21, longest * 7 + 8));
    }
  });
  return host;
}

function setHidden(host: SheetHost, dimension: Dimension, at: number, count: number, hidden: boolean): void {
  const { book, id } = host[AT];
  checkLines(host, dimension, at, count);
  book.execution.write(0, () => {
    const sheet = book.sheetData(id);
    const set = dimension === 'ROWS' ? sheet.hiddenRows : sheet.hiddenColumns;
    for (let line = at; line < at + count; line++) {
      if (hidden) set.add(line);
      else set.delete(line);
    }
    if (set.size >= size(sheet, dimension))
      throw new Exception(`You can't hide all the ${WORD[dimension]} on the sheet.`);
  });
}

function freeze(host: SheetHost, dimension: Dimension, count: number): void {
  const { book, id } = host[AT];
  if (count < 0) throw new Exception(`Invalid argument: ${count}`);
  book.execution.write(0, () => {
    const sheet = book.sheetData(id);
    if (count >= size(sheet, dimension))
      throw new Exception(`You can't freeze all visible ${WORD[dimension]} on the sheet.`);
    if (dimension === 'ROWS') sheet.frozenRows = count;
    else sheet.frozenColumns = count;
  });
}

function read<T>(host: SheetHost, of: (sheet: SheetData) => T): T {
  const { book, id } = host[AT];
  book.execution.read(0);
  return of(book.sheetData(id));
}

function hideRange(host: SheetHost, dimension: Dimension, range: unknown, hidden: boolean): void {
  const box = boxOf(rangeAt(range));
  if (dimension === 'ROWS') setHidden(host, dimension, box.row, box.rows, hidden);
  else setHidden(host, dimension, box.column, box.columns, hidden);
}

export const sheetSizes: Methods<SheetHost> = {
  getColumnWidth(this: SheetHost, column: number) {
    return readSize(this, 'COLUMNS', column);
  },
  getRowHeight(this: SheetHost, row: number) {
    return readSize(this, 'ROWS', row);
  },
  setColumnWidth(this: SheetHost, column: number, width: number) {
    return setSize(this, 'COLUMNS', column, 1, width);
  },
  setColumnWidths(this: SheetHost, column: number, count: number, width: number) {
    return setSize(this, 'COLUMNS', column, count, width);
  },
  setRowHeight(this: SheetHost, row: number, height: number) {
    return setSize(this, 'ROWS', row, 1, height);
  },
  setRowHeights(this: SheetHost, row: number, count: number, height: number) {
    return setSize(this, 'ROWS', row, count, height);
  },
  setRowHeightsForced(this: SheetHost, row: number, count: number, height: number) {
    const { book, id } = this[AT];
    checkLines(this, 'ROWS', row, count);
    book.execution.write(0, () => {
      for (let line = row; line < row + count; line++) book.sheetData(id).rowHeights.set(line, height);
    });
    return this;
  },
  autoResizeColumn(this: SheetHost, column: number) {
    return fitColumns(this, column, 1);
  },
  autoResizeColumns(this: SheetHost, column: number, count: number) {
    return fitColumns(this, column, count);
  },
  autoResizeRows(this: SheetHost, row: number, count: number) {
    const { book, id } = this[AT];
    checkLines(this, 'ROWS', row, count);
    book.execution.write(0, () => {
      for (let line = row; line < row + count; line++) book.sheetData(id).rowHeights.delete(line);
    });
    return this;
  },
  hideColumns(this: SheetHost, column: number, count = 1) {
    setHidden(this, 'COLUMNS', column, count, true);
  },
  showColumns(this: SheetHost, column: number, count = 1) {
    setHidden(this, 'COLUMNS', column, count, false);
  },
  hideRows(this: SheetHost, row: number, count = 1) {
    setHidden(this, 'ROWS', row, count, true);
  },
  showRows(this: SheetHost, row: number, count = 1) {
    setHidden(this, 'ROWS', row, count, false);
  },
  hideColumn(this: SheetHost, range: unknown) {
    hideRange(this, 'COLUMNS', range, true);
  },
  unhideColumn(this: SheetHost, range: unknown) {
    hideRange(this, 'COLUMNS', range, false);
  },
  hideRow(this: SheetHost, range: unknown) {
    hideRange(this, 'ROWS', range, true);
  },
  unhideRow(this: SheetHost, range: unknown) {
    hideRange(this, 'ROWS', range, false);
  },
  isColumnHiddenByUser(this: SheetHost, column: number) {
    return read(this, (sheet) => sheet.hiddenColumns.has(column));
  },
  isRowHiddenByUser(this: SheetHost, row: number) {
    return read(this, (sheet) => sheet.hiddenRows.has(row) && !hiddenByFilter(sheet, row));
  },
  isRowHiddenByFilter(this: SheetHost, row: number) {
    return read(this, (sheet) => hiddenByFilter(sheet, row));
  },
  getFrozenRows(this: SheetHost) {
    return read(this, (sheet) => sheet.frozenRows);
  },
  getFrozenColumns(this: SheetHost) {
    return read(this, (sheet) => sheet.frozenColumns);
  },
  setFrozenRows(this: SheetHost, count: number) {
    freeze(this, 'ROWS', count);
  },
  setFrozenColumns(this: SheetHost, count: number) {
    freeze(this, 'COLUMNS', count);
  },
};
