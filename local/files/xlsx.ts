// A workbook of the local host as a real .xlsx file, and such a file as a workbook again.
// Visible cells say what they can; a part of its own carries the rest, so that nothing is lost on the way.
import type { SpreadsheetData } from '../world';
import type { BookDefaults } from './xlsx/book-read';
import { extrasIn, readVisible } from './xlsx/book-read';
import { addExtras, packBook, sheetKeys } from './xlsx/book-write';
import { extrasOf, restore } from './xlsx/extras';
import { PackageReader } from './xlsx/package';

export type { BookDefaults };

/**
 * Bytes of a .xlsx file (Office Open XML, transitional) that Excel and LibreOffice open. The same workbook always gives
 * the same bytes, and {@link readWorkbook} gives an equal workbook back.
 *
 * Excel itself takes at most 32,767 characters a cell: it offers to repair a file with a longer text and cuts it. The
 * file holds such a text whole, twice, so that one that was only cut is made whole again when it is read.
 */
export function writeWorkbook(spreadsheet: SpreadsheetData): Uint8Array {
  const pack = packBook(spreadsheet);
  const keys = sheetKeys(spreadsheet.sheets);
  addExtras(pack, extrasOf(spreadsheet, readVisible(pack, {}, keys), keys));
  return pack.bytes();
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
