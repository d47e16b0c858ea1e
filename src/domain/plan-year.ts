// A plan copied into another year: what is moved to the new year by itself, and what is left for a person to look at.
import { abolishedUnits, leftoverMarks } from './leftovers';
import { TWO_LEVELS_FROM } from './legal-bases';
import type { PlanLine } from './records';

type Text = Pick<PlanLine, 'part' | 'lead' | 'text'>;

/** «năm 2024», but not the year of a date: «tháng 6 năm 2015» names a day of the past for good. */
const NAMED_YEAR = /(?<!tháng\s+\d{1,2},?\s+)(?<![\p{L}\d])(năm\s+)((?:19|20)\d\d)(?!\d)/giu;
/** Any year: not inside a longer number, nor in the number of a legal text (30/2020/NĐ-CP). */
const ANY_YEAR = /(?<![\d])(?:19|20)\d\d(?![\d]|\/[\p{L}])/gu;
/** Plans from this year on know no district level. */
const WITHOUT_DISTRICTS = Number(TWO_LEVELS_FROM.slice(0, 4));

/**
 * The text with «năm 2024» as «năm 2025». Dates and numbers of legal texts stay.
 *
 * @example
 * inNewYear('Trong quý II, III năm 2024.', 2024, 2025) // 'Trong quý II, III năm 2025.'
 */
export function inNewYear(text: string, from: number, to: number): string {
  return text.replace(NAMED_YEAR, (whole, word: string, year: string) =>
    Number(year) === from ? `${word}${to}` : whole,
  );
}

/** Years of the past that a line still names. In a legal basis the dates of the texts are meant to be old. */
function oldYears({ part, lead, text }: Text, year: number): number[] {
  const whole = `${lead} ${text}`;
  const found =
    part === 'basis'
      ? [...whole.matchAll(NAMED_YEAR)].map((match) => Number(match[2]))
      : [...whole.matchAll(ANY_YEAR)].map((match) => Number(match[0]));
  return [...new Set(found)].filter((one) => one < year).sort();
}

/** What a person should look at before the line is used in the plan of `year`, as sentences; none when nothing is left. */
export function leftovers(line: Text, year: number | null): string[] {
  const whole = `${line.lead} ${line.text}`;
  const marks = leftoverMarks(whole);
  const years = year === null ? [] : oldYears(line, year);
  const district = year !== null && year >= WITHOUT_DISTRICTS && abolishedUnits(whole).length > 0;
  return [
    ...(marks.length > 0 ? [`Còn chỗ chưa điền: ${marks.join(', ')}.`] : []),
    ...(years.length > 0 ? [`Còn ghi năm ${years.join(', ')}; kế hoạch là của năm ${year}.`] : []),
    ...(district ? ['Còn nhắc cấp huyện, đã không còn từ 01/07/2025.'] : []),
  ];
}
