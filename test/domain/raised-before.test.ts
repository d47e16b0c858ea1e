// What stands over: owed since an earlier session, each matter once, where it was raised last.
import { carriedOver } from '../../src/domain/raised-before';
import { followUp, opinion, session } from '../documents/rows';

const first = session({ code: 'P-1', date: '2024-03-01' });
const second = session({ code: 'P-2', date: '2024-06-14' });
const of = (number: number, change: Parameters<typeof opinion>[1] = {}) =>
  opinion(number, { session: 'P-1', outcome: 'assigned', ...change });
const codes = (rows: Partial<Parameters<typeof carriedOver>[0]>, before = '2024-09-01') =>
  carriedOver({ sessions: [first, second], opinions: [], followUps: [], ...rows }, before).map(
    ({ opinion: { code }, times }) => `${code} ${times}`,
  );

test('open and undecided ones of sessions before the day; what is done, passed on or answered is not', () => {
  const opinions = [
    of(1),
    of(2),
    of(3, { outcome: '' }),
    of(4, { outcome: 'answered' }),
    of(5, { outcome: 'escalated' }),
    of(6, { session: 'P-2' }),
    of(7, { outcome: 'duplicate' }),
  ];
  const followUps = [
    followUp(1),
    followUp(2, { state: 'done' }),
    followUp(5, { state: 'passedOn' }),
    followUp(6, { state: 'handedBack' }),
  ];
  expect(codes({ opinions, followUps })).toEqual(['YK-2024-001 1', 'YK-2024-003 1', 'YK-2024-006 1']);
  expect(codes({ opinions, followUps }, '2024-06-14')).toEqual(['YK-2024-001 1', 'YK-2024-003 1']);
});

test('a matter that was raised again stands where it was raised last, with how often', () => {
  const opinions = [of(1), of(2, { session: 'P-2', carriedFrom: 'YK-2024-001' })];
  const followUps = [followUp(1), followUp(2)];
  expect(codes({ opinions, followUps })).toEqual(['YK-2024-002 2']);
  expect(codes({ opinions, followUps }, '2024-06-14')).toEqual(['YK-2024-001 1']);
  expect(codes({ opinions, followUps: [followUp(1), followUp(2, { state: 'done' })] })).toEqual([]);
});

test('a session that was not held, or has no date, leaves nothing; a chain that turns back ends', () => {
  const opinions = [of(1, { carriedFrom: 'YK-2024-002' }), of(2, { session: 'P-2', carriedFrom: 'YK-2024-001' })];
  expect(codes({ opinions, sessions: [{ ...first, state: 'cancelled' }, second] })).toEqual(['YK-2024-002 2']);
  expect(codes({ opinions: [of(1)], sessions: [{ ...first, date: '' }] })).toEqual([]);
});
