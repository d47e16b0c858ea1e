// A due date so many working days after a day, with its sum and what makes it uncertain: the same on a page and when saved.
import { formatDate, isIsoDate, weekdayName } from './dates';
import type { Holidays } from './working-days';
import { addWorkingDays, isWorkingDay, uncertainYears } from './working-days';

export interface Deadline {
  due: string;
  /** How it was computed, in Vietnamese. */
  explanation: string;
  warnings: string[];
}

/** `from` is not counted; see {@link addWorkingDays}. */
export function deadlineAfter(from: string, workingDays: number, holidays: Holidays): Deadline {
  const { due, explanation } = addWorkingDays(from, workingDays, holidays);
  return {
    due,
    explanation,
    warnings: uncertainYears(from, due, holidays).map(
      (year) => `Trang «Ngày nghỉ» chưa đủ ngày nghỉ năm ${year}; hạn ${formatDate(due)} có thể phải lùi.`,
    ),
  };
}

/** What to know of a due date that someone sets: 'thứ Bảy 15/08/2026 là ngày nghỉ'; '' when there is nothing to say. */
export function dayOffText(date: string, holidays: Holidays): string {
  if (!isIsoDate(date) || isWorkingDay(date, holidays)) return '';
  const named = holidays.find((holiday) => holiday.date === date && holiday.kind === 'off' && holiday.name !== '');
  const weekday = weekdayName(date);
  const day = weekday.charAt(0).toUpperCase() + weekday.slice(1);
  return `${day} ${formatDate(date)} là ngày nghỉ${named ? ` (${named.name})` : ''}.`;
}
