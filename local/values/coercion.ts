// What a text becomes when it is typed into a cell: a number, a date, a formula, or just text.
import type { CellValue } from '../world';
import { AUTOMATIC, isDateFormat } from './formats';
import type { Locale } from './locales';
import { localeOf } from './locales';
import { isPercentFormat, isTextFormat } from './number-format';
import { dayToSerial } from './zones';

export interface Typed {
  value: CellValue;
  /** The format that goes with the way it was typed (`0%` for `12%`); a cell takes it when its own is automatic. */
  format?: string;
  /** With its `=`; `value` is then `''`. */
  formula?: string;
}

export interface TypingPlace {
  locale: string;
  /** Format that the cell has when the text arrives. */
  format: string | undefined;
  /** Year that a date typed without one belongs to. */
  year: number;
}

/**
 * Reads a text as Sheets reads what is typed into a cell.
 *
 * @example typeText('1.234,5', { locale: 'vi_VN', format: undefined, year: 2024 }) // { value: 1234.5, format: '#,##0.00' }
 * @example typeText('15/7', { locale: 'vi_VN', format: undefined, year: 2024 }) // { value: 45488, format: 'dd/MM' }
 */
export function typeText(text: string, place: TypingPlace): Typed {
  if (isTextFormat(place.format)) return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  const trimmed = text.trim();
  if (trimmed === '') return { value: text };
  if (trimmed.length > 1 && text.startsWith('=')) return { value: '', formula: text };
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true' };
  const locale = localeOf(place.locale);
  const typed = typedNumber(trimmed, locale) ?? typedMoment(trimmed, locale, place.year);
  if (typed) {
    const plain = typed.format === undefined || typed.format.startsWith('#');
    if (plain && isPercentFormat(place.format) && typeof typed.value === 'number') {
      return { value: hundredth(typed.value) };
    }
    return typed;
  }
  if (trimmed.length > 1 && text.startsWith('+')) return { value: '', formula: `=${trimmed}` };
  return { value: text };
}

/** The format a cell has after `typed` was entered into it. */
export function formatAfter(typed: Typed, format: string | undefined): string | undefined {
  const automatic = format === undefined || format === AUTOMATIC || /^(general)?$/i.test(format);
  return automatic ? (typed.format ?? format) : format;
}

/** The format of a cell without one into which a script writes a Date. */
export function dateFormatFor(serial: number, localeName: string): string {
  const locale = localeOf(localeName);
  return Number.isInteger(serial) ? locale.datePattern : locale.dateTimePattern;
}

/** Whether a number in a cell of that format is given to scripts as a Date. */
export function readsAsDate(format: string | undefined): boolean {
  return isDateFormat(format);
}

