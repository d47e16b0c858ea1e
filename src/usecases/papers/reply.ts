// Văn bản trả lời công dân as a paper: made from one ý kiến that has an answer, or whose follow-up has a result.
import { canBeAnswered, replyView } from '../../documents/reply';
import { abstractOf } from '../../documents/report-words';
import { dateOfMoment, yearOf } from '../../domain/dates';
import type { FollowUp, Opinion, Session, Speaker } from '../../domain/records';
import { foldForSearch, sameText } from '../../domain/text';
import type { Row, Snapshot } from '../../workbook/rows';
import { findRecord, records } from '../../workbook/rows';
import { TABS } from '../../workbook/schema';
import { inBrief } from '../brief';
import { officeIn } from '../lookups';
import type { Context } from '../use-case';
import { unfilled } from './dialogue';
import { heldAt } from './letters';
import type { Finding, PaperSource } from './source';
import { about, printedRow, readable, unreadable } from './source';

const REPLY_TABS = [
  ...(['settings', 'papers', 'templates', 'directory'] as const),
  ...(['sessions', 'speakers', 'opinions', 'followUps'] as const),
] as const;
type ReplyTab = (typeof REPLY_TABS)[number];

const MOST_SUBJECTS = 300;
const IN_LABEL = 80;

/** A slip that nobody signed has nobody to write to. */
const isNobody = ({ speaker, sourceName }: Pick<Opinion, 'speaker' | 'sourceName'>) =>
  speaker === '' && (sourceName.trim() === '' || foldForSearch(sourceName).startsWith('phieu'));

/** The opinion whose answer counts: of a duplicate, that of the one that it repeats. */
const answeredOf = <R extends Pick<Opinion, 'code' | 'outcome' | 'duplicateOf'>>(
  opinion: R,
  byCode: ReadonlyMap<string, R>,
): R => (opinion.outcome === 'duplicate' ? (byCode.get(opinion.duplicateOf) ?? opinion) : opinion);

interface ReplyRows {
  opinion: Row<Opinion>;
  answered: Row<Opinion>;
  followUp: Row<FollowUp> | undefined;
  speaker: Row<Speaker> | undefined;
  session: Row<Session>;
}

function rowsOf(snapshot: Snapshot<'sessions' | 'speakers' | 'opinions' | 'followUps'>, subject: string): ReplyRows {
  const found = findRecord(snapshot, 'opinions', subject);
  const byCode = new Map(snapshot.opinions.rows.map((row) => [row.record.code, row] as const));
  const opinion = byCode.get(found.code) as Row<Opinion>;
  const original = byCode.get(found.duplicateOf);
  const answered = found.outcome === 'duplicate' && original ? original : opinion;
  return {
    opinion,
    answered,
    followUp: snapshot.followUps.rows.find(
      ({ record }) => record.opinion === answered.record.code && record.state !== 'withdrawn',
    ),
    speaker: snapshot.speakers.rows.find(({ record }) => record.code !== '' && record.code === found.speaker),
    session: heldAt(snapshot, found.session),
  };
}

function replyFindings(snapshot: Snapshot<ReplyTab>, subject: string): Finding[] {
  const { opinion, answered, followUp, speaker, session } = rowsOf(snapshot, subject);
  const { columns } = TABS.opinions;
  const isAnswered = canBeAnswered(answered.record, followUp?.record);
  return [
    ...[session, answered, ...(speaker ? [speaker] : []), ...(followUp ? [followUp] : [])].flatMap(unreadable),
    ...unfilled(session),
    ...(opinion.record.text.trim() === ''
      ? [about('error', 'opinions', opinion, 'chưa ghi nội dung ý kiến.', columns.text.header)]
      : []),
    ...(opinion.record.speaker !== '' && !speaker
      ? [
          about(
            'error',
            'opinions',
            opinion,
            `của người phát biểu «${opinion.record.speaker}» nhưng không có người đó.`,
            columns.speaker.header,
          ),
        ]
      : isNobody(opinion.record)
        ? [
            about(
              'error',
              'opinions',
              opinion,
              `chưa ghi người phát biểu, cũng chưa ghi «${columns.sourceName.header}» là ai, nên không biết gửi trả lời cho ai.`,
              columns.sourceName.header,
            ),
          ]
        : []),
    ...(isAnswered
      ? []
      : [
          about(
            'error',
            'opinions',
            answered,
            `chưa có nội dung trả lời, việc được giao cũng chưa có kết quả. Hãy ghi «${columns.answer.header}», hoặc ghi kết quả ở trang «${TABS.followUps.title}».`,
            columns.answer.header,
          ),
        ]),
    ...(isAnswered && followUp?.record.state === 'done' && followUp.record.resultOn === ''
      ? [
          about(
            'warning',
            'followUps',
            followUp,
            `chưa ghi «${TABS.followUps.columns.resultOn.header}» nên văn bản không nêu ngày.`,
            TABS.followUps.columns.resultOn.header,
          ),
        ]
      : []),
  ];
}

