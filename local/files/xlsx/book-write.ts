// A spreadsheet as a .xlsx package: parts, relations, names, properties.
import { boxToA1 } from '../../values/a1';
import type { RangeBox, SheetData, SpreadsheetData } from '../../world';
import { emptySheet } from '../../world';
import type { Extras, SheetKey } from './extras';
import { extrasXml } from './extras';
import { commentsXml, notesDrawing, notesOf } from './notes';
import type { Relation } from './package';
import { PackageWriter } from './package';
import { addProperties } from './properties';
import { fitsInFile, LAST_COLUMN, LAST_ROW, parseBox, positionOf, sheetReference } from './references';
import { sheetXml, WORKSHEET_NAMESPACES } from './sheet-write';
import { StringWriter } from './strings-write';
import { StyleWriter } from './styles-write';
import { HelperLists } from './validations';
import { element, escapeText, toXstring } from './xml';

const SPREADSHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const EXTRAS_ID = '{5B0E6C3A-8C0B-4E5B-9E39-0D2A7C1F6D11}';

/** The sheets' names as Excel takes them: at most 31 characters, without `[]:*?/\`, all different, none "History". */
export function sheetKeys(sheets: readonly SheetData[]): SheetKey[] {
  const taken = new Set<string>();
  return sheets.map(({ id, name }, index) => {
    const clean = name.replace(/[[\]:*?/\\]/g, '_').replace(/^'|'$/g, '_');
    const allowed = /^history$/i.test(clean) ? `${clean}_` : clean || 'Trang';
    return { id, name: uniqueName(allowed, taken), fileId: index + 1 };
  });
}

function uniqueName(name: string, taken: Set<string>): string {
  for (let count = 1; ; count++) {
    const end = count === 1 ? '' : ` (${count})`;
    const candidate = name.slice(0, 31 - end.length).replace(/[\ud800-\udbff]$/, '') + end;
    if (taken.has(candidate.toLowerCase())) continue;
    taken.add(candidate.toLowerCase());
    return candidate;
  }
}

/** The package without what its visible part cannot say; {@link addExtras} puts that in. */
export function packBook(book: SpreadsheetData): PackageWriter {
  const names = sheetKeys(book.sheets).map(({ name }) => name);
  const helper = uniqueName('_danh_sach', new Set(names.map((name) => name.toLowerCase())));
  const lists = new HelperLists(helper);
  const sheetNames = new Map(book.sheets.map((sheet, index) => [sheet.name, names[index] ?? sheet.name]));
  const nameById = new Map(book.sheets.map((sheet, index) => [sheet.id, names[index] ?? sheet.name]));
  const visible = book.sheets.findIndex((sheet) => !sheet.hidden);
  const open = book.sheets.findIndex((sheet) => sheet.name === book.activeSheet && !sheet.hidden);
  const active = Math.max(open, visible, 0);

  const pack = new PackageWriter();
  const styles = new StyleWriter();
  const strings = new StringWriter();
  const relations: Relation[] = [];
  const entries: string[] = [];
  const addSheet = (name: string, state: string | undefined, xml: string): string => {
    const number = entries.length + 1;
    const path = `xl/worksheets/sheet${number}.xml`;
    pack.add(path, xml, `${SPREADSHEETML}.worksheet+xml`);
    relations.push({ id: `rId${number}`, type: 'worksheet', target: path });
    entries.push(element('sheet', { name: toXstring(name), sheetId: number, state, 'r:id': `rId${number}` }));
    return path;
  };

  book.sheets.forEach((sheet, index) => {
    const own = addNotesAndLinks(pack, sheet, index + 1);
    const validations = {
      timeZone: book.timeZone,
      sheetName: (id: number) => nameById.get(id),
      sheetNames,
      lists,
    };
    const drawing = own.relations.find(({ type }) => type === 'vmlDrawing')?.id;
    const xml = sheetXml(sheet, {
      book,
      styles,
      strings,
      validations,
      isActive: index === active,
      links: own.links,
      ...(drawing === undefined ? {} : { drawing }),
    });
    const path = addSheet(names[index] ?? sheet.name, sheet.hidden && index !== active ? 'hidden' : undefined, xml);
    pack.relate(path, own.relations);
  });
  if (lists.lists.length > 0)
    addSheet(helper, 'veryHidden', sheetXml(helperSheet(lists), plainWriting(book, styles, strings, lists)));

  const count = entries.length;
  relations.push({ id: `rId${count + 1}`, type: 'styles', target: 'xl/styles.xml' });
  relations.push({ id: `rId${count + 2}`, type: 'sharedStrings', target: 'xl/sharedStrings.xml' });
  relations.push({ id: `rId${count + 3}`, type: 'customXml', target: 'customXml/item1.xml' });
  pack.add('xl/styles.xml', styles.xml(), `${SPREADSHEETML}.styles+xml`);
  pack.add('xl/sharedStrings.xml', strings.xml(), `${SPREADSHEETML}.sharedStrings+xml`);
  pack.add(
    'xl/workbook.xml',
    element(
      'workbook',
      WORKSHEET_NAMESPACES,
      '<workbookPr/>',
      element('bookViews', {}, element('workbookView', { activeTab: active })),
      element('sheets', {}, entries),
      definedNamesXml(book, nameById),
      '<calcPr calcId="191029" fullCalcOnLoad="1"/>',
    ),
    `${SPREADSHEETML}.sheet.main+xml`,
  );
  pack.relate('xl/workbook.xml', relations);
  addProperties(pack, book, lists.lists.length > 0 ? helper : undefined);
  return pack;
}

