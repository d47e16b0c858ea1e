// What a cell gives to a reader: its value (formulas worked out), as a script gets it, and as a person sees it.
import { notInTheLocalHost } from './services/exception';
import { cellAt } from './grid';
import { readsAsDate } from './values/coercion';
import { AUTOMATIC, formatValue } from './values/formats';
import { evaluate } from './values/formulas';
import { serialToInstant } from './values/zones';
import type { Cell, CellValue, SheetData, SpreadsheetData } from './world';

interface Shown {
  value: CellValue;
  format: string | undefined;
}

/** Value and format of a cell, a formula worked out. Throws for formulas that the host cannot work out. */
export function shownCell(
  cell: Cell | undefined,
  book: SpreadsheetData,
  sheet: SheetData | undefined,
  open: ReadonlySet<Cell> = new Set(),
): Shown {
  if (!cell) return { value: '', format: undefined };
  const { formula, format } = cell;
  if (formula === undefined) return { value: cell.value, format };
  if (open.has(cell)) return { value: '#REF!', format };
  const within = new Set(open).add(cell);
  const used: Shown[] = [];
  const sheetNamed = (name: string | undefined): SheetData | undefined =>
    name === undefined ? sheet : book.sheets.find((candidate) => candidate.name === name);
  const value = evaluate(formula, {
    locale: book.locale,
    size: sheetNamed,
    cell: (name, row, column, counted) => {
      const target = sheetNamed(name);
      if (!target || row > target.maxRows || column > target.maxColumns) return '#REF!';
      const shown = shownCell(cellAt(target, row, column), book, target, within);
      if (!counted) used.push(shown);
      return shown.value;
    },
  });
  const automatic = format === undefined || format === AUTOMATIC;
  if (!automatic || (typeof value !== 'number' && value !== '') || !used.some((shown) => readsAsDate(shown.format)))
    return { value, format };
  // A formula over dates takes their format; which one, the host knows only for a plain reference.
  if (/^=\s*[^-+*/^&=<>(),;%"]+$/.test(formula)) return { value: value === '' ? 0 : value, format: used[0]?.format };
  throw notInTheLocalHost(`formula ${formula}`);
}

/** As `getValue` gives it: a number in a cell with a date format is a Date, the moment that the cell shows. */
export function scriptValue(cell: Cell | undefined, book: SpreadsheetData, sheet: SheetData): CellValue | Date {
  if (!cell) return '';
  const { value, format } = shownCell(cell, book, sheet);
  return typeof value === 'number' && readsAsDate(format) ? new Date(serialToInstant(value, book.timeZone)) : value;
}

/** The text a person sees in a cell. `sheet` is where its formula's references without a sheet name lead. */
export function displayValue(cell: Cell | undefined, book: SpreadsheetData, sheet?: SheetData): string {
  if (!cell) return '';
  const { value, format } = shownCell(cell, book, sheet);
  return formatValue(value, format, book.locale);
}
