// The page Màn hình hội trường in real Chromium: what everyone in the hall sees, and nothing else; also when the network is gone.
import type { Frame } from 'playwright-core';
import type { World } from '../../local';
import type { Desk, Hall } from '../support/browser';
import { expectAccessible, openHall } from '../support/browser';
import { BINH, CUC, done, hallFull, SESSION } from '../support/meeting-page';
import { OWNER } from '../support/office';

jest.setTimeout(180_000);

/** A look every five seconds, on a busy machine. */
const SOON = { timeout: 40_000 };
let hall: Hall;
async function open(world: World = hallFull()): Promise<{ desk: Desk; screen: Frame }> {
  hall = await openHall(world, { mode: 'inline', viewport: { width: 1366, height: 800 } });
  const desk = await hall.desk(OWNER);
  await desk.menu('Màn hình hội trường');
  const screen = await desk.dialog();
  await screen.locator('.screen').waitFor();
  return { desk, screen };
}
afterEach(async () => {
  const { requestsOutside, pageErrors } = hall;
  await hall.close();
  expect({ requestsOutside, pageErrors }).toEqual({ requestsOutside: [], pageErrors: [] });
});

test('is calm while nobody speaks, then shows who is invited, who speaks with the clock, and who comes next', async () => {
  const { screen } = await open();
  await screen.getByText('Mời đại biểu và bà con theo dõi').waitFor();
  await screen.getByText('Hội nghị đối thoại quý III').waitFor();
  await expectAccessible(screen);
  done(hall.world, 'callSpeaker', { speaker: BINH, state: 'called' });
  await screen.getByRole('region', { name: 'Mời phát biểu' }).getByText('Trần Thị Bình').waitFor(SOON);
  expect(await screen.locator('.next strong').allInnerTexts()).toEqual(['Lê Văn Cúc', 'Phạm Thị Dung']);
  expect(await screen.getByRole('timer').count()).toBe(0);
  await expectAccessible(screen);
  done(hall.world, 'callSpeaker', { speaker: BINH, state: 'speaking' });
  await screen.getByRole('timer').waitFor(SOON);
  await screen.getByText('Còn thời gian').waitFor();
  await screen.getByText('Đường giao thông nông thôn.').waitFor();
  // It ticks here, between two looks.
  const first = await screen.getByRole('timer').innerText();
  await screen.getByRole('timer').getByText(first).waitFor({ state: 'detached' });
  await expectAccessible(screen);
});

test.each([
  [25, 'amber', 'Sắp hết giờ'],
  [1, 'red', /Hết giờ|Quá giờ/],
] as const)('with %d seconds left the clock is %s, in words too', async (seconds, light, text) => {
  const world = hallFull();
  done(world, 'callSpeaker', { speaker: BINH, state: 'speaking' });
  done(world, 'runClock', { act: 'allow', speaker: BINH, seconds });
  const { screen } = await open(world);
  await screen.locator(`.clock.${light}`).waitFor();
  await screen.locator('.clock .words').getByText(text).waitFor();
  await expectAccessible(screen);
});

test('holds no phone, no e-mail and nothing that people wrote down, neither shown nor in its data', async () => {
  const world = hallFull();
  done(world, 'callSpeaker', { speaker: CUC, state: 'speaking' });
  const { screen } = await open(world);
  const html = await screen.content();
  expect(html).toContain('Lê Văn Cúc');
  expect(html).not.toMatch(/987654321|0987|binh@nha|912345678|Rác thải/);
  const looks = hall.calls.length;
  await screen.locator('.screen').waitFor();
  while (hall.calls.length === looks) await screen.page().waitForEvent('response', SOON);
  expect(await screen.content()).not.toMatch(/987654321|0987|binh@nha|912345678|Rác thải/);
});

test('goes on showing when the network is gone, says so small, and takes it back when it is there again', async () => {
  const world = hallFull();
  done(world, 'callSpeaker', { speaker: BINH, state: 'speaking' });
  const { screen } = await open(world);
  hall.breakNext('error', 2);
  await screen.getByText(/Mất kết nối\. Đang hiện số liệu lúc \d\d:\d\d\./).waitFor(SOON);
  await screen.getByText('Trần Thị Bình').waitFor();
  expect(await screen.locator('.notice').count()).toBe(0);
  await expectAccessible(screen);
  await screen.getByText(/Mất kết nối/).waitFor({ state: 'detached', ...SOON });
});

test('stays with its session when that is closed, and thanks the people', async () => {
  const world = hallFull();
  done(world, 'scheduleSession', {
    plan: 'KH-2026-01',
    title: 'Hội nghị tiếp theo',
    date: '2026-08-20',
    venue: 'Thôn Tây',
  });
  const { screen } = await open(world);
  done(hall.world, 'concludeSession', { session: SESSION, headCount: 80, close: true });
  await screen.getByText('Hội nghị đã kết thúc. Xin cảm ơn bà con.').waitFor(SOON);
  await screen.getByText('Hội nghị đối thoại quý III').waitFor();
});

test('can be enlarged: what is shown grows with the window and is not cut off', async () => {
  const { desk, screen } = await open();
  const frame = await screen.frameElement();
  const size = () => screen.evaluate<number>('parseFloat(getComputedStyle(document.querySelector("h1")).fontSize)');
  const fits = () => screen.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth');
  expect(await fits()).toBe(true);
  const before = await size();
  await desk.page.setViewportSize({ width: 2000, height: 1400 });
  await frame.evaluate((element) => {
    (element as unknown as { style: { width: string; height: string } }).style.width = '1900px';
    (element as unknown as { style: { width: string; height: string } }).style.height = '1200px';
  });
  expect(await size()).toBeGreaterThan(before);
  expect(await fits()).toBe(true);
});
