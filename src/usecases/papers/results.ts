// Thông báo kết quả as a paper: made from one session, or from those of a plan that were held, and their rows.
import { resultsView } from '../../documents/results';
import { dateOfMoment, formatDate, yearOf } from '../../domain/dates';
import { UserError } from '../../domain/errors';
import { twoDigits } from '../../domain/numbers';
import { disagreements } from '../../domain/reconcile';
import { isHeld } from '../../domain/sessions';
import type { Coded, Session } from '../../domain/records';
import { countSpeeches, isOpen } from '../../domain/tally';
import { foldForSearch } from '../../domain/text';
import type { Row, Snapshot } from '../../workbook/rows';
import { findRecord, records, requireReadable } from '../../workbook/rows';
import { TABS } from '../../workbook/schema';
import { officeIn } from '../lookups';
import type { Finding, PaperSource } from './source';
import { about, printedRow, readable, unreadable } from './source';
import type { Context } from '../use-case';

const RESULTS_TABS = [
  ...(['plans', 'planLines', 'settings', 'papers'] as const),
  ...(['sessions', 'speakers', 'opinions', 'followUps', 'templates'] as const),
] as const;
type ResultsTab = (typeof RESULTS_TABS)[number];

const wasHeld = ({ state }: Session) => state === 'running' || state === 'closed';

