// The wording that comes with the product passes the check that an office's own has to pass.
import { basisFlaws } from '../../src/domain/cited-bases';
import { capitalSlips } from '../../src/domain/capitals';
import { abolishedUnits } from '../../src/domain/leftovers';
import { markSlips, typingSlips } from '../../src/domain/slips';
import { planOutline } from '../../src/domain/plan-outline';
import { DEFAULT_WORDING } from '../../src/documents/wording';

const looked = (text: string, on: string) => [
  ...typingSlips(text),
  ...capitalSlips(text),
  ...markSlips(text),
  ...abolishedUnits(text),
  ...basisFlaws(text, on),
];

test.each(DEFAULT_WORDING.map(({ code, text }) => [code, text]))('%s', (_code, text) => {
  expect(looked(text, '2026-02-01')).toEqual([]);
});

test.each([2024, 2026])('the outline of a plan of %i', (year) => {
  const office = { name: 'Ủy ban nhân dân xã Mai Sơn', announceDays: 7, resultsDays: 10 };
  const lines = planOutline({ year, quarters: 'II, III', topics: ['Đất công ích.'], office });
  for (const { lead, text } of lines) {
    expect(looked(lead, `${year}-02-01`)).toEqual([]);
    expect(looked(text, `${year}-02-01`)).toEqual([]);
  }
});
