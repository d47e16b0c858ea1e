// What Kiểm tra dữ liệu costs in round trips: opening, one repair and forty, the way to a cell, a look at formats; the same
// beside ten rows and a thousand.
import { bill, runInline } from '../../local';
import type { World } from '../../local';
import { CHECKED_TABS } from '../../src/usecases/data-check';
import type { Reply } from '../../src/views/messages';
import { WORKBOOK } from '../../src/workbook/schema';
import { typeRow } from '../support/by-hand';
import { asked, damagedOffice, mendable } from '../support/damaged-office';
import { addDialogue } from '../support/grow';
import { bundle } from '../support/office';

const TABS = CHECKED_TABS.length;
const worlds = [1, 1_000].map((rows) => {
  const world = damagedOffice();
  addDialogue(world, rows);
  return world;
});

function costOf(world: World, request: object): number {
  const run = runInline(world, bundle, 'doiThoai', [JSON.stringify(request)]);
  const reply = JSON.parse(String(run.value)) as Reply;
  if (!reply.ok) throw new Error(reply.error.message);
  return bill(run).trips;
}
const view = { name: 'dataCheck', input: {} };
let requests = 0;
const act = (world: World, useCase: string, input: object, more: object = {}) =>
  costOf(world, {
    useCase,
    input,
    requestId: `budget-number-${(requests += 1)}`,
    issuedAt: '2026-07-15T08:00:00',
    ...more,
  });

test('opening reads each tab once', () => {
  for (const world of worlds) {
    expect(bill(runInline(world, bundle, 'openDataCheck', [])).byKind).toEqual({ read: TABS, ui: 1 });
  }
});

test('a repair and the fresh page cost the same beside 1 and 1,000 rows: two looks at the tabs, and five more', () => {
  const costs = worlds.map((world) => {
    const [first] = mendable(world);
    return act(world, 'repairData', asked(first ? [first] : []), { view });
  });
  expect(new Set(costs).size).toBe(1);
  expect(costs[0]).toBeLessThanOrEqual(2 * TABS + 5);
});

test('forty repairs cost what one costs', () => {
  const costs = [1, 40].map((count) => {
    const world = damagedOffice();
    for (let index = 0; index < count; index += 1)
      typeRow(world, 'speakers', { session: 'P-2026-01', name: `Bà ${index}` });
    const wanted = mendable(world).filter(({ tab, code }) => tab === 'speakers' && code === '');
    expect(wanted).toHaveLength(count);
    return act(world, 'repairData', asked(wanted));
  });
  expect(new Set(costs).size).toBe(1);
});

test('the way to a cell costs nothing but the call', () => {
  expect(act(worlds[0] as World, 'goToCell', { title: 'Giao việc', row: 2, column: 3 })).toBe(0);
});

test('a look at formats costs the same whatever the number of rows', () => {
  const costs = worlds.map((world) => costOf(world, { view: { name: 'dataFormats', input: {} } }));
  expect(new Set(costs).size).toBe(1);
  expect(costs[0]).toBeLessThanOrEqual(9 * WORKBOOK.length);
});
