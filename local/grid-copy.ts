// Boxes of cells emptied, copied and moved: which parts of a cell go along.
import { cellAt, cellKey, covers, overlap, placesIn, tidyCell, touchCell } from './grid';
import { shownCell } from './cell-reading';
import { offsetReferences } from './values/references';
import type { Cell, RangeBox, SheetData, SpreadsheetData } from './world';

/** Parts of a cell. */
export interface Parts {
  contents?: boolean;
  /** Looks without the number format. */
  formats?: boolean;
  numberFormats?: boolean;
  notes?: boolean;
  validations?: boolean;
  /** With contents: what formulas give, instead of the formulas. */
  values?: boolean;
  borders?: boolean;
  conditionalFormats?: boolean;
  columnWidths?: boolean;
}

/** What each kind of paste brings. */
export const KEPT: Record<string, Parts> = {
  PASTE_NORMAL: {
    contents: true,
    formats: true,
    numberFormats: true,
    notes: true,
    validations: true,
    borders: true,
    conditionalFormats: true,
  },
  PASTE_NO_BORDERS: {
    contents: true,
    formats: true,
    numberFormats: true,
    notes: true,
    validations: true,
    conditionalFormats: true,
  },
  PASTE_FORMAT: { formats: true, numberFormats: true, borders: true, conditionalFormats: true },
  PASTE_CONDITIONAL_FORMATTING: { conditionalFormats: true },
  PASTE_COLUMN_WIDTHS: { columnWidths: true },
  PASTE_FORMULA: { contents: true },
  PASTE_VALUES: { contents: true, values: true },
  PASTE_DATA_VALIDATION: { validations: true },
};

const LOOKS: (keyof Cell)[] = [
  'background',
  'fontColor',
  'fontWeight',
  'fontStyle',
  'fontLine',
  'fontSize',
  'fontFamily',
  'horizontalAlignment',
  'verticalAlignment',
  'wrap',
  'clip',
  'textRotation',
];

function fieldsOf(parts: Parts): (keyof Cell)[] {
  const fields: (keyof Cell)[] = [];
  if (parts.contents) fields.push('formula', 'runs');
  if (parts.formats) fields.push(...LOOKS);
  if (parts.numberFormats) fields.push('format');
  if (parts.borders) fields.push('borders');
  if (parts.notes) fields.push('note');
  if (parts.validations) fields.push('validation');
  return fields;
}

const ALL_FORMATS: Parts = { formats: true, numberFormats: true, borders: true, validations: true };

/**
 * What `clear` takes away. Without options contents, formats and validations; options that name nothing mean notes too.
 * Clearing formats alone takes validations along and leaves number formats (class Range, `clear`, `clearFormat`).
 */
export function readClearOptions(options: Record<string, unknown> | undefined): Parts {
  if (options === undefined) return { contents: true, ...ALL_FORMATS };
  const parts: Parts = {};
  if (options.contentsOnly) parts.contents = true;
  if (options.formatOnly) Object.assign(parts, ALL_FORMATS, { numberFormats: false });
  if (options.commentsOnly) parts.notes = true;
  if (options.validationsOnly) parts.validations = true;
  return Object.keys(parts).length > 0 ? parts : { contents: true, ...ALL_FORMATS, notes: true };
}

/** Clears a box; rows for which `skip` says so stay as they are. */
export function clearBox(
  sheet: SheetData,
  box: RangeBox,
  parts: Parts,
  skip: (row: number) => boolean = () => false,
): void {
  const fields = fieldsOf(parts);
  for (const { row, column } of placesIn(box)) {
    const cell = cellAt(sheet, row, column);
    if (!cell || skip(row)) continue;
    if (parts.contents) cell.value = '';
    for (const field of fields) delete cell[field];
    tidyCell(sheet, row, column);
  }
}

