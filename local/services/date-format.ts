// Dates as texts and back by the patterns of Java's SimpleDateFormat, in any time zone, in English names.
import { isTimeZone, offsetAt as zoneOffset, wallToInstant } from '../values/zones';
import { Exception } from './exception';

/** What the wall shows in a zone. Month from 1; weekday from 1 (Monday) to 7; offset in minutes east of UTC. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  weekday: number;
  offset: number;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const FIXED_ZONE = /^(?:GMT|UTC)?([+-])(\d{1,2})(?::?(\d{2}))?$/;

/** Minutes east of UTC of a zone written as an offset (`GMT+7`, `+07:00`); `undefined` for a named zone. */
function fixedOffset(zone: string): number | undefined {
  if (/^(GMT|UTC|Z|Etc\/UTC|Etc\/GMT)$/.test(zone)) return 0;
  const match = FIXED_ZONE.exec(zone);
  if (!match) return undefined;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0));
}

/** Minutes east of UTC at an instant. Java takes a zone that it does not know for GMT. */
export function offsetAt(time: number, zone: string): number {
  return fixedOffset(zone) ?? (isTimeZone(zone) ? zoneOffset(time, zone) / 60_000 : 0);
}

/** What the wall shows in `zone` at that instant. */
export function wallTime(time: number, zone: string): WallTime {
  const offset = offsetAt(time, zone);
  const wall = new Date(time + offset * 60_000);
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
    millisecond: wall.getUTCMilliseconds(),
    weekday: wall.getUTCDay() || 7,
    offset,
  };
}

function dayOfYear(at: WallTime): number {
  return Math.round((Date.UTC(at.year, at.month - 1, at.day) - Date.UTC(at.year, 0, 1)) / 86_400_000) + 1;
}

/** Week of the year as Java counts it for en_US: weeks begin on Sunday, week 1 holds 1 January. */
function weekOf(at: WallTime): { year: number; week: number } {
  const first = new Date(Date.UTC(at.year, 0, 1)).getUTCDay();
  const week = Math.floor((dayOfYear(at) - 1 + first) / 7) + 1;
  const nextFirst = Date.UTC(at.year + 1, 0, 1);
  const nextStart = nextFirst - new Date(nextFirst).getUTCDay() * 86_400_000;
  return Date.UTC(at.year, at.month - 1, at.day) >= nextStart
    ? { year: at.year + 1, week: 1 }
    : { year: at.year, week };
}

function offsetText(offset: number, separator: string, hoursOnly = false): string {
  const minutes = Math.abs(offset);
  const hours = String(Math.floor(minutes / 60)).padStart(2, '0');
  const rest = String(Math.floor(minutes % 60)).padStart(2, '0');
  return (offset < 0 ? '-' : '+') + (hoursOnly ? hours : hours + separator + rest);
}

function zoneName(time: number, zone: string, long: boolean): string {
  const fixed = fixedOffset(zone);
  if (fixed !== undefined) return fixed === 0 ? zone.slice(0, 3) : `GMT${offsetText(fixed, ':')}`;
  const style = long ? 'long' : 'short';
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: isTimeZone(zone) ? zone : 'UTC', timeZoneName: style })
    .formatToParts(time)
    .find((part) => part.type === 'timeZoneName');
  const shown = parts?.value ?? 'GMT';
  // Java knows the short name of Vietnam's zone; the Unicode data behind Intl do not.
  if (!long && /^GMT\+7$/.test(shown) && /Ho_Chi_Minh|Saigon|Bangkok|Vientiane|Phnom_Penh/.test(zone)) return 'ICT';
  return /^GMT[+-]\d/.test(shown) ? `GMT${offsetText(offsetAt(time, zone), ':')}` : shown;
}

/** The runs of a pattern: quoted text, or one letter repeated. */
function tokensOf(pattern: string): { letter?: string; length: number; text: string }[] {
  const tokens: { letter?: string; length: number; text: string }[] = [];
  const finder = /''|'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+|'/g;
  for (const [whole, quoted, letter] of pattern.matchAll(finder)) {
    if (letter !== undefined) tokens.push({ letter, length: whole.length, text: whole });
    else if (whole === "''") tokens.push({ length: 1, text: "'" });
    else if (quoted !== undefined) tokens.push({ length: quoted.length, text: quoted.replace(/''/g, "'") });
    else if (whole === "'") throw new Exception('Unterminated quote');
    else tokens.push({ length: whole.length, text: whole });
  }
  return tokens;
}

