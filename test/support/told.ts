// What a person is told: by the endpoint, as a code and a sentence, and by a menu item, as the text of its last dialog.
import type { RunOptions, World } from '../../local';
import type { ErrorPlace } from '../../src/domain/errors';
import { ask, menu } from './office';

export interface Told {
  /** 'ok', or the code of the refusal. */
  code: string;
  message: string;
  details: readonly string[];
  place?: ErrorPlace;
}

let answers = 0;

/** The answer to a new request. */
export function answer(
  world: World,
  useCase: string,
  input: object,
  more: { seen?: object[]; user?: string } = {},
): Told {
  const { reply } = ask(world, useCase, input, { requestId: `answer-number-${(answers += 1)}`, ...more });
  return reply.ok ? { code: 'ok', message: reply.message, details: [] } : { details: [], ...reply.error };
}

/** What a menu item says in the end; `typed` answers its question. */
export function told(world: World, entryPoint: string, typed?: string, options: RunOptions = {}): string {
  const { error } = menu(world, entryPoint, typed, options);
  if (error) throw new Error(`${entryPoint}: ${error.message}`);
  return world.ui.at(-1)?.text ?? '';
}
