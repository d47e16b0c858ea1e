#!/usr/bin/env node
// The command `doi-thoai` in a checkout: runs src/cli/main.ts from source.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
try {
  require.resolve('tsx/cjs/api');
} catch {
  process.stderr.write(
    'Chưa cài các thư viện của doi-thoai. Hãy chạy «npm ci» trong thư mục của doi-thoai rồi thử lại.\n',
  );
  process.exit(2);
}
require('tsx/cjs/api').register();
const { run } = require('../src/cli/main.ts');
process.exitCode = run(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  problem: (text) => process.stderr.write(`${text}\n`),
});
