import fc from 'fast-check';
import { opened, tripsOf } from './opened';

const at = (iso: string) => new Date(iso);

describe('writing values', () => {
  test('texts are read as if typed in the spreadsheet’s locale', () => {
    const { sheet } = opened();
    sheet.getRange('A1:C2').setValues([
      ['1.234,5', '15/7/2024', "'007"],
      ['50%', 'TRUE', '=A1*2'],
    ]);
    expect(sheet.getRange('A1:C2').getValues()).toEqual([
      [1234.5, at('2024-07-14T17:00:00Z'), '007'],
      [0.5, true, 2469],
    ]);
    expect(sheet.getRange('A1:C2').getDisplayValues()).toEqual([
      ['1.234,50', '15/07/2024', '007'],
      ['50%', 'TRUE', '2469'],
    ]);
    expect(sheet.getRange('A1:C1').getNumberFormats()).toEqual([['#,##0.00', 'dd/MM/yyyy', '0.###############']]);
  });

  test('in American English the month comes first', () => {
    const { sheet } = opened({ locale: 'en_US', timeZone: 'America/New_York' });
    sheet.getRange('A1').setValue('7/15/2024');
    expect(sheet.getRange('A1').getValue()).toEqual(at('2024-07-15T04:00:00Z'));
    expect(sheet.getRange('A1').getDisplayValue()).toBe('7/15/2024');
  });

  test('numbers, booleans and Dates keep their kind', () => {
    const { sheet } = opened();
    const moment = at('2024-07-15T03:30:15.250Z');
    sheet.getRange('A1:D1').setValues([[5, false, moment, at('2024-07-14T17:00:00Z')]]);
    expect(sheet.getRange('A1:D1').getValues()).toEqual([[5, false, moment, at('2024-07-14T17:00:00Z')]]);
    expect(sheet.getRange('A1:D1').getDisplayValues()).toEqual([['5', 'FALSE', '15/07/2024 10:30:15', '15/07/2024']]);
  });

  test('what is no number and no date is an error value', () => {
    const { sheet } = opened();
    sheet.getRange('A1:B1').setValues([[NaN, new Date(NaN)]]);
    expect(sheet.getRange('A1:B1').getValues()).toEqual([['#NUM!', '#NUM!']]);
  });

  test('nothing empties a cell, and an empty cell is an empty text', () => {
    const { world, sheet, app } = opened();
    sheet.getRange('A1:C1').setValue('x');
    sheet.getRange('A1:C1').setValues([['', null, undefined]]);
    expect(sheet.getRange('A1:D1').getValues()).toEqual([['', '', '', '']]);
    expect(sheet.getLastRow()).toBe(0);
    app.flush();
    expect(world.spreadsheet.sheets[0]?.cells.size).toBe(0);
  });

  test('plain text is stored as it was typed, when the format was set before', () => {
    const { sheet } = opened();
    const texts = ['=HYPERLINK("http://x","y")', '+84912345678', "'abc", '007', '15/7/2024', 'TRUE', '-', '@x'];
    sheet.getRange(1, 1, 1, texts.length).setNumberFormat('@').setValues([texts]);
    expect(sheet.getRange(1, 1, 1, texts.length).getValues()).toEqual([texts]);
    expect(sheet.getRange(1, 1, 1, texts.length).getFormulas()).toEqual([texts.map(() => '')]);
  });

  test('the format that holds is that at the moment of the write, in the order of the calls', () => {
    const { sheet } = opened();
    sheet.getRange('A1').setValue('007').setNumberFormat('@');
    sheet.getRange('A2').setNumberFormat('@').setValue('007');
    expect(sheet.getRange('A1:A2').getValues()).toEqual([[7], ['007']]);
  });

  test('any text comes back from a cell of plain text', () => {
    const { sheet } = opened();
    const range = sheet.getRange('A1').setNumberFormat('@');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(range.setValue(text).getValue()).toBe(text)));
  });

  test('a text of 50,000 characters fits, one more does not', () => {
    const { sheet } = opened();
    expect(sheet.getRange('A1').setValue('x'.repeat(50_000)).getValue()).toHaveLength(50_000);
    const message = 'Your input contains more than the maximum of 50000 characters in a single cell.';
    expect(() => sheet.getRange('A1').setValue('x'.repeat(50_001))).toThrow(message);
    expect(() => sheet.getRange('A1:B1').setValues([['', 'x'.repeat(50_001)]])).toThrow(message);
    expect(() => sheet.appendRow(['x'.repeat(50_001)])).toThrow(message);
  });

  test('what the script does to its array or Date afterwards changes nothing', () => {
    const { sheet } = opened();
    const date = at('2024-07-14T17:00:00Z');
    const rows: unknown[][] = [[date, 'a']];
    sheet.getRange('A1:B1').setValues(rows);
    date.setFullYear(1999);
    rows[0] = ['b', 'b'];
    expect(sheet.getRange('A1:B1').getValues()).toEqual([[at('2024-07-14T17:00:00Z'), 'a']]);
  });

  test('data of another shape is refused at once, in the words of the live service', () => {
    const { sheet, execution } = opened();
    const range = sheet.getRange('A1:C2');
    const error = (rows: unknown[][]) => {
      try {
        range.setValues(rows);
        return 'accepted';
      } catch (thrown) {
        return String(thrown);
      }
    };
    expect(error([['a', 'b', 'c']])).toBe(
      'Exception: The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
    expect(
      error([
        [1, 2, 3],
        [1, 2],
      ]),
    ).toBe(
      'Exception: The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 3.',
    );
    expect(error([])).toContain('The data has 0 but the range has 2.');
    expect(tripsOf(execution, () => sheet.getLastRow())).toEqual(['read']);
  });

  test('arguments of the wrong kind do not match the signature', () => {
    const { sheet } = opened();
    const range = sheet.getRange('A1') as unknown as {
      setValues(rows?: unknown): void;
      setValue(...values: unknown[]): void;
    };
    expect(() => range.setValues('x')).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
    expect(() => range.setValues(['x'])).toThrow(
      "The parameters (String[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
    expect(() => range.setValues([1])).toThrow(
      "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
    expect(() => range.setValues(range)).toThrow("The parameters (SpreadsheetApp.Range) don't match");
    expect(() => range.setValues()).toThrow("The parameters () don't match");
    expect(() => range.setValue(1, 2)).toThrow(
      "The parameters (number,number) don't match the method signature for SpreadsheetApp.Range.setValue.",
    );
  });
});

describe('dates and the zone of the spreadsheet', () => {
  test('another zone keeps what is read off the wall and moves the instant', () => {
    const { book, sheet } = opened();
    sheet.getRange('A1').setValue('15/7/2024 8:30');
    expect(sheet.getRange('A1').getValue()).toEqual(at('2024-07-15T01:30:00Z'));
    book.setSpreadsheetTimeZone('America/New_York');
    expect(sheet.getRange('A1').getValue()).toEqual(at('2024-07-15T12:30:00Z'));
    expect(sheet.getRange('A1').getDisplayValue()).toBe('15/07/2024 8:30');
  });

  test('a number in a cell with a date format is a Date, a date in a cell of numbers is a number', () => {
    const { sheet } = opened();
    sheet.getRange('A1').setNumberFormat('dd/MM/yyyy').setValue(45_488);
    sheet.getRange('B1').setValue('15/7/2024').setNumberFormat('0');
    expect(sheet.getRange('A1:B1').getValues()).toEqual([[at('2024-07-14T17:00:00Z'), 45_488]]);
  });

  test('a time is a Date on 30 December 1899', () => {
    const { sheet } = opened({ timeZone: 'Etc/UTC' });
    sheet.getRange('A1').setValue('8:30');
    expect(sheet.getRange('A1').getValue()).toEqual(at('1899-12-30T08:30:00Z'));
  });

  test('every instant that is written is read again', () => {
    const { sheet } = opened();
    const instants = fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2090, 0, 1) });
    fc.assert(
      fc.property(instants, (instant) => {
        expect(sheet.getRange('A1').setValue(new Date(instant)).getValue()).toEqual(new Date(instant));
      }),
    );
  });
});

