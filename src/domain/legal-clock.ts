// The law's clock around one session: by when it is announced, by when its results are published.
// Source: Luật Tổ chức chính quyền địa phương 72/2025/QH15, Điều 43; Bộ luật Dân sự 2015, Điều 147–148.
import { addDays } from './dates';
import { nextWorkingDay, type Holidays } from './working-days';

/** Điều 43 khoản 2: announced no later than this many days before the session. */
export const ANNOUNCE_DAYS = 7;
/** Điều 43 khoản 3: results published no later than this many days after the session. */
export const RESULTS_DAYS = 10;

export interface ResultsLimit {
  /** The calendar date: the limit to keep. */
  strict: string;
  /** The same date moved to the next working day, shown beside it (Bộ luật Dân sự 2015, Điều 148 khoản 5). */
  moved: string;
}

/**
 * Last day to announce time, place, content and way of attending. It never moves: a later day would be too late.
 *
 * @example
 * announceBy('2026-07-15') // '2026-07-08'
 */
export function announceBy(sessionDate: string, days = ANNOUNCE_DAYS): string {
  return addDays(sessionDate, -days);
}

/**
 * Last day to publish the results, post them and send them to every village head.
 *
 * @example
 * resultsBy('2026-07-15', HOLIDAYS_VN) // { strict: '2026-07-25', moved: '2026-07-27' }
 */
export function resultsBy(sessionDate: string, holidays: Holidays, days = RESULTS_DAYS): ResultsLimit {
  const strict = addDays(sessionDate, days);
  return { strict, moved: nextWorkingDay(strict, holidays) };
}
