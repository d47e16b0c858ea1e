// What google.script.run lets through.
import { clientValue } from '../../../local/runner/client-values';

test('data goes through as a copy, as JSON would carry it', () => {
  const value = { a: [1, 'x', true, null, undefined, NaN], b: { c: undefined, d: '' }, hidden__: 1 };
  expect(clientValue(value)).toEqual({ a: [1, 'x', true, null, null, null], b: { d: '' } });
  expect(clientValue(undefined)).toBeNull();
});

test.each([
  ['a Date', { when: new Date(0) }, 'when'],
  ['a function', { run: () => 1 }, 'run'],
  ['a Map', [new Map()], '0'],
  ['bytes', { bytes: new Uint8Array(1) }, 'bytes'],
  ['an instance', { item: new (class Thing {})() }, 'item'],
])('%s is refused with the live words', (_, value, property) => {
  expect(() => clientValue(value)).toThrow(`Failed due to illegal value in property: ${property}`);
});

test('a circle is refused, the same object twice is not', () => {
  const shared = { a: 1 };
  expect(clientValue([shared, shared])).toEqual([shared, shared]);
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  expect(() => clientValue(circle)).toThrow('Failed due to circular reference.');
});
