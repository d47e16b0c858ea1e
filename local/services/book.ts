// What the objects of the spreadsheet service share in one execution: the spreadsheet's data, how handles are made,
// who may write where, and how entries are checked before they are put into cells.
import type { Entry } from '../cell-entry';
import { entryOf, putEntry } from '../cell-entry';
import { Exception } from './exception';
import type { Execution } from '../execution';
import { boxToA1, parseA1, parseR1C1, splitSheetName } from '../values/a1';
import { cellAt, overlap, placesIn, without } from '../grid';
import { hostObject, insideOf } from '../host-object';
import type { ProtectionData, RangeBox, SheetData, SpreadsheetData } from '../world';
import { rejection } from './validation-check';

/** Where a handle keeps what it points at. A symbol, so that scripts do not meet it. */
export const AT = Symbol('at');

export interface RangeAt {
  book: Book;
  sheetId: number;
  /** `undefined` until the extent of a data range is first needed. */
  box: RangeBox | undefined;
}

export interface RangeHost {
  [AT]: RangeAt;
}

export interface SheetAt {
  book: Book;
  id: number;
}

export interface SheetHost {
  [AT]: SheetAt;
}

/** Makers of handles, wired together in spreadsheet-app.ts. */
export interface Makers {
  spreadsheet(book: Book): object;
  sheet(book: Book, id: number): object;
  range(book: Book, sheetId: number, box: RangeBox | undefined): object;
}

export class Book {
  constructor(
    readonly execution: Execution,
    private readonly makers: Makers,
  ) {}

  get data(): SpreadsheetData {
    return this.execution.world.spreadsheet;
  }

  spreadsheet(): object {
    return this.makers.spreadsheet(this);
  }

  sheet(id: number): object {
    return this.makers.sheet(this, id);
  }

  range(sheetId: number, box: RangeBox | undefined): object {
    return this.makers.range(this, sheetId, box);
  }

  /** A range without its shell: for methods that do what several range methods do. */
  bareRange(sheetId: number, box: RangeBox | undefined): object {
    return insideOf(this.range(sheetId, box))?.target ?? {};
  }

  /** A sheet without its shell. */
  bareSheet(id: number): object {
    return insideOf(this.sheet(id))?.target ?? {};
  }

  bareSpreadsheet(): object {
    return insideOf(this.spreadsheet())?.target ?? {};
  }

  findSheet(id: number): SheetData | undefined {
    return this.data.sheets.find((sheet) => sheet.id === id);
  }

  /** A handle of a sheet that was deleted meanwhile throws here. */
  sheetData(id: number): SheetData {
    const sheet = this.findSheet(id);
    if (!sheet) throw new Exception(`Sheet ${id} not found`);
    return sheet;
  }

  /** The sheet that a person has open; the first visible one when none was opened. */
  activeSheet(): SheetData {
    const { sheets, activeSheet } = this.data;
    const open =
      sheets.find((sheet) => sheet.name === activeSheet) ?? sheets.find((sheet) => !sheet.hidden) ?? sheets[0];
    if (!open) throw new Exception('The spreadsheet has no sheets.');
    return open;
  }

  /** Makes sure a box lies in the grid; rows that are still buffered count. */
  checkBox(sheetId: number, box: RangeBox): RangeBox {
    if (box.row < 1) throw new Exception('The starting row of the range is too small.');
    if (box.column < 1) throw new Exception('The starting column of the range is too small.');
    if (box.rows < 1) throw new Exception('The number of rows in the range must be at least 1.');
    if (box.columns < 1) throw new Exception('The number of columns in the range must be at least 1.');
    const fits = (): boolean => {
      const { maxRows, maxColumns } = this.sheetData(sheetId);
      return box.row + box.rows - 1 <= maxRows && box.column + box.columns - 1 <= maxColumns;
    };
    if (fits()) return box;
    this.execution.flush();
    if (!fits()) throw new Exception('The coordinates of the range are outside the dimensions of the sheet.');
    return box;
  }

  /** A range by its A1 or R1C1 notation or the name of a named range, as seen from a sheet. */
  resolve(reference: string | null, from: SheetData): { sheetId: number; box: RangeBox } {
    if (reference === null || reference === undefined) throw new Exception('Argument cannot be null: a1Notation');
    const found = this.lookUp(reference, from) ?? (this.execution.flush(), this.lookUp(reference, from));
    if (!found) throw new Exception('Range not found');
    return found;
  }

  private lookUp(reference: string, from: SheetData): { sheetId: number; box: RangeBox } | undefined {
    const { sheet: name, cells } = splitSheetName(reference);
    const sheet = name === undefined ? this.findSheet(from.id) : this.data.sheets.find((each) => each.name === name);
    const box = sheet && (parseA1(cells, sheet) ?? parseR1C1(cells));
    if (sheet && box) {
      const inside = box.row + box.rows - 1 <= sheet.maxRows && box.column + box.columns - 1 <= sheet.maxColumns;
      return inside ? { sheetId: sheet.id, box } : undefined;
    }
    const wanted = reference.toLowerCase();
    const named = this.data.namedRanges.find((each) => each.name.toLowerCase() === wanted);
    if (named) return { sheetId: named.box.sheetId, box: plainBox(named.box) };
    const whole = name === undefined ? this.data.sheets.find((each) => each.name === reference) : undefined;
    return whole && { sheetId: whole.id, box: { row: 1, column: 1, rows: whole.maxRows, columns: whole.maxColumns } };
  }

