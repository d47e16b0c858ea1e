import fc from 'fast-check';
import { addDays } from '../../src/domain/dates';
import { byUrgency, DUES, dueOf, dueText } from '../../src/domain/due';
import { HOLIDAYS_VN } from '../../src/domain/holidays-vn';
import type { FollowUp } from '../../src/domain/records';
import { tallyFollowUps } from '../../src/domain/tally';
import { record } from '../support/snapshot';

const TODAY = '2026-07-15'; // a Wednesday
const work = (fields: Partial<FollowUp>) => record('followUps', { state: 'assigned', ...fields });
const text = (fields: Partial<FollowUp>) => dueText(work(fields), TODAY, HOLIDAYS_VN);

describe('how pressing it is', () => {
  it.each([
    ['2026-07-14', 'late'],
    ['2026-07-15', 'today'],
    ['2026-07-16', 'soon'],
    ['2026-07-18', 'soon'],
    ['2026-07-19', 'later'],
    ['', 'undated'],
    ['tuần sau', 'undated'],
  ])('due %j three days before which it is soon: %s', (dueOn, due) => {
    expect(dueOf(work({ dueOn }), TODAY, 3)).toBe(due);
  });

  it('what is no longer owed presses nobody, however late it was', () => {
    for (const state of ['done', 'passedOn', 'withdrawn'] as const) {
      expect(dueOf(work({ state, dueOn: '2020-01-01' }), TODAY, 3)).toBe('closed');
    }
    for (const state of ['assigned', 'inProgress', 'handedBack', ''] as FollowUp['state'][]) {
      expect(dueOf(work({ state, dueOn: '2020-01-01' }), TODAY, 3)).toBe('late');
    }
  });
});

describe('in words', () => {
  it('late by days, with the working days where they differ and say something', () => {
    expect(text({ dueOn: '2026-07-10' })).toBe('trễ 05 ngày (03 ngày làm việc)');
    expect(text({ dueOn: '2026-07-13' })).toBe('trễ 02 ngày');
    expect(dueText(work({ dueOn: '2026-07-17' }), '2026-07-19', HOLIDAYS_VN)).toBe('trễ 02 ngày');
  });

  it('still to come, today, without a date', () => {
    expect(text({ dueOn: '2026-07-16' })).toBe('còn 01 ngày');
    expect(text({ dueOn: TODAY })).toBe('đến hạn hôm nay');
    expect(text({ dueOn: '' })).toBe('chưa ghi hạn');
  });

  it('done when, and how late that was', () => {
    expect(text({ state: 'done', dueOn: '2026-07-10', resultOn: '2026-07-14' })).toBe(
      'xong ngày 14/07/2026, trễ 04 ngày (02 ngày làm việc)',
    );
    expect(text({ state: 'done', dueOn: '2026-07-10', resultOn: '2026-07-10' })).toBe('xong ngày 10/07/2026');
    expect(text({ state: 'done', dueOn: '2026-07-10' })).toBe('');
    expect(text({ state: 'passedOn', dueOn: '2026-07-10', resultOn: '2026-07-14' })).toBe('');
  });
});

describe('the order', () => {
  const anyWork = fc
    .record({
      code: fc.integer({ min: 1, max: 999 }).map((number) => `GV-2026-${number}`),
      state: fc.constantFrom<FollowUp['state']>(
        'assigned',
        'inProgress',
        'handedBack',
        'done',
        'passedOn',
        'withdrawn',
      ),
      dueOn: fc
        .option(fc.integer({ min: -40, max: 40 }), { nil: null })
        .map((days) => (days === null ? '' : addDays(TODAY, days))),
      resultOn: fc.constantFrom('', '2026-07-01', '2026-07-10'),
    })
    .map(work);

  it('goes from late to closed, and within each by date: the longest late, the next due, the latest result', () => {
    fc.assert(
      fc.property(fc.array(anyWork), fc.nat(10), (rows, soon) => {
        const sorted = [...rows].sort(byUrgency(TODAY, soon));
        sorted.slice(1).forEach((row, at) => {
          const before = sorted[at] as FollowUp;
          const [first, second] = [dueOf(before, TODAY, soon), dueOf(row, TODAY, soon)];
          expect(DUES.indexOf(first)).toBeLessThanOrEqual(DUES.indexOf(second));
          if (first !== second) return;
          if (first === 'closed') expect(before.resultOn >= row.resultOn).toBe(true);
          else expect(before.dueOn <= row.dueOn).toBe(true);
        });
      }),
    );
  });

  it('agrees with the counts of Tổng quan', () => {
    fc.assert(
      fc.property(fc.array(anyWork), (rows) => {
        const count = (...dues: string[]) => rows.filter((row) => dues.includes(dueOf(row, TODAY, 3))).length;
        const tally = tallyFollowUps(rows, TODAY);
        expect(count('late')).toBe(tally.overdue);
        expect(count('today')).toBe(tally.dueToday);
        expect(count('soon', 'later', 'undated')).toBe(tally.inTime);
        expect(count('closed')).toBe(tally.done + tally.passedOn + tally.withdrawn);
      }),
    );
  });
});
