// Ends a run at every one of its service calls, in turn, and says what the world looked like after the next run.
import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import { copyWorld } from '../../local';
import type { RunOptions, World } from '../../local';
import type { Act } from './acts';

export interface KillCase {
  label: string;
  options: RunOptions;
}

/**
 * Before each call and after the last: between two calls nothing happens outside. With the unflushed writes lost, and with
 * them kept: live behaviour is not documented.
 */
export function killCases(calls: readonly string[]): KillCase[] {
  const points = [
    ...calls.map((name, index) => ({ name, call: index + 1, when: 'before' as const })),
    { name: calls.at(-1) ?? '', call: calls.length, when: 'after' as const },
  ];
  return points.flatMap(({ name, call, when }) =>
    (['drop', 'apply'] as const).map((pendingOnKill) => ({
      label: `${when} call ${call} (${name}), unflushed writes: ${pendingOnKill}`,
      options: { killAt: { call, when }, pendingOnKill },
    })),
  );
}

/** The act on an untouched world: what it comes to, and the calls at which it can be ended. */
export function undisturbed(act: Act): { before: World; after: World; calls: string[] } {
  const before = act.world();
  const after = copyWorld(before);
  const { error, calls } = act.run(after);
  if (error) throw new Error(`${act.name}: ${error.message}`);
  return { before, after, calls };
}

/** A world in which the act was ended at `killCase`. */
export function killed(act: Act, before: World, killCase: KillCase): World {
  const world = copyWorld(before);
  const { error } = act.run(world, killCase.options);
  if (error?.name !== 'ExecutionKilled')
    throw new Error(`${killCase.label}: the run was not ended, but ${error?.message ?? 'succeeded'}`);
  return world;
}

/** Tells whether a world with the same workbook, files, mails and triggers was asked about before. */
export function worldsSeen(): (world: World) => boolean {
  const seen = new Set<string>();
  return ({ spreadsheet, files, mails, mailUse, triggers, properties }) => {
    const state = serialize({ spreadsheet, files, mails, mailUse, triggers, properties });
    const print = createHash('md5').update(state).digest('hex');
    const known = seen.has(print);
    seen.add(print);
    return known;
  };
}
