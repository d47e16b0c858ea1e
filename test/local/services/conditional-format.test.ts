import { opened } from './opened';

describe('conditional formats', () => {
  test('are read back as they were built', () => {
    const { app, sheet } = opened();
    const rule = app
      .newConditionalFormatRule()
      .whenTextEqualTo('Quá hạn')
      .setBackground('red')
      .setFontColor('#FFF')
      .setBold(true)
      .setRanges([sheet.getRange('A2:A'), sheet.getRange('C1')])
      .build();
    sheet.setConditionalFormatRules([rule]);
    const [read] = sheet.getConditionalFormatRules();
    const condition = read?.getBooleanCondition();
    expect(condition?.getCriteriaType()).toBe(app.BooleanCriteria.TEXT_EQUAL_TO);
    expect([condition?.getCriteriaValues(), condition?.getBackground(), condition?.getFontColor()]).toEqual([
      ['Quá hạn'],
      '#ff0000',
      '#ffffff',
    ]);
    expect([condition?.getBold(), condition?.getItalic(), read?.getGradientCondition()]).toEqual([true, null, null]);
    expect(read?.getRanges().map((range) => range.getA1Notation())).toEqual(['A2:A1000', 'C1']);
  });

  test('know days by name', () => {
    const { app, sheet } = opened();
    const rule = app.newConditionalFormatRule().whenDateBefore(app.RelativeDate.TODAY).setItalic(true);
    const condition = rule
      .setRanges([sheet.getRange('A1')])
      .build()
      .getBooleanCondition();
    expect(condition?.getCriteriaType()).toBe(app.BooleanCriteria.DATE_BEFORE_RELATIVE);
    expect(condition?.getCriteriaValues()).toEqual([app.RelativeDate.TODAY]);
  });

  test('need a condition and a range', () => {
    const { app, sheet } = opened();
    expect(() =>
      app
        .newConditionalFormatRule()
        .setRanges([sheet.getRange('A1')])
        .build(),
    ).toThrow('condition');
    expect(() => app.newConditionalFormatRule().whenCellEmpty().build()).toThrow('at least one range');
  });

  test('are replaced as a whole, copied to be changed, and cleared', () => {
    const { app, sheet } = opened();
    const rule = app
      .newConditionalFormatRule()
      .whenNumberBetween(1, 5)
      .setBold(true)
      .setRanges([sheet.getRange('A1')])
      .build();
    sheet.setConditionalFormatRules([rule, rule]);
    const [first] = sheet.getConditionalFormatRules();
    const changed = first?.copy().setBold(null).whenCellNotEmpty().build();
    sheet.setConditionalFormatRules(changed ? [changed] : []);
    const read = sheet.getConditionalFormatRules();
    expect(read.map((each) => String(each.getBooleanCondition()?.getCriteriaType()))).toEqual(['CELL_NOT_EMPTY']);
    sheet.clearConditionalFormatRules();
    expect(sheet.getConditionalFormatRules()).toEqual([]);
  });
});
