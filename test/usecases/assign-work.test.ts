import fc from 'fast-check';
import { disagreements } from '../../src/domain/reconcile';
import type { FollowUp } from '../../src/domain/records';
import { UserError } from '../../src/domain/errors';
import { assignWork } from '../../src/usecases/assign-work';
import { handBack } from '../../src/usecases/hand-back';
import { records } from '../../src/workbook/rows';
import { MEETING } from '../support/meeting';
import { refusal } from '../support/refusal';
import { added, altered, apply, book, record, run, snapshot, type Book } from '../support/snapshot';

const OPINIONS = ['YK-2024-001', 'YK-2024-002', 'YK-2024-003'];
const work = (code: string, fields: Partial<FollowUp> = {}) =>
  record('followUps', {
    code,
    opinion: code.replace('GV', 'YK'),
    leadUnit: 'Địa chính',
    officer: 'Lê Thị Lan',
    supportingUnits: ['Công an xã'],
    task: 'Sửa đường.',
    assignedOn: '2024-06-03',
    dueOn: '2024-06-24',
    dueReason: '15 ngày làm việc từ 03/06/2024',
    state: 'inProgress',
    ...fields,
  });
const opinion = (code: string, outcome: '' | 'assigned' | 'answered' | 'escalated' = '') =>
  record('opinions', { code, session: 'P-2024-01', source: 'slip', kind: 'petition', text: `Việc ${code}`, outcome });
const START = book({
  ...MEETING,
  opinions: [
    ...OPINIONS.map((code) => opinion(code)),
    opinion('YK-2024-008', 'assigned'),
    opinion('YK-2024-009', 'assigned'),
  ],
  followUps: [work('GV-2024-008'), work('GV-2024-009', { officer: '', supportingUnits: [] })],
});
const assign = (input: object, from: Book = START) => run(assignWork, from, input);
const changed = (input: object, from: Book = START, code = 'GV-2024-008') =>
  altered(assign({ followUps: [code], ...input }, from), 'followUps')[code];

describe('assigning many ý kiến at once', () => {
  const set = assign({
    opinions: OPINIONS,
    leadUnit: 'Địa chính',
    officer: 'Lê Thị Lan',
    supportingUnits: ['Văn phòng'],
  });

  it('gives each its own row and code, one after the other, with the office’s term', () => {
    expect(added(set, 'followUps').map(({ code, opinion: of, task }) => [code, of, task])).toEqual([
      ['GV-2024-010', 'YK-2024-001', 'Việc YK-2024-001'],
      ['GV-2024-011', 'YK-2024-002', 'Việc YK-2024-002'],
      ['GV-2024-012', 'YK-2024-003', 'Việc YK-2024-003'],
    ]);
    for (const row of added(set, 'followUps')) {
      expect(row).toMatchObject({
        leadUnit: 'Địa chính',
        officer: 'Lê Thị Lan',
        supportingUnits: ['Văn phòng'],
        state: 'assigned',
        assignedOn: '2024-06-14',
        dueOn: '2024-07-05',
      });
      expect(row.dueReason).toMatch(/^15 ngày làm việc từ 14\/06\/2024/);
    }
    for (const code of OPINIONS) expect(altered(set, 'opinions')[code]).toEqual({ outcome: 'assigned' });
  });

  it('says so in one sentence, and each doubt once', () => {
    expect(set.message).toBe('Đã giao 3 việc, GV-2024-010 đến GV-2024-012 cho Địa chính, Lê Thị Lan.');
    expect(set.output).toEqual({ assigned: ['GV-2024-010', 'GV-2024-011', 'GV-2024-012'], assignedAgain: [] });
    expect(set.warnings).toEqual(['Trang «Ngày nghỉ» chưa đủ ngày nghỉ năm 2024; hạn 05/07/2024 có thể phải lùi.']);
    const stranger = assign({ opinions: OPINIONS, officer: 'Người Lạ', dueOn: '1/7/2024' });
    expect(stranger.warnings).toEqual(['«Người Lạ» chưa có trong Danh bạ nên chưa gửi thư nhắc được.']);
  });

  it('by so many working days, or to a date', () => {
    const first = (input: object) =>
      added(assign({ opinions: OPINIONS, leadUnit: 'Địa chính', ...input }), 'followUps')[0];
    expect(first({ workingDays: 5 })).toMatchObject({ dueOn: '2024-06-21' });
    expect(first({ dueOn: '1/7/2024', workingDays: 5 })).toMatchObject({
      dueOn: '2024-07-01',
      dueReason: 'Chủ trì ấn định ngày 01/07/2024',
    });
  });

  it('a task of its own is for a single one', () => {
    const task = (opinions: string[]) =>
      added(assign({ opinions, leadUnit: 'Địa chính', task: 'Lát lại gạch.' }), 'followUps').map((row) => row.task);
    expect(task(['YK-2024-001'])).toEqual(['Lát lại gạch.']);
    expect(task(['YK-2024-001', 'YK-2024-002'])).toEqual(['Việc YK-2024-001', 'Việc YK-2024-002']);
  });

  it('names one twice: it counts once', () => {
    expect(
      added(assign({ opinions: ['YK-2024-001', 'YK-2024-001'], officer: 'Lê Thị Lan' }), 'followUps'),
    ).toHaveLength(1);
  });
});

