import { mendPaperTexts } from '../../src/usecases/mend-paper-texts';
import { paperCheck } from '../../src/views/paper-check';
import { MEETING } from '../support/meeting';
import { altered, apply, book, look, record, run, type Book, type BookRows } from '../support/snapshot';

const PLAN = { kind: 'plan', subject: 'KH-2024-01' } as const;
const TYPED = 'Các tổ chức chính trị- xã hội ;nhân dân  các thôn';
const ROWS: BookRows = {
  ...MEETING,
  planLines: [
    ...(MEETING.planLines ?? []),
    record('planLines', { code: 'KH-2024-01/05', plan: 'KH-2024-01', order: 5, lead: 'Nơi ,', text: TYPED }),
    record('planLines', { plan: 'KH-2024-01', order: 6, text: 'Dòng gõ tay  chưa có mã' }),
  ],
  settings: [
    ...(MEETING.settings ?? []),
    record('settings', { code: 'noi-nhan-ket-qua', name: 'Nơi nhận', value: 'Các thôn ;\nLưu: VT.' }),
  ],
};
const findings = (cells: Book) => look(paperCheck, cells, PLAN).findings;
const keys = (
  cells: Book,
  of: (finding: ReturnType<typeof findings>[number]) => boolean = ({ mendable }) => mendable,
) =>
  findings(cells)
    .filter(of)
    .map(({ key }) => key);
const mend = (cells: Book, some: readonly string[]) => run(mendPaperTexts, cells, { ...PLAN, keys: some });

test('every cell with all that is to be mended in it, and nothing else', () => {
  const cells = book(ROWS);
  const done = mend(cells, keys(cells));
  expect(done.message).toBe(
    'Đã sửa 4 chỗ ở 2 dòng cho kế hoạch về KH-2024-01. Nội dung cũ được giữ trong trang «Nhật ký».',
  );
  expect(altered(done, 'planLines')).toEqual({
    'KH-2024-01/05': { lead: 'Nơi,', text: 'Các tổ chức chính trị - xã hội; Nhân dân các thôn' },
  });
  expect(altered(done, 'settings')).toEqual({ 'noi-nhan-ket-qua': { value: 'Các thôn;\nLưu: VT.' } });
  expect(keys(apply(cells, done.changes))).toEqual([]);
});

test('one finding alone: the other stays as it is', () => {
  const cells = book(ROWS);
  const done = mend(
    cells,
    keys(cells, ({ rule }) => rule === 'viết hoa'),
  );
  expect(altered(done, 'planLines')).toEqual({
    'KH-2024-01/05': { text: 'Các tổ chức chính trị- xã hội ;Nhân dân  các thôn' },
  });
});

test('a row without a code is told, but cannot be mended from here', () => {
  const found = findings(book(ROWS)).filter(({ cell }) => cell?.title === 'Nội dung kế hoạch' && cell.row === 7);
  expect(found).toMatchObject([{ rule: 'lỗi gõ', mendable: false }]);
});

test('a cell that says something else by now is left alone', () => {
  const cells = book(ROWS);
  const seen = keys(cells);
  const change = (text: string): Book => ({
    ...cells,
    planLines: cells.planLines.map((row) => row.map((cell) => (cell === TYPED ? text : cell))),
  });
  const done = mend(change('Đã có người sửa ;'), seen);
  expect(altered(done, 'planLines')).toEqual({ 'KH-2024-01/05': { lead: 'Nơi,' } });
  expect(done.warnings).toEqual(['Còn 2 chỗ không sửa được vì đã được sửa hoặc đã đổi.']);
  const nothing = mend(cells, ['lỗi gõ · đâu đó']);
  expect(nothing.changes).toEqual([]);
  expect(nothing.message).toBe('Không sửa chỗ nào: các chỗ này đã được sửa hoặc đã đổi. Hãy kiểm tra lại.');
});

test('what people said is never offered', () => {
  const sessions = (MEETING.sessions ?? []).slice(0, 1);
  const opinions = (MEETING.opinions ?? []).map((opinion) => ({ ...opinion, text: 'Nhân dân  hỏi ,nhân dân' }));
  const cells = book({ ...MEETING, sessions, opinions });
  const { findings: found } = look(paperCheck, cells, { kind: 'results', subject: 'P-2024-01' });
  expect(found.filter(({ mendable }) => mendable)).toEqual([]);
});
