// The daily run: one time trigger for the whole workbook, whoever presses. Google shows and removes a trigger only for its
// owner, so who owns it is kept with the document, and a trigger that is no longer wanted removes itself when it runs.
import { formatMoment } from '../domain/dates';
import { UserError } from '../domain/errors';
import { twoDigits } from '../domain/numbers';
import { settingsIn } from '../usecases/lookups';
import type { DailyRunShown } from '../views/reminders';
import { loadTabs } from './book';
import { currentContext, ownAddress } from './context';
import { failureOf } from './endpoint';
import type { Answer } from './journal';
import { withDocumentLock } from './locks';
import { sendReminders } from './mailing';
import type { Performer } from './perform';

/** The entry point of main.ts that the trigger runs. */
const HANDLER = 'dailyRun';
/** Properties of the document: the run that counts, and what came of the last one. */
const CURRENT = 'dailyRun';
const LAST = 'dailyRunLast';

interface Current {
  owner: string;
  /** Id of the one trigger that may run. */
  trigger: string;
  since: string;
  hour: number;
  /** Who asked for it to end; '' while nobody has. */
  stopAskedBy: string;
}
type Last = NonNullable<DailyRunShown['last']>;

const properties = () => PropertiesService.getDocumentProperties();

function parsed<T>(text: string | null | undefined): T | undefined {
  try {
    return text ? (JSON.parse(text) as T) : undefined;
  } catch {
    // Written by hand in the script editor: as if it were not there.
    return undefined;
  }
}
const current = () => parsed<Current>(properties().getProperty(CURRENT));
const keep = (run: Current) => properties().setProperty(CURRENT, JSON.stringify(run));

/** The triggers of the person who runs this; nobody sees another's. */
const ownTriggers = () => ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === HANDLER);

function removeTriggers(unwanted: (id: string) => boolean): void {
  for (const trigger of ownTriggers()) if (unwanted(trigger.getUniqueId())) ScriptApp.deleteTrigger(trigger);
}

/** A new trigger that counts from now on; the person's others go. Crash between the two: the other one removes itself. */
function start(owner: string, since: string, hour: number): void {
  const trigger = ScriptApp.newTrigger(HANDLER).timeBased().everyDays(1).atHour(hour).create().getUniqueId();
  keep({ owner, trigger, since, hour, stopAskedBy: '' });
  removeTriggers((id) => id !== trigger);
}

const hourSet = () => settingsIn(loadTabs(['settings'])).remindHour;
const atHour = (hour: number) => `khoảng ${twoDigits(hour)} giờ hằng ngày`;

/**
 * Switches the daily run on. When someone else has switched it on already it stays theirs, unless `takeOver`: then it is
 * this person's from now on, and the other's trigger removes itself when it next runs.
 */
export function switchOn(takeOver: boolean): Answer {
  return withDocumentLock(() => {
    const { now } = currentContext();
    const user = ownAddress();
    const hour = hourSet();
    const run = current();
    const own = ownTriggers().map((trigger) => trigger.getUniqueId());
    const isThere = run !== undefined && own.includes(run.trigger);
    const othersRun = run !== undefined && !isThere && run.owner !== user;
    if (othersRun && !takeOver) {
      if (run.stopAskedBy !== '') keep({ ...run, stopAskedBy: '' });
      return {
        message: `Việc nhắc hằng ngày đã do ${run.owner} bật từ ${formatMoment(run.since)}; không bật thêm lần nữa.`,
      };
    }
    if (run !== undefined && isThere && run.hour === hour) {
      if (run.stopAskedBy !== '') keep({ ...run, stopAskedBy: '' });
      removeTriggers((id) => id !== run.trigger);
      return { message: `Việc nhắc hằng ngày đang bật, chạy ${atHour(hour)}.` };
    }
    start(user, now, hour);
    return {
      message: othersRun
        ? `Đã nhận việc nhắc hằng ngày từ ${run.owner}, chạy ${atHour(hour)}. Lịch cũ tự gỡ ở lượt chạy tới của nó.`
        : `Đã bật nhắc hằng ngày, chạy ${atHour(hour)}.`,
    };
  });
}

/** Switches the daily run off: at once for its owner; for anyone else it removes itself at its next run, sending nothing. */
export function switchOff(): Answer {
  return withDocumentLock(() => {
    const user = ownAddress();
    const run = current();
    if (run === undefined) {
      removeTriggers(() => true);
      return { message: 'Việc nhắc hằng ngày đang tắt.' };
    }
    const own = ownTriggers().map((trigger) => trigger.getUniqueId());
    if (own.includes(run.trigger) || run.owner === user) {
      properties().deleteProperty(CURRENT);
      removeTriggers(() => true);
      return { message: 'Đã tắt nhắc hằng ngày.' };
    }
    keep({ ...run, stopAskedBy: run.stopAskedBy === '' ? user : run.stopAskedBy });
    return {
      message: `Đã đề nghị tắt. Lịch do ${run.owner} bật nên chỉ tự gỡ ở lượt chạy tới; lượt đó không gửi thư.`,
    };
  });
}

/** The daily run as the page shows it: one round trip, and one more for its owner, who alone can see the trigger. */
export function lookAtDailyRun(): DailyRunShown {
  const kept = properties().getProperties();
  const run = parsed<Current>(kept[CURRENT]);
  const last = parsed<Last>(kept[LAST]);
  const told = last ? { last } : {};
  if (!run) return { state: 'off', owner: '', mine: false, since: '', hour: null, stopAskedBy: '', ...told };
  const { owner, since, hour, stopAskedBy } = run;
  const mine = owner === ownAddress();
  const missing = mine && !ownTriggers().some((trigger) => trigger.getUniqueId() === run.trigger);
  const state = missing ? 'missing' : stopAskedBy === '' ? 'on' : 'stopping';
  return { state, owner, mine, since, hour, stopAskedBy, ...told };
}

const note = (last: Last) => properties().setProperty(LAST, JSON.stringify(last));

/** Ends the run of the trigger `id` if it may not run, or no longer. Under the document's lock. */
function ended(id: string): boolean {
  const run = current();
  if (run?.trigger === id && run.stopAskedBy === '') return false;
  if (run?.trigger === id) {
    properties().deleteProperty(CURRENT);
    note({ at: currentContext().now, ok: true, message: `Đã tắt theo đề nghị của ${run.stopAskedBy}.`, lines: 0 });
  }
  removeTriggers((own) => own === id);
  return true;
}

/** The office has set another hour since the trigger was made: its owner, as whom this runs, makes it anew. */
function followHour(id: string): void {
  withDocumentLock(() => {
    const run = current();
    const hour = hourSet();
    if (run?.trigger === id && run.hour !== hour) start(run.owner, run.since, hour);
  });
}

/**
 * What the trigger runs: finishes what a crash left undone, sends the day's reminders and notes what came of it. Nobody
 * sits in front of it. `id` is that of the trigger; a run that no trigger started does nothing.
 */
export function runDaily(performer: Performer, id: string | undefined): void {
  if (id === undefined) return;
  const { now } = currentContext();
  try {
    const stop = withDocumentLock(() => {
      performer.openJournal();
      return ended(id);
    });
    if (stop) return;
    const { message, warnings = [] } = sendReminders(performer);
    note({ at: now, ok: true, message, lines: warnings.length });
    followHour(id);
  } catch (error) {
    note({ at: now, ok: false, message: failureOf(error).message, lines: 0 });
    // Google writes to the owner of a trigger that fails; a refusal is for the office, which reads it on the page.
    if (!(error instanceof UserError)) throw error;
  }
}
