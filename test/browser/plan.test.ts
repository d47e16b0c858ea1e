// The page Kế hoạch năm in real Chromium: a plan from the outline or from an earlier one, its lines edited, moved, taken out.
import type { Frame } from 'playwright-core';
import { readTab } from '../../examples/summary';
import { createWorld } from '../../local';
import type { World } from '../../local';
import { columnLetters } from '../../local/values/a1';
import { TABS } from '../../src/workbook/schema';
import type { Desk, Hall } from '../support/browser';
import { expectAccessible, openHall } from '../support/browser';
import { columnOf, rowOf, title } from '../support/by-hand';
import { OWNER, menu, smallOffice } from '../support/office';

jest.setTimeout(240_000);

let hall: Hall | undefined;
const theHall = () => hall as Hall;
const sidebar = async (desk: Desk): Promise<Frame> => {
  await desk.menu('Kế hoạch năm');
  const page = await desk.sidebar();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  return page;
};
const open = async (world: World = smallOffice()) => {
  hall = await openHall(world, { mode: 'inline' });
  const desk = await hall.desk(OWNER);
  return { desk, page: await sidebar(desk) };
};
afterEach(async () => {
  const { requestsOutside, pageErrors } = hall ?? { requestsOutside: [], pageErrors: [] };
  await hall?.close();
  hall = undefined;
  expect({ requestsOutside, pageErrors }).toEqual({ requestsOutside: [], pageErrors: [] });
});

const plans = () => readTab(theHall().world, 'plans');
const lines = (plan = 'KH-2026-01') =>
  readTab(theHall().world, 'planLines')
    .filter((line) => line.plan === plan)
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
const line = (code: string) => lines(code.split('/')[0]).find((one) => one.code === code);
const says = (page: Frame, text: string | RegExp) => page.getByText(text).first().waitFor();
const press = (page: Frame, name: string | RegExp) => page.getByRole('button', { name }).click();
const field = (page: Frame, name: string) => page.getByRole('textbox', { name });
const acts = () =>
  theHall()
    .calls.map(({ args }) => JSON.parse(String(args[0])) as { useCase?: string; requestId?: string })
    .filter(({ useCase }) => useCase !== undefined);
const byHand = (desk: Desk, code: string, name: keyof typeof TABS.planLines.columns, text: string) => {
  const { world } = theHall();
  const column = columnOf(world, title('planLines'), TABS.planLines.columns[name].header);
  return desk.type(title('planLines'), `${columnLetters(column)}${rowOf(world, 'planLines', code)}`, text);
};

/** A workbook that has only been set up. */
function emptyBook(): World {
  const world = createWorld({ now: '2026-01-05T08:00:00+07:00', owner: OWNER, newSheetRows: 60 });
  menu(world, 'setUpWorkbook');
  return world;
}
const LINE = /Lắng nghe ý kiến/;
const TOPICS = 'Chủ đề đối thoại, mỗi dòng một chủ đề';

