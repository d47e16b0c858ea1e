// Range: clearing, copying, moving, sorting, merging, borders, tidying.
import { clearBox, copyBox, KEPT, moveBoxTo, readClearOptions } from '../grid-copy';
import { displayValue } from '../cell-reading';
import { cellAt, covers, overlap, placesIn } from '../grid';
import type { SortKey } from '../grid-sort';
import { reorder, sortBox } from '../grid-sort';
import type { Border, Cell, RangeBox } from '../world';
import type { RangeAt, RangeHost } from './book';
import { AT, rangeAt } from './book';
import { changeCells } from './range-looks';
import { colourOf } from './colours';
import { enumName } from './enums';
import { Exception } from './exception';
import { hiddenByFilter } from './filter';
import { boxOf, readBox } from './range-values';
import type { Methods } from './signatures';

function clear(host: RangeHost, options: Record<string, unknown> | undefined): RangeHost {
  const { book, sheetId } = host[AT];
  const what = readClearOptions(options);
  book.change(sheetId, boxOf(host[AT]), (sheet, box) =>
    clearBox(sheet, box, what, (row) => options?.skipFilteredRows === true && hiddenByFilter(sheet, row)),
  );
  return host;
}

/** Boxes of what is copied and of where it goes. A larger target is filled with as many copies as fit. */
function targetBox(source: RangeBox, target: RangeBox, transposed = false): RangeBox {
  const [rows, columns] = transposed ? [source.columns, source.rows] : [source.rows, source.columns];
  return {
    row: target.row,
    column: target.column,
    rows: target.rows >= rows && target.rows % rows === 0 ? target.rows : rows,
    columns: target.columns >= columns && target.columns % columns === 0 ? target.columns : columns,
  };
}

function copy(host: RangeHost, destination: RangeAt, kept: (typeof KEPT)[string], transposed = false): void {
  const { book, sheetId } = host[AT];
  const source = boxOf(host[AT]);
  const to = book.checkBox(destination.sheetId, targetBox(source, boxOf(destination), transposed));
  book.change(destination.sheetId, to, (sheet) => {
    copyBox(book.data, book.sheetData(sheetId), source, sheet, to, kept, transposed);
  });
}

/** `2`, `{ column: 2, ascending: false }`, or a list of either. Columns are those of the sheet. */
export function readSortKeys(spec: unknown, box: RangeBox): SortKey[] {
  const list: unknown[] = Array.isArray(spec) ? spec : [spec];
  return list.map((item) => {
    const { column, ascending } = (typeof item === 'number' ? { column: item } : item) as Partial<SortKey>;
    if (typeof column !== 'number') throw new Exception('Invalid argument: sortSpecObj');
    if (column < box.column || column > box.column + box.columns - 1) {
      throw new Exception(`The sort column is out of bounds: ${column}`);
    }
    return { column, ascending: ascending !== false };
  });
}

function merge(host: RangeHost, split: (box: RangeBox) => RangeBox[]): RangeHost {
  const { book, sheetId } = host[AT];
  book.change(sheetId, boxOf(host[AT]), (sheet, box) => {
    for (const other of sheet.merges) {
      if (overlap(other, box) && !covers(box, other)) {
        throw new Exception('You must select all cells in a merged range to merge or unmerge them.');
      }
    }
    sheet.merges = sheet.merges.filter((other) => !overlap(other, box));
    for (const part of split(box)) {
      if (part.rows * part.columns === 1) continue;
      sheet.merges.push(part);
      for (const { row, column } of placesIn(part)) {
        if (row === part.row && column === part.column) continue;
        clearBox(sheet, { row, column, rows: 1, columns: 1 }, { contents: true });
      }
    }
  });
  return host;
}

type Side = 'top' | 'left' | 'bottom' | 'right';

/** What `setBorder` says of one side: a border, none, or leave it. */
function setSide(cell: Cell, side: Side, wish: boolean | null | undefined, border: Border): void {
  if (wish === null || wish === undefined) return;
  const borders = { ...cell.borders };
  if (wish) borders[side] = border;
  else delete borders[side];
  if (Object.keys(borders).length > 0) cell.borders = borders;
  else delete cell.borders;
}

