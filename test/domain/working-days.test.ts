// Working days: what is counted, what is skipped, and how it is explained.
import fc from 'fast-check';
import { addDays, dateOfDay, dayNumber, weekdayName } from '../../src/domain/dates';
import { HOLIDAYS_VN } from '../../src/domain/holidays-vn';
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  uncertainYears,
  workingDaysBetween,
  type Holidays,
} from '../../src/domain/working-days';

const workedInstead = new Set(HOLIDAYS_VN.filter(({ kind }) => kind === 'worked').map(({ date }) => date));
const anyDate = fc.integer({ min: dayNumber('2023-12-01'), max: dayNumber('2027-12-31') }).map(dateOfDay);

test.each([
  ['2026-07-15', true, 'a Wednesday'],
  ['2026-07-18', false, 'a Saturday'],
  ['2026-07-19', false, 'a Sunday'],
  ['2026-09-02', false, 'Quốc khánh'],
  ['2026-08-22', true, 'a Saturday worked instead'],
  ['2026-08-31', false, 'a Monday given for it'],
])('%s is worked: %s (%s)', (iso, worked) => {
  expect(isWorkingDay(iso, HOLIDAYS_VN)).toBe(worked);
});

test('a day listed both off and worked is off, in whatever order', () => {
  const both: Holidays = [
    { date: '2026-07-18', kind: 'off', name: 'x' },
    { date: '2026-07-18', kind: 'worked', name: 'y' },
  ];
  expect(isWorkingDay('2026-07-18', both)).toBe(false);
  expect(isWorkingDay('2026-07-18', [...both].reverse())).toBe(false);
});

test('a row without a readable date says nothing', () => {
  const typed: Holidays = [
    { date: '', kind: 'off', name: 'chưa rõ' },
    { date: '2/9/2026', kind: 'off', name: 'Quốc khánh' },
  ];
  expect(isWorkingDay('2026-09-02', typed)).toBe(true);
});

test('a working day stays, a day off moves to the next working day', () => {
  expect(nextWorkingDay('2026-07-15', HOLIDAYS_VN)).toBe('2026-07-15');
  expect(nextWorkingDay('2026-07-25', HOLIDAYS_VN)).toBe('2026-07-27');
  expect(nextWorkingDay('2026-02-14', HOLIDAYS_VN)).toBe('2026-02-23');
});

test.each([
  ['2026-07-15', 1, '2026-07-16', 'the day of the event is not counted'],
  ['2026-07-15', 15, '2026-08-05', 'three weekends are skipped'],
  ['2026-07-18', 1, '2026-07-20', 'from a Saturday'],
  ['2026-08-21', 1, '2026-08-22', 'a Saturday worked instead is counted'],
  ['2026-08-28', 3, '2026-09-07', 'over Quốc khánh'],
  ['2024-02-07', 1, '2024-02-15', 'over Tết'],
  ['2024-07-19', 15, '2024-08-09', 'in summer'],
  ['2026-07-18', 0, '2026-07-20', 'none, from a day off'],
  ['2026-07-17', 0, '2026-07-17', 'none, from a working day'],
])('from %s, %d working days end on %s (%s)', (from, count, due) => {
  expect(addWorkingDays(from, count, HOLIDAYS_VN).due).toBe(due);
});

test('the explanation names weekends, holidays and the due date', () => {
  expect(addWorkingDays('2026-08-28', 3, HOLIDAYS_VN)).toEqual({
    due: '2026-09-07',
    skipped: [
      { date: '2026-08-29', name: 'thứ Bảy' },
      { date: '2026-08-30', name: 'Chủ nhật' },
      { date: '2026-08-31', name: 'Nghỉ hoán đổi dịp Quốc khánh' },
      { date: '2026-09-01', name: 'Quốc khánh' },
      { date: '2026-09-02', name: 'Quốc khánh' },
      { date: '2026-09-05', name: 'thứ Bảy' },
      { date: '2026-09-06', name: 'Chủ nhật' },
    ],
    explanation:
      '03 ngày làm việc từ 28/08/2026, bỏ thứ Bảy, Chủ nhật 29–30/8, 05–06/9 và nghỉ lễ ' +
      '31/8 (Nghỉ hoán đổi dịp Quốc khánh), 01–02/9 (Quốc khánh) → 07/09/2026',
  });
});

