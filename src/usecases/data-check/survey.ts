// The workbook as the checks look at it: every row with its cells as they stand, coded or not, readable or not.
import { yearOf } from '../../domain/dates';
import type { Records, TabKey } from '../../domain/records';
import type { AnyTab, Column } from '../../workbook/columns';
import { cellText, isBlank } from '../../workbook/cells';
import { headerText } from '../../workbook/rows';
import type { Row, Snapshot, TabRows } from '../../workbook/rows';
import { TABS } from '../../workbook/schema';

export const CHECKED_TABS = Object.keys(TABS) as TabKey[];

/** One row of a tab. */
export interface Line<K extends TabKey = TabKey> {
  key: K;
  /** Row of the sheet, from 1. */
  row: number;
  record: Records[K];
  /** The cells of the known columns, as they were read. */
  cells: Readonly<Record<string, unknown>>;
  /** Fields whose cells cannot be read, each with a sentence that says why. */
  unread: ReadonlyMap<string, string>;
}

export interface SurveyedTab<K extends TabKey = TabKey> {
  key: K;
  tab: AnyTab;
  rows: TabRows<Records[K]>;
  headers: string[];
  isThere: boolean;
  /** There, with each header once: its rows can be written to. */
  isSound: boolean;
  /** In the sheet's order, with those that have no code. */
  lines: Line<K>[];
}

export type Survey = { [K in TabKey]: SurveyedTab<K> };

function lineOf<K extends TabKey>(
  key: K,
  { tab, values, columnOf }: TabRows<Records[K]>,
  read: Row<Records[K]>,
): Line<K> {
  const cells = values[read.row - 1] ?? [];
  const fieldOf = new Map(Object.entries(tab.columns).map(([field, { header }]) => [header, field]));
  const unread = read.problems
    .map(({ field, text }) => [fieldOf.get(field) ?? '', text] as const)
    // A doubled code is a problem of two rows, not of a cell.
    .filter(([field]) => field !== 'code');
  return {
    key,
    row: read.row,
    record: read.record,
    cells: Object.fromEntries(
      Object.keys(tab.columns).map((field) => [field, cells[(columnOf[field] ?? 0) - 1] ?? '']),
    ),
    unread: new Map(unread),
  };
}

function surveyTab<K extends TabKey>(key: K, rows: TabRows<Records[K]>): SurveyedTab<K> {
  const headers = (rows.values[0] ?? []).map(headerText);
  const isOnce = ({ header }: Column) => headers.filter((other) => other === header).length === 1;
  return {
    key,
    tab: rows.tab,
    rows,
    headers,
    isThere: rows.values.length > 0,
    isSound: Object.values(rows.tab.columns).every(isOnce),
    lines: [...rows.rows, ...rows.uncoded].sort((a, b) => a.row - b.row).map((row) => lineOf(key, rows, row)),
  };
}

/** Takes in tabs that were read tolerantly. */
export function survey(snapshot: Snapshot): Survey {
  return Object.fromEntries(
    CHECKED_TABS.map((key) => [key, surveyTab(key, snapshot[key] as never)]),
  ) as unknown as Survey;
}

export const columnOf = (key: TabKey, field: string): Column | undefined => (TABS[key] as AnyTab).columns[field];

/** What a person sees in the cell. */
export const shown = (line: Line, field: string): string => cellText(line.cells[field]);

/** Whether nothing stands in the cell, so that something may be put there. */
export const isEmptyCell = (line: Line, field: string): boolean => isBlank(line.cells[field]);

/** Fields of a record by name, for what works on any tab. */
export const fieldsOf = (line: Line): Record<string, unknown> => line.record as unknown as Record<string, unknown>;

export const textOf = (line: Line, field: string): string => String(fieldsOf(line)[field] ?? '');

/** The year that a row is about: of its own code, of a code it refers to, or of a date in it. */
export function yearOfLine(line: Line): number | undefined {
  const columns = Object.entries((TABS[line.key] as AnyTab).columns);
  const isReference = (column: Column) =>
    column.type === 'code' || (column.type === 'text' && column.from !== undefined);
  for (const [field, column] of columns) {
    const year = isReference(column) ? /-((?:19|20|21)\d{2})-/.exec(textOf(line, field))?.[1] : undefined;
    if (year !== undefined) return Number(year);
  }
  for (const [field, column] of columns) {
    const value = textOf(line, field);
    if ((column.type === 'date' || column.type === 'moment') && value !== '') return yearOf(value.slice(0, 10));
  }
  return undefined;
}
