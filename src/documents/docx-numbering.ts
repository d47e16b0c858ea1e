// The automatic numbers of a Word document: what a paragraph's number looks like, counted as Word counts it.
import { elementAt, elementsOf } from './xml-tree';
import type { XmlElement } from './xml-tree';

/** Where a paragraph stands in a list. */
export interface ListPlace {
  list: string;
  level: number;
}

interface Level {
  format: string;
  /** '%1.%2.', or the bullet itself. */
  text: string;
  start: number;
  /** The level up to which a new number above starts this one anew; undefined: all above. */
  restart: number | undefined;
}

const MOST_LEVELS = 9;
const valueOf = (parent: XmlElement | undefined, ...path: string[]): string | undefined =>
  elementAt(parent, ...path)?.attributes['w:val'];
const numberOf = (text: string | undefined, otherwise: number): number => {
  const read = Number(text);
  return text === undefined || !Number.isInteger(read) ? otherwise : read;
};

function levelOf(element: XmlElement): Level {
  const restart = valueOf(element, 'w:lvlRestart');
  return {
    format: valueOf(element, 'w:numFmt') ?? 'decimal',
    text: valueOf(element, 'w:lvlText') ?? '',
    start: numberOf(valueOf(element, 'w:start'), 1),
    restart: restart === undefined ? undefined : numberOf(restart, 0),
  };
}

const levelsIn = (parent: XmlElement): Map<number, Level> =>
  new Map(elementsOf(parent, 'w:lvl').map((one) => [numberOf(one.attributes['w:ilvl'], 0), levelOf(one)]));

const ROMANS: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
  ] as const),
  ...([
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
];

function roman(value: number): string {
  let [text, left] = ['', value];
  for (const [worth, letters] of ROMANS) {
    for (; left >= worth; left -= worth) text += letters;
  }
  return text;
}

/** Word goes on with 'aa' behind 'z'. */
const letters = (value: number): string =>
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);

function inFormat(value: number, format: string): string {
  if (value < 1 || value > 3_000) return String(value);
  switch (format) {
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerLetter':
      return letters(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(value);
  }
}

/** Word's bullets come from fonts of signs; in a plan they are '-', and '+' below. */
const bullet = (text: string): string => (/^[+o◦○]$/u.test(text) ? '+' : '-');

/**
 * Numbers paragraphs, in the order of the document.
 *
 * @param numbering the root of word/numbering.xml; undefined when the document has no lists
 */
export function listNumbers(numbering: XmlElement | undefined): (place: ListPlace) => string {
  const abstract = new Map(
    elementsOf(numbering, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', levelsIn(one)]),
  );
  const lists = new Map(
    elementsOf(numbering, 'w:num').map((one) => {
      const base = valueOf(one, 'w:abstractNumId') ?? '';
      const levels = new Map(abstract.get(base) ?? []);
      let own = false;
      for (const override of elementsOf(one, 'w:lvlOverride')) {
        const at = numberOf(override.attributes['w:ilvl'], 0);
        const [replaced] = elementsOf(override, 'w:lvl');
        const start = valueOf(override, 'w:startOverride');
        const level = replaced ? levelOf(replaced) : levels.get(at);
        if (level) levels.set(at, start === undefined ? level : { ...level, start: numberOf(start, level.start) });
        own ||= start !== undefined;
      }
      const id = one.attributes['w:numId'] ?? '';
      // Lists of one description count on together, unless one of them begins anew.
      return [id, { levels, counts: own ? `num ${id}` : `abstract ${base}` }] as const;
    }),
  );
  const counters = new Map<string, (number | undefined)[]>();
  return ({ list, level }) => {
    const found = lists.get(list);
    const own = found?.levels.get(level);
    if (!found || !own || level >= MOST_LEVELS) return '';
    if (own.format === 'bullet') return bullet(own.text.trim());
    const counts = counters.get(found.counts) ?? [];
    counters.set(found.counts, counts);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    for (let below = level + 1; below < MOST_LEVELS; below += 1) {
      const restart = found.levels.get(below)?.restart;
      if (restart === undefined || level < restart) counts[below] = undefined;
    }
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const of = found.levels.get(at);
      return of ? inFormat(counts[at] ?? of.start, of.format) : '';
    });
  };
}
