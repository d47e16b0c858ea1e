import type { Paper, PaperState, Plan } from '../../src/domain/records';
import { approvePaper } from '../../src/usecases/approve-paper';
import { issuePaper } from '../../src/usecases/issue-paper';
import { makePaper } from '../../src/usecases/make-paper';
import { withdrawApproval } from '../../src/usecases/withdraw-approval';
import { MEETING } from '../support/meeting';
import { refusal } from '../support/refusal';
import { added, altered, book, record, run, type BookRows } from '../support/snapshot';

const made = added(run(makePaper, book(MEETING), { kind: 'plan', subject: 'KH-2024-01' }), 'papers')[0];
const paper = (fields: Partial<Paper> = {}) =>
  record('papers', { ...made, link: 'https://docs.example/1', revision: 7, ...fields });
const plan = (state: Plan['state'] | '') => ({
  plans: (MEETING.plans ?? []).map((row) => ({ ...row, state: state as PaperState })),
});

const cells = (rows: BookRows) => book({ ...MEETING, ...rows });
const CODE = { paper: 'VB-2024-001' };
const approve = (fields: Partial<Paper>, rows: BookRows = plan('draft'), input: object = {}) =>
  run(approvePaper, cells({ papers: [paper(fields)], ...rows }), { ...CODE, ...input });
const withdraw = (fields: Partial<Paper>, rows: BookRows = plan('draft'), reason = 'Sai trích yếu.') =>
  run(withdrawApproval, cells({ papers: [paper(fields)], ...rows }), { ...CODE, reason });
const issue = (fields: Partial<Paper>, input: object = {}, rows: BookRows = {}) =>
  run(issuePaper, cells({ papers: [paper({ state: 'approved', ...fields })], ...plan('approved'), ...rows }), {
    ...CODE,
    number: '5',
    issuedOn: '14/06/2024',
    ...input,
  });

describe('the steps of a paper go forwards only', () => {
  const STATES: (PaperState | '')[] = ['', 'draft', 'approved', 'issued'];
  const STEPS = {
    approve: (state: PaperState) => approve({ state }),
    issue: (state: PaperState) => issue({ state }),
    withdraw: (state: PaperState) => withdraw({ state }),
  };
  const FROM: Record<keyof typeof STEPS, string[]> = {
    approve: ['', 'draft'],
    issue: ['approved'],
    withdraw: ['approved'],
  };
  test.each(
    (Object.keys(STEPS) as (keyof typeof STEPS)[]).flatMap((step) => STATES.map((state) => [step, state] as const)),
  )('%s from «%s»', (step, state) => {
    const act = () => STEPS[step](state as PaperState);
    if (FROM[step].includes(state)) {
      expect(act().output).toMatchObject({ code: 'VB-2024-001' });
      return;
    }
    const { code, message, place } = refusal(act);
    expect(code).toBe('paper-state');
    expect(message).toContain('Văn bản VB-2024-001 đang ở trạng thái «');
    expect(place).toEqual({ tab: 'Văn bản', code: 'VB-2024-001', field: 'Trạng thái' });
  });

  test('an unknown paper is refused by its code', () => {
    expect(refusal(() => approve({}, {}, { paper: 'VB-2024-009' })).message).toBe(
      'Không tìm thấy mã «VB-2024-009» ở trang «Văn bản».',
    );
  });
});

describe('approving', () => {
  it('notes who and when, and takes the plan along', () => {
    const set = approve({});
    expect(altered(set, 'papers')).toEqual({
      'VB-2024-001': {
        state: 'approved',
        approvedBy: 'van.thu@ngocchau.example',
        approvedAt: '2024-06-14T08:15:30',
      },
    });
    expect(altered(set, 'plans')).toEqual({ 'KH-2024-01': { state: 'approved' } });
    expect(set.warnings).toBeUndefined();
  });

  it('does not set back a plan that was issued, nor touch one that is gone', () => {
    expect(altered(approve({}, plan('issued')), 'plans')).toEqual({});
    expect(altered(approve({}, { plans: [] }, { asItIs: true }), 'plans')).toEqual({});
  });

  it('of a draft that no longer says what the rows say is refused, naming the rows, until it is done knowingly', () => {
    const planLines = (MEETING.planLines ?? []).map((line, at) =>
      at === 1 ? { ...line, text: 'Nội dung mới', revision: 9 } : line,
    );
    const rows = { ...plan('draft'), planLines };
    const { code, message, details } = refusal(() => approve({}, rows));
    expect(code).toBe('paper-outdated');
    expect(message).toContain('Số liệu đã thay đổi kể từ khi lập dự thảo VB-2024-001.');
    expect(details).toEqual(['Trang «Nội dung kế hoạch», dòng 3 (KH-2024-01/02): đã sửa sau khi lập.']);
    expect(altered(approve({}, rows, { asItIs: true }), 'papers')).toMatchObject({
      'VB-2024-001': { state: 'approved' },
    });
  });

  it('of a draft without a file says so', () => {
    expect(approve({ link: '' }).warnings).toEqual(['Văn bản VB-2024-001 chưa có liên kết tới tệp.']);
  });
});

