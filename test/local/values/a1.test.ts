import fc from 'fast-check';
import {
  boxToA1,
  columnLetters,
  columnNumber,
  parseA1,
  quoteSheetName,
  splitSheetName,
  parseR1C1,
} from '../../../local/values/a1';

const SIZE = { maxRows: 1000, maxColumns: 26 };

describe('A1 notation', () => {
  test.each([
    ['B2', { row: 2, column: 2, rows: 1, columns: 1 }],
    ['$B$2', { row: 2, column: 2, rows: 1, columns: 1 }],
    ['b2:d4', { row: 2, column: 2, rows: 3, columns: 3 }],
    ['D4:B2', { row: 2, column: 2, rows: 3, columns: 3 }],
    ['A:C', { row: 1, column: 1, rows: 1000, columns: 3 }],
    ['2:3', { row: 2, column: 1, rows: 2, columns: 26 }],
    ['A2:C', { row: 2, column: 1, rows: 999, columns: 3 }],
    ['B2:5', { row: 2, column: 2, rows: 4, columns: 25 }],
    ['AA10', { row: 10, column: 27, rows: 1, columns: 1 }],
  ])('%s is read', (text, box) => {
    expect(parseA1(text, SIZE)).toEqual(box);
  });

  test.each(['B', '2', 'A0', 'foo', 'A1:B2:C3', '', 'A:2', 'A1:', 'Ý1', '1A'])('%p is no range', (text) => {
    expect(parseA1(text, SIZE)).toBeUndefined();
  });

  test('whole columns and rows are written without the other number', () => {
    expect(boxToA1({ row: 1, column: 2, rows: 1000, columns: 2 }, SIZE)).toBe('B:C');
    expect(boxToA1({ row: 2, column: 1, rows: 2, columns: 26 }, SIZE)).toBe('2:3');
    expect(boxToA1({ row: 1, column: 1, rows: 1000, columns: 26 }, SIZE)).toBe('A1:Z1000');
  });

  test('a box written and read again is the same box', () => {
    const box = fc.record({
      row: fc.integer({ min: 1, max: 500 }),
      column: fc.integer({ min: 1, max: 700 }),
      rows: fc.integer({ min: 1, max: 400 }),
      columns: fc.integer({ min: 1, max: 50 }),
    });
    fc.assert(
      fc.property(box, (one) => {
        const size = { maxRows: 2000, maxColumns: 1000 };
        expect(parseA1(boxToA1(one, size), size)).toEqual(one);
      }),
    );
  });

  test('letters and numbers of columns are each other’s inverse', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 18_278 }), (column) => columnNumber(columnLetters(column)) === column),
    );
  });

  test('a sheet’s name is found before the last mark, quoted or not', () => {
    expect(splitSheetName("'Ý kiến, kiến nghị'!B2")).toEqual({ sheet: 'Ý kiến, kiến nghị', cells: 'B2' });
    expect(splitSheetName("'It''s'!A1:B")).toEqual({ sheet: "It's", cells: 'A1:B' });
    expect(splitSheetName('Data!A1')).toEqual({ sheet: 'Data', cells: 'A1' });
    expect(splitSheetName('A1')).toEqual({ sheet: undefined, cells: 'A1' });
  });

  test('names that are not plain words are quoted', () => {
    expect(['Data', 'Phiên đối thoại', "It's", 'A1'].map(quoteSheetName)).toEqual([
      'Data',
      "'Phiên đối thoại'",
      "'It''s'",
      "'A1'",
    ]);
  });

  test.each([
    ['R2C3', { row: 2, column: 3, rows: 1, columns: 1 }],
    ['r2c3:R5C4', { row: 2, column: 3, rows: 4, columns: 2 }],
    ['R5C4:R2C3', { row: 2, column: 3, rows: 4, columns: 2 }],
    ['R0C1', undefined],
    ['R1C1:B2', undefined],
  ])('%s by numbers of row and column', (reference, expected) => {
    expect(parseR1C1(reference)).toEqual(expected);
  });
});
