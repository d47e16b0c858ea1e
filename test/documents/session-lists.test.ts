// The lists of a session: each person once, in order; names in public by consent; never a phone or an e-mail.
import { attendanceView } from '../../src/documents/attendance';
import type { AttendanceInput } from '../../src/documents/attendance';
import { renderPaper } from '../../src/documents/render';
import { speakerListView } from '../../src/documents/speaker-list';
import type { SpeakerListInput } from '../../src/documents/speaker-list';
import type { Docx } from './docx';
import { allParagraphs, isTable, readDocx } from './docx';
import { attendee, SESSION_ROWS } from './coming';
import { layout } from './paper';
import { session, speaker, TOPICS } from './rows';

const rowsOf = (docx: Docx) =>
  docx.body
    .filter(isTable)
    .slice(1, -1)
    .flatMap(({ rows }) => rows.slice(1).map(({ cells }) => cells.map(({ text }) => text)));
const prose = (docx: Docx) =>
  allParagraphs(docx)
    .filter(({ style }) => ['Nội dung', 'Đoạn cuối'].includes(style))
    .map(({ text }) => text);
const footOf = (docx: Docx) =>
  docx.body
    .filter(isTable)
    .at(-1)
    ?.rows[0]?.cells.map(({ paragraphs }) => paragraphs.map(({ text }) => text));

describe('who registered to speak', () => {
  const INPUT: SpeakerListInput = {
    ...SESSION_ROWS,
    session: session({ state: 'planned', secretary: 'Bà Lê Thị Lan' }),
    topics: TOPICS,
    speakers: [
      speaker(1, { state: 'waiting', callOrder: 3, consent: 'yes', topic: TOPICS[0]?.code ?? '', summary: 'Đơn giá' }),
      speaker(2, { state: 'waiting', name: 'Đỗ Thị Ước', village: 'thôn Đoài', body: 'Chi hội Phụ nữ', callOrder: 1 }),
      speaker(3, { state: 'absent', name: 'Phạm Quốc Bảo', village: '', callOrder: 2 }),
      speaker(9, { session: 'P-2024-02', name: 'Người Khác' }),
    ],
    audience: 'internal',
  };
  const docx = (change: Partial<SpeakerListInput> = {}) =>
    readDocx(renderPaper(layout('speakerList'), speakerListView({ ...INPUT, ...change })));

  test('in the order of calling, in full for the office', () => {
    expect(rowsOf(docx())).toEqual([
      ['1', 'Đỗ Thị Ước\n(Chi hội Phụ nữ)', 'thôn Đoài', '', 'Ngoài nội dung kế hoạch', ''],
      ['2', 'Phạm Quốc Bảo', '', '', 'Ngoài nội dung kế hoạch', 'Vắng'],
      ['3', 'Nguyễn Văn An', 'thôn Đông', 'Đơn giá', 'Giải phóng mặt bằng các dự án thu hồi đất trên địa bàn', ''],
    ]);
    expect(prose(docx())[1]).toBe('Danh sách có 03 người đăng ký phát biểu./.');
    expect(footOf(docx())).toEqual([
      ['NGƯỜI LẬP DANH SÁCH', ''],
      ['THƯ KÝ HỘI NGHỊ', 'Lê Thị Lan'],
    ]);
  });

  test('in public only first letters without consent, and no body that leads to the person', () => {
    expect(rowsOf(docx({ audience: 'public' })).map(([, name]) => name)).toEqual(['Đ.T.Ư.', 'P.Q.B.', 'Nguyễn Văn An']);
  });

  test('no contact is printed, in neither version', () => {
    for (const audience of ['internal', 'public'] as const)
      expect(docx({ audience }).parts['word/document.xml']).not.toMatch(/912|thu\.example/);
  });

  test('nobody yet, and afterwards the speeches', () => {
    expect(rowsOf(docx({ speakers: [] }))).toEqual([]);
    expect(prose(docx({ speakers: [] }))[1]).toBe('Chưa có người đăng ký phát biểu./.');
    expect(prose(docx({ speakers: [speaker(1), speaker(2, { state: 'declined' })] }))[1]).toBe(
      'Danh sách có 02 người đăng ký; đã có 01 lượt phát biểu./.',
    );
  });

  test('of five hundred people each stands there once', () => {
    const speakers = Array.from({ length: 500 }, (_, at) => speaker(at + 1, { name: `Nguyễn Văn Số ${at + 1}` }));
    const names = rowsOf(docx({ speakers })).map(([, name]) => name);
    expect(names).toEqual(speakers.map(({ name }) => name));
  });
});

describe('delegates', () => {
  const INPUT: AttendanceInput = {
    ...SESSION_ROWS,
    session: session({ state: 'planned', headCount: null }),
    attendees: [
      attendee(1, { title: 'Công chức', body: 'UBND xã' }),
      attendee(2, { name: 'Phạm Thị Hiền', role: 'representative' }),
      attendee(3, { name: 'Trần Toàn Thắng', role: 'chair' }),
    ],
  };
  const docx = (change: Partial<AttendanceInput> = {}) =>
    readDocx(renderPaper(layout('attendance'), attendanceView({ ...INPUT, ...change })));
  const lastHead = (change: Partial<AttendanceInput> = {}) =>
    docx(change).body.filter(isTable)[1]?.rows[0]?.cells.at(-1)?.text;

  test('before the session a column to sign, those who lead first', () => {
    expect(rowsOf(docx())).toEqual([
      ['1', 'Trần Toàn Thắng', '', '', 'Chủ trì', ''],
      ['2', 'Lê Thị Lan', 'Công chức', 'UBND xã', 'Cán bộ, công chức', ''],
      ['3', 'Phạm Thị Hiền', '', '', 'Đại diện tổ chức', ''],
    ]);
    expect(lastHead()).toBe('Ký tên');
    expect(prose(docx())[1]).toBe('Danh sách có 03 đại biểu được mời./.');
  });

  test('once it is taken, who came, and sums that add up', () => {
    const attendees = [
      attendee(1, { presence: 'present' }),
      attendee(2, { presence: 'late' }),
      attendee(3, { presence: 'absent', absenceReason: 'Ốm' }),
      attendee(4),
    ];
    expect(rowsOf(docx({ attendees })).map((cells) => cells[5])).toEqual(['Có mặt', 'Đến muộn', 'Vắng: Ốm', '']);
    expect(lastHead({ attendees })).toBe('Có mặt');
    expect(prose(docx({ attendees, session: session() })).slice(1)).toEqual([
      'Tổng số đại biểu được mời: 04; có mặt: 02, trong đó đến muộn: 01; vắng: 01; chưa điểm danh: 01.',
      'Tổng số người dự, đếm tại hội nghị: 96./.',
    ]);
  });

  test('nobody yet', () => {
    expect(rowsOf(docx({ attendees: [] }))).toEqual([]);
    expect(prose(docx({ attendees: [] }))[1]).toBe('Chưa có đại biểu trong danh sách mời./.');
  });
});
