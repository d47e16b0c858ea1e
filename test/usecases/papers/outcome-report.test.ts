// Which rows a report of results counts: of one session or of a year, and what earlier ones left.
import { examinePaper } from '../../../src/usecases/paper-check';
import { PAPER_SOURCES } from '../../../src/usecases/papers';
import { MEETING } from '../../support/meeting';
import { book, record, snapshot, type BookRows } from '../../support/snapshot';

const HELD = { ...MEETING.sessions?.[0], state: 'closed' as const, headCount: 40 };
const PLANNED = { ...MEETING.sessions?.[1] };
const ROWS: BookRows = {
  ...MEETING,
  sessions: [HELD, PLANNED, { ...HELD, code: 'P-2023-01', date: '2023-06-01' }],
  opinions: [
    ...(MEETING.opinions ?? []).slice(1),
    record('opinions', {
      ...MEETING.opinions?.[1],
      code: 'YK-2023-001',
      session: 'P-2023-01',
      speaker: '',
      outcome: 'assigned',
    }),
  ],
  followUps: [
    record('followUps', {
      code: 'GV-2023-001',
      opinion: 'YK-2023-001',
      leadUnit: 'Địa chính',
      state: 'inProgress',
      dueOn: '2024-12-01',
    }),
  ],
};
const examine = (subject: string, rows: BookRows = {}, now = '2024-06-28T08:00:00') =>
  examinePaper(snapshot(book({ ...ROWS, ...rows }), PAPER_SOURCES.outcomeReport.tabs), 'outcomeReport', subject, {
    now,
    user: 'x',
  });
const text = (...args: Parameters<typeof examine>) => JSON.stringify(examine(...args).made?.view);

test('of a session: its rows only, and what an earlier one left', () => {
  expect(examine('P-2024-01').findings).toEqual([]);
  expect(text('P-2024-01')).toContain('tiếp nhận 01 ý kiến');
  expect(text('P-2024-01')).toContain('Từ các kỳ trước chuyển sang 01 ý kiến, kiến nghị, phản ánh');
  expect(text('P-2023-01')).toContain('ngày 01 tháng 6 năm 2023');
});

test('of a year: the sessions that were held, those to come by number', () => {
  const year = text('2024');
  expect(year).toContain('đã tổ chức 01 hội nghị');
  expect(year).toContain('01 hội nghị chưa tổ chức');
  expect(text('2022')).toContain('chưa tổ chức hội nghị');
  expect(text('2024', { sessions: [] })).toBeUndefined();
});

test('what does not add up stops it; what is missing is looked at', () => {
  const followUps = [{ ...ROWS.followUps?.[0], opinion: 'YK-2024-002' }];
  expect(examine('P-2024-01', { followUps }).findings[0]).toMatchObject({ severity: 'error' });
  const running = [{ ...HELD, headCount: null, state: 'running' as const }];
  expect(
    examine('P-2024-01', { sessions: running, opinions: [], followUps: [] }).findings.map(({ text: said }) => said),
  ).toEqual([
    'Trang «Phiên đối thoại», dòng 2 (P-2024-01): chưa ghi là đã kết thúc.',
    'Trang «Phiên đối thoại», dòng 2 (P-2024-01): chưa ghi «Số người dự» nên báo cáo không tính.',
  ]);
  expect(() => examine('không có')).toThrow('không có phiên nào mang mã «không có»');
});

test('to choose from: sessions that were held, then years', () => {
  const subjects = PAPER_SOURCES.outcomeReport.subjects(snapshot(book(ROWS)), '2025-01-05').map(({ code }) => code);
  expect(subjects).toEqual(['P-2024-02', 'P-2024-01', 'P-2023-01', '2025', '2024', '2023']);
});
