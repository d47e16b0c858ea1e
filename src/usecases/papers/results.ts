// Thông báo kết quả as a paper: made from one session, or from those of a plan that were held, and their rows.
import { resultsView } from '../../documents/results';
import { dateOfMoment, formatDate, yearOf } from '../../domain/dates';
import { twoDigits } from '../../domain/numbers';
import type { Session } from '../../domain/records';
import { countSpeeches, isOpen } from '../../domain/tally';
import { foldForSearch } from '../../domain/text';
import type { Row, Snapshot } from '../../workbook/rows';
import { records } from '../../workbook/rows';
import { TABS } from '../../workbook/schema';
import { officeIn } from '../lookups';
import type { Finding, PaperSource } from './source';
import { codesOf, dialogue, dialogueErrors, mayHaveBeenHeld, notClosed } from './dialogue';
import { sessionSubjects, sessionsOf, undecidedOpinions, wasHeld } from './dialogue';
import { about, printedRow, readable } from './source';
import type { Context } from '../use-case';

const RESULTS_TABS = [
  ...(['plans', 'planLines', 'settings', 'papers'] as const),
  ...(['sessions', 'speakers', 'opinions', 'followUps', 'templates'] as const),
] as const;
type ResultsTab = (typeof RESULTS_TABS)[number];

function warnings(snapshot: Snapshot<ResultsTab>, sessions: readonly Row<Session>[], { now }: Context): Finding[] {
  const { opinions, followUps, speakers } = dialogue(snapshot, codesOf(sessions));
  const today = dateOfMoment(now);
  const { columns } = TABS.sessions;
  const ofSessions = sessions.flatMap((row): Finding[] => {
    const { code, headCount } = row.record;
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
    return [...notClosed(row), ...heads];
  });
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
      .filter(({ text }) => {
        const folded = foldForSearch(text);
        return secret.some((name) => folded.includes(name));
      })
      .map(({ field }) =>
        about('warning', tab, row, `«${field}» có họ tên người phát biểu chưa đồng ý công khai tên.`, field),
      ),
  );
  return [
    ...ofSessions,
    ...undecidedOpinions(opinions),
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
    return [
      ...sessionSubjects(snapshot, mayHaveBeenHeld(today)),
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
    return [...dialogueErrors(snapshot, sessions), ...warnings(snapshot, sessions, context)];
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
