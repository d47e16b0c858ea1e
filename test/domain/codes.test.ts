import fc from 'fast-check';
import { nextCode, nextCodes } from '../../src/domain/codes';

describe('the next code', () => {
  it('follows the largest in use; numbers in gaps are not given out again', () => {
    expect(nextCode('YK-2024-', 3, ['YK-2024-002', 'YK-2024-007', 'YK-2024-003'])).toBe('YK-2024-008');
    expect(nextCodes('YK-2024-', 3, [], 3)).toEqual(['YK-2024-001', 'YK-2024-002', 'YK-2024-003']);
    expect(nextCodes('YK-2024-', 3, [], 0)).toEqual([]);
  });

  it('goes on when the digits do not suffice', () => {
    expect(nextCode('KH-2024-', 2, ['KH-2024-99'])).toBe('KH-2024-100');
    expect(nextCode('KH-2024-', 2, ['KH-2024-100', 'KH-2024-99'])).toBe('KH-2024-101');
  });

  it('counts only codes that are the prefix and a number', () => {
    const others = [
      'YK-2023-050',
      'YK-2024-',
      'YK-2024-9a',
      'YK-2024-07/9',
      'xYK-2024-70',
      '',
      'YK-2024-1e9',
      `YK-2024-${'9'.repeat(30)}`,
    ];
    expect(nextCode('YK-2024-', 3, [...others, 'YK-2024-4'])).toBe('YK-2024-005');
    expect(nextCode('P-2024-01/', 2, ['P-2024-01/DB-09', 'P-2024-01/03', 'P-2024-010/07'])).toBe('P-2024-01/04');
  });

  it('is never one in use and never twice the same, whatever was typed by hand', () => {
    const typed = fc.oneof(
      fc.nat(999_999_999_999).map((number) => `YK-2024-${number}`),
      fc.nat(9_999).map((number) => `YK-2024-${String(number).padStart(6, '0')}`),
      fc.string(),
      fc.string().map((tail) => `YK-2024-${tail}`),
    );
    fc.assert(
      fc.property(fc.array(typed), fc.integer({ min: 1, max: 30 }), (codes, count) => {
        const given = nextCodes('YK-2024-', 3, codes, count);
        expect(new Set([...given, ...codes]).size).toBe(count + new Set(codes).size);
        expect(nextCode('YK-2024-', 3, [...codes, ...given])).toBe(nextCodes('YK-2024-', 3, codes, count + 1)[count]);
      }),
    );
  });
});
