// Rows and columns put in, taken out and moved: everything in the sheet that has a place moves with them.
import { cellAt, cellKey, cellPlace, tidyCell } from './grid';
import { moveReferences } from './values/references';
import type { Cell, RangeBox, SheetBox, SheetData, SpreadsheetData, ValidationRule } from './world';

export type Dimension = 'ROWS' | 'COLUMNS';

/** Where a row or column goes, or `undefined` when it is taken out. */
export type Move = (position: number) => number | undefined;

/** Puts `count` rows or columns before position `at`; they look like the line `model` (as it is numbered now). */
export function insertLines(
  book: SpreadsheetData,
  sheet: SheetData,
  dimension: Dimension,
  at: number,
  count: number,
  model: number,
): void {
  const move: Move = (position) => (position >= at ? position + count : position);
  if (dimension === 'ROWS') {
    sheet.maxRows += count;
    if (at <= sheet.frozenRows) sheet.frozenRows += count;
  } else {
    sheet.maxColumns += count;
    if (at <= sheet.frozenColumns) sheet.frozenColumns += count;
  }
  moveLines(book, sheet, dimension, move);
  copyLooks(sheet, dimension, at, count, move(model) ?? model);
}

/** Takes out `count` rows or columns from position `at`. */
export function deleteLines(
  book: SpreadsheetData,
  sheet: SheetData,
  dimension: Dimension,
  at: number,
  count: number,
): void {
  const move: Move = (position) => (position < at ? position : position < at + count ? undefined : position - count);
  if (dimension === 'ROWS') {
    sheet.maxRows -= count;
    sheet.frozenRows = Math.min(move(sheet.frozenRows) ?? at - 1, sheet.maxRows - 1);
  } else {
    sheet.maxColumns -= count;
    sheet.frozenColumns = Math.min(move(sheet.frozenColumns) ?? at - 1, sheet.maxColumns - 1);
  }
  moveLines(book, sheet, dimension, move);
}

/** Moves `count` lines from `from` so that they stand before what is at `to` now. */
export function reorderLines(
  book: SpreadsheetData,
  sheet: SheetData,
  dimension: Dimension,
  from: number,
  count: number,
  to: number,
): void {
  const move: Move = (position) => {
    if (position >= from && position < from + count) return position - from + (to > from ? to - count : to);
    if (position >= from + count && position < to) return position - count;
    return position >= to && position < from ? position + count : position;
  };
  moveLines(book, sheet, dimension, move);
}

function moveLines(book: SpreadsheetData, sheet: SheetData, dimension: Dimension, move: Move): void {
  const rows = dimension === 'ROWS';
  const cells: SheetData['cells'] = new Map();
  for (const [key, cell] of sheet.cells) {
    const { row, column } = cellPlace(key);
    const from = rows ? row : column;
    const to = move(from);
    if (to === from) cells.set(key, cell);
    else if (to !== undefined) cells.set(rows ? cellKey(to, column) : cellKey(row, to), cell);
  }
  sheet.cells = cells;
  moveRules(book, sheet, dimension, move);
  const boxes = (list: RangeBox[]): RangeBox[] => list.flatMap((box) => moveBox(box, dimension, move) ?? []);
  sheet.merges = boxes(sheet.merges).filter((box) => box.rows * box.columns > 1);
  sheet.conditionalRules = sheet.conditionalRules.flatMap((rule) => {
    const ranges = boxes(rule.ranges);
    return ranges.length > 0 ? [{ ...rule, ranges }] : [];
  });
  sheet.protections = sheet.protections.flatMap((protection) => {
    const unprotected = boxes(protection.unprotected);
    if (!protection.box) return [{ ...protection, unprotected }];
    const box = moveBox(protection.box, dimension, move);
    return box ? [{ ...protection, unprotected, box }] : [];
  });
  book.namedRanges = book.namedRanges.flatMap((named) => {
    if (named.box.sheetId !== sheet.id) return [named];
    const box = moveBox(named.box, dimension, move);
    return box ? [{ ...named, box: { ...box, sheetId: sheet.id } }] : [];
  });
  if (sheet.filter) moveFilter(sheet, dimension, move);
  if (rows) {
    sheet.rowHeights = moveKeys(sheet.rowHeights, move);
    sheet.hiddenRows = new Set([...sheet.hiddenRows].flatMap((row) => move(row) ?? []));
  } else {
    sheet.columnWidths = moveKeys(sheet.columnWidths, move);
    sheet.hiddenColumns = new Set([...sheet.hiddenColumns].flatMap((column) => move(column) ?? []));
  }
}

