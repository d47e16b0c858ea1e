// A change set as cells: which cell of which row gets which value. Pure; the same for a commit and for its recovery.
import type { TabKey } from '../domain/records';
import type { CellWrite } from './blocks';
import { formatOf, toCell } from './cells';
import { sameValue } from './changes';
import type { Change } from './changes';
import { mendedRows } from './mend';
import type { Row, TabRows } from './rows';
import type { Column } from './columns';

/** The tabs of which these changes touch rows, in their order. */
export function tabsOf(changes: readonly Change[]): TabKey[] {
  return [...new Set(changes.filter(({ kind }) => kind !== 'rename').map((change) => change.tab))];
}

/** Cells that put these fields of a record into a row. */
export function fieldWrites(
  tab: Pick<TabRows<unknown>, 'tab' | 'columnOf'>,
  row: number,
  fields: Record<string, unknown>,
): CellWrite[] {
  return Object.entries(fields).map(([field, value]) => {
    const column = tab.tab.columns[field] as Column;
    return { row, column: tab.columnOf[field] as number, value: toCell(column, value), format: formatOf(column) };
  });
}

type Fields = Record<string, unknown>;
type Coded = { code: string; revision: number | null };

const isEmpty = (value: unknown) => value === '' || value === null || sameValue(value, []);
const pick = (fields: Fields, wanted: (field: string, value: unknown) => boolean): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([field, value]) => wanted(field, value)));

/** A cell that cannot be read reads as empty, but what is typed there is not the add-on's to write over. */
const isReadable = (tab: TabRows<unknown>, row: Row<unknown>, field: string) =>
  !row.problems.some((problem) => problem.field === tab.tab.columns[field]?.header);

/** The row in which a run that was cut off began to write this record: without code, and holding nothing else. */
function takeBegun(begun: Row<Coded>[], record: Fields): Row<Coded> | undefined {
  const at = begun.findIndex((row) =>
    Object.entries(row.record).every(([field, value]) => isEmpty(value) || sameValue(value, record[field])),
  );
  return at < 0 ? undefined : begun.splice(at, 1)[0];
}

/**
 * Cells to write in one tab so that it holds `changes`, each row stamped with the journal entry's number.
 *
 * What is there already is not written again, in a row that a later entry wrote nothing is, and a field that no longer
 * holds what the change was based on stays. So the same entry can be applied again after a crash that let any part of its
 * cells through, and what was typed by hand meanwhile remains.
 */
export function cellWrites(tab: TabRows<Coded>, changes: readonly Change[], number: number): CellWrite[] {
  const rows = new Map(tab.rows.map((row) => [row.record.code, row]));
  const isOurs = ({ record }: Row<Coded>) => record.revision === null || record.revision === number;
  const begun = tab.uncoded.filter((row) => row.problems.length === 0 && isOurs(row));
  let lastRow = tab.lastRow;

  const insertion = (inserted: Fields): CellWrite[] => {
    const record = { ...inserted, revision: number };
    const row = rows.get(String(inserted['code'])) ?? takeBegun(begun, record);
    if (!row) return fieldWrites(tab, (lastRow += 1), record);
    if (!isOurs(row)) return [];
    const now = row.record as Coded & Fields;
    const missing = (field: string, value: unknown) =>
      !isEmpty(value) && isEmpty(now[field]) && isReadable(tab, row, field);
    return fieldWrites(tab, row.row, pick(record, missing));
  };

  const alteration = (row: Row<Coded> | undefined, before: Fields, set: Fields): CellWrite[] => {
    if (!row || (row.record.revision ?? 0) > number) return [];
    const now = row.record as Coded & Fields;
    const fields = pick(set, (field) => sameValue(now[field], before[field]) && isReadable(tab, row, field));
    if (Object.keys(fields).length === 0 && now.revision === number) return [];
    return fieldWrites(tab, row.row, { ...fields, revision: number });
  };

  const mended = mendedRows(tab, changes, number);
  return changes.flatMap((change): CellWrite[] => {
    switch (change.kind) {
      case 'insert':
        return insertion(change.record as Fields);
      case 'update':
        return alteration(rows.get(change.code), change.before as Fields, change.set as Fields);
      case 'mend': {
        const row = mended.get(change);
        return row === undefined ? [] : fieldWrites(tab, row, { ...change.set, revision: number });
      }
      case 'rename':
        return [];
    }
  });
}
