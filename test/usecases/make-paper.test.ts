import type { Opinion, Paper } from '../../src/domain/records';
import { makePaper } from '../../src/usecases/make-paper';
import { MEETING } from '../support/meeting';
import { refusal } from '../support/refusal';
import { added, book, grid, record, run, type Book, type BookRows } from '../support/snapshot';

const ask = (kind: string, subject: string, rows: BookRows = {}, change: (cells: Book) => Book = (cells) => cells) =>
  run(makePaper, change(book({ ...MEETING, ...rows })), { kind, subject });
const details = (rows: BookRows, change?: (cells: Book) => Book) =>
  refusal(() => ask('results', 'P-2024-01', rows, change)).details;
const opinions = (fields: Partial<Opinion>) => ({
  opinions: (MEETING.opinions ?? []).map((opinion, at) => (at === 0 ? { ...opinion, ...fields } : opinion)),
});

describe('any paper', () => {
  it('is entered in the register as a draft, without number and date', () => {
    const set = ask('plan', 'KH-2024-01', { papers: [record('papers', { code: 'VB-2024-004' })] });
    expect(added(set, 'papers')).toEqual([
      {
        code: 'VB-2024-005',
        content: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
        kind: 'plan',
        subject: 'KH-2024-01',
        number: '',
        symbol: 'KH-UBND',
        issuedOn: '',
        abstract: 'Đối thoại năm 2024',
        signer: 'Trần Toàn Thắng',
        state: 'draft',
        link: '',
        fileId: '',
        madeBy: 'van.thu@ngocchau.example',
        madeAt: '2024-06-14T08:15:30',
        approvedBy: '',
        approvedAt: '',
        audience: 'public',
        pdf: '',
        replaces: '',
        withdrawnReason: '',
        waivers: '',
      },
    ]);
    expect(set.paper).toMatchObject({ kind: 'plan', code: 'VB-2024-005' });
    expect(set.message).toContain('VB-2024-005');
  });

  it('needs the office’s own settings', () => {
    const { code, message } = refusal(() => ask('plan', 'KH-2024-01', { settings: [] }));
    expect(code).toBe('setting-missing');
    expect(message).toContain('Trang «Cài đặt» chưa điền «Cơ quan ban hành, dòng 2');
  });

  it('is one of the kinds', () => {
    expect(refusal(() => ask('memo' as never, 'P-2024-01')).message).toBe(
      '«Tên loại» không có trong danh sách cho phép.',
    );
  });
});

describe('a paper that is there already', () => {
  const made = (fields: Partial<Paper>, content = added(ask('plan', 'KH-2024-01'), 'papers')[0]?.content ?? '') => ({
    papers: [
      record('papers', {
        code: 'VB-2024-001',
        kind: 'plan',
        subject: 'KH-2024-01',
        state: 'draft',
        madeAt: '2024-06-14T08:00:00',
        link: 'https://docs.example/1',
        content,
        ...fields,
      }),
    ],
  });

  it('and says just this is shown instead of another, also once it is approved or issued', () => {
    for (const state of ['draft', 'approved', 'issued'] as const) {
      const set = ask('plan', 'KH-2024-01', made({ state }));
      expect(set).toMatchObject({ changes: [], output: { code: 'VB-2024-001' } });
      expect(set.message).toContain('14/06/2024 08:00, đã có đúng nội dung này');
    }
  });

  it('is no reason not to make one that was asked for again, that says something else, or that was cut off', () => {
    const again = run(makePaper, book({ ...MEETING, ...made({}) }), {
      kind: 'plan',
      subject: 'KH-2024-01',
      again: true,
    });
    expect(again.output).toEqual({ code: 'VB-2024-002' });
    expect(ask('plan', 'KH-2024-01', made({}, 'khác')).output).toEqual({ code: 'VB-2024-002' });
    expect(ask('plan', 'KH-2024-01', made({ link: '' })).output).toEqual({ code: 'VB-2024-002' });
  });

  it('and was approved or issued stays, and whoever makes another is told so', () => {
    const issued = made({ state: 'issued', number: '05', symbol: 'KH-UBND', issuedOn: '2024-02-05' }, 'khác');
    const set = ask('plan', 'KH-2024-01', issued);
    expect(set.changes).toHaveLength(1);
    expect(set.warnings).toEqual([
      'VB-2024-001 về cùng nội dung đã phát hành số 05/KH-UBND ngày 05/02/2024; dự thảo này không thay văn bản đó.',
    ]);
    expect(ask('plan', 'KH-2024-01', made({ state: 'approved' }, 'khác')).warnings).toEqual([
      'VB-2024-001 về cùng nội dung đã duyệt; dự thảo này không thay văn bản đó.',
    ]);
  });
});

