// The page Kiểm tra dữ liệu in real Chromium: findings are mended one by one and together, once, and never over another's edit.
import type { Frame } from 'playwright-core';
import { readTab } from '../../examples/summary';
import type { World } from '../../local';
import { columnLetters } from '../../local/values/a1';
import type { TabKey } from '../../src/domain/records';
import type { Desk, Hall } from '../support/browser';
import { expectAccessible, openHall } from '../support/browser';
import { columnOf, inSheet, rowOf, title, typeRow } from '../support/by-hand';
import { damagedOffice, headerlessOffice } from '../support/damaged-office';
import { OWNER, tabsAsShown } from '../support/office';

jest.setTimeout(240_000);

const OPINIONS = title('opinions');
const FOLLOW_UPS = title('followUps');
const SPEAKERS = title('speakers');
const DUE = 'Sửa thành «20/08/2026»';

let hall: Hall | undefined;
const theHall = (): Hall => {
  if (!hall) throw new Error('no hall is open');
  return hall;
};
const world = (): World => theHall().world;

/** Opens the page from the menu, anew when it is open. */
async function sidebar(desk: Desk): Promise<Frame> {
  await desk.menu('Kiểm tra dữ liệu');
  const page = await desk.sidebar();
  await page.getByRole('heading', { name: 'Định dạng và bảo vệ' }).waitFor();
  return page;
}
async function open(
  start: World = damagedOffice(),
  mode: 'inline' | 'worker' = 'inline',
): Promise<{ desk: Desk; page: Frame }> {
  hall = await openHall(start, { mode });
  const desk = await hall.desk(OWNER);
  return { desk, page: await sidebar(desk) };
}
afterEach(async () => {
  const { requestsOutside, pageErrors } = hall ?? { requestsOutside: ['no hall'], pageErrors: [] };
  await hall?.close();
  hall = undefined;
  expect({ requestsOutside, pageErrors }).toEqual({ requestsOutside: [], pageErrors: [] });
});

const button = (page: Frame, name: string | RegExp) => page.getByRole('button', { name });
const says = (page: Frame, text: string | RegExp) => page.getByText(text).first().waitFor();
const gone = (page: Frame, text: string | RegExp) => page.getByText(text).first().waitFor({ state: 'detached' });
const dueOn = () => readTab(world(), 'followUps')[0]?.dueOn;
const codes = (key: TabKey) => readTab(world(), key).map(({ code }) => code);
const entries = () => (tabsAsShown(world())['Nhật ký'] ?? []).length;
const acts = () =>
  theHall()
    .calls.map(({ args }) => JSON.parse(String(args[0])) as { useCase?: string; requestId?: string })
    .filter(({ useCase }) => useCase === 'repairData');
const cellOf = (field: string) =>
  `${columnLetters(columnOf(world(), FOLLOW_UPS, field))}${rowOf(world(), 'followUps', 'GV-2026-001')}`;

/** Three rows of speakers without code. */
function withUncoded(): World {
  const office = damagedOffice();
  for (const name of ['Bà Hai', 'Ông Ba', 'Bà Năm']) typeRow(office, 'speakers', { session: 'P-2026-01', name });
  return office;
}

