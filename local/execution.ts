// One run of a script: who runs it, what it may do, what it has cost so far, and the writes it has not yet sent.
import type { UiEvent, World } from './world';

/** What one round trip to Google was for. */
export type TripKind = 'read' | 'write' | 'lock' | 'mail' | 'quota' | 'drive' | 'property' | 'cache' | 'ui' | 'trigger';

export interface Trip {
  kind: TripKind;
  /** `Service.method` that caused it. */
  call: string;
  /** Cells carried, for reads and writes. */
  cells: number;
}

export interface ExecutionOptions {
  /** E-mail of the person who runs the script. Default: the world's owner. */
  user?: string;
  /** OAuth scopes of the manifest. `undefined` switches the check off (plain `createServices(world)`). */
  scopes?: readonly string[];
  /** `LIMITED` for simple triggers (onOpen, onEdit). Default `FULL`. */
  authMode?: 'FULL' | 'LIMITED' | 'NONE' | 'CUSTOM_FUNCTION';
  /** Ends the run at this service call (1 = the first), before or after the call has taken effect. */
  killAt?: { call: number; when: 'before' | 'after' };
  /** What happens, when a run is killed, to writes that were not flushed. Live behaviour is not documented: test both. */
  pendingOnKill?: 'drop' | 'apply';
  /** Writes take effect at once instead of at a flush; for tests that look at the world between two calls. */
  eager?: boolean;
  /** Milliseconds that a run may spend: latencies, sleep, waiting for locks. Default 360,000 (six minutes). */
  timeLimit?: number;
  /** Milliseconds that one service call or round trip costs; the world's clock moves on by it. Default: no cost. */
  latency?: (event: { call: string; trip?: Trip }) => number;
  /** The runner truly waits for latencies, so the clock is not moved on for them (see `takeOwed`). */
  latencyWaits?: boolean;
  /** Told of everything that this run shows a person, as it is shown. */
  onUi?: (event: UiEvent) => void;
  /** Told when buffered writes of this run have reached the spreadsheet. */
  onWrite?: () => void;
  /** Refuses a call that this run may not make, by throwing as the live service does (scopes, AuthMode). */
  guard?: (service: string, method: string, args: readonly unknown[]) => void;
  /** Whether a person sits in front of this run. Without one (clock triggers) `getUi` is refused. Default true. */
  ui?: boolean;
  /**
   * Set by a runner that can hold an execution still: calls that have to wait throw `Suspended` instead of answering at
   * once, and the runner finishes them when what they wait for has come.
   */
  suspends?: boolean;
}

/** What an execution can have to wait for. Times in milliseconds. */
export type Wait =
  | { kind: 'lock'; name: string; timeout: number }
  | { kind: 'sleep'; time: number }
  | { kind: 'dialog'; event: UiEvent; buttons: readonly string[] };

/** How a wait ended: the lock was had or not, the time is over, a button was pressed (with text, for a prompt). */
export interface WaitOutcome {
  acquired?: boolean;
  button?: string;
  text?: string;
}

/** Thrown, to a runner that can wait, by a call whose answer has to wait. `finish` turns the outcome into the answer. */
export class Suspended {
  constructor(
    readonly wait: Wait,
    readonly finish: (outcome: WaitOutcome) => unknown,
  ) {}
}

/** Thrown when a run is ended from outside. A script cannot outlive it: every further call throws it again. */
export class ExecutionKilled extends Error {
  override readonly name = 'ExecutionKilled';
}

let executions = 0;

export class Execution {
  readonly id = `execution-${++executions}`;
  readonly user: string;
  /** Every service call so far, as `Service.method`. */
  readonly calls: string[] = [];
  /** Every round trip so far. Reads, flushes that carried writes, locks, mails, Drive: what a user waits for. */
  readonly trips: Trip[] = [];
  /** What this run wrote to its log; the world's log has the lines of all runs. */
  readonly logged: string[] = [];
  killed: Error | undefined;
  private pending: { cells: number; apply: () => void }[] = [];
  private current = '';
  private silent = false;
  private spent = 0;
  private owed = 0;

  constructor(
    readonly world: World,
    readonly options: ExecutionOptions = {},
  ) {
    this.user = options.user ?? world.owner;
  }

