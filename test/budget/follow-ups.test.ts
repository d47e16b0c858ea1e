// What the acts of the page Giao việc cost, together with the look at what came of them, in round trips.
import type { World } from '../../local';
import { runInline } from '../../local';
import type { Reply } from '../../src/views/messages';
import { addDialogue } from '../support/grow';
import { bundle, smallOffice } from '../support/office';

const COUNTS = [1, 10, 300];
const worlds = new Map(
  COUNTS.map((count) => {
    const world = smallOffice();
    addDialogue(world, count);
    return [count, world];
  }),
);

function costOf(world: World, useCase: string, input: object): number {
  const request = {
    useCase,
    input,
    requestId: `budget-of-${useCase}-${JSON.stringify(input).length}`,
    issuedAt: '2026-07-15T08:00:00',
    seen: [],
    view: { name: 'followUps', input: {} },
  };
  const run = runInline(world, bundle, 'doiThoai', [JSON.stringify(request)]);
  const reply = JSON.parse(String(run.value)) as Reply;
  if (!reply.ok) throw new Error(reply.error.message);
  expect(reply).toMatchObject({ view: { items: expect.any(Array) } });
  return run.trips.filter((trip) => trip.kind !== 'ui').length;
}

const costs = (useCase: string, input: (count: number) => object) =>
  COUNTS.map((count) => costOf(worlds.get(count) as World, useCase, input(count)));

/** The look afterwards: one read for each tab of the page. */
const LOOK = 9;

it.each<[string, number, (count: number) => object]>([
  ['recordResult', 7, () => ({ followUp: 'GV-2026-001', state: 'inProgress', result: 'Đã họp thôn.' })],
  ['extendFollowUp', 8, () => ({ followUp: 'GV-2026-001', workingDays: 10, reason: 'Chờ vật tư.' })],
  ['handBack', 7, () => ({ followUp: 'GV-2026-001', cause: 'notOurs', what: 'Văn hóa' })],
  [
    'decideOutcome',
    11,
    () => ({
      opinion: 'YK-2026-002',
      outcome: { type: 'escalated', superiorBody: 'UBND tỉnh', officer: 'Trần Thị Thử' },
    }),
  ],
])('%s costs the same beside 1, 10 and 300 rows, at most %d and the look', (useCase, most, input) => {
  const [first = 0, ...others] = costs(useCase, input);
  expect(others).toEqual(others.map(() => first));
  expect(first).toBeLessThanOrEqual(most + LOOK);
});

it('assigning one piece of work again costs as much as assigning 300: one commit', () => {
  const codes = (count: number) => Array.from({ length: count }, (_, index) => `GV-2026-${index + 100}`);
  const [first = 0, ...others] = costs('assignWork', (count) => ({
    followUps: codes(count),
    officer: 'Phạm Văn Kiểm',
    reason: 'Đổi người.',
  }));
  expect(others).toEqual(others.map(() => first));
  expect(first).toBeLessThanOrEqual(11 + LOOK);
});
