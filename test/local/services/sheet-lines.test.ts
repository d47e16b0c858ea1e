import fc from 'fast-check';
import { copyWorld } from '../../../local/world';
import { opened, tripsOf } from './opened';

const column = (sheet: GoogleAppsScript.Spreadsheet.Sheet, a1: string) => sheet.getRange(a1).getDisplayValues().flat();

describe('rows and columns', () => {
  test('put in before and after, the rest moves down', () => {
    const { sheet } = opened();
    sheet.getRange('A1:A3').setValues([['a'], ['b'], ['c']]);
    sheet.insertRowAfter(1);
    sheet.insertRowsBefore(1, 2);
    expect(column(sheet, 'A1:A6')).toEqual(['', '', 'a', '', 'b', 'c']);
    expect(sheet.getMaxRows()).toBe(1003);
    sheet.insertColumnsAfter(26, 2);
    expect(sheet.getMaxColumns()).toBe(28);
  });

  test('taken out, the rest moves up', () => {
    const { sheet } = opened();
    sheet.getRange('A1:A4').setValues([['a'], ['b'], ['c'], ['d']]);
    sheet.deleteRows(2, 2);
    expect(column(sheet, 'A1:A3')).toEqual(['a', 'd', '']);
    sheet.deleteColumn(1);
    expect([sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getLastRow()]).toEqual([998, 25, 0]);
  });

  test('move with everything that has a place: rules, protections, names, widths, hiding, formulas', () => {
    const { sheet, book, app, world } = opened();
    const list = app.newDataValidation().requireValueInRange(sheet.getRange('C1:C3')).build();
    sheet.getRange('A5').setDataValidation(list).setFormula('=C3').setNote('n');
    const red = app.newConditionalFormatRule().whenFormulaSatisfied('=$A5="x"').setBackground('red');
    sheet.setConditionalFormatRules([red.setRanges([sheet.getRange('A5:B6')]).build()]);
    sheet.getRange('A5:A6').protect();
    book.setNamedRange('dong_nam', sheet.getRange('A5:B5'));
    sheet.getRange('A8:B9').merge();
    sheet.setRowHeight(5, 40);
    sheet.hideRows(6);
    sheet.insertRowBefore(2);
    app.flush();
    const data = world.spreadsheet.sheets[0];
    const cell = data?.cells.get('6,1');
    expect(cell).toMatchObject({ formula: '=C4', note: 'n' });
    expect(cell?.validation?.args[0]).toEqual({ sheetId: 0, row: 1, column: 3, rows: 4, columns: 1 });
    expect(data?.conditionalRules[0]).toMatchObject({
      args: ['=$A6="x"'],
      ranges: [{ row: 6, column: 1, rows: 2, columns: 2 }],
    });
    expect(data?.protections[0]?.box).toEqual({ row: 6, column: 1, rows: 2, columns: 1 });
    expect(world.spreadsheet.namedRanges[0]?.box).toEqual({ sheetId: 0, row: 6, column: 1, rows: 1, columns: 2 });
    expect(data?.merges).toEqual([{ row: 9, column: 1, rows: 2, columns: 2 }]);
    expect([...(data?.rowHeights ?? [])]).toEqual([[6, 40]]);
    expect([...(data?.hiddenRows ?? [])]).toEqual([7]);
  });

  test('new rows look like their neighbour: the one above after, the one below before', () => {
    const { sheet } = opened();
    sheet.getRange('A1').setBackground('red').setNote('n').setValue('a');
    sheet.getRange('A2').setBackground('blue');
    sheet.insertRowAfter(1);
    expect(sheet.getRange('A1:A3').getBackgrounds().flat()).toEqual(['#ff0000', '#ff0000', '#0000ff']);
    expect([sheet.getRange('A2').getValue(), sheet.getRange('A2').getNote()]).toEqual(['', '']);
    sheet.insertRowBefore(3);
    expect(sheet.getRange('A3').getBackground()).toBe('#0000ff');
  });

  test('frozen rows grow and shrink with what is put in and taken out among them', () => {
    const { sheet } = opened();
    sheet.setFrozenRows(2);
    sheet.insertRowBefore(1);
    expect(sheet.getFrozenRows()).toBe(3);
    sheet.deleteRows(2, 3);
    expect(sheet.getFrozenRows()).toBe(1);
  });

  test('out of bounds, and all of them, is refused', () => {
    const { sheet, app } = opened();
    expect(() => sheet.deleteRow(1001)).toThrow('Those rows are out of bounds.');
    expect(() => sheet.insertColumnAfter(27)).toThrow('Those columns are out of bounds.');
    expect(() => sheet.hideRows(0)).toThrow('Those rows are out of bounds.');
    sheet.deleteRows(1, 1000);
    expect(() => app.flush()).toThrow("You can't delete all the rows on the sheet.");
    sheet.setFrozenRows(1);
    sheet.deleteRows(2, 999);
    expect(() => app.flush()).toThrow('Sorry, it is not possible to delete all non-frozen rows.');
  });

  test('moved before another row', () => {
    const { sheet } = opened();
    sheet.getRange('A1:A4').setValues([['a'], ['b'], ['c'], ['d']]);
    sheet.moveRows(sheet.getRange('A1:A2'), 5);
    expect(column(sheet, 'A1:A4')).toEqual(['c', 'd', 'a', 'b']);
    sheet.moveRows(sheet.getRange('A3'), 1);
    expect(column(sheet, 'A1:A4')).toEqual(['a', 'c', 'd', 'b']);
  });

  test('rows put in and taken out again leave the sheet as it was', () => {
    const { world, sheet, app } = opened();
    sheet.getRange('A1:C5').setValues(Array.from({ length: 5 }, (_, row) => [row, `=A${row + 1}`, 'x']));
    sheet.getRange('B2:C3').merge();
    app.flush();
    const before = copyWorld(world).spreadsheet;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 4 }), (at, count) => {
        sheet.insertRowsBefore(at, count);
        sheet.deleteRows(at, count);
        app.flush();
        expect(world.spreadsheet).toEqual(before);
      }),
    );
  });

  test('cost nothing until they are flushed', () => {
    const { sheet, execution, app } = opened();
    const act = () => {
      sheet.insertRowsAfter(1, 3);
      sheet.setColumnWidths(1, 3, 150);
      sheet.hideColumns(2);
      sheet.setFrozenRows(1);
      sheet.deleteRow(4);
    };
    expect(tripsOf(execution, act)).toEqual([]);
    expect(tripsOf(execution, () => app.flush())).toEqual(['write']);
    expect([sheet.getColumnWidth(2), sheet.getColumnWidth(4), sheet.getRowHeight(1)]).toEqual([150, 100, 21]);
    expect([sheet.isColumnHiddenByUser(2), sheet.isColumnHiddenByUser(3)]).toEqual([true, false]);
  });
});
