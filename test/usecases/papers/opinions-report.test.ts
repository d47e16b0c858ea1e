// What counts as raised before a session, what stood over, and what the check says of it.
import type { Opinion, Session } from '../../../src/domain/records';
import { examinePaper } from '../../../src/usecases/paper-check';
import { PAPER_SOURCES } from '../../../src/usecases/papers';
import { MEETING } from '../../support/meeting';
import { book, record, snapshot, type BookRows } from '../../support/snapshot';

const slip = (number: number, change: Partial<Opinion> = {}) =>
  record('opinions', {
    code: `YK-2024-01${number}`,
    session: 'P-2024-01',
    source: 'slip',
    kind: 'petition',
    text: `Việc [${number}].`,
    recordedAt: '2024-06-13T08:00:00',
    ...change,
  });
const announced = (change: Partial<Session> = {}) =>
  record('sessions', { ...MEETING.sessions?.[0], state: 'announced', ...change });
const examine = (rows: BookRows = {}, now = '2024-06-13T15:00:00') =>
  examinePaper(
    snapshot(book({ ...MEETING, sessions: [announced()], ...rows }), PAPER_SOURCES.opinionsReport.tabs),
    'opinionsReport',
    'P-2024-01',
    { now, user: 'x' },
  );
const printed = (rows: BookRows) => {
  const text = JSON.stringify(examine(rows).made?.view);
  return [1, 2, 3, 4, 5].filter((number) => text.includes(`[${number}]`));
};

test('what was sent in before it began, not what was said there or came later', () => {
  const opinions = [
    slip(1),
    slip(2, { recordedAt: '' }),
    slip(3, { recordedAt: '2024-06-14T07:30:00' }),
    slip(4, { speaker: 'P-2024-01/01', source: 'speech' }),
    slip(5, { session: 'P-2024-02' }),
  ];
  expect(printed({ opinions })).toEqual([1, 2]);
  expect(printed({ opinions, sessions: [announced({ startTime: '' })] })).toEqual([1, 2, 3]);
});

test('speakers but those who declined; a summary that is missing is looked at', () => {
  const said = (state: 'waiting' | 'declined') =>
    examine({ speakers: [{ ...MEETING.speakers?.[1], state }] }).findings.map(({ text }) => text);
  expect(said('waiting')).toEqual([
    'Trang «Người phát biểu», dòng 2 (P-2024-01/02): chưa ghi «Tóm tắt» nên báo cáo không nêu nội dung.',
  ]);
  expect(said('declined')).toEqual([
    'Trang «Phiên đối thoại», dòng 2 (P-2024-01): chưa có người đăng ký phát biểu, cũng chưa có ý kiến gửi đến trước phiên.',
  ]);
});

test('what stood over from earlier sessions is printed', () => {
  const sessions = [announced(), announced({ code: 'P-2023-01', date: '2023-06-01', state: 'closed' })];
  const opinions = [
    slip(1, { session: 'P-2023-01', outcome: 'assigned' }),
    slip(2, { session: 'P-2023-01', outcome: 'answered' }),
  ];
  const followUps = [
    record('followUps', { code: 'GV-1', opinion: 'YK-2024-011', leadUnit: 'Địa chính', state: 'assigned' }),
  ];
  expect(printed({ sessions, opinions, followUps })).toEqual([1]);
});

test('after the session it is looked at; without date or place it is not made; an unknown session is refused', () => {
  expect(examine({}, '2024-06-15T08:00:00').findings.map(({ text }) => text)).toContain(
    'Trang «Phiên đối thoại», dòng 2 (P-2024-01): phiên đã diễn ra ngày 14/06/2024; báo cáo này lập trước phiên.',
  );
  expect(examine({ sessions: [announced({ date: '', venue: '' })] }).made).toBeUndefined();
  expect(() => examine({ sessions: [] })).toThrow('không có phiên nào mang mã «P-2024-01»');
});

test('to choose from: the next session first, cancelled ones never', () => {
  const sessions = [
    announced({ state: 'closed' }),
    announced({ code: 'P-2024-03', date: '2024-09-12' }),
    announced({ code: 'P-2024-02', date: '2024-08-22' }),
    announced({ code: 'P-2024-04', date: '2024-07-22', state: 'cancelled' }),
  ];
  const subjects = PAPER_SOURCES.opinionsReport.subjects(snapshot(book({ sessions })), '2024-07-01');
  expect(subjects.map(({ code }) => code)).toEqual(['P-2024-02', 'P-2024-03', 'P-2024-01']);
});
