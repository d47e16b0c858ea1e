// Which of the known names a typed one is likely to mean: other capitals, missing diacritics, a slip of the finger.
import { foldForSearch } from './text';

/** Letters that may differ: none in a short word, where one letter makes another word. */
function tolerance(length: number): number {
  if (length < 5) return 0;
  return length < 9 ? 1 : 2;
}

const numbersIn = (text: string): string => (text.match(/\d+/g) ?? []).map(Number).join(' ');

/**
 * Slips between two texts: letters left out, added, exchanged with another or with the neighbour (optimal string alignment).
 *
 * @returns The count, or `most + 1` when there are more than `most`.
 */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return most + 1;
    [beforeLast, last] = [last, next];
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}

/**
 * The known names that are nearest to what was typed; none when nothing is near, several when it cannot be said which.
 * Names that differ in a number are never near: «Tổ 1» is not «Tổ 2».
 *
 * @param keyOf What of a name is compared; by default all of it, without capitals, diacritics and double blanks.
 * @example
 * nearest('Tran thi Thủ', ['Trần Thị Thử', 'Phạm Văn Kiểm']) // ['Trần Thị Thử']
 */
export function nearest(
  typed: string,
  known: readonly string[],
  keyOf: (name: string) => string = foldForSearch,
): string[] {
  const wanted = keyOf(typed);
  if (wanted === '') return [];
  let least = tolerance(wanted.length);
  let found: string[] = [];
  for (const name of new Set(known)) {
    const key = keyOf(name);
    if (key === '' || numbersIn(key) !== numbersIn(wanted)) continue;
    const distance = slips(wanted, key, least);
    if (distance > least) continue;
    if (distance < least) found = [];
    least = distance;
    found.push(name);
  }
  return found;
}

// "thôn Đông" and "Đông" are one place.
const KIND_OF_PLACE = /^(?:thon|xom|to dan pho|tdp|khu pho|khu dan cu|khu|ban|ap|lang|buon|to)\.? +(?=\S)/;

/** A thôn as it is compared: «Thôn Đông», «thon đông» and «Đông» are one. */
export function villageKey(name: string): string {
  return foldForSearch(name).replace(KIND_OF_PLACE, '');
}

/**
 * A code as it is compared: 'p–2026–1' and 'P-2026-01' are one. Codes have no slips of letters: the next number is another
 * row.
 */
export function codeKey(code: string): string {
  return foldForSearch(code)
    .replace(/[‐-―−_]/g, '-')
    .replace(/\s+/g, '')
    .replace(/\d{1,15}/g, (digits) => String(Number(digits)));
}
