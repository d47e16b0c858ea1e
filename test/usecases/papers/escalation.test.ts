// What is passed on to which body: a letter for each, found again by its subject; what the check says of it.
import type { FollowUp } from '../../../src/domain/records';
import { examinePaper } from '../../../src/usecases/paper-check';
import { PAPER_SOURCES } from '../../../src/usecases/papers';
import { MEETING } from '../../support/meeting';
import { book, record, snapshot } from '../../support/snapshot';

const passed = (number: number, superiorBody: string, change: Partial<FollowUp> = {}) => ({
  opinion: record('opinions', {
    code: `YK-2024-01${number}`,
    session: 'P-2024-01',
    source: 'slip',
    kind: 'petition',
    text: `Việc [${number}].`,
    outcome: 'escalated',
  }),
  followUp: record('followUps', {
    code: `GV-2024-01${number}`,
    opinion: `YK-2024-01${number}`,
    leadUnit: 'Văn phòng',
    dueOn: '2024-07-05',
    state: 'assigned',
    superiorBody,
    ...change,
  }),
});
const cells = (...rows: ReturnType<typeof passed>[]) =>
  book({
    ...MEETING,
    opinions: [...(MEETING.opinions ?? []), ...rows.map(({ opinion }) => opinion)],
    followUps: rows.map(({ followUp }) => followUp),
  });
const examine = (subject: string, ...rows: ReturnType<typeof passed>[]) =>
  examinePaper(snapshot(cells(...rows), PAPER_SOURCES.escalation.tabs), 'escalation', subject, {
    now: '2024-06-17T08:00:00',
    user: 'x',
  });
const said = (subject: string, ...rows: ReturnType<typeof passed>[]) =>
  examine(subject, ...rows).findings.map(({ severity, text }) => `${severity} ${text}`);

test('a subject for each body, each with its rows only', () => {
  const rows = [passed(1, 'UBND tỉnh'), passed(2, 'Sở Xây dựng'), passed(3, 'UBND  Tỉnh')];
  const view = snapshot(cells(...rows));
  expect(PAPER_SOURCES.escalation.subjects(view, '2024-06-17')).toEqual([
    { code: 'P-2024-01 · UBND tỉnh', label: 'P-2024-01 · 14/06/2024 · UBND tỉnh (02 ý kiến)' },
    { code: 'P-2024-01 · Sở Xây dựng', label: 'P-2024-01 · 14/06/2024 · Sở Xây dựng (01 ý kiến)' },
  ]);
  const printed = JSON.stringify(examine('P-2024-01 · UBND tỉnh', ...rows).made?.view);
  expect([1, 2, 3].map((number) => printed.split(`[${number}]`).length - 1)).toEqual([1, 0, 1]);
  expect(said('P-2024-01 · UBND tỉnh', ...rows)).toEqual([]);
});

test('a session alone is enough while there is one body; else the bodies are named', () => {
  expect(examine('P-2024-01', passed(1, 'UBND tỉnh')).made?.view['kinhGuiMot']).toEqual([{ dong: 'UBND tỉnh' }]);
  expect(() => examine('P-2024-01', passed(1, 'UBND tỉnh'), passed(2, 'Sở Xây dựng'))).toThrow(
    'Hãy chọn một: «P-2024-01 · UBND tỉnh», «P-2024-01 · Sở Xây dựng».',
  );
  expect(() => examine('P-2024-01 · Sở Y tế', passed(1, 'UBND tỉnh'))).toThrow(
    'Phiên P-2024-01 không có ý kiến nào vượt thẩm quyền chuyển đến «Sở Y tế».',
  );
  expect(() => examine('P-2099-01 · UBND tỉnh')).toThrow('không có phiên nào mang mã «P-2099-01»');
});

test('a body that nobody entered, a result that is there, a day that is over are looked at', () => {
  expect(said('P-2024-01 · cấp có thẩm quyền', passed(1, ''))).toEqual([
    'warning Trang «Giao việc», dòng 2 (GV-2024-011): chưa ghi «Cấp có thẩm quyền» nên văn bản gửi «cấp có thẩm quyền».',
  ]);
  expect(said('P-2024-01', passed(1, 'UBND tỉnh', { state: 'done', result: 'Đã lắp.' }))).toEqual([
    'warning Trang «Giao việc», dòng 2 (GV-2024-011): đã có kết quả mà văn bản vẫn đề nghị.',
  ]);
  expect(said('P-2024-01', passed(1, 'UBND tỉnh', { dueOn: '2024-06-17' }))).toEqual([
    'warning Trang «Giao việc», dòng 2 (GV-2024-011): hạn 17/06/2024 đã đến hoặc đã qua nên không in.',
  ]);
});

test('what was withdrawn counts for nothing', () => {
  expect(said('P-2024-01', passed(1, 'UBND tỉnh', { state: 'withdrawn' }))[0]).toContain(
    'chưa ghi «Cấp có thẩm quyền»',
  );
});
