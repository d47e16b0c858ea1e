import type { FollowUp } from '../../src/domain/records';
import { recordResult } from '../../src/usecases/record-result';
import { refusal } from '../support/refusal';
import { altered, book, record, run } from '../support/snapshot';

const cells = (fields: Partial<FollowUp> = {}) =>
  book({
    followUps: [record('followUps', { code: 'GV-2024-001', state: 'assigned', dueOn: '2024-07-05', ...fields })],
  });
const ask = (input: object, from = cells()) => {
  const set = run(recordResult, from, { followUp: 'GV-2024-001', result: 'Đã sửa xong đường.', ...input });
  return { ...set, fields: altered(set, 'followUps')['GV-2024-001'] };
};

describe('recording a result', () => {
  it('is done today unless said otherwise', () => {
    const { fields, message } = ask({});
    expect(fields).toEqual({ state: 'done', result: 'Đã sửa xong đường.', resultOn: '2024-06-14' });
    expect(message).toBe('Việc GV-2024-001: đã xong.');
  });

  it('on the day given, with the paper that answers', () => {
    expect(ask({ resultOn: '20/6/2024', answeringPaper: 'Công văn số 45/UBND' }).fields).toMatchObject({
      resultOn: '2024-06-20',
      answeringPaper: 'Công văn số 45/UBND',
    });
  });

  it('a paper noted before stays when none is given', () => {
    expect(ask({}, cells({ answeringPaper: 'Công văn số 45/UBND' })).fields).not.toHaveProperty('answeringPaper');
  });

  it('a paper noted by mistake is taken out by an empty one', () => {
    expect(ask({ answeringPaper: '' }, cells({ answeringPaper: 'Công văn số 45/UBND' })).fields).toMatchObject({
      answeringPaper: '',
    });
  });

  it('work in progress has no day of result yet, also when it was thought to be done', () => {
    expect(ask({ state: 'inProgress' }).fields).toEqual({ state: 'inProgress', result: 'Đã sửa xong đường.' });
    const done = cells({ state: 'done', result: 'Xong.', resultOn: '2024-06-12' });
    expect(ask({ state: 'inProgress', result: '' }, done).fields).toEqual({ state: 'inProgress', resultOn: '' });
  });

  it('a day after today is written, and asked about', () => {
    const { fields, warnings } = ask({ resultOn: '20/6/2025' });
    expect(fields).toMatchObject({ resultOn: '2025-06-20' });
    expect(warnings).toEqual(['«Ngày có kết quả» 20/06/2025 ở sau hôm nay. Nếu gõ nhầm, hãy sửa lại.']);
    expect(ask({}).warnings).toEqual([]);
  });

  it('may be passed on to a superior', () => {
    const escalated = cells({ superiorBody: 'UBND tỉnh' });
    expect(ask({ state: 'passedOn' }, escalated).message).toBe('Việc GV-2024-001: đã chuyển cấp trên.');
    expect(ask({ state: 'passedOn' }, escalated).fields).toMatchObject({ state: 'passedOn', resultOn: '2024-06-14' });
  });

  it('passed on only where it is known to whom', () => {
    expect(refusal(() => ask({ state: 'passedOn' })).message).toMatch(/^Việc GV-2024-001 chưa ghi cấp có thẩm quyền\./);
  });

  it('not for one that was withdrawn, not without words', () => {
    expect(refusal(() => ask({}, cells({ state: 'withdrawn' }))).message).toBe(
      'Việc GV-2024-001 đã rút, không ghi kết quả được.',
    );
    expect(refusal(() => ask({ result: '' })).message).toBe('«Kết quả» chưa điền. Hãy điền rồi lưu lại.');
    for (const state of ['withdrawn', 'handedBack']) {
      expect(refusal(() => ask({ state })).message).toBe('«Trạng thái» không có trong danh sách cho phép.');
    }
  });

  it('again, it changes nothing', () => {
    const done = cells({ state: 'done', result: 'Đã sửa xong đường.', resultOn: '2024-06-14' });
    expect(ask({}, done).changes).toEqual([]);
  });
});
