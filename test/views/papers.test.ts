import { TABS } from '../../src/workbook/schema';
import { papers } from '../../src/views/papers';
import { PAPER_KINDS } from '../../src/usecases/papers';
import { paperCheck } from '../../src/views/paper-check';
import { paperPreview } from '../../src/views/paper-preview';
import { parseInput } from '../../src/usecases/fields';
import { TAB_KEYS, book, record, snapshot, type Book, type BookRows } from '../support/snapshot';
import { CONTEXT } from '../support/snapshot';
import { MEETING } from '../support/meeting';
import { refusal } from '../support/refusal';
import type { View } from '../../src/views/view';
import type { PaperCheckData } from '../../src/views/paper-check';
import type { PaperPreviewData } from '../../src/views/paper-preview';
import type { PapersData } from '../../src/views/papers';

/** Shows a view with the tabs that it asks for and no others. */
function show<D extends object>(view: unknown, input: object, rows: BookRows = {}, change = (cells: Book) => cells): D {
  const { tabs, input: schema, show: run } = view as View;
  const parsed = parseInput(schema, input);
  const keys = typeof tabs === 'function' ? tabs(parsed) : tabs;
  expect(TAB_KEYS).toEqual(expect.arrayContaining([...keys]));
  return run(snapshot(change(book({ ...MEETING, ...rows })), keys), parsed, CONTEXT) as D;
}

const PAPERS: BookRows = {
  papers: [
    record('papers', { code: 'VB-2024-001', kind: 'plan', subject: 'KH-2024-01', madeAt: '2024-02-05T08:00:00' }),
    record('papers', { code: 'VB-2024-002', kind: 'results', subject: 'P-2024-01', madeAt: '2024-06-14T08:00:00' }),
  ],
};

describe('the page Văn bản', () => {
  it('offers every kind with what it may be about, and the register from the newest', () => {
    const data = show<PapersData>(papers, {}, PAPERS);
    expect(data.kinds.map(({ kind }) => kind)).toEqual(PAPER_KINDS);
    expect(data.kinds.map(({ kind, name, subjects }) => [kind, name, subjects.map(({ code }) => code)])).toEqual(
      expect.arrayContaining([
        ['plan', 'Kế hoạch', ['KH-2024-01']],
        ['results', 'Thông báo kết quả', ['P-2024-01', 'KH-2024-01']],
      ]),
    );
    expect(data.papers.map(({ code }) => code)).toEqual(['VB-2024-002', 'VB-2024-001']);
    expect(data.problems).toEqual([]);
  });

  it('leaves out rows that cannot be read, and says which; a row without a code too', () => {
    const change = (cells: Book): Book => ({
      ...cells,
      papers: cells.papers.map((row, at) =>
        row.map((cell) =>
          at === 1 && cell === 'Kế hoạch' ? 'Kế hoạt' : at === 2 && cell === 'VB-2024-002' ? '' : cell,
        ),
      ),
    });
    const data = show<PapersData>(papers, {}, PAPERS, change);
    expect(data.papers).toEqual([]);
    expect(data.problems).toEqual([
      expect.stringMatching(
        /^Trang «Văn bản», dòng 2, cột «Tên loại»: «Kế hoạt» không có trong danh sách. Hãy chọn: Kế hoạch, /,
      ),
      'Trang «Văn bản», dòng 3: chưa có mã. Hãy mở Đối thoại ▸ Kiểm tra dữ liệu để cấp mã.',
    ]);
  });

  it('opens on an empty workbook, which has nothing to write about but the year', () => {
    const data = show<PapersData>(papers, {}, { plans: [], sessions: [], opinions: [] });
    const codes = data.kinds.flatMap(({ subjects }) => subjects.map(({ code }) => code));
    expect(codes.filter((code) => code !== '2024')).toEqual([]);
  });
});

describe('the check', () => {
  it('tells the findings and the papers that are there', () => {
    const data = show<PaperCheckData>(paperCheck, { kind: 'results', subject: 'P-2024-01' }, PAPERS);
    expect(data.name).toBe('Thông báo kết quả');
    expect(data.findings[0]?.text).toBe('Phiên P-2024-01 chưa ghi là đã kết thúc.');
    expect(data.papers).toEqual([expect.objectContaining({ code: 'VB-2024-002', current: true, changed: [] })]);
  });

  it('says where in the sheet each finding is, whatever the order of the columns', () => {
    const swapped = (cells: Book): Book => ({
      ...cells,
      planLines: cells.planLines.map(([first = '', ...rest]) => [...rest, first]),
    });
    const planLines = [
      ...(MEETING.planLines ?? []),
      record('planLines', { code: 'KH-2024-01/05', plan: 'KH-2024-01', order: 5, text: 'Tại ………… ,' }),
    ];
    const settings = [
      ...(MEETING.settings ?? []),
      record('settings', { code: 'noi-nhan-ket-qua', name: 'Nơi nhận', value: 'Các thôn ;' }),
    ];
    const of = (change?: (cells: Book) => Book) =>
      show<PaperCheckData>(paperCheck, { kind: 'plan', subject: 'KH-2024-01' }, { planLines, settings }, change)
        .findings;
    const at = (header: string) =>
      Object.values(TABS.planLines.columns).findIndex((column) => column.header === header);
    expect(of().map(({ rule, mendable, cell }) => ({ rule, mendable, cell }))).toEqual([
      { rule: 'lỗi gõ', mendable: true, cell: { title: 'Cài đặt', row: 6, column: 3 } },
      {
        rule: 'chỗ trống',
        mendable: false,
        cell: { title: 'Nội dung kế hoạch', row: 6, column: at('Nội dung') + 1 },
      },
    ]);
    expect(of(swapped)[1]?.cell?.column).toBe(at('Nội dung'));
    const whole = show<PaperCheckData>(paperCheck, { kind: 'results', subject: 'P-2024-01' }).findings;
    expect(whole.filter(({ cell }) => cell === undefined).map(({ text }) => text)).toEqual([
      'Có 01 ý kiến chưa có hướng xử lý: YK-2024-001.',
    ]);
  });

  it('of nothing is refused with what to do', () => {
    expect(refusal(() => show(paperCheck, {})).message).toBe(
      '«Về» chưa chọn. Hãy chọn kế hoạch hoặc phiên rồi làm lại.',
    );
    expect(refusal(() => show(paperCheck, { kind: 'poster' })).message).toBe(
      '«Tên loại» không có trong danh sách cho phép.',
    );
  });
});

describe('the preview', () => {
  it('shows the paper as it would be made', () => {
    const { name, subject, preview } = show<PaperPreviewData>(paperPreview, { kind: 'plan', subject: 'KH-2024-01' });
    expect({ name, subject }).toEqual({ name: 'Kế hoạch', subject: 'KH-2024-01' });
    expect(JSON.stringify(preview)).toContain('Giải phóng mặt bằng');
    expect(JSON.stringify(preview)).not.toMatch(/\{(?:thuong|dam|dong)\}/);
  });

  it('of a paper that cannot be made says what stands against it', () => {
    const opinions = (MEETING.opinions ?? []).map((opinion) => ({ ...opinion, text: '' }));
    const { message, details } = refusal(() =>
      show(paperPreview, { kind: 'results', subject: 'P-2024-01' }, { opinions }),
    );
    expect(message).toContain('Chưa xem trước được thông báo kết quả vì còn chỗ phải sửa. Trang «Ý kiến, kiến nghị»');
    expect(details).toHaveLength(2);
  });
});
