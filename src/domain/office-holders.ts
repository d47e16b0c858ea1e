// Who held a post on a date, by Danh bạ (from–to): for papers that still name those who have left, or not yet those who came.
import { formatDate } from './dates';
import { bareName } from './names';
import { foldedName } from './people';
import type { DirectoryEntry } from './records';
import { foldForSearch } from './text';

export type Holder = Pick<DirectoryEntry, 'kind' | 'name' | 'title' | 'from' | 'to'>;

export interface PostFlaw {
  name: string;
  /** What Danh bạ says of it, as the end of a sentence without its full stop. */
  says: string;
}

/** On the first day and on the last one holds the post. */
export const holdsPost = ({ from, to }: Pick<Holder, 'from' | 'to'>, on: string): boolean =>
  (from === '' || from <= on) && (to === '' || on <= to);

const postOf = ({ title }: Holder) => (title === '' ? 'chức vụ' : `chức vụ ${title}`);

function past(entry: Holder, on: string): string {
  return entry.from !== '' && on < entry.from
    ? `theo Danh bạ từ ngày ${formatDate(entry.from)} mới giữ ${postOf(entry)}`
    : `theo Danh bạ đã thôi giữ ${postOf(entry)} sau ngày ${formatDate(entry.to)}`;
}

/** The last that has ended, or else the first that is to come. */
function nearestPost(entries: readonly Holder[], on: string): Holder | undefined {
  const ended = entries.filter(({ to }) => to !== '' && to < on).sort((a, b) => (a.to < b.to ? 1 : -1));
  return ended[0] ?? [...entries].sort((a, b) => (a.from < b.from ? -1 : 1))[0];
}

const people = (directory: readonly Holder[]) => directory.filter(({ kind, name }) => kind !== 'unit' && name !== '');

/** What Danh bạ says against `name` acting on `on`; nothing when it does not know the name, or knows that it does. */
export function notInPost(name: string, directory: readonly Holder[], on: string): string | undefined {
  if (name.trim() === '') return undefined;
  const own = people(directory).filter((entry) => foldedName(entry.name) === foldedName(name));
  if (own.length === 0 || own.some((entry) => holdsPost(entry, on))) return undefined;
  const entry = nearestPost(own, on);
  return entry && past(entry, on);
}

/** A syllable for comparing: the tone apart, so that «hòa» and «hoà» are one, and «hóa» another. */
function syllable(word: string): string {
  const apart = word.toLowerCase().normalize('NFD');
  const tones = apart.match(/[\u0300\u0301\u0303\u0309\u0323]/g) ?? [];
  return apart.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '') + tones.join('');
}

interface Word {
  key: string;
  from: number;
  to: number;
  isCapital: boolean;
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(({ 0: word, index = 0 }) => ({
    key: syllable(word),
    from: index,
    to: index + word.length,
    isCapital: /^\p{Lu}/u.test(word),
  }));

interface Person {
  name: string;
  keys: string[];
  entries: Holder[];
}

/** Everyone by name; one word alone is no name that could be found in a text. */
function personsOf(directory: readonly Holder[]): Map<string, Person[]> {
  const persons = new Map<string, Person>();
  for (const entry of people(directory)) {
    const name = bareName(entry.name);
    const keys = wordsOf(name).map(({ key }) => key);
    if (keys.length < 2) continue;
    const known = persons.get(keys.join(' '));
    if (known) known.entries.push(entry);
    else persons.set(keys.join(' '), { name, keys, entries: [entry] });
  }
  const byFirst = new Map<string, Person[]>();
  for (const person of persons.values()) {
    const [first = ''] = person.keys;
    byFirst.set(first, [...(byFirst.get(first) ?? []), person]);
  }
  return byFirst;
}

/** Characters before a name in which its title is looked for. */
const TITLE_ROOM = 60;

/** What is wrong with this person being named so: behind the words `before`, on `on`. */
function flawOf({ name, entries }: Person, before: string, on: string): PostFlaw | undefined {
  if (!entries.some((entry) => holdsPost(entry, on))) {
    const entry = nearestPost(entries, on);
    return entry && { name, says: past(entry, on) };
  }
  // Who holds another post now may still be called by the old one. The longest title counts: «Phó Chủ tịch» is no «Chủ tịch».
  const titled = entries
    .filter(({ title }) => title !== '' && ` ${foldForSearch(before)} `.includes(` ${foldForSearch(title)} `))
    .sort((a, b) => b.title.length - a.title.length);
  const longest = titled.filter(({ title }) => title.length === titled[0]?.title.length);
  if (longest.length === 0 || longest.some((entry) => holdsPost(entry, on))) return undefined;
  const entry = nearestPost(longest, on);
  return entry && { name, says: past(entry, on) };
}

/**
 * Looks for people of Danh bạ in texts of a paper dated `on` who do not hold their post on that day. Names are found by
 * their words, each with its capital, wherever the tone is put; people whom Danh bạ does not list are nobody's business here.
 *
 * @example
 * namesNotInPost(directory, '2026-03-01')('Giao ông Đặng Quốc Việt theo dõi.')
 * // [{ name: 'Đặng Quốc Việt', says: 'theo Danh bạ đã thôi giữ chức vụ Chuyên viên sau ngày 31/01/2026' }]
 */
export function namesNotInPost(directory: readonly Holder[], on: string): (text: string) => PostFlaw[] {
  const persons = personsOf(directory);
  return (typed) => {
    const text = typed.normalize('NFC');
    const words = wordsOf(text);
    const flaws = words.flatMap((word, at) =>
      (persons.get(word.key) ?? []).flatMap((person) => {
        const own = words.slice(at, at + person.keys.length);
        const next = words[at + own.length];
        const last = own[own.length - 1] ?? word;
        const isTogether = (a: Word, b: Word) => /^\s+$/u.test(text.slice(a.to, b.from));
        const isName =
          own.length === person.keys.length &&
          own.every(
            ({ key, isCapital }, index) =>
              isCapital &&
              key === person.keys[index] &&
              (index === 0 || isTogether(own[index - 1] ?? word, own[index] ?? word)),
          );
        // «Nguyễn Văn An Bình» is somebody else.
        if (!isName || (next?.isCapital === true && isTogether(last, next))) return [];
        const before = text.slice(Math.max(0, word.from - TITLE_ROOM), word.from).replace(/^.*[.;\n]/su, '');
        const flaw = flawOf(person, before, on);
        return flaw ? [flaw] : [];
      }),
    );
    return flaws.filter(
      ({ name, says }, at) => flaws.findIndex((flaw) => flaw.name === name && flaw.says === says) === at,
    );
  };
}
