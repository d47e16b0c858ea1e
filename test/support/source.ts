// The product's source as the compiler sees it: files, imports, and which names belong to Google.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';

export const ROOT = join(__dirname, '../..');

/** Paths of the TypeScript files below a folder of the repository, e.g. 'src/domain/text.ts'. */
export function filesOf(folder: string): string[] {
  const found: string[] = [];
  const visit = (path: string): void => {
    for (const name of readdirSync(path)) {
      const inside = join(path, name);
      if (statSync(inside).isDirectory()) visit(inside);
      else if (/\.tsx?$/.test(name)) found.push(relative(ROOT, inside).split(sep).join('/'));
    }
  };
  visit(join(ROOT, folder));
  return found.sort();
}

/** A file parsed on its own: enough for imports and for what it names. */
export function sourceOf(path: string): ts.SourceFile {
  return ts.createSourceFile(path, readFileSync(join(ROOT, path), 'utf8'), ts.ScriptTarget.ES2020, true);
}

/** Every node below `node`, itself first. */
export function nodesOf(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (one: ts.Node): void => {
    found.push(one);
    ts.forEachChild(one, visit);
  };
  visit(node);
  return found;
}

/** What a file imports or re-exports, by `import()` or `require` too; on request without what is there for types only. */
export function importsOf(source: ts.SourceFile, withTypes = true): string[] {
  return nodesOf(source).flatMap((node) => {
    const target = targetOf(node);
    const isType =
      ts.isImportTypeNode(node) ||
      (ts.isImportDeclaration(node) && node.importClause?.isTypeOnly === true) ||
      (ts.isExportDeclaration(node) && node.isTypeOnly);
    return target && ts.isStringLiteralLike(target) && (withTypes || !isType) ? [target.text] : [];
  });
}

function targetOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  if (!ts.isCallExpression(node)) return undefined;
  const loads = node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require';
  return loads ? node.arguments[0] : undefined;
}

const GOOGLE_TYPES = 'node_modules/@types/google-apps-script';

/** The globals of Apps Script, as its types declare them: SpreadsheetApp, Drive, … */
export function googleGlobals(): Set<string> {
  const texts = filesOf(GOOGLE_TYPES).map((path) => readFileSync(join(ROOT, path), 'utf8'));
  return new Set(
    texts.flatMap((text) => [...text.matchAll(/^declare (?:var|const) (\w+):/gm)].map((match) => match[1] as string)),
  );
}

/** 'Range.setValues', 'SpreadsheetApp.flush', 'Drive.Files.create': a method of Google's as its reference names it. */
function callName(declaration: ts.Declaration): string[] {
  if (!declaration.getSourceFile().fileName.includes(GOOGLE_TYPES)) return [];
  if (!ts.isMethodSignature(declaration) || !ts.isInterfaceDeclaration(declaration.parent)) return [];
  const owner = declaration.parent.name.text;
  const collection = /^(\w+)Collection$/.exec(owner)?.[1];
  const isDrive = declaration.getSourceFile().fileName.includes('/drive_v');
  return [`${isDrive && collection !== undefined ? `Drive.${collection}` : owner}.${declaration.name.getText()}`];
}

/** Every method of Google's services that the source of the script names, called or handed on, by the compiler's types. */
export function googleCalls(): string[] {
  const path = join(ROOT, 'tsconfig.json');
  const { fileNames, options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(path, ts.sys.readFile).config,
    ts.sys,
    ROOT,
  );
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  const calls = program
    .getSourceFiles()
    .filter((source) => !source.fileName.includes('node_modules'))
    .flatMap(nodesOf)
    .filter(ts.isPropertyAccessExpression)
    .flatMap((access) => checker.getSymbolAtLocation(access.name)?.declarations ?? [])
    .flatMap(callName);
  return [...new Set(calls)].sort();
}
