import { opened } from './opened';

const rows = (sheet: GoogleAppsScript.Spreadsheet.Sheet, a1: string) => sheet.getRange(a1).getDisplayValues();

describe('looks', () => {
  test('have the defaults of a new sheet', () => {
    const { sheet } = opened();
    const cell = sheet.getRange('A1');
    const looks = [
      cell.getBackground(),
      cell.getFontColor(),
      cell.getFontWeight(),
      cell.getFontSize(),
      cell.getFontFamily(),
    ];
    expect(looks).toEqual(['#ffffff', '#000000', 'normal', 10, 'Arial']);
    expect([cell.getNumberFormat(), cell.getNote(), cell.getWrap()]).toEqual(['0.###############', '', false]);
  });

  test('are set for all cells, or cell by cell, and null takes them away', () => {
    const { sheet, world, app } = opened();
    const range = sheet.getRange('A1:B1');
    range.setBackground('red').setFontWeight('bold').setNote('ghi chú');
    range.setBackgrounds([['#0F0', null]]).setFontWeights([['normal', 'bold']]);
    expect(range.getBackgrounds()).toEqual([['#00ff00', '#ffffff']]);
    expect(range.getFontWeights()).toEqual([['normal', 'bold']]);
    expect(range.getNotes()).toEqual([['ghi chú', 'ghi chú']]);
    range.setBackground(null).setFontWeight(null).setNote('');
    app.flush();
    expect(world.spreadsheet.sheets[0]?.cells.size).toBe(0);
  });

  test('what is no colour, or of another shape, is refused at once', () => {
    const { sheet } = opened();
    expect(() => sheet.getRange('A1').setBackground('đỏ')).toThrow('Invalid argument: đỏ');
    expect(() => sheet.getRange('A1:B1').setBackgrounds([['red']])).toThrow('The data has 1 but the range has 2.');
  });

  test('wrapping has three strategies', () => {
    const { sheet, app } = opened();
    const cell = sheet.getRange('A1').setWrapStrategy(app.WrapStrategy.CLIP);
    expect(cell.getWrapStrategy()).toBe(app.WrapStrategy.CLIP);
    expect(cell.setWrap(true).getWrapStrategy()).toBe(app.WrapStrategy.WRAP);
    expect(cell.setWrap(false).getWrapStrategy()).toBe(app.WrapStrategy.OVERFLOW);
  });

  test('colours and text styles come as objects too', () => {
    const { sheet, app } = opened();
    const cell = sheet.getRange('A1').setBackgroundObject(app.newColor().setRgbColor('#0a0b0c').build());
    const colour = cell.getBackgroundObject().asRgbColor();
    expect([colour.asHexString(), colour.getRed(), colour.getGreen(), colour.getBlue()]).toEqual([
      '#0a0b0c',
      10,
      11,
      12,
    ]);
    cell.setFontWeight('bold').setTextStyle(app.newTextStyle().setItalic(true).setFontSize(14).build());
    const style = cell.getTextStyle();
    expect([style.isBold(), style.isItalic(), style.isUnderline(), style.getFontSize()]).toEqual([
      true,
      true,
      false,
      14,
    ]);
    expect(cell.getFontColorObject().asRgbColor().asHexString()).toBe('#000000');
  });

  test('borders go to the sides that are named; null leaves a side', () => {
    const { sheet, app, world } = opened();
    sheet.getRange('A1:B2').setBorder(true, null, null, null, null, true, 'red', app.BorderStyle.DASHED);
    app.flush();
    const cells = world.spreadsheet.sheets[0]?.cells;
    const line = { style: 'DASHED', color: '#ff0000' };
    expect(cells?.get('1,1')?.borders).toEqual({ top: line, bottom: line });
    expect(cells?.get('2,2')?.borders).toEqual({ top: line });
    sheet.getRange('A1:B2').setBorder(false, false, false, false, false, false);
    app.flush();
    expect(cells?.size).toBe(0);
  });
});

