// Plays the example once and keeps its world in dist/example, from where `npm start` takes it: playing takes seconds.
// Done again only when the script, the example or the host has changed.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { exampleWorld, play } from '../examples/play';
import { createStage } from '../examples/stage';
import { loadBundle, writeWorkbook } from '../local';
import { hasWorld, restOf, storeWorld } from '../local/web';

const ROOT = join(__dirname, '..');
export const EXAMPLE = join(ROOT, 'dist', 'example');
const SCRIPT = join(ROOT, 'dist', 'script');
/** Beside it, not in it: what is in it is copied to where people keep their sheet. */
const MARK = `${EXAMPLE}.sha256`;

function filesUnder(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** One hash of everything that decides what the example becomes. */
function sources(): string {
  const page = join('local', 'web', 'page') + sep;
  const files = [SCRIPT, join(ROOT, 'examples'), join(ROOT, 'local')]
    .flatMap(filesUnder)
    .map((path) => ({ path, name: relative(ROOT, path) }))
    .filter(({ name }) => !name.startsWith(page))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const hash = createHash('sha256');
  for (const { path, name } of files) hash.update(`${name}\0`).update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

function markThere(): string {
  try {
    return readFileSync(MARK, 'utf8');
  } catch {
    return '';
  }
}

/** The morning after a moment, in Vietnam. */
function nextMorning(moment: Date): Date {
  const day = new Date(moment.getTime() + 7 * 3_600_000 + 86_400_000).toISOString().slice(0, 10);
  return new Date(`${day}T07:30:00+07:00`);
}

function main(): void {
  const mark = sources();
  if (hasWorld(EXAMPLE) && markThere() === mark) return;
  const world = exampleWorld('ngoc-chau-2024');
  play(createStage(world, loadBundle(SCRIPT)), 'ngoc-chau-2024');
  rmSync(EXAMPLE, { recursive: true, force: true });
  mkdirSync(EXAMPLE, { recursive: true });
  storeWorld(EXAMPLE, writeWorkbook(world.spreadsheet), restOf(world, nextMorning(world.clock.now())));
  writeFileSync(MARK, mark);
  console.log('dist/example: the example, played');
}

if (require.main === module) main();
