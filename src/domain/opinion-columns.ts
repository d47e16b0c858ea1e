// What the columns of a pasted list of ý kiến hold: by their headers, as the lists of communes have them, else by their look.
import { parseDate } from './dates';
import { headerKey } from './pasted-table';
import type { TableLine } from './pasted-table';
import { ROW_NUMBER } from './people-list';
import { isPersonName } from './plan-letterhead';
import { foldForSearch } from './text';

/** 'number' counts the rows; '' is not used. */
export type OpinionColumn =
  | 'name'
  | 'village'
  | 'body'
  | 'text'
  | 'kind'
  | 'topic'
  | 'field'
  | 'answer'
  | 'answeredBy'
  | 'leadUnit'
  | 'dueOn'
  | 'number'
  | '';

/** What each is called to people, in the order in which it is offered. */
export const OPINION_COLUMNS: Readonly<Record<OpinionColumn, string>> = {
  '': 'Không dùng',
  number: 'Số thứ tự',
  name: 'Họ và tên',
  village: 'Thôn, tổ dân phố',
  body: 'Nơi gửi, đại diện cho',
  text: 'Nội dung ý kiến',
  kind: 'Loại ý kiến',
  topic: 'Nội dung đối thoại',
  field: 'Lĩnh vực',
  answer: 'Nội dung trả lời',
  answeredBy: 'Người trả lời',
  leadUnit: 'Đơn vị giải quyết',
  dueOn: 'Thời hạn',
};

/** Headers, folded; the first that fits counts. */
const HEADERS: readonly (readonly [OpinionColumn, RegExp])[] = [
  ['number', /^(?:stt|tt|so tt|so thu tu|so)$/],
  ['body', /^(?:noi gui|don vi gui|nguon|noi chuyen|dai dien|to chuc|doan the)/],
  ['dueOn', /thoi han|^han(?: |$)|^thoi gian(?:$| (?:giai quyet|hoan thanh|thuc hien|tra loi|xu ly))|ngay hoan thanh/],
  ['answeredBy', /(?:nguoi|don vi|co quan|bo phan|lanh dao|dong chi).*(?:tra loi|giai trinh)/],
  ['answer', /tra loi|giai trinh|^ket qua|huong (?:giai quyet|xu ly)/],
  ['village', /^(?:thon|to dan pho|tdp|dia chi|noi o|khu|xom|ban|ap|lang|buon)(?![a-z])/],
  ['name', /^(?:ho (?:va )?ten|ten$|ten nguoi|nguoi|cu tri|cong dan)/],
  ['leadUnit', /^(?:don vi|co quan|bo phan|phong|trach nhiem|phan cong|giao|tham quyen|chu tri)/],
  ['field', /^(?:linh vuc|nhom)/],
  ['kind', /^(?:loai|phan loai)/],
  ['topic', /^(?:chu de|noi dung (?:doi thoai|ke hoach))/],
  ['text', /^(?:cac )?(?:noi dung|y kien|kien nghi|phan anh|cau hoi|van de|de nghi)/],
];
const LONGEST_HEADER = 60;

const columnOfHeader = (cell: string): OpinionColumn | undefined => {
  const key = headerKey(cell);
  return key === '' || cell.length > LONGEST_HEADER ? undefined : HEADERS.find(([, pattern]) => pattern.test(key))?.[0];
};

/** The columns that a line names; undefined when it is no line of headers. */
export function columnsNamed(cells: readonly string[]): OpinionColumn[] | undefined {
  const found = cells.map(columnOfHeader);
  const named = found.filter((column) => column !== undefined);
  const filled = cells.filter((cell) => cell !== '').length;
  const isHeader = new Set(named).size > 1 && named.length * 2 > filled && cells.every((cell) => !/[.?!]$/.test(cell));
  if (!isHeader) return undefined;
  // Of two columns under the same header the first counts.
  return found.map((column, at) => (column === undefined || found.indexOf(column) < at ? '' : column));
}

const PLACE = /^(?:thon|xom|to dan pho|to|tdp|khu|khu pho|khu dan cu|ban|ap|lang|buon)\.? +\S/;
const UNIT =
  /^(?:ubnd|uy ban|hdnd|phong|van phong|cong an|cong chuc|bo phan|ban |hoi |mttq|trung tam|cong ty|dien luc|tram|truong |dang uy|dia chinh|so |chi nhanh)/;
const MOST_LOOKED_AT = 50;

/** What the columns hold by their look. */
export function columnsGuessed(lines: readonly TableLine[]): OpinionColumn[] {
  const rows = lines.slice(0, MOST_LOOKED_AT).map(({ cells }) => cells);
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const columns = Array.from({ length: width }, (_, at) =>
    rows.map((cells) => cells[at] ?? '').filter((cell) => cell !== ''),
  );
  const share = (cells: readonly string[], is: (cell: string) => boolean) =>
    cells.length === 0 ? 0 : cells.filter(is).length / cells.length;
  const length = (cells: readonly string[]) => cells.reduce((sum, cell) => sum + cell.length, 0) / (cells.length || 1);
  const guessed: OpinionColumn[] = columns.map(() => '');
  const give = (column: OpinionColumn, is: (cells: readonly string[], at: number) => boolean) => {
    const at = columns.findIndex((cells, index) => guessed[index] === '' && cells.length > 0 && is(cells, index));
    if (at >= 0) guessed[at] = column;
    return at;
  };
  const longestFrom = (first: number) =>
    columns.reduce(
      (best, cells, at) =>
        at >= first && guessed[at] === '' && (best < 0 || length(cells) > length(columns[best] ?? [])) ? at : best,
      -1,
    );
  if (width > 1) {
    give('number', (cells, at) => at === 0 && share(cells, (cell) => ROW_NUMBER.test(cell)) === 1);
    give('dueOn', (cells) => share(cells, (cell) => parseDate(cell) !== undefined) > 0.5);
    give('village', (cells) => share(cells, (cell) => PLACE.test(foldForSearch(cell))) > 0.5);
    give('name', (cells) => share(cells, isPersonName) > 0.5);
    give('leadUnit', (cells) => share(cells, (cell) => UNIT.test(foldForSearch(cell)) && cell.length < 60) > 0.5);
  }
  const text = longestFrom(0);
  if (text >= 0) guessed[text] = 'text';
  const answer = longestFrom(text + 1);
  if (answer >= 0 && length(columns[answer] ?? []) >= 30) guessed[answer] = 'answer';
  return guessed;
}
