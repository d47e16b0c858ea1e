// The page Nhắc việc in real Chromium: nothing is sent twice over a bad network, and nothing that was not seen.
import type { Frame } from 'playwright-core';
import { readTab } from '../../examples/summary';
import { columnLetters } from '../../local/values/a1';
import type { World } from '../../local';
import { addDialogue, addRows } from '../support/grow';
import type { Desk, Hall } from '../support/browser';
import { expectAccessible, openHall } from '../support/browser';
import { columnOf, rowOf, title } from '../support/by-hand';
import { OWNER } from '../support/office';
import { dueOffice, press } from '../support/reminding';

jest.setTimeout(180_000);

const HUE = 'hue@xa.example';

let hall: Hall | undefined;
const theHall = (): Hall => {
  if (!hall) throw new Error('no hall is open');
  return hall;
};
const world = (): World => theHall().world;

async function open(start: World = dueOffice()): Promise<{ desk: Desk; page: Frame }> {
  hall = await openHall(start, { mode: 'inline' });
  const desk = await hall.desk(OWNER);
  return { desk, page: await sidebar(desk) };
}
/** Opens the page from the menu, anew when it is open. */
async function sidebar(desk: Desk): Promise<Frame> {
  await desk.menu('Nhắc việc');
  const page = await desk.sidebar();
  await page.getByRole('heading', { name: 'Thư nhắc hôm nay' }).waitFor();
  return page;
}
afterEach(async () => {
  const { requestsOutside, pageErrors } = hall ?? { requestsOutside: ['no hall'], pageErrors: [] };
  await hall?.close();
  hall = undefined;
  expect({ requestsOutside, pageErrors }).toEqual({ requestsOutside: [], pageErrors: [] });
});

const button = (page: Frame, name: string | RegExp) => page.getByRole('button', { name });
const says = (page: Frame, text: string | RegExp) => page.getByText(text).first().waitFor();
const card = (page: Frame, name: string) => page.getByRole('listitem').filter({ hasText: name });
const receivers = () => world().mails.map(({ to }) => to);
const states = () => readTab(world(), 'mails').map(({ state }) => state);
const acts = (useCase: string) =>
  theHall()
    .calls.map(({ args }) => JSON.parse(String(args[0])) as { useCase?: string; requestId?: string })
    .filter((request) => request.useCase === useCase);

async function send(page: Frame): Promise<void> {
  await button(page, /^Gửi \d+ thư…$/).click();
  await button(page, 'Gửi')
    .and(page.getByText('Gửi', { exact: true }))
    .click();
}
/** Waits for something in this process. */
async function waitUntil(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10));
}
const DUE = ['thu@xa.example', 'kiem@xa.example'];

describe('sending', () => {
  it('shows who would get what, asks, sends, and shows what was sent', async () => {
    const { page } = await open();
    await says(page, '02 thư phải gửi.');
    await says(page, 'còn gửi được 100 thư');
    const thu = card(page, 'Trần Thị Thử');
    await thu.getByText('Xem thư').click();
    await says(page, 'Kính gửi Công chức địa chính Trần Thị Thử,');
    await expectAccessible(page);
    await button(page, 'Gửi 02 thư…').click();
    await expectAccessible(page);
    expect(receivers()).toEqual([]);
    await button(page, 'Chưa gửi').click();
    await send(page);
    await says(page, 'Đã gửi 02 thư nhắc việc.');
    expect(receivers().sort()).toEqual([...DUE].sort());
    expect(states()).toEqual(['sent', 'sent']);
    await thu.getByText('Đã gửi', { exact: true }).waitFor();
    expect(await button(page, /^Gửi \d+ thư…$/).count()).toBe(0);
    await expectAccessible(page);
  });

  it('shows how far it is when there are many', async () => {
    const office = dueOffice();
    const officers = Array.from({ length: 12 }, (_, index) => `Cán bộ số ${index}`);
    const blank = { title: '', unit: '', village: '', phone: '', field: '', from: '', to: '' };
    addRows(
      office,
      'directory',
      officers.map((name, index) => ({
        ...{ ...blank, kind: 'officer' as const },
        ...{ code: `CB-${100 + index}`, name, email: `canbo${index}@xa.example` },
      })),
    );
    addDialogue(office, 12, (index) => officers[index % 12] as string);
    const { page } = await open(office);
    theHall().breakNext('hang', 3);
    await send(page);
    for (const done of ['00', '05', '10']) {
      await says(page, `Đã gửi ${done} trên 14 thư.`);
      await waitUntil(() => theHall().hanging() > 0);
      if (done === '05') await expectAccessible(page);
      theHall().release();
    }
    await says(page, 'Đã gửi 14 thư nhắc việc.');
    expect(new Set(receivers()).size).toBe(14);
    expect(receivers()).toHaveLength(14);
    expect(acts('sendReminders')).toHaveLength(3);
  });

  it('goes by keyboard alone', async () => {
    const { desk, page } = await open();
    const { keyboard } = desk.page;
    await button(page, 'Tải lại').focus();
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    // The question has the focus: Enter is yes.
    await says(page, 'Gửi thật 02 thư');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await button(page, 'Gửi 02 thư…').and(page.locator(':focus')).waitFor();
    await keyboard.press('Enter');
    await page.locator('button:focus', { hasText: /^Gửi$/ }).waitFor();
    await keyboard.press('Enter');
    await says(page, 'Đã gửi 02 thư nhắc việc.');
    expect(receivers()).toHaveLength(2);
    // The next thing is in reach: the letters.
    await keyboard.press('Tab');
    await button(page, 'Tải lại').and(page.locator(':focus')).waitFor();
    await keyboard.press('Tab');
    await page.locator('summary:focus').waitFor();
    await keyboard.press('Enter');
    await says(page, 'Kính gửi');
  });
});

