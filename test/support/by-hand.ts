// What staff do in the sheet themselves, beside the add-on: type into a row, sort, insert, delete, move columns.
import { createServices } from '../../local';
import type { World } from '../../local';
import { readCell, typeIntoCell } from '../../local/hand-edit';
import type { Cell } from '../../local/world';
import type { TabKey } from '../../src/domain/records';
import type { AnyTab } from '../../src/workbook/columns';
import { TABS } from '../../src/workbook/schema';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export const title = (key: TabKey): string => TABS[key].title;

/** Works on the sheet of a tab as a person at the sheet does: at once, in no run of the add-on. */
export function inSheet<T>(world: World, name: string, work: (sheet: Sheet) => T): T {
  const { SpreadsheetApp } = createServices(world);
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
  if (!sheet) throw new Error(`no tab ${name}`);
  const done = work(sheet);
  SpreadsheetApp.flush();
  return done;
}

/** The rows of a tab as they are shown, header first. */
const shown = (world: World, name: string): string[][] =>
  inSheet(world, name, (sheet) => sheet.getDataRange().getDisplayValues());

/** Column of a header, from 1. */
export function columnOf(world: World, name: string, header: string): number {
  const column = (shown(world, name)[0] ?? []).indexOf(header) + 1;
  if (column === 0) throw new Error(`no column ${header} in ${name}`);
  return column;
}

/** Row of a code, from 1. */
export function rowOf(world: World, key: TabKey, code: string): number {
  const at = columnOf(world, title(key), 'Mã') - 1;
  const row = shown(world, title(key)).findIndex((cells) => cells[at] === code) + 1;
  if (row === 0) throw new Error(`no row ${code} in ${title(key)}`);
  return row;
}

const headerOf = (key: TabKey, field: string): string => (TABS[key] as AnyTab).columns[field]?.header ?? '';
const place = (world: World, key: TabKey, code: string, field: string): [string, number, number] => [
  title(key),
  rowOf(world, key, code),
  columnOf(world, title(key), headerOf(key, field)),
];

/** Types a text into a field of a row. */
export function type(world: World, key: TabKey, code: string, field: string, text: string): void {
  typeIntoCell(world, ...place(world, key, code, field), text);
}

/** Types the fields of a new row below the others, or into `row`. */
export function typeRow(world: World, key: TabKey, fields: Record<string, string>, row?: number): number {
  const at = row ?? inSheet(world, title(key), (sheet) => sheet.getLastRow()) + 1;
  for (const [field, text] of Object.entries(fields))
    typeIntoCell(world, title(key), at, columnOf(world, title(key), headerOf(key, field)), text);
  return at;
}

/** What a field of a row shows. */
export const read = (world: World, key: TabKey, code: string, field: string): string =>
  readCell(world, ...place(world, key, code, field));

/** Gives the cell behind a field of a row. */
export function cellsOf(world: World, key: TabKey): (code: string, field: string) => Cell | undefined {
  const [headers = [], ...rows] = shown(world, title(key));
  const at = headers.indexOf('Mã');
  const rowByCode = new Map(rows.map((cells, index) => [cells[at] ?? '', index + 2]));
  const cells = world.spreadsheet.sheets.find((sheet) => sheet.name === title(key))?.cells;
  return (code, field) => cells?.get(`${rowByCode.get(code)},${headers.indexOf(headerOf(key, field)) + 1}`);
}
