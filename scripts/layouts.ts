// Writes the .docx layouts of the papers to dist/layouts: they open in Word, where an office may change how its papers
// look. The bundle makes them itself, from the same description in src/documents/layouts.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAPERS } from '../src/domain/paper-kinds';
import { layoutDocx } from '../src/documents/layouts';
import { PAPER_KINDS } from '../src/usecases/papers';

/** Writes every layout into `directory` (made if need be) as `<file>.docx`; returns the paths. */
export function writeLayouts(directory: string): string[] {
  mkdirSync(directory, { recursive: true });
  return PAPER_KINDS.map((kind) => {
    const path = join(directory, `${PAPERS[kind].file}.docx`);
    writeFileSync(path, Buffer.from(layoutDocx(kind), 'base64'));
    return path;
  });
}

if (require.main === module) for (const path of writeLayouts(join('dist', 'layouts'))) console.log(path);
