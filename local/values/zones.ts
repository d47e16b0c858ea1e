// Wall time and instants. Sheets counts days since 1899-12-30 on the wall of the spreadsheet's zone, JavaScript counts
// milliseconds in UTC; both directions go through the zone's own history (Hà Nội was at +07:06:30 in 1899).
import { types } from 'node:util';
import { instantToWall, wallToInstant } from './zone-offset';

export { instantToWall, isTimeZone, offsetAt, wallToInstant } from './zone-offset';

/** Whether a value is a Date, of whichever context: scripts and copies of worlds bring Dates of their own. */
export const isDate: (value: unknown) => value is Date = types.isDate;

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
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
