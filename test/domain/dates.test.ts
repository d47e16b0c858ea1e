// Dates, times and moments: reading, printing and counting, whatever the machine's time zone.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  addDays,
  dateOfDay,
  dateOfMoment,
  dayNumber,
  daysBetween,
  formatDate,
  formatMoment,
  formatMonth,
  isIsoDate,
  longDate,
  longTime,
  momentOf,
  parseDate,
  parseMonth,
  parseTime,
  quarterOf,
  shortDate,
  weekdayName,
  yearOf,
} from '../../src/domain/dates';

const anyDate = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2199-12-31') }).map(dateOfDay);

test.each(['2026-07-15', '2024-02-29', '0001-01-01', '9999-12-31'])('%s is a date', (text) => {
  expect(isIsoDate(text)).toBe(true);
});

test.each([
  '',
  '2026-02-29',
  '2026-02-31',
  '2026-13-01',
  '2026-00-10',
  '2026-7-15',
  '2026-07-15T00:00:00',
  ' 2026-07-15',
])('%j is not a date yyyy-MM-dd', (text) => {
  expect(isIsoDate(text)).toBe(false);
});

test.each([
  '15/7/2026',
  '15/07/2026',
  ' 15 / 7 / 2026 ',
  '15-07-2026',
  '15.7.2026',
  '2026-07-15',
  '2026/7/15',
  'ngày 15 tháng 7 năm 2026',
  'Ngày 15  tháng 07, năm 2026',
  'nga\u0300y 15 tha\u0301ng 7 na\u0306m 2026',
  '15 tháng 7 năm 2026',
  'ngày 15/7/2026',
])('%j is read as 15 July 2026', (typed) => {
  expect(parseDate(typed)).toBe('2026-07-15');
});

test.each([
  '',
  '31/02/2026',
  '29/2/2026',
  '32/1/2026',
  '0/1/2026',
  '15/13/2026',
  '15/7/26',
  '15/7',
  '15/7-2026',
  '15/7/20266',
  'thứ Tư',
  'ngày 31 tháng 4 năm 2026',
  '45853',
])('%j is not a certain date', (typed) => {
  expect(parseDate(typed)).toBeUndefined();
});

test('every date is read back from the ways it is printed', () => {
  fc.assert(
    fc.property(anyDate, (iso) => {
      expect(parseDate(formatDate(iso))).toBe(iso);
      expect(parseDate(longDate(iso))).toBe(iso);
      expect(parseDate(iso)).toBe(iso);
    }),
  );
});

test.each([
  ['7h30', '07:30'],
  ['7h', '07:00'],
  ['7h5', '07:05'],
  ['07:30', '07:30'],
  ['7:30', '07:30'],
  ['07:30:00', '07:30'],
  ['7 giờ 30 phút', '07:30'],
  ['7 giờ', '07:00'],
  ['7 GIƠ\u0300 30', '07:30'],
  ['7g30', '07:30'],
  ["7h30'", '07:30'],
  ['19:00', '19:00'],
  ['0h00', '00:00'],
])('%j is read as %s', (typed, time) => {
  expect(parseTime(typed)).toBe(time);
});

test.each(['', '24:00', '7h60', '7', '7:5', '7.30', '730', 'sáng', '-1:30'])('%j is not a time', (typed) => {
  expect(parseTime(typed)).toBeUndefined();
});

test.each([
  ['2024-02-05', 'ngày 05 tháng 02 năm 2024'],
  ['2024-01-31', 'ngày 31 tháng 01 năm 2024'],
  ['2026-03-09', 'ngày 09 tháng 3 năm 2026'],
  ['2026-07-15', 'ngày 15 tháng 7 năm 2026'],
  ['2026-10-10', 'ngày 10 tháng 10 năm 2026'],
  ['2026-12-01', 'ngày 01 tháng 12 năm 2026'],
])('a paper writes %s as "%s"', (iso, written) => {
  expect(longDate(iso)).toBe(written);
});

test('dates and times in short and long', () => {
  expect(formatDate('2026-07-05')).toBe('05/07/2026');
  expect([shortDate('2026-09-02'), shortDate('2026-02-14')]).toEqual(['02/9', '14/02']);
  expect(longTime('07:30')).toBe('07 giờ 30 phút');
  expect(longTime('19:00')).toBe('19 giờ 00 phút');
});

