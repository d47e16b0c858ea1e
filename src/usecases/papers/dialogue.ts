// What papers about what was said at one or several sessions share: which sessions, which rows, what keeps them from
// adding up.
import { UserError } from '../../domain/errors';
import { formatDate } from '../../domain/dates';
import { disagreements } from '../../domain/reconcile';
import type { Coded, Session } from '../../domain/records';
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
