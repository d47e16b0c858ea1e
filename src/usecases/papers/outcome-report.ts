// Báo cáo kết quả đối thoại as a paper: made from one session, or from all of a year, and their rows.
import { outcomeReportView } from '../../documents/outcome-report';
import { abstractOf } from '../../documents/report-words';
import { isOwed, raisedBefore } from '../../domain/raised-before';
import { dateOfMoment, formatDate, yearOf } from '../../domain/dates';
import { dutyDays } from '../../domain/duty-days';
import type { FigureRows } from '../../domain/figures';
import { byYear, sessionYear } from '../../domain/figures';
import { twoDigits } from '../../domain/numbers';
import type { FollowUp, Opinion, Session } from '../../domain/records';
import { isHeld } from '../../domain/sessions';
import { countSpeeches, isOpen } from '../../domain/tally';
import { yearDuty } from '../../domain/year-duty';
import type { Row, Snapshot } from '../../workbook/rows';
import { records } from '../../workbook/rows';
import { TABS } from '../../workbook/schema';
import { officeIn, settingsIn } from '../lookups';
import type { Context } from '../use-case';
import { dialogueErrors, sessionSubjects, wasHeld } from './dialogue';
import { heldAt, yearIn, yearSubjects } from './letters';
import type { Finding, PaperSource } from './source';
import { about, printedRow, unreadable } from './source';

const OUTCOME_REPORT_TABS = [
  ...(['settings', 'papers', 'templates', 'plans', 'planLines', 'publications'] as const),
  ...(['sessions', 'speakers', 'opinions', 'followUps'] as const),
] as const;
type ReportTab = (typeof OUTCOME_REPORT_TABS)[number];
type RowTab = 'sessions' | 'speakers' | 'opinions' | 'followUps';

const MOST_SUBJECTS = 300;
const NOTHING: FigureRows = { sessions: [], speakers: [], opinions: [], followUps: [] };

/** The sessions that the report is about: that with the code, or all of the year, whatever their state. */
function sessionsOfSubject(snapshot: Snapshot<'sessions'>, subject: string): Row<Session>[] {
  const year = yearIn(subject);
  return year === undefined
    ? [heldAt(snapshot, subject)]
    : snapshot.sessions.rows.filter(({ record }) => sessionYear(record) === year);
}

/** Of a session or year; what was withdrawn is no task. */
function rowsOf(snapshot: Snapshot<RowTab>, subject: string): FigureRows {
  const all = allRows(snapshot);
  const year = yearIn(subject);
  if (year !== undefined) return byYear(all).get(year) ?? NOTHING;
  const opinions = all.opinions.filter(({ session }) => session === subject);
  const codes = new Set(opinions.map(({ code }) => code));
  return {
    sessions: all.sessions.filter(({ code }) => code === subject),
    speakers: all.speakers.filter(({ session }) => session === subject),
    opinions,
    followUps: all.followUps.filter(({ opinion }) => codes.has(opinion)),
  };
}

function allRows(snapshot: Snapshot<RowTab>): FigureRows {
  return {
    sessions: records(snapshot, 'sessions'),
    speakers: records(snapshot, 'speakers'),
    opinions: records(snapshot, 'opinions'),
    followUps: records(snapshot, 'followUps').filter(({ state }) => state !== 'withdrawn'),
  };
}

/** What earlier sessions left on the first day of the period: still owed, or done since. */
function leftBefore(snapshot: Snapshot<RowTab>, from: string) {
  const owedThen = (followUp: FollowUp | undefined, opinion: Opinion) =>
    isOwed(followUp, opinion) || (followUp?.state === 'done' && followUp.resultOn >= from);
  return from === '' ? [] : raisedBefore(allRows(snapshot), from, owedThen);
}

/** A session that the report is about has taken place, or the report would not be asked for. */
const tookPlace = (session: Session, subject: string) => session.code === subject || wasHeld(session);

function warnings(snapshot: Snapshot<ReportTab>, subject: string, { now }: Context): Finding[] {
  const today = dateOfMoment(now);
  const { columns } = TABS.sessions;
  const rows = rowsOf(snapshot, subject);
  const codes = new Set(rows.followUps.map(({ code }) => code));
  const undecided = rows.opinions.filter(({ outcome }) => outcome === '').map(({ code }) => code);
  return [
    ...sessionsOfSubject(snapshot, subject).flatMap((row): Finding[] => {
      const { code, date, state, headCount } = row.record;
      const speeches = countSpeeches(rows.speakers.filter(({ session }) => session === code));
      const isDue = tookPlace(row.record, subject) || (isHeld(row.record) && date !== '' && date < today);
      if (!isDue) return [];
      return [
        ...(state === 'closed'
          ? []
          : [about('warning', 'sessions', row, 'chưa ghi là đã kết thúc.', columns.state.header)]),
        ...(headCount === null
          ? [
              about(
                'warning',
                'sessions',
                row,
                `chưa ghi «${columns.headCount.header}» nên báo cáo không tính.`,
                columns.headCount.header,
              ),
            ]
          : headCount < speeches
            ? [
                about(
                  'warning',
                  'sessions',
                  row,
                  `«${columns.headCount.header}» là ${twoDigits(headCount)}, ít hơn số lượt phát biểu ${twoDigits(speeches)}.`,
                  columns.headCount.header,
                ),
              ]
            : []),
      ];
    }),
    ...(undecided.length === 0
      ? []
      : [
          {
            severity: 'warning' as const,
            text: `Có ${twoDigits(undecided.length)} ý kiến chưa có hướng xử lý: ${undecided.join(', ')}.`,
            place: { tab: TABS.opinions.title, field: TABS.opinions.columns.outcome.header },
          },
        ]),
    ...snapshot.followUps.rows
      .filter(({ record }) => codes.has(record.code) && isOpen(record) && record.dueOn !== '' && record.dueOn < today)
      .map((row) =>
        about(
          'warning',
          'followUps',
          row,
          `quá hạn ${formatDate(row.record.dueOn)} mà chưa có kết quả.`,
          TABS.followUps.columns.dueOn.header,
        ),
      ),
  ];
}