function field(letter: string, length: number, at: WallTime, time: number, zone: string): string {
  const padded = (value: number): string => (value < 0 ? '-' : '') + String(Math.abs(value)).padStart(length, '0');
  const yearText = (year: number): string =>
    length === 2 ? String(Math.abs(year) % 100).padStart(2, '0') : padded(Math.abs(year));
  switch (letter) {
    case 'G':
      return at.year > 0 ? 'AD' : 'BC';
    case 'y':
      return yearText(at.year > 0 ? at.year : 1 - at.year);
    case 'u':
      return padded(at.weekday);
    case 'Y':
      return yearText(weekOf(at).year);
    case 'M':
    case 'L': {
      const name = MONTHS[at.month - 1] ?? '';
      return length >= 4 ? name : length === 3 ? name.slice(0, 3) : padded(at.month);
    }
    case 'w':
      return padded(weekOf(at).week);
    case 'W':
      return padded(Math.floor((at.day - 1 + (((at.weekday % 7) - ((at.day - 1) % 7) + 7) % 7)) / 7) + 1);
    case 'D':
      return padded(dayOfYear(at));
    case 'd':
      return padded(at.day);
    case 'F':
      return padded(Math.floor((at.day - 1) / 7) + 1);
    case 'E': {
      const name = DAYS[at.weekday - 1] ?? '';
      return length >= 4 ? name : name.slice(0, 3);
    }
    case 'a':
      return at.hour < 12 ? 'AM' : 'PM';
    case 'H':
      return padded(at.hour);
    case 'k':
      return padded(at.hour || 24);
    case 'K':
      return padded(at.hour % 12);
    case 'h':
      return padded(at.hour % 12 || 12);
    case 'm':
      return padded(at.minute);
    case 's':
      return padded(at.second);
    case 'S':
      return padded(at.millisecond);
    case 'z':
      return zoneName(time, zone, length >= 4);
    case 'Z':
      return offsetText(at.offset, '');
    case 'X':
      if (length > 3) throw new Exception('invalid ISO 8601 format: length=' + length);
      return at.offset === 0 ? 'Z' : offsetText(at.offset, length === 3 ? ':' : '', length === 1);
    default:
      throw new Exception(`Illegal pattern character '${letter}'`);
  }
}

/** `Utilities.formatDate` without its argument checks. */
export function formatDate(date: Date, zone: string, pattern: string): string {
  const time = date.getTime();
  const at = wallTime(time, zone);
  return tokensOf(pattern)
    .map(({ letter, length, text }) => (letter === undefined ? text : field(letter, length, at, time, zone)))
    .join('');
}

/** The instant at which the wall in `zone` shows this (milliseconds since 1970 read as UTC). */
export function instantOf(wall: number, zone: string): number {
  const fixed = fixedOffset(zone) ?? (isTimeZone(zone) ? undefined : 0);
  return fixed === undefined ? wallToInstant(wall, zone) : wall - fixed * 60_000;
}

/** `Utilities.parseDate` without its argument checks. Lenient as Java is: 32/01 is 1 February. */
export function parseDate(text: string, zone: string, pattern: string): Date {
  const fail = (): Error => new Exception(`Unparseable date: "${text}"`);
  const parts = { year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0, millisecond: 0 };
  let afternoon: boolean | undefined;
  let twelveHour = false;
  let offset: number | undefined;
  let at = 0;
  const read = (finder: RegExp): string => {
    finder.lastIndex = at;
    const found = finder.exec(text)?.[0];
    if (found === undefined) throw fail();
    at += found.length;
    return found;
  };
  const named = (names: readonly string[]): number => {
    const rest = text.slice(at).toLowerCase();
    const index = names.findIndex((name) => rest.startsWith(name.slice(0, 3).toLowerCase()));
    if (index < 0) throw fail();
    const name = (names[index] ?? '').toLowerCase();
    at += rest.startsWith(name) ? name.length : 3;
    return index + 1;
  };
  const tokens = tokensOf(pattern);
  tokens.forEach(({ letter, length, text: literal }, index) => {
    if (letter === undefined) {
      if (!text.startsWith(literal, at)) throw fail();
      at += literal.length;
      return;
    }
    const next = tokens[index + 1]?.letter;
    const adjacent = next !== undefined && !'EazZXG'.includes(next);
    const number = (): number => Number(read(adjacent ? new RegExp(`\\d{${length}}`, 'y') : /\s*[+-]?\d+/y));
    switch (letter) {
      case 'y':
      case 'Y': {
        const start = at;
        const year = number();
        // Two digits stand for the year within 80 years before and 20 after now, in Java; taken here as 1950 to 2049.
        parts.year = length <= 2 && at - start === 2 ? (year < 50 ? 2000 + year : 1900 + year) : year;
        break;
      }
      case 'M':
      case 'L':
        parts.month = length >= 3 ? named(MONTHS) : number();
        break;
      case 'd':
        parts.day = number();
        break;
      case 'D':
        parts.month = 1;
        parts.day = number();
        break;
      case 'H':
      case 'k':
        parts.hour = letter === 'k' ? number() % 24 : number();
        break;
      case 'h':
      case 'K':
        parts.hour = number() % 12;
        twelveHour = true;
        break;
      case 'm':
        parts.minute = number();
        break;
      case 's':
        parts.second = number();
        break;
      case 'S':
        parts.millisecond = number();
        break;
      case 'a':
        afternoon = /p/i.test(read(/[ap]m/iy));
        break;
      case 'E':
        named(DAYS);
        break;
      case 'G':
        read(/ad|bc/iy);
        break;
      case 'z':
      case 'Z':
      case 'X': {
        const shown = read(/Z|(?:GMT|UTC)?[+-]\d{1,2}:?\d{0,2}|[A-Z]{3,4}/y);
        offset = shown === 'ICT' ? 420 : fixedOffset(shown);
        if (offset === undefined) throw fail();
        break;
      }
      default:
        throw new Exception(`Illegal pattern character '${letter}'`);
    }
  });
  const hour = parts.hour + (twelveHour && afternoon ? 12 : 0);
  const wall = new Date(0);
  wall.setUTCFullYear(parts.year, parts.month - 1, parts.day);
  wall.setUTCHours(hour, parts.minute, parts.second, parts.millisecond);
  return new Date(offset === undefined ? instantOf(wall.getTime(), zone) : wall.getTime() - offset * 60_000);
}
