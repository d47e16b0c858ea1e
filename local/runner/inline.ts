// Runs one function of a bundle in this thread, at once.
import vm from 'node:vm';
import type { World } from '../world';
import { errorData } from './bridge';
import type { Bundle } from './bundle';
import { realmProgram } from './compiled';
import { runProgram } from './context';
import type { Answer, Send } from './realm';
import { prepare, type RunOptions, type RunResult } from './run';
import { freeLocks } from './waiting';

const compiled = new WeakMap<Bundle, vm.Script[]>();
let realm: vm.Script | undefined;

function scriptsOf(bundle: Bundle): vm.Script[] {
  const known = compiled.get(bundle);
  if (known) return known;
  const scripts = bundle.scripts.map(({ name, code }) => new vm.Script(code, { filename: name }));
  compiled.set(bundle, scripts);
  return scripts;
}

/**
 * Runs `functionName(...args)` of the bundle at once and to its end. Each run is a fresh context, as each live execution
 * is. A lock that another execution holds cannot be waited for here (see `lockService`); alerts take the world's next
 * answer. A loop that never calls a service is stopped after `timeLimit` milliseconds of the machine's time.
 */
export function runInline(
  world: World,
  bundle: Bundle,
  functionName: string,
  args: readonly unknown[] = [],
  options: RunOptions = {},
): RunResult {
  const run = prepare(world, bundle, args, options);
  const send: Send = (operation, handle, name, values): Answer => {
    try {
      return run.bridge.handle(operation, handle, name, values);
    } catch (thrown) {
      return { error: errorData(thrown) };
    }
  };
  let answer: Answer;
  try {
    realm ??= new vm.Script(realmProgram(), { filename: 'local-host-realm.js' });
    const { zone, args: given } = run;
    const program = { realm, scripts: scriptsOf(bundle), roots: run.bridge.roots, zone, functionName, args: given };
    answer = runProgram(program, send, options.timeLimit ?? 360_000);
  } catch (thrown) {
    if ((thrown as { code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') run.execution.expire();
    answer = { error: { ...errorData(thrown), stack: String((thrown as Error).stack) } };
  }
  const result = run.finish(answer);
  freeLocks(world);
  return result;
}
