// The two programs that run outside the host's own realm, compiled from their sources to strings, once per process.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';

function sourceOf(name: string): string {
  const candidates = ['ts', 'js'].map((extension) => join(__dirname, `${name}.${extension}`));
  const path = candidates.find((candidate) => existsSync(candidate));
  if (path === undefined) throw new Error(`the local host's ${name} is missing beside ${__dirname}`);
  return readFileSync(path, 'utf8');
}

function compile(name: string): string {
  return transformSync(sourceOf(name), { loader: 'ts', format: 'cjs', target: 'es2020' }).code;
}

const programs = new Map<string, string>();

function program(name: string): string {
  const known = programs.get(name);
  if (known !== undefined) return known;
  const code = compile(name);
  programs.set(name, code);
  return code;
}

/** An expression that gives `install` of realm.ts, to be evaluated in the script's context. */
export function realmProgram(): string {
  return `(function () { var module = { exports: {} }; var exports = module.exports;\n${program('realm')}\nreturn module.exports.install; })()`;
}

/** The program of a worker thread, for `new Worker(code, { eval: true })`. */
export function workerProgram(): string {
  return program('worker-thread');
}
