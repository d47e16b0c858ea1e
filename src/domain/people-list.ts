// A list of people as it is pasted: from a sheet (tabs), from a text (semicolons, commas), or plain names, one on a line.
import { isEmail } from './emails';
import type { TableLine } from './pasted-table';
import { headerKey, tableLines, tableMark } from './pasted-table';
import { parsePhone } from './phones';
import type { Consent, Speaker } from './records';
import { foldForSearch } from './text';

export type ListedPerson = Pick<
  Speaker,
  'name' | 'village' | 'body' | 'phone' | 'email' | 'topic' | 'summary' | 'consent'
>;
type Field = keyof ListedPerson;

export interface ListedRow {
  /** Line of the pasted text on which it begins, from 1. */
  line: number;
  /** Its name is '' when none was found: such a row cannot be entered. */
  person: ListedPerson;
  /** What a person should look at, in Vietnamese. */
  notes: string[];
}

export interface PeopleList {
  rows: ListedRow[];
  /** Headers of columns that are not used. */
  unused: string[];
}

/** A topic that a list may name: by its code, its label ('(1).') or its text. */
export interface TopicName {
  code: string;
  label: string;
  text: string;
}

/** Headers as they are found in the lists of communes, folded. '' = a column that counts the rows. */
const HEADERS: Readonly<Record<string, Field | ''>> = Object.fromEntries(
  (
    [
      ['', 'stt', 'tt', 'so tt', 'so thu tu'],
      ['name', 'ho ten', 'ho va ten', 'ten', 'nguoi phat bieu', 'nguoi dang ky', 'ho ten nguoi phat bieu'],
      ['village', 'thon', 'to dan pho', 'tdp', 'thon, to dan pho', 'thon/to dan pho', 'thon, tdp', 'dia chi', 'noi o'],
      ['village', 'khu dan cu', 'khu', 'xom', 'ban', 'thon, ban'],
      ['body', 'dai dien', 'dai dien cho', 'don vi', 'to chuc', 'co quan', 'doan the', 'chuc vu'],
      ['phone', 'dien thoai', 'so dien thoai', 'sdt', 'dt', 'so dt'],
      ['email', 'email', 'e-mail', 'thu dien tu', 'dia chi thu dien tu'],
      ['topic', 'noi dung doi thoai', 'chu de', 'noi dung ke hoach'],
      [
        'summary',
        'tom tat',
        'noi dung',
        'y kien',
        'noi dung phat bieu',
        'noi dung y kien',
        'tom tat y kien',
        'kien nghi',
      ],
      ['consent', 'dong y cong khai ten', 'dong y cong khai', 'cong khai ten'],
    ] as const
  ).flatMap(([field, ...names]) => names.map((name) => [name, field])),
);

const CONSENT: Readonly<Record<string, Consent>> = { co: 'yes', 'dong y': 'yes', x: 'yes', khong: 'no' };
/** What a column of topics holds for nothing, folded. */
export const OFF_PLAN = /^(?:khac|khong|ngoai noi dung ke hoach|ngoai ke hoach|-)?$/;
/** '1.', '12)', '-', '•' in front of a line of a list. */
export const BULLET = /^(?:\d{1,3}\s*[.)/:-]|[-–•*+])\s*(?=\p{L})/u;
export const ROW_NUMBER = /^\d{1,4}[.)]?$/;
const MAX_NAME = 60;

/** The field of each column when the first line names them. */
function headersIn(first: TableLine | undefined): (Field | '' | undefined)[] | undefined {
  const fields = first?.cells.map((cell) => HEADERS[headerKey(cell)]);
  if (!fields) return undefined;
  const named = fields.includes('name') || fields.filter((field) => field !== undefined).length > 1;
  return named ? fields : undefined;
}

const plainLabel = (label: string): string => label.replace(/[^\p{L}\p{N}]+/gu, '');

/** The topic that a cell names in full: by code, label or text. */
const namedTopic = (cell: string, topics: readonly TopicName[]): TopicName | undefined =>
  topics.find(({ code, label, text }) =>
    [code, label, text].some((name) => name !== '' && foldForSearch(name) === foldForSearch(cell)),
  );

/** The topic that a cell in the column of topics means: also by a bare number, or by how its text begins. */
export function meantTopic(cell: string, topics: readonly TopicName[]): TopicName | undefined {
  const named = namedTopic(cell, topics);
  if (named) return named;
  const folded = foldForSearch(cell);
  const alike = topics.filter(
    ({ label, text }) =>
      (label !== '' && plainLabel(label) === plainLabel(cell)) ||
      (folded.length > 4 && foldForSearch(text).startsWith(folded)),
  );
  return alike.length === 1 ? alike[0] : undefined;
}

