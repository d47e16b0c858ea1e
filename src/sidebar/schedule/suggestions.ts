// What the fields of a session suggest: what earlier sessions had, and who holds a post on the day.
import type { Session } from '../../domain/records';
import { sameText } from '../../domain/text';
import type { ScheduleData } from '../../views/schedule';
import type { Found } from '../shared/search-field';

type TextField = 'title' | 'venue' | 'chair' | 'coChair' | 'secretary' | 'intakeDesk';

const distinct = (items: readonly Found[]): Found[] =>
  items.filter((item, at) => item.value !== '' && items.findIndex((other) => sameText(other.value, item.value)) === at);

const latestFirst = (sessions: readonly Session[]) => [...sessions].sort((a, b) => (a.date < b.date ? 1 : -1));

/** What earlier sessions had in this field, the latest first. */
const earlier = ({ sessions }: ScheduleData, field: TextField): Found[] =>
  latestFirst(sessions).map((session) => ({ value: session[field] }));

/** People of the directory who hold their post on this day; on any day while it is not known. */
export function inOffice({ people }: Pick<ScheduleData, 'people'>, date: string): ScheduleData['people'] {
  const known = /^\d{4}-\d\d-\d\d$/.test(date);
  return people.filter(({ from, to }) => !known || ((from === '' || from <= date) && (to === '' || date <= to)));
}

export function suggestions(data: ScheduleData, field: TextField, date: string): Found[] {
  if (field === 'title' || field === 'venue') return distinct(earlier(data, field));
  const wanted = field === 'intakeDesk' ? ['unit'] : ['officer', 'front'];
  const found = inOffice(data, date)
    .filter(({ kind }) => wanted.includes(kind))
    .map(({ name, title, unit }) => ({ value: name, hint: [title, unit].filter(Boolean).join(', ') }));
  return distinct([...found, ...earlier(data, field)]);
}

/** Every thôn, tổ dân phố that the directory or an earlier session names. */
export function knownVillages({ people, sessions }: ScheduleData): string[] {
  const names = [...people.map(({ village }) => village), ...sessions.flatMap(({ villages }) => villages)];
  return names
    .filter((name, at) => name !== '' && names.findIndex((other) => sameText(other, name)) === at)
    .sort((a, b) => a.localeCompare(b, 'vi', { numeric: true }));
}
