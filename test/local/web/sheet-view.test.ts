// A sheet as the page draws it.
import { sheetView } from '../../../local/web/sheet-view';
import type { CellView, SheetView } from '../../../local/web/protocol';
import { opened } from '../services/opened';

const viewOf = (prepare: (given: ReturnType<typeof opened>) => void, now = '2024-07-15T01:00:00Z'): SheetView => {
  const given = opened({ now, newSheetRows: 30 });
  prepare(given);
  given.app.flush();
  const [sheet] = given.world.spreadsheet.sheets;
  if (!sheet) throw new Error('no sheet');
  return sheetView(given.world, sheet);
};
const at = (view: SheetView, row: number, column: number): CellView & { looks: object } => {
  const cell = view.cells.find((one) => one.row === row && one.column === column);
  return { row, column, text: '', style: 0, ...cell, looks: view.styles[cell?.style ?? 0] ?? {} };
};

test('cells show their texts in their formats; what is edited is the whole content', () => {
  const view = viewOf(({ sheet }) => {
    sheet.getRange('A1').setValue(1234.5678).setNumberFormat('#,##0.0');
    sheet.getRange('A2').setValue('15/7/2024');
    sheet.getRange('A3').setFormula('=A1*2');
    sheet.getRange('A4').setNumberFormat('@').setValue('=không phải công thức');
    sheet.getRange('A5').setFormula('=QUERY(B1:B3;"select *")');
  });
  expect(at(view, 1, 1)).toMatchObject({ text: '1.234,6', entry: '1234,5678', looks: { align: 'right' } });
  expect(at(view, 2, 1)).toMatchObject({ text: '15/07/2024' });
  expect(at(view, 2, 1).entry).toBeUndefined();
  expect(at(view, 3, 1)).toMatchObject({ text: '2469,1356', entry: '=A1*2' });
  expect(at(view, 4, 1)).toMatchObject({ text: '=không phải công thức' });
  expect(at(view, 5, 1)).toMatchObject({ text: '#ERROR!', entry: '=QUERY(B1:B3;"select *")' });
});

test('looks, notes and links are told; cells that show nothing are left out', () => {
  const view = viewOf(({ sheet, app }) => {
    sheet
      .getRange('A1')
      .setValue('Mã')
      .setFontWeight('bold')
      .setBackground('#cfe2f3')
      .setWrap(true)
      .setNote('Không sửa');
    sheet.getRange('B1').setValue('https://docs.google.com/document/d/1abc/edit');
    sheet.getRange('B2').setFormula('=HYPERLINK("https://xa.example/";"Cổng xã")');
    sheet
      .getRange('B3')
      .setRichTextValue(app.newRichTextValue().setText('Xem ở đây').setLinkUrl(4, 9, 'https://xa.example/x').build());
    sheet.getRange('C1:C20').setNumberFormat('@').setFontWeight('bold');
  });
  expect(at(view, 1, 1)).toMatchObject({ note: 'Không sửa', looks: { bold: true, wrap: true, background: '#cfe2f3' } });
  expect([1, 2, 3].map((row) => at(view, row, 2).link)).toEqual([
    'https://docs.google.com/document/d/1abc/edit',
    'https://xa.example/',
    'https://xa.example/x',
  ]);
  expect(view.cells.filter(({ column }) => column === 3)).toEqual([]);
});

test('sizes, frozen and hidden lines, merged cells and rows that a filter hides are told', () => {
  const view = viewOf(({ sheet, app }) => {
    sheet.getRange('A1:A4').setValues([['x'], ['a'], ['b'], ['a']]);
    sheet.setColumnWidth(2, 240).setRowHeight(3, 60);
    sheet.hideColumns(4);
    sheet.hideRows(9);
    sheet.setFrozenRows(1);
    sheet.setFrozenColumns(2);
    sheet.getRange('E5:F6').merge();
    sheet
      .getRange('A1:A4')
      .createFilter()
      .setColumnFilterCriteria(1, app.newFilterCriteria().setHiddenValues(['b']).build());
  });
  expect(view).toMatchObject({
    frozenRows: 1,
    frozenColumns: 2,
    widths: { 2: 240 },
    heights: { 3: 60 },
    hiddenColumns: [4],
  });
  expect([...view.hiddenRows].sort()).toEqual([3, 9]);
  expect(view.merges).toEqual([{ row: 5, column: 5, rows: 2, columns: 2 }]);
});