it('an answer carries ten warnings, and says how many more the check shows', () => {
  const planLines = Array.from({ length: 15 }, (_, at) =>
    record('planLines', { plan: 'KH-2024-01', part: 'content', form: 'topic', text: `Nội dung ${at}` }),
  );
  const { warnings = [] } = ask('plan', 'KH-2024-01', { planLines });
  expect(warnings).toHaveLength(11);
  expect(warnings[10]).toBe('Và 5 điều khác: xem ở Đối thoại ▸ Văn bản, mục Kiểm tra.');
});

describe('the plan', () => {
  const extra = (...lines: object[]) => ({
    planLines: [
      ...(MEETING.planLines ?? []),
      ...lines.map((fields) => record('planLines', { part: 'content', form: 'paragraph', ...fields })),
    ],
  });

  it('prints the lines of this plan only, also one that was typed by hand without a code', () => {
    const set = ask(
      'plan',
      'KH-2024-01',
      extra(
        { plan: 'KH-2024-01', order: 5, text: 'Gõ tay' },
        { code: 'KH-2023-01/01', plan: 'KH-2023-01', order: 1, text: 'Năm cũ' },
      ),
    );
    const printed = JSON.stringify(set.paper?.view);
    expect(printed).toContain('Gõ tay');
    expect(printed).not.toContain('Năm cũ');
    expect(set.warnings).toEqual([]);
  });

  it('says which lines are left out or come last', () => {
    expect(
      ask('plan', 'KH-2024-01', extra({ text: 'Của kế hoạch nào?' }, { plan: 'KH-2024-01', text: 'Ở đâu?' })).warnings,
    ).toEqual([
      'Trang «Nội dung kế hoạch», dòng 6: chưa ghi «Kế hoạch» nên không in.',
      'Trang «Nội dung kế hoạch», dòng 7: chưa ghi «Thứ tự» nên in ở cuối.',
    ]);
  });

  it('that has no lines, or one that cannot be read, is refused', () => {
    expect(refusal(() => ask('plan', 'KH-2024-01', { planLines: [] })).message).toBe(
      'Kế hoạch KH-2024-01 chưa có dòng nào ở trang «Nội dung kế hoạch».',
    );
    expect(
      refusal(() => ask('plan', 'KH-2024-01', extra({ plan: 'KH-2024-01', order: 9, part: 'phụ lục' }))).message,
    ).toContain('Trang «Nội dung kế hoạch», dòng 6, cột «Phần»: «phụ lục» không có trong danh sách.');
    expect(refusal(() => ask('plan', 'KH-2024-09')).code).toBe('not-found');
  });
});

