// Locks between executions. Taking one is a round trip; giving it back sends no buffered write (flush first).
import { signatureError } from '../errors';
import { Exception } from './exception';
import type { Execution } from '../execution';
import { hostObject } from '../host-object';

type Lock = GoogleAppsScript.Lock.Lock;

function lock(execution: Execution, name: string): Lock {
  const { world, id } = execution;
  const take = <T>(method: string, args: readonly unknown[], finish: (acquired: boolean) => T): T => {
    const timeout = args[0];
    if (args.length !== 1 || typeof timeout !== 'number' || Number.isNaN(timeout)) {
      throw signatureError(`LockService.Lock.${method}`, args);
    }
    execution.trip('lock');
    if (world.locks.take(name, id)) return finish(true);
    return execution.wait(
      { kind: 'lock', name, timeout: Math.max(0, timeout) },
      () => {
        execution.spend(Math.max(0, timeout));
        return { acquired: world.locks.take(name, id) };
      },
      (outcome) => finish(outcome.acquired === true),
    );
  };
  return hostObject<Lock>(execution, 'Lock', {
    hasLock: () => world.locks.holder(name) === id,
    releaseLock: () => world.locks.release(name, id),
    tryLock: (...args: unknown[]) => take('tryLock', args, (acquired) => acquired),
    waitLock: (...args: unknown[]) =>
      take('waitLock', args, (acquired) => {
        if (!acquired) throw new Exception('Lock timeout: another process was holding the lock for too long.');
      }),
  });
}

/**
 * `LockService`. In one process nobody can give a lock back while a script waits, so `tryLock` on a lock that another
 * execution holds moves the world's clock on by the timeout and answers false; under a worker it truly waits.
 */
export function lockService(execution: Execution): GoogleAppsScript.Lock.LockService {
  return hostObject(execution, 'LockService', {
    getDocumentLock: () => lock(execution, 'document'),
    getScriptLock: () => lock(execution, 'script'),
    getUserLock: () => lock(execution, `user:${execution.user}`),
  });
}
