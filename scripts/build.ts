// Builds what is pushed to a script project, into dist/script: the bundle, its entry points and the manifest;
// and the layouts of the papers, into dist/layouts, where they can be opened in Word.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { build } from 'esbuild';
import { writeLayouts } from './layouts';
import { pageHtml, pageNames } from './pages';

const ROOT = join(__dirname, '..');
const DIST = join(ROOT, 'dist');
/** Ends in `_`, so that no page and no menu can reach it. */
const GLOBAL = 'DoiThoai_';
/** What Apps Script can push at once is far more; this is what a run parses in a fraction of a second. */
export const MAX_BYTES = 900 * 1024;

/** What browsers and Node have and Apps Script lacks. Libraries ask for some; there the answer is "not there". */
const MISSING = [
  'window',
  'self',
  'global',
  'document',
  'navigator',
  'process',
  'Buffer',
  'setTimeout',
  'clearTimeout',
  'setImmediate',
  'DOMParser',
  'XMLSerializer',
  'TextEncoder',
  'TextDecoder',
  'URL',
  'fetch',
  'crypto',
  'atob',
  'btoa',
  'structuredClone',
  'define',
  'Blob',
  'FileReader',
  'ActiveXObject',
  'java',
];

/** The names that `src/main.ts` exports, in order: the only globals that Google or a menu may call. */
export function entryPoints(): string[] {
  const source = readFileSync(join(ROOT, 'src/main.ts'), 'utf8');
  return [...source.matchAll(/^export const (\w+)/gm)].map((match) => match[1] as string);
}

/** The whole script: one value behind `DoiThoai_`, and a top-level function for each entry point. */
async function bundle(): Promise<string> {
  const result = await build({
    entryPoints: [join(ROOT, 'src/main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: GLOBAL,
    platform: 'browser',
    mainFields: ['browser', 'main'],
    target: 'es2020',
    minify: true,
    keepNames: false,
    charset: 'utf8',
    legalComments: 'none',
    define: Object.fromEntries(MISSING.map((name) => [name, 'undefined'])),
    logLevel: 'warning',
  });
  const code = result.outputFiles[0]?.text ?? '';
  const functions = entryPoints().map((name) => `function ${name}(event) {\n  return ${GLOBAL}.${name}(event);\n}\n`);
  return `// doi-thoai: built from TypeScript; change the source, not this file.\n${code}\n${functions.join('')}`;
}

async function main(): Promise<void> {
  const script = join(DIST, 'script');
  mkdirSync(DIST, { recursive: true });
  // The example stays: it is played again only when what it is made of has changed (scripts/example-world.ts).
  for (const name of readdirSync(DIST)) {
    if (!name.startsWith('example')) rmSync(join(DIST, name), { recursive: true, force: true });
  }
  mkdirSync(script, { recursive: true });
  writeLayouts(join(DIST, 'layouts'));
  const code = await bundle();
  parse(code, { ecmaVersion: 2020, sourceType: 'script' });
  const bytes = Buffer.byteLength(code);
  if (bytes > MAX_BYTES) throw new Error(`the bundle has ${bytes} bytes, more than ${MAX_BYTES}`);
  writeFileSync(join(script, 'doi-thoai.js'), code);
  cpSync(join(ROOT, 'appsscript.json'), join(script, 'appsscript.json'));
  const pages = pageNames();
  for (const page of pages) writeFileSync(join(script, `${page}.html`), await pageHtml(page));
  console.log(
    `dist/script: doi-thoai.js ${Math.round(bytes / 1024)} KB, ${entryPoints().length} entry points, ${pages.length} pages`,
  );
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
