import { decide, outcomeInput, tabsOfOutcome } from '../../src/usecases/outcome';
import { parseInput } from '../../src/usecases/fields';
import type { Opinion } from '../../src/domain/records';
import { HOLIDAYS_VN } from '../../src/domain/holidays-vn';
import { MEETING } from '../support/meeting';
import { refusal } from '../support/refusal';
import { added, book, CONTEXT, record, snapshot, type Book } from '../support/snapshot';

const holidays = HOLIDAYS_VN.map((holiday) => record('holidays', { code: `NN-${holiday.date}`, ...holiday }));
const CELLS = book({ ...MEETING, holidays });
const outcome = (input: object, cells: Book = CELLS, text = 'Sửa đường.', code = 'YK-2024-001') =>
  decide(snapshot(cells), record('opinions', { code, text }), parseInput(outcomeInput, input), CONTEXT);
const followUp = (decision: ReturnType<typeof outcome>) => added(decision, 'followUps')[0];

const repeats = (pairs: Record<string, string>) =>
  book({
    opinions: ['YK-1', 'YK-2', 'YK-3', 'YK-4'].map((code): Opinion =>
      record('opinions', {
        code,
        ...(pairs[code] === undefined ? {} : { outcome: 'duplicate', duplicateOf: pairs[code] }),
      }),
    ),
  });

describe('the tabs of an outcome', () => {
  it('a deadline needs directory, holidays and settings; an answer does not', () => {
    const read = (input: object) => tabsOfOutcome(parseInput(outcomeInput, input));
    expect(read({ type: 'answered', answeredBy: 'a', answer: 'b' })).toEqual(['opinions']);
    expect(read({ type: 'assigned' })).toEqual(['opinions', 'followUps', 'directory', 'holidays', 'settings']);
    expect(tabsOfOutcome(undefined)).toEqual(['opinions']);
  });
});

describe('assigning', () => {
  it('is due after the office’s number of working days, with the computation shown', () => {
    const decision = outcome({
      type: 'assigned',
      leadUnit: 'Địa chính',
      officer: 'Lê Thị Lan',
      supportingUnits: ['Văn phòng'],
    });
    expect(followUp(decision)).toMatchObject({
      opinion: 'YK-2024-001',
      task: 'Sửa đường.',
      supportingUnits: ['Văn phòng'],
      assignedOn: '2024-06-14',
      dueOn: '2024-07-05',
      dueReason: expect.stringMatching(/^15 ngày làm việc từ 14\/06\/2024, bỏ .* → 05\/07\/2024$/),
      originalDueOn: '',
      state: 'assigned',
      superiorBody: '',
    });
    expect(decision.warnings).toEqual([]);
  });

  it('holidays are left out of the count', () => {
    const decision = outcome({ type: 'assigned', leadUnit: 'Địa chính', assignedOn: '30/08/2024', workingDays: 1 });
    expect(followUp(decision)).toMatchObject({ dueOn: '2024-09-04' });
  });

  it('a date set by the chair goes before any count', () => {
    const decision = outcome({ type: 'assigned', leadUnit: 'Địa chính', workingDays: 3, dueOn: '20/06/2024' });
    expect(followUp(decision)).toMatchObject({ dueOn: '2024-06-20', dueReason: 'Chủ trì ấn định ngày 20/06/2024' });
    expect(refusal(() => outcome({ type: 'assigned', leadUnit: 'x', dueOn: '13/06/2024' })).message).toBe(
      '«Hạn» 13/06/2024 sớm hơn «Ngày giao» 14/06/2024.',
    );
  });

  it('in a year whose days off are not known, says that the date may move', () => {
    const { warnings } = outcome({ type: 'assigned', leadUnit: 'Địa chính' }, book(MEETING));
    expect(warnings).toEqual(['Trang «Ngày nghỉ» chưa đủ ngày nghỉ năm 2024; hạn 05/07/2024 có thể phải lùi.']);
  });

  it('the follow-up is numbered by the year of the assignment', () => {
    const cells = book({
      ...MEETING,
      followUps: [record('followUps', { code: 'GV-2024-041' }), record('followUps', { code: 'GV-2023-007' })],
    });
    const code = (assignedOn: string) =>
      followUp(outcome({ type: 'assigned', leadUnit: 'x', assignedOn }, cells))?.code;
    expect([code(''), code('29/12/2023'), code('02/01/2025')]).toEqual(['GV-2024-042', 'GV-2023-008', 'GV-2025-001']);
  });

  it('needs a unit or an officer', () => {
    expect(refusal(() => outcome({ type: 'assigned' })).message).toBe(
      '«Đơn vị chủ trì» và «Người được giao» đều chưa điền. Hãy điền ít nhất một.',
    );
    expect(followUp(outcome({ type: 'assigned', officer: 'Lê Thị Lan' }))).toMatchObject({
      leadUnit: '',
      officer: 'Lê Thị Lan',
    });
  });

  it('says who cannot be reminded because the directory does not know them', () => {
    const { warnings } = outcome({ type: 'assigned', leadUnit: 'Sở Xây dựng', officer: 'Lê Thị Lan'.normalize('NFD') });
    expect(warnings).toEqual(['«Sở Xây dựng» chưa có trong Danh bạ nên chưa gửi thư nhắc được.']);
  });

  it('a task left out is the opinion in brief; the opinion itself stays whole', () => {
    expect(
      followUp(outcome({ type: 'assigned', leadUnit: 'x' }, CELLS, 'a '.repeat(20_000)))?.task.length,
    ).toBeLessThanOrEqual(201);
    expect(followUp(outcome({ type: 'assigned', leadUnit: 'x' }, CELLS, 'a'.repeat(40_000)))?.task).toBe(
      `${'a'.repeat(200)}…`,
    );
    expect(followUp(outcome({ type: 'assigned', leadUnit: 'x', task: '=1+1' }))?.task).toBe('=1+1');
  });

  it.each([-1, 1000, 1.5, '15'])('%p is no number of working days', (workingDays) => {
    expect(refusal(() => outcome({ type: 'assigned', leadUnit: 'x', workingDays })).message).toBe(
      '«Số ngày làm việc» phải là số nguyên từ 0 đến 999.',
    );
  });

  it('a setting that makes no sense is refused where it stands', () => {
    const cells = book({ ...MEETING, settings: [record('settings', { code: 'han-giai-quyet', value: 'sớm' })] });
    expect(refusal(() => outcome({ type: 'assigned', leadUnit: 'x' }, cells)).message).toContain(
      'Trang «Cài đặt», «Hạn giải quyết',
    );
  });
});

