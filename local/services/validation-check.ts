// Whether a data validation rule lets an entry into its cell, and what live Sheets says when it does not.
import type { Entry } from '../cell-entry';
import { displayValue, scriptValue, shownCell } from '../cell-reading';
import { cellAt, placesIn } from '../grid';
import { columnLetters } from '../values/a1';
import { readsAsDate } from '../values/coercion';
import { instantToSerial, isDate } from '../values/zones';
import { evaluate } from '../values/formulas';
import type { Cell, SheetBox, SheetData, SpreadsheetData, ValidationRule } from '../world';

/** The error text for an entry that the rule rejects, or `undefined`. A rule that allows invalid data rejects nothing. */
export function rejection(
  rule: ValidationRule,
  entry: Entry,
  book: SpreadsheetData,
  sheet: SheetData,
  row: number,
  column: number,
): string | undefined {
  if (rule.allowInvalid || (entry.value === '' && entry.formula === undefined)) return undefined;
  if (satisfies(rule, entry, book, sheet, row, column)) return undefined;
  const address = `${columnLetters(column)}${row}`;
  const text = `The data you entered in cell ${address} violates the data validation rules set on this cell.`;
  if (rule.criteria !== 'VALUE_IN_LIST') return rule.helpText ? `${text} ${rule.helpText}` : text;
  return `${text} Please enter one of the following values: ${(rule.args[0] as unknown[]).map(String).join(', ')}.`;
}

/** Whether an entry (not an empty one) meets a rule. */
export function satisfies(
  rule: ValidationRule,
  entry: Entry,
  book: SpreadsheetData,
  sheet: SheetData,
  row: number,
  column: number,
): boolean {
  const cell: Cell = { ...entry };
  const { value, format } = shownCell(cell, book, sheet);
  const text = displayValue(cell, book, sheet);
  const serial = (arg: unknown): number =>
    Math.floor(isDate(arg) ? instantToSerial(arg.getTime(), book.timeZone) : Number(arg));
  const { criteria, args } = rule;
  const [first, second] = args;
  switch (criteria) {
    case 'VALUE_IN_LIST':
      return (first as unknown[]).some((choice) => String(choice) === text || String(choice) === String(value));
    case 'VALUE_IN_RANGE':
      return inRange(first as SheetBox, cell, text, book, sheet);
    case 'CHECKBOX':
      if (args.length === 0) return typeof value === 'boolean';
      return args.some((arg) => arg === value) || (args.length === 1 && value === '');
    case 'CUSTOM_FORMULA': {
      const sheetNamed = (name: string | undefined): SheetData | undefined =>
        name === undefined ? sheet : book.sheets.find((each) => each.name === name);
      const result = evaluate(String(first), {
        locale: book.locale,
        size: sheetNamed,
        cell: (name, r, c) => {
          const target = sheetNamed(name);
          if (!target) return '#REF!';
          return target === sheet && r === row && c === column
            ? value
            : shownCell(cellAt(target, r, c), book, target).value;
        },
      });
      return typeof result === 'number' ? result !== 0 : result === true;
    }
  }
  if (criteria.startsWith('NUMBER_')) {
    if (typeof value !== 'number') return false;
    return compareTo(criteria.slice('NUMBER_'.length), value, Number(first), Number(second));
  }
  if (criteria.startsWith('DATE_')) {
    if (typeof value !== 'number' || !readsAsDate(format)) return false;
    if (criteria === 'DATE_IS_VALID_DATE') return true;
    return compareTo(criteria.slice('DATE_'.length), Math.floor(value), serial(first), serial(second));
  }
  switch (criteria) {
    case 'TEXT_CONTAINS':
      return text.toLowerCase().includes(String(first).toLowerCase());
    case 'TEXT_DOES_NOT_CONTAIN':
      return !text.toLowerCase().includes(String(first).toLowerCase());
    case 'TEXT_EQUAL_TO':
      return text.toLowerCase() === String(first).toLowerCase();
    case 'TEXT_IS_VALID_EMAIL':
      return /^[^\s@,;<>()]+@[^\s@,;<>()]+\.[^\s@,;<>().]{2,}$/.test(text);
    default:
      return /^(https?:\/\/|mailto:|ftp:\/\/)?[^\s.]+(\.[^\s.]+)+(\/\S*)?$/i.test(text);
  }
}

function compareTo(name: string, value: number, first: number, second: number): boolean {
  switch (name) {
    case 'BETWEEN':
      return value >= first && value <= second;
    case 'NOT_BETWEEN':
      return value < first || value > second;
    case 'EQUAL_TO':
      return value === first;
    case 'NOT_EQUAL_TO':
      return value !== first;
    case 'GREATER_THAN':
    case 'AFTER':
      return value > first;
    case 'GREATER_THAN_OR_EQUAL_TO':
    case 'ON_OR_AFTER':
      return value >= first;
    case 'LESS_THAN':
    case 'BEFORE':
      return value < first;
    default:
      return value <= first;
  }
}

function inRange(box: SheetBox, cell: Cell, text: string, book: SpreadsheetData, sheet: SheetData): boolean {
  const source = book.sheets.find((candidate) => candidate.id === box.sheetId);
  if (!source) return false;
  const value = scriptValue(cell, book, sheet);
  for (const place of placesIn(box)) {
    const choice = cellAt(source, place.row, place.column);
    if (!choice) continue;
    if (displayValue(choice, book, source) === text) return true;
    if (scriptValue(choice, book, source) === value) return true;
  }
  return false;
}
