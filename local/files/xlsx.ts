// A workbook of the local host as a real .xlsx file, and such a file as a workbook again.
// Visible cells say what they can; a part of its own carries the rest, so that nothing is lost on the way.
import type { SheetData, SpreadsheetData } from '../world';
import type { BookDefaults } from './xlsx/book-read';
import { extrasIn, readVisible } from './xlsx/book-read';
import { addExtras, packBook, sheetKeys } from './xlsx/book-write';
import { extrasOf, restore } from './xlsx/extras';
import { PackageReader } from './xlsx/package';
import { positionOf } from './xlsx/references';

export type { BookDefaults };

/**
 * Bytes of a .xlsx file (Office Open XML, transitional) that Excel and LibreOffice open. The same workbook always gives
 * the same bytes, and {@link readWorkbook} gives an equal workbook back.
 *
 * Excel itself takes at most 32,767 characters a cell: it offers to repair a file with a longer text and cuts it. The
 * file holds such a text whole, twice, so that one that was only cut is made whole again when it is read.
 */
export function writeWorkbook(spreadsheet: SpreadsheetData): Uint8Array {
  const book = {
    ...spreadsheet,
    sheets: spreadsheet.sheets.map((sheet) => ({ ...sheet, cells: inOrder(sheet.cells) })),
  };
  const pack = packBook(book);
  const keys = sheetKeys(book.sheets);
  addExtras(pack, extrasOf(book, readVisible(pack, {}, keys), keys));
  return pack.bytes();
}

/** The cells row by row, so that it does not show in the file in which order they were touched. */
function inOrder(cells: SheetData['cells']): SheetData['cells'] {
  const places = [...cells].map(([key, cell]) => ({ key, cell, place: positionOf(key) }));
  places.sort((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1]);
  return new Map(places.map(({ key, cell }) => [key, cell]));
}

/**
 * Reads a .xlsx file, whoever saved it last. Cells, formats, sizes, validations and the like are what its visible sheets
 * say; what no .xlsx file can say is taken from the part that {@link writeWorkbook} added, where that still fits.
 *
 * Errors: a Vietnamese sentence when the bytes are no .xlsx file.
 */
export function readWorkbook(bytes: Uint8Array, defaults: BookDefaults = {}): SpreadsheetData {
  const pack = new PackageReader(bytes);
  const extras = extrasIn(pack);
  const book = readVisible(pack, defaults, extras?.sheets ?? []);
  if (extras) restore(book, extras);
  return book;
}
