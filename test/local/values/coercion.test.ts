import fc from 'fast-check';
import { formatAfter, typeText } from '../../../local/values/coercion';

const type = (text: string, locale = 'vi_VN', format?: string) => typeText(text, { locale, format, year: 2024 });

describe('text typed in Vietnamese', () => {
  test.each([
    ['5', 5, undefined],
    ['1.234', 1234, '#,##0'],
    ['1,5', 1.5, undefined],
    ['1.234,5', 1234.5, '#,##0.00'],
    ['-5', -5, undefined],
    ['(5)', -5, undefined],
    [' 5 ', 5, undefined],
    ['007', 7, undefined],
    ['0912345678', 912_345_678, undefined],
    ['+84912345678', 84_912_345_678, undefined],
    ['50%', 0.5, '0%'],
    ['12,5%', 0.125, '0.00%'],
    ['1.000 ₫', 1000, '#,##0\\ [$₫]'],
    ['1e5', 100_000, '0.00E+00'],
    ['15/7/2024', 45_488, 'dd/MM/yyyy'],
    ['15/07/24', 45_488, 'dd/MM/yyyy'],
    ['15-07-2024', 45_488, 'dd-MM-yyyy'],
    ['15/7', 45_488, 'dd/MM'],
    ['2024-07-15', 45_488, 'yyyy-MM-dd'],
    ['7/2024', 45_474, 'M/yyyy'],
    ['15/7/2024 8:30', 45_488 + 8.5 / 24, 'dd/MM/yyyy H:mm'],
    ['2024-07-15 08:30:00', 45_488 + 8.5 / 24, 'yyyy-MM-dd HH:mm:ss'],
    ['8:30', 8.5 / 24, 'H:mm'],
    ['08:30', 8.5 / 24, 'HH:mm'],
    ['25:00', 25 / 24, '[h]:mm:ss'],
    ['8:30 CH', 20.5 / 24, 'h:mm AM/PM'],
    ['TRUE', true, undefined],
    ['false', false, undefined],
  ])('%p is %p', (text, value, format) => {
    const typed = type(text);
    expect(typed.value).toEqual(typeof value === 'number' ? expect.closeTo(value, 9) : value);
    expect(typed.format).toBe(format);
  });

  test.each([
    '1.5',
    '12.34',
    '1.2.3',
    '31/2/2024',
    '7/15/2024',
    '15/2024',
    '2024-07-15T08:30:00',
    'P-2024-01/07',
    'YK-2024-015',
    'Nguyễn Văn A',
    '-abc',
    '@ai',
    '=',
    '+',
    'Infinity',
    'NaN',
    '0x10',
    '  ',
    '24:60',
  ])('%p stays text', (text) => {
    expect(type(text)).toEqual({ value: text });
  });

  test('a leading apostrophe makes text and is not part of it', () => {
    expect(type("'007")).toEqual({ value: '007' });
    expect(type("'=A1")).toEqual({ value: '=A1' });
  });

  test('= begins a formula, and so does + before what is no number', () => {
    expect(type('=A1+1')).toEqual({ value: '', formula: '=A1+1' });
    expect(type('+84 912 345 678')).toEqual({ value: '', formula: '=+84 912 345 678' });
  });
});

describe('text typed in English', () => {
  test.each([
    ['1,234.5', 1234.5, '#,##0.00'],
    ['1.5', 1.5, undefined],
    ['$1,234.50', 1234.5, '"$"#,##0.00'],
    ['-$5', -5, '"$"#,##0'],
    ['7/15/2024', 45_488, 'M/d/yyyy'],
    ['7/15', 45_488, 'M/d'],
    ['Jul 15, 2024', 45_488, 'MMM d, yyyy'],
    ['15 July 2024', 45_488, 'd MMMM yyyy'],
    ['July 2024', 45_474, 'MMMM yyyy'],
    ['Jul-2024', 45_474, 'MMM-yyyy'],
    ['8:30 pm', 20.5 / 24, 'h:mm AM/PM'],
    ['7/15/2024 8:30 PM', 45_488 + 20.5 / 24, 'M/d/yyyy h:mm AM/PM'],
  ])('%p is %p', (text, value, format) => {
    const typed = type(text, 'en_US');
    expect(typed.value).toEqual(expect.closeTo(value, 9));
    expect(typed.format).toBe(format);
  });

  test.each(['1,5', '15/7/2024', '1,23,456'])('%p stays text', (text) => {
    expect(type(text, 'en_US')).toEqual({ value: text });
  });

  test('the day comes first in Britain', () => {
    expect(type('15/7/2024', 'en_GB')).toEqual({ value: 45_488, format: 'dd/MM/yyyy' });
  });
});

describe('the format of the cell', () => {
  test('in a cell of plain text every text stays as it was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(type(text, 'vi_VN', '@')).toEqual({ value: text })),
    );
    for (const text of ['=A1', '+84 912', "'abc", '15/7/2024', '007', 'TRUE']) {
      expect(type(text, 'vi_VN', '@')).toEqual({ value: text });
    }
  });

  test('a number typed into a percentage is so many hundredths', () => {
    expect(type('5', 'vi_VN', '0%').value).toBe(0.05);
    expect(type('5%', 'vi_VN', '0%').value).toBe(0.05);
  });

  test('a format that comes with the text is taken only where the cell has none', () => {
    expect(formatAfter({ value: 1, format: '0%' }, undefined)).toBe('0%');
    expect(formatAfter({ value: 1, format: '0%' }, '0.00')).toBe('0.00');
    expect(formatAfter({ value: 1 }, undefined)).toBeUndefined();
  });
});
