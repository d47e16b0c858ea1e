// The local sheet in real Chromium: the grid under a hand at the keyboard, two people, the script's pages, and what may
// not happen: a request out of the machine, a part that a screen reader cannot read.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { createServices } from '../../local';
import type { World } from '../../local';
import { bundle, EDITOR, OWNER, smallWorld, VIEWER } from '../local/web/served';
import { expectAccessible, openHall, type Desk, type Hall, type HallOptions } from '../support/browser';

jest.setTimeout(180_000);

let hall: Hall;
const openSmall = async (options: HallOptions = {}, world = smallWorld()): Promise<Hall> => {
  hall = await openHall(world, { bundle, mode: 'inline', viewport: { width: 900, height: 560 }, ...options });
  return hall;
};
afterEach(async () => {
  const { requestsOutside, pageErrors } = hall;
  await hall.close();
  expect(requestsOutside).toEqual([]);
  expect(pageErrors).toEqual([]);
});

const text = (page: Page, a1: string): Promise<string | null> =>
  page.locator(`#cell-${a1}`).locator('.text').textContent();
const shows = (page: Page, cell: string, what: string): Promise<void> =>
  page
    .locator(`#cell-${cell}`)
    .locator('.text')
    .filter({ hasText: new RegExp(`^${what.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`) })
    .waitFor({ state: 'attached' });
const active = (page: Page): Promise<string> =>
  page.evaluate('(document.activeElement && document.activeElement.id) || ""') as Promise<string>;
const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const saved = (page: Page): Promise<void> => page.locator('.saved:text-is("Đã ghi")').waitFor();
const start = async (desk: Desk, row = 2, column = 1): Promise<Page> => {
  await desk.page.locator(`#cell-${row}-${column}`).click();
  return desk.page;
};

