// `Logger` and `console`: both write to the world's log, each in its own way, as live does.
import { formatWithOptions } from 'node:util';
import type { Execution } from '../execution';
import { hostObject, insideOf } from '../host-object';
import { javaFormat } from './format-string';

/** A value as `Logger.log` prints it: the Java way, numbers with `.0`, objects as `{a=1.0}`. */
export function javaText(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === 'number') return Number.isInteger(value) && Math.abs(value) < 1e7 ? `${value}.0` : String(value);
  if (Array.isArray(value)) return `[${value.map(javaText).join(', ')}]`;
  if (typeof value !== 'object' || value instanceof Date || insideOf(value)) return String(value);
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (Object.getPrototypeOf(value) !== Object.prototype) return String(value);
  const entries = Object.entries(value).map(([key, item]) => `${key}=${javaText(item)}`);
  return `{${entries.join(', ')}}`;
}

/** `Logger`. */
export function logger(execution: Execution): GoogleAppsScript.Base.Logger {
  let start = 0;
  const target: GoogleAppsScript.Base.Logger = {
    clear: () => {
      start = execution.logged.length;
    },
    getLog: () =>
      execution.logged
        .slice(start)
        .map((line) => `${line}\n`)
        .join(''),
    log(...args: unknown[]) {
      const [first, ...values] = args;
      execution.log(
        values.length > 0 && typeof first === 'string' ? javaFormat(first, values, javaText) : javaText(first),
      );
      return target;
    },
  };
  return hostObject(execution, 'Logger', target);
}

function plainText(value: unknown): unknown {
  if (insideOf(value)) return String(value);
  return value instanceof Error ? (value.stack?.startsWith(value.name) ? value.stack : String(value)) : value;
}

/** `console`. */
export function consoleService(execution: Execution): Console {
  const { clock } = execution.world;
  const started = new Map<string, number>();
  const write = (...args: unknown[]): void => {
    execution.log(formatWithOptions({ compact: 3, breakLength: 80 }, ...args.map(plainText)));
  };
  const target = {
    assert: (condition?: unknown, ...args: unknown[]) => {
      if (!condition) write('Assertion failed', ...args);
    },
    debug: write,
    error: write,
    info: write,
    log: write,
    warn: write,
    time: (label = 'default') => void started.set(String(label), clock.now().getTime()),
    timeEnd: (label = 'default') => {
      const from = started.get(String(label));
      if (from !== undefined) write(`${label}: ${clock.now().getTime() - from}ms`);
      started.delete(String(label));
    },
  };
  return hostObject(execution, 'console', target) as unknown as Console;
}
