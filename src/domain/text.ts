// Text that people type: how it is stored (NFC, nothing invisible, otherwise as typed) and how it is searched.
// Vietnamese can be typed with marks composed or apart, and with the tone on either vowel (hòa, hoà).

/** What one cell of a Google Sheet can hold; longer text must be refused, never cut silently. */
export const MAX_CELL_CHARACTERS = 50_000;

// Zero-width blank, byte order mark and word joiner; characters that XML 1.0 (so .docx and .xlsx) cannot hold:
// controls other than tab and line break, U+FFFE, U+FFFF and surrogates without a partner.
const DROPPED = /[\u200B\u2060\uFEFF\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Surrogate}]/gu;
// Joiners hold emoji and some scripts together, so they go only where they join nothing.
const EDGES = /^[\s\u200C\u200D]+|[\s\u200C\u200D]+$/g;
const NOT_WORD = /[^\p{L}\p{N}]+/u;

/**
 * The text as it is stored: NFC, line breaks as \n, without invisible characters and without blanks at the ends;
 * everything else exactly as typed, also a leading `=`, `+`, `-`, `@` or `'`.
 *
 * @example
 * cleanText('  Nguye\u0302\u0303n\u200B An\r\n') // 'Nguyễn An'
 */
export function cleanText(typed: string): string {
  return typed.replace(DROPPED, '').replace(/\r\n?/g, '\n').replace(EDGES, '').normalize('NFC');
}

/**
 * The text for searching only: lower case, without tones and diacritics, đ as d, single blanks. Never stored.
 *
 * @example
 * foldForSearch('Đường  Hoà Bình') // 'duong hoa binh'
 */
export function foldForSearch(text: string): string {
  return cleanText(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether two texts are the same once cleaned; 'hòa' and 'hoà' are not. */
export function sameText(a: string, b: string): boolean {
  return cleanText(a) === cleanText(b);
}

/**
 * Whether every word of `query` begins a word of `text`, tones and diacritics aside; an empty query matches all.
 *
 * @example
 * matchesSearch('Nguyễn Thị Hoà, thôn Đông', 'hòa ngu') // true
 */
export function matchesSearch(text: string, query: string): boolean {
  const folded = foldForSearch(text);
  const foldedQuery = foldForSearch(query);
  const wanted = foldedQuery.split(NOT_WORD).filter((word) => word !== '');
  if (wanted.length === 0) return folded.includes(foldedQuery);
  const words = folded.split(NOT_WORD);
  return wanted.every((start) => words.some((word) => word.startsWith(start)));
}
