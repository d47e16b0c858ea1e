// How pressing a follow-up is on a day, and in what words: late, due today, soon, later; and the order that follows.
import { daysBetween, formatDate, isIsoDate } from './dates';
import { twoDigits } from './numbers';
import type { FollowUp } from './records';
import { isOpen } from './tally';
import type { Holidays } from './working-days';
import { workingDaysBetween } from './working-days';

/** From the most pressing to the least; `undated` is open without a due date, `closed` is no longer owed. */
export const DUES = ['late', 'today', 'soon', 'later', 'undated', 'closed'] as const;
export type Due = (typeof DUES)[number];

type Dated = Pick<FollowUp, 'state' | 'dueOn'>;

/** `soonDays`: calendar days before the due date from which it is soon. */
export function dueOf(followUp: Dated, today: string, soonDays: number): Due {
  if (!isOpen(followUp)) return 'closed';
  if (!isIsoDate(followUp.dueOn)) return 'undated';
  const left = daysBetween(today, followUp.dueOn);
  if (left < 0) return 'late';
  if (left === 0) return 'today';
  return left <= soonDays ? 'soon' : 'later';
}

const inDays = (days: number) => `${twoDigits(days)} ngày`;

/** '05 ngày (03 ngày làm việc)' after the due date; the working days are left out where they say nothing new. */
function lateBy(dueOn: string, day: string, holidays: Holidays): string {
  const days = daysBetween(dueOn, day);
  const worked = workingDaysBetween(dueOn, day, holidays);
  return `trễ ${inDays(days)}${worked === 0 || worked === days ? '' : ` (${twoDigits(worked)} ngày làm việc)`}`;
}

/**
 * How much time is left, or how late it is, for people.
 *
 * @example
 * dueText({ state: 'assigned', dueOn: '2026-07-10', resultOn: '' }, '2026-07-15', HOLIDAYS_VN)
 * // 'trễ 05 ngày (03 ngày làm việc)'
 */
export function dueText(followUp: Dated & Pick<FollowUp, 'resultOn'>, today: string, holidays: Holidays): string {
  const { dueOn, resultOn, state } = followUp;
  switch (dueOf(followUp, today, 0)) {
    case 'late':
      return lateBy(dueOn, today, holidays);
    case 'today':
      return 'đến hạn hôm nay';
    case 'undated':
      return 'chưa ghi hạn';
    case 'closed': {
      if (state !== 'done' || !isIsoDate(resultOn)) return '';
      const late = isIsoDate(dueOn) && resultOn > dueOn ? `, ${lateBy(dueOn, resultOn, holidays)}` : '';
      return `xong ngày ${formatDate(resultOn)}${late}`;
    }
    default:
      return `còn ${inDays(daysBetween(today, dueOn))}`;
  }
}

/** For `sort`: the most pressing first; of what is closed, the latest result. */
export function byUrgency(today: string, soonDays: number) {
  return (a: FollowUp, b: FollowUp): number => {
    const [first, second] = [dueOf(a, today, soonDays), dueOf(b, today, soonDays)];
    if (first !== second) return DUES.indexOf(first) - DUES.indexOf(second);
    const [left, right] = first === 'closed' ? [b.resultOn, a.resultOn] : [a.dueOn, b.dueOn];
    if (left !== right) return left < right ? -1 : 1;
    return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
  };
}
