// The page Tổng quan in real Chromium: lights and charts that agree with the tab, to be read without colour and by keyboard.
import type { Frame } from 'playwright-core';
import { columnLetters } from '../../local/values/a1';
import type { World } from '../../local';
import { addRows } from '../support/grow';
import type { Desk, Hall } from '../support/browser';
import { expectAccessible, openHall } from '../support/browser';
import { columnOf, rowOf, title } from '../support/by-hand';
import { ask, OWNER, tabsAsShown } from '../support/office';
import { dueOffice } from '../support/reminding';
import { record } from '../support/snapshot';

jest.setTimeout(180_000);

let hall: Hall | undefined;
const theHall = (): Hall => {
  if (!hall) throw new Error('no hall is open');
  return hall;
};
const world = (): World => theHall().world;

async function open(start: World = office()): Promise<{ desk: Desk; page: Frame }> {
  hall = await openHall(start, { mode: 'inline' });
  const desk = await hall.desk(OWNER);
  return { desk, page: await dialog(desk) };
}
async function dialog(desk: Desk): Promise<Frame> {
  await desk.menu('Tổng quan');
  const page = await desk.dialog();
  await page.getByRole('heading', { name: 'Hạn theo luật' }).waitFor();
  return page;
}
afterEach(async () => {
  const { requestsOutside, pageErrors } = hall ?? { requestsOutside: ['no hall'], pageErrors: [] };
  await hall?.close();
  hall = undefined;
  expect({ requestsOutside, pageErrors }).toEqual({ requestsOutside: [], pageErrors: [] });
});

function act(on: World, useCase: string, input: object): void {
  const { reply } = ask(on, useCase, input, { requestId: `overview-${useCase}` });
  if (!reply.ok) throw new Error(reply.error.message);
}

/** The small office on 06/08/2026: a session that was closed, one answered in time, one overdue; and the year before. */
function office(): World {
  const start = dueOffice();
  act(start, 'recordResult', { followUp: 'GV-2026-001', result: 'Đã sửa xong.', answeringPaper: '12/UBND' });
  act(start, 'changeSession', {
    session: 'P-2026-01',
    state: 'closed',
    headCount: 1_234,
    conclusion: 'Giao các bộ phận.',
  });
  addRows(start, 'sessions', [
    record('sessions', { code: 'P-2025-01', date: '2025-06-20', title: 'Đối thoại năm trước', state: 'closed' }),
  ]);
  addRows(start, 'opinions', [
    record('opinions', {
      code: 'YK-2025-001',
      session: 'P-2025-01',
      kind: 'report',
      outcome: 'answered',
      text: 'Hỏi.',
    }),
  ]);
  start.clock.advance(86_400_000);
  return start;
}

const says = (page: Frame, text: string | RegExp) => page.getByText(text).first().waitFor();
const button = (page: Frame, name: string) => page.getByRole('button', { name, exact: true });
const year = (page: Frame) => page.getByRole('combobox', { name: 'Năm' });
const calls = () => theHall().calls.length;
/** What a tile shows: its number. */
const tile = (page: Frame, name: string) =>
  page
    .locator('.tiles > div', { has: page.getByText(name, { exact: true }) })
    .locator('b')
    .textContent();
/** Share of each part of the bar of outcomes, as drawn, in per cent of its width. */
const drawn = (page: Frame) =>
  page
    .getByRole('img', { name: /^Hướng xử lý ý kiến/ })
    .locator('rect')
    .evaluateAll((parts) => parts.map((part) => [part.getAttribute('data-part'), part.getAttribute('width')]));
const valueInTab = (group: string, item: string) =>
  tabsAsShown(world())['Tổng quan']?.find((row) => row[0] === group && row[1] === item)?.[2];

it('shows the limits of the law with a sign and words, and this year’s numbers, without asking the server', async () => {
  const { page } = await open();
  const session = page.getByRole('listitem').filter({ hasText: 'Hội nghị đối thoại quý III' });
  await session.getByText('Công khai kết quả, chậm nhất 25/07/2026').waitFor();
  await session.getByText('ngày làm việc kế tiếp: 27/07/2026').waitFor();
  await session.getByText('Trễ 12 ngày').waitFor();
  await says(page, 'Đã đối thoại 01 phiên, phiên đầu ngày 15/07/2026');
  expect(await tile(page, 'Người dự')).toBe('1.234');
  expect(await tile(page, 'Ý kiến, kiến nghị, phản ánh')).toBe('2');
  expect(await drawn(page)).toEqual([['assigned', '100%']]);
  await page.getByRole('img', { name: /^Văn hóa\. .*Quá hạn: 1/ }).waitFor();
  await expectAccessible(page);
  expect(calls()).toBe(0);
});

it('shows another year or all of them, and how they compare, without asking the server', async () => {
  const { page } = await open();
  await year(page).selectOption('2025');
  await page.getByRole('heading', { name: 'Đối thoại năm trước' }).waitFor();
  expect(await tile(page, 'Ý kiến, kiến nghị, phản ánh')).toBe('1');
  expect(await drawn(page)).toEqual([['answered', '100%']]);
  await year(page).selectOption({ label: 'Mọi năm' });
  expect(await tile(page, 'Ý kiến, kiến nghị, phản ánh')).toBe('3');
  expect((await drawn(page)).map(([part]) => part)).toEqual(['answered', 'assigned']);
  await page.getByRole('img', { name: /^Năm 2025\. Trả lời tại chỗ: 1/ }).waitFor();
  await expectAccessible(page);
  expect(calls()).toBe(0);
});

