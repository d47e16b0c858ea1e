import { opened, tripsOf } from './opened';

describe('a sheet', () => {
  test('measures its content, not its looks', () => {
    const { sheet } = opened();
    expect([sheet.getLastRow(), sheet.getLastColumn(), sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([
      0, 0, 1000, 26,
    ]);
    sheet.getRange('C4').setValue(false);
    sheet.getRange('Z99').setBackground('red').setNote('n');
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([4, 3]);
  });

  test('appends after the last row with content, and grows where it is full', () => {
    const { sheet } = opened();
    sheet.getRange('B1000').setValue('cuối');
    sheet.appendRow(['15/7/2024', '=1+1', null]).appendRow(['x']);
    expect(sheet.getMaxRows()).toBe(1002);
    expect(sheet.getRange('A1001:B1002').getDisplayValues()).toEqual([
      ['15/07/2024', '2'],
      ['x', ''],
    ]);
  });

  test('appended rows are read as their cells’ formats say', () => {
    const { sheet } = opened();
    sheet.getRange('A:A').setNumberFormat('@');
    sheet.appendRow(['=1+1', '=1+1']);
    expect(sheet.getRange('A1:B1').getValues()).toEqual([['=1+1', 2]]);
  });

  test('gives values by numbers; -1 means to the end', () => {
    const { sheet } = opened();
    sheet.getRange('A1:B2').setValues([
      [1, 2],
      [3, 4],
    ]);
    expect(sheet.getSheetValues(2, 1, 1, 2)).toEqual([[3, 4]]);
    expect(sheet.getSheetValues(1, 1, -1, 1)).toHaveLength(1000);
  });

  test('is cleared as a whole, its conditional formats with its formats', () => {
    const { sheet, app } = opened();
    sheet.getRange('A1').setValue('x').setBackground('red').setNote('n');
    const rule = app
      .newConditionalFormatRule()
      .whenCellEmpty()
      .setBold(true)
      .setRanges([sheet.getRange('A1')])
      .build();
    sheet.setConditionalFormatRules([rule]);
    sheet.clearContents();
    expect([sheet.getLastRow(), sheet.getRange('A1').getBackground()]).toEqual([0, '#ff0000']);
    sheet.clear();
    expect([
      sheet.getRange('A1').getBackground(),
      sheet.getConditionalFormatRules(),
      sheet.getRange('A1').getNote(),
    ]).toEqual(['#ffffff', [], 'n']);
    sheet.clearNotes();
    expect(sheet.getRange('A1').getNote()).toBe('');
  });

  test('hides, shows and colours itself; the last visible one cannot hide', () => {
    const { sheet, book, app } = opened();
    const other = book.insertSheet('Nhật ký');
    other.hideSheet();
    expect([other.isSheetHidden(), sheet.isSheetHidden()]).toEqual([true, false]);
    sheet.hideSheet();
    expect(() => app.flush()).toThrow("You can't hide all the sheets in a document.");
    expect(other.showSheet().isSheetHidden()).toBe(false);
    expect(sheet.setTabColor('blue').getTabColor()).toBe('#0000ff');
    expect(sheet.setTabColor(null).getTabColor()).toBeNull();
  });

  test('a list of ranges is written to as one', () => {
    const { sheet } = opened();
    sheet.getRangeList(['A1', 'C3:D4']).setValue('x').setBackground('red');
    expect(sheet.getRange('A1').getValue() + sheet.getRange('D4').getValue() + sheet.getRange('B2').getValue()).toBe(
      'xx',
    );
    expect(
      sheet
        .getRangeList(['A1', 'B2'])
        .getRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['A1', 'B2']);
    expect(sheet.getRange('C4').getBackground()).toBe('#ff0000');
  });

  test('what only Google knows is one round trip', () => {
    const { sheet, execution, app } = opened();
    for (const ask of [
      () => sheet.getLastRow(),
      () => sheet.getMaxColumns(),
      () => sheet.getIndex(),
      () => sheet.getProtections(app.ProtectionType.RANGE),
      () => sheet.getConditionalFormatRules(),
      () => sheet.getFrozenRows(),
    ]) {
      expect(tripsOf(execution, ask)).toEqual(['read']);
    }
  });
});

describe('text search', () => {
  test('finds what cells show, sheet-wide, in any case unless told', () => {
    const { sheet } = opened();
    sheet.getRange('A1:B2').setValues([
      ['Đường', 'đường xã'],
      ['khác', 'ĐƯỜNG'],
    ]);
    const found = (finder: GoogleAppsScript.Spreadsheet.TextFinder) =>
      finder.findAll().map((range) => range.getA1Notation());
    expect(found(sheet.createTextFinder('đường'))).toEqual(['A1', 'B1', 'B2']);
    expect(found(sheet.createTextFinder('đường').matchCase(true))).toEqual(['B1']);
    expect(found(sheet.createTextFinder('đường').matchEntireCell(true))).toEqual(['A1', 'B2']);
    expect(found(sheet.createTextFinder('duong').ignoreDiacritics(true))).toEqual(['A1', 'B1', 'B2']);
    expect(found(sheet.createTextFinder('^đ.*ã$').useRegularExpression(true))).toEqual(['B1']);
    expect(found(sheet.getRange('A1:A2').createTextFinder('đường'))).toEqual(['A1']);
  });

  test('goes from match to match and round again', () => {
    const { sheet } = opened();
    sheet.getRange('A1:A3').setValues([['x'], ['y'], ['x']]);
    const finder = sheet.createTextFinder('x');
    const next = () => finder.findNext()?.getA1Notation();
    expect([next(), next(), next()]).toEqual(['A1', 'A3', 'A1']);
    expect(sheet.createTextFinder('không có').findNext()).toBeNull();
  });

  test('replaces and counts', () => {
    const { sheet } = opened();
    sheet.getRange('A1:A2').setValues([['a-a'], ['b']]);
    expect(sheet.createTextFinder('a').replaceAllWith('$&')).toBe(2);
    expect(sheet.getRange('A1').getValue()).toBe('$&-$&');
  });
});
