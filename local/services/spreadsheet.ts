// Spreadsheet: its name, zone and people, its named ranges and menus, and what it passes on to the active sheet.
import { isLocale } from '../values/locales';
import { isTimeZone } from '../values/zones';
import type { Book } from './book';
import { AT, handle, plainBox, rangeAt } from './book';
import { enumName } from './enums';
import { Exception } from './exception';
import { checkRangeName, namedRangeHandle } from './named-range';
import { emailOf, userOf } from './people';
import { protectionsOf } from './protection';
import { rangeList } from './range-list';
import { boxOf } from './range-values';
import { selection } from './selection';
import { SHARED_SIGNATURES } from './sheet';
import type { Methods } from './signatures';
import { checkedMethods, readSignatures } from './signatures';
import { spreadsheetSheets } from './spreadsheet-sheets';
import { textFinder } from './text-finder';
import type { MenuTree } from './ui';

export interface SpreadsheetHost {
  [AT]: { book: Book };
}

const SIGNATURES = `${SHARED_SIGNATURES}
  getId getName getUrl getOwner getEditors getViewers getSpreadsheetTimeZone getSpreadsheetLocale getNamedRanges
  getActiveRangeList getSelection getImages getBandings getDataSourceTables getFormUrl
  getSheets getNumSheets getActiveSheet deleteActiveSheet duplicateActiveSheet
  rename setSpreadsheetTimeZone setSpreadsheetLocale getRangeByName removeNamedRange removeMenu: string
  addEditor addViewer removeEditor removeViewer: string; User
  addEditors addViewers: string[]
  getRange: string
  getRangeList: string[]
  setNamedRange: string,Range
  getProtections: enum
  createTextFinder: string
  setActiveRange setCurrentCell: Range
  setActiveSelection: Range; text
  toast: string; string,string; string,string,number?
  addMenu updateMenu: string,any[]
  getSheetByName: string
  getSheetById: int
  insertSheet: ; int; text; string; object; int,object; string,int; string,object; string,int,object
  deleteSheet: Sheet
  renameActiveSheet: string
  moveActiveSheet: int
  setActiveSheet: Sheet; Sheet,boolean
`;

function write(host: SpreadsheetHost, apply: (book: Book) => void): SpreadsheetHost {
  const { book } = host[AT];
  book.execution.write(0, () => apply(book));
  return host;
}

function read<T>(host: SpreadsheetHost, of: (book: Book) => T): T {
  const { book } = host[AT];
  book.execution.read(0);
  return of(book);
}

type Role = 'editors' | 'viewers';

function addPeople(host: SpreadsheetHost, role: Role, people: readonly unknown[]): SpreadsheetHost {
  const emails = people.map(emailOf);
  return write(host, ({ execution: { world }, data }) => {
    const everybody = [world.owner, ...world.editors];
    for (const email of emails) {
      if (email === world.owner || world[role].includes(email)) continue;
      world[role].push(email);
      if (role === 'viewers') continue;
      world.viewers = world.viewers.filter((viewer) => viewer !== email);
      // Protections whose list nobody narrowed mirror who may edit the spreadsheet.
      for (const protection of data.sheets.flatMap((sheet) => sheet.protections)) {
        if (everybody.every((editor) => protection.editors.includes(editor))) protection.editors.push(email);
      }
    }
  });
}

function removePerson(host: SpreadsheetHost, role: Role, person: unknown): SpreadsheetHost {
  const email = emailOf(person);
  return write(host, ({ execution: { world } }) => {
    world[role] = world[role].filter((each) => each !== email);
  });
}

function showMenu(host: SpreadsheetHost, caption: string, entries: readonly unknown[]): void {
  const { execution } = host[AT].book;
  const items = entries.map((entry) => {
    if (entry === null) return null;
    const { name, functionName } = entry as { name?: unknown; functionName?: unknown };
    if (typeof name !== 'string' || typeof functionName !== 'string') throw new Exception('Invalid argument: subMenus');
    return { caption: name, functionName };
  });
  const content: MenuTree = { caption, items };
  execution.trip('ui');
  execution.show({ kind: 'menu', title: caption, text: '', user: execution.user, content });
}