function plainWriting(
  book: SpreadsheetData,
  styles: StyleWriter,
  strings: StringWriter,
  lists: HelperLists,
): Parameters<typeof sheetXml>[1] {
  const validations = {
    timeZone: book.timeZone,
    sheetName: () => undefined,
    sheetNames: new Map<string, string>(),
    lists,
  };
  return { book, styles, strings, validations, isActive: false, links: new Map() };
}

/** The lists that dropdowns refer to, one per column. */
function helperSheet({ sheetName, lists }: HelperLists): SheetData {
  const cells: SheetData['cells'] = new Map();
  lists.forEach((items, index) => {
    items.forEach((item, row) => cells.set(`${row + 1},${index + 1}`, { value: item, format: '@' }));
  });
  return { ...emptySheet(-1, sheetName), hidden: true, cells };
}

const LONGEST_ADDRESS = 2_000;

function addNotesAndLinks(
  pack: PackageWriter,
  sheet: SheetData,
  number: number,
): { relations: Relation[]; links: Map<string, string> } {
  const relations: Relation[] = [];
  const links = new Map<string, string>();
  const notes = notesOf(sheet);
  if (notes.length > 0) {
    const comments = `xl/comments${number}.xml`;
    const drawing = `xl/drawings/vmlDrawing${number}.vml`;
    pack.add(comments, commentsXml(notes), `${SPREADSHEETML}.comments+xml`);
    pack.add(drawing, notesDrawing(notes));
    relations.push({ id: 'rId1', type: 'comments', target: comments });
    relations.push({ id: 'rId2', type: 'vmlDrawing', target: drawing });
  }
  for (const [key, { value, formula, runs }] of sheet.cells) {
    const url = typeof value === 'string' && formula === undefined ? runs?.find((run) => run.url)?.url : undefined;
    const address = url === undefined ? undefined : addressOf(url);
    const [row, column] = positionOf(key);
    const box = { row, column, rows: 1, columns: 1 };
    if (address === undefined || !fitsInFile(box)) continue;
    const id = `rId${relations.length + 1}`;
    relations.push({ id, type: 'hyperlink', target: address, external: true });
    links.set(boxToA1(box), id);
  }
  return { relations, links };
}

/** The address as a relation may hold it; `undefined` for what is none. */
function addressOf(url: string): string | undefined {
  try {
    const { href } = new URL(url);
    return href.length <= LONGEST_ADDRESS ? href : undefined;
  } catch {
    return undefined;
  }
}

function definedNamesXml(book: SpreadsheetData, nameById: ReadonlyMap<number, string>): string {
  const taken = new Set<string>();
  const names = book.namedRanges.flatMap(({ name, box }) => {
    const sheet = nameById.get(box.sheetId);
    const isName = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[rc]$/i.test(name) && !parseBox(name);
    if (sheet === undefined || !isName || name.length > 255 || !fitsInFile(box) || taken.has(name.toLowerCase()))
      return [];
    taken.add(name.toLowerCase());
    return element('definedName', { name: toXstring(name) }, escapeText(toXstring(sheetReference(sheet, box))));
  });
  book.sheets.forEach((sheet, index) => {
    const file = nameById.get(sheet.id) ?? sheet.name;
    const own = (name: string, hidden: boolean | undefined, box: RangeBox): void => {
      const reference = escapeText(toXstring(sheetReference(file, box)));
      names.push(element('definedName', { name: `_xlnm.${name}`, localSheetId: index, hidden }, reference));
    };
    // Excel and LibreOffice look for a filter's range under this name.
    if (sheet.filter && fitsInFile(sheet.filter.box)) own('_FilterDatabase', true, sheet.filter.box);
    // Rows that stay in view stand at the top of each printed page.
    const { frozenRows: rows } = sheet;
    if (rows > 0 && rows < LAST_ROW) own('Print_Titles', undefined, { row: 1, column: 1, rows, columns: LAST_COLUMN });
  });
  return names.length > 0 ? element('definedNames', {}, names) : '';
}

/** Adds the custom XML part, which Excel and LibreOffice carry along unread. */
export function addExtras(pack: PackageWriter, extras: Extras): void {
  const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
  pack.add('customXml/item1.xml', extrasXml(extras));
  pack.add(
    'customXml/itemProps1.xml',
    element('ds:datastoreItem', { 'ds:itemID': EXTRAS_ID, 'xmlns:ds': namespace }, element('ds:schemaRefs')),
    'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  );
  pack.relate('customXml/item1.xml', [{ id: 'rId1', type: 'customXmlProps', target: 'customXml/itemProps1.xml' }]);
}
