// Acts that a page may ask for and that are more than a change of rows: they send, switch or repair something at Google.
import type { GenericSchema, InferOutput } from 'valibot';
import type { Answer } from './journal';
import type { Viewer } from './looking';
import type { Performer } from './perform';
import { previewPaper } from './preview';

export interface Action<S extends GenericSchema = GenericSchema> {
  /** Name in the endpoint's allow-list. */
  name: string;
  input: S;
  /** Takes its own lock. A repeated call must do no harm: the request id is not looked up. */
  run: (performer: Performer, input: InferOutput<S>, viewer: Viewer) => Answer;
}

/** Declares an action with the type of its input worked out. */
export function action<S extends GenericSchema>(definition: Action<S>): Action<S> {
  return definition;
}

const ALL = [previewPaper] as unknown as readonly Action[];

export const ACTIONS: Readonly<Record<string, Action>> = Object.fromEntries(ALL.map((one) => [one.name, one]));
