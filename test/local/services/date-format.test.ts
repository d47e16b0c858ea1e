// Dates by the patterns of Java's SimpleDateFormat.
import fc from 'fast-check';
import { formatDate, parseDate } from '../../../local/services/date-format';

const VIETNAM = 'Asia/Ho_Chi_Minh';
const at = new Date('2024-06-05T17:04:09.070Z');

describe('formatDate', () => {
  test.each([
    ['dd/MM/yyyy HH:mm:ss', VIETNAM, '06/06/2024 00:04:09'],
    ['d/M/yy', VIETNAM, '6/6/24'],
    ['yyyy-MM-dd', 'America/New_York', '2024-06-05'],
    ["'ngày' d 'tháng' M 'năm' yyyy", VIETNAM, 'ngày 6 tháng 6 năm 2024'],
    ["HH 'o''clock'", VIETNAM, "00 o'clock"],
    ['hh:mm a K k', VIETNAM, '12:04 AM 0 24'],
    ['EEE EEEE MMM MMMM', VIETNAM, 'Thu Thursday Jun June'],
    ['SSS S', VIETNAM, '070 70'],
    ['Z X XX XXX', VIETNAM, '+0700 +07 +0700 +07:00'],
    ['z', VIETNAM, 'ICT'],
    ['Z XXX z', 'America/New_York', '-0400 -04:00 EDT'],
    ['XXX Z', 'GMT', 'Z +0000'],
    ['HH:mm', 'GMT+7', '00:04'],
    ['HH:mm', 'GMT-03:30', '13:34'],
    ['HH:mm', 'Nowhere/Atlantis', '17:04'],
    ['D u F', VIETNAM, '158 4 1'],
    ['yyyyMMdd', VIETNAM, '20240606'],
  ])('%s in %s', (pattern, zone, text) => {
    expect(formatDate(at, zone, pattern)).toBe(text);
  });

  test('YYYY is the year of the week: the last days of December may be next year', () => {
    expect(formatDate(new Date('2024-12-29T12:00:00Z'), 'GMT', 'YYYY yyyy w')).toBe('2025 2024 1');
    expect(formatDate(new Date('2024-12-28T12:00:00Z'), 'GMT', 'YYYY yyyy w')).toBe('2024 2024 52');
  });

  test('a letter that Java does not know is refused', () => {
    expect(() => formatDate(at, VIETNAM, 'yyyy-MM-ddT')).toThrow("Illegal pattern character 'T'");
  });

  test("Hà Nội's clock ran 8 hours ahead in the first days of 1970", () => {
    expect(formatDate(new Date(0), VIETNAM, 'HH:mm')).toBe('08:00');
  });
});

describe('parseDate', () => {
  test.each([
    ['06/06/2024 00:04', 'dd/MM/yyyy HH:mm', '2024-06-05T17:04:00.000Z'],
    ['6/6/2024', 'd/M/yyyy', '2024-06-05T17:00:00.000Z'],
    ['20240606', 'yyyyMMdd', '2024-06-05T17:00:00.000Z'],
    ['June 6, 2024 1:05 PM', 'MMMM d, yyyy h:mm a', '2024-06-06T06:05:00.000Z'],
    ['2024-06-06T00:04:09.070+00:00', "yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2024-06-06T00:04:09.070Z'],
    ['32/01/2024', 'dd/MM/yyyy', '2024-01-31T17:00:00.000Z'],
  ])('%s as %s', (text, pattern, instant) => {
    expect(parseDate(text, VIETNAM, pattern).toISOString()).toBe(instant);
  });

  test('what does not fit the pattern fails', () => {
    expect(() => parseDate('hôm nay', VIETNAM, 'dd/MM/yyyy')).toThrow('Unparseable date: "hôm nay"');
  });

  test('reads what formatDate writes, in zones with and without summer time', () => {
    const zones = fc.constantFrom(VIETNAM, 'GMT', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe');
    const times = fc.date({ min: new Date('1971-01-01'), max: new Date('2099-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(times, zones, (date, zone) => {
        const pattern = 'yyyy-MM-dd HH:mm:ss.SSS XXX';
        expect(parseDate(formatDate(date, zone, pattern), zone, pattern).getTime()).toBe(date.getTime());
      }),
    );
  });
});
