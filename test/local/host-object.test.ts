// The shell around every service object.
import { createWorld, Execution } from '../../local';
import { hostObject, insideOf } from '../../local/host-object';

function thing() {
  const execution = new Execution(createWorld());
  const target = {
    label: 'x',
    self() {
      return this;
    },
    twice() {
      return [this.self(), this.self()];
    },
  };
  return { execution, target, shell: hostObject(execution, 'Drive.Thing', target) };
}

test('a name that is not there throws when it is read', () => {
  const { shell } = thing();
  expect(() => (shell as unknown as { foo: unknown }).foo).toThrow('not in the local host: Drive.Thing.foo');
});

test('a method that gives its own object gives the shell', () => {
  const { shell } = thing();
  expect(shell.self()).toBe(shell);
});

test('calls that an object makes on itself are not counted', () => {
  const { shell, execution } = thing();
  shell.twice();
  expect(execution.calls).toEqual(['Drive.Thing.twice']);
});

test('nothing can be added to a service object', () => {
  const { shell } = thing();
  expect(() => Object.assign(shell, { more: 1 })).toThrow(TypeError);
});

test('a service object prints as its class and can be looked into by the host', () => {
  const { shell, target, execution } = thing();
  expect(String(shell)).toBe('Thing');
  expect(insideOf(shell)).toEqual({ service: 'Drive.Thing', target });
  expect(insideOf(target)).toBeUndefined();
  expect(JSON.stringify({ shell })).toContain('label');
  expect(execution.calls).toEqual([]);
});
