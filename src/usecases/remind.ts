// Reminders of follow-ups: due soon, due today, overdue. One digest per person and day, whatever the number of items.
import { nextCodes } from '../domain/codes';
import { daysBetween, formatDate } from '../domain/dates';
import { isEmail } from '../domain/emails';
import { twoDigits } from '../domain/numbers';
import type { DirectoryEntry, FollowUp, Mail } from '../domain/records';
import { readSettings } from '../domain/settings';
import { isOpen } from '../domain/tally';
import { sameText } from '../domain/text';
import type { Snapshot } from '../workbook/rows';
import { records } from '../workbook/rows';
import { mailWording } from './mail-wording';
import type { Context } from './use-case';

export const REMIND_TABS = ['followUps', 'directory', 'settings', 'templates', 'mails'] as const;
type RemindTab = (typeof REMIND_TABS)[number];

export type Urgency = 'overdue' | 'dueToday' | 'dueSoon';

const URGENCIES: Record<Urgency, string> = { overdue: 'QUÁ HẠN', dueToday: 'ĐẾN HẠN HÔM NAY', dueSoon: 'SẮP ĐẾN HẠN' };

/** How pressing a follow-up is on `today`; undefined when it need not be mentioned. */
export function urgencyOf(followUp: Pick<FollowUp, 'state' | 'dueOn'>, today: string, daysBefore: number): Urgency | undefined {
  if (!isOpen(followUp) || followUp.dueOn === '') return undefined;
  const left = daysBetween(today, followUp.dueOn);
  if (left < 0) return 'overdue';
  if (left === 0) return 'dueToday';
  return left <= daysBefore ? 'dueSoon' : undefined;
}

const inPost = (entry: DirectoryEntry, today: string) =>
  (entry.from === '' || entry.from <= today) && (entry.to === '' || entry.to >= today);

/** Who is reminded: the officer if in post, otherwise the lead unit. Only an entry with an address can be. */
function recipientOf(followUp: FollowUp, directory: readonly DirectoryEntry[], today: string): DirectoryEntry | undefined {
  return [followUp.officer, followUp.leadUnit]
    .filter((name) => name !== '')
    .map((name) => directory.find((entry) => sameText(entry.name, name) && inPost(entry, today) && isEmail(entry.email)))
    .find((entry) => entry !== undefined);
}

interface Item {
  followUp: FollowUp;
  urgency: Urgency;
}

function itemText({ followUp, urgency }: Item, today: string): string {
  const days = Math.abs(daysBetween(today, followUp.dueOn));
  const when = { overdue: `quá hạn ${twoDigits(days)} ngày`, dueToday: 'hôm nay', dueSoon: `còn ${twoDigits(days)} ngày` }[urgency];
  const partners = followUp.supportingUnits.length > 0 ? `; phối hợp: ${followUp.supportingUnits.join(', ')}` : '';
  const extended = followUp.originalDueOn === '' ? '' : `, hạn ban đầu ${formatDate(followUp.originalDueOn)}`;
  return `- ${followUp.code} (${followUp.opinion}): ${followUp.task}\n  Hạn ${formatDate(followUp.dueOn)} (${when}${extended})${partners}.`;
}

const byUrgency = (items: readonly Item[]) =>
  (Object.keys(URGENCIES) as Urgency[]).map((urgency) => ({
    urgency,
    items: items
      .filter((item) => item.urgency === urgency)
      .sort((a, b) => (a.followUp.dueOn + a.followUp.code < b.followUp.dueOn + b.followUp.code ? -1 : 1)),
  }));

function digestText(items: readonly Item[], today: string) {
  const groups = byUrgency(items).filter((group) => group.items.length > 0);
  return {
    tomTat: groups.map(({ urgency, items: of }) => `${twoDigits(of.length)} việc ${URGENCIES[urgency].toLowerCase()}`).join(', '),
    danhSach: groups
      .map(({ urgency, items: of }) => [`${URGENCIES[urgency]} (${twoDigits(of.length)} việc)`, ...of.map((item) => itemText(item, today))].join('\n'))
      .join('\n\n'),
  };
}

