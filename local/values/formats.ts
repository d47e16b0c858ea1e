// What a cell shows: a value, a number format pattern and a locale make a text.
import type { CellValue } from '../world';
import type { Locale } from './locales';
import { localeOf } from './locales';
import type { FormatSection, FormatToken } from './number-format';
import { isDateFormat, isTextFormat, parseFormat } from './number-format';
import { serialToWall } from './zones';

export { isDateFormat, isTextFormat };

/** What `getNumberFormat` says of a cell whose format is automatic. */
export const AUTOMATIC = '0.###############';

/**
 * The text that a cell with that value and pattern shows. Patterns are written with `.` and `,` whatever the locale;
 * `undefined`, `''` and `General` are automatic.
 *
 * @example formatValue(1234.5, '#,##0.00', 'vi_VN') // '1.234,50'
 */
export function formatValue(value: CellValue, pattern: string | undefined, localeName: string): string {
  const locale = localeOf(localeName);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const automatic = pattern === undefined || pattern === '' || pattern === AUTOMATIC || /^general$/i.test(pattern);
  if (typeof value === 'string') {
    const section = automatic || value === '' ? undefined : textSection(parseFormat(pattern));
    return section ? section.tokens.map((token) => tokenText(token, value)).join('') : value;
  }
  if (automatic) return plainNumber(value, locale);
  const sections = parseFormat(pattern);
  const { section, number } = numberSection(sections, value);
  if (!section) return plainNumber(value, locale);
  if (section.isText && !section.isDate) {
    return section.tokens.map((token) => tokenText(token, plainNumber(value, locale))).join('');
  }
  return section.isDate ? dateText(section, value, locale) : numberText(section, number, locale);
}

function tokenText(token: FormatToken, text: string): string {
  if (token.kind === 'text') return text;
  return token.kind === 'literal' ? token.text : '';
}

function textSection(sections: FormatSection[]): FormatSection | undefined {
  const last = sections[sections.length - 1];
  return sections[3] ?? (last?.isText ? last : undefined);
}

function numberSection(
  sections: FormatSection[],
  value: number,
): { section: FormatSection | undefined; number: number } {
  const numeric = sections.slice(0, 3).filter((section, index) => index === 0 || !section.isText);
  const [first, second, third] = numeric;
  if (numeric.some((section) => section.condition)) {
    const chosen = numeric.find((section) => !section.condition || holds(section.condition, value));
    return { section: chosen, number: chosen?.condition ? Math.abs(value) : value };
  }
  if (value < 0 && second) return { section: second, number: -value };
  if (value === 0 && third) return { section: third, number: 0 };
  return { section: first, number: value };
}

function holds({ operator, limit }: { operator: string; limit: number }, value: number): boolean {
  if (operator === '>') return value > limit;
  if (operator === '>=') return value >= limit;
  if (operator === '<') return value < limit;
  if (operator === '<=') return value <= limit;
  return operator === '=' ? value === limit : value !== limit;
}

/** Automatic numbers: up to ten significant figures, whole numbers in full up to fifteen. */
function plainNumber(value: number, locale: Locale): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e15 || size < 1e-10) {
    const [mantissa = '', exponent = ''] = value.toExponential(5).split('e');
    const digits = Number(mantissa).toString().replace('.', locale.decimal);
    return `${digits}E${exponent.startsWith('-') ? '-' : '+'}${exponent.replace(/^[+-]/, '').padStart(2, '0')}`;
  }
  const decimals = size >= 1 ? Math.max(0, 10 - Math.floor(Math.log10(size)) - 1) : 10;
  const digits = fixed(size, decimals);
  return (value < 0 ? '-' : '') + (decimals > 0 ? digits.replace(/\.?0+$/, '') : digits).replace('.', locale.decimal);
}

