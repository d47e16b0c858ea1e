// Reminders of follow-ups: due soon, due today, overdue. One digest per person and day, whatever the number of items.
import { nextCodes } from '../domain/codes';
import { daysBetween, formatDate } from '../domain/dates';
import type { Due } from '../domain/due';
import { dueOf } from '../domain/due';
import { isEmail } from '../domain/emails';
import { fingerprint } from '../domain/fingerprint';
import { twoDigits } from '../domain/numbers';
import type { DirectoryEntry, FollowUp, Mail } from '../domain/records';
import { isOpen } from '../domain/tally';
import { MAX_CELL_CHARACTERS, sameText } from '../domain/text';
import type { Row, Snapshot } from '../workbook/rows';
import { problemText, records } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { inBrief, oneLine } from './brief';
import { settingsIn } from './lookups';
import { mailWording } from './mail-wording';
import type { Context } from './use-case';

export const REMIND_TABS = ['followUps', 'directory', 'settings', 'templates', 'mails'] as const;
type RemindTab = (typeof REMIND_TABS)[number];

export type Urgency = 'overdue' | 'dueToday' | 'dueSoon';

const URGENCIES: Record<Urgency, string> = { overdue: 'QUÁ HẠN', dueToday: 'ĐẾN HẠN HÔM NAY', dueSoon: 'SẮP ĐẾN HẠN' };

const URGENCY: Partial<Record<Due, Urgency>> = { late: 'overdue', today: 'dueToday', soon: 'dueSoon' };

/** How pressing a follow-up is on `today`; undefined when it need not be mentioned. */
export function urgencyOf(
  followUp: Pick<FollowUp, 'state' | 'dueOn'>,
  today: string,
  daysBefore: number,
): Urgency | undefined {
  return URGENCY[dueOf(followUp, today, daysBefore)];
}

/** A task as long as a slip of pasting would fill the mail alone; the tab has it whole. */
const TASK_LENGTH = 500;

const inPost = (entry: DirectoryEntry, today: string) =>
  (entry.from === '' || entry.from <= today) && (entry.to === '' || entry.to >= today);

/**
 * Who is reminded: the officer if in post, otherwise the lead unit. Only an entry with an address can be. Of two people of
 * one name, the one of the lead unit.
 */
function recipientOf(
  followUp: FollowUp,
  directory: readonly DirectoryEntry[],
  today: string,
): DirectoryEntry | undefined {
  for (const name of [followUp.officer, followUp.leadUnit]) {
    const named = directory.filter((entry) => name !== '' && sameText(entry.name, name));
    const reachable = named.filter((entry) => inPost(entry, today) && isEmail(entry.email));
    const found = reachable.find((entry) => sameText(entry.unit, followUp.leadUnit)) ?? reachable[0];
    if (found) return found;
  }
  return undefined;
}

/** A sentence for the office on a follow-up that is owed but of which nobody can be reminded. */
function unreachableText(followUp: FollowUp): string {
  const names = [followUp.officer, followUp.leadUnit].filter((name) => name !== '');
  if (names.length === 0) return `${followUp.code}: chưa ghi đơn vị chủ trì hay người được giao nên không nhắc được.`;
  return `${followUp.code}: ${names.join(', ')} chưa có thư điện tử trong Danh bạ, hoặc không còn giữ chức vụ.`;
}

/** What keeps an open follow-up from being looked at in time: no due date, or one that cannot be read. */
function undated({ record, problems }: Row<FollowUp>): string[] {
  if (record.dueOn !== '' || !isOpen(record)) return [];
  const due = problems.find((problem) => problem.field === TABS.followUps.columns.dueOn.header);
  return [due ? problemText(due) : `${record.code}: chưa ghi hạn nên không nhắc được.`];
}

interface Item {
  followUp: FollowUp;
  urgency: Urgency;
}

