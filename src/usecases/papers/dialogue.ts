// What papers about what was said at one or several sessions share: which sessions, which rows, what keeps them from
// adding up.
import { UserError } from '../../domain/errors';
import { dateOfMoment, formatDate, yearOf } from '../../domain/dates';
import { twoDigits } from '../../domain/numbers';
import { disagreements } from '../../domain/reconcile';
import { isHeld } from '../../domain/sessions';
import type { Coded, Opinion, Session } from '../../domain/records';
import type { Row, Snapshot } from '../../workbook/rows';
import { findRecord, records, requireReadable } from '../../workbook/rows';
import { TABS } from '../../workbook/schema';
import type { Finding, PaperSubject } from './source';
import { about, readable, unreadable } from './source';

/** Tabs of which `dialogueErrors` asks. */
export type DialogueTab = 'sessions' | 'speakers' | 'opinions' | 'followUps' | 'planLines' | 'plans';

/** Sessions to choose from, the last first: those for which `fits` holds. */
export function sessionSubjects(snapshot: Snapshot<'sessions'>, fits: (session: Session) => boolean): PaperSubject[] {
  return readable(snapshot, 'sessions')
    .filter(fits)
    .sort((a, b) => (`${a.date}${a.code}` < `${b.date}${b.code}` ? 1 : -1))
    .map(({ code, date, title }) => ({
      code,
      label: [code, ...(date === '' ? [] : [formatDate(date)]), title].filter(Boolean).join(' · '),
    }));
}

export const wasHeld = ({ state }: Session) => state === 'running' || state === 'closed';

/** One whose day has come may have been held although nobody has said so yet; the check says what is missing. */
export const mayHaveBeenHeld = (today: string) => (session: Session) =>
  wasHeld(session) || (isHeld(session) && session.date !== '' && session.date <= today);

/** The row of the session with this code. */
export function sessionRow(snapshot: Snapshot<'sessions'>, code: string): Row<Session> {
  const row = snapshot.sessions.rows.find(({ record }) => record.code === code);
  if (row) return row;
  throw new UserError('not-found', `Không có phiên nào mang mã «${code}». Hãy xem lại mã.`, {
    tab: TABS.sessions.title,
    code,
  });
}

/** Year of the session, of the day's year while it has no date. */
export const yearOfSession = (snapshot: Snapshot<'sessions'>, code: string, now: string): number =>
  yearOf(sessionRow(snapshot, code).record.date || dateOfMoment(now));

/** That the session is not over yet, or was not held at all. */
export function notClosed({ record, row }: Row<Session>): Finding[] {
  if (record.state === 'closed') return [];
  const { title, columns } = TABS.sessions;
  return [
    {
      severity: 'warning',
      text: `Phiên ${record.code} chưa ghi là đã kết thúc.`,
      place: { tab: title, row, code: record.code, field: columns.state.header },
    },
  ];
}

/** That something worth saying is not filled in, and what the paper does without it. */
export function unsaid(
  row: Row<Session>,
  field: keyof Session & keyof typeof TABS.sessions.columns,
  so: string,
): Finding[] {
  const value = row.record[field];
  const { header } = TABS.sessions.columns[field];
  if (value !== null && String(value).trim() !== '') return [];
  return [about('warning', 'sessions', row, `chưa ghi «${header}» ${so}.`, header)];
}

/** Opinions of which nobody has said what becomes of them, in one sentence. */
export function undecidedOpinions(opinions: readonly Row<Opinion>[]): Finding[] {
  const codes = opinions.filter(({ record }) => record.outcome === '').map(({ record }) => record.code);
  if (codes.length === 0) return [];
  const { title, columns } = TABS.opinions;
  return [
    {
      severity: 'warning',
      text: `Có ${twoDigits(codes.length)} ý kiến chưa có hướng xử lý: ${codes.join(', ')}.`,
      place: { tab: title, field: columns.outcome.header },
    },
  ];
}

