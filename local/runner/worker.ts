// Runs one function of a bundle in a thread of its own: it truly waits for locks, alerts and sleep, and can be ended.
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import { Suspended, type Execution, type Wait, type WaitOutcome } from '../execution';
import type { UiEvent, World } from '../world';
import { errorData, type Bridge } from './bridge';
import type { Bundle } from './bundle';
import { realmProgram, workerProgram } from './compiled';
import type { Answer, Operation } from './realm';
import { prepare, type Run, type RunOptions, type RunResult } from './run';
import { freeLocks, queueForLock } from './waiting';
import type { WorkerInput } from './worker-thread';

export interface WorkerOptions extends RunOptions {
  /** Answers an alert or a prompt, sooner or later; the execution stands still until then. Default: the world's answers. */
  onAlert?: (event: UiEvent, buttons: readonly string[]) => WaitOutcome | Promise<WaitOutcome>;
  /** Milliseconds of the machine for one of the script's, in sleeps and lock waits. Default 1; 0 does not wait at all. */
  timeScale?: number;
}

interface Request {
  operation: Operation;
  handle: number;
  name: string;
  args: unknown[];
}

/** Executions that one person may have running at once (Apps Script quotas). */
const RUNS_PER_USER = 30;

const running = new WeakMap<World, Map<string, number>>();

function count(world: World, user: string, change: number): number {
  const users = running.get(world) ?? new Map<string, number>();
  running.set(world, users);
  const now = (users.get(user) ?? 0) + change;
  users.set(user, now);
  return now;
}

/** One execution in its thread, from the main thread's side. */
class WorkerRun {
  private readonly signal = new Int32Array(new SharedArrayBuffer(4));
  private readonly channel = new MessageChannel();
  private readonly execution: Execution;
  private readonly bridge: Bridge;
  private readonly worker: Worker;
  private timer: NodeJS.Timeout | undefined;
  private timeLeft: number;
  private timerStarted = 0;
  /** Ends the wait under way, if there is one, without an answer. */
  private stopWaiting: (() => void) | undefined;
  private done = false;

  constructor(
    private readonly world: World,
    bundle: Bundle,
    functionName: string,
    private readonly run: Run,
    private readonly options: WorkerOptions,
    private readonly resolve: (result: RunResult) => void,
  ) {
    this.execution = run.execution;
    this.bridge = run.bridge;
    this.timeLeft = options.timeLimit ?? 360_000;
    const input: WorkerInput = {
      realm: realmProgram(),
      scripts: bundle.scripts,
      roots: run.bridge.roots,
      zone: run.zone,
      functionName,
      args: run.args,
      port: this.channel.port2,
      signal: this.signal.buffer as SharedArrayBuffer,
    };
    this.worker = new Worker(workerProgram(), {
      eval: true,
      workerData: input,
      transferList: [this.channel.port2],
    });
    this.channel.port1.on('message', (request: Request) => this.serve(request));
    this.worker.on('message', (answer: Answer) => this.end(answer));
    this.worker.on('error', (error) => this.end({ error: errorData(error) }));
    this.worker.on('exit', () =>
      this.end({ error: { name: 'Error', message: 'The execution ended without an answer.' } }),
    );
    this.startTimer();
  }

  private serve({ operation, handle, name, args }: Request): void {
    if (this.done) return;
    this.answer(() => this.bridge.handle(operation, handle, name, args));
  }

  /** Sends the answer that `make` gives, or waits for what it waits for. */
  private answer(make: () => Answer): void {
    let answer: Answer;
    try {
      answer = make();
    } catch (thrown) {
      if (thrown instanceof Suspended) {
        this.wait(thrown);
        return;
      }
      answer = { error: errorData(thrown) };
    }
    freeLocks(this.world);
    if (this.execution.killed) {
      this.end(answer);
      return;
    }
    this.afterLatency(() => reply(this.channel.port1, this.signal, answer));
  }

  /** Goes on when the latency of what was just done has passed; at once unless `latencyWaits` asks for it. */
  private afterLatency(goOn: () => void): void {
    const owed = this.execution.takeOwed() * (this.options.timeScale ?? 1);
    if (owed <= 0) {
      goOn();
      return;
    }
    const timer = setTimeout(() => {
      this.stopWaiting = undefined;
      goOn();
    }, owed);
    this.stopWaiting = () => clearTimeout(timer);
  }

