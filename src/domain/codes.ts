// Codes of rows: what they look like and which comes next. A code names a row for good and is printed on slips and papers.

/** The largest number at the end of the codes that begin with `prefix`; 0 when there is none. */
function lastNumber(prefix: string, codes: readonly string[]): number {
  return codes.reduce((last, code) => {
    if (!code.startsWith(prefix)) return last;
    const rest = code.slice(prefix.length);
    // Longer ones are slips of typing, beyond what can be counted exactly.
    return /^\d{1,15}$/.test(rest) ? Math.max(last, Number(rest)) : last;
  }, 0);
}

/**
 * `count` codes that follow the largest one in use, e.g. `nextCodes('YK-2024-', 3, ['YK-2024-007'])` gives `['YK-2024-008']`.
 * Numbers in gaps are not given out again: a slip with that code may be in someone's hands.
 */
export function nextCodes(prefix: string, digits: number, codes: readonly string[], count = 1): string[] {
  const last = lastNumber(prefix, codes);
  return Array.from({ length: count }, (_, index) => prefix + String(last + index + 1).padStart(digits, '0'));
}

/** The one code that follows; see {@link nextCodes}. */
export function nextCode(prefix: string, digits: number, codes: readonly string[]): string {
  return nextCodes(prefix, digits, codes)[0] as string;
}
