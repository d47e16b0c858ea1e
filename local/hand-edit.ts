// What a person does in the grid with the keyboard: types into a cell. Scripts go through the services instead.
import { displayValue, shownCell } from './cell-reading';
import { entryOf, putEntry, type Entry } from './cell-entry';
import { cellAt } from './grid';
import { Exception } from './services/exception';
import { rejection } from './services/validation-check';
import type { CellValue, SheetData, World } from './world';

/**
 * Types a text into a cell, as a person does: the text is read in the spreadsheet's locale, a rule that allows no
 * invalid data refuses it (Exception, in live Sheets' words). A cell outside of the grid is an error.
 *
 * @returns What the cell held before, as live `e.oldValue` has it (a date is its serial number); `''` when it was empty.
 *   A formula that the host cannot work out is given as its text.
 */
export function typeIntoCell(world: World, sheetName: string, row: number, column: number, text: string): CellValue {
  const book = world.spreadsheet;
  const sheet = sheetNamed(world, sheetName);
  checkPlace(sheet, row, column);
  const cell = cellAt(sheet, row, column);
  const before = oldValue();
  putEntry(sheet, row, column, typedEntry(world, sheet, row, column, text));
  return before;

  function oldValue(): CellValue {
    try {
      return shownCell(cell, book, sheet).value;
    } catch {
      return cell?.formula ?? '';
    }
  }
}

/**
 * Types texts into a block of cells whose first cell is given, as pasting or clearing a selection does. One text that a
 * rule refuses refuses them all.
 */
export function typeIntoBlock(
  world: World,
  sheetName: string,
  row: number,
  column: number,
  texts: readonly (readonly string[])[],
): void {
  const sheet = sheetNamed(world, sheetName);
  const entries = texts.flatMap((line, down) =>
    line.map((text, right) => {
      const place = { row: row + down, column: column + right };
      checkPlace(sheet, place.row, place.column);
      return { ...place, entry: typedEntry(world, sheet, place.row, place.column, text) };
    }),
  );
  for (const each of entries) putEntry(sheet, each.row, each.column, each.entry);
}

function sheetNamed(world: World, name: string): SheetData {
  const sheet = world.spreadsheet.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet "${name}" in the spreadsheet`);
  return sheet;
}

function checkPlace(sheet: SheetData, row: number, column: number): void {
  if (row < 1 || column < 1 || row > sheet.maxRows || column > sheet.maxColumns) {
    throw new Error(`no cell at row ${row}, column ${column} of "${sheet.name}"`);
  }
}

/** What a text makes of a cell. Throws when the cell's rule does not let it in. */
function typedEntry(world: World, sheet: SheetData, row: number, column: number, text: string): Entry {
  const cell = cellAt(sheet, row, column);
  const entry = entryOf(text, cell?.format, world);
  const why = cell?.validation && rejection(cell.validation, entry, world.spreadsheet, sheet, row, column);
  if (why !== undefined) throw new Exception(why);
  return entry;
}

/** The text that stands in a cell for a person to read. */
export function readCell(world: World, sheetName: string, row: number, column: number): string {
  const sheet = sheetNamed(world, sheetName);
  return displayValue(cellAt(sheet, row, column), world.spreadsheet, sheet);
}
