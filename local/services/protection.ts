// Protection of a range or a sheet: who may edit, warning only, open ranges, removal.
import type { ProtectionData, RangeBox, SheetData } from '../world';
import { wholeSheet } from '../grid';
import type { Book } from './book';
import { AT, freshId, handle, plainBox, rangeAt } from './book';
import { enumValue } from './enums';
import { Exception, notInTheLocalHost } from './exception';
import { boxOf } from './range-values';
import { emailOf, userOf } from './people';
import { protectionTypes } from './spreadsheet-enums';
import type { Methods } from './signatures';
import { checkedMethods } from './signatures';

interface ProtectionHost {
  /** A sheet has one protection of its own at most, so it is found without its id. */
  [AT]: { book: Book; sheetId: number; id: number | 'sheet' };
}

const SIGNATURES = `
  canEdit canDomainEdit getDescription getEditors getProtectionType getRange getRangeName getUnprotectedRanges
  isWarningOnly remove
  addEditor removeEditor: string; User
  addEditors: string[]
  removeEditors: any[]
  setDescription setRangeName: string
  setDomainEdit setWarningOnly: boolean
  setRange: Range
  setUnprotectedRanges: Range[]
`;

function read(host: ProtectionHost): { book: Book; sheet: SheetData; protection: ProtectionData } {
  const { book, sheetId } = host[AT];
  book.execution.read(0);
  return { book, sheet: book.sheetData(sheetId), protection: find(host) };
}

function find(host: ProtectionHost): ProtectionData {
  const { book, sheetId, id } = host[AT];
  const found = book.sheetData(sheetId).protections.find((protection) => matches(protection, id));
  if (!found) throw new Exception('The protection was removed.');
  return found;
}

function matches(protection: ProtectionData, id: number | 'sheet'): boolean {
  return id === 'sheet' ? protection.kind === 'SHEET' : protection.id === id;
}

/** Buffers a change; only those who may edit a protection may change it. */
function change(host: ProtectionHost, apply: (protection: ProtectionData) => void): ProtectionHost {
  const { book } = host[AT];
  book.execution.write(0, () => {
    const protection = find(host);
    if (!book.mayPass({ ...protection, warningOnly: false })) {
      throw new Exception('You do not have permission to edit this protection.');
    }
    apply(protection);
  });
  return host;
}

function add(host: ProtectionHost, emails: readonly string[]): ProtectionHost {
  return change(host, (protection) => {
    protection.editors = [...new Set([...protection.editors, ...emails])];
  });
}

/** Neither the owner nor the one who runs the script can be taken off. */
function removeEditors(host: ProtectionHost, emails: readonly string[]): ProtectionHost {
  const { user, world } = host[AT].book.execution;
  return change(host, (protection) => {
    protection.editors = protection.editors.filter(
      (email) => email === world.owner || email === user || !emails.includes(email),
    );
  });
}

