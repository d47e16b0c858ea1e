// Caches: texts that live for some minutes.
import { createExecution, createServices, createWorld } from '../../../local';

test('a value lives ten minutes unless it is told otherwise', () => {
  const world = createWorld();
  const cache = createServices(world).CacheService.getScriptCache();
  cache.put('a', '1');
  cache.put('b', '2', 30);
  world.clock.advance(29_999);
  expect(cache.getAll(['a', 'b', 'c'])).toEqual({ a: '1', b: '2' });
  world.clock.advance(1);
  expect([cache.get('a'), cache.get('b')]).toEqual(['1', null]);
  world.clock.advance(570_000);
  expect(cache.get('a')).toBeNull();
});

test('six hours is the most', () => {
  const world = createWorld();
  const cache = createServices(world).CacheService.getScriptCache();
  cache.put('a', '1', 99_999);
  world.clock.advance(21_600_000);
  expect(cache.get('a')).toBeNull();
});

test('keys of 250 characters and values of 100 KB fit, more does not', () => {
  const cache = createServices(createWorld()).CacheService.getDocumentCache();
  cache?.put('k'.repeat(250), 'x'.repeat(100 * 1024));
  expect(() => cache?.put('k'.repeat(251), 'x')).toThrow('Argument too large: key');
  expect(() => cache?.put('k', 'x'.repeat(100 * 1024 + 1))).toThrow('Argument too large: value');
});

test('many at once: put, get, remove, one round trip each', () => {
  const { services, execution } = createExecution(createWorld());
  const cache = services.CacheService.getUserCache();
  cache.putAll({ a: '1', b: 2 }, 60);
  cache.removeAll(['a']);
  expect(cache.getAll(['a', 'b'])).toEqual({ b: '2' });
  expect(execution.trips.map((trip) => trip.kind)).toEqual(['cache', 'cache', 'cache']);
});

test('each person, the script and the document have their own', () => {
  const world = createWorld();
  const lan = createServices(world, { user: 'lan@xa.example' }).CacheService;
  const mai = createServices(world, { user: 'mai@xa.example' }).CacheService;
  lan.getUserCache().put('k', 'x');
  lan.getScriptCache().put('k', 'y');
  expect([mai.getUserCache().get('k'), mai.getScriptCache().get('k'), mai.getDocumentCache()?.get('k')]).toEqual([
    null,
    'y',
    null,
  ]);
});

test('a life that is no number is no signature', () => {
  const cache = createServices(createWorld()).CacheService.getScriptCache();
  expect(() => cache.put('a', 'b', undefined as never)).toThrow(
    "The parameters (String,String,null) don't match the method signature for CacheService.Cache.put.",
  );
});
