// The local sheet in real Chromium, for tests of pages: people at their desks, calls that fail, and what left the machine.
import { readFileSync } from 'node:fs';
import type { Browser, Frame, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { Bundle, World } from '../../local';
import { serve, type Serve } from '../../local/web';
import { chromium as chromiumPath } from '../../local/web/browsers';
import type { Gate } from '../../local/web/gate';
import type { Latency } from '../../local/web/protocol';
import { columnNumber } from '../../local/values/a1';
import { bundle as shipped } from './office';

/** Milliseconds within which a thing that has to come has come, on a busy machine. */
const PATIENCE = 60_000;
const MENU_TRIES = 4;

/** One person in front of the sheet, in a window of their own. */
export interface Desk {
  /** The page of the sheet itself. */
  page: Page;
  user: string;
  /** The page in the sidebar, loaded. */
  sidebar(): Promise<Frame>;
  /** The page in the dialog that was opened last, loaded. */
  dialog(): Promise<Frame>;
  /** Đối thoại ▸ label (a submenu's item: `In ▸ Kế hoạch`). Waits until the script has ended, or asks something. */
  menu(label: string): Promise<void>;
  /** Types into a cell of a tab, as a person does; lets through what asks because the cell is protected. */
  type(sheet: string, a1: string, text: string): Promise<void>;
  /** Text that a cell of a tab shows. */
  cell(sheet: string, a1: string): Promise<string>;
  /** Presses a button of an alert or prompt of the script, after typing `text` into a prompt. */
  answer(button: string, text?: string): Promise<void>;
}

export interface Hall {
  server: Serve;
  world: World;
  /** Opens a window for a person. */
  desk(user: string): Promise<Desk>;
  close(): Promise<void>;
  /**
   * What happens to the next calls of pages: 'error': they fail before the script runs; 'lost-answer': the script runs and
   * the page is told of a broken connection; 'hang': they stand still until `release`, then run.
   */
  breakNext(kind: 'error' | 'lost-answer' | 'hang', times?: number): void;
  /** Lets calls that hang go on; `as` what they then come to. */
  release(as?: 'pass' | 'error' | 'lost-answer'): void;
  /** Calls that hang now. */
  hanging(): number;
  /** Calls of pages that ran, in order. */
  calls: { name: string; user: string; args: readonly unknown[]; trips: number }[];
  /** Requests to anything but this machine. Has to stay empty. */
  requestsOutside: string[];
  /** Errors that nobody caught, on the sheet and on pages. */
  pageErrors: string[];
}

export interface HallOptions {
  /** Where scripts run: in threads, as `npm start` does (default; alerts wait for an answer), or in this one (quicker). */
  mode?: 'inline' | 'worker';
  latency?: Latency;
  bundle?: Bundle;
  viewport?: { width: number; height: number };
  /** How many real pixels a CSS pixel has; 2 and half the viewport is what 200 % zoom gives. */
  scale?: number;
}

const ARGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

let browser: Promise<Browser> | undefined;

function launched(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) {
    throw new Error('no Chromium, Chrome or Edge on this machine: install one, or name it in CHROMIUM');
  }
  browser ??= chromium.launch({ executablePath, args: ARGS });
  return browser;
}

const open = new Set<Hall>();

if (typeof afterAll === 'function') {
  afterAll(async () => {
    for (const hall of open) await hall.close();
    const chrome = await browser;
    browser = undefined;
    await chrome?.close();
  });
}

/** Opens the sheet of a world. One Chromium serves all halls of a test file, and is closed after them. */
export async function openHall(world: World, options: HallOptions = {}): Promise<Hall> {
  const calls: Hall['calls'] = [];
  const broken: ('error' | 'lost-answer' | 'hang')[] = [];
  let held: ((as: 'pass' | 'error' | 'lost-answer') => void)[] = [];
  const gate: Gate = async () => {
    const kind = broken.shift() ?? 'pass';
    return kind === 'hang' ? new Promise((resolve) => held.push(resolve)) : kind;
  };
  const server = await serve(world, options.bundle ?? shipped, {
    ...{ mode: options.mode ?? 'worker', latency: options.latency ?? 'off', gate },
    onCall: (call) => calls.push(call),
  });
  const chrome = await launched();
  const context = await chrome.newContext({
    viewport: options.viewport ?? { width: 1366, height: 768 },
    deviceScaleFactor: options.scale ?? 1,
    locale: 'vi-VN',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(PATIENCE);
  const requestsOutside: string[] = [];
  const pageErrors: string[] = [];
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && hostname !== '127.0.0.1') requestsOutside.push(request.url());
  });
  // What the page's policy stopped never left.
  context.on('requestfailed', (request) => {
    const at = requestsOutside.indexOf(request.url());
    if (at >= 0 && /csp/i.test(request.failure()?.errorText ?? '')) requestsOutside.splice(at, 1);
  });
  context.on('weberror', (error) => pageErrors.push(error.error().message));
  const release: Hall['release'] = (as = 'pass') => {
    for (const go of held) go(as);
    held = [];
  };
  const hall: Hall = {
    ...{ server, calls, requestsOutside, pageErrors, release },
    get world() {
      return server.office.world;
    },
    hanging: () => held.length,
    breakNext(kind, times = 1) {
      for (let time = 0; time < times; time += 1) broken.push(kind);
    },
    async desk(user) {
      const page = await context.newPage();
      await page.goto(`${server.url}?nguoi=${encodeURIComponent(user)}`);
      await page.locator('[role=grid] [role=gridcell]').first().waitFor();
      return deskAt(page, user);
    },
    async close() {
      open.delete(hall);
      release('error');
      await context.close();
      await server.close();
    },
  };
  open.add(hall);
  return hall;
}

