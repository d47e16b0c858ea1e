import type { Paper } from '../../src/domain/records';
import { approvePaper } from '../../src/usecases/approve-paper';
import { makePaper } from '../../src/usecases/make-paper';
import { withdrawApproval } from '../../src/usecases/withdraw-approval';
import { paperCheck } from '../../src/views/paper-check';
import { MEETING } from '../support/meeting';
import { refusal } from '../support/refusal';
import { CONTEXT, added, altered, apply, book, look, record, run, type Book, type BookRows } from '../support/snapshot';

const PLAN = { kind: 'plan', subject: 'KH-2024-01' } as const;
const line = (order: number, text: string) =>
  record('planLines', {
    code: `KH-2024-01/0${order}`,
    plan: 'KH-2024-01',
    order,
    part: 'content',
    form: 'paragraph',
    text,
  });
const ROOM = 'Tại …………';
const LAST_YEAR = 'Như năm 2023.';
const rowsWith = (...texts: string[]): BookRows => ({
  ...MEETING,
  planLines: [...(MEETING.planLines ?? []), ...texts.map((text, at) => line(5 + at, text))],
});

/** A draft of the plan, made from these rows, with its file. */
function drafted(rows: BookRows): Book {
  const cells = book(rows);
  const made = run(makePaper, cells, PLAN);
  const [paper] = added(made, 'papers');
  const link = {
    kind: 'update',
    tab: 'papers',
    code: paper?.code ?? '',
    before: {},
    set: { link: 'https://docs.example/1' },
  };
  return apply(apply(cells, made.changes), [link as never]);
}
const papers = (cells: Book) => look(paperCheck, cells, PLAN);
const keysOf = (cells: Book) => papers(cells).findings.map(({ key }) => key);
const approve = (cells: Book, input: object = {}, code = 'VB-2024-001') =>
  run(approvePaper, cells, { paper: code, ...input });
const waived = (cells: Book, input: object, code?: string) =>
  String(altered(approve(cells, input, code), 'papers')[code ?? 'VB-2024-001']?.waivers);

describe('what the check would have looked at', () => {
  it('keeps a draft from being approved, each by name', () => {
    const cells = drafted(rowsWith(ROOM, LAST_YEAR));
    const error = refusal(() => approve(cells));
    expect(error.code).toBe('paper-warnings');
    expect(error.message).toBe(
      'Chưa duyệt được VB-2024-001: còn 02 chỗ cần xem. Hãy sửa rồi lập lại văn bản, hoặc ghi lý do bỏ qua từng chỗ.',
    );
    expect(error.details).toEqual([
      'Trang «Nội dung kế hoạch», dòng 6 (KH-2024-01/05): «Nội dung» còn chỗ chưa điền: «…………».',
      'Trang «Nội dung kế hoạch», dòng 7 (KH-2024-01/06): «Nội dung» nhắc năm 2023, trong khi văn bản về năm 2024.',
    ]);
  });

  it('is passed over one by one, with a reason that the register keeps with who and when', () => {
    const cells = drafted(rowsWith(ROOM, LAST_YEAR));
    const [room = '', year = ''] = keysOf(cells);
    expect(refusal(() => approve(cells, { waivers: [{ key: room, reason: 'Điền khi ký.' }] })).details).toHaveLength(1);
    const done = approve(cells, {
      waivers: [
        { key: room, reason: 'Điền khi ký.' },
        { key: year, reason: 'So sánh\nvới năm trước.' },
      ],
    });
    expect(altered(done, 'papers')['VB-2024-001']).toMatchObject({
      state: 'approved',
      waivers: [
        `[${room}] Điền khi ký. (van.thu@ngocchau.example, 14/06/2024 08:15)`,
        `[${year}] So sánh với năm trước. (van.thu@ngocchau.example, 14/06/2024 08:15)`,
      ].join('\n'),
    });
  });

  it('needs a reason; a key that is found no more is left out', () => {
    const cells = drafted(rowsWith(ROOM));
    const [room = ''] = keysOf(cells);
    expect(refusal(() => approve(cells, { waivers: [{ key: room, reason: ' ' }] })).message).toBe(
      '«Lý do bỏ qua» chưa điền. Hãy điền rồi lưu lại.',
    );
    const given = {
      waivers: [
        { key: room, reason: 'Điền sau.' },
        { key: 'khác · x', reason: 'Không còn.' },
      ],
    };
    expect(waived(cells, given)).toMatch(/^\[[^\]]+\] Điền sau\. \([^)]+\)$/);
  });

  it('a paper with nothing to look at is approved with nothing passed over', () => {
    const cells = drafted(rowsWith());
    expect(altered(approve(cells), 'papers')['VB-2024-001']).toEqual({
      state: 'approved',
      approvedBy: CONTEXT.user,
      approvedAt: CONTEXT.now,
    });
  });

  it('that does not fit into a cell is refused in a sentence', () => {
    const cells = drafted(rowsWith(ROOM));
    const [room = ''] = keysOf(cells);
    const error = refusal(() => approve(cells, { waivers: [{ key: room, reason: 'x'.repeat(50_000) }] }));
    expect(error.code).toBe('too-many-waivers');
  });
});

