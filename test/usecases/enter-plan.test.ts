import { enterPlan } from '../../src/usecases/enter-plan';
import { MEETING } from '../support/meeting';
import { refusal } from '../support/refusal';
import { added, apply, book, record, run } from '../support/snapshot';

const LINES = [
  { part: 'basis', form: 'paragraph', text: 'Căn cứ Luật.' },
  { part: 'content', form: 'topic', label: '(1).', text: '=Đất đai' },
];
const PLAN = { year: 2024, title: 'Đối thoại năm 2024', lines: LINES };

describe('entering a plan', () => {
  it('adds the plan as a draft and its lines in order, with codes of their own', () => {
    const set = run(enterPlan, book(), PLAN);
    expect(added(set, 'plans')).toEqual([
      {
        code: 'KH-2024-01',
        year: 2024,
        title: 'Đối thoại năm 2024',
        issueMonth: '',
        quarters: '',
        signer: '',
        state: 'draft',
      },
    ]);
    expect(added(set, 'planLines')).toEqual([
      {
        code: 'KH-2024-01/01',
        plan: 'KH-2024-01',
        order: 1,
        part: 'basis',
        form: 'paragraph',
        label: '',
        lead: '',
        text: 'Căn cứ Luật.',
      },
      {
        code: 'KH-2024-01/02',
        plan: 'KH-2024-01',
        order: 2,
        part: 'content',
        form: 'topic',
        label: '(1).',
        lead: '',
        text: '=Đất đai',
      },
    ]);
    expect(set.output).toEqual({ code: 'KH-2024-01', lines: ['KH-2024-01/01', 'KH-2024-01/02'] });
  });

  it('a second plan of the year has the next code', () => {
    const cells = apply(book(), run(enterPlan, book(), PLAN).changes);
    expect(run(enterPlan, cells, PLAN).output?.['code']).toBe('KH-2024-02');
    expect(run(enterPlan, cells, { ...PLAN, year: 2025 }).output?.['code']).toBe('KH-2025-01');
  });

  it('does not give out the code of a plan whose row was deleted while its lines are there', () => {
    const cells = book({ planLines: MEETING.planLines ?? [] });
    const set = run(enterPlan, cells, PLAN);
    expect(set.output?.['code']).toBe('KH-2024-02');
    expect(added(set, 'planLines').map((line) => line.code)).toEqual(['KH-2024-02/01', 'KH-2024-02/02']);
  });

  it('more than 99 lines have codes that differ', () => {
    const lines = Array.from({ length: 120 }, () => LINES[0]);
    const codes = added(run(enterPlan, book(), { ...PLAN, lines }), 'planLines').map((line) => line.code);
    expect(new Set(codes).size).toBe(120);
    expect(codes[119]).toBe('KH-2024-01/120');
  });

  it('the month of issue is a month or nothing', () => {
    expect(added(run(enterPlan, book(), { ...PLAN, issueMonth: '2024-02' }), 'plans')[0]?.issueMonth).toBe('2024-02');
    expect(refusal(() => run(enterPlan, book(), { ...PLAN, issueMonth: '02/2024' })).message).toBe(
      '«Tháng ban hành» phải có dạng 2024-02.',
    );
  });

  it.each([
    [{ ...PLAN, year: '2024' }, '«Năm» phải là số nguyên từ 2000 đến 2199.'],
    [{ ...PLAN, title: ' ' }, '«Trích yếu» chưa điền. Hãy điền rồi lưu lại.'],
    [{ ...PLAN, lines: [] }, '«Nội dung kế hoạch» chưa có dòng nào.'],
    [{ ...PLAN, lines: [{ part: 'x', form: 'topic' }] }, '«Phần» không có trong danh sách cho phép.'],
    [{ ...PLAN, lines: 'x' }, 'Nội dung gửi lên không đúng dạng. Hãy tải lại trang rồi thử lại.'],
  ])('is refused where it is not whole: %#', (input, message) => {
    expect(refusal(() => run(enterPlan, book(), input)).message).toBe(message);
  });

  it('rows of other plans are of no matter', () => {
    const cells = book({ plans: [record('plans', { code: 'KH-2023-07' }), record('plans', { code: 'kế hoạch cũ' })] });
    expect(run(enterPlan, cells, PLAN).output?.['code']).toBe('KH-2024-01');
  });
});
