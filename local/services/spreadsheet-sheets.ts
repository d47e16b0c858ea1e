// Spreadsheet: its sheets. Finding them is free; making, deleting and moving one is a round trip at once.
import type { SheetData } from '../world';
import type { Book } from './book';
import { AT, sheetAt } from './book';
import { Exception } from './exception';
import { checkSheetName, copyOfSheet, defaultSheetName, newSheet } from './sheet-copy';
import type { Methods } from './signatures';

interface SpreadsheetHost {
  [AT]: { book: Book };
}

/** Puts a sheet into its place and opens it. */
function place(book: Book, sheet: SheetData, index: number): object {
  book.data.sheets.splice(Math.max(0, Math.min(index, book.data.sheets.length)), 0, sheet);
  open(book, sheet);
  return book.sheet(sheet.id);
}

function open(book: Book, sheet: SheetData): void {
  if (book.data.activeSheet !== sheet.name) delete book.data.activeRange;
  book.data.activeSheet = sheet.name;
}

/** Opens a sheet that others pointed at by name before it is gone or renamed. */
function deleteSheet(book: Book, id: number): void {
  book.execution.flush();
  const sheet = book.sheetData(id);
  const { sheets } = book.data;
  if (sheets.length === 1) throw new Exception("You can't remove all the sheets in a document.");
  if (sheets.every((each) => each === sheet || each.hidden)) {
    throw new Exception("You can't remove all the visible sheets in a document.");
  }
  book.refuseProtected(sheet, [{ row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns }]);
  book.execution.trip('write');
  const at = sheets.indexOf(sheet);
  sheets.splice(at, 1);
  book.data.namedRanges = book.data.namedRanges.filter((named) => named.box.sheetId !== id);
  if (book.data.activeSheet === sheet.name) {
    delete book.data.activeSheet;
    delete book.data.activeRange;
  }
}

export const spreadsheetSheets: Methods<SpreadsheetHost> = {
  getSheets(this: SpreadsheetHost) {
    const { book } = this[AT];
    book.execution.read(0);
    return book.data.sheets.map((sheet) => book.sheet(sheet.id));
  },
  getNumSheets(this: SpreadsheetHost) {
    const { book } = this[AT];
    book.execution.read(0);
    return book.data.sheets.length;
  },
  getSheetByName(this: SpreadsheetHost, name: string | null) {
    const { book } = this[AT];
    const sheet = book.data.sheets.find((each) => each.name === name);
    return sheet ? book.sheet(sheet.id) : null;
  },
  getSheetById(this: SpreadsheetHost, id: number) {
    const { book } = this[AT];
    return book.findSheet(id) ? book.sheet(id) : null;
  },
  getActiveSheet(this: SpreadsheetHost) {
    const { book } = this[AT];
    return book.sheet(book.activeSheet().id);
  },
  setActiveSheet(this: SpreadsheetHost, sheet: unknown, _restoreSelection?: boolean) {
    const { book } = this[AT];
    open(book, book.sheetData(sheetAt(sheet).id));
    return sheet;
  },
  insertSheet(this: SpreadsheetHost, ...args: unknown[]) {
    const { book } = this[AT];
    book.execution.flush();
    const name = args.find((arg): arg is string => typeof arg === 'string');
    const index = args.find((arg): arg is number => typeof arg === 'number');
    const options = args.find((arg): arg is { template?: unknown } => typeof arg === 'object' && arg !== null);
    if (name !== undefined) checkSheetName(book, name);
    const after = book.data.sheets.indexOf(book.activeSheet()) + 1;
    const chosen = name ?? defaultSheetName(book);
    const template = options?.template ? book.sheetData(sheetAt(options.template).id) : undefined;
    const sheet = template ? copyOfSheet(book, template, chosen) : newSheet(book, chosen);
    return place(book, sheet, index ?? after);
  },
  deleteSheet(this: SpreadsheetHost, sheet: unknown) {
    deleteSheet(this[AT].book, sheetAt(sheet).id);
  },
  deleteActiveSheet(this: SpreadsheetHost) {
    const { book } = this[AT];
    const at = book.data.sheets.indexOf(book.activeSheet());
    deleteSheet(book, book.activeSheet().id);
    const next = book.data.sheets[Math.min(at, book.data.sheets.length - 1)];
    if (next && !next.hidden) open(book, next);
    return book.sheet(book.activeSheet().id);
  },
  duplicateActiveSheet(this: SpreadsheetHost) {
    const { book } = this[AT];
    const active = book.activeSheet();
    return place(book, copyOfSheet(book, active, undefined), book.data.sheets.indexOf(active) + 1);
  },
  renameActiveSheet(this: SpreadsheetHost, name: string) {
    const { book } = this[AT];
    const bare = book.bareSheet(book.activeSheet().id) as { setName(name: string): unknown };
    bare.setName(name);
  },
  moveActiveSheet(this: SpreadsheetHost, position: number) {
    const { book } = this[AT];
    book.execution.flush();
    const { sheets } = book.data;
    if (position < 1 || position > sheets.length) throw new Exception(`Invalid argument: ${position}`);
    book.execution.trip('write');
    const sheet = book.activeSheet();
    sheets.splice(sheets.indexOf(sheet), 1);
    sheets.splice(position - 1, 0, sheet);
    open(book, sheet);
  },
};