describe('mending', () => {
  it('one finding after the other until none is left, each once and in its row only', async () => {
    const { page } = await open();
    await expectAccessible(page);
    await says(page, '«ngày 20 tháng 8» không phải là ngày.');
    await button(page, DUE).click();
    await says(page, 'Đã sửa trang «Giao việc», dòng 2: «Hạn» «ngày 20 tháng 8» → «20/08/2026».');
    await gone(page, '«ngày 20 tháng 8» không phải là ngày.');
    expect(readTab(world(), 'followUps')[0]).toMatchObject({
      dueOn: '2026-08-20',
      task: 'Đề nghị sửa đường thôn Đông.',
    });
    await expectAccessible(page);
    for (const name of [/^Cấp mã YK-2026-003/, /^Cấp mã mới P-2026-01\/02/, /^Sửa thành «Trần Thị Thử»/]) {
      await button(page, name).click();
      await button(page, name).waitFor({ state: 'detached' });
    }
    expect(codes('opinions')).toEqual(['YK-2026-001', 'YK-2026-002', 'YK-2026-003']);
    expect(codes('speakers')).toEqual(['P-2026-01/01', 'P-2026-01/02']);
    expect(readTab(world(), 'followUps')[0]?.officer).toBe('Trần Thị Thử');
  });

  it('all of a kind, after a question that lists what will change', async () => {
    const { page } = await open(withUncoded());
    const before = entries();
    await button(page, /^Sửa tất cả 3 mục/).click();
    const question = page.getByRole('group', { name: 'Sửa tất cả: Dòng chưa có mã' });
    await question.getByText('Sẽ sửa 3 mục ở trang «Người phát biểu»:').waitFor();
    expect(await question.getByRole('listitem').allTextContents()).toEqual([
      'Dòng 4 (Bà Hai) — Mã: P-2026-01/02; Thứ tự đăng ký: 2; Trạng thái: Chờ',
      'Dòng 5 (Ông Ba) — Mã: P-2026-01/03; Thứ tự đăng ký: 3; Trạng thái: Chờ',
      'Dòng 6 (Bà Năm) — Mã: P-2026-01/04; Thứ tự đăng ký: 4; Trạng thái: Chờ',
    ]);
    await expectAccessible(page);
    await button(page, 'Thôi').click();
    expect(entries()).toBe(before);
    await button(page, /^Sửa tất cả 3 mục/).click();
    await button(page, 'Sửa 3 mục').click();
    await says(page, 'Đã sửa 3 chỗ.');
    expect(entries()).toBe(before + 1);
    expect(readTab(world(), 'speakers').map(({ code, name }) => [code, name])).toEqual([
      ['P-2026-01/01', 'Nguyễn Văn An'],
      ['P-2026-01/01', 'Bà Tư'],
      ['P-2026-01/02', 'Bà Hai'],
      ['P-2026-01/03', 'Ông Ba'],
      ['P-2026-01/04', 'Bà Năm'],
    ]);
  });

  it('a header, so that the tab can be used again', async () => {
    const { page } = await open(headerlessOffice());
    await says(page, 'Thiếu cột «Người được giao»');
    await button(page, /^Ghi lại «Người được giao» vào ô F1/).click();
    await says(page, 'Đã sửa trang «Giao việc», dòng 1');
    expect(readTab(world(), 'followUps')[0]?.officer).toBe('Trần Thị Thử');
  });

  it('what only set-up can, after saying what it does', async () => {
    const office = damagedOffice();
    office.spreadsheet.sheets = office.spreadsheet.sheets.filter(({ name }) => name !== title('publications'));
    const { page } = await open(office);
    await says(page, 'Không thấy trang tính «Công khai».');
    await button(page, /^Chạy Cài đặt ban đầu: trang Công khai/).click();
    const question = page.getByRole('group', { name: 'Chạy Cài đặt ban đầu' });
    await question.getByText('Không xóa, không ghi đè nội dung đã có.').waitFor();
    await expectAccessible(page);
    await question.getByRole('button', { name: 'Chạy Cài đặt ban đầu' }).click();
    await says(page, 'Đã thêm lại trang «Công khai»: cả trang.');
    expect(world().spreadsheet.sheets.map(({ name }) => name)).toContain(title('publications'));
    await gone(page, 'Không thấy trang tính «Công khai».');
  });

  it('nothing is said plainly', async () => {
    const office = headerlessOffice();
    inSheet(office, FOLLOW_UPS, (sheet) => sheet.getRange(1, 6).setValue('Người được giao'));
    inSheet(office, title('directory'), (sheet) =>
      sheet
        .getRange(rowOf(office, 'directory', 'CB-02'), columnOf(office, title('directory'), 'Thuộc đơn vị'))
        .setValue('Địa chính'),
    );
    const { page } = await open(office);
    await says(page, 'Không thấy chỗ nào phải sửa.');
    await expectAccessible(page);
  });
});

