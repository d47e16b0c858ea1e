// What papers made before a session share: which session, what it lacks, whether the law's days of notice are left.
import { daysBetween, formatDate } from '../../domain/dates';
import { UserError } from '../../domain/errors';
import { twoDigits } from '../../domain/numbers';
import type { Session } from '../../domain/records';
import { isHeld } from '../../domain/sessions';
import type { Row, Snapshot } from '../../workbook/rows';
import { records } from '../../workbook/rows';
import { TABS } from '../../workbook/schema';
import type { MeetingRows, SessionRows } from '../../documents/session-words';
import { SETTINGS } from '../../domain/settings';
import type { Settings } from '../../domain/settings';
import { officeIn, settingsIn } from '../lookups';
import { unfilled } from './dialogue';
import type { Finding, PaperSubject, PrintedRow } from './source';
import { about, printedRow, readable, unreadable } from './source';

/** Tabs of papers around one session; speakers, so that redaction knows whose names must not be in them. */
export const MEETING_TABS = [
  ...(['settings', 'papers', 'sessions', 'attendees'] as const),
  ...(['directory', 'speakers', 'templates'] as const),
] as const;
export type MeetingTab = (typeof MEETING_TABS)[number];

/** The same, of papers that say what a session is about. */
export const SESSION_TABS = ['plans', 'planLines', ...MEETING_TABS] as const;
export type SessionTab = (typeof SESSION_TABS)[number];

/** A list to choose from does not grow with the years. */
export const MOST_SUBJECTS = 300;

const labelOf = ({ code, date, title }: Session) =>
  [code, ...(date === '' ? [] : [formatDate(date)]), title].filter(Boolean).join(' · ');

/** Sessions by code, those to come first, the nearest of them first; then those that are over, the last first. */
export function comingSessions(snapshot: Snapshot<'sessions'>, today: string): Session[] {
  const sessions = readable(snapshot, 'sessions').filter(isHeld);
  const key = ({ date, startTime, code }: Session) => `${date}${startTime}${code}`;
  const inTime = [...sessions].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const isComing = ({ date, state }: Session) => state !== 'closed' && (date === '' || date >= today);
  return [...inTime.filter(isComing), ...inTime.filter((session) => !isComing(session)).reverse()];
}

export const comingSubjects = (snapshot: Snapshot<'sessions'>, today: string): PaperSubject[] =>
  comingSessions(snapshot, today)
    .slice(0, MOST_SUBJECTS)
    .map((session) => ({ code: session.code, label: labelOf(session) }));

/** The session with this code. */
export function sessionRow(snapshot: Snapshot<'sessions'>, code: string): Row<Session> {
  const row = snapshot.sessions.rows.find(({ record }) => record.code === code);
  if (row) return row;
  throw new UserError('not-found', `Không có phiên đối thoại nào mang mã «${code}». Hãy xem lại mã.`, {
    tab: TABS.sessions.title,
    code,
  });
}

/** What a paper that calls people to these sessions cannot do without. */
export function comingErrors(rows: readonly Row<Session>[]): Finding[] {
  const { columns } = TABS.sessions;
  return rows.flatMap((row) => {
    if (row.problems.length > 0) return unreadable(row);
    const say = (field: 'startTime' | 'state', text: string) =>
      about('error', 'sessions', row, text, columns[field].header);
    return [
      ...unfilled(row),
      ...(row.record.startTime === '' ? [say('startTime', `chưa ghi «${columns.startTime.header}».`)] : []),
      ...(isHeld(row.record) ? [] : [say('state', 'phiên đã hoãn hoặc hủy. Hãy ghi ngày mới và chọn lại trạng thái.')]),
    ];
  });
}

/** A day that is over; who chairs and whom nobody has entered. */
export function comingWarnings(
  rows: readonly Row<Session>[],
  today: string,
  fields: readonly (keyof Session)[],
): Finding[] {
  const columns = TABS.sessions.columns;
  return rows.flatMap((row): Finding[] => {
    const { date } = row.record;
    const over =
      date !== '' && date < today
        ? [about('warning', 'sessions', row, `ngày ${formatDate(date)} đã qua.`, columns.date.header)]
        : [];
    const blank = fields.filter((field) => String(row.record[field] ?? '') === '');
    return [
      ...over,
      ...blank.map((field) =>
        about('warning', 'sessions', row, `chưa ghi «${columns[field].header}».`, columns[field].header),
      ),
    ];
  });
}

/** The settings; nothing where they make no sense, which the check of every paper says already. */
export function knownSettings(snapshot: Snapshot<'settings'>): Settings | undefined {
  try {
    return settingsIn(snapshot);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** Whether the days of notice before these sessions are left on `today`. */
export function noticeWarnings(rows: readonly Row<Session>[], today: string, days: number): Finding[] {
  return rows.flatMap((row): Finding[] => {
    const { date } = row.record;
    if (date === '' || date < today) return [];
    const left = daysBetween(today, date);
    if (left >= days) return [];
    const when = left === 0 ? 'là hôm nay' : `chỉ còn ${twoDigits(left)} ngày`;
    const text = `ngày ${formatDate(date)} ${when}, trong khi phải thông báo trước ít nhất ${twoDigits(days)} ngày («${SETTINGS.announceDays.name}» ở trang «${TABS.settings.title}»).`;
    return [about('warning', 'sessions', row, text, TABS.sessions.columns.date.header)];
  });
}

/** Rows that papers around these sessions print. */
export function sessionPrinted(
  snapshot: Snapshot<SessionTab>,
  rows: readonly Row<Session>[],
  fields: readonly (keyof Session & string)[],
): PrintedRow[] {
  const plans = new Set(rows.map(({ record }) => record.plan).filter(Boolean));
  return [
    ...rows.map((row) => printedRow('sessions', row, 'office', fields)),
    ...snapshot.plans.rows
      .filter(({ record }) => plans.has(record.code))
      .map((row) => printedRow('plans', row, 'office', ['title'])),
    ...snapshot.planLines.rows
      .filter(({ record }) => plans.has(record.plan) && record.form === 'topic')
      .map((row) => printedRow('planLines', row, 'office', ['lead', 'text'])),
  ];
}

/** What the views of papers around a session are made from. */
export function meetingRows(snapshot: Snapshot<MeetingTab>, today: string): MeetingRows {
  return {
    office: officeIn(snapshot),
    attendees: records(snapshot, 'attendees'),
    directory: records(snapshot, 'directory'),
    wording: records(snapshot, 'templates'),
    madeOn: today,
  };
}

/** The same, for a session of `plan`. */
export function sessionRows(snapshot: Snapshot<SessionTab>, plan: string, today: string): SessionRows {
  return {
    ...meetingRows(snapshot, today),
    plan: records(snapshot, 'plans').find(({ code }) => code === plan),
    topics: records(snapshot, 'planLines').filter((line) => line.plan === plan && line.form === 'topic' && plan !== ''),
  };
}
