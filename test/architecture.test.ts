// The rules of ARCHITECTURE.md that a machine can check. Each says why it is there.
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { filesOf, googleGlobals, importsOf, nodesOf, ROOT, sourceOf } from './support/source';

const SRC = filesOf('src');

/** What runs in Apps Script; the pages run in a browser, the command line in Node. */
const SCRIPT = SRC.filter((path) => !path.startsWith('src/sidebar/') && !path.startsWith('src/cli/'));

/** 'domain', 'google', …; 'main' for main.ts itself. */
const layerOf = (path: string) =>
  path.split('/')[path.split('/').length > 2 ? 1 : 2] ?? path.replace(/^src\/(\w+)\.ts$/, '$1');

/** What a layer may import of the product. The order is inwards: whoever stands further down knows those above. */
const INWARDS: Record<string, string[]> = {
  domain: [],
  workbook: ['domain'],
  documents: ['domain'],
  usecases: ['domain', 'workbook', 'documents'],
  views: ['domain', 'workbook', 'documents', 'usecases'],
  google: ['domain', 'workbook', 'documents', 'usecases', 'views'],
  sidebar: ['domain', 'workbook', 'views'],
  cli: ['domain', 'workbook', 'documents', 'usecases'],
  main: ['usecases', 'views', 'google'],
};

/** What a layer may import of others. Everything imported is in the bundle, and must run where there is only the language. */
const PACKAGES: Record<string, string[]> = {
  domain: ['date-fns'],
  workbook: [],
  documents: ['docxtemplater', 'pizzip'],
  usecases: ['valibot'],
  views: ['valibot'],
  google: ['valibot'],
  sidebar: ['preact'],
  cli: ['node:'],
  main: [],
};

/** Globals that the machine of a developer has and Apps Script has not. */
const ELSEWHERE = new Set(
  `window document navigator location localStorage process Buffer require module global setTimeout clearTimeout setInterval
   clearInterval setImmediate queueMicrotask TextEncoder TextDecoder URL URLSearchParams fetch crypto atob btoa performance
   structuredClone AbortController DOMParser XMLHttpRequest`.split(/\s+/),
);

const imports = SRC.flatMap((path) =>
  importsOf(sourceOf(path)).map((target) => ({
    path,
    target,
    resolved: target.startsWith('.') ? posix.join(posix.dirname(path), target) : undefined,
  })),
);

/** Places in the source for which `wrong` holds, as 'path:line: text'. */
function places(paths: readonly string[], wrong: (node: ts.Node) => boolean): string[] {
  return paths.flatMap((path) => {
    const source = sourceOf(path);
    return nodesOf(source)
      .filter(wrong)
      .map(
        (node) =>
          `${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${node.getText().slice(0, 60)}`,
      );
  });
}

/** Uses of these globals in a file, as 'path:line: name'. A name of the file's own, such as the record `Session`, is none. */
function usesOf(path: string, globals: ReadonlySet<string>): string[] {
  const nodes = nodesOf(sourceOf(path));
  const own = new Set(
    nodes.flatMap((node) =>
      (ts.isImportSpecifier(node) ||
        ts.isInterfaceDeclaration(node) ||
        ts.isTypeAliasDeclaration(node) ||
        ts.isVariableDeclaration(node) ||
        ts.isBindingElement(node) ||
        ts.isParameter(node) ||
        ts.isFunctionDeclaration(node)) &&
      node.name &&
      ts.isIdentifier(node.name)
        ? [node.name.text]
        : [],
    ),
  );
  const isKey = (node: ts.Identifier) =>
    (ts.isPropertyAccessExpression(node.parent) ||
      ts.isPropertyAssignment(node.parent) ||
      ts.isPropertySignature(node.parent)) &&
    node.parent.name === node;
  return places(
    [path],
    (node) => ts.isIdentifier(node) && globals.has(node.text) && !own.has(node.text) && !isKey(node),
  );
}

