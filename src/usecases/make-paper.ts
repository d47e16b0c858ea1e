// Makes a paper's view from the rows and enters the draft in the register. A notice whose rows disagree is refused.
import * as v from 'valibot';
import { officeOf } from '../documents/letterhead';
import type { Office } from '../documents/letterhead';
import { PAPERS } from '../documents/papers';
import { planView } from '../documents/plan';
import { resultsView } from '../documents/results';
import { nextCode } from '../domain/codes';
import { dateOfMoment, formatMoment } from '../domain/dates';
import { UserError } from '../domain/errors';
import { fingerprint } from '../domain/fingerprint';
import { twoDigits } from '../domain/numbers';
import { disagreements } from '../domain/reconcile';
import type { Paper, PaperKind, PlanLine, Session } from '../domain/records';
import { requireOffice } from '../domain/settings';
import type { Row, Snapshot } from '../workbook/rows';
import { findRecord, problemText, records, requireReadable } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { oneOf, requiredText } from './fields';
import { settingsIn } from './lookups';
import type { Context, PaperRequest } from './use-case';
import { insert, useCase } from './use-case';

const PLAN_TABS = ['plans', 'planLines', 'settings', 'papers'] as const;
const RESULTS_TABS = [...PLAN_TABS, 'sessions', 'speakers', 'opinions', 'followUps', 'templates'] as const;
type PlanTab = (typeof PLAN_TABS)[number];
type ResultsTab = (typeof RESULTS_TABS)[number];

type Made = Pick<PaperRequest, 'view'> & { office: Office; abstract: string; signer: string; warnings: string[] };

function officeIn(snapshot: Snapshot<'settings'>) {
  const settings = settingsIn(snapshot);
  requireOffice(settings);
  return officeOf(settings);
}

function makePlan(snapshot: Snapshot<PlanTab>, subject: string, context: Context): Made {
  const office = officeIn(snapshot);
  const plan = findRecord(snapshot, 'plans', subject);
  // A line that staff inserted by hand has no code, and needs none to be printed.
  const typed = [...snapshot.planLines.rows, ...snapshot.planLines.uncoded];
  const lines = typed.filter((row) => row.record.plan === plan.code);
  requireReadable(lines);
  if (lines.length === 0) {
    throw new UserError('plan-empty', `Kế hoạch ${plan.code} chưa có dòng nào ở trang «${TABS.planLines.title}».`, {
      tab: TABS.planLines.title,
      code: plan.code,
    });
  }
  const view = planView({ office, plan, lines: lines.map((row) => row.record), madeOn: dateOfMoment(context.now) });
  return {
    view,
    office,
    abstract: plan.title,
    signer: plan.signer === '' ? office.signer : plan.signer,
    warnings: planWarnings(typed, lines),
  };
}

/** Lines that are left out or come last because a field of theirs is blank. */
function planWarnings(typed: readonly Row<PlanLine>[], printed: readonly Row<PlanLine>[]): string[] {
  const { title, columns } = TABS.planLines;
  const place = (row: Row<unknown>) => `Trang «${title}», dòng ${row.row}`;
  return [
    ...typed
      .filter((row) => row.record.plan === '')
      .map((row) => `${place(row)}: chưa ghi «${columns.plan.header}» nên không in.`),
    ...printed
      .filter((row) => row.record.order === null)
      .map((row) => `${place(row)}: chưa ghi «${columns.order.header}» nên in ở cuối.`),
  ];
}