describe('over a bad network', () => {
  it('a call that fails is repeated with the same request id, and each gets one mail', async () => {
    const { page } = await open();
    theHall().breakNext('error', 2);
    await send(page);
    await says(page, 'Đã gửi 02 thư nhắc việc.');
    expect(receivers().sort()).toEqual([...DUE].sort());
  });

  it('an answer that is lost sends nobody a second mail, and the page says that they were sent', async () => {
    const { page } = await open();
    theHall().breakNext('lost-answer');
    await send(page);
    await says(page, 'Đã gửi 02 thư nhắc việc.');
    expect(receivers()).toHaveLength(2);
    const sent = acts('sendReminders');
    expect(sent).toHaveLength(2);
    expect(new Set(sent.map(({ requestId }) => requestId)).size).toBe(1);
  });

  it('what could not be asked at all is offered again, and then done once', async () => {
    const { page } = await open();
    theHall().breakNext('error', 4);
    await send(page);
    await button(page, 'Gửi lại').waitFor();
    await expectAccessible(page);
    expect(receivers()).toEqual([]);
    await button(page, 'Gửi lại').click();
    await card(page, 'Trần Thị Thử').getByText('Đã gửi', { exact: true }).waitFor();
    expect(receivers().sort()).toEqual([...DUE].sort());
  });

  it('a slow server is waited for, which the page says; the buttons cannot be pressed meanwhile', async () => {
    const { page } = await open();
    theHall().breakNext('hang');
    await send(page);
    await says(page, 'Đã gửi 00 trên 02 thư.');
    expect(await button(page, /^Gửi( \d+ thư…)?$/).count()).toBe(0);
    await says(page, 'Máy chủ trả lời chậm');
    await expectAccessible(page);
    theHall().release();
    await says(page, 'Đã gửi 02 thư nhắc việc.');
    expect(acts('sendReminders')).toHaveLength(1);
    expect(receivers()).toHaveLength(2);
  });

  it('a page that was closed while it sent offers it again when it opens, and nobody gets two', async () => {
    const { desk, page } = await open();
    theHall().breakNext('hang');
    await send(page);
    await says(page, 'Đã gửi 00 trên 02 thư.');
    const again = await sidebar(desk);
    await button(again, 'Gửi lại').waitFor();
    theHall().release();
    await button(again, 'Gửi lại').click();
    await card(again, 'Trần Thị Thử').getByText('Đã gửi', { exact: true }).waitFor();
    expect(receivers().sort()).toEqual([...DUE].sort());
    expect(new Set(acts('sendReminders').map(({ requestId }) => requestId)).size).toBe(1);
  });

  it('a test to oneself is sent once, also when its answer is lost; pressed twice it is sent once', async () => {
    const { page } = await open();
    await card(page, 'Trần Thị Thử').getByText('Xem thư').click();
    theHall().breakNext('lost-answer');
    await button(page, 'Gửi thử cho tôi thư của Trần Thị Thử').dblclick();
    await says(page, `Đã gửi thư thử tới ${OWNER}.`);
    expect(receivers()).toEqual([OWNER]);
    expect(world().mails[0]?.subject).toMatch(/^\[Thử\] \[Đối thoại\] Nhắc việc ngày 05\/08\/2026/);
    expect(states()).toEqual([]);
    await says(page, '02 thư phải gửi.');
  });
});

