// Every paper of both examples, as text: reviewed files under test/golden, so that a change of wording shows as a diff.
// `npm run golden` writes them anew. Each paper also keeps to the form of Nghị định 30/2020/NĐ-CP.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLES, exampleWorld, play } from '../examples/play';
import { createStage } from '../examples/stage';
import { paperFiles, readTab } from '../examples/summary';
import { checkLayout, findingSentence } from '../src/documents/check';
import { PAPERS } from '../src/domain/paper-kinds';
import { bundle } from './support/office';
import { paperText } from './support/printed';

const GOLDEN = join(__dirname, 'golden');
const WRITE = process.env['WRITE_GOLDEN'] === '1';

describe.each(EXAMPLES)('%s', (example) => {
  const folder = join(GOLDEN, example);
  const world = exampleWorld(example, { newSheetRows: 200 });
  play(createStage(world, bundle), example);
  const papers = [...paperFiles(world)].map(([id, name]) => {
    const file = world.files.find((one) => one.id === id);
    if (!file) throw new Error(`no file of ${name}`);
    return [name, Buffer.from(file.bytes).toString('base64')] as const;
  });

  if (WRITE) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const [name, docx] of papers) writeFileSync(join(folder, `${name}.txt`), paperText(docx));
  }

  it('makes every kind of paper, each with a text that was reviewed', () => {
    expect(new Set(readTab(world, 'papers').map(({ kind }) => kind))).toEqual(new Set(Object.keys(PAPERS)));
    expect(readdirSync(folder).sort()).toEqual(papers.map(([name]) => `${name}.txt`).sort());
  });

  it.each(papers)('%s says what was reviewed', (name, docx) => {
    const path = join(folder, `${name}.txt`);
    expect(existsSync(path) ? paperText(docx) : 'nobody has reviewed this paper').toBe(readFileSync(path, 'utf8'));
  });

  it.each(papers)('%s keeps to the form', (_name, docx) => {
    expect(checkLayout(docx).map(findingSentence)).toEqual([]);
  });
});
