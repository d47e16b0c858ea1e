// One run: what it counts, how it ends, how long it may take.
import { createExecution, createWorld, Execution, ExecutionKilled, type ExecutionOptions } from '../../local';
import { hostObject } from '../../local/host-object';

function counter(options: ExecutionOptions = {}) {
  const world = createWorld();
  const execution = new Execution(world, options);
  const done: string[] = [];
  const service = hostObject(execution, 'Thing', {
    read: () => {
      execution.read(2);
      return done.length;
    },
    write: (text: string) => execution.write(1, () => void done.push(text)),
    flush: () => execution.flush(),
  });
  return { world, execution, service, done };
}

test('writes wait for the next read, which sees them, and go as one round trip', () => {
  const { execution, service, done } = counter();
  service.write('a');
  service.write('b');
  expect(done).toEqual([]);
  expect(service.read()).toBe(2);
  expect(execution.trips).toEqual([
    { kind: 'write', call: 'Thing.read', cells: 2 },
    { kind: 'read', call: 'Thing.read', cells: 2 },
  ]);
  expect(execution.calls).toEqual(['Thing.write', 'Thing.write', 'Thing.read']);
});

test('a run that ends sends what it still had', () => {
  const { execution, service, done } = counter();
  service.write('a');
  execution.end();
  expect(done).toEqual(['a']);
});

describe('a run that is killed at a call', () => {
  test.each([
    ['before', 'drop', []],
    ['after', 'drop', []],
    ['before', 'apply', ['a']],
    ['after', 'apply', ['a', 'b']],
  ] as const)('%s it, with pending writes to %s', (when, pendingOnKill, left) => {
    const { service, done, execution, world } = counter({ killAt: { call: 2, when }, pendingOnKill });
    world.locks.take('document', execution.id);
    service.write('a');
    expect(() => service.write('b')).toThrow(ExecutionKilled);
    expect(done).toEqual(left);
    expect(world.locks.holder('document')).toBeUndefined();
    expect(() => service.read()).toThrow(ExecutionKilled);
    execution.end();
    expect(done).toEqual(left);
  });

  test('a pending write that fails does not hide the kill', () => {
    const { execution, service } = counter({ killAt: { call: 1, when: 'before' }, pendingOnKill: 'apply' });
    execution.write(1, () => {
      throw new Error('no such cell');
    });
    expect(() => service.read()).toThrow(ExecutionKilled);
  });
});

test('the time that a run spends is limited, the time that others let pass is not', () => {
  const { service, world, execution } = counter({ latency: () => 1000, timeLimit: 2500 });
  world.clock.advance(3_600_000);
  service.flush();
  service.flush();
  expect(() => service.flush()).toThrow('Exceeded maximum execution time');
  expect(() => service.flush()).toThrow('Exceeded maximum execution time');
  expect(execution.elapsed()).toBe(3000);
});

test("calls that are not the script's own leave no trace", () => {
  const { service, execution } = counter({ killAt: { call: 1, when: 'before' } });
  expect(execution.uncounted(() => service.read())).toBe(0);
  expect([execution.calls, execution.trips]).toEqual([[], []]);
});

test('createExecution gives services and the meter of the same run', () => {
  const { services, execution } = createExecution(createWorld());
  services.Utilities.getUuid();
  expect(execution.calls).toEqual(['Utilities.getUuid']);
});
