// The page Lịch phiên in real Chromium: sessions planned, moved, prepared and attended, over calls that fail and rows that
// others edit.
import type { Frame } from 'playwright-core';
import { readTab } from '../../examples/summary';
import type { World } from '../../local';
import { columnLetters } from '../../local/values/a1';
import type { Records, TabKey } from '../../src/domain/records';
import type { AnyTab } from '../../src/workbook/columns';
import { TABS } from '../../src/workbook/schema';
import type { Desk, Hall } from '../support/browser';
import { expectAccessible, openHall } from '../support/browser';
import { columnOf, rowOf, title } from '../support/by-hand';
import { ask, OWNER, smallOffice } from '../support/office';

jest.setTimeout(240_000);

let hall: Hall | undefined;
const theHall = () => hall as Hall;
const sidebar = async (desk: Desk): Promise<Frame> => {
  await desk.menu('Lịch phiên');
  const page = await desk.sidebar();
  await page
    .getByRole('button', { name: /phiên mới|nhập dở|Lưu phiên/ })
    .first()
    .waitFor();
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

const rows = <K extends TabKey>(tab: K): Records[K][] => readTab(theHall().world, tab);
const session = (code: string) => {
  const row = rows('sessions').find((one) => one.code === code);
  if (!row) throw new Error(`no session ${code}`);
  return row;
};
const says = (page: Frame, text: string | RegExp) => page.getByText(text).first().waitFor();
const press = (page: Frame, name: string | RegExp) => page.getByRole('button', { name }).click();
const field = (page: Frame, name: string) =>
  page.getByRole('textbox', { name }).or(page.getByRole('combobox', { name }));
const acts = () =>
  theHall()
    .calls.map(({ args }) => JSON.parse(String(args[0])) as { useCase?: string; requestId?: string })
    .filter(({ useCase }) => useCase !== undefined);
const byHand = (desk: Desk, tab: TabKey, code: string, header: string, text: string) => {
  const { world } = theHall();
  return desk.type(title(tab), `${columnLetters(columnOf(world, title(tab), header))}${rowOf(world, tab, code)}`, text);
};
const header = (tab: TabKey, name: string) => (TABS[tab] as AnyTab).columns[name]?.header ?? '';

const NEW = { title: 'Hội nghị đối thoại thôn Tây', date: '20/8/2026', venue: 'Nhà văn hóa thôn Tây' };
const fillNew = async (page: Frame, more: Partial<typeof NEW> = {}) => {
  const values = { ...NEW, ...more };
  await press(page, 'Lên lịch phiên mới');
  await field(page, 'Tên phiên').fill(values.title);
  await field(page, 'Ngày').fill(values.date);
  await field(page, 'Địa điểm').fill(values.venue);
};
const openSession = async (page: Frame, name = 'Hội nghị đối thoại quý III') => {
  await press(page, name);
  await page.getByRole('tab', { name: 'Thông tin' }).waitFor();
};

describe('a new session', () => {
  it('is planned with the law’s dates and what speaks against it shown before it is saved', async () => {
    const { page } = await open();
    await expectAccessible(page);
    await fillNew(page, { date: '15/7/2026' });
    await says(page, /Thông báo chậm nhất thứ Tư, 08\/07\/2026/);
    await says(page, /Công khai kết quả chậm nhất thứ Bảy, 25\/07\/2026/);
    await says(page, 'Ngày làm việc kế tiếp: 27/07/2026.');
    await says(page, /Trùng giờ với phiên P-2026-01: chủ trì Lê Văn Mẫu/);
    await says(page, /nay đã qua hạn/);
    await field(page, 'Ngày').fill('2/9/2026');
    await says(page, '02/09/2026 (thứ Tư, Quốc khánh) không phải là ngày làm việc.');
    await field(page, 'Ngày').fill(NEW.date);
    await page.getByRole('checkbox', { name: 'thôn Tây' }).check();
    await page.getByText('Cần xem lại trước khi lưu').waitFor({ state: 'detached' });
    await expectAccessible(page);
    const before = acts().length;
    await press(page, 'Lưu phiên');
    await says(page, /Đã lên lịch phiên P-2026-02 ngày 20\/08\/2026/);
    expect(session('P-2026-02')).toMatchObject({
      plan: 'KH-2026-01',
      title: NEW.title,
      date: '2026-08-20',
      startTime: '07:30',
      endTime: '11:00',
      venue: NEW.venue,
      villages: ['thôn Tây'],
      chair: 'Lê Văn Mẫu',
      state: 'planned',
    });
    expect(acts().length).toBe(before + 1);
    // The new session is opened at once, and the form is blank for the next.
    await page.getByRole('tab', { name: 'Chương trình' }).waitFor();
    await press(page, 'Về danh sách phiên');
    await press(page, 'Lên lịch phiên mới');
    expect(await field(page, 'Tên phiên').inputValue()).toBe('');
  });

  it('what is missing or wrong is said at its field, what was typed stays, nothing is sent', async () => {
    const { page } = await open();
    await fillNew(page, { title: '', date: '31/6/2026' });
    await field(page, 'Kết thúc').fill('6h');
    await press(page, 'Lưu phiên');
    await says(page, 'Chưa điền tên phiên.');
    await says(page, 'Không đọc được ngày. Hãy gõ dạng 15/07/2026.');
    await says(page, 'Giờ kết thúc phải sau giờ bắt đầu.');
    expect(await field(page, 'Ngày').inputValue()).toBe('31/6/2026');
    await expect(page.evaluate('document.activeElement.getAttribute("aria-invalid")')).resolves.toBe('true');
    await expectAccessible(page);
    expect(acts()).toEqual([]);
    expect(rows('sessions')).toHaveLength(1);
  });

  it('a village that begins like another can be typed', async () => {
    const { page } = await open();
    await fillNew(page);
    await field(page, 'Thôn khác').pressSequentially('thôn Đông Hạ; thôn Núi');
    await press(page, 'Lưu phiên');
    await says(page, /Đã lên lịch phiên P-2026-02/);
    expect(session('P-2026-02').villages).toEqual(['thôn Đông Hạ', 'thôn Núi']);
  });

  it('closing the page while typing loses nothing', async () => {
    const { desk, page } = await open();
    await fillNew(page);
    const again = await sidebar(desk);
    expect(await field(again, 'Tên phiên').inputValue()).toBe(NEW.title);
    expect(await field(again, 'Ngày').inputValue()).toBe('20/08/2026');
    await press(again, 'Bỏ nội dung đã nhập');
    await press(again, 'Lên lịch phiên mới');
    expect(await field(again, 'Tên phiên').inputValue()).toBe('');
  });

  it('over a server that fails and an answer that is lost it is entered once', async () => {
    const { page } = await open();
    await fillNew(page);
    theHall().breakNext('error');
    theHall().breakNext('lost-answer');
    await press(page, 'Lưu phiên');
    await says(page, /đang tự gửi lại/);
    await says(page, /Đã lên lịch phiên P-2026-02/);
    expect(rows('sessions').map(({ code }) => code)).toEqual(['P-2026-01', 'P-2026-02']);
    expect(new Set(acts().map(({ requestId }) => requestId)).size).toBe(1);
  });

  it('a slow server is said to be slow; a second press does nothing, and what is typed meanwhile is kept', async () => {
    const { page } = await open();
    await fillNew(page);
    theHall().breakNext('hang');
    await press(page, 'Lưu phiên');
    await says(page, /Đang lưu: Lên lịch/);
    await page.getByRole('button', { name: 'Lưu phiên' }).click({ force: true });
    await says(page, /Máy chủ trả lời chậm/);
    expect(await page.getByRole('button', { name: 'Lưu phiên' }).getAttribute('aria-disabled')).toBe('true');
    await field(page, 'Bộ phận tiếp nhận').fill('Văn phòng');
    theHall().release();
    await says(page, /Đã lên lịch phiên P-2026-02/);
    expect(rows('sessions')).toHaveLength(2);
    // Typed after it was sent: now an edit of the session that is there.
    await page.getByRole('button', { name: 'Bỏ thay đổi' }).waitFor();
    expect(await field(page, 'Bộ phận tiếp nhận').inputValue()).toBe('Văn phòng');
    await press(page, 'Lưu thay đổi');
    await says(page, 'Đã sửa phiên P-2026-02.');
    expect(session('P-2026-02').intakeDesk).toBe('Văn phòng');
  });

  it('is planned by keyboard alone', async () => {
    const { desk, page } = await open();
    const keys = desk.page.keyboard;
    await page.getByRole('button', { name: 'Lên lịch phiên mới' }).focus();
    await keys.press('Enter');
    await page.locator('input:focus').waitFor();
    await keys.type('Phiên gõ phím');
    await keys.press('Tab');
    await keys.press('Tab');
    await keys.type('20/8/2026');
    for (const _ of ['start', 'end', 'venue']) await keys.press('Tab');
    await keys.type('Hội trường');
    await keys.press('Enter');
    await says(page, /Đã lên lịch phiên P-2026-02/);
    expect(session('P-2026-02')).toMatchObject({ title: 'Phiên gõ phím', venue: 'Hội trường', date: '2026-08-20' });
  });

  it('a copy takes along the agenda and the people, as invited', async () => {
    const world = smallOffice();
    const prepare = (useCase: string, input: object) =>
      expect(ask(world, useCase, input, { requestId: `prepare-${useCase}` }).reply.ok).toBe(true);
    prepare('keepAgenda', { session: 'P-2026-01', added: [{ item: 'Khai mạc', minutes: 10, order: 1 }] });
    prepare('recordAttendance', {
      session: 'P-2026-01',
      entries: [{ name: 'Lê Thị Lan', title: 'Công chức', presence: 'absent', absenceReason: 'Ốm' }],
    });
    const { page } = await open(world);
    await openSession(page);
    await press(page, 'Chép thành phiên mới');
    await says(page, /Chép cả 1 mục chương trình và 1 đại biểu/);
    expect(await field(page, 'Ngày').inputValue()).toBe('');
    await field(page, 'Ngày').fill('20/8/2026');
    await press(page, 'Lưu phiên');
    await says(page, /Đã chép 1 mục chương trình, 1 đại biểu từ phiên P-2026-01/);
    expect(rows('agenda').map(({ code, item }) => [code, item])).toContainEqual(['P-2026-02/CT-01', 'Khai mạc']);
    expect(rows('attendees')[1]).toMatchObject({ session: 'P-2026-02', name: 'Lê Thị Lan', presence: 'invited' });
  });
});

describe('a session that is there', () => {
  it('is announced, then moved to another day and so planned again', async () => {
    const { page } = await open();
    await openSession(page);
    await expectAccessible(page);
    await press(page, 'Đã công khai thông báo');
    await says(page, 'Phiên P-2026-01: đã công khai.');
    expect(session('P-2026-01').state).toBe('announced');
    await field(page, 'Ngày').fill('5/8/2026');
    await press(page, 'Lưu thay đổi');
    await says(page, /Đã sửa phiên P-2026-01, ngày mới 05\/08\/2026/);
    await says(page, /phải thông báo lại/);
    expect(session('P-2026-01')).toMatchObject({ date: '2026-08-05', state: 'planned' });
  });

  it('is postponed and cancelled only with a reason', async () => {
    const { page } = await open();
    await openSession(page);
    await press(page, 'Hoãn phiên…');
    await press(page, 'Hoãn phiên: lưu');
    await says(page, 'Chưa điền lý do.');
    await expectAccessible(page);
    await field(page, 'Lý do hoãn').fill('Mưa bão');
    await press(page, 'Hoãn phiên: lưu');
    await says(page, 'Phiên P-2026-01: hoãn.');
    expect(session('P-2026-01')).toMatchObject({ state: 'postponed', stateReason: 'Mưa bão' });
    await press(page, 'Hủy phiên…');
    await field(page, 'Lý do hủy').fill('Không đủ điều kiện');
    await press(page, 'Hủy phiên: lưu');
    await says(page, 'Phiên P-2026-01: hủy.');
    expect(session('P-2026-01')).toMatchObject({ state: 'cancelled', stateReason: 'Không đủ điều kiện' });
    await says(page, 'Phiên đã hủy nên không sửa được nữa. Có thể chép thành phiên mới.');
  });

  it.each([
    ['Giữ nội dung của tôi', 'Hội trường của tôi'],
    ['Lấy nội dung đang có', 'Hội trường trong bảng'],
  ])('edited by hand in the grid meanwhile, both texts are shown; «%s»', async (way, left) => {
    const { desk, page } = await open();
    await openSession(page);
    await field(page, 'Địa điểm').fill('Hội trường của tôi');
    await byHand(desk, 'sessions', 'P-2026-01', header('sessions', 'venue'), 'Hội trường trong bảng');
    await press(page, 'Lưu thay đổi');
    await says(page, /đã được sửa bởi một người gõ thẳng vào bảng/);
    const both = page.getByRole('group', { name: 'Nội dung đã được người khác sửa' });
    await both.waitFor();
    expect(await both.textContent()).toContain('Đang có: Hội trường trong bảng');
    expect(await both.textContent()).toContain('Của tôi: Hội trường của tôi');
    await expectAccessible(page);
    expect(session('P-2026-01').venue).toBe('Hội trường trong bảng');
    await press(page, way);
    await both.waitFor({ state: 'detached' });
    expect(await field(page, 'Địa điểm').inputValue()).toBe(left);
    await press(page, 'Lưu thay đổi');
    await says(page, way.startsWith('Giữ') ? 'Đã sửa phiên P-2026-01.' : 'Không có gì thay đổi để lưu.');
    expect(session('P-2026-01').venue).toBe(left);
  });

  it('what was typed is marked in the list and is there when the page is opened again', async () => {
    const { desk, page } = await open();
    await openSession(page);
    await field(page, 'Thư ký').fill('Bà Tư');
    const again = await sidebar(desk);
    await says(again, 'Có nội dung chưa lưu');
    await openSession(again);
    expect(await field(again, 'Thư ký').inputValue()).toBe('Bà Tư');
  });
});

describe('agenda and people', () => {
  it('an agenda is begun with the usual one, put in order, shortened and saved at once', async () => {
    const { page } = await open();
    await openSession(page);
    await page.getByRole('tab', { name: 'Chương trình' }).click();
    await press(page, /Dùng chương trình thường lệ/);
    await says(page, /Tổng 210 phút; phiên dài 210 phút/);
    await press(page, /Đại biểu phát biểu/);
    await field(page, 'Thời lượng (phút)').fill('170');
    await says(page, 'Quá 20 phút');
    await field(page, 'Thời lượng (phút)').fill('mười');
    await press(page, 'Lưu chương trình');
    await says(page, /Chương trình, mục 4: Thời lượng là số phút/);
    await field(page, 'Thời lượng (phút)').fill('120');
    await expectAccessible(page);
    await press(page, '↑ Lên');
    await press(page, /Thông báo nội dung/);
    await press(page, 'Bỏ mục này');
    await press(page, 'Lưu chương trình');
    await says(page, 'Đã lưu chương trình phiên P-2026-01: 4 mục, 165 phút.');
    const kept = rows('agenda').sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
    expect(kept.map(({ item, minutes }) => [item.slice(0, 11), minutes])).toEqual([
      ['Đón tiếp đạ', 15],
      ['Tuyên bố lý', 10],
      ['Đại biểu ph', 120],
      ['Kết luận, g', 20],
    ]);
    // Taken out of the saved agenda, the row stays and says so.
    await press(page, /Đón tiếp/);
    await press(page, 'Bỏ mục này');
    await says(page, /Sẽ bỏ khi lưu: «Đón tiếp/);
    await press(page, 'Lưu chương trình');
    await says(page, 'Đã lưu chương trình phiên P-2026-01: 3 mục, 150 phút.');
    expect(rows('agenda').find(({ item }) => item.startsWith('Đón tiếp'))?.state).toBe('dropped');
  });

  it('people are pasted, marked and saved at once; a mark that meets another’s is shown beside it', async () => {
    const { desk, page } = await open();
    await openSession(page);
    await page.getByRole('tab', { name: 'Đại biểu' }).click();
    const list = field(page, 'Danh sách, mỗi dòng một người');
    await press(page, /^Thêm$/);
    await says(page, /Chưa có tên ai để thêm/);
    await list.fill('1. Lê Thị Lan, Công chức, Văn phòng\n2. Trần Văn Bình, Trưởng thôn');
    await says(page, 'Đọc được 2 người: Lê Thị Lan (Công chức); Trần Văn Bình (Trưởng thôn).');
    await expectAccessible(page);
    await press(page, /^Thêm 2 người$/);
    await says(page, 'Phiên P-2026-01: đã ghi 2 đại biểu.');
    const person = (name: string) => page.getByRole('group', { name: new RegExp(name) });
    await person('Lê Thị Lan').getByRole('radio', { name: 'Vắng' }).check({ force: true });
    await field(page, 'Lý do vắng').fill('Ốm');
    await press(page, '1 người còn lại: có mặt');
    await says(page, '2 người: 1 dự, 1 vắng, 0 chưa điểm danh.');
    await expectAccessible(page);
    await byHand(desk, 'attendees', 'P-2026-01/DB-02', header('attendees', 'presence'), 'Đến muộn');
    await press(page, 'Lưu điểm danh (2)');
    const both = page.getByRole('group', { name: 'Nội dung đã được người khác sửa' });
    await both.waitFor();
    expect(await both.textContent()).toContain('Trần Văn Bình, Có mặtĐang có: Đến muộnCủa tôi: Có mặt');
    expect(rows('attendees')[0]?.presence).toBe('invited');
    await press(page, 'Lấy nội dung đang có');
    await press(page, 'Lưu điểm danh (1)');
    await says(page, 'Phiên P-2026-01: đã ghi 1 đại biểu.');
    expect(rows('attendees').map(({ presence, absenceReason }) => [presence, absenceReason])).toEqual([
      ['absent', 'Ốm'],
      ['late', ''],
    ]);
  });
});

it('nothing is cut off at 300 pixels, nor with text of twice the size', async () => {
  const { page } = await open();
  await openSession(page);
  const overflow = () => page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  for (const name of ['Thông tin', 'Chương trình', 'Đại biểu']) {
    await page.getByRole('tab', { name }).click();
    for (const size of ['100%', '200%']) {
      await page.evaluate(`document.documentElement.style.fontSize = '${size}'`);
      expect(await overflow()).toBe(0);
    }
  }
});