describe('a new plan', () => {
  it('is made by a newcomer from year and topics alone, and can be read at once', async () => {
    const { page } = await open(emptyBook());
    await expectAccessible(page);
    await says(page, /chưa có tên cơ quan/);
    expect(await field(page, 'Năm').inputValue()).toBe('2026');
    await field(page, TOPICS).fill('1. Đường liên thôn\n2. Nước sạch');
    await says(page, '2 chủ đề.');
    await press(page, /^Lập kế hoạch$/);
    await says(page, /Đã nhập kế hoạch KH-2026-01/);
    await says(page, 'Chủ đề đối thoại (2)');
    await expectAccessible(page);
    expect(plans()).toMatchObject([{ code: 'KH-2026-01', year: 2026, state: 'draft' }]);
    expect(lines().filter(({ form }) => form === 'topic')).toMatchObject([
      { label: '(1).', text: 'Đường liên thôn' },
      { label: '(2).', text: 'Nước sạch' },
    ]);
    expect(lines()[0]?.text).toContain('72/2025/QH15');
    expect(acts()).toHaveLength(1);
  });

  it('is copied from an earlier one with the year replaced, and what is left of the past pointed out', async () => {
    const { desk, page } = await open();
    await byHand(desk, 'KH-2026-01/06', 'text', 'HĐND, UBND huyện;');
    await byHand(desk, 'KH-2026-01/05', 'text', 'Trên đây là kế hoạch năm 2026.');
    await press(page, 'Lập kế hoạch mới');
    await page.getByRole('radio', { name: 'Chép kế hoạch cũ, đổi năm' }).check();
    expect(await field(page, 'Năm').inputValue()).toBe('2027');
    await expectAccessible(page);
    await press(page, /^Lập kế hoạch$/);
    await says(page, /Đã chép kế hoạch KH-2026-01 thành KH-2027-01 của năm 2027/);
    await says(page, '1 dòng cần xem lại vì còn năm cũ hoặc tên cũ:');
    expect(plans().find(({ year }) => year === 2027)?.title).toBe('Đối thoại trực tiếp của Chủ tịch UBND xã năm 2027');
    expect(line('KH-2027-01/05')?.text).toBe('Trên đây là kế hoạch năm 2027.');
    await press(page, 'Dòng 06');
    await field(page, 'Nội dung').fill('HĐND, UBND tỉnh;');
    await press(page, 'Lưu dòng');
    await says(page, 'Đã sửa dòng KH-2027-01/06.');
    await page.getByText('cần xem lại').waitFor({ state: 'detached' });
    expect(line('KH-2027-01/06')?.text).toBe('HĐND, UBND tỉnh;');
  });

  it('a year that is none is said at its field; what was typed stays, also when the page is closed', async () => {
    const { desk, page } = await open();
    await press(page, 'Lập kế hoạch mới');
    await field(page, 'Năm').fill('26');
    await field(page, TOPICS).fill('Chợ');
    await press(page, /^Lập kế hoạch$/);
    await says(page, 'Năm là bốn chữ số, ví dụ 2026.');
    await expectAccessible(page);
    expect(acts()).toEqual([]);
    const again = await sidebar(desk);
    expect(await field(again, TOPICS).inputValue()).toBe('Chợ');
    expect(await field(again, 'Năm').inputValue()).toBe('26');
  });

  it('over a server that fails and an answer that is lost it is entered once', async () => {
    const { page } = await open();
    await press(page, 'Lập kế hoạch mới');
    await field(page, TOPICS).fill('Chợ');
    theHall().breakNext('error');
    theHall().breakNext('lost-answer');
    await press(page, /^Lập kế hoạch$/);
    await says(page, /đang tự gửi lại/);
    await says(page, /Đã nhập kế hoạch KH-2027-01/);
    expect(plans()).toHaveLength(2);
    expect(new Set(acts().map(({ requestId }) => requestId)).size).toBe(1);
    await page.getByRole('button', { name: 'Lập kế hoạch mới' }).waitFor();
  });
});

