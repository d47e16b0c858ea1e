// The two programs that run outside the host's own realm, compiled from their sources to strings, once per process.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const programs = new Map<string, string>();

function program(name: string): string {
  const known = programs.get(name);
  if (known !== undefined) return known;
  const source = ['ts', 'js'].map((extension) => join(__dirname, `${name}.${extension}`)).find(existsSync);
  if (source === undefined) throw new Error(`the local host's program ${name} is missing in ${__dirname}`);
  const { outputFiles } = buildSync({
    entryPoints: [source],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'es2020',
  });
  const code = outputFiles[0]?.text ?? '';
  programs.set(name, code);
  return code;
}

/** An expression that gives `install` of realm.ts, to be evaluated in the script's context. */
export function realmProgram(): string {
  return `(function () { var module = { exports: {} };\n${program('realm')}\nreturn module.exports.install; })()`;
}

/** The program of a worker thread, for `new Worker(code, { eval: true })`. */
export function workerProgram(): string {
  return program('worker-thread');
}
