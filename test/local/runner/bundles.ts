// Small projects for the tests of the runner.
import type { Bundle, Manifest } from '../../../local';

/** A project of one script. Without scopes in the manifest, scopes are not checked. */
export function project(code: string, manifest: Manifest = {}, files: Record<string, string> = {}): Bundle {
  return { scripts: [{ name: 'main.js', code }], files, manifest };
}
