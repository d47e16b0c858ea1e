import { outlineTitle, planOutline } from '../../src/domain/plan-outline';
import { leftovers } from '../../src/domain/plan-year';

const office = { name: 'Ủy ban nhân dân xã Ngọc Châu', announceDays: 7, resultsDays: 10 };
const outline = (more: Partial<Parameters<typeof planOutline>[0]> = {}) =>
  planOutline({ year: 2026, quarters: 'II, III', topics: ['Đường', 'Nước sạch'], office, ...more });
const text = (lines: ReturnType<typeof planOutline>) =>
  lines.map(({ label, lead, text: words }) => [label, lead, words].filter(Boolean).join(' ')).join('\n');

describe('the usual text of a plan', () => {
  it('has every part, in the order in which it is printed', () => {
    const parts = outline().map(({ part }) => part);
    expect([...new Set(parts)]).toEqual([
      'basis',
      'opening',
      'purpose',
      'requirement',
      'content',
      'procedure',
      'execution',
      'closing',
      'recipient',
    ]);
  });

  it('names the office, the year, the quarters, the topics and the days of the law', () => {
    const words = text(outline());
    expect(words).toContain('Chủ tịch UBND xã Ngọc Châu xây dựng kế hoạch');
    expect(words).toContain('3.3. Thời gian: Trong quý II, III năm 2026.');
    expect(words).toContain('(1). Đường\n(2). Nước sạch');
    expect(words).toContain('chậm nhất 7 ngày trước ngày đối thoại');
    expect(words).toContain('chậm nhất 10 ngày sau ngày đối thoại');
    expect(text(outline({ quarters: '' }))).toContain('Trong năm 2026.');
  });

  it('rests on the law in force, chairs it as the law says, and names no district', () => {
    const words = text(outline());
    expect(words).toContain('số 72/2025/QH15 ngày 16 tháng 6 năm 2025');
    expect(words).toContain('Thường trực HĐND xã chủ trì');
    expect(text(outline({ year: 2020 }))).toContain('số 77/2015/QH13');
    expect(text(outline({ year: 2020 }))).not.toContain('2025');
    for (const line of outline()) expect(leftovers(line, 2026)).toEqual([]);
  });

  it('speaks of a phường or a đặc khu where the office is one', () => {
    const phuong = { ...office, name: 'Uỷ ban nhân dân phường Hồng Hà' };
    expect(text(outline({ office: phuong }))).toContain('UBND phường Hồng Hà');
    expect(text(outline({ office: phuong }))).not.toMatch(/UBND xã|HĐND xã/);
    expect(outlineTitle('Ủy ban nhân dân đặc khu Cát Hải', 2026)).toContain('UBND đặc khu với Nhân dân năm 2026');
    expect(outlineTitle('', 2026)).toContain('UBND xã');
  });

  it('leaves nothing to fill in', () => expect(text(outline({ topics: [] }))).not.toMatch(/[{}[\]…]|\.\.\./));
});