describe('clearing', () => {
  const filled = () => {
    const all = opened();
    all.sheet.getRange('A1').setValue(5).setBackground('red').setNumberFormat('0.0').setNote('n').insertCheckboxes();
    all.sheet.getRange('A1').setValue(5);
    return all;
  };

  test('clear takes contents, formats and validations, not notes', () => {
    const { sheet } = filled();
    const cell = sheet.getRange('A1').clear();
    expect([cell.getValue(), cell.getBackground(), cell.getNumberFormat(), cell.getNote()]).toEqual([
      '',
      '#ffffff',
      '0.###############',
      'n',
    ]);
    expect(cell.getDataValidation()).toBeNull();
    expect(cell.clear({}).getNote()).toBe('');
  });

  test('with options, or by name, only what is named', () => {
    const { sheet } = filled();
    const cell = sheet.getRange('A1').clear({ contentsOnly: true });
    expect([cell.getValue(), cell.getBackground()]).toEqual(['', '#ff0000']);
    expect(cell.clearNote().getNote()).toBe('');
    expect(cell.clearDataValidations().getDataValidation()).toBeNull();
  });

  test('clearing formats takes validations along and leaves number formats', () => {
    const { sheet } = filled();
    const cell = sheet.getRange('A1').clearFormat();
    expect([cell.getValue(), cell.getBackground(), cell.getNumberFormat()]).toEqual([5, '#ffffff', '0.0']);
    expect(cell.getDataValidation()).toBeNull();
  });

  test('rows that a filter hides can be left out', () => {
    const { sheet, app } = opened();
    sheet.getRange('A1:A3').setValues([['Tên'], ['a'], ['b']]);
    const hidden = app.newFilterCriteria().setHiddenValues(['a']).build();
    sheet.getRange('A1:A3').createFilter().setColumnFilterCriteria(1, hidden);
    expect(rows(sheet.getRange('A2:A3').clear({ skipFilteredRows: true }).getSheet(), 'A1:A3').flat()).toEqual([
      'Tên',
      'a',
      '',
    ]);
  });
});

describe('copying and moving', () => {
  test('a copy brings looks and relative formulas, and fills a larger target', () => {
    const { sheet } = opened();
    sheet.getRange('A1').setFormula('=B1').setBackground('red');
    sheet.getRange('B1:B4').setValues([[1], [2], [3], [4]]);
    sheet.getRange('A1').copyTo(sheet.getRange('A2:A4'));
    expect(sheet.getRange('A1:A4').getValues()).toEqual([[1], [2], [3], [4]]);
    expect(sheet.getRange('A4').getBackground()).toBe('#ff0000');
  });

  test('values only, formats only, transposed', () => {
    const { sheet, app } = opened();
    sheet
      .getRange('A1:B1')
      .setValues([['=1+1', 'x']])
      .setBackground('red');
    sheet.getRange('A1:B1').copyTo(sheet.getRange('A3'), { contentsOnly: true });
    expect(sheet.getRange('A3:B3').getFormulas()).toEqual([['', '']]);
    expect(sheet.getRange('A3:B3').getValues()).toEqual([[2, 'x']]);
    expect(sheet.getRange('A3').getBackground()).toBe('#ffffff');
    sheet.getRange('A1:B1').copyTo(sheet.getRange('A5'), app.CopyPasteType.PASTE_FORMAT, false);
    expect([sheet.getRange('A5').getValue(), sheet.getRange('A5').getBackground()]).toEqual(['', '#ff0000']);
    sheet.getRange('A1:B1').copyTo(sheet.getRange('D1'), app.CopyPasteType.PASTE_VALUES, true);
    expect(rows(sheet, 'D1:D2')).toEqual([['2'], ['x']]);
  });

  test('a move empties where it came from, also when both overlap', () => {
    const { sheet } = opened();
    sheet.getRange('A1:A3').setValues([['a'], ['b'], ['c']]);
    sheet.getRange('A1:A3').moveTo(sheet.getRange('A2'));
    expect(rows(sheet, 'A1:A4')).toEqual([[''], ['a'], ['b'], ['c']]);
  });
});