const own: Methods<SpreadsheetHost> = {
  getId(this: SpreadsheetHost) {
    return this[AT].book.data.id;
  },
  getName(this: SpreadsheetHost) {
    return this[AT].book.data.name;
  },
  rename(this: SpreadsheetHost, name: string) {
    const { book } = this[AT];
    book.execution.flush();
    book.execution.trip('write');
    book.data.name = name;
  },
  getUrl(this: SpreadsheetHost) {
    return `https://docs.google.com/spreadsheets/d/${this[AT].book.data.id}/edit`;
  },
  getOwner(this: SpreadsheetHost) {
    return read(this, (book) => userOf(book, book.execution.world.owner));
  },
  getEditors(this: SpreadsheetHost) {
    return read(this, (book) => {
      const { owner, editors } = book.execution.world;
      return [...new Set([owner, ...editors])].map((email) => userOf(book, email));
    });
  },
  getViewers(this: SpreadsheetHost) {
    return read(this, (book) => book.execution.world.viewers.map((email) => userOf(book, email)));
  },
  addEditor(this: SpreadsheetHost, person: unknown) {
    return addPeople(this, 'editors', [person]);
  },
  addEditors(this: SpreadsheetHost, people: unknown[]) {
    return addPeople(this, 'editors', people);
  },
  addViewer(this: SpreadsheetHost, person: unknown) {
    return addPeople(this, 'viewers', [person]);
  },
  addViewers(this: SpreadsheetHost, people: unknown[]) {
    return addPeople(this, 'viewers', people);
  },
  removeEditor(this: SpreadsheetHost, person: unknown) {
    return removePerson(this, 'editors', person);
  },
  removeViewer(this: SpreadsheetHost, person: unknown) {
    return removePerson(this, 'viewers', person);
  },
  getSpreadsheetTimeZone(this: SpreadsheetHost) {
    return read(this, (book) => book.data.timeZone);
  },
  setSpreadsheetTimeZone(this: SpreadsheetHost, zone: string | null) {
    if (zone === null || !isTimeZone(zone)) throw new Exception(`Invalid argument: ${zone}`);
    write(this, ({ data }) => {
      data.timeZone = zone;
    });
  },
  getSpreadsheetLocale(this: SpreadsheetHost) {
    return read(this, (book) => book.data.locale);
  },
  setSpreadsheetLocale(this: SpreadsheetHost, locale: string | null) {
    if (locale === null || !isLocale(locale)) throw new Exception(`Invalid argument: ${locale}`);
    write(this, ({ data }) => {
      data.locale = locale.includes('_') ? locale : fullLocale(locale);
    });
  },
  getRange(this: SpreadsheetHost, reference: string | null) {
    const { book } = this[AT];
    const { sheetId, box } = book.resolve(reference, book.activeSheet());
    return book.range(sheetId, box);
  },
  getRangeList(this: SpreadsheetHost, references: string[]) {
    const { book } = this[AT];
    return rangeList(
      book,
      references.map((reference) => ({ book, ...book.resolve(reference, book.activeSheet()) })),
    );
  },
  getRangeByName(this: SpreadsheetHost, name: string | null) {
    return read(this, (book) => {
      const wanted = (name ?? '').toLowerCase();
      const named = book.data.namedRanges.find((each) => each.name.toLowerCase() === wanted);
      return named ? book.range(named.box.sheetId, plainBox(named.box)) : null;
    });
  },
  getNamedRanges(this: SpreadsheetHost) {
    return read(this, (book) => book.data.namedRanges.map((each) => namedRangeHandle(book, each.name)));
  },
  setNamedRange(this: SpreadsheetHost, name: string | null, range: unknown) {
    checkRangeName(name);
    const at = rangeAt(range);
    const box = { sheetId: at.sheetId, ...plainBox(boxOf(at)) };
    write(this, ({ data }) => {
      data.namedRanges = data.namedRanges.filter((each) => each.name.toLowerCase() !== name.toLowerCase());
      data.namedRanges.push({ name, box });
    });
  },
  removeNamedRange(this: SpreadsheetHost, name: string | null) {
    write(this, ({ data }) => {
      const kept = data.namedRanges.filter((each) => each.name !== name);
      if (kept.length === data.namedRanges.length) throw new Exception(`The named range "${name}" does not exist.`);
      data.namedRanges = kept;
    });
  },
  getProtections(this: SpreadsheetHost, type: unknown) {
    return read(this, (book) => book.data.sheets.flatMap((sheet) => protectionsOf(book, sheet, enumName(type))));
  },
  createTextFinder(this: SpreadsheetHost, text: string) {
    const { book } = this[AT];
    return textFinder(
      book,
      book.data.sheets.map((sheet) => ({ sheetId: sheet.id, box: undefined })),
      text,
    );
  },
  getActiveRangeList(this: SpreadsheetHost) {
    const { book } = this[AT];
    const box = plainBox(book.data.activeRange ?? { row: 1, column: 1, rows: 1, columns: 1 });
    return rangeList(book, [{ book, sheetId: book.activeSheet().id, box }]);
  },
  getSelection(this: SpreadsheetHost) {
    return selection(this[AT].book);
  },
  setActiveRange(this: SpreadsheetHost, range: unknown) {
    return select(this, range);
  },
  setCurrentCell(this: SpreadsheetHost, range: unknown) {
    return select(this, range);
  },
  setActiveSelection(this: SpreadsheetHost, range: unknown) {
    const { book } = this[AT];
    if (typeof range !== 'string') return select(this, range);
    const { sheetId, box } = book.resolve(range, book.activeSheet());
    return select(this, book.range(sheetId, box));
  },
  toast(this: SpreadsheetHost, text: string | null, title: string | null = null) {
    const { execution } = this[AT].book;
    execution.trip('ui');
    execution.show({ kind: 'toast', title: title ?? '', text: text ?? '', user: execution.user });
  },
  addMenu(this: SpreadsheetHost, name: string, items: unknown[]) {
    showMenu(this, name, items);
  },
  updateMenu(this: SpreadsheetHost, name: string, items: unknown[]) {
    removeMenu(this, name);
    showMenu(this, name, items);
  },
  removeMenu(this: SpreadsheetHost, name: string) {
    if (!removeMenu(this, name)) throw new Exception(`Menu ${name} does not exist.`);
  },
  getImages: () => [],
  getBandings: () => [],
  getDataSourceTables: () => [],
  getFormUrl: () => null,
};

