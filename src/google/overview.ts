// Writes the tab Tổng quan anew. It is derived from the other tabs, so it needs no journal: a run that is cut off is repeated.
import { OVERVIEW_TABS, overview } from '../usecases/overview';
import type { AnyTab } from '../workbook/columns';
import { fieldWrites } from '../workbook/encode';
import { readRows } from '../workbook/rows';
import type { OverviewRow } from '../workbook/schema';
import { OVERVIEW } from '../workbook/schema';
import { loadTabs, makeRoom, sheetOf, writeCells } from './book';
import { currentContext } from './context';
import { withDocumentLock } from './locks';
import type { Answer } from './journal';
import type { Performer } from './perform';

const BLANK: OverviewRow = { group: '', item: '', value: null, note: '' };

/** Counts again and writes what was counted; rows of an earlier, longer list are emptied. */
export function refreshOverview(performer: Performer): Answer {
  return withDocumentLock(() => {
    performer.openJournal();
    const rows = overview(loadTabs(OVERVIEW_TABS), currentContext());
    const sheet = sheetOf(OVERVIEW);
    const there = readRows<OverviewRow>(OVERVIEW as AnyTab, sheet.getDataRange().getValues());
    while (rows.length < there.lastRow - 1) rows.push(BLANK);
    const writes = rows.flatMap((row, index) => fieldWrites(there, index + 2, { ...row }));
    makeRoom([{ sheet, lastRow: there.lastRow, rows: rows.length + 1 - there.lastRow }]);
    writeCells(sheet, writes);
    SpreadsheetApp.flush();
    return { message: `Đã cập nhật trang «${OVERVIEW.title}».` };
  });
}
