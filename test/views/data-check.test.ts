import { dataCheck } from '../../src/views/data-check';
import type { DataCheck } from '../../src/views/data-check';
import { soundBook, spoil, tolerant, typed } from '../support/checked-book';
import type { Book } from '../support/snapshot';
import { CONTEXT, record } from '../support/snapshot';

const show = (cells: Partial<Book>): DataCheck => dataCheck.show(tolerant(cells), {}, CONTEXT);

const DAMAGED = typed(
  spoil(spoil(soundBook(), 'followUps', 2, 'dueOn', 'ngày 5 tháng 7'), 'speakers', 2, 'phone', ' 0912345678 '),
  'speakers',
  record('speakers', { session: 'P-2024-01', name: 'Bà Tư', phone: '0987654321' }),
);

describe('Kiểm tra dữ liệu', () => {
  it('of a sound workbook shows that it was looked at', () => {
    const { groups, must, should, repairable, rows, at } = show(soundBook());
    expect({ groups, must, should, repairable }).toEqual({ groups: [], must: 0, should: 0, repairable: 0 });
    expect(rows).toBeGreaterThan(50);
    expect(at).toBe(CONTEXT.now);
  });

  it('groups by tab and kind, with counts, in the order of the workbook', () => {
    const { groups, must, should, repairable } = show(DAMAGED);
    expect(groups.map(({ title, kind, total, must: of, repairable: by }) => [title, kind, total, of, by])).toEqual([
      ['Người phát biểu', 'Dòng chưa có mã', 1, 1, 1],
      ['Người phát biểu', 'Khoảng trắng thừa, ký tự ẩn', 1, 0, 1],
      ['Giao việc', 'Ô không đọc được', 1, 1, 1],
    ]);
    expect({ must, should, repairable }).toEqual({ must: 2, should: 1, repairable: 3 });
  });

  it('gives each finding its place, what stands there, and what will', () => {
    const [first, , third] = show(DAMAGED).groups.map(({ findings }) => findings[0]);
    expect(first).toMatchObject({
      tab: 'speakers',
      row: 4,
      column: 1,
      header: 'Mã',
      was: '',
      repair: {
        kind: 'set',
        becomes: [
          { header: 'Mã', value: 'P-2024-01/03' },
          { header: 'Thứ tự đăng ký', value: '3' },
          { header: 'Trạng thái', value: 'Chờ' },
        ],
      },
    });
    expect(third).toMatchObject({
      row: 2,
      header: 'Hạn',
      code: 'GV-2024-001',
      was: 'ngày 5 tháng 7',
      repair: { label: 'Sửa thành «05/07/2024»', becomes: [{ header: 'Hạn', value: '05/07/2024' }] },
    });
  });

  it('is plain data and sends nothing that says how to reach a person', () => {
    const data = show(DAMAGED);
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    expect(JSON.stringify(data)).not.toMatch(/0912345678|0987654321|@ngocchau/);
  });

  it('leads to the header cell, when that is what is wrong', () => {
    const spoilt = spoil(soundBook(), 'followUps', 1, 'officer', 'Nguoi duoc giao');
    const [finding] = show(spoilt).groups[0]?.findings ?? [];
    expect(finding).toMatchObject({ row: 1, column: 6, was: 'Nguoi duoc giao', repair: { kind: 'rename' } });
  });

  it('shows the other tabs when one is missing', () => {
    const { followUps: _gone, ...others } = DAMAGED;
    expect(show(others).groups.map(({ title, kind }) => [title, kind])).toEqual([
      ['Người phát biểu', 'Dòng chưa có mã'],
      ['Người phát biểu', 'Khoảng trắng thừa, ký tự ẩn'],
      ['Giao việc', 'Thiếu trang tính'],
    ]);
  });

  it('lists a hundred of a kind and counts them all', () => {
    const rows = Array.from({ length: 130 }, (_, index) =>
      record('speakers', { session: 'P-2024-01', name: `Người ${index}` }),
    );
    const [group] = show(typed(soundBook(), 'speakers', ...rows)).groups;
    expect([group?.total, group?.findings.length, group?.repairable]).toEqual([130, 100, 130]);
  });
});
