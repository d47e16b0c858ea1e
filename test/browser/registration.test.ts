// The page Đăng ký phát biểu in real Chromium: by keyboard alone, over calls that fail or hang, beside people who edit the sheet.
import type { Frame } from 'playwright-core';
import { readTab } from '../../examples/summary';
import { createWorld } from '../../local';
import type { World } from '../../local';
import { columnLetters } from '../../local/values/a1';
import { TABS } from '../../src/workbook/schema';
import type { Desk, Hall } from '../support/browser';
import { expectAccessible, openHall } from '../support/browser';
import { columnOf, rowOf, title } from '../support/by-hand';
import { ask, menu, OWNER, smallOffice } from '../support/office';

jest.setTimeout(180_000);

const SESSION = 'P-2026-01';

let hall: Hall | undefined;
const theHall = (): Hall => {
  if (!hall) throw new Error('no hall is open');
  return hall;
};
async function open(world: World = office()): Promise<{ desk: Desk; page: Frame }> {
  hall = await openHall(world, { mode: 'inline' });
  const desk = await hall.desk(OWNER);
  return { desk, page: await sidebar(desk) };
}
/** Opens the page from the menu, anew when it is open. */
async function sidebar(desk: Desk): Promise<Frame> {
  await desk.menu('Đăng ký phát biểu');
  const page = await desk.sidebar();
  await page.getByRole('tablist').or(page.getByText('Chưa có phiên')).first().waitFor();
  return page;
}
afterEach(async () => {
  const { requestsOutside, pageErrors } = hall ?? { requestsOutside: ['no hall'], pageErrors: [] };
  await hall?.close();
  hall = undefined;
  expect({ requestsOutside, pageErrors }).toEqual({ requestsOutside: [], pageErrors: [] });
});

function act(world: World, useCase: string, input: object, requestId: string): void {
  const { reply } = ask(world, useCase, input, { requestId: `prepare-${requestId}` });
  if (!reply.ok) throw new Error(reply.error.message);
}

/** The small office with a second session, to which two people came. */
function office(): World {
  const world = smallOffice();
  const second = { plan: 'KH-2026-01', title: 'Hội nghị thứ hai', date: '20/8/2026', venue: 'Nhà văn hóa thôn Tây' };
  act(world, 'scheduleSession', second, 'session');
  const people = [
    { name: 'Lê Văn Dương', village: 'thôn Cầu Mây', body: 'Hội Nông dân', phone: '0987654321' },
    { name: 'Bùi Thị Xuyến', village: 'thôn Gò Sim' },
  ];
  act(world, 'registerSpeakers', { session: 'P-2026-02', people }, 'people');
  return world;
}

/** Waits for something in this process. */
async function waitUntil(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10));
}

const speakers = (session = SESSION) =>
  readTab(theHall().world, 'speakers').filter((speaker) => speaker.session === session);
const names = () => speakers().map((speaker) => speaker.name);
const acts = () =>
  theHall()
    .calls.map(({ args }) => JSON.parse(String(args[0])) as { useCase?: string; requestId?: string })
    .filter(({ useCase }) => useCase !== undefined);

const nameField = (page: Frame) => page.getByRole('combobox', { name: 'Họ và tên' });
const villageField = (page: Frame) => page.getByRole('combobox', { name: 'Thôn, tổ dân phố' });
const summaryField = (page: Frame) => page.getByRole('textbox', { name: 'Tóm tắt' });
const register = (page: Frame) => page.getByRole('button', { name: 'Đăng ký', exact: true });
const says = (page: Frame, text: string | RegExp) => page.getByText(text).first().waitFor();
const tab = (page: Frame, name: string | RegExp) => page.getByRole('tab', { name }).click();
const focused = (page: Frame) => page.evaluate('document.activeElement && document.activeElement.id');
/** Waits until the field has the focus. */
const hasFocus = async (page: Frame, field: ReturnType<typeof nameField>) => {
  const id = await field.getAttribute('id');
  await page.waitForFunction(`document.activeElement && document.activeElement.id === ${JSON.stringify(id)}`);
  expect(await focused(page)).toBe(id);
};
/** Types a person in without a mouse, and sends. */
async function typePerson(desk: Desk, name: string, village: string, summary = ''): Promise<void> {
  const { keyboard } = desk.page;
  await keyboard.type(name);
  await keyboard.press('Tab');
  await keyboard.type(village);
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type(summary);
  await keyboard.press('Control+Enter');
}
const typeByHand = (desk: Desk, code: string, field: keyof typeof TABS.speakers.columns, text: string) => {
  const { world } = theHall();
  const column = columnOf(world, title('speakers'), TABS.speakers.columns[field].header);
  return desk.type(title('speakers'), `${columnLetters(column)}${rowOf(world, 'speakers', code)}`, text);
};

