// The world behind the local sheet and the windows that look at it: what runs for them, what they are shown and told.
import { randomBytes } from 'node:crypto';
import { measuredTable, type Percentile } from '../latencies';
import { bill } from '../meter';
import { createHost, type Bundle, type Host, type RunResult } from '../runner';
import type { MenuTree, Page } from '../services/ui';
import type { WaitOutcome } from '../execution';
import type { UiEvent, World } from '../world';
import { LOST_ANSWER, SERVER_ERROR, type Gate } from './gate';
import type { CallResult, Latency, Message, RunView } from './protocol';

export interface OfficeOptions {
  mode?: 'worker' | 'inline';
  latency?: Latency;
  gate?: Gate;
  /** Told of each page's call that ran. */
  onCall?: (call: { name: string; user: string; args: readonly unknown[]; trips: number }) => void;
  /** Told of every change of the world. */
  onChange?: () => void;
}

/** One browser window on the sheet: one person at work. */
export interface Desk {
  readonly id: string;
  readonly user: string;
  readonly host: Host;
  send(message: Message): void;
}

interface OpenDesk extends Desk {
  questions: Map<number, (outcome: WaitOutcome) => void>;
  pages: Set<string>;
  captions: Map<string, string>;
}

/** Messages and lines of logs that a world keeps while it is shown: they would only grow. */
const KEPT = 200;
const KEPT_RUNS = 50;
/** Milliseconds in which changes are told once. */
const GATHER = 30;

/** Calls by which a script takes the person to a cell. */
const SELECTS = /\.(?:activate\w*|setActive(?:Range|Selection|Sheet|RangeList)|setCurrentCell)$/;

export class Office {
  latency: Latency;
  /** Counts up with every change, so that views can be kept until then. */
  version = 0;
  edition = 0;
  readonly runs: RunView[] = [];
  private readonly desks = new Map<string, OpenDesk>();
  private readonly pages = new Map<string, string>();
  private counter = 0;
  private telling: NodeJS.Timeout | undefined;

  constructor(
    public world: World,
    private readonly bundle: Bundle,
    private readonly options: OfficeOptions = {},
  ) {
    this.latency = options.latency ?? 'off';
  }

  /** A window opens; what comes back for its id later belongs to this person. */
  open(id: string, user: string, send: (message: Message) => void): Desk {
    this.close(id);
    const { world } = this;
    const desk: OpenDesk = {
      id,
      user,
      send,
      host: this.hostFor(() => this.desks.get(id)),
      questions: new Map(),
      pages: new Set(),
      captions: new Map(),
    };
    this.desks.set(id, desk);
    if (this.world === world) this.tell();
    return desk;
  }

  /** A window is closed: its pages are gone, and whoever waits for its answers gets CLOSE, as when a dialog is shut. */
  close(id: string): void {
    const desk = this.desks.get(id);
    if (!desk) return;
    this.desks.delete(id);
    for (const page of desk.pages) this.pages.delete(page);
    this.dismiss(desk);
    this.tell();
  }

  desk(id: string): Desk | undefined {
    return this.desks.get(id);
  }

  /** People with the number of their windows. */
  windowsOf(user: string): number {
    return [...this.desks.values()].filter((desk) => desk.user === user).length;
  }

  get windows(): number {
    return this.desks.size;
  }

  /** Text of a page that a window shows. */
  page(id: string): string | undefined {
    return this.pages.get(id);
  }

  /** Answers a question that an execution waits for. */
  answer(desk: Desk, question: number, outcome: WaitOutcome): void {
    const { questions } = desk as OpenDesk;
    questions.get(question)?.(outcome);
    questions.delete(question);
  }

  /** The person has opened the sheet: the script's menus come. */
  async opened(desk: Desk): Promise<void> {
    await this.run(desk, 'onOpen', () => desk.host.open(desk.user), true);
  }

  async menu(desk: Desk, functionName: string): Promise<void> {
    const label = (desk as OpenDesk).captions.get(functionName) ?? functionName;
    await this.run(desk, label, async () => [await desk.host.menu(desk.user, functionName)]);
  }

  async trigger(desk: Desk, id: string): Promise<void> {
    const handler = this.world.triggers.find((trigger) => trigger.id === id)?.handler ?? id;
    await this.run(desk, `Trình kích hoạt ${handler}`, async () => [await desk.host.trigger(id)]);
  }

  /** Edit triggers that run after a hand edit. */
  async edited(desk: Desk, triggers: Promise<RunResult[]>): Promise<void> {
    await this.run(desk, 'onEdit', () => triggers, true);
  }

  /** A page of this window calls the script. */
  async call(desk: Desk, name: string, args: readonly unknown[]): Promise<CallResult> {
    const { user } = desk;
    const way = (await this.options.gate?.({ name, user, args })) ?? 'pass';
    if (way === 'error') return { error: SERVER_ERROR };
    let answer: CallResult | undefined;
    await this.run(
      desk,
      name,
      async () => {
        const { run, ...result } = await desk.host.call(user, name, args);
        answer = result;
        this.options.onCall?.({ name, user, args, trips: run.trips.length });
        return [run];
      },
      true,
    );
    return way === 'lost-answer' ? { error: LOST_ANSWER } : (answer ?? { error: SERVER_ERROR });
  }

  /** Something has changed: whoever looks is told, once for many changes that follow each other closely. */
  changed(): void {
    this.version += 1;
    this.options.onChange?.();
    this.tell();
  }