it('has every chart as a table too, by keyboard', async () => {
  const { desk, page } = await open();
  await year(page).focus();
  const opened: string[] = [];
  for (let step = 0; step < 40 && opened.length < 2; step += 1) {
    await desk.page.keyboard.press('Tab');
    const at = await page.evaluate('document.activeElement && document.activeElement.localName');
    if (at !== 'summary') continue;
    await desk.page.keyboard.press('Enter');
    opened.push(String(await page.evaluate('document.activeElement.textContent')));
  }
  expect(opened).toEqual(['Xem bảng số: Việc đã giao, theo đơn vị', 'Xem bảng số: Số liệu qua các năm']);
  await page.getByRole('row', { name: 'Văn hóa 1 1 0 0 0 0 1 0 0' }).waitFor();
  await page.getByRole('row', { name: '2026 1 1.234 1 2 2 1 100 %' }).waitFor();
  await page.getByRole('tab', { name: 'Theo đơn vị' }).focus();
  await desk.page.keyboard.press('ArrowRight');
  await desk.page.keyboard.press('ArrowRight');
  await page.getByRole('tab', { name: 'Theo thôn', selected: true }).waitFor();
  await page.getByRole('img', { name: /^thôn Đông\./ }).waitFor();
  await expectAccessible(page);
});

it('writes the tab anew with the numbers that it shows, once, however bad the network', async () => {
  const { page } = await open();
  theHall().breakNext('error');
  theHall().breakNext('lost-answer');
  await button(page, 'Cập nhật trang Tổng quan').dblclick();
  await says(page, 'Đã cập nhật trang «Tổng quan».');
  await year(page).selectOption({ label: 'Mọi năm' });
  expect(valueInTab('Ý kiến, kiến nghị', 'Tổng số ý kiến, kiến nghị, phản ánh')).toBe(
    await tile(page, 'Ý kiến, kiến nghị, phản ánh'),
  );
  expect(valueInTab('Người phát biểu', 'Số lượt phát biểu')).toBe(await tile(page, 'Lượt phát biểu'));
  const asked = theHall().calls.map(({ args }) => JSON.parse(String(args[0])) as { requestId?: string });
  expect(new Set(asked.map(({ requestId }) => requestId)).size).toBe(1);
});

it('waits for a slow server and says so; what cannot be reached is offered again', async () => {
  const { page } = await open();
  theHall().breakNext('hang');
  await button(page, 'Cập nhật trang Tổng quan').click();
  await says(page, 'Đang lưu: Cập nhật trang Tổng quan…');
  await says(page, 'Máy chủ trả lời chậm');
  await expectAccessible(page);
  theHall().release();
  await says(page, 'Đã cập nhật trang «Tổng quan».');
  theHall().breakNext('error', 4);
  await button(page, 'Cập nhật trang Tổng quan').click();
  await button(page, 'Gửi lại').waitFor();
  await button(page, 'Gửi lại').click();
  await button(page, 'Gửi lại').waitFor({ state: 'detached' });
  await says(page, 'Đã cập nhật trang «Tổng quan».');
});

it('when it cannot look anew it says so and keeps what it shows', async () => {
  const { page } = await open();
  theHall().breakNext('error');
  await button(page, 'Tải lại').click();
  await says(page, 'Chưa tải được dữ liệu mới từ máy chủ.');
  expect(await tile(page, 'Người dự')).toBe('1.234');
  await expectAccessible(page);
});

it('shows what was typed into the grid once it looks anew; a cell that cannot be read is named', async () => {
  const { desk, page } = await open();
  const cell = (header: string) =>
    `${columnLetters(columnOf(world(), title('sessions'), header))}${rowOf(world(), 'sessions', 'P-2026-01')}`;
  await desk.type(title('sessions'), cell('Số người dự'), '1300');
  await button(page, 'Tải lại').click();
  await page.locator('.tiles').getByText('1.300').waitFor();
  await desk.type(title('sessions'), cell('Số người dự'), 'đông lắm');
  await button(page, 'Tải lại').click();
  await says(page, 'Ô không đọc được (1)');
  await page.getByText('Xem từng ô').click();
  await says(page, 'Trang «Phiên đối thoại», dòng 2, cột «Số người dự»');
  await expectAccessible(page);
});

it('a workbook without a session says what is missing', async () => {
  const start = office();
  for (const tab of ['sessions', 'speakers', 'opinions', 'followUps', 'publications'] as const) {
    const sheet = start.spreadsheet.sheets.find(({ name }) => name === title(tab));
    for (const key of [...(sheet?.cells.keys() ?? [])]) if (!key.startsWith('1,')) sheet?.cells.delete(key);
  }
  const { page } = await open(start);
  await says(page, 'Chưa có phiên nào sắp tới');
  await says(page, 'Chưa có ý kiến nào.');
  await says(page, 'Chưa có việc nào được giao.');
  await expectAccessible(page);
});

it('fits narrow and wide places, also with text of twice the size', async () => {
  const { desk, page } = await open();
  const place = desk.page.locator('[data-part=dialog] iframe').last();
  for (const summary of await page.locator('summary').all()) await summary.click();
  for (const [width, size] of [
    [300, '100%'],
    [300, '200%'],
    [900, '200%'],
  ]) {
    await place.evaluate((element: unknown, px) => {
      const { style } = element as { style: { setProperty(name: string, value: string, priority: string): void } };
      for (const name of ['width', 'min-width', 'max-width']) style.setProperty(name, `${px}px`, 'important');
    }, width);
    await page.waitForFunction(`innerWidth === ${width}`);
    await page.evaluate(`document.documentElement.style.fontSize = '${size}'`);
    expect({ size, wide: await page.evaluate('document.documentElement.scrollWidth') }).toEqual({ size, wide: width });
  }
});
