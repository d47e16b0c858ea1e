// What a use case is: a pure function from what was read, what was asked and by whom, to what should be written.
import type { GenericSchema, InferOutput } from 'valibot';
import type { Paper, Records, TabKey } from '../domain/records';
import type { Snapshot } from '../workbook/rows';

/** Who acts, and when ('yyyy-MM-ddTHH:mm:ss', Vietnam's time). */
export interface Context {
  now: string;
  user: string;
}

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

/** A paper to be made from a layout; its register row is among the changes, still without link. */
export interface PaperRequest {
  kind: Paper['kind'];
  /** Code of the register row. */
  code: string;
  title: string;
  view: object;
}

export interface ChangeSet {
  changes: Change[];
  /** One polite Vietnamese sentence that says what was done. */
  message: string;
  /** What the caller gets back, e.g. the new code. */
  output?: Record<string, unknown>;
  /** Things the person should know although the act was done. */
  warnings?: string[];
  paper?: PaperRequest;
}

export interface UseCase<S extends GenericSchema = GenericSchema, K extends TabKey = TabKey> {
  /** Name in the endpoint's allow-list and in the journal. */
  name: string;
  /** What the journal calls it. */
  label: string;
  input: S;
  /** Tabs it needs, one read each. May depend on the input. */
  tabs: readonly K[] | ((input: InferOutput<S>) => readonly K[]);
  run: (snapshot: Snapshot<K>, input: InferOutput<S>, context: Context) => ChangeSet;
}

/** Declares a use case with the types of its input and of its tabs worked out. */
export function useCase<S extends GenericSchema, K extends TabKey>(definition: UseCase<S, K>): UseCase<S, K> {
  return definition;
}

export function insert<K extends TabKey>(tab: K, record: Omit<Records[K], 'revision'>): Change {
  return { kind: 'insert', tab, record } as Change;
}

/** The fields of `set` that differ from the record; nothing when none does. */
export function update<K extends TabKey>(tab: K, record: Records[K], set: Partial<Records[K]>): Change[] {
  const changed = (Object.keys(set) as (keyof Records[K])[]).filter(
    (field) => JSON.stringify(record[field]) !== JSON.stringify(set[field]),
  );
  if (changed.length === 0) return [];
  const pick = (from: Partial<Records[K]>) =>
    Object.fromEntries(changed.map((field) => [field, from[field]])) as Partial<Records[K]>;
  return [{ kind: 'update', tab, code: record.code, before: pick(record), set: pick(set) } as Change];
}
