// A list of ý kiến as it is pasted from a table: one row an ý kiến, matched to whoever registered to speak. What is not
// understood is told; nothing is lost silently.
import { parseDate } from './dates';
import { columnsGuessed, columnsNamed } from './opinion-columns';
import type { OpinionColumn } from './opinion-columns';
import { tableLines } from './pasted-table';
import type { TableLine } from './pasted-table';
import { findDoubles } from './people';
import { BULLET, meantTopic, OFF_PLAN, ROW_NUMBER } from './people-list';
import type { TopicName } from './people-list';
import type { Opinion, Speaker } from './records';
import { cleanText, foldForSearch } from './text';

export interface ListedOpinion extends Pick<
  Opinion,
  'speaker' | 'sourceName' | 'kind' | 'topic' | 'field' | 'text' | 'answer' | 'answeredBy'
> {
  leadUnit: string;
  /** 'yyyy-MM-dd', '' when none was given or it could not be read. */
  dueOn: string;
  /** «15 ngày làm việc»; null when the deadline says otherwise. */
  workingDays: number | null;
  /** A deadline that is no date, as it was written. */
  dueText: string;
}

export interface OpinionRow {
  /** Line of the pasted text on which it begins, from 1. */
  line: number;
  /** Its text is never ''. */
  opinion: ListedOpinion;
  /** What a person should look at, in Vietnamese. */
  notes: string[];
}

export interface OpinionList {
  columns: { header: string; column: OpinionColumn }[];
  /** Whether the columns had to be guessed by their look. */
  guessed: boolean;
  rows: OpinionRow[];
  /** Lines and columns of which nothing becomes an ý kiến. */
  notUnderstood: { line: number; text: string; why: string }[];
}

type Registered = Pick<Speaker, 'code' | 'name' | 'village'>;

export interface OpinionListOptions {
  topics: readonly TopicName[];
  /** Those registered for the session. */
  speakers: readonly Registered[];
  /** What the columns hold, where a person has said so. */
  columns?: readonly (OpinionColumn | undefined)[] | undefined;
}

const KINDS: readonly (readonly [Opinion['kind'], RegExp])[] = [
  ['petition', /kien nghi|de nghi/],
  ['report', /phan anh/],
  ['opinion', /y kien|gop y/],
];
const ADDRESSED = /^(?:ông|bà)(?:\s|\/)/iu;
const BODY =
  /^(?:thôn|tổ|xóm|ấp|bản|buôn|làng|khu|khối|chi|hội|ban|ủy|uỷ|mặt|mttq|trường|trạm|hợp|cử tri|nhân dân|tập thể|các|một số|nhiều|phiếu|cụm|xã|công ty|đoàn|người|hộ)(?!\p{L})/iu;
/** A heading stands among the first lines, below a title. */
const MOST_ABOVE = 6;
const DATE_IN = /\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}/g;

/** Who it came from: a person is addressed as one, so that a public paper prints first letters only. */
function sourceOf(name: string, village: string, body: string): string {
  const person = name === '' || ADDRESSED.test(name) || BODY.test(name) ? name : `Ông/Bà ${name}`;
  return [person, body, village].filter((part) => part !== '').join(', ');
}

function readDeadline(cell: string): Pick<ListedOpinion, 'dueOn' | 'workingDays' | 'dueText'> {
  const none = { dueOn: '', workingDays: null, dueText: '' };
  if (cell === '') return none;
  const dates = cell.match(DATE_IN) ?? [];
  const date = parseDate(cell) ?? (dates.length === 1 ? parseDate(dates[0]) : undefined);
  if (date !== undefined) return { ...none, dueOn: date };
  const days = /(\d{1,3}) ngay lam viec/.exec(foldForSearch(cell))?.[1];
  return days === undefined ? { ...none, dueText: cell } : { ...none, workingDays: Number(days) };
}

interface Table {
  columns: OpinionList['columns'];
  guessed: boolean;
  lines: TableLine[];
  above: TableLine[];
}

/** Puts together rows that were cut where a cell of Word held several paragraphs: such a row is too short, or has no cells. */
function withCutRowsJoined(lines: readonly TableLine[], columns: readonly OpinionColumn[]): TableLine[] {
  const width = columns.length;
  const counted = columns[0] === 'number';
  const joined: TableLine[] = [];
  for (const { line, cells } of lines) {
    const before = joined[joined.length - 1];
    const isNew = counted ? ROW_NUMBER.test(cells[0] ?? '') : cells.length > 1;
    const isText = ['text', 'answer'].includes(columns[(before?.cells.length ?? 0) - 1] ?? '');
    if (before && width > 1 && !isNew && isText && before.cells.length + cells.length - 1 <= width) {
      const last = before.cells[before.cells.length - 1] ?? '';
      before.cells = [...before.cells.slice(0, -1), cleanText(`${last}\n${cells[0] ?? ''}`), ...cells.slice(1)];
    } else joined.push({ line, cells: [...cells] });
  }
  return joined;
}

