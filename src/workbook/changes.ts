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

/**
 * Fields set in a row that cannot be named by its code: it has none, shares it, or holds cells that cannot be read. The row
 * is known by what is in it, so that no other row is written to, wherever it has been sorted to meanwhile.
 */
export interface Mend {
  kind: 'mend';
  tab: TabKey;
  /** Where it stood: tells rows apart that hold the same. */
  row: number;
  /** Fingerprint of its other cells (`restOf` in mend.ts). */
  rest: string;
  /** What the cells of the fields to set show. */
  before: Record<string, string>;
  set: Record<string, unknown>;
}

/** A header cell put right. Journalled like a row, applied only while the cell still says what it said. */
export interface Rename {
  kind: 'rename';
  tab: TabKey;
  /** Column of the header cell, from 1. */
  column: number;
  before: string;
  set: string;
}

/** One row to write. Rows are never deleted: their state says that they no longer count. */
export type Change = Insert | Update | Mend | Rename;

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