/** The session with this code, or the sessions of the plan with this code that were held. */
function sessionsOf(snapshot: Snapshot<'plans' | 'sessions'>, subject: string): Session[] {
  if (snapshot.sessions.rows.some((row) => row.record.code === subject))
    return [findRecord(snapshot, 'sessions', subject)];
  if (!snapshot.plans.rows.some((row) => row.record.code === subject)) {
    throw new UserError('not-found', `Không có phiên hay kế hoạch nào mang mã «${subject}». Hãy xem lại mã.`, {
      code: subject,
    });
  }
  const plan = findRecord(snapshot, 'plans', subject);
  const rows = snapshot.sessions.rows.filter((row) => row.record.plan === plan.code);
  requireReadable(rows);
  const held = rows
    .map((row) => row.record)
    .filter((session) => session.state === 'running' || session.state === 'closed');
  if (held.length > 0) return held;
  throw new UserError('no-session', `Kế hoạch ${plan.code} chưa có phiên đối thoại nào đã diễn ra.`, {
    tab: TABS.sessions.title,
    code: plan.code,
  });
}

/** What the notice must say about its session and the row does not. */
function unfilled({ record, row }: Row<Session>): string[] {
  const { title, columns } = TABS.sessions;
  return (['date', 'venue'] as const)
    .filter((field) => record[field] === '')
    .map((field) => `Trang «${title}», dòng ${row} (${record.code}): chưa ghi «${columns[field].header}».`);
}

/** Every row that keeps the notice of these sessions from adding up, as a line that says where and what to do. */
function troubles(snapshot: Snapshot<ResultsTab>, covered: ReadonlySet<string>): string[] {
  const rowOf = new Map<string, number>();
  const sessionOf = new Map<string, string>();
  for (const row of [...snapshot.opinions.rows, ...snapshot.followUps.rows]) rowOf.set(row.record.code, row.row);
  for (const { record } of snapshot.opinions.rows) sessionOf.set(record.code, record.session);
  const known = new Set(records(snapshot, 'sessions').map((session) => session.code));
  // A row that belongs to no known session may well belong to this one.
  const concerns = (session: string | undefined) =>
    session === undefined || covered.has(session) || !known.has(session);

  const unread = (row: Row<unknown>) => row.problems.map(problemText);
  const uncoded = (key: 'opinions' | 'followUps' | 'speakers') =>
    snapshot[key].uncoded.map(
      (row) =>
        `Trang «${TABS[key].title}», dòng ${row.row}: chưa có mã. Hãy ghi lại qua menu Đối thoại, hoặc xóa dòng.`,
    );

  const disagreeing = disagreements({
    sessions: records(snapshot, 'sessions'),
    speakers: records(snapshot, 'speakers'),
    opinions: records(snapshot, 'opinions'),
    followUps: records(snapshot, 'followUps'),
    topics: records(snapshot, 'planLines')
      .filter((line) => line.form === 'topic')
      .map((line) => line.code),
  }).filter(({ tab, code }) => {
    const opinion =
      tab === 'opinions' ? code : (records(snapshot, 'followUps').find((row) => row.code === code)?.opinion ?? '');
    return concerns(sessionOf.get(opinion));
  });
  const coveredSessions = snapshot.sessions.rows.filter((row) => covered.has(row.record.code));
  return [
    ...coveredSessions.flatMap((row) => (row.problems.length > 0 ? unread(row) : unfilled(row))),
    ...snapshot.speakers.rows.filter((row) => concerns(row.record.session)).flatMap(unread),
    ...snapshot.opinions.rows.filter((row) => concerns(row.record.session)).flatMap(unread),
    ...snapshot.followUps.rows.filter((row) => concerns(sessionOf.get(row.record.opinion))).flatMap(unread),
    ...uncoded('speakers'),
    ...uncoded('opinions'),
    ...uncoded('followUps'),
    ...disagreeing.map(
      ({ tab, code, text }) => `Trang «${TABS[tab].title}», dòng ${rowOf.get(code)} (${code}): ${text}`,
    ),
  ];
}

