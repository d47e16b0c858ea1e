// A .xlsx package as a spreadsheet: what its visible sheets say, then what only its extras know.
import type { NamedRangeData, RangeBox, SheetData, SpreadsheetData } from '../../world';
import { createWorld } from '../../world';
import { colorReader } from './colors';
import type { Extras, SheetKey } from './extras';
import { parseExtras } from './extras';
import type { TextPiece } from './fonts';
import { parseText } from './fonts';
import { readNotes } from './notes';
import type { Package, Relation } from './package';
import { PROPERTIES, readProperties, titleOf } from './properties';
import { eachCell, parseBox, parseSheetReference } from './references';
import type { BookReading } from './sheet-read';
import { readLinks, readSheet } from './sheet-read';
import { readStyles } from './styles-read';
import { readValidations } from './validations';
import type { XmlNode } from './xml';
import { child, childrenOf, descendants, flag, fromXstring, numberOf, parseXml, relationId } from './xml';

/** What a file that says nothing about it is taken to be. */
export type BookDefaults = Partial<Pick<SpreadsheetData, 'id' | 'name' | 'locale' | 'timeZone'>>;

/** Days between the first days of the two calendars of Excel. */
const DAYS_TO_1904 = 1462;

interface SheetPart {
  name: string;
  fileId: number;
  state: string;
  path: string;
}

/** Reads what the sheets show. Sheets that are among `known` have the ids that are given there. */
export function readVisible(pack: Package, defaults: BookDefaults, known: readonly SheetKey[]): SpreadsheetData {
  const bookPath = bookPathOf(pack);
  const source = pack.text(bookPath);
  if (source === undefined) throw new Error('Tệp không phải là bảng tính .xlsx: thiếu phần workbook.');
  const root = parseXml(source);
  const relations = pack.relations(bookPath);
  const part = (type: string): XmlNode | undefined => {
    const path = relations.find((relation) => relation.type === type)?.target;
    const text = path === undefined ? undefined : pack.text(path);
    return text === undefined ? undefined : parseXml(text);
  };

  const properties = readProperties(pack);
  const usual = createWorld().spreadsheet;
  const book: SpreadsheetData = {
    id: properties.get(PROPERTIES.id) ?? defaults.id ?? usual.id,
    name: titleOf(pack) ?? defaults.name ?? usual.name,
    locale: properties.get(PROPERTIES.locale) ?? defaults.locale ?? usual.locale,
    timeZone: properties.get(PROPERTIES.timeZone) ?? defaults.timeZone ?? usual.timeZone,
    sheets: [],
    namedRanges: [],
  };
  const stylesRoot = part('styles');
  const colors = colorReader(part('theme'), child(child(stylesRoot, 'colors'), 'indexedColors'));
  const reading: BookReading = {
    strings: readStrings(pack, relations, colors),
    styles: readStyles(stylesRoot, colors, book.locale),
    colors,
    locale: book.locale,
    timeZone: book.timeZone,
    dateShift: flag(child(root, 'workbookPr'), 'date1904') ? DAYS_TO_1904 : 0,
  };

  const parts = sheetParts(root, relations);
  const helperName = properties.get(PROPERTIES.lists);
  const isHelper = (sheet: SheetPart): boolean => sheet.name === helperName && sheet.state !== 'visible';
  const shown = parts.filter((sheet) => !isHelper(sheet));
  const helperPart = parts.find(isHelper);
  const helper =
    helperPart && readSheet(pack.text(helperPart.path) ?? '<worksheet/>', -1, helperPart.name, reading).sheet;
  const ids = sheetIds(shown, known);
  const idByName = new Map(shown.map((sheet, index) => [sheet.name.toLowerCase(), ids[index] ?? index]));

  const active = activeIndex(root, shown);
  shown.forEach((sheetPart, index) => {
    const text = pack.text(sheetPart.path) ?? '<worksheet/>';
    const { sheet, root: sheetRoot } = readSheet(text, ids[index] ?? index, sheetPart.name, reading);
    sheet.hidden = sheetPart.state !== 'visible';
    readValidations(sheetRoot, sheet, {
      timeZone: book.timeZone,
      sheetId: (name) => idByName.get(name.toLowerCase()),
      helperList: (name, box) => (helper && name === helper.name ? listIn(helper, box) : undefined),
    });
    readRelated(pack, sheetPart.path, sheetRoot, sheet);
    book.sheets.push(sheet);
    if (index === active) {
      book.activeSheet = sheet.name;
      readSelection(sheetRoot, book);
    }
  });
  book.namedRanges = readNames(root, idByName);
  return book;
}

