// What stands against the notice of a conclusion: nothing concluded, a task without words, a date that has passed.
import { examinePaper } from '../../../src/usecases/paper-check';
import { PAPER_SOURCES } from '../../../src/usecases/papers';
import { MEETING } from '../../support/meeting';
import { book, record, snapshot, type BookRows } from '../../support/snapshot';

const examine = (rows: BookRows = {}, now = '2024-06-17T08:00:00') =>
  examinePaper(snapshot(book({ ...MEETING, ...rows }), PAPER_SOURCES.conclusion.tabs), 'conclusion', 'P-2024-01', {
    now,
    user: 'van.thu@ngocchau.example',
  });

const SESSIONS = (MEETING.sessions ?? []).map((session) => ({
  ...session,
  state: 'closed' as const,
  headCount: 40,
  conclusion: 'Tiếp thu các ý kiến.',
}));
const OPINIONS = (MEETING.opinions ?? []).map((opinion, at) =>
  at === 0 ? { ...opinion, outcome: 'assigned' as const } : opinion,
);
const work = (change: object = {}) =>
  record('followUps', {
    code: 'GV-2024-001',
    opinion: 'YK-2024-001',
    task: 'Sửa đường',
    leadUnit: 'Địa chính',
    dueOn: '2024-07-05',
    state: 'assigned',
    ...change,
  });

it('nothing against it: signed by the signer of the office', () => {
  const { findings, made } = examine({ sessions: SESSIONS, opinions: OPINIONS, followUps: [work()] });
  expect(findings).toEqual([]);
  expect(made?.signer).toBe('Trần Toàn Thắng');
  expect(made?.abstract).toContain('Kết luận của Chủ tịch UBND xã tại Hội nghị');
});

it('says that nothing was concluded, that a task has no words and that its day has passed', () => {
  const sessions = SESSIONS.map((session) => ({ ...session, conclusion: '' }));
  const followUps = [work({ task: '' })];
  const said = (rows: BookRows, now?: string) => examine({ sessions, ...rows }, now).findings.map(({ text }) => text);
  expect(said({ opinions: OPINIONS, followUps }, '2024-07-08T08:00:00')).toEqual([
    'Trang «Phiên đối thoại», dòng 2 (P-2024-01): chưa ghi «Kết luận» nên thông báo chỉ có bảng nhiệm vụ.',
    'Trang «Giao việc», dòng 2 (GV-2024-001): chưa ghi «Việc phải làm» nên bảng in nội dung ý kiến.',
    'Trang «Giao việc», dòng 2 (GV-2024-001): hạn 05/07/2024 đã qua.',
  ]);
  expect(said({ opinions: OPINIONS.slice(1) })).toEqual([
    'Trang «Phiên đối thoại», dòng 2 (P-2024-01): chưa ghi «Kết luận» và không có việc nào được giao, nên thông báo không có nội dung.',
  ]);
});
