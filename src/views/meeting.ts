// Điều hành phiên: one session while it is held, with its queue, what was said, and what answers and assignments need.
import * as v from 'valibot';
import { dateOfMoment } from '../domain/dates';
import { personKey } from '../domain/queue';
import type { DirectoryEntry, FollowUp, Holiday, Opinion, PlanLine, Session, Speaker } from '../domain/records';
import { contradictions } from '../domain/session-end';
import { isHeld, sessionInFocus } from '../domain/sessions';
import type { ClockLimits } from '../domain/speaking-clock';
import { inBrief } from '../usecases/brief';
import { optionalText } from '../usecases/fields';
import type { Row, Snapshot } from '../workbook/rows';
import { records } from '../workbook/rows';
import { readable, settingsFor, uncodedRows } from './reading';
import { view } from './view';

const SHOWN = [
  'sessions',
  'speakers',
  'opinions',
  'followUps',
  'planLines',
  'directory',
  'holidays',
  'settings',
] as const;
type Shown = (typeof SHOWN)[number];

/** Earlier ý kiến among which a repetition is looked for; older ones are named by their code. */
const MOST_EARLIER = 300;

/** Someone who registered, without phone and e-mail. */
export interface MeetingSpeaker extends Omit<Speaker, 'phone' | 'email'> {
  /** Code of an earlier session at which the person spoke; '' for none. */
  spokeAt: string;
}

export interface MeetingData {
  /** To choose from, the latest first. */
  sessions: Pick<Session, 'code' | 'title' | 'date' | 'state'>[];
  /** Null when there is no session that can be read. */
  session: Session | null;
  speakers: MeetingSpeaker[];
  opinions: Opinion[];
  /** Of this session's ý kiến; none that was withdrawn. */
  followUps: FollowUp[];
  /** Topics of the session's plan. */
  topics: { code: string; text: string }[];
  /** Ý kiến of other sessions, the latest first: to repeat or to carry on. */
  earlier: { code: string; session: string; text: string }[];
  /** There are more of them than are shown. */
  moreEarlier: boolean;
  /** In post today. */
  directory: Pick<DirectoryEntry, 'kind' | 'name' | 'title' | 'unit' | 'field'>[];
  holidays: Pick<Holiday, 'date' | 'kind' | 'name'>[];
  /** Fields and superior bodies that were named before. */
  fields: string[];
  superiorBodies: string[];
  limits: ClockLimits;
  answerWorkingDays: number;
  /** Where the session's rows contradict each other. */
  contradictions: string[];
  /** Rows that cannot be read and are left out, each with its place. */
  problems: string[];
}

const latestFirst = (a: Session, b: Session): number => (`${a.date} ${a.code}` < `${b.date} ${b.code}` ? 1 : -1);

export const topicText = ({ label, lead, text }: Pick<PlanLine, 'label' | 'lead' | 'text'>): string =>
  [label, lead, text].filter((part) => part !== '').join(' ');

const distinct = (texts: readonly string[]): string[] => [...new Set(texts.filter((text) => text !== ''))].sort();

const inPost = ({ from, to }: Pick<DirectoryEntry, 'from' | 'to'>, today: string): boolean =>
  (from === '' || from <= today) && (to === '' || to >= today);

/** The session asked for, or the one that is meant; one that cannot be read still shows what can. */
export function chosenSession(snapshot: Snapshot<'sessions'>, code: string, today: string): Session | undefined {
  const sessions = records(snapshot, 'sessions');
  return sessions.find((session) => session.code === code) ?? sessionInFocus(sessions, today);
}

/** Rows of this session, and those of which nobody can say whose they are. */
const ofSession = <R extends { session: string }>(rows: readonly Row<R>[], code: string): Row<R>[] =>
  rows.filter(({ record }) => record.session === code);

