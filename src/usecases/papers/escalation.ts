// Văn bản kiến nghị cấp có thẩm quyền as a paper: made from what one session passes on to one superior body.
import type { Escalated } from '../../documents/escalation';
import { escalationView } from '../../documents/escalation';
import { abstractOf } from '../../documents/report-words';
import { dateOfMoment, formatDate, yearOf } from '../../domain/dates';
import { UserError } from '../../domain/errors';
import { twoDigits } from '../../domain/numbers';
import type { FollowUp, Opinion, Session } from '../../domain/records';
import { foldForSearch } from '../../domain/text';
import type { Row, Snapshot } from '../../workbook/rows';
import { records } from '../../workbook/rows';
import { TABS } from '../../workbook/schema';
import { officeIn } from '../lookups';
import type { Context } from '../use-case';
import { unfilled } from './dialogue';
import { NAMES_JOINED, heldAt, rowErrors, splitSubject } from './letters';
import type { Finding, PaperSource, PaperSubject } from './source';
import { about, printedRow, readable } from './source';

const ESCALATION_TABS = [
  ...(['settings', 'papers', 'templates'] as const),
  ...(['sessions', 'speakers', 'opinions', 'followUps'] as const),
] as const;
type EscalationTab = (typeof ESCALATION_TABS)[number];

/** How a body that nobody has entered is called in a subject. */
const UNNAMED = 'cấp có thẩm quyền';
const MOST_SUBJECTS = 300;

const sameBody = (a: string, b: string) => foldForSearch(a || UNNAMED) === foldForSearch(b || UNNAMED);
const byCode = new Intl.Collator('vi', { numeric: true });

interface Passed {
  opinion: Row<Opinion>;
  followUp: Row<FollowUp> | undefined;
  body: string;
}

/** What the sessions pass on, in order of code, each with the follow-up that counts. */
function passedOn(snapshot: Snapshot<'opinions' | 'followUps'>): Passed[] {
  const followUps = new Map(
    snapshot.followUps.rows
      .filter(({ record }) => record.state !== 'withdrawn')
      .map((row) => [row.record.opinion, row] as const),
  );
  return snapshot.opinions.rows
    .filter(({ record }) => record.outcome === 'escalated')
    .sort((a, b) => byCode.compare(a.record.code, b.record.code))
    .map((opinion) => {
      const followUp = followUps.get(opinion.record.code);
      return { opinion, followUp, body: followUp?.record.superiorBody.trim() ?? '' };
    });
}

interface Letter {
  session: Row<Session>;
  body: string;
  passed: Passed[];
}

function letterOf(snapshot: Snapshot<'sessions' | 'opinions' | 'followUps'>, subject: string): Letter {
  const { first, rest } = splitSubject(subject);
  const session = heldAt(snapshot, first);
  const ofSession = passedOn(snapshot).filter(({ opinion }) => opinion.record.session === session.record.code);
  const [only] = ofSession;
  const wanted = rest === '' ? only?.body : rest;
  const passed = wanted === undefined ? [] : ofSession.filter(({ body }) => sameBody(body, wanted));
  const { title } = TABS.opinions;
  const place = { tab: title, code: first, field: TABS.opinions.columns.outcome.header };
  if (passed.length === 0) {
    const to = rest === '' ? '' : ` chuyển đến «${rest}»`;
    throw new UserError('nothing-passed-on', `Phiên ${first} không có ý kiến nào vượt thẩm quyền${to}.`, place);
  }
  if (rest === '' && passed.length < ofSession.length) {
    const choices = subjectsOf(session.record, ofSession).map(({ code }) => `«${code}»`);
    throw new UserError(
      'several-bodies',
      `Phiên ${first} chuyển ý kiến đến nhiều cấp. Hãy chọn một: ${choices.join(', ')}.`,
      place,
    );
  }
  return { session, body: passed[0]?.body ?? '', passed };
}

function subjectsOf({ code, date }: Session, passed: readonly Passed[]): PaperSubject[] {
  const counts = new Map<string, { body: string; count: number }>();
  for (const { body } of passed) {
    const key = foldForSearch(body || UNNAMED);
    const known = counts.get(key) ?? { body: body || UNNAMED, count: 0 };
    counts.set(key, { ...known, count: known.count + 1 });
  }
  return [...counts.values()].map(({ body, count }) => ({
    code: `${code}${NAMES_JOINED}${body}`,
    label: [code, ...(date === '' ? [] : [formatDate(date)]), `${body} (${twoDigits(count)} ý kiến)`].join(
      NAMES_JOINED,
    ),
  }));
}

