// Phone numbers as typed, stored and shown.
import fc from 'fast-check';
import { formatPhone, parsePhone } from '../../src/domain/phones';

test.each([
  ['0912 345 678', '+84912345678'],
  ['0912.345.678', '+84912345678'],
  ['+84912345678', '+84912345678'],
  ['84-912-345-678', '+84912345678'],
  ['(+84) 0912 345 678', '+84912345678'],
  ['0084 912345678', '+84912345678'],
  ['\u202A+84 912 345 678\u202C', '+84912345678'],
  ['0849 123 456', '+84849123456'],
  ['(0210) 3 845 678', '+842103845678'],
  ['024 3825 3825', '+842438253825'],
])('%j is stored as %s', (typed, stored) => {
  expect(parsePhone(typed)).toBe(stored);
});

test.each([
  '',
  '113',
  '091234567',
  '09123456789',
  '0112345678',
  '0412345678',
  '0612345678',
  '02103 84567',
  '912345678',
  '+1 912 345 678',
  '0912345678 hoặc 0987654321',
  '++84912345678',
  'không có',
])('%j is no number of Vietnam', (typed) => {
  expect(parsePhone(typed)).toBeUndefined();
});

test.each([
  ['+84912345678', '0912 345 678'],
  ['+842103845678', '0210 3845 678'],
  ['+842438253825', '024 3825 3825'],
  ['số của con trai', 'số của con trai'],
  ['', ''],
])('%j is shown as %j', (stored, shown) => {
  expect(formatPhone(stored)).toBe(shown);
});

test('every number that can be read is read back from how it is shown', () => {
  const digits = (count: number) =>
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: count, maxLength: count });
  const mobile = fc.tuple(fc.constantFrom(...'35789'), digits(8)).map((parts) => `0${parts.join('')}`);
  const landline = digits(9).map((rest) => `02${rest}`);
  fc.assert(
    fc.property(fc.oneof(mobile, landline), (typed) => {
      const stored = parsePhone(typed);
      expect(stored).toBe(`+84${typed.slice(1)}`);
      expect(parsePhone(formatPhone(stored ?? ''))).toBe(stored);
    }),
  );
});
