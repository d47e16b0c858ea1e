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

  it('work in progress has no day of result yet', () => {
    expect(ask({ state: 'inProgress' }).fields).toEqual({ state: 'inProgress', result: 'Đã sửa xong đường.' });
  });

  it.each([
    ['handedBack', 'trả lại'],
    ['passedOn', 'đã chuyển cấp trên'],
  ])('may be %s', (state, label) => {
    const escalated = cells({ superiorBody: 'UBND tỉnh' });
    expect(ask({ state }, escalated).message).toBe(`Việc GV-2024-001: ${label}.`);
    expect(ask({ state }, escalated).fields).toMatchObject({ state, resultOn: '2024-06-14' });
  });

  it('passed on only where it is known to whom', () => {
    expect(refusal(() => ask({ state: 'passedOn' })).message).toMatch(/^Việc GV-2024-001 chưa ghi cấp có thẩm quyền\./);
  });

  it('not for one that was withdrawn, not without words', () => {
    expect(refusal(() => ask({}, cells({ state: 'withdrawn' }))).message).toBe(
      'Việc GV-2024-001 đã rút, không ghi kết quả được.',
    );
    expect(refusal(() => ask({ result: '' })).message).toBe('«Kết quả» chưa điền. Hãy điền rồi lưu lại.');
    expect(refusal(() => ask({ state: 'withdrawn' })).message).toBe('«Trạng thái» không có trong danh sách cho phép.');
  });

  it('again, it changes nothing', () => {
    const done = cells({ state: 'done', result: 'Đã sửa xong đường.', resultOn: '2024-06-14' });
    expect(ask({}, done).changes).toEqual([]);
  });
});