function letterFindings(snapshot: Snapshot<EscalationTab>, subject: string, { now }: Context): Finding[] {
  const { session, body, passed } = letterOf(snapshot, subject);
  const today = dateOfMoment(now);
  const { columns } = TABS.followUps;
  const owed = passed.flatMap(({ followUp }) => (followUp ? [followUp] : []));
  return [
    ...rowErrors(snapshot, session),
    ...unfilled(session),
    ...passed
      .filter(({ opinion }) => opinion.record.text.trim() === '')
      .map(({ opinion }) =>
        about('error', 'opinions', opinion, 'chưa ghi nội dung ý kiến.', TABS.opinions.columns.text.header),
      ),
    ...(body === ''
      ? passed.map(({ opinion, followUp }) =>
          about(
            'warning',
            followUp ? 'followUps' : 'opinions',
            followUp ?? opinion,
            `chưa ghi «${columns.superiorBody.header}» nên văn bản gửi «${UNNAMED}».`,
            columns.superiorBody.header,
          ),
        )
      : []),
    ...owed.flatMap((row) => {
      const { state, dueOn } = row.record;
      if (state === 'done') {
        return [about('warning', 'followUps', row, 'đã có kết quả mà văn bản vẫn đề nghị.', columns.state.header)];
      }
      return dueOn !== '' && dueOn <= today
        ? [
            about(
              'warning',
              'followUps',
              row,
              `hạn ${formatDate(dueOn)} đã đến hoặc đã qua nên không in.`,
              columns.dueOn.header,
            ),
          ]
        : [];
    }),
  ];
}

export const escalationPaper: PaperSource<EscalationTab, 'sessions' | 'opinions' | 'followUps'> = {
  tabs: ESCALATION_TABS,
  subjectTabs: ['sessions', 'opinions', 'followUps'],
  subjects(snapshot) {
    const ofSession = new Map<string, Passed[]>();
    for (const one of passedOn(snapshot)) {
      const { session } = one.opinion.record;
      ofSession.set(session, [...(ofSession.get(session) ?? []), one]);
    }
    return readable(snapshot, 'sessions')
      .sort((a, b) => (`${a.date}${a.code}` < `${b.date}${b.code}` ? 1 : -1))
      .flatMap((session) => subjectsOf(session, ofSession.get(session.code) ?? []))
      .slice(0, MOST_SUBJECTS);
  },
  year(snapshot, subject, { now }) {
    const { date } = letterOf(snapshot, subject).session.record;
    return yearOf(date === '' ? dateOfMoment(now) : date);
  },
  findings: letterFindings,
  printed(snapshot, subject) {
    const { session, passed } = letterOf(snapshot, subject);
    const speakers = new Set(passed.map(({ opinion }) => opinion.record.speaker));
    return [
      printedRow('sessions', session, 'office', ['venue']),
      ...snapshot.speakers.rows
        .filter(({ record }) => speakers.has(record.code))
        .map((row) => printedRow('speakers', row, 'people', ['village'])),
      ...passed.map(({ opinion }) =>
        printedRow('opinions', opinion, 'people', ['sourceName', 'text', 'answeredBy', 'answer']),
      ),
      ...passed.flatMap(({ followUp }) =>
        followUp ? [printedRow('followUps', followUp, 'people', ['task', 'superiorBody'])] : [],
      ),
    ];
  },
  make(snapshot, subject, { now }, audience) {
    const office = officeIn(snapshot);
    const { session, body, passed } = letterOf(snapshot, subject);
    const speakers = new Map(records(snapshot, 'speakers').map((speaker) => [speaker.code, speaker]));
    const items = passed.map(({ opinion, followUp }): Escalated => ({
      opinion: opinion.record,
      followUp: followUp?.record,
      speaker: speakers.get(opinion.record.speaker),
    }));
    const view = escalationView({
      office,
      session: session.record,
      superiorBody: body,
      items,
      wording: records(snapshot, 'templates'),
      audience,
      madeOn: dateOfMoment(now),
    });
    return { view, office, abstract: abstractOf(view), signer: office.signer };
  },
};
