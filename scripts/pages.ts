// Builds the pages of src/sidebar, one HTML file each, in the one form that HtmlService leaves as it is.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokenizer, tokTypes } from 'acorn';
import { build, transform } from 'esbuild';
import { DIALOGS, PAGES } from '../src/google/pages';

const SIDEBAR = join(__dirname, '..', 'src', 'sidebar');
/** A page must open quickly in a hall with a poor network. */
export const MAX_PAGE_BYTES = 120 * 1024;

/** Folders of src/sidebar that are a page: all but what they share. */
export const pageNames = (): string[] =>
  readdirSync(SIDEBAR, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
    .map((entry) => entry.name)
    .sort();

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * The script with `//` and `/*` in its strings written as `/\/` and `/\*`: HtmlService takes both for comments, even in
 * strings. Anywhere else neither is left by a minifier, unless a regular expression ends in `\/`; that is refused.
 */
export function withoutCommentMarks(code: string): string {
  let safe = '';
  let from = 0;
  for (const token of tokenizer(code, { ecmaVersion: 2020 })) {
    const text = code.slice(token.start, token.end);
    let written: string;
    if (token.type === tokTypes.string) written = text.replace(/\/(?=[/*])/g, '/\\');
    // esbuild writes strings in ASCII and without backticks, but leaves regular expressions as they are.
    else if (token.type === tokTypes.regexp) written = text.replace(/[^\x00-\x7f]|`/g, escaped);
    else continue;
    safe += code.slice(from, token.start) + written;
    from = token.end;
  }
  safe += code.slice(from);
  const mark = /\/\/|\/\*|<\/script/i.exec(safe);
  if (mark) throw new Error(`a page's script contains ${mark[0]}: ${safe.slice(mark.index - 60, mark.index + 20)}`);
  return safe;
}

async function scriptOf(page: string): Promise<string> {
  const result = await build({
    entryPoints: [join(SIDEBAR, page, 'index.tsx')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    supported: { 'template-literal': false },
    charset: 'ascii',
    minify: true,
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  });
  return withoutCommentMarks((result.outputFiles[0]?.text ?? '').trim());
}

/** The shared style, and the page's own where there is one. */
async function styleOf(page: string): Promise<string> {
  const files = [join(SIDEBAR, 'shared', 'style.css')];
  if (readdirSync(join(SIDEBAR, page)).includes('style.css')) files.push(join(SIDEBAR, page, 'style.css'));
  const css = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  return (await transform(css, { loader: 'css', minify: true, target: 'es2020' })).code.trim();
}

/** What the page is called in the menu: a page without a title tells a screen reader nothing. */
function titleOf(page: string): string {
  const row = Object.values({ ...PAGES, ...DIALOGS }).find(({ file }) => file === page);
  if (!row) throw new Error(`nothing opens the page ${page}`);
  return row.title;
}

/** One page as HTML. Its data comes after it, in an element of its own (src/google/pages.ts). */
export async function pageHtml(page: string): Promise<string> {
  const [script, style] = await Promise.all([scriptOf(page), styleOf(page)]);
  const html = [
    '<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><base target="_blank">',
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${titleOf(page)}</title>`,
    `<style>${style}</style></head>`,
    `<body class="${page}"><div id="page"></div><script>${script}</script></body></html>\n`,
  ].join('\n');
  const bytes = Buffer.byteLength(html);
  if (bytes > MAX_PAGE_BYTES) throw new Error(`the page ${page} has ${bytes} bytes, more than ${MAX_PAGE_BYTES}`);
  return html;
}
