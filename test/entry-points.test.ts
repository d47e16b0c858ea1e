// The bundle as it is pushed: an ES2020 script that defines what Google may call and needs nothing but Apps Script.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { parse } from 'acorn';
import type * as acorn from 'acorn';
import { fullAncestor } from 'acorn-walk';
import ts from 'typescript';
import { MAX_BYTES } from '../scripts/build';
import { freeIdentifiers } from './support/free-identifiers';
import { googleGlobals, ROOT, sourceOf } from './support/source';

const bytes = readFileSync(join(ROOT, 'dist/script/doi-thoai.js'));
const code = bytes.toString('utf8');
const asScript = (text: string) => parse(text, { ecmaVersion: 2020, sourceType: 'script' });
const script = asScript(code);

/** Globals of the language itself, ECMAScript 2020. */
const ES2020 = new Set(
  `Array ArrayBuffer Atomics BigInt BigInt64Array BigUint64Array Boolean DataView Date Error EvalError Float32Array
   Float64Array Function Infinity Int16Array Int32Array Int8Array JSON Map Math NaN Number Object Promise Proxy RangeError
   ReferenceError Reflect RegExp Set SharedArrayBuffer String Symbol SyntaxError TypeError URIError Uint16Array Uint32Array
   Uint8Array Uint8ClampedArray WeakMap WeakSet decodeURI decodeURIComponent encodeURI encodeURIComponent escape eval
   globalThis isFinite isNaN parseFloat parseInt undefined unescape`.split(/\s+/),
);

/** What is there, or is never reached, though neither the language nor Google's types declare it. */
const BESIDE: Record<string, string> = {
  console: 'Apps Script gives every script one; it is no service',
  Intl: 'ECMA-402, a part of V8: the Vietnamese order of names',
};

/** Methods that came after ES2020, which an older V8 does not have. `at` counts where it is called. */
const YOUNGER =
  /^(?:at|findLast|findLastIndex|hasOwn|replaceAll|toReversed|toSorted|toSpliced|with|groupBy|isWellFormed|toWellFormed|any)$/;

/** The names that main.ts exports. */
const exported = sourceOf('src/main.ts').statements.flatMap((statement) => {
  const isExported =
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some((one) => one.kind === ts.SyntaxKind.ExportKeyword);
  if (!isExported) return [];
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map((one) => one.name.getText());
  return ts.isFunctionDeclaration(statement) && statement.name ? [statement.name.text] : [];
});

const declared = (program: acorn.Program) =>
  program.body.flatMap((statement) => {
    if (statement.type === 'FunctionDeclaration') return [statement.id.name];
    if (statement.type === 'VariableDeclaration')
      return statement.declarations.map((one) => (one.id as acorn.Identifier).name);
    return statement.type === 'ExpressionStatement' && statement.directive !== undefined ? [] : [statement.type];
  });

describe('free identifiers', () => {
  const free = (text: string) => freeIdentifiers(asScript(text));

  it.each([
    ['a; b.c; d[e]; ({ f: g, [h]: i, j })', ['a', 'b', 'd', 'e', 'g', 'h', 'i', 'j']],
    ['function f(a, { b, c: [d = e], ...r }, ...s) { return a + b + d + r + s + arguments + f + c; }', ['c', 'e']],
    ['f(); function f() { { var hoisted; } return hoisted; }', []],
    ['{ let inner; const other = inner; } inner; other;', ['inner', 'other']],
    ['for (const x of y) x; x;', ['x', 'y']],
    ['for (var i = 0; i < n; i++); i;', ['n']],
    ['try { a } catch ({ message, b = c }) { message; b } message;', ['a', 'c', 'message']],
    ['try {} catch { error }', ['error']],
    ['outer: for (;;) { continue outer; }', []],
    ['const f = function g() { return g; }; g;', ['g']],
    ['const A = class B { m() { return B; } }; B; class C {} C;', ['B']],
    ['const f = (a) => arguments; (b) => b; b;', ['arguments', 'b']],
    ['typeof x; delete y.z; new Z(); z?.w; `${t}`; tag`u`;', ['Z', 't', 'tag', 'x', 'y', 'z']],
    ['[a, b.c] = d; ({ e: f } = g);', ['a', 'b', 'd', 'f', 'g']],
    ['switch (a) { case b: let c; c; } c;', ['a', 'b', 'c']],
  ])('of %s', (text, expected) => expect(free(text)).toEqual(expected));
});

describe('the bundle', () => {
  it('is no larger than what a run can read every time', () => expect(bytes.length).toBeLessThan(MAX_BYTES));

  it('defines exactly its namespace and the entry points of main.ts: any other function could be called by a page', () => {
    expect(exported.length).toBeGreaterThan(3);
    expect(declared(script).sort()).toEqual(['DoiThoai_', ...exported].sort());
  });

  it('entry points have names that Google does not keep from pages and menus', () => {
    for (const name of exported) expect(name).toMatch(/^[a-zA-Z]\w*[^_\W]$/);
  });

  it('names nothing but the language and services of Apps Script', () => {
    const services = googleGlobals();
    const known = (name: string) => ES2020.has(name) || services.has(name) || name in BESIDE;
    expect(freeIdentifiers(script).filter((name) => !known(name))).toEqual([]);
  });

  it('names the services that the add-on is about', () => {
    expect(freeIdentifiers(script)).toEqual(
      expect.arrayContaining(['Drive', 'LockService', 'MailApp', 'Session', 'SpreadsheetApp', 'Utilities']),
    );
  });

  it('calls no method that is younger than ES2020', () => {
    const calls: string[] = [];
    fullAncestor(script, (node) => {
      const { callee } = node as acorn.CallExpression;
      if (node.type !== 'CallExpression' || callee.type !== 'MemberExpression' || callee.computed) return;
      const { name } = callee.property as acorn.Identifier;
      if (YOUNGER.test(name)) calls.push(code.slice(callee.start, node.end).slice(0, 80));
    });
    expect(calls).toEqual([]);
  });

  it('loads where there is nothing but the language, without calling a service', () => {
    const context = createContext({});
    runInContext(code, context);
    for (const name of exported) expect(runInContext(`typeof ${name}`, context)).toBe('function');
    expect(Object.keys(context).sort()).toEqual(['DoiThoai_', ...exported].sort());
  });

  it('is refused by nothing that the runtime forbids: no eval, no Function constructor', () => {
    expect(freeIdentifiers(script).filter((name) => name === 'eval')).toEqual([]);
  });
});