function itemText({ followUp, urgency }: Item, today: string): string {
  const days = Math.abs(daysBetween(today, followUp.dueOn));
  const when = {
    overdue: `quá hạn ${twoDigits(days)} ngày`,
    dueToday: 'hôm nay',
    dueSoon: `còn ${twoDigits(days)} ngày`,
  }[urgency];
  const partners = followUp.supportingUnits.length > 0 ? `; phối hợp: ${followUp.supportingUnits.join(', ')}` : '';
  const extended = followUp.originalDueOn === '' ? '' : `, hạn ban đầu ${formatDate(followUp.originalDueOn)}`;
  return `- ${followUp.code} (${followUp.opinion}): ${inBrief(followUp.task, TASK_LENGTH)}\n  Hạn ${formatDate(followUp.dueOn)} (${when}${extended})${partners}.`;
}

const byUrgency = (items: readonly Item[]) =>
  (Object.keys(URGENCIES) as Urgency[]).map((urgency) => ({
    urgency,
    items: items
      .filter((item) => item.urgency === urgency)
      .sort((a, b) => (a.followUp.dueOn + a.followUp.code < b.followUp.dueOn + b.followUp.code ? -1 : 1)),
  }));

/** How many follow-ups of each urgency, on one line. */
function summaryText(items: readonly Item[]): string {
  const groups = byUrgency(items).filter((group) => group.items.length > 0);
  return groups
    .map(({ urgency, items: of }) => `${twoDigits(of.length)} việc ${URGENCIES[urgency].toLowerCase()}`)
    .join(', ');
}

/** The list of follow-ups, the most pressing first; what does not fit into `room` characters is counted, not forgotten. */
function listText(items: readonly Item[], today: string, room: number): string {
  const lines = byUrgency(items).flatMap(({ urgency, items: of }) =>
    of.map((item, index) => {
      const heading = index === 0 ? `\n${URGENCIES[urgency]} (${twoDigits(of.length)} việc)\n` : '';
      return heading + itemText(item, today);
    }),
  );
  let used = 0;
  const fitting = lines.findIndex((line) => (used += line.length + 1) > room - 100);
  if (fitting < 0) return lines.join('\n').trim();
  const rest = `Và ${twoDigits(lines.length - fitting)} việc khác; xem trang «${TABS.followUps.title}» của sổ theo dõi.`;
  return [...lines.slice(0, fitting), `\n${rest}`].join('\n').trim();
}

function nameOf({ kind, title, name }: DirectoryEntry): string {
  if (kind === 'unit') return name;
  return `${title === '' ? 'Ông/Bà' : title} ${name}`;
}

/** What one person is to be told today, whether a mail of it is in the outbox already or not. */
export type Digest = Pick<Mail, 'key' | 'to' | 'toName' | 'subject' | 'body'>;

export interface Reminders {
  /** Today's digests, one per person who has something due. */
  digests: Digest[];
  /** New mails, one per person, not yet in the outbox. */
  mails: Omit<Mail, 'revision'>[];
  /** Today's mails that an earlier run could no longer send, oldest first. */
  waiting: Mail[];
  /** Today's mails that were sent. */
  sent: Mail[];
  /** Mails left over from earlier days: what still matters of them is in today's. */
  replaced: Mail[];
  /** Mails that an interrupted run may have sent: shown as such, never sent again by themselves. */
  inDoubt: Mail[];
  /** Follow-ups of which no one could be reminded, and why, for the office. */
  unreachable: string[];
}

/** Whether a mail of the outbox is a reminder of that day. */
export const isReminderOf = (day: string, { key }: Pick<Mail, 'key'>): boolean => key.startsWith(`nhac|${day}|`);

