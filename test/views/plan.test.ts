import { parseInput } from '../../src/usecases/fields';
import { plan } from '../../src/views/plan';
import { MEETING } from '../support/meeting';
import type { Book } from '../support/snapshot';
import { CONTEXT, book, record, snapshot } from '../support/snapshot';

const show = (cells: Book = book(MEETING), input: object = {}) =>
  plan.show(snapshot(cells, plan.tabs as never), parseInput(plan.input, input), CONTEXT);

const PLANS = {
  ...MEETING,
  plans: [
    ...(MEETING.plans ?? []),
    record('plans', { code: 'KH-2025-01', year: 2025, title: 'Mới' }),
    record('plans', { code: 'KH-2025-02', year: 2025, title: 'Bổ sung' }),
  ],
};

describe('the view of Kế hoạch', () => {
  it('opens with the newest plan, and with another when it is asked for', () => {
    const data = show(book(PLANS));
    expect(data.plans.map(({ code }) => code)).toEqual(['KH-2025-02', 'KH-2025-01', 'KH-2024-01']);
    expect([data.focus, data.lines]).toEqual(['KH-2025-02', []]);
    expect(data.counts).toEqual({ 'KH-2024-01': 4 });
    expect(show(book(PLANS), { plan: 'KH-2024-01' }).lines.map(({ text }) => text)).toEqual([
      'Mở đầu.',
      'Giải phóng mặt bằng',
      'Đất công ích',
      'Trên đây là Kế hoạch.',
    ]);
    expect(show(book(PLANS), { plan: 'KH-1999-01' }).focus).toBe('KH-2025-02');
  });

  it('shows the lines in the order of print, those taken out too', () => {
    const planLines = [...(MEETING.planLines ?? [])].reverse();
    planLines.push(
      record('planLines', { code: 'KH-2024-01/05', plan: 'KH-2024-01', order: 5, form: 'dropped', text: 'Bỏ' }),
    );
    expect(show(book({ ...MEETING, planLines })).lines.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5]);
  });

  it('counts the lines without a code, which only the sheet can edit', () => {
    const typed = record('planLines', { plan: 'KH-2024-01', text: 'Gõ tay' });
    expect(show(book({ ...MEETING, planLines: [...(MEETING.planLines ?? []), typed] })).uncoded).toBe(1);
    expect(show().uncoded).toBe(0);
  });

  it('knows the office and the days of the law; an empty workbook is shown as such', () => {
    const settings = [
      record('settings', { code: 'ten-co-quan', value: 'Ủy ban nhân dân xã Thử' }),
      record('settings', { code: 'nguoi-ky', value: 'Lê Văn Mẫu' }),
    ];
    expect(show(book({ settings }))).toEqual({
      plans: [],
      counts: {},
      focus: '',
      lines: [],
      uncoded: 0,
      office: { name: 'Ủy ban nhân dân xã Thử', announceDays: 7, resultsDays: 10, signer: 'Lê Văn Mẫu' },
      problems: [],
    });
  });

  it('a line that cannot be read does not keep the others from being shown', () => {
    const cells = book(MEETING);
    const order = cells.planLines[0]?.indexOf('Thứ tự') ?? -1;
    (cells.planLines[2] as unknown[])[order] = 'hai';
    const data = show(cells);
    expect(data.lines).toHaveLength(3);
    expect(data.problems).toHaveLength(1);
  });
});
