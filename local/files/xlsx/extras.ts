// What a .xlsx file cannot say (protections that only warn, editors, the grid's size …) travels in a part of its own.
// Each entry names what the visible sheets said when it was written: where they say something else now, they win.
import { types } from 'node:util';
import { boxToA1 } from '../../values/a1';
import type { Cell, CellValue, SheetData, SpreadsheetData } from '../../world';
import { boxesOf, eachCell, parseBoxes, positionOf } from './references';
import { child, element, escapeText, parseXml } from './xml';

/** Longest text of a cell in Excel and in what LibreOffice saves, and the digits that LibreOffice keeps of a number. */
const LONGEST_TEXT = 32_767;
const DIGITS = 15;

/** What may become of a value when another program saves the file. */
function cutValue(value: CellValue): CellValue {
  if (typeof value === 'string') return value.length > LONGEST_TEXT ? value.slice(0, LONGEST_TEXT) : value;
  return typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value;
}

/** Whether a number is another, rounded by a program that keeps fewer digits. */
function isRounded(value: unknown, exact: unknown): boolean {
  if (typeof value !== 'number' || typeof exact !== 'number') return false;
  return Math.abs(value - exact) <= Math.abs(exact) * 10 ** (1 - DIGITS);
}

/** A pattern without what programs change in it when they save: case, and how text in it is marked. */
function bareFormat(pattern: string): string {
  return pattern.replace(/["\\]/g, '').toLowerCase();
}

const NAMESPACE = 'urn:doi-thoai:workbook-extras:1';

/** A field, what reading the visible sheets gives for it, and what it was. */
interface Entry {
  field: string;
  seen: unknown;
  truth: unknown;
}

/** The same for many cells (`at`, references parted by spaces). Field `*` is the whole cell. */
interface CellEntry extends Entry {
  at: string;
}

/** By what a sheet is found again: its name in the file, or else the number (`sheetId`) that it has there. */
export interface SheetKey {
  name: string;
  fileId: number;
  id: number;
}

interface SheetExtras extends SheetKey {
  fields: Entry[];
  cells: CellEntry[];
}

export interface Extras {
  fields: Entry[];
  /** Number format patterns in use, as they were written. */
  formats: string[];
  sheets: SheetExtras[];
}

/** Plain JSON for dates, maps, sets and numbers that JSON lacks; keys in order, so that equal things give equal text. */
function encode(value: unknown): unknown {
  if (value === undefined) return { $: 'undefined' };
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)))
    return { $: 'number', value: Object.is(value, -0) ? '-0' : String(value) };
  if (value === null || typeof value !== 'object') return value;
  if (types.isDate(value)) return { $: 'date', value: encode(value.getTime()) };
  if (Array.isArray(value)) return value.map(encode);
  if (types.isMap(value))
    return { $: 'map', value: [...value].map(([key, item]) => [encode(key), encode(item)]).sort(byText) };
  if (types.isSet(value)) return { $: 'set', value: [...value].map(encode).sort(byText) };
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, encode(item)]),
  );
}

function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

function decode(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(decode);
  const tagged = value as { $?: string; value?: unknown };
  const inner = tagged.value;
  switch (tagged.$) {
    case 'undefined':
      return undefined;
    case 'number':
      return Number(inner);
    case 'date':
      return new Date(Number(decode(inner)));
    case 'map':
      return new Map(decode(inner) as [unknown, unknown][]);
    case 'set':
      return new Set(decode(inner) as unknown[]);
    default:
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, decode(item)]));
  }
}

/** A copy whose objects are of this realm, wherever the scripts ran that made the value. */
function copyOf(value: unknown): unknown {
  return typeof value === 'object' ? decode(encode(value)) : value;
}

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' && typeof b !== 'object') return false;
  return JSON.stringify(encode(a)) === JSON.stringify(encode(b));
}

type Same = (a: unknown, b: unknown) => boolean;

/** Compares like {@link same}, and remembers pairs of objects: many cells share a rule. Good until one of them changes. */
function rememberingSame(): Same {
  const known = new WeakMap<object, WeakMap<object, boolean>>();
  return (a, b) => {
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return same(a, b);
    const pairs = known.get(a) ?? new WeakMap<object, boolean>();
    known.set(a, pairs);
    const equal = pairs.get(b) ?? same(a, b);
    pairs.set(b, equal);
    return equal;
  };
}

function entriesOf(truth: object, seen: object, skipped: readonly string[], equal: Same): Entry[] {
  const [was, is] = [truth as Record<string, unknown>, seen as Record<string, unknown>];
  const entries: Entry[] = [];
  for (const field of Object.keys(was))
    if (!skipped.includes(field) && !equal(was[field], is[field]))
      entries.push({ field, seen: is[field], truth: was[field] });
  for (const field of Object.keys(is))
    if (!(field in was) && !skipped.includes(field)) entries.push({ field, seen: is[field], truth: undefined });
  return entries;
}

/** Puts back what an entry holds, if `target` still says what it said; of a list, those items that are still as they were. */
function apply(target: object, { field, seen, truth }: Entry): void {
  const fields = target as Record<string, unknown>;
  const now = fields[field];
  if (!same(now, seen) && !isRounded(now, truth)) {
    if (!Array.isArray(now) || !Array.isArray(seen) || !Array.isArray(truth) || seen.length !== truth.length) return;
    fields[field] = now.map((item: unknown) => {
      const at = seen.findIndex((before) => same(before, item));
      return at < 0 ? item : copyOf(truth[at]);
    });
  } else if (truth === undefined) delete fields[field];
  else fields[field] = copyOf(truth);
}

