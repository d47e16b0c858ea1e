// Which OAuth scopes a service call needs, read from Google's own reference (the comments of `gas-types-detailed`), and
// the refusal of calls that the manifest or the authorization mode does not cover.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ExecutionOptions } from './execution';
import { Exception } from './services/exception';

const AUTH = 'https://www.googleapis.com/auth/';
const named = (names: string): string[] => names.split(' ').map((name) => AUTH + name);

/** Scopes of the Drive API, version 3, by method (its discovery document; the reference of `gas-types-detailed` has none). */
const driveScopes: Record<string, string[]> = {
  'Drive.About.get': named('drive drive.appdata drive.file drive.metadata drive.metadata.readonly drive.readonly'),
  'Drive.Files.copy': named('drive drive.appdata drive.file drive.photos.readonly'),
  'Drive.Files.create': named('drive drive.appdata drive.file'),
  'Drive.Files.delete': named('drive drive.appdata drive.file'),
  'Drive.Files.emptyTrash': named('drive'),
  'Drive.Files.export': named('drive drive.file drive.meet.readonly drive.readonly'),
  'Drive.Files.generateIds': named('drive drive.appdata drive.file'),
  'Drive.Files.get': named(
    'drive drive.appdata drive.file drive.meet.readonly drive.metadata drive.metadata.readonly drive.photos.readonly drive.readonly',
  ),
  'Drive.Files.list': named(
    'drive drive.appdata drive.file drive.meet.readonly drive.metadata drive.metadata.readonly drive.photos.readonly drive.readonly',
  ),
  'Drive.Files.remove': named('drive drive.appdata drive.file'),
  'Drive.Files.update': named('drive drive.appdata drive.file drive.metadata drive.scripts'),
  'Drive.Permissions.create': named('drive drive.file'),
  'Drive.Permissions.delete': named('drive drive.file'),
  'Drive.Permissions.get': named(
    'drive drive.file drive.metadata drive.metadata.readonly drive.photos.readonly drive.readonly',
  ),
  'Drive.Permissions.list': named(
    'drive drive.file drive.metadata drive.metadata.readonly drive.photos.readonly drive.readonly',
  ),
  'Drive.Permissions.remove': named('drive drive.file'),
  'Drive.Permissions.update': named('drive drive.file'),
};

/** Classes of the spreadsheet come first: a `Range` here is a range of cells, not of a document. */
const FIRST = ['google-apps-script.spreadsheet.d.ts', 'google-apps-script.base.d.ts'];

