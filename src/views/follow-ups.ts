// Giao việc: the work that is owed, each with the question it is to answer, and the ý kiến that nobody has been given yet.
import * as v from 'valibot';
import { dateOfMoment, isIsoDate, yearOf } from '../domain/dates';
import { byUrgency } from '../domain/due';
import { UserError } from '../domain/errors';
import type { FollowUp, Holiday, Opinion, Session } from '../domain/records';
import type { Settings } from '../domain/settings';
import { readSettings } from '../domain/settings';
import { isOpen } from '../domain/tally';
import type { AnswerSentence } from '../usecases/answer-wording';
import { answerSentences } from '../usecases/answer-wording';
import { inBrief } from '../usecases/brief';
import { optionalCount, optionalText } from '../usecases/fields';
import { settingsIn } from '../usecases/lookups';
import type { Row, Snapshot } from '../workbook/rows';
import { problemText } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { view } from './view';

const SHOWN = [
  'followUps',
  'opinions',
  'sessions',
  'speakers',
  'planLines',
  'directory',
  'holidays',
  'settings',
  'templates',
] as const;
type Shown = (typeof SHOWN)[number];

/** Where an ý kiến came from. No contact data. */
export interface Origin {
  /** Speaker and thôn, or the body that sent it in. */
  who: string;
  session: string;
  /** 'yyyy-MM-dd'; '' when the session or its date is not known. */
  date: string;
  /** Words of the topic of the plan; '' off the plan. */
  topic: string;
}

/** An ý kiến as the page shows it beside what is done about it. */
export interface AskedOpinion {
  record: Opinion;
  origin: Origin;
}

export interface WorkItem {
  record: FollowUp;
  /** Left out when the row names no ý kiến that is there. */
  asked?: AskedOpinion;
}

export interface FollowUpsData {
  /** Every open follow-up of the scope and those that are closed, the most pressing first; none that was withdrawn. */
  items: WorkItem[];
  /** Ý kiến of the scope that nobody has been given yet, the oldest first. */
  waiting: AskedOpinion[];
  /** To choose the scope from, the latest first. */
  years: number[];
  sessions: { code: string; title: string; date: string }[];
  /** To choose from what an ý kiến repeats: the first words of each that repeats no other. */
  originals: { code: string; text: string }[];
  /** In post today; `unit` is the person's. */
  units: string[];
  officers: { name: string; title: string; unit: string }[];
  holidays: Pick<Holiday, 'date' | 'kind' | 'name'>[];
  /** The office's term of an answer, in working days, and from how many days before the due date it is soon. */
  answerWorkingDays: number;
  soonDays: number;
  sentences: AnswerSentence[];
  /** Rows that cannot be read, and are therefore not shown, each with its place. */
  problems: string[];
}

/** The records of rows without a problem; what is wrong with the others goes to `problems`. */
function readable<R>(rows: readonly Row<R>[], problems: string[]): R[] {
  return rows.flatMap((row) => {
    if (row.problems.length === 0) return [row.record];
    problems.push(...row.problems.map(problemText));
    return [];
  });
}

/** The office's settings, or the defaults where one cannot be read: the list is shown all the same. */
function settingsOr(snapshot: Snapshot<Shown>, problems: string[]): Settings {
  try {
    return settingsIn(snapshot);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    problems.push(error.message);
    return readSettings([]);
  }
}

const uncoded = (snapshot: Snapshot<Shown>, key: 'followUps' | 'opinions'): string[] =>
  snapshot[key].uncoded.map(
    ({ row }) => `Trang «${TABS[key].title}», dòng ${row}: chưa có mã nên chưa được tính. Xem «Kiểm tra dữ liệu».`,
  );

function originsOf(snapshot: Snapshot<Shown>) {
  const sessions = new Map(snapshot.sessions.rows.map(({ record }) => [record.code, record]));
  const speakers = new Map(snapshot.speakers.rows.map(({ record }) => [record.code, record]));
  const topics = new Map(snapshot.planLines.rows.map(({ record }) => [record.code, record]));
  return (opinion: Opinion): Origin => {
    const speaker = speakers.get(opinion.speaker);
    const topic = topics.get(opinion.topic);
    const source = TABS.opinions.columns.source.choices[opinion.source] ?? '';
    const who = speaker ? [speaker.name, speaker.village, speaker.body] : [opinion.sourceName || source];
    return {
      who: who.filter((part) => part !== '').join(', '),
      session: opinion.session,
      date: sessions.get(opinion.session)?.date ?? '',
      topic: topic ? [topic.lead, topic.text].filter((part) => part !== '').join(' ') : opinion.topic,
    };
  };
}