describe('the grid at the keyboard', () => {
  test('typing enters, Enter goes down, Tab right, with Shift back; the texts are read as Sheets reads them', async () => {
    const desk = await (await openSmall()).desk(OWNER);
    const page = await start(desk);
    await page.keyboard.type('Mã một');
    await press(page, 'Tab');
    expect(await active(page)).toBe('cell-2-2');
    await press(page, 'ArrowRight', 'ArrowRight');
    await page.keyboard.type('2/9/2024');
    await press(page, 'Enter');
    expect(await active(page)).toBe('cell-3-4');
    await press(page, 'Shift+Tab', 'Shift+Enter');
    expect(await active(page)).toBe('cell-2-3');
    await shows(page, '2-1', 'Mã một');
    await shows(page, '2-4', '02/09/2024');
    // The simple trigger of the last edit has run.
    await shows(page, '1-8', 'D2|45537');
  });

  test('arrows, Home, End, Page keys and Ctrl go where they go in Sheets, also past what is drawn', async () => {
    const world = smallWorld();
    const { SpreadsheetApp } = createServices(world);
    SpreadsheetApp.getActive().getSheetByName('Một')?.insertRowsAfter(20, 480).getRange('A2:A500').setValue('x');
    SpreadsheetApp.flush();
    const desk = await (await openSmall({}, world)).desk(OWNER);
    const page = await start(desk);
    const go = async (...keys: string[]): Promise<string> => {
      await press(page, ...keys);
      return active(page);
    };
    expect(await go('ArrowDown', 'ArrowRight')).toBe('cell-3-2');
    expect(await go('Control+ArrowLeft', 'Control+ArrowDown')).toBe('cell-500-1');
    expect(await go('ArrowDown')).toBe('cell-500-1');
    expect(await go('Control+Home')).toBe('cell-1-1');
    expect(await go('End')).toBe('cell-1-4');
    expect(await go('Home', 'PageDown')).toMatch(/^cell-(1\d|2\d)-1$/);
    expect(await go('PageUp')).toBe('cell-1-1');
    expect(await go('Control+End')).toBe('cell-500-4');
    expect(await page.locator('#cell-500-4').isVisible()).toBe(true);
  });

  test('F2 edits what is there, Escape leaves it as it was, Delete empties what is selected', async () => {
    const desk = await (await openSmall()).desk(OWNER);
    const page = await start(desk);
    await page.keyboard.type('một');
    await press(page, 'Enter');
    await page.keyboard.type('hai');
    await press(page, 'Enter', 'ArrowUp', 'ArrowUp', 'F2');
    await page.keyboard.type(' thêm');
    await press(page, 'Alt+Enter');
    await page.keyboard.type('dòng hai');
    await press(page, 'Enter');
    await shows(page, '2-1', 'một thêm\ndòng hai');
    await press(page, 'ArrowUp');
    await page.keyboard.type('bỏ đi');
    await press(page, 'Escape');
    expect(await active(page)).toBe('cell-2-1');
    await shows(page, '2-1', 'một thêm\ndòng hai');
    await press(page, 'Shift+ArrowDown', 'Delete');
    await shows(page, '2-1', '');
    await shows(page, '3-1', '');
  });

  test('the bar above shows the whole content and edits it; the address field goes to a cell', async () => {
    const desk = await (await openSmall()).desk(OWNER);
    const { page } = desk;
    await desk.type('Một', 'E20', '=1+1');
    await shows(page, '20-5', '2');
    await press(page, 'ArrowUp', 'ArrowDown');
    const bar = page.getByRole('textbox', { name: 'Nội dung ô E20' });
    expect(await bar.inputValue()).toBe('=1+1');
    await bar.fill('=2*21');
    await press(page, 'Enter');
    await shows(page, '20-5', '42');
    expect(await active(page)).toBe('cell-20-5');
  });

  test('a dropdown opens by keyboard, is narrowed by typing without marks, and enters what is chosen', async () => {
    const desk = await (await openSmall()).desk(OWNER);
    const page = await start(desk, 2, 2);
    await press(page, 'Alt+ArrowDown');
    const list = page.getByRole('listbox', { name: 'Các giá trị chọn được' });
    expect(await list.getByRole('option').allTextContents()).toEqual(['Ý kiến', 'Kiến nghị']);
    await press(page, 'Escape');
    await page.keyboard.type('nghi');
    expect(await list.getByRole('option').allTextContents()).toEqual(['Kiến nghị']);
    await press(page, 'ArrowDown', 'Enter');
    await shows(page, '2-2', 'Kiến nghị');
    expect(await active(page)).toBe('cell-3-2');
    await page.locator('#cell-3-2 .arrow').click();
    await list.getByRole('option', { name: 'Ý kiến' }).click();
    await shows(page, '3-2', 'Ý kiến');
  });

  test('what a rule refuses is explained, and what was typed is there to be put right', async () => {
    const desk = await (await openSmall()).desk(OWNER);
    const page = await start(desk, 2, 2);
    await page.keyboard.type('Kiến nghi');
    await press(page, 'Enter');
    const box = page.getByRole('dialog', { name: 'Có vấn đề' });
    await box.getByText('Vui lòng nhập một trong các giá trị: Ý kiến, Kiến nghị').waitFor();
    await expectAccessible(page);
    await press(page, 'Enter');
    const field = page.getByRole('combobox', { name: 'Ô B2' });
    expect(await field.inputValue()).toBe('Kiến nghi');
    await field.fill('Ý kiến');
    await press(page, 'Enter');
    await shows(page, '2-2', 'Ý kiến');
  });

  test('a protected cell asks, can be left alone, and does not ask again for a while', async () => {
    const desk = await (await openSmall()).desk(OWNER);
    const page = await start(desk, 2, 3);
    const box = page.getByRole('dialog', { name: 'Phần được bảo vệ' });
    await page.keyboard.type('một');
    await press(page, 'Enter');
    await box.waitFor();
    await press(page, 'Escape');
    await shows(page, '2-3', '');
    await page.locator('#cell-2-3').click();
    await page.keyboard.type('hai');
    await press(page, 'Enter');
    await box.getByRole('checkbox', { name: 'Không hỏi lại trong 5 phút' }).check();
    await box.getByRole('button', { name: 'Vẫn sửa' }).click();
    await shows(page, '2-3', 'hai');
    await page.locator('#cell-3-3').click();
    await page.keyboard.type('ba');
    await press(page, 'Enter');
    await shows(page, '3-3', 'ba');
  });

  test('a block is copied and pasted, and one that a rule refuses is not pasted by half', async () => {
    const desk = await (await openSmall()).desk(OWNER);
    const page = await start(desk, 2, 1);
    const paste = (what: string): Promise<unknown> =>
      page.evaluate(`(() => {
        const data = new DataTransfer();
        data.setData('text/plain', ${JSON.stringify(what)});
        document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
      })()`);
    await paste('một\tÝ kiến\r\n"hai\nba"\tKiến nghị\r\n');
    await shows(page, '3-1', 'hai\nba');
    await shows(page, '3-2', 'Kiến nghị');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('#cell-2-1').click();
    await press(page, 'Shift+ArrowDown', 'Control+c');
    await page.locator('#cell-5-1').click();
    await press(page, 'Control+v');
    await shows(page, '5-1', 'một');
    await shows(page, '6-1', 'hai\nba');
    await page.locator('#cell-8-1').click();
    await paste('x\tÝ kiến\ny\tsai');
    await page.getByRole('dialog', { name: 'Có vấn đề' }).waitFor();
    await press(page, 'Enter');
    expect(await text(page, '8-1')).toBe('');
  });

  test('rows are put in, taken out and added from the menu, also from the row’s own', async () => {
    const desk = await (await openSmall()).desk(OWNER);
    const page = await start(desk, 3, 1);
    await page.keyboard.type('ba');
    await press(page, 'Enter', 'ArrowUp', 'Shift+F10');
    await page.getByRole('menuitem', { name: 'Chèn 1 hàng phía trên' }).press('Enter');
    await shows(page, '4-1', 'ba');
    await page.locator('#cell-3-1').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Xóa 1 hàng đang chọn' }).click();
    await page.getByRole('button', { name: 'Vẫn sửa' }).click();
    await shows(page, '3-1', 'ba');
    await page.getByRole('menuitem', { name: 'Hàng', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Thêm 100 hàng ở cuối' }).click();
    await page.locator('[role=grid][aria-rowcount="121"]').waitFor();
  });

  test('F6 leaves the grid for the other parts of the page and comes back', async () => {
    const desk = await (await openSmall()).desk(OWNER);
    const page = await start(desk);
    const part = (): Promise<unknown> =>
      page.evaluate(`document.activeElement.closest('[data-region]')?.dataset.region`);
    await press(page, 'F6');
    expect(await part()).toBe('tabs');
    await press(page, 'ArrowRight');
    await page.getByRole('grid', { name: 'Trang tính Hai' }).waitFor();
    await press(page, 'F6');
    expect(await part()).toBe('menu');
    await press(page, 'F6', 'F6');
    expect(await part()).toBe('grid');
    await press(page, 'Shift+F6', 'Shift+F6');
    expect(await part()).toBe('menu');
  });
});

describe('two people on one workbook', () => {
  test('see each other’s changes at once; the selection and a cell under edit stay', async () => {
    await openSmall();
    const [mine, theirs] = [await hall.desk(OWNER), await hall.desk(EDITOR)];
    const page = await start(mine, 4, 1);
    await page.keyboard.type('còn đang gõ');
    await theirs.type('Một', 'A3', 'của Minh');
    await shows(page, '3-1', 'của Minh');
    expect(await page.getByRole('textbox', { name: 'Ô A4', exact: true }).inputValue()).toBe('còn đang gõ');
    await page.bringToFront();
    await press(page, 'Enter');
    await shows(theirs.page, '4-1', 'còn đang gõ');
    expect(await active(page)).toBe('cell-5-1');
  });

  test('who may only look is told so when they type', async () => {
    const desk = await (await openSmall()).desk(VIEWER);
    const page = await start(desk, 3, 1);
    await page.keyboard.type('x');
    await press(page, 'Enter');
    await page.getByText('Bạn chỉ có quyền xem bảng tính này.').waitFor();
  });

  test('one becomes another person in the same window, by the menu', async () => {
    const desk = await (await openSmall()).desk(OWNER);
    await desk.page.getByRole('menuitem', { name: `Bạn là ${OWNER}` }).click();
    await desk.page.getByRole('menuitemradio', { name: EDITOR }).click();
    await desk.page.getByRole('menuitem', { name: `Bạn là ${EDITOR}` }).waitFor();
  });
});

describe('what scripts show', () => {
  const choose = async (page: Page, ...steps: string[]): Promise<void> => {
    await page.getByRole('menuitem', { name: 'Thử', exact: true }).click();
    for (const step of steps)
      await page.locator('[role=menu]').last().getByRole('menuitem', { name: step, exact: true }).click();
  };

  test('a prompt holds the run until it is answered; Escape closes it', async () => {
    const desk = await (await openSmall({ mode: 'worker' })).desk(OWNER);
    const { page } = desk;
    await choose(page, 'Hỏi tên');
    await page.locator('.running', { hasText: 'Đang chạy «Hỏi tên»' }).waitFor();
    await expectAccessible(page);
    await desk.answer('OK', 'Lan');
    await shows(page, '9-1', 'OK:Lan');
    await choose(page, 'Hỏi tên');
    await page.locator('[data-part=ask]').waitFor();
    await press(page, 'Escape');
    await shows(page, '9-1', 'CLOSE:');
  });

  test('a toast and a failed run are told', async () => {
    const { page } = await (await openSmall()).desk(OWNER);
    await choose(page, 'Báo');
    await page.locator('.toast', { hasText: 'Đã xong' }).waitFor();
    await choose(page, 'Hỏng');
    await page.locator('.toast.wrong', { hasText: 'Chương trình báo lỗi: Không được' }).waitFor();
  });

  test('a sidebar is 300 pixels wide, calls the script by the live rules, and closes itself', async () => {
    const desk = await (await openSmall()).desk(OWNER);
    const { page } = desk;
    await choose(page, 'Mở thanh bên');
    const side = await desk.sidebar();
    expect(await side.evaluate('innerWidth')).toBe(300);
    await expectAccessible(page);
    const out = side.locator('#out');
    const said = (what: string): Promise<void> => out.locator(`:scope:text-is('${what}')`).waitFor();
    await side.locator('#echo').click();
    await said('được: {"a":[1,"hai",null]} dấu');
    await side.locator('#fail').click();
    await said('lỗi: Error: Không được dấu');
    await side.locator('#bad').click();
    await said('ném: Failed due to illegal value in property: 0');
    await side.locator('#draft').fill('bản nháp');
    await side.locator('#write').click();
    await said('được: "Đã ghi bản nháp"');
    await shows(page, '5-1', 'bản nháp');
    await side.locator('#editor').click();
    await page.locator('#cell-1-1:focus').waitFor();
    await side.locator('#close').click();
    await page.locator('.sidebar').waitFor({ state: 'detached' });
    await choose(page, 'Mở thanh bên');
    expect(await (await desk.sidebar()).locator('#draft').inputValue()).toBe('bản nháp');
  });

  test('a page reaches neither out of the machine nor into the sheet', async () => {
    const desk = await (await openSmall()).desk(OWNER);
    await choose(desk.page, 'Mở thanh bên');
    const side = await desk.sidebar();
    await side.locator('#reach').click();
    await side.locator('#out:text-is("fetch:không sổ:không ảnh:không")').waitFor();
  });

  test('broken calls fail, hang and go on as a test asks', async () => {
    const desk = await (await openSmall()).desk(OWNER);
    await choose(desk.page, 'Mở thanh bên');
    const side = await desk.sidebar();
    hall.breakNext('error');
    await side.locator('#echo').click();
    await side.getByText('lỗi: ScriptError').waitFor();
    hall.breakNext('lost-answer');
    await side.locator('#draft').fill('mất trả lời');
    await side.locator('#write').click();
    await side.getByText('lỗi: NetworkError').waitFor();
    await shows(desk.page, '5-1', 'mất trả lời');
    hall.breakNext('hang');
    await side.locator('#draft').fill('đứng lại');
    await side.locator('#write').click();
    while (hall.hanging() === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(await text(desk.page, '5-1')).toBe('mất trả lời');
    hall.release();
    await side.getByText('Đã ghi đứng lại').waitFor();
    expect(hall.calls.at(-1)).toMatchObject({ name: 'write', user: OWNER, args: ['đứng lại'] });
  });

  test('a modal dialog blocks the sheet and keeps the focus; Escape inside its page closes it', async () => {
    const desk = await (await openSmall()).desk(OWNER);
    const { page } = desk;
    await choose(page, 'Hộp', 'Chặn');
    const inside = await desk.dialog();
    expect(await inside.evaluate('[innerWidth, innerHeight]')).toEqual([320, 200]);
    await inside.locator('#grow').click();
    await page.locator('dialog.script[style*="500px"] .frame[style*="300px"]').waitFor();
    expect(await inside.evaluate('[innerWidth, innerHeight]')).toEqual([500, 300]);
    await expectAccessible(page);
    await inside.locator('#draft').focus();
    // The sheet is inert: no Tab leads there.
    for (let tab = 0; tab < 16; tab += 1) await press(page, 'Tab');
    expect(
      await page.evaluate(
        `document.activeElement === document.body || document.activeElement.closest('dialog') !== null`,
      ),
    ).toBe(true);
    await inside.locator('#draft').focus();
    await press(page, 'Escape');
    await page.locator('dialog.script').waitFor({ state: 'detached' });
  });

  test('a modeless dialog is moved by keyboard and mouse and leaves the sheet in reach', async () => {
    const desk = await (await openSmall()).desk(OWNER);
    const { page } = desk;
    await choose(page, 'Hộp', 'Không chặn');
    await desk.dialog();
    const box = page.locator('dialog.modeless');
    const place = async () => (await box.boundingBox()) ?? { x: 0, y: 0 };
    const before = await place();
    await page.getByRole('button', { name: /phím mũi tên để di chuyển/ }).focus();
    await press(page, 'ArrowRight', 'ArrowDown', 'ArrowDown');
    const moved = await place();
    expect([moved.x - before.x, moved.y - before.y]).toEqual([20, 40]);
    await page.mouse.move(moved.x + 200, moved.y + 15);
    await page.mouse.down();
    await page.mouse.move(moved.x + 260, moved.y - 15, { steps: 3 });
    await page.mouse.up();
    const dragged = await place();
    expect([dragged.x - moved.x, dragged.y - moved.y]).toEqual([60, -30]);
    await page.locator('#cell-2-1').click();
    await page.keyboard.type('vẫn gõ được');
    await press(page, 'Enter');
    await shows(page, '2-1', 'vẫn gõ được');
    await box.getByRole('button', { name: 'Đóng hộp thoại' }).click();
    await box.waitFor({ state: 'detached' });
  });
});

describe('papers, mails and the machine', () => {
  test('a link to a paper gives the paper, in a cell and on a page', async () => {
    const world = smallWorld();
    await openSmall({}, world);
    const desk = await hall.desk(OWNER);
    const { page } = desk;
    await hall.server.office.call(hall.server.office.desk(await windowOf(page)) ?? missing(), 'link', []);
    const link = page.locator('#cell-6-1 a');
    await link.waitFor();
    const [first] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(first.suggestedFilename()).toBe('Kế hoạch số 1.docx');
    expect(readFileSync(await first.path(), 'utf8')).toBe('x');
    await page.getByRole('menuitem', { name: 'Thử', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Mở thanh bên' }).click();
    const side = await desk.sidebar();
    const [second] = await Promise.all([
      page.waitForEvent('download'),
      side.getByRole('link', { name: 'Văn bản' }).click(),
    ]);
    expect(second.suggestedFilename()).toBe('Kế hoạch số 1.docx');
  });

  test('papers and mails are listed, read and taken away; triggers and runs are shown', async () => {
    const world: World = smallWorld();
    await openSmall({}, world);
    const { page } = await hall.desk(OWNER);
    const at = hall.server.office.desk(await windowOf(page)) ?? missing();
    for (const name of ['paper', 'mail', 'install']) await hall.server.office.call(at, name, []);
    const open = async (item: string): Promise<void> => {
      await page.getByRole('menuitem', { name: 'Máy thử' }).click();
      await page.getByRole('menuitem', { name: item }).click();
    };
    await open('Văn bản và thư…');
    const out = page.getByRole('dialog', { name: 'Văn bản và thư' });
    await out.getByRole('row', { name: /Kế hoạch số 1 lan@xa\.example 08:00 ngày 15\/07\/2024/ }).waitFor();
    await out.getByRole('button', { name: /Mời họp/ }).click();
    await out.getByText('Kính mời ông bà.').waitFor();
    await expectAccessible(page);
    const [mail] = await Promise.all([
      page.waitForEvent('download'),
      out.getByRole('button', { name: 'Tải thư (.eml)' }).click(),
    ]);
    expect(readFileSync(await mail.path(), 'utf8')).toContain('To: dan@xa.example');
    await press(page, 'Escape');
    await open('Trình kích hoạt và các lần chạy…');
    const machine = page.getByRole('dialog', { name: 'Trình kích hoạt và các lần chạy' });
    await machine.getByText('Hằng ngày lúc 7 giờ').waitFor();
    await machine.getByRole('button', { name: 'Chạy ngay daily' }).click();
    await machine.getByRole('row', { name: /Trình kích hoạt daily .* Xong/ }).waitFor();
    await expectAccessible(page);
    await press(page, 'Escape');
    await shows(page, '7-1', 'Đã chạy');
    await open('Ngày giờ của sổ…');
    const clock = page.getByRole('dialog', { name: 'Ngày giờ của sổ' });
    await clock.getByLabel('Ngày (dd/MM/yyyy)').fill('20/12/2024');
    await clock.getByLabel('Giờ (HH:mm)').fill('7:05');
    await expectAccessible(page);
    await press(page, 'Enter');
    await page.getByText('07:05, Thứ Sáu 20/12/2024').waitFor();
  });
});

describe('for everyone', () => {
  test('the sheet with an open menu, a dropdown and a sidebar has nothing that axe-core finds', async () => {
    const desk = await (await openSmall()).desk(OWNER);
    const { page } = desk;
    await page.getByRole('menuitem', { name: 'Thử', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Mở thanh bên' }).click();
    await expectAccessible(await desk.sidebar());
    await page.getByRole('menuitem', { name: 'Tệp' }).click();
    await expectAccessible(page);
    await press(page, 'Escape');
    await page.locator('#cell-2-2').click();
    await press(page, 'Alt+ArrowDown');
    await page.getByRole('listbox').waitFor();
    await expectAccessible(page);
    await press(page, 'Escape');
    await saved(page);
  });

  test('menus work by keyboard alone', async () => {
    const desk = await (await openSmall()).desk(OWNER);
    const page = await start(desk);
    await press(page, 'Shift+F6', 'Shift+F6');
    const focused = (): Promise<unknown> => page.evaluate('document.activeElement.textContent');
    expect(await focused()).toBe('Tệp');
    await press(page, 'ArrowRight', 'ArrowRight', 'ArrowDown');
    expect(await focused()).toBe('Hỏi tên');
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'Enter');
    await page.locator('dialog.modeless').waitFor();
  });

  test('at 200 % zoom nothing is out of reach: bars, grid, tabs and sidebar are there together', async () => {
    await openSmall({ viewport: { width: 683, height: 384 }, scale: 2 });
    const desk = await hall.desk(OWNER);
    const { page } = desk;
    await page.getByRole('menuitem', { name: 'Thử', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Mở thanh bên' }).click();
    await desk.sidebar();
    expect(
      await page.evaluate(
        'document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight <= innerHeight',
      ),
    ).toBe(true);
    const box = async (selector: string) =>
      (await page.locator(selector).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    expect((await box('[role=grid]')).height).toBeGreaterThan(150);
    expect((await box('[role=grid]')).width).toBeGreaterThan(300);
    expect((await box('.sidebar iframe')).width).toBe(300);
    await desk.type('Một', 'A2', 'gõ được');
    await expectAccessible(page);
  });
});

/** Id of a page's window, as the server knows it. */
async function windowOf(page: Page): Promise<string> {
  const asked = page.waitForRequest(/\/api\/book\?window=/);
  hall.server.office.changed();
  return new URL((await asked).url()).searchParams.get('window') ?? '';
}

function missing(): never {
  throw new Error('the window is not known to the server');
}
