// `Utilities` as live answers it: bytes, digests, ids, archives, waiting.
import fc from 'fast-check';
import { createServices, createWorld } from '../../../local';

const fresh = () => {
  const world = createWorld({ now: '2024-07-15T01:02:03Z' });
  return { world, ...createServices(world) };
};

describe('Utilities.base64Encode and base64Decode', () => {
  const { Utilities } = fresh();

  test('a text is US-ASCII unless UTF-8 is asked for, with one ? for each character outside', () => {
    expect(Utilities.base64Encode('hi')).toBe('aGk=');
    expect(Utilities.base64Encode('đ')).toBe('Pw==');
    expect(Utilities.base64Encode('😀')).toBe('Pw==');
    expect(Utilities.base64Encode('đ', Utilities.Charset.UTF_8)).toBe('xJE=');
  });

  test('bytes go in signed or unsigned and come out signed', () => {
    expect(Utilities.base64Encode([-1, 0, 127, -128])).toBe('/wB/gA==');
    expect(Utilities.base64Encode([255, 0, 127, 128])).toBe('/wB/gA==');
    expect(Utilities.base64Decode('/wB/gA==')).toEqual([-1, 0, 127, -128]);
    expect(Utilities.base64EncodeWebSafe([-1, -2])).toBe('__4=');
    expect(Utilities.base64DecodeWebSafe('__4=')).toEqual([-1, -2]);
  });

  test.each(['!!!!', 'a', '_wB_gA=='])('%s is not base 64', (text) => {
    expect(() => Utilities.base64Decode(text)).toThrow('Could not decode string.');
  });

  test('a charset that is given must not be null', () => {
    expect(() => Utilities.base64Encode('hi', null as never)).toThrow('Argument cannot be null: charset');
  });

  test('any bytes survive the way there and back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -128, max: 127 })), (bytes) => {
        expect(Utilities.base64Decode(Utilities.base64Encode(bytes))).toEqual(bytes);
        expect(Utilities.base64DecodeWebSafe(Utilities.base64EncodeWebSafe(bytes))).toEqual(bytes);
      }),
    );
  });
});

describe('digests', () => {
  const { Utilities } = fresh();
  const hex = (bytes: number[]): string => bytes.map((byte) => (byte & 255).toString(16).padStart(2, '0')).join('');

  test('MD5 and SHA-256 are the known ones', () => {
    expect(hex(Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'abc'))).toBe('900150983cd24fb0d6963f7d28e17f72');
    expect(hex(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, [97, 98, 99]))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  test('a HMAC takes two texts or two byte arrays, not one of each', () => {
    expect(hex(Utilities.computeHmacSha256Signature('what do ya want for nothing?', 'Jefe'))).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
    expect(() => Utilities.computeHmacSha256Signature('a', [1] as never)).toThrow(
      "The parameters (String,number[]) don't match the method signature for Utilities.computeHmacSha256Signature.",
    );
  });

  test('what this machine cannot compute is refused, not guessed', () => {
    expect(() => Utilities.computeDigest(Utilities.DigestAlgorithm.MD2, 'a')).toThrow('not in the local host');
  });
});

describe('Utilities.formatDate', () => {
  const { Utilities } = fresh();

  test('a text in place of the date fails with the live words', () => {
    const call = (): unknown => Utilities.formatDate('2024' as never, 'GMT', 'yyyy');
    expect(call).toThrow(
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
    expect(call).toThrow(expect.objectContaining({ name: 'Exception' }));
  });

  test('a date that is none fails', () => {
    expect(() => Utilities.formatDate(new Date(NaN), 'GMT', 'yyyy')).toThrow('Should be of type: Date');
  });
});

test('ids have the form of a version 4 UUID, never repeat, and are the same in a second world', () => {
  const ids = (): string[] => {
    const { Utilities } = fresh();
    return Array.from({ length: 50 }, () => Utilities.getUuid());
  };
  const first = ids();
  expect(new Set(first).size).toBe(50);
  for (const id of first) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(ids()).toEqual(first);
});

test("sleep moves the world's clock on", () => {
  const { Utilities, world } = fresh();
  Utilities.sleep(1500);
  expect(world.clock.now().toISOString()).toBe('2024-07-15T01:02:04.500Z');
  expect(() => Utilities.sleep('5' as never)).toThrow("The parameters (String) don't match");
  expect(() => Utilities.sleep(300_001)).toThrow('Invalid argument');
});

test('an archive gives its files back, with their types', () => {
  const { Utilities } = fresh();
  const files = [Utilities.newBlob('xin chào', 'text/plain', 'a.txt'), Utilities.newBlob([1, -1], 'x/y', 'b.pdf')];
  const zip = Utilities.zip(files, 'all.zip');
  expect([zip.getName(), zip.getContentType()]).toEqual(['all.zip', 'application/zip']);
  const back = Utilities.unzip(zip);
  expect(back.map((blob) => [blob.getName(), blob.getContentType()])).toEqual([
    ['a.txt', 'text/plain'],
    ['b.pdf', 'application/pdf'],
  ]);
  expect(back[0]?.getDataAsString()).toBe('xin chào');
  expect(back[1]?.getBytes()).toEqual([1, -1]);
  expect(Utilities.zip(files).getBytes()).toEqual(Utilities.zip(files).getBytes());
});

test('gzip and back', () => {
  const { Utilities } = fresh();
  const packed = Utilities.gzip(Utilities.newBlob('đối thoại', 'text/plain', 'a.txt'));
  expect([packed.getName(), packed.getContentType()]).toEqual(['a.txt.gz', 'application/x-gzip']);
  expect(Utilities.ungzip(packed).getDataAsString()).toBe('đối thoại');
});

test('comma-separated text: quotes, doubled quotes, line breaks, other delimiters', () => {
  const { Utilities } = fresh();
  expect(Utilities.parseCsv('a,"b ""x"", c"\r\n1,"2\n3"')).toEqual([
    ['a', 'b "x", c'],
    ['1', '2\n3'],
  ]);
  expect(Utilities.parseCsv('a;b\n', ';')).toEqual([['a', 'b']]);
});

describe('Utilities.newBlob', () => {
  const { Utilities } = fresh();

  test('a text is UTF-8 and text/plain, bytes have no type, names are null until they are given', () => {
    const text = Utilities.newBlob('xã');
    expect([text.getContentType(), text.getName(), text.getBytes()]).toEqual(['text/plain', null, [120, -61, -93]]);
    expect(Utilities.newBlob([1]).getContentType()).toBeNull();
    expect(Utilities.newBlob('x', null as never, 'n').getContentType()).toBeNull();
  });

  test('what is neither is refused', () => {
    expect(() => Utilities.newBlob({} as never)).toThrow(
      "The parameters ((class)) don't match the method signature for Utilities.newBlob.",
    );
  });
});