function hundredth(value: number): number {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) - 2}`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

interface Patterns {
  number: RegExp;
  /** `15/7/2024` and `2024-07-15`. */
  threeParts: RegExp;
  /** `15/7` and `7/2024`. */
  twoParts: RegExp;
}

const patterns = new Map<Locale, Patterns>();

/** What numbers and dates look like in a locale. */
function patternsOf(locale: Locale): Patterns {
  const known = patterns.get(locale);
  if (known) return known;
  const group = /\s/.test(locale.group) ? SPACES : escaped(locale.group);
  const decimal = escaped(locale.decimal);
  const separators = escaped(locale.dateSeparators);
  const made: Patterns = {
    number: new RegExp(
      `^(?:(\\d+|\\d{1,3}(?:${group}\\d{3})+)(?:${decimal}(\\d*))?|${decimal}(\\d+))(?:e([+-]?\\d{1,3}))?$`,
      'i',
    ),
    threeParts: new RegExp(`^(\\d{1,4})([${separators}])(\\d{1,2})\\2(\\d{1,4})$`),
    twoParts: new RegExp(`^(\\d{1,2})([${separators}])(\\d{1,2}|\\d{4})$`),
  };
  patterns.set(locale, made);
  return made;
}

const SPACES = '[\\u0020\\u00a0\\u202f]';

/** `-1.234,5`, `50%`, `1.234 ₫`, `(5)`, `1e5`, `+84912345678`. */
function typedNumber(text: string, locale: Locale): Typed | undefined {
  const bracketed = /^\((.+)\)$/.exec(text);
  let rest = bracketed ? (bracketed[1] ?? '') : text;
  if (bracketed && /^[+-]/.test(rest)) return undefined;
  let negative = bracketed !== null;
  let sign = locale.currency?.sign ?? '';
  const takeSign = (): void => {
    const match = /^([+-])\s*/.exec(rest);
    if (!match || bracketed) return;
    negative = match[1] === '-';
    rest = rest.slice(match[0].length);
  };
  takeSign();
  let currency: 'before' | 'after' | undefined;
  if (sign !== '' && rest.startsWith(sign)) currency = 'before';
  else if (sign !== '' && rest.endsWith(sign)) currency = 'after';
  else if (locale.currency?.sign === '₫' && /\d\s*[đĐ]$/.test(rest)) {
    currency = 'after';
    sign = rest.slice(-1);
  }
  if (currency === 'before') {
    rest = rest.slice(sign.length).trim();
    if (rest.startsWith('-') && !negative) takeSign();
  } else if (currency === 'after') rest = rest.slice(0, -sign.length).trim();
  const percent = /\s*%$/.exec(rest);
  if (percent) rest = rest.slice(0, -percent[0].length);

  const number = patternsOf(locale).number.exec(rest);
  if (!number) return undefined;
  const whole = number[1] ?? '0';
  const digits = whole.replace(/\D/g, '');
  const decimals = number[2] ?? number[3] ?? '';
  const exponent = number[4];
  const size = Number(`${digits}.${decimals === '' ? '0' : decimals}e${Number(exponent ?? 0) - (percent ? 2 : 0)}`);
  if (!Number.isFinite(size)) return undefined;
  const value = negative && size !== 0 ? -size : size;
  const grouped = digits.length < whole.length;
  const fraction = decimals === '' ? '' : '.00';
  const format = currency
    ? currencyFormat(locale, fraction)
    : percent
      ? `0${fraction}%`
      : exponent !== undefined
        ? '0.00E+00'
        : grouped
          ? `#,##0${fraction}`
          : undefined;
  return format === undefined ? { value } : { value, format };
}

function currencyFormat(locale: Locale, fraction: string): string {
  const sign = locale.currency?.sign ?? '';
  return locale.currency?.before ? `"${sign}"#,##0${fraction}` : `#,##0${fraction}\\ [$${sign}]`;
}

/** A date, a time, or a date and a time. */
function typedMoment(text: string, locale: Locale, year: number): Typed | undefined {
  const whole = typedDate(text, locale, year) ?? typedTime(text, locale);
  if (whole) return whole;
  // The time follows the date after a space: `15/7/2024 8:30`, `2024-07-15 08:30:00`, `7/15/2024 8:30 PM`.
  const split = /^(.*\S)\s+(\d{1,2}:\d{2}.*)$/.exec(text);
  if (!split) return undefined;
  const date = typedDate(split[1] ?? '', locale, year);
  const time = typedTime(split[2] ?? '', locale);
  if (!date || !time || typeof date.value !== 'number' || typeof time.value !== 'number' || time.value >= 1) {
    return undefined;
  }
  return { value: date.value + time.value, format: `${date.format} ${time.format}` };
}

function fullYear(digits: string): number {
  const value = Number(digits);
  return digits.length > 2 ? value : value < 30 ? 2000 + value : 1900 + value;
}

function typedDate(text: string, locale: Locale, thisYear: number): Typed | undefined {
  const make = (year: number, month: number, day: number, format: string): Typed | undefined => {
    const serial = dayToSerial(year, month, day);
    return serial === undefined || year > 9999 ? undefined : { value: serial, format };
  };
  const three = patternsOf(locale).threeParts.exec(text);
  if (three) {
    const [, a = '', separator = '/', b = '', c = ''] = three;
    if (a.length === 4 && c.length <= 2) {
      return make(
        Number(a),
        Number(b),
        Number(c),
        `yyyy${separator}${b.length > 1 ? 'MM' : 'M'}${separator}${c.length > 1 ? 'dd' : 'd'}`,
      );
    }
    if (a.length > 2 || (c.length !== 2 && c.length !== 4)) return undefined;
    if (locale.order === 'ymd') return make(fullYear(a), Number(b), Number(c), locale.datePattern);
    const [day, month] = locale.order === 'dmy' ? [a, b] : [b, a];
    const pattern = locale.datePattern.replace(/[-/.]/g, separator);
    return make(fullYear(c), Number(month), Number(day), pattern);
  }
  const two = patternsOf(locale).twoParts.exec(text);
  if (two && two[2] !== '.') {
    const [, a = '', separator = '/', b = ''] = two;
    if (b.length === 4) return make(Number(b), Number(a), 1, `M${separator}yyyy`);
    const [day, month] = locale.order === 'dmy' ? [a, b] : [b, a];
    const pattern = locale.datePattern.replace(/[^dM]*y+[^dM]*/, '').replace(/[-/.]/g, separator);
    return make(thisYear, Number(month), Number(day), pattern);
  }
  return namedDate(text, locale, thisYear, make);
}

