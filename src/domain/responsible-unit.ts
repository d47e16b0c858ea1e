// Which unit is likely to answer: the one in Danh bạ whose field is named. A proposal: a person decides.
import type { DirectoryEntry } from './records';
import { cleanText, foldForSearch } from './text';

/** What is asked: its field when it is known, and its words, the most telling first. */
export interface Matter {
  field: string;
  texts: readonly string[];
}

/** In office on `day` ('yyyy-MM-dd'). */
const serves = ({ from, to }: DirectoryEntry, day: string) => (from === '' || from <= day) && (to === '' || day <= to);

/** 'Đất đai, giao thông' as its parts. */
const partsOf = ({ field }: DirectoryEntry) =>
  field
    .split(/[,;\n]/)
    .map((part) => cleanText(part))
    .filter((part) => part !== '');

const asWords = (text: string) =>
  ` ${cleanText(text)
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .join(' ')} `;

/** The unit of an entry: a unit by its own name, a person by the unit or, without one, by name. */
const unitOf = ({ kind, name, unit }: DirectoryEntry) => (kind === 'unit' || unit === '' ? name : unit);

/**
 * The name of the unit; '' when no field fits. The field of the matter goes before its words, a unit before its people,
 * a longer field before a shorter one.
 *
 * @example
 * // Danh bạ: «Phòng Kinh tế», lĩnh vực «Đất đai, giao thông»
 * responsibleUnit({ field: '', texts: ['Sửa đường giao thông thôn Đông'] }, directory, '2026-04-14') // 'Phòng Kinh tế'
 */
export function responsibleUnit({ field, texts }: Matter, directory: readonly DirectoryEntry[], day: string): string {
  const entries = directory
    .filter((entry) => (entry.kind === 'unit' || entry.kind === 'officer') && serves(entry, day))
    .sort((a, b) => Number(b.kind === 'unit') - Number(a.kind === 'unit'));
  const folded = foldForSearch(field);
  if (folded !== '') {
    const same = entries.find((entry) => partsOf(entry).some((part) => foldForSearch(part) === folded));
    if (same) return unitOf(same);
  }
  const parts = entries
    .flatMap((entry) => partsOf(entry).map((part) => ({ unit: unitOf(entry), words: asWords(part) })))
    .sort((a, b) => b.words.length - a.words.length);
  for (const text of [field, ...texts]) {
    const words = asWords(text);
    const found = parts.find((part) => words.includes(part.words));
    if (found) return found.unit;
  }
  return '';
}
