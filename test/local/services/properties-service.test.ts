// Properties of the script, the document and each user.
import { createExecution, createServices, createWorld } from '../../../local';

test('values become texts, a missing key is null', () => {
  const store = createServices(createWorld()).PropertiesService.getScriptProperties();
  store.setProperty('a', 1 as never).setProperties({ b: true, c: 'x' } as never);
  expect(store.getProperties()).toEqual({ a: '1', b: 'true', c: 'x' });
  expect(store.getProperty('none')).toBeNull();
  expect(store.getKeys()).toEqual(['a', 'b', 'c']);
});

test('setProperties may take all others away', () => {
  const store = createServices(createWorld()).PropertiesService.getDocumentProperties();
  store.setProperty('old', '1').setProperties({ fresh: '2' }, true);
  expect(store.getProperties()).toEqual({ fresh: '2' });
  expect(store.deleteProperty('fresh').getKeys()).toEqual([]);
  expect(store.setProperty('x', '1').deleteAllProperties()).toBe(store);
  expect(store.getKeys()).toEqual([]);
});

test('9 KB is the most for a value, in bytes', () => {
  const store = createServices(createWorld()).PropertiesService.getScriptProperties();
  store.setProperty('fits', 'x'.repeat(9 * 1024));
  expect(() => store.setProperty('k', 'x'.repeat(9 * 1024 + 1))).toThrow('Argument too large: value');
  expect(() => store.setProperty('k', 'đ'.repeat(5000))).toThrow('Argument too large: value');
  expect(store.getProperty('k')).toBeNull();
});

test('500 KB is the most for a store', () => {
  const store = createServices(createWorld()).PropertiesService.getScriptProperties();
  const fill = (): void => {
    for (let index = 0; index < 60; index += 1) store.setProperty(`key${index}`, 'x'.repeat(9000));
  };
  expect(fill).toThrow('You have exceeded the property storage quota. Please remove some properties and try again.');
  expect(store.getKeys().length).toBe(56);
});

test('people have their own properties, and see the same document', () => {
  const world = createWorld();
  const lan = createServices(world, { user: 'lan@xa.example' }).PropertiesService;
  const mai = createServices(world, { user: 'mai@xa.example' }).PropertiesService;
  lan.getUserProperties().setProperty('k', 'lan');
  lan.getDocumentProperties().setProperty('k', 'chung');
  expect(mai.getUserProperties().getProperty('k')).toBeNull();
  expect(mai.getDocumentProperties().getProperty('k')).toBe('chung');
});

test('each call is one round trip', () => {
  const { services, execution } = createExecution(createWorld());
  const store = services.PropertiesService.getScriptProperties();
  store.setProperties({ a: '1', b: '2' });
  store.getProperties();
  expect(execution.trips.map((trip) => trip.kind)).toEqual(['property', 'property']);
});

test('null is no value and no key', () => {
  const store = createServices(createWorld()).PropertiesService.getScriptProperties();
  expect(() => store.setProperty('k', null as never)).toThrow('Argument cannot be null: value');
  expect(() => store.getProperty(null as never)).toThrow('Argument cannot be null: key');
});
