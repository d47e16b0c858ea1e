import fc from 'fast-check';
import type { CellValue } from '../../src/workbook/cells';
import { findColumns, findRecord, problemText, readRows, records, requireReadable } from '../../src/workbook/rows';
import type { AnyTab } from '../../src/workbook/columns';
import { JOURNAL, TABS } from '../../src/workbook/schema';
import { MEETING } from '../support/meeting';
import { refusal } from '../support/refusal';
import { book, grid, readTab, record, snapshot, type Grid } from '../support/snapshot';

const SPEAKERS = grid('speakers', MEETING.speakers);

/** The cells with columns, and rows below the header, in another order. */
function rearranged(cells: Grid, columnKeys: readonly number[], rowKeys: readonly number[]): Grid {
  const order = (keys: readonly number[], count: number) =>
    Array.from({ length: count }, (_, at) => at).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  const [header = [], ...rows] = cells;
  const moved = [header, ...order(rowKeys, rows.length).map((at) => rows[at] ?? [])];
  return moved.map((row) => order(columnKeys, header.length).map((at) => row[at] ?? ''));
}

const byCode = (rows: readonly { record: { code: string } }[]) =>
  rows.map((row) => row.record).sort((a, b) => (a.code < b.code ? -1 : 1));

describe('the columns of a tab', () => {
  it('are found by header, wherever they stand', () => {
    const headers = [...(SPEAKERS[0] ?? [])].reverse();
    const columnOf = findColumns(TABS.speakers as AnyTab, headers);
    for (const [field, at] of Object.entries(columnOf)) {
      expect(headers[at - 1]).toBe((TABS.speakers as AnyTab).columns[field]?.header);
    }
  });

  it('a header typed with marks apart, or with blanks around it, is that header', () => {
    const headers = (SPEAKERS[0] ?? []).map((header) => ` ${String(header).normalize('NFD')} `);
    expect(findColumns(TABS.speakers as AnyTab, headers)).toEqual(
      findColumns(TABS.speakers as AnyTab, SPEAKERS[0] ?? []),
    );
  });

  it('a missing header is refused by tab and name, with what to do', () => {
    const headers = (SPEAKERS[0] ?? []).map((header) => (header === 'Họ và tên' ? 'Tên' : header));
    const { code, message, place } = refusal(() => readTab('speakers', [headers]));
    expect(code).toBe('header-missing');
    expect(message).toBe(
      'Trang «Người phát biểu» thiếu cột «Họ và tên» ở dòng 1. Hãy sửa lại tên cột, hoặc chạy Đối thoại ▸ Cài đặt ban đầu.',
    );
    expect(place).toEqual({ tab: 'Người phát biểu', row: 1, field: 'Họ và tên' });
  });

  it('a doubled header is refused by tab and name', () => {
    const { code, message } = refusal(() => readTab('speakers', [[...(SPEAKERS[0] ?? []), ' Họ và tên']]));
    expect(code).toBe('header-doubled');
    expect(message).toContain('Trang «Người phát biểu» có hai cột cùng tên «Họ và tên»');
  });

  it('a tab without any row at all is a tab without headers', () => {
    expect(refusal(() => readTab('speakers', [])).code).toBe('header-missing');
  });

  it('headers of the staff’s own may be doubled or blank', () => {
    const headers = [...(SPEAKERS[0] ?? []), 'Ghi chú', 'Ghi chú', '', ''];
    expect(readTab('speakers', [headers]).rows).toEqual([]);
  });
});

