// Sheet: ranges of it, its content as a whole, its rules, protections and name.
import { clearBox, readClearOptions } from '../grid-copy';
import { scriptValue } from '../cell-reading';
import { cellAt, lastColumnOf, lastRowOf, wholeSheet } from '../grid';
import { sortBox } from '../grid-sort';
import { renameInFormula } from '../values/references';
import type { RangeBox, SheetData } from '../world';
import type { SheetHost } from './book';
import { AT } from './book';
import { conditionalRuleHandle, conditionalRuleOf } from './conditional-format';
import { enumName } from './enums';
import { Exception } from './exception';
import { filterHandle } from './filter';
import { namedRangeHandle } from './named-range';
import { protect, protectionsOf } from './protection';
import { rangeList } from './range-list';
import { keptInput } from './range-values';
import { checkSheetName, copyOfSheet } from './sheet-copy';
import type { Methods } from './signatures';
import { sheetTypes } from './spreadsheet-enums';
import { textFinder } from './text-finder';

/** The sheet's data as it is in the world. */
export function data(host: SheetHost): SheetData {
  return host[AT].book.sheetData(host[AT].id);
}

/** Something of the sheet that only Google knows: one round trip. */
export function read<T>(host: SheetHost, of: (sheet: SheetData) => T): T {
  host[AT].book.execution.read(0);
  return of(data(host));
}

/** Buffers a change of the sheet itself. */
export function change(host: SheetHost, apply: (sheet: SheetData) => void): SheetHost {
  const { book } = host[AT];
  book.execution.write(0, () => apply(data(host)));
  return host;
}

function clear(host: SheetHost, options: Record<string, unknown> | undefined): SheetHost {
  const { book } = host[AT];
  const parts = readClearOptions(options);
  return change(host, (sheet) => {
    const { lastRow, lastColumn } = usedExtent(sheet);
    if (lastRow > 0) book.refuseProtected(sheet, [{ row: 1, column: 1, rows: lastRow, columns: lastColumn }]);
    clearBox(sheet, { row: 1, column: 1, rows: lastRow, columns: lastColumn }, parts);
    if (parts.formats) sheet.conditionalRules = [];
  });
}

/** As far as cells were ever touched, by content or looks. */
function usedExtent(sheet: SheetData): { lastRow: number; lastColumn: number } {
  let [lastRow, lastColumn] = [0, 0];
  for (const key of sheet.cells.keys()) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  }
  return { lastRow, lastColumn };
}

function getRange(host: SheetHost, box: RangeBox): object {
  const { book, id } = host[AT];
  return book.range(id, book.checkBox(id, box));
}