/** Compares a workbook with what the reader makes of its visible sheets, which have the given keys in the file. */
export function extrasOf(truth: SpreadsheetData, seen: SpreadsheetData, keys: readonly SheetKey[]): Extras {
  return {
    fields: entriesOf(truth, seen, ['sheets'], same),
    formats: [...new Set(truth.sheets.flatMap(formatsOf))],
    sheets: keys.flatMap((key, index) => {
      const [sheet, other] = [truth.sheets[index], seen.sheets[index]];
      if (!sheet || !other) return [];
      return { ...key, fields: entriesOf(sheet, other, ['id', 'cells'], same), cells: cellEntriesOf(sheet, other) };
    }),
  };
}

function formatsOf(sheet: SheetData): string[] {
  const formats = new Set<string>();
  for (const { format } of sheet.cells.values()) if (format !== undefined) formats.add(format);
  return [...formats];
}

function cellEntriesOf(truth: SheetData, seen: SheetData): CellEntry[] {
  const equal = rememberingSame();
  const groups = new Map<string, { entry: Entry; cells: [number, number][] }>();
  const note = (key: string, entry: Entry): void => {
    const isPlain = typeof entry.truth === 'string' && entry.seen === undefined;
    const name = isPlain ? `${entry.field}=${String(entry.truth)}` : JSON.stringify(encode(entry));
    const group = groups.get(name) ?? { entry, cells: [] };
    groups.set(name, group);
    group.cells.push(positionOf(key));
  };
  for (const [key, cell] of truth.cells) {
    const other = seen.cells.get(key);
    if (!other) {
      note(key, { field: '*', seen: undefined, truth: cell });
      continue;
    }
    for (const entry of entriesOf(cell, other, [], equal)) note(key, entry);
    const cut = cutValue(cell.value);
    if (!Object.is(cut, cell.value) && same(cell.value, other.value))
      note(key, { field: 'value', seen: cut, truth: cell.value });
  }
  for (const [key, cell] of seen.cells)
    if (!truth.cells.has(key)) note(key, { field: '*', seen: cell, truth: undefined });
  return [...groups.values()].map(({ entry, cells }) => ({
    ...entry,
    at: boxesOf(cells)
      .map((box) => boxToA1(box))
      .join(' '),
  }));
}

/** Puts back what the file could not say, wherever its visible sheets are still as they were. Changes `book`. */
export function restore(book: SpreadsheetData, extras: Extras): void {
  const active = book.sheets.find((sheet) => sheet.name === book.activeSheet);
  for (const entry of extras.fields) apply(book, entry);
  const nameInFile = active?.name;
  const exact = new Set(extras.formats);
  const byBare = new Map(extras.formats.map((format) => [bareFormat(format), format]));
  for (const sheet of book.sheets) {
    for (const cell of sheet.cells.values()) {
      if (cell.format !== undefined && !exact.has(cell.format))
        cell.format = byBare.get(bareFormat(cell.format)) ?? cell.format;
    }
    const own = extras.sheets.find(({ id }) => id === sheet.id);
    if (own) restoreSheet(sheet, own);
  }
  if (active && book.activeSheet === nameInFile) book.activeSheet = active.name;
}

function restoreSheet(sheet: SheetData, extras: SheetExtras): void {
  for (const entry of extras.fields) apply(sheet, entry);
  for (const entry of extras.cells)
    for (const box of parseBoxes(entry.at)) eachCell(box, (row, column) => applyToCell(sheet, row, column, entry));
  fitGrid(sheet);
}

/** A grid that was restored to its size holds what was added since; what is empty and outside of it goes. */
function fitGrid(sheet: SheetData): void {
  const { maxRows, maxColumns } = sheet;
  for (const [key, cell] of sheet.cells) {
    const [row, column] = positionOf(key);
    if (row <= maxRows && column <= maxColumns) continue;
    if (cell.value === '' && cell.formula === undefined) sheet.cells.delete(key);
    else {
      sheet.maxRows = Math.max(sheet.maxRows, row);
      sheet.maxColumns = Math.max(sheet.maxColumns, column);
    }
  }
}

function applyToCell(sheet: SheetData, row: number, column: number, entry: CellEntry): void {
  const key = `${row},${column}`;
  const cell = sheet.cells.get(key);
  if (entry.field !== '*') {
    if (cell) apply(cell, entry);
  } else if (same(cell, entry.seen)) {
    if (entry.truth === undefined) sheet.cells.delete(key);
    else sheet.cells.set(key, copyOf(entry.truth) as Cell);
  }
}

/** The extras as the root of an XML part. */
export function extrasXml(extras: Extras): string {
  const json = JSON.stringify(encode(extras)).replace(
    /[\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16)}`,
  );
  return element('extras', { xmlns: NAMESPACE }, element('data', {}, escapeText(json)));
}

/** Reads a custom XML part; `undefined` when it is someone else's or was spoilt on its way. */
export function parseExtras(source: string): Extras | undefined {
  if (!source.includes(NAMESPACE)) return undefined;
  try {
    const extras = decode(JSON.parse(child(parseXml(source), 'data')?.text ?? '')) as Extras;
    return [extras.fields, extras.formats, extras.sheets].every(Array.isArray) ? extras : undefined;
  } catch {
    return undefined;
  }
}
