// Properties: small texts kept for the script, the document or each user. Each call is a round trip.
import { signatureError } from '../errors';
import { Exception } from './exception';
import type { Execution } from '../execution';
import { hostObject } from '../host-object';

type Properties = GoogleAppsScript.Properties.Properties;

/** Bytes that one value and one store may hold (Apps Script quotas: 9 KB and 500 KB). */
const VALUE_LIMIT = 9 * 1024;
const STORE_LIMIT = 500 * 1024;

const size = (text: string): number => Buffer.byteLength(text);

/** Values become texts, as live makes them; nothing and objects do not. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) throw new Exception('Argument cannot be null: value');
  return String(value);
}

function keyOf(method: string, args: readonly unknown[]): string {
  const key = args[0];
  if (key === null || key === undefined) throw new Exception('Argument cannot be null: key');
  if (typeof key !== 'string') throw signatureError(`PropertiesService.Properties.${method}`, args);
  return key;
}

function properties(execution: Execution, storeOf: () => Map<string, string>): Properties {
  const put = (entries: Iterable<readonly [string, unknown]>, fresh: boolean): void => {
    const store = storeOf();
    const next = new Map(fresh ? [] : store);
    for (const [key, value] of entries) {
      const text = textOf(value);
      if (size(text) > VALUE_LIMIT) throw new Exception('Argument too large: value');
      next.set(key, text);
    }
    let total = 0;
    for (const [key, text] of next) total += size(key) + size(text);
    if (total > STORE_LIMIT) {
      throw new Exception('You have exceeded the property storage quota. Please remove some properties and try again.');
    }
    execution.trip('property');
    store.clear();
    for (const [key, text] of next) store.set(key, text);
  };
  const target: Properties = {
    deleteAllProperties() {
      execution.trip('property');
      storeOf().clear();
      return target;
    },
    deleteProperty(...args: unknown[]) {
      const key = keyOf('deleteProperty', args);
      execution.trip('property');
      storeOf().delete(key);
      return target;
    },
    getKeys() {
      execution.trip('property');
      return [...storeOf().keys()];
    },
    getProperties() {
      execution.trip('property');
      return Object.fromEntries(storeOf());
    },
    getProperty(...args: unknown[]) {
      const key = keyOf('getProperty', args);
      execution.trip('property');
      return storeOf().get(key) ?? null;
    },
    setProperties(...args: unknown[]) {
      const [values, deleteAllOthers] = args;
      if (typeof values !== 'object' || values === null || (args.length > 1 && typeof deleteAllOthers !== 'boolean')) {
        throw signatureError('PropertiesService.Properties.setProperties', args);
      }
      put(Object.entries(values), deleteAllOthers === true);
      return target;
    },
    setProperty(...args: unknown[]) {
      const key = keyOf('setProperty', args);
      if (args.length !== 2) throw signatureError('PropertiesService.Properties.setProperty', args);
      put([[key, args[1]]], false);
      return target;
    },
  };
  return hostObject(execution, 'Properties', target);
}

export function propertiesService(execution: Execution): GoogleAppsScript.Properties.PropertiesService {
  const { script, document, user } = execution.world.properties;
  const ownStore = (): Map<string, string> => {
    const known = user.get(execution.user) ?? new Map<string, string>();
    user.set(execution.user, known);
    return known;
  };
  return hostObject(execution, 'PropertiesService', {
    getDocumentProperties: () => properties(execution, () => document),
    getScriptProperties: () => properties(execution, () => script),
    getUserProperties: () => properties(execution, ownStore),
  });
}
