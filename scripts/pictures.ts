// The pictures of the user guide: every page at its real width, on the example, and the first page of two papers.
//   npm run pictures   → docs/huong-dan/hinh
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Frame, Page } from 'playwright-core';
import { exampleWorld, play } from '../examples/play';
import type { Stage } from '../examples/play';
import { createStage } from '../examples/stage';
import { readTab } from '../examples/summary';
import { loadBundle } from '../local';
import type { World } from '../local';
import { serve } from '../local/web';
import { chromium as installed, libreOffice } from '../local/web/browsers';

const ROOT = join(__dirname, '..');
const OUT = join(ROOT, 'docs', 'huong-dan', 'hinh');
const bundle = loadBundle(join(ROOT, 'dist', 'script'));

class CurtainFall extends Error {}

/** The example as it stood at a moment, 'yyyy-MM-ddTHH:mm:ss'. */
function exampleAt(moment: string): { world: World; stage: Stage } {
  const world = exampleWorld('ngoc-chau-2024');
  const stage = createStage(world, bundle);
  const until: Stage = {
    ...stage,
    at(next) {
      if (next > moment) throw new CurtainFall();
      stage.at(next);
    },
  };
  try {
    play(until, 'ngoc-chau-2024');
  } catch (error) {
    if (!(error instanceof CurtainFall)) throw error;
  }
  stage.at(moment);
  return { world, stage };
}

interface Shot {
  /** Menu item that opens the page. */
  item: string;
  file: string;
  /** What is done on the page before the picture is taken. */
  before?: (page: Frame) => Promise<void>;
  part?: 'dialog' | 'window';
}

const press = (page: Frame, name: string | RegExp) => page.getByRole('button', { name }).first().click();

/** During the first meeting, while someone speaks. */
const MEETING: Shot[] = [
  {
    item: 'Đăng ký phát biểu',
    file: 'dang-ky',
    async before(page) {
      await page.getByRole('combobox', { name: 'Họ và tên' }).fill('Vũ Văn Sáng');
      await page.getByRole('combobox', { name: 'Thôn, tổ dân phố' }).fill('thôn Cầu Mây');
      await page.getByRole('textbox', { name: 'Tóm tắt' }).fill('Hỏi về thời gian chi trả tiền bồi thường.');
    },
  },
  { item: 'Điều hành phiên', file: 'dieu-hanh', part: 'window' },
  { item: 'Màn hình hội trường', file: 'hoi-truong', part: 'dialog' },
];

/** After the year's sessions. */
const AFTER: Shot[] = [
  { item: 'Kế hoạch năm', file: 'ke-hoach-nam' },
  { item: 'Lịch phiên', file: 'lich-phien' },
  { item: 'Giao việc', file: 'giao-viec' },
  {
    item: 'Văn bản',
    file: 'van-ban',
    async before(page) {
      await page.getByRole('combobox', { name: 'Tên loại' }).selectOption({ label: 'Thông báo kết quả' });
      await press(page, 'Kiểm tra');
      await page.getByRole('heading', { name: 'Kết quả kiểm tra' }).waitFor();
    },
  },
  { item: 'Nhắc việc', file: 'nhac-viec' },
  { item: 'Kiểm tra dữ liệu', file: 'kiem-tra' },
  { item: 'Tổng quan', file: 'tong-quan', part: 'dialog' },
];

async function shoot(page: Page, { item, file, before, part }: Shot): Promise<void> {
  await page.getByRole('menuitem', { name: 'Đối thoại', exact: true }).click();
  await page.getByRole('menu').getByRole('menuitem', { name: item, exact: true }).click();
  const box = page.locator(`[data-part=${part === 'dialog' ? 'dialog' : 'sidebar'}]`).last();
  const frame = await (await box.locator('iframe').elementHandle())?.contentFrame();
  if (!frame) throw new Error(`${item} shows no page`);
  await frame.locator('main > :not([aria-hidden])').first().waitFor();
  await before?.(frame);
  await page.locator('.messages[data-busy="0"]').waitFor({ state: 'attached' });
  const target = part === 'window' ? page : box;
  await target.screenshot({ path: join(OUT, `${file}.png`), animations: 'disabled', caret: 'hide' });
  await box.getByRole('button', { name: /^Đóng/ }).first().click();
  await box.waitFor({ state: 'detached' });
}

async function shootAll(world: World, shots: readonly Shot[]): Promise<void> {
  const executablePath = installed();
  if (executablePath === undefined) throw new Error('no Chromium, Chrome or Edge is installed');
  const server = await serve(world, bundle, { mode: 'inline' });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const viewport = { width: 1200, height: 760 };
    const page = await browser.newPage({ viewport, deviceScaleFactor: 1.5, locale: 'vi-VN' });
    await page.goto(`${server.url}?nguoi=${encodeURIComponent(world.owner)}`);
    await page.getByRole('gridcell').first().waitFor();
    await page.getByRole('tab', { name: 'Người phát biểu', exact: true }).click();
    for (const shot of shots) await shoot(page, shot);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** First page of a paper as it is printed. */
function shootPaper(bytes: Uint8Array, file: string): void {
  const office = libreOffice();
  if (office === undefined) throw new Error('LibreOffice is not installed');
  const directory = mkdtempSync(join(tmpdir(), 'doi-thoai-'));
  const must = (command: string, args: string[]) => {
    const { status, error } = spawnSync(command, args, { stdio: 'ignore' });
    if (status !== 0) throw new Error(`${command} failed: ${error?.message ?? status}`);
  };
  writeFileSync(join(directory, 'paper.docx'), bytes);
  must(office, ['--headless', '--convert-to', 'pdf', '--outdir', directory, join(directory, 'paper.docx')]);
  must('pdftoppm', [
    '-r',
    '80',
    '-f',
    '1',
    '-l',
    '1',
    '-singlefile',
    '-png',
    join(directory, 'paper.pdf'),
    join(directory, 'p'),
  ]);
  renameSync(join(directory, 'p.png'), join(OUT, `${file}.png`));
  rmSync(directory, { recursive: true });
}

async function main(): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  const during = exampleAt('2024-06-20T08:40:00');
  during.stage.ask('changeSession', { session: 'P-2024-01', state: 'running' });
  await shootAll(during.world, MEETING);
  const { world: after } = exampleAt('2024-12-31T23:59:59');
  await shootAll(after, AFTER);
  const files = new Map(after.files.map((file) => [file.id, file.bytes]));
  for (const { kind, fileId } of readTab(after, 'papers')) {
    const bytes = files.get(fileId);
    if (bytes) shootPaper(bytes, kind === 'plan' ? 'ke-hoach' : 'thong-bao-ket-qua');
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.stack : error);
  process.exitCode = 1;
});
