// TextFinder: finds and replaces text in a range, a sheet or the whole spreadsheet.
import { entryOf, putEntry } from '../cell-entry';
import { displayValue } from '../cell-reading';
import { cellAt, cellsIn, contains } from '../grid';
import type { Cell, RangeBox, SheetData } from '../world';
import type { Book } from './book';
import { AT, handle, plainBox, rangeAt } from './book';
import { boxOf } from './range-values';
import type { Methods } from './signatures';
import { checkedMethods } from './signatures';

interface Area {
  sheetId: number;
  /** Whole sheet where there is none. */
  box: RangeBox | undefined;
}

interface Place {
  sheetId: number;
  row: number;
  column: number;
}

interface FinderHost {
  [AT]: {
    book: Book;
    areas: Area[];
    text: string;
    matchCase: boolean;
    entireCell: boolean;
    formulaText: boolean;
    regularExpression: boolean;
    ignoreDiacritics: boolean;
    start: Place | undefined;
    current: Place | undefined;
  };
}

const SIGNATURES = `
  findAll findNext findPrevious getCurrentMatch
  ignoreDiacritics matchCase matchEntireCell matchFormulaText useRegularExpression: boolean
  replaceAllWith replaceWith: string
  startFrom: Range
`;

/** Base letters without their marks: `đ` counts as `d`. */
function bare(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}

function patternOf({ [AT]: at }: FinderHost): RegExp {
  const wanted = at.ignoreDiacritics ? bare(at.text) : at.text;
  const source = at.regularExpression ? wanted : wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(at.entireCell ? `^(?:${source})$` : source, at.matchCase ? 'gu' : 'giu');
}

function textOf(host: FinderHost, cell: Cell, sheet: SheetData): string {
  const { book, formulaText, ignoreDiacritics } = host[AT];
  const text = formulaText && cell.formula !== undefined ? cell.formula : displayValue(cell, book.data, sheet);
  return ignoreDiacritics ? bare(text) : text;
}

/** All matching cells: sheet by sheet, row by row. One round trip. */
function matches(host: FinderHost): Place[] {
  const { book, areas, text } = host[AT];
  book.execution.read(0);
  if (text === '') return [];
  const pattern = patternOf(host);
  return areas.flatMap(({ sheetId, box }) => {
    const sheet = book.sheetData(sheetId);
    const area = box ?? { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
    return cellsIn(sheet, area).flatMap(({ row, column, cell }) => {
      pattern.lastIndex = 0;
      const shown = textOf(host, cell, sheet);
      return shown !== '' && pattern.test(shown) ? [{ sheetId, row, column }] : [];
    });
  });
}

function rangeOf(host: FinderHost, place: Place | undefined): object | null {
  if (!place) return null;
  return host[AT].book.range(place.sheetId, { row: place.row, column: place.column, rows: 1, columns: 1 });
}

/** The match after (or before) the current one, round the end. */
function step(host: FinderHost, forward: boolean): object | null {
  const { areas, current, start } = host[AT];
  const found = matches(host);
  const order = (place: Place): [number, number, number] => [
    areas.findIndex((area) => area.sheetId === place.sheetId),
    place.row,
    place.column,
  ];
  const compare = (a: Place, b: Place): number => {
    const [left, right] = [order(a), order(b)];
    return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
  };
  const from = current ?? start;
  const list = forward ? found : [...found].reverse();
  const next = from && list.find((place) => (forward ? compare(place, from) > 0 : compare(place, from) < 0));
  host[AT].current = next ?? list[0];
  return rangeOf(host, host[AT].current);
}

function replace(host: FinderHost, places: readonly Place[], replacement: string): number {
  const { book } = host[AT];
  const pattern = patternOf(host);
  let count = 0;
  for (const { sheetId, row, column } of places) {
    const sheet = book.sheetData(sheetId);
    const cell = cellAt(sheet, row, column);
    if (!cell) continue;
    const formula = cell.formula;
    const shown = formula ?? displayValue(cell, book.data, sheet);
    const after = shown.replace(pattern, () => {
      count++;
      return replacement;
    });
    const box = { row, column, rows: 1, columns: 1 };
    if (after === shown) continue;
    book.change(sheetId, box, (target) =>
      putEntry(target, row, column, entryOf(after, cell.format, book.execution.world)),
    );
  }
  return count;
}

const methods: Methods<FinderHost> = {
  findAll(this: FinderHost) {
    return matches(this).map((place) => rangeOf(this, place));
  },
  findNext(this: FinderHost) {
    return step(this, true);
  },
  findPrevious(this: FinderHost) {
    return step(this, false);
  },
  getCurrentMatch(this: FinderHost) {
    return rangeOf(this, this[AT].current);
  },
  ignoreDiacritics(this: FinderHost, on: boolean) {
    this[AT].ignoreDiacritics = on;
    return this;
  },
  matchCase(this: FinderHost, on: boolean) {
    this[AT].matchCase = on;
    return this;
  },
  matchEntireCell(this: FinderHost, on: boolean) {
    this[AT].entireCell = on;
    return this;
  },
  matchFormulaText(this: FinderHost, on: boolean) {
    this[AT].formulaText = on;
    return this;
  },
  useRegularExpression(this: FinderHost, on: boolean) {
    this[AT].regularExpression = on;
    return this;
  },
  startFrom(this: FinderHost, range: unknown) {
    const { sheetId } = rangeAt(range);
    const { row, column } = plainBox(boxOf(rangeAt(range)));
    const inside = this[AT].areas.some(
      (area) => area.sheetId === sheetId && (!area.box || contains(area.box, row, column)),
    );
    this[AT].start = inside ? { sheetId, row, column: column - 1 } : undefined;
    return this;
  },
  replaceAllWith(this: FinderHost, replacement: string) {
    return replace(this, matches(this), replacement ?? '');
  },
  replaceWith(this: FinderHost, replacement: string) {
    const { current } = this[AT];
    return current ? replace(this, [current], replacement ?? '') : 0;
  },
};

const prototype = checkedMethods('TextFinder', SIGNATURES, methods);

export function textFinder(book: Book, areas: Area[], text: string): object {
  return handle(book, 'TextFinder', prototype, {
    book,
    areas,
    text,
    matchCase: false,
    entireCell: false,
    formulaText: false,
    regularExpression: false,
    ignoreDiacritics: false,
    start: undefined,
    current: undefined,
  });
}
