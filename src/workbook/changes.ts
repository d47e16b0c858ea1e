// A change to the workbook, as data: rows to add and fields to set, decided before anything is written.
import type { Records, TabKey } from '../domain/records';

export type Insert<K extends TabKey = TabKey> = {
  [T in K]: { kind: 'insert'; tab: T; record: Omit<Records[T], 'revision'> };
}[K];

export type Update<K extends TabKey = TabKey> = {
  [T in K]: {
    kind: 'update';
    tab: T;
    code: string;
    /** Fields as they were read; recovery does not write over what was typed after. */
    before: Partial<Records[T]>;
    set: Partial<Records[T]>;
  };
}[K];

/** One row to write. Rows are never deleted: their state says that they no longer count. */
export type Change = Insert | Update;

/** Whether two values of records are the same, lists item by item. */
export const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export function insert<K extends TabKey>(tab: K, record: Omit<Records[K], 'revision'>): Change {
  return { kind: 'insert', tab, record } as Change;
}

/** The fields of `set` that differ from the record; nothing when none does. */
export function update<K extends TabKey>(tab: K, record: Records[K], set: Partial<Records[K]>): Change[] {
  const changed = (Object.keys(set) as (keyof Records[K])[]).filter((field) => !sameValue(record[field], set[field]));
  if (changed.length === 0) return [];
  const pick = (from: Partial<Records[K]>) =>
    Object.fromEntries(changed.map((field) => [field, from[field]])) as Partial<Records[K]>;
  return [{ kind: 'update', tab, code: record.code, before: pick(record), set: pick(set) } as Change];
}