describe('one person after the other', () => {
  it('without a mouse: someone who came before is found without diacritics, the topic chosen, and the next can be typed', async () => {
    const { desk, page } = await open();
    const { keyboard } = desk.page;
    await hasFocus(page, nameField(page));
    await keyboard.type('le duong');
    await page
      .getByRole('option', { name: /Lê Văn Dương.*thôn Cầu Mây · Hội Nông dân · phiên 20\/08\/2026/ })
      .waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    expect(await nameField(page).inputValue()).toBe('Lê Văn Dương');
    expect(await villageField(page).inputValue()).toBe('thôn Cầu Mây');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.type('(1)');
    await keyboard.press('Tab');
    await keyboard.type('Đường liên thôn hỏng');
    await keyboard.press('Control+Enter');
    await hasFocus(page, nameField(page));
    expect(await nameField(page).inputValue()).toBe('');
    await says(page, 'Đã đăng ký Lê Văn Dương, mã P-2026-01/02, thứ tự 2.');
    expect(speakers()[1]).toMatchObject({
      code: 'P-2026-01/02',
      name: 'Lê Văn Dương',
      village: 'thôn Cầu Mây',
      body: 'Hội Nông dân',
      topic: 'KH-2026-01/04',
      summary: 'Đường liên thôn hỏng',
      phone: '',
      consent: '',
      state: 'waiting',
    });
  });

  it('contacts of other sessions are not in the page at all, those of this one are', async () => {
    const { page } = await open();
    const start = await page.locator('#start').textContent();
    expect(start).toContain('Lê Văn Dương');
    expect(start).not.toMatch(/987654321/);
    expect(start).toContain('+84912345678');
  });

  it('ten of them while every save hangs: none is lost, none is doubled, the order is that of the typing', async () => {
    const { desk, page } = await open();
    theHall().breakNext('hang', 10);
    const people = Array.from({ length: 10 }, (_, index) => `Người số ${index + 1}`);
    await hasFocus(page, nameField(page));
    for (const person of people) {
      await typePerson(desk, person, 'Tây', `Ý của ${person}`);
      await hasFocus(page, nameField(page));
    }
    await page.getByRole('tab', { name: 'Danh sách (11)' }).waitFor();
    expect(names()).toHaveLength(1);
    for (let turn = 0; turn < 10; turn += 1) {
      await waitUntil(() => theHall().hanging() > 0);
      theHall().release();
    }
    await says(page, 'Đã đăng ký Người số 10, mã P-2026-01/11, thứ tự 11.');
    expect(names().slice(1)).toEqual(people);
    expect(
      speakers()
        .map(({ summary }) => summary)
        .slice(1),
    ).toEqual(people.map((person) => `Ý của ${person}`));
    expect(new Set(acts().map(({ requestId }) => requestId)).size).toBe(10);
    await page.getByText('Đang lưu').waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: 'Danh sách (11)' }).waitFor();
  });

  it('contacts and consent are asked for behind the first fields; a number that looks odd is said and kept', async () => {
    const { page } = await open();
    await nameField(page).fill('Trần Thị Bình');
    await page.getByText('Thêm: đại diện, liên hệ, công khai tên').click();
    await page.getByLabel('Điện thoại').fill('12345');
    await page.getByLabel('Thư điện tử').fill('binh@xa.example');
    await says(page, /Không giống số điện thoại Việt Nam/);
    await page.getByLabel('Đồng ý công khai tên').selectOption('Đồng ý công khai');
    await register(page).click();
    await says(page, /Đã đăng ký Trần Thị Bình/);
    expect(speakers()[1]).toMatchObject({ phone: '12345', email: 'binh@xa.example', consent: 'yes' });
    expect(await page.getByLabel('Đồng ý công khai tên').inputValue()).toBe('');
  });

  it('who may be registered already is shown while typing, also while that is still being saved, and not blocked', async () => {
    const { page } = await open();
    await nameField(page).fill('nguyen van an');
    await says(page, 'P-2026-01/01 Nguyễn Văn An, thôn Đông (đã phát biểu)');
    await villageField(page).fill('thôn Tây');
    await page.getByText('Có thể đã đăng ký').waitFor({ state: 'detached' });
    await villageField(page).fill('Đông');
    theHall().breakNext('hang');
    await register(page).click();
    await nameField(page).fill('Nguyễn Văn An');
    await says(page, 'đang lưu: nguyen van an, Đông');
    theHall().release();
    await says(page, 'nguyen van an đã có trong danh sách đăng ký (P-2026-01/01).');
    expect(names()).toEqual(['Nguyễn Văn An', 'nguyen van an']);
  });
});

