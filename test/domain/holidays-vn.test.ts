// The table of holidays agrees with itself and with the law.
import { isIsoDate, weekdayName, yearOf } from '../../src/domain/dates';
import { COMPLETE_HOLIDAY_YEARS, HOLIDAYS_VN } from '../../src/domain/holidays-vn';
import { uncertainYears } from '../../src/domain/working-days';

const WEEKEND = ['thứ Bảy', 'Chủ nhật'];

function weekdaysOff(year: number): string[] {
  return HOLIDAYS_VN.filter(({ kind }) => kind === 'off')
    .map(({ date }) => date)
    .filter((date) => yearOf(date) === year && !WEEKEND.includes(weekdayName(date)))
    .map((date) => date.slice(5));
}

test('dates are real, in order and listed once, each with name and source', () => {
  const dates = HOLIDAYS_VN.map(({ date }) => date);
  expect(dates.every(isIsoDate)).toBe(true);
  expect(dates).toEqual([...new Set(dates)].sort());
  expect(HOLIDAYS_VN.filter(({ name, source }) => name === '' || source === '')).toEqual([]);
});

test('only weekends are worked instead', () => {
  const worked = HOLIDAYS_VN.filter(({ kind }) => kind === 'worked').map(({ date }) => date);
  expect(worked).toEqual(['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22']);
  expect(worked.map(weekdayName)).toEqual(['thứ Bảy', 'thứ Bảy', 'thứ Bảy', 'thứ Bảy']);
});

test('the weekdays off of each year', () => {
  const listed = [2024, 2025, 2026, 2027].map((year) => weekdaysOff(year).join(' '));
  expect(listed).toEqual([
    '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03',
    '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02',
    '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24',
    '01-01 04-16 04-30 05-03 09-02 11-24',
  ]);
});

test('a year is called complete exactly when it has as many days off as the law gives', () => {
  const years = [...new Set(HOLIDAYS_VN.map(({ date }) => yearOf(date)))];
  const certain = years.filter((year) => uncertainYears(`${year}-01-01`, `${year}-12-31`, HOLIDAYS_VN).length === 0);
  expect(certain).toEqual(COMPLETE_HOLIDAY_YEARS);
});
