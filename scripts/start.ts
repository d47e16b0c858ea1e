// `npm start`: opens the sheet in a browser on this machine, with the example the first time; keeps it on disk.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadBundle } from '../local';
import { hasWorld, Keeper, loadWorld, serve } from '../local/web';

const ROOT = join(__dirname, '..');
const EXAMPLE = join(ROOT, 'dist', 'example');
const PORT = 4173;

const HELP = `Mở sổ theo dõi đối thoại trong trình duyệt, trên máy này, không cần tài khoản Google và không cần mạng.

    npm start -- [tùy chọn]

  --data THƯ-MỤC           nơi giữ sổ (mặc định: out/so-theo-doi)
  --port SỐ                cổng đầu tiên được thử (mặc định: ${PORT})
  --latency p50|p95        chờ như trên máy chủ Google: thường ngày (p50) hoặc lúc chậm (p95)
  --no-open                không mở trình duyệt
  --stop-after-idle GIÂY   tự dừng khi không còn cửa sổ nào trong chừng đó giây
  --stop-with-stdin        dừng khi đầu vào chuẩn đóng lại
  --help                   in hướng dẫn này
`;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: join(ROOT, 'out', 'so-theo-doi') },
    port: { type: 'string', default: String(PORT) },
    latency: { type: 'string', default: 'off' },
    'no-open': { type: 'boolean', default: false },
    'stop-after-idle': { type: 'string' },
    'stop-with-stdin': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

/** Ends with a sentence on what is wrong with how this was started. */
function wrong(sentence: string): never {
  console.error(`${sentence}\n\n${HELP}`);
  process.exit(2);
}

function number(name: 'port' | 'stop-after-idle', least: number, most: number): number | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) wrong(`--${name} cần một số từ ${least} đến ${most}.`);
  return value;
}

/** Who has a directory open: the process and its address, in a file there. */
const LOCK = 'dang-mo.json';

async function openElsewhere(directory: string): Promise<string | undefined> {
  try {
    const { pid, url } = JSON.parse(readFileSync(join(directory, LOCK), 'utf8')) as { pid: number; url: string };
    process.kill(pid, 0);
    // The number of a process is given again after a while: only who answers has it open.
    return (await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(1500) })).status < 500 ? url : undefined;
  } catch {
    return undefined;
  }
}

function showInBrowser(url: string): void {
  const { platform, env } = process;
  if (values['no-open'] || !process.stdin.isTTY || !process.stdout.isTTY) return;
  if (platform === 'linux' && env['DISPLAY'] === undefined && env['WAYLAND_DISPLAY'] === undefined) return;
  const [command, args] =
    platform === 'darwin'
      ? ['open', [url]]
      : platform === 'win32'
        ? ['cmd', ['/c', 'start', '', url]]
        : ['xdg-open', [url]];
  const child = spawn(command as string, args as string[], { stdio: 'ignore', detached: true });
  // The address is printed: whoever has no browser of that name opens it by hand.
  child.on('error', () => undefined);
  child.unref();
}

async function main(): Promise<void> {
  if (values.help) {
    console.log(HELP);
    return;
  }
  const latency = values.latency;
  if (latency !== 'off' && latency !== 'p50' && latency !== 'p95') wrong('--latency cần là p50 hoặc p95.');
  const port = number('port', 1, 65_000) ?? PORT;
  const idleAfter = number('stop-after-idle', 1, 86_400);
  const directory = resolve(values.data);

  const elsewhere = await openElsewhere(directory);
  if (elsewhere !== undefined) {
    console.log(`Sổ này đang mở sẵn tại ${elsewhere}`);
    showInBrowser(elsewhere);
    return;
  }
  if (!hasWorld(directory)) {
    if (!hasWorld(EXAMPLE)) throw new Error('Chưa có sổ ví dụ: hãy chạy "npm run build" trước.');
    if (existsSync(directory)) cpSync(EXAMPLE, directory, { recursive: true, force: false });
    else cpSync(EXAMPLE, directory, { recursive: true });
  }
  const world = loadWorld(directory);
  const keeper = new Keeper(directory, world, (sentence) => console.error(sentence));
  const server = await serve(world, loadBundle(join(ROOT, 'dist', 'script')), {
    ...{ port, latency, ticking: true },
    onChange: () => keeper.changed(),
    onReplace: async (next) => {
      const aside = await keeper.replace(next);
      lock();
      return aside === undefined ? undefined : relative(process.cwd(), aside) || aside;
    },
    ...(hasWorld(EXAMPLE) ? { example: { label: 'Sổ ví dụ Ngọc Châu 2024', load: () => loadWorld(EXAMPLE) } } : {}),
    ...(idleAfter === undefined ? {} : { idleAfter, onIdle: () => stop() }),
  });
  const lock = (): void => {
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, LOCK), JSON.stringify({ pid: process.pid, url: server.url }));
  };
  lock();
  // The clock of a fresh example begins to run now: that is worth keeping.
  keeper.changed();

  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    keeper.close();
    rmSync(join(directory, LOCK), { force: true });
    void server.close().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  if (values['stop-with-stdin']) process.stdin.on('end', stop).on('close', stop).resume();

  console.log(`Sổ đang mở tại ${server.url}`);
  console.log(`Sổ được giữ trong ${relative(process.cwd(), directory) || directory}. Bấm Ctrl+C để dừng.`);
  showInBrowser(server.url);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
