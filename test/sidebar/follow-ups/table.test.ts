import { HOLIDAYS_VN } from '../../../src/domain/holidays-vn';
import { csv, tabbed } from '../../../src/sidebar/follow-ups/table';
import type { WorkItem } from '../../../src/views/follow-ups';
import { record } from '../../support/snapshot';

const ITEMS: WorkItem[] = [
  {
    record: record('followUps', {
      code: 'GV-2026-001',
      opinion: 'YK-2026-001',
      task: 'Sửa đường,\n"đoạn 2"',
      leadUnit: '=Địa chính',
      supportingUnits: ['A', 'B'],
      assignedOn: '2026-07-01',
      dueOn: '2026-07-10',
      state: 'assigned',
    }),
    asked: {
      record: record('opinions', { session: 'P-2026-01', text: 'Đường\thỏng' }),
      origin: { who: 'Nguyễn Văn An', session: 'P-2026-01', date: '', topic: '' },
    },
  },
  { record: record('followUps', { code: 'GV-2026-002', result: '-5 %', state: 'done' }) },
];
const cells = (text: string) => text.split('\n').map((line) => line.split('\t'));

it('has a header and a row for each, as many cells in each, one line each', () => {
  const rows = cells(tabbed(ITEMS, '2026-07-15', HOLIDAYS_VN));
  expect(rows.map((row) => row.length)).toEqual([15, 15, 15]);
  expect(rows[0]?.slice(0, 4)).toEqual(['Mã', 'Ý kiến', 'Phiên', 'Nội dung ý kiến']);
  expect(rows[1]).toEqual([
    'GV-2026-001',
    'YK-2026-001',
    'P-2026-01',
    'Đường hỏng',
    'Sửa đường, "đoạn 2"',
    "'=Địa chính",
    'A; B',
    '',
    '01/07/2026',
    '10/07/2026',
    'trễ 05 ngày (03 ngày làm việc)',
    'Đã giao',
    '',
    '',
    '',
  ]);
});

it('what a spreadsheet would take for a formula is text', () => {
  expect(cells(tabbed(ITEMS, '2026-07-15', HOLIDAYS_VN))[2]?.[12]).toBe("'-5 %");
});

it('carries no names of citizens', () => {
  for (const text of [tabbed, csv]) expect(text(ITEMS, '2026-07-15', HOLIDAYS_VN)).not.toContain('Nguyễn Văn An');
});

it('as a file keeps lines and quotes, and says that it is UTF-8', () => {
  const text = csv(ITEMS, '2026-07-15', HOLIDAYS_VN);
  expect(text.startsWith('\ufeff"Mã","Ý kiến"')).toBe(true);
  expect(text).toContain('"Sửa đường,\n""đoạn 2"""');
  expect(text.endsWith('\r\n')).toBe(true);
});
