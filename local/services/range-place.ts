// Range: where it is and what lies around it. Handles are lazy; only what looks at cells costs a round trip.
import { cellAt, contains, isFilled, mergeAt, overlap, wholeSheet } from '../grid';
import type { RangeBox, SheetData } from '../world';
import type { RangeHost } from './book';
import { AT, plainBox } from './book';
import { enumName } from './enums';
import { Exception } from './exception';
import { filterHandle } from './filter';
import { boxOf, readBox } from './range-values';
import type { Methods } from './signatures';

function relative(host: RangeHost, rows: number, columns: number, height?: number, width?: number): object {
  const { book, sheetId } = host[AT];
  const box = boxOf(host[AT]);
  const moved: RangeBox = {
    row: box.row + rows,
    column: box.column + columns,
    rows: height ?? box.rows,
    columns: width ?? box.columns,
  };
  return book.range(sheetId, book.checkBox(sheetId, moved));
}

const STEPS: Record<string, [number, number]> = { UP: [-1, 0], DOWN: [1, 0], PREVIOUS: [0, -1], NEXT: [0, 1] };

/** Where Ctrl and an arrow key lead: to the end of the filled cells, or over the gap to the next filled one. */
function nextDataCell(sheet: SheetData, from: { row: number; column: number }, direction: string): RangeBox {
  const [down, right] = STEPS[direction] ?? [0, 0];
  const grid = wholeSheet(sheet);
  const filled = (row: number, column: number): boolean => isFilled(cellAt(sheet, row, column));
  let { row, column } = from;
  const run = filled(row, column) && filled(row + down, column + right);
  while (contains(grid, row + down, column + right)) {
    if (run && !filled(row + down, column + right)) break;
    row += down;
    column += right;
    if (!run && filled(row, column)) break;
  }
  return { row, column, rows: 1, columns: 1 };
}

/** The block of filled cells around a box; cells that touch by a side or a corner belong together. */
function dataRegion(sheet: SheetData, start: RangeBox): RangeBox {
  const grid = wholeSheet(sheet);
  let box = plainBox(start);
  const any = (area: RangeBox): boolean => {
    const inside = overlap(area, grid);
    if (!inside) return false;
    for (let row = inside.row; row < inside.row + inside.rows; row++) {
      for (let column = inside.column; column < inside.column + inside.columns; column++) {
        if (isFilled(cellAt(sheet, row, column))) return true;
      }
    }
    return false;
  };
  for (let grown = true; grown;) {
    grown = false;
    const wide = { row: box.row - 1, rows: box.rows + 2 };
    const right = { ...wide, column: box.column + box.columns, columns: 1 };
    const left = { ...wide, column: box.column - 1, columns: 1 };
    const below = { row: box.row + box.rows, rows: 1, column: box.column - 1, columns: box.columns + 2 };
    const above = { ...below, row: box.row - 1 };
    if (any(right)) {
      box = { ...box, columns: box.columns + 1 };
      grown = true;
    }
    if (any(left)) {
      box = { ...box, column: box.column - 1, columns: box.columns + 1 };
      grown = true;
    }
    if (any(below)) {
      box = { ...box, rows: box.rows + 1 };
      grown = true;
    }
    if (any(above)) {
      box = { ...box, row: box.row - 1, rows: box.rows + 1 };
      grown = true;
    }
  }
  return box;
}

const row = (host: RangeHost): number => boxOf(host[AT]).row;
const column = (host: RangeHost): number => boxOf(host[AT]).column;
const lastRow = (host: RangeHost): number => row(host) + boxOf(host[AT]).rows - 1;
const lastColumn = (host: RangeHost): number => column(host) + boxOf(host[AT]).columns - 1;

function activate(host: RangeHost): RangeHost {
  const { book, sheetId } = host[AT];
  const box = boxOf(host[AT]);
  book.data.activeSheet = book.sheetData(sheetId).name;
  book.data.activeRange = plainBox(box);
  return host;
}

export const rangePlace: Methods<RangeHost> = {
  getRow(this: RangeHost) {
    return row(this);
  },
  getRowIndex(this: RangeHost) {
    return row(this);
  },
  getColumn(this: RangeHost) {
    return column(this);
  },
  getColumnIndex(this: RangeHost) {
    return column(this);
  },
  getLastRow(this: RangeHost) {
    return lastRow(this);
  },
  getLastColumn(this: RangeHost) {
    return lastColumn(this);
  },
  getNumRows(this: RangeHost) {
    return boxOf(this[AT]).rows;
  },
  getHeight(this: RangeHost) {
    return boxOf(this[AT]).rows;
  },
  getNumColumns(this: RangeHost) {
    return boxOf(this[AT]).columns;
  },
  getWidth(this: RangeHost) {
    return boxOf(this[AT]).columns;
  },
  getA1Notation(this: RangeHost) {
    const { book, sheetId } = this[AT];
    return book.a1(sheetId, boxOf(this[AT]));
  },
  getGridId(this: RangeHost) {
    return this[AT].sheetId;
  },
  getSheet(this: RangeHost) {
    return this[AT].book.sheet(this[AT].sheetId);
  },
  getCell(this: RangeHost, rowOffset: number, columnOffset: number) {
    const box = boxOf(this[AT]);
    if (rowOffset < 1 || columnOffset < 1 || rowOffset > box.rows || columnOffset > box.columns) {
      throw new Exception('Cell reference out of range');
    }
    return relative(this, rowOffset - 1, columnOffset - 1, 1, 1);
  },
  offset(this: RangeHost, rows: number, columns: number, height?: number, width?: number) {
    return relative(this, rows, columns, height, width);
  },
  activate(this: RangeHost) {
    return activate(this);
  },
  activateAsCurrentCell(this: RangeHost) {
    return activate(this);
  },
  canEdit(this: RangeHost) {
    const { sheet, box } = readBox(this[AT]);
    return this[AT].book.canEdit(sheet, box);
  },
  getNextDataCell(this: RangeHost, direction: unknown) {
    const { sheet, box } = readBox(this[AT]);
    return this[AT].book.range(sheet.id, nextDataCell(sheet, box, enumName(direction) ?? ''));
  },
  getDataRegion(this: RangeHost, dimension?: unknown) {
    const { sheet, box } = readBox(this[AT]);
    const region = dataRegion(sheet, box);
    const along = enumName(dimension);
    if (along === 'ROWS') return this[AT].book.range(sheet.id, { ...region, column: box.column, columns: box.columns });
    if (along === 'COLUMNS') return this[AT].book.range(sheet.id, { ...region, row: box.row, rows: box.rows });
    return this[AT].book.range(sheet.id, region);
  },
  getMergedRanges(this: RangeHost) {
    const { sheet, box } = readBox(this[AT]);
    const merges = sheet.merges.filter((merge) => overlap(merge, box));
    return merges.map((merge) => this[AT].book.range(sheet.id, plainBox(merge)));
  },
  isPartOfMerge(this: RangeHost) {
    const { sheet, box } = readBox(this[AT]);
    const merge = mergeAt(sheet, box.row, box.column);
    return merge !== undefined && contains(merge, box.row + box.rows - 1, box.column + box.columns - 1);
  },
  isStartRowBounded: () => true,
  isEndRowBounded: () => true,
  isStartColumnBounded: () => true,
  isEndColumnBounded: () => true,
  getFilter(this: RangeHost) {
    const { sheet } = readBox(this[AT]);
    return sheet.filter ? filterHandle(this[AT].book, sheet.id) : null;
  },
};
