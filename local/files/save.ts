// Saves a world as the files its people would have: the workbook, the papers, the mails.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mimeTypes } from '../services/mime-types';
import type { DriveFile, World } from '../world';
import { toEml } from './eml';
import { writeWorkbook } from './xlsx';

/** A name that every file system takes, still readable: Vietnamese letters stay. Never empty. */
export function safeName(name: string): string {
  const kept = name
    .normalize('NFC')

    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]+/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.-]+|[\s.-]+$/g, '');
  let short = '';
  for (const letter of kept) {
    if (Buffer.byteLength(short + letter) > 150) break;
    short += letter;
  }
  return short === '' ? 'khong-ten' : short;
}

/** `name.ext`, or `name (2).ext` where that is taken. Names that differ in case only are the same to some systems. */
function unused(taken: Set<string>, name: string, extension: string): string {
  for (let count = 1; ; count += 1) {
    const candidate = `${name}${count === 1 ? '' : ` (${count})`}${extension}`;
    if (taken.has(candidate.toLowerCase())) continue;
    taken.add(candidate.toLowerCase());
    return candidate;
  }
}

/** File names other than those in Drive, without ending. */
export interface SaveNames {
  workbook?: string;
  paper?: (file: DriveFile) => string;
}

/**
 * Writes `<name>.xlsx`, one `.docx` per paper that is not in the bin, and `mail/001-….eml` in the order of sending.
 * Gives the paths that were written, relative to `directory`.
 */
export async function saveWorld(world: World, directory: string, names: SaveNames = {}): Promise<string[]> {
  await mkdir(join(directory, 'mail'), { recursive: true });
  const taken = new Set<string>();
  const written: string[] = [];
  const write = async (name: string, bytes: Uint8Array): Promise<void> => {
    await writeFile(join(directory, name), bytes);
    written.push(name);
  };
  await write(
    unused(taken, safeName(names.workbook ?? world.spreadsheet.name), '.xlsx'),
    await writeWorkbook(world.spreadsheet),
  );
  for (const file of world.files) {
    if (file.trashed || file.uploadedType !== mimeTypes.MICROSOFT_WORD) continue;
    await write(
      unused(taken, safeName((names.paper?.(file) ?? file.name).replace(/\.docx$/i, '')), '.docx'),
      file.bytes,
    );
  }
  for (const [index, mail] of world.mails.entries()) {
    const number = String(index + 1).padStart(Math.max(3, String(world.mails.length).length), '0');
    await write(`mail/${number}-${safeName(mail.to).slice(0, 60)}.eml`, await toEml(mail, index));
  }
  return written;
}
