// Nhật ký: what was decided to be written, before it is written. Newest entry on top, so that one read of fixed size finds it.
// An entry that is not marked as applied is finished by the next run; its request id answers a repeated submit.
import { UserError } from '../domain/errors';
import { inBrief } from '../usecases/brief';
import type { Change, Context } from '../usecases/use-case';
import type { AnyTab } from '../workbook/columns';
import { fieldWrites } from '../workbook/encode';
import { readRows } from '../workbook/rows';
import type { Row, TabRows } from '../workbook/rows';
import type { JournalRow } from '../workbook/schema';
import { JOURNAL } from '../workbook/schema';
import { sheetOf, writeCells } from './book';

/** Rows of the journal that every run reads. A request id older than these is looked for in the whole column. */
const WINDOW = 40;
/** A cell holds 50,000 characters in Sheets, 32,767 in Excel: a copy of the workbook must hold the journal too. */
const PART_LENGTH = 32_000;

/** What the person is told of an act that was done. */
export interface Answer {
  message: string;
  output?: Record<string, unknown>;
  warnings?: string[];
}

/** What an entry holds beside who and when. */
export interface EntryData {
  changes: Change[];
  /** What the caller was answered, for a repeated submit. */
  answer: Answer;
  /** Set when the entry also makes a paper: enough to make it again after a crash. */
  paper?: { useCase: string; input: unknown; context: Context; code: string; title: string };
}

export interface Entry extends EntryData {
  number: number;
  at: string;
  by: string;
  act: string;
  request: string;
}

export interface Journal {
  /** Number of the newest entry; 0 when there is none. */
  last: number;
  rows: Row<JournalRow>[];
  columnOf: Record<string, number>;
  /** The newest entry, when its changes may not all be in the tabs, and the row of its first part. */
  unfinished?: { row: number; entry: Entry | undefined };
}

const WIDTH = Object.keys(JOURNAL.columns).length;

function read(rows: number): TabRows<JournalRow> {
  const sheet = sheetOf(JOURNAL);
  const within = (width: number) =>
    readRows<JournalRow>(JOURNAL as AnyTab, sheet.getRange(1, 1, rows + 1, width).getValues());
  try {
    return within(WIDTH);
  } catch (error) {
    // Someone put columns of their own between ours: the tab is wider than we made it.
    const width = error instanceof UserError ? sheet.getLastColumn() : 0;
    if (width <= WIDTH) throw error;
    return within(width);
  }
}

/** The whole journal: only for what is older than the window. */
const readAll = () => read(sheetOf(JOURNAL).getLastRow()).rows;

/** The entry whose parts are among `rows`; undefined when a part is missing or broken. */
function assemble(rows: readonly Row<JournalRow>[], number: number): Entry | undefined {
  const parts = rows
    .map((row) => row.record)
    .filter((record) => record.number === number)
    .sort((a, b) => (a.part ?? 0) - (b.part ?? 0));
  const [first] = parts;
  if (!first || parts.length !== first.parts || first.number === null) return undefined;
  try {
    const data = JSON.parse(parts.map((part) => part.data).join('')) as EntryData;
    return { number: first.number, at: first.at, by: first.by, act: first.act, request: first.request, ...data };
  } catch {
    return undefined;
  }
}

/** Reads the newest entries: one round trip, and one more only when an unfinished entry is longer than the window. */
export function readJournal(): Journal {
  let { rows, columnOf } = read(WINDOW);
  const newest = rows[0];
  const last = newest?.record.number ?? 0;
  if (!newest || newest.record.applied !== '') return { last, rows, columnOf };
  if ((newest.record.parts ?? 1) > rows.length) ({ rows, columnOf } = read(newest.record.parts ?? WINDOW));
  return { last, rows, columnOf, unfinished: { row: newest.row, entry: assemble(rows, last) } };
}

/**
 * Codes that the entries of the window gave out or named. A row with one of them may have been deleted by hand since: its
 * code is on slips and in papers, so it is not given to another row. Older entries would cost a read of the whole tab.
 */
export function codesGiven(journal: Journal): string[] {
  const text = journal.rows.map(({ record }) => record.data).join('\n');
  return [...new Set([...text.matchAll(/"code":"([^"\\]+)"/g)].map(([, code = '']) => code))];
}

/** The answer that a request got before, when it was carried out; undefined when it is new. */
export function answerOf(journal: Journal, request: string, issuedAt: string): Answer | undefined {
  const known = (rows: readonly Row<JournalRow>[]) => {
    const row = rows.find(({ record }) => record.request === request && record.applied === 'yes');
    return row?.record.number ? assemble(rows, row.record.number)?.answer : undefined;
  };
  const found = known(journal.rows);
  const oldest = journal.rows[journal.rows.length - 1]?.record.at ?? '';
  const reachesBack = journal.rows.length < WINDOW || (issuedAt !== '' && issuedAt > oldest);
  return found ?? (reachesBack ? undefined : known(readAll()));
}

/** Cuts text into parts that fit a cell, never between the two halves of a character. */
export function cut(text: string, length = PART_LENGTH): string[] {
  const parts: string[] = [];
  for (let start = 0; start < text.length || parts.length === 0;) {
    const end = Math.min(start + length, text.length);
    const last = text.charCodeAt(end - 1);
    const safe = end < text.length && last >= 0xd800 && last <= 0xdbff ? end - 1 : end;
    parts.push(text.slice(start, safe));
    start = safe;
  }
  return parts;
}

/** Puts an entry on top of the journal. Buffered: it counts only once flushed. */
export function writeEntry(journal: Journal, { number, at, by, act, request, ...data }: Entry): void {
  const parts = cut(JSON.stringify(data));
  // In brief: it may name someone whose name fills a cell. The whole answer is in the data.
  const message = inBrief(data.answer.message, 1_000);
  const rows = parts.map((part, index): JournalRow => {
    return { number, part: index + 1, parts: parts.length, at, by, act, message, request, applied: '', data: part };
  });
  const sheet = sheetOf(JOURNAL);
  // Blank rows on top are used first: a new journal has only those, and a run that was ended while it wrote may leave some.
  const blank = (journal.rows[0]?.row ?? WINDOW + 2) - 2;
  if (rows.length > blank) sheet.insertRowsBefore(2, rows.length - blank);
  const { columnOf } = journal;
  sheet
    .getRange(2, 1, rows.length, Math.max(...Object.values(columnOf)))
    .setFontWeight('normal')
    .setBackground(null);
  // By header, as everywhere: someone may have moved the columns.
  const place = { tab: JOURNAL as AnyTab, columnOf };
  writeCells(
    sheet,
    rows.flatMap((row, index) => fieldWrites(place, 2 + index, { ...row })),
  );
}

/** Marks the entry whose first part is in `row` as applied, or as given up, so that it is not finished again. Buffered. */
export function markEntry(journal: Journal, row: number, applied: 'yes' | 'spoilt'): void {
  const column = journal.columnOf['applied'] as number;
  sheetOf(JOURNAL).getRange(row, column).setValue(JOURNAL.columns.applied.choices[applied]);
}

/** Who wrote entry `number` and when; looks beyond the window if need be. */
export function authorOf(journal: Journal, number: number): { by: string; at: string } | undefined {
  const isIt = ({ record }: Row<JournalRow>) => record.number === number;
  const found = journal.rows.find(isIt) ?? readAll().find(isIt);
  return found && { by: found.record.by, at: found.record.at };
}