function tableOf(pasted: string, said: OpinionListOptions['columns']): Table {
  const all = tableLines(pasted.replace(/\r\n?/g, '\n'), '\t');
  const at = all.slice(0, MOST_ABOVE).findIndex(({ cells }) => columnsNamed(cells) !== undefined);
  const header = all[at]?.cells;
  const rest = all.slice(at + 1);
  const found = (header && columnsNamed(header)) ?? columnsGuessed(rest);
  const columns = found.map((column, index) => ({ header: header?.[index] ?? '', column: said?.[index] ?? column }));
  const lines = withCutRowsJoined(
    rest,
    columns.map(({ column }) => column),
  );
  return { columns, guessed: header === undefined, lines, above: all.slice(0, Math.max(at, 0)) };
}

/**
 * What is understood of a pasted list. Columns are separated by tabs; without any, each line is an ý kiến.
 *
 * @example
 * readOpinions('Họ và tên\tNội dung\nLê Văn An\tSửa đường', { topics: [], speakers: [] }).rows[0]?.opinion.text // 'Sửa đường'
 */
export function readOpinions(pasted: string, { topics, speakers, columns: said }: OpinionListOptions): OpinionList {
  const { columns, guessed, lines, above } = tableOf(pasted, said);
  const rows: OpinionRow[] = [];
  const whole = ({ cells }: TableLine) => cells.filter((cell) => cell !== '').join(' | ');
  const notUnderstood = above.map((one) => ({ line: one.line, text: whole(one), why: 'Đứng trên dòng tên cột.' }));
  columns.forEach(({ header, column }, index) => {
    const filled = lines.find(({ cells }) => (cells[index] ?? '') !== '');
    if (column !== '' || !filled) return;
    const text = header === '' ? `Cột ${index + 1}: ${filled.cells[index] ?? ''}…` : header;
    notUnderstood.push({ line: filled.line, text, why: 'Chưa rõ cột này là gì, nên không ghi. Hãy chọn ở «Các cột».' });
  });
  for (const one of lines) {
    const cellsOf = (wanted: OpinionColumn): string[] =>
      one.cells.filter((cell, index) => cell !== '' && columns[index]?.column === wanted);
    const cell = (wanted: OpinionColumn, between = '; ') => cellsOf(wanted).join(between);
    const beyond = one.cells.slice(columns.length).filter((text) => text !== '');
    const text = [...cellsOf('text'), ...beyond].join('\n').replace(columns.length === 1 ? BULLET : '', '');
    if (text === '') {
      notUnderstood.push({ line: one.line, text: whole(one), why: 'Không thấy nội dung ý kiến.' });
      continue;
    }
    const notes: string[] = [];
    const [name, village] = [cell('name', ', '), cell('village', ', ')];
    const [among = []] = name === '' ? [] : findDoubles<Registered>([{ name, village }], speakers);
    const speaker = among.length === 1 ? (among[0]?.code ?? '') : '';
    if (among.length > 1) {
      notes.push(
        `Có ${among.length} người đăng ký trùng tên (${among.map(({ code }) => code).join(', ')}), chưa gắn với ai.`,
      );
    }
    const typedTopic = cell('topic');
    const isOff = OFF_PLAN.test(foldForSearch(typedTopic));
    const topic = isOff ? undefined : meantTopic(typedTopic, topics);
    const strange = topic || isOff ? '' : typedTopic;
    if (strange !== '') notes.push(`Kế hoạch không có nội dung «${strange}»; ghi chữ này vào lĩnh vực.`);
    const typedKind = foldForSearch(cell('kind'));
    const kind = KINDS.find(([, words]) => words.test(typedKind))?.[0];
    if (typedKind !== '' && !kind) notes.push(`Không rõ loại «${cell('kind')}»; coi là ý kiến.`);
    const deadline = readDeadline(cell('dueOn'));
    if (deadline.dueText !== '') notes.push(`Không đọc được thời hạn «${deadline.dueText}»; ghi vào việc phải làm.`);
    rows.push({
      line: one.line,
      notes,
      opinion: {
        speaker,
        sourceName: sourceOf(name, village, cell('body', ', ')),
        kind: kind ?? 'opinion',
        topic: topic?.code ?? '',
        field: [cell('field'), strange].filter((part) => part !== '').join('; '),
        text,
        answer: cell('answer', '\n'),
        answeredBy: cell('answeredBy'),
        leadUnit: cell('leadUnit'),
        ...deadline,
      },
    });
  }
  return { columns, guessed, rows, notUnderstood: notUnderstood.sort((a, b) => a.line - b.line) };
}

/**
 * For each text: which says the same, blanks, capitals and marks aside: the code of one that is `known`, or the place, from 1, of
 * one earlier in the list; undefined when none does.
 */
export function earlierSame(
  texts: readonly string[],
  known: readonly Pick<Opinion, 'code' | 'text'>[],
): (string | number | undefined)[] {
  const keyOf = (text: string) =>
    foldForSearch(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const first = new Map<string, string | number>();
  for (const { code, text } of known) if (!first.has(keyOf(text))) first.set(keyOf(text), code);
  return texts.map((text, index) => {
    const key = keyOf(text);
    const earlier = first.get(key);
    if (earlier === undefined && key !== '') first.set(key, index + 1);
    return key === '' ? undefined : earlier;
  });
}