describe('taking back an approval', () => {
  it('gives the reason and makes it a draft again, the plan too', () => {
    const set = withdraw({ state: 'approved', approvedBy: 'a', approvedAt: '2024-06-14T08:00:00' }, plan('approved'));
    expect(altered(set, 'papers')).toEqual({
      'VB-2024-001': { state: 'draft', approvedBy: '', approvedAt: '', withdrawnReason: 'Sai trích yếu.' },
    });
    expect(altered(set, 'plans')).toEqual({ 'KH-2024-01': { state: 'draft' } });
  });

  it('leaves the plan where another of its papers has brought it', () => {
    const papers = [paper({ state: 'approved' }), paper({ code: 'VB-2024-002', state: 'approved' })];
    const set = withdraw({}, { papers, ...plan('approved') });
    expect(altered(set, 'plans')).toEqual({});
  });

  it('needs a reason', () => {
    expect(refusal(() => withdraw({ state: 'approved' }, {}, ' ')).message).toBe(
      '«Lý do rút duyệt» chưa điền. Hãy điền rồi lưu lại.',
    );
  });
});

describe('issuing', () => {
  it('notes number and date as they are printed, and takes the plan along', () => {
    const set = issue({});
    expect(altered(set, 'papers')).toEqual({
      'VB-2024-001': { number: '05', issuedOn: '2024-06-14', state: 'issued' },
    });
    expect(altered(set, 'plans')).toEqual({ 'KH-2024-01': { state: 'issued' } });
    expect(set.message).toBe(
      'Đã ghi phát hành Kế hoạch số 05/KH-UBND ngày 14/06/2024. Hãy ghi số và ngày này vào bản ký.',
    );
    expect(set.warnings).toEqual([]);
  });

  it('refuses a number that is taken, is none or has no symbol, and a date before the draft, by field', () => {
    const other = record('papers', { code: 'VB-2024-000', number: '05', symbol: 'KH-UBND', issuedOn: '2024-01-05' });
    const papers = [other, paper({ state: 'approved' })];
    const taken = refusal(() => issue({}, {}, { papers }));
    expect(taken.message).toBe('Số 05/KH-UBND năm 2024 đã cấp cho VB-2024-000. Hãy lấy số khác.');
    expect(taken.place).toEqual({ tab: 'Văn bản', code: 'VB-2024-001', field: 'Số' });
    expect(refusal(() => issue({}, { number: 'năm' })).place?.field).toBe('Số');
    expect(refusal(() => issue({}, { number: '' })).message).toBe('«Số» chưa điền. Hãy điền rồi lưu lại.');
    expect(refusal(() => issue({ symbol: '' })).message).toBe(
      'Trang «Văn bản», văn bản VB-2024-001: chưa ghi «Ký hiệu». Hãy ghi rồi phát hành lại.',
    );
    const early = refusal(() => issue({}, { issuedOn: '13/06/2024' }));
    expect(early.message).toBe('«Ngày ban hành» 13/06/2024 sớm hơn ngày lập dự thảo 14/06/2024.');
    expect(early.place?.field).toBe('Ngày ban hành');
    expect(refusal(() => issue({}, { issuedOn: '31/02/2024' })).code).toBe('input');
  });

  it('warns of a date in the future', () => {
    expect(issue({}, { issuedOn: '15/06/2024' }).warnings).toEqual(['«Ngày ban hành» 15/06/2024 ở tương lai.']);
  });

  it('of a notice leaves plans alone', () => {
    const set = issue({ kind: 'results', subject: 'P-2024-01', symbol: 'TB-UBND' });
    expect(altered(set, 'plans')).toEqual({});
    expect(set.message).toContain('Thông báo kết quả số 05/TB-UBND');
  });
});
