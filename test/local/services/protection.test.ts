import { opened } from './opened';

const OWNER = 'chu@xa.example';
const CLERK = 'canbo@xa.example';
const REFUSED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

const office = () => opened({ owner: OWNER, editors: [CLERK] });

describe('protection', () => {
  test('lets all editors in until the list is narrowed; the owner always stays', () => {
    const { sheet, world, app } = office();
    const protection = sheet.getRange('A1:A5').protect().setDescription('Nhật ký');
    const emails = () => protection.getEditors().map((editor) => editor.getEmail());
    expect(emails()).toEqual([OWNER, CLERK]);
    app.flush();
    opened(world, { user: CLERK }).sheet.getRange('A1').setValue('x').getValue();
    protection.removeEditors(protection.getEditors());
    expect(emails()).toEqual([OWNER]);
    expect(protection.addEditor(CLERK).canEdit()).toBe(true);
    expect(protection.getDescription()).toBe('Nhật ký');
  });

  test('refuses others when the write is sent, not when it is made', () => {
    const { sheet, world, app } = office();
    sheet.getRange('A1:A5').protect().removeEditor(CLERK);
    app.flush();
    const clerk = opened(world, { user: CLERK });
    clerk.sheet.getRange('A5:B5').setValues([['x', 'y']]);
    expect(() => clerk.app.flush()).toThrow(REFUSED);
    expect(clerk.sheet.getRange('A5:B5').getValues()).toEqual([['', '']]);
    expect(clerk.sheet.getRange('B5').setValue('y').getValue()).toBe('y');
    for (const act of [
      () => clerk.sheet.deleteRow(3),
      () => clerk.sheet.getRange('A1').setBackground('red'),
      () => clerk.sheet.getRange('A1:B9').sort(2),
      () => clerk.sheet.clear(),
    ]) {
      act();
      expect(() => clerk.app.flush()).toThrow(REFUSED);
    }
    expect([clerk.sheet.getRange('A1').canEdit(), clerk.sheet.getRange('B1').canEdit()]).toEqual([false, true]);
    opened(world, { user: OWNER }).sheet.getRange('A1').setValue('x').getValue();
  });

  test('of a sheet leaves its open ranges open', () => {
    const { sheet, world, app } = office();
    const protection = sheet.protect();
    protection.setUnprotectedRanges([sheet.getRange('B2:C3')]).removeEditor(CLERK);
    app.flush();
    const clerk = opened(world, { user: CLERK });
    expect(clerk.sheet.getRange('B2:C3').setValue(1).canEdit()).toBe(true);
    clerk.sheet.getRange('B2:D3').setValue(1);
    expect(() => clerk.app.flush()).toThrow(REFUSED);
    expect(() => clerk.app.getActive().deleteSheet(clerk.app.getActive().insertSheet('Khác'))).not.toThrow();
  });

  test('with a warning only never stops a script', () => {
    const { sheet, world, app } = office();
    sheet.getRange('A1').protect().removeEditor(CLERK).setWarningOnly(true);
    app.flush();
    expect(opened(world, { user: CLERK }).sheet.getRange('A1').setValue('x').getValue()).toBe('x');
  });

  test('of a sheet that is protected already is the one it has', () => {
    const { sheet, app } = office();
    sheet.protect().setDescription('một');
    sheet.protect().setDescription('hai');
    const all = sheet.getProtections(app.ProtectionType.SHEET);
    expect(all.map((protection) => protection.getDescription())).toEqual(['hai']);
    expect(all[0]?.getProtectionType()).toBe(app.ProtectionType.SHEET);
    expect(all[0]?.getRange().getNumRows()).toBe(1000);
  });

  test('is listed by kind, for the sheet and the spreadsheet, and removed', () => {
    const { sheet, book, app } = office();
    sheet.getRange('A1').protect();
    sheet.getRange('B1').protect();
    sheet.protect();
    expect(sheet.getProtections(app.ProtectionType.RANGE).map((each) => each.getRange().getA1Notation())).toEqual([
      'A1',
      'B1',
    ]);
    expect(book.getProtections(app.ProtectionType.SHEET)).toHaveLength(1);
    for (const each of book.getProtections(app.ProtectionType.RANGE)) each.remove();
    expect(book.getProtections(app.ProtectionType.RANGE)).toEqual([]);
  });

  test('that mirrors the editors takes in a new one', () => {
    const { sheet, book } = office();
    const open = sheet.getRange('A1').protect();
    const closed = sheet.getRange('B1').protect().removeEditor(CLERK);
    book.addEditor('moi@xa.example');
    expect(open.getEditors().map((editor) => editor.getEmail())).toContain('moi@xa.example');
    expect(closed.getEditors().map((editor) => editor.getEmail())).toEqual([OWNER]);
  });

  test('a viewer may write nowhere', () => {
    const { world } = opened({ owner: OWNER, viewers: ['xem@xa.example'] });
    const viewer = opened(world, { user: 'xem@xa.example' });
    viewer.sheet.getRange('A1').setValue('x');
    expect(() => viewer.app.flush()).toThrow('You do not have permission to perform that action.');
  });
});
