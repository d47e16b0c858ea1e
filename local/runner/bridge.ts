// The host's side of an execution in another context: service objects by number, values encoded both ways.
import type { Execution } from '../execution';
import { insideOf } from '../host-object';
import { ERROR, HANDLE, OPAQUE, type Answer, type ErrorData, type Operation } from './realm';

/** An error as the context needs it to make its own. */
export function errorData(thrown: unknown): ErrorData {
  if (typeof thrown !== 'object' || thrown === null) return { name: 'Error', message: String(thrown) };
  const { name, message, details } = thrown as Record<string, unknown>;
  const data: ErrorData = { name: String(name), message: String(message) };
  if (details !== undefined) data.details = details;
  return data;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

const isDate = (value: object): value is Date => Object.prototype.toString.call(value) === '[object Date]';

/** Service objects that a script holds, and the way in and out for values. */
export class Bridge {
  readonly roots: [string, number][] = [];
  private readonly objects: (() => object)[] = [];
  private readonly numbers = new Map<object, number>();

  /** `services` become the script's globals; each is made only when the script first touches it. */
  constructor(
    readonly execution: Execution,
    services: object,
    names: readonly string[],
  ) {
    for (const name of names) {
      this.roots.push([name, this.objects.length]);
      this.objects.push(() => Reflect.get(services, name) as object);
    }
  }

  /** Does what the script asked. Lets `Suspended` through: the caller knows how to wait. */
  handle(operation: Operation, handle: number, name: string, args: unknown[]): Answer {
    if (operation === 'now') return { value: this.execution.world.clock.now().getTime() };
    const object = this.object(handle);
    if (operation === 'set') {
      Reflect.set(object, name, this.decode(args[0]));
      return {};
    }
    const member: unknown = Reflect.get(object, name, object);
    if (operation === 'get') return typeof member === 'function' ? { method: true } : { value: this.encode(member) };
    if (typeof member !== 'function') throw new TypeError(`${name} is not a function`);
    return {
      value: this.encode(
        Reflect.apply(
          member,
          object,
          args.map((value) => this.decode(value)),
        ),
      ),
    };
  }

  /** Data and Dates as they are, objects of services as numbers. */
  encode(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return typeof value === 'function' ? undefined : value;
    if (Array.isArray(value)) return Array.from(value, (item) => this.encode(item));
    if (isDate(value)) return value;
    const service = insideOf(value)?.service;
    if (service === undefined && isPlain(value)) {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.encode(item)]));
    }
    return { [HANDLE]: this.number(value), service: service ?? value.constructor.name };
  }

  /** The script's value made anew in the host's own realm. */
  decode(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    // Not `value.map`: that would make an array of the realm it comes from.
    if (Array.isArray(value)) return Array.from(value, (item) => this.decode(item));
    if (isDate(value)) return new Date(value.getTime());
    const data = value as Record<string, unknown>;
    if (typeof data[HANDLE] === 'number') return this.object(data[HANDLE]);
    if (ERROR in data) {
      const { name, message, stack } = data[ERROR] as ErrorData;
      return Object.assign(new Error(message), { name, ...(stack === undefined ? {} : { stack }) });
    }
    if (OPAQUE in data) return new Opaque(String(data[OPAQUE]));
    return Object.fromEntries(Object.entries(data).map(([key, item]) => [key, this.decode(item)]));
  }

  private object(handle: number): object {
    const object = this.objects[handle]?.();
    if (!object) throw new Error(`no service object ${handle}`);
    return object;
  }

  private number(object: object): number {
    const known = this.numbers.get(object);
    if (known !== undefined) return known;
    const next = this.objects.length;
    this.objects.push(() => object);
    this.numbers.set(object, next);
    return next;
  }
}

/** A function, a Map, a typed array …: what no service takes. */
export class Opaque {
  constructor(private readonly text: string) {}

  toString(): string {
    return this.text;
  }
}
