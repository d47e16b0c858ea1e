// Ý kiến of earlier sessions that are still owed when a plan is made, and how many times each has been carried on.
import type { FollowUp, Opinion, Plan, Session } from './records';
import { isOpen } from './tally';

export interface CarriedOver {
  /** The newest of its chain: as it was last raised. */
  opinion: Opinion;
  /** Where it was first raised; absent when that session is not known. */
  firstRaised: Session | undefined;
  /** What was last assigned for it, if anything. */
  followUp: FollowUp | undefined;
  /** From one session to another, or into a plan: 1 when it is carried for the first time. */
  times: number;
}

export interface DialogueRows {
  plans: readonly Plan[];
  sessions: readonly Session[];
  opinions: readonly Opinion[];
  followUps: readonly FollowUp[];
}

/** Plans in the order of their years, and a session off every plan at the end of its year, as text that sorts. */
const planTurn = ({ year, code }: Plan) => `${year ?? '0000'}/${code}`;

function turnsOf({ plans, sessions }: DialogueRows): Map<string, string> {
  const ofPlan = new Map(plans.map((plan) => [plan.code, planTurn(plan)]));
  return new Map(sessions.map(({ code, plan, date }) => [code, ofPlan.get(plan) ?? `${date.slice(0, 4)}/~`]));
}

/** Still owed at the end of `asOf` ('yyyy-MM-dd'): not decided, or assigned or passed up with the work still open. */
function isOwed(opinion: Opinion, followUp: FollowUp | undefined, asOf: string): boolean {
  switch (opinion.outcome) {
    case 'answered':
    case 'duplicate':
      return false;
    case '':
      return true;
    default:
      // What was finished after the plan was made was owed when it was made.
      return !followUp || isOpen(followUp) || (followUp.state === 'done' && followUp.resultOn > asOf);
  }
}

/**
 * What is still owed of the sessions before this plan, the longest carried first. An opinion that a later one carries on
 * is represented by the later one: where that was settled, nothing is owed.
 */
export function carriedOver(plan: Plan, rows: DialogueRows, asOf: string): CarriedOver[] {
  const turns = turnsOf(rows);
  const now = planTurn(plan);
  const plans = rows.plans.map(planTurn);
  const sessions = new Map(rows.sessions.map((session) => [session.code, session]));
  const turnOf = ({ session }: Opinion) => turns.get(session) ?? '';
  const earlier = rows.opinions.filter((opinion) => turnOf(opinion) !== '' && turnOf(opinion) < now);
  const byCode = new Map(earlier.map((opinion) => [opinion.code, opinion]));
  const continued = new Set(
    earlier.filter(({ carriedFrom, code }) => carriedFrom !== code).map((one) => one.carriedFrom),
  );
  const followUps = new Map(
    rows.followUps.filter(({ state }) => state !== 'withdrawn').map((followUp) => [followUp.opinion, followUp]),
  );

  /** The opinion and those that it carries on, the newest first; a ring of them ends where it began. */
  const chainOf = (opinion: Opinion): Opinion[] => {
    const chain: Opinion[] = [];
    for (let one: Opinion | undefined = opinion; one && !chain.includes(one); one = byCode.get(one.carriedFrom)) {
      chain.push(one);
    }
    return chain;
  };
  /** Once from one session to the next, and once for each plan into which it came meanwhile. */
  const steps = (from: string, to: string) => Math.max(1, plans.filter((turn) => from < turn && turn <= to).length);

  return earlier
    .filter(({ code }) => !continued.has(code))
    .filter((opinion) => isOwed(opinion, followUps.get(opinion.code), asOf))
    .map((opinion) => {
      const chain = chainOf(opinion);
      const turnsUp = [...chain.map(turnOf).reverse(), now];
      const times = turnsUp.slice(1).reduce((sum, turn, at) => sum + steps(turnsUp[at] ?? '', turn), 0);
      const first = chain[chain.length - 1];
      return {
        opinion,
        firstRaised: first && sessions.get(first.session),
        followUp: followUps.get(opinion.code),
        times,
      };
    })
    .sort((a, b) => b.times - a.times || (a.opinion.code < b.opinion.code ? -1 : 1));
}
