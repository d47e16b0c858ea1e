import { createServices, createWorld } from '../../../local';
import { opened, tripsOf } from './opened';

describe('sheets of a spreadsheet', () => {
  const names = (book: GoogleAppsScript.Spreadsheet.Spreadsheet) => book.getSheets().map((sheet) => sheet.getName());

  test('a new sheet stands after the active one and becomes active', () => {
    const { book } = opened();
    expect(book.insertSheet('A').getIndex()).toBe(2);
    expect(book.insertSheet('B', 0).getName()).toBe('B');
    expect(book.insertSheet().getName()).toBe('Trang tính4');
    expect(names(book)).toEqual(['B', 'Trang tính4', 'Trang tính1', 'A']);
    expect(book.getActiveSheet().getName()).toBe('Trang tính4');
    expect(opened({ locale: 'en_US' }).book.insertSheet().getName()).toBe('Sheet2');
  });

  test('a name is taken whatever the case of its letters', () => {
    const { book, sheet } = opened();
    const message = 'A sheet with the name "TRANG TÍNH1" already exists. Please enter another name.';
    expect(() => book.insertSheet('TRANG TÍNH1')).toThrow(message);
    const other = book.insertSheet('Khác');
    expect(() => other.setName('Trang tính1')).toThrow(
      'A sheet with the name "Trang tính1" already exists. Please enter another name.',
    );
    expect(sheet.setName('trang TÍNH1').getName()).toBe('trang TÍNH1');
  });

  test('a handle stays with its sheet when that is moved and renamed', () => {
    const { book, sheet } = opened();
    book.insertSheet('Khác', 0);
    sheet.getRange('A1').setValue('đây');
    sheet.setName('Mới');
    expect([sheet.getName(), sheet.getIndex(), sheet.getRange('A1').getValue()]).toEqual(['Mới', 2, 'đây']);
    expect(book.getSheetByName('Trang tính1')).toBeNull();
    expect(book.getSheetByName('Mới')?.getSheetId()).toBe(0);
    expect(book.getSheetById(0)?.getName()).toBe('Mới');
    book.setActiveSheet(sheet);
    book.moveActiveSheet(1);
    expect(names(book)).toEqual(['Mới', 'Khác']);
  });

  test('formulas follow a sheet’s new name', () => {
    const { book, sheet } = opened();
    book.insertSheet('Khác').getRange('A1').setFormula("='Trang tính1'!B2");
    sheet.getRange('B2').setValue(7);
    sheet.setName('Số liệu');
    expect(book.getSheetByName('Khác')?.getRange('A1').getFormula()).toBe("='Số liệu'!B2");
    expect(book.getSheetByName('Khác')?.getRange('A1').getValue()).toBe(7);
  });

  test('the last sheet cannot be deleted; a handle of a deleted one throws', () => {
    const { book, sheet } = opened();
    expect(() => book.deleteSheet(sheet)).toThrow("You can't remove all the sheets in a document.");
    const other = book.insertSheet('Khác');
    book.deleteSheet(other);
    expect(names(book)).toEqual(['Trang tính1']);
    expect(() => other.getRange('A1').getValue()).toThrow(/^Sheet \d+ not found$/);
  });

  test('copies are named, complete and independent', () => {
    const { book, sheet } = opened();
    sheet.getRange('A1').setValue('x').setBackground('red');
    const copy = sheet.copyTo(book);
    expect([copy.getName(), copy.getIndex(), copy.getRange('A1').getBackground()]).toEqual([
      'Bản sao của Trang tính1',
      2,
      '#ff0000',
    ]);
    copy.getRange('A1').setValue('y');
    expect(sheet.getRange('A1').getValue()).toBe('x');
    book.setActiveSheet(sheet);
    expect(book.duplicateActiveSheet().getName()).toBe('Bản sao của Trang tính1 2');
    expect(book.insertSheet('Theo mẫu', { template: sheet }).getRange('A1').getValue()).toBe('x');
  });

  test('finding is free, making and deleting is one round trip', () => {
    const { book, execution } = opened();
    expect(tripsOf(execution, () => book.getSheetByName('Trang tính1'))).toEqual([]);
    expect(tripsOf(execution, () => book.insertSheet('A'))).toEqual(['write']);
    expect(tripsOf(execution, () => book.getSheets())).toEqual(['read']);
    const sheet = book.getActiveSheet();
    expect(tripsOf(execution, () => book.deleteSheet(sheet))).toEqual(['write']);
  });
});