describe('the rows of a tab', () => {
  it('read the same whatever the order of columns and rows, and whatever columns staff added', () => {
    const numbers = fc.array(fc.integer(), { minLength: 30, maxLength: 30 });
    const extra = fc.array(fc.oneof(fc.string(), fc.boolean(), fc.integer()), { minLength: 4, maxLength: 4 });
    const expected = byCode(readTab('speakers', SPEAKERS).rows);
    fc.assert(
      fc.property(numbers, numbers, extra, (columns, rows, notes) => {
        const widened = SPEAKERS.map((row, at): CellValue[] => [...row, at === 0 ? 'Ghi chú' : (notes[at] ?? '')]);
        expect(byCode(readTab('speakers', rearranged(widened, columns, rows)).rows)).toEqual(expected);
      }),
    );
  });

  it('keep their place in the sheet, with blank rows between them passed over', () => {
    const [header = [], first = [], second = []] = SPEAKERS;
    const blank = header.map(() => '');
    const tab = readTab('speakers', [header, blank, first, blank, blank, second, blank]);
    expect(tab.rows.map((row) => [row.record.code, row.row])).toEqual([
      ['P-2024-01/01', 3],
      ['P-2024-01/02', 6],
    ]);
    expect(tab.lastRow).toBe(6);
    expect(tab.uncoded).toEqual([]);
  });

  it('a new record goes below whatever stands in the sheet, but not below empty boxes to tick', () => {
    const cells = SPEAKERS.map((row, at): CellValue[] => [...row, at === 0 ? 'Đã gọi điện' : false]);
    const blank = (SPEAKERS[0] ?? []).map(() => '');
    expect(readTab('speakers', [...cells, [...blank, false], [...blank, false]]).lastRow).toBe(3);
    expect(readTab('speakers', [...cells, [...blank, false], [...blank, true]]).lastRow).toBe(5);
    expect(readTab('speakers', [...cells, [...blank, false], [...blank, 'gọi lại']]).lastRow).toBe(5);
    expect(readTab('speakers', [...cells, [' ', ...blank]]).lastRow).toBe(4);
  });

  it('a row that only holds blanks is no row; one with a name and no code is typed by hand', () => {
    const blank = grid('speakers', [record('speakers', { name: '  ' })])[1] ?? [];
    const typed = grid('speakers', [record('speakers', { name: 'Bà Tư' })])[1] ?? [];
    const tab = readTab('speakers', [...SPEAKERS, blank, typed]);
    expect(tab.uncoded.map((row) => [row.record.name, row.row])).toEqual([['Bà Tư', 5]]);
    expect(tab.rows).toHaveLength(2);
  });

  it('codes and references are read without the blanks around them', () => {
    const spoilt = SPEAKERS.map((row, at) =>
      at === 0 ? row : row.map((cell) => (typeof cell === 'string' && cell.startsWith('P-') ? ` ${cell} ` : cell)),
    );
    expect(readTab('speakers', spoilt).rows).toEqual(readTab('speakers', SPEAKERS).rows);
  });

  it('a cell that cannot be read leaves its field empty and says where and why', () => {
    const tab = readTab(
      'speakers',
      grid('speakers', [record('speakers', { code: 'P-2024-01/09', state: 'nghỉ' as never })]),
    );
    const [row] = tab.rows;
    expect(row?.record.state).toBe('');
    expect(row?.problems).toHaveLength(1);
    expect(problemText(row?.problems[0] as never)).toBe(
      'Trang «Người phát biểu», dòng 2, cột «Trạng thái»: «nghỉ» không có trong danh sách. Hãy chọn: Chờ, Đã mời, Đang phát biểu, Đã phát biểu, Vắng, Không phát biểu.',
    );
  });

  it('every row that shares its code with another is marked, and names the rows', () => {
    const [header = [], first = [], second = []] = SPEAKERS;
    const tab = readTab('speakers', [
      header,
      first,
      second,
      first,
      first.map((cell) => (cell === 'P-2024-01/01' ? 'P-2024-01/01 ' : cell)),
    ]);
    expect(tab.rows.map((row) => row.problems.length)).toEqual([2, 0, 1, 1]);
    expect(tab.rows[0]?.problems[0]?.text).toBe(
      'mã «P-2024-01/01» có ở cả dòng 2 và dòng 4. Hãy xóa mã ở dòng chép thừa.',
    );
    expect(tab.rows[3]?.problems[0]?.text).toContain('dòng 2 và dòng 5');
  });

  it('a tab without codes reads every row that holds something', () => {
    const header = Object.values((JOURNAL as AnyTab).columns).map((column) => column.header);
    const row = header.map((name) => (name === 'Số' ? 7 : ''));
    const { rows, uncoded } = readRows<{ number: number }>(JOURNAL as AnyTab, [header, row, row]);
    expect(rows.map(({ record: { number } }) => number)).toEqual([7, 7]);
    expect(rows.flatMap((one) => one.problems)).toEqual([]);
    expect(uncoded).toEqual([]);
  });
});

describe('looking a record up', () => {
  const cells = book({
    ...MEETING,
    sessions: [...(MEETING.sessions ?? []), record('sessions', { code: 'P-2024-03', state: 'xong' as never })],
  });

  it('finds it by code', () => {
    expect(findRecord(snapshot(cells), 'sessions', 'P-2024-02').venue).toBe('Thôn Đoài');
    expect(records(snapshot(cells), 'sessions').map((session) => session.code)).toEqual([
      'P-2024-01',
      'P-2024-02',
      'P-2024-03',
    ]);
  });

  it('refuses a code that is not there, naming code and tab', () => {
    const { code, message, place } = refusal(() => findRecord(snapshot(cells), 'sessions', 'P-2024-09'));
    expect([code, message]).toEqual(['not-found', 'Không tìm thấy mã «P-2024-09» ở trang «Phiên đối thoại».']);
    expect(place).toEqual({ tab: 'Phiên đối thoại', field: 'Mã', code: 'P-2024-09' });
  });

  it('refuses a row that cannot be read', () => {
    const { code, message } = refusal(() => findRecord(snapshot(cells), 'sessions', 'P-2024-03'));
    expect(code).toBe('cell-unreadable');
    expect(message).toContain('Trang «Phiên đối thoại», dòng 4, cột «Trạng thái»: «xong» không có trong danh sách.');
  });

  it('refuses a code that two rows hold', () => {
    const doubled = book({
      sessions: [record('sessions', { code: 'P-2024-01' }), record('sessions', { code: 'P-2024-01' })],
    });
    expect(refusal(() => findRecord(snapshot(doubled), 'sessions', 'P-2024-01')).message).toContain(
      'có ở cả dòng 2 và dòng 3',
    );
  });

  it('names the first unreadable cell in the sentence and the others as details', () => {
    const tab = readTab(
      'speakers',
      grid('speakers', [record('speakers', { code: 'x', state: 'a' as never, consent: 'b' as never })]),
    );
    const { message, details, place } = refusal(() => requireReadable(tab.rows));
    expect(message).toContain('dòng 2, cột «Đồng ý công khai tên»');
    expect(details).toHaveLength(1);
    expect(details?.[0]).toContain('Trang «Người phát biểu», dòng 2, cột «Trạng thái»');
    expect(place).toEqual({ tab: 'Người phát biểu', row: 2, field: 'Đồng ý công khai tên' });
    expect(() => requireReadable([])).not.toThrow();
  });
});
