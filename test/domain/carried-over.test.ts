// What earlier sessions left when a plan is made, and for which time it is carried on.
import { carriedOver } from '../../src/domain/carried-over';
import type { DialogueRows } from '../../src/domain/carried-over';
import { followUp, opinion, plan, session } from '../documents/rows';

const year = (number: number, suffix = '01') => plan({ code: `KH-${number}-${suffix}`, year: number });
const [P24, P25, P26] = [year(2024), year(2025), year(2026)];
const at = (code: string, ofPlan: string, date: string) => session({ code, plan: ofPlan, date });
const ROWS: DialogueRows = {
  plans: [P26, P24, P25],
  sessions: [
    at('P-2024-01', 'KH-2024-01', '2024-06-14'),
    at('P-2024-02', 'KH-2024-01', '2024-08-22'),
    at('P-2025-01', 'KH-2025-01', '2025-06-14'),
    at('P-2025-09', '', '2025-12-14'),
    at('P-2026-01', 'KH-2026-01', '2026-06-14'),
  ],
  opinions: [],
  followUps: [],
};
const left = (of = P25, rows: Partial<DialogueRows> = {}, asOf = '2026-01-10') =>
  carriedOver(of, { ...ROWS, ...rows }, asOf).map((one) => [one.opinion.code, one.times, one.firstRaised?.code]);

test('undecided, assigned and open, passed up and not yet sent: owed; answered, double, done and sent: not', () => {
  const opinions = [
    opinion(1),
    opinion(2, { outcome: 'assigned' }),
    opinion(3, { outcome: 'assigned' }),
    opinion(4, { outcome: 'escalated' }),
    opinion(5, { outcome: 'escalated' }),
    opinion(6, { outcome: 'answered' }),
    opinion(7, { outcome: 'duplicate', duplicateOf: 'YK-2024-001' }),
    opinion(8, { outcome: 'assigned' }),
  ];
  const followUps = [
    followUp(2, { state: 'handedBack' }),
    followUp(3, { state: 'done', resultOn: '2024-07-01' }),
    followUp(4),
    followUp(5, { state: 'passedOn' }),
    followUp(8, { state: 'withdrawn' }),
  ];
  expect(left(P25, { opinions, followUps }).map(([code]) => code)).toEqual([
    'YK-2024-001',
    'YK-2024-002',
    'YK-2024-004',
    'YK-2024-008',
  ]);
  expect(left(P24, { opinions, followUps })).toEqual([]);
});

test('the first plan of a commune carries nothing, nor does a plan carry what its own sessions left', () => {
  expect(left(P24, { opinions: [opinion(1)] })).toEqual([]);
  expect(left(P25, { opinions: [opinion(1, { session: 'P-2025-01' }), opinion(2, { session: 'P-2026-01' })] })).toEqual(
    [],
  );
});

test('each plan that it came into counts, and each session that raised it again', () => {
  expect(left(P25, { opinions: [opinion(1)] })).toEqual([['YK-2024-001', 1, 'P-2024-01']]);
  expect(left(P26, { opinions: [opinion(1)] })).toEqual([['YK-2024-001', 2, 'P-2024-01']]);
  const again = opinion(2, { session: 'P-2024-02', carriedFrom: 'YK-2024-001' });
  expect(left(P25, { opinions: [opinion(1), again] })).toEqual([['YK-2024-002', 2, 'P-2024-01']]);
  expect(left(P26, { opinions: [opinion(1), again] })).toEqual([['YK-2024-002', 3, 'P-2024-01']]);
  const nextYear = opinion(3, { session: 'P-2025-01', carriedFrom: 'YK-2024-001' });
  expect(left(P26, { opinions: [opinion(1), nextYear] })).toEqual([['YK-2024-003', 2, 'P-2024-01']]);
});

test('settled where it was raised again, it is settled', () => {
  const again = opinion(2, { session: 'P-2025-01', carriedFrom: 'YK-2024-001', outcome: 'answered', answer: 'Rồi.' });
  expect(left(P26, { opinions: [opinion(1), again] })).toEqual([]);
  // For the plan of 2025 itself it was still open.
  expect(left(P25, { opinions: [opinion(1), again] })).toEqual([['YK-2024-001', 1, 'P-2024-01']]);
});

test('a plan that is looked at later still carries what was finished after it was made', () => {
  const rows = {
    opinions: [opinion(1, { outcome: 'assigned' })],
    followUps: [followUp(1, { state: 'done', resultOn: '2025-03-01' })],
  };
  expect(left(P25, rows, '2025-02-01')).toHaveLength(1);
  expect(left(P25, rows, '2025-03-01')).toEqual([]);
});

test('a session off every plan belongs to the end of its year; one that nobody knows to none', () => {
  const opinions = [opinion(1, { session: 'P-2025-09' }), opinion(2, { session: 'P-2099-01' })];
  expect(left(P25, { opinions })).toEqual([]);
  expect(left(P26, { opinions })).toEqual([['YK-2024-001', 1, 'P-2025-09']]);
});

test('opinions that carry on each other do not go round for ever, and the longest carried come first', () => {
  const ring = [opinion(1, { carriedFrom: 'YK-2024-001' }), opinion(4, { session: 'P-2025-01' })];
  expect(left(P26, { opinions: ring }).map(([code]) => code)).toEqual(['YK-2024-001', 'YK-2024-004']);
});