/** Copies a box as often as `to` holds it. What is copied replaces the same parts of the cells there. */
export function copyBox(
  book: SpreadsheetData,
  source: SheetData,
  from: RangeBox,
  target: SheetData,
  to: RangeBox,
  parts: Parts,
  transposed: boolean,
): void {
  const copies = [...placesIn(from)].map(({ row, column }) => {
    const cell = cellAt(source, row, column);
    return cell && parts.values ? { value: shownCell(cell, book, source).value } : cell && { ...cell };
  });
  const fields = fieldsOf(parts);
  for (const { row, column } of placesIn(to)) {
    const [down, right] = [row - to.row, column - to.column];
    const rowOffset = (transposed ? right : down) % from.rows;
    const columnOffset = (transposed ? down : right) % from.columns;
    const cell: Cell = { ...(copies[rowOffset * from.columns + columnOffset] ?? { value: '' }) };
    if (cell.formula !== undefined) {
      cell.formula = offsetReferences(cell.formula, row - from.row - rowOffset, column - from.column - columnOffset);
    }
    const there = touchCell(target, row, column);
    if (parts.contents) there.value = cell.value;
    for (const field of fields) delete there[field];
    Object.assign(
      there,
      Object.fromEntries(fields.flatMap((field) => (cell[field] === undefined ? [] : [[field, cell[field]]]))),
    );
    tidyCell(target, row, column);
  }
  if (parts.formats && from.rows === to.rows && from.columns === to.columns && !transposed) {
    copyMerges(source, from, target, to);
  }
  if (parts.conditionalFormats && !transposed) copyConditionalFormats(source, from, target, to);
  if (parts.columnWidths) copyColumnWidths(source, from, target, to);
}

/** Rules of the source hold in the copy too. On the same sheet they get one more range, elsewhere they are new. */
function copyConditionalFormats(source: SheetData, from: RangeBox, target: SheetData, to: RangeBox): void {
  for (const rule of [...source.conditionalRules]) {
    const ranges = rule.ranges.flatMap((range) => {
      const part = overlap(range, from);
      if (!part) return [];
      const moved: RangeBox[] = [];
      for (let row = to.row; row < to.row + to.rows; row += from.rows) {
        for (let column = to.column; column < to.column + to.columns; column += from.columns) {
          moved.push({ ...part, row: part.row - from.row + row, column: part.column - from.column + column });
        }
      }
      return moved;
    });
    if (ranges.length === 0) continue;
    if (source === target) rule.ranges = [...rule.ranges, ...ranges];
    else target.conditionalRules.push({ ...structuredClone(rule), ranges });
  }
}

function copyColumnWidths(source: SheetData, from: RangeBox, target: SheetData, to: RangeBox): void {
  for (let offset = 0; offset < to.columns; offset++) {
    const width = source.columnWidths.get(from.column + (offset % from.columns));
    if (width === undefined) target.columnWidths.delete(to.column + offset);
    else target.columnWidths.set(to.column + offset, width);
  }
}

function copyMerges(source: SheetData, from: RangeBox, target: SheetData, to: RangeBox): void {
  const merges = source.merges.filter((merge) => covers(from, merge));
  target.merges = target.merges.filter((merge) => !overlap(merge, to));
  for (const merge of merges) {
    target.merges.push({
      ...merge,
      row: merge.row + to.row - from.row,
      column: merge.column + to.column - from.column,
    });
  }
}

/** Cuts a box and pastes it elsewhere; formulas in it stay as they are, as they do when a person cuts and pastes. */
export function moveBoxTo(source: SheetData, from: RangeBox, target: SheetData, to: RangeBox): void {
  const cells = [...placesIn(from)].map(({ row, column }) => cellAt(source, row, column));
  const merges = source.merges.filter((merge) => covers(from, merge));
  source.merges = source.merges.filter((merge) => !covers(from, merge));
  for (const { row, column } of placesIn(from)) source.cells.delete(cellKey(row, column));
  [...placesIn(to)].forEach(({ row, column }, at) => {
    const cell = cells[at];
    if (cell) target.cells.set(cellKey(row, column), cell);
    else target.cells.delete(cellKey(row, column));
  });
  for (const merge of merges) {
    target.merges.push({
      ...merge,
      row: merge.row + to.row - from.row,
      column: merge.column + to.column - from.column,
    });
  }
}