function findings(snapshot: Snapshot<ReportTab>, subject: string, context: Context): Finding[] {
  const sessions = sessionsOfSubject(snapshot, subject);
  const held = sessions.filter(({ record }) => tookPlace(record, subject));
  return [
    ...dialogueErrors(snapshot, held),
    ...sessions.filter((row) => !held.includes(row)).flatMap(unreadable),
    ...snapshot.publications.rows
      .filter(({ record }) => held.some((row) => row.record.code === record.session))
      .flatMap(unreadable),
    ...warnings(snapshot, subject, context),
  ];
}

export const outcomeReportPaper: PaperSource<ReportTab, 'sessions'> = {
  tabs: OUTCOME_REPORT_TABS,
  subjectTabs: ['sessions'],
  subjects(snapshot, today) {
    const mayBeHeld = (session: Session) =>
      wasHeld(session) || (isHeld(session) && session.date !== '' && session.date <= today);
    const years = yearSubjects(
      records(snapshot, 'sessions').flatMap((session) => sessionYear(session) ?? []),
      today,
    );
    return [...sessionSubjects(snapshot, mayBeHeld).slice(0, MOST_SUBJECTS - years.length), ...years];
  },
  year(snapshot, subject, { now }) {
    const year = yearIn(subject);
    if (year !== undefined) return year;
    const { date } = heldAt(snapshot, subject).record;
    return yearOf(date === '' ? dateOfMoment(now) : date);
  },
  findings,
  printed(snapshot, subject) {
    const sessions = sessionsOfSubject(snapshot, subject).filter(({ record }) => tookPlace(record, subject));
    const rows = rowsOf(snapshot, subject);
    const from = yearIn(subject) === undefined ? (sessions[0]?.record.date ?? '') : `${subject}-01-01`;
    const earlier = leftBefore(snapshot, from);
    const opinions = new Set([...rows.opinions, ...earlier.map(({ opinion }) => opinion)].map(({ code }) => code));
    const speakers = new Set(rows.speakers.map(({ code }) => code));
    const plans = new Set(yearIn(subject) === undefined ? sessions.map(({ record }) => record.plan) : []);
    return [
      ...sessions.map((row) => printedRow('sessions', row, 'office', ['venue', 'villages'])),
      ...snapshot.plans.rows
        .filter(({ record }) => plans.has(record.code))
        .map((row) => printedRow('plans', row, 'office', ['title'])),
      ...snapshot.speakers.rows
        .filter(({ record }) => speakers.has(record.code))
        .map((row) => printedRow('speakers', row, 'people', ['village'])),
      ...snapshot.opinions.rows
        .filter(({ record }) => opinions.has(record.code))
        .map((row) => printedRow('opinions', row, 'people', ['sourceName', 'field', 'text'])),
      ...snapshot.followUps.rows
        .filter(({ record }) => opinions.has(record.opinion) && record.state !== 'withdrawn')
        .map((row) => printedRow('followUps', row, 'people', ['leadUnit', 'officer'])),
    ];
  },
  make(snapshot, subject, { now }, audience) {
    const office = officeIn(snapshot);
    const { announceDays, resultsDays } = settingsIn(snapshot);
    const today = dateOfMoment(now);
    const year = yearIn(subject);
    const rows = rowsOf(snapshot, subject);
    const publications = records(snapshot, 'publications');
    const papers = records(snapshot, 'papers');
    const session = year === undefined ? heldAt(snapshot, subject).record : undefined;
    const view = outcomeReportView({
      office,
      about: session ? { session } : { year: year ?? 0, duty: yearDuty(rows.sessions, year ?? 0, today) },
      plan: session && records(snapshot, 'plans').find(({ code }) => code === session.plan),
      rows,
      held: rows.sessions
        .filter((one) => tookPlace(one, subject))
        .map((one) => ({
          session: one,
          ...dutyDays(one, publications, papers, { today, announceDays, resultsDays }),
        })),
      earlier: leftBefore(snapshot, session ? session.date : `${subject}-01-01`),
      everySpeaker: records(snapshot, 'speakers'),
      wording: records(snapshot, 'templates'),
      audience,
      madeOn: today,
    });
    return { view, office, abstract: abstractOf(view), signer: office.signer };
  },
};
