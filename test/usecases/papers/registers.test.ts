// Which papers and which tasks stand in the registers of a year or of a session, and what the check says of them.
import type { Paper, PaperKind } from '../../../src/domain/records';
import { examinePaper } from '../../../src/usecases/paper-check';
import { PAPER_SOURCES } from '../../../src/usecases/papers';
import { MEETING } from '../../support/meeting';
import { book, record, snapshot, type BookRows } from '../../support/snapshot';

const paper = (number: number, change: Partial<Paper> = {}) =>
  record('papers', {
    code: `VB-2024-00${number}`,
    kind: 'results',
    number: `0${number}`,
    symbol: 'TB-UBND',
    issuedOn: '2024-06-24',
    madeAt: '2024-06-20T08:00:00',
    abstract: `[${number}]`,
    signer: 'Trần Toàn Thắng',
    state: 'issued',
    ...change,
  });
const examine = (kind: PaperKind, subject: string, rows: BookRows) =>
  examinePaper(snapshot(book({ ...MEETING, ...rows }), PAPER_SOURCES[kind].tabs), kind, subject, {
    now: '2024-12-31T08:00:00',
    user: 'x',
  });
const said = (...args: Parameters<typeof examine>) =>
  examine(...args).findings.map(({ severity, text }) => `${severity} ${text}`);
const marks = (...args: Parameters<typeof examine>) =>
  [...JSON.stringify(examine(...args).made?.view).matchAll(/\[(\d)\]/g)].map(([, number]) => Number(number));

describe('outgoing', () => {
  const papers = [
    paper(1),
    paper(2, { state: 'approved' }),
    paper(3, { issuedOn: '2023-12-31' }),
    paper(4, { kind: 'attendance', number: '' }),
    paper(5, { issuedOn: '', madeAt: '2024-01-02T08:00:00' }),
    paper(6, { state: 'draft' }),
  ];

  test('issued papers of the year that carry a number, and what waits', () => {
    expect(marks('outgoingRegister', '2024', { papers })).toEqual([1, 5]);
    expect(marks('outgoingRegister', '2023', { papers })).toEqual([3]);
    expect(said('outgoingRegister', '2024', { papers })).toEqual([
      'warning Trang «Văn bản», dòng 6 (VB-2024-005): chưa ghi «Ngày ban hành».',
      'warning Có 01 văn bản đã duyệt, chưa phát hành nên chưa vào sổ: VB-2024-002.',
    ]);
  });

  test('a number that was used twice is named once; series that are shared count', () => {
    const twice = [paper(1), paper(2, { number: '1', symbol: 'KH-UBND' })];
    expect(said('outgoingRegister', '2024', { papers: twice })).toEqual([]);
    const shared = record('settings', { code: 'so-dang-ky-chung', value: 'KH-UBND; TB-UBND' });
    expect(
      said('outgoingRegister', '2024', { papers: twice, settings: [...(MEETING.settings ?? []), shared] }),
    ).toEqual(['warning Trang «Văn bản», dòng 3 (VB-2024-002): trùng số với VB-2024-001.']);
  });

  test('years to choose from; what is no year is refused', () => {
    const years = PAPER_SOURCES.outgoingRegister.subjects(snapshot(book({ papers })), '2025-01-02');
    expect(years.map(({ code }) => code)).toEqual(['2025', '2024', '2023']);
    expect(() => examine('outgoingRegister', 'P-2024-01', {})).toThrow('«P-2024-01» không phải là năm.');
  });
});

describe('tasks', () => {
  const task = (number: number, opinion: string, change: object = {}) =>
    record('followUps', {
      code: `GV-2024-00${number}`,
      opinion,
      task: `[${number}]`,
      leadUnit: 'Địa chính',
      dueOn: '2025-01-31',
      state: 'assigned',
      ...change,
    });
  const other = record('opinions', {
    ...MEETING.opinions?.[0],
    code: 'YK-2023-001',
    session: 'P-2023-01',
    speaker: '',
  });
  const rows: BookRows = {
    sessions: [...(MEETING.sessions ?? []), { ...MEETING.sessions?.[0], code: 'P-2023-01', date: '2023-06-01' }],
    opinions: [...(MEETING.opinions ?? []), other],
    followUps: [task(1, 'YK-2024-001'), task(2, 'YK-2023-001', { state: 'withdrawn' }), task(3, 'YK-2024-002')],
  };

  test('of the session or year of their ý kiến, whatever became of them', () => {
    expect(marks('followUpRegister', 'P-2024-01', rows)).toEqual([1, 3]);
    expect(marks('followUpRegister', '2024', rows)).toEqual([1, 3]);
    expect(marks('followUpRegister', '2023', rows)).toEqual([2]);
    expect(said('followUpRegister', '2024', rows)).toEqual([]);
  });

  test('a task of no ý kiến is left out and named; so is one without due date', () => {
    const followUps = [task(1, 'YK-2099-001'), task(2, 'YK-2024-001', { dueOn: '' })];
    expect(said('followUpRegister', '2024', { ...rows, followUps })).toEqual([
      'warning Trang «Giao việc», dòng 2 (GV-2024-001): giao cho ý kiến «YK-2099-001» nhưng không có ý kiến đó, nên không vào sổ.',
      'warning Trang «Giao việc», dòng 3 (GV-2024-002): chưa ghi «Hạn».',
    ]);
  });

  test('years, then sessions that were held', () => {
    const subjects = PAPER_SOURCES.followUpRegister.subjects(snapshot(book(rows)), '2024-07-01');
    expect(subjects.map(({ code }) => code)).toEqual(['2024', '2023', 'P-2024-01', 'P-2023-01']);
  });
});
