// A spreadsheet as plain data: sheets, cells and everything that belongs to them.
// Nothing here knows of services, so that it can be copied, saved and compared.

/**
 * What a cell holds. Empty is `''`. As in live Sheets a date or a time is a number: days since 1899-12-30 as read off
 * the wall (no zone), and it is the cell's format that makes it a date (`isDateFormat` in values/formats.ts); so the
 * spreadsheet's zone can change without any cell showing another date. `getValue` gives a Date for such a cell.
 */
export type CellValue = string | number | boolean;

export interface Border {
  /** Name of `SpreadsheetApp.BorderStyle`. */
  style: string;
  color: string;
}

/** A stretch of a cell's text that looks different or links somewhere; `end` is exclusive. */
export interface TextRun {
  start: number;
  end: number;
  url?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  color?: string;
  fontSize?: number;
  fontFamily?: string;
}

/** What a cell holds beside plain values (borders, runs, its rule) is replaced, never changed: cells may share it. */
export interface Cell {
  value: CellValue;
  /** Number format pattern: `@`, `dd/MM/yyyy`, `0.00` …; `undefined` is "automatic" (General). */
  format?: string;
  /** With the leading `=`, as typed. */
  formula?: string;
  note?: string;
  background?: string;
  fontColor?: string;
  fontWeight?: 'bold' | 'normal';
  fontStyle?: 'italic' | 'normal';
  fontLine?: 'underline' | 'line-through' | 'none';
  fontSize?: number;
  fontFamily?: string;
  horizontalAlignment?: string;
  verticalAlignment?: string;
  wrap?: boolean;
  /** Only where `wrap` is not true: text is cut at the cell's edge instead of running over it. */
  clip?: boolean;
  /** Degrees, -90 to 90. */
  textRotation?: number;
  borders?: { top?: Border; left?: Border; bottom?: Border; right?: Border };
  runs?: TextRun[];
  validation?: ValidationRule;
}

export interface ValidationRule {
  /** Name of `SpreadsheetApp.DataValidationCriteria`. */
  criteria: string;
  /**
   * As the builder was told: texts, numbers, Dates (instants). `VALUE_IN_LIST`: `[string[], showDropdown]`;
   * `VALUE_IN_RANGE`: `[SheetBox, showDropdown]`; `CHECKBOX`: `[]` or `[checked]` or `[checked, unchecked]`;
   * `CUSTOM_FORMULA`: `[formula]` with its `=`.
   */
  args: unknown[];
  allowInvalid: boolean;
  helpText?: string;
}

export interface RangeBox {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A range that may lie on another sheet. */
export interface SheetBox extends RangeBox {
  sheetId: number;
}

export interface ConditionalRule {
  ranges: RangeBox[];
  /** Name of `SpreadsheetApp.BooleanCriteria`. */
  criteria: string;
  /** Texts, numbers, Dates (instants), or names of `SpreadsheetApp.RelativeDate`; formulas with their `=`. */
  args: unknown[];
  background?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
}

export interface ProtectionData {
  id: number;
  kind: 'RANGE' | 'SHEET';
  box?: RangeBox;
  unprotected: RangeBox[];
  description: string;
  warningOnly: boolean;
  editors: string[];
}

export interface SheetData {
  id: number;
  name: string;
  maxRows: number;
  maxColumns: number;
  frozenRows: number;
  frozenColumns: number;
  hidden: boolean;
  tabColor?: string;
  /** Cells that were ever touched, keyed `row,column` (both from 1). */
  cells: Map<string, Cell>;
  /** Pixels; only those that were set. */
  columnWidths: Map<number, number>;
  rowHeights: Map<number, number>;
  hiddenColumns: Set<number>;
  hiddenRows: Set<number>;
  conditionalRules: ConditionalRule[];
  protections: ProtectionData[];
  merges: RangeBox[];
  /** Columns of `hiddenValues` are those of the sheet, from 1. */
  filter?: { box: RangeBox; criteria: { column: number; hiddenValues: string[]; visibleValues?: string[] }[] };
  hiddenGridlines: boolean;
}

export interface NamedRangeData {
  name: string;
  box: SheetBox;
}

export interface SpreadsheetData {
  id: string;
  name: string;
  /** `vi_VN`, `en_US` …; decides how typed text is understood and shown. */
  locale: string;
  timeZone: string;
  sheets: SheetData[];
  namedRanges: NamedRangeData[];
  /** Name of the sheet a person has open, and the box selected on it. */
  activeSheet?: string;
  activeRange?: RangeBox;
}

export function emptySheet(id: number, name: string, rows = 1000, columns = 26): SheetData {
  return {
    id,
    name,
    maxRows: rows,
    maxColumns: columns,
    frozenRows: 0,
    frozenColumns: 0,
    hidden: false,
    cells: new Map(),
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenColumns: new Set(),
    hiddenRows: new Set(),
    conditionalRules: [],
    protections: [],
    merges: [],
    hiddenGridlines: false,
  };
}
