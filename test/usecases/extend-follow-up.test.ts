import type { FollowUp } from '../../src/domain/records';
import { extendFollowUp } from '../../src/usecases/extend-follow-up';
import { refusal } from '../support/refusal';
import { altered, apply, book, record, run, type Book } from '../support/snapshot';

const cells = (fields: Partial<FollowUp> = {}) =>
  book({
    followUps: [record('followUps', { code: 'GV-2024-001', dueOn: '2024-07-05', state: 'assigned', ...fields })],
  });
const extend = (to: string, from: Book = cells(), reason = 'Chờ đo đạc lại') =>
  run(extendFollowUp, from, { followUp: 'GV-2024-001', dueOn: to, reason });
const set = (changes: ReturnType<typeof extend>) => altered(changes, 'followUps')['GV-2024-001'];

describe('extending a follow-up', () => {
  it('keeps the first due date, with the reason and how the new one came about', () => {
    expect(set(extend('19/7/2024'))).toEqual({
      dueOn: '2024-07-19',
      dueReason: 'Gia hạn từ 05/07/2024 đến 19/07/2024',
      originalDueOn: '2024-07-05',
      extensionReason: 'Chờ đo đạc lại',
    });
    expect(extend('19/7/2024').message).toBe('Việc GV-2024-001 được gia hạn đến 19/07/2024.');
  });

  it('a second time still keeps the first', () => {
    const once = apply(cells(), extend('19/7/2024').changes);
    expect(set(extend('2/8/2024', once, 'Chờ cấp trên'))).toEqual({
      dueOn: '2024-08-02',
      dueReason: 'Gia hạn từ 19/07/2024 đến 02/08/2024',
      extensionReason: 'Chờ cấp trên',
    });
  });

  it('only to a later date', () => {
    for (const date of ['05/07/2024', '04/07/2024']) {
      expect(refusal(() => extend(date)).message).toBe(`Hạn mới ${date} phải sau hạn đang có 05/07/2024.`);
    }
  });

  it('only while it is owed', () => {
    for (const state of ['done', 'passedOn', 'withdrawn'] as const) {
      expect(refusal(() => extend('19/7/2024', cells({ state }))).code).toBe('not-open');
    }
    expect(set(extend('19/7/2024', cells({ state: 'handedBack' })))).toBeDefined();
    expect(refusal(() => extend('19/7/2024', cells({ state: 'done' }))).message).toBe(
      'Việc GV-2024-001 đang ở trạng thái «Đã xong», không gia hạn được.',
    );
  });

  it('one typed by hand without a due date or a state gets a date', () => {
    expect(set(extend('19/7/2024', cells({ dueOn: '', state: '' as never })))).toEqual({
      dueOn: '2024-07-19',
      dueReason: 'Gia hạn đến 19/07/2024',
      extensionReason: 'Chờ đo đạc lại',
    });
  });

  it('by working days after the date in force, with the sum', () => {
    const byDays = (workingDays: number, from = cells()) =>
      run(extendFollowUp, from, { followUp: 'GV-2024-001', workingDays, reason: 'Chờ đo đạc lại' });
    expect(set(byDays(5))).toEqual({
      dueOn: '2024-07-12',
      dueReason: 'Gia hạn thêm 05 ngày làm việc từ 05/07/2024, bỏ thứ Bảy, Chủ nhật 06–07/7 → 12/07/2024',
      originalDueOn: '2024-07-05',
      extensionReason: 'Chờ đo đạc lại',
    });
    expect(byDays(5).warnings).toEqual([
      'Trang «Ngày nghỉ» chưa đủ ngày nghỉ năm 2024; hạn 12/07/2024 có thể phải lùi.',
    ]);
    expect(set(byDays(3, cells({ dueOn: '' })))).toMatchObject({ dueOn: '2024-06-19' });
    expect(refusal(() => byDays(0)).code).toBe('not-later');
  });

  it('a date goes before a count, and one of them is needed', () => {
    const both = run(extendFollowUp, cells(), {
      followUp: 'GV-2024-001',
      dueOn: '19/7/2024',
      workingDays: 90,
      reason: 'x',
    });
    expect(set(both)).toMatchObject({ dueOn: '2024-07-19' });
    expect(refusal(() => run(extendFollowUp, cells(), { followUp: 'GV-2024-001', reason: 'x' })).message).toBe(
      '«Hạn mới» chưa điền. Hãy gõ ngày dạng 15/07/2026, hoặc số ngày làm việc.',
    );
  });

  it('a date that has passed already is written, and told of', () => {
    expect(extend('10/6/2024', cells({ dueOn: '2024-06-01' })).warnings).toEqual([
      'Hạn mới 10/06/2024 vẫn ở trước hôm nay nên việc vẫn quá hạn.',
    ]);
    expect(extend('19/7/2024').warnings).toEqual([]);
  });

  it('not without a reason, and not where the date in the sheet cannot be read', () => {
    expect(refusal(() => extend('19/7/2024', cells(), ' ')).message).toBe(
      '«Lý do gia hạn» chưa điền. Hãy điền rồi lưu lại.',
    );
    const spoilt = cells();
    spoilt.followUps[1] = (spoilt.followUps[1] ?? []).map((cell) => (cell instanceof Date ? 'tuần sau' : cell));
    expect(refusal(() => extend('19/7/2024', spoilt)).message).toBe(
      'Trang «Giao việc», dòng 2, cột «Hạn»: «tuần sau» không phải là ngày. Hãy gõ dạng 15/07/2026.',
    );
  });
});