/** Formulas, and the ranges and formulas of validations and conditional formats, on all sheets. */
function moveRules(book: SpreadsheetData, sheet: SheetData, dimension: Dimension, move: Move): void {
  for (const other of book.sheets) {
    const formula = (text: string): string => moveReferences(text, other.name, sheet.name, dimension, move);
    const argument = (arg: unknown): unknown => {
      if (typeof arg === 'string' && arg.startsWith('=')) return formula(arg);
      if (!isSheetBox(arg) || arg.sheetId !== sheet.id) return arg;
      return { ...arg, ...moveBox(arg, dimension, move) };
    };
    // A column of cells shares one rule: it moves once.
    const movedRules = new Map<ValidationRule, ValidationRule>();
    const movedRule = (rule: ValidationRule): ValidationRule => {
      const known = movedRules.get(rule);
      if (known) return known;
      const args = rule.args.map(argument);
      const moved = args.every((arg, index) => arg === rule.args[index]) ? rule : { ...rule, args };
      movedRules.set(rule, moved);
      return moved;
    };
    for (const cell of other.cells.values()) {
      if (cell.formula !== undefined) cell.formula = formula(cell.formula);
      if (cell.validation) cell.validation = movedRule(cell.validation);
    }
    other.conditionalRules = other.conditionalRules.map((rule) => ({ ...rule, args: rule.args.map(argument) }));
  }
}

function isSheetBox(arg: unknown): arg is SheetBox {
  return typeof arg === 'object' && arg !== null && 'sheetId' in arg;
}

function moveFilter(sheet: SheetData, dimension: Dimension, move: Move): void {
  const { filter } = sheet;
  const box = filter && moveBox(filter.box, dimension, move);
  if (!filter || !box) {
    delete sheet.filter;
    return;
  }
  const criteria = filter.criteria.flatMap((criterion) => {
    const column = dimension === 'COLUMNS' ? move(criterion.column) : criterion.column;
    return column === undefined ? [] : [{ ...criterion, column }];
  });
  sheet.filter = { box, criteria };
}

function moveKeys(sizes: Map<number, number>, move: Move): Map<number, number> {
  return new Map(
    [...sizes].flatMap(([position, size]): [number, number][] => {
      const moved = move(position);
      return moved === undefined ? [] : [[moved, size]];
    }),
  );
}

/** A box after its lines moved: it spans what is left of its first and last line; nothing left is `undefined`. */
export function moveBox(box: RangeBox, dimension: Dimension, move: Move): RangeBox | undefined {
  const rows = dimension === 'ROWS';
  const [start, length] = rows ? [box.row, box.rows] : [box.column, box.columns];
  const span = moveSpan(start, start + length - 1, move);
  if (!span) return undefined;
  const [first, last] = span;
  return rows ? { ...box, row: first, rows: last - first + 1 } : { ...box, column: first, columns: last - first + 1 };
}

export function moveSpan(start: number, end: number, move: Move): [number, number] | undefined {
  let [first, last] = [start, end];
  while (first <= end && move(first) === undefined) first++;
  while (last >= start && move(last) === undefined) last--;
  const [from, to] = [move(first), move(last)];
  if (first > end || last < start || from === undefined || to === undefined) return undefined;
  return from <= to ? [from, to] : [to, from];
}

/** New lines take looks and validations from the line they were put next to. */
function copyLooks(sheet: SheetData, dimension: Dimension, at: number, count: number, model: number): void {
  const rows = dimension === 'ROWS';
  const across = rows ? sheet.maxColumns : sheet.maxRows;
  for (let other = 1; other <= across; other++) {
    const cell = rows ? cellAt(sheet, model, other) : cellAt(sheet, other, model);
    if (!cell) continue;
    for (let line = at; line < at + count; line++) {
      const fresh: Cell = { ...cell, value: '' };
      delete fresh.formula;
      delete fresh.note;
      delete fresh.runs;
      const [row, column] = rows ? [line, other] : [other, line];
      sheet.cells.set(cellKey(row, column), fresh);
      tidyCell(sheet, row, column);
    }
  }
}
