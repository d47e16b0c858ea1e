import { copyPlan } from '../../src/usecases/copy-plan';
import { MEETING } from '../support/meeting';
import { refusal } from '../support/refusal';
import { added, book, record, run } from '../support/snapshot';

const line = (n: number, fields: object) =>
  record('planLines', {
    code: `KH-2024-01/0${n}`,
    plan: 'KH-2024-01',
    order: n,
    part: 'content',
    form: 'paragraph',
    ...fields,
  });
const cells = book({
  ...MEETING,
  plans: [
    record('plans', {
      code: 'KH-2024-01',
      year: 2024,
      title: 'Đối thoại năm 2024',
      issueMonth: '2024-02',
      quarters: 'II',
      signer: 'Ông A',
      state: 'issued',
    }),
  ],
  planLines: [
    line(5, { part: 'recipient', label: '-', text: 'UBND huyện;' }),
    line(1, { part: 'basis', text: 'Căn cứ Luật ngày 09/7/2015.' }),
    line(2, { lead: 'Thời gian năm 2024:', text: 'Quý II năm 2024.' }),
    line(3, { form: 'topic', label: '(1).', text: 'Đất đai' }),
    line(4, { form: 'topic', label: '(2).', text: 'Nước sạch' }),
    line(6, { form: 'dropped', text: 'Dòng đã bỏ' }),
  ],
});
const ask = (more: object = {}, from = cells) => run(copyPlan, from, { plan: 'KH-2024-01', year: 2026, ...more });
const texts = (set: ReturnType<typeof ask>) =>
  added(set, 'planLines').map(({ label, lead, text }) => [label, lead, text].filter(Boolean).join(' '));

describe('copying a plan', () => {
  it('makes a draft of the new year, in order, without the lines that were taken out', () => {
    const set = ask();
    expect(added(set, 'plans')).toEqual([
      {
        code: 'KH-2026-01',
        year: 2026,
        title: 'Đối thoại năm 2026',
        issueMonth: '',
        quarters: 'II',
        signer: 'Ông A',
        state: 'draft',
      },
    ]);
    expect(texts(set)).toEqual([
      'Căn cứ Luật ngày 09/7/2015.',
      'Thời gian năm 2026: Quý II năm 2026.',
      '(1). Đất đai',
      '(2). Nước sạch',
      '- UBND huyện;',
    ]);
    expect(added(set, 'planLines').map(({ code, order }) => [code, order])).toEqual([
      ['KH-2026-01/01', 1],
      ['KH-2026-01/02', 2],
      ['KH-2026-01/03', 3],
      ['KH-2026-01/04', 4],
      ['KH-2026-01/05', 5],
    ]);
    expect(set.output?.['code']).toBe('KH-2026-01');
  });

  it('puts new topics where the old ones were, as they were typed', () => {
    expect(texts(ask({ topics: ['Rác; nước thải', 'Trường học', 'Chợ'] }))).toEqual([
      'Căn cứ Luật ngày 09/7/2015.',
      'Thời gian năm 2026: Quý II năm 2026.',
      '(1). Rác; nước thải',
      '(2). Trường học',
      '(3). Chợ',
      '- UBND huyện;',
    ]);
  });

  it('puts topics at the end of the content of a plan that had none', () => {
    const none = book({
      ...MEETING,
      planLines: [line(1, { text: 'Nội dung' }), line(2, { part: 'closing', text: 'Hết' })],
    });
    expect(texts(ask({ topics: ['Chợ'] }, none))).toEqual(['Nội dung', '(1). Chợ', 'Hết']);
  });

  it('points out what is left of the past, and a plan that the year has already', () => {
    expect(ask().warnings).toEqual(['1 dòng còn ghi năm cũ hoặc tên cũ; hãy xem các dòng có dấu «Xem lại».']);
    expect(ask({ year: 2024 }).warnings).toContain('Năm 2024 đã có kế hoạch KH-2024-01.');
  });

  it('takes another abstract and other quarters when they are given', () => {
    expect(added(ask({ title: 'Đối thoại', quarters: '' }), 'plans')[0]).toMatchObject({
      title: 'Đối thoại',
      quarters: '',
    });
  });

  it('refuses a plan that is not there, one without lines, and a topic without words', () => {
    expect(refusal(() => ask({ plan: 'KH-2023-01' })).code).toBe('not-found');
    expect(refusal(() => ask({}, book({ ...MEETING, planLines: [] }))).message).toBe(
      'Kế hoạch KH-2024-01 chưa có dòng nào ở trang «Nội dung kế hoạch».',
    );
    expect(refusal(() => ask({ topics: [' '] })).message).toBe('«Chủ đề» chưa điền. Hãy điền rồi lưu lại.');
  });
});
