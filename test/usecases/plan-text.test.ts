// The use cases on the text of a plan: a line edited, taken out, put in, moved.
import { editPlanLine } from '../../src/usecases/edit-plan-line';
import { insertPlanLines } from '../../src/usecases/insert-plan-lines';
import { movePlanLine } from '../../src/usecases/move-plan-line';
import { MEETING } from '../support/meeting';
import { refusal } from '../support/refusal';
import type { Book } from '../support/snapshot';
import { altered, apply, book, readTab, record, run } from '../support/snapshot';

const line = (n: number, fields: object) =>
  record('planLines', {
    code: `KH-2024-01/0${n}`,
    plan: 'KH-2024-01',
    order: n,
    part: 'content',
    form: 'topic',
    label: `(${n - 1}).`,
    ...fields,
  });
const LINES = [
  line(1, { part: 'opening', form: 'paragraph', label: '', text: 'Mở đầu.' }),
  line(2, { text: 'Đất đai' }),
  line(3, { text: 'Nước sạch' }),
  line(4, { text: 'Chợ' }),
  record('planLines', {
    code: 'KH-2023-01/01',
    plan: 'KH-2023-01',
    order: 1,
    form: 'topic',
    label: '(7).',
    text: 'Cũ',
  }),
];
const cells = (rows: typeof MEETING = {}) =>
  book({ ...MEETING, planLines: LINES, speakers: [], opinions: [], ...rows });

/** The plan's lines as they stand after the act, in order. */
function after(set: { changes: Parameters<typeof apply>[1] }, from: Book = cells()): string[] {
  return readTab('planLines', apply(from, set.changes).planLines)
    .rows.map((row) => row.record)
    .filter((one) => one.plan === 'KH-2024-01' && one.form !== 'dropped')
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .map(({ order, label, text }) => `${order} ${label} ${text}`);
}

describe('editing a line', () => {
  const ask = (fields: object, from = cells(), code = 'KH-2024-01/03') =>
    run(editPlanLine, from, { line: code, fields });

  it('sets what differs', () => {
    expect(altered(ask({ text: 'Nước sạch, rác thải', lead: '' }), 'planLines')).toEqual({
      'KH-2024-01/03': { text: 'Nước sạch, rác thải' },
    });
    expect(ask({ text: 'Nước sạch' }).changes).toEqual([]);
  });

  it('a topic that is taken out keeps its words in the sheet, and those after it are numbered anew', () => {
    const set = ask({ form: 'dropped' });
    expect(after(set)).toEqual(['1  Mở đầu.', '2 (1). Đất đai', '4 (2). Chợ']);
    expect(altered(set, 'planLines')['KH-2024-01/03']).toEqual({ form: 'dropped' });
    expect(set.message).toBe('Đã bỏ dòng KH-2024-01/03 khỏi kế hoạch.');
  });

  it('a topic to which people have spoken stays a topic, but its words may change', () => {
    const used = cells({ opinions: [record('opinions', { code: 'YK-2024-001', topic: 'KH-2024-01/03' })] });
    const { message, place } = refusal(() => ask({ form: 'dropped' }, used));
    expect(message).toBe(
      'Chủ đề KH-2024-01/03 đã có 0 người đăng ký phát biểu và 1 ý kiến, nên không bỏ và không đổi dạng dòng được. Vẫn sửa được câu chữ.',
    );
    expect(place).toEqual({ tab: 'Nội dung kế hoạch', code: 'KH-2024-01/03', field: 'Dạng dòng' });
    expect(ask({ text: 'Nước' }, used).changes).toHaveLength(1);
    expect(ask({ form: 'topic', text: 'Nước' }, used).changes).toHaveLength(1);
    const spoken = cells({ speakers: [record('speakers', { code: 'P-2024-01/01', topic: 'KH-2024-01/03' })] });
    expect(refusal(() => ask({ form: 'paragraph' }, spoken)).code).toBe('topic-in-use');
  });

  it('a line without a word is refused: it would not be printed', () => {
    expect(refusal(() => ask({ text: ' ' })).message).toBe(
      'Dòng KH-2024-01/03 không còn chữ nào. Hãy gõ nội dung, hoặc bỏ dòng.',
    );
  });

  it('of an issued plan says that the paper stays as it is', () => {
    expect(ask({ text: 'x' }).warnings).toEqual([
      'Kế hoạch KH-2024-01 đã phát hành; sửa ở đây không đổi văn bản đã phát hành.',
    ]);
  });
});

describe('putting lines in', () => {
  const NEW = { part: 'content', form: 'topic', label: '(9).', text: 'Trường học' };
  const ask = (input: object, from = cells()) =>
    run(insertPlanLines, from, { plan: 'KH-2024-01', after: 'KH-2024-01/02', lines: [NEW], ...input });

  it('go behind the line named; what follows moves down and topics are numbered anew', () => {
    const set = ask({ lines: [NEW, { ...NEW, text: 'Y tế' }] });
    expect(after(set)).toEqual([
      '1  Mở đầu.',
      '2 (1). Đất đai',
      '3 (2). Trường học',
      '4 (3). Y tế',
      '5 (4). Nước sạch',
      '6 (5). Chợ',
    ]);
    expect(set.output).toEqual({ codes: ['KH-2024-01/05', 'KH-2024-01/06'] });
  });

  it('go to the beginning when no line is named; other plans stay as they are', () => {
    const set = ask({ after: '', lines: [{ part: 'basis', form: 'paragraph', text: 'Căn cứ.' }] });
    expect(after(set)[0]).toBe('1  Căn cứ.');
    expect(Object.keys(altered(set, 'planLines')).every((code) => code.startsWith('KH-2024-01/'))).toBe(true);
  });

  it('are refused behind a line that is not of the plan, and without a word', () => {
    expect(refusal(() => ask({ after: 'KH-2023-01/01' })).message).toBe(
      'Không tìm thấy dòng «KH-2023-01/01» của kế hoạch KH-2024-01 ở trang «Nội dung kế hoạch».',
    );
    expect(refusal(() => ask({ lines: [{ part: 'content', form: 'topic', text: ' ' }] })).code).toBe('line-empty');
    expect(refusal(() => ask({ lines: [] })).message).toBe('«Nội dung kế hoạch» chưa có dòng nào.');
  });
});

describe('moving a line', () => {
  const ask = (code: string, behind: string) => run(movePlanLine, cells(), { line: code, after: behind });

  it('takes it behind the line named, up or down', () => {
    expect(after(ask('KH-2024-01/04', 'KH-2024-01/01'))).toEqual([
      '1  Mở đầu.',
      '2 (1). Chợ',
      '3 (2). Đất đai',
      '4 (3). Nước sạch',
    ]);
    expect(after(ask('KH-2024-01/02', 'KH-2024-01/03'))).toEqual([
      '1  Mở đầu.',
      '2 (1). Nước sạch',
      '3 (2). Đất đai',
      '4 (3). Chợ',
    ]);
    expect(after(ask('KH-2024-01/02', ''))[0]).toBe('1 (1). Đất đai');
  });

  it('changes nothing when it is there already, or behind itself', () => {
    expect(ask('KH-2024-01/03', 'KH-2024-01/02').changes).toEqual([]);
    expect(ask('KH-2024-01/03', 'KH-2024-01/03').message).toBe('Dòng KH-2024-01/03 vẫn ở chỗ cũ.');
  });

  it('refuses a line that is not there', () => {
    expect(refusal(() => ask('KH-2024-01/09', '')).code).toBe('not-found');
    expect(refusal(() => ask('KH-2024-01/03', 'KH-2023-01/01')).code).toBe('not-found');
  });
});