  /** Box of a range. A data range that nobody asked about yet costs one read to measure. */
  boxOf(at: RangeAt, measure: (sheet: SheetData) => RangeBox): RangeBox {
    if (!at.box) {
      this.execution.read(0);
      at.box = measure(this.sheetData(at.sheetId));
    }
    return at.box;
  }

  /** Buffers a change to a box of a sheet. When it is applied, it is refused where the user may not write. */
  change(sheetId: number, box: RangeBox, apply: (sheet: SheetData, box: RangeBox) => void): void {
    this.execution.write(box.rows * box.columns, () => {
      const sheet = this.sheetData(sheetId);
      if (box.row + box.rows - 1 > sheet.maxRows || box.column + box.columns - 1 > sheet.maxColumns) {
        throw new Exception('The coordinates of the range are outside the dimensions of the sheet.');
      }
      this.refuseProtected(sheet, [box]);
      apply(sheet, box);
    });
  }

  /** Buffers values for a box, `inputs` row by row. One refused value refuses them all. */
  enter(sheetId: number, box: RangeBox, inputs: readonly (readonly unknown[])[]): void {
    this.change(sheetId, box, (sheet) => this.putAll(sheet, box, inputs));
  }

  /** Buffers formulas for a box; an empty text empties its cell. The cells keep their formats, even plain text. */
  enterFormulas(sheetId: number, box: RangeBox, formulaAt: (row: number, column: number) => string): void {
    this.change(sheetId, box, (sheet) => {
      for (const { row, column } of placesIn(box)) {
        const formula = formulaAt(row, column);
        const format = cellAt(sheet, row, column)?.format;
        putEntry(sheet, row, column, {
          value: '',
          ...(formula === '' ? {} : { formula }),
          ...(format === undefined ? {} : { format }),
        });
      }
    });
  }

  /** Puts values into cells at once: reads texts as if typed, checks validations. */
  putAll(sheet: SheetData, box: RangeBox, inputs: readonly (readonly unknown[])[]): void {
    const entries: { row: number; column: number; entry: Entry }[] = [];
    inputs.forEach((line, rowOffset) =>
      line.forEach((input, columnOffset) => {
        const [row, column] = [box.row + rowOffset, box.column + columnOffset];
        const cell = cellAt(sheet, row, column);
        const entry = entryOf(input, cell?.format, this.execution.world);
        const why = cell?.validation && rejection(cell.validation, entry, this.data, sheet, row, column);
        if (why !== undefined) throw new Exception(why);
        entries.push({ row, column, entry });
      }),
    );
    for (const { row, column, entry } of entries) putEntry(sheet, row, column, entry);
  }

  /** Whether the running user may change what a protection protects. */
  mayPass(protection: ProtectionData): boolean {
    const { user, world } = this.execution;
    return protection.warningOnly || user === world.owner || protection.editors.includes(user);
  }

  /** Throws when the running user may only look at the spreadsheet. */
  refuseViewers(): void {
    const { user, world } = this.execution;
    if (user !== world.owner && world.viewers.includes(user) && !world.editors.includes(user)) {
      throw new Exception('You do not have permission to perform that action.');
    }
  }

  /** Throws, as live does, when a box lies in a place that the running user may not change. */
  refuseProtected(sheet: SheetData, boxes: readonly RangeBox[]): void {
    this.refuseViewers();
    for (const protection of sheet.protections) {
      if (this.mayPass(protection)) continue;
      const touched = boxes.flatMap((box) => {
        if (protection.box) return overlap(protection.box, box) ?? [];
        return protection.unprotected.reduce((rest, open) => rest.flatMap((part) => without(part, open)), [box]);
      });
      if (touched.length > 0) {
        throw new Exception(
          'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
        );
      }
    }
  }

  /** Whether the running user may write into every cell of a box. */
  canEdit(sheet: SheetData, box: RangeBox): boolean {
    try {
      this.refuseProtected(sheet, [box]);
      return true;
    } catch {
      return false;
    }
  }

  /** `'Ý kiến'!A1:B2` needs a sheet; this is the part behind it. */
  a1(sheetId: number, box: RangeBox): string {
    return boxToA1(box, this.findSheet(sheetId));
  }
}

export function plainBox({ row, column, rows, columns }: RangeBox): RangeBox {
  return { row, column, rows, columns };
}

/** What a Range handed over by a script points at. */
export function rangeAt(range: unknown): RangeAt {
  const target = insideOf(range)?.target ?? range;
  return (target as RangeHost)[AT];
}

export function sheetAt(sheet: unknown): SheetAt {
  const target = insideOf(sheet)?.target ?? sheet;
  return (target as SheetHost)[AT];
}

/** Ids in the world count up where live draws them at random. */
export function freshId(book: Book, taken: (id: number) => boolean): number {
  const { world } = book.execution;
  do world.sequence += 1;
  while (taken(world.sequence));
  return world.sequence;
}

/** A handle for scripts: methods of `prototype`, pointing at `at`. */
export function handle(book: Book, service: string, prototype: object, at: unknown): object {
  const target: object = Object.create(prototype, { [AT]: { value: at } });
  return hostObject(book.execution, service, target);
}
