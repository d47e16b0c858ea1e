import { changeSettings } from '../../src/usecases/change-settings';
import { MEETING } from '../support/meeting';
import { refusal } from '../support/refusal';
import { added, altered, apply, book, run, snapshot } from '../support/snapshot';
import { settingsIn } from '../../src/usecases/lookups';

const ask = (values: object) => run(changeSettings, book(MEETING), { values });

describe('changing settings', () => {
  it('changes the row that is there and adds the one that is not, with name, unit and source', () => {
    const set = ask({ place: 'Ngọc Sơn', answerWorkingDays: '20' });
    expect(altered(set, 'settings')).toEqual({ 'dia-danh': { value: 'Ngọc Sơn' } });
    expect(added(set, 'settings')).toEqual([
      {
        code: 'han-giai-quyet',
        name: 'Hạn giải quyết một ý kiến được giao',
        value: '20',
        unit: 'ngày làm việc',
        source: 'Luật không quy định số ngày («kịp thời»); do Chủ tịch quyết định.',
      },
    ]);
    expect(set.message).toBe('Đã lưu cài đặt: 2 mục thay đổi.');
    const after = settingsIn(snapshot(apply(book(MEETING), set.changes)));
    expect([after.place, after.answerWorkingDays]).toEqual(['Ngọc Sơn', 20]);
  });

  it('what is the same already is no change', () => {
    expect(ask({ place: ' Ngọc Châu ' }).changes).toEqual([]);
    expect(ask({}).changes).toEqual([]);
  });

  it('refuses a value that makes no sense, and then writes nothing', () => {
    expect(refusal(() => ask({ place: 'X', answerWorkingDays: 'mười lăm' })).message).toBe(
      'Trang «Cài đặt», «Hạn giải quyết một ý kiến được giao»: «mười lăm» không phải là số ngày làm việc. Hãy gõ một số từ 0 đến 999.',
    );
    expect(refusal(() => ask({ replyTo: 'lan@' })).message).toContain('«lan@» không phải là địa chỉ thư điện tử');
    expect(refusal(() => ask({ answerWorkingDays: 15 })).message).toBe(
      '«Hạn giải quyết một ý kiến được giao» phải là chữ.',
    );
  });

  it('refuses a setting that there is not', () => {
    for (const key of ['nope', 'constructor', 'toString']) {
      expect(refusal(() => ask({ [key]: 'x' })).message).toBe('Có cài đặt không có trong danh sách.');
    }
  });
});