function fullLocale(language: string): string {
  const { language: code, region } = new Intl.Locale(language).maximize();
  return `${code}_${region ?? ''}`;
}

function select(host: SpreadsheetHost, range: unknown): unknown {
  const { book } = host[AT];
  const at = rangeAt(range);
  book.data.activeSheet = book.sheetData(at.sheetId).name;
  book.data.activeRange = plainBox(boxOf(at));
  return range;
}

/** Takes a menu away again, whether there was one. */
function removeMenu(host: SpreadsheetHost, name: string): boolean {
  const { world } = host[AT].book.execution;
  const before = world.ui.length;
  world.ui = world.ui.filter((event) => event.kind !== 'menu' || event.title !== name);
  return world.ui.length < before;
}

/** Methods that mean the active sheet. */
const passedOn: Methods<SpreadsheetHost> = {};
for (const name of readSignatures(SHARED_SIGNATURES).keys()) {
  passedOn[name] = function passOn(this: SpreadsheetHost, ...args: unknown[]) {
    const { book } = this[AT];
    const bare = book.bareSheet(book.activeSheet().id) as Record<string, (...list: unknown[]) => unknown>;
    const result = bare[name]?.(...args);
    return result === bare ? book.sheet(book.activeSheet().id) : result;
  };
}

const prototype = checkedMethods<SpreadsheetHost>('Spreadsheet', SIGNATURES, own, spreadsheetSheets, passedOn);

export function spreadsheetHandle(book: Book): object {
  return handle(book, 'Spreadsheet', prototype, { book });
}