test('a dropdown is told once for its whole column, with the values of its list or range', () => {
  const view = viewOf(({ sheet, app }) => {
    sheet.getRange('F1:F3').setValues([['thôn Đông'], [''], ['thôn Tây']]);
    const list = app.newDataValidation().requireValueInList(['Có', 'Không'], true).setHelpText('Chọn').build();
    sheet.getRange('A2:A20').setDataValidation(list);
    sheet
      .getRange('B2:B5')
      .setDataValidation(app.newDataValidation().requireValueInRange(sheet.getRange('F1:F3'), true).build());
    sheet.getRange('C2').setDataValidation(app.newDataValidation().requireValueInList(['ẩn'], false).build());
    sheet.getRange('D2').setDataValidation(app.newDataValidation().requireCheckbox().build());
  });
  expect(view.rules).toEqual(
    expect.arrayContaining([
      { boxes: [{ row: 2, column: 1, rows: 19, columns: 1 }], choices: ['Có', 'Không'], help: 'Chọn' },
      { boxes: [{ row: 2, column: 2, rows: 4, columns: 1 }], choices: ['thôn Đông', 'thôn Tây'] },
      { boxes: [{ row: 2, column: 3, rows: 1, columns: 1 }] },
      { boxes: [{ row: 2, column: 4, rows: 1, columns: 1 }], checkbox: true },
    ]),
  );
});

describe('conditional colours', () => {
  const RED = '#f4cccc';
  const colouredRows = (view: SheetView): number[] =>
    view.cells.filter((cell) => (view.styles[cell.style] ?? {}).background === RED).map(({ row }) => row);
  const rule = (
    { sheet, app }: ReturnType<typeof opened>,
    when: (
      builder: GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder,
    ) => GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder,
    range = 'A1:A6',
  ) =>
    when(app.newConditionalFormatRule())
      .setBackground(RED)
      .setRanges([sheet.getRange(range)])
      .build();

  test('a formula moves along with the cell, `$` pins its column, TODAY is the day of the world', () => {
    const view = viewOf((given) => {
      given.sheet.getRange('A1:B4').setValues([
        ['14/7/2024', 'Đã giao'],
        ['14/7/2024', 'Đã xong'],
        ['15/7/2024', 'Đã giao'],
        ['', 'Đã giao'],
      ]);
      const late = '=($A1<>"")*($A1<TODAY())*($B1="Đã giao")';
      given.sheet.setConditionalFormatRules([rule(given, (builder) => builder.whenFormulaSatisfied(late))]);
    });
    expect(colouredRows(view)).toEqual([1]);
  });

  test('TODAY inside of a text is that text; a formula that cannot be worked out colours nothing', () => {
    const view = viewOf((given) => {
      given.sheet.getRange('A1:A2').setValues([['TODAY()'], ['khác']]);
      given.sheet.setConditionalFormatRules([
        rule(given, (builder) => builder.whenFormulaSatisfied('=A1="TODAY()"')),
        rule(given, (builder) => builder.whenFormulaSatisfied('=QUERY(A1)')),
      ]);
    });
    expect(colouredRows(view)).toEqual([1]);
  });

  test.each([
    ['whenTextEqualTo', ['xong'], [2]],
    ['whenTextContains', ['XONG'], [2, 3]],
    ['whenTextStartsWith', ['đã'], [3]],
    ['whenTextEndsWith', ['xong'], [2, 3]],
    ['whenTextDoesNotContain', ['xong'], [1, 4, 5, 6]],
    ['whenCellEmpty', [], [6]],
    ['whenCellNotEmpty', [], [1, 2, 3, 4, 5]],
    ['whenNumberGreaterThan', [5], [4]],
    ['whenNumberBetween', [1, 5], [1]],
    ['whenNumberNotBetween', [1, 5], [4]],
  ] as const)('%s%j', (method, args, rows) => {
    const view = viewOf((given) => {
      given.sheet.getRange('A1:A5').setValues([[3], ['Xong'], ['Đã xong'], [9], [true]]);
      given.sheet.setConditionalFormatRules([
        rule(given, (builder) => (builder[method] as (...values: unknown[]) => typeof builder)(...args)),
      ]);
    });
    expect(colouredRows(view)).toEqual(rows);
  });

  test.each([
    ['whenDateEqualTo', 'TODAY', [2]],
    ['whenDateEqualTo', 'TOMORROW', [3]],
    ['whenDateEqualTo', 'PAST_WEEK', [1, 2]],
    ['whenDateBefore', 'TODAY', [1]],
    ['whenDateAfter', 'TODAY', [3]],
  ] as const)('%s(%s) counts from the day of the world', (method, date, rows) => {
    const view = viewOf((given) => {
      given.sheet.getRange('A1:A4').setValues([['14/7/2024'], ['15/7/2024'], ['16/7/2024'], ['chữ']]);
      given.sheet.setConditionalFormatRules([
        rule(given, (builder) =>
          (builder[method] as (value: GoogleAppsScript.Spreadsheet.RelativeDate) => typeof builder)(
            given.app.RelativeDate[date],
          ),
        ),
      ]);
    });
    expect(colouredRows(view)).toEqual(rows);
  });

  test('of two rules that a cell meets the first one counts', () => {
    const view = viewOf((given) => {
      given.sheet.getRange('A1').setValue('x');
      const green = given.app.newConditionalFormatRule().whenTextEqualTo('x').setBackground('#d9ead3');
      given.sheet.setConditionalFormatRules([
        green.setRanges([given.sheet.getRange('A1:A6')]).build(),
        rule(given, (builder) => builder.whenCellNotEmpty()),
      ]);
    });
    expect(at(view, 1, 1).looks).toMatchObject({ background: '#d9ead3' });
  });
});
