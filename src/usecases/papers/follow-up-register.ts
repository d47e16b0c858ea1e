// Sổ theo dõi giải quyết as a paper: made from the tasks of one session, or of all of a year.
import { followUpRegisterView } from '../../documents/follow-up-register';
import { abstractOf } from '../../documents/report-words';
import { dateOfMoment, yearOf } from '../../domain/dates';
import { sessionYear } from '../../domain/figures';
import type { FollowUp, Session } from '../../domain/records';
import type { Row, Snapshot } from '../../workbook/rows';
import { records } from '../../workbook/rows';
import { TABS } from '../../workbook/schema';
import { officeIn } from '../lookups';
import { codesOf, sessionSubjects, wasHeld } from './dialogue';
import { heldAt, rowErrors, yearIn, yearSubjects } from './letters';
import type { Finding, PaperSource } from './source';
import { about, printedRow } from './source';

const FOLLOW_UP_REGISTER_TABS = [
  ...(['settings', 'papers', 'templates', 'holidays'] as const),
  ...(['sessions', 'speakers', 'opinions', 'followUps'] as const),
] as const;
type RegisterTab = (typeof FOLLOW_UP_REGISTER_TABS)[number];

const MOST_SUBJECTS = 300;

function sessionsOfSubject(snapshot: Snapshot<'sessions'>, subject: string): Row<Session>[] {
  const year = yearIn(subject);
  return year === undefined
    ? [heldAt(snapshot, subject)]
    : snapshot.sessions.rows.filter(({ record }) => sessionYear(record) === year);
}

/** Tasks of the opinions of those sessions, whatever became of them. */
function tasksOf(snapshot: Snapshot<'sessions' | 'opinions' | 'followUps'>, subject: string): Row<FollowUp>[] {
  const sessions = codesOf(sessionsOfSubject(snapshot, subject));
  const opinions = codesOf(snapshot.opinions.rows.filter(({ record }) => sessions.has(record.session)));
  return snapshot.followUps.rows.filter(({ record }) => opinions.has(record.opinion));
}

function findings(snapshot: Snapshot<RegisterTab>, subject: string): Finding[] {
  const { columns } = TABS.followUps;
  const opinions = codesOf(snapshot.opinions.rows);
  const missing = (row: Row<FollowUp>, field: 'dueOn' | 'state') =>
    about('warning', 'followUps', row, `chưa ghi «${columns[field].header}».`, columns[field].header);
  const errors = sessionsOfSubject(snapshot, subject).flatMap((session) => rowErrors(snapshot, session));
  return [
    // A row that belongs to no session is told for each of them.
    ...new Map(errors.map((error) => [error.text, error])).values(),
    ...snapshot.followUps.rows
      .filter(({ record }) => record.opinion !== '' && !opinions.has(record.opinion))
      .map((row) =>
        about(
          'warning',
          'followUps',
          row,
          `giao cho ý kiến «${row.record.opinion}» nhưng không có ý kiến đó, nên không vào sổ.`,
          columns.opinion.header,
        ),
      ),
    ...tasksOf(snapshot, subject).flatMap((row) => {
      const { state, dueOn } = row.record;
      if (String(state) === '') return [missing(row, 'state')];
      return dueOn === '' && state !== 'done' && state !== 'withdrawn' ? [missing(row, 'dueOn')] : [];
    }),
  ];
}

export const followUpRegisterPaper: PaperSource<RegisterTab, 'sessions'> = {
  tabs: FOLLOW_UP_REGISTER_TABS,
  subjectTabs: ['sessions'],
  subjects(snapshot, today) {
    const years = yearSubjects(
      records(snapshot, 'sessions').flatMap((session) => sessionYear(session) ?? []),
      today,
    );
    return [...years, ...sessionSubjects(snapshot, wasHeld)].slice(0, MOST_SUBJECTS);
  },
  year(snapshot, subject, { now }) {
    const year = yearIn(subject);
    if (year !== undefined) return year;
    const { date } = heldAt(snapshot, subject).record;
    return yearOf(date === '' ? dateOfMoment(now) : date);
  },
  findings,
  printed(snapshot, subject) {
    const tasks = tasksOf(snapshot, subject);
    const opinions = new Set(tasks.map(({ record }) => record.opinion));
    return [
      ...snapshot.opinions.rows
        .filter(({ record }) => opinions.has(record.code))
        .map((row) => printedRow('opinions', row, 'people', ['sourceName', 'text'])),
      ...tasks.map((row) =>
        printedRow('followUps', row, 'people', [
          'task',
          'leadUnit',
          'supportingUnits',
          'officer',
          'result',
          'answeringPaper',
          'extensionReason',
          'handBackReason',
          'superiorBody',
        ]),
      ),
    ];
  },
  make(snapshot, subject, { now }) {
    const office = officeIn(snapshot);
    const year = yearIn(subject);
    const view = followUpRegisterView({
      office,
      about: year === undefined ? { session: heldAt(snapshot, subject).record } : { year },
      followUps: tasksOf(snapshot, subject).map(({ record }) => record),
      opinions: records(snapshot, 'opinions'),
      sessions: records(snapshot, 'sessions'),
      speakers: records(snapshot, 'speakers'),
      holidays: records(snapshot, 'holidays'),
      wording: records(snapshot, 'templates'),
      madeOn: dateOfMoment(now),
    });
    return { view, office, abstract: abstractOf(view), signer: '' };
  },
};
