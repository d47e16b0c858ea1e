// Working days of a state office: Monday to Friday, without the days off, with the weekends that are worked instead.
// Counting: Bộ luật Dân sự 2015, Điều 147 (the day of the event is not counted) and Điều 148 (a period that would
// end on a day off ends on the next working day).
import { dateOfDay, dayNumber, formatDate, isIsoDate, shortDate, weekdayName, weekdayOfDay, yearOf } from './dates';
import { twoDigits } from './numbers';
import type { Holiday } from './records';

/** Rows of the tab Ngày nghỉ; a row without a readable date says nothing. */
export type Holidays = readonly Pick<Holiday, 'date' | 'kind' | 'name'>[];

export interface SkippedDay {
  date: string;
  /** Why: the holiday's name, 'thứ Bảy' or 'Chủ nhật'. */
  name: string;
}

export interface WorkingDeadline {
  due: string;
  skipped: SkippedDay[];
  /** How `due` was computed, in Vietnamese, for people to check. */
  explanation: string;
}

/** Some 3,800 years; more is a slip of typing. */
const MOST_DAYS = 1_000_000;
/** Beyond this many, weekends or holidays are counted in the explanation instead of listed. */
const LISTED_RANGES = 8;

/** Whether the office works on that day. A day that is listed both off and worked is off. */
export function isWorkingDay(iso: string, holidays: Holidays): boolean {
  return isWorking(dayNumber(iso), calendarOf(holidays));
}

/** The day itself when it is worked, otherwise the first working day after it (Điều 148 khoản 5). */
export function nextWorkingDay(iso: string, holidays: Holidays): string {
  const calendar = calendarOf(holidays);
  let day = dayNumber(iso);
  while (!isWorking(day, calendar)) day += 1;
  return dateOfDay(day);
}

/**
 * The last day of a period of `count` working days that an event on `from` starts; that day is not counted.
 * `count` 0 gives `from`, or the next working day.
 *
 * @example
 * addWorkingDays('2026-08-28', 3, HOLIDAYS_VN)
 * // due '2026-09-07'; '03 ngày làm việc từ 28/08/2026, bỏ thứ Bảy, Chủ nhật 29–30/8, 05–06/9 và nghỉ lễ
 * // 31/8 (Nghỉ hoán đổi dịp Quốc khánh), 01–02/9 (Quốc khánh) → 07/09/2026'
 */
export function addWorkingDays(from: string, count: number, holidays: Holidays): WorkingDeadline {
  if (!Number.isInteger(count) || count < 0 || count > MOST_DAYS)
    throw new RangeError(`not a number of working days: ${count}`);
  const calendar = calendarOf(holidays);
  const skipped: Skipped[] = [];
  const madeUp: number[] = [];
  let day = dayNumber(from);
  let left = count;
  // With nothing to count, the event's own day is the last one, and only moves when it is a day off.
  if (count === 0) day -= 1;
  do {
    day += 1;
    if (isWorking(day, calendar)) {
      left -= 1;
      if (isWeekend(day)) madeUp.push(day);
    } else {
      skipped.push({ day, holiday: calendar.off.get(day) });
    }
  } while (left > 0 || !isWorking(day, calendar));
  const due = dateOfDay(day);
  return {
    due,
    skipped: skipped.map(({ day: skippedDay, holiday }) => {
      const date = dateOfDay(skippedDay);
      return { date, name: holiday ?? weekdayName(date) };
    }),
    explanation: explain(from, count, due, skipped, madeUp),
  };
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: string, to: string, holidays: Holidays): number {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  if (last < first) return -workingDaysBetween(to, from, holidays);
  const calendar = calendarOf(holidays);
  let count = 0;
  for (let day = first + 1; day <= last; day += 1) if (isWorking(day, calendar)) count += 1;
  return count;
}

/**
 * The years from `from` to `due` whose days off are not all in the table, so that the computed date is uncertain.
 * A year is complete when its weekdays off, less the weekends worked instead, are as many as the law gives: days off
 * that fall on a weekend are made up on weekdays, and a swap adds one to both.
 * Source: Bộ luật Lao động 2019, Điều 111 khoản 3 and Điều 112.
 */
