// Arguments of validation and conditional rules: kept as plain data in the world, given back to scripts as they were.
import { isDate } from '../values/zones';
import type { SheetBox } from '../world';
import type { Book } from './book';
import { plainBox, rangeAt } from './book';
import { enumName, enumValue } from './enums';
import { insideOf } from '../host-object';
import { boxOf } from './range-values';
import { relativeDates } from './spreadsheet-enums';

function isSheetBox(value: unknown): value is SheetBox {
  return typeof value === 'object' && value !== null && 'sheetId' in value;
}

/** Ranges become boxes, enum values their names, Dates copies of their own. */
export function keptArgument(value: unknown): unknown {
  if (insideOf(value)?.service === 'Range') {
    const at = rangeAt(value);
    return { sheetId: at.sheetId, ...plainBox(boxOf(at)) };
  }
  if (isDate(value)) return new Date(value.getTime());
  if (Array.isArray(value)) return value.map(keptArgument);
  return enumName(value) ?? value;
}

export function givenArgument(book: Book, value: unknown, criteria: string): unknown {
  if (isSheetBox(value)) return book.range(value.sheetId, plainBox(value));
  if (isDate(value)) return new Date(value.getTime());
  if (Array.isArray(value)) return [...value];
  return criteria.endsWith('_RELATIVE') ? enumValue(relativeDates, String(value)) : value;
}
