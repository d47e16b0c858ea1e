// The speaking clock of one person: how long he may speak, how long he has spoken, and how both are said.
// It is stored in the person's row, so that it survives closing a page and every screen shows the same.
import { twoDigits } from './numbers';
import type { Speaker } from './records';

export type Clock = Pick<Speaker, 'allowedSeconds' | 'spokenSeconds' | 'clockFrom'>;

/** What the office has set, in seconds. `allowed` 0 is no limit. */
export interface ClockLimits {
  allowed: number;
  /** Seconds before the end at which the clock warns. */
  warn: number;
}

export interface ClockReading {
  running: boolean;
  /** Whole seconds spoken. */
  spoken: number;
  /** Whole seconds in all; null without a limit. */
  allowed: number | null;
  /** Whole seconds left, negative when over; null without a limit. */
  left: number | null;
  light: 'none' | 'green' | 'amber' | 'red';
}

/** Whole seconds from one moment to another; 0 when the second is not later or one of them is missing. */
export function secondsBetween(from: string, to: string): number {
  const seconds = (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 1_000;
  return seconds > 0 ? Math.floor(seconds) : 0;
}

/**
 * The moment at which a button was pressed, as it may count: a page's clock can be wrong, and a save that is repeated comes
 * late. Never after `now`, and otherwise never before `floor`; '' is now.
 */
export function pressedAt(at: string, now: string, floor: string): string {
  const pressed = at === '' || at > now ? now : at;
  if (pressed >= floor) return pressed;
  return floor < now ? floor : now;
}

/** What the clock shows at `moment`. */
export function readClock(clock: Clock, limits: ClockLimits, moment: string): ClockReading {
  const running = clock.clockFrom !== '';
  const spoken = Math.max(0, clock.spokenSeconds ?? 0) + (running ? secondsBetween(clock.clockFrom, moment) : 0);
  const limit = clock.allowedSeconds ?? limits.allowed;
  if (limit <= 0) return { running, spoken, allowed: null, left: null, light: 'none' };
  const left = limit - spoken;
  const light = left <= 0 ? 'red' : left <= limits.warn ? 'amber' : 'green';
  return { running, spoken, allowed: limit, left, light };
}

/** The fields with which a clock goes on from `moment`; nothing when it runs. */
export function startClock(clock: Clock, moment: string): Partial<Clock> {
  return clock.clockFrom === '' ? { clockFrom: moment } : {};
}

/** The fields with which a clock stands since `moment`; nothing when it stood. */
export function stopClock(clock: Clock, moment: string): Partial<Clock> {
  if (clock.clockFrom === '') return {};
  const spoken = Math.max(0, clock.spokenSeconds ?? 0) + secondsBetween(clock.clockFrom, moment);
  return { spokenSeconds: spoken, clockFrom: '' };
}

/**
 * Seconds as a clock shows them.
 *
 * @example
 * clockText(125) // '02:05'; clockText(3725) is '1:02:05'
 */
export function clockText(seconds: number): string {
  const whole = Math.abs(Math.trunc(seconds));
  const hours = Math.floor(whole / 3_600);
  const rest = `${twoDigits(Math.floor((whole % 3_600) / 60))}:${twoDigits(whole % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/**
 * Seconds in words.
 *
 * @example
 * durationWords(125) // '2 phút 5 giây'; durationWords(60) is '1 phút', durationWords(0) '0 giây'
 */
export function durationWords(seconds: number): string {
  const whole = Math.abs(Math.trunc(seconds));
  const parts = [
    [Math.floor(whole / 3_600), 'giờ'],
    [Math.floor((whole % 3_600) / 60), 'phút'],
    [whole % 60, 'giây'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return said.join(' ') || '0 giây';
}

/** What the colour of the clock says, for those who do not see it. */
export function clockWords({ running, spoken, left, light }: ClockReading): string {
  const standing = running ? '' : spoken > 0 ? 'Đang tạm dừng. ' : 'Chưa tính giờ. ';
  switch (light) {
    case 'none':
      return `${standing}Không giới hạn thời gian`;
    case 'green':
      return `${standing}Còn thời gian`;
    case 'amber':
      return `${standing}Sắp hết giờ`;
    case 'red':
      return left === 0 ? `${standing}Hết giờ` : `${standing}Quá giờ ${durationWords(left ?? 0)}`;
  }
}
