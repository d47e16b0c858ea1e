// The law's clock around a session.
import { HOLIDAYS_VN } from '../../src/domain/holidays-vn';
import { announceBy, resultsBy } from '../../src/domain/legal-clock';

test('a session is announced no later than 7 days before', () => {
  expect(announceBy('2026-07-15')).toBe('2026-07-08');
  expect(announceBy('2026-07-15', 10)).toBe('2026-07-05');
});

test('a session on a Sunday is announced by the Sunday before, which does not move', () => {
  expect(announceBy('2026-07-19')).toBe('2026-07-12');
});

test('results are due 10 days after; a Saturday stays the limit and Monday is shown beside it', () => {
  expect(resultsBy('2026-07-15', HOLIDAYS_VN)).toEqual({ strict: '2026-07-25', moved: '2026-07-27' });
});

test('a limit on a working day does not move; one in a row of holidays moves behind them', () => {
  expect(resultsBy('2026-07-14', HOLIDAYS_VN)).toEqual({ strict: '2026-07-24', moved: '2026-07-24' });
  expect(resultsBy('2026-08-21', HOLIDAYS_VN)).toEqual({ strict: '2026-08-31', moved: '2026-09-03' });
  expect(resultsBy('2026-07-15', HOLIDAYS_VN, 5)).toEqual({ strict: '2026-07-20', moved: '2026-07-20' });
});
