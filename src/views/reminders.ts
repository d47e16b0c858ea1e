// Nhắc việc: who would get what today, what became of earlier mails, and who cannot be reached. Nothing is sent here.
import * as v from 'valibot';
import { addDays, dateOfMoment } from '../domain/dates';
import { UserError } from '../domain/errors';
import type { Mail, MailState } from '../domain/records';
import type { Settings } from '../domain/settings';
import { settingsIn } from '../usecases/lookups';
import { isReminderOf, letterMark, remind, REMIND_TABS } from '../usecases/remind';
import type { Reminders } from '../usecases/remind';
import type { Context } from '../usecases/use-case';
import { problemText, records } from '../workbook/rows';
import type { Snapshot } from '../workbook/rows';
import { view } from './view';

/** Days for which a mail that failed or is in doubt stays on the page. */
const KEPT_DAYS = 14;

/** A mail as it would be sent, or as it stands in the outbox. */
export interface Letter extends Pick<Mail, 'key' | 'to' | 'toName' | 'subject' | 'body' | 'sentAt' | 'problem'> {
  /** Code in the outbox; '' while it is not there. */
  code: string;
  revision: number | null;
  /** `new`: not in the outbox yet. */
  state: MailState | 'new';
  /** Day for which it was written, 'yyyy-MM-dd'. */
  day: string;
  /** Of what it says: the page sends it back, so that nothing else is sent than what was seen. */
  mark: string;
}

export interface RemindersData {
  today: string;
  /** Today's: what would be sent now first, then what became of the others. */
  letters: Letter[];
  /** Of earlier days: not sent, failed, or in doubt. */
  earlier: Letter[];
  /** Follow-ups of which nobody can be reminded, and why. */
  unreachable: string[];
  /** Rows of the outbox that cannot be read. */
  problems: string[];
  /** Why nothing can be sent at all; '' when it can. */
  refusal: string;
  /** Days before the due date from which one is reminded, and the hour of the daily run; null when not readable. */
  daysBefore: number | null;
  hour: number | null;
}

/** The daily run as whoever looks may know it. */
export interface DailyRunShown {
  /**
   * `stopping`: someone asked for it to end, and it will at its next run; `missing`: it should be there, but its owner, who
   * is looking, no longer has it at Google.
   */
  state: 'off' | 'on' | 'stopping' | 'missing';
  owner: string;
  /** Whether the person who looks is the owner. */
  mine: boolean;
  /** Moment from which it has been on; '' when it is off. */
  since: string;
  hour: number | null;
  stopAskedBy: string;
  /** What came of the last run; undefined when there was none. */
  last?: { at: string; ok: boolean; message: string; lines: number };
}

/** What Google knows and no tab holds; it joins the data of the page. */
export interface RemindersServices {
  /** Mails that this person may still send today. */
  quota: number;
  dailyRun: DailyRunShown;
}

const ORDER: readonly Letter['state'][] = ['new', 'queued', 'inDoubt', 'failed', 'sending', 'sent', 'replaced'];
const OPEN: readonly Letter['state'][] = ['queued', 'sending', 'inDoubt', 'failed'];

const letterOf = (mail: Mail): Letter => {
  const { code, revision, key, to, toName, subject, body, sentAt, problem, state, queuedAt } = mail;
  const day = /^nhac\|(\d{4}-\d\d-\d\d)\|/.exec(key)?.[1] ?? dateOfMoment(queuedAt);
  return { code, revision, key, to, toName, subject, body, sentAt, problem, state, day, mark: letterMark(mail) };
};

/** By state, newer days first, then by code; those without a code stay as they were worked out. */
function inOrder(letters: readonly Letter[]): Letter[] {
  const rank = (letter: Letter) => `${ORDER.indexOf(letter.state)}`;
  const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);
  return letters
    .filter((letter) => ORDER.includes(letter.state))
    .sort((a, b) => compare(rank(a), rank(b)) || compare(b.day, a.day) || compare(a.code, b.code));
}

type Planned = { settings?: Settings; reminders?: Reminders; refusal: string };

/** What would be sent. An office that has set or worded something so that no mail can be written still sees its outbox. */
function planned(snapshot: Snapshot<(typeof REMIND_TABS)[number]>, context: Context): Planned {
  const plan: Planned = { refusal: '' };
  try {
    plan.settings = settingsIn(snapshot);
    plan.reminders = remind(snapshot, context);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    plan.refusal = error.message;
  }
  return plan;
}

export const reminders = view({
  name: 'reminders',
  input: v.object({}),
  tabs: REMIND_TABS,
  show(snapshot, _input, context): RemindersData {
    const today = dateOfMoment(context.now);
    const outbox = records(snapshot, 'mails');
    const { settings, reminders, refusal } = planned(snapshot, context);
    const fresh = (reminders?.mails ?? []).map((mail): Letter => ({
      ...letterOf({ ...mail, revision: null }),
      code: '',
      state: 'new',
    }));
    const since = addDays(today, -KEPT_DAYS);
    const known = outbox.map(letterOf);
    return {
      today,
      letters: inOrder([...fresh, ...known.filter((letter) => isReminderOf(today, letter))]),
      earlier: inOrder(
        known.filter((letter) => letter.day < today && letter.day >= since && OPEN.includes(letter.state)),
      ),
      unreachable: reminders?.unreachable ?? [],
      problems: snapshot.mails.rows.flatMap((row) => row.problems.map(problemText)),
      refusal,
      daysBefore: settings?.remindDaysBefore ?? null,
      hour: settings?.remindHour ?? null,
    };
  },
});
