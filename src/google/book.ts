// The bound spreadsheet: tabs read whole, one call each; blocks of cells written, buffered until a flush.
import { UserError } from '../domain/errors';
import type { Records, TabKey } from '../domain/records';
import type { Block, CellWrite } from '../workbook/blocks';
import { blocksOf } from '../workbook/blocks';
import type { AnyTab } from '../workbook/columns';
import type { Snapshot, TabRows } from '../workbook/rows';
import { readRows } from '../workbook/rows';
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

export function loadTabs<K extends TabKey>(keys: readonly K[]): Snapshot<K> {
  return Object.fromEntries(keys.map((key) => [key, loadTab(key)])) as unknown as Snapshot<K>;
}

/** The range of a block; a block below the last row of the grid first gets room. */
function roomFor(sheet: Sheet, block: Block, lastRow: number) {
  const range = () => sheet.getRange(block.row, block.column, block.values.length, block.values[0]?.length ?? 1);
  try {
    return range();
  } catch {
    // The grid ends above. Asking for its size first would cost every commit a round trip.
    sheet.insertRowsAfter(lastRow, block.values.length + SPARE_ROWS);
    return range();
  }
}

/** Writes cells in as few blocks as they form. The format goes first, so that text stays text. Needs a flush. */
export function writeCells(sheet: Sheet, writes: readonly CellWrite[], lastRow: number): void {
  for (const block of blocksOf(writes)) {
    roomFor(sheet, block, lastRow).setNumberFormats(block.formats).setValues(block.values);
  }
}