describe('assigning again', () => {
  it('changes who, and keeps the due date and what is not said', () => {
    const set = assign({
      followUps: ['GV-2024-008', 'GV-2024-009'],
      officer: 'Phạm Văn Bình',
      reason: 'Chị Lan nghỉ phép.',
    });
    expect(altered(set, 'followUps')).toEqual({
      'GV-2024-008': { officer: 'Phạm Văn Bình', state: 'assigned' },
      'GV-2024-009': { officer: 'Phạm Văn Bình', state: 'assigned' },
    });
    expect(set.message).toBe(
      'Đã giao lại 2 việc, GV-2024-008 đến GV-2024-009 cho Phạm Văn Bình. Lý do: Chị Lan nghỉ phép.',
    );
  });

  it('what is said to be empty is emptied, but somebody must stay', () => {
    expect(changed({ leadUnit: 'Văn phòng', officer: '', supportingUnits: [] })).toEqual({
      leadUnit: 'Văn phòng',
      officer: '',
      supportingUnits: [],
      state: 'assigned',
    });
    expect(refusal(() => changed({ leadUnit: '', officer: '' })).code).toBe('nobody-assigned');
    expect(refusal(() => changed({ leadUnit: '' }, START, 'GV-2024-009')).code).toBe('nobody-assigned');
  });

  it('to whom it is already goes on as it was, and changes nothing', () => {
    const set = assign({ followUps: ['GV-2024-008'], leadUnit: 'Địa chính', officer: 'Lê Thị Lan' });
    expect(set.changes).toEqual([]);
    expect(set.message).toBe('Các việc đã chọn vốn được giao như vậy, không có gì thay đổi.');
  });

  it('what was handed back is assigned again, and why it came back stays to be read', () => {
    const back = apply(
      START,
      run(handBack, START, { followUp: 'GV-2024-008', cause: 'notOurs', what: 'Văn phòng' }).changes,
    );
    expect(changed({ leadUnit: 'Văn phòng', officer: '' }, back)).toEqual({
      leadUnit: 'Văn phòng',
      officer: '',
      state: 'assigned',
    });
    expect(changed({}, back)).toEqual({ state: 'assigned' });
  });

  it('a later date needs a reason, and keeps the first', () => {
    expect(refusal(() => changed({ dueOn: '1/7/2024' })).message).toBe(
      'Hạn của việc GV-2024-008 lùi từ 24/06/2024 đến 01/07/2024 nhưng «Lý do» chưa điền. Hãy điền rồi lưu lại.',
    );
    expect(changed({ dueOn: '1/7/2024', reason: 'Đổi người.' })).toEqual({
      dueOn: '2024-07-01',
      dueReason: 'Chủ trì ấn định ngày 01/07/2024',
      originalDueOn: '2024-06-24',
      extensionReason: 'Đổi người.',
    });
    const extended = book({ ...MEETING, followUps: [work('GV-2024-008', { originalDueOn: '2024-06-10' })] });
    expect(changed({ workingDays: 10, reason: 'Đổi người.' }, extended)).toEqual({
      dueOn: '2024-06-28',
      dueReason: expect.stringMatching(/^10 ngày làm việc từ 14\/06\/2024/),
      extensionReason: 'Đổi người.',
    });
  });

  it('an earlier date, or a first one, needs none', () => {
    expect(changed({ dueOn: '20/6/2024' })).toEqual({
      dueOn: '2024-06-20',
      dueReason: 'Chủ trì ấn định ngày 20/06/2024',
    });
    const undated = book({ ...MEETING, followUps: [work('GV-2024-008', { dueOn: '' })] });
    expect(changed({ dueOn: '1/7/2024' }, undated)).toEqual({
      dueOn: '2024-07-01',
      dueReason: 'Chủ trì ấn định ngày 01/07/2024',
    });
    expect(changed({ dueOn: '24/6/2024' })).toBeUndefined();
    expect(refusal(() => changed({ dueOn: '2/6/2024' })).code).toBe('due-before-assigned');
  });

  it('only what is still owed', () => {
    for (const state of ['done', 'passedOn', 'withdrawn'] as const) {
      const closed = book({ ...MEETING, followUps: [work('GV-2024-008', { state })] });
      expect(refusal(() => changed({ officer: 'Phạm Văn Bình' }, closed)).code).toBe('not-open');
    }
  });
});

