// `Utilities`: dates, templates, base 64, digests, archives, ids and waiting.
import { createHash, createHmac, createSign } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import PizZip from 'pizzip';
import { signatureError } from '../errors';
import { Exception, notInTheLocalHost } from './exception';
import type { Execution } from '../execution';
import { hostObject } from '../host-object';
import { blobData, bytesOf, createBlob, encodeText, signedBytes, type BlobData } from './blob';
import { parseCsv } from './csv';
import { formatDate, parseDate } from './date-format';
import { enumName, enumOf } from './enums';
import { javaFormat } from './format-string';
import { nextUuid } from './ids';
import { contentTypeOf } from './mime-types';

type Host = GoogleAppsScript.Utilities.Utilities;

export const charsets = enumOf<Host['Charset']>('US_ASCII', 'UTF_8');
const digestAlgorithms = enumOf<Host['DigestAlgorithm']>('MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512');
const macAlgorithms = enumOf<Host['MacAlgorithm']>(
  'HMAC_MD5',
  'HMAC_SHA_1',
  'HMAC_SHA_256',
  'HMAC_SHA_384',
  'HMAC_SHA_512',
);
const rsaAlgorithms = enumOf<Host['RsaAlgorithm']>('RSA_SHA_1', 'RSA_SHA_256');

/** Most milliseconds that `Utilities.sleep` takes (Apps Script reference). */
const LONGEST_SLEEP = 300_000;

/** `SHA_256` as Node names it. */
const nodeName = (algorithm: string): string =>
  algorithm
    .replace(/^(HMAC|RSA)_/, '')
    .replace(/_/g, '')
    .toLowerCase();

/** Character set of a text argument. Live takes US-ASCII unless it is told otherwise. */
function charsetOf(method: string, args: readonly unknown[], index: number): string {
  if (args.length <= index) return 'US_ASCII';
  const charset = args[index];
  if (charset === null || charset === undefined) throw new Exception('Argument cannot be null: charset');
  const name = enumName(charset);
  if (name === undefined) throw signatureError(method, args);
  return name;
}

function bytesOrText(method: string, args: readonly unknown[], index: number, charsetIndex: number): Uint8Array {
  const value = args[index];
  const bytes = typeof value === 'string' ? encodeText(value, charsetOf(method, args, charsetIndex)) : bytesOf(value);
  if (!bytes) throw signatureError(method, args);
  return bytes;
}

function decode(method: string, args: readonly unknown[], webSafe: boolean): number[] {
  const [text] = args;
  if (typeof text !== 'string') throw signatureError(method, args);
  charsetOf(method, args, 1);
  const digits = text.replace(/\s/g, '').replace(/=+$/, '');
  const alphabet = webSafe ? /^[A-Za-z0-9_-]*$/ : /^[A-Za-z0-9+/]*$/;
  if (!alphabet.test(digits) || digits.length % 4 === 1) throw new Exception('Could not decode string.');
  return signedBytes(Uint8Array.from(Buffer.from(digits, webSafe ? 'base64url' : 'base64')));
}