type Cells = Partial<Record<Field, string>>;

const add = (cells: Cells, field: Field, text: string): void => {
  if (text !== '') cells[field] = cells[field] ? `${cells[field]}; ${text}` : text;
};

/** Cells under headers. What stands beyond the last header is part of the summary. */
function byHeader(cells: readonly string[], fields: readonly (Field | '' | undefined)[]): Cells {
  const found: Cells = {};
  cells.forEach((cell, column) => {
    const field = column < fields.length ? fields[column] : 'summary';
    if (!field) return;
    if (field === 'summary' || found[field] === undefined) add(found, field, cell);
  });
  return found;
}

/** Cells without headers: what can be told by its look is; the others are name, thôn and summary, in this order. */
function byLook(all: readonly string[], topics: readonly TopicName[]): Cells {
  const cells = all.length > 1 && ROW_NUMBER.test(all[0] ?? '') ? all.slice(1) : all;
  const found: Cells = {};
  const order: Field[] = ['name', 'village'];
  for (const cell of cells) {
    const topic = namedTopic(cell, topics);
    if (parsePhone(cell) !== undefined && found.phone === undefined) found.phone = cell;
    else if (isEmail(cell) && found.email === undefined) found.email = cell;
    else if (topic && found.name !== undefined && found.topic === undefined) found.topic = topic.code;
    else add(found, order.shift() ?? 'summary', cell);
  }
  return found;
}

function personOf(cells: Cells, topics: readonly TopicName[]): Omit<ListedRow, 'line'> {
  const notes: string[] = [];
  const name = (cells.name ?? '').replace(BULLET, '');
  if (name === '') notes.push('Không thấy họ và tên, sẽ bỏ qua dòng này.');
  else if (/\d/.test(name) || name.length > MAX_NAME) notes.push('Họ và tên trông lạ, hãy xem lại.');
  const phone = cells.phone ?? '';
  if (phone !== '' && parsePhone(phone) === undefined) {
    notes.push('Điện thoại không giống số của Việt Nam, sẽ lưu đúng như đã dán.');
  }
  const email = cells.email ?? '';
  if (email !== '' && !isEmail(email)) notes.push('Thư điện tử không đúng dạng, sẽ không lưu.');
  const typedTopic = cells.topic ?? '';
  const topic = OFF_PLAN.test(foldForSearch(typedTopic)) ? '' : (meantTopic(typedTopic, topics)?.code ?? undefined);
  if (topic === undefined) {
    notes.push(`Kế hoạch không có nội dung «${typedTopic}», sẽ ghi chữ này vào tóm tắt.`);
  }
  const typedConsent = cells.consent ?? '';
  const consent = CONSENT[foldForSearch(typedConsent)] ?? '';
  if (typedConsent !== '' && consent === '') {
    notes.push(`Không rõ «${typedConsent}» có phải là đồng ý công khai tên; coi là chưa hỏi.`);
  }
  const summary = [topic === undefined ? typedTopic : '', cells.summary ?? ''].filter((text) => text !== '').join('; ');
  return {
    person: {
      name,
      village: cells.village ?? '',
      body: cells.body ?? '',
      phone,
      email: isEmail(email) ? email : '',
      topic: topic ?? '',
      summary,
      consent,
    },
    notes,
  };
}

/**
 * What is understood of a pasted list. Columns are separated by tabs, else by semicolons, else by commas; a first line
 * that names the columns is recognised. Nothing is lost silently: what is not understood is in `notes` or `unused`.
 *
 * @example
 * readPeople('1. Nguyễn Văn An, thôn Đông', []).rows[0]?.person // name 'Nguyễn Văn An', village 'thôn Đông'
 */
export function readPeople(pasted: string, topics: readonly TopicName[]): PeopleList {
  const text = pasted.replace(/\r\n?/g, '\n');
  const lines = tableLines(text, tableMark(text));
  const fields = headersIn(lines[0]);
  if (!fields) {
    return { rows: lines.map(({ line, cells }) => ({ line, ...personOf(byLook(cells, topics), topics) })), unused: [] };
  }
  const used = (field: Field | '' | undefined, column: number) =>
    field === '' || field === 'summary' || (field !== undefined && fields.indexOf(field) === column);
  const columns = fields.map((field, column) => (used(field, column) ? field : undefined));
  return {
    rows: lines.slice(1).map(({ line, cells }) => ({ line, ...personOf(byHeader(cells, columns), topics) })),
    unused: (lines[0]?.cells ?? []).filter((header, column) => header !== '' && columns[column] === undefined),
  };
}
