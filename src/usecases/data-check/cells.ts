// Cells as they stand: what cannot be read, what is stored as another kind of value, blanks and characters that no one sees.
import { foldForSearch, cleanText } from '../../domain/text';
import { formatDate, formatMoment } from '../../domain/dates';
import { nearest } from '../../domain/near';
import {
  dateOfSerial,
  timeOfSerial,
  understandDate,
  understandMoment,
  understandMonth,
  understandNumber,
  understandTime,
} from '../../domain/understand';
import type { AnyTab, ChoiceColumn, Column } from '../../workbook/columns';
import { cellText, toCell } from '../../workbook/cells';
import { TABS } from '../../workbook/schema';
import type { Check, Finding, Repair } from './finding';
import { allLines, at, quoted } from './finding';
import type { Line, Survey } from './survey';
import { fieldsOf, shown, yearOfLine } from './survey';

const columnsOf = (line: Line): [string, Column][] => Object.entries((TABS[line.key] as AnyTab).columns);
const isDate = (cell: unknown): cell is Date => Object.prototype.toString.call(cell) === '[object Date]';
const isTextual = (column: Column): boolean =>
  column.type !== 'date' && column.type !== 'moment' && column.type !== 'integer';

/** A value as people read it. */
export function readable(column: Column, value: unknown): string {
  if (column.type === 'date') return formatDate(String(value));
  if (column.type === 'moment') return formatMoment(String(value));
  return cellText(toCell(column, value));
}

/** The choice that is meant: named by a label with slips, by a part of one that no other has, or by its value in records. */
function understandChoice({ choices }: ChoiceColumn, typed: string): string | undefined {
  const labels = Object.entries(choices);
  const folded = foldForSearch(typed);
  const near = nearest(typed, Object.values(choices));
  const found =
    near.length > 0
      ? labels.filter(([, label]) => near.includes(label))
      : labels.filter(
          ([value, label]) =>
            value.toLowerCase() === folded ||
            (folded.length >= 3 && foldForSearch(label).includes(folded)) ||
            folded.includes(foldForSearch(label)),
        );
  return found.length === 1 ? found[0]?.[0] : undefined;
}

/** What a cell that cannot be read is likely to mean. */
function understand(column: Column, line: Line, field: string): unknown {
  const cell = line.cells[field];
  const typed = shown(line, field);
  const number = typeof cell === 'number' ? cell : undefined;
  switch (column.type) {
    case 'date':
      return number === undefined ? understandDate(typed, yearOfLine(line)) : dateOfSerial(number);
    case 'moment': {
      if (number === undefined) return understandMoment(typed, yearOfLine(line));
      const day = dateOfSerial(number);
      return day && `${day}T${timeOfSerial(number)}:00`;
    }
    case 'time':
      return number === undefined ? understandTime(typed) : number < 1 ? timeOfSerial(number) : undefined;
    case 'month':
      return understandMonth(typed);
    case 'integer':
      return number === undefined ? understandNumber(typed) : undefined;
    case 'choice':
      return understandChoice(column, typed);
    default:
      return undefined;
  }
}

const setOf = (field: string, value: unknown, label: string): Repair => ({
  kind: 'set',
  label,
  set: { [field]: value },
});

function unreadable(line: Line): Finding[] {
  return columnsOf(line).flatMap(([field, column]) => {
    const why = line.unread.get(field);
    if (why === undefined) return [];
    const value = understand(column, line, field);
    // The sentence says what is wrong and, after it, what to type.
    const [text = '', ...advice] = why.split(/(?<=\.) (?=Hãy)/);
    return [
      at(line, field, {
        level: 'must',
        text,
        advice: advice.join(' ') || 'Hãy sửa lại ô này.',
        repair: value === undefined ? undefined : setOf(field, value, `Sửa thành «${readable(column, value)}»`),
      }),
    ];
  });
}

/** A number that lost the 0 at its beginning when its cell lost the text format. */
const phoneDigits = (cell: number): string => (/^[2-9]\d{8,9}$/.test(String(cell)) ? `0${cell}` : String(cell));

