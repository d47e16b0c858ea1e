// One value between a record and a cell: how it is stored, how it is formatted, and what a hand-typed cell means.
import { cleanText, foldForSearch } from '../domain/text';
import { formatDate, formatMonth, momentOf, parseDate, parseMonth, parseTime } from '../domain/dates';
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
      return formatMonth(String(value));
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

/** A cell that holds a time alone is a Date of 30/12/1899, when Hanoi's clock was 7 hours, 6 minutes and 30 seconds ahead. */
const LOCAL_TIME_ENDED = Date.UTC(1906, 6, 1);
const LOCAL_TIME_AHEAD = 7 * 3_600_000 + 390_000;
const MINUTE = 60_000;
const isTimeAlone = (cell: Date) => cell.getTime() < LOCAL_TIME_ENDED;

function timeOf(cell: Date): string {
  if (!isTimeAlone(cell)) return momentOf(cell).slice(11, 16);
  const minutes = Math.round((cell.getTime() + LOCAL_TIME_AHEAD) / MINUTE);
  return new Date(minutes * MINUTE).toISOString().slice(11, 16);
}

/** The texts of a list as they stand in one cell. */
export function splitList(typed: string): string[] {
  return typed
    .split(/[;\n]/)
    .map(cleanText)
    .filter((part) => part !== '');
}

/** What a person would see in the cell, for messages and for text columns whose format was changed by hand. */
export function cellText(cell: unknown): string {
  if (isDate(cell)) {
    if (isTimeAlone(cell)) return timeOf(cell);
    const moment = momentOf(cell);
    const day = formatDate(moment.slice(0, 10));
    return moment.endsWith('T00:00:00') ? day : `${day} ${moment.slice(11, 16)}`;
  }
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return cell === null || cell === undefined ? '' : String(cell);
}

/** Whether a person sees nothing in the cell: it is empty, or only blanks were typed. */
export function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cleanText(cell) === '');
}

function parseMoment(typed: string): string | undefined {
  const [, day = '', clock = ''] = /^(\S+)\s*(.*)$/s.exec(cleanText(typed)) ?? [];
  const date = parseDate(day);
  const time = clock === '' ? '00:00' : parseTime(clock);
  return date && time ? `${date}T${time}:00` : undefined;
}

/** The record's value for an empty cell of this column. */
export function emptyOf(column: Column): unknown {
  if (column.type === 'integer') return null;
  return column.type === 'list' ? [] : '';
}

/**
 * Reads a cell as its column means it. Staff type by hand: a date that was typed as text still counts, a label with other
 * capitals too, a code with a blank after it is that code. What cannot be read gives a sentence for the person and no value.
 */
export function fromCell(column: Column, cell: unknown): CellReading {
  if (isBlank(cell)) return { value: emptyOf(column) };
  const typed = cellText(cell);
  switch (column.type) {
    case 'date': {
      const value = isDate(cell) ? momentOf(cell).slice(0, 10) : parseDate(typed);
      return value ? { value } : { problem: `«${typed}» không phải là ngày. Hãy gõ dạng 15/07/2026.` };
    }
    case 'moment': {
      if (isDate(cell)) return { value: momentOf(cell) };
      const value = parseMoment(typed);
      return value ? { value } : { problem: `«${typed}» không phải là thời điểm. Hãy gõ dạng 15/07/2026 07:30.` };
    }
    case 'month': {
      const value = isDate(cell) ? momentOf(cell).slice(0, 7) : parseMonth(typed);
      return value ? { value } : { problem: `«${typed}» không phải là tháng. Hãy gõ dạng 02/2024.` };
    }
    case 'time': {
      const value = isDate(cell) ? timeOf(cell) : parseTime(typed);
      return value ? { value } : { problem: `«${typed}» không phải là giờ. Hãy gõ dạng 07:30.` };
    }
    case 'integer': {
      const value = typeof cell === 'number' ? cell : /^-?\d+$/.test(typed.trim()) ? Number(typed) : NaN;
      return Number.isInteger(value) ? { value } : { problem: `«${typed}» không phải là số nguyên.` };
    }
    case 'list':
      return { value: splitList(typed) };
    case 'choice': {
      const wanted = foldForSearch(typed);
      const found = Object.entries<string>(column.choices).find(([, label]) => foldForSearch(label) === wanted);
      if (found) return { value: found[0] };
      return { problem: `«${typed}» không có trong danh sách. Hãy chọn: ${Object.values(column.choices).join(', ')}.` };
    }
    case 'code':
      return { value: cleanText(typed) };
    default:
      // Text refers to another row where it has suggestions; elsewhere a blank at the end may be meant, as in a wording.
      return { value: column.from ? cleanText(typed) : typed.normalize('NFC') };
  }
}