describe('finding the way', () => {
  it('filters by tab and by what can be mended, and keeps the filter', async () => {
    const { desk, page } = await open(withUncoded());
    await page.getByLabel('Trang tính').selectOption({ label: 'Giao việc (3)' });
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      'Giao việc (3)',
      'Định dạng và bảo vệ',
    ]);
    await page.getByLabel('Hiện').selectOption('Phải tự sửa');
    await says(page, 'Không có mục nào thuộc loại đang chọn.');
    await expectAccessible(page);
    await page.getByLabel('Trang tính').selectOption({ index: 0 });
    await says(page, '«Văn hóa» chưa có trong Danh bạ.');
    const again = await sidebar(desk);
    await says(again, '«Văn hóa» chưa có trong Danh bạ.');
    expect(await again.getByText('«ngày 20 tháng 8» không phải là ngày.').count()).toBe(0);
  });

  it('goes to the cell in the sheet, without reading the workbook again', async () => {
    const { desk, page } = await open(damagedOffice(), 'worker');
    await button(page, 'Đi tới ô: trang Giao việc, Dòng 2 · Hạn').click();
    await says(page, 'Đã tới trang «Giao việc», dòng 2.');
    await desk.page.getByRole('grid', { name: `Trang tính ${FOLLOW_UPS}`, exact: true }).waitFor();
    await desk.page.locator(`#cell-2-${columnOf(world(), FOLLOW_UPS, 'Hạn')}.active`).waitFor();
    expect(theHall().calls.at(-1)?.trips).toBe(0);
  });

  it('a row that is no longer there is told in a sentence', async () => {
    const { page } = await open();
    inSheet(world(), OPINIONS, (sheet) => sheet.deleteRows(4, sheet.getMaxRows() - 4));
    inSheet(world(), OPINIONS, (sheet) => sheet.deleteRow(4));
    await button(page, 'Đi tới ô: trang Ý kiến, kiến nghị, Dòng 4 · Mã').click();
    await says(page, 'không còn dòng 4. Hãy bấm «Kiểm tra lại».');
    await button(page, 'Kiểm tra lại').click();
    await gone(page, 'Ghi vội tại hội nghị.');
  });

  it('looks at formats when asked', async () => {
    const { page } = await open();
    await button(page, 'Xem định dạng').click();
    await says(page, 'Mất định dạng chữ, ngày hoặc số ở cột «Hạn».');
    await expectAccessible(page);
    await button(page, 'Đặt lại bằng Cài đặt ban đầu…').click();
    await page.getByRole('group', { name: 'Chạy Cài đặt ban đầu' }).waitFor();
  });
});

describe('over a bad network', () => {
  it('a call that fails is repeated with the same request id, and mends once', async () => {
    const { page } = await open();
    const before = entries();
    theHall().breakNext('error', 2);
    await button(page, DUE).click();
    await says(page, 'Đã sửa trang «Giao việc»');
    expect([dueOn(), entries()]).toEqual(['2026-08-20', before + 1]);
  });

  it('an answer that is lost is asked for again, and nothing is mended twice', async () => {
    const { page } = await open(withUncoded());
    const before = entries();
    theHall().breakNext('lost-answer');
    await button(page, /^Sửa tất cả 3 mục/).click();
    await button(page, 'Sửa 3 mục').click();
    await says(page, 'Đã sửa 3 chỗ.');
    expect(acts()).toHaveLength(2);
    expect(new Set(acts().map(({ requestId }) => requestId)).size).toBe(1);
    expect(entries()).toBe(before + 1);
    expect(codes('speakers').slice(2)).toEqual(['P-2026-01/02', 'P-2026-01/03', 'P-2026-01/04']);
  });

  it('what could not be asked at all is offered again, and survives closing the page', async () => {
    const { desk, page } = await open();
    theHall().breakNext('error', 4);
    await button(page, DUE).click();
    await button(page, 'Gửi lại').waitFor();
    await expectAccessible(page);
    expect(dueOn()).toBe('');
    const again = await sidebar(desk);
    await says(again, 'Sửa trang «Giao việc», dòng 2 · hạn');
    await button(again, 'Gửi lại').click();
    await says(again, 'Đã sửa trang «Giao việc»');
    expect(dueOn()).toBe('2026-08-20');
  });

  it('a slow server is waited for, which the page says; the button cannot be pressed twice', async () => {
    const { page } = await open();
    theHall().breakNext('hang');
    await button(page, DUE).dblclick();
    await says(page, 'Đang lưu: Sửa trang «Giao việc», dòng 2 · hạn');
    await says(page, 'Máy chủ trả lời chậm');
    await expectAccessible(page);
    expect(await button(page, DUE).getAttribute('aria-busy')).toBe('true');
    theHall().release();
    await says(page, 'Đã sửa trang «Giao việc»');
    expect(acts()).toHaveLength(1);
  });

  it('a question that was open when the page was closed is open again', async () => {
    const { desk, page } = await open(withUncoded());
    await button(page, /^Sửa tất cả 3 mục/).click();
    await button(page, 'Sửa 3 mục').waitFor();
    const again = await sidebar(desk);
    await button(again, 'Sửa 3 mục').click();
    await says(again, 'Đã sửa 3 chỗ.');
    expect(codes('speakers')).toHaveLength(5);
  });
});

