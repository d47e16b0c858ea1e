// The plan of the next year prints what this year's sessions left, without a name; the first plan prints nothing of it.
import { examinePaper } from '../../../src/usecases/paper-check';
import { PAPER_SOURCES } from '../../../src/usecases/papers';
import { MEETING } from '../../support/meeting';
import { book, record, snapshot, type BookRows } from '../../support/snapshot';

const NEXT = record('plans', { code: 'KH-2025-01', year: 2025, title: 'Đối thoại năm 2025', state: 'draft' });
const LINES = [
  record('planLines', {
    code: 'KH-2025-01/01',
    plan: 'KH-2025-01',
    order: 1,
    part: 'content',
    form: 'topic',
    text: 'Đất đai',
  }),
  record('planLines', {
    code: 'KH-2025-01/02',
    plan: 'KH-2025-01',
    order: 2,
    part: 'closing',
    form: 'paragraph',
    text: 'Hết.',
  }),
];
const LEFT = record('opinions', {
  code: 'YK-2024-050',
  session: 'P-2024-01',
  kind: 'petition',
  text: 'Nhà bà Đỗ Thị Ước, ĐT 0912 345 678, đề nghị đo lại đất.',
});
const examine = (subject: string, rows: BookRows = {}) => {
  const cells = book({
    ...MEETING,
    plans: [...(MEETING.plans ?? []), NEXT],
    planLines: [...(MEETING.planLines ?? []), ...LINES],
    speakers: [record('speakers', { code: 'P-2024-01/77', session: 'P-2024-01', order: 77, name: 'Đỗ Thị Ước' })],
    opinions: [LEFT],
    followUps: [],
    ...rows,
  });
  return examinePaper(snapshot(cells, PAPER_SOURCES.plan.tabs), 'plan', subject, {
    now: '2025-02-05T08:00:00',
    user: 'x',
  });
};

test('with the count of times, and no name or phone of whoever raised it', () => {
  const { made, findings } = examine('KH-2025-01');
  const view = JSON.stringify(made?.view);
  expect(view).toContain(
    'đề nghị đo lại đất (tồn từ kỳ trước, lần thứ 1; nêu lần đầu tại hội nghị ngày 14 tháng 6 năm 2024)',
  );
  expect(view).not.toMatch(/Ước|0912/);
  expect(findings.map(({ text }) => text)).toEqual([
    expect.stringContaining('«Nội dung ý kiến» có số điện thoại hoặc thư điện tử'),
  ]);
});

test('the first plan, and one of an office that wants none, say nothing of it', () => {
  expect(JSON.stringify(examine('KH-2024-01').made?.view)).not.toContain('tồn từ kỳ trước');
  const templates = [record('templates', { code: 'ke-hoach-ton-mo-dau', text: '' })];
  const { made, findings } = examine('KH-2025-01', { templates });
  expect(JSON.stringify(made?.view)).not.toContain('tồn từ kỳ trước');
  expect(findings).toEqual([]);
});