/** Who has something due, by address, and what; and what nobody can be told. */
function duePeople(snapshot: Snapshot<RemindTab>, today: string, daysBefore: number) {
  // An entry that cannot be read, such as the day on which an officer left, sends nobody a mail.
  const directory = snapshot.directory.rows.filter((row) => row.problems.length === 0).map((row) => row.record);
  const people = new Map<string, { person: DirectoryEntry; items: Item[] }>();
  const unreachable = [
    ...snapshot.followUps.rows.flatMap(undated),
    ...snapshot.directory.rows.flatMap((row) => row.problems.map(problemText)),
  ];
  for (const followUp of records(snapshot, 'followUps')) {
    const urgency = urgencyOf(followUp, today, daysBefore);
    if (!urgency) continue;
    const person = recipientOf(followUp, directory, today);
    if (!person) {
      unreachable.push(unreachableText(followUp));
      continue;
    }
    const address = person.email.toLowerCase();
    const due = people.get(address) ?? { person, items: [] };
    due.items.push({ followUp, urgency });
    people.set(address, due);
  }
  return { people, unreachable };
}

/**
 * Works out who is to be reminded today. `mails` leaves out a person who already has a mail of this kind and day in the
 * outbox, in whatever state: nothing is sent twice. Those in state `sending` belong to a run that ended before it could
 * say what it had sent; the caller makes sure that no other run is sending.
 */
export function remind(snapshot: Snapshot<RemindTab>, context: Context): Reminders {
  const today = context.now.slice(0, 10);
  const settings = settingsIn(snapshot);
  const templates = records(snapshot, 'templates');
  const outbox = records(snapshot, 'mails');
  const { people, unreachable } = duePeople(snapshot, today, settings.remindDaysBefore);
  const ngay = formatDate(today);
  const coQuan = settings.officeName === '' ? 'Ủy ban nhân dân xã' : settings.officeName;
  const digests = [...people].map(([address, { person, items }]): Digest => {
    const subject = mailWording(templates, 'thu-nhac-tieu-de', { ngay, tomTat: summaryText(items) });
    const body = (danhSach: string) =>
      mailWording(templates, 'thu-nhac-noi-dung', { nguoiNhan: nameOf(person), coQuan, ngay, danhSach });
    return {
      key: `nhac|${today}|${address}`,
      to: person.email,
      toName: person.name,
      // A subject is one line, whatever was typed into names or wording.
      subject: oneLine(subject),
      body: body(listText(items, today, MAX_CELL_CHARACTERS - body('').length)),
    };
  });
  const known = new Set(outbox.map((mail) => mail.key));
  const fresh = digests.filter(({ key }) => !known.has(key));
  const codes = nextCodes(
    `T-${today.slice(0, 4)}-`,
    4,
    outbox.map((mail) => mail.code),
    fresh.length,
  );
  const mails = fresh.map((digest, index): Omit<Mail, 'revision'> => {
    const code = codes[index] as string;
    return { code, ...digest, state: 'queued', queuedAt: context.now, sentAt: '', problem: '' };
  });
  const queued = outbox.filter((mail) => mail.state === 'queued').sort((a, b) => (a.code < b.code ? -1 : 1));
  return {
    digests,
    mails,
    waiting: queued.filter((mail) => isReminderOf(today, mail)),
    sent: outbox.filter((mail) => mail.state === 'sent' && isReminderOf(today, mail)),
    replaced: queued.filter((mail) => !isReminderOf(today, mail)),
    inDoubt: outbox.filter((mail) => mail.state === 'sending'),
    unreachable,
  };
}

type Content = Pick<Mail, 'key' | 'to' | 'toName' | 'subject' | 'body'>;

/** A mail that a person has looked at before sending: its key and the mark of what it said. */
export interface SeenLetter {
  key: string;
  mark: string;
}

export const letterMark = ({ to, subject, body }: Content): string => fingerprint([to, subject, body].join('\n'));

/**
 * A line for each mail that would now be sent but is not what the person has seen. What is no longer to be sent is not
 * missed: it was sent meanwhile, or the work is done.
 */
export function unseenLetters(due: readonly Content[], seen: readonly SeenLetter[]): string[] {
  const marks = new Map(seen.map(({ key, mark }) => [key, mark]));
  return due
    .filter((mail) => marks.get(mail.key) !== letterMark(mail))
    .map((mail) => `${mail.toName}: ${marks.has(mail.key) ? 'nội dung thư đã đổi' : 'có thư mới'}.`);
}