describe('a spreadsheet', () => {
  test('knows its people; owner first among the editors', () => {
    const { book } = opened({ owner: 'chu@xa.example', editors: ['a@xa.example'], viewers: ['b@xa.example'] });
    const emails = (people: GoogleAppsScript.Base.User[]) => people.map((person) => person.getEmail());
    expect(book.getOwner()?.getEmail()).toBe('chu@xa.example');
    expect(emails(book.getEditors())).toEqual(['chu@xa.example', 'a@xa.example']);
    book.addEditors(['b@xa.example', 'c@xa.example']);
    expect(emails(book.getEditors())).toEqual(['chu@xa.example', 'a@xa.example', 'b@xa.example', 'c@xa.example']);
    expect(emails(book.getViewers())).toEqual([]);
    const [, first] = book.getEditors();
    if (first) book.removeEditor(first);
    expect(emails(book.getEditors())).not.toContain('a@xa.example');
    expect(() => book.addEditor('không phải thư')).toThrow('Invalid email: không phải thư');
  });

  test('changes its zone and locale to what exists', () => {
    const { book } = opened();
    book.setSpreadsheetLocale('en_GB');
    book.setSpreadsheetTimeZone('Europe/London');
    expect([book.getSpreadsheetLocale(), book.getSpreadsheetTimeZone()]).toEqual(['en_GB', 'Europe/London']);
    expect(() => book.setSpreadsheetTimeZone('Hà Nội')).toThrow('Invalid argument: Hà Nội');
  });

  test('is the only one: opened by its id, others are missing', () => {
    const { app, book } = opened();
    expect(app.openById(book.getId()).getName()).toBe(book.getName());
    expect(app.openByUrl(book.getUrl()).getId()).toBe(book.getId());
    expect(() => app.openById('khác')).toThrow(
      "Document khác is missing (perhaps it was deleted, or you don't have read access?)",
    );
  });

  test('passes on to the active sheet what belongs to a sheet', () => {
    const { book, sheet } = opened();
    book.appendRow(['a', 'b']);
    book.insertRowBefore(1);
    expect([book.getLastRow(), book.getLastColumn(), sheet.getRange('A2').getValue()]).toEqual([2, 2, 'a']);
    expect(String(book.setColumnWidth(1, 50))).toBe('Sheet');
    expect(book.getDataRange().getA1Notation()).toBe('A1:B2');
  });

  test('remembers what is active', () => {
    const { book, sheet, app } = opened();
    sheet.getRange('B2:C3').activate();
    expect(book.getActiveRange()?.getA1Notation()).toBe('B2:C3');
    expect(book.getCurrentCell()?.getA1Notation()).toBe('B2');
    expect(app.getSelection().getActiveRange()?.getA1Notation()).toBe('B2:C3');
    book.insertSheet('Khác').activate();
    expect([app.getActiveSheet().getName(), app.getActiveRange().getA1Notation()]).toEqual(['Khác', 'A1']);
  });

  test('shows toasts and menus', () => {
    const { book, world, execution } = opened();
    expect(tripsOf(execution, () => book.toast('Đã lưu', 'Đối thoại', 5))).toEqual(['ui']);
    book.addMenu('Đối thoại', [{ name: 'Cài đặt', functionName: 'caiDat' }, null]);
    expect(world.ui).toEqual([
      { kind: 'toast', title: 'Đối thoại', text: 'Đã lưu', user: world.owner },
      {
        kind: 'menu',
        title: 'Đối thoại',
        text: '',
        user: world.owner,
        content: { caption: 'Đối thoại', items: [{ caption: 'Cài đặt', functionName: 'caiDat' }, null] },
      },
    ]);
    book.removeMenu('Đối thoại');
    expect(world.ui.map((event) => event.kind)).toEqual(['toast']);
  });

  test('keeps names of ranges', () => {
    const { book, sheet } = opened();
    book.setNamedRange('ngay_nghi', sheet.getRange('A1:A9'));
    const [named] = book.getNamedRanges();
    named?.setName('ngay_le').setRange(sheet.getRange('B1'));
    expect(book.getRangeByName('ngay_le')?.getA1Notation()).toBe('B1');
    expect(sheet.getNamedRanges().map((each) => each.getName())).toEqual(['ngay_le']);
    named?.remove();
    expect(book.getNamedRanges()).toEqual([]);
    expect(() => book.setNamedRange('A1', sheet.getRange('A1'))).toThrow('Invalid range name.');
  });
});

test('the first sheet of a new spreadsheet is named in its language', () => {
  const firstOf = (locale: string) =>
    createServices(createWorld({ locale })).SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]?.getName();
  expect([firstOf('vi_VN'), firstOf('en_US')]).toEqual(['Trang tính1', 'Sheet1']);
});
