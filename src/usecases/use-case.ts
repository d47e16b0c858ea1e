// What a use case is: a pure function from what was read, what was asked and by whom, to what should be written.
import type { GenericSchema, InferOutput } from 'valibot';
import type { Paper, TabKey } from '../domain/records';
import type { Change } from '../workbook/changes';
import type { Snapshot } from '../workbook/rows';

export type { Change, Insert, Mend, Rename, Update } from '../workbook/changes';
export { insert, update } from '../workbook/changes';

/** Who acts, and when ('yyyy-MM-ddTHH:mm:ss', Vietnam's time). */
export interface Context {
  now: string;
  user: string;
  /** Codes that the newest entries of Nhật ký gave out: not to be given again, although their rows may have been deleted. */
  codesGiven?: readonly string[];
}

/** A paper to be made from a layout; its register row is among the changes, still without link. */
export interface PaperRequest {
  kind: Paper['kind'];
  /** Code of the register row. */
  code: string;
  title: string;
  /** The office's own .docx, base64, in place of the product's. */
  layout?: string;
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
  /** Reads what there is of a tab that is missing, or whose headers are: for what repairs them. */
  tolerant?: true;
  run: (snapshot: Snapshot<K>, input: InferOutput<S>, context: Context) => ChangeSet;
}

/** Declares a use case with the types of its input and of its tabs worked out. */
export function useCase<S extends GenericSchema, K extends TabKey>(definition: UseCase<S, K>): UseCase<S, K> {
  return definition;
}
