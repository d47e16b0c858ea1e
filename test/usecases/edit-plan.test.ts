import { editPlan } from '../../src/usecases/edit-plan';
import { MEETING } from '../support/meeting';
import { refusal } from '../support/refusal';
import { altered, book, run } from '../support/snapshot';

const ask = (fields: object, plan = 'KH-2024-01') => run(editPlan, book(MEETING), { plan, fields });

describe('editing a plan', () => {
  it('sets what differs and leaves the rest', () => {
    const set = ask({ title: 'Đối thoại năm 2024', quarters: 'I', issueMonth: '2024-02', state: 'approved' });
    expect(altered(set, 'plans')).toEqual({
      'KH-2024-01': { quarters: 'I', issueMonth: '2024-02', state: 'approved' },
    });
    expect(set.message).toBe('Đã sửa kế hoạch KH-2024-01.');
    expect(ask({ quarters: 'II, III' }).message).toBe('Kế hoạch KH-2024-01 không có gì thay đổi.');
  });

  it.each([
    [{ title: '' }, '«Trích yếu» chưa điền. Hãy điền rồi lưu lại.'],
    [{ issueMonth: '2/2024' }, '«Tháng ban hành» phải có dạng 2024-02.'],
    [{ year: 1999 }, '«Năm» phải là số nguyên từ 2000 đến 2199.'],
    [{ state: 'lost' }, '«Trạng thái» không có trong danh sách cho phép.'],
  ])('is refused: %j', (fields, message) => expect(refusal(() => ask(fields)).message).toBe(message));

  it('refuses a plan that is not there', () => expect(refusal(() => ask({}, 'KH-2023-01')).code).toBe('not-found'));
});
