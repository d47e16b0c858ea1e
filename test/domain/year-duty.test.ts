import type { SessionState } from '../../src/domain/records';
import { yearDuty } from '../../src/domain/year-duty';
import { record } from '../support/snapshot';

const session = (date: string, state: SessionState | '' = 'planned') =>
  record('sessions', { code: `P-${date}`, date, state: state as SessionState });

describe('at least one dialogue a year', () => {
  it.each<[string, ReturnType<typeof session>[], string, object]>([
    ['nothing in sight, much time', [], '2026-03-01', { light: 'open', held: 0, on: '', unmarked: 0 }],
    ['nothing in sight, two months left', [], '2026-11-01', { light: 'soon', held: 0, on: '', unmarked: 0 }],
    [
      'planned for December',
      [session('2026-12-10')],
      '2026-11-20',
      { light: 'open', held: 0, on: '2026-12-10', unmarked: 0 },
    ],
    ['the year is over', [session('2026-12-10')], '2027-01-01', { light: 'late', held: 0, on: '', unmarked: 1 }],
    ['on its last day there is still time', [], '2026-12-31', { light: 'soon', held: 0, on: '', unmarked: 0 }],
    [
      'going on',
      [session('2026-07-15', 'running')],
      '2026-07-15',
      { light: 'done', held: 1, on: '2026-07-15', unmarked: 0 },
    ],
    [
      'two were held, one more is planned',
      [session('2026-09-01', 'closed'), session('2026-07-15', 'closed'), session('2026-12-01')],
      '2027-02-01',
      { light: 'done', held: 2, on: '2026-07-15', unmarked: 1 },
    ],
    [
      'one that was put off or called off is none',
      [session('2026-12-10', 'postponed'), session('2026-12-11', 'cancelled')],
      '2026-12-01',
      { light: 'soon', held: 0, on: '', unmarked: 0 },
    ],
    [
      'a day that passed without a word proves nothing',
      [session('2026-07-15', '')],
      '2026-08-01',
      { light: 'open', held: 0, on: '', unmarked: 1 },
    ],
  ])('%s', (_case, sessions, today, duty) => expect(yearDuty(sessions, 2026, today)).toEqual(duty));
});
