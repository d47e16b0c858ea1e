// A built project read from its directory.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadBundle } from '../../../local';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'doi-thoai-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

test('scripts, pages by their names, and the manifest', () => {
  mkdirSync(join(directory, 'sidebar'));
  writeFileSync(join(directory, 'main.js'), 'var a;');
  writeFileSync(join(directory, 'b.gs'), 'var b;');
  writeFileSync(join(directory, 'sidebar', 'register.html'), '<p>');
  writeFileSync(join(directory, 'appsscript.json'), '{"timeZone":"Asia/Ho_Chi_Minh","oauthScopes":[]}');
  writeFileSync(join(directory, 'notes.txt'), 'x');
  expect(loadBundle(directory)).toEqual({
    scripts: [
      { name: 'b.gs', code: 'var b;' },
      { name: 'main.js', code: 'var a;' },
    ],
    files: { 'sidebar/register': '<p>' },
    manifest: { timeZone: 'Asia/Ho_Chi_Minh', oauthScopes: [] },
  });
});

test('a directory without a manifest, or without a script, is no project', () => {
  expect(() => loadBundle(directory)).toThrow('no appsscript.json');
  writeFileSync(join(directory, 'appsscript.json'), '{}');
  expect(() => loadBundle(directory)).toThrow('no script');
});
