// The pages of a running meeting in real Chromium: a hall with people waiting, and how the tests of them look at rows.
import type { Frame } from 'playwright-core';
import { readTab } from '../../examples/summary';
import type { World } from '../../local';
import { columnLetters } from '../../local/values/a1';
import type { Records, TabKey } from '../../src/domain/records';
import type { AnyTab } from '../../src/workbook/columns';
import { TABS } from '../../src/workbook/schema';
import type { Desk, Hall } from './browser';
import { columnOf, rowOf, title } from './by-hand';
import { ask, smallOffice } from './office';

export const SESSION = 'P-2026-01';
export const AN = `${SESSION}/01`;
export const BINH = `${SESSION}/02`;
export const CUC = `${SESSION}/03`;
export const DUNG = `${SESSION}/04`;

let requests = 0;
/** An act that must succeed, past the pages. */
export function done(world: World, useCase: string, input: object): void {
  const { reply } = ask(world, useCase, input, { requestId: `meeting-page-${(requests += 1)}` });
  if (!reply.ok) throw new Error(`${useCase}: ${reply.error.message}`);
}

/** The small office with its session under way: An has spoken, Bình, Cúc and Dung wait. */
export function hallFull(state: 'running' | 'planned' = 'running'): World {
  const world = smallOffice();
  const register = (name: string, village: string, more: object = {}) =>
    done(world, 'registerSpeaker', { session: SESSION, name, village, ...more });
  register('Trần Thị Bình', 'thôn Đoài', { topic: 'KH-2026-01/04', phone: '0987 654 321', email: 'binh@nha.example' });
  register('Lê Văn Cúc', 'thôn Tây', { summary: 'Rác thải ven đường' });
  register('Phạm Thị Dung', 'thôn Đông');
  if (state === 'running') done(world, 'changeSession', { session: SESSION, state });
  return world;
}

export const rows = <K extends TabKey>(hall: Hall, key: K): Records[K][] => readTab(hall.world, key) as Records[K][];

export function row<K extends TabKey>(hall: Hall, key: K, code: string): Records[K] {
  const found = rows(hall, key).find((one) => one.code === code);
  if (!found) throw new Error(`no row ${code}`);
  return found;
}

/** Waits until the rows are as they should be: a page saves behind what it shows. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  const end = Date.now() + 20_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`did not come about: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Types into the cell of a field in the grid, as a person at the sheet does. */
export const typeByHand = (desk: Desk, hall: Hall, key: TabKey, code: string, field: string, text: string) => {
  const header = (TABS[key] as AnyTab).columns[field]?.header ?? '';
  const column = columnLetters(columnOf(hall.world, title(key), header));
  return desk.type(title(key), `${column}${rowOf(hall.world, key, code)}`, text);
};

/** Opens a page from the menu, anew when it is open. */
export async function openPage(desk: Desk, label: string): Promise<Frame> {
  await desk.menu(label);
  const page = await desk.sidebar();
  await page.locator('main > *').first().waitFor();
  return page;
}

/** In the page: what the focused element is called. */
const FOCUSED_NAME = `(() => {
  const focused = document.activeElement;
  const label = focused && focused.id ? document.querySelector('label[for="' + focused.id + '"]') : null;
  const named = (focused && focused.getAttribute('aria-label')) || (label || focused.closest('label') || focused).textContent;
  return (named || '').trim();
})()`;

/** Presses Tab until the focus is on something with this name, as whoever has no mouse does. */
export async function tabTo(page: Frame, name: string | RegExp): Promise<void> {
  const named = () => page.evaluate<string>(FOCUSED_NAME);
  const fits = (text: string) => (typeof name === 'string' ? text.startsWith(name) : name.test(text));
  for (let press = 0; press < 120; press += 1) {
    if (fits(await named())) return;
    await page.page().keyboard.press('Tab');
  }
  throw new Error(`no way by Tab to ${String(name)}`);
}
