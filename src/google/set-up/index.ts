// Creates or repairs the tabs of the workbook: headers, formats, dropdowns, colours, protection.
// It only adds what is missing and puts right what the add-on relies on; widths, order and everything typed stay.
import { formatOf } from '../../workbook/cells';
import { WORKBOOK } from '../../workbook/schema';
import { repairColours } from './colours';
import { placeTab } from './place-tab';
import type { PlacedTab } from './place-tab';
import { repairProtection } from './protection';
import { repairValidation } from './validation';

const TIME_ZONE = 'Asia/Ho_Chi_Minh';
const LOCALE = 'vi_VN';
const FIRST_SHEET = /^(Trang tính|Sheet) ?1$/;

/** Dates are typed and shown as in Vietnam. */
function setRegion(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (spreadsheet.getSpreadsheetLocale() !== LOCALE) spreadsheet.setSpreadsheetLocale(LOCALE);
  if (spreadsheet.getSpreadsheetTimeZone() !== TIME_ZONE) spreadsheet.setSpreadsheetTimeZone(TIME_ZONE);
}

/** Fields of which a cell has lost the format of its column: text that people type must stay text. One read. */
export function wrongFormats({
  tab,
  sheet,
  columnOf,
  rows,
}: Pick<PlacedTab, 'tab' | 'sheet' | 'columnOf' | 'rows'>): string[] {
  const formats = sheet.getRange(2, 1, rows - 1, Math.max(...Object.values(columnOf))).getNumberFormats();
  return Object.entries(tab.columns).flatMap(([field, column]) => {
    const at = (columnOf[field] as number) - 1;
    return formats.some((row) => row[at] !== formatOf(column)) ? [field] : [];
  });
}

/** Puts the format of a whole column right where a cell of it has another. */
function repairFormats(placed: PlacedTab): void {
  const { tab, sheet, columnOf, rows } = placed;
  for (const field of wrongFormats(placed)) {
    const column = tab.columns[field];
    if (column) sheet.getRange(2, columnOf[field] as number, rows - 1, 1).setNumberFormat(formatOf(column));
  }
}

/** A new spreadsheet comes with one empty sheet; it goes when the tabs are there. */
function dropFirstSheet(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  for (const sheet of spreadsheet.getSheets()) {
    if (FIRST_SHEET.test(sheet.getName()) && sheet.getLastRow() === 0) spreadsheet.deleteSheet(sheet);
  }
}

/**
 * Brings the workbook into the form that the add-on works with. Run again, it finds nothing to do.
 *
 * @returns What was missing and has been added, tab by tab
 */
export function repairWorkbook(): string[] {
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
  return placed
    .filter(({ added }) => added.length > 0)
    .map(({ tab, added }) => `trang «${tab.title}»: ${added.join(', ')}`);
}
