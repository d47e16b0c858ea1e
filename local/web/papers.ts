// What leaves the office: papers as .docx and PDF, mails as .eml, the workbook as .xlsx.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toEml } from '../files/eml';
import { safeName } from '../files/save';
import { writeWorkbook } from '../files/xlsx';
import { mimeTypes } from '../services/mime-types';
import type { DriveFile, World } from '../world';
import { libreOffice } from './browsers';
import type { OutView } from './protocol';

export interface Download {
  name: string;
  type: string;
  bytes: Uint8Array;
}

const isPaper = (file: DriveFile): boolean => !file.trashed && file.bytes.length > 0;
const isWord = (file: DriveFile): boolean => file.uploadedType === mimeTypes.MICROSOFT_WORD;

/** Papers and mails, newest first. */
export function outView(world: World): OutView {
  return {
    papers: world.files
      .filter(isPaper)
      .map((file) => ({ id: file.id, name: file.name, maker: file.owner, at: new Date(file.createdTime).getTime() }))
      .reverse(),
    mails: world.mails
      .map((mail, index) => ({
        index,
        from: mail.name ? `${mail.name} <${mail.from}>` : mail.from,
        to: [mail.to, mail.cc, mail.bcc].filter(Boolean).join(', '),
        subject: mail.subject,
        body: mail.body,
        attachments: mail.attachments.map((attachment) => attachment.name),
        at: mail.sentAt.getTime(),
      }))
      .reverse(),
    canPdf: libreOffice() !== undefined,
  };
}

export function workbookDownload(world: World): Download {
  return {
    name: `${safeName(world.spreadsheet.name)}.xlsx`,
    type: mimeTypes.MICROSOFT_EXCEL,
    bytes: writeWorkbook(world.spreadsheet),
  };
}

/** A paper as it was uploaded; `undefined` when there is none of that id. */
export function paperDownload(world: World, id: string): Download | undefined {
  const file = world.files.find((one) => one.id === id && isPaper(one));
  if (!file) return undefined;
  const name = safeName(file.name.replace(/\.docx$/i, ''));
  return isWord(file)
    ? { name: `${name}.docx`, type: mimeTypes.MICROSOFT_WORD, bytes: file.bytes }
    : { name: safeName(file.name), type: file.mimeType, bytes: file.bytes };
}

export async function mailDownload(world: World, index: number): Promise<Download | undefined> {
  const mail = world.mails[index];
  if (!mail) return undefined;
  const name = safeName(`${String(index + 1).padStart(3, '0')}-${mail.subject}`);
  return { name: `${name}.eml`, type: 'message/rfc822', bytes: await toEml(mail, index) };
}

/** Milliseconds that LibreOffice may take for one paper. */
const PATIENCE = 90_000;

let turn: Promise<unknown> = Promise.resolve();

/** The paper as PDF. Throws a Vietnamese sentence when LibreOffice is not there or does not manage. */
export function paperAsPdf(paper: Download): Promise<Download> {
  // LibreOffice is large: papers are made one after the other.
  const mine = turn.then(() => convert(paper));
  turn = mine.catch(() => undefined);
  return mine;
}

async function convert(paper: Download): Promise<Download> {
  const program = libreOffice();
  if (program === undefined) {
    throw new Error(
      'Máy này chưa cài LibreOffice nên chưa tạo được PDF. Hãy tải bản .docx, hoặc cài LibreOffice rồi thử lại.',
    );
  }
  const folder = await mkdtemp(join(tmpdir(), 'doi-thoai-pdf-'));
  try {
    await writeFile(join(folder, 'van-ban.docx'), paper.bytes);
    const profile = `-env:UserInstallation=file://${folder.replace(/\\/g, '/').replace(/^(?!\/)/, '/')}/profile`;
    const args = ['--headless', '--norestore', profile, '--convert-to', 'pdf', '--outdir', folder];
    await ended(program, [...args, join(folder, 'van-ban.docx')]);
    const bytes = Uint8Array.from(await readFile(join(folder, 'van-ban.pdf')));
    return { name: paper.name.replace(/\.docx$/, '.pdf'), type: 'application/pdf', bytes };
  } catch {
    throw new Error(
      'LibreOffice chưa tạo được PDF của văn bản này. Hãy đóng LibreOffice đang mở (nếu có) rồi thử lại, hoặc tải bản .docx.',
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function ended(program: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore', timeout: PATIENCE });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`LibreOffice ended with ${code}`))));
  });
}
