// What the dialogues come to, counted: for the tab Tổng quan and for the page of that name, which therefore agree.
import { yearOf } from './dates';
import type { FollowUp, Opinion, Session, SessionState, Speaker } from './records';
import type { FollowUpTally, OpinionTally } from './tally';
import { countHeads, countSpeeches, isOpen, tallyFollowUps, tallyOpinions } from './tally';
import { cleanText } from './text';

export interface FigureRows {
  sessions: readonly Session[];
  speakers: readonly Speaker[];
  opinions: readonly Opinion[];
  followUps: readonly FollowUp[];
}

/**
 * Follow-ups by how they stand to their due date; the parts add up to all of them. `doneUndated`: done, on a day or with a
 * due date that nobody noted. `open`: still owed and not late.
 */
export interface Punctuality {
  doneInTime: number;
  doneLate: number;
  doneUndated: number;
  open: number;
  overdue: number;
  passedOn: number;
  withdrawn: number;
}
export type Standing = keyof Punctuality;

export interface Figures {
  sessions: number;
  byState: Record<SessionState, number>;
  /** Người dự. */
  heads: number;
  /** Người đăng ký phát biểu. */
  registered: number;
  /** Lượt phát biểu. */
  speeches: number;
  opinions: OpinionTally;
  followUps: FollowUpTally;
  punctuality: Punctuality;
}

const NOBODY: Punctuality = {
  doneInTime: 0,
  doneLate: 0,
  doneUndated: 0,
  open: 0,
  overdue: 0,
  passedOn: 0,
  withdrawn: 0,
};

/** A session whose state nobody has chosen yet is planned. */
export const sessionState = ({ state }: Pick<Session, 'state'>): SessionState =>
  (state as SessionState | '') || 'planned';

/** How a follow-up stands on `today`. What is due today is not late. */
export function standingOf(
  { state, dueOn, resultOn }: Pick<FollowUp, 'state' | 'dueOn' | 'resultOn'>,
  today: string,
): Standing {
  if (state === 'done') {
    if (dueOn === '' || resultOn === '') return 'doneUndated';
    return resultOn <= dueOn ? 'doneInTime' : 'doneLate';
  }
  if (!isOpen({ state })) return state === 'passedOn' ? 'passedOn' : 'withdrawn';
  return dueOn !== '' && dueOn < today ? 'overdue' : 'open';
}

export function punctualityOf(followUps: readonly FollowUp[], today: string): Punctuality {
  const counted = { ...NOBODY };
  for (const followUp of followUps) counted[standingOf(followUp, today)] += 1;
  return counted;
}

export function figuresOf({ sessions, speakers, opinions, followUps }: FigureRows, today: string): Figures {
  const byState = { planned: 0, announced: 0, running: 0, closed: 0, postponed: 0, cancelled: 0 };
  for (const session of sessions) byState[sessionState(session)] += 1;
  return {
    sessions: sessions.length,
    byState,
    heads: countHeads(sessions),
    registered: speakers.length,
    speeches: countSpeeches(speakers),
    opinions: tallyOpinions(opinions),
    followUps: tallyFollowUps(followUps, today),
    punctuality: punctualityOf(followUps, today),
  };
}

/** The year of a session: of its date, or, while it has none, the year that its code names; null when neither tells. */
export function sessionYear({ date, code }: Pick<Session, 'date' | 'code'>): number | null {
  if (date !== '') return yearOf(date);
  const named = /^P-(\d{4})-/.exec(code)?.[1];
  return named === undefined ? null : Number(named);
}

/**
 * The rows by the year of the session that they belong to, each row in exactly one part. Rows of which no session is to be
 * found are under null.
 */
export function byYear({ sessions, speakers, opinions, followUps }: FigureRows): Map<number | null, FigureRows> {
  type Part = { sessions: Session[]; speakers: Speaker[]; opinions: Opinion[]; followUps: FollowUp[] };
  const parts = new Map<number | null, Part>();
  const partOf = (year: number | null): Part => {
    const part = parts.get(year) ?? { sessions: [], speakers: [], opinions: [], followUps: [] };
    parts.set(year, part);
    return part;
  };
  const yearOfSession = new Map(sessions.map((session) => [session.code, sessionYear(session)]));
  const yearOfOpinion = new Map(opinions.map(({ code, session }) => [code, yearOfSession.get(session) ?? null]));
  for (const session of sessions) partOf(sessionYear(session)).sessions.push(session);
  for (const speaker of speakers) partOf(yearOfSession.get(speaker.session) ?? null).speakers.push(speaker);
  for (const opinion of opinions) partOf(yearOfSession.get(opinion.session) ?? null).opinions.push(opinion);
  for (const followUp of followUps) partOf(yearOfOpinion.get(followUp.opinion) ?? null).followUps.push(followUp);
  return parts;
}

/** Ý kiến and their follow-ups of one unit, field or thôn. */
export interface Group {
  /** As first written; '' for what names none. */
  name: string;
  opinions: number;
  followUps: number;
  punctuality: Punctuality;
}
export type Grouping = 'unit' | 'field' | 'village';

const sameName = (name: string) => cleanText(name).replace(/\s+/g, ' ').toLowerCase();

/**
 * The rows by unit, field or thôn; what is most overdue first, then what is most. Every opinion and every follow-up is in
 * exactly one group: an opinion under the unit of its follow-up (none: ''), a follow-up under the field and thôn of its opinion.
 */
export function groupsOf(rows: FigureRows, grouping: Grouping, today: string): Group[] {
  const villages = new Map(rows.speakers.map(({ code, village }) => [code, village]));
  const opinions = new Map(rows.opinions.map((opinion) => [opinion.code, opinion]));
  const units = new Map(rows.followUps.map(({ opinion, leadUnit }) => [opinion, leadUnit]));
  const nameOf = (opinion: Opinion | undefined): string => {
    if (!opinion) return '';
    if (grouping === 'field') return opinion.field;
    return (grouping === 'unit' ? units.get(opinion.code) : villages.get(opinion.speaker)) ?? '';
  };
  const groups = new Map<string, { name: string; opinions: number; followUps: FollowUp[] }>();
  const groupOf = (name: string) => {
    const key = sameName(name);
    const group = groups.get(key) ?? { name: cleanText(name), opinions: 0, followUps: [] };
    groups.set(key, group);
    return group;
  };
  for (const opinion of rows.opinions) groupOf(nameOf(opinion)).opinions += 1;
  for (const followUp of rows.followUps) {
    const name = grouping === 'unit' ? followUp.leadUnit : nameOf(opinions.get(followUp.opinion));
    groupOf(name).followUps.push(followUp);
  }
  return [...groups.values()]
    .map((group): Group => ({
      ...group,
      followUps: group.followUps.length,
      punctuality: punctualityOf(group.followUps, today),
    }))
    .sort(
      (a, b) =>
        b.punctuality.overdue - a.punctuality.overdue ||
        b.followUps - a.followUps ||
        b.opinions - a.opinions ||
        a.name.localeCompare(b.name, 'vi'),
    );
}