  /** Another world takes the place of this one: all windows begin anew. */
  replace(world: World): void {
    this.world = world;
    this.edition += 1;
    this.runs.length = 0;
    this.pages.clear();
    for (const desk of this.desks.values()) {
      this.dismiss(desk);
      desk.send({ type: 'edition' });
    }
    this.changed();
  }

  stop(): void {
    clearTimeout(this.telling);
    for (const desk of [...this.desks.values()]) this.close(desk.id);
    clearTimeout(this.telling);
  }

  private dismiss(desk: OpenDesk): void {
    for (const answer of desk.questions.values()) answer({ button: 'CLOSE' });
    desk.questions.clear();
  }

  private tell(): void {
    this.telling ??= setTimeout(() => {
      this.telling = undefined;
      for (const desk of this.desks.values()) desk.send({ type: 'changed' });
    }, GATHER);
  }

  private hostFor(desk: () => OpenDesk | undefined): Host {
    const { world, options } = this;
    return createHost(world, this.bundle, {
      mode: options.mode ?? 'worker',
      latencies: () => (this.latency === 'off' ? undefined : tableOf(this.latency)),
      onUi: (event) => {
        const at = desk();
        if (at && this.world === world) this.show(at, event);
      },
      onAlert: (event, buttons) => {
        const at = desk();
        return at && this.world === world ? this.ask(at, event, buttons) : { button: 'CLOSE' };
      },
      onWrite: () => {
        if (this.world === world) this.changed();
      },
    });
  }

  private show(desk: OpenDesk, event: UiEvent): void {
    const { title, text } = event;
    if (event.kind === 'menu') {
      const menu = event.content as MenuTree;
      note(menu, desk.captions);
      desk.send({ type: 'menu', menu });
    } else if (event.kind === 'toast') desk.send({ type: 'toast', title, text });
    else if (event.kind === 'sidebar' || event.kind === 'dialog') {
      const { html, width, height } = event.content as Page;
      const page = randomBytes(12).toString('hex');
      this.pages.set(page, html);
      desk.pages.add(page);
      if (event.kind === 'sidebar') desk.send({ type: 'sidebar', title, page });
      else desk.send({ type: 'dialog', title, page, modal: event.modal === true, width, height });
    } else if (this.options.mode === 'inline') {
      // The run has its answer already: the person is only told what was asked.
      void this.ask(desk, event, event.content as string[]);
    }
  }

  private ask(desk: OpenDesk, event: UiEvent, buttons: readonly string[]): Promise<WaitOutcome> {
    const id = ++this.counter;
    const { title, text } = event;
    return new Promise((resolve) => {
      desk.questions.set(id, resolve);
      desk.send({ type: 'ask', id, title, text, buttons: [...buttons], prompt: event.kind === 'prompt' });
    });
  }

  /** Shows the cell that the script has selected, in the window of whoever ran it. */
  private goTo(desk: Desk): void {
    const { sheets, activeSheet, activeRange } = this.world.spreadsheet;
    const sheet = sheets.find(({ name }) => name === activeSheet);
    if (sheet) desk.send({ type: 'goTo', tab: sheet.id, row: activeRange?.row ?? 1, column: activeRange?.column ?? 1 });
  }

  /** Notes a run and what it cost. `quiet`: the window shows no bar, as Sheets shows none for triggers and pages. */
  private async run(desk: Desk, label: string, work: () => Promise<RunResult[]>, quiet = false): Promise<void> {
    const { world } = this;
    const id = ++this.counter;
    const begun = performance.now();
    const view: RunView = {
      ...{ id, label, user: desk.user, at: world.clock.now().getTime(), state: 'running' },
      ...{ calls: 0, trips: 0, byKind: '', milliseconds: 0, log: [] },
    };
    this.runs.unshift(view);
    this.runs.length = Math.min(this.runs.length, KEPT_RUNS);
    if (!quiet) desk.send({ type: 'run', id, label, state: 'begun' });
    let error: string | undefined;
    try {
      const results = await work();
      const { calls, trips, byKind } = bill(...results);
      Object.assign(view, {
        ...{ calls, trips, log: results.flatMap((result) => result.log) },
        byKind: Object.entries(byKind)
          .map(([kind, count]) => `${kind} ${count}`)
          .join(', '),
      });
      error = results.find((result) => result.error)?.error?.message;
      if (results.some((result) => result.calls.some((call) => SELECTS.test(call)))) this.goTo(desk);
    } catch (thrown) {
      error = thrown instanceof Error ? thrown.message : String(thrown);
    }
    view.milliseconds = Math.round(performance.now() - begun);
    view.state = error === undefined ? 'done' : 'failed';
    if (error !== undefined) view.error = error;
    if (!quiet && error === undefined) desk.send({ type: 'run', id, label, state: 'done' });
    if (!quiet && error !== undefined) desk.send({ type: 'run', id, label, state: 'failed', error });
    world.ui.splice(0, Math.max(0, world.ui.length - KEPT));
    world.log.splice(0, Math.max(0, world.log.length - KEPT));
    if (this.world === world) this.changed();
  }
}

function note(menu: MenuTree, captions: Map<string, string>): void {
  for (const item of menu.items) {
    if (item && 'functionName' in item) captions.set(item.functionName, item.caption);
    else if (item) note(item, captions);
  }
}

const tables = new Map<Percentile, ReturnType<typeof measuredTable>>();

function tableOf(percentile: Percentile): ReturnType<typeof measuredTable> {
  const table = tables.get(percentile) ?? measuredTable(percentile);
  tables.set(percentile, table);
  return table;
}