describe('imports', () => {
  it('are found: a test over nothing would prove nothing', () => {
    expect(SRC.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(200);
    expect(new Set(SRC.map(layerOf))).toEqual(new Set(Object.keys(INWARDS)));
  });

  it('point inwards only, so that the rules of a dialogue can be read and tested without Google', () => {
    const outwards = imports.filter(({ path, resolved }) => {
      if (resolved === undefined) return false;
      const [from, to] = [layerOf(path), layerOf(`${resolved}.ts`)];
      const isIndex = SRC.includes(`${resolved}/index.ts`);
      const target = isIndex ? layerOf(`${resolved}/index.ts`) : to;
      return target !== from && !INWARDS[from]?.includes(target);
    });
    expect(outwards).toEqual([]);
  });

  it('stay in src: the local host, scripts and tests are never shipped', () => {
    expect(imports.filter(({ resolved }) => resolved !== undefined && !resolved.startsWith('src/'))).toEqual([]);
  });

  it('of a page bring no view, use case or schema library into it: it takes from the views their types only', () => {
    const heavy = imports.filter(
      ({ path, resolved }) => layerOf(path) === 'sidebar' && resolved?.startsWith('src/views/'),
    );
    const loaded = heavy.filter(({ path, target }) => importsOf(sourceOf(path), false).includes(target));
    expect(loaded).toEqual([]);
  });

  it('of packages are those of the layer, as every one of them is weight in the bundle', () => {
    const strangers = imports.filter(
      ({ path, target, resolved }) =>
        resolved === undefined &&
        !PACKAGES[layerOf(path)]?.some(
          (name) => target === name || target.startsWith(name.endsWith(':') ? name : `${name}/`),
        ),
    );
    expect(strangers).toEqual([]);
  });

  it('do not go round in circles when the script starts, where a module would be used half made', () => {
    const next = new Map(SRC.map((path) => [path, importsOf(sourceOf(path), false)]));
    const fileOf = (path: string, target: string) => {
      const resolved = posix.join(posix.dirname(path), target);
      return [`${resolved}.ts`, `${resolved}.tsx`, `${resolved}/index.ts`].find((one) => next.has(one));
    };
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      if (done.has(path) || trail.includes(path)) return;
      for (const target of next.get(path) ?? []) {
        const inner = fileOf(path, target);
        if (inner !== undefined) visit(inner, [...trail, path]);
      }
      done.add(path);
    };
    for (const path of SRC) visit(path, []);
    expect(circles).toEqual([]);
  });

  it('the local host knows nothing of the product, so that it runs any script as Google would', () => {
    const known = filesOf('local').flatMap((path) =>
      importsOf(sourceOf(path))
        .filter((target) => target.startsWith('.') && posix.join(posix.dirname(path), target).startsWith('src/'))
        .map((target) => `${path}: ${target}`),
    );
    expect(known).toEqual([]);
  });
});

describe('Google', () => {
  const globals = new Set([...googleGlobals(), 'GoogleAppsScript']);

  it('has the globals that its types declare', () => {
    for (const name of [
      'SpreadsheetApp',
      'LockService',
      'MailApp',
      'Drive',
      'Session',
      'Utilities',
      'HtmlService',
      'PropertiesService',
      'CacheService',
      'ScriptApp',
    ]) {
      expect(globals).toContain(name);
    }
  });

  it('is named in src/google only: elsewhere a call would cost a round trip that no one counts', () => {
    const outside = SRC.filter((path) => layerOf(path) !== 'google');
    expect(outside.flatMap((path) => usesOf(path, globals))).toEqual([]);
    expect(usesOf('src/google/locks.ts', globals)).toHaveLength(1);
  });
});

describe('outside src/google nothing is left to chance: what was read and asked decides what is written', () => {
  const pure = SCRIPT.filter((path) => layerOf(path) !== 'google');
  const member = (node: ts.Node, owner: string, name?: string) =>
    ts.isPropertyAccessExpression(node) &&
    node.expression.getText() === owner &&
    (name === undefined || node.name.text === name);

  it('no clock: time is an argument, so that a run can be repeated', () => {
    const reads = (node: ts.Node) =>
      (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) ||
      (ts.isCallExpression(node) && node.expression.getText() === 'Date') ||
      member(node, 'Date', 'now');
    expect(places(pure, reads)).toEqual([]);
  });

  it('nothing of browsers and Node: the build puts `undefined` in its place, which fails only when it is reached', () => {
    expect(SCRIPT.flatMap((path) => usesOf(path, ELSEWHERE))).toEqual([]);
  });

  it('no dice', () => expect(places(pure, (node) => member(node, 'Math', 'random'))).toEqual([]));

  it('no console: what people typed does not belong in a log', () => {
    expect(places(pure, (node) => ts.isIdentifier(node) && node.text === 'console')).toEqual([]);
  });

  it('no state between runs: a module holds no variable that changes', () => {
    const changes = (node: ts.Node) =>
      ts.isVariableStatement(node) &&
      ts.isSourceFile(node.parent) &&
      !(node.declarationList.flags & ts.NodeFlags.Const);
    expect(places(SCRIPT, changes)).toEqual([]);
  });
});

describe('files', () => {
  const LIMIT = 300;
  /** Longer than that because they are one table, which two files would only tear apart. */
  const TABLES: Record<string, string> = {
    'src/domain/records.ts': 'the fields of every tab, as types',
    'src/workbook/schema.ts': 'the columns of every tab, as data',
  };

  it(`of src have at most ${LIMIT} lines, so that each can be read in one go`, () => {
    const long = SRC.filter((path) => readFileSync(join(ROOT, path), 'utf8').trimEnd().split('\n').length > LIMIT);
    expect(long).toEqual(Object.keys(TABLES));
  });

  it('of src begin by saying what they are for', () => {
    expect(SRC.filter((path) => !readFileSync(join(ROOT, path), 'utf8').startsWith('// '))).toEqual([]);
  });
});
