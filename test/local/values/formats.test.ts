import fc from 'fast-check';
import { typeText } from '../../../local/values/coercion';
import { formatValue, isDateFormat } from '../../../local/values/formats';

describe('a value shown by a pattern', () => {
  test.each([
    [1234.5, '#,##0.00', 'vi_VN', '1.234,50'],
    [1234567.5, '#,##0.00', 'en_US', '1,234,567.50'],
    [-1234.5, '#,##0.00', 'vi_VN', '-1.234,50'],
    [0.125, '0.00%', 'vi_VN', '12,50%'],
    [0.1, '0%', 'en_US', '10%'],
    [5, '000', 'vi_VN', '005'],
    [1e21, '0.0', 'en_US', '1000000000000000000000.0'],
    [1.005, '0.00', 'en_US', '1.01'],
    [-0.001, '0.00', 'en_US', '0.00'],
    [0.5, '#.##', 'en_US', '.5'],
    [12.3, '0.0##', 'en_US', '12.3'],
    [-5, '0.0;(0.0);"không"', 'vi_VN', '(5,0)'],
    [0, '0.0;(0.0);"không"', 'vi_VN', 'không'],
    [5, '0.0;(0.0);"không"', 'vi_VN', '5,0'],
    [1234567, '#,##0.0,,"tr"', 'vi_VN', '1,2tr'],
    [12345, '0.00E+00', 'en_US', '1.23E+04'],
    [999.996, '0.00E+00', 'en_US', '1.00E+03'],
    [0.00012345, '0.00E+00', 'vi_VN', '1,23E-04'],
    [912345678, '0000 000 000', 'vi_VN', '0912 345 678'],
    [1234, '#,##0\\ [$₫]', 'vi_VN', '1.234 ₫'],
    [1234.5, '"$"#,##0.00', 'en_US', '$1,234.50'],
    [5, '00" tuổi"', 'vi_VN', '05 tuổi'],
    [150, '[>100]"nhiều";"ít"', 'vi_VN', 'nhiều'],
    [50, '[>100]"nhiều";"ít"', 'vi_VN', 'ít'],
    [5, '@', 'vi_VN', '5'],
    ['abc', '@', 'vi_VN', 'abc'],
    ['abc', '0;0;0;"<"@">"', 'vi_VN', '<abc>'],
    ['abc', '0.00', 'vi_VN', 'abc'],
    [true, '0.00', 'vi_VN', 'TRUE'],
  ])('%p with %s in %s shows %s', (value, pattern, locale, shown) => {
    expect(formatValue(value, pattern, locale)).toBe(shown);
  });

  test.each([
    [45_292.4375, 'dd/MM/yyyy HH:mm:ss', 'vi_VN', '01/01/2024 10:30:00'],
    [45_292, 'd/m/yy', 'vi_VN', '1/1/24'],
    [45_292.4375, 'd/m hh:mm', 'vi_VN', '1/1 10:30'],
    [45_292.9375, 'h:mm AM/PM', 'en_US', '10:30 PM'],
    [45_292.5, 'h:mm am/pm', 'vi_VN', '12:00 CH'],
    [45_292, 'dddd, d mmmm yyyy', 'vi_VN', 'Thứ Hai, 1 tháng 1 2024'],
    [45_292, 'ddd d mmm yy', 'en_US', 'Mon 1 Jan 24'],
    [45_292, '"Ngày "dd" tháng "MM" năm "yyyy', 'vi_VN', 'Ngày 01 tháng 01 năm 2024'],
    [1.5, '[h]:mm', 'vi_VN', '36:00'],
    [-0.25, '[h]:mm', 'vi_VN', '-6:00'],
    [0.5, '[mm]', 'vi_VN', '720'],
    [45_292.000005, 'HH:mm:ss.000', 'en_US', '00:00:00.432'],
    [45_292.99999, 'dd/MM/yyyy', 'vi_VN', '01/01/2024'],
  ])('%p with %s in %s shows %s', (value, pattern, locale, shown) => {
    expect(formatValue(value, pattern, locale)).toBe(shown);
  });

  test.each([
    [1 / 3, '0,3333333333'],
    [0.1 + 0.2, '0,3'],
    [84_912_345_678, '84912345678'],
    [1_234_567.891234, '1234567,891'],
    [-5, '-5'],
    [1e20, '1E+20'],
    [0, '0'],
  ])('%p without a format shows %s', (value, shown) => {
    expect(formatValue(value, undefined, 'vi_VN')).toBe(shown);
  });

  test('a format is one of dates when a letter of dates stands outside of quotes', () => {
    expect(['dd/MM/yyyy', 'HH:mm', '[h]:mm', 'yyyy'].every(isDateFormat)).toBe(true);
    expect(['0.00', '@', '#,##0 "đồng"', '0\\d', undefined, '[Red]0'].some(isDateFormat)).toBe(false);
  });

  test('a whole number shown with groups is typed back as the same number, in every locale', () => {
    const locales = fc.constantFrom('vi_VN', 'en_US', 'en_GB', 'fr_FR', 'de_DE');
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), locales, (number, locale) => {
        const text = formatValue(number / 100, '#,##0.00', locale);
        expect(typeText(text, { locale, format: undefined, year: 2024 }).value).toBe(number / 100);
      }),
    );
  });

  test('a date shown in the locale’s own way is typed back as the same day', () => {
    const locales = fc.constantFrom('vi_VN', 'en_US', 'en_GB', 'fr_FR', 'de_DE');
    fc.assert(
      fc.property(fc.integer({ min: 11_000, max: 70_000 }), locales, (serial, locale) => {
        const { format } = typeText('2024-01-01', { locale, format: undefined, year: 2024 });
        expect(typeText(formatValue(serial, format, locale), { locale, format: undefined, year: 2024 }).value).toBe(
          serial,
        );
      }),
    );
  });
});
