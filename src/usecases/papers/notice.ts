// Thông báo về việc tổ chức Hội nghị as a paper: made from one session, or from those of a plan that are still to come.
import { noticeView } from '../../documents/notice';
import { dateOfMoment, yearOf } from '../../domain/dates';
import { UserError } from '../../domain/errors';
import type { Session } from '../../domain/records';
import { isHeld } from '../../domain/sessions';
import type { Row, Snapshot } from '../../workbook/rows';
import { records } from '../../workbook/rows';
import { TABS } from '../../workbook/schema';
import type { SessionTab } from './coming';
import {
  MOST_SUBJECTS,
  SESSION_TABS,
  comingErrors,
  comingSessions,
  comingSubjects,
  comingWarnings,
  knownSettings,
  noticeWarnings,
  sessionPrinted,
  sessionRow,
  sessionRows,
} from './coming';
import type { PaperSource } from './source';
import { readable } from './source';

const isToCome = (session: Session) => isHeld(session) && session.state !== 'running' && session.state !== 'closed';

/** The session with this code, or the sessions of the plan with this code that have not begun. */
function announced(snapshot: Snapshot<'plans' | 'sessions'>, subject: string): Row<Session>[] {
  if (!snapshot.plans.rows.some(({ record }) => record.code === subject)) return [sessionRow(snapshot, subject)];
  const ofPlan = snapshot.sessions.rows.filter(({ record }) => record.plan === subject && isHeld(record));
  const toCome = ofPlan.filter(({ record }) => isToCome(record));
  if (ofPlan.length > 0) return toCome.length > 0 ? toCome : ofPlan;
  throw new UserError('no-session', `Kế hoạch ${subject} chưa có phiên đối thoại nào để thông báo.`, {
    tab: TABS.sessions.title,
    code: subject,
  });
}

const planOf = (rows: readonly Row<Session>[]) => rows[0]?.record.plan ?? '';

export const noticePaper: PaperSource<SessionTab, 'plans' | 'sessions'> = {
  tabs: SESSION_TABS,
  subjectTabs: ['plans', 'sessions'],
  subjects(snapshot, today) {
    const toCome = comingSessions(snapshot, today).filter(isToCome);
    const several = readable(snapshot, 'plans').filter(
      ({ code }) => toCome.filter(({ plan }) => plan === code).length > 1,
    );
    return [
      ...comingSubjects(snapshot, today),
      ...several.map(({ code }) => ({ code, label: `${code} · gộp các phiên sắp tới` })),
    ].slice(0, MOST_SUBJECTS);
  },
  year(snapshot, subject, { now }) {
    const dates = announced(snapshot, subject).flatMap(({ record }) => (record.date === '' ? [] : [record.date]));
    return dates.length === 0 ? Number(now.slice(0, 4)) : Math.max(...dates.map(yearOf));
  },
  findings(snapshot, subject, { now }) {
    const today = dateOfMoment(now);
    const rows = announced(snapshot, subject);
    return [
      ...comingErrors(rows),
      ...noticeWarnings(rows, today, knownSettings(snapshot)?.announceDays ?? 0),
      ...comingWarnings(rows, today, ['chair', 'coChair', 'villages', 'intakeDesk']),
    ];
  },
  printed: (snapshot, subject) =>
    sessionPrinted(snapshot, announced(snapshot, subject), [
      'title',
      'venue',
      'villages',
      'chair',
      'coChair',
      'intakeDesk',
    ]),
  make(snapshot, subject, { now }) {
    const sessions = announced(snapshot, subject);
    const rows = sessionRows(snapshot, planOf(sessions), dateOfMoment(now));
    const view = noticeView({
      ...rows,
      sessions: sessions.map(({ record }) => record),
      papers: records(snapshot, 'papers'),
    });
    return {
      view,
      office: rows.office,
      abstract: String(view['trichYeu'] ?? '').replace(/\u00A0/g, ' '),
      signer: rows.office.signer,
    };
  },
};
