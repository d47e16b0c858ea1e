// Two people, one row: what a page showed against what the row holds now. Nothing is overwritten unseen.
import type { ErrorPlace } from '../domain/errors';
import type { TabKey } from '../domain/records';
import { sameValue } from '../workbook/changes';
import type { AnyTab } from '../workbook/columns';
import { cellText, toCell } from '../workbook/cells';
import type { Snapshot } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import type { Change } from './use-case';

/** A row as the person saw it when the page opened: its revision and the fields that the page lets one change. */
export interface Seen {
  tab: TabKey;
  code: string;
  revision: number | null;
  fields: Record<string, unknown>;
}

export interface Conflict {
  /** The field and the row, as the beginning of a sentence. */
  text: string;
  place: ErrorPlace;
  current: string;
  mine: string;
  /** Revision of the row when the add-on wrote it after the person looked; null when it was edited by hand. */
  revision: number | null;
}

/**
 * The first field that a change would overwrite although it is no longer what the person saw. A field that already holds
 * what the person wants is no conflict.
 */
export function conflictOf(
  snapshot: Snapshot,
  changes: readonly Change[],
  seen: readonly Seen[],
): Conflict | undefined {
  for (const change of changes) {
    if (change.kind !== 'update') continue;
    const shown = seen.find((row) => row.tab === change.tab && row.code === change.code);
    if (!shown) continue;
    for (const [field, mine] of Object.entries(change.set)) {
      const current = (change.before as Record<string, unknown>)[field];
      if (!(field in shown.fields) || sameValue(current, shown.fields[field]) || sameValue(current, mine)) continue;
      const tab = TABS[change.tab] as AnyTab;
      const column = tab.columns[field];
      if (!column) continue;
      const row = snapshot[change.tab].rows.find(({ record }) => record.code === change.code);
      const revision = row?.record.revision ?? null;
      return {
        text: `Cột «${column.header}» của ${change.code}`,
        place: { tab: tab.title, code: change.code, field: column.header, ...(row ? { row: row.row } : {}) },
        current: cellText(toCell(column, current)),
        mine: cellText(toCell(column, mine)),
        revision: revision === shown.revision ? null : revision,
      };
    }
  }
  return undefined;
}
