// SpreadsheetApp: the way into the one spreadsheet of the world, the builders, and the enums.
import type { Execution } from '../execution';
import { AT, Book, handle, rangeAt, sheetAt } from './book';
import { newColour } from './colour-object';
import { newConditionalFormatRule } from './conditional-format';
import { newDataValidation } from './data-validation';
import { Exception } from './exception';
import { filterCriteriaBuilder } from './filter';
import { rangeHandle } from './range';
import { newRichTextValue, newTextStyle } from './rich-text';
import { selection } from './selection';
import { sheetHandle } from './sheet';
import type { Methods } from './signatures';
import { checkedMethods } from './signatures';
import { spreadsheetHandle } from './spreadsheet';
import { spreadsheetEnums } from './spreadsheet-enums';
import { ui } from './ui';

interface AppHost {
  [AT]: { book: Book };
}

const SIGNATURES = `
  flush newColor getActive getActiveSpreadsheet getActiveSheet getActiveRange getActiveRangeList getCurrentCell getSelection getUi
  newConditionalFormatRule newDataValidation newFilterCriteria newRichTextValue newTextStyle
  openById openByUrl: string
  setActiveRange setCurrentCell: Range
  setActiveSheet: Sheet; Sheet,boolean
  setActiveSpreadsheet: Spreadsheet
`;

function openById(book: Book, id: string | null): object {
  if (id === null || id === '') throw new Exception('Invalid argument: id');
  if (id !== book.data.id) {
    throw new Exception(`Document ${id} is missing (perhaps it was deleted, or you don't have read access?)`);
  }
  return book.spreadsheet();
}

type Bare = Record<string, (...args: unknown[]) => unknown>;

/** A method of the spreadsheet, inside its shell: the script made one call, to SpreadsheetApp. */
function ofSpreadsheet({ [AT]: { book } }: AppHost, method: string, ...args: unknown[]): unknown {
  const bare = spreadsheetBare(book);
  return bare[method]?.(...args);
}

function spreadsheetBare(book: Book): Bare {
  return book.bareSpreadsheet() as Bare;
}

const methods: Methods<AppHost> = {
  flush(this: AppHost) {
    this[AT].book.execution.flush();
  },
  getActive(this: AppHost) {
    return this[AT].book.spreadsheet();
  },
  getActiveSpreadsheet(this: AppHost) {
    return this[AT].book.spreadsheet();
  },
  openById(this: AppHost, id: string | null) {
    return openById(this[AT].book, id);
  },
  openByUrl(this: AppHost, url: string | null) {
    const id = /\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]+)/.exec(url ?? '')?.[1];
    if (id === undefined) throw new Exception(`Invalid argument: url`);
    return openById(this[AT].book, id);
  },
  getActiveSheet(this: AppHost) {
    return ofSpreadsheet(this, 'getActiveSheet');
  },
  getActiveRange(this: AppHost) {
    return ofSpreadsheet(this, 'getActiveRange');
  },
  getActiveRangeList(this: AppHost) {
    return ofSpreadsheet(this, 'getActiveRangeList');
  },
  getCurrentCell(this: AppHost) {
    return ofSpreadsheet(this, 'getCurrentCell');
  },
  getSelection(this: AppHost) {
    return selection(this[AT].book);
  },
  setActiveSheet(this: AppHost, sheet: unknown) {
    const { book } = this[AT];
    spreadsheetBare(book).setActiveSheet?.(book.sheet(sheetAt(sheet).id));
    return sheet;
  },
  setActiveRange(this: AppHost, range: unknown) {
    const { book } = this[AT];
    const at = rangeAt(range);
    spreadsheetBare(book).setActiveRange?.(book.range(at.sheetId, at.box));
    return range;
  },
  setCurrentCell(this: AppHost, range: unknown) {
    const { book } = this[AT];
    const at = rangeAt(range);
    spreadsheetBare(book).setCurrentCell?.(book.range(at.sheetId, at.box));
    return range;
  },
  setActiveSpreadsheet: () => undefined,
  getUi(this: AppHost) {
    return ui(this[AT].book.execution);
  },
  newColor(this: AppHost) {
    return newColour(this[AT].book);
  },
  newConditionalFormatRule(this: AppHost) {
    return newConditionalFormatRule(this[AT].book);
  },
  newDataValidation(this: AppHost) {
    return newDataValidation(this[AT].book);
  },
  newFilterCriteria(this: AppHost) {
    return filterCriteriaBuilder(this[AT].book);
  },
  newRichTextValue(this: AppHost) {
    return newRichTextValue(this[AT].book);
  },
  newTextStyle(this: AppHost) {
    return newTextStyle(this[AT].book);
  },
};

const prototype = Object.assign(checkedMethods('SpreadsheetApp', SIGNATURES, methods), spreadsheetEnums);

/** `SpreadsheetApp` of one execution. Everything it hands out shares the execution's buffer of writes. */
export function spreadsheetApp(execution: Execution): GoogleAppsScript.Spreadsheet.SpreadsheetApp {
  const book = new Book(execution, { spreadsheet: spreadsheetHandle, sheet: sheetHandle, range: rangeHandle });
  return handle(book, 'SpreadsheetApp', prototype, { book }) as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
}