const methods: Methods<ProtectionHost> = {
  canEdit(this: ProtectionHost) {
    const { book, protection } = read(this);
    return book.mayPass(protection);
  },
  canDomainEdit: () => false,
  setDomainEdit(this: ProtectionHost, on: boolean) {
    if (on) throw notInTheLocalHost('Protection.setDomainEdit(true): the owner has no Google Workspace domain');
    return this;
  },
  getDescription(this: ProtectionHost) {
    return read(this).protection.description;
  },
  setDescription(this: ProtectionHost, description: string | null) {
    return change(this, (protection) => {
      protection.description = description ?? '';
    });
  },
  getEditors(this: ProtectionHost) {
    const { book, protection } = read(this);
    return protection.warningOnly ? [] : protection.editors.map((email) => userOf(book, email));
  },
  addEditor(this: ProtectionHost, editor: unknown) {
    return add(this, [emailOf(editor)]);
  },
  addEditors(this: ProtectionHost, emails: string[]) {
    return add(this, emails.map(emailOf));
  },
  removeEditor(this: ProtectionHost, editor: unknown) {
    return removeEditors(this, [emailOf(editor)]);
  },
  removeEditors(this: ProtectionHost, editors: unknown[]) {
    return removeEditors(this, editors.map(emailOf));
  },
  getProtectionType(this: ProtectionHost) {
    return enumValue(protectionTypes, read(this).protection.kind);
  },
  getRange(this: ProtectionHost) {
    const { book, sheet, protection } = read(this);
    return book.range(sheet.id, plainBox(protection.box ?? wholeSheet(sheet)));
  },
  setRange(this: ProtectionHost, range: unknown) {
    const box = plainBox(boxOf(rangeAt(range)));
    return change(this, (protection) => {
      if (protection.kind === 'RANGE') protection.box = box;
    });
  },
  getRangeName(this: ProtectionHost) {
    const { book, sheet, protection } = read(this);
    const { box } = protection;
    const named = book.data.namedRanges.find(
      (each) =>
        each.box.sheetId === sheet.id &&
        box !== undefined &&
        JSON.stringify(plainBox(each.box)) === JSON.stringify(plainBox(box)),
    );
    return named?.name ?? null;
  },
  setRangeName(this: ProtectionHost, name: string) {
    const { book } = this[AT];
    const named = book.data.namedRanges.find((each) => each.name === name);
    if (!named) throw new Exception('Range not found');
    return change(this, (protection) => {
      protection.box = plainBox(named.box);
    });
  },
  getUnprotectedRanges(this: ProtectionHost) {
    const { book, sheet, protection } = read(this);
    return protection.unprotected.map((box) => book.range(sheet.id, plainBox(box)));
  },
  setUnprotectedRanges(this: ProtectionHost, ranges: unknown[]) {
    const boxes = ranges.map((range): RangeBox => plainBox(boxOf(rangeAt(range))));
    return change(this, (protection) => {
      protection.unprotected = boxes;
    });
  },
  isWarningOnly(this: ProtectionHost) {
    return read(this).protection.warningOnly;
  },
  setWarningOnly(this: ProtectionHost, on: boolean) {
    return change(this, (protection) => {
      protection.warningOnly = on;
    });
  },
  remove(this: ProtectionHost) {
    const { book, sheetId, id } = this[AT];
    change(this, () => {
      const sheet = book.sheetData(sheetId);
      sheet.protections = sheet.protections.filter((protection) => !matches(protection, id));
    });
  },
};

const prototype = checkedMethods('Protection', SIGNATURES, methods);

function protectionHandle(book: Book, sheetId: number, id: number | 'sheet'): object {
  return handle(book, 'Protection', prototype, { book, sheetId, id });
}

/**
 * Protects a box, or the whole sheet without one. At first everybody who may edit the spreadsheet may edit there. A
 * sheet that is protected already keeps its protection, and the handle is for that one.
 */
export function protect(book: Book, sheetId: number, box: RangeBox | undefined): object {
  const { user, world } = book.execution;
  const taken = (id: number): boolean =>
    book.data.sheets.some((sheet) => sheet.protections.some((protection) => protection.id === id));
  const id = freshId(book, taken);
  book.execution.write(0, () => {
    const sheet = book.sheetData(sheetId);
    if (!box && sheet.protections.some((protection) => protection.kind === 'SHEET')) return;
    sheet.protections.push({
      id,
      kind: box ? 'RANGE' : 'SHEET',
      ...(box ? { box: plainBox(box) } : {}),
      unprotected: [],
      description: '',
      warningOnly: false,
      editors: [...new Set([world.owner, user, ...world.editors])],
    });
  });
  return protectionHandle(book, sheetId, box ? id : 'sheet');
}

/** Protections of one sheet and kind, as a script gets them. */
export function protectionsOf(book: Book, sheet: SheetData, kind: string | undefined): object[] {
  return sheet.protections
    .filter((protection) => protection.kind === kind)
    .map((protection) => protectionHandle(book, sheet.id, protection.kind === 'SHEET' ? 'sheet' : protection.id));
}
