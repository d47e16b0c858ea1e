// Commit: journal first, then the tabs, each with its own flush; and the finishing of what a crash left undone.
import type { TabKey } from '../domain/records';
import type { Change } from '../usecases/use-case';
import type { AnyTab } from '../workbook/columns';
import { cellWrites, tabsOf } from '../workbook/encode';
import type { Snapshot } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import type { NewRows } from './book';
import { loadTabs, makeRoom, sheetOf, writeCells } from './book';
import type { Entry, Journal } from './journal';
import { markEntry, writeEntry } from './journal';

const changesIn = (key: TabKey, changes: readonly Change[]) => changes.filter((change) => change.tab === key);

/** The rows that these changes add, tab by tab; what recovery finds in place already needs no room. */
function newRows(snapshot: Snapshot, changes: readonly Change[]): NewRows[] {
  return tabsOf(changes).map((key) => {
    const there = new Set(snapshot[key].rows.map((row) => row.record.code));
    const isNew = (change: Change) => change.kind === 'insert' && !there.has(change.record.code);
    return {
      sheet: sheetOf(TABS[key] as AnyTab),
      lastRow: snapshot[key].lastRow,
      rows: changesIn(key, changes).filter(isNew).length,
    };
  });
}

/** Writes the entry's changes into the tabs and marks it as applied. Buffered. */
function apply(journal: Journal, snapshot: Snapshot, number: number, changes: readonly Change[], row: number): void {
  for (const key of tabsOf(changes)) {
    writeCells(sheetOf(TABS[key] as AnyTab), cellWrites(snapshot[key], changesIn(key, changes), number));
  }
  markEntry(journal, row, 'yes');
}

/**
 * Journals and applies a change set, under the document lock. `prepare` runs once the journal is safe and before the tabs
 * are written: there a paper is made, and its link joins the changes.
 */
export function commit(
  journal: Journal,
  snapshot: Snapshot,
  entry: Omit<Entry, 'number'>,
  prepare: (number: number) => readonly Change[],
): void {
  const number = journal.last + 1;
  makeRoom(newRows(snapshot, entry.changes));
  writeEntry(journal, { number, ...entry });
  SpreadsheetApp.flush();
  apply(journal, snapshot, number, prepare(number), 2);
  SpreadsheetApp.flush();
}

/**
 * Finishes the newest entry if a crash left it undone; afterwards the tabs are as if that run had succeeded. An entry that
 * was itself cut off is given up: nothing of it had reached the tabs.
 */
export function recover(journal: Journal, prepare: (entry: Entry) => readonly Change[] | undefined): void {
  if (!journal.unfinished) return;
  const { row, entry } = journal.unfinished;
  const changes = entry && prepare(entry);
  if (entry && changes) {
    const snapshot = loadTabs<TabKey>(tabsOf(changes));
    makeRoom(newRows(snapshot, changes));
    apply(journal, snapshot, entry.number, changes, row);
  } else {
    markEntry(journal, row, 'spoilt');
  }
  SpreadsheetApp.flush();
  for (const { record } of journal.rows)
    if (record.number === journal.last) record.applied = changes ? 'yes' : 'spoilt';
  delete journal.unfinished;
}
