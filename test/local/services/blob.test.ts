// Blobs: bytes with a name and a type.
import { createServices, createWorld } from '../../../local';

const { Utilities } = createServices(createWorld());

test('a copy is independent of the original', () => {
  const blob = Utilities.newBlob('a', 'text/plain', 'a.txt');
  const copy = blob.copyBlob().setName('b.txt').setDataFromString('b');
  expect([blob.getName(), blob.getDataAsString()]).toEqual(['a.txt', 'a']);
  expect([copy.getName(), copy.getDataAsString()]).toEqual(['b.txt', 'b']);
});

test('setters give the blob itself, for chaining', () => {
  const blob = Utilities.newBlob('a');
  expect(blob.setName('x.pdf')).toBe(blob);
  expect(blob.setContentTypeFromExtension().getContentType()).toBe('application/pdf');
  expect(blob.setBytes([1, -1]).getBytes()).toEqual([1, -1]);
  expect(blob.setContentType('image/png').isGoogleType()).toBe(false);
});

test('text in another character set', () => {
  const blob = Utilities.newBlob('').setDataFromString('é', 'ISO-8859-1');
  expect(blob.getBytes()).toEqual([-23]);
  expect(blob.getDataAsString('ISO-8859-1')).toBe('é');
  expect(() => blob.getDataAsString('no-such-set')).toThrow('Invalid argument');
});

test('a conversion that the host cannot do is refused, the same type is a copy', () => {
  const blob = Utilities.newBlob('a', 'text/plain', 'a.txt');
  expect(blob.getAs('text/plain').getDataAsString()).toBe('a');
  expect(() => blob.getAs('application/pdf')).toThrow('not in the local host');
});

test('what a blob does not have is refused by name', () => {
  expect(() => (Utilities.newBlob('a') as unknown as { size: number }).size).toThrow(
    'not in the local host: Blob.size',
  );
});
