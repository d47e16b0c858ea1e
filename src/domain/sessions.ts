// Which session a page is about when nobody has said so yet.
import type { Session } from './records';

/** When a session begins, as text that sorts: a session without a date comes last. */
const startOf = ({ date, startTime, code }: Session): string => `${date === '' ? '9999' : date} ${startTime} ${code}`;

/** Neither postponed nor cancelled. */
export const isHeld = ({ state }: Pick<Session, 'state'>): boolean => state !== 'postponed' && state !== 'cancelled';

/** Whether people may still be entered to speak: before the session and while it runs. */
export const takesSpeakers = ({ state }: Pick<Session, 'state'>): boolean =>
  state !== 'closed' && state !== 'postponed' && state !== 'cancelled';

/**
 * The session that the staff most likely mean: the one that is running, else the next that is not over (today's included),
 * else the last one held, else any. `today` is 'yyyy-MM-dd'.
 */
export function sessionInFocus(sessions: readonly Session[], today: string): Session | undefined {
  const inTime = [...sessions].sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  const held = inTime.filter(isHeld);
  return (
    held.find((session) => session.state === 'running') ??
    held.find((session) => session.state !== 'closed' && session.date >= today) ??
    held.filter((session) => session.date !== '').pop() ??
    inTime[0]
  );
}