describe('what cannot be assigned', () => {
  it.each([
    [{}, 'Chưa chọn ý kiến hay việc nào. Hãy chọn rồi giao.'],
    [{ opinions: ['YK-2024-001'] }, '«Đơn vị chủ trì» và «Người được giao» đều chưa điền. Hãy điền ít nhất một.'],
    [{ opinions: ['YK-2024-077'], leadUnit: 'x' }, 'Không tìm thấy mã «YK-2024-077» ở trang «Ý kiến, kiến nghị».'],
    [{ followUps: ['GV-2024-077'], leadUnit: 'x' }, 'Không tìm thấy mã «GV-2024-077» ở trang «Giao việc».'],
    [{ opinions: ['YK-2024-008'], leadUnit: 'x' }, 'Ý kiến YK-2024-008 đã giao (GV-2024-008). Hãy giao lại việc đó.'],
    [{ opinions: 'YK-2024-001', leadUnit: 'x' }, '«Ý kiến» phải là một danh sách mã.'],
    [{ opinions: Array(1001).fill('YK-2024-001'), leadUnit: 'x' }, 'Mỗi lần giao được nhiều nhất 1000 việc.'],
  ])('%j', (input, message) => expect(refusal(() => assign(input)).message).toBe(message));

  it('an ý kiến that went another way is decided anew, not in passing; one that lost its row is assigned', () => {
    const cells = book({
      ...MEETING,
      opinions: [
        opinion('YK-2024-001', 'answered'),
        opinion('YK-2024-002', 'escalated'),
        opinion('YK-2024-003', 'assigned'),
      ],
    });
    expect(refusal(() => assign({ opinions: ['YK-2024-001'], leadUnit: 'x' }, cells)).message).toBe(
      'Ý kiến YK-2024-001 đã có hướng xử lý «Trả lời tại chỗ». Muốn giao thì mở ý kiến đó và đổi hướng xử lý.',
    );
    expect(refusal(() => assign({ opinions: ['YK-2024-002'], leadUnit: 'x' }, cells)).code).toBe('already-decided');
    expect(added(assign({ opinions: ['YK-2024-003'], leadUnit: 'Địa chính' }, cells), 'followUps')).toHaveLength(1);
  });

  it('one that cannot be assigned keeps the others from it too: all or none', () => {
    expect(refusal(() => assign({ opinions: [...OPINIONS, 'YK-2024-008'], leadUnit: 'Địa chính' })).code).toBe(
      'already-assigned',
    );
  });
});

it('whatever is assigned, again and again, rows and counts agree', () => {
  const codes = fc.subarray([...OPINIONS, 'YK-2024-008']);
  const step = fc.record({
    opinions: codes,
    followUps: fc.subarray(['GV-2024-008', 'GV-2024-009', 'GV-2024-010', 'GV-2024-011']),
    leadUnit: fc.constantFrom(null, '', 'Địa chính', 'Văn phòng'),
    officer: fc.constantFrom(null, '', 'Lê Thị Lan'),
    workingDays: fc.constantFrom(null, 5, 20),
    reason: fc.constantFrom('', 'Đổi người.'),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
      let cells = START;
      steps.forEach((input, turn) => {
        try {
          cells = apply(cells, assign(input, cells).changes, turn + 1);
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
        }
        const all = snapshot(cells);
        const followUps = records(all, 'followUps');
        expect(new Set(followUps.map((row) => row.code)).size).toBe(followUps.length);
        const rows = {
          sessions: records(all, 'sessions'),
          speakers: [],
          opinions: records(all, 'opinions'),
          followUps,
        };
        expect(disagreements({ ...rows, topics: [] })).toEqual([]);
        for (const row of followUps) {
          if (row.originalDueOn !== '') expect(row.originalDueOn < row.dueOn || row.extensionReason !== '').toBe(true);
        }
      });
    }),
    { numRuns: 60 },
  );
});
