// Wall time and instants. Sheets counts days since 1899-12-30 on the wall of the spreadsheet's zone, JavaScript counts
// milliseconds in UTC; both directions go through the zone's own history (Hà Nội was at +07:06:30 in 1899).
import { types } from 'node:util';

/** Whether a value is a Date, of whichever context: scripts and copies of worlds bring Dates of their own. */
export const isDate: (value: unknown) => value is Date = types.isDate;

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  let known = formatters.get(timeZone);
  if (!known) {
    known = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
      timeZone,
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      hourCycle: 'h23',
    });
    formatters.set(timeZone, known);
  }
  return known;
}

/** Milliseconds that the zone's wall clock is ahead of UTC at an instant. Throws a RangeError for an unknown zone. */
export function offsetAt(instant: number, timeZone: string): number {
  const quarter = Math.floor(instant / 900_000);
  const key = `${timeZone}|${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const second = Math.floor(instant / 1000) * 1000;
  const parts: Record<string, string> = {};
  for (const { type, value } of formatter(timeZone).formatToParts(second)) parts[type] = value;
  const year = parts.era === 'BC' || parts.era === 'B' ? 1 - Number(parts.year) : Number(parts.year);
  const wall = new Date(0);
  wall.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
  wall.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second), 0);
  const offset = wall.getTime() - second;
  if (offsets.size > 20_000) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

/** Milliseconds since 1970 as if the wall clock were UTC → the instant. In a gap of summer time it moves forward. */
export function wallToInstant(wall: number, timeZone: string): number {
  const guess = wall - offsetAt(wall, timeZone);
  const offset = offsetAt(guess, timeZone);
  const instant = wall - offset;
  return offsetAt(instant, timeZone) === offset ? instant : guess;
}

/** The wall clock at an instant, as milliseconds since 1970 read as UTC. */
export function instantToWall(instant: number, timeZone: string): number {
  return instant + offsetAt(instant, timeZone);
}

/** Days since 1899-12-30 on the wall of a zone, to the millisecond. */
export function instantToSerial(instant: number, timeZone: string): number {
  return (instantToWall(instant, timeZone) - EPOCH) / DAY;
}

export function serialToInstant(serial: number, timeZone: string): number {
  return wallToInstant(serialToWall(serial), timeZone);
}

/** The moment a serial shows, as milliseconds since 1970 read as UTC. */
export function serialToWall(serial: number): number {
  return Math.round(serial * DAY) + EPOCH;
}

/** The serial of a calendar day (month from 1), or `undefined` when there is no such day. */
export function dayToSerial(year: number, month: number, day: number): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return (date.getTime() - EPOCH) / DAY;
}

export function isTimeZone(name: string): boolean {
  try {
    formatter(name);
    return true;
  } catch {
    return false;
  }
}
