// One value between a record and a cell: how it is stored, how it is formatted, and what a hand-typed cell means.
import { foldForSearch } from '../domain/text';
import { formatDate, momentOf, parseDate, parseTime } from '../domain/dates';
import type { Column } from './columns';

/** What `getValues` gives and `setValues` takes. */
export type CellValue = string | number | boolean | Date;

/** Number format of a column. `@` keeps what people type as text: a leading `=`, `+` or `'` stays a character. */
export function formatOf(column: Column): string {
  if (column.type === 'date') return 'dd/MM/yyyy';
  if (column.type === 'moment') return 'dd/MM/yyyy HH:mm';
  return column.type === 'integer' ? '0' : '@';
}

/** Vietnam has kept UTC+7 without summer time since 1975, so an instant follows from the text alone. */
function instant(moment: string): Date {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = moment.split(/\D/).map(Number);
  return new Date(Date.UTC(year, month - 1, day, hour - 7, minute, second));
}

/** The cell for a record's value, e.g. `'2024-06-14'` in a date column is the Date of that day's first moment. */
export function toCell(column: Column, value: unknown): CellValue {
  if (value === null || value === undefined || value === '') return '';
  switch (column.type) {
    case 'date':
    case 'moment':
      return instant(String(value));
    case 'month':
      return String(value).split('-').reverse().join('/');
    case 'integer':
      return Number(value);
    case 'list':
      return Array.isArray(value) ? value.join('; ') : String(value);
    case 'choice':
      return (column.choices as Record<string, string>)[String(value)] ?? String(value);
    default:
      return String(value);
  }
}

export type CellReading = { value: unknown; problem?: undefined } | { value?: undefined; problem: string };

const isDate = (cell: unknown): cell is Date => Object.prototype.toString.call(cell) === '[object Date]';

/** What a person would see in the cell, for messages and for text columns whose format was changed by hand. */
export function cellText(cell: unknown): string {
  if (isDate(cell)) {
    const moment = momentOf(cell);
    return moment.endsWith('T00:00:00') ? formatDate(moment.slice(0, 10)) : `${formatDate(moment.slice(0, 10))} ${moment.slice(11, 16)}`;
  }
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return cell === null || cell === undefined ? '' : String(cell);
}

/** The record's value for an empty cell of this column. */
export function emptyOf(column: Column): unknown {
  if (column.type === 'integer') return null;
  return column.type === 'list' ? [] : '';
}

/**
 * Reads a cell as its column means it. Staff type by hand: a date that was typed as text still counts, a label with other
 * capitals too. What cannot be read gives a sentence for the person and no value.
 */
export function fromCell(column: Column, cell: unknown): CellReading {
  if (cell === '' || cell === null || cell === undefined) return { value: emptyOf(column) };
  const typed = cellText(cell);
  switch (column.type) {
    case 'date': {
      const value = isDate(cell) ? momentOf(cell).slice(0, 10) : parseDate(typed);
      return value ? { value } : { problem: `«${typed}» không phải là ngày. Hãy gõ dạng 15/07/2026.` };
    }
    case 'moment': {
      if (isDate(cell)) return { value: momentOf(cell) };
      const [day = '', clock = ''] = typed.split(' ');
      const value = parseDate(day);
      if (!value) return { problem: `«${typed}» không phải là thời điểm. Hãy gõ dạng 15/07/2026 07:30.` };
      return { value: `${value}T${parseTime(clock) ?? '00:00'}:00` };
    }
    case 'month': {
      const [month, year] = (isDate(cell) ? typed.slice(3) : typed).split(/[/-]/).map(Number);
      if (month && year && month <= 12 && year > 1900) return { value: `${year}-${String(month).padStart(2, '0')}` };
      return { problem: `«${typed}» không phải là tháng. Hãy gõ dạng 02/2024.` };
    }
    case 'time': {
      const value = parseTime(isDate(cell) ? momentOf(cell).slice(11, 16) : typed);
      return value ? { value } : { problem: `«${typed}» không phải là giờ. Hãy gõ dạng 07:30.` };
    }
    case 'integer': {
      const value = typeof cell === 'number' ? cell : /^-?\d+$/.test(typed.trim()) ? Number(typed) : NaN;
      return Number.isInteger(value) ? { value } : { problem: `«${typed}» không phải là số nguyên.` };
    }
    case 'list':
      return { value: typed.split(/[;\n]/).map((part) => part.trim()).filter(Boolean) };
    case 'choice': {
      const wanted = foldForSearch(typed);
      const found = Object.entries<string>(column.choices).find(([, label]) => foldForSearch(label) === wanted);
      if (found) return { value: found[0] };
      return { problem: `«${typed}» không có trong danh sách. Hãy chọn: ${Object.values(column.choices).join(', ')}.` };
    }
    default:
      return { value: typed };
  }
}
