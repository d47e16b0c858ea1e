// Runs inside a worker thread: one execution. Every service call goes to the main thread and is waited for. Compiled to
// a string; it may use Node, but nothing of the project.
import vm from 'node:vm';
import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';
import type { Answer, Controller, Operation, Send } from './realm';

export interface WorkerInput {
  realm: string;
  scripts: { name: string; code: string }[];
  roots: [string, number][];
  functionName: string;
  args: unknown[];
  port: MessagePort;
  signal: SharedArrayBuffer;
}

const input = workerData as WorkerInput;
const signal = new Int32Array(input.signal);

const send: Send = (operation: Operation, handle: number, name: string, args: unknown[]): Answer => {
  Atomics.store(signal, 0, 0);
  input.port.postMessage({ operation, handle, name, args });
  Atomics.wait(signal, 0, 0);
  return (receiveMessageOnPort(input.port) as { message: Answer }).message;
};

const { DONT_CONTEXTIFY } = vm.constants as unknown as { DONT_CONTEXTIFY?: vm.Context };
const context = vm.createContext(DONT_CONTEXTIFY ?? Object.create(null), { microtaskMode: 'afterEvaluate' });
const run = (code: string, filename: string): unknown => new vm.Script(code, { filename }).runInContext(context);

let answer: Answer;
try {
  const globals = run('globalThis', 'globals') as Record<string, unknown>;
  const install = run(input.realm, 'local-host-realm.js') as (
    global: object,
    send: Send,
    roots: readonly [string, number][],
  ) => Controller;
  const controller = install(globals, send, input.roots);
  for (const { name, code } of input.scripts) run(code, name);
  const key = '\u0000controller';
  const start = (): void => controller.start(input.functionName, input.args);
  Object.defineProperty(globals, key, { value: start, configurable: true });
  run(
    `(function () { var held = globalThis["\\u0000controller"]; delete globalThis["\\u0000controller"]; held(); })()`,
    'start',
  );
  answer = controller.outcome();
} catch (thrown) {
  const { name, message, stack } = thrown as Error;
  answer = { error: { name: String(name), message: String(message), stack: String(stack) } };
}
parentPort?.postMessage(answer);