describe('the results notice', () => {
  it('of one session, with what is still open as warnings', () => {
    const set = ask('results', 'P-2024-01');
    expect(added(set, 'papers')[0]).toMatchObject({
      kind: 'results',
      subject: 'P-2024-01',
      symbol: 'TB-UBND',
      state: 'draft',
    });
    expect(set.warnings).toEqual([
      'Phiên P-2024-01 chưa ghi là đã kết thúc.',
      'Trang «Phiên đối thoại», dòng 2 (P-2024-01): chưa ghi «Số người dự» nên thông báo không nêu số người dự.',
      'Có 01 ý kiến chưa có hướng xử lý: YK-2024-001.',
    ]);
  });

  it('of a plan covers the sessions that were held', () => {
    const view = JSON.stringify(ask('results', 'KH-2024-01').paper?.view);
    expect(view).toContain('Nhà văn hóa xã');
    const planned = (MEETING.sessions ?? []).map((session) => ({ ...session, state: 'planned' as const }));
    expect(refusal(() => ask('results', 'KH-2024-01', { sessions: planned })).message).toBe(
      'Kế hoạch KH-2024-01 chưa có phiên đối thoại nào đã diễn ra.',
    );
  });

  it('of what is neither a session nor a plan is refused by its code', () => {
    expect(refusal(() => ask('results', 'P-2024-09')).message).toBe(
      'Không có phiên hay kế hoạch nào mang mã «P-2024-09». Hãy xem lại mã.',
    );
  });

  it('needs the day and the place of the session, not its hours', () => {
    const sessions = (MEETING.sessions ?? []).map((session) => ({
      ...session,
      startTime: '',
      endTime: '',
      headCount: null,
    }));
    expect(ask('results', 'P-2024-01', { sessions }).paper).toBeDefined();
    expect(details({ sessions: sessions.map((session) => ({ ...session, date: '', venue: '' })) })).toEqual([
      'Trang «Phiên đối thoại», dòng 2 (P-2024-01): chưa ghi «Ngày».',
      'Trang «Phiên đối thoại», dòng 2 (P-2024-01): chưa ghi «Địa điểm».',
    ]);
  });

  it('whose rows disagree is refused, naming every row and the first in the sentence', () => {
    const {
      code,
      message,
      details: lines,
    } = refusal(() => ask('results', 'P-2024-01', opinions({ outcome: 'assigned', text: ' ' })));
    expect(code).toBe('counts-disagree');
    expect(message).toBe(
      'Chưa lập được thông báo kết quả vì có 02 chỗ chưa khớp. Trang «Ý kiến, kiến nghị», dòng 2 (YK-2024-001): chưa ghi nội dung ý kiến.',
    );
    expect(lines).toEqual([
      'Trang «Ý kiến, kiến nghị», dòng 2 (YK-2024-001): chưa ghi nội dung ý kiến.',
      'Trang «Ý kiến, kiến nghị», dòng 2 (YK-2024-001): đã giao hoặc chuyển cấp trên nhưng không có dòng nào ở trang «Giao việc».',
    ]);
  });

  it('a follow-up of one of its opinions is named by its row', () => {
    const followUps = [
      record('followUps', {
        code: 'GV-2024-001',
        opinion: 'YK-2024-001',
        leadUnit: 'Địa chính',
        state: 'done',
        dueOn: '2024-07-05',
      }),
    ];
    expect(details({ ...opinions({ outcome: 'assigned' }), followUps })).toEqual([
      'Trang «Giao việc», dòng 2 (GV-2024-001): đã xong nhưng chưa ghi kết quả.',
    ]);
  });

  it('trouble in another session does not stop it; a row of no known session does', () => {
    const other = record('opinions', { code: 'YK-2024-009', session: 'P-2024-02', source: 'slip', kind: 'petition' });
    const rows = (session: string) => ({ opinions: [...(MEETING.opinions ?? []), { ...other, session }] });
    expect(ask('results', 'P-2024-01', rows('P-2024-02')).paper).toBeDefined();
    expect(details(rows('P-2024-2'))).toHaveLength(2);
    expect(details(rows(''))).toHaveLength(2);
  });

  it('a row without a code is refused: nobody could say whether it counts', () => {
    expect(details({ opinions: [...(MEETING.opinions ?? []), record('opinions', { text: 'Gõ tay' })] })).toEqual([
      'Trang «Ý kiến, kiến nghị», dòng 4: chưa có mã. Hãy ghi lại qua menu Đối thoại, hoặc xóa dòng.',
    ]);
  });

  it('cells that cannot be read and codes that are doubled are refused by row', () => {
    const typo = (cells: Book): Book => ({
      ...cells,
      opinions: cells.opinions.map((row) => row.map((cell) => (cell === 'Trả lời tại chỗ' ? 'Trả lời' : cell))),
    });
    expect(details({}, typo)?.[0]).toContain(
      'Trang «Ý kiến, kiến nghị», dòng 3, cột «Hướng xử lý»: «Trả lời» không có trong danh sách.',
    );
    const copied = (cells: Book): Book => ({
      ...cells,
      opinions: [...cells.opinions, ...grid('opinions', MEETING.opinions).slice(1, 2)],
    });
    expect(details({}, copied)?.[0]).toContain(
      'mã «YK-2024-001» có ở cả dòng 2 và dòng 4. Hãy xóa mã ở dòng chép thừa.',
    );
  });

  it('references typed with a blank after them still agree', () => {
    const blanks = (cells: Book): Book => ({
      ...cells,
      opinions: cells.opinions.map((row, at) =>
        at === 0 ? row : row.map((cell) => (cell === 'P-2024-01' || cell === 'KH-2024-01/02' ? `${cell} ` : cell)),
      ),
    });
    expect(ask('results', 'P-2024-01', {}, blanks).paper).toBeDefined();
  });

  it('what was withdrawn no longer counts', () => {
    const followUps = [record('followUps', { code: 'GV-2024-001', opinion: 'YK-2024-002', state: 'withdrawn' })];
    expect(ask('results', 'P-2024-01', { followUps }).paper).toBeDefined();
  });
});
