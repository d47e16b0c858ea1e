// What registration costs in round trips: opening, one person, a list, a correction; the same beside ten rows and a thousand.
import { bill, runInline } from '../../local';
import type { World } from '../../local';
import type { Reply } from '../../src/views/messages';
import { addDialogue } from '../support/grow';
import { bundle, smallOffice } from '../support/office';

const VIEW = { name: 'registration', input: { session: 'P-2026-01' } };
const ROWS = [1, 1_000];
const worlds = ROWS.map((rows) => {
  const world = smallOffice();
  addDialogue(world, rows);
  return world;
});

function costOf(world: World, useCase: string, input: object): number {
  const request = { useCase, input, requestId: `budget-${useCase}`, issuedAt: '2026-07-15T08:00:00', view: VIEW };
  const run = runInline(world, bundle, 'doiThoai', [JSON.stringify(request)]);
  const reply = JSON.parse(String(run.value)) as Reply;
  if (!reply.ok) throw new Error(reply.error.message);
  expect(reply.view).toBeDefined();
  return bill(run).trips;
}

test('opening reads its three tabs once', () => {
  for (const world of worlds) {
    expect(bill(runInline(world, bundle, 'openRegistration', [])).byKind).toEqual({ read: 3, ui: 1 });
  }
});

const people = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `Người thứ ${index}` }));

test.each<[string, object, number]>([
  ['registerSpeaker', { session: 'P-2026-01', name: 'Bùi Văn Mới', topic: 'KH-2026-01/04' }, 8 + 3],
  ['editSpeaker', { speaker: 'P-2026-01/01', fields: { name: 'Nguyễn Văn Ân', topic: '' } }, 6 + 3],
  ['callSpeaker', { speaker: 'P-2026-01/01', state: 'declined' }, 6 + 3],
])('%s and the fresh page cost the same beside 1 and 1,000 rows', (useCase, input, most) => {
  const costs = worlds.map((world) => costOf(world, useCase, input));
  expect(new Set(costs).size).toBe(1);
  expect(costs[0]).toBeLessThanOrEqual(most);
});

test('a list of 1, 10 or 200 people costs what one person costs', () => {
  const costs = [1, 10, 200].map((count) =>
    costOf(smallOffice(), 'registerSpeakers', { session: 'P-2026-01', people: people(count) }),
  );
  expect(new Set(costs).size).toBe(1);
  expect(costs[0]).toBeLessThanOrEqual(8 + 3);
});
