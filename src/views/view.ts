// What a view is: a pure function from what was read to what a page shows. It writes nothing, so it takes no lock.
import type { GenericSchema, InferOutput } from 'valibot';
import type { TabKey } from '../domain/records';
import type { Context } from '../usecases/use-case';
import type { Snapshot } from '../workbook/rows';

export interface View<S extends GenericSchema = GenericSchema, K extends TabKey = TabKey, D extends object = object> {
  /** Name in the endpoint's allow-list. */
  name: string;
  /** What to show: a page sends it again whenever it looks anew. Every field may be left out: a page opens with `{}`. */
  input: S;
  /** Tabs it shows, one read each. */
  tabs: readonly K[] | ((input: InferOutput<S>) => readonly K[]);
  /** Shows what there is of a tab that is missing, or whose headers are. */
  tolerant?: true;
  /**
   * Plain data that JSON can carry. A row that cannot be read must not keep the others from being shown: leave it out, or
   * show its problem. Throws UserError when nothing can be shown at all.
   */
  show: (snapshot: Snapshot<K>, input: InferOutput<S>, context: Context) => D;
}

/** Declares a view with the types of its input, its tabs and its data worked out. */
export function view<S extends GenericSchema, K extends TabKey, D extends object>(
  definition: View<S, K, D>,
): View<S, K, D> {
  return definition;
}
