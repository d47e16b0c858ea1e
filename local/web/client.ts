// The code that runs in the browser, bundled from local/web/page once per process.
import { join } from 'node:path';
import { buildSync } from 'esbuild';

export interface ClientCode {
  /** The sheet itself. */
  page: string;
  style: string;
  /** `google.script` of the script's pages. */
  shim: string;
}

let code: ClientCode | undefined;

function bundle(): ClientCode {
  const folder = join(__dirname, 'page');
  // Not the asynchronous way, which leaves a process behind that keeps this one from ending.
  const result = buildSync({
    entryPoints: {
      page: join(folder, 'main.tsx'),
      shim: join(folder, 'shim.ts'),
      style: join(folder, 'style.css'),
    },
    outdir: folder,
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
    legalComments: 'none',
    logLevel: 'silent',
  });
  const text = (name: string): string => result.outputFiles.find((file) => file.path.endsWith(name))?.text ?? '';
  return { page: text('page.js'), shim: text('shim.js'), style: text('style.css') };
}

export function clientCode(): ClientCode {
  code ??= bundle();
  return code;
}