  /** Runs one service call: counts it, checks it, and ends the run where a test asked for that. */
  call<T>(service: string, method: string, args: readonly unknown[], run: () => T): T {
    if (this.killed) throw this.killed;
    if (this.silent) return run();
    this.current = `${service}.${method}`;
    this.calls.push(this.current);
    const { killAt, guard } = this.options;
    const here = killAt?.call === this.calls.length;
    if (here && killAt.when === 'before') this.kill(`killed before ${this.current}`);
    guard?.(service, method, args);
    this.spend(this.options.latency?.({ call: this.current }) ?? 0);
    const label = this.current;
    const finish = (result: T): T => {
      if (here && killAt.when === 'after') this.kill(`killed after ${label}`);
      return result;
    };
    try {
      return finish(run());
    } catch (thrown) {
      if (!(thrown instanceof Suspended)) throw thrown;
      throw new Suspended(thrown.wait, (outcome) => finish(thrown.finish(outcome) as T));
    }
  }

  /**
   * Waits as live does: under a runner that can wait, this call stops here until `wait` is over; in plain use, `atOnce`
   * says how it ended. `finish` makes the call's answer of either.
   */
  wait<T>(wait: Wait, atOnce: () => WaitOutcome, finish: (outcome: WaitOutcome) => T): T {
    if (this.options.suspends) throw new Suspended(wait, finish);
    return finish(atOnce());
  }

  /** Notes one round trip of the call under way. Services say so where they would wait for Google. */
  trip(kind: TripKind, cells = 0): void {
    if (this.silent) return;
    const trip: Trip = { kind, call: this.current, cells };
    this.trips.push(trip);
    this.spend(this.options.latency?.({ call: this.current, trip }) ?? 0);
  }

  /** Buffers a write. It happens at the next read, flush or the end, together with the others, as one round trip. */
  write(cells: number, apply: () => void): void {
    this.pending.push({ cells, apply });
    if (this.options.eager) this.flush();
  }

  /** Writes a line to the log of this run and of the world. */
  log(line: string): void {
    this.logged.push(line);
    this.world.log.push(line);
  }

  /** Sends buffered writes. An error of one of them surfaces here, as it does live; later ones are then lost. */
  flush(): void {
    if (this.pending.length === 0) return;
    const batch = this.pending;
    this.pending = [];
    this.trip(
      'write',
      batch.reduce((sum, write) => sum + write.cells, 0),
    );
    try {
      for (const write of batch) write.apply();
    } finally {
      this.options.onWrite?.();
    }
  }

  /** Shows something to the person in front of this run. */
  show(event: UiEvent): void {
    this.world.ui.push(event);
    this.options.onUi?.(event);
  }

  /** Counts a read, after sending what this run still had buffered, so that a script reads its own writes. */
  read(cells: number): void {
    this.flush();
    this.trip('read', cells);
  }

  /** Ends the run: sends what is buffered (unless it was killed) and gives back its locks. */
  end(): void {
    try {
      if (!this.killed) this.flush();
    } finally {
      this.world.locks.releaseAll(this.id);
    }
  }

  /** Runs what is not the script's own doing (an event object is being made): unchecked, and it leaves no trace. */
  uncounted<T>(make: () => T): T {
    this.silent = true;
    try {
      return make();
    } finally {
      this.silent = false;
    }
  }

  /** Ends the run from outside, as a crash does: nothing of it runs on, its locks are free. */
  kill(why: string): never {
    throw this.stop(new ExecutionKilled(why));
  }

  /** Ends the run because its time is over. */
  expire(): Error {
    return this.killed ?? this.stop(new Error('Exceeded maximum execution time'));
  }

  /** Milliseconds of latency that the runner has still to wait for; it takes them over. */
  takeOwed(): number {
    const { owed } = this;
    this.owed = 0;
    return owed;
  }

  /** Milliseconds that the run has spent so far: latencies, sleep, waiting for locks. */
  elapsed(): number {
    return this.spent;
  }

  /**
   * Time of the run passes: the world's clock moves on by it, unless it has already (`clockHasMoved`). Throws when the
   * run has spent more than it may. Time that others let pass on the same clock is not this run's.
   */
  spend(milliseconds: number, clockHasMoved = false): void {
    this.spent += milliseconds;
    if (milliseconds > 0 && !clockHasMoved) {
      if (this.options.latencyWaits) this.owed += milliseconds;
      else this.world.clock.advance(milliseconds);
    }
    if (this.spent > (this.options.timeLimit ?? 360_000)) throw this.expire();
  }

  private stop(reason: Error): Error {
    this.killed = reason;
    const batch = this.pending;
    this.pending = [];
    try {
      if (this.options.pendingOnKill === 'apply') for (const write of batch) write.apply();
    } catch {
      // A buffered write that fails has nobody left to tell.
    } finally {
      this.world.locks.releaseAll(this.id);
    }
    return reason;
  }
}