export interface Reminders {
  /** New mails, one per person, not yet in the outbox. */
  mails: Omit<Mail, 'revision'>[];
  /** Today's mails that an earlier run could no longer send, oldest first. */
  waiting: Mail[];
  /** Mails left over from earlier days: what still matters of them is in today's. */
  replaced: Mail[];
  /** Mails that an interrupted run may have sent: shown as such, never sent again by themselves. */
  inDoubt: Mail[];
  /** Follow-ups of which no one could be reminded, and why, for the office. */
  unreachable: string[];
}

/**
 * Works out who is to be reminded today. `mails` leaves out a person who already has a mail of this kind and day in the
 * outbox, in whatever state: nothing is sent twice. Those in state `sending` belong to a run that ended before it could
 * say what it had sent; the caller makes sure that no other run is sending.
 */
export function remind(snapshot: Snapshot<RemindTab>, context: Context): Reminders {
  const today = context.now.slice(0, 10);
  const settings = readSettings(records(snapshot, 'settings'));
  const directory = records(snapshot, 'directory');
  const templates = records(snapshot, 'templates');
  const outbox = records(snapshot, 'mails');
  const perPerson = new Map<string, { person: DirectoryEntry; items: Item[] }>();
  const unreachable: string[] = [];
  for (const followUp of records(snapshot, 'followUps')) {
    const urgency = urgencyOf(followUp, today, settings.remindDaysBefore);
    if (!urgency) continue;
    const person = recipientOf(followUp, directory, today);
    if (!person) {
      const who = followUp.officer || followUp.leadUnit || 'chưa ghi người được giao';
      unreachable.push(`${followUp.code}: ${who} chưa có thư điện tử trong Danh bạ.`);
      continue;
    }
    const address = person.email.toLowerCase();
    const digest = perPerson.get(address) ?? { person, items: [] };
    digest.items.push({ followUp, urgency });
    perPerson.set(address, digest);
  }
  const known = new Set(outbox.map((mail) => mail.key));
  const fresh = [...perPerson].filter(([address]) => !known.has(`nhac|${today}|${address}`));
  const codes = nextCodes(`T-${today.slice(0, 4)}-`, 4, outbox.map((mail) => mail.code), fresh.length);
  const mails = fresh.map(([address, { person, items }], index): Omit<Mail, 'revision'> => {
    const values = { ngay: formatDate(today), ...digestText(items, today) };
    const subject = mailWording(templates, 'thu-nhac-tieu-de', { ngay: values.ngay, tomTat: values.tomTat });
    return {
      code: codes[index] as string,
      key: `nhac|${today}|${address}`,
      to: person.email,
      toName: person.name,
      // A subject is one line, whatever was typed into names or wording.
      subject: subject.replace(/\s+/g, ' ').trim(),
      body: mailWording(templates, 'thu-nhac-noi-dung', {
        nguoiNhan: person.kind === 'unit' ? person.name : `${person.title === '' ? 'Ông/Bà' : `${person.title}`} ${person.name}`.trim(),
        coQuan: settings.officeName === '' ? 'Ủy ban nhân dân xã' : settings.officeName,
        ngay: values.ngay,
        danhSach: values.danhSach,
      }),
      state: 'queued',
      queuedAt: context.now,
      sentAt: '',
      problem: '',
    };
  });
  const isToday = (mail: Mail) => mail.key.startsWith(`nhac|${today}|`);
  const queued = outbox.filter((mail) => mail.state === 'queued').sort((a, b) => (a.code < b.code ? -1 : 1));
  return {
    mails,
    waiting: queued.filter((mail) => isToday(mail)),
    replaced: queued.filter((mail) => !isToday(mail)),
    inDoubt: outbox.filter((mail) => mail.state === 'sending'),
    unreachable,
  };
}