describe('an error', () => {
  it('cannot be passed over, not even for a draft that is approved as it is', () => {
    const good = rowsWith();
    const cells = drafted(good);
    const bad = { ...cells, plans: book({ ...good, plans: [{ ...good.plans?.[0], title: '' }] }).plans };
    const [key = ''] = keysOf(bad);
    const error = refusal(() => approve(bad, { asItIs: true, waivers: [{ key, reason: 'Không sao.' }] }));
    expect(error.code).toBe('paper-errors');
    expect(error.details).toEqual(['Trang «Kế hoạch», dòng 2 (KH-2024-01): chưa ghi «Trích yếu».']);
  });
});

describe('a waiver', () => {
  const passed = () => {
    const cells = drafted(rowsWith(ROOM));
    const [key = ''] = keysOf(cells);
    return { key, cells: apply(cells, approve(cells, { waivers: [{ key, reason: 'Điền khi ký.' }] }).changes) };
  };

  it('stays when the approval is taken back, and is shown beside the finding', () => {
    const { cells, key } = passed();
    const back = apply(cells, run(withdrawApproval, cells, { paper: 'VB-2024-001', reason: 'Sai.' }).changes);
    expect(papers(back).findings).toMatchObject([
      { key, waived: { reason: 'Điền khi ký.', by: 'van.thu@ngocchau.example, 14/06/2024 08:15' } },
    ]);
    expect(altered(approve(back), 'papers')['VB-2024-001']).toMatchObject({ state: 'approved' });
  });

  it('is carried to the next draft about the same while the words stay, and not beyond', () => {
    const { cells, key } = passed();
    const again = (change: Book) => added(run(makePaper, change, { ...PLAN, again: true }), 'papers')[0] as Paper;
    expect(again(cells).waivers).toMatch(new RegExp(`^\\[${key.replace(/[/.]/g, '\\$&')}\\] Điền khi ký\\.`));
    const other = { ...cells, planLines: book(rowsWith('Tại ………… và')).planLines };
    expect(again(other).waivers).toBe('');
    const gone = { ...cells, planLines: book(rowsWith('Tại nhà văn hóa.')).planLines };
    expect(again(gone).waivers).toBe('');
  });

  it('counts for a paper that cannot be checked as it stands', () => {
    const rows: BookRows = {
      ...MEETING,
      papers: [record('papers', { code: 'VB-2024-001', kind: 'plan', subject: 'KH-2099-01', waivers: '[a] vì b (c)' })],
    };
    expect(altered(approve(book(rows)), 'papers')['VB-2024-001']).not.toHaveProperty('waivers');
  });
});