test('what is absent is printed as nothing; what is no date is refused', () => {
  expect([formatDate(''), longDate(''), longTime(''), formatMoment('')]).toEqual(['', '', '', '']);
  expect(() => formatDate('31/02/2026')).toThrow(RangeError);
  expect(() => longDate('2026-02-31')).toThrow(RangeError);
  expect(() => longTime('25:00')).toThrow(RangeError);
  expect(() => addDays('', 1)).toThrow(RangeError);
  expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
});

test('the days of the week', () => {
  const week = [0, 1, 2, 3, 4, 5, 6].map((days) => weekdayName(addDays('2026-07-13', days)));
  expect(week).toEqual(['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật']);
  expect(weekdayName('1969-12-28')).toBe('Chủ nhật');
});

test('days are counted over months, leap years and back', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2025-01-01', -1)).toBe('2024-12-31');
  expect(addDays('2026-07-15', 0)).toBe('2026-07-15');
  expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366);
  expect(daysBetween('2026-07-15', '2026-07-08')).toBe(-7);
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -50_000, max: 50_000 }), (iso, days) => {
      expect(daysBetween(iso, addDays(iso, days))).toBe(days);
    }),
  );
});

test('year and quarter of a date', () => {
  expect(yearOf('2024-12-31')).toBe(2024);
  expect(['2024-01-01', '2024-03-31', '2024-04-01', '2024-09-30', '2024-12-31'].map(quarterOf)).toEqual([
    1, 1, 2, 3, 4,
  ]);
});

test('a moment is what the clock in Vietnam shows', () => {
  expect(momentOf(new Date('2026-07-14T18:05:09.999Z'))).toBe('2026-07-15T01:05:09');
  expect(momentOf(new Date('2026-12-31T17:00:00Z'))).toBe('2027-01-01T00:00:00');
  expect(dateOfMoment('2026-07-15T07:30:00')).toBe('2026-07-15');
  expect(formatMoment('2026-07-15T07:30:00')).toBe('15/07/2026 07:30');
});

// Apia skipped 30/12/2011; Los Angeles has summer time; Kiritimati is 14 hours ahead.
test.each(['Pacific/Apia', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
  'the zone of the machine, %s, does not matter',
  (zone) => {
    const program = `
    const d = require('./src/domain/dates');
    console.log(JSON.stringify([
      new Date('2026-07-15T12:00:00Z').getHours(),
      d.momentOf(new Date('2026-07-14T18:05:09Z')), d.addDays('2011-12-29', 1), d.daysBetween('2011-12-29', '2011-12-31'),
      d.isIsoDate('2011-12-30'), d.parseDate('30/12/2011'), d.weekdayName('2011-12-30'), d.longDate('2026-03-08'),
      d.addDays('2026-03-07', 2), d.quarterOf('2026-04-01'), d.yearOf('2026-01-01'),
    ]));`;
    const printed = execFileSync(process.execPath, ['--require', 'tsx/cjs', '-e', program], {
      cwd: join(__dirname, '../..'),
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    const [localHour, ...answers] = JSON.parse(printed) as unknown[];
    expect(localHour).not.toBe(19);
    expect(answers).toEqual([
      '2026-07-15T01:05:09',
      '2011-12-30',
      2,
      true,
      '2011-12-30',
      'thứ Sáu',
      'ngày 08 tháng 3 năm 2026',
      '2026-03-09',
      2,
      2026,
    ]);
  },
);

describe('months', () => {
  it.each([
    ['2/2024', '2024-02'],
    ['02-2024', '2024-02'],
    ['2024-02', '2024-02'],
    ['2024/2', '2024-02'],
    [' Tháng 12 / 2024 ', '2024-12'],
    ['thang 2.2024', '2024-02'],
  ])('%j is %s', (typed, month) => expect(parseMonth(typed)).toBe(month));

  it.each(['13/2024', '0/2024', '2/24', 'tháng hai', '', '02/2024/5', '1/1899'])('%j is none', (typed) =>
    expect(parseMonth(typed)).toBeUndefined(),
  );

  it('are shown with the month first', () => {
    expect(formatMonth('2024-02')).toBe('02/2024');
    expect(formatMonth('')).toBe('');
  });
});
