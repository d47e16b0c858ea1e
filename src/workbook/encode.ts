// A change set as cells: which cell of which row gets which value. Pure; the same for a commit and for its recovery.
import type { TabKey } from '../domain/records';
import type { Change } from '../usecases/use-case';
import type { CellWrite } from './blocks';
import { formatOf, toCell } from './cells';
import type { TabRows } from './rows';
import type { Column } from './columns';

/** The tabs that these changes touch, in their order. */
export function tabsOf(changes: readonly Change[]): TabKey[] {
  return [...new Set(changes.map((change) => change.tab))];
}

/** Cells that put these fields of a record into a row. */
export function fieldWrites(tab: TabRows<unknown>, row: number, fields: Record<string, unknown>): CellWrite[] {
  return Object.entries(fields).map(([field, value]) => {
    const column = tab.tab.columns[field] as Column;
    return { row, column: tab.columnOf[field] as number, value: toCell(column, value), format: formatOf(column) };
  });
}

/**
 * Cells to write in one tab so that it holds `changes`, each row stamped with the journal entry's number.
 *
 * A row that already carries that number or a later one is left as it is, and so is a field that no longer holds what the
 * change was based on. So the same entry can be applied again after a crash, and what was typed by hand meanwhile stays.
 */
export function cellWrites(
  tab: TabRows<{ code: string; revision: number | null }>,
  changes: readonly Change[],
  number: number,
): CellWrite[] {
  const rows = new Map(tab.rows.map((row) => [row.record.code, row]));
  const writes: CellWrite[] = [];
  let lastRow = tab.lastRow;
  const put = (row: number, fields: Record<string, unknown>) =>
    writes.push(...fieldWrites(tab, row, { ...fields, revision: number }));
  for (const change of changes) {
    if (change.kind === 'insert') {
      if (rows.has(change.record.code)) continue;
      lastRow += 1;
      put(lastRow, change.record as Record<string, unknown>);
      continue;
    }
    const row = rows.get(change.code);
    if (!row || (row.record.revision ?? 0) >= number) continue;
    const now = row.record as Record<string, unknown>;
    const before = change.before as Record<string, unknown>;
    const fields = Object.fromEntries(
      Object.entries(change.set).filter(([field]) => JSON.stringify(now[field]) === JSON.stringify(before[field])),
    );
    put(row.row, fields);
  }
  return writes;
}