export function uncertainYears(from: string, due: string, holidays: Holidays): number[] {
  const calendar = calendarOf(holidays);
  const given = new Map<number, number>();
  const add = (day: number, change: number): void => {
    const year = yearOf(dateOfDay(day));
    given.set(year, (given.get(year) ?? 0) + change);
  };
  for (const day of calendar.off.keys()) if (!isWeekend(day)) add(day, 1);
  for (const day of calendar.worked) if (isWeekend(day)) add(day, -1);
  const years: number[] = [];
  for (let year = yearOf(from); year <= yearOf(due); year += 1) {
    if ((given.get(year) ?? 0) < lawfulDaysOff(year)) years.push(year);
  }
  return years;
}

/** Paid days off a year: 10, then 11 (Bộ luật Lao động 2019, in force 2021), from 2026 also 24/11. */
function lawfulDaysOff(year: number): number {
  if (year < 2021) return 10;
  return year < 2026 ? 11 : 12;
}

interface Calendar {
  /** Name by day number. */
  off: Map<number, string>;
  worked: Set<number>;
}

interface Skipped {
  day: number;
  holiday: string | undefined;
}

function calendarOf(holidays: Holidays): Calendar {
  const calendar: Calendar = { off: new Map(), worked: new Set() };
  for (const { date, kind, name } of holidays) {
    if (!isIsoDate(date)) continue;
    if (kind === 'off') calendar.off.set(dayNumber(date), name);
    else calendar.worked.add(dayNumber(date));
  }
  for (const day of calendar.off.keys()) calendar.worked.delete(day);
  return calendar;
}

function isWeekend(day: number): boolean {
  return weekdayOfDay(day) % 6 === 0;
}

function isWorking(day: number, calendar: Calendar): boolean {
  return isWeekend(day) ? calendar.worked.has(day) : !calendar.off.has(day);
}

function explain(from: string, count: number, due: string, skipped: Skipped[], madeUp: number[]): string {
  const weekends = skipped.filter(({ holiday }) => holiday === undefined);
  const holidays = skipped.filter(({ holiday }) => holiday !== undefined);
  const left: string[] = [];
  if (weekends.length > 0) left.push(`thứ Bảy, Chủ nhật ${listed(weekends, from) ?? `(${weekends.length} ngày)`}`);
  if (holidays.length > 0) left.push(`nghỉ lễ ${listed(holidays, from) ?? `(${holidays.length} ngày)`}`);
  const worked = madeUp.map((day) => ({ day, holiday: undefined }));
  return [
    `${twoDigits(count)} ngày làm việc từ ${formatDate(from)}`,
    left.length > 0 ? `, bỏ ${left.join(' và ')}` : '',
    worked.length > 0 ? `, tính cả ngày làm bù ${listed(worked, from) ?? `(${worked.length} ngày)`}` : '',
    ` → ${formatDate(due)}`,
  ].join('');
}

/** '18–19/7, 25–26/7', '31/8–02/9 (Quốc khánh)'; undefined when there are too many to read. */
function listed(days: Skipped[], from: string): string | undefined {
  const ranges: { first: number; last: number; holiday: string | undefined }[] = [];
  for (const { day, holiday } of days) {
    const range = ranges[ranges.length - 1];
    if (range !== undefined && range.last === day - 1 && range.holiday === holiday) range.last = day;
    else ranges.push({ first: day, last: day, holiday });
    if (ranges.length > LISTED_RANGES) return undefined;
  }
  return ranges
    .map(({ first, last, holiday }) => rangeText(dateOfDay(first), dateOfDay(last), yearOf(from)) + noted(holiday))
    .join(', ');
}

function noted(holiday: string | undefined): string {
  return holiday === undefined || holiday === '' ? '' : ` (${holiday})`;
}

function rangeText(first: string, last: string, usualYear: number): string {
  const withYear = (iso: string): string => (yearOf(iso) === usualYear ? shortDate(iso) : formatDate(iso));
  if (first === last) return withYear(first);
  const sameMonth = first.slice(0, 7) === last.slice(0, 7);
  return `${sameMonth ? first.slice(8) : withYear(first)}–${withYear(last)}`;
}
