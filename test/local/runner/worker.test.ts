// The bundle in threads: true waiting, alerts that hold a run still, runs that are ended.
import { createWorld, runInWorker, type RunResult, type Trip, type WaitOutcome, type World } from '../../../local';
import { project } from './bundles';

const bundle = project(`
  function hold(milliseconds) {
    var lock = LockService.getDocumentLock();
    lock.waitLock(1000);
    Utilities.sleep(milliseconds);
    PropertiesService.getScriptProperties().setProperty('held', 'yes');
    return 'held';
  }
  function take(timeout) {
    Utilities.sleep(1);
    var lock = LockService.getDocumentLock();
    if (!lock.tryLock(timeout)) return 'no lock';
    return PropertiesService.getScriptProperties().getProperty('held');
  }
  function wait(timeout) { LockService.getDocumentLock().waitLock(timeout); return 'had it'; }
  function queue(name) {
    LockService.getDocumentLock().waitLock(60000);
    console.log(name);
  }
  function ask() {
    LockService.getDocumentLock().waitLock(1000);
    var ui = SpreadsheetApp.getUi();
    var answer = ui.prompt('Họ tên', ui.ButtonSet.OK_CANCEL);
    return [answer.getResponseText(), answer.getSelectedButton() === ui.Button.OK];
  }
  function spin() { LockService.getDocumentLock().waitLock(1000); for (;;) {} }
  function sleepLong() { Utilities.sleep(250000); Utilities.sleep(250000); }
  function values() {
    return [Utilities.parseCsv('a,b') instanceof Array, Utilities.parseDate('2024', 'GMT', 'yyyy') instanceof Date,
      typeof setTimeout, typeof process, typeof require];
  }
  function fail() { null.x; }
  async function later() { return (await 1) + 1; }
`);

/** A run that holds the document lock, with its alert open, until `release` is called. */
async function holder(world: World): Promise<{ release: () => void; run: Promise<RunResult> }> {
  let release = (): void => undefined;
  let run: Promise<RunResult> | undefined;
  await new Promise<void>((held) => {
    const onAlert = (): Promise<WaitOutcome> =>
      new Promise((resolve) => {
        release = () => resolve({ button: 'OK', text: '' });
        held();
      });
    run = runInWorker(world, bundle, 'ask', [], { onAlert });
  });
  if (!run) throw new Error('the run did not start');
  return { release, run };
}

/** A run that has asked for a lock when the promise is kept; its end comes with it. */
async function asking(world: World, functionName: string, args: unknown[]): Promise<{ end: Promise<RunResult> }> {
  let end: Promise<RunResult> | undefined;
  await new Promise<void>((asked) => {
    const latency = ({ trip }: { trip?: Trip }): number => {
      if (trip?.kind === 'lock') asked();
      return 0;
    };
    end = runInWorker(world, bundle, functionName, args, { latency });
  });
  if (!end) throw new Error('the run did not start');
  return { end };
}

test('a lock that another run holds is waited for, and had when that run ends', async () => {
  const world = createWorld();
  const { release, run } = await holder(world);
  const { end } = await asking(world, 'take', [60_000]);
  expect(world.locks.holder('document')).toMatch(/^execution-/);
  world.properties.script.set('held', 'yes');
  release();
  expect((await run).value).toEqual(['', true]);
  expect((await end).value).toBe('yes');
  expect(world.locks.holder('document')).toBeUndefined();
});

test('a wait that is too short ends without the lock', async () => {
  const world = createWorld();
  world.locks.take('document', 'somebody else');
  const [tried, waited] = await Promise.all([
    runInWorker(world, bundle, 'take', [30]),
    runInWorker(world, bundle, 'wait', [30]),
  ]);
  expect(tried.value).toBe('no lock');
  expect(tried.milliseconds).toBe(31);
  expect(waited.error).toMatchObject({
    name: 'Exception',
    message: 'Lock timeout: another process was holding the lock for too long.',
  });
});

test('those who wait get the lock in the order in which they came', async () => {
  const world = createWorld();
  const { release, run } = await holder(world);
  const waiting: Promise<RunResult>[] = [];
  for (const name of ['a', 'b', 'c']) waiting.push((await asking(world, 'queue', [name])).end);
  release();
  await Promise.all([run, ...waiting]);
  expect(world.log).toEqual(['a', 'b', 'c']);
});