describe('sorting', () => {
  test('numbers, then texts in Vietnamese order, then booleans; empty cells last both ways', () => {
    const { sheet } = opened();
    sheet.getRange('A1:A7').setValues([['ê'], ['Đ'], [10], ['d'], [''], [true], [9]]);
    sheet.getRange('A1:A7').sort(1);
    expect(rows(sheet, 'A1:A7').flat()).toEqual(['9', '10', 'd', 'Đ', 'ê', 'TRUE', '']);
    sheet.getRange('A1:A7').sort({ column: 1, ascending: false });
    expect(rows(sheet, 'A1:A7').flat()).toEqual(['TRUE', 'ê', 'Đ', 'd', '10', '9', '']);
  });

  test('whole rows of the range move, by several columns, equal rows in their order', () => {
    const { sheet } = opened();
    sheet.getRange('A1:C4').setValues([
      ['b', 1, 'x'],
      ['a', 2, 'y'],
      ['a', 1, 'z'],
      ['a', 1, 't'],
    ]);
    sheet.getRange('A1:A1').setBackground('red');
    sheet.getRange('A1:C4').sort([1, { column: 2, ascending: false }]);
    expect(rows(sheet, 'C1:C4').flat()).toEqual(['y', 'z', 't', 'x']);
    expect(sheet.getRange('A4').getBackground()).toBe('#ff0000');
  });

  test('a sheet sorts below its frozen rows', () => {
    const { sheet } = opened();
    sheet.getRange('A1:A3').setValues([['Tên'], ['b'], ['a']]);
    sheet.setFrozenRows(1);
    sheet.sort(1);
    expect(rows(sheet, 'A1:A3').flat()).toEqual(['Tên', 'a', 'b']);
  });
});

describe('merging', () => {
  test('keeps the first value and knows the merged ranges', () => {
    const { sheet } = opened();
    sheet
      .getRange('A1:B2')
      .setValues([
        ['a', 'b'],
        ['c', 'd'],
      ])
      .merge();
    expect(rows(sheet, 'A1:B2')).toEqual([
      ['a', ''],
      ['', ''],
    ]);
    expect(
      sheet
        .getRange('B2:C3')
        .getMergedRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['A1:B2']);
    expect([sheet.getRange('B2').isPartOfMerge(), sheet.getRange('C3').isPartOfMerge()]).toEqual([true, false]);
    expect(sheet.getRange('A1:B2').breakApart().getMergedRanges()).toEqual([]);
  });

  test('across makes one merge a row; a part of a merge cannot be merged', () => {
    const { sheet, app } = opened();
    sheet.getRange('A1:B2').mergeAcross();
    expect(
      sheet
        .getRange('A1:B2')
        .getMergedRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['A1:B1', 'A2:B2']);
    sheet.getRange('B1:C1').merge();
    expect(() => app.flush()).toThrow('You must select all cells in a merged range to merge or unmerge them.');
  });
});

test('duplicates go by what cells show; the rows that stay move up', () => {
  const { sheet } = opened();
  sheet.getRange('A1:B4').setValues([
    ['a', 1],
    ['a', 1],
    ['b', 1],
    ['a', 2],
  ]);
  expect(sheet.getRange('A1:B4').removeDuplicates().getA1Notation()).toBe('A1:B3');
  expect(rows(sheet, 'A1:B4')).toEqual([
    ['a', '1'],
    ['b', '1'],
    ['a', '2'],
    ['', ''],
  ]);
  expect(sheet.getRange('A1:B3').removeDuplicates([2]).getValues()).toEqual([
    ['a', 1],
    ['a', 2],
  ]);
});

test('white space is trimmed and folded in texts', () => {
  const { sheet } = opened();
  sheet.getRange('A1:B1').setValues([['  hai   chữ ', 5]]);
  expect(sheet.getRange('A1:B1').trimWhitespace().getValues()).toEqual([['hai chữ', 5]]);
});
