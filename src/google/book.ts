// The bound spreadsheet: tabs read whole, one call each; blocks of cells written, buffered until a flush.
import { UserError } from '../domain/errors';
import type { Records, TabKey } from '../domain/records';
import type { CellWrite } from '../workbook/blocks';
import { blocksOf } from '../workbook/blocks';
import type { AnyTab } from '../workbook/columns';
import type { Snapshot, TabRows } from '../workbook/rows';
import { columnsThere, readRows } from '../workbook/rows';
import { TABS } from '../workbook/schema';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows added at once when a tab's grid is full. */
const SPARE_ROWS = 500;

/** The sheet of a tab, found by its title. */
export function sheetOf(tab: Pick<AnyTab, 'title'>): Sheet {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab.title);
  if (sheet) return sheet;
  throw new UserError(
    'tab-missing',
    `Không thấy trang tính «${tab.title}». Hãy chạy Đối thoại ▸ Cài đặt ban đầu để lập lại.`,
    { tab: tab.title },
  );
}

/** One tab, in one read whatever the number of rows. */
export function loadTab<K extends TabKey>(key: K): TabRows<Records[K]> {
  const tab = TABS[key] as AnyTab;
  return readRows<Records[K]>(tab, sheetOf(tab).getDataRange().getValues());
}

/** What there is of a tab: nothing when it is missing, and only the columns whose headers are there. */
function loadWhatIsThere(key: TabKey): TabRows<unknown> {
  const tab = TABS[key] as AnyTab;
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab.title);
  const values = sheet ? sheet.getDataRange().getValues() : [];
  return readRows(tab, values, columnsThere(tab, values[0] ?? []));
}

/** Several tabs. A tab or header that is missing is refused, unless `tolerant`: then it is only not there. */
export function loadTabs<K extends TabKey>(keys: readonly K[], tolerant = false): Snapshot<K> {
  const load = tolerant ? loadWhatIsThere : loadTab;
  return Object.fromEntries(keys.map((key) => [key, load(key)])) as unknown as Snapshot<K>;
}

/** `rows` new rows that are to go below `lastRow`. */
export interface NewRows {
  sheet: Sheet;
  lastRow: number;
  rows: number;
}

function fits({ sheet, lastRow, rows }: NewRows): boolean {
  try {
    sheet.getRange(lastRow + rows, 1);
    return true;
  } catch {
    return false;
  }
}

/**
 * Makes room in grids that end too early. Buffered, and without asking for the size of a grid: that would cost every act a
 * round trip. To be called before other writes are buffered, as a look beyond the grid sends them; so it looks first.
 */
export function makeRoom(wanted: readonly NewRows[]): void {
  const full = wanted.filter((place) => place.rows > 0 && !fits(place));
  // Below a data row, never below the header: new rows look like the row above.
  for (const { sheet, lastRow, rows } of full) sheet.insertRowsAfter(Math.max(lastRow, 2), rows + SPARE_ROWS);
}

/** Writes cells in as few blocks as they form. The format goes first, so that text stays text. Needs a flush. */
export function writeCells(sheet: Sheet, writes: readonly CellWrite[]): void {
  for (const { row, column, values, formats } of blocksOf(writes)) {
    sheet
      .getRange(row, column, values.length, values[0]?.length ?? 1)
      .setNumberFormats(formats)
      .setValues(values);
  }
}
