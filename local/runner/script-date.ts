// Date as a script has it: `new Date()` is the world's clock, and local time is that of the script's zone (the
// manifest's `timeZone`), whatever zone the machine is in. Runs inside the script's own context.
import { offsetAt, wallToInstant } from '../values/zone-offset';

const PARTS = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds', 'Day'] as const;
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A date and a time in ISO form without a zone: local time. A date alone is UTC. */
const LOCAL_ISO = /^[+-]?\d{4,6}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/;
const ISO = /^(?:\d{4}|[+-]\d{6})(?:-\d{2}(?:-\d{2})?)?(?:T.*)?$/;
/** Zones that the forms outside ISO can name: `GMT+7`, `-0500` after a time, `EST`, `Z`. */
const NAMED_ZONE = /:\d{2}.*[+-]\d|\b(?:UTC?|GMT|[ECMP][SD]T)\b|\dz\b|\bz\b/i;

/** A winter of our days. */
const RECENTLY = Date.UTC(2024, 0, 15);

const pad = (value: number, width = 2): string => String(Math.abs(value)).padStart(width, '0');

type Fields = Record<string, (this: Date, ...args: number[]) => number>;

/** Makes Date, and what Intl takes for the local zone, those of a script in `zone`. `now` asks for the world's time. */
export function installDate(global: Record<string, unknown>, zone: string, now: () => number): void {
  const Native = Date;
  const prototype = Native.prototype;
  const fields = prototype as unknown as Fields;
  const timeOf = prototype.getTime;
  const wallOf = (time: number): Date => new Native(time + offsetAt(time, zone));
  const instantOf = (wall: number): number => (Number.isNaN(wall) ? NaN : wallToInstant(wall, zone));

  const parse = (text: string): number => {
    if (LOCAL_ISO.test(text)) return instantOf(Native.parse(`${text}Z`));
    if (ISO.test(text) || NAMED_ZONE.test(text.replace(/\([^)]*\)/g, ''))) return Native.parse(text);
    return instantOf(Native.parse(`${text} GMT`));
  };
  const instantOfArguments = (args: readonly unknown[]): number => {
    if (args.length === 0) return now();
    if (args.length > 1) return instantOf(Native.UTC(...(args as [number, number])));
    const [value] = args;
    if (value instanceof Native) return timeOf.call(value);
    const plain: unknown = typeof value === 'object' && value !== null ? primitive(value) : value;
    return typeof plain === 'string' ? parse(plain) : new Native(plain as number).getTime();
  };

  const methods: Record<string, (this: Date, ...args: never[]) => unknown> = {};
  for (const part of PARTS) {
    const read = fields[`getUTC${part}`];
    const change = fields[`setUTC${part}`];
    methods[`get${part}`] = function get() {
      const time = timeOf.call(this);
      return Number.isNaN(time) ? NaN : read?.call(wallOf(time));
    };
    if (!change) continue;
    methods[`set${part}`] = function set(...args: number[]) {
      const time = timeOf.call(this);
      // Only a year brings a date that is none back to life.
      const wall = Number.isNaN(time) ? new Native(part === 'FullYear' ? 0 : NaN) : wallOf(time);
      change.call(wall, ...args);
      return this.setTime(instantOf(wall.getTime()));
    };
  }
  const day = (wall: Date): string =>
    `${DAYS[wall.getUTCDay()]} ${MONTHS[wall.getUTCMonth()]} ${pad(wall.getUTCDate())} ` +
    `${wall.getUTCFullYear() < 0 ? '-' : ''}${pad(wall.getUTCFullYear(), 4)}`;
  const time = (wall: Date, instant: number): string => {
    const minutes = Math.trunc((wall.getTime() - instant) / 60_000);
    const hours = Math.trunc(Math.abs(minutes) / 60);
    return (
      `${pad(wall.getUTCHours())}:${pad(wall.getUTCMinutes())}:${pad(wall.getUTCSeconds())} ` +
      `GMT${minutes < 0 ? '-' : '+'}${pad(hours)}${pad(Math.abs(minutes) % 60)} (${zoneName(instant)})`
    );
  };
  const Format = Intl.DateTimeFormat;
  const nameAt = (instant: number): string =>
    new Format('en-US', { timeZone: zone, timeZoneName: 'long' })
      .formatToParts(instant)
      .find((part) => part.type === 'timeZoneName')?.value ?? zone;
  /** Long ago a zone has no name of its own in Intl: then it is called what it is called today. */
  const zoneName = (instant: number): string => {
    const name = nameAt(instant);
    return name.startsWith('GMT') ? nameAt(RECENTLY) : name;
  };
  const text = (date: Date, write: (wall: Date, instant: number) => string): string => {
    const instant = timeOf.call(date);
    return Number.isNaN(instant) ? 'Invalid Date' : write(wallOf(instant), instant);
  };
  const withZone = (options: unknown): Intl.DateTimeFormatOptions => {
    const given = (options ?? {}) as Intl.DateTimeFormatOptions;
    // The options stay as they are: what they say is also read from their prototype.
    return given.timeZone === undefined ? (Object.assign(Object.create(given), { timeZone: zone }) as object) : given;
  };
  Object.assign(methods, {
    getTimezoneOffset(this: Date) {
      const instant = timeOf.call(this);
      return Number.isNaN(instant) ? NaN : Math.trunc(-offsetAt(instant, zone) / 60_000) + 0;
    },
    getYear(this: Date) {
      return this.getFullYear() - 1900;
    },
    setYear(this: Date, year: number) {
      const whole = Math.trunc(Number(year));
      return this.setFullYear(whole >= 0 && whole <= 99 ? 1900 + whole : whole);
    },
    toString(this: Date) {
      return text(this, (wall, instant) => `${day(wall)} ${time(wall, instant)}`);
    },
    toDateString(this: Date) {
      return text(this, day);
    },
    toTimeString(this: Date) {
      return text(this, time);
    },
  });
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'] as const) {
    const native = prototype[name] as (this: Date, locales?: unknown, options?: unknown) => string;
    methods[name] = function toLocale(this: Date, locales?: unknown, options?: unknown) {
      return native.call(this, locales, withZone(options));
    };
  }

  const script = new Proxy(Native, {
    construct: (target, args, newTarget) => Reflect.construct(target, [instantOfArguments(args)], newTarget) as object,
    apply: () => new Native(now()).toString(),
    get: (target, name) =>
      name === 'now' ? now : name === 'parse' ? parseText : (Reflect.get(target, name) as unknown),
  });
  const parseText = (value: unknown): number => parse(String(value));
  for (const [name, value] of Object.entries({ ...methods, constructor: script })) {
    Object.defineProperty(prototype, name, { value, writable: true, configurable: true, enumerable: false });
  }
  Object.defineProperty(global, 'Date', { value: script, writable: true, configurable: true });
  const format = new Proxy(Format, {
    construct: (target, [locales, options], newTarget) =>
      Reflect.construct(target, [locales, withZone(options)], newTarget) as object,
    apply: (target, _self, [locales, options]) => target(locales as string, withZone(options)),
  });
  Object.defineProperty(Intl, 'DateTimeFormat', { value: format, writable: true, configurable: true });
}

/** An object as Date's constructor sees it: what its own conversion gives, else its text. */
function primitive(value: object): unknown {
  const convert = (value as { [Symbol.toPrimitive]?: unknown })[Symbol.toPrimitive];
  if (typeof convert === 'function') return (convert as (hint: string) => unknown).call(value, 'default');
  const plain: unknown = value.valueOf();
  return typeof plain === 'object' ? String(value as unknown as string) : plain;
}
