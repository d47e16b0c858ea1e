// Dates, times and moments as text ('yyyy-MM-dd', 'HH:mm', 'yyyy-MM-ddTHH:mm:ss'), all in Vietnam's time (UTC+7).
// Arithmetic runs on UTC days, so the zone of the machine never matters. Absent ('') is printed as ''.
import { addHours } from 'date-fns/addHours';
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import { millisecondsInDay } from 'date-fns/constants';
import { twoDigits } from './numbers';
import { cleanText } from './text';

const VIETNAM_HOURS_AHEAD = 7;
const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const;
// 1970-01-01, day 0, was a Thursday.
const WEEKDAY_OF_DAY_ZERO = 4;
const FIRST_DAY = -719528; // 0000-01-01
const LAST_DAY = 2932896; // 9999-12-31

/** Whether the text is a date of the calendar written 'yyyy-MM-dd'. */
export function isIsoDate(text: string): boolean {
  return isValid(midnight(text));
}

/**
 * Days since 1970-01-01, for arithmetic on dates.
 *
 * @throws RangeError when the text is no date
 */
export function dayNumber(iso: string): number {
  const start = midnight(iso);
  if (!isValid(start)) throw notADate(iso);
  return start.getTime() / millisecondsInDay;
}

/** The date of a day number; years 0000 to 9999. */
export function dateOfDay(day: number): string {
  if (!Number.isInteger(day) || day < FIRST_DAY || day > LAST_DAY) throw new RangeError(`no date for day ${day}`);
  return new Date(day * millisecondsInDay).toISOString().slice(0, 10);
}

/** Day of the week of a day number: 0 is Sunday, 6 is Saturday. */
export function weekdayOfDay(day: number): number {
  return (((day + WEEKDAY_OF_DAY_ZERO) % 7) + 7) % 7;
}

/**
 * A date as people type it; undefined when it is none (31/02) or not certain (15/7/26). Day comes before month.
 *
 * @example
 * parseDate('15/7/2026') // '2026-07-15', as are '15-07-2026', '15.7.2026', 'ngày 15 tháng 7 năm 2026'
 */
export function parseDate(typed: string): string | undefined {
  const text = cleanText(typed)
    .toLowerCase()
    .replace(/^ngày\s*/, '');
  const dayFirst =
    /^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4})$/.exec(text) ??
    /^(\d{1,2})(\s+)tháng\s+(\d{1,2}),?\s+năm\s+(\d{4})$/.exec(text);
  const yearFirst = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/.exec(text);
  const [year, month, day] = dayFirst
    ? [dayFirst[4], dayFirst[3], dayFirst[1]]
    : [yearFirst?.[1], yearFirst?.[3], yearFirst?.[4]];
  if (year === undefined || month === undefined || day === undefined || year < '1900') return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : undefined;
}

/**
 * A time of day as people type it, as 'HH:mm'; undefined when it is none.
 *
 * @example
 * parseTime('7h30') // '07:30', as are '07:30', '7 giờ 30 phút', '7g30'; '7 giờ' is '07:00'
 */
