// What stands against minutes, and what their rows give; that one session's rows are read and no other's.
import { examinePaper } from '../../../src/usecases/paper-check';
import { PAPER_SOURCES } from '../../../src/usecases/papers';
import { MEETING } from '../../support/meeting';
import { refusal } from '../../support/refusal';
import { book, record, snapshot, type BookRows } from '../../support/snapshot';

const CONTEXT = { now: '2024-06-14T11:30:00', user: 'van.thu@ngocchau.example' };

const examine = (rows: BookRows = {}, subject = 'P-2024-01') =>
  examinePaper(snapshot(book({ ...MEETING, ...rows }), PAPER_SOURCES.minutes.tabs), 'minutes', subject, CONTEXT);

const SESSIONS = (MEETING.sessions ?? []).map((session, at) =>
  at === 0
    ? { ...session, state: 'closed' as const, headCount: 40, secretary: 'Lê Thị Lan', conclusion: 'Tiếp thu.' }
    : session,
);
const PRESENT = [
  record('attendees', {
    code: 'P-2024-01/DB-01',
    session: 'P-2024-01',
    name: 'Trần Toàn Thắng',
    role: 'chair',
    presence: 'present',
  }),
];
const CLEAN: BookRows = { sessions: SESSIONS, opinions: (MEETING.opinions ?? []).slice(1), attendees: PRESENT };

it('nothing against it: made, signed by the chair, with the abstract of the session', () => {
  const { findings, made } = examine(CLEAN);
  expect(findings).toEqual([]);
  expect(made?.signer).toBe('Trần Toàn Thắng');
  expect(made?.abstract).toBe(
    'Hội nghị tiếp xúc, đối thoại trực tiếp của Chủ tịch UBND xã với Nhân dân ngày 14 tháng 6 năm 2024',
  );
});

it('says what minutes lack, by row and field, and makes them all the same', () => {
  const attendees = [
    record('attendees', { code: 'P-2024-01/DB-01', session: 'P-2024-01', name: 'Lê Thị Lan', presence: 'invited' }),
    record('attendees', { code: 'P-2024-01/DB-02', session: 'P-2024-01', name: 'Ngô Văn Tám', presence: 'absent' }),
    record('attendees', { code: 'P-2024-02/DB-01', session: 'P-2024-02', name: 'Người Khác', presence: 'invited' }),
  ];
  const { findings, made } = examine({ attendees });
  expect(findings.map(({ severity, text }) => `${severity} ${text}`)).toEqual([
    'warning Phiên P-2024-01 chưa ghi là đã kết thúc.',
    'warning Trang «Phiên đối thoại», dòng 2 (P-2024-01): chưa ghi «Thư ký» nên chỗ ký của thư ký để trống.',
    'warning Trang «Phiên đối thoại», dòng 2 (P-2024-01): chưa ghi «Số người dự» nên biên bản không nêu tổng số người dự.',
    'warning Trang «Phiên đối thoại», dòng 2 (P-2024-01): chưa ghi «Kết luận» nên biên bản không có phần kết luận.',
    'warning Có 01 đại biểu chưa điểm danh: Lê Thị Lan.',
    'warning Trang «Đại biểu», dòng 3 (P-2024-01/DB-02): vắng mặt nhưng chưa ghi lý do.',
    'warning Có 01 ý kiến chưa có hướng xử lý: YK-2024-001.',
  ]);
  expect(made).toBeDefined();
});

it('refuses while a delegate would be missing from them, and about a session that is not there', () => {
  const attendees = [...PRESENT, record('attendees', { session: 'P-2024-01', name: 'Gõ Tay' })];
  const { findings, made } = examine({ ...CLEAN, attendees });
  expect(findings.map(({ text }) => text)).toEqual([
    'Trang «Đại biểu», dòng 3: chưa có mã. Hãy ghi lại qua menu Đối thoại, hoặc xóa dòng.',
  ]);
  expect(made).toBeUndefined();
  expect(refusal(() => examine({}, 'P-2099-01')).message).toBe(
    'Không có phiên nào mang mã «P-2099-01». Hãy xem lại mã.',
  );
});

it('may be about sessions whose day has come and that were not called off', () => {
  const subjects = (today: string) =>
    PAPER_SOURCES.minutes.subjects(snapshot(book(MEETING)), today).map(({ code }) => code);
  expect(subjects('2024-06-14')).toEqual(['P-2024-01']);
  expect(subjects('2024-09-13')).toEqual(['P-2024-02', 'P-2024-01']);
});