/** `digits` decimals, halves away from zero as written in decimals (so 1.005 is 1.01, unlike `toFixed`). */
function fixed(size: number, digits: number): string {
  const text = String(size);
  if (size >= 1e21) return `${BigInt(size)}${digits > 0 ? `.${'0'.repeat(digits)}` : ''}`;
  if (text.includes('e') || !text.includes('.')) return size.toFixed(Math.min(digits, 100));
  const [whole = '0', fraction = ''] = text.split('.');
  if (fraction.length <= digits) return `${whole}${digits > 0 ? `.${fraction.padEnd(digits, '0')}` : ''}`;
  const kept = BigInt(whole + fraction.slice(0, digits)) + (Number(fraction.charAt(digits)) >= 5 ? 1n : 0n);
  const all = kept.toString().padStart(digits + 1, '0');
  return digits > 0 ? `${all.slice(0, -digits)}.${all.slice(-digits)}` : all;
}

function numberText(section: FormatSection, value: number, locale: Locale): string {
  const { tokens } = section;
  const exponentAt = tokens.findIndex((token) => token.kind === 'exponent');
  const mantissa = exponentAt < 0 ? tokens : tokens.slice(0, exponentAt);
  const pointAt = mantissa.findIndex((token) => token.kind === 'point');
  const isDigit = (token: FormatToken): boolean => token.kind === 'digit';
  const wholeTokens = pointAt < 0 ? mantissa : mantissa.slice(0, pointAt);
  const decimals = pointAt < 0 ? [] : mantissa.slice(pointAt + 1).filter(isDigit);
  if (!mantissa.some(isDigit)) {
    return (
      (value < 0 ? '-' : '') + tokens.map((token) => (token.kind === 'percent' ? '%' : tokenText(token, ''))).join('')
    );
  }

  const lastDigit = mantissa.reduce((last, token, index) => (isDigit(token) ? index : last), -1);
  const scaled = mantissa.slice(lastDigit + 1).filter((token) => token.kind === 'comma').length;
  const lastWhole = wholeTokens.reduce((last, token, index) => (isDigit(token) ? index : last), -1);
  const firstWhole = wholeTokens.findIndex(isDigit);
  const grouped = wholeTokens.some((token, at) => token.kind === 'comma' && at > firstWhole && at < lastWhole);
  const percents = tokens.filter((token) => token.kind === 'percent').length;

  let size = Math.abs(value);
  if (percents > 0) size = Number(`${shift(size, 2 * percents)}`);
  if (scaled > 0) size = shift(size, -3 * scaled);
  let exponent = 0;
  const wholeDigits = wholeTokens.filter(isDigit).length;
  if (exponentAt >= 0 && size !== 0) {
    exponent = Math.floor(Math.log10(size));
    if (Number(fixed(shift(size, -exponent), decimals.length)) >= 10) exponent += 1;
    exponent = wholeDigits > 1 ? exponent - (wholeDigits - 1) : exponent;
    size = shift(size, -exponent);
  }

  const [whole = '0', fraction = ''] = fixed(size, decimals.length).split('.');
  let kept = fraction;
  for (let at = decimals.length - 1; at >= 0; at--) {
    const token = decimals[at];
    if (token?.kind !== 'digit' || token.sign === '0' || kept.charAt(at) !== '0') break;
    kept = token.sign === '?' ? `${kept.slice(0, at)} ` : kept.slice(0, at);
  }
  const zero = Number(whole) === 0 && /^0*$/.test(fraction);
  const sign = value < 0 && !zero ? '-' : '';
  const fill = layWhole(wholeTokens, whole, grouped ? locale.group : '');

  let text = '';
  let decimal = 0;
  mantissa.forEach((token, index) => {
    if (pointAt >= 0 && index > pointAt) {
      if (token.kind === 'digit') text += kept.charAt(decimal++);
      else text += token.kind === 'percent' ? '%' : tokenText(token, '');
    } else if (index === pointAt) text += locale.decimal;
    else if (token.kind === 'digit') text += fill[index] ?? '';
    else text += token.kind === 'percent' ? '%' : tokenText(token, '');
  });
  if (exponentAt >= 0) text += exponentText(tokens.slice(exponentAt), exponent);
  return sign + text;
}

