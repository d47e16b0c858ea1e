// What letters, reports and registers share: how the office is named in their sentences, and how their texts end.
import { percent, romanNumeral, twoDigits } from '../domain/numbers';
import type { Template } from '../domain/records';
import { levelName, shortName, withEndMark, type Office } from './letterhead';
import { paragraphsOf } from './phrases';
import type { View } from './render';
import { wordingOf } from './wording';

export type Fill = ReturnType<typeof wordingOf>;
export type WordingRows = readonly Pick<Template, 'code' | 'text'>[];

/** 'xã', 'phường' or 'đặc khu', as the name of the office has it. */
export const levelWord = (office: Office): string => levelName(office).replace(/^UBND\s+/u, '');

/** Sentences by code, with the tags of `NAMES_TAGS` filled. */
export function letterFill(wording: WordingRows, office: Office): Fill {
  return wordingOf(wording, { coQuan: shortName(office), capUBND: levelName(office), cap: levelWord(office) });
}

export const doanView = (text: string): View => ({ doan: text });

/** Paragraphs of a text that may have several lines. */
export const doanViews = (...texts: string[]): View[] => texts.flatMap(paragraphsOf).map(doanView);

/** The last sentences of a paper: paragraphs, of which the last ends with './.'. */
export function closingView(text: string): View {
  const closing = paragraphsOf(text);
  return {
    ketThuc: closing.slice(0, -1).map(doanView),
    doanCuoi: withEndMark(closing[closing.length - 1] ?? ''),
  };
}

/** '39,1 %', never parted at the end of a line. */
export const share = (part: number, whole: number): string => percent(part, whole).replace(' ', '\u00A0');

/** The abstract of a view as it is entered in the register, with plain blanks. */
export const abstractOf = (view: View): string => String(view['trichYeu'] ?? '').replace(/\u00A0/g, ' ');

/** A section of a report: its title with its Roman number. */
export const sectionTitle = (number: number, title: string): string =>
  `${romanNumeral(number)}. ${title.toUpperCase().normalize('NFC')}`;

/** 'thôn Đông 02; thôn Đoài 01': how many of each, the most first; `none` is what those without are called. */
export function countsBy(names: readonly string[], none: string): string {
  const counts = new Map<string, { name: string; count: number }>();
  for (const name of names) {
    const key = name.trim().replace(/\s+/g, ' ').toLowerCase();
    const known = counts.get(key) ?? { name: name.trim() === '' ? none : name.trim(), count: 0 };
    counts.set(key, { ...known, count: known.count + 1 });
  }
  return [...counts.entries()]
    .sort(([a, one], [b, two]) => Number(a === '') - Number(b === '') || two.count - one.count)
    .map(([, { name, count }]) => `${name}\u00A0${twoDigits(count)}`)
    .join('; ');
}
