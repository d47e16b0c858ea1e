// Opens the archive of a .docx and its XML parts, by whatever program it was written; says in a sentence why it cannot.
import PizZip from 'pizzip';
import { UserError } from '../../domain/errors';
import type { XmlElement } from '../xml-tree';
import { elementsOf, xmlTree } from '../xml-tree';
import { withKnownPrefixes } from './namespaces';

export interface Package {
  /** The main part: 'word/document.xml'. */
  main: string;
  /** Root of a part; undefined when there is no such part. */
  part(path: string | undefined): XmlElement | undefined;
  /** Paths of the parts that `from` refers to, by id and by kind of relation ('styles', 'header'). */
  target(from: string, id: string): string | undefined;
  targetOf(from: string, kind: string): string | undefined;
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** More than any paper: an archive that says it unpacks to more is not opened. */
const MOST_BYTES = 400 * 1024 * 1024;

function bytesOf(base64: string): Uint8Array {
  const values = new Map([...BASE64].map((character, value) => [character, value]));
  const digits = base64.replace(/[^A-Za-z0-9+/]/g, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const digit of digits) {
    bits = (bits << 6) | (values.get(digit) ?? 0);
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at++] = (bits >> held) & 0xff;
    bits &= (1 << held) - 1;
  }
  return bytes;
}

const unreadable = (code: string, sentence: string) => new UserError(`check/${code}`, sentence);

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, at) => bytes[at] === byte);

/** Whether the bytes hold this name as the directory of an OLE file writes it: two bytes a letter. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const codes = [...name].map((letter) => letter.charCodeAt(0));
  for (let at = 0; at + codes.length * 2 <= bytes.length; at++)
    if (codes.every((code, index) => bytes[at + index * 2] === code && bytes[at + index * 2 + 1] === 0)) return true;
  return false;
}

const SAVE_AS = 'Hãy mở bằng Word hoặc LibreOffice, lưu thành .docx rồi kiểm tra lại.';

/** Why bytes that are no archive cannot be read. */
function notArchive(bytes: Uint8Array): UserError {
  if (bytes.length === 0) return unreadable('empty', 'Tệp trống, không có nội dung nào.');
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    if (holdsName(bytes, 'EncryptedPackage'))
      return unreadable('password', 'Tệp có mật khẩu. Hãy mở bằng Word, bỏ mật khẩu, lưu lại rồi kiểm tra.');
    return unreadable('old-word', `Tệp là .doc của Word 97-2003, không phải .docx. ${SAVE_AS}`);
  }
  if (startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66))
    return unreadable('not-docx', `Tệp là .rtf, không phải .docx. ${SAVE_AS}`);
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46))
    return unreadable('not-docx', 'Tệp là .pdf, không phải .docx. Hãy kiểm tra tệp .docx gốc.');
  return unreadable('not-docx', 'Tệp không phải là văn bản Word (.docx).');
}

const BROKEN = 'Tệp .docx bị hỏng, không mở được. Hãy mở bằng Word để sửa, hoặc tải lại tệp.';

function archiveOf(bytes: Uint8Array): PizZip {
  if (!startsWith(bytes, 0x50, 0x4b)) throw notArchive(bytes);
  try {
    const zip = new PizZip(bytes, { checkCRC32: true });
    let size = 0;
    for (const file of Object.values(zip.files)) {
      const data = (file as unknown as { _data?: { uncompressedSize?: number } })._data;
      size += data?.uncompressedSize ?? 0;
    }
    if (size > MOST_BYTES) throw unreadable('too-large', 'Tệp quá lớn, không kiểm tra được.');
    return zip;
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (error instanceof Error && /encrypt/i.test(error.message))
      throw unreadable('password', 'Tệp có mật khẩu. Hãy bỏ mật khẩu, lưu lại rồi kiểm tra.');
    throw unreadable('broken', BROKEN);
  }
}

/** 'word/document.xml', '../media/x' → 'media/x'; a leading / is the root. */
function resolved(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of [...from.split('/').slice(0, -1), ...target.split('/')])
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  return path.join('/');
}

/**
 * Opens a .docx.
 *
 * @param docx base64, or the bytes
 * @throws UserError 'check/…': empty, not-docx, old-word, password, broken, too-large
 */
export function openPackage(docx: string | Uint8Array): Package {
  const zip = archiveOf(typeof docx === 'string' ? bytesOf(docx) : docx);
  const parts = new Map<string, XmlElement | undefined>();
  const part = (path: string | undefined): XmlElement | undefined => {
    if (path === undefined) return undefined;
    if (!parts.has(path)) {
      let xml: string | undefined;
      try {
        xml = zip.file(path)?.asText();
      } catch {
        throw unreadable('broken', BROKEN);
      }
      const root = xml === undefined ? undefined : elementsOf(xmlTree(xml))[0];
      parts.set(path, root && withKnownPrefixes(root));
    }
    return parts.get(path);
  };
  const relations = (from: string) => {
    const at = from.lastIndexOf('/') + 1;
    return elementsOf(part(`${from.slice(0, at)}_rels/${from.slice(at)}.rels`)).filter(
      (relation) => relation.attributes['TargetMode'] !== 'External',
    );
  };
  const targetOf = (from: string, kind: string) => {
    const found = relations(from).find((relation) => (relation.attributes['Type'] ?? '').endsWith(`/${kind}`));
    const target = found?.attributes['Target'];
    return target === undefined ? undefined : resolved(from, target);
  };
  const target = (from: string, id: string) => {
    const found = relations(from).find((relation) => relation.attributes['Id'] === id)?.attributes['Target'];
    return found === undefined ? undefined : resolved(from, found);
  };
  const main = targetOf('', 'officeDocument') ?? 'word/document.xml';
  const root = part(main);
  if (root?.name !== 'w:document') {
    const isPackage = zip.file('[Content_Types].xml') !== null || zip.file('mimetype') !== null;
    const isWord = zip.file(/^word\//).length > 0;
    if (isWord) throw unreadable('broken', BROKEN);
    throw unreadable(
      'not-docx',
      isPackage ? `Tệp không phải là văn bản Word (.docx). ${SAVE_AS}` : 'Tệp không phải là văn bản Word (.docx).',
    );
  }
  if (elementsOf(root, 'w:body').length === 0) throw unreadable('broken', BROKEN);
  return { main, part, target, targetOf };
}
