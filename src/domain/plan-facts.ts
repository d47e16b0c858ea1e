// What the row of a plan says of it, found in its text: year, title, month, quarters, who signs.
import { monthOf } from './plan-letterhead';
import type { OutlineLine } from './plan-outline';
import type { Plan } from './records';

export interface PlanFacts extends Pick<Plan, 'title' | 'issueMonth' | 'quarters' | 'signer'> {
  /** null when the text names none. */
  year: number | null;
}

const QUARTERS = ['I', 'II', 'III', 'IV'] as const;
const ONE = '(?:IV|I{1,3}|[1-4])(?![\\p{L}\\p{N}])';
const NAMED = new RegExp(`(?<!\\p{L})quý\\s+(${ONE}(?:\\s*(?:,|và|[-–]|,\\s*và)\\s*(?:quý\\s+)?${ONE})*)`, 'giu');

const placeOf = (quarter: string): number =>
  /\d/.test(quarter) ? Number(quarter) - 1 : QUARTERS.indexOf(quarter.toUpperCase() as (typeof QUARTERS)[number]);

/**
 * Quarters that a text names, as a plan writes them.
 *
 * @example
 * quartersNamed('Trong quý 2 và quý III năm 2024') // 'II, III'
 */
export function quartersNamed(text: string): string {
  const found = new Set<number>();
  for (const [, list = ''] of text.matchAll(NAMED)) {
    for (const [, from = '', dash, to = ''] of list.matchAll(
      /(IV|I{1,3}|[1-4])(?:(\s*[-–]\s*)(?:quý\s+)?(IV|I{1,3}|[1-4]))?/giu,
    )) {
      const [first, last] = [placeOf(from), dash ? placeOf(to) : placeOf(from)];
      for (let quarter = first; quarter <= last; quarter += 1) found.add(quarter);
    }
  }
  return QUARTERS.filter((_, place) => found.has(place)).join(', ');
}

const yearIn = (text: string): number | null => {
  const years = [...text.matchAll(/(?<!tháng\s+\d{1,2},?\s+)năm\s+(20\d\d)(?!\d)/giu)];
  return years.length > 0 ? Number(years[years.length - 1]?.[1]) : null;
};

/** @param found what was recognised beside the rows */
export function factsOf(
  rows: readonly OutlineLine[],
  found: { title: string; placeDate: string; signer: string },
): PlanFacts {
  const text = ({ lead, text: words }: OutlineLine) => `${lead} ${words}`;
  const issueMonth = monthOf(found.placeDate);
  const dated = /n[ăa]m[\s.…_]*(20\d\d)/iu.exec(found.placeDate)?.[1];
  const opening = rows
    .filter(({ part }) => part === 'opening')
    .map(text)
    .join(' ');
  const content = rows.filter(({ part, form }) => part === 'content' && form !== 'topic').map(text);
  const quarters = [...content.filter((line) => /thời gian/iu.test(line)), ...content].map(quartersNamed);
  return {
    year: yearIn(found.title) ?? yearIn(opening) ?? (dated === undefined ? null : Number(dated)),
    title: found.title,
    issueMonth,
    quarters: quarters.find((one) => one !== '') ?? '',
    signer: found.signer,
  };
}
