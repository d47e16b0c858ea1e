// What a script holds when it holds a Range or a Sheet: a thin shell that counts each call,
// checks that it is allowed, and refuses what the local host does not have.
import type { Execution } from './execution';

/** Names that engines and test tools ask of any object; answering them is not a service call. */
const ASKED_OF_ANYTHING = new Set(['then', 'toJSON', 'asymmetricMatch', '$$typeof', 'nodeType', 'tagName', 'inspect']);

/** The name and the inside of every shell, for the services themselves (a blob's bytes) and for the runner. */
const shells = new WeakMap<object, { service: string; target: object }>();

/** What stands behind a shell; `undefined` for anything else. */
export function insideOf(value: unknown): { service: string; target: object } | undefined {
  return typeof value === 'object' && value !== null ? shells.get(value) : undefined;
}

/**
 * Wraps `target` so that every method call goes through `execution.call`.
 *
 * A name that `target` does not have throws `not in the local host: Range.foo`, at the moment it is read: it is never
 * `undefined`. Methods that return `target` itself (chaining) return the shell. Calls that `target` makes on itself are
 * not counted: a script made one call, not three. `properties` is for the few objects to which scripts may add their
 * own (templates).
 */
export function hostObject<T extends object>(
  execution: Execution,
  service: string,
  target: T,
  properties?: Record<string, unknown>,
): T {
  const methods = new Map<string, unknown>();
  const shell: T = new Proxy(target, {
    get(object, name) {
      if (typeof name === 'symbol') return Reflect.get(object, name);
      if (!(name in object)) {
        if (properties) return properties[name];
        if (ASKED_OF_ANYTHING.has(name)) return undefined;
        throw new Error(`not in the local host: ${service}.${name}`);
      }
      const value: unknown = Reflect.get(object, name);
      if (name === 'toString' && value === Object.prototype.toString) return () => service.split('.').pop();
      if (typeof value !== 'function' || name === 'toString' || name in Object.prototype) return value;
      const known = methods.get(name);
      if (known) return known;
      const method = (...args: unknown[]): unknown => {
        const result: unknown = execution.call(service, name, args, () => Reflect.apply(value, object, args));
        return result === object ? shell : result;
      };
      methods.set(name, method);
      return method;
    },
    set(_object, name, value) {
      if (properties && typeof name === 'string') {
        properties[name] = value;
        return true;
      }
      throw new TypeError(`Cannot add property ${String(name)}, object is not extensible`);
    },
  });
  shells.set(shell, { service, target });
  return shell;
}
