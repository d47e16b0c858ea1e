// What stood over from earlier sessions: raised there and still owed, each matter once, with how often it was raised.
import type { FollowUp, Opinion, Session } from './records';
import { isHeld } from './sessions';
import { isOpen } from './tally';

export interface CarriedRows {
  sessions: readonly Session[];
  opinions: readonly Opinion[];
  followUps: readonly FollowUp[];
}

export interface Carried {
  opinion: Opinion;
  session: Session;
  /** What was assigned; undefined while nothing has been decided. */
  followUp: FollowUp | undefined;
  /** At how many sessions it was raised, this one included. */
  times: number;
}

const byCode = new Intl.Collator('vi', { numeric: true });

/** How many opinions the chain holds that ends with this one; a chain that turns back on itself ends where it does. */
function timesRaised(opinion: Opinion, opinions: ReadonlyMap<string, Opinion>): number {
  const passed = new Set<string>();
  for (let one: Opinion | undefined = opinion; one && !passed.has(one.code); one = opinions.get(one.carriedFrom)) {
    passed.add(one.code);
  }
  return passed.size;
}

/**
 * Matters of the sessions before the day `before` ('yyyy-MM-dd'), that session's own left out, by date and code. One that
 * was raised again at such a session stands there. `owed` decides by what was assigned, undefined where nothing was.
 */
export function raisedBefore(
  { sessions, opinions, followUps }: CarriedRows,
  before: string,
  owed: (followUp: FollowUp | undefined, opinion: Opinion) => boolean,
): Carried[] {
  const earlier = new Map(
    sessions
      .filter((session) => session.date !== '' && session.date < before && isHeld(session))
      .map((session) => [session.code, session] as const),
  );
  const known = new Map(opinions.map((opinion) => [opinion.code, opinion]));
  const tasks = new Map(
    followUps.filter(({ state }) => state !== 'withdrawn').map((row) => [row.opinion, row] as const),
  );
  const raised = opinions.filter(({ session }) => earlier.has(session));
  const again = new Set(raised.map(({ carriedFrom }) => carriedFrom));
  return raised
    .flatMap((opinion): Carried[] => {
      const session = earlier.get(opinion.session);
      const followUp = tasks.get(opinion.code);
      if (!session || again.has(opinion.code) || !owed(followUp, opinion)) return [];
      return [{ opinion, session, followUp, times: timesRaised(opinion, known) }];
    })
    .sort((a, b) =>
      a.session.date === b.session.date
        ? byCode.compare(a.opinion.code, b.opinion.code)
        : a.session.date < b.session.date
          ? -1
          : 1,
    );
}

/** Still owed: what was assigned is open, or nobody has decided. */
export function isOwed(followUp: FollowUp | undefined, { outcome }: Pick<Opinion, 'outcome'>): boolean {
  if (outcome === '') return true;
  return (outcome === 'assigned' || outcome === 'escalated') && (followUp === undefined || isOpen(followUp));
}

/** What is still owed of the sessions before `before`; see {@link raisedBefore}. */
export const carriedOver = (rows: CarriedRows, before: string): Carried[] => raisedBefore(rows, before, isOwed);