describe('other outcomes', () => {
  it('beyond the commune’s power: the superior is named, and someone here follows it up', () => {
    const decision = outcome({ type: 'escalated', superiorBody: 'Sở Xây dựng', leadUnit: 'Văn phòng' });
    expect(decision.opinion).toEqual({ outcome: 'escalated', answeredBy: '', answer: '', duplicateOf: '' });
    expect(followUp(decision)).toMatchObject({ superiorBody: 'Sở Xây dựng', leadUnit: 'Văn phòng', state: 'assigned' });
    expect(refusal(() => outcome({ type: 'escalated', leadUnit: 'x' })).message).toContain(
      '«Cấp có thẩm quyền» chưa điền',
    );
  });

  it('answered: by whom and what', () => {
    expect(outcome({ type: 'answered', answeredBy: 'Chủ tịch', answer: 'Có.' })).toEqual({
      opinion: { outcome: 'answered', answeredBy: 'Chủ tịch', answer: 'Có.', duplicateOf: '' },
      changes: [],
      warnings: [],
    });
  });

  it('a repetition points at the one that carries the answer, however long the chain', () => {
    const original = (of: string) =>
      outcome({ type: 'duplicate', of }, repeats({ 'YK-2': 'YK-3', 'YK-3': 'YK-4' }), '', 'YK-1').opinion.duplicateOf;
    expect([original('YK-4'), original('YK-3'), original('YK-2')]).toEqual(['YK-4', 'YK-4', 'YK-4']);
  });

  it.each([
    [{}, 'YK-1', 'Ý kiến YK-1 không thể trùng với chính nó. Hãy chọn ý kiến khác.'],
    [
      { 'YK-2': 'YK-1' },
      'YK-2',
      'Ý kiến YK-1 không thể trùng với YK-2, vì YK-2 đã ghi trùng với YK-1. Hãy sửa hướng xử lý của YK-2 trước.',
    ],
    [{ 'YK-2': 'YK-3', 'YK-3': 'YK-2' }, 'YK-2', 'không thể trùng với YK-2'],
    [{}, 'YK-9', 'Ý kiến YK-1 ghi trùng với «YK-9» nhưng không có ý kiến đó. Hãy xem lại mã.'],
    [{ 'YK-2': '' }, 'YK-2', 'ghi trùng với «» nhưng không có ý kiến đó'],
  ])('repeating in a circle, or what is not there, is refused: %#', (pairs, of, message) => {
    expect(
      refusal(() => outcome({ type: 'duplicate', of }, repeats(pairs as Record<string, string>), '', 'YK-1')).message,
    ).toContain(message);
  });
});
