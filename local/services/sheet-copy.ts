// Sheets as a whole: names they may have, new ones, copies of them.
import { emptySheet } from '../world';
import type { SheetData } from '../world';
import { renameInFormula } from '../values/references';
import type { Book } from './book';
import { freshId } from './book';
import { Exception } from './exception';

/** Throws when a name is empty or another sheet has it, whatever the case of its letters. */
export function checkSheetName(book: Book, name: string | null, own?: number): asserts name is string {
  if (name === null || name === undefined || name === '') throw new Exception('Invalid argument: name');
  const taken = book.data.sheets.some((sheet) => sheet.id !== own && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new Exception(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

function isVietnamese(book: Book): boolean {
  return book.data.locale.startsWith('vi');
}

function freeName(book: Book, nameAt: (number: number) => string, from: number): string {
  let number = from;
  const taken = (name: string): boolean =>
    book.data.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  while (taken(nameAt(number))) number++;
  return nameAt(number);
}

/** `Trang tính2`, `Sheet2` …: the name that Sheets gives when it is told none. */
export function defaultSheetName(book: Book): string {
  const word = isVietnamese(book) ? 'Trang tính' : 'Sheet';
  return freeName(book, (number) => `${word}${number}`, book.data.sheets.length + 1);
}

function newSheetId(book: Book): number {
  return freshId(book, (id) => book.findSheet(id) !== undefined);
}

/** One round trip; the caller puts the sheet in its place. Viewers may not. */
export function newSheet(book: Book, name: string): SheetData {
  book.refuseViewers();
  book.execution.trip('write');
  return emptySheet(newSheetId(book), name, book.execution.world.newSheetRows);
}

/** A copy with an id of its own and everything the sheet has. One round trip; the caller puts it in its place. */
export function copyOfSheet(book: Book, sheet: SheetData, name: string | undefined): SheetData {
  book.refuseViewers();
  book.execution.flush();
  book.execution.trip('write');
  const prefix = isVietnamese(book) ? 'Bản sao của ' : 'Copy of ';
  const base = prefix + sheet.name;
  const chosen = name ?? freeName(book, (number) => (number === 1 ? base : `${base} ${number}`), 1);
  const copy: SheetData = { ...structuredClone(sheet), id: newSheetId(book), name: chosen, hidden: false };
  copy.protections = copy.protections.map((protection) => ({
    ...protection,
    id: freshId(book, (id) => book.data.sheets.some((each) => each.protections.some((other) => other.id === id))),
  }));
  for (const cell of copy.cells.values()) {
    if (cell.formula !== undefined) cell.formula = renameInFormula(cell.formula, sheet.name, chosen);
  }
  return copy;
}
