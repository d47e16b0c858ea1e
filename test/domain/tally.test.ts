import fc from 'fast-check';
import type { FollowUp, Opinion, Speaker } from '../../src/domain/records';
import { countHeads, countSpeeches, isOpen, tallyFollowUps, tallyOpinions } from '../../src/domain/tally';
import { record } from '../support/snapshot';

const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0);

const kind = fc.constantFrom<Opinion['kind']>('opinion', 'petition', 'report');
const outcome = fc.constantFrom<Opinion['outcome']>('answered', 'assigned', 'escalated', 'duplicate', '');
const state = fc.constantFrom(
  'assigned',
  'inProgress',
  'done',
  'handedBack',
  'passedOn',
  'withdrawn',
  '',
) as fc.Arbitrary<FollowUp['state']>;
const dueOn = fc.constantFrom('2024-07-04', '2024-07-05', '2024-07-06', '2023-01-01', '');

describe('opinions', () => {
  it('the kinds add up to the total, and so do the outcomes with those not yet decided', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ kind, outcome })), (rows) => {
        const tally = tallyOpinions(rows.map((row) => record('opinions', row)));
        expect(tally.total).toBe(rows.length);
        expect(sum(tally.byKind)).toBe(rows.length);
        expect(sum(tally.byOutcome) + tally.undecided).toBe(rows.length);
      }),
    );
  });

  it('each is counted under its own kind and outcome', () => {
    const rows = [record('opinions', { kind: 'report', outcome: 'duplicate' }), record('opinions', { kind: 'report' })];
    expect(tallyOpinions(rows)).toEqual({
      total: 2,
      byKind: { opinion: 0, petition: 0, report: 2 },
      byOutcome: { answered: 0, assigned: 0, escalated: 0, duplicate: 1 },
      undecided: 1,
    });
  });
});

describe('follow-ups', () => {
  it('the six counts add up to the total, also where a state was left blank by hand', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ state, dueOn })), (rows) => {
        const { total, ...counts } = tallyFollowUps(
          rows.map((row) => record('followUps', row)),
          '2024-07-05',
        );
        expect(total).toBe(rows.length);
        expect(sum(counts)).toBe(rows.length);
      }),
    );
  });

  it.each([
    ['assigned', '2024-07-06', 'inTime'],
    ['assigned', '2024-07-05', 'dueToday'],
    ['inProgress', '2024-07-04', 'overdue'],
    ['handedBack', '2023-01-01', 'overdue'],
    ['assigned', '', 'inTime'],
    ['', '2024-07-04', 'overdue'],
    ['done', '2024-07-04', 'done'],
    ['passedOn', '2024-07-04', 'passedOn'],
    ['withdrawn', '', 'withdrawn'],
  ])('«%s» due «%s» counts as %s', (of, due, counted) => {
    const tally = tallyFollowUps([record('followUps', { state: of as FollowUp['state'], dueOn: due })], '2024-07-05');
    expect(tally).toMatchObject({ total: 1, [counted]: 1 });
  });

  it('is owed until it is done, passed on or withdrawn', () => {
    const owed = (of: string) => isOpen({ state: of as FollowUp['state'] });
    expect(['assigned', 'inProgress', 'handedBack', ''].map(owed)).toEqual([true, true, true, true]);
    expect(['done', 'passedOn', 'withdrawn'].map(owed)).toEqual([false, false, false]);
  });
});

describe('people', () => {
  it('only those who did speak are speeches', () => {
    const states: Speaker['state'][] = ['waiting', 'called', 'speaking', 'spoken', 'absent', 'declined'];
    expect(countSpeeches(states.map((of) => record('speakers', { state: of })))).toBe(2);
  });

  it('heads are those that were counted', () => {
    const sessions = [96, null, 40, 0].map((headCount) => record('sessions', { headCount }));
    expect(countHeads(sessions)).toBe(136);
    expect(countHeads([])).toBe(0);
  });
});
