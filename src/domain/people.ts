// Who may be the same person: the same name from the same thôn, however it was typed. Shown to people, never decided for them.
import { bareName } from './names';
import { foldForSearch } from './text';

export interface Named {
  name: string;
  village: string;
}

const PLACE = /^(?:thon|to dan pho|tdp|khu dan cu|khu pho|khu|xom|ban|ap)\.? (?=\S)/;

/** A thôn for comparing only, e.g. `foldedVillage('Thôn Đông')` and `foldedVillage('đông')` are both 'dong'. */
export const foldedVillage = (village: string): string => foldForSearch(village).replace(PLACE, '');

/** A name for comparing only: without diacritics and without "Ông", "Bà". */
export const foldedName = (name: string): string => foldForSearch(bareName(name));

/**
 * For each of `people`, those `among` whom the same person may be: the same name, and the same thôn or none given.
 * Someone without a name is nobody's double.
 */
export function findDoubles<T extends Named>(people: readonly Named[], among: readonly T[]): T[][] {
  const byName = new Map<string, T[]>();
  for (const one of among) {
    const name = foldedName(one.name);
    const alike = byName.get(name);
    if (alike) alike.push(one);
    else byName.set(name, [one]);
  }
  return people.map((person) => {
    const name = foldedName(person.name);
    const village = foldedVillage(person.village);
    if (name === '') return [];
    return (byName.get(name) ?? []).filter((one) => {
      const other = foldedVillage(one.village);
      return other === village || other === '' || village === '';
    });
  });
}

/** For each of `entries`, in order: whom of those `registered` and of the entries before it the same person may be. */
export function earlierDoubles<T extends Named>(entries: readonly T[], registered: readonly T[]): T[][] {
  const known = [...registered, ...entries];
  const place = new Map(known.map((one, index) => [one, index]));
  return findDoubles(entries, known).map((doubles, index) =>
    doubles.filter((one) => (place.get(one) ?? 0) < registered.length + index),
  );
}

/** One entry for each person: of those with one name and one thôn, the last. */
export function distinctPeople<T extends Named>(people: readonly T[]): T[] {
  const last = new Map<string, T>();
  for (const person of people) {
    const key = `${foldedName(person.name)}\n${foldedVillage(person.village)}`;
    // Set anew, so that the order is that of the entries that stay.
    last.delete(key);
    last.set(key, person);
  }
  return [...last.values()];
}
