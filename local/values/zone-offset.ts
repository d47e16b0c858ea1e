// How far a zone's wall clock is ahead of UTC, and the wall clock and instants made of each other. Nothing but the
// language and Intl: the script's own context uses it too.

const DAY = 86_400_000;
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

/**
 * Milliseconds since 1970 as if the wall clock were UTC → the instant. An hour that summer time skips moves forward; of
 * one that comes twice it is the first.
 */
export function wallToInstant(wall: number, timeZone: string): number {
  const before = wall - offsetAt(wall - DAY, timeZone);
  const after = wall - offsetAt(wall + DAY, timeZone);
  if (before === after) return before;
  const holds = [before, after].filter((instant) => instantToWall(instant, timeZone) === wall);
  return holds.length > 0 ? Math.min(...holds) : before;
}

/** The wall clock at an instant, as milliseconds since 1970 read as UTC. */
export function instantToWall(instant: number, timeZone: string): number {
  return instant + offsetAt(instant, timeZone);
}

export function isTimeZone(name: string): boolean {
  try {
    formatter(name);
    return true;
  } catch {
    return false;
  }
}
