// A slip is about a session and a unit, written in one text; units are found however their name was typed.
import { examinePaper } from '../../../src/usecases/paper-check';
import { PAPER_SOURCES } from '../../../src/usecases/papers';
import { MEETING } from '../../support/meeting';
import { refusal } from '../../support/refusal';
import { book, record, snapshot, type BookRows } from '../../support/snapshot';

const CONTEXT = { now: '2024-06-17T08:00:00', user: 'van.thu@ngocchau.example' };
const work = (number: number, change: object) =>
  record('followUps', {
    code: `GV-2024-00${number}`,
    opinion: `YK-2024-00${number}`,
    task: 'Sửa đường',
    dueOn: '2024-07-05',
    dueReason: '15 ngày làm việc từ 14/06/2024 → 05/07/2024',
    state: 'assigned',
    ...change,
  });
const ROWS: BookRows = {
  ...MEETING,
  opinions: (MEETING.opinions ?? []).map((opinion) => ({ ...opinion, outcome: 'assigned' as const })),
  followUps: [
    work(1, { leadUnit: 'Địa chính', supportingUnits: ['Công an xã'] }),
    work(2, { leadUnit: '', officer: 'Trần Văn Sáu', supportingUnits: ['địa chính'] }),
    work(3, { opinion: 'YK-2024-001', leadUnit: 'Văn phòng', state: 'withdrawn' }),
  ],
};

const examine = (subject: string, rows: BookRows = {}) =>
  examinePaper(snapshot(book({ ...ROWS, ...rows }), PAPER_SOURCES.workSlip.tabs), 'workSlip', subject, CONTEXT);
const tables = (subject: string) => {
  const { phan } = examine(subject).made?.view ?? {};
  return (phan as { viecGiao: { ma: string }[] }[]).map(({ viecGiao }) => viecGiao.map(({ ma }) => ma));
};

it('may be about each unit that leads or supports, each once; work that was withdrawn gives none', () => {
  expect(PAPER_SOURCES.workSlip.subjects(snapshot(book(ROWS)), '2024-06-17')).toEqual([
    { code: 'P-2024-01 · Địa chính', label: 'Địa chính · P-2024-01 · 14/06/2024 · Đối thoại đợt 1' },
    { code: 'P-2024-01 · Trần Văn Sáu', label: 'Trần Văn Sáu · P-2024-01 · 14/06/2024 · Đối thoại đợt 1' },
    { code: 'P-2024-01 · Công an xã', label: 'Công an xã · P-2024-01 · 14/06/2024 · Đối thoại đợt 1' },
  ]);
});

it('holds the rows of its unit, by whatever case and blanks the name was typed', () => {
  expect(examine('P-2024-01 · Địa chính').findings).toEqual([]);
  expect(tables('P-2024-01 · Địa chính')).toEqual([['YK-2024-001'], ['YK-2024-002']]);
  expect(tables('P-2024-01·ĐỊA  chính')).toEqual([['YK-2024-001'], ['YK-2024-002']]);
  expect(tables('P-2024-01 · công  an xã')).toEqual([['YK-2024-001']]);
  expect(tables('P-2024-01 · Trần Văn Sáu')).toEqual([['YK-2024-002']]);
});

it('refuses a subject without unit, a unit without work and a session that is not there', () => {
  expect(refusal(() => examine('P-2024-01')).message).toBe(
    '«P-2024-01» chưa ghi đơn vị. Hãy chọn phiên và đơn vị, ví dụ «P-2026-01 · Công an xã».',
  );
  expect(refusal(() => examine('P-2024-01 · Văn phòng')).message).toBe(
    'Phiên P-2024-01 không có việc nào giao «Văn phòng» chủ trì hay phối hợp ở trang «Giao việc». Hãy xem lại tên đơn vị.',
  );
  expect(refusal(() => examine('P-2099-01 · Địa chính')).code).toBe('not-found');
});

it('says what a unit would ask: no task, no sum, a day that has passed, work that was given back', () => {
  const followUps = [
    work(1, { leadUnit: 'Địa chính', task: '', dueReason: '', dueOn: '2024-06-16', state: 'handedBack' }),
    work(2, { leadUnit: 'Văn phòng', task: '' }),
  ];
  const at = 'Trang «Giao việc», dòng 2 (GV-2024-001):';
  expect(examine('P-2024-01 · Địa chính', { followUps }).findings.map(({ text }) => text)).toEqual([
    `${at} chưa ghi «Việc phải làm».`,
    `${at} chưa ghi «Cách tính hạn» nên phiếu không nêu cách tính hạn.`,
    `${at} hạn 16/06/2024 đã qua.`,
    `${at} đơn vị đã trả lại việc này. Hãy phân công lại trước khi lập phiếu.`,
  ]);
});

it('carries the mailbox of the office in the internal version only', () => {
  const settings = [...(MEETING.settings ?? []), record('settings', { code: 'thu-tra-loi', value: 'vp@xa.example' })];
  const text = (audience: 'internal' | 'public') =>
    JSON.stringify(
      examinePaper(
        snapshot(book({ ...ROWS, settings }), PAPER_SOURCES.workSlip.tabs),
        'workSlip',
        'P-2024-01 · Địa chính',
        CONTEXT,
        audience,
      ).made?.view,
    );
  expect(text('internal')).toContain('(hộp thư vp@xa.example)');
  expect(text('public')).not.toMatch(/hộp thư|đã ẩn/);
});
