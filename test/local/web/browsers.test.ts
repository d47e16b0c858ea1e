// Which programs of the machine are used.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, libreOffice } from '../../../local/web/browsers';

const { PATH, CHROMIUM } = process.env;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'browsers-'));
  process.env.PATH = folder;
  delete process.env.CHROMIUM;
});
afterEach(() => {
  process.env.PATH = PATH;
  if (CHROMIUM === undefined) delete process.env.CHROMIUM;
  else process.env.CHROMIUM = CHROMIUM;
  rmSync(folder, { recursive: true });
});

const program = (name: string, mode: number): string => {
  const path = join(folder, name);
  writeFileSync(path, '', { mode });
  return path;
};

test('the browser that CHROMIUM names comes before any that is installed', () => {
  program('chromium', 0o755);
  process.env.CHROMIUM = '/opt/chrome';
  expect(chromium()).toBe('/opt/chrome');
  process.env.CHROMIUM = '';
  expect(chromium()).toBe(join(folder, 'chromium'));
});

test('a program that is not there, or cannot be run, is none', () => {
  expect([chromium(), libreOffice()]).toEqual([undefined, undefined]);
  program('chromium', 0o644);
  const edge = program('microsoft-edge', 0o755);
  const office = program('libreoffice', 0o755);
  // The superuser may run only what somebody may run, too.
  expect([chromium(), libreOffice()]).toEqual([edge, office]);
});
