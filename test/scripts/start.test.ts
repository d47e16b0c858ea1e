// `npm start` as a person uses it: it opens the example, keeps what was typed, and goes on from there after a stop.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorld, readCell, writeWorkbook } from '../../local';
import { hasWorld, loadWorld, restOf, storeWorld } from '../../local/web';

jest.setTimeout(180_000);

const ROOT = join(__dirname, '../..');
let data = '';
const running: ChildProcess[] = [];

beforeEach(() => {
  data = join(mkdtempSync(join(tmpdir(), 'start-')), 'so');
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  rmSync(join(data, '..'), { recursive: true, force: true });
});

interface Started {
  url: string;
  /** Its exit code, when it has ended. */
  ended: Promise<number | null>;
  stop(how: 'stdin' | NodeJS.Signals): Promise<number | null>;
}

/** Starts it; resolves when it says where it is. */
function start(...options: string[]): Promise<Started> {
  const child = spawn(
    process.execPath,
    ['-r', 'tsx/cjs', join(ROOT, 'scripts/start.ts'), '--no-open', '--data', data, '--port', '47310', ...options],
    { cwd: ROOT, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  running.push(child);
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (part: Buffer) => (said += part.toString()));
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
      if (url === undefined) return;
      resolve({
        ...{ url, ended },
        stop(how) {
          if (how === 'stdin') child.stdin.end();
          else child.kill(how);
          return ended;
        },
      });
    });
    void ended.then((code) => reject(new Error(`ended with ${String(code)}: ${said}`)));
  });
}

/** A world of one sheet, kept where the program looks: the example takes seconds to read on a busy machine. */
function prepare(): void {
  const world = createWorld({ owner: 'lan@xa.example', newSheetRows: 20 });
  storeWorld(data, writeWorkbook(world.spreadsheet), restOf(world, new Date('2024-12-20T00:30:00Z')));
}

/** Types a text into A3 as the page does. */
async function type(url: string, text: string): Promise<void> {
  const html = await (await fetch(`${url}?nguoi=lan@xa.example`)).text();
  const token = /data-token="(\w+)"/.exec(html)?.[1] ?? '';
  const control = new AbortController();
  const stream = await fetch(`${url}events?window=cua-so-thu&user=lan@xa.example`, { signal: control.signal });
  await stream.body?.getReader().read();
  const sent = await fetch(`${url}api/edit`, {
    method: 'POST',
    headers: { 'X-Token': token, 'X-Window': 'cua-so-thu' },
    body: JSON.stringify({ sheet: 'Trang tính1', row: 3, column: 1, texts: [[text]] }),
  });
  expect(await sent.json()).toEqual({ ok: true });
  control.abort();
}

test('what was typed is there after a stop, however it was stopped, and a new start', async () => {
  prepare();
  let now = new Date('2024-12-20T00:30:00Z').getTime();
  for (const how of ['stdin', 'SIGINT', 'SIGTERM'] as const) {
    const { url, stop } = await start('--stop-with-stdin');
    await type(url, `giữ lại ${how}`);
    expect(await stop(how)).toBe(0);
    const kept = loadWorld(data);
    expect(readCell(kept, 'Trang tính1', 3, 1)).toBe(`giữ lại ${how}`);
    expect(kept.clock.now().getTime()).toBeGreaterThan(now);
    now = kept.clock.now().getTime();
  }
  expect(readdirSync(data).sort()).toEqual(['so-theo-doi.xlsx', 'tep', 'the-gioi.json']);
});

test('a directory that is open already is not opened twice: the second one says where it is', async () => {
  prepare();
  const first = await start();
  const second = await start();
  expect(second.url).toBe(first.url);
  expect(await second.ended).toBe(0);
  expect((await fetch(first.url)).status).toBe(200);
});

test('an empty directory begins with the example that was built', async () => {
  if (!existsSync(join(ROOT, 'dist', 'example'))) throw new Error('npm run build makes dist/example first');
  const { url, stop } = await start('--latency', 'p50', '--stop-after-idle', '86400');
  expect((await fetch(url)).url).toContain('nguoi=');
  await stop('SIGTERM');
  expect(hasWorld(data)).toBe(true);
  expect(loadWorld(data).spreadsheet.sheets.length).toBeGreaterThan(10);
});

test.each([
  [['--latency', 'p99'], '--latency cần là p50 hoặc p95.'],
  [['--stop-after-idle', 'mãi'], '--stop-after-idle cần một số'],
])('%j is refused with what is wrong and how to do it', async (options, sentence) => {
  await expect(start(...options)).rejects.toThrow(sentence);
  expect(existsSync(data)).toBe(false);
});
