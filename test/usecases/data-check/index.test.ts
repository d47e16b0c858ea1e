import { CHECKED_TABS, CHECKS } from '../../../src/usecases/data-check';
import { TABS } from '../../../src/workbook/schema';
import { findingsOf, soundBook, spoil, typed } from '../../support/checked-book';
import { record } from '../../support/snapshot';

const SPOILT = spoil(
  typed(
    spoil(soundBook(), 'followUps', 2, 'dueOn', 'ngày 5 tháng 7'),
    'speakers',
    record('speakers', { session: 'P-2024-01', name: 'Bà Tư' }),
  ),
  'speakers',
  2,
  'phone',
  ' 0912345678 ',
);

describe('a workbook', () => {
  it('that is sound has no findings', () => expect(findingsOf(soundBook())).toEqual([]));

  it('that is damaged has findings with a place, a sentence and something to do', () => {
    const found = findingsOf(SPOILT);
    expect(found.map(({ check }) => check)).toEqual(['codeMissing', 'unreadable', 'untidy']);
    for (const { text, advice, key, row, field } of found) {
      expect(text).toMatch(/^[«\p{Lu}].*\.$/su);
      expect(advice).toMatch(/\.$/);
      expect(row).toBeGreaterThan(1);
      expect(TABS[key].columns).toHaveProperty(field);
    }
  });

  it('is named by nothing that says how to reach a person', () => {
    expect(JSON.stringify(findingsOf(SPOILT).map(({ text, advice }) => [text, advice]))).not.toContain('0912345678');
  });

  it('has findings that keep their id when rows are sorted, and lose it when the row is changed', () => {
    const ids = (cells: typeof SPOILT) => findingsOf(cells).map(({ id }) => id);
    const [header = [], ...rows] = SPOILT.speakers;
    expect(new Set(ids({ ...SPOILT, speakers: [header, ...rows.reverse()] }))).toEqual(new Set(ids(SPOILT)));
    const changed = spoil(SPOILT, 'followUps', 2, 'task', 'Dọn hết rác.');
    expect(ids(changed).filter((id) => !ids(SPOILT).includes(id))).toHaveLength(1);
  });

  it('that holds nothing, not even a tab, is still looked at', () => {
    expect(new Set(findingsOf({}).map(({ check }) => check))).toEqual(new Set(['tabMissing']));
    expect(findingsOf({})).toHaveLength(CHECKED_TABS.length);
  });
});

it('every check has a key and a title of its own', () => {
  expect(new Set(CHECKS.map(({ key }) => key)).size).toBe(CHECKS.length);
  expect(new Set(CHECKS.map(({ title }) => title)).size).toBe(CHECKS.length);
});
