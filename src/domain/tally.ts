// Counting people, words and promises. A report counts heads, speeches and opinions apart, and its sums must agree.
import { daysBetween } from './dates';
import type { FollowUp, Opinion, OpinionKind, Outcome, Session, Speaker } from './records';

export interface OpinionTally {
  total: number;
  byKind: Record<OpinionKind, number>;
  byOutcome: Record<Outcome, number>;
  /** Not yet decided. `total` is the four outcomes and these. */
  undecided: number;
}

export function tallyOpinions(opinions: readonly Opinion[]): OpinionTally {
  const tally: OpinionTally = {
    total: opinions.length,
    byKind: { opinion: 0, petition: 0, report: 0 },
    byOutcome: { answered: 0, assigned: 0, escalated: 0, duplicate: 0 },
    undecided: 0,
  };
  for (const { kind, outcome } of opinions) {
    if (kind in tally.byKind) tally.byKind[kind] += 1;
    if (outcome === '') tally.undecided += 1;
    else tally.byOutcome[outcome] += 1;
  }
  return tally;
}

/** Still owed: neither done nor withdrawn nor passed on to a superior; so is one whose state nobody has chosen. */
export function isOpen(followUp: Pick<FollowUp, 'state'>): boolean {
  return followUp.state !== 'done' && followUp.state !== 'passedOn' && followUp.state !== 'withdrawn';
}

export interface FollowUpTally {
  total: number;
  done: number;
  /** Open, with the due date still to come or not set. */
  inTime: number;
  dueToday: number;
  overdue: number;
  passedOn: number;
  withdrawn: number;
}

/** Follow-ups by state on `today`; the six states add up to `total`. */
export function tallyFollowUps(followUps: readonly FollowUp[], today: string): FollowUpTally {
  const tally = { total: followUps.length, done: 0, inTime: 0, dueToday: 0, overdue: 0, passedOn: 0, withdrawn: 0 };
  for (const { state, dueOn } of followUps) {
    if (state === 'done' || state === 'passedOn' || state === 'withdrawn') {
      tally[state] += 1;
    } else {
      const left = dueOn === '' ? 1 : daysBetween(today, dueOn);
      tally[left > 0 ? 'inTime' : left === 0 ? 'dueToday' : 'overdue'] += 1;
    }
  }
  return tally;
}

/** Lượt phát biểu: those who did speak. */
export function countSpeeches(speakers: readonly Pick<Speaker, 'state'>[]): number {
  return speakers.filter((speaker) => speaker.state === 'spoken' || speaker.state === 'speaking').length;
}

/** Người dự, over the sessions whose heads were counted. */
export function countHeads(sessions: readonly Session[]): number {
  return sessions.reduce((sum, session) => sum + (session.headCount ?? 0), 0);
}
