// A world kept in a directory: the workbook as .xlsx, everything else as JSON, the bytes of files beside them.
// Each save replaces whole files by renaming, so that a machine that stops in between leaves an earlier or the new state.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../files/xlsx';
import { createWorld, type DriveFile, type SentMail, type World } from '../world';

const WORKBOOK = 'so-theo-doi.xlsx';
const REST = 'the-gioi.json';
const FILES = 'tep';

type Bytes = { name: string; contentType: string; base64: string };

/** What the JSON holds. Bytes of Drive files are in `tep/`, by their SHA-256. */
interface Saved {
  version: 1;
  /** SHA-256 of the workbook that belongs to this state. */
  workbook: string;
  /** Milliseconds that the world is ahead of the machine (less than 0: behind), or the moment at which it goes on. */
  clock: { ahead: number } | { startsAt: string };
  owner: string;
  editors: string[];
  viewers: string[];
  files: (Omit<DriveFile, 'bytes'> & { bytes: string })[];
  mails: (Omit<SentMail, 'attachments' | 'inlineImages' | 'sentAt'> & {
    attachments: Bytes[];
    inlineImages: [string, Bytes][];
    sentAt: string;
  })[];
  mailUse: [string, number][];
  mailQuota: number;
  newSheetRows: number;
  properties: {
    script: [string, string][];
    document: [string, string][];
    user: [string, [string, string][]][];
  };
  cache: [string, { value: string; expiresAt: number }][];
  triggers: World['triggers'];
  sequence: number;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const packed = ({ name, contentType, bytes }: SentMail['attachments'][number]): Bytes => ({
  name,
  contentType,
  base64: Buffer.from(bytes).toString('base64'),
});
const unpacked = ({ name, contentType, base64 }: Bytes): SentMail['attachments'][number] => ({
  name,
  contentType,
  bytes: Uint8Array.from(Buffer.from(base64, 'base64')),
});

/** Whether a world was saved there. */
export function hasWorld(directory: string): boolean {
  return (
    existsSync(join(directory, REST)) &&
    (existsSync(join(directory, WORKBOOK)) || existsSync(join(directory, `${WORKBOOK}.moi`)))
  );
}

function replace(path: string, bytes: Uint8Array | string): void {
  writeFileSync(`${path}.moi`, bytes);
  renameSync(`${path}.moi`, path);
}

/** Everything of a world but its workbook, at one moment, ready to be written. */
export interface Rest {
  saved: Omit<Saved, 'workbook'>;
  bytes: ReadonlyMap<string, Uint8Array>;
}

/** `startsAt` stops the world's clock until it is loaded; otherwise the clock goes on with the machine's. */
export function restOf(world: World, startsAt?: Date): Rest {
  const bytes = new Map<string, Uint8Array>();
  const files = world.files.map((file) => {
    const hash = sha256(file.bytes);
    bytes.set(hash, file.bytes);
    return { ...file, bytes: hash };
  });
  const saved: Rest['saved'] = {
    version: 1,
    clock: startsAt ? { startsAt: startsAt.toISOString() } : { ahead: world.clock.now().getTime() - Date.now() },
    owner: world.owner,
    editors: [...world.editors],
    viewers: [...world.viewers],
    files,
    mails: world.mails.map((mail) => ({
      ...mail,
      attachments: mail.attachments.map(packed),
      inlineImages: Object.entries(mail.inlineImages).map(([key, image]) => [key, packed(image)]),
      sentAt: mail.sentAt.toISOString(),
    })),
    mailUse: [...world.mailUse],
    mailQuota: world.mailQuota,
    newSheetRows: world.newSheetRows,
    properties: {
      script: [...world.properties.script],
      document: [...world.properties.document],
      user: [...world.properties.user].map(([user, map]) => [user, [...map]]),
    },
    cache: [...world.cache],
    triggers: structuredClone(world.triggers),
    sequence: world.sequence,
  };
  return { saved, bytes };
}

/** Writes a world into a directory: its workbook as .xlsx, and the rest as it was at the same moment. */
export function storeWorld(directory: string, workbook: Uint8Array, { saved, bytes }: Rest): void {
  const files = join(directory, FILES);
  mkdirSync(files, { recursive: true });
  for (const [hash, content] of bytes) if (!existsSync(join(files, hash))) replace(join(files, hash), content);
  // The workbook waits beside its place until the JSON names it: `loadWorld` finishes that if the machine stopped here.
  writeFileSync(join(directory, `${WORKBOOK}.moi`), workbook);
  replace(join(directory, REST), `${JSON.stringify({ ...saved, workbook: sha256(workbook) }, null, 1)}\n`);
  renameSync(join(directory, `${WORKBOOK}.moi`), join(directory, WORKBOOK));
  for (const name of readdirSync(files)) if (!bytes.has(name)) rmSync(join(files, name));
}

/** The workbook that belongs to the JSON; one that was changed in Excel or LibreOffice since is taken as it is now. */
function workbookBytes(directory: string, hash: string): Uint8Array {
  const path = join(directory, WORKBOOK);
  const waiting = `${path}.moi`;
  if (existsSync(waiting) && sha256(readFileSync(waiting)) === hash) renameSync(waiting, path);
  return Uint8Array.from(readFileSync(path));
}

/** The world that was saved in a directory, its clock running. Throws a Vietnamese sentence when it cannot be read. */
export function loadWorld(directory: string): World {
  let saved: Saved;
  try {
    saved = JSON.parse(readFileSync(join(directory, REST), 'utf8')) as Saved;
    if (saved.version !== 1) throw new Error('version');
  } catch {
    throw new Error(
      `Không đọc được ${join(directory, REST)}. Hãy chuyển thư mục này đi nơi khác rồi mở lại: máy sẽ tạo sổ ví dụ mới.`,
    );
  }
  const world = createWorld({ owner: saved.owner, editors: saved.editors, viewers: saved.viewers, realTime: true });
  world.clock.advance(
    'ahead' in saved.clock ? saved.clock.ahead : new Date(saved.clock.startsAt).getTime() - Date.now(),
  );
  world.spreadsheet = readWorkbook(workbookBytes(directory, saved.workbook));
  world.files = saved.files.map((file) => ({
    ...file,
    bytes: Uint8Array.from(readFileSync(join(directory, FILES, file.bytes))),
  }));
  world.mails = saved.mails.map((mail) => ({
    ...mail,
    attachments: mail.attachments.map(unpacked),
    inlineImages: Object.fromEntries(mail.inlineImages.map(([key, image]) => [key, unpacked(image)])),
    sentAt: new Date(mail.sentAt),
  }));
  world.mailUse = new Map(saved.mailUse);
  world.mailQuota = saved.mailQuota;
  world.newSheetRows = saved.newSheetRows;
  world.properties = {
    script: new Map(saved.properties.script),
    document: new Map(saved.properties.document),
    user: new Map(saved.properties.user.map(([user, entries]) => [user, new Map(entries)])),
  };
  world.cache = new Map(saved.cache);
  world.triggers = saved.triggers;
  world.sequence = saved.sequence;
  return world;
}

/** Puts what is in a directory aside, under its name with the machine's time, so that nothing is overwritten. */
export function putAside(directory: string, now: Date): string | undefined {
  if (!existsSync(directory)) return undefined;
  const stamp = now.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  for (let count = 1; ; count += 1) {
    const aside = `${directory}-truoc-${stamp}${count === 1 ? '' : `-${count}`}`;
    if (existsSync(aside)) continue;
    renameSync(directory, aside);
    return aside;
  }
}