describe('what goes wrong', () => {
  it('bad input: a sentence at the field, the cursor in it, everything still there, nothing sent', async () => {
    const { page } = await open();
    await villageField(page).fill('thôn Tây');
    await summaryField(page).fill('Nước sạch');
    await register(page).click();
    await says(page, '«Họ và tên» chưa điền. Hãy điền rồi lưu lại.');
    await hasFocus(page, nameField(page));
    await nameField(page).fill('Trần Thị Bình');
    await page.getByText('Thêm: đại diện, liên hệ, công khai tên').click();
    await page.getByLabel('Thư điện tử').fill('không có');
    await register(page).click();
    await says(page, '«Thư điện tử» không phải là địa chỉ thư điện tử.');
    expect(await villageField(page).inputValue()).toBe('thôn Tây');
    expect(acts()).toEqual([]);
    await expectAccessible(page);
    await page.getByLabel('Thư điện tử').fill('');
    await register(page).click();
    await says(page, /Đã đăng ký Trần Thị Bình/);
    expect(speakers()[1]).toMatchObject({ village: 'thôn Tây', summary: 'Nước sạch' });
  });

  it('an answer that is lost: sent again by itself under the same request id, entered once', async () => {
    const { page } = await open();
    theHall().breakNext('lost-answer');
    await nameField(page).fill('Trần Thị Bình');
    await register(page).click();
    await says(page, /Đã đăng ký Trần Thị Bình/);
    expect(names()).toEqual(['Nguyễn Văn An', 'Trần Thị Bình']);
    expect(acts()).toHaveLength(2);
    expect(acts()[0]?.requestId).toBe(acts()[1]?.requestId);
  });

  it('a server that stays away: said with a way out, kept over closing the page, entered once when it is back', async () => {
    const { desk, page } = await open();
    theHall().breakNext('error', 8);
    await nameField(page).fill('Trần Thị Bình');
    await register(page).click();
    await nameField(page).fill('Lê Thị Hạnh');
    await register(page).click();
    await page.getByRole('button', { name: 'Gửi lại tất cả (2)' }).waitFor({ timeout: 60_000 });
    await says(page, 'Chưa vào danh sách (2)');
    expect(names()).toEqual(['Nguyễn Văn An']);
    await expectAccessible(page);
    const again = await sidebar(desk);
    await again.getByRole('button', { name: 'Gửi lại tất cả (2)' }).click();
    await says(again, /Đã đăng ký Lê Thị Hạnh/);
    expect(names()).toEqual(['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Thị Hạnh']);
    await again.getByText('Chưa vào danh sách').waitFor({ state: 'detached' });
  });

  it('one of which it is not known whether it was saved can be taken back into the form and corrected', async () => {
    const { page } = await open();
    theHall().breakNext('error', 4);
    await nameField(page).fill('Trần Thị Bìn');
    await register(page).click();
    await nameField(page).fill('Lê Thị');
    await page.getByRole('button', { name: 'Đưa lại vào biểu mẫu: Trần Thị Bìn' }).click({ timeout: 60_000 });
    expect(await nameField(page).inputValue()).toBe('Trần Thị Bìn');
    await says(page, 'Cất tạm khi sửa một đăng ký khác.');
    await nameField(page).fill('Trần Thị Bình');
    await register(page).click();
    await says(page, /Đã đăng ký Trần Thị Bình/);
    await page.getByRole('button', { name: 'Đưa lại vào biểu mẫu: Lê Thị' }).click();
    expect(await nameField(page).inputValue()).toBe('Lê Thị');
    expect(names()).toEqual(['Nguyễn Văn An', 'Trần Thị Bình']);
  });

  it('a slow server: said after a while, what was typed for the next person stays, entered once', async () => {
    const { page } = await open();
    theHall().breakNext('hang');
    await nameField(page).fill('Trần Thị Bình');
    await register(page).click();
    await nameField(page).fill('Lê Thị Hạnh');
    await says(page, /Máy chủ trả lời chậm, vẫn đang chờ/);
    theHall().release();
    await says(page, /Đã đăng ký Trần Thị Bình/);
    expect(await nameField(page).inputValue()).toBe('Lê Thị Hạnh');
    expect(names()).toEqual(['Nguyễn Văn An', 'Trần Thị Bình']);
  });

  it('pressing twice enters one person', async () => {
    const { page } = await open();
    theHall().breakNext('hang');
    await nameField(page).fill('Trần Thị Bình');
    await nameField(page).press('Enter');
    await nameField(page).press('Enter');
    await says(page, '«Họ và tên» chưa điền. Hãy điền rồi lưu lại.');
    theHall().release();
    await says(page, /Đã đăng ký Trần Thị Bình/);
    expect(names()).toEqual(['Nguyễn Văn An', 'Trần Thị Bình']);
  });

  it('refused for good because the session was closed meanwhile: kept, explained, and taken back for another session', async () => {
    const { desk, page } = await open();
    act(theHall().world, 'changeSession', { session: SESSION, state: 'closed' }, 'close');
    await nameField(page).fill('Trần Thị Bình');
    await summaryField(page).fill('Nước sạch');
    await register(page).click();
    await says(page, 'Chưa vào danh sách (1)');
    await says(page, 'Phiên P-2026-01 đang ở trạng thái «Đã kết thúc», không nhận đăng ký phát biểu.');
    const again = await sidebar(desk);
    await again.getByLabel('Phiên').selectOption({ label: '15/07/2026 · Hội nghị đối thoại quý III · P-2026-01' });
    await says(again, /Vẫn xem, sửa và in được danh sách/);
    await expectAccessible(again);
    await again.getByLabel('Phiên').selectOption({ label: '20/08/2026 · Hội nghị thứ hai · P-2026-02' });
    await again.getByRole('button', { name: 'Đưa lại vào biểu mẫu: Trần Thị Bình' }).click();
    await register(again).click();
    await says(again, 'Đã đăng ký Trần Thị Bình, mã P-2026-02/03, thứ tự 3.');
    expect(speakers('P-2026-02')[2]).toMatchObject({ name: 'Trần Thị Bình', summary: 'Nước sạch' });
    await again.getByText('Chưa vào danh sách').waitFor({ state: 'detached' });
  });

  it('closed while typing: the draft is there when the page opens again', async () => {
    const { desk, page } = await open();
    await nameField(page).fill('Trần Thị Bình');
    await villageField(page).fill('thôn Tây');
    await summaryField(page).fill('Nước sạch');
    await desk.page.getByRole('button', { name: /Đóng/ }).first().click();
    const again = await sidebar(desk);
    expect(await nameField(again).inputValue()).toBe('Trần Thị Bình');
    expect(await villageField(again).inputValue()).toBe('thôn Tây');
    expect(await summaryField(again).inputValue()).toBe('Nước sạch');
  });

  it('going on to another session while a save hangs: the save goes to the first, the page stays with the second', async () => {
    const { page } = await open();
    theHall().breakNext('hang');
    await nameField(page).fill('Trần Thị Bình');
    await register(page).click();
    await page.getByLabel('Phiên').selectOption({ label: '20/08/2026 · Hội nghị thứ hai · P-2026-02' });
    await page.getByRole('tab', { name: 'Danh sách (2)' }).waitFor();
    theHall().release();
    await says(page, /Đã đăng ký Trần Thị Bình, mã P-2026-01\/02/);
    expect(await page.getByLabel('Phiên').inputValue()).toBe('P-2026-02');
    expect(names()).toEqual(['Nguyễn Văn An', 'Trần Thị Bình']);
  });
});

