import fc from 'fast-check';
import { dayToSerial, instantToSerial, isTimeZone, serialToInstant } from '../../../local/values/zones';

const HANOI = 'Asia/Ho_Chi_Minh';

describe('days since 1899-12-30 on the wall of a zone', () => {
  test('2024-01-01 at midnight in Hà Nội is 45292', () => {
    expect(instantToSerial(Date.UTC(2023, 11, 31, 17), HANOI)).toBe(45_292);
    expect(new Date(serialToInstant(45_292, HANOI)).toISOString()).toBe('2023-12-31T17:00:00.000Z');
  });

  test('day 0 uses the local mean time of 1899: +07:06:30', () => {
    expect(new Date(serialToInstant(0.5, HANOI)).toISOString()).toBe('1899-12-30T04:53:30.000Z');
  });

  test('an instant comes back to the millisecond, in zones with and without summer time', () => {
    const instants = fc.integer({ min: Date.UTC(1901, 0, 1), max: Date.UTC(2100, 0, 1) });
    fc.assert(
      fc.property(instants, (instant) => {
        expect(serialToInstant(instantToSerial(instant, HANOI), HANOI)).toBe(instant);
        expect(serialToInstant(instantToSerial(instant, 'Etc/UTC'), 'Etc/UTC')).toBe(instant);
      }),
    );
  });

  test('an hour that summer time leaves out becomes the hour after', () => {
    const serial = (dayToSerial(2024, 3, 10) ?? 0) + 2.5 / 24;
    expect(new Date(serialToInstant(serial, 'America/New_York')).toISOString()).toBe('2024-03-10T07:30:00.000Z');
  });

  test('days that do not exist have no serial', () => {
    expect(dayToSerial(2024, 2, 29)).toBe(45_351);
    expect(dayToSerial(2023, 2, 29)).toBeUndefined();
    expect(dayToSerial(2024, 13, 1)).toBeUndefined();
  });

  test('zones are known by their names', () => {
    expect([isTimeZone(HANOI), isTimeZone('Etc/GMT-7'), isTimeZone('Hà Nội')]).toEqual([true, true, false]);
  });
});