function makeResults(snapshot: Snapshot<ResultsTab>, subject: string, context: Context): Made {
  const office = officeIn(snapshot);
  const sessions = sessionsOf(snapshot, subject);
  const covered = new Set(sessions.map((session) => session.code));
  const lines = troubles(snapshot, covered);
  if (lines.length > 0) {
    throw new UserError(
      'counts-disagree',
      `Chưa lập được thông báo kết quả vì có ${twoDigits(lines.length)} chỗ chưa khớp. ${lines[0]}`,
      { code: subject },
      lines,
    );
  }
  const plan = records(snapshot, 'plans').find((row) => row.code === sessions[0]?.plan);
  const view = resultsView({
    office,
    plan,
    sessions,
    speakers: records(snapshot, 'speakers'),
    opinions: records(snapshot, 'opinions'),
    followUps: records(snapshot, 'followUps').filter((followUp) => followUp.state !== 'withdrawn'),
    topics: records(snapshot, 'planLines').filter((line) => line.form === 'topic'),
    wording: records(snapshot, 'templates'),
    madeOn: dateOfMoment(context.now),
  });
  const undecided = records(snapshot, 'opinions').filter((row) => covered.has(row.session) && row.outcome === '');
  const running = sessions.filter((session) => session.state !== 'closed');
  const warnings = [
    ...running.map((session) => `Phiên ${session.code} chưa ghi là đã kết thúc.`),
    ...(undecided.length > 0
      ? [
          `Có ${twoDigits(undecided.length)} ý kiến chưa có hướng xử lý: ${undecided.map((row) => row.code).join(', ')}.`,
        ]
      : []),
  ];
  return {
    view,
    office,
    abstract: String(view['trichYeu'] ?? '').replace(/\u00A0/g, ' '),
    signer: office.signer,
    warnings,
  };
}

const MAKERS: Record<PaperKind, (snapshot: Snapshot<ResultsTab>, subject: string, context: Context) => Made> = {
  plan: makePlan,
  results: makeResults,
};

/** The draft that says just this. Whoever asks twice, or again after a run that was cut off, gets one paper. */
function sameDraft(
  snapshot: Snapshot<'papers'>,
  wanted: Pick<Paper, 'kind' | 'subject' | 'content'>,
): Paper | undefined {
  return records(snapshot, 'papers').find(
    ({ kind, subject, content, state, link }) =>
      kind === wanted.kind &&
      subject === wanted.subject &&
      content === wanted.content &&
      state === 'draft' &&
      link !== '',
  );
}

export const makePaper = useCase({
  name: 'makePaper',
  label: 'Lập văn bản',
  input: v.object({
    kind: oneOf('Tên loại', ['plan', 'results']),
    subject: requiredText('Về'),
    /** Makes another draft although one with the same content is there. */
    again: v.optional(v.boolean('«Lập lại» phải là có hoặc không.'), false),
  }),
  tabs: ({ kind }): readonly ResultsTab[] => (kind === 'plan' ? PLAN_TABS : RESULTS_TABS),
  run(snapshot, { kind, subject, again }, context) {
    const { view, office, abstract, signer, warnings } = MAKERS[kind](snapshot, subject, context);
    const content = fingerprint(JSON.stringify(view));
    const there = again ? undefined : sameDraft(snapshot, { kind, subject, content });
    if (there) {
      const { code, madeAt } = there;
      const message = `Dự thảo ${code}, lập lúc ${formatMoment(madeAt)}, đã có đúng nội dung này. Mở văn bản bằng liên kết ở trang «${TABS.papers.title}».`;
      return { changes: [], message, output: { code }, warnings };
    }
    const codes = records(snapshot, 'papers').map((paper) => paper.code);
    const code = nextCode(`VB-${context.now.slice(0, 4)}-`, 3, codes);
    const { name } = PAPERS[kind];
    return {
      changes: [
        insert('papers', {
          code,
          kind,
          subject,
          number: '',
          symbol: office.symbols[kind],
          issuedOn: '',
          abstract,
          signer,
          state: 'draft',
          link: '',
          fileId: '',
          content,
          madeBy: context.user,
          madeAt: context.now,
        }),
      ],
      message: `Đã lập dự thảo ${name} ${code}. Mở văn bản bằng liên kết ở trang «${TABS.papers.title}».`,
      output: { code },
      warnings,
      paper: { kind, code, title: `${code} ${name} ${subject}`, view },
    };
  },
});
