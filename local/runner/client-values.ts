// What `google.script.run` lets through between a page and the script, and how it fails on the rest.

/** Thrown for an argument or a result that cannot travel. */
export class IllegalValue extends Error {
  override readonly name = 'TypeError';
}

const tagOf = (value: object): string => Object.prototype.toString.call(value);

/**
 * The copy that arrives on the other side: primitives, arrays and plain objects. What is `undefined` is dropped from an
 * object and becomes null in an array, as in JSON. Dates, functions, Maps, class instances and circles are refused, with
 * the live words; live refuses a result with a Date silently (the page gets nothing), which a test could not see.
 */
export function clientValue(value: unknown, property = '0', above: readonly object[] = []): unknown {
  const illegal = (): Error => new IllegalValue(`Failed due to illegal value in property: ${property}`);
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value !== 'object') throw illegal();
  if (above.includes(value)) throw new IllegalValue('Failed due to circular reference.');
  const path = [...above, value];
  if (Array.isArray(value)) return value.map((item: unknown, index) => clientValue(item, String(index), path));
  const prototype: unknown = Object.getPrototypeOf(value);
  const plain = prototype === null || Object.getPrototypeOf(prototype) === null;
  if (tagOf(value) !== '[object Object]' || !plain) throw illegal();
  const entries = Object.entries(value).filter(([key, item]) => item !== undefined && !key.endsWith('__'));
  return Object.fromEntries(entries.map(([key, item]) => [key, clientValue(item, key, path)]));
}
