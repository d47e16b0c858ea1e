import { opened } from './opened';

describe('getRange', () => {
  test('takes numbers, A1 notation, names of other sheets and named ranges', () => {
    const { book, sheet } = opened();
    const other = book.insertSheet("Ý kiến, 'kiến nghị'");
    book.setNamedRange('danh_sach', other.getRange('B2:C3'));
    expect(sheet.getRange(2, 3).getA1Notation()).toBe('C2');
    expect(sheet.getRange(2, 3, 4).getA1Notation()).toBe('C2:C5');
    expect(sheet.getRange(2, 3, 4, 2).getA1Notation()).toBe('C2:D5');
    expect(sheet.getRange('c2:D').getA1Notation()).toBe('C2:D1000');
    expect(sheet.getRange('R2C3:R5C4').getA1Notation()).toBe('C2:D5');
    const far = book.getRange("'Ý kiến, ''kiến nghị'''!A1:B2");
    expect([far.getSheet().getName(), far.getA1Notation()]).toEqual(["Ý kiến, 'kiến nghị'", 'A1:B2']);
    expect(book.getRange('danh_sach').getGridId()).toBe(other.getSheetId());
    expect(book.getRangeByName('DANH_SACH')?.getA1Notation()).toBe('B2:C3');
    expect(book.getRangeByName('không có')).toBeNull();
  });

  test.each([
    [[0, 1], 'The starting row of the range is too small.'],
    [[1, 0], 'The starting column of the range is too small.'],
    [[1, 1, 0], 'The number of rows in the range must be at least 1.'],
    [[1, 1, 1, 0], 'The number of columns in the range must be at least 1.'],
    [[1001, 1], 'The coordinates of the range are outside the dimensions of the sheet.'],
    [[1, 26, 1, 2], 'The coordinates of the range are outside the dimensions of the sheet.'],
    [['B'], 'Range not found'],
    [['A1001'], 'Range not found'],
    [['R1001C1'], 'Range not found'],
    [['Không có!A1'], 'Range not found'],
    [[1, null], "The parameters (number,null) don't match the method signature for SpreadsheetApp.Sheet.getRange."],
    [['1', 2], "The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange."],
    [[], "The parameters () don't match the method signature for SpreadsheetApp.Sheet.getRange."],
  ])('%p is refused', (args, message) => {
    const { sheet } = opened();
    const getRange = (sheet as unknown as { getRange(...list: unknown[]): unknown }).getRange;
    try {
      getRange(...args);
      throw new Error('accepted');
    } catch (error) {
      expect(String(error)).toBe(`Exception: ${message}`);
    }
  });

  test('rows that are still buffered are part of the grid', () => {
    const { sheet } = opened();
    sheet.insertRowsAfter(1000, 5);
    expect(sheet.getRange(1005, 1).setValue('cuối').getValue()).toBe('cuối');
  });

  test('a range stays where it is when rows are put in above it', () => {
    const { sheet } = opened();
    sheet.getRange('A1:A2').setValues([['một'], ['hai']]);
    const range = sheet.getRange('A2');
    sheet.insertRowBefore(1);
    expect([range.getA1Notation(), range.getValue()]).toEqual(['A2', 'một']);
  });
});

describe('around a range', () => {
  test('offset and getCell stay in the grid and in the range', () => {
    const { sheet } = opened();
    const range = sheet.getRange('B2:C3');
    expect(range.offset(1, 1).getA1Notation()).toBe('C3:D4');
    expect(range.offset(0, 0, 1).getA1Notation()).toBe('B2:C2');
    expect(range.offset(-1, -1, 1, 1).getA1Notation()).toBe('A1');
    expect(range.getCell(2, 2).getA1Notation()).toBe('C3');
    expect(() => range.getCell(3, 1)).toThrow('Cell reference out of range');
    expect(() => range.offset(999, 0)).toThrow('The coordinates of the range are outside the dimensions of the sheet.');
  });

  test('rows, columns and sizes', () => {
    const { sheet } = opened();
    const range = sheet.getRange('B2:D5');
    const facts = [range.getRow(), range.getLastRow(), range.getNumRows(), range.getHeight()];
    expect(facts).toEqual([2, 5, 4, 4]);
    expect([range.getColumn(), range.getLastColumn(), range.getNumColumns(), range.getWidth()]).toEqual([2, 4, 3, 3]);
  });

  test('the next data cell is the end of the block, or the next block', () => {
    const { sheet, app } = opened();
    sheet.getRange('A1:A6').setValues([['a'], ['b'], [''], [''], ['c'], ['d']]);
    const next = (a1: string, direction: GoogleAppsScript.Spreadsheet.Direction) =>
      sheet.getRange(a1).getNextDataCell(direction).getA1Notation();
    expect(next('A1', app.Direction.DOWN)).toBe('A2');
    expect(next('A2', app.Direction.DOWN)).toBe('A5');
    expect(next('A6', app.Direction.DOWN)).toBe('A1000');
    expect(next('A1000', app.Direction.UP)).toBe('A6');
    expect(next('A1', app.Direction.NEXT)).toBe('Z1');
  });

  test('the data region is the block that touches the cell', () => {
    const { sheet } = opened();
    sheet.getRange('B2:C3').setValues([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    sheet.getRange('D4').setValue('góc');
    sheet.getRange('F6').setValue('xa');
    expect(sheet.getRange('B2').getDataRegion().getA1Notation()).toBe('B2:D4');
  });

  test('the data range is measured when it is first looked at', () => {
    const { sheet } = opened();
    const range = sheet.getDataRange();
    sheet.getRange('B3').setValue('x');
    expect(range.getA1Notation()).toBe('A1:B3');
    sheet.getRange('C9').setNote('ghi chú').setBackground('red');
    expect(sheet.getDataRange().getA1Notation()).toBe('A1:B3');
  });

  test('objects print as their class, and refuse what the host does not have', () => {
    const { sheet, book, app } = opened();
    expect([sheet, book, sheet.getRange('A1')].map(String)).toEqual(['Sheet', 'Spreadsheet', 'Range']);
    expect(() => Reflect.get(sheet.getRange('A1'), 'foo')).toThrow('not in the local host: Range.foo');
    expect(() => Reflect.get(sheet, 'foo')).toThrow('not in the local host: Sheet.foo');
    expect(() => Reflect.get(app, 'create')).toThrow('not in the local host: SpreadsheetApp.create');
  });
});
