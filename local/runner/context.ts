// The script's own context: the language, the services and nothing else. The same in the main thread and in a worker.
import vm from 'node:vm';
import type { Answer, Controller, Send } from './realm';

type Install = (global: object, send: Send, roots: readonly [string, number][], zone: string) => Controller;

/** One function of a project, ready to run. */
export interface Program {
  /** Evaluates to `install` of realm.ts. */
  realm: vm.Script;
  scripts: readonly vm.Script[];
  roots: readonly [string, number][];
  /** Time zone of the script. */
  zone: string;
  functionName: string;
  /** Encoded, see realm.ts. */
  args: unknown[];
}

const globalObject = new vm.Script('globalThis');
const KEY = '\u0000controller';
// The function is started by a script, so that the machine's time limit and the promises of the context hold for it.
const start = new vm.Script(`(function () {
  var held = globalThis[${JSON.stringify(KEY)}];
  delete globalThis[${JSON.stringify(KEY)}];
  held();
})()`);

/** A vanilla context has no interceptors on its globals: scripts run at full speed. Older Nodes have only the other. */
function bareContext(): vm.Context {
  const { DONT_CONTEXTIFY } = vm.constants as unknown as { DONT_CONTEXTIFY?: vm.Context };
  return vm.createContext(DONT_CONTEXTIFY ?? Object.create(null), { microtaskMode: 'afterEvaluate' });
}

/**
 * Loads the scripts into a fresh context and runs the function; errors come as the answer. Throws only when `timeout`
 * (milliseconds of the machine) is over, with the code `ERR_SCRIPT_EXECUTION_TIMEOUT`.
 */
export function runProgram(
  { realm, scripts, roots, zone, functionName, args }: Program,
  send: Send,
  timeout?: number,
): Answer {
  const limit = timeout === undefined ? {} : { timeout };
  try {
    const context = bareContext();
    const globals = globalObject.runInContext(context) as object;
    const controller = (realm.runInContext(context) as Install)(globals, send, roots, zone);
    for (const script of scripts) script.runInContext(context, limit);
    Object.defineProperty(globals, KEY, { value: () => controller.start(functionName, args), configurable: true });
    start.runInContext(context, limit);
    return controller.outcome();
  } catch (thrown) {
    if ((thrown as { code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw thrown;
    const { name, message, stack } = thrown as Error;
    return { error: { name: String(name), message: String(message ?? thrown), stack: String(stack) } };
  }
}
