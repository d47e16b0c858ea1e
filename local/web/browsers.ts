// Programs of this machine that the local sheet can use: a browser of the Chromium family, LibreOffice.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const BROWSERS: Record<string, readonly string[]> = {
  linux: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    'brave-browser',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => {
    const root = process.env[name];
    if (root === undefined) return [];
    return [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Chromium\\Application\\chrome.exe',
    ].map((path) => join(root, path));
  }),
};

const OFFICES: Record<string, readonly string[]> = {
  linux: ['soffice', 'libreoffice'],
  darwin: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
  win32: ['ProgramFiles', 'ProgramFiles(x86)'].flatMap((name) => {
    const root = process.env[name];
    return root === undefined ? [] : [join(root, 'LibreOffice\\program\\soffice.exe')];
  }),
};

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function first(candidates: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const candidate of candidates) {
    const paths = /[\\/]/.test(candidate) ? [candidate] : folders.map((folder) => join(folder, candidate));
    const found = paths.find(runs);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Path of an installed browser of the Chromium family: what `CHROMIUM` names, or the first that is found. */
export function chromium(): string | undefined {
  const named = process.env.CHROMIUM;
  return named !== undefined && named !== '' ? named : first(BROWSERS[process.platform] ?? []);
}

/** Path of LibreOffice. */
export function libreOffice(): string | undefined {
  return first(OFFICES[process.platform] ?? []);
}
