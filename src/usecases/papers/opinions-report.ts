// Báo cáo tổng hợp ý kiến as a paper: made from those who registered for a session, what was sent in before it, and what
// stood over from earlier sessions.
import { opinionsReportView } from '../../documents/opinions-report';
import { abstractOf } from '../../documents/report-words';
import { carriedOver } from '../../domain/raised-before';
import { dateOfMoment, formatDate, yearOf } from '../../domain/dates';
import type { Opinion, Session } from '../../domain/records';
import { isHeld } from '../../domain/sessions';
import type { Row, Snapshot } from '../../workbook/rows';
import { records } from '../../workbook/rows';
import { TABS } from '../../workbook/schema';
import { officeIn } from '../lookups';
import type { Context } from '../use-case';
import { sessionSubjects, unfilled } from './dialogue';
import { heldAt, rowErrors } from './letters';
import type { Finding, PaperSource } from './source';
import { about, printedRow } from './source';

const OPINIONS_REPORT_TABS = [
  ...(['settings', 'papers', 'templates', 'directory', 'planLines'] as const),
  ...(['sessions', 'speakers', 'opinions', 'followUps'] as const),
] as const;
type ReportTab = (typeof OPINIONS_REPORT_TABS)[number];

const MOST_SUBJECTS = 300;

/** When the session begins, as moments are written; one whose hour is not known counts from the end of its day. */
const beginOf = ({ date, startTime }: Session) => `${date}T${startTime === '' ? '23:59' : startTime}`;

/** Sent in before the session: not said there. What was entered without a moment counts as sent in before. */
function sentBefore(snapshot: Snapshot<'opinions'>, session: Session): Row<Opinion>[] {
  return snapshot.opinions.rows.filter(
    ({ record }) =>
      record.session === session.code &&
      record.speaker === '' &&
      record.source !== 'speech' &&
      (record.recordedAt === '' || record.recordedAt < beginOf(session)),
  );
}

const registered = (snapshot: Snapshot<'speakers'>, { code }: Session) =>
  snapshot.speakers.rows.filter(({ record }) => record.session === code && record.state !== 'declined');

function stoodOver(snapshot: Snapshot<'sessions' | 'opinions' | 'followUps'>, { date }: Session) {
  if (date === '') return [];
  return carriedOver(
    {
      sessions: records(snapshot, 'sessions'),
      opinions: records(snapshot, 'opinions'),
      followUps: records(snapshot, 'followUps'),
    },
    date,
  );
}

function reportFindings(snapshot: Snapshot<ReportTab>, subject: string, { now }: Context): Finding[] {
  const session = heldAt(snapshot, subject);
  const { date, state } = session.record;
  const { columns } = TABS.speakers;
  const sent = sentBefore(snapshot, session.record);
  const over = date !== '' && date < dateOfMoment(now);
  return [
    ...rowErrors(snapshot, session),
    ...unfilled(session),
    ...sent
      .filter(({ record }) => record.text.trim() === '')
      .map((row) => about('error', 'opinions', row, 'chưa ghi nội dung ý kiến.', TABS.opinions.columns.text.header)),
    ...(over || state === 'closed'
      ? [
          about(
            'warning',
            'sessions',
            session,
            `phiên đã diễn ra${date === '' ? '' : ` ngày ${formatDate(date)}`}; báo cáo này lập trước phiên.`,
            TABS.sessions.columns.date.header,
          ),
        ]
      : []),
    ...registered(snapshot, session.record)
      .filter(({ record }) => record.summary.trim() === '')
      .map((row) =>
        about(
          'warning',
          'speakers',
          row,
          `chưa ghi «${columns.summary.header}» nên báo cáo không nêu nội dung.`,
          columns.summary.header,
        ),
      ),
    ...(sent.length === 0 && registered(snapshot, session.record).length === 0
      ? [
          about(
            'warning',
            'sessions',
            session,
            'chưa có người đăng ký phát biểu, cũng chưa có ý kiến gửi đến trước phiên.',
          ),
        ]
      : []),
  ];
}

export const opinionsReportPaper: PaperSource<ReportTab, 'sessions'> = {
  tabs: OPINIONS_REPORT_TABS,
  subjectTabs: ['sessions'],
  subjects(snapshot, today) {
    const isToCome = ({ date, state }: Session) => state !== 'closed' && (date === '' || date >= today);
    const all = sessionSubjects(snapshot, isHeld);
    const toCome = new Set(
      records(snapshot, 'sessions')
        .filter(isToCome)
        .map(({ code }) => code),
    );
    // The next session first, then those that are over, the last first.
    return [
      ...all.filter(({ code }) => toCome.has(code)).reverse(),
      ...all.filter(({ code }) => !toCome.has(code)),
    ].slice(0, MOST_SUBJECTS);
  },
  year(snapshot, subject, { now }) {
    const { date } = heldAt(snapshot, subject).record;
    return yearOf(date === '' ? dateOfMoment(now) : date);
  },
  findings: reportFindings,
  printed(snapshot, subject) {
    const session = heldAt(snapshot, subject);
    const carried = stoodOver(snapshot, session.record);
    const opinions = new Set(carried.map(({ opinion }) => opinion.code));
    const followUps = new Set(carried.map(({ followUp }) => followUp?.code));
    const speakers = registered(snapshot, session.record);
    const sent = sentBefore(snapshot, session.record);
    const topics = new Set([...speakers, ...sent].map(({ record }) => record.topic));
    return [
      printedRow('sessions', session, 'office', ['venue']),
      ...snapshot.planLines.rows
        .filter(({ record }) => record.form === 'topic' && topics.has(record.code))
        .map((row) => printedRow('planLines', row, 'office', ['lead', 'text'])),
      ...speakers.map((row) => printedRow('speakers', row, 'people', ['village', 'body', 'summary'])),
      ...[...sent, ...snapshot.opinions.rows.filter(({ record }) => opinions.has(record.code))].map((row) =>
        printedRow('opinions', row, 'people', ['sourceName', 'field', 'text']),
      ),
      ...snapshot.followUps.rows
        .filter(({ record }) => followUps.has(record.code))
        .map((row) => printedRow('followUps', row, 'people', ['leadUnit', 'officer'])),
    ];
  },
  make(snapshot, subject, { now }, audience) {
    const office = officeIn(snapshot);
    const session = heldAt(snapshot, subject).record;
    const view = opinionsReportView({
      office,
      session,
      speakers: registered(snapshot, session).map(({ record }) => record),
      opinions: sentBefore(snapshot, session).map(({ record }) => record),
      carried: stoodOver(snapshot, session),
      everySpeaker: records(snapshot, 'speakers'),
      topics: records(snapshot, 'planLines').filter(({ form }) => form === 'topic'),
      directory: records(snapshot, 'directory'),
      wording: records(snapshot, 'templates'),
      audience,
      madeOn: dateOfMoment(now),
    });
    return { view, office, abstract: abstractOf(view), signer: office.signer };
  },
};
