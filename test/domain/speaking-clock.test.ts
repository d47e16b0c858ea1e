import fc from 'fast-check';
import {
  clockText,
  clockWords,
  durationWords,
  pressedAt,
  readClock,
  secondsBetween,
  startClock,
  stopClock,
} from '../../src/domain/speaking-clock';
import type { Clock } from '../../src/domain/speaking-clock';

const LIMITS = { allowed: 300, warn: 30 };
const STANDING: Clock = { allowedSeconds: null, spokenSeconds: null, clockFrom: '' };
const START = '2026-07-15T08:00:00';
const later = (seconds: number) => new Date(Date.parse(`${START}Z`) + seconds * 1_000).toISOString().slice(0, 19);

describe('the speaking clock', () => {
  it('however it is paused and started, shows the seconds for which it ran', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ runs: fc.nat(4_000), stands: fc.nat(4_000) }), { maxLength: 8 }), (turns) => {
        let clock = STANDING;
        let time = 0;
        let ran = 0;
        for (const { runs, stands } of turns) {
          clock = { ...clock, ...startClock(clock, later(time)) };
          time += runs;
          ran += runs;
          expect(readClock(clock, LIMITS, later(time))).toMatchObject({ running: true, spoken: ran });
          clock = { ...clock, ...stopClock(clock, later(time)) };
          time += stands;
          const reading = readClock(clock, LIMITS, later(time));
          expect(reading).toMatchObject({ running: false, spoken: ran, left: 300 - ran });
        }
      }),
    );
  });

  it('started twice or stopped twice changes nothing', () => {
    expect(startClock({ ...STANDING, clockFrom: START }, later(9))).toEqual({});
    expect(stopClock({ ...STANDING, spokenSeconds: 12 }, later(9))).toEqual({});
  });

  it.each([
    [0, 'green', 'Còn thời gian'],
    [269, 'green', 'Còn thời gian'],
    [270, 'amber', 'Sắp hết giờ'],
    [299, 'amber', 'Sắp hết giờ'],
    [300, 'red', 'Hết giờ'],
    [312, 'red', 'Quá giờ 12 giây'],
  ])('after %d of 300 seconds is %s: %s', (seconds, light, words) => {
    const reading = readClock({ ...STANDING, clockFrom: START }, LIMITS, later(seconds));
    expect(reading.light).toBe(light);
    expect(clockWords(reading)).toBe(words);
  });

  it('says that it stands', () => {
    expect(clockWords(readClock(STANDING, LIMITS, START))).toBe('Chưa tính giờ. Còn thời gian');
    expect(clockWords(readClock({ ...STANDING, spokenSeconds: 280 }, LIMITS, START))).toBe(
      'Đang tạm dừng. Sắp hết giờ',
    );
  });

  it('goes by what the chair allowed this person; 0 is no limit', () => {
    expect(readClock({ ...STANDING, allowedSeconds: 360, spokenSeconds: 300 }, LIMITS, START).left).toBe(60);
    for (const reading of [
      readClock({ ...STANDING, spokenSeconds: 9_000 }, { allowed: 0, warn: 30 }, START),
      readClock({ ...STANDING, allowedSeconds: 0, spokenSeconds: 9_000 }, LIMITS, START),
    ]) {
      expect(reading).toMatchObject({ allowed: null, left: null, light: 'none' });
      expect(clockWords(reading)).toBe('Đang tạm dừng. Không giới hạn thời gian');
    }
  });

  it('does not run backwards when a clock elsewhere is ahead, nor on what was typed by hand', () => {
    expect(readClock({ ...STANDING, clockFrom: later(60) }, LIMITS, START).spoken).toBe(0);
    expect(readClock({ ...STANDING, spokenSeconds: -5 }, LIMITS, START).spoken).toBe(0);
    expect(stopClock({ ...STANDING, spokenSeconds: 10, clockFrom: later(60) }, START)).toEqual({
      spokenSeconds: 10,
      clockFrom: '',
    });
    expect(secondsBetween('', START)).toBe(0);
  });

  it('goes on over midnight', () => expect(secondsBetween('2026-12-31T23:59:30', '2027-01-01T00:00:15')).toBe(45));
});

describe('the moment of a press', () => {
  const moment = fc.integer({ min: 0, max: 5_000 }).map(later);

  it('counts between the moment before which it cannot be and now, and is kept where it is between', () => {
    fc.assert(
      fc.property(moment, moment, moment, (at, now, floor) => {
        const counted = pressedAt(at, now, floor);
        expect(counted <= now).toBe(true);
        if (floor <= now) expect(counted >= floor).toBe(true);
        if (at <= now && at >= floor) expect(counted).toBe(at);
      }),
    );
  });

  it('is now when the page does not say', () => expect(pressedAt('', later(5), '')).toBe(later(5)));
});

describe('seconds', () => {
  it.each([
    [0, '00:00', '0 giây'],
    [9, '00:09', '9 giây'],
    [60, '01:00', '1 phút'],
    [125, '02:05', '2 phút 5 giây'],
    [-12, '00:12', '12 giây'],
    [3_725, '1:02:05', '1 giờ 2 phút 5 giây'],
    [3_600, '1:00:00', '1 giờ'],
  ])('%d is %s, %s', (seconds, text, words) => {
    expect(clockText(seconds)).toBe(text);
    expect(durationWords(seconds)).toBe(words);
  });
});
