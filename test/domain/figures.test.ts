import fc from 'fast-check';
import type { Grouping } from '../../src/domain/figures';
import { byYear, figuresOf, groupsOf, sessionYear, standingOf } from '../../src/domain/figures';
import type { FollowUpState } from '../../src/domain/records';
import { anyRows, TODAY } from '../support/dialogue-rows';
import { record } from '../support/snapshot';

const total = (counts: object): number => Object.values(counts).reduce((sum: number, count) => sum + Number(count), 0);

describe('how a follow-up stands', () => {
  it.each([
    ['done', '2026-08-05', '2026-08-05', 'doneInTime'],
    ['done', '2026-08-05', '2026-08-06', 'doneLate'],
    ['done', '', '2026-08-06', 'doneUndated'],
    ['done', '2026-08-05', '', 'doneUndated'],
    ['assigned', '2026-08-05', '', 'open'],
    ['assigned', '2026-08-04', '', 'overdue'],
    ['inProgress', '2026-08-04', '', 'overdue'],
    ['handedBack', '2026-08-04', '', 'overdue'],
    ['assigned', '', '', 'open'],
    ['', '2026-08-04', '', 'overdue'],
    ['passedOn', '2026-08-04', '', 'passedOn'],
    ['withdrawn', '2026-08-04', '', 'withdrawn'],
  ])('%s, due %s, result %s: %s', (state, dueOn, resultOn, standing) => {
    expect(standingOf({ state: state as FollowUpState, dueOn, resultOn }, TODAY)).toBe(standing);
  });
});

describe('the year of a session', () => {
  it.each([
    ['2025-12-31', 'P-2026-01', 2025],
    ['', 'P-2026-01', 2026],
    ['', 'phiên 1', null],
  ])('with date «%s» and code %s: %s', (date, code, year) => expect(sessionYear({ date, code })).toBe(year));
});

describe('counts, whatever the rows hold', () => {
  it('of standings, kinds, outcomes and states add up, and agree with each other', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { byState, sessions, opinions, followUps, punctuality: p } = figuresOf(rows, TODAY);
        expect(total(byState)).toBe(sessions);
        expect(total(opinions.byOutcome) + opinions.undecided).toBe(opinions.total);
        expect(total(opinions.byKind)).toBe(opinions.total);
        expect(total(p)).toBe(followUps.total);
        expect(p.doneInTime + p.doneLate + p.doneUndated).toBe(followUps.done);
        expect(p.open).toBe(followUps.inTime + followUps.dueToday);
        expect([p.overdue, p.passedOn, p.withdrawn]).toEqual([
          followUps.overdue,
          followUps.passedOn,
          followUps.withdrawn,
        ]);
      }),
    );
  });

  it('of the years together are those of all', () => {
    /** Every number in the figures, by its place. */
    const flat = (value: unknown, place = ''): [string, number][] =>
      typeof value === 'number'
        ? [[place, value]]
        : Object.entries(value as object).flatMap(([key, inner]) => flat(inner, `${place}.${key}`));
    fc.assert(
      fc.property(anyRows, (rows) => {
        const sums = new Map<string, number>();
        for (const part of byYear(rows).values()) {
          for (const [place, value] of flat(figuresOf(part, TODAY))) sums.set(place, (sums.get(place) ?? 0) + value);
        }
        for (const [place, value] of flat(figuresOf(rows, TODAY)))
          expect([place, sums.get(place) ?? 0]).toEqual([place, value]);
      }),
    );
  });

  it.each<Grouping>(['unit', 'field', 'village'])(
    'by %s: every opinion and every follow-up in one group',
    (grouping) => {
      fc.assert(
        fc.property(anyRows, (rows) => {
          const groups = groupsOf(rows, grouping, TODAY);
          const sum = (of: (group: (typeof groups)[number]) => number) =>
            groups.reduce((all, group) => all + of(group), 0);
          expect(sum(({ opinions }) => opinions)).toBe(rows.opinions.length);
          expect(sum(({ followUps }) => followUps)).toBe(rows.followUps.length);
          for (const { followUps, punctuality } of groups) expect(total(punctuality)).toBe(followUps);
          // One name is one group, however it was typed.
          const names = groups.map(({ name }) => name.trim().replace(/\s+/g, ' ').toLowerCase());
          expect(new Set(names).size).toBe(names.length);
          const overdue = groups.map(({ punctuality }) => punctuality.overdue);
          expect(overdue).toEqual([...overdue].sort((a, b) => b - a));
        }),
      );
    },
  );
});

it('a follow-up is under the thôn of whoever spoke and under the field of what was said', () => {
  const rows = {
    sessions: [record('sessions', { code: 'P-2026-01', date: '2026-07-15' })],
    speakers: [record('speakers', { code: 'P-2026-01/01', session: 'P-2026-01', village: 'thôn Đông' })],
    opinions: [
      record('opinions', { code: 'YK-1', session: 'P-2026-01', speaker: 'P-2026-01/01', field: 'giao thông' }),
      record('opinions', { code: 'YK-2', session: 'P-2026-01', source: 'slip', field: 'đất đai' }),
    ],
    followUps: [record('followUps', { code: 'GV-1', opinion: 'YK-1', leadUnit: 'Địa chính', dueOn: '2026-08-01' })],
  };
  const named = (grouping: Grouping) =>
    groupsOf(rows, grouping, TODAY).map(({ name, opinions, followUps }) => [name, opinions, followUps]);
  expect(named('village')).toEqual([
    ['thôn Đông', 1, 1],
    ['', 1, 0],
  ]);
  expect(named('field')).toEqual([
    ['giao thông', 1, 1],
    ['đất đai', 1, 0],
  ]);
  expect(named('unit')).toEqual([
    ['Địa chính', 1, 1],
    ['', 1, 0],
  ]);
});
