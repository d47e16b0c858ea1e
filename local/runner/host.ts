// The local host as people meet it: opening the sheet, choosing in the menu, a page that calls the script, triggers.
import { parse } from 'acorn';
import { wallTime } from '../services/date-format';
import { enumValue } from '../services/enums';
import { authModes } from '../services/script-app';
import { userObject, visibleEmail } from '../services/session';
import { shownCell } from '../cell-reading';
import { cellAt } from '../grid';
import { typeIntoBlock, typeIntoCell } from '../hand-edit';
import { latencyOf, startOf, type Latencies } from '../latencies';
import { boxToA1, parseA1 } from '../values/a1';
import type { TriggerData, World } from '../world';
import type { Bundle } from './bundle';
import { clientValue, IllegalValue } from './client-values';
import { runInline } from './inline';
import type { RunError, RunOptions, RunResult } from './run';
import { runInWorker, type WorkerOptions } from './worker';

export interface HostOptions extends WorkerOptions {
  /** Where scripts run: in threads of their own (default), or at once in this one. */
  mode?: 'worker' | 'inline';
  /**
   * What calls cost: each execution takes that long (in a worker it truly waits), its start included. Asked anew before
   * each execution. Default: nothing.
   */
  latencies?: () => Latencies | undefined;
}

/** What a page gets of `google.script.run`: the value for the success handler, or the error for the failure handler. */
export type ClientResult =
  { value: unknown; run: RunResult } | { error: { name: string; message: string }; run: RunResult };

export interface Host {
  readonly world: World;
  readonly bundle: Bundle;
  /** A person opens the sheet: `onOpen` as a simple trigger, then every installable open trigger as its creator. */
  open(user: string): Promise<RunResult[]>;
  /** A person chooses an item of a menu, with all that they have authorized. */
  menu(user: string, functionName: string): Promise<RunResult>;
  /** A page that this person sees calls the script, as `google.script.run` does. */
  call(user: string, functionName: string, args?: readonly unknown[]): Promise<ClientResult>;
  /**
   * A person types into a cell (`text` as typed, '' to clear it): `onEdit` as a simple trigger, then every installable
   * edit trigger as its creator.
   */
  edit(user: string, sheet: string, cell: string, text: string): Promise<RunResult[]>;
  /**
   * A person pastes a block, or clears one (texts that are ''): each text as if typed, all or none. Fires the edit
   * triggers once, for the whole block; as live they are told no value unless it is one cell.
   */
  paste(user: string, sheet: string, cell: string, texts: readonly (readonly string[])[]): Promise<RunResult[]>;
  /** As `paste`; the cells hold the texts when it returns, the triggers run on. `refused` is why nothing was typed. */
  typed(
    user: string,
    sheet: string,
    cell: string,
    texts: readonly (readonly string[])[],
  ): { triggers: Promise<RunResult[]> } | { refused: unknown };
  /** A trigger fires, by its id or by the name of its handler: it runs as the person who made it, seen by nobody. */
  trigger(idOrHandler: string): Promise<RunResult>;
}

type EventMaker = NonNullable<RunOptions['event']>;

/** A cell, or a block of cells, that a person has changed. */
interface Edit {
  sheet: string;
  cell: string;
  oldValue: string;
  value: string;
}

/** Simple triggers may take this long (Apps Script guide "Simple triggers"). Milliseconds. */
const SIMPLE_TRIGGER_LIMIT = 30_000;

const declarations = new WeakMap<Bundle, ReadonlySet<string>>();

/** Names of the functions that a script declares at its top: what pages, menus and simple triggers can reach. */
function functionsOf(bundle: Bundle): ReadonlySet<string> {
  const known = declarations.get(bundle);
  if (known) return known;
  const names = new Set<string>();
  for (const { code } of bundle.scripts) {
    for (const statement of parse(code, { ecmaVersion: 'latest' }).body) {
      if (statement.type === 'FunctionDeclaration') names.add(statement.id.name);
    }
  }
  declarations.set(bundle, names);
  return names;
}

/** The week of the year, 1 to 53, of an event object. */
function weekOfYear(year: number, month: number, day: number): number {
  const start = Date.UTC(year, 0, 1);
  return Math.floor(((Date.UTC(year, month - 1, day) - start) / 86_400_000 + new Date(start).getUTCDay()) / 7) + 1;
}