function speakersOf(snapshot: Snapshot<Shown>, session: Session, problems: string[]): MeetingSpeaker[] {
  const spoke = new Map<string, string>();
  const dates = new Map(records(snapshot, 'sessions').map(({ code, date }) => [code, date]));
  for (const speaker of records(snapshot, 'speakers')) {
    const earlier = speaker.session !== session.code && (dates.get(speaker.session) ?? '') <= session.date;
    if (earlier && speaker.state === 'spoken') spoke.set(personKey(speaker), speaker.session);
  }
  return readable(ofSession(snapshot.speakers.rows, session.code), problems).map((speaker) => {
    const { phone: _phone, email: _email, ...shown } = speaker;
    return { ...shown, spokeAt: spoke.get(personKey(speaker)) ?? '' };
  });
}

export const meeting = view({
  name: 'meeting',
  input: v.object({ session: optionalText('Phiên') }),
  tabs: SHOWN,
  show(snapshot, { session: code }, { now }): MeetingData {
    const today = dateOfMoment(now);
    const problems: string[] = [];
    const session = chosenSession(snapshot, code, today) ?? null;
    const own = session?.code ?? '';
    const sessions = records(snapshot, 'sessions');
    const { speakingMinutes, warnSeconds, answerWorkingDays } = settingsFor(
      snapshot,
      ['speakingMinutes', 'warnSeconds', 'answerWorkingDays'],
      problems,
    );
    if (session)
      readable(
        snapshot.sessions.rows.filter(({ record }) => record === session),
        problems,
      );
    const opinions = session ? readable(ofSession(snapshot.opinions.rows, own), problems) : [];
    const codes = new Set(opinions.map((opinion) => opinion.code));
    const others = records(snapshot, 'opinions')
      .filter((opinion) => opinion.session !== own && opinion.outcome !== 'duplicate')
      .reverse();
    const topics = records(snapshot, 'planLines').filter(({ form }) => form === 'topic');
    const speakers = session ? speakersOf(snapshot, session, problems) : [];
    if (session) {
      for (const key of ['speakers', 'opinions'] as const) {
        problems.push(
          ...uncodedRows(
            snapshot,
            key,
            snapshot[key].uncoded.filter(({ record }) => ['', own].includes(record.session)) as never,
          ),
        );
      }
    }
    const followUps = readable(
      snapshot.followUps.rows.filter(({ record }) => codes.has(record.opinion)),
      problems,
    );
    return {
      sessions: [...sessions]
        .sort(latestFirst)
        .filter((one) => isHeld(one) || one.code === own)
        .map(({ code: of, title, date, state }) => ({ code: of, title, date, state })),
      session,
      speakers,
      opinions,
      followUps: followUps.filter(({ state }) => state !== 'withdrawn'),
      topics: topics
        .filter(({ plan }) => plan === session?.plan || session?.plan === '')
        .map((line) => ({ code: line.code, text: topicText(line) })),
      earlier: others.slice(0, MOST_EARLIER).map((opinion) => ({
        code: opinion.code,
        session: opinion.session,
        text: inBrief(opinion.text, 100),
      })),
      moreEarlier: others.length > MOST_EARLIER,
      directory: records(snapshot, 'directory')
        .filter((entry) => inPost(entry, today))
        .map(({ kind, name, title, unit, field }) => ({ kind, name, title, unit, field })),
      holidays: readable(snapshot.holidays.rows, problems).map(({ date, kind, name }) => ({ date, kind, name })),
      fields: distinct([
        ...records(snapshot, 'opinions').map(({ field }) => field),
        ...records(snapshot, 'directory').map(({ field }) => field),
      ]),
      superiorBodies: distinct(records(snapshot, 'followUps').map(({ superiorBody }) => superiorBody)),
      limits: { allowed: speakingMinutes * 60, warn: warnSeconds },
      answerWorkingDays,
      contradictions: session
        ? contradictions(
            {
              sessions,
              speakers: records(snapshot, 'speakers'),
              opinions: records(snapshot, 'opinions'),
              followUps: records(snapshot, 'followUps'),
              topics: topics.map((line) => line.code),
            },
            own,
          )
        : [],
      problems,
    };
  },
});
