import { registration } from '../../src/views/registration';
import { parseInput } from '../../src/usecases/fields';
import { MEETING } from '../support/meeting';
import { refusal } from '../support/refusal';
import type { Book, BookRows } from '../support/snapshot';
import { book, CONTEXT, record, snapshot } from '../support/snapshot';

const TABS = ['sessions', 'speakers', 'planLines'] as const;
const show = (cells: Book, input: object = {}) =>
  registration.show(snapshot(cells, TABS), parseInput(registration.input, input), CONTEXT);

const EARLIER = record('speakers', {
  code: 'P-2023-01/01',
  session: 'P-2023-01',
  order: 1,
  name: 'Lê Thị Hạnh',
  village: 'thôn Hạ',
  body: 'Hội Phụ nữ',
  phone: '+84912345678',
  email: 'hanh@thu.example',
  summary: 'Chuyện cũ',
});
const rows: BookRows = {
  ...MEETING,
  sessions: [
    record('sessions', { code: 'P-2023-01', title: 'Năm trước', date: '2023-05-05', state: 'closed' }),
    ...(MEETING.sessions ?? []),
  ],
  speakers: [
    EARLIER,
    { ...EARLIER, code: 'P-2023-01/02', name: 'LÊ THỊ HẠNH', village: 'Hạ', body: '' },
    ...(MEETING.speakers ?? []),
  ],
};

describe('the page of registration', () => {
  it('opens with the session that runs, its people in order, its topics and thôn', () => {
    const data = show(book(rows));
    expect(data.session?.code).toBe('P-2024-01');
    expect(data.sessions.map(({ code }) => code)).toEqual(['P-2024-02', 'P-2024-01', 'P-2023-01']);
    expect(data.speakers.map(({ code }) => code)).toEqual(['P-2024-01/01', 'P-2024-01/02']);
    expect(data.topics).toEqual([
      { code: 'KH-2024-01/02', label: '', text: 'Giải phóng mặt bằng' },
      { code: 'KH-2024-01/03', label: '', text: 'Đất công ích' },
    ]);
    expect(data.villages).toEqual(['thôn Đông', 'thôn Đoài', 'thôn Hạ']);
    expect(data.closed).toBe('');
    expect(data.problems).toEqual([]);
  });

  it('shows people of other sessions once, as last entered, without contacts or what they said', () => {
    const data = show(book(rows));
    expect(data.people).toEqual([{ name: 'LÊ THỊ HẠNH', village: 'Hạ', body: '', date: '2023-05-05' }]);
    expect(JSON.stringify(data)).not.toMatch(/84912345678|hanh@thu|Chuyện cũ/);
  });

  it('another session when asked, with the reason why it takes nobody', () => {
    const data = show(book(rows), { session: 'P-2023-01' });
    expect(data.speakers).toHaveLength(2);
    expect(data.closed).toBe('Phiên P-2023-01 đang ở trạng thái «Đã kết thúc», không nhận đăng ký phát biểu.');
    expect(data.topics).toEqual([]);
    expect(refusal(() => show(book(rows), { session: 'P-2024-99' })).code).toBe('not-found');
  });

  it('opens on an empty workbook', () => {
    expect(show(book())).toEqual({
      sessions: [],
      session: null,
      closed: '',
      topics: [],
      villages: [],
      speakers: [],
      people: [],
      problems: [],
    });
  });

  it('rows that cannot be read, or have no code, are told and keep nobody from being shown', () => {
    const cells = book(rows);
    const columns = cells.speakers[0] as string[];
    (cells.speakers[3] as unknown[])[columns.indexOf('Thứ tự đăng ký')] = 'đầu tiên';
    (cells.speakers[4] as unknown[])[columns.indexOf('Mã')] = '';
    const data = show(cells);
    expect(data.speakers).toEqual([]);
    expect(data.problems).toEqual([
      'Trang «Người phát biểu», dòng 4, cột «Thứ tự đăng ký»: «đầu tiên» không phải là số nguyên.',
      'Trang «Người phát biểu», dòng 5: chưa có mã nên chưa được tính. Xem «Kiểm tra dữ liệu».',
    ]);
  });

  it('someone typed in by hand without an order comes last', () => {
    const speakers = [
      record('speakers', { code: 'P-2024-01/09', session: 'P-2024-01', name: 'X' }),
      ...(rows.speakers ?? []),
    ];
    expect(show(book({ ...rows, speakers })).speakers.map(({ code }) => code)).toEqual([
      'P-2024-01/01',
      'P-2024-01/02',
      'P-2024-01/09',
    ]);
  });
});
