import { readCell, typeIntoCell } from '../../local/hand-edit';
import { opened } from './services/opened';

const SHEET = 'Trang tính1';

describe('typing into the grid', () => {
  test('is read as a script’s text is, and gives back what was there', () => {
    const { world } = opened();
    expect(typeIntoCell(world, SHEET, 2, 3, '15/7/2024')).toBe('');
    expect(readCell(world, SHEET, 2, 3)).toBe('15/07/2024');
    expect(typeIntoCell(world, SHEET, 2, 3, 'hoãn')).toBe(45_488);
    expect(typeIntoCell(world, SHEET, 2, 3, '')).toBe('hoãn');
    expect(world.spreadsheet.sheets[0]?.cells.get('2,3')).toEqual({ value: '', format: 'dd/MM/yyyy' });
  });

  test('keeps text in cells of plain text', () => {
    const { world, sheet, app } = opened();
    sheet.getRange('A1').setNumberFormat('@');
    app.flush();
    typeIntoCell(world, SHEET, 1, 1, '+84 912');
    expect(sheet.getRange('A1').getValue()).toBe('+84 912');
  });

  test('is refused by a rule that allows no invalid data', () => {
    const { world, sheet, app } = opened();
    sheet
      .getRange('A1')
      .setDataValidation(app.newDataValidation().requireNumberGreaterThan(0).setAllowInvalid(false).build());
    app.flush();
    expect(() => typeIntoCell(world, SHEET, 1, 1, 'x')).toThrow(
      'The data you entered in cell A1 violates the data validation rules',
    );
    expect(readCell(world, SHEET, 1, 1)).toBe('');
  });

  test('a place that is not there is an error', () => {
    const { world } = opened();
    expect(() => typeIntoCell(world, 'Không có', 1, 1, 'x')).toThrow('no sheet "Không có"');
    expect(() => typeIntoCell(world, SHEET, 1001, 1, 'x')).toThrow('no cell at row 1001, column 1');
  });
});