describe('beside the grid', () => {
  const cellOf = (code: string, field: string) =>
    `${columnLetters(columnOf(world(), title('followUps'), field))}${rowOf(world(), 'followUps', code)}`;

  it('what someone changed in the row meanwhile is not sent unseen: both texts are shown, and pressing again sends the new one', async () => {
    const { desk, page } = await open();
    await desk.type(title('followUps'), cellOf('GV-2026-001', 'Việc phải làm'), 'Sửa đường thôn Đông trước mùa mưa.');
    await send(page);
    await says(page, 'Thư phải gửi đã thay đổi từ lúc xem nên chưa gửi.');
    await says(page, 'Trần Thị Thử: nội dung thư đã đổi.');
    expect(receivers()).toEqual([]);
    const thu = card(page, 'Trần Thị Thử').filter({ hasText: 'Vừa thay đổi' });
    await thu.getByText('Xem thư').click();
    await thu.getByText('Sửa đường thôn Đông trước mùa mưa.').waitFor();
    await thu.getByText('Đề nghị sửa đường thôn Đông.').waitFor();
    await expectAccessible(page);
    await send(page);
    await says(page, 'Đã gửi 02 thư nhắc việc.');
    expect(world().mails.find(({ to }) => to === 'thu@xa.example')?.body).toContain('trước mùa mưa');
  });

  it('the other way out: put back in the grid, what was seen first is sent', async () => {
    const { desk, page } = await open();
    const cell = cellOf('GV-2026-001', 'Việc phải làm');
    const before = await desk.cell(title('followUps'), cell);
    await desk.type(title('followUps'), cell, 'Việc khác.');
    await send(page);
    await says(page, 'Trần Thị Thử: nội dung thư đã đổi.');
    await desk.type(title('followUps'), cell, before);
    await button(page, 'Tải lại').click();
    await page.getByText('Vừa thay đổi').waitFor({ state: 'detached' });
    await send(page);
    await says(page, 'Đã gửi 02 thư nhắc việc.');
    expect(world().mails.find(({ to }) => to === 'thu@xa.example')?.body).toContain('Đề nghị sửa đường thôn Đông.');
  });

  it('a setting that makes no sense is told in a sentence; the rest of the page stays', async () => {
    const { desk, page } = await open();
    const row = readTab(world(), 'settings').findIndex(({ code }) => code === 'nhac-truoc') + 2;
    const cell = `${columnLetters(columnOf(world(), title('settings'), 'Giá trị'))}${row}`;
    await desk.type(title('settings'), cell, 'ba');
    await send(page);
    await says(page, 'Trang «Cài đặt», «Nhắc trước hạn»: «ba» không phải là số ngày.');
    expect(receivers()).toEqual([]);
    const again = await sidebar(desk);
    await says(again, 'Chưa lập được thư nhắc.');
    await button(again, 'Bật nhắc hằng ngày').waitFor();
    await expectAccessible(again);
    await desk.type(title('settings'), cell, '3');
    await button(again, 'Tải lại').click();
    await says(again, '02 thư phải gửi.');
  });
});

