// People's names: the order in which Vietnamese names are listed, and how a name may appear in a public paper.
// A name is never rewritten where it is stored.
import { cleanText } from './text';
import type { Consent } from './records';

const collator = new Intl.Collator('vi');
// How a person is addressed, when it was typed in front of the name.
const ADDRESS = /^(?:ông\s*\/\s*bà|ông|bà|đồng chí|đ\/c)\.?\s+(?=\S)/iu;

interface NameParts {
  family: string;
  middle: string;
  given: string;
}

/** The name without "Ông", "Bà", "Đồng chí" in front, e.g. `bareName('Bà Đỗ Thị Ước')` gives 'Đỗ Thị Ước'. */
export const bareName = (name: string): string => cleanText(name).replace(ADDRESS, '');

function wordsOf(name: string): string[] {
  return bareName(name).split(/\s+/).filter(Boolean);
}

function partsOf(name: string): NameParts {
  const words = wordsOf(name);
  const given = words.pop() ?? '';
  const family = words.shift() ?? '';
  return { family, middle: words.join(' '), given };
}

/**
 * First letters, as they may stand in a public paper; marks that belong to the letter stay (Đ, Ư, Á).
 * A leading "Ông", "Bà", "Đồng chí" is no part of the name; each side of a hyphen counts as a word.
 *
 * @example
 * initials('Bà Đỗ Thị Ước') // 'Đ.T.Ư.'
 */
export function initials(name: string): string {
  return wordsOf(name)
    .flatMap((word) => word.split(/[-‐‑–]/))
    .map((word) => /\p{L}\p{M}*/u.exec(word)?.[0] ?? '')
    .filter(Boolean)
    .map((letter) => `${letter.toUpperCase()}.`)
    .join('');
}

/**
 * Order of a Vietnamese list of names, for `sort`: given name (the last word), then họ (the first), then đệm,
 * each by the Vietnamese alphabet.
 */
export function compareNames(a: string, b: string): number {
  const left = partsOf(a);
  const right = partsOf(b);
  return (
    collator.compare(left.given, right.given) ||
    collator.compare(left.family, right.family) ||
    collator.compare(left.middle, right.middle)
  );
}

/**
 * The name as a public paper may print it: in full only with consent; silence is not consent.
 * Source: Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15; Nghị định 356/2025/NĐ-CP.
 *
 * @example
 * publicName({ name: 'Nguyễn Văn An', consent: '' }) // 'N.V.A.'
 */
export function publicName(person: { name: string; consent: Consent }): string {
  return person.consent === 'yes' ? person.name : initials(person.name);
}
