// One run of a script: who runs it, what it may do, what it has cost so far, and the writes it has not yet sent.
import type { World } from './world';

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
  /** Milliseconds that a run may take on the world's clock. Default 360,000 (six minutes). */
  timeLimit?: number;
  /** Milliseconds that one service call or round trip costs; the world's clock moves on by it. Default: no cost. */
  latency?: (event: { call: string; trip?: Trip }) => number;
  /** Refuses a call that this run may not make, by throwing as the live service does (scopes, AuthMode). */
  guard?: (service: string, method: string, args: readonly unknown[]) => void;
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
  killed: Error | undefined;
  private pending: { cells: number; apply: () => void }[] = [];
  private readonly startedAt: number;
  private current = '';

  constructor(
    readonly world: World,
    readonly options: ExecutionOptions = {},
  ) {
    this.user = options.user ?? world.owner;
    this.startedAt = world.clock.now().getTime();
  }

  /** Runs one service call: counts it, checks it, and ends the run where a test asked for that. */
  call<T>(service: string, method: string, args: readonly unknown[], run: () => T): T {
    if (this.killed) throw this.killed;
    this.current = `${service}.${method}`;
    this.calls.push(this.current);
    const { killAt, guard } = this.options;
    const here = killAt?.call === this.calls.length;
    if (here && killAt.when === 'before') this.kill(`killed before ${this.current}`);
    guard?.(service, method, args);
    this.spend(this.options.latency?.({ call: this.current }) ?? 0);
    const result = run();
    if (here && killAt.when === 'after') this.kill(`killed after ${this.current}`);
    return result;
  }

  /** Notes one round trip of the call under way. Services say so where they would wait for Google. */
  trip(kind: TripKind, cells = 0): void {
    const trip: Trip = { kind, call: this.current, cells };
    this.trips.push(trip);
    this.spend(this.options.latency?.({ call: this.current, trip }) ?? 0);
  }

  /** Buffers a write. It happens at the next read, flush or the end, together with the others, as one round trip. */
  write(cells: number, apply: () => void): void {
    this.pending.push({ cells, apply });
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
    for (const write of batch) write.apply();
  }

  /** Counts a read, after sending what this run still had buffered, so that a script reads its own writes. */
  read(cells: number): void {
    this.flush();
    this.trip('read', cells);
  }

  /** Ends the run: sends what is buffered (unless it was killed) and gives back its locks. */
  end(): void {
    if (!this.killed) this.flush();
    this.world.locks.releaseAll(this.id);
  }

  kill(why: string): never {
    this.killed = new ExecutionKilled(why);
    if (this.options.pendingOnKill === 'apply') for (const write of this.pending) write.apply();
    this.pending = [];
    this.world.locks.releaseAll(this.id);
    throw this.killed;
  }

  private spend(milliseconds: number): void {
    if (milliseconds > 0) this.world.clock.advance(milliseconds);
    if (this.world.clock.now().getTime() - this.startedAt > (this.options.timeLimit ?? 360_000)) {
      this.killed = new Error('Exceeded maximum execution time');
      this.world.locks.releaseAll(this.id);
      throw this.killed;
    }
  }
}
