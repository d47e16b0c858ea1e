// The pages as they are shipped: one file each, small, in the one form that HtmlService leaves as it is.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { Parser } from 'htmlparser2';
import { pageNames, withoutCommentMarks } from '../scripts/pages';
import { DIALOGS, embeddable, PAGES } from '../src/google/pages';
import { VIEWS } from '../src/views';
import { ROOT } from './support/source';

const DIST = join(ROOT, 'dist/script');
const MAX_BYTES = 120 * 1024;
const files = readdirSync(DIST).filter((name) => name.endsWith('.html'));

/** Texts of the elements with this name, and all values of attributes that could load something. */
function partsOf(html: string): { scripts: string[]; styles: string[]; loads: string[] } {
  const parts = { scripts: [] as string[], styles: [] as string[], loads: [] as string[] };
  let into: string[] | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      into = name === 'script' ? parts.scripts : name === 'style' ? parts.styles : undefined;
      into?.push('');
      for (const attribute of ['src', 'href', 'srcset', 'data', 'action']) {
        if (attributes[attribute] !== undefined) parts.loads.push(`${name} ${attribute}=${attributes[attribute]}`);
      }
    },
    ontext(text) {
      if (into) into[into.length - 1] += text;
    },
    onclosetag: () => (into = undefined),
  });
  parser.end(html);
  return parts;
}

describe('pages', () => {
  it('are those that the menu or another page opens, each with a view to show', () => {
    expect(files.map((name) => name.replace('.html', '')).sort()).toEqual(pageNames());
    expect([...Object.values(PAGES), ...Object.values(DIALOGS)].map(({ file }) => file).sort()).toEqual(pageNames());
    expect(Object.values(PAGES).filter(({ view }) => !(view in VIEWS))).toEqual([]);
  });

  it.each(files)('%s is one file below 120 KB that loads nothing', (file) => {
    const html = readFileSync(join(DIST, file), 'utf8');
    expect(Buffer.byteLength(html)).toBeLessThan(MAX_BYTES);
    const { scripts, styles, loads } = partsOf(html);
    expect({ scripts: scripts.length, styles: styles.length, loads }).toEqual({ scripts: 1, styles: 1, loads: [] });
    expect(styles.join()).not.toMatch(/@import|url\(/);
    // Served as a file, but a page that is served as a template one day must not run parts of itself as code.
    expect(html).not.toContain('<?');
  });

  it.each(files)('%s has nothing in its script that HtmlService takes for a comment', (file) => {
    const [script = ''] = partsOf(readFileSync(join(DIST, file), 'utf8')).scripts;
    expect(script.length).toBeGreaterThan(1000);
    expect(script).not.toMatch(/\/\/|\/\*/);

    expect(script).not.toMatch(/[^\x00-\x7f]/);
    expect(() => parse(script, { ecmaVersion: 2020 })).not.toThrow();
    expect(script).not.toContain('`');
  });

  it('are built from folders that have an index', () => {
    for (const page of pageNames()) expect(existsSync(join(ROOT, 'src/sidebar', page, 'index.tsx'))).toBe(true);
  });
});

describe('a script without comment marks', () => {
  it('means the same', () => {
    const code = 'var a="http://x/*y*/",b=\'//\',c=a+b;c';
    const safe = withoutCommentMarks(code);
    expect(safe).not.toMatch(/\/\/|\/\*/);
    expect((0, eval)(safe)).toBe('http://x/*y*///');
  });

  it('is ASCII also in regular expressions, and finds the same', () => {
    const code =
      'var r=/^ngày (\\d+) [đĐ🙏]$/u;[r.test("ng\\u00e0y 5 \\u0111"),r.test("ng\\u00e0y 5 \\ud83d\\ude4f"),r.test("ngay 5 d")]';
    const safe = withoutCommentMarks(code);

    expect(safe).not.toMatch(/[^\x00-\x7f]/);
    expect((0, eval)(safe)).toEqual([true, true, false]);
  });

  it('has no backtick, also in regular expressions', () => {
    const safe = withoutCommentMarks('/^[`a]$/.test("\\x60")');
    expect(safe).not.toContain('`');
    expect((0, eval)(safe)).toBe(true);
  });

  it('is refused where a mark cannot be written otherwise', () => {
    expect(() => withoutCommentMarks('var a=/x\\//;')).toThrow(/contains \/\//);
    expect(() => withoutCommentMarks('var a="</script>"')).toThrow(/<\/script/);
  });
});

describe('data in a page', () => {
  it.each([
    '</script><script>alert(1)</script>',
    'http://x // y /* z */',
    '<!-- a',
    '\u2028\u2029',
    'Đất ở «thôn Đông» \\ "',
  ])('stays data: %j', (text) => {
    const json = embeddable({ text });
    expect(json).not.toMatch(/[<>/\u2028\u2029]/);
    expect(JSON.parse(json)).toEqual({ text });
  });
});
