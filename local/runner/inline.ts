// Runs one function of a bundle in this thread, in a context that has the language and the services and nothing else.
import vm from 'node:vm';
import type { World } from '../world';
import { errorData } from './bridge';
import type { Bundle } from './bundle';
import { realmProgram } from './compiled';
import { prepare, type RunOptions, type RunResult } from './run';
import type { Answer, Controller, Send } from './realm';
import { freeLocks } from './waiting';

type Install = (global: object, send: Send, roots: readonly [string, number][]) => Controller;

const compiled = new WeakMap<Bundle, vm.Script[]>();
let realm: vm.Script | undefined;
const global = new vm.Script('globalThis');
const CONTROLLER = '\u0000controller';
const start = new vm.Script(`(function () {
  var held = globalThis[${JSON.stringify(CONTROLLER)}];
  delete globalThis[${JSON.stringify(CONTROLLER)}];
  held();
})()`);

function scriptsOf(bundle: Bundle): vm.Script[] {
  const known = compiled.get(bundle);
  if (known) return known;
  const scripts = bundle.scripts.map(({ name, code }) => new vm.Script(code, { filename: name }));
  compiled.set(bundle, scripts);
  return scripts;
}

/** A context without any global of Node, and the global object of it. */
function bareContext(): { context: vm.Context; globals: Record<string, unknown> } {
  // A vanilla context has no interceptors on its globals: scripts run at full speed.
  const { DONT_CONTEXTIFY } = vm.constants as unknown as { DONT_CONTEXTIFY?: vm.Context };
  const context = vm.createContext(DONT_CONTEXTIFY ?? Object.create(null), { microtaskMode: 'afterEvaluate' });
  return { context, globals: global.runInContext(context) as Record<string, unknown> };
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
  const { execution, bridge } = run;
  const timeout = options.timeLimit ?? 360_000;
  const send: Send = (operation, handle, name, values): Answer => {
    try {
      return bridge.handle(operation, handle, name, values);
    } catch (thrown) {
      return { error: errorData(thrown) };
    }
  };
  let answer: Answer;
  try {
    const { context, globals } = bareContext();
    realm ??= new vm.Script(realmProgram(), { filename: 'local-host-realm.js' });
    const controller = (realm.runInContext(context) as Install)(globals, send, bridge.roots);
    for (const script of scriptsOf(bundle)) script.runInContext(context, { timeout });
    Object.defineProperty(globals, CONTROLLER, {
      value: () => controller.start(functionName, run.args),
      configurable: true,
    });
    start.runInContext(context, { timeout });
    answer = controller.outcome();
  } catch (thrown) {
    if ((thrown as { code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') execution.expire();
    const { stack } = thrown as Error;
    answer = { error: { ...errorData(thrown), ...(typeof stack === 'string' ? { stack } : {}) } };
  }
  const result = run.finish(answer);
  freeLocks(world);
  return result;
}
