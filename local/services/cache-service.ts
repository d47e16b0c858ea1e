// Caches: texts that live for some minutes, for the script, the document or each user. Each call is a round trip.
import { signatureError } from '../errors';
import { Exception } from './exception';
import type { Execution } from '../execution';
import { hostObject } from '../host-object';

type Cache = GoogleAppsScript.Cache.Cache;

/** Characters of a key, bytes of a value, seconds that a value lives (Apps Script reference, class Cache). */
const KEY_LIMIT = 250;
const VALUE_LIMIT = 100 * 1024;
const DEFAULT_SECONDS = 600;
const MOST_SECONDS = 21_600;

function cache(execution: Execution, scope: string): Cache {
  const { cache: store, clock } = execution.world;

  const keyOf = (method: string, args: readonly unknown[], key: unknown): string => {
    if (key === null || key === undefined) throw new Exception('Argument cannot be null: key');
    if (typeof key !== 'string') throw signatureError(`CacheService.Cache.${method}`, args);
    if (key.length > KEY_LIMIT) throw new Exception('Argument too large: key');
    return `${scope}:${key}`;
  };
  const keysOf = (method: string, keys: unknown): [string, string][] => {
    if (!Array.isArray(keys)) throw signatureError(`CacheService.Cache.${method}`, [keys]);
    return keys.map((key: unknown) => [String(key), keyOf(method, [keys], key)]);
  };
  const put = (method: string, args: readonly unknown[], entries: [string, unknown][], lifeAt: number): void => {
    const seconds = args[lifeAt];
    const given = args.length > lifeAt;
    if (given && (typeof seconds !== 'number' || Number.isNaN(seconds))) {
      throw signatureError(`CacheService.Cache.${method}`, args);
    }
    const life = Math.min(Math.max(1, typeof seconds === 'number' ? seconds : DEFAULT_SECONDS), MOST_SECONDS);
    const checked = entries.map(([key, value]): [string, string] => {
      if (value === null || value === undefined) throw new Exception('Argument cannot be null: value');
      const text = String(value);
      const name = keyOf(method, args, key);
      if (Buffer.byteLength(text) > VALUE_LIMIT) throw new Exception('Argument too large: value');
      return [name, text];
    });
    execution.trip('cache');
    for (const [name, value] of checked) store.set(name, { value, expiresAt: clock.now().getTime() + life * 1000 });
  };
  const read = (name: string): string | null => {
    const entry = store.get(name);
    if (!entry) return null;
    if (entry.expiresAt > clock.now().getTime()) return entry.value;
    store.delete(name);
    return null;
  };

  return hostObject<Cache>(execution, 'Cache', {
    get(...args: unknown[]) {
      const name = keyOf('get', args, args[0]);
      execution.trip('cache');
      return read(name);
    },
    getAll(keys: string[]) {
      const names = keysOf('getAll', keys);
      execution.trip('cache');
      const found: Record<string, string> = {};
      for (const [key, name] of names) {
        const value = read(name);
        if (value !== null) found[key] = value;
      }
      return found;
    },
    put(...args: unknown[]) {
      if (args.length < 2 || args.length > 3 || typeof args[0] !== 'string') {
        throw signatureError('CacheService.Cache.put', args);
      }
      put('put', args, [[args[0], args[1]]], 2);
    },
    putAll(...args: unknown[]) {
      const values = args[0];
      if (typeof values !== 'object' || values === null || args.length > 2) {
        throw signatureError('CacheService.Cache.putAll', args);
      }
      put('putAll', args, Object.entries(values), 1);
    },
    remove(...args: unknown[]) {
      const name = keyOf('remove', args, args[0]);
      execution.trip('cache');
      store.delete(name);
    },
    removeAll(keys: string[]) {
      const names = keysOf('removeAll', keys);
      execution.trip('cache');
      for (const [, name] of names) store.delete(name);
    },
  });
}

export function cacheService(execution: Execution): GoogleAppsScript.Cache.CacheService {
  return hostObject(execution, 'CacheService', {
    getDocumentCache: () => cache(execution, 'document'),
    getScriptCache: () => cache(execution, 'script'),
    getUserCache: () => cache(execution, `user:${execution.user}`),
  });
}
