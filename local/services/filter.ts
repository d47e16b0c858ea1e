// Filter of a sheet: made, asked for its range, sorted, removed, and hiding rows by the values of a column.
import { cellAt } from '../grid';
import { displayValue } from '../cell-reading';
import { sortBox } from '../grid-sort';
import type { RangeBox, SheetData } from '../world';
import type { Book, SheetHost } from './book';
import { AT, handle, plainBox } from './book';
import { Exception, notInTheLocalHost } from './exception';
import type { Methods } from './signatures';
import { checkedMethods } from './signatures';

interface CriteriaHost {
  [AT]: { book: Book; hiddenValues: string[]; visibleValues: string[] | undefined };
}

const BUILDER = `
  build copy
  getHiddenValues getVisibleValues
  setHiddenValues setVisibleValues: string[]
`;

const builderMethods: Methods<CriteriaHost> = {
  build(this: CriteriaHost) {
    return criteriaHandle(this[AT], 'FilterCriteria');
  },
  copy(this: CriteriaHost) {
    return criteriaHandle(this[AT], 'FilterCriteriaBuilder');
  },
  getHiddenValues(this: CriteriaHost) {
    return [...this[AT].hiddenValues];
  },
  getVisibleValues(this: CriteriaHost) {
    return [...(this[AT].visibleValues ?? [])];
  },
  setHiddenValues(this: CriteriaHost, values: string[]) {
    this[AT].hiddenValues = values.map(String);
    return this;
  },
  setVisibleValues(this: CriteriaHost, values: string[]) {
    this[AT].visibleValues = values.map(String);
    return this;
  },
};

const builderPrototype = checkedMethods('FilterCriteriaBuilder', BUILDER, builderMethods);

function criteriaHandle(state: CriteriaHost[typeof AT], service: string): object {
  return handle(state.book, service, builderPrototype, { ...state });
}

/** `SpreadsheetApp.newFilterCriteria()`: hidden or visible values; conditions are not in the local host. */
export function filterCriteriaBuilder(book: Book): object {
  return criteriaHandle({ book, hiddenValues: [], visibleValues: undefined }, 'FilterCriteriaBuilder');
}

/** Rows that the filter hides are hidden in the sheet until it shows them again. */
export function applyFilter(book: Book, sheet: SheetData): void {
  if (!sheet.filter) return;
  const { box, criteria } = sheet.filter;
  for (let row = box.row + 1; row < box.row + box.rows; row++) {
    const shown = criteria.every(({ column, hiddenValues, visibleValues }) => {
      const text = displayValue(cellAt(sheet, row, column), book.data, sheet);
      return !hiddenValues.includes(text) && (visibleValues === undefined || visibleValues.includes(text));
    });
    if (shown) sheet.hiddenRows.delete(row);
    else sheet.hiddenRows.add(row);
  }
}

/** Whether the filter, and not a person, hides a row. */
export function hiddenByFilter({ filter, hiddenRows }: SheetData, row: number): boolean {
  if (!filter || filter.criteria.length === 0 || !hiddenRows.has(row)) return false;
  return row > filter.box.row && row < filter.box.row + filter.box.rows;
}

function showAll(sheet: SheetData): void {
  const box = sheet.filter?.box;
  if (!box) return;
  for (let row = box.row + 1; row < box.row + box.rows; row++) sheet.hiddenRows.delete(row);
}

const SIGNATURES = `
  getRange remove
  sort: int,boolean
  getColumnFilterCriteria removeColumnFilterCriteria: int
  setColumnFilterCriteria: int,any
`;

function filterOf(host: SheetHost): { book: Book; sheet: SheetData; filter: NonNullable<SheetData['filter']> } {
  const { book, id } = host[AT];
  book.execution.read(0);
  const sheet = book.sheetData(id);
  if (!sheet.filter) throw new Exception('The filter was removed.');
  return { book, sheet, filter: sheet.filter };
}

const methods: Methods<SheetHost> = {
  getRange(this: SheetHost) {
    const { book, sheet, filter } = filterOf(this);
    return book.range(sheet.id, plainBox(filter.box));
  },
  remove(this: SheetHost) {
    const { book, id } = this[AT];
    book.execution.write(0, () => {
      const sheet = book.sheetData(id);
      showAll(sheet);
      delete sheet.filter;
    });
  },
  sort(this: SheetHost, column: number, ascending: boolean) {
    const { book, sheet, filter } = filterOf(this);
    const body: RangeBox = { ...filter.box, row: filter.box.row + 1, rows: filter.box.rows - 1 };
    if (body.rows > 0)
      book.change(sheet.id, body, (target) => sortBox(book.data, target, body, [{ column, ascending }]));
    return this;
  },
  getColumnFilterCriteria(this: SheetHost, column: number) {
    const { book, filter } = filterOf(this);
    const found = filter.criteria.find((criterion) => criterion.column === column);
    if (!found) return null;
    const { hiddenValues, visibleValues } = found;
    return criteriaHandle({ book, hiddenValues, visibleValues }, 'FilterCriteria');
  },
  removeColumnFilterCriteria(this: SheetHost, column: number) {
    setCriteria(this, column, undefined);
    return this;
  },
  setColumnFilterCriteria(this: SheetHost, column: number, criteria: unknown) {
    setCriteria(this, column, criteria === null ? undefined : criteriaState(criteria));
    return this;
  },
};

function criteriaState(criteria: unknown): CriteriaHost[typeof AT] {
  const state = (criteria as CriteriaHost)[AT];
  if (!Array.isArray(state?.hiddenValues)) throw notInTheLocalHost('this kind of filter criteria');
  return state;
}

function setCriteria(host: SheetHost, column: number, state: CriteriaHost[typeof AT] | undefined): void {
  const { book, id } = host[AT];
  book.execution.write(0, () => {
    const sheet = book.sheetData(id);
    if (!sheet.filter) throw new Exception('The filter was removed.');
    sheet.filter.criteria = sheet.filter.criteria.filter((criterion) => criterion.column !== column);
    if (state) {
      const { hiddenValues, visibleValues } = state;
      sheet.filter.criteria.push({ column, hiddenValues, ...(visibleValues === undefined ? {} : { visibleValues }) });
    }
    applyFilter(book, sheet);
  });
}

const prototype = checkedMethods('Filter', SIGNATURES, methods);

export function filterHandle(book: Book, id: number): object {
  return handle(book, 'Filter', prototype, { book, id });
}