/** The session with this code, or the sessions of the plan with this code that were held. */
export function sessionsOf(snapshot: Snapshot<'plans' | 'sessions'>, subject: string): Row<Session>[] {
  const { rows } = snapshot.sessions;
  const row = rows.find(({ record }) => record.code === subject);
  if (row) return [row];
  if (!snapshot.plans.rows.some(({ record }) => record.code === subject)) {
    throw new UserError('not-found', `Không có phiên hay kế hoạch nào mang mã «${subject}». Hãy xem lại mã.`, {
      code: subject,
    });
  }
  const plan = findRecord(snapshot, 'plans', subject);
  const ofPlan = rows.filter(({ record }) => record.plan === plan.code);
  // A state that cannot be read hides whether the session was held.
  requireReadable(ofPlan);
  const held = ofPlan.filter(({ record }) => wasHeld(record));
  if (held.length > 0) return held;
  throw new UserError('no-session', `Kế hoạch ${plan.code} chưa có phiên đối thoại nào đã diễn ra.`, {
    tab: TABS.sessions.title,
    code: plan.code,
  });
}

export const codesOf = (rows: readonly Row<Coded>[]) => new Set(rows.map(({ record }) => record.code));

/** What such a paper must say about its session and the row does not. */
export function unfilled(row: Row<Session>): Finding[] {
  const { columns } = TABS.sessions;
  return (['date', 'venue'] as const)
    .filter((field) => row.record[field] === '')
    .map((field) => about('error', 'sessions', row, `chưa ghi «${columns[field].header}».`, columns[field].header));
}

/** Every row that keeps a paper about what was said at these sessions from adding up. */
export function dialogueErrors(snapshot: Snapshot<DialogueTab>, sessions: readonly Row<Session>[]): Finding[] {
  const covered = codesOf(sessions);
  const known = codesOf(snapshot.sessions.rows);
  const sessionOf = new Map(snapshot.opinions.rows.map(({ record }) => [record.code, record.session]));
  const rowOf = new Map<string, Row<Coded>>(
    [...snapshot.opinions.rows, ...snapshot.followUps.rows].map((row) => [row.record.code, row]),
  );
  // A row that belongs to no known session may well belong to this one.
  const concerns = (session: string | undefined) =>
    session === undefined || covered.has(session) || !known.has(session);
  const uncoded = (key: 'opinions' | 'followUps' | 'speakers') =>
    snapshot[key].uncoded.map((row) =>
      about('error', key, row, 'chưa có mã. Hãy ghi lại qua menu Đối thoại, hoặc xóa dòng.', 'Mã'),
    );
  const disagreeing = disagreements({
    sessions: records(snapshot, 'sessions'),
    speakers: records(snapshot, 'speakers'),
    opinions: records(snapshot, 'opinions'),
    followUps: records(snapshot, 'followUps'),
    topics: records(snapshot, 'planLines')
      .filter((line) => line.form === 'topic')
      .map((line) => line.code),
  }).flatMap(({ tab, code, text }) => {
    const row = rowOf.get(code);
    const opinion =
      tab === 'opinions'
        ? code
        : (snapshot.followUps.rows.find(({ record }) => record.code === code)?.record.opinion ?? '');
    return row && concerns(sessionOf.get(opinion)) ? [about('error', tab, row, text)] : [];
  });
  return [
    ...sessions.flatMap((row) => (row.problems.length > 0 ? unreadable(row) : unfilled(row))),
    ...snapshot.speakers.rows.filter(({ record }) => concerns(record.session)).flatMap(unreadable),
    ...snapshot.opinions.rows.filter(({ record }) => concerns(record.session)).flatMap(unreadable),
    ...snapshot.followUps.rows.filter(({ record }) => concerns(sessionOf.get(record.opinion))).flatMap(unreadable),
    ...uncoded('speakers'),
    ...uncoded('opinions'),
    ...uncoded('followUps'),
    ...disagreeing,
  ];
}

/** Opinions of the sessions with these codes, their follow-ups that still count, and who spoke there. */
export function dialogue(snapshot: Snapshot<'speakers' | 'opinions' | 'followUps'>, covered: ReadonlySet<string>) {
  const opinions = snapshot.opinions.rows.filter(({ record }) => covered.has(record.session));
  const codes = codesOf(opinions);
  const followUps = snapshot.followUps.rows.filter(
    ({ record }) => codes.has(record.opinion) && record.state !== 'withdrawn',
  );
  const speakers = snapshot.speakers.rows.filter(({ record }) => covered.has(record.session));
  return { opinions, followUps, speakers };
}