describe('the text of a plan', () => {
  it('topics are added behind the last, in one act, and numbered on', async () => {
    const { page } = await open();
    await page.getByText('Thêm chủ đề', { exact: true }).first().click();
    await press(page, /^Thêm chủ đề$/);
    await says(page, /Chưa có chủ đề nào để thêm/);
    await field(page, 'Mỗi dòng một chủ đề').fill('- Nước sạch\n- Rác thải');
    await press(page, 'Thêm 2 chủ đề');
    await says(page, 'Chủ đề đối thoại (3)');
    expect(lines().filter(({ form }) => form === 'topic')).toMatchObject([
      { label: '(1).', text: 'Đường giao thông nông thôn.' },
      { label: '(2).', text: 'Nước sạch' },
      { label: '(3).', text: 'Rác thải' },
    ]);
    expect(await field(page, 'Mỗi dòng một chủ đề').inputValue()).toBe('');
  });

  it('a line is put in, moved, taken out and put back', async () => {
    const { page } = await open();
    await press(page, LINE);
    await expectAccessible(page);
    await press(page, 'Thêm dòng sau');
    await press(page, /^Thêm dòng$/);
    await says(page, 'Dòng mới chưa có chữ nào. Hãy gõ nội dung rồi lưu.');
    await field(page, 'Nội dung').fill('Giải thích chủ trương.');
    await press(page, /^Thêm dòng$/);
    await says(page, 'Đã thêm 1 dòng vào kế hoạch KH-2026-01.');
    expect(lines().map(({ text }) => text)[3]).toBe('Giải thích chủ trương.');
    expect(line('KH-2026-01/07')).toMatchObject({ part: 'purpose', label: '-', order: 4 });
    await press(page, /Giải thích chủ trương/);
    await press(page, '↑ Lên');
    await says(page, 'Đã chuyển dòng KH-2026-01/07.');
    expect(lines().map(({ code }) => code.slice(-2))).toEqual(['01', '02', '07', '03', '04', '05', '06']);
    await press(page, 'Bỏ dòng này');
    await says(page, 'Đã bỏ dòng KH-2026-01/07 khỏi kế hoạch.');
    expect(line('KH-2026-01/07')).toMatchObject({ form: 'dropped', text: 'Giải thích chủ trương.' });
    await page.getByText('Đã bỏ (1 dòng, không in)').click();
    await press(page, /Giải thích chủ trương/);
    await press(page, 'Đưa trở lại kế hoạch');
    await says(page, 'Đã sửa dòng KH-2026-01/07.');
    expect(line('KH-2026-01/07')?.form).toBe('paragraph');
  });

  it('a topic to which someone speaks is not taken out; the page says why', async () => {
    const { page } = await open();
    await press(page, /^\(1\)\. Đường giao thông/);
    await press(page, 'Bỏ dòng này');
    await says(page, /Chủ đề KH-2026-01\/04 đã có 1 người đăng ký phát biểu và 1 ý kiến/);
    expect(line('KH-2026-01/04')?.form).toBe('topic');
  });

  it.each([
    ['Giữ nội dung của tôi', 'Của tôi.'],
    ['Lấy nội dung đang có', 'Trong bảng.'],
  ])('a line edited by hand in the grid meanwhile: both texts are shown; «%s»', async (way, left) => {
    const { desk, page } = await open();
    await press(page, LINE);
    await field(page, 'Nội dung').fill('Của tôi.');
    await byHand(desk, 'KH-2026-01/03', 'text', 'Trong bảng.');
    await press(page, 'Lưu dòng');
    const both = page.getByRole('group', { name: 'Nội dung đã được người khác sửa' });
    await both.waitFor();
    expect(await both.textContent()).toContain('Nội dungĐang có: Trong bảng.Của tôi: Của tôi.');
    await expectAccessible(page);
    expect(line('KH-2026-01/03')?.text).toBe('Trong bảng.');
    await press(page, way);
    await both.waitFor({ state: 'detached' });
    await press(page, 'Lưu dòng');
    await page
      .getByRole('button', { name: new RegExp(left) })
      .and(page.locator('[aria-expanded=false]'))
      .waitFor();
    expect(line('KH-2026-01/03')?.text).toBe(left);
  });

  it('what was typed into a line is there when the page is opened again; a slow save is said and not doubled', async () => {
    const { desk, page } = await open();
    await press(page, LINE);
    await field(page, 'Nội dung').fill('Lắng nghe, giải đáp.');
    const again = await sidebar(desk);
    await press(again, LINE);
    expect(await field(again, 'Nội dung').inputValue()).toBe('Lắng nghe, giải đáp.');
    theHall().breakNext('hang');
    await press(again, 'Lưu dòng');
    await says(again, /Đang lưu: Sửa dòng/);
    await again.getByRole('button', { name: 'Lưu dòng' }).click({ force: true });
    await says(again, /Máy chủ trả lời chậm/);
    theHall().release();
    await says(again, 'Đã sửa dòng KH-2026-01/03.');
    expect(acts()).toHaveLength(1);
    expect(line('KH-2026-01/03')?.text).toBe('Lắng nghe, giải đáp.');
  });

  it('the row of the plan is edited: month, quarters, state', async () => {
    const { page } = await open();
    await press(page, 'Sửa thông tin chung');
    await field(page, 'Tháng ban hành').fill('3/2026');
    await field(page, 'Quý tổ chức').fill('II, III');
    await page.getByRole('combobox', { name: 'Trạng thái' }).selectOption('Đã duyệt');
    await expectAccessible(page);
    await press(page, 'Lưu thông tin chung');
    await says(page, 'Đã sửa kế hoạch KH-2026-01.');
    expect(plans()[0]).toMatchObject({ issueMonth: '2026-03', quarters: 'II, III', state: 'approved' });
  });

  it('a line is edited by keyboard alone', async () => {
    const { desk, page } = await open();
    const keys = desk.page.keyboard;
    await page.getByRole('button', { name: LINE }).focus();
    await keys.press('Enter');
    await page.locator('textarea:focus').waitFor();
    await keys.press('ControlOrMeta+a');
    await keys.type('Gõ bằng phím.');
    await keys.press('ControlOrMeta+Enter');
    await says(page, 'Đã sửa dòng KH-2026-01/03.');
    expect(line('KH-2026-01/03')?.text).toBe('Gõ bằng phím.');
    const focused = await page.evaluate('document.activeElement.textContent');
    expect(focused).toContain('Gõ bằng phím.');
  });
});

it('nothing is cut off at 300 pixels, nor with text of twice the size', async () => {
  const { page } = await open();
  await press(page, LINE);
  for (const size of ['100%', '200%']) {
    await page.evaluate(`document.documentElement.style.fontSize = '${size}'`);
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
  }
});