test('a prompt holds the run still, with its lock, until the person answers', async () => {
  const world = createWorld();
  let holder: string | undefined;
  const result = await runInWorker(world, bundle, 'ask', [], {
    onAlert: async (event, buttons) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      holder = world.locks.holder('document');
      return { button: buttons[0] ?? '', text: `${event.kind}: Nguyễn Văn A` };
    },
  });
  expect(result.value).toEqual(['prompt: Nguyễn Văn A', true]);
  expect(holder).toMatch(/^execution-/);
});

test("without somebody to answer, the world's answers are taken", async () => {
  const world = createWorld();
  world.answers.push({ button: 'CANCEL', text: 'x' });
  expect((await runInWorker(world, bundle, 'ask')).value).toEqual(['x', false]);
});

test('an answer that fails ends the run', async () => {
  const result = await runInWorker(createWorld(), bundle, 'ask', [], {
    onAlert: () => Promise.reject(new Error('nobody there')),
  });
  expect(result.error?.message).toBe('nobody there');
});

test('a person who thinks does not use up the time of the run', async () => {
  const result = await runInWorker(createWorld(), bundle, 'ask', [], {
    timeLimit: 400,
    onAlert: () => new Promise((resolve) => setTimeout(() => resolve({ button: 'OK', text: 'slow' }), 600)),
  });
  expect(result.value).toEqual(['slow', true]);
});

test('a loop that calls nothing is ended when its time is over, and its lock is free', async () => {
  const world = createWorld();
  const result = await runInWorker(world, bundle, 'spin', [], { timeLimit: 300 });
  expect(result.error).toMatchObject({ message: 'Exceeded maximum execution time', ended: true });
  expect(world.locks.holder('document')).toBeUndefined();
});

test('sleep counts against the time limit, and need not take real time', async () => {
  const world = createWorld();
  const started = performance.now();
  const result = await runInWorker(world, bundle, 'sleepLong', [], { timeScale: 0 });
  expect(result.error).toMatchObject({ message: 'Exceeded maximum execution time', ended: true });
  expect(performance.now() - started).toBeLessThan(10_000);
});

test('a kill ends the thread: the script cannot catch it', async () => {
  const world = createWorld();
  const code = `function run() { for (;;) { try { PropertiesService.getScriptProperties().setProperty('n', 'x'); } catch (error) {} } }`;
  const result = await runInWorker(world, project(code), 'run', [], { killAt: { call: 3, when: 'after' } });
  expect(result.error).toMatchObject({ name: 'ExecutionKilled', ended: true });
  expect(result.calls).toHaveLength(3);
});

test('a kill after a call that waits strikes when the wait is over', async () => {
  const world = createWorld();
  const result = await runInWorker(world, bundle, 'hold', [5], { killAt: { call: 3, when: 'after' } });
  expect(result.error?.message).toBe('killed after Utilities.sleep');
  expect(world.locks.holder('document')).toBeUndefined();
});

test('values, missing globals, errors and promises are those of the inline runner', async () => {
  const world = createWorld();
  expect((await runInWorker(world, bundle, 'values')).value).toEqual([
    true,
    true,
    'undefined',
    'undefined',
    'undefined',
  ]);
  const failed = await runInWorker(world, bundle, 'fail');
  expect(failed.error).toMatchObject({ name: 'TypeError' });
  expect(failed.error?.stack).toContain('main.js');
  expect((await runInWorker(world, bundle, 'later')).value).toBe(2);
  expect((await runInWorker(world, bundle, 'nothing')).error?.message).toBe('Script function not found: nothing');
  expect((await runInWorker(world, project('function ('), 'run')).error?.name).toBe('SyntaxError');
});

test('a person may have thirty runs at once, not more', async () => {
  const world = createWorld();
  const runs = Array.from({ length: 31 }, () => runInWorker(world, project('function run() { return 1; }'), 'run'));
  const results = await Promise.all(runs);
  expect(results.filter((result) => result.value === 1)).toHaveLength(30);
  expect(results.find((result) => result.error)?.error?.message).toContain('too many scripts running simultaneously');
  expect((await runInWorker(world, project('function run() { return 1; }'), 'run')).value).toBe(1);
}, 60_000);