export function createHost(world: World, bundle: Bundle, options: HostOptions = {}): Host {
  const { mode = 'worker', latencies: asked, ...shared } = options;
  const declared = functionsOf(bundle);
  const zone = bundle.manifest.timeZone ?? world.spreadsheet.timeZone;

  const run = async (functionName: string, args: readonly unknown[], own: RunOptions): Promise<RunResult> => {
    const latencies = asked?.();
    const all = { ...shared, ...own, ...(latencies ? { latency: latencyOf(latencies) } : {}) };
    const start = latencies ? startOf(latencies) : 0;
    if (mode === 'inline') {
      if (start > 0) world.clock.advance(start);
      return runInline(world, bundle, functionName, args, all);
    }
    if (start > 0) await new Promise((resolve) => setTimeout(resolve, start * (shared.timeScale ?? 1)));
    return runInWorker(world, bundle, functionName, args, latencies ? { ...all, latencyWaits: true } : all);
  };

  /** The event object of an open or edited sheet. */
  const sheetEvent =
    (edit?: Edit, triggerUid?: string): EventMaker =>
    (services, execution) => {
      const source = services.SpreadsheetApp.getActiveSpreadsheet();
      const range = edit && source.getSheetByName(edit.sheet)?.getRange(edit.cell);
      return [
        {
          authMode: enumValue(authModes, execution.options.authMode ?? 'FULL'),
          source,
          user: userObject(execution, visibleEmail(execution)),
          ...(range ? { range } : {}),
          ...(edit && edit.value !== '' ? { value: edit.value } : {}),
          ...(edit && edit.oldValue !== '' ? { oldValue: edit.oldValue } : {}),
          ...(triggerUid === undefined ? {} : { triggerUid }),
        },
      ];
    };

  /** Simple triggers do not run for people who may only look. */
  const simple = async (user: string, functionName: string, event: EventMaker): Promise<RunResult[]> => {
    if (!declared.has(functionName) || ![world.owner, ...world.editors].includes(user)) return [];
    return [await run(functionName, [], { user, authMode: 'LIMITED', timeLimit: SIMPLE_TRIGGER_LIMIT, event })];
  };

  const fireAll = async (eventType: string, edit?: Edit): Promise<RunResult[]> => {
    const results: RunResult[] = [];
    for (const trigger of world.triggers.filter((one) => one.eventType === eventType)) {
      results.push(await fire(trigger, edit));
    }
    return results;
  };

  const timeEvent = (trigger: TriggerData): unknown => {
    const at = wallTime(world.clock.now().getTime(), zone);
    return {
      authMode: enumValue(authModes, 'FULL'),
      'day-of-month': at.day,
      'day-of-week': at.weekday,
      hour: at.hour,
      minute: at.minute,
      month: at.month,
      second: at.second,
      timezone: zone,
      triggerUid: trigger.id,
      'week-of-year': weekOfYear(at.year, at.month, at.day),
      year: at.year,
    };
  };

  const fire = (trigger: TriggerData, edit?: Edit): Promise<RunResult> => {
    const clock = trigger.eventType === 'CLOCK';
    const event: EventMaker = clock ? () => [timeEvent(trigger)] : sheetEvent(edit, trigger.id);
    return run(trigger.handler, [], { user: trigger.owner, ui: !clock, event });
  };

  const editedBlock = (sheet: string, cell: string, texts: readonly (readonly string[])[]): Edit => {
    const data = world.spreadsheet.sheets.find((one) => one.name === sheet);
    const box = data && parseA1(cell, data);
    if (!box) throw new Error(`no cell ${cell} in a sheet ${sheet}`);
    const rows = texts.length;
    const columns = Math.max(0, ...texts.map((line) => line.length));
    const [only] = texts[0] ?? [];
    if (rows !== 1 || columns !== 1 || only === undefined) {
      typeIntoBlock(world, sheet, box.row, box.column, texts);
      return { sheet, cell: boxToA1({ ...box, rows, columns }), oldValue: '', value: '' };
    }
    const oldValue = String(typeIntoCell(world, sheet, box.row, box.column, only));
    const value = String(shownCell(cellAt(data, box.row, box.column), world.spreadsheet, data).value);
    return { sheet, cell, oldValue, value };
  };

  const typed: Host['typed'] = (user, sheet, cell, texts) => {
    let edit: Edit;
    try {
      edit = editedBlock(sheet, cell, texts);
    } catch (refused) {
      return { refused };
    }
    const runs = async (): Promise<RunResult[]> => [
      ...(await simple(user, 'onEdit', sheetEvent(edit))),
      ...(await fireAll('ON_EDIT', edit)),
    ];
    return { triggers: runs() };
  };

  const typedOrThrown: Host['paste'] = async (user, sheet, cell, texts) => {
    const done = typed(user, sheet, cell, texts);
    if ('refused' in done) throw done.refused;
    return done.triggers;
  };

  return {
    world,
    bundle,
    async open(user) {
      return [...(await simple(user, 'onOpen', sheetEvent())), ...(await fireAll('ON_OPEN'))];
    },
    edit: (user, sheet, cell, text) => typedOrThrown(user, sheet, cell, [[text]]),
    paste: typedOrThrown,
    typed,
    menu: (user, functionName) => run(functionName, [], { user }),
    async call(user, functionName, args = []) {
      const refused = (name: string, message: string): ClientResult => ({
        error: { name, message },
        run: { error: { name, message }, calls: [], trips: [], milliseconds: 0, log: [] },
      });
      if (functionName.endsWith('_') || !declared.has(functionName)) {
        return refused('TypeError', `google.script.run.${functionName} is not a function`);
      }
      let sent: unknown[];
      try {
        sent = args.map((value, index) => clientValue(value, String(index)));
      } catch (error) {
        if (error instanceof IllegalValue) return refused(error.name, error.message);
        throw error;
      }
      const result = await run(functionName, sent, { user });
      if (result.error) return { error: clientError(result.error), run: result };
      try {
        return { value: clientValue(result.value), run: result };
      } catch (error) {
        if (!(error instanceof IllegalValue)) throw error;
        return { error: { name: error.name, message: error.message }, run: result };
      }
    },
    trigger(idOrHandler) {
      const trigger = world.triggers.find((one) => one.id === idOrHandler || one.handler === idOrHandler);
      if (!trigger) return Promise.reject(new Error(`no trigger ${idOrHandler}`));
      return fire(trigger);
    },
  };
}

function clientError({ name, message }: RunError): { name: string; message: string } {
  return { name, message };
}