export function parseTime(typed: string): string | undefined {
  const text = cleanText(typed).toLowerCase();
  const match =
    /^(\d{1,2})\s*:\s*(\d{2})(?::\d{2})?$/.exec(text) ??
    /^(\d{1,2})\s*(?:h|g|giờ)(?:\s*(\d{1,2})\s*(?:['’′]|p|ph|phút)?)?$/.exec(text);
  const hours = match?.[1];
  if (hours === undefined) return undefined;
  const minutes = match?.[2] ?? '00';
  if (Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`;
}

/**
 * A month as people type it, as 'yyyy-MM'; undefined when it is none.
 *
 * @example
 * parseMonth('2/2024') // '2024-02', as are '02-2024', '2024-02', 'tháng 2/2024'
 */
export function parseMonth(typed: string): string | undefined {
  const text = cleanText(typed)
    .toLowerCase()
    .replace(/^th[áa]ng\s+/, '');
  const monthFirst = /^(\d{1,2}) ?[/.-] ?(\d{4})$/.exec(text);
  const yearFirst = /^(\d{4})[/.-](\d{1,2})$/.exec(text);
  const [year = '', month = ''] = monthFirst ? [monthFirst[2], monthFirst[1]] : [yearFirst?.[1], yearFirst?.[2]];
  return year >= '1900' && Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : undefined;
}

/** '2024-02' as '02/2024'. */
export function formatMonth(month: string): string {
  return month.split('-').reverse().join('/');
}

/** '2026-07-15' as '15/07/2026'. */
export function formatDate(iso: string): string {
  if (iso === '') return '';
  const { year, month, day } = partsOf(iso);
  return `${day}/${month}/${year}`;
}

/**
 * The date as official papers write it: a leading 0 for days 1–9 and months 1, 2 only.
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.4.
 *
 * @example
 * longDate('2024-02-05') // 'ngày 05 tháng 02 năm 2024'
 * longDate('2026-07-15') // 'ngày 15 tháng 7 năm 2026'
 */
export function longDate(iso: string): string {
  if (iso === '') return '';
  const { year, month, day } = partsOf(iso);
  return `ngày ${day} tháng ${paperMonth(month)} năm ${year}`;
}

/** '2026-09-02' as '02/9': day and month, zeros as in official papers. */
export function shortDate(iso: string): string {
  const { month, day } = partsOf(iso);
  return `${day}/${paperMonth(month)}`;
}

/** '07:30' as '07 giờ 30 phút'. */
export function longTime(time: string): string {
  if (time === '') return '';
  const parsed = parseTime(time);
  if (parsed === undefined) throw new RangeError(`not a time (HH:mm): ${JSON.stringify(time)}`);
  return `${parsed.slice(0, 2)} giờ ${parsed.slice(3)} phút`;
}

/** 'thứ Hai' to 'thứ Bảy', 'Chủ nhật'. */
export function weekdayName(iso: string): string {
  return WEEKDAYS[weekdayOfDay(dayNumber(iso))] ?? '';
}

/** The date `days` later, or earlier when negative. */
export function addDays(iso: string, days: number): string {
  return dateOfDay(dayNumber(iso) + days);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

export function yearOf(iso: string): number {
  return Number(partsOf(iso).year);
}

/** 1 to 4. */
export function quarterOf(iso: string): number {
  return Math.ceil(Number(partsOf(iso).month) / 3);
}

/**
 * An instant as Vietnam's clock shows it, 'yyyy-MM-ddTHH:mm:ss'.
 *
 * @example
 * momentOf(new Date('2026-07-14T18:05:00Z')) // '2026-07-15T01:05:00'
 */
export function momentOf(date: Date): string {
  return addHours(date, VIETNAM_HOURS_AHEAD).toISOString().slice(0, 19);
}

/** '2026-07-15T07:30:00' as '2026-07-15'. */
export function dateOfMoment(moment: string): string {
  return moment.slice(0, 10);
}

/** '2026-07-15T07:30:00' as '15/07/2026 07:30'. */
export function formatMoment(moment: string): string {
  return moment === '' ? '' : `${formatDate(dateOfMoment(moment))} ${moment.slice(11, 16)}`;
}

/** Start of the date as a UTC instant; an invalid Date when the text is no date. */
function midnight(text: string): Date {
  return parseISO(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : '');
}

function notADate(text: string): RangeError {
  return new RangeError(`not a date (yyyy-MM-dd): ${JSON.stringify(text)}`);
}

function partsOf(iso: string): { year: string; month: string; day: string } {
  if (!isIsoDate(iso)) throw notADate(iso);
  return { year: iso.slice(0, 4), month: iso.slice(5, 7), day: iso.slice(8) };
}

function paperMonth(month: string): string {
  const number = Number(month);
  return number <= 2 ? twoDigits(number) : String(number);
}
