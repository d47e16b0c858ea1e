// What people typed into a cell of another kind: read as widely as is still certain. Whoever takes the answer shows it first.
// Stricter reading, which needs no asking, is in dates.ts.
import { dateOfDay, isIsoDate, parseDate, parseTime } from './dates';
import { twoDigits } from './numbers';
import { cleanText } from './text';

const WEEKDAY = /^(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|cn|t[2-7](?=[\s,]))\s*[,.:;-]?\s*/;
const REMARK = /\s*\([^)]*\)$/;

/** What is typed around a date or a time and says nothing more about it. */
function bare(typed: string): string {
  return cleanText(typed)
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(REMARK, '')
    .replace(/[.,;]+$/, '')
    .replace(WEEKDAY, '')
    .replace(/^ngày /, '');
}

function isoOf(day: string, month: string, year: number): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return year >= 1900 && year <= 2199 && isIsoDate(iso) ? iso : undefined;
}

/** A year of two digits is certain only beside the year that the row is about. */
function yearFrom(typed: string | undefined, about: number | undefined): number | undefined {
  if (typed === undefined || typed === '') return about;
  if (typed.length === 4) return Number(typed);
  const year = 2000 + Number(typed);
  return about !== undefined && Math.abs(year - about) <= 1 ? year : undefined;
}

/**
 * A date that the strict reading refuses. `year` is the year that the row is about, when something else of the row says so:
 * it stands in for a year that was left out.
 *
 * @example
 * understandDate('ngày 15 tháng 7', 2026) // '2026-07-15', as are '15/7', 'thứ Tư, 15.7.26', '15 - 7 - 2026'
 * understandDate('cuối tháng 7', 2026) // undefined
 */
export function understandDate(typed: string, year?: number): string | undefined {
  const text = bare(typed);
  const strict = parseDate(text);
  if (strict !== undefined) return strict;
  const match =
    /^(\d{1,2}) ?[/.,\-–—\\ ] ?(\d{1,2})(?: ?[/.,\-–—\\ ] ?(\d{4}|\d{2}))?$/.exec(text) ??
    /^(\d{1,2}) ?(?:tháng|thg|th) ?(\d{1,2})(?: ?(?:[/.,\-–—]|năm|, năm) ?(\d{4}|\d{2}))?$/.exec(text) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  const [, day, month, written] = match ?? [];
  const found = yearFrom(written, year);
  return day !== undefined && month !== undefined && found !== undefined ? isoOf(day, month, found) : undefined;
}

/** The date of a number that a date turns into when its cell loses the format: days since 30/12/1899. */
export function dateOfSerial(serial: number): string | undefined {
  // 1954 to 2119; other numbers are counts, not dates.
  return serial >= 20_000 && serial <= 80_000 ? dateOfDay(Math.floor(serial) - 25_569) : undefined;
}

/** The time of day of a number that a time turns into: the part of a day. */
export function timeOfSerial(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1_440) % 1_440;
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

/**
 * A time of day that the strict reading refuses.
 *
 * @example
 * understandTime('2 giờ chiều') // '14:00'; '7 giờ rưỡi' and '7.30 sáng' are '07:30'
 */
export function understandTime(typed: string): string | undefined {
  const text = bare(typed).replace(/^lúc /, '');
  const part = /\s*(sáng|trưa|chiều|tối)$/.exec(text)?.[1];
  const clock = text
    .replace(/\s*(?:sáng|trưa|chiều|tối)$/, '')
    .replace(/\s*rưỡi$/, ' 30')
    .replace(/^(\d{1,2})[.,](\d{2})$/, '$1:$2')
    .replace(/^(\d{2})(\d{2})$/, '$1:$2')
    .replace(/^(\d{1,2})$/, part === undefined ? '$1' : '$1 giờ');
  const time = parseTime(clock);
  if (time === undefined || part === undefined) return time;
  const hours = Number(time.slice(0, 2));
  const afternoon = part === 'chiều' || part === 'tối' || (part === 'trưa' && hours < 11);
  return afternoon && hours < 12 ? `${hours + 12}${time.slice(2)}` : time;
}

/** A moment with its date and time in either order: '7h30 ngày 15/7/2026' is '2026-07-15T07:30:00'. */
export function understandMoment(typed: string, year?: number): string | undefined {
  const text = cleanText(typed).replace(/\s+/g, ' ');
  const words = text.split(' ');
  for (let cut = 1; cut < words.length; cut += 1) {
    const [first, second] = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
    const date = understandDate(first, year);
    const time = understandTime(second);
    if (date !== undefined && time !== undefined) return `${date}T${time}:00`;
    const lateDate = understandDate(second, year);
    const earlyTime = understandTime(first.replace(/[,;]$/, ''));
    if (lateDate !== undefined && earlyTime !== undefined) return `${lateDate}T${earlyTime}:00`;
  }
  const day = understandDate(text, year);
  return day === undefined ? undefined : `${day}T00:00:00`;
}

/**
 * A whole number with points between thousands or a unit behind it; of a guess («khoảng 50») or a range it says nothing.
 *
 * @example
 * understandNumber('1.200 người') // 1200
 */
export function understandNumber(typed: string): number | undefined {
  const match = /^(\d{1,3}(?:[.,]\d{3})+|\d{1,9})(?:[.,]0+)?\s*(?:\p{L}+\.?\s*)*$/u.exec(cleanText(typed));
  return match?.[1] === undefined ? undefined : Number(match[1].replace(/[.,]/g, ''));
}

/** A month with its year: 'tháng 2 năm 2024', '2-2024' and 'T2/2024' are '2024-02'. */
export function understandMonth(typed: string): string | undefined {
  const match = /^(?:tháng |thg ?|th ?|t)?(\d{1,2}) ?(?:[/.,\-–—]|năm|, năm) ?(\d{4})$/.exec(bare(typed));
  const [, month = '', year = ''] = match ?? [];
  return year >= '1900' && Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : undefined;
}
