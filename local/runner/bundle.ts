// A deployed Apps Script project as files: scripts, pages and the manifest, exactly as they would be pushed.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface Manifest {
  timeZone?: string;
  oauthScopes?: string[];
  dependencies?: { enabledAdvancedServices?: { userSymbol: string; serviceId: string; version: string }[] };
  [name: string]: unknown;
}

/** `scripts` in the order in which they run; `files` are the pages by name without `.html`. */
export interface Bundle {
  scripts: { name: string; code: string }[];
  files: Record<string, string>;
  manifest: Manifest;
}

function pathsUnder(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** Reads a built project. Throws when the directory holds no `appsscript.json` or no script. */
export function loadBundle(directory: string): Bundle {
  const bundle: Bundle = { scripts: [], files: {}, manifest: {} };
  let hasManifest = false;
  for (const path of pathsUnder(directory)) {
    const name = relative(directory, path).split(sep).join('/');
    const text = (): string => readFileSync(path, 'utf8');
    if (name === 'appsscript.json') {
      bundle.manifest = JSON.parse(text()) as Manifest;
      hasManifest = true;
    } else if (/\.(js|gs)$/.test(name)) bundle.scripts.push({ name, code: text() });
    else if (name.endsWith('.html')) bundle.files[name.slice(0, -'.html'.length)] = text();
  }
  if (!hasManifest) throw new Error(`no appsscript.json in ${directory}`);
  if (bundle.scripts.length === 0) throw new Error(`no script in ${directory}`);
  return bundle;
}
