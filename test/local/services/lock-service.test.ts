// Locks between executions of one process.
import { createExecution, createWorld } from '../../../local';

test('a lock is held by one execution, and its own execution may take it again', () => {
  const world = createWorld();
  const first = createExecution(world);
  const second = createExecution(world);
  const lock = first.services.LockService.getDocumentLock();
  expect(lock.hasLock()).toBe(false);
  expect(lock.tryLock(10)).toBe(true);
  expect(lock.tryLock(10)).toBe(true);
  expect(lock.hasLock()).toBe(true);
  expect(second.services.LockService.getDocumentLock().hasLock()).toBe(false);
  expect(second.services.LockService.getDocumentLock().tryLock(0)).toBe(false);
  lock.releaseLock();
  expect(second.services.LockService.getDocumentLock().tryLock(0)).toBe(true);
});

test('waiting for a lock that stays taken costs its time and fails with the live words', () => {
  const world = createWorld();
  createExecution(world).services.LockService.getScriptLock().waitLock(1);
  const before = world.clock.now().getTime();
  const lock = createExecution(world).services.LockService.getScriptLock();
  expect(lock.tryLock(2000)).toBe(false);
  expect(world.clock.now().getTime() - before).toBe(2000);
  expect(() => lock.waitLock(500)).toThrow('Lock timeout: another process was holding the lock for too long.');
});

test('document, script and user locks are different locks; user locks are one per person', () => {
  const world = createWorld();
  const lan = createExecution(world, { user: 'lan@xa.example' }).services.LockService;
  const mai = createExecution(world, { user: 'mai@xa.example' }).services.LockService;
  expect(lan.getDocumentLock().tryLock(0)).toBe(true);
  expect(mai.getScriptLock().tryLock(0)).toBe(true);
  expect(lan.getUserLock().tryLock(0)).toBe(true);
  expect(mai.getUserLock().tryLock(0)).toBe(true);
});

test('taking a lock is one round trip, giving it back none; the end of a run gives its locks back', () => {
  const world = createWorld();
  const { services, execution } = createExecution(world);
  const lock = services.LockService.getDocumentLock();
  lock.waitLock(10);
  lock.releaseLock();
  lock.waitLock(10);
  expect(execution.trips.map((trip) => trip.kind)).toEqual(['lock', 'lock']);
  execution.end();
  expect(world.locks.holder('document')).toBeUndefined();
});

test('a lock needs a number of milliseconds', () => {
  const lock = createExecution(createWorld()).services.LockService.getDocumentLock();
  expect(() => (lock.tryLock as (...args: unknown[]) => void)()).toThrow(
    "The parameters () don't match the method signature for LockService.Lock.tryLock.",
  );
});
