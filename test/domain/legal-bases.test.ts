import { LEGAL_BASES, isInForce, successorOn } from '../../src/domain/legal-bases';

const basis = (number: string) => {
  const found = LEGAL_BASES.find((one) => one.number === number);
  if (!found) throw new Error(number);
  return found;
};

test('every basis is in force from its signing or later, and ends after it began', () => {
  for (const { number, signedOn, from, until } of LEGAL_BASES) {
    expect({ number, from: from >= signedOn, until: until === '' || until > from }).toEqual({
      number,
      from: true,
      until: true,
    });
  }
});

test('what ends has something in its place that is there, and no gap lies between two laws of one name', () => {
  for (const { until, replacedBy } of LEGAL_BASES) {
    expect(until === '').toBe(replacedBy === '');
    if (replacedBy !== '') expect(basis(replacedBy).from > until).toBe(true);
  }
});

test('no number stands twice', () => {
  const numbers = LEGAL_BASES.map(({ number }) => number);
  expect(new Set(numbers).size).toBe(numbers.length);
});

test.each([
  ['77/2015/QH13', '2015-12-31', false],
  ['77/2015/QH13', '2016-01-01', true],
  ['77/2015/QH13', '2025-02-28', true],
  ['77/2015/QH13', '2025-03-01', false],
  ['65/2025/QH15', '2025-06-15', true],
  ['65/2025/QH15', '2025-06-16', false],
  ['72/2025/QH15', '2025-06-16', true],
  ['10/2022/QH15', '2023-06-30', false],
  ['10/2022/QH15', '2023-07-01', true],
  ['91/2025/QH15', '2025-12-31', false],
  ['91/2025/QH15', '2026-01-01', true],
])('%s on %s: in force %s', (number, on, force) => expect(isInForce(basis(number), on)).toBe(force));

test('the successor is the one of the day, over those between', () => {
  expect(successorOn(basis('77/2015/QH13'), '2025-04-01')?.number).toBe('65/2025/QH15');
  expect(successorOn(basis('77/2015/QH13'), '2026-01-01')?.number).toBe('72/2025/QH15');
  expect(successorOn(basis('72/2025/QH15'), '2026-01-01')).toBeUndefined();
});