describe('letters that did not get through', () => {
  function troubled(): World {
    const office = dueOffice();
    const mail = (code: string, day: string, name: string, state: 'failed' | 'inDoubt') => ({
      ...{ code, key: `nhac|${day}|${code}@xa.example`, to: `${code}@xa.example`, toName: name, state },
      ...{ subject: 'Nhắc việc', body: `Kính gửi ${name},`, queuedAt: `${day}T07:00:00`, sentAt: '' },
      problem: state === 'failed' ? 'Dịch vụ thư từ chối: Invalid email.' : 'Lượt gửi bị ngắt giữa chừng.',
    });
    addRows(office, 'mails', [
      mail('T-2026-0001', '2026-08-04', 'Lò Văn Cũ', 'failed'),
      mail('T-2026-0002', '2026-08-05', 'Bùi Thị Ngờ', 'inDoubt'),
      mail('T-2026-0003', '2026-08-05', 'Đỗ Văn Hỏng', 'failed'),
    ]);
    return office;
  }
  const stateOf = (code: string) => readTab(world(), 'mails').find((mail) => mail.code === code)?.state;

  it('say what happened and what can be done, and are settled one by one', async () => {
    const { page } = await open(troubled());
    await expectAccessible(page);
    await card(page, 'Bùi Thị Ngờ').getByRole('button', { name: 'Người nhận đã có thư' }).click();
    await says(page, 'Đã ghi là người nhận có thư: Bùi Thị Ngờ (T-2026-0002).');
    await card(page, 'Đỗ Văn Hỏng').getByRole('button', { name: 'Gửi lại' }).click();
    await says(page, '03 thư phải gửi.');
    await card(page, 'Lò Văn Cũ').getByRole('button', { name: 'Bỏ thư này' }).click();
    await says(page, 'Đã bỏ, không gửi nữa: Lò Văn Cũ (T-2026-0001).');
    expect(['T-2026-0001', 'T-2026-0002', 'T-2026-0003'].map(stateOf)).toEqual(['replaced', 'sent', 'queued']);
    await page.getByRole('heading', { name: /còn vướng/ }).waitFor({ state: 'detached' });
  });

  it('that someone has settled in the grid meanwhile are left as they are', async () => {
    const { desk, page } = await open(troubled());
    const office = world();
    const cell = `${columnLetters(columnOf(office, title('mails'), 'Trạng thái'))}${rowOf(office, 'mails', 'T-2026-0002')}`;
    await desk.type(title('mails'), cell, 'Đã gửi');
    await card(page, 'Bùi Thị Ngờ').getByRole('button', { name: 'Gửi lại' }).click();
    await says(page, 'đang ghi «Đã gửi» nên không phải xử lý.');
    await card(page, 'Bùi Thị Ngờ').getByText('Đã gửi', { exact: true }).waitFor();
    expect(stateOf('T-2026-0002')).toBe('sent');
  });
});

describe('the daily run', () => {
  it('is switched on by one and seen by the other, who may ask for its end or take it over', async () => {
    const office = dueOffice();
    office.editors.push(HUE);
    const { page } = await open(office);
    await button(page, 'Bật nhắc hằng ngày').click();
    await says(page, 'Anh/chị bật từ 05/08/2026 07:00; chạy khoảng 07 giờ hằng ngày.');
    await button(page, 'Tắt').and(page.locator(':focus')).waitFor();
    expect(world().triggers).toMatchObject([{ owner: OWNER, handler: 'dailyRun' }]);
    await expectAccessible(page);

    const hue = await sidebar(await theHall().desk(HUE));
    await says(hue, `${OWNER} bật từ 05/08/2026 07:00`);
    expect(await button(hue, 'Bật nhắc hằng ngày').count()).toBe(0);
    await button(hue, 'Đề nghị tắt').click();
    await says(hue, `${HUE} đã đề nghị tắt.`);
    await expectAccessible(hue);
    await button(hue, 'Không tắt nữa').click();
    await button(hue, 'Chuyển sang tài khoản của tôi').click();
    await says(hue, `Đã nhận việc nhắc hằng ngày từ ${OWNER}`);
    await says(hue, 'Anh/chị bật từ');
    expect(world().triggers.map(({ owner }) => owner)).toEqual([OWNER, HUE]);
  });

  it('is not switched on twice when the answer is lost or the button pressed twice', async () => {
    const { page } = await open();
    theHall().breakNext('lost-answer');
    await button(page, 'Bật nhắc hằng ngày').dblclick();
    await says(page, 'Anh/chị bật từ');
    expect(world().triggers).toHaveLength(1);
  });

  it('that its owner deleted at Google is missed, and made again', async () => {
    const office = dueOffice();
    press(office, 'switchDailyRun', { to: 'on' });
    office.triggers.length = 0;
    const { page } = await open(office);
    await says(page, 'không còn ở Google');
    await expectAccessible(page);
    await button(page, 'Bật lại').click();
    await page.getByText('không còn ở Google').waitFor({ state: 'detached' });
    await says(page, 'Anh/chị bật từ');
    expect(world().triggers).toHaveLength(1);
  });
});

it('is readable with text of twice the size, without moving sideways', async () => {
  const { page } = await open();
  await card(page, 'Trần Thị Thử').getByText('Xem thư').click();
  await button(page, 'Gửi 02 thư…').click();
  for (const size of ['100%', '200%']) {
    await page.evaluate(`document.documentElement.style.fontSize = '${size}'`);
    const [wide, width] = (await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')) as number[];
    expect({ size, wide }).toEqual({ size, wide: width });
  }
});