/** Notes and links, which stand in parts beside the sheet's own. */
function readRelated(pack: Package, path: string, root: XmlNode, sheet: SheetData): void {
  const relations = pack.relations(path);
  const comments = relations.find(({ type }) => type === 'comments');
  const source = comments && pack.text(comments.target);
  if (source !== undefined) readNotes(parseXml(source), sheet);
  const targets = new Map(relations.map(({ id, target }) => [id, target]));
  readLinks(root, sheet, (node) => targets.get(relationId(node) ?? ''));
}

function readNames(root: XmlNode, idByName: ReadonlyMap<string, number>): NamedRangeData[] {
  return childrenOf(child(root, 'definedNames'), 'definedName').flatMap((node) => {
    const name = fromXstring(node.attributes['name'] ?? '');
    const reference = parseSheetReference(fromXstring(node.text));
    const sheetId = reference && idByName.get(reference.sheet.toLowerCase());
    if (!reference || sheetId === undefined || name.startsWith('_xlnm.') || flag(node, 'hidden')) return [];
    return { name, box: { sheetId, ...reference.box } };
  });
}

/** The extras of a package, if it has any of ours. LibreOffice hangs them on the package instead of the workbook. */
export function extrasIn(pack: Package): Extras | undefined {
  for (const { type, target } of [...pack.relations(''), ...pack.relations(bookPathOf(pack))]) {
    const text = type === 'customXml' ? pack.text(target) : undefined;
    const extras = text === undefined ? undefined : parseExtras(text);
    if (extras) return extras;
  }
  return undefined;
}

function bookPathOf(pack: Package): string {
  return pack.relations('').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
}

function sheetParts(root: XmlNode, relations: readonly Relation[]): SheetPart[] {
  return childrenOf(child(root, 'sheets'), 'sheet').flatMap((node) => {
    const relation = relations.find(({ id }) => id === relationId(node));
    if (relation?.type !== 'worksheet') return [];
    return {
      name: fromXstring(node.attributes['name'] ?? ''),
      fileId: numberOf(node, 'sheetId') ?? 0,
      state: node.attributes['state'] ?? 'visible',
      path: relation.target,
    };
  });
}

/** Ids by name, then by the file's own numbers; a sheet that is new gets one that is free. */
function sheetIds(parts: readonly SheetPart[], known: readonly SheetKey[]): number[] {
  const left = [...known];
  const take = (matches: (key: SheetKey) => boolean): number | undefined => {
    const at = left.findIndex(matches);
    return at < 0 ? undefined : left.splice(at, 1)[0]?.id;
  };
  const byName = parts.map((part) => take(({ name }) => name === part.name));
  const found = parts.map((part, index) => byName[index] ?? take(({ fileId }) => fileId === part.fileId));
  const taken = new Set([...found, ...known.map(({ id }) => id)]);
  return parts.map((part, index) => {
    const own = found[index];
    if (own !== undefined) return own;
    let id = Math.max(part.fileId - 1, 0);
    while (taken.has(id)) id++;
    taken.add(id);
    return id;
  });
}

function activeIndex(root: XmlNode, shown: readonly SheetPart[]): number {
  // `activeTab` counts every sheet of the workbook, also those that are no worksheets.
  const all = childrenOf(child(root, 'sheets'), 'sheet');
  const tab = numberOf(descendants(child(root, 'bookViews'), 'workbookView')[0], 'activeTab') ?? 0;
  const name = fromXstring(all[tab]?.attributes['name'] ?? '');
  const index = shown.findIndex((sheet) => sheet.name === name);
  return index >= 0 ? index : shown.findIndex((sheet) => sheet.state === 'visible');
}

function readSelection(root: XmlNode, book: SpreadsheetData): void {
  const view = child(child(root, 'sheetViews'), 'sheetView');
  const pane = child(view, 'pane')?.attributes['activePane'] ?? 'topLeft';
  const selections = childrenOf(view, 'selection');
  const selection =
    selections.find(({ attributes }) => (attributes['pane'] ?? 'topLeft') === pane) ??
    selections[selections.length - 1];
  const box = parseBox((selection?.attributes['sqref'] ?? '').split(/\s+/)[0] ?? '');
  if (box) book.activeRange = box;
}

function readStrings(pack: Package, relations: readonly Relation[], colors: BookReading['colors']): TextPiece[][] {
  const path = relations.find(({ type }) => type === 'sharedStrings')?.target;
  const source = path === undefined ? undefined : pack.text(path);
  const strings: TextPiece[][] = [];
  if (source !== undefined) parseXml(source, { si: (node) => strings.push(parseText(node, colors)) });
  return strings;
}

function listIn(helper: SheetData, box: RangeBox): string[] {
  const items: string[] = [];
  eachCell(
    { ...box, rows: Math.min(box.rows, helper.maxRows), columns: Math.min(box.columns, helper.maxColumns) },
    (row, column) => {
      items.push(String(helper.cells.get(`${row},${column}`)?.value ?? ''));
    },
  );
  return items;
}