  private wait({ wait, finish }: Suspended): void {
    this.stopWaiting = this.begin(wait, (outcome) => {
      this.stopWaiting = undefined;
      if (!this.done) this.answer(() => ({ value: this.bridge.encode(finish(outcome)) }));
    });
  }

  /** Begins to wait; gives what ends the wait early. */
  private begin(wait: Wait, over: (outcome: WaitOutcome) => void): () => void {
    const { world, options } = this;
    const scale = options.timeScale ?? 1;
    const from = world.clock.now().getTime();
    /** The clock of the world shows at least this much later, whether it runs by itself or not. */
    const passed = (milliseconds: number, outcome: WaitOutcome): void => {
      const behind = from + milliseconds - world.clock.now().getTime();
      if (behind > 0) world.clock.advance(behind);
      try {
        this.execution.spend(milliseconds, true);
      } catch {
        this.end({});
      }
      over(outcome);
    };
    if (wait.kind === 'sleep') {
      const timer = setTimeout(() => passed(wait.time, {}), wait.time * scale);
      return () => clearTimeout(timer);
    }
    if (wait.kind === 'lock') {
      const leave = queueForLock(world, {
        name: wait.name,
        executionId: this.execution.id,
        grant: () => {
          clearTimeout(timer);
          passed(Math.max(0, world.clock.now().getTime() - from), { acquired: true });
        },
      });
      const timer = setTimeout(() => {
        leave();
        passed(wait.timeout, { acquired: false });
      }, wait.timeout * scale);
      return () => {
        clearTimeout(timer);
        leave();
      };
    }
    // A person thinks: that is not the script's time.
    this.stopTimer();
    let waiting = true;
    const ask = async (): Promise<WaitOutcome> =>
      options.onAlert
        ? await options.onAlert(wait.event, wait.buttons)
        : (world.answers.shift() ?? { button: wait.buttons[0] ?? 'OK' });
    ask().then(
      (outcome) => {
        if (!waiting) return;
        this.startTimer();
        over(outcome);
      },
      (error: unknown) => this.end({ error: errorData(error) }),
    );
    return () => {
      waiting = false;
    };
  }

  private startTimer(): void {
    this.timerStarted = performance.now();
    this.timer = setTimeout(() => {
      this.execution.expire();
      this.end({});
    }, this.timeLeft);
  }

  private stopTimer(): void {
    clearTimeout(this.timer);
    this.timeLeft -= performance.now() - this.timerStarted;
  }

  private end(answer: Answer): void {
    if (this.done) return;
    this.done = true;
    clearTimeout(this.timer);
    this.stopWaiting?.();
    this.channel.port1.close();
    const result = this.run.finish(answer);
    count(this.world, this.execution.user, -1);
    freeLocks(this.world);
    // Not before the thread is gone: a test that ends leaves nothing behind.
    void this.worker.terminate().then(() => {
      // A run that was ended from outside waits for nothing more.
      if (this.execution.killed) this.resolve(result);
      else this.afterLatency(() => this.resolve(result));
    });
  }
}

function reply(port: MessagePort, signal: Int32Array, answer: Answer): void {
  port.postMessage(answer);
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
}

/**
 * Runs `functionName(...args)` of the bundle in a worker thread. Executions of one world may run side by side: locks are
 * waited for, `Utilities.sleep` takes its time, alerts hold the execution still, and `timeLimit` ends even a loop that
 * never calls a service. Whatever way it ends, its locks are given back.
 */
export function runInWorker(
  world: World,
  bundle: Bundle,
  functionName: string,
  args: readonly unknown[] = [],
  options: WorkerOptions = {},
): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    try {
      const run = prepare(world, bundle, args, { ...options, suspends: true });
      if (count(world, run.execution.user, 1) > RUNS_PER_USER) {
        count(world, run.execution.user, -1);
        const message = 'There are too many scripts running simultaneously for this Google user account.';
        resolve(run.finish({ error: { name: 'Exception', message } }));
        return;
      }
      new WorkerRun(world, bundle, functionName, run, options, resolve);
    } catch (error) {
      reject(error instanceof Error ? error : new Error(String(error)));
    }
  });
}
