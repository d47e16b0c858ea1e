// A tab on its sheet: created when it is missing, its missing columns laid out and headed.
import { formatOf } from '../../workbook/cells';
import type { AnyTab, Column } from '../../workbook/columns';
import { headerText } from '../../workbook/rows';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A tab on its sheet, with the column of each field. */
export interface PlacedTab {
  tab: AnyTab;
  sheet: Sheet;
  columnOf: Record<string, number>;
  rows: number;
  /** What was missing and has been added: the tab itself, or headers of columns. */
  added: readonly string[];
}

const HEADER_COLOUR = '#cfe2f3';

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
export function placeTab(tab: AnyTab, index: number): PlacedTab {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const there = spreadsheet.getSheetByName(tab.title);
  const sheet = there ?? spreadsheet.insertSheet(tab.title, index);
  const rows = sheet.getMaxRows();
  const headers = sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getValues().flat().map(headerText);
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
  const columns = added.columns.map(({ header }) => `cột «${header}»`);
  return { tab, sheet, columnOf, rows, added: there ? columns : ['cả trang'] };
}