function replyMade(snapshot: Snapshot<ReplyTab>, subject: string, { now }: Context, audience: 'public' | 'internal') {
  const office = officeIn(snapshot);
  const { opinion, answered, followUp, speaker, session } = rowsOf(snapshot, subject);
  const officer = records(snapshot, 'directory').find(
    ({ kind, name }) => kind !== 'unit' && followUp !== undefined && sameText(name, followUp.record.officer),
  );
  const view = replyView({
    office,
    session: session.record,
    opinion: opinion.record,
    speaker: speaker?.record,
    answered: answered.record,
    followUp: followUp?.record,
    officerTitle: officer?.title ?? '',
    wording: records(snapshot, 'templates'),
    audience,
    madeOn: dateOfMoment(now),
  });
  return { view, office, abstract: abstractOf(view), signer: office.signer };
}

export const replyPaper: PaperSource<ReplyTab, 'opinions' | 'followUps' | 'papers'> = {
  tabs: REPLY_TABS,
  subjectTabs: ['opinions', 'followUps', 'papers'],
  subjects(snapshot) {
    const opinions = readable(snapshot, 'opinions');
    const followUps = new Map(
      readable(snapshot, 'followUps')
        .filter(({ state }) => state !== 'withdrawn')
        .map((row) => [row.opinion, row] as const),
    );
    const byCode = new Map(opinions.map((opinion) => [opinion.code, opinion]));
    const replied = new Set(
      readable(snapshot, 'papers')
        .filter(({ kind, state }) => kind === 'reply' && state === 'issued')
        .map(({ subject }) => subject),
    );
    return opinions
      .filter((opinion) => !isNobody(opinion) && opinion.text.trim() !== '' && !replied.has(opinion.code))
      .filter((opinion) => {
        const answered = answeredOf(opinion, byCode);
        return canBeAnswered(answered, followUps.get(answered.code));
      })
      .sort((a, b) => (`${a.recordedAt} ${a.code}` < `${b.recordedAt} ${b.code}` ? 1 : -1))
      .slice(0, MOST_SUBJECTS)
      .map(({ code, text }) => ({ code, label: `${code}: ${inBrief(text, IN_LABEL)}` }));
  },
  year(snapshot, subject, { now }) {
    const { date } = rowsOf(snapshot, subject).session.record;
    return yearOf(date === '' ? dateOfMoment(now) : date);
  },
  findings: replyFindings,
  printed(snapshot, subject) {
    const { opinion, answered, followUp, speaker, session } = rowsOf(snapshot, subject);
    return [
      printedRow('sessions', session, 'office', ['venue']),
      // A letter to a person is sent under the name and the thôn; contacts are never printed.
      ...(speaker ? [printedRow('speakers', speaker, 'people', ['name', 'village'])] : []),
      printedRow('opinions', opinion, 'people', ['sourceName', 'text']),
      printedRow('opinions', answered, 'people', ['answeredBy', 'answer']),
      ...(followUp
        ? [
            printedRow('followUps', followUp, 'people', [
              'leadUnit',
              'supportingUnits',
              'officer',
              'result',
              'answeringPaper',
              'superiorBody',
            ]),
          ]
        : []),
    ];
  },
  make: replyMade,
};