export const rangeEdit: Methods<RangeHost> = {
  clear(this: RangeHost, options?: Record<string, unknown>) {
    return clear(this, options);
  },
  clearContent(this: RangeHost) {
    return clear(this, { contentsOnly: true });
  },
  clearFormat(this: RangeHost) {
    return clear(this, { formatOnly: true });
  },
  clearNote(this: RangeHost) {
    return clear(this, { commentsOnly: true });
  },
  clearDataValidations(this: RangeHost) {
    return clear(this, { validationsOnly: true });
  },
  copyTo(this: RangeHost, destination: unknown, second?: unknown, transposed?: boolean) {
    if (second === undefined || enumName(second) !== undefined) {
      const name = enumName(second) ?? 'PASTE_NORMAL';
      copy(this, rangeAt(destination), KEPT[name] ?? {}, transposed === true);
      return undefined;
    }
    const { contentsOnly, formatOnly } = second as { contentsOnly?: boolean; formatOnly?: boolean };
    const name = contentsOnly ? 'PASTE_VALUES' : formatOnly ? 'PASTE_FORMAT' : 'PASTE_NORMAL';
    copy(this, rangeAt(destination), KEPT[name] ?? {});
    return undefined;
  },
  copyValuesToRange(this: RangeHost, sheet: unknown, column: number, columnEnd: number, row: number, rowEnd: number) {
    copyToRange(this, sheet, { column, columnEnd, row, rowEnd }, 'PASTE_VALUES');
  },
  copyFormatToRange(this: RangeHost, sheet: unknown, column: number, columnEnd: number, row: number, rowEnd: number) {
    copyToRange(this, sheet, { column, columnEnd, row, rowEnd }, 'PASTE_FORMAT');
  },
  moveTo(this: RangeHost, target: unknown) {
    const { book, sheetId } = this[AT];
    const from = boxOf(this[AT]);
    const destination = rangeAt(target);
    const { row, column } = boxOf(destination);
    const to = book.checkBox(destination.sheetId, { ...from, row, column });
    book.change(sheetId, from, (sheet) => {
      const other = book.sheetData(destination.sheetId);
      book.refuseProtected(other, [to]);
      moveBoxTo(sheet, from, other, to);
    });
  },
  sort(this: RangeHost, spec: unknown) {
    const { book, sheetId } = this[AT];
    const keys = readSortKeys(spec, boxOf(this[AT]));
    book.change(sheetId, boxOf(this[AT]), (sheet, box) => sortBox(book.data, sheet, box, keys));
    return this;
  },
  merge(this: RangeHost) {
    return merge(this, (box) => [box]);
  },
  mergeAcross(this: RangeHost) {
    return merge(this, (box) => Array.from({ length: box.rows }, (_, at) => ({ ...box, row: box.row + at, rows: 1 })));
  },
  mergeVertically(this: RangeHost) {
    return merge(this, (box) =>
      Array.from({ length: box.columns }, (_, at) => ({ ...box, column: box.column + at, columns: 1 })),
    );
  },
  breakApart(this: RangeHost) {
    return merge(this, () => []);
  },
  setBorder(
    this: RangeHost,
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color?: string | null,
    style?: unknown,
  ) {
    const border: Border = { style: enumName(style) ?? 'SOLID', color: color ? colourOf(color) : '#000000' };
    const box = boxOf(this[AT]);
    const [lastRow, lastColumn] = [box.row + box.rows - 1, box.column + box.columns - 1];
    changeCells(this[AT], (cell, row, column) => {
      setSide(cell, 'top', row === box.row ? top : horizontal, border);
      setSide(cell, 'bottom', row === lastRow ? bottom : horizontal, border);
      setSide(cell, 'left', column === box.column ? left : vertical, border);
      setSide(cell, 'right', column === lastColumn ? right : vertical, border);
    });
    return this;
  },
  trimWhitespace(this: RangeHost) {
    changeCells(this[AT], (cell) => {
      if (typeof cell.value === 'string') cell.value = cell.value.trim().replace(/\s+/g, ' ');
    });
    return this;
  },
  removeDuplicates(this: RangeHost, columns?: number[]) {
    const { book, sheetId } = this[AT];
    const { box } = readBox(this[AT]);
    const compared = columns ?? Array.from({ length: box.columns }, (_, at) => box.column + at);
    const sheet = book.sheetData(sheetId);
    const seen = new Set<string>();
    const kept: number[] = [];
    for (let row = box.row; row < box.row + box.rows; row++) {
      const texts = compared.map((column) => displayValue(cellAt(sheet, row, column), book.data, sheet));
      const key = JSON.stringify(texts);
      if (!seen.has(key)) kept.push(row);
      seen.add(key);
    }
    book.change(sheetId, box, (target) => reorder(target, box, kept));
    return book.range(sheetId, { ...box, rows: kept.length });
  },
};

function copyToRange(
  host: RangeHost,
  sheet: unknown,
  to: { column: number; columnEnd: number; row: number; rowEnd: number },
  kept: string,
): void {
  const { book } = host[AT];
  const id = typeof sheet === 'number' ? sheet : (sheet as { [AT]: { id: number } })[AT].id;
  const box = { row: to.row, column: to.column, rows: to.rowEnd - to.row + 1, columns: to.columnEnd - to.column + 1 };
  copy(host, { book, sheetId: id, box }, KEPT[kept] ?? {});
}