describe('beside the grid', () => {
  it('what someone typed into the row meanwhile stays: both texts are shown, and the new one can be mended', async () => {
    const { desk, page } = await open();
    await desk.type(FOLLOW_UPS, cellOf('Hạn'), 'ngày 25 tháng 8');
    await button(page, DUE).click();
    await says(page, 'lúc xem: «ngày 20 tháng 8»; đang có: «ngày 25 tháng 8».');
    expect(await desk.cell(FOLLOW_UPS, cellOf('Hạn'))).toBe('ngày 25 tháng 8');
    await expectAccessible(page);
    // The page shows the row as it is now.
    await button(page, 'Sửa thành «25/08/2026»').click();
    await says(page, '«ngày 25 tháng 8» → «25/08/2026»');
    expect(dueOn()).toBe('2026-08-25');
  });

  it('the other way out: put back in the grid, what was seen first is mended', async () => {
    const { desk, page } = await open();
    await desk.type(FOLLOW_UPS, cellOf('Việc phải làm'), 'Việc khác.');
    await button(page, DUE).click();
    await says(page, 'Dòng này không còn như lúc xem');
    await desk.type(FOLLOW_UPS, cellOf('Việc phải làm'), 'Đề nghị sửa đường thôn Đông.');
    await button(page, 'Kiểm tra lại').click();
    await button(page, DUE).click();
    await says(page, '«ngày 20 tháng 8» → «20/08/2026»');
    expect(dueOn()).toBe('2026-08-20');
  });

  it('of several, those that are still as they were are mended, and the others named', async () => {
    const { desk, page } = await open(withUncoded());
    await button(page, /^Sửa tất cả 3 mục/).click();
    await desk.type(SPEAKERS, `${columnLetters(columnOf(world(), SPEAKERS, 'Họ và tên'))}5`, 'Ông Ba Con');
    await button(page, 'Sửa 3 mục').click();
    await says(page, 'Đã sửa 2 chỗ.');
    await says(page, 'Để nguyên trang «Người phát biểu», dòng 5');
    expect(codes('speakers')).toEqual(['P-2026-01/01', 'P-2026-01/01', 'P-2026-01/02', 'P-2026-01/04']);
    await says(page, 'Ông Ba Con');
  });

  it('two people who press the same repair get it once; the second is told', async () => {
    const { page } = await open();
    world().editors.push('hue@xa.example');
    const other = await sidebar(await theHall().desk('hue@xa.example'));
    const before = entries();
    await button(page, DUE).click();
    await says(page, 'Đã sửa trang «Giao việc»');
    await button(other, DUE).click();
    await says(other, 'Dòng này không còn như lúc xem');
    await gone(other, '«ngày 20 tháng 8» không phải là ngày.');
    expect([entries(), dueOn()]).toEqual([before + 1, '2026-08-20']);
  });
});

it('goes by keyboard alone: what is done leaves the keyboard at the next finding', async () => {
  const { desk, page } = await open(withUncoded());
  const { keyboard } = desk.page;
  await page.getByLabel('Hiện').focus();
  await keyboard.press('Tab');
  await page.locator('button:focus', { hasText: 'Sửa tất cả 3 mục…' }).waitFor();
  await keyboard.press('Enter');
  // The question has the focus, and Escape leaves it.
  await page.locator('[role=group]:focus').waitFor();
  await keyboard.press('Escape');
  await button(page, 'Sửa 3 mục').waitFor({ state: 'detached' });
  await page.locator('button:focus', { hasText: 'Sửa tất cả 3 mục…' }).waitFor();
  await keyboard.press('Tab');
  await page.locator('button:focus', { hasText: 'Cấp mã P-2026-01/02' }).waitFor();
  await keyboard.press('Enter');
  await says(page, 'Đã sửa trang «Người phát biểu», dòng 4');
  await page.locator('button:focus', { hasText: 'Cấp mã P-2026-01/03' }).waitFor();
  await keyboard.press('Tab');
  await page.locator('button:focus', { hasText: 'Đi tới ô' }).waitFor();
});

it('is readable at 300 pixels and with text twice as large: nothing sticks out', async () => {
  const { page } = await open(withUncoded());
  await button(page, /^Sửa tất cả 3 mục/).click();
  const widths = () =>
    page.evaluate('[document.documentElement.scrollWidth, document.documentElement.clientWidth]') as Promise<number[]>;
  const [content = 0, visible = 0] = await widths();
  expect(content).toBeLessThanOrEqual(visible);
  await page.evaluate("document.documentElement.style.fontSize = '200%'");
  const [large = 0, still = 0] = await widths();
  expect(large).toBeLessThanOrEqual(still);
});