/** Text where a date or a number belongs, or the other way round: it can be read, but not sorted, coloured or searched. */
function wrongKind(line: Line): Finding[] {
  return columnsOf(line).flatMap(([field, column]) => {
    const cell = line.cells[field];
    if (line.unread.has(field) || shown(line, field).trim() === '') return [];
    const value = fieldsOf(line)[field];
    if (!isTextual(column)) {
      if (typeof cell !== 'string') return [];
      const what = column.type === 'integer' ? 'Số' : 'Ngày';
      return [
        at(line, field, {
          level: 'should',
          text: `${what} «${cell.trim()}» đang lưu dưới dạng chữ.`,
          advice: 'Bảng tính không sắp xếp, so sánh hay tô màu quá hạn được với chữ.',
          repair: setOf(field, value, `Đổi thành ${what.toLowerCase()} ${readable(column, value)}`),
        }),
      ];
    }
    if (typeof cell === 'string') return [];
    const kept = field === 'phone' && typeof cell === 'number' ? phoneDigits(cell) : value;
    const from = isDate(cell) ? 'ngày giờ' : typeof cell === 'number' ? 'số' : 'ô đánh dấu';
    return [
      at(line, field, {
        level: 'should',
        text: `Ô này phải là chữ nhưng đang lưu dưới dạng ${from}.`,
        advice: 'Định dạng chữ của cột đã mất ở ô này, nên số 0 ở đầu hoặc dấu gạch có thể bị bảng tính đổi mất.',
        repair: setOf(field, kept, 'Lưu lại dưới dạng chữ'),
      }),
    ];
  });
}

/** Texts in which blanks at the ends may be meant: the office's wording. */
const isFree = (line: Line, field: string): boolean => line.key === 'templates' && field === 'text';

const INVISIBLE = /[\u200B\u2060\uFEFF\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

/** What of a text one sees wrong only by searching for it; undefined when nothing is. */
function untidiness(line: Line, field: string, column: Column, cell: string): string | undefined {
  if (INVISIBLE.test(cell)) return 'có ký tự ẩn';
  if (cell.normalize('NFC') !== cell) return 'có chữ gõ bằng dấu tổ hợp, tìm kiếm không ra';
  if (isFree(line, field)) return undefined;
  if (cleanText(cell) !== cell) return 'có khoảng trắng thừa ở đầu hoặc cuối';
  if (isName(line, field) && /\s{2,}|[\n\t\u00A0]/.test(cell)) return 'có khoảng trắng thừa giữa các chữ';
  if (column.type === 'choice' && readable(column, fieldsOf(line)[field]) !== cell)
    return 'viết hoa hoặc bỏ dấu khác danh sách';
  return undefined;
}

/** Names of people, bodies and places: one line, single blanks. */
const NAMES = new Set(
  'name village body chair coChair secretary signer leadUnit officer unit answeredBy presenter sourceName'.split(' '),
);
function isName(line: Line, field: string): boolean {
  return NAMES.has(field) && line.key !== 'settings' && line.key !== 'holidays';
}

function tidied(line: Line, field: string, column: Column, cell: string): unknown {
  if (column.type === 'choice' || column.type === 'time' || column.type === 'month') return fieldsOf(line)[field];
  const visible = cell.replace(new RegExp(INVISIBLE, 'g'), '').normalize('NFC');
  if (isFree(line, field)) return visible;
  const clean = cleanText(visible);
  if (column.type === 'list') return fieldsOf(line)[field];
  return isName(line, field) ? clean.replace(/[\s\u00A0]+/g, ' ') : clean;
}

function untidy(line: Line): Finding[] {
  return columnsOf(line).flatMap(([field, column]) => {
    const cell = line.cells[field];
    if (typeof cell !== 'string' || cell === '' || line.unread.has(field) || !isTextual(column)) return [];
    if (field === 'code' && line.record.code === '') return [];
    const what = untidiness(line, field, column, cell);
    if (what === undefined) return [];
    return [
      at(line, field, {
        level: 'should',
        text: `${quoted(field, cell)} ${what}.`,
        advice: 'Hai ô trông giống nhau có thể bị coi là khác nhau.',
        repair: setOf(field, tidied(line, field, column, cell), 'Dọn lại, không đổi chữ'),
      }),
    ];
  });
}

/** Thư is written by the add-on, blanks and all. */
const typedByHand = (survey: Survey): Line[] => allLines(survey).filter(({ key }) => key !== 'mails');

export const CELL_CHECKS: readonly Check[] = [
  { key: 'unreadable', title: 'Ô không đọc được', find: (survey) => allLines(survey).flatMap(unreadable) },
  {
    key: 'wrongKind',
    title: 'Ô lưu sai kiểu (chữ, số, ngày)',
    find: (survey) => typedByHand(survey).flatMap(wrongKind),
  },
  { key: 'untidy', title: 'Khoảng trắng thừa, ký tự ẩn', find: (survey) => typedByHand(survey).flatMap(untidy) },
];