function deskAt(page: Page, user: string): Desk {
  /** The frame's own page, when it has loaded. */
  const frameIn = async (part: string): Promise<Frame> => {
    const element = page.locator(`[data-part=${part}] iframe`).last();
    await element.waitFor({ state: 'attached' });
    const frame = await (await element.elementHandle())?.contentFrame();
    if (!frame) throw new Error(`the ${part} shows no page`);
    await frame.waitForURL(/\/[0-9a-f]{24}$/);
    return frame;
  };
  const showTab = async (sheet: string): Promise<void> => {
    await page.getByRole('tab', { name: sheet, exact: true }).click();
    await page.getByRole('grid', { name: `Trang tính ${sheet}`, exact: true }).waitFor();
  };
  /** Goes to a cell by its address, and gives it. */
  const goTo = async (sheet: string, a1: string) => {
    await showTab(sheet);
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(a1) ?? [];
    await page.getByRole('textbox', { name: 'Địa chỉ ô' }).fill(a1);
    await page.keyboard.press('Enter');
    const cell = page.locator(`#cell-${digits}-${columnNumber(letters)}.active`);
    await cell.waitFor();
    return cell;
  };
  const settled = async (): Promise<void> => {
    const refusal = page.locator('[data-part=notice], [data-part=confirm]');
    await page.locator('.saved:text-is("Đã ghi")').or(refusal).first().waitFor();
  };
  return {
    page,
    user,
    sidebar: () => frameIn('sidebar'),
    dialog: () => frameIn('dialog'),
    async menu(label) {
      // A page that has just opened takes the focus, and an open menu closes then: whoever was choosing chooses again.
      for (let tries = 1; ; tries += 1) {
        try {
          await page.getByRole('menuitem', { name: 'Đối thoại', exact: true }).click();
          for (const step of label.split(' ▸ ')) {
            const item = page.locator('[role=menu]').last().getByRole('menuitem', { name: step, exact: true });
            await item.click({ timeout: tries < MENU_TRIES ? PATIENCE / MENU_TRIES : PATIENCE });
          }
          break;
        } catch (error) {
          if (tries === MENU_TRIES) throw error;
        }
      }
      const done = page.locator('.messages[data-busy="0"]');
      await done.or(page.locator('[data-part=ask]')).first().waitFor({ state: 'attached' });
    },
    async type(sheet, a1, text) {
      await goTo(sheet, a1);
      await page.keyboard.press('F2');
      await page.keyboard.press('ControlOrMeta+a');
      if (text === '') await page.keyboard.press('Delete');
      else await page.keyboard.insertText(text);
      await page.keyboard.press('Enter');
      await settled();
      const confirm = page.locator('[data-part=confirm]');
      if ((await confirm.count()) > 0) {
        await confirm.getByRole('button', { name: 'Vẫn sửa' }).click();
        await confirm.waitFor({ state: 'detached' });
        await settled();
      }
    },
    async cell(sheet, a1) {
      return (await (await goTo(sheet, a1)).locator('.text').textContent()) ?? '';
    },
    async answer(button, text) {
      const box = page.locator('[data-part=ask]');
      await box.waitFor();
      if (text !== undefined) await box.getByRole('textbox').fill(text);
      await box.getByRole('button', { name: button, exact: true }).click();
    },
  };
}

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[];
}

/** No violation of WCAG 2 A and AA and of good practice, as axe-core finds them; the error lists each. */
export async function expectAccessible(where: Page | Frame): Promise<void> {
  await where.evaluate(axe);
  const results = (await where.evaluate(
    `axe.run(document, { iframes: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] })`,
  )) as AxeResults;
  const found = results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${help}\n  ${html.slice(0, 200)}\n  ${failureSummary}`),
  );
  if (found.length > 0) throw new Error(`not accessible:\n${found.join('\n')}`);
}
