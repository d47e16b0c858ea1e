// Creates or repairs the tabs of the workbook: headers, formats, dropdowns, colours, protection.
// It only adds what is missing and puts right what the add-on relies on; widths, order and everything typed stay.
import { formatOf } from '../workbook/cells';
import type { AnyTab, Column } from '../workbook/columns';
import { WORKBOOK } from '../workbook/schema';
import { repairColours } from './set-up-colours';
import { repairProtection } from './set-up-protection';
import { repairValidation } from './set-up-validation';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A tab on its sheet, with the column of each field. */
export interface PlacedTab {
  tab: AnyTab;
  sheet: Sheet;
  columnOf: Record<string, number>;
  rows: number;
}

const TIME_ZONE = 'Asia/Ho_Chi_Minh';
const LOCALE = 'vi_VN';
const HEADER_COLOUR = '#cfe2f3';
const FIRST_SHEET = /^(Trang tính|Sheet) ?1$/;

/** Dates are typed and shown as in Vietnam. */
function setRegion(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (spreadsheet.getSpreadsheetLocale() !== LOCALE) spreadsheet.setSpreadsheetLocale(LOCALE);
  if (spreadsheet.getSpreadsheetTimeZone() !== TIME_ZONE) spreadsheet.setSpreadsheetTimeZone(TIME_ZONE);
}

/** The columns that a tab still lacks; they go to the right of what is there, the first at `first`. */
interface NewColumns {
  first: number;
  columns: Column[];
}

/** Looks of new columns. Only once: what staff change later is theirs. */
function layOut(sheet: Sheet, { first, columns }: NewColumns, rows: number): void {
  const formats = columns.map(formatOf);
  sheet
    .getRange(2, first, rows - 1, columns.length)
    .setNumberFormats(Array.from({ length: rows - 1 }, () => formats))
    .setVerticalAlignment('top')
    .setWrap(true);
  columns.forEach((column, index) => {
    sheet.setColumnWidth(first + index, column.width);
    if (column.hidden) sheet.hideColumns(first + index);
  });
}

function writeHeaders(sheet: Sheet, { first, columns }: NewColumns): void {
  sheet
    .getRange(1, first, 1, columns.length)
    .setNumberFormat('@')
    .setFontWeight('bold')
    .setBackground(HEADER_COLOUR)
    .setVerticalAlignment('middle')
    .setWrap(true)
    .setNotes([columns.map((column) => column.note ?? '')])
    .setValues([columns.map((column) => column.header)]);
}

/**
 * The tab's sheet with all its headers. A header goes in last, when its column is laid out: if the run is cut off before,
 * the next one lays the column out again.
 */
function placeTab(tab: AnyTab, index: number): PlacedTab {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.getSheetByName(tab.title) ?? spreadsheet.insertSheet(tab.title, index);
  const rows = sheet.getMaxRows();
  const headers = sheet
    .getRange(1, 1, 1, sheet.getMaxColumns())
    .getValues()
    .flat()
    .map((header) => String(header).normalize('NFC').trim());
  let last = headers.reduce((end, header, at) => (header === '' ? end : at + 1), 0);
  const added: NewColumns = { first: last + 1, columns: [] };
  const columnOf: Record<string, number> = {};
  for (const [field, column] of Object.entries(tab.columns)) {
    const at = headers.indexOf(column.header) + 1;
    if (at === 0) added.columns.push(column);
    columnOf[field] = at > 0 ? at : (last += 1);
  }
  if (last > headers.length) sheet.insertColumnsAfter(headers.length, last - headers.length);
  if (added.columns.length > 0) {
    layOut(sheet, added, rows);
    SpreadsheetApp.flush();
    writeHeaders(sheet, added);
    SpreadsheetApp.flush();
  }
  if (sheet.getFrozenRows() !== 1) sheet.setFrozenRows(1);
  return { tab, sheet, columnOf, rows };
}

/** Puts the format of a whole column right where a cell of it has another: text that people type must stay text. */
function repairFormats({ tab, sheet, columnOf, rows }: PlacedTab): void {
  const formats = sheet.getRange(2, 1, rows - 1, Math.max(...Object.values(columnOf))).getNumberFormats();
  for (const [field, column] of Object.entries(tab.columns)) {
    const at = columnOf[field] as number;
    const format = formatOf(column);
    if (formats.some((row) => row[at - 1] !== format)) sheet.getRange(2, at, rows - 1, 1).setNumberFormat(format);
  }
}

/** A new spreadsheet comes with one empty sheet; it goes when the tabs are there. */
function dropFirstSheet(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  for (const sheet of spreadsheet.getSheets()) {
    if (FIRST_SHEET.test(sheet.getName()) && sheet.getLastRow() === 0) spreadsheet.deleteSheet(sheet);
  }
}

/** Brings the workbook into the form that the add-on works with. Run again, it finds nothing to do. */
export function repairWorkbook(): void {
  setRegion();
  const placed = WORKBOOK.map(placeTab);
  for (const tab of placed) {
    repairFormats(tab);
    repairValidation(tab, placed);
    repairColours(tab);
    repairProtection(tab);
    SpreadsheetApp.flush();
  }
  dropFirstSheet();
  SpreadsheetApp.flush();
}
