// Runs inside a worker thread: one execution. Every service call goes to the main thread and is waited for.
import vm from 'node:vm';
import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';
import { runProgram } from './context';
import type { Answer, Operation, Send } from './realm';

export interface WorkerInput {
  realm: string;
  scripts: { name: string; code: string }[];
  roots: [string, number][];
  zone: string;
  functionName: string;
  args: unknown[];
  port: MessagePort;
  signal: SharedArrayBuffer;
}

const { realm, scripts, roots, zone, functionName, args, port, signal } = workerData as WorkerInput;
const answered = new Int32Array(signal);

const send: Send = (operation: Operation, handle: number, name: string, values: unknown[]): Answer => {
  Atomics.store(answered, 0, 0);
  port.postMessage({ operation, handle, name, args: values });
  Atomics.wait(answered, 0, 0);
  return (receiveMessageOnPort(port) as { message: Answer }).message;
};

function answer(): Answer {
  try {
    const compiled = scripts.map(({ name, code }) => new vm.Script(code, { filename: name }));
    const install = new vm.Script(realm, { filename: 'local-host-realm.js' });
    return runProgram({ realm: install, scripts: compiled, roots, zone, functionName, args }, send);
  } catch (thrown) {
    const { name, message, stack } = thrown as Error;
    return { error: { name, message, stack: String(stack) } };
  }
}

parentPort?.postMessage(answer());
