// Commit: journal first, then the tabs, each with its own flush; and the finishing of what a crash left undone.
import type { TabKey } from '../domain/records';
import type { Change, Rename } from '../usecases/use-case';
import type { AnyTab } from '../workbook/columns';
import { cellWrites, tabsOf } from '../workbook/encode';
import type { Snapshot } from '../workbook/rows';
import { headerText } from '../workbook/rows';
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

/** Puts a header cell right, unless it no longer says what it said or the header has come back elsewhere. Buffered. */
function renameHeader({ tab, column, before, set }: Rename): void {
  const sheet = sheetOf(TABS[tab] as AnyTab);
  const headers = (sheet.getDataRange().getValues()[0] ?? []).map(headerText);
  if ((headers[column - 1] ?? '') !== headerText(before) || headers.includes(set)) return;
  sheet.getRange(1, column).setNumberFormat('@').setValue(set);
}

/** Writes the entry's changes into the tabs and marks it as applied. Buffered. */
function apply(journal: Journal, snapshot: Snapshot, number: number, changes: readonly Change[], row: number): void {
  for (const change of changes) if (change.kind === 'rename') renameHeader(change);
  for (const key of tabsOf(changes)) {
    writeCells(sheetOf(TABS[key] as AnyTab), cellWrites(snapshot[key], changesIn(key, changes), number));
  }
  markEntry(journal, row, 'yes');
}

/**
 * The number after every one that was given: in Nhật ký, and in the rows about to be written, whose revisions tell of entries
 * even when someone has deleted that tab.
 */
function nextNumber(journal: Journal, snapshot: Snapshot, changes: readonly Change[]): number {
  const revisions = tabsOf(changes).flatMap((key) => snapshot[key].rows.map(({ record }) => record.revision ?? 0));
  return revisions.reduce((last, revision) => Math.max(last, revision), journal.last) + 1;
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
  const number = nextNumber(journal, snapshot, entry.changes);
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