/** `size` × 10^places without the noise of binary fractions. */
function shift(size: number, places: number): number {
  const [mantissa = '0', exponent = '0'] = String(size).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

/** What stands at each digit of the pattern before the point; the first takes all that is left over. */
function layWhole(tokens: FormatToken[], whole: string, group: string): Record<number, string> {
  const places = tokens.flatMap((token, index) => (token.kind === 'digit' ? [{ index, sign: token.sign }] : []));
  const digits = whole === '0' ? '' : whole;
  const filled: Record<number, string> = {};
  let used = 0;
  const take = (count: number): string => {
    let text = '';
    for (let n = 0; n < count; n++) {
      const digit = digits.charAt(digits.length - 1 - used) || '0';
      text = digit + (used > 0 && used % 3 === 0 ? group : '') + text;
      used++;
    }
    return text;
  };
  for (let at = places.length - 1; at >= 0; at--) {
    const place = places[at];
    if (!place) continue;
    if (used < digits.length) filled[place.index] = take(1);
    else if (place.sign === '0') filled[place.index] = take(1);
    else filled[place.index] = place.sign === '?' ? ' ' : '';
    if (at === 0 && used < digits.length)
      filled[place.index] = take(digits.length - used) + (filled[place.index] ?? '');
  }
  return filled;
}

function exponentText(tokens: FormatToken[], exponent: number): string {
  const [first, ...rest] = tokens;
  const zeros = rest.filter((token) => token.kind === 'digit').length;
  const sign = exponent < 0 ? '-' : first?.kind === 'exponent' && first.plus ? '+' : '';
  const literals = rest.map((token) => (token.kind === 'percent' ? '%' : tokenText(token, ''))).join('');
  return `E${sign}${String(Math.abs(exponent)).padStart(zeros, '0')}${literals}`;
}

function dateText(section: FormatSection, serial: number, locale: Locale): string {
  const parts = section.tokens.flatMap((token) => (token.kind === 'date' ? [token.part] : []));
  const elapsed = parts.some((part) => part.startsWith('elapsed'));
  const fraction = section.tokens.find((token) => token.kind === 'date' && token.part === 'fraction');
  const step = fraction ? 1 : 1000;
  // 23:59:59.7 is still that second of that day.
  const wall = new Date(Math.floor(serialToWall(serial) / step) * step);
  const seconds = Math.abs(Math.round(serial * 86_400));
  const twelve = parts.includes('dayPeriod');
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  const text = section.tokens
    .map((token) => {
      if (token.kind !== 'date') return tokenText(token, '');
      const { width } = token;
      switch (token.part) {
        case 'year':
          return width <= 2 ? pad(wall.getUTCFullYear() % 100, 2) : pad(wall.getUTCFullYear(), 4);
        case 'month':
          return monthText(wall.getUTCMonth(), width, locale);
        case 'day':
          if (width > 2) return (width === 3 ? locale.days.short : locale.days.long)[wall.getUTCDay()] ?? '';
          return pad(wall.getUTCDate(), width);
        case 'hour':
          return pad(twelve ? wall.getUTCHours() % 12 || 12 : wall.getUTCHours(), Math.min(width, 2));
        case 'minute':
          return pad(elapsed ? Math.floor(seconds / 60) % 60 : wall.getUTCMinutes(), Math.min(width, 2));
        case 'second':
          return pad(elapsed ? seconds % 60 : wall.getUTCSeconds(), Math.min(width, 2));
        case 'fraction':
          return locale.decimal + pad(wall.getUTCMilliseconds(), 3).slice(0, width).padEnd(width, '0');
        case 'dayPeriod': {
          const name = wall.getUTCHours() < 12 ? locale.am : locale.pm;
          return width === 1 ? name.charAt(0) : name;
        }
        case 'elapsedHour':
          return pad(Math.floor(seconds / 3600), width);
        case 'elapsedMinute':
          return pad(Math.floor(seconds / 60), width);
        case 'elapsedSecond':
          return pad(seconds, width);
      }
    })
    .join('');
  return elapsed && serial < 0 ? `-${text}` : text;
}

function monthText(month: number, width: number, locale: Locale): string {
  if (width === 3) return locale.months.short[month] ?? '';
  if (width === 4) return locale.months.long[month] ?? '';
  if (width > 4) return (locale.months.long[month] ?? '').charAt(0);
  return String(month + 1).padStart(width, '0');
}