/** The session with this code, or the sessions of the plan with this code that were held. */
function sessionsOf(snapshot: Snapshot<'plans' | 'sessions'>, subject: string): Row<Session>[] {
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

const codesOf = (rows: readonly Row<Coded>[]) => new Set(rows.map(({ record }) => record.code));

/** What the notice must say about its session and the row does not. */
function unfilled(row: Row<Session>): Finding[] {
  const { columns } = TABS.sessions;
  return (['date', 'venue'] as const)
    .filter((field) => row.record[field] === '')
    .map((field) => about('error', 'sessions', row, `chưa ghi «${columns[field].header}».`, columns[field].header));
}

/** Every row that keeps the notice of these sessions from adding up. */
function errors(snapshot: Snapshot<ResultsTab>, sessions: readonly Row<Session>[]): Finding[] {
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

/** Opinions of the sessions, and their follow-ups that still count. */
function dialogue(snapshot: Snapshot<ResultsTab>, covered: ReadonlySet<string>) {
  const opinions = snapshot.opinions.rows.filter(({ record }) => covered.has(record.session));
  const codes = codesOf(opinions);
  const followUps = snapshot.followUps.rows.filter(
    ({ record }) => codes.has(record.opinion) && record.state !== 'withdrawn',
  );
  const speakers = snapshot.speakers.rows.filter(({ record }) => covered.has(record.session));
  return { opinions, followUps, speakers };
}

function warnings(snapshot: Snapshot<ResultsTab>, sessions: readonly Row<Session>[], { now }: Context): Finding[] {
  const { opinions, followUps, speakers } = dialogue(snapshot, codesOf(sessions));
  const today = dateOfMoment(now);
  const { columns } = TABS.sessions;
  const ofSessions = sessions.flatMap((row): Finding[] => {
    const { code, headCount, state } = row.record;
    const speeches = countSpeeches(speakers.map(({ record }) => record).filter(({ session }) => session === code));
    const field = columns.headCount.header;
    const heads =
      headCount === null
        ? [about('warning', 'sessions', row, `chưa ghi «${field}» nên thông báo không nêu số người dự.`, field)]
        : headCount < speeches
          ? [
              about(
                'warning',
                'sessions',
                row,
                `«${field}» là ${twoDigits(headCount)}, ít hơn số lượt phát biểu ${twoDigits(speeches)}.`,
                field,
              ),
            ]
          : [];
    const place = { tab: TABS.sessions.title, row: row.row, code, field: columns.state.header };
    return [
      ...(state === 'closed'
        ? []
        : [{ severity: 'warning' as const, text: `Phiên ${code} chưa ghi là đã kết thúc.`, place }]),
      ...heads,
    ];
  });
  const undecided = opinions.filter(({ record }) => record.outcome === '').map(({ record }) => record.code);
  const late = followUps.filter(({ record }) => isOpen(record) && record.dueOn !== '' && record.dueOn < today);
  // Whoever did not agree must not be found in what others wrote down.
  const secret = speakers
    .filter(({ record }) => record.consent !== 'yes')
    .map(({ record }) => foldForSearch(record.name))
    .filter((name) => name.includes(' '));
  const printed = [
    ...opinions.map((row) => printedRow('opinions', row, 'people', ['text', 'answer'])),
    ...followUps.map((row) => printedRow('followUps', row, 'people', ['result'])),
  ];
  const named = printed.flatMap(({ tab, row, texts }) =>
    texts
      .filter(({ text }) => secret.some((name) => ` ${foldForSearch(text)} `.includes(name)))
      .map(({ field }) =>
        about('warning', tab, row, `«${field}» có họ tên người phát biểu chưa đồng ý công khai tên.`, field),
      ),
  );
  const outcome = TABS.opinions.columns.outcome.header;
  return [
    ...ofSessions,
    ...(undecided.length > 0
      ? [
          {
            severity: 'warning' as const,
            text: `Có ${twoDigits(undecided.length)} ý kiến chưa có hướng xử lý: ${undecided.join(', ')}.`,
            place: { tab: TABS.opinions.title, field: outcome },
          },
        ]
      : []),
    ...late.map((row) =>
      about(
        'warning',
        'followUps',
        row,
        `quá hạn ${formatDate(row.record.dueOn)} mà chưa có kết quả; thông báo sẽ in hạn đã qua.`,
        TABS.followUps.columns.dueOn.header,
      ),
    ),
    ...named,
  ];
}

export const resultsPaper: PaperSource<ResultsTab, 'plans' | 'sessions'> = {
  tabs: RESULTS_TABS,
  subjectTabs: ['plans', 'sessions'],
  subjects(snapshot, today) {
    const sessions = readable(snapshot, 'sessions');
    // One whose day has come may have been held although nobody has said so yet; the check says what is missing.
    const mayBeHeld = (session: Session) =>
      wasHeld(session) || (isHeld(session) && session.date !== '' && session.date <= today);
    const held = sessions.filter(mayBeHeld).sort((a, b) => (`${a.date}${a.code}` < `${b.date}${b.code}` ? 1 : -1));
    return [
      ...held.map(({ code, date, title }) => ({
        code,
        label: [code, ...(date === '' ? [] : [formatDate(date)]), title].filter(Boolean).join(' · '),
      })),
      ...readable(snapshot, 'plans')
        .sort((a, b) => (a.code < b.code ? 1 : -1))
        .filter(({ code }) => sessions.some((session) => session.plan === code && wasHeld(session)))
        .map(({ code }) => ({ code, label: `${code} · gộp mọi phiên đã diễn ra` })),
    ];
  },
  year(snapshot, subject, { now }) {
    const years = sessionsOf(snapshot, subject).flatMap(({ record }) => (record.date === '' ? [] : [record.date]));
    return years.length === 0 ? Number(now.slice(0, 4)) : Math.max(...years.map(yearOf));
  },
  findings(snapshot, subject, context) {
    const sessions = sessionsOf(snapshot, subject);
    return [...errors(snapshot, sessions), ...warnings(snapshot, sessions, context)];
  },
  printed(snapshot, subject) {
    const sessions = sessionsOf(snapshot, subject);
    const { opinions, followUps, speakers } = dialogue(snapshot, codesOf(sessions));
    const topics = new Set(opinions.map(({ record }) => record.topic));
    const plan = sessions[0]?.record.plan;
    return [
      ...sessions.map((row) => printedRow('sessions', row, 'office', ['venue'])),
      ...snapshot.plans.rows
        .filter(({ record }) => record.code === plan)
        .map((row) => printedRow('plans', row, 'office', ['title'])),
      ...snapshot.planLines.rows
        .filter(({ record }) => topics.has(record.code))
        .map((row) => printedRow('planLines', row, 'office', ['lead', 'text'])),
      ...speakers.map((row) => printedRow('speakers', row, 'people', ['village'])),
      ...opinions.map((row) => printedRow('opinions', row, 'people', ['sourceName', 'text', 'answeredBy', 'answer'])),
      ...followUps.map((row) =>
        printedRow('followUps', row, 'people', [
          'leadUnit',
          'supportingUnits',
          'result',
          'answeringPaper',
          'superiorBody',
        ]),
      ),
    ];
  },
  make(snapshot, subject, { now }, audience) {
    const office = officeIn(snapshot);
    const sessions = sessionsOf(snapshot, subject).map(({ record }) => record);
    const view = resultsView({
      office,
      plan: records(snapshot, 'plans').find((row) => row.code === sessions[0]?.plan),
      sessions,
      speakers: records(snapshot, 'speakers'),
      opinions: records(snapshot, 'opinions'),
      followUps: records(snapshot, 'followUps').filter((followUp) => followUp.state !== 'withdrawn'),
      topics: records(snapshot, 'planLines').filter((line) => line.form === 'topic'),
      wording: records(snapshot, 'templates'),
      audience,
      madeOn: dateOfMoment(now),
    });
    return {
      view,
      office,
      abstract: String(view['trichYeu'] ?? '').replace(/\u00A0/g, ' '),
      signer: office.signer,
    };
  },
};
