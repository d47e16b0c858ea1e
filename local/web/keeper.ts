// Keeps a world on disk: saves soon after each change, a little later while changes go on, and at the end.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { buildSync } from 'esbuild';
import { writeWorkbook } from '../files/xlsx';
import type { World } from '../world';
import type { SaveMessage } from './save-thread';
import { putAside, restOf, storeWorld } from './store';

/** Milliseconds of quiet after which a change is saved, and the longest that one waits. */
const QUIET = 800;
const LONGEST = 6_000;

export class Keeper {
  private changes = 0;
  private saved = 0;
  private firstUnsaved = 0;
  private timer: NodeJS.Timeout | undefined;
  private thread: Worker | undefined;
  private running: Promise<void> | undefined;
  /** Takes the bytes that the thread has written; `undefined` when it died. */
  private written: ((bytes: Uint8Array | undefined) => void) | undefined;

  /** `onProblem` is told, in a sentence, when the disk refuses. */
  constructor(
    readonly directory: string,
    private world: World,
    private readonly onProblem: (sentence: string) => void,
  ) {}

  /** Something of the world has changed. */
  changed(): void {
    this.changes += 1;
    const now = Date.now();
    if (this.timer === undefined) this.firstUnsaved = now;
    clearTimeout(this.timer);
    const wait = Math.max(0, Math.min(QUIET, this.firstUnsaved + LONGEST - now));
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.save();
    }, wait);
  }

  /** Saves what has changed; resolves when it is on disk. Never rejects. */
  async save(): Promise<void> {
    while (this.running) await this.running;
    if (this.saved === this.changes) return;
    this.running = this.write().finally(() => {
      this.running = undefined;
    });
    await this.running;
  }

  /** At the end: saves at once, in this thread, and stops. */
  close(): void {
    clearTimeout(this.timer);
    void this.thread?.terminate();
    if (this.saved === this.changes) return;
    this.saved = this.changes;
    this.store(() => storeWorld(this.directory, writeWorkbook(this.world.spreadsheet), restOf(this.world)));
  }

  /** Another world takes the place of the one that was kept, which is put aside. Gives where it is now. */
  async replace(world: World): Promise<string | undefined> {
    await this.save();
    while (this.running) await this.running;
    const aside = putAside(this.directory, new Date());
    this.world = world;
    this.changed();
    return aside;
  }

  private async write(): Promise<void> {
    const { changes, world } = this;
    const thread = this.startedThread();
    const { sheets, ...book } = world.spreadsheet;
    const send = (message: SaveMessage): void => thread.postMessage(message);
    send({ kind: 'book', book });
    for (const sheet of [...sheets]) {
      send({ kind: 'sheet', sheet });
      // One sheet takes some tens of milliseconds to copy: others get their turn in between.
      await new Promise((resolve) => setImmediate(resolve));
      // What was sent is of two moments. The change that came between has set the timer: it begins again when it is quiet.
      if (this.changes !== changes) return;
    }
    const rest = restOf(world);
    const written = new Promise<Uint8Array | undefined>((resolve) => {
      this.written = resolve;
    });
    send({ kind: 'write' });
    const bytes = await written;
    this.written = undefined;
    if (bytes && this.store(() => storeWorld(this.directory, bytes, rest))) this.saved = changes;
  }

  private startedThread(): Worker {
    if (this.thread) return this.thread;
    const thread = startThread();
    this.thread = thread;
    thread.on('message', (bytes: Uint8Array) => this.written?.(bytes));
    // A thread that is dead (memory, say) is replaced at the next save; 'exit' follows 'error'.
    thread.on('error', () => undefined);
    thread.on('exit', () => {
      this.thread = undefined;
      this.written?.(undefined);
    });
    return thread;
  }

  private store(write: () => void): boolean {
    try {
      write();
      return true;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.onProblem(
        `Chưa lưu được sổ vào ${this.directory} (${why}). Hãy kiểm tra ổ đĩa, rồi sửa một ô bất kỳ để lưu lại.`,
      );
      return false;
    }
  }
}

let program: string | undefined;

function startThread(): Worker {
  program ??=
    buildSync({
      entryPoints: [join(__dirname, 'save-thread.ts')],
      bundle: true,
      write: false,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
    }).outputFiles[0]?.text ?? '';
  const thread = new Worker(program, { eval: true });
  thread.unref();
  return thread;
}
