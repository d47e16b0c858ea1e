// What a person does in the grid with the keyboard: types into a cell. Scripts go through the services instead.
import { displayValue, shownCell } from './cell-reading';
import { entryOf, putEntry } from './cell-entry';
import { cellAt } from './grid';
import { Exception } from './services/exception';
import { rejection } from './services/validation-check';
import type { CellValue, World } from './world';

/**
 * Types a text into a cell, as a person does: the text is read in the spreadsheet's locale, a rule that allows no
 * invalid data refuses it (Exception, in live Sheets' words). A cell outside of the grid is an error.
 *
 * @returns What the cell held before, as live `e.oldValue` has it (a date is its serial number); `''` when it was empty.
 *   A formula that the host cannot work out is given as its text.
 */
export function typeIntoCell(world: World, sheetName: string, row: number, column: number, text: string): CellValue {
  const book = world.spreadsheet;
  const sheet = book.sheets.find((candidate) => candidate.name === sheetName);
  if (!sheet) throw new Error(`no sheet "${sheetName}" in the spreadsheet`);
  if (row < 1 || column < 1 || row > sheet.maxRows || column > sheet.maxColumns) {
    throw new Error(`no cell at row ${row}, column ${column} of "${sheetName}"`);
  }
  const cell = cellAt(sheet, row, column);
  const before = oldValue();
  const entry = entryOf(text, cell?.format, world);
  const why = cell?.validation && rejection(cell.validation, entry, book, sheet, row, column);
  if (why !== undefined) throw new Exception(why);
  putEntry(sheet, row, column, entry);
  return before;

  function oldValue(): CellValue {
    try {
      return shownCell(cell, book, sheet).value;
    } catch {
      return cell?.formula ?? '';
    }
  }
}

/** The text that stands in a cell for a person to read. */
export function readCell(world: World, sheetName: string, row: number, column: number): string {
  const sheet = world.spreadsheet.sheets.find((candidate) => candidate.name === sheetName);
  if (!sheet) throw new Error(`no sheet "${sheetName}" in the spreadsheet`);
  return displayValue(cellAt(sheet, row, column), world.spreadsheet, sheet);
}