export const sheetContent: Methods<SheetHost> = {
  getSheetId(this: SheetHost) {
    return this[AT].id;
  },
  getName(this: SheetHost) {
    return data(this).name;
  },
  getSheetName(this: SheetHost) {
    return data(this).name;
  },
  setName(this: SheetHost, name: string) {
    const { book, id } = this[AT];
    book.execution.flush();
    const sheet = data(this);
    checkSheetName(book, name, id);
    book.refuseViewers();
    book.execution.trip('write');
    for (const cell of book.data.sheets.flatMap((each) => [...each.cells.values()])) {
      if (cell.formula !== undefined) cell.formula = renameInFormula(cell.formula, sheet.name, name);
    }
    if (book.data.activeSheet === sheet.name) book.data.activeSheet = name;
    sheet.name = name;
    return this;
  },
  getParent(this: SheetHost) {
    return this[AT].book.spreadsheet();
  },
  getIndex(this: SheetHost) {
    return read(this, (sheet) => this[AT].book.data.sheets.indexOf(sheet) + 1);
  },
  getType: () => sheetTypes.GRID,
  getMaxRows(this: SheetHost) {
    return read(this, (sheet) => sheet.maxRows);
  },
  getMaxColumns(this: SheetHost) {
    return read(this, (sheet) => sheet.maxColumns);
  },
  getLastRow(this: SheetHost) {
    return read(this, lastRowOf);
  },
  getLastColumn(this: SheetHost) {
    return read(this, lastColumnOf);
  },
  getDataRange(this: SheetHost) {
    return this[AT].book.range(this[AT].id, undefined);
  },
  getRange(this: SheetHost, first: number | string | null, column = 1, rows = 1, columns = 1) {
    const { book } = this[AT];
    if (typeof first === 'number') return getRange(this, { row: first, column, rows, columns });
    const { sheetId, box } = book.resolve(first, data(this));
    return book.range(sheetId, box);
  },
  getRangeList(this: SheetHost, references: string[]) {
    const { book } = this[AT];
    return rangeList(
      book,
      references.map((reference) => ({ book, ...book.resolve(reference, data(this)) })),
    );
  },
  getSheetValues(this: SheetHost, row: number, column: number, rows: number, columns: number) {
    const { book, id } = this[AT];
    const sheet = data(this);
    const height = rows === -1 ? sheet.maxRows - row + 1 : rows;
    const width = columns === -1 ? sheet.maxColumns - column + 1 : columns;
    const box = book.checkBox(id, { row, column, rows: height, columns: width });
    book.execution.read(height * width);
    return Array.from({ length: box.rows }, (_r, down) =>
      Array.from({ length: box.columns }, (_c, right) =>
        scriptValue(cellAt(sheet, row + down, column + right), book.data, sheet),
      ),
    );
  },
  appendRow(this: SheetHost, values: unknown[]) {
    const { book, id } = this[AT];
    const copy = values.map(keptInput);
    book.execution.write(copy.length, () => {
      const sheet = book.sheetData(id);
      if (copy.length === 0) return;
      const row = lastRowOf(sheet) + 1;
      sheet.maxRows = Math.max(sheet.maxRows, row);
      sheet.maxColumns = Math.max(sheet.maxColumns, copy.length);
      const box = { row, column: 1, rows: 1, columns: copy.length };
      book.refuseProtected(sheet, [box]);
      book.putAll(sheet, box, [copy]);
    });
    return this;
  },
  clear(this: SheetHost, options?: Record<string, unknown>) {
    return clear(this, options);
  },
  clearContents(this: SheetHost) {
    return clear(this, { contentsOnly: true });
  },
  clearFormats(this: SheetHost) {
    return clear(this, { formatOnly: true });
  },
  clearNotes(this: SheetHost) {
    return clear(this, { commentsOnly: true });
  },
  sort(this: SheetHost, column: number, ascending = true) {
    const { book } = this[AT];
    return change(this, (sheet) => {
      const last = lastRowOf(sheet);
      const row = sheet.frozenRows + 1;
      if (column < 1 || column > sheet.maxColumns) throw new Exception('Those columns are out of bounds.');
      if (last < row) return;
      const box = { ...wholeSheet(sheet), row, rows: last - row + 1 };
      book.refuseProtected(sheet, [box]);
      sortBox(book.data, sheet, box, [{ column, ascending }]);
    });
  },
  createTextFinder(this: SheetHost, text: string) {
    return textFinder(this[AT].book, [{ sheetId: this[AT].id, box: undefined }], text);
  },
  isRightToLeft: () => false,
  copyTo(this: SheetHost, _spreadsheet: unknown) {
    const { book } = this[AT];
    const copy = copyOfSheet(book, data(this), undefined);
    book.data.sheets.push(copy);
    return book.sheet(copy.id);
  },
  getConditionalFormatRules(this: SheetHost) {
    const { book, id } = this[AT];
    return read(this, (sheet) => sheet.conditionalRules.map((rule) => conditionalRuleHandle(book, id, rule)));
  },
  setConditionalFormatRules(this: SheetHost, rules: unknown[]) {
    const plain = rules.map(conditionalRuleOf);
    change(this, (sheet) => {
      sheet.conditionalRules = plain;
    });
  },
  clearConditionalFormatRules(this: SheetHost) {
    change(this, (sheet) => {
      sheet.conditionalRules = [];
    });
  },
  protect(this: SheetHost) {
    return protect(this[AT].book, this[AT].id, undefined);
  },
  getProtections(this: SheetHost, type: unknown) {
    return read(this, (sheet) => protectionsOf(this[AT].book, sheet, enumName(type)));
  },
  getNamedRanges(this: SheetHost) {
    const { book, id } = this[AT];
    book.execution.read(0);
    return book.data.namedRanges
      .filter((each) => each.box.sheetId === id)
      .map((each) => namedRangeHandle(book, each.name));
  },
  getFilter(this: SheetHost) {
    return read(this, (sheet) => (sheet.filter ? filterHandle(this[AT].book, sheet.id) : null));
  },
  getCharts: () => [],
  getImages: () => [],
  getDrawings: () => [],
  getPivotTables: () => [],
  getSlicers: () => [],
  getBandings: () => [],
  getDataSourceTables: () => [],
  getFormUrl: () => null,
};
