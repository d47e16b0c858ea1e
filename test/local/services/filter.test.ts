import { opened } from './opened';

describe('the filter of a sheet', () => {
  test('hides rows by the values of a column until it is removed', () => {
    const { app, sheet } = opened();
    sheet.getRange('A1:A4').setValues([['Tên'], ['a'], ['b'], ['a']]);
    const filter = sheet.getRange('A1:A4').createFilter();
    filter.setColumnFilterCriteria(1, app.newFilterCriteria().setHiddenValues(['a']).build());
    expect([2, 3, 4].map((row) => sheet.isRowHiddenByFilter(row))).toEqual([true, false, true]);
    expect(filter.getColumnFilterCriteria(1)?.getHiddenValues()).toEqual(['a']);
    expect(sheet.getFilter()?.getRange().getA1Notation()).toBe('A1:A4');
    filter.remove();
    expect([sheet.getFilter(), sheet.isRowHiddenByFilter(2)]).toEqual([null, false]);
  });

  test('sorts below its header', () => {
    const { sheet } = opened();
    sheet.getRange('A1:A3').setValues([['Tên'], ['b'], ['a']]);
    sheet.getRange('A1:A3').createFilter().sort(1, true);
    expect(sheet.getRange('A1:A3').getValues()).toEqual([['Tên'], ['a'], ['b']]);
  });

  test('a sheet has one at most', () => {
    const { app, sheet } = opened();
    sheet.getRange('A1:A3').createFilter();
    sheet.getRange('B1:B3').createFilter();
    expect(() => app.flush()).toThrow("You can't create a filter in a sheet that already has a filter.");
  });
});