describe('formulas', () => {
  test('are kept as typed, for one cell or relative to the first', () => {
    const { sheet } = opened();
    sheet.getRange('A1:A2').setFormula('B1+$C$1');
    expect(sheet.getRange('A1:A2').getFormulas()).toEqual([['=B1+$C$1'], ['=B2+$C$1']]);
    sheet.getRange('A1:A2').setFormulas([['=1'], ['']]);
    expect(sheet.getRange('A1:A2').getValues()).toEqual([[1], ['']]);
  });

  test('what the host cannot work out is never guessed', () => {
    const { sheet } = opened();
    sheet.getRange('A1').setValue('=VLOOKUP(1;B1:C9;2)');
    expect(sheet.getRange('A1').getFormula()).toBe('=VLOOKUP(1;B1:C9;2)');
    expect(() => sheet.getRange('A1').getValue()).toThrow('not in the local host: formula =VLOOKUP(1;B1:C9;2)');
    expect(sheet.getLastRow()).toBe(1);
  });

  test('functions over other cells are worked out anew at each read', () => {
    const { sheet } = opened();
    sheet.getRange('A1:A3').setValues([[1], [2], ['=SUM(A1:A2)']]);
    expect(sheet.getRange('A3').getValue()).toBe(3);
    sheet.getRange('A1').setValue(5);
    expect(sheet.getRange('A3').getDisplayValue()).toBe('7');
  });

  test('a count of dates is a number', () => {
    const { sheet } = opened();
    sheet.getRange('A1:B2').setValues([
      ['15/7/2024', '=COUNTA(A1:A2)'],
      ['16/7/2024', '=A2>A1'],
    ]);
    expect(sheet.getRange('B1:B2').getValues()).toEqual([[2], [true]]);
  });

  test('a circle of references is an error value, a plain reference to a date is a date', () => {
    const { sheet } = opened();
    sheet.getRange('A1:C1').setValues([['=B1', '=A1', '=D1']]);
    sheet.getRange('D1').setValue('15/7/2024');
    expect(sheet.getRange('A1').getValue()).toBe('#REF!');
    expect(sheet.getRange('C1').getDisplayValue()).toBe('15/07/2024');
  });
});

