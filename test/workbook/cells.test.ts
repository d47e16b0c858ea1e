import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { cleanText } from '../../src/domain/text';
import { cellText, emptyOf, formatOf, fromCell, isBlank, splitList, toCell } from '../../src/workbook/cells';
import type { Column } from '../../src/workbook/columns';
import { choice, code, date, integer, list, moment, month, text, time } from '../../src/workbook/columns';
import { WORKBOOK } from '../../src/workbook/schema';

const DATE = date('Ngày');
const TIME = time('Giờ');
const MOMENT = moment('Lúc');
const MONTH = month('Tháng');
const NUMBER = integer('Số', 60);
const LIST = list('Thôn', 100);
const TEXT = text('Nội dung', 100);
const REFERENCE = text('Phiên', 100, { from: { tab: 'Phiên đối thoại', header: 'Mã' } });
const STATE = choice('Trạng thái', 100, { waiting: 'Chờ', spoken: 'Đã phát biểu' });

const day = fc
  .date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((at) => at.toISOString());
const typed = fc.string({ unit: 'binary', maxLength: 60 }).map(cleanText);
const item = typed.map((one) => cleanText(one.replace(/[;\n]/g, ' ')));

const VALUES: [string, Column, fc.Arbitrary<unknown>][] = [
  ['date', DATE, day.map((at) => at.slice(0, 10))],
  ['moment', MOMENT, day.map((at) => at.slice(0, 19))],
  ['month', MONTH, day.map((at) => at.slice(0, 7))],
  ['time', TIME, day.map((at) => at.slice(11, 16))],
  ['integer', NUMBER, fc.integer()],
  ['text', TEXT, typed],
  ['reference', REFERENCE, typed],
  ['code', code(), typed],
  ['list', LIST, fc.array(item).map((items) => items.filter((one) => one !== ''))],
  ['choice', STATE, fc.constantFrom('waiting', 'spoken')],
];

const value = (column: Column, cell: unknown) => fromCell(column, cell).value;
const problem = (column: Column, cell: unknown) => fromCell(column, cell).problem;

describe('a value and its cell', () => {
  it.each(VALUES)('a %s survives the way into the cell and back', (_name, column, values) => {
    fc.assert(
      fc.property(fc.oneof(values, fc.constant(emptyOf(column))), (stored) => {
        expect(fromCell(column, toCell(column, stored))).toEqual({ value: stored });
      }),
    );
  });

  it('every choice of the workbook is read back by its label, whatever the capitals and the marks', () => {
    for (const column of WORKBOOK.flatMap((tab) => Object.values<Column>(tab.columns))) {
      if (column.type !== 'choice') continue;
      for (const [key, label] of Object.entries<string>(column.choices)) {
        for (const cell of [label, label.toUpperCase(), ` ${label.normalize('NFD')} `]) {
          expect([column.header, cell, value(column, cell)]).toEqual([column.header, cell, key]);
        }
      }
    }
  });

  it('people type text that stays text: every column of theirs but dates and numbers has the text format', () => {
    expect([DATE, MOMENT, NUMBER, MONTH, TIME, LIST, TEXT, STATE, code()].map(formatOf)).toEqual([
      'dd/MM/yyyy',
      'dd/MM/yyyy HH:mm',
      '0',
      '@',
      '@',
      '@',
      '@',
      '@',
      '@',
    ]);
  });

  it('a date is the first moment of its day in Vietnam', () => {
    expect(toCell(DATE, '2024-06-14')).toEqual(new Date('2024-06-13T17:00:00Z'));
    expect(toCell(MOMENT, '2024-06-14T08:15:30')).toEqual(new Date('2024-06-14T01:15:30Z'));
  });

  it.each([
    '=HYPERLINK("http://x","y")',
    '+84912345678',
    "'abc",
    '-1',
    '@ai',
    '👩‍👩‍👧 gia đình',
    'x'.repeat(40_000),
    '007',
  ])('text is kept as typed: %.30s', (typedText) => {
    expect(toCell(TEXT, typedText)).toBe(typedText);
    expect(value(TEXT, typedText)).toBe(typedText);
  });
});

