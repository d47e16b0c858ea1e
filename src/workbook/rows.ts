// The rows of a tab as records: columns found by header, rows by code, whatever people sorted, moved or inserted.
import { UserError } from '../domain/errors';
import type { Records, TabKey } from '../domain/records';
import { fromCell, isBlank } from './cells';
import type { AnyTab } from './columns';
import { TABS } from './schema';

export interface Problem {
  tab: string;
  /** Row of the sheet, from 1 (the header is 1). */
  row: number;
  field: string;
  text: string;
}

export interface Row<R> {
  record: R;
  row: number;
  /** Cells of this row that could not be read; their fields are empty in `record`. */
  problems: Problem[];
}

export interface TabRows<R> {
  tab: AnyTab;
  rows: Row<R>[];
  /** Rows that hold something but no code: typed by hand, not yet taken in. */
  uncoded: Row<R>[];
  /** Column of each field, from 1. */
  columnOf: Record<string, number>;
  /** Last row that holds anything; the next record goes below it. */
  lastRow: number;
  /** The cells as they were read, header row first. Empty when there is no such tab (read tolerantly). */
  values: readonly (readonly unknown[])[];
}

/** A header cell as it is compared: as NFC, without blanks at the ends. */
export const headerText = (cell: unknown): string => String(cell).normalize('NFC').trim();

/** Column numbers (from 1) by field. Refuses a header that is missing or doubled, naming tab and header. */
export function findColumns(tab: AnyTab, headers: readonly unknown[]): Record<string, number> {
  const typed = headers.map(headerText);
  const columnOf: Record<string, number> = {};
  for (const [field, { header }] of Object.entries(tab.columns)) {
    const at = typed.indexOf(header);
    if (at < 0) {
      throw new UserError(
        'header-missing',
        `Trang «${tab.title}» thiếu cột «${header}» ở dòng 1. Hãy sửa lại tên cột, hoặc chạy Đối thoại ▸ Cài đặt ban đầu.`,
        { tab: tab.title, row: 1, field: header },
      );
    }
    if (typed.indexOf(header, at + 1) >= 0) {
      throw new UserError(
        'header-doubled',
        `Trang «${tab.title}» có hai cột cùng tên «${header}». Hãy đổi tên hoặc xóa bớt một cột.`,
        { tab: tab.title, row: 1, field: header },
      );
    }
    columnOf[field] = at + 1;
  }
  return columnOf;
}

/** As {@link findColumns}, but a header that is missing or doubled has no column. */
export function columnsThere(tab: AnyTab, headers: readonly unknown[]): Record<string, number> {
  const typed = headers.map(headerText);
  const isOnce = (header: string) => typed.indexOf(header) >= 0 && typed.indexOf(header) === typed.lastIndexOf(header);
  const found = Object.entries(tab.columns).filter(([, { header }]) => isOnce(header));
  return Object.fromEntries(found.map(([field, { header }]) => [field, typed.indexOf(header) + 1]));
}

function readRow<R>(tab: AnyTab, columnOf: Record<string, number>, cells: readonly unknown[], row: number): Row<R> {
  const record: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [field, column] of Object.entries(tab.columns)) {
    const reading = fromCell(column, cells[(columnOf[field] ?? 0) - 1]);
    if (reading.problem === undefined) {
      record[field] = reading.value;
    } else {
      record[field] = fromCell(column, '').value;
      problems.push({ tab: tab.title, row, field: column.header, text: reading.problem });
    }
  }
  return { record: record as R, row, problems };
}

/** No one can say which of two rows with one code is meant: both are marked, and whoever needs one of them is told. */
function markDoubled(tab: AnyTab, code: string, first: Row<unknown>, second: Row<unknown>): void {
  const text = `mã «${code}» có ở cả dòng ${first.row} và dòng ${second.row}. Hãy xóa mã ở dòng chép thừa.`;
  for (const row of [first, second]) row.problems.push({ tab: tab.title, row: row.row, field: 'Mã', text });
}

/** Something that a new record must not be put beside; an unticked box in a column of the staff's own is nothing. */
const holds = (cell: unknown) => cell !== '' && cell !== false;

/** Reads the values of a whole tab, header row first. Rows that are blank in all known columns are passed over. */
export function readRows<R>(
  tab: AnyTab,
  values: readonly (readonly unknown[])[],
  columnOf = findColumns(tab, values[0] ?? []),
): TabRows<R> {
  const known = Object.values(columnOf);
  const rows: Row<R>[] = [];
  const uncoded: Row<R>[] = [];
  const rowOfCode = new Map<string, Row<R>>();
  const codeColumn = columnOf['code'];
  let lastRow = 1;
  values.forEach((cells, index) => {
    if (index === 0 || !cells.some(holds)) return;
    lastRow = index + 1;
    if (!known.some((column) => !isBlank(cells[column - 1]))) return;
    const row = readRow<R>(tab, columnOf, cells, index + 1);
    const code = codeColumn === undefined ? undefined : (row.record as Record<string, unknown>)['code'];
    if (code === '') {
      uncoded.push(row);
      return;
    }
    if (typeof code === 'string') {
      const twin = rowOfCode.get(code);
      if (twin) markDoubled(tab, code, twin, row);
      else rowOfCode.set(code, row);
    }
    rows.push(row);
  });
  return { tab, rows, uncoded, columnOf, lastRow, values };
}

/** What was read of the workbook: the rows of the tabs that a use case asked for. */
export type Snapshot<K extends TabKey = TabKey> = { [T in K]: TabRows<Records[T]> };

/** All records of a tab, in the sheet's order. */
export function records<K extends TabKey>(snapshot: Snapshot<K>, tab: K): Records[K][] {
  return snapshot[tab].rows.map((row) => row.record);
}

/** The problem as a line of its own, with its place. */
export function problemText(problem: Problem): string {
  return `Trang «${problem.tab}», dòng ${problem.row}, cột «${problem.field}»: ${problem.text}`;
}

/** Refuses the first cell of these rows that could not be read, naming tab, row and field. */
export function requireReadable(rows: readonly Row<unknown>[]): void {
  const problems = rows.flatMap((row) => row.problems);
  const [first] = problems;
  if (!first) return;
  throw new UserError(
    'cell-unreadable',
    problemText(first),
    { tab: first.tab, row: first.row, field: first.field },
    problems.slice(1).map(problemText),
  );
}

/** The record with this code, or a refusal that names the code and the tab. */
export function findRecord<K extends TabKey>(snapshot: Snapshot<K>, tab: K, code: string): Records[K] {
  const found = snapshot[tab].rows.find((row) => row.record.code === code);
  if (!found) {
    throw new UserError('not-found', `Không tìm thấy mã «${code}» ở trang «${TABS[tab].title}».`, {
      tab: TABS[tab].title,
      field: 'Mã',
      code,
    });
  }
  requireReadable([found]);
  return found.record;
}
