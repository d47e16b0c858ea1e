import { dayOffText, deadlineAfter } from '../../src/domain/deadline';
import { HOLIDAYS_VN } from '../../src/domain/holidays-vn';

test('a due date comes with its sum, and with a warning while the days off of a year are not known', () => {
  expect(deadlineAfter('2026-07-15', 5, HOLIDAYS_VN)).toEqual({
    due: '2026-07-22',
    explanation: '05 ngày làm việc từ 15/07/2026, bỏ thứ Bảy, Chủ nhật 18–19/7 → 22/07/2026',
    warnings: [],
  });
  expect(deadlineAfter('2026-07-15', 5, []).warnings).toEqual([
    'Trang «Ngày nghỉ» chưa đủ ngày nghỉ năm 2026; hạn 22/07/2026 có thể phải lùi.',
  ]);
});

test('a date that is set on a day off says so, by name where it has one', () => {
  expect(dayOffText('2026-07-18', HOLIDAYS_VN)).toBe('Thứ Bảy 18/07/2026 là ngày nghỉ.');
  expect(dayOffText('2026-09-02', [{ date: '2026-09-02', kind: 'off', name: 'Quốc khánh' }])).toBe(
    'Thứ Tư 02/09/2026 là ngày nghỉ (Quốc khánh).',
  );
  expect(dayOffText('2026-07-18', [{ date: '2026-07-18', kind: 'worked', name: 'Làm bù' }])).toBe('');
  expect(dayOffText('2026-07-15', HOLIDAYS_VN)).toBe('');
  expect(dayOffText('15/7', HOLIDAYS_VN)).toBe('');
});
