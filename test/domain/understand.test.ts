import fc from 'fast-check';
import { addDays, formatDate } from '../../src/domain/dates';
import {
  dateOfSerial,
  timeOfSerial,
  understandDate,
  understandMoment,
  understandMonth,
  understandNumber,
  understandTime,
} from '../../src/domain/understand';

describe('a date', () => {
  it.each([
    '15/7/2026',
    '15.7.2026',
    '15 - 7 - 2026',
    '15,7,2026',
    '15 7 2026',
    '15072026',
    'ngày 15 tháng 7 năm 2026',
    '15 tháng 7, năm 2026',
    'ngày 15 tháng 7/2026',
    'thứ Tư, 15/7/2026',
    'Thứ 4 ngày 15/07/2026',
    'T4 15/7/2026',
    '15/07/2026 (thứ Tư)',
    '15/07/2026.',
  ])('%s says its year itself', (typed) => expect(understandDate(typed)).toBe('2026-07-15'));

  it.each(['ngày 15 tháng 7', '15/7', '15-7', '15 thg 7', '15.7.26', '15/7/26'])(
    '%s is a date of the year that the row is about, and of none without one',
    (typed) => {
      expect(understandDate(typed, 2026)).toBe('2026-07-15');
      expect(understandDate(typed)).toBeUndefined();
    },
  );

  it.each([
    'cuối tháng 7',
    '31/2/2026',
    '7/2026',
    '15/13/2026',
    'trước 15/7/2026',
    '15/7/2026 - 20/7/2026',
    '15/7/1926x',
  ])('%s is none', (typed) => expect(understandDate(typed, 2026)).toBeUndefined());

  it('a year of two digits counts beside the year of the row only', () => {
    expect(understandDate('15/7/26', 2025)).toBe('2026-07-15');
    expect(understandDate('15/7/26', 2024)).toBeUndefined();
  });

  it('written in any usual way it is read back', () => {
    const date = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days));
    const mark = fc.constantFrom('/', '.', '-', ' / ', ', ', ' ');
    fc.assert(
      fc.property(date, mark, (iso, between) => {
        expect(understandDate(formatDate(iso).split('/').join(between))).toBe(iso);
      }),
    );
  });

  it('a number is the day that Sheets counts so, as far as it can be one', () => {
    expect(dateOfSerial(46218)).toBe('2026-07-15');
    expect(dateOfSerial(46218.5)).toBe('2026-07-15');
    expect(dateOfSerial(15)).toBeUndefined();
    expect(dateOfSerial(15072026)).toBeUndefined();
  });
});

describe('a time', () => {
  it.each([
    ['7h30', '07:30'],
    ['7.30', '07:30'],
    ['0730', '07:30'],
    ['7 giờ rưỡi', '07:30'],
    ['7g30 sáng', '07:30'],
    ['lúc 7 giờ 30 phút', '07:30'],
    ['2 giờ chiều', '14:00'],
    ['2h15 chiều', '14:15'],
    ['8 tối', '20:00'],
    ['12 giờ trưa', '12:00'],
    ['11h trưa', '11:00'],
    ['1 giờ trưa', '13:00'],
    ['14h chiều', '14:00'],
  ])('%s is %s', (typed, expected) => expect(understandTime(typed)).toBe(expected));

  it.each(['7h30-11h', 'sáng', '25:00', '7', 'khoảng 7h'])('%s is none', (typed) =>
    expect(understandTime(typed)).toBeUndefined(),
  );

  it('a number is a part of the day', () => {
    expect(timeOfSerial(0.3125)).toBe('07:30');
    expect(timeOfSerial(46218.75)).toBe('18:00');
    expect(timeOfSerial(0.99999)).toBe('00:00');
  });
});

it.each([
  ['15/7/2026 7h30', '2026-07-15T07:30:00'],
  ['7h30 ngày 15/7/2026', '2026-07-15T07:30:00'],
  ['7 giờ 30 phút, ngày 15 tháng 7 năm 2026', '2026-07-15T07:30:00'],
  ['thứ Tư 15/7/2026', '2026-07-15T00:00:00'],
])('the moment %s is %s', (typed, expected) => expect(understandMoment(typed)).toBe(expected));
it('a time without a day is no moment', () => expect(understandMoment('7h30')).toBeUndefined());

it.each([
  ['120', 120],
  ['120 người', 120],
  ['1.200', 1200],
  ['1,200 lượt', 1200],
  ['12,0', 12],
])('the number %s is %d', (typed, expected) => expect(understandNumber(typed)).toBe(expected));
it.each(['khoảng 50', '50-60', '12,5', 'mười', '', '1.20', '-5'])('%s is no certain number', (typed) =>
  expect(understandNumber(typed)).toBeUndefined(),
);

it.each(['tháng 2 năm 2024', '2/2024', '02-2024', 'T2/2024'])('the month %s', (typed) =>
  expect(understandMonth(typed)).toBe('2024-02'),
);
it.each(['13/2024', 'tháng 2', '2024'])('%s is no month', (typed) => expect(understandMonth(typed)).toBeUndefined());
