// The list as a table for pasting or opening elsewhere. Names of citizens stay behind: a pasted table goes its own ways.
import { formatDate } from '../../domain/dates';
import { dueText } from '../../domain/due';
import type { Holidays } from '../../domain/working-days';
import type { WorkItem } from '../../views/follow-ups';
import { TABS } from '../../workbook/schema';

const { columns } = TABS.followUps;
const HEADERS = [
  columns.code.header,
  columns.opinion.header,
  'Phiên',
  'Nội dung ý kiến',
  columns.task.header,
  columns.leadUnit.header,
  columns.supportingUnits.header,
  columns.officer.header,
  columns.assignedOn.header,
  columns.dueOn.header,
  'Còn, trễ',
  columns.state.header,
  columns.result.header,
  columns.resultOn.header,
  columns.answeringPaper.header,
];

/** Text that a spreadsheet would take for a formula is marked as text. */
const asText = (cell: string): string => (/^[=+\-@\t]/.test(cell) ? `'${cell}` : cell);

function rowsOf(items: readonly WorkItem[], today: string, holidays: Holidays): string[][] {
  return items.map(({ record, asked }) =>
    [
      record.code,
      record.opinion,
      asked?.record.session ?? '',
      asked?.record.text ?? '',
      record.task,
      record.leadUnit,
      record.supportingUnits.join('; '),
      record.officer,
      formatDate(record.assignedOn),
      formatDate(record.dueOn),
      dueText(record, today, holidays),
      columns.state.choices[record.state] ?? '',
      record.result,
      formatDate(record.resultOn),
      record.answeringPaper,
    ].map(asText),
  );
}

/** Cells by tabs, rows by lines: what spreadsheets and Word take from the clipboard. */
export const tabbed = (items: readonly WorkItem[], today: string, holidays: Holidays): string =>
  [HEADERS, ...rowsOf(items, today, holidays)]
    .map((row) => row.map((cell) => cell.replace(/\s+/g, ' ')).join('\t'))
    .join('\n');

/** RFC 4180, with a byte order mark: Excel takes it for UTF-8 by that alone. */
export const csv = (items: readonly WorkItem[], today: string, holidays: Holidays): string =>
  `\ufeff${[HEADERS, ...rowsOf(items, today, holidays)]
    .map((row) => row.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(','))
    .join('\r\n')}\r\n`;