/** The year of an ý kiến: that of its session, else the one in a code. */
function yearOfWork(asked: AskedOpinion | undefined, code: string): number | undefined {
  if (asked && isIsoDate(asked.origin.date)) return yearOf(asked.origin.date);
  const found = /\d{4}/.exec(asked?.record.session ?? '') ?? /\d{4}/.exec(code);
  return found ? Number(found[0]) : undefined;
}

const inPost = ({ from, to }: { from: string; to: string }, today: string) =>
  (from === '' || from <= today) && (to === '' || to >= today);

const latestFirst = (a: Session, b: Session) => (`${a.date}${a.code}` < `${b.date}${b.code}` ? 1 : -1);

export const followUps = view({
  name: 'followUps',
  input: v.object({
    /** Work of one session only. */
    session: optionalText('Phiên'),
    /** Work of one year only. With neither: what is owed, whatever its year, and what was closed this year. */
    year: optionalCount('Năm', 9999),
  }),
  tabs: SHOWN,
  show(snapshot, { session, year }, { now }): FollowUpsData {
    const today = dateOfMoment(now);
    const problems: string[] = [];
    const settings = settingsOr(snapshot, problems);
    const rows = readable(snapshot.followUps.rows, problems).filter((row) => row.state !== 'withdrawn');
    const opinions = readable(snapshot.opinions.rows, problems);
    problems.push(...uncoded(snapshot, 'followUps'), ...uncoded(snapshot, 'opinions'));
    const origin = originsOf(snapshot);
    const asked = new Map(opinions.map((record) => [record.code, { record, origin: origin(record) }]));
    const inScope = (of: AskedOpinion | undefined, code: string, open: boolean): boolean => {
      if (session !== '') return of?.record.session === session;
      const own = yearOfWork(of, code);
      return year === null ? open || own === yearOf(today) : own === year;
    };
    const items = rows
      .filter((row) => inScope(asked.get(row.opinion), row.code, isOpen(row)))
      .sort(byUrgency(today, settings.remindDaysBefore))
      .map((record): WorkItem => {
        const of = asked.get(record.opinion);
        return of ? { record, asked: of } : { record };
      });
    // A row that cannot be read still says that somebody has been given the ý kiến.
    const given = new Set(
      snapshot.followUps.rows.filter(({ record }) => record.state !== 'withdrawn').map(({ record }) => record.opinion),
    );
    const waiting = [...asked.values()].filter(
      ({ record }) => ['', 'assigned', 'escalated'].includes(record.outcome) && !given.has(record.code),
    );
    const directory = readable(snapshot.directory.rows, problems).filter((entry) => inPost(entry, today));
    const sessions = snapshot.sessions.rows.map(({ record }) => record).sort(latestFirst);
    const years = [...asked.values()].map((one) => yearOfWork(one, one.record.code));
    return {
      items,
      waiting: waiting.filter((one) => inScope(one, one.record.code, true)),
      years: [...new Set(years)].flatMap((one) => (one === undefined ? [] : [one])).sort((a, b) => b - a),
      sessions: sessions.map(({ code, title, date }) => ({ code, title, date })),
      originals: opinions
        .filter((record) => record.outcome !== 'duplicate')
        .map((record) => ({ code: record.code, text: inBrief(record.text, 80) })),
      units: directory.filter((entry) => entry.kind === 'unit').map((entry) => entry.name),
      officers: directory
        .filter((entry) => entry.kind === 'officer')
        .map(({ name, title, unit }) => ({ name, title, unit })),
      holidays: readable(snapshot.holidays.rows, problems).map(({ date, kind, name }) => ({ date, kind, name })),
      answerWorkingDays: settings.answerWorkingDays,
      soonDays: settings.remindDaysBefore,
      sentences: answerSentences(readable(snapshot.templates.rows, problems)),
      problems,
    };
  },
});
