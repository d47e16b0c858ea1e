// What the list shows: by how pressing it is, unit, officer, state and words. Free of the browser.
import { DUES, dueOf } from '../../domain/due';
import type { Due } from '../../domain/due';
import type { FollowUp } from '../../domain/records';
import { matchesSearch } from '../../domain/text';
import type { AskedOpinion, WorkItem } from '../../views/follow-ups';

/** `open` is whatever is still owed. */
export type DueFilter = Due | 'open' | 'all';

export interface Filters {
  due: DueFilter;
  /** Lead or supporting unit; '' any. */
  unit: string;
  officer: string;
  state: FollowUp['state'] | '';
  /** Beginnings of words, without tones. */
  search: string;
}

export const NO_FILTERS: Filters = { due: 'open', unit: '', officer: '', state: '', search: '' };

export interface Day {
  today: string;
  soonDays: number;
}

const askedWords = (asked: AskedOpinion | undefined): string[] =>
  asked
    ? [
        asked.record.code,
        asked.record.text,
        asked.record.field,
        asked.origin.who,
        asked.origin.topic,
        asked.origin.session,
      ]
    : [];

const wordsOf = ({ record, asked }: WorkItem): string =>
  [
    record.code,
    record.opinion,
    record.task,
    record.leadUnit,
    ...record.supportingUnits,
    record.officer,
    record.result,
    record.answeringPaper,
    record.superiorBody,
    ...askedWords(asked),
  ].join(' ');

const unitsOf = ({ leadUnit, supportingUnits }: FollowUp): string[] =>
  [leadUnit, ...supportingUnits].filter((unit) => unit !== '');

/** A state that nobody has chosen is work that was assigned. */
const stateOf = ({ state }: FollowUp): FollowUp['state'] => ((state as string) === '' ? 'assigned' : state);

function matches(item: WorkItem, { unit, officer, state, search }: Filters): boolean {
  const { record } = item;
  return (
    (unit === '' || unitsOf(record).includes(unit)) &&
    (officer === '' || record.officer === officer) &&
    (state === '' || stateOf(record) === state) &&
    (search.trim() === '' || matchesSearch(wordsOf(item), search))
  );
}

export interface Filtered {
  items: WorkItem[];
  /** How many match all but `due`, by due. */
  totals: Record<DueFilter, number>;
}

/** What matches, in the order given, and the totals to choose `due` by. */
export function filtered(items: readonly WorkItem[], filters: Filters, { today, soonDays }: Day): Filtered {
  const matching = items
    .filter((item) => matches(item, filters))
    .map((item) => ({ item, due: dueOf(item.record, today, soonDays) }));
  const count = (due: DueFilter) => matching.filter((one) => isIn(one.due, due)).length;
  const totals = Object.fromEntries((['open', 'all', ...DUES] as const).map((due) => [due, count(due)]));
  return {
    items: matching.filter(({ due }) => isIn(due, filters.due)).map(({ item }) => item),
    totals: totals as Record<DueFilter, number>,
  };
}

const isIn = (due: Due, filter: DueFilter): boolean =>
  filter === 'all' || (filter === 'open' ? due !== 'closed' : due === filter);

export const matchesOpinion = (asked: AskedOpinion, search: string): boolean =>
  search.trim() === '' || matchesSearch(askedWords(asked).join(' '), search);

const distinct = (names: readonly string[]): string[] =>
  [...new Set(names)].filter((name) => name !== '').sort(new Intl.Collator('vi').compare);

/** To choose from: the units and officers that have work in the list. */
export const unitsIn = (items: readonly WorkItem[]): string[] =>
  distinct(items.flatMap(({ record }) => unitsOf(record)));
export const officersIn = (items: readonly WorkItem[]): string[] => distinct(items.map(({ record }) => record.officer));