test.each([
  ['2026-07-15', 2, '02 ngày làm việc từ 15/07/2026 → 17/07/2026'],
  ['2026-05-29', 3, '03 ngày làm việc từ 29/05/2026, bỏ thứ Bảy, Chủ nhật 30–31/5 → 03/06/2026'],
  ['2027-01-29', 2, '02 ngày làm việc từ 29/01/2027, bỏ thứ Bảy, Chủ nhật 30–31/01 → 02/02/2027'],
  ['2026-10-30', 1, '01 ngày làm việc từ 30/10/2026, bỏ thứ Bảy, Chủ nhật 31/10–01/11 → 02/11/2026'],
  ['2026-08-21', 2, '02 ngày làm việc từ 21/08/2026, bỏ thứ Bảy, Chủ nhật 23/8, tính cả ngày làm bù 22/8 → 24/08/2026'],
  [
    '2025-12-31',
    2,
    '02 ngày làm việc từ 31/12/2025, bỏ thứ Bảy, Chủ nhật 03–04/01/2026 và nghỉ lễ 01/01/2026 (Tết Dương lịch), ' +
      '02/01/2026 (Nghỉ hoán đổi dịp Tết Dương lịch) → 06/01/2026',
  ],
])('from %s, %d days: the explanation', (from, count, explanation) => {
  expect(addWorkingDays(from, count, HOLIDAYS_VN).explanation).toBe(explanation);
});

test('weekends too many to read are counted instead of listed, so that a long span fits in a cell', () => {
  const { due, skipped, explanation } = addWorkingDays('2026-07-15', 60_000, HOLIDAYS_VN);
  expect(workingDaysBetween('2026-07-15', due, HOLIDAYS_VN)).toBe(60_000);
  expect(skipped.length).toBeGreaterThan(24_000);
  expect(explanation).toMatch(
    /^60000 ngày làm việc từ 15\/07\/2026, bỏ thứ Bảy, Chủ nhật \(\d+ ngày\) và nghỉ lễ \(\d+ ngày\)/,
  );
  expect(explanation.length).toBeLessThan(300);
});

test.each([-1, 1.5, NaN, Infinity, 1e9])('%d is no number of working days', (count) => {
  expect(() => addWorkingDays('2026-07-15', count, HOLIDAYS_VN)).toThrow(RangeError);
});

test('the due date is a working day, as many working days after as asked, and every day between is counted or skipped', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 1, max: 300 }), (from, count) => {
      const { due, skipped } = addWorkingDays(from, count, HOLIDAYS_VN);
      expect(isWorkingDay(due, HOLIDAYS_VN)).toBe(true);
      expect(workingDaysBetween(from, due, HOLIDAYS_VN)).toBe(count);
      expect(dayNumber(due) - dayNumber(from)).toBe(count + skipped.length);
      expect(skipped.filter(({ date }) => workedInstead.has(date))).toEqual([]);
    }),
  );
});

test('without a table of holidays only weekends are skipped', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 1, max: 50 }), (from, weeks) => {
      fc.pre(!['thứ Bảy', 'Chủ nhật'].includes(weekdayName(from)));
      expect(addWorkingDays(from, weeks * 5, []).due).toBe(addDays(from, weeks * 7));
    }),
  );
});

test('working days between two dates are negative backwards and none on the same day', () => {
  expect(workingDaysBetween('2026-07-15', '2026-07-20', HOLIDAYS_VN)).toBe(3);
  expect(workingDaysBetween('2026-07-20', '2026-07-15', HOLIDAYS_VN)).toBe(-3);
  expect(workingDaysBetween('2026-07-15', '2026-07-15', HOLIDAYS_VN)).toBe(0);
});

describe('uncertainYears', () => {
  test('only years whose days off are not all known are named', () => {
    expect(uncertainYears('2024-07-19', '2024-08-09', HOLIDAYS_VN)).toEqual([]);
    expect(uncertainYears('2026-12-30', '2027-01-06', HOLIDAYS_VN)).toEqual([2027]);
    expect(uncertainYears('2023-12-30', '2028-01-06', HOLIDAYS_VN)).toEqual([2023, 2027, 2028]);
  });

  test('a year is certain once the office has entered the days that were missing', () => {
    const entered = ['2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11', '2027-09-03'];
    const rows: Holidays = [...HOLIDAYS_VN, ...entered.map((date) => ({ date, kind: 'off' as const, name: '' }))];
    expect(uncertainYears('2027-01-05', '2027-01-12', rows)).toEqual([]);
    expect(uncertainYears('2027-01-05', '2027-01-12', rows.slice(0, -1))).toEqual([2027]);
  });

  test('a year loses certainty with a day that was deleted', () => {
    expect(
      uncertainYears(
        '2024-07-19',
        '2024-08-09',
        HOLIDAYS_VN.filter(({ date }) => date !== '2024-09-03'),
      ),
    ).toEqual([2024]);
  });
});
