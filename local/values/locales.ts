// What a spreadsheet's locale says about typed and shown text: separators, order of dates, names, currency.

export interface Locale {
  decimal: string;
  group: string;
  /** Order of the parts of a short date. */
  order: 'dmy' | 'mdy' | 'ymd';
  /** Separators that a typed date may have. */
  dateSeparators: string;
  /** Formats that Sheets gives to a cell into which a date, or a date with a time, is entered. */
  datePattern: string;
  dateTimePattern: string;
  currency: { sign: string; before: boolean; decimals: number } | undefined;
  months: { long: string[]; short: string[] };
  /** From Sunday. */
  days: { long: string[]; short: string[] };
  am: string;
  pm: string;
}

const CURRENCIES: Record<string, Locale['currency']> = {
  VN: { sign: '₫', before: false, decimals: 0 },
  US: { sign: '$', before: true, decimals: 2 },
  GB: { sign: '£', before: true, decimals: 2 },
  JP: { sign: '¥', before: true, decimals: 0 },
  FR: { sign: '€', before: false, decimals: 2 },
  DE: { sign: '€', before: false, decimals: 2 },
};

const count = (from: number, to: number, name: (n: number) => string): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => name(from + index));

/** Where editions of ICU differ from each other or from Sheets. */
const FIXED: Record<string, Partial<Locale>> = {
  vi_VN: {
    datePattern: 'dd/MM/yyyy',
    dateTimePattern: 'dd/MM/yyyy H:mm:ss',
    months: { long: count(1, 12, (n) => `tháng ${n}`), short: count(1, 12, (n) => `thg ${n}`) },
    days: {
      long: ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
      short: ['CN', ...count(2, 7, (n) => `Th ${n}`)],
    },
  },
};

const locales = new Map<string, Locale>();

/** Data of `vi_VN`, `en_US` and whatever else ICU knows; a name it does not know counts as `en_US`. */
export function localeOf(name: string): Locale {
  const known = locales.get(name);
  if (known) return known;
  const made = { ...describe(name), ...FIXED[name.replace(/^vi$/, 'vi_VN')] };
  locales.set(name, made);
  return made;
}

/** Whether `name` is written as a locale that ICU has data for. */
export function isLocale(name: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([name.replace(/_/g, '-')]).length > 0;
  } catch {
    return false;
  }
}

function describe(name: string): Locale {
  const tag = isLocale(name) ? name.replace(/_/g, '-') : 'en-US';
  const numbers = new Intl.NumberFormat(`${tag}-u-nu-latn`).formatToParts(-1234567.5);
  const short = new Intl.DateTimeFormat(`${tag}-u-nu-latn-ca-gregory`, { dateStyle: 'short', timeZone: 'UTC' });
  const parts = short.formatToParts(Date.UTC(2001, 2, 4));
  const letters = parts.filter((part) => part.type === 'day' || part.type === 'month' || part.type === 'year');
  const first = letters[0]?.type;
  const datePattern = parts
    .map(({ type, value }) => {
      if (type === 'day') return value.length > 1 ? 'dd' : 'd';
      if (type === 'month') return value.length > 1 ? 'MM' : 'M';
      return type === 'year' ? 'yyyy' : type === 'literal' ? value.replace(/[^-/. ]/g, '') : '';
    })
    .join('');
  const separator = parts.find((part) => part.type === 'literal')?.value.trim() ?? '/';
  const names = (options: Intl.DateTimeFormatOptions, dates: number[]): string[] =>
    dates.map((date) => new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }).format(date));
  const months = Array.from({ length: 12 }, (_, month) => Date.UTC(2001, month, 15));
  const days = Array.from({ length: 7 }, (_, day) => Date.UTC(2023, 0, 1 + day));
  const dayPeriod = (hour: number): string =>
    new Intl.DateTimeFormat(tag, { hour: 'numeric', hour12: true, timeZone: 'UTC' })
      .formatToParts(Date.UTC(2001, 0, 1, hour))
      .find((part) => part.type === 'dayPeriod')?.value ?? (hour < 12 ? 'AM' : 'PM');
  return {
    decimal: numbers.find((part) => part.type === 'decimal')?.value ?? '.',
    group: numbers.find((part) => part.type === 'group')?.value ?? ',',
    order: first === 'year' ? 'ymd' : first === 'month' ? 'mdy' : 'dmy',
    dateSeparators: separator === '.' ? '/-.' : '/-',
    datePattern,
    dateTimePattern: `${datePattern} H:mm:ss`,
    currency: CURRENCIES[new Intl.Locale(tag).region ?? 'US'],
    months: { long: names({ month: 'long' }, months), short: names({ month: 'short' }, months) },
    days: { long: names({ weekday: 'long' }, days), short: names({ weekday: 'short' }, days) },
    am: dayPeriod(9),
    pm: dayPeriod(15),
  };
}
