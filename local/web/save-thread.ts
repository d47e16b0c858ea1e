// Writes workbooks to .xlsx in a thread of its own: a large one takes a second, in which the sheet must not stand still.
import { parentPort } from 'node:worker_threads';
import { writeWorkbook } from '../files/xlsx';
import type { SheetData, SpreadsheetData } from '../world';

/** A workbook arrives sheet by sheet: first the book without sheets, then each sheet, then the word to write it. */
export type SaveMessage =
  { kind: 'book'; book: Omit<SpreadsheetData, 'sheets'> } | { kind: 'sheet'; sheet: SheetData } | { kind: 'write' };

let book: SpreadsheetData | undefined;

parentPort?.on('message', (message: SaveMessage) => {
  if (message.kind === 'book') book = { ...message.book, sheets: [] };
  else if (message.kind === 'sheet') book?.sheets.push(message.sheet);
  else if (book) {
    const bytes = writeWorkbook(book);
    book = undefined;
    parentPort?.postMessage(bytes);
  }
});
