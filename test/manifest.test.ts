// The manifest against the code: a person who installs the add-on is asked for what it uses, and for nothing wider.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareScopes, scopesOf } from '../local/scopes';
import { googleCalls, ROOT } from './support/source';

interface Manifest {
  timeZone: string;
  runtimeVersion: string;
  oauthScopes: string[];
  dependencies?: { enabledAdvancedServices?: { userSymbol: string; serviceId: string; version: string }[] };
  webapp?: unknown;
  executionApi?: unknown;
}

const text = readFileSync(join(ROOT, 'dist/script/appsscript.json'), 'utf8');
const manifest = JSON.parse(text) as Manifest;
const calls = googleCalls();

/** Scopes that see more than this workbook and the files that the add-on made itself. */
const WIDE = ['spreadsheets', 'drive', 'drive.readonly', 'documents', 'gmail.send', 'script.external_request'].map(
  (name) => `https://www.googleapis.com/auth/${name}`,
);

describe('the manifest', () => {
  it('is pushed as it stands in the repository', () => {
    expect(text).toBe(readFileSync(join(ROOT, 'appsscript.json'), 'utf8'));
  });

  it('runs on V8, on the clock of Vietnam, and opens no other door', () => {
    expect(manifest).toMatchObject({ runtimeVersion: 'V8', timeZone: 'Asia/Ho_Chi_Minh' });
    expect(manifest.webapp).toBeUndefined();
    expect(manifest.executionApi).toBeUndefined();
  });

  it('declares a scope for every call of the code', () =>
    expect(compareScopes(manifest.oauthScopes, calls).missing).toEqual([]));

  it('declares no scope that no call needs', () =>
    expect(compareScopes(manifest.oauthScopes, calls).unused).toEqual([]));

  it('declares each scope once, and only narrow ones', () => {
    expect(new Set(manifest.oauthScopes).size).toBe(manifest.oauthScopes.length);
    for (const scope of manifest.oauthScopes) expect(WIDE).not.toContain(scope);
  });

  it('switches on exactly the advanced services that the code names', () => {
    const named = calls.some((call) => call.startsWith('Drive.'))
      ? [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }]
      : [];
    expect(manifest.dependencies?.enabledAdvancedServices ?? []).toEqual(named);
  });
});

describe('the calls that were found in the code', () => {
  it('are those of the services in use, seen through variables and chains', () => {
    expect(calls).toEqual(
      expect.arrayContaining([
        'LockService.getDocumentLock',
        'Lock.releaseLock',
        'Range.setValues',
        'MailApp.sendEmail',
        'Drive.Files.create',
        'Session.getActiveUser',
      ]),
    );
  });

  it('name no service that would ask for wide scopes', () => {
    expect(
      calls.filter((call) =>
        /^(?:DriveApp|DocumentApp|GmailApp|UrlFetchApp|SpreadsheetApp\.(?:open|create))/.test(call),
      ),
    ).toEqual([]);
  });

  it('include some for which Google’s reference knows a scope', () => {
    expect(calls.filter((call) => scopesOf(call).length > 0).length).toBeGreaterThan(5);
  });
});