function readReference(text: string, index: Map<string, string[]>): void {
  let owner = '';
  let scopes: string[] = [];
  let inComment = false;
  const own = new Map<string, string[]>();
  for (const line of text.split('\n')) {
    const interfaceName = /^ {4}interface (\w+)/.exec(line)?.[1];
    if (interfaceName !== undefined) {
      owner = interfaceName;
    } else if (/^\s*\/\*\*/.test(line) && !line.includes('*/')) {
      inComment = true;
      scopes = [];
    } else if (inComment) {
      const scope = /^\s*\* - (https:\/\/\S+)$/.exec(line)?.[1];
      if (scope !== undefined) scopes.push(scope);
      if (line.includes('*/')) inComment = false;
    } else {
      const method = /^ {6}(?:\/\*\* @deprecated.*?\*\/ )?(\w+)\(/.exec(line)?.[1];
      if (method === undefined) continue;
      const name = `${owner}.${method}`;
      own.set(name, [...new Set([...(own.get(name) ?? []), ...scopes])]);
      scopes = [];
    }
  }
  for (const [name, found] of own) if (!index.has(name)) index.set(name, found);
}

let known: Map<string, string[]> | undefined;

function reference(): Map<string, string[]> {
  if (known) return known;
  const folder = dirname(require.resolve('gas-types-detailed/package.json'));
  const files = readdirSync(folder).filter((file) => file.endsWith('.d.ts') && !FIRST.includes(file));
  known = new Map(Object.entries(driveScopes));
  for (const file of [...FIRST, ...files]) readReference(readFileSync(join(folder, file), 'utf8'), known);
  return known;
}

/**
 * The scopes of which one is enough for a call such as `SpreadsheetApp.openById` or `Range.setValues`; empty when the
 * call needs none, or when Google's reference does not know it.
 */
export function scopesOf(call: string): readonly string[] {
  return reference().get(call) ?? [];
}

/** One thing that a script needs: any of these scopes, for these calls. */
export interface ScopeNeed {
  anyOf: readonly string[];
  calls: string[];
}

/** What these calls need, each set of scopes once, with the calls that need it. Calls that need no scope are left out. */
export function requiredScopes(calls: Iterable<string>): ScopeNeed[] {
  const needs = new Map<string, ScopeNeed>();
  for (const call of new Set(calls)) {
    const anyOf = scopesOf(call);
    if (anyOf.length === 0) continue;
    const key = anyOf.join(' ');
    const need = needs.get(key) ?? { anyOf, calls: [] };
    need.calls.push(call);
    needs.set(key, need);
  }
  return [...needs.values()];
}

/**
 * Compares the scopes of a manifest with the calls of a script: `missing` are needs that no declared scope meets,
 * `unused` are declared scopes without which every need would still be met.
 */
export function compareScopes(
  declared: readonly string[],
  calls: Iterable<string>,
): { missing: ScopeNeed[]; unused: string[] } {
  const needs = requiredScopes(calls);
  const met = (need: ScopeNeed, scopes: readonly string[]): boolean =>
    need.anyOf.some((scope) => scopes.includes(scope));
  return {
    missing: needs.filter((need) => !met(need, declared)),
    unused: declared.filter((scope) =>
      needs.every(
        (need) =>
          met(
            need,
            declared.filter((other) => other !== scope),
          ) || !met(need, declared),
      ),
    ),
  };
}

function listOf(scopes: readonly string[]): string {
  return scopes.length === 1 ? String(scopes[0]) : `(${scopes.join(' || ')})`;
}

/** `Drive.Files.create` as the live message has it: `drive.files.create`. */
const liveName = (call: string): string => (call.startsWith('Drive.') ? call.toLowerCase() : call);

/** What a simple trigger may ask although it needs a scope elsewhere (it may answer ''). */
const ASKED_FREELY = new Set(['Session.getActiveUser']);

/** Services that do not work before the person has used the add-on in this document. */
const CLOSED_IN_NONE = new Set(['PropertiesService', 'Properties']);

/**
 * The check that every call of an execution passes: scopes of the manifest, then the authorization mode. `undefined`
 * when there is nothing to check.
 */
export function guardOf(options: ExecutionOptions): ExecutionOptions['guard'] {
  const { scopes, authMode = 'FULL' } = options;
  if (scopes === undefined && authMode === 'FULL') return undefined;
  const declared = scopes === undefined ? undefined : new Set(scopes);
  const allowed = new Set<string>();
  return (service, method) => {
    const call = `${service}.${method}`;
    if (allowed.has(call)) return;
    const needed = scopesOf(call);
    if (needed.length > 0 && declared && !needed.some((scope) => declared.has(scope))) {
      throw new Exception(
        `Specified permissions are not sufficient to call ${liveName(call)}. Required permissions: ${listOf(needed)}`,
      );
    }
    if (authMode !== 'FULL' && needed.length > 0 && !ASKED_FREELY.has(call)) {
      // Without a person's consent a script may touch the file that it is bound to, and in NONE not even that.
      if (authMode === 'NONE' || !needed.some((scope) => scope.endsWith('.currentonly'))) {
        throw new Exception(
          `You do not have permission to call ${liveName(call)}. Required permissions: ${listOf(needed)}`,
        );
      }
    }
    if (authMode === 'NONE' && CLOSED_IN_NONE.has(service)) {
      throw new Exception(`You do not have permission to call ${call}`);
    }
    allowed.add(call);
  };
}
