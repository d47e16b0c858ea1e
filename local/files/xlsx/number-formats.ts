// Number format patterns and their ids in a .xlsx file (ECMA-376 part 1, 18.8.30).
import { localeOf } from '../../values/locales';

/** Built-in formats that look the same in every language. */
const FIXED: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};

/** The pattern of a built-in id; `undefined` for 0 (automatic) and ids that are not built in. */
export function builtInFormat(id: number, locale: string): string | undefined {
  // 14 and 22 are the short date of whoever opens the file; 27–36 and 50–58 are dates of East Asian calendars.
  const date = localeOf(locale).datePattern;
  if (id === 14 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return date;
  if (id === 22) return `${date} h:mm`;
  if (id >= 32 && id <= 35) return 'h:mm:ss';
  return FIXED[id];
}

/** The built-in id of a pattern that reads back the same everywhere. */
export function builtInId(pattern: string): number | undefined {
  for (const [id, known] of Object.entries(FIXED)) if (known === pattern && Number(id) < 37) return Number(id);
  return pattern === '@' ? 49 : undefined;
}

/** Pieces a pattern may consist of: quoted and escaped text, brackets, fills and what has a meaning of its own. */
const PIECES =
  /^(?:"[^"]*"|\\[\s\S]|\[(?:[<>=]{1,2}-?[\d.]+|\$[^\]]*|[A-Za-z]+\d*)\]|[_*][\s\S]|general|am\/pm|a\/p|e[+-]|[0#?.,%@/;:$+\-() dmyhsDMYHS]|[^\x00-\x7f])*$/i;

/** Whether Excel takes the pattern. It calls a file damaged for one that it does not understand. */
export function isFilePattern(pattern: string): boolean {
  const bare = pattern.replace(/"[^"]*"|\\[\s\S]/g, '');
  return pattern !== '' && pattern.length <= 255 && bare.split(';').length <= 4 && PIECES.test(pattern);
}