describe('the list', () => {
  it('is found by name, sorted, withdrawn and taken back', async () => {
    const { page } = await open();
    await page.getByLabel('Phiên').selectOption({ label: '20/08/2026 · Hội nghị thứ hai · P-2026-02' });
    await tab(page, 'Danh sách (2)');
    const headings = () => page.getByRole('heading', { level: 3 }).allTextContents();
    expect(await headings()).toEqual(['2. Bùi Thị Xuyến', '1. Lê Văn Dương']);
    await page.getByLabel('Theo thứ tự đăng ký').check();
    expect(await headings()).toEqual(['1. Lê Văn Dương', '2. Bùi Thị Xuyến']);
    await page.getByLabel('Tìm theo tên, thôn, mã').fill('cau may');
    expect(await headings()).toEqual(['1. Lê Văn Dương']);
    await page.getByRole('button', { name: 'Rút P-2026-02/01, Lê Văn Dương' }).click();
    await page.getByRole('button', { name: 'Đăng ký lại P-2026-02/01, Lê Văn Dương' }).waitFor();
    expect(speakers('P-2026-02')[0]?.state).toBe('declined');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Đăng ký lại P-2026-02/01, Lê Văn Dương' }).click();
    await page.getByRole('button', { name: 'Rút P-2026-02/01, Lê Văn Dương' }).waitFor();
    expect(speakers('P-2026-02')[0]?.state).toBe('waiting');
  });

  const edit = async (page: Frame) => {
    await tab(page, 'Danh sách (1)');
    await page.getByRole('button', { name: 'Sửa đăng ký P-2026-01/01, Nguyễn Văn An' }).click();
    await hasFocus(page, nameField(page));
  };
  const save = (page: Frame) => page.getByRole('button', { name: 'Lưu', exact: true }).click();

  it('a correction changes what was changed; the focus goes back to where it came from', async () => {
    const { page } = await open();
    await edit(page);
    await nameField(page).fill('Nguyễn Văn Ân');
    await page.getByLabel('Điện thoại').fill('');
    await expectAccessible(page);
    await save(page);
    await says(page, 'Đã sửa đăng ký P-2026-01/01 (Nguyễn Văn Ân).');
    expect(speakers()[0]).toMatchObject({ name: 'Nguyễn Văn Ân', phone: '', village: 'thôn Đông', state: 'spoken' });
    const button = page.getByRole('button', { name: 'Sửa đăng ký P-2026-01/01, Nguyễn Văn Ân' });
    await button.waitFor();
    expect(await button.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
  });

  it.each([
    ['what the sheet holds is taken', 'Lấy nội dung đang có', 'Sửa trong bảng'],
    ['what was typed is kept', 'Giữ nội dung của tôi', 'Sửa trên trang'],
  ])('a hand edit of the same row: both texts are shown, and %s', async (_what, button, result) => {
    const { desk, page } = await open();
    await edit(page);
    await summaryField(page).fill('Sửa trên trang');
    await nameField(page).fill('Nguyễn Văn Ân');
    await typeByHand(desk, 'P-2026-01/01', 'summary', 'Sửa trong bảng');
    await save(page);
    const conflict = page.getByRole('group', { name: 'Nội dung đã được người khác sửa' });
    await conflict.getByText('Sửa trong bảng').waitFor();
    await conflict.getByText('Sửa trên trang').waitFor();
    expect(speakers()[0]).toMatchObject({ name: 'Nguyễn Văn An', summary: 'Sửa trong bảng' });
    await expectAccessible(page);
    await conflict.getByRole('button', { name: button }).click();
    await save(page);
    await says(page, /Đã sửa đăng ký P-2026-01\/01/);
    expect(speakers()[0]).toMatchObject({ name: 'Nguyễn Văn Ân', summary: result });
  });

  it('a hand edit of another field is no conflict and stays', async () => {
    const { desk, page } = await open();
    await edit(page);
    await summaryField(page).fill('Sửa trên trang');
    await typeByHand(desk, 'P-2026-01/01', 'village', 'thôn Đoài');
    await save(page);
    await says(page, /Đã sửa đăng ký P-2026-01\/01/);
    expect(speakers()[0]).toMatchObject({ village: 'thôn Đoài', summary: 'Sửa trên trang' });
  });

  it('a correction that is half typed survives closing the page', async () => {
    const { desk, page } = await open();
    await edit(page);
    await summaryField(page).fill('Gõ dở');
    const again = await sidebar(desk);
    await tab(again, 'Danh sách (1)');
    expect(await summaryField(again).inputValue()).toBe('Gõ dở');
    await again.getByRole('button', { name: 'Thôi, không sửa' }).click();
    await again.getByRole('button', { name: 'Sửa đăng ký P-2026-01/01, Nguyễn Văn An' }).click();
    expect(await summaryField(again).inputValue()).toBe('');
  });

  it('what the other desk enters is seen when one comes back to the page', async () => {
    const { page } = await open();
    await nameField(page).fill('Trần Thị');
    act(theHall().world, 'registerSpeaker', { session: SESSION, name: 'Trần Thị Bình' }, 'other-desk');
    await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
    await page.getByRole('tab', { name: 'Danh sách (2)' }).waitFor();
    expect(await nameField(page).inputValue()).toBe('Trần Thị');
    await nameField(page).fill('Trần Thị Bình');
    await says(page, 'P-2026-01/02 Trần Thị Bình (chờ)');
  });
});

describe('a list that is pasted', () => {
  const LIST = [
    'STT\tHọ và tên\tThôn\tSĐT\tChủ đề\tTóm tắt\tNgày sinh',
    '1\tTrần Thị Bình\tthôn Tây\t0987 654 321\tđường giao thông\tCống qua đường bị tắc\t1/1/1960',
    '2\tNguyễn Văn An\tthôn Đông\t\tCây xanh\t\t',
    '3\t\tthôn Đông\t\t\t\t',
    '4\ttran thi binh\tTây\t\t\t\t',
  ].join('\n');
  const field = (page: Frame) => page.getByRole('textbox', { name: 'Danh sách' });

  it('is shown as it was understood, doubles marked, and entered in one go', async () => {
    const { page } = await open();
    await tab(page, 'Dán');
    await field(page).fill(LIST);
    await says(page, 'Đọc được 3 người, 1 dòng không có tên, 2 người có thể trùng.');
    await says(page, 'Không dùng cột: Ngày sinh.');
    await says(page, 'Kế hoạch không có nội dung «Cây xanh», sẽ ghi chữ này vào tóm tắt.');
    await says(page, 'P-2026-01/01 Nguyễn Văn An, thôn Đông');
    await says(page, 'một dòng phía trên');
    await expectAccessible(page);
    await page.getByRole('checkbox', { name: 'tran thi binh' }).uncheck();
    theHall().breakNext('hang');
    await page.getByRole('button', { name: 'Đăng ký 2 người' }).dblclick();
    await waitUntil(() => theHall().hanging() === 1);
    theHall().release();
    await says(page, 'Đã đăng ký 2 người, mã P-2026-01/02 đến P-2026-01/03.');
    expect(acts()).toHaveLength(1);
    expect(speakers().slice(1)).toMatchObject([
      {
        name: 'Trần Thị Bình',
        village: 'thôn Tây',
        phone: '+84987654321',
        topic: 'KH-2026-01/04',
        summary: 'Cống qua đường bị tắc',
        consent: '',
      },
      { name: 'Nguyễn Văn An', topic: '', summary: 'Cây xanh' },
    ]);
    await tab(page, 'Dán');
    expect(await field(page).inputValue()).toBe('');
  });

  it('without anyone in it nothing is sent; after a failure it is still there, and entered once', async () => {
    const { desk, page } = await open();
    await tab(page, 'Dán');
    await page.getByRole('button', { name: 'Đăng ký', exact: true }).click();
    await says(page, 'Hãy dán danh sách vào ô này trước.');
    await field(page).fill(LIST);
    await page.getByRole('button', { name: 'Bỏ chọn người có thể trùng' }).click();
    theHall().breakNext('error', 4);
    await page.getByRole('button', { name: 'Đăng ký 1 người' }).click();
    await page.getByRole('button', { name: 'Gửi lại' }).waitFor({ timeout: 60_000 });
    expect(await field(page).inputValue()).toBe(LIST);
    const again = await sidebar(desk);
    expect(await field(again).inputValue()).toBe(LIST);
    await again.getByRole('button', { name: 'Gửi lại' }).click();
    await says(again, 'Đã đăng ký 1 người, mã P-2026-01/02.');
    expect(names()).toEqual(['Nguyễn Văn An', 'Trần Thị Bình']);
    expect(await field(again).inputValue()).toBe('');
  });
});

describe('what is printed', () => {
  it('slips with codes, blank ones and the list, none with contacts', async () => {
    const { page } = await open();
    await page.evaluate('window.printed = 0; window.print = () => { window.printed += 1; }');
    const paper = async () => (await page.locator('#print').textContent()) ?? '';
    await nameField(page).fill('Trần Thị Bình');
    await register(page).click();
    await page.getByRole('button', { name: 'In phiếu P-2026-01/02, Trần Thị Bình' }).click();
    expect(await page.locator('#print .code').allTextContents()).toEqual([SESSION + '/02']);
    await tab(page, 'Danh sách (2)');
    await page.getByRole('button', { name: 'In phiếu P-2026-01/01, Nguyễn Văn An' }).click();
    expect(await page.locator('#print .code').allTextContents()).toEqual([SESSION + '/01']);
    expect(await paper()).toMatch(/Nguyễn Văn An.*thôn Đông.*\(1\)\. Đường giao thông.*không công khai/);
    expect(await paper()).not.toMatch(/912/);
    await tab(page, 'In');
    await page.getByLabel('A5 ngang: mỗi tờ hai phiếu, cắt đôi').check();
    await page.getByLabel('Số phiếu trống').fill('0');
    await says(page, 'Hãy gõ một số từ 1 đến 200.');
    await page.getByLabel('Số phiếu trống').fill('6');
    await page.getByRole('button', { name: 'In phiếu trống' }).click();
    expect(await page.locator('#print .slip').count()).toBe(6);
    expect(await paper()).toContain('size: A5 landscape');
    await page.getByRole('button', { name: 'In danh sách (2)' }).click();
    expect(await paper()).toMatch(/DANH SÁCH NGƯỜI ĐĂNG KÝ PHÁT BIỂU.*Tổng số: 2 người\. In ngày 15\/07\/2026\./);
    expect(await paper()).not.toMatch(/912/);
    expect(await page.evaluate('window.printed')).toBe(4);
    await expectAccessible(page);
  });
});

describe('for everyone', () => {
  it('no violation on any tab, and nothing to scroll sideways at 300 pixels, also with text of 200 %', async () => {
    const { page } = await open();
    await nameField(page).fill('Nguyễn Văn An');
    for (const size of ['100%', '200%']) {
      await page.evaluate(`document.documentElement.style.fontSize = '${size}'`);
      for (const name of ['Ghi tên', /^Danh sách/, 'Dán', 'In']) {
        await tab(page, name);
        if (size === '100%') await expectAccessible(page);
        const { wide, room } = (await page.evaluate(
          '({ wide: document.documentElement.scrollWidth, room: document.documentElement.clientWidth })',
        )) as { wide: number; room: number };
        expect(room).toBeLessThanOrEqual(300);
        expect(wide).toBeLessThanOrEqual(room);
      }
    }
  });

  it('a workbook without a session says what to do', async () => {
    const world = createWorld({ now: '2026-07-01T08:00:00+07:00', owner: OWNER, newSheetRows: 60 });
    menu(world, 'setUpWorkbook');
    world.ui = [];
    const { page } = await open(world);
    await says(page, /Chưa có phiên đối thoại nào\. Hãy lập phiên/);
    await expectAccessible(page);
  });
});
