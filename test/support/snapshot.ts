// A workbook in memory for the tests: partial records become the cells of whole tabs, change sets are applied to them.
import type { Records, TabKey } from '../../src/domain/records';
import type { ChangeSet, Context, UseCase } from '../../src/usecases/use-case';
import { parseInput } from '../../src/usecases/fields';
import type { View } from '../../src/views/view';
import type { Block } from '../../src/workbook/blocks';
import { blocksOf } from '../../src/workbook/blocks';
import type { CellValue } from '../../src/workbook/cells';
import { emptyOf, toCell } from '../../src/workbook/cells';
import type { Change } from '../../src/workbook/changes';
import type { AnyTab, Column } from '../../src/workbook/columns';
import { cellWrites, tabsOf } from '../../src/workbook/encode';
import type { Snapshot, TabRows } from '../../src/workbook/rows';
import { readRows } from '../../src/workbook/rows';
import { TABS } from '../../src/workbook/schema';
import type { GenericSchema } from 'valibot';

export type Grid = CellValue[][];
export type Book = Record<TabKey, Grid>;
export type BookRows = { [K in TabKey]?: Partial<Records[K]>[] };

export const TAB_KEYS = Object.keys(TABS) as TabKey[];

/** A record with every field of its tab: those given, the others empty. */
export function record<K extends TabKey>(key: K, fields: Partial<Records[K]> = {}): Records[K] {
  const columns = Object.entries((TABS[key] as AnyTab).columns);
  return {
    ...Object.fromEntries(columns.map(([field, column]) => [field, emptyOf(column)])),
    ...fields,
  } as unknown as Records[K];
}

/** The cells of a tab, header first, as `getValues` gives them. */
export function grid<K extends TabKey>(key: K, rows: readonly Partial<Records[K]>[] = []): Grid {
  const columns = Object.entries((TABS[key] as AnyTab).columns) as [keyof Records[K], Column][];
  return [
    columns.map(([, column]) => column.header),
    ...rows.map((row) => columns.map(([field, column]) => toCell(column, row[field]))),
  ];
}

export function book(rows: BookRows = {}): Book {
  return Object.fromEntries(TAB_KEYS.map((key) => [key, grid(key, rows[key] as never)])) as Book;
}

export function readTab<K extends TabKey>(key: K, values: Grid): TabRows<Records[K]> {
  return readRows<Records[K]>(TABS[key] as AnyTab, values);
}

/** What a use case that asks for these tabs gets; all of them when none is named. */
export function snapshot<K extends TabKey = TabKey>(cells: Book, keys: readonly K[] = TAB_KEYS as K[]): Snapshot<K> {
  return Object.fromEntries(keys.map((key) => [key, readTab(key, cells[key])])) as unknown as Snapshot<K>;
}

/** Writes blocks into a copy of the cells, which grows as a sheet does. */
export function write(cells: Grid, blocks: readonly Block[]): Grid {
  const rows = cells.map((row) => [...row]);
  for (const block of blocks) {
    block.values.forEach((values, down) => {
      values.forEach((value, right) => {
        const at = block.row - 1 + down;
        while (rows.length <= at) rows.push((rows[0] ?? []).map(() => ''));
        (rows[at] as CellValue[])[block.column - 1 + right] = value;
      });
    });
  }
  return rows;
}

/** The blocks with which entry `number` writes these changes into one tab. */
export function blocksFor(key: TabKey, cells: Grid, changes: readonly Change[], number: number): Block[] {
  const own = changes.filter((change) => change.tab === key);
  return blocksOf(cellWrites(readTab(key, cells), own, number));
}

export function apply(cells: Book, changes: readonly Change[], number = 1): Book {
  const written = tabsOf(changes).map((key) => [key, write(cells[key], blocksFor(key, cells[key], changes, number))]);
  return { ...cells, ...(Object.fromEntries(written) as Partial<Book>) };
}

export const CONTEXT: Context = { now: '2024-06-14T08:15:30', user: 'van.thu@ngocchau.example' };

/** Runs a use case on the tabs that it asks for and on no others, its input checked as the endpoint does. */
export function run<S extends GenericSchema, K extends TabKey>(
  useCase: UseCase<S, K>,
  cells: Book,
  input: unknown,
  context: Context = CONTEXT,
): ChangeSet {
  const parsed = parseInput(useCase.input, input);
  const keys = typeof useCase.tabs === 'function' ? useCase.tabs(parsed) : useCase.tabs;
  return useCase.run(snapshot(cells, keys), parsed, context);
}

/** The records that a change set adds to a tab. */
export function added<K extends TabKey>(set: Pick<ChangeSet, 'changes'>, key: K): Omit<Records[K], 'revision'>[] {
  return set.changes.flatMap((change) =>
    change.kind === 'insert' && change.tab === key ? [change.record as Omit<Records[K], 'revision'>] : [],
  );
}

/** The fields that a change set sets in the rows of a tab, by code. */
export function altered<K extends TabKey>(
  set: Pick<ChangeSet, 'changes'>,
  key: K,
): Record<string, Partial<Records[K]>> {
  return Object.fromEntries(
    set.changes.flatMap((change) =>
      change.kind === 'update' && change.tab === key ? [[change.code, change.set as Partial<Records[K]>]] : [],
    ),
  );
}

/** Shows a view with the tabs that it asks for and no others, its input checked as the endpoint does. */
export function look<S extends GenericSchema, K extends TabKey, D extends object>(
  view: View<S, K, D>,
  cells: Book,
  input: unknown = {},
  context: Context = CONTEXT,
): D {
  const parsed = parseInput(view.input, input);
  const keys = typeof view.tabs === 'function' ? view.tabs(parsed) : view.tabs;
  return view.show(snapshot(cells, keys), parsed, context);
}
