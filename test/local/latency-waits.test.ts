// Latencies that a runner truly waits for: the person waits, and the clock of the world does not run ahead of it.
import { createWorld, Execution, runInWorker } from '../../local';
import { project } from './runner/bundles';

test('what is waited for does not move the clock, and is owed once', () => {
  const world = createWorld({ now: '2024-07-15T00:00:00Z' });
  const execution = new Execution(world, { latencyWaits: true });
  execution.spend(300);
  execution.spend(40);
  expect(world.clock.now().toISOString()).toBe('2024-07-15T00:00:00.000Z');
  expect([execution.elapsed(), execution.takeOwed(), execution.takeOwed()]).toEqual([340, 340, 0]);
});

test('without it the clock moves on, and nothing is owed', () => {
  const world = createWorld({ now: '2024-07-15T00:00:00Z' });
  const execution = new Execution(world);
  execution.spend(300);
  expect(world.clock.now().toISOString()).toBe('2024-07-15T00:00:00.300Z');
  expect(execution.takeOwed()).toBe(0);
});

test('a thread gets its answers when their latency has passed, not before', async () => {
  const world = createWorld();
  const code = `function read() { var from = Date.now(); SpreadsheetApp.getActive().getSheets()[0].getRange('A1').getValue(); return Date.now() - from; }`;
  const begun = performance.now();
  const { error, milliseconds } = await runInWorker(world, project(code), 'read', [], {
    latencyWaits: true,
    latency: ({ trip }) => (trip ? 250 : 0),
  });
  expect(error).toBeUndefined();
  expect(milliseconds).toBeGreaterThanOrEqual(250);
  expect(performance.now() - begun).toBeGreaterThanOrEqual(milliseconds - 5);
});

test('a run that is out of time does not wait for what it still owes', async () => {
  const world = createWorld();
  const code = `function write() { SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue(1); SpreadsheetApp.flush(); }`;
  const { error } = await runInWorker(world, project(code), 'write', [], {
    latencyWaits: true,
    timeLimit: 1_000,
    latency: ({ trip }) => (trip ? 3_600_000 : 0),
  });
  expect(error).toMatchObject({ message: 'Exceeded maximum execution time', ended: true });
});
