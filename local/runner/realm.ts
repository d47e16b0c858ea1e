// Runs inside the script's own context, on either side of a thread boundary: gives the script its service objects and
// carries values in and out. Compiled to a string and evaluated there; it may use nothing but the language.

import { installDate } from './script-date';

/** Marks what is not plain data on its way between the realms. */
export const HANDLE = '\u0000handle';
export const ERROR = '\u0000error';
export const OPAQUE = '\u0000opaque';

/** What a script calls on a service object: read a name, call a method, set a property. `now` asks for the time. */
export type Operation = 'get' | 'call' | 'set' | 'now';

/** An error as it travels: `details` are those of advanced services. */
export interface ErrorData {
  name: string;
  message: string;
  stack?: string;
  details?: unknown;
}

/** Answer of the host: a value, or that the name is a method, or an error. Values are encoded. */
export interface Answer {
  value?: unknown;
  method?: boolean;
  error?: ErrorData;
}

export type Send = (operation: Operation, handle: number, name: string, args: unknown[]) => Answer;

/** What the host holds of a script that is loaded: start a function, then ask how it ended. */
export interface Controller {
  start(name: string, args: unknown[]): void;
  outcome(): Answer;
}

/** Defines the services and Date as globals of this context. `roots` are names and handles; `zone` is the script's. */
export function install(
  global: Record<string, unknown>,
  send: Send,
  roots: readonly [string, number][],
  zone: string,
): Controller {
  const tagOf = Object.prototype.toString;
  const shells = new Map<number, object>();
  const handles = new WeakMap<object, number>();
  /** Method names that are known of a service: they are not asked for again. */
  const methodsOf = new Map<string, Set<string>>();

  const toError = (data: ErrorData): Error => {
    const error =
      data.name === 'TypeError'
        ? new TypeError(data.message)
        : data.name === 'ReferenceError'
          ? new ReferenceError(data.message)
          : new Error(data.message);
    if (error.name !== data.name) error.name = data.name;
    if (data.details !== undefined) Object.assign(error, { details: revive(data.details) });
    return error;
  };

  const ask = (operation: Operation, handle: number, name: string, args: unknown[]): Answer => {
    const answer = send(operation, handle, name, args);
    if (answer.error) throw toError(answer.error);
    return answer;
  };

  const shellOf = (handle: number, service: string): object => {
    const known = shells.get(handle);
    if (known) return known;
    let methods = methodsOf.get(service);
    if (!methods) methodsOf.set(service, (methods = new Set()));
    const names = methods;
    const callers = new Map<string, unknown>();
    const caller = (name: string): unknown => {
      let call = callers.get(name);
      if (!call) {
        call = (...args: unknown[]): unknown => revive(ask('call', handle, name, args.map(flatten)).value);
        callers.set(name, call);
      }
      return call;
    };
    const shell = new Proxy(
      {},
      {
        get(_target, name) {
          if (typeof name === 'symbol') {
            return name === Symbol.toPrimitive ? () => (caller('toString') as () => unknown)() : undefined;
          }
          if (names.has(name)) return caller(name);
          const answer = ask('get', handle, name, []);
          if (!answer.method) return revive(answer.value);
          names.add(name);
          return caller(name);
        },
        set(_target, name, value) {
          ask('set', handle, String(name), [flatten(value)]);
          return true;
        },
      },
    );
    shells.set(handle, shell);
    handles.set(shell, handle);
    return shell;
  };

  /** Makes of the host's value one of this context, so that `instanceof Array` and `instanceof Date` hold. */
  const revive = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      const copy: unknown[] = [];
      for (let index = 0; index < value.length; index += 1) copy.push(revive(value[index]));
      return copy;
    }
    if (tagOf.call(value) === '[object Date]') return new Date((value as Date).getTime());
    const data = value as Record<string, unknown>;
    const handle = data[HANDLE];
    if (typeof handle === 'number') return shellOf(handle, String(data.service));
    const copy: Record<string, unknown> = {};
    for (const key of Object.keys(data)) copy[key] = revive(data[key]);
    return copy;
  };

  /** Makes of the script's value one that can leave this context: data, Dates, and marks for everything else. */
  const flatten = (value: unknown, depth: unknown = 0): unknown => {
    if (typeof value === 'function' || typeof value === 'symbol') return { [OPAQUE]: String(value).slice(0, 80) };
    if (typeof value !== 'object' || value === null) return value;
    const level = typeof depth === 'number' ? depth : 0;
    if (level > 200) throw new TypeError('Converting circular structure to plain data');
    if (Array.isArray(value)) {
      const copy: unknown[] = [];
      for (let index = 0; index < value.length; index += 1) copy.push(flatten(value[index], level + 1));
      return copy;
    }
    const handle = handles.get(value);
    if (handle !== undefined) return { [HANDLE]: handle };
    const tag = tagOf.call(value);
    if (tag === '[object Date]') return new Date((value as Date).getTime());
    if (value instanceof Error || tag === '[object Error]') return { [ERROR]: errorData(value) };
    if (tag !== '[object Object]') return { [OPAQUE]: tag };
    const copy: Record<string, unknown> = {};
    for (const key of Object.keys(value)) copy[key] = flatten((value as Record<string, unknown>)[key], level + 1);
    return copy;
  };

  const errorData = (thrown: unknown): ErrorData => {
    if (typeof thrown !== 'object' || thrown === null) return { name: 'Error', message: String(thrown) };
    const { name, message, stack, details } = thrown as Record<string, unknown>;
    const data: ErrorData = { name: String(name ?? 'Error'), message: String(message ?? thrown) };
    if (typeof stack === 'string') data.stack = stack;
    if (details !== undefined) data.details = flatten(details);
    return data;
  };

  installDate(global, zone, () => ask('now', 0, '', []).value as number);
  for (const [name, handle] of roots) {
    Object.defineProperty(global, name, { value: shellOf(handle, name), writable: true, configurable: true });
  }

  let ended: Answer = {};
  const fail = (thrown: unknown): void => {
    ended = { error: errorData(thrown) };
  };
  const succeed = (value: unknown): void => {
    try {
      ended = { value: flatten(value) };
    } catch (thrown) {
      fail(thrown);
    }
  };
  return {
    start(name, args) {
      try {
        const run = global[name];
        if (typeof run !== 'function') throw new Error(`Script function not found: ${name}`);
        const value: unknown = run(...args.map(revive));
        const { then } = (value ?? {}) as { then?: unknown };
        if (tagOf.call(value) === '[object Promise]' && typeof then === 'function') then.call(value, succeed, fail);
        else succeed(value);
      } catch (thrown) {
        fail(thrown);
      }
    },
    outcome: () => ended,
  };
}
