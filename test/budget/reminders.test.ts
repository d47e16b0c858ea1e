// What Nhắc việc and Tổng quan cost beyond opening, in round trips. The number of rows must not count.
import { copyWorld, createHost, runInline } from '../../local';
import type { Trip, World } from '../../local';
import { addDialogue } from '../support/grow';
import { bundle, OWNER } from '../support/office';
import { dueOffice, pageOf, seenOn } from '../support/reminding';

const few = dueOffice();
const many = dueOffice();
addDialogue(many, 1_000, () => 'Phạm Văn Kiểm');

const kinds = (trips: readonly Trip[]) => trips.filter(({ kind }) => kind !== 'ui').length;

/** Round trips of one act, without a look afterwards. */
function cost(world: World, useCase: string, input: object): number {
  const json = JSON.stringify({ useCase, input, requestId: `budget-of-${useCase}` });
  const { error, trips, value } = runInline(world, bundle, 'doiThoai', [json]);
  if (error) throw new Error(error.message);
  expect(JSON.parse(String(value))).toMatchObject({ ok: true });
  return kinds(trips);
}

test.each([
  ['sending two reminders', 'sendReminders', (world: World) => seenOn(pageOf(world)), 13],
  ['a test to oneself', 'sendTestMail', (world: World) => ({ letter: pageOf(world).letters[0]?.key, press: 'one' }), 8],
  ['switching the daily run on', 'switchDailyRun', () => ({ to: 'on' }), 7],
  ['switching it off', 'switchDailyRun', () => ({ to: 'off' }), 4],
  ['writing the tab Tổng quan anew', 'refreshOverview', () => ({}), 8],
] as const)('%s costs the same beside 2 and 1,000 follow-ups', (_what, useCase, inputFor, most) => {
  const costs = [few, many].map((world) => {
    const copy = copyWorld(world);
    return cost(copy, useCase, inputFor(copy));
  });
  expect(costs[1]).toBe(costs[0]);
  expect(costs[0]).toBeLessThanOrEqual(most);
});

test('the daily run costs six more than sending, whatever the rows', async () => {
  const costs = await Promise.all(
    [few, many].map(async (world) => {
      const copy = copyWorld(world);
      const sending = cost(copyWorld(world), 'sendReminders', seenOn(pageOf(copy)));
      runInline(copy, bundle, 'doiThoai', [
        JSON.stringify({ useCase: 'switchDailyRun', input: { to: 'on' }, requestId: 'budget-switch' }),
      ]);
      const { trips, error } = await createHost(copy, bundle, { mode: 'inline' }).trigger('dailyRun');
      expect([error, copy.mails.length]).toEqual([undefined, 2]);
      return kinds(trips) - sending;
    }),
  );
  expect(costs[1]).toBe(costs[0]);
  expect(costs[0]).toBeLessThanOrEqual(7);
});

test('the page of whoever does not own the daily run asks no more of Google than the quota and one note', () => {
  const world = copyWorld(few);
  const look = (user: string) => {
    const json = JSON.stringify({ view: { name: 'reminders', input: {} } });
    const { trips } = runInline(world, bundle, 'doiThoai', [json], { user });
    return trips.filter(({ kind }) => kind !== 'read').map(({ kind }) => kind);
  };
  expect(look(OWNER)).toEqual(['quota', 'property']);
  cost(world, 'switchDailyRun', { to: 'on' });
  expect(look('hue@xa.example')).toEqual(['quota', 'property']);
  expect(look(OWNER)).toEqual(['quota', 'property', 'trigger']);
});