function encode(method: string, args: readonly unknown[], webSafe: boolean): string {
  const text = Buffer.from(bytesOrText(method, args, 0, 1)).toString('base64');
  return webSafe ? text.replace(/\+/g, '-').replace(/\//g, '_') : text;
}

function blobArgument(method: string, args: readonly unknown[], value: unknown): BlobData {
  const data = blobData(value);
  if (!data) throw signatureError(method, args);
  return data;
}

function dateArguments(method: string, args: readonly unknown[], first: boolean): void {
  const [, zone, pattern] = args;
  if (args.length !== 3 || !first || typeof zone !== 'string' || typeof pattern !== 'string') {
    throw signatureError(method, args);
  }
}

function hmac(method: string, args: readonly unknown[], algorithm: string, from: number): number[] {
  const value = bytesOrText(method, args, from, from + 2);
  const key = bytesOrText(method, args, from + 1, from + 2);
  if (typeof args[from] !== typeof args[from + 1]) throw signatureError(method, args);
  return signedBytes(Uint8Array.from(createHmac(nodeName(algorithm), key).update(value).digest()));
}

function rsa(method: string, args: readonly unknown[], algorithm: string, from: number): number[] {
  const key = args[from + 1];
  if (typeof args[from] !== 'string' || typeof key !== 'string') throw signatureError(method, args);
  const signer = createSign(`RSA-${nodeName(algorithm).toUpperCase()}`);
  signer.update(bytesOrText(method, args, from, from + 2));
  try {
    return signedBytes(Uint8Array.from(signer.sign(key)));
  } catch {
    throw new Exception('Invalid argument: key');
  }
}

function algorithmOf(method: string, args: readonly unknown[]): string {
  const name = enumName(args[0]);
  if (name === undefined) throw signatureError(method, args);
  if (name === 'MD2') throw notInTheLocalHost('Utilities.DigestAlgorithm.MD2');
  return name;
}

/** `Utilities`. `sleep` moves the world's clock on; ids come from the world's counter. */
export function utilities(execution: Execution): Host {
  const { world } = execution;

  const newBlob = (...args: unknown[]): GoogleAppsScript.Base.Blob => {
    const method = 'Utilities.newBlob';
    const [data, contentType, name] = args;
    const isText = typeof data === 'string';
    const bytes = isText ? encodeText(data) : bytesOf(data);
    const wrong = [contentType, name].some((item) => item !== undefined && item !== null && typeof item !== 'string');
    if (!bytes || wrong || args.length > 3) throw signatureError(method, args);
    return createBlob(execution, {
      bytes,
      contentType: args.length > 1 ? ((contentType ?? null) as string | null) : isText ? 'text/plain' : null,
      name: (name ?? null) as string | null,
    });
  };

  const target: Omit<Host, 'jsonParse' | 'jsonStringify'> = {
    Charset: charsets,
    DigestAlgorithm: digestAlgorithms,
    MacAlgorithm: macAlgorithms,
    RsaAlgorithm: rsaAlgorithms,
    base64Decode: (...args: unknown[]) => decode('Utilities.base64Decode', args, false),
    base64DecodeWebSafe: (...args: unknown[]) => decode('Utilities.base64DecodeWebSafe', args, true),
    base64Encode: (...args: unknown[]) => encode('Utilities.base64Encode', args, false),
    base64EncodeWebSafe: (...args: unknown[]) => encode('Utilities.base64EncodeWebSafe', args, true),
    computeDigest(...args: unknown[]) {
      const algorithm = algorithmOf('Utilities.computeDigest', args);
      const bytes = bytesOrText('Utilities.computeDigest', args, 1, 2);
      return signedBytes(Uint8Array.from(createHash(nodeName(algorithm)).update(bytes).digest()));
    },
    computeHmacSha256Signature: (...args: unknown[]) =>
      hmac('Utilities.computeHmacSha256Signature', args, 'HMAC_SHA_256', 0),
    computeHmacSignature: (...args: unknown[]) =>
      hmac('Utilities.computeHmacSignature', args, algorithmOf('Utilities.computeHmacSignature', args), 1),
    computeRsaSha1Signature: (...args: unknown[]) => rsa('Utilities.computeRsaSha1Signature', args, 'RSA_SHA_1', 0),
    computeRsaSha256Signature: (...args: unknown[]) =>
      rsa('Utilities.computeRsaSha256Signature', args, 'RSA_SHA_256', 0),
    computeRsaSignature: (...args: unknown[]) =>
      rsa('Utilities.computeRsaSignature', args, algorithmOf('Utilities.computeRsaSignature', args), 1),
    formatDate(...args: unknown[]) {
      const [date, zone, pattern] = args;
      dateArguments('Utilities.formatDate', args, date instanceof Date);
      if (Number.isNaN((date as Date).getTime())) {
        throw new Exception('Invalid argument: date. Should be of type: Date');
      }
      return formatDate(date as Date, zone as string, pattern as string);
    },
    formatString(template: string, ...values: unknown[]) {
      if (typeof template !== 'string') throw signatureError('Utilities.formatString', [template, ...values]);
      return javaFormat(template, values, String);
    },
    getUuid: () => nextUuid(world),
    gzip(...args: unknown[]) {
      const data = blobArgument('Utilities.gzip', args, args[0]);
      const name = typeof args[1] === 'string' ? args[1] : `${data.name ?? 'archive'}.gz`;
      return createBlob(execution, {
        bytes: Uint8Array.from(gzipSync(data.bytes)),
        contentType: 'application/x-gzip',
        name,
      });
    },
    newBlob,
    parseCsv(...args: unknown[]) {
      const [csv, delimiter = ','] = args;
      if (typeof csv !== 'string' || typeof delimiter !== 'string') throw signatureError('Utilities.parseCsv', args);
      return parseCsv(csv, delimiter);
    },
    parseDate(...args: unknown[]) {
      const [text, zone, pattern] = args;
      dateArguments('Utilities.parseDate', args, typeof text === 'string');
      return parseDate(text as string, zone as string, pattern as string);
    },
    sleep(...args: unknown[]) {
      const [time] = args;
      if (args.length !== 1 || typeof time !== 'number' || Number.isNaN(time)) {
        throw signatureError('Utilities.sleep', args);
      }
      if (time < 0 || time > LONGEST_SLEEP) throw new Exception('Invalid argument: milliseconds');
      return execution.wait(
        { kind: 'sleep', time },
        () => {
          execution.spend(time);
          return {};
        },
        () => undefined,
      );
    },
    ungzip(...args: unknown[]) {
      const data = blobArgument('Utilities.ungzip', args, args[0]);
      const name = data.name?.replace(/\.gz$/, '') ?? null;
      let bytes: Uint8Array;
      try {
        bytes = Uint8Array.from(gunzipSync(data.bytes));
      } catch {
        throw new Exception('Could not decompress gzip.');
      }
      return createBlob(execution, { bytes, contentType: name === null ? null : contentTypeOf(name), name });
    },
    unzip(...args: unknown[]) {
      const data = blobArgument('Utilities.unzip', args, args[0]);
      let zip: PizZip;
      try {
        zip = new PizZip(data.bytes);
      } catch {
        throw new Exception('Invalid argument');
      }
      return Object.values(zip.files)
        .filter((file) => !file.dir)
        .map((file) =>
          createBlob(execution, { bytes: file.asUint8Array(), contentType: contentTypeOf(file.name), name: file.name }),
        );
    },
    zip(...args: unknown[]) {
      const [blobs, name = 'archive.zip'] = args;
      if (!Array.isArray(blobs) || typeof name !== 'string') throw signatureError('Utilities.zip', args);
      const zip = new PizZip();
      const named = new Set<string>();
      blobs.forEach((blob: unknown, index) => {
        const data = blobArgument('Utilities.zip', args, blob);
        const entry = data.name ?? `Untitled${index === 0 ? '' : index + 1}`;
        if (named.has(entry)) throw new Exception(`duplicate entry: ${entry}`);
        named.add(entry);
        zip.file(entry, data.bytes, { binary: true, date: world.clock.now() });
      });
      const bytes = zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
      return createBlob(execution, { bytes, contentType: 'application/zip', name });
    },
  };
  return hostObject(execution, 'Utilities', target) as Host;
}
