// Executions that wait for a lock, in the order in which they came, and the giving of locks that have become free.
import type { World } from '../world';

export interface LockWaiter {
  name: string;
  executionId: string;
  /** Called once, when the lock is had. */
  grant: () => void;
}

const waiters = new WeakMap<World, LockWaiter[]>();

/** Queues for a lock. The function that comes back leaves the queue. */
export function queueForLock(world: World, waiter: LockWaiter): () => void {
  const queue = waiters.get(world) ?? [];
  waiters.set(world, queue);
  queue.push(waiter);
  return () => {
    const index = queue.indexOf(waiter);
    if (index >= 0) queue.splice(index, 1);
  };
}

/** Gives every lock that is free to the first that waits for it. Runners call it whenever a lock may have been freed. */
export function freeLocks(world: World): void {
  const queue = waiters.get(world);
  if (!queue || queue.length === 0) return;
  for (const waiter of [...queue]) {
    if (!queue.includes(waiter) || !world.locks.take(waiter.name, waiter.executionId)) continue;
    queue.splice(queue.indexOf(waiter), 1);
    waiter.grant();
  }
}
