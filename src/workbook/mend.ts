// Finding the row of a mend again: by what its cells hold, since a code cannot name it.
import { fingerprint } from '../domain/fingerprint';
import { cellText, fromCell } from './cells';
import type { Change, Mend } from './changes';
import { sameValue } from './changes';
import type { Column } from './columns';
import type { TabRows } from './rows';

type Cells = readonly unknown[];
type Place = Pick<TabRows<unknown>, 'tab' | 'columnOf' | 'values'>;

const cellIn = ({ columnOf }: Place, cells: Cells, field: string): unknown => cells[(columnOf[field] ?? 0) - 1];

/** Fingerprint of the row's cells but those of `fields`; its revision is no content. */
export function restOf(tab: Place, cells: Cells, fields: readonly string[]): string {
  const others = Object.keys(tab.tab.columns).filter((field) => field !== 'revision' && !fields.includes(field));
  return fingerprint(JSON.stringify(others.map((field) => cellText(cellIn(tab, cells, field)))));
}

/** How many of the fields hold what is to be set already; undefined when one holds neither that nor what was before. */
function progress(tab: Place, cells: Cells, { before, set }: Mend): number | undefined {
  let done = 0;
  for (const [field, value] of Object.entries(set)) {
    const cell = cellIn(tab, cells, field);
    const was = cellText(cell) === before[field];
    const isDone = sameValue(fromCell(tab.tab.columns[field] as Column, cell).value, value);
    if (!was && !isDone) return undefined;
    if (isDone && !was) done += 1;
  }
  return done;
}

/**
 * The row of each mend, as far as it is there: of rows that hold the same, the one that an earlier try has begun with, then
 * the one where it stood. A row that a later entry has written is left alone.
 */
export function mendedRows(tab: Place, changes: readonly Change[], number: number): Map<Change, number> {
  const found = new Map<Change, number>();
  const taken = new Set<number>();
  const rests = new Map<string, string>();
  const rest = (cells: Cells, row: number, fields: readonly string[]): string => {
    const key = `${row} ${fields.join()}`;
    const known = rests.get(key) ?? restOf(tab, cells, fields);
    rests.set(key, known);
    return known;
  };
  const revisionOf = (cells: Cells) => Number(cellIn(tab, cells, 'revision')) || 0;
  for (const change of changes) {
    if (change.kind !== 'mend') continue;
    const fields = Object.keys(change.set);
    let best: { row: number; begun: number } | undefined;
    tab.values.forEach((cells, index) => {
      const row = index + 1;
      const revision = revisionOf(cells);
      if (index === 0 || taken.has(row) || revision > number) return;
      const done = progress(tab, cells, change);
      if (done === undefined || rest(cells, row, fields) !== change.rest) return;
      const begun = done + (revision === number ? 1 : 0) + (row === change.row ? 0.5 : 0);
      if (!best || begun > best.begun) best = { row, begun };
    });
    if (!best) continue;
    taken.add(best.row);
    found.set(change, best.row);
  }
  return found;
}