describe('a cell typed by hand', () => {
  it.each([DATE, MOMENT, MONTH, TIME, NUMBER, LIST, TEXT, REFERENCE, STATE, code()])(
    'that only holds blanks is empty ($type)',
    (column) => {
      for (const cell of ['', '   ', '\u00A0', '\n', '\u200B', null, undefined]) {
        expect(fromCell(column, cell)).toEqual({ value: emptyOf(column) });
        expect(isBlank(cell)).toBe(true);
      }
    },
  );

  it.each([
    ['14/6/2024', '2024-06-14'],
    ['14-06-2024', '2024-06-14'],
    ['2024-06-14', '2024-06-14'],
    [' ngày 14 tháng 6 năm 2024', '2024-06-14'],
    [new Date('2024-06-13T17:00:00Z'), '2024-06-14'],
    [new Date('2024-06-14T16:59:59Z'), '2024-06-14'],
  ])('as a date: %p', (cell, expected) => expect(value(DATE, cell)).toBe(expected));

  it.each(['31/02/2024', '14/6', 'hôm nay', 45_457, true])(
    'is no date: %p; the person is told how to type one',
    (cell) => {
      expect(fromCell(DATE, cell)).toEqual({
        problem: `«${cellText(cell)}» không phải là ngày. Hãy gõ dạng 15/07/2026.`,
      });
    },
  );

  it.each([
    ['15/07/2026 07:30', '2026-07-15T07:30:00'],
    ['15/7/2026  7h30', '2026-07-15T07:30:00'],
    ['15/7/2026 7 giờ 30 phút', '2026-07-15T07:30:00'],
    ['15/07/2026', '2026-07-15T00:00:00'],
  ])('as a moment: %p', (cell, expected) => expect(value(MOMENT, cell)).toBe(expected));

  it.each(['15/07/2026 sáng', '07:30', '15/07/2026 25:00'])('is no moment: %p, and its hour is not made up', (cell) => {
    expect(problem(MOMENT, cell)).toContain(`«${cell}» không phải là thời điểm`);
  });

  it.each([
    ['02/2024', '2024-02'],
    ['2/2024', '2024-02'],
    ['2-2024', '2024-02'],
    ['tháng 2/2024', '2024-02'],
    ['2024-02', '2024-02'],
    [new Date('2024-01-31T17:00:00Z'), '2024-02'],
    [new Date('2024-02-01T03:30:00Z'), '2024-02'],
  ])('as a month: %p', (cell, expected) => expect(value(MONTH, cell)).toBe(expected));

  it.each(['13/2024', '0/2024', '1.5/2024', '02/20240', '02/2024/5', '2/24', 'tháng hai'])(
    'is no month: %p',
    (cell) => {
      expect(problem(MONTH, cell)).toContain('không phải là tháng. Hãy gõ dạng 02/2024.');
    },
  );

  it.each([
    ['7h30', '07:30'],
    ['07:30', '07:30'],
    ['07:30:00', '07:30'],
    ['7 giờ', '07:00'],
  ])('as a time: %p', (cell, expected) => expect(value(TIME, cell)).toBe(expected));

  it.each(['7', '24:00', 'sáng'])('is no time: %p', (cell) => {
    expect(problem(TIME, cell)).toContain('không phải là giờ. Hãy gõ dạng 07:30.');
  });

  it('as a time where the sheet made a time of it: a Date of 30/12/1899 on the clock of that year', () => {
    for (const [hour, minute] of [
      [0, 0],
      [7, 30],
      [13, 45],
      [23, 59],
    ] as const) {
      const cell = new Date(Date.UTC(1899, 11, 30, hour, minute) - (7 * 3600 + 6 * 60 + 30) * 1000);
      const shown = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
      expect(value(TIME, cell)).toBe(shown);
      expect(cellText(cell)).toBe(shown);
    }
    expect(value(TIME, new Date('2024-06-14T00:30:00Z'))).toBe('07:30');
  });

  it.each([
    [12, 12],
    ['12', 12],
    [' 12 ', 12],
    ['-3', -3],
    [0, 0],
  ])('as a number: %p', (cell, expected) => expect(value(NUMBER, cell)).toBe(expected));

  it.each([1.5, '1,5', '1.000', 'mười', true, NaN])('is no whole number: %p', (cell) => {
    expect(problem(NUMBER, cell)).toContain('không phải là số nguyên');
  });

  it('as a list: separated by semicolons or on lines of their own, blanks aside', () => {
    expect(value(LIST, 'thôn Đông;thôn Đoài ;; \n thôn Hạ;')).toEqual(['thôn Đông', 'thôn Đoài', 'thôn Hạ']);
    expect(splitList('thôn Đông, xóm Trại')).toEqual(['thôn Đông, xóm Trại']);
  });

  it.each(['đã phát biểu', 'ĐÃ PHÁT BIỂU', 'da phat bieu', ' Đã  phát biểu '])('as a choice: %p', (cell) => {
    expect(value(STATE, cell)).toBe('spoken');
  });

  it('is no choice: the sentence lists the labels', () => {
    expect(problem(STATE, 'xong')).toBe('«xong» không có trong danh sách. Hãy chọn: Chờ, Đã phát biểu.');
    expect(problem(STATE, 'spoken')).toContain('không có trong danh sách');
  });

  it('codes and references are read without blanks around them, composed', () => {
    for (const column of [code(), REFERENCE]) {
      expect(value(column, ' YK-2024-007 ')).toBe('YK-2024-007');
      expect(value(column, 'Đ\u006F\u0302\u0301i')).toBe('Đối'.normalize('NFC'));
    }
  });

  it('other text is composed; a blank at its end may be meant, as in a wording', () => {
    expect(value(TEXT, 'Dự hội nghị. ')).toBe('Dự hội nghị. ');
    expect(value(TEXT, 'Nguye\u0302\u0303n')).toBe('Nguyễn');
  });

  it('whose format was changed is read as the person sees it', () => {
    expect(value(TEXT, 45)).toBe('45');
    expect(value(TEXT, true)).toBe('TRUE');
    expect(value(TEXT, false)).toBe('FALSE');
    expect(value(TEXT, new Date('2024-06-13T17:00:00Z'))).toBe('14/06/2024');
    expect(value(TEXT, new Date('2024-06-14T00:30:00Z'))).toBe('14/06/2024 07:30');
  });

  it('a Date of another realm, as a bare context makes it, counts as a Date', () => {
    const foreign: unknown = runInNewContext('new Date(Date.UTC(2024, 5, 13, 17))');
    expect(foreign instanceof Date).toBe(false);
    expect(value(DATE, foreign)).toBe('2024-06-14');
  });
});
