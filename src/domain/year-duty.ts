// The duty to hold a dialogue at least once a year.
// Source: Luật Tổ chức chính quyền địa phương 72/2025/QH15, Điều 43 khoản 1.
import { daysBetween } from './dates';
import { sessionState } from './figures';
import type { Light } from './legal-lights';
import type { Session } from './records';
import { isHeld } from './sessions';

export interface YearDuty {
  light: Light;
  /** Sessions that took place, also the one that is going on. */
  held: number;
  /** Day of the first one held; else of the next one planned; '' when there is neither. */
  on: string;
  /** Sessions whose day has passed without anyone noting that they took place, or did not. */
  unmarked: number;
}

/** Days before the end of the year from which a year without a planned session is pressing. */
const PRESSING_DAYS = 60;

/** `sessions`: those of the year. A session counts as held once it is running or closed. */
export function yearDuty(sessions: readonly Session[], year: number, today: string): YearDuty {
  const days = (of: readonly Session[]) =>
    of
      .map(({ date }) => date)
      .filter((date) => date !== '')
      .sort();
  const held = sessions.filter((session) => ['running', 'closed'].includes(sessionState(session)));
  const expected = days(sessions.filter((session) => isHeld(session) && !held.includes(session)));
  const unmarked = expected.filter((date) => date < today).length;
  if (held.length > 0) return { light: 'done', held: held.length, on: days(held)[0] ?? '', unmarked };
  const [planned = ''] = expected.filter((date) => date >= today);
  const left = daysBetween(today, `${year}-12-31`);
  const light: Light = left < 0 ? 'late' : planned === '' && left <= PRESSING_DAYS ? 'soon' : 'open';
  return { light, held: 0, on: planned, unmarked };
}