type MakeDate = (year: number, month: number, day: number, format: string) => Typed | undefined;

/** `Jul 15, 2024`, `15 July 2024`, `15-Jul`, `July 2024`: months by name, where the locale's names are words. */
function namedDate(text: string, locale: Locale, thisYear: number, make: MakeDate): Typed | undefined {
  const dayFirst = /^(\d{1,2})[\s-]+([\p{L}.]+)(?:[\s,-]+(\d{2}|\d{4}))?$/u.exec(text);
  const monthFirst = /^([\p{L}.]+)\s+(\d{1,2})(?:,?\s+(\d{4}))?$/u.exec(text);
  const monthOnly = /^([\p{L}.]+)[\s,-]+(\d{4})$/u.exec(text);
  const [name, day, year] = dayFirst
    ? [dayFirst[2] ?? '', dayFirst[1] ?? '', dayFirst[3]]
    : monthFirst
      ? [monthFirst[1] ?? '', monthFirst[2] ?? '', monthFirst[3]]
      : monthOnly
        ? [monthOnly[1] ?? '', '1', monthOnly[2]]
        : ['', '', undefined];
  if (name === '') return undefined;
  const plain = (word: string): string => word.toLowerCase().replace(/\.$/, '');
  const long = locale.months.long.findIndex((month) => plain(month) === plain(name));
  const month = long >= 0 ? long : locale.months.short.findIndex((short) => plain(short) === plain(name));
  if (month < 0) return undefined;
  const width = long >= 0 && name.length > 3 ? 'MMMM' : 'MMM';
  const gap = text.includes('-') ? '-' : ' ';
  const years = year === undefined ? '' : year.length === 2 ? 'yy' : 'yyyy';
  const format = monthOnly
    ? `${width}${gap}yyyy`
    : dayFirst
      ? `d${gap}${width}${years === '' ? '' : gap + years}`
      : `${width} d${years === '' ? '' : `, ${years}`}`;
  return make(year === undefined ? thisYear : fullYear(year), month + 1, Number(day), format);
}

/** `8:30`, `08:30:15`, `8:30 PM`, `30:00` (a length of time), `8:30:15.250`. */
function typedTime(text: string, locale: Locale): Typed | undefined {
  const match = /^(\d{1,4})(?::(\d{2}))?(?::(\d{2})(?:[.,](\d{1,3}))?)?\s*(\p{L}[\p{L}.]*)?$/u.exec(text);
  if (!match) return undefined;
  const [, hours = '', minutes, seconds, fraction, word] = match;
  const half = word?.replace(/\./g, '').toLowerCase();
  const isHalf = half !== undefined && ['am', 'pm', locale.am.toLowerCase(), locale.pm.toLowerCase()].includes(half);
  if ((word !== undefined && !isHalf) || (minutes === undefined && word === undefined)) return undefined;
  if (minutes === undefined && seconds !== undefined) return undefined;
  let hour = Number(hours);
  if (Number(minutes ?? 0) > 59 || Number(seconds ?? 0) > 59) return undefined;
  if (isHalf) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half === 'pm' || half === locale.pm.toLowerCase() ? 12 : 0);
  }
  const milliseconds =
    ((hour * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0)) * 1000 + Number((fraction ?? '').padEnd(3, '0'));
  const tail = seconds === undefined ? '' : fraction === undefined ? ':ss' : `:ss.${'0'.repeat(fraction.length)}`;
  const long = hour > 23;
  const format = long ? '[h]:mm:ss' : isHalf ? `h:mm${tail} AM/PM` : `${hours.length > 1 ? 'HH' : 'H'}:mm${tail}`;
  return { value: milliseconds / 86_400_000, format };
}
