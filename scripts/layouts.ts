// Builds the .docx layouts of the papers from their description in src/documents/layouts, always to the same bytes.
// They open in Word, where an office may change how its papers look; run alone it writes them to dist/layouts.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PizZip from 'pizzip';
import type { PaperKind } from '../src/domain/records';
import { LAYOUTS, packageParts } from '../src/documents/layouts';
import { PAPERS } from '../src/documents/papers';
import { packFiles } from '../src/documents/render';

/** The layout of one kind of paper, as a .docx. */
export function buildLayout(kind: PaperKind): Uint8Array {
  const zip = new PizZip();
  for (const [path, content] of Object.entries(packageParts(LAYOUTS[kind]()))) zip.file(path, content);
  return Uint8Array.from(Buffer.from(packFiles(zip), 'base64'));
}

/** Writes every layout into `directory` (made if need be) as `<file>.docx`; returns the paths. */
export function writeLayouts(directory: string): string[] {
  mkdirSync(directory, { recursive: true });
  return (Object.keys(PAPERS) as PaperKind[]).map((kind) => {
    const path = join(directory, `${PAPERS[kind].file}.docx`);
    writeFileSync(path, buildLayout(kind));
    return path;
  });
}

if (require.main === module) for (const path of writeLayouts(join('dist', 'layouts'))) console.log(path);