describe('what it costs', () => {
  test('a write costs nothing until it is flushed, with others, as one round trip', () => {
    const { sheet, execution, app } = opened();
    const write = () => {
      for (let row = 1; row <= 5; row++) sheet.getRange(row, 1).setValue(row).setBackground('red');
    };
    expect(tripsOf(execution, write)).toEqual([]);
    expect(tripsOf(execution, () => app.flush())).toEqual(['write']);
    expect(tripsOf(execution, () => app.flush())).toEqual([]);
  });

  test('a read costs one round trip whatever its size, and sends what was buffered before', () => {
    const { sheet, execution } = opened();
    sheet.getRange('A1').setValue(1);
    expect(tripsOf(execution, () => sheet.getDataRange().getValues())).toEqual(['write', 'read']);
    expect(tripsOf(execution, () => sheet.getDataRange().getValues())).toEqual(['read']);
    expect(execution.trips.at(-1)?.cells).toBe(1);
  });

  test('handles are free', () => {
    const { sheet, book, execution } = opened();
    const handles = () => {
      const range = book.getSheetByName(sheet.getName())?.getRange('B2:C3').offset(1, 1);
      return [range?.getRow(), range?.getA1Notation(), range?.getSheet().getSheetId(), sheet.getDataRange()];
    };
    expect(tripsOf(execution, handles)).toEqual([]);
  });

  test('other runs see flushed writes only', () => {
    const { world, sheet, app } = opened();
    sheet.getRange('A1').setValue('x');
    const other = opened(world);
    expect(other.sheet.getRange('A1').getValue()).toBe('');
    app.flush();
    expect(other.sheet.getRange('A1').getValue()).toBe('x');
  });
});
