import fc from 'fast-check';
import { inNewYear, leftovers } from '../../src/domain/plan-year';
import type { PlanPart } from '../../src/domain/records';

const look = (text: string, year: number | null = 2026, part: PlanPart = 'content') =>
  leftovers({ part, lead: '', text }, year);

describe('a plan in a new year', () => {
  it.each([
    ['Trong quý II, III năm 2024.', 'Trong quý II, III năm 2025.'],
    ['NĂM 2024', 'NĂM 2025'],
    ['Kế hoạch năm 2024 và năm 2024', 'Kế hoạch năm 2025 và năm 2025'],
    ['so với năm 2023', 'so với năm 2023'],
    ['ngày 05 tháng 02 năm 2024', 'ngày 05 tháng 02 năm 2024'],
    ['Nghị định số 12/2024/NĐ-CP', 'Nghị định số 12/2024/NĐ-CP'],
    ['ngày 09/7/2024', 'ngày 09/7/2024'],
    ['năm 20245', 'năm 20245'],
  ])('%s', (before, after) => expect(inNewYear(before, 2024, 2025)).toBe(after));

  it('there and back is as it was, for what names no other year', () => {
    fc.assert(
      fc.property(fc.constantFrom('Trong năm 2024.', 'Kế hoạch năm 2024 của xã', 'Không có năm nào'), (text) => {
        expect(inNewYear(inNewYear(text, 2024, 2031), 2031, 2024)).toBe(text);
      }),
    );
  });

  it('points out the years of the past that are left', () => {
    expect(look('Trong quý II năm 2024, sau ngày 05/02/2023')).toEqual([
      'Còn ghi năm 2023, 2024; kế hoạch là của năm 2026.',
    ]);
    expect(look('ngày 05 tháng 02 năm 2024')).toHaveLength(1);
    expect(look('Trong năm 2026, chuẩn bị cho năm 2027')).toEqual([]);
    expect(look('Theo Nghị định số 30/2020/NĐ-CP')).toEqual([]);
    expect(look('Gọi số 0202012345')).toEqual([]);
  });

  it('a legal basis may carry old dates, but no old plan', () => {
    expect(look('Căn cứ Luật ngày 16 tháng 6 năm 2025', 2026, 'basis')).toEqual([]);
    expect(look('Quyết định số 1158-QĐ/TU ngày 09/7/2015', 2026, 'basis')).toEqual([]);
    expect(look('Căn cứ Chương trình công tác năm 2024', 2026, 'basis')).toHaveLength(1);
  });

  it('points out the district level from 2025 on, as a word of its own', () => {
    expect(look('HĐND, UBND huyện;', 2025, 'recipient')).toEqual(['Còn nhắc cấp huyện, đã không còn từ 01/07/2025.']);
    expect(look('HĐND, UBND huyện;', 2024, 'recipient')).toEqual([]);
    expect(look('Nhân dân trong huyện cũ')).toEqual([]);
  });

  it('points out what was never filled in', () => {
    expect(look('Tại …………, ngày XX')).toEqual(['Còn chỗ chưa điền: …………, XX.']);
  });

  it('says nothing of the year of a plan without one', () => expect(look('năm 2020, UBND huyện', null)).toEqual([]));
});
