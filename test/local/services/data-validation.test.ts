import { opened } from './opened';
import type { Opened } from './opened';

type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

/** Whether a cell with that rule, which allows no invalid data, takes a value. */
function takes({ app, sheet }: Opened, rule: Builder, value: unknown): boolean {
  const cell = sheet.getRange('B2').clear().setDataValidation(rule.setAllowInvalid(false).build());
  app.flush();
  cell.setValue(value);
  try {
    app.flush();
    return true;
  } catch (error) {
    expect(String(error)).toMatch(
      /^Exception: The data you entered in cell B2 violates the data validation rules set on this cell\./,
    );
    return false;
  }
}

describe('data validation', () => {
  test('a list names its values in the refusal, which comes when the write is sent', () => {
    const { app, sheet } = opened();
    const rule = app.newDataValidation().requireValueInList(['Mở', 'Đóng'], true).setAllowInvalid(false).build();
    sheet.getRange('C3:C4').setDataValidation(rule);
    sheet.getRange('C3:C4').setValues([['Mở'], ['Khác']]);
    expect(() => app.flush()).toThrow(
      'The data you entered in cell C4 violates the data validation rules set on this cell. Please enter one of the following values: Mở, Đóng.',
    );
    expect(sheet.getRange('C3:C4').getValues()).toEqual([[''], ['']]);
    expect(sheet.getRange('C3').setValue('').isBlank()).toBe(true);
  });

  test('what allows invalid data takes everything', () => {
    const { app, sheet } = opened();
    sheet.getRange('A1').setDataValidation(app.newDataValidation().requireValueInList(['a']).build());
    expect(sheet.getRange('A1').setValue('b').getValue()).toBe('b');
  });

  test('numbers, dates, texts, lists, ranges, checkboxes and formulas', () => {
    const all = opened();
    const { app, sheet } = all;
    const rule = () => app.newDataValidation();
    sheet.getRange('D1:D2').setValues([['thôn Một'], [7]]);
    const day = new Date('2024-07-14T17:00:00Z');
    const cases: [Builder, unknown, boolean][] = [
      [rule().requireNumberBetween(1, 5), '5', true],
      [rule().requireNumberBetween(1, 5), 5.1, false],
      [rule().requireNumberGreaterThan(0), 'không', false],
      [rule().requireNumberNotEqualTo(3), 3, false],
      [rule().requireDate(), '15/7/2024', true],
      [rule().requireDate(), '31/2/2024', false],
      [rule().requireDateOnOrAfter(day), '15/7/2024', true],
      [rule().requireDateAfter(day), '15/7/2024 8:00', false],
      [rule().requireDateBetween(day, day), '16/7/2024', false],
      [rule().requireTextContains('xã'), 'UBND XÃ', true],
      [rule().requireTextEqualTo('x'), 'xx', false],
      [rule().requireTextIsEmail(), 'a@xa.example', true],
      [rule().requireTextIsEmail(), 'a@xa', false],
      [rule().requireTextIsUrl(), 'https://xa.example/a?b', true],
      [rule().requireTextIsUrl(), 'xã', false],
      [rule().requireValueInList(['1', '2']), 2, true],
      [rule().requireValueInRange(sheet.getRange('D1:D2')), 'thôn Một', true],
      [rule().requireValueInRange(sheet.getRange('D1:D2')), 7, true],
      [rule().requireValueInRange(sheet.getRange('D1:D2')), 'thôn Hai', false],
      [rule().requireCheckbox(), true, true],
      [rule().requireCheckbox(), 'có', false],
      [rule().requireCheckbox('có', 'không'), 'có', true],
      [rule().requireFormulaSatisfied('=B2>D2'), 8, true],
      [rule().requireFormulaSatisfied('=B2>D2'), 6, false],
    ];
    for (const [builder, value, taken] of cases) {
      const kind = `${String(builder.getCriteriaType())} ${JSON.stringify(builder.getCriteriaValues())}: ${String(value)}`;
      expect([kind, takes(all, builder, value)]).toEqual([kind, taken]);
    }
  });

  test('a rule read back says what was built', () => {
    const { app, sheet } = opened();
    const build = app.newDataValidation();
    const day = new Date('2024-07-14T17:00:00Z');
    const cell = sheet.getRange('A1');
    cell.setDataValidation(
      build.requireValueInList(['a', 'b'], false).setHelpText('Chọn').setAllowInvalid(false).build(),
    );
    const rule = cell.getDataValidation();
    expect(rule?.getCriteriaType()).toBe(app.DataValidationCriteria.VALUE_IN_LIST);
    expect([rule?.getCriteriaValues(), rule?.getHelpText(), rule?.getAllowInvalid()]).toEqual([
      [['a', 'b'], false],
      'Chọn',
      false,
    ]);
    cell.setDataValidation(rule?.copy().requireDateAfter(day).build() ?? null);
    expect(cell.getDataValidation()?.getCriteriaValues()).toEqual([day]);
    cell.setDataValidation(app.newDataValidation().requireValueInRange(sheet.getRange('C1:C9')).build());
    const [range] = cell.getDataValidation()?.getCriteriaValues() ?? [];
    expect((range as GoogleAppsScript.Spreadsheet.Range).getA1Notation()).toBe('C1:C9');
    expect(cell.setDataValidation(null).getDataValidation()).toBeNull();
  });

  test('a formula is that of the first cell and moves with the others', () => {
    const { app, sheet } = opened();
    sheet.getRange('A1:A2').setDataValidation(app.newDataValidation().requireFormulaSatisfied('=A1<>$B$1').build());
    expect(
      sheet
        .getRange('A1:A2')
        .getDataValidations()
        .map(([rule]) => rule?.getCriteriaValues()),
    ).toEqual([['=A1<>$B$1'], ['=A2<>$B$1']]);
  });

  test('a built rule does not change with its builder', () => {
    const { app } = opened();
    const builder = app.newDataValidation().requireValueInList(['a']);
    const rule = builder.build();
    builder.requireNumberEqualTo(1).setAllowInvalid(false);
    expect([String(rule.getCriteriaType()), rule.getAllowInvalid()]).toEqual(['VALUE_IN_LIST', true]);
  });

  test('checkboxes are put in, ticked and taken away', () => {
    const { sheet } = opened();
    const range = sheet.getRange('A1:A2').insertCheckboxes();
    expect(range.getValues()).toEqual([[false], [false]]);
    sheet.getRange('A1').check();
    expect([range.isChecked(), sheet.getRange('A1').isChecked(), sheet.getRange('B1').isChecked()]).toEqual([
      null,
      true,
      null,
    ]);
    expect(range.removeCheckboxes().getValues()).toEqual([[''], ['']]);
    sheet.getRange('B1').insertCheckboxes('có', 'không').check();
    expect(sheet.getRange('B1').getValue()).toBe('có');
  });
});
