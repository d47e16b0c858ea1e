// Blobs: bytes with a name and a type. Scripts see bytes as signed numbers, as Java has them.
import { signatureError } from '../errors';
import { Exception, notInTheLocalHost } from './exception';
import type { Execution } from '../execution';
import { hostObject, insideOf } from '../host-object';
import { contentTypeOf } from './mime-types';

type Blob = GoogleAppsScript.Base.Blob;

export interface BlobData {
  bytes: Uint8Array;
  contentType: string | null;
  name: string | null;
}

const dataOfTarget = new WeakMap<object, BlobData>();

/** Bytes of a script as the machine has them. Signed or unsigned, as live takes both; `undefined` if they are not bytes. */
export function bytesOf(value: unknown): Uint8Array | undefined {
  if (!Array.isArray(value)) return undefined;
  const bytes = new Uint8Array(value.length);
  for (let index = 0; index < value.length; index += 1) {
    const byte: unknown = value[index];
    if (typeof byte !== 'number' || !(byte >= -128 && byte <= 255)) return undefined;
    bytes[index] = byte;
  }
  return bytes;
}

/** Bytes as scripts see them: -128 to 127. */
export function signedBytes(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** Text in the bytes of a character set. Characters that it lacks become `?`, one for each code point. */
export function encodeText(text: string, charset = 'UTF-8'): Uint8Array {
  const wanted = charset.toUpperCase().replace(/_/g, '-');
  if (wanted === 'UTF-8' || wanted === 'UTF8') return Uint8Array.from(Buffer.from(text, 'utf8'));
  if (wanted === 'US-ASCII' || wanted === 'ASCII') {
    return Uint8Array.from(text, (character) => Math.min(character.codePointAt(0) ?? 63, 128)).map((code) =>
      code > 127 ? 63 : code,
    );
  }
  if (wanted === 'ISO-8859-1' || wanted === 'LATIN1') {
    return Uint8Array.from(text, (character) =>
      (character.codePointAt(0) ?? 63) > 255 ? 63 : character.charCodeAt(0),
    );
  }
  if (wanted === 'UTF-16LE') return Uint8Array.from(Buffer.from(text, 'utf16le'));
  if (wanted === 'UTF-16BE' || wanted === 'UTF-16') {
    const swapped = Buffer.from(text, 'utf16le').swap16();
    return Uint8Array.from(wanted === 'UTF-16' ? Buffer.concat([Buffer.from([0xfe, 0xff]), swapped]) : swapped);
  }
  throw new Exception(`Invalid argument: charset ${charset}`);
}

function decodeText(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset.replace(/_/g, '-'), { ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Exception(`Invalid argument: charset ${charset}`);
  }
}

/** A blob that a script can hold. The bytes are taken as they are: hand over a copy where it matters. */
export function createBlob(execution: Execution, data: BlobData): Blob {
  const charsetOf = (method: string, args: unknown[], charset: unknown): string => {
    if (charset === undefined) return 'UTF-8';
    if (typeof charset !== 'string') throw signatureError(`Blob.${method}`, args);
    return charset;
  };
  const target: Blob = {
    copyBlob: () => createBlob(execution, { ...data }),
    getAllBlobs: () => [createBlob(execution, { ...data })],
    getAs(contentType: string) {
      if (typeof contentType !== 'string') throw signatureError('Blob.getAs', [contentType]);
      if (contentType === data.contentType) return createBlob(execution, { ...data });
      throw notInTheLocalHost(`Blob.getAs from ${String(data.contentType)} to ${contentType}`);
    },
    getBlob: () => target,
    getBytes: () => signedBytes(data.bytes),
    getContentType: () => data.contentType,
    getDataAsString(charset?: string) {
      return decodeText(data.bytes, charsetOf('getDataAsString', [charset], charset));
    },
    getName: () => data.name,
    isGoogleType: () => data.contentType?.startsWith('application/vnd.google-apps.') === true,
    setBytes(bytes: number[]) {
      const taken = bytesOf(bytes);
      if (!taken) throw signatureError('Blob.setBytes', [bytes]);
      data.bytes = taken;
      return target;
    },
    setContentType(contentType: string | null) {
      if (contentType !== null && typeof contentType !== 'string') {
        throw signatureError('Blob.setContentType', [contentType]);
      }
      data.contentType = contentType;
      return target;
    },
    setContentTypeFromExtension() {
      data.contentType = data.name === null ? null : contentTypeOf(data.name);
      return target;
    },
    setDataFromString(text: string, charset?: string) {
      if (typeof text !== 'string') throw signatureError('Blob.setDataFromString', [text]);
      data.bytes = encodeText(text, charsetOf('setDataFromString', [text, charset], charset));
      return target;
    },
    setName(name: string) {
      if (name !== null && typeof name !== 'string') throw signatureError('Blob.setName', [name]);
      data.name = name;
      return target;
    },
  };
  dataOfTarget.set(target, data);
  return hostObject(execution, 'Blob', target);
}

/**
 * The data of a blob, or of anything that gives one (`getBlob`): not counted as a call, since the service that takes the
 * blob reads it on Google's side. `undefined` for anything else.
 */
export function blobData(value: unknown): BlobData | undefined {
  const inside = insideOf(value);
  if (!inside) return undefined;
  const known = dataOfTarget.get(inside.target);
  if (known) return known;
  const source: unknown = Reflect.get(inside.target, 'getBlob');
  return typeof source === 'function' ? blobData(Reflect.apply(source, inside.target, [])) : undefined;
}
