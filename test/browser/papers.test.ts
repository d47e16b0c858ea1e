// The page Văn bản in real Chromium: checked, previewed, made, approved and issued, over calls that fail and rows that
// others edit.
import type { Frame } from 'playwright-core';
import { readTab } from '../../examples/summary';
import type { World } from '../../local';
import { columnLetters } from '../../local/values/a1';
import { TABS } from '../../src/workbook/schema';
import type { Desk, Hall } from '../support/browser';
import { expectAccessible, openHall } from '../support/browser';
import { columnOf, rowOf, title } from '../support/by-hand';
import { ask, OWNER, smallOffice } from '../support/office';

jest.setTimeout(180_000);

let hall: Hall | undefined;
const open = async (world: World = office()) => {
  hall = await openHall(world, { mode: 'inline' });
  const desk = await hall.desk(OWNER);
  return { hall, desk, page: await sidebar(desk) };
};
/** Opens the page from the menu, anew when it is open. */
const sidebar = async (desk: Desk): Promise<Frame> => {
  await desk.menu('Văn bản');
  const page = await desk.sidebar();
  await page.getByRole('tablist').waitFor();
  return page;
};
afterEach(async () => {
  const { requestsOutside, pageErrors } = hall ?? { requestsOutside: [], pageErrors: [] };
  await hall?.close();
  hall = undefined;
  expect({ requestsOutside, pageErrors }).toEqual({ requestsOutside: [], pageErrors: [] });
});

let acts = 0;
function act(world: World, useCase: string, input: object) {
  acts += 1;
  const { reply } = ask(world, useCase, input, { requestId: `prepared-${acts}` });
  if (!reply.ok) throw new Error(reply.error.message);
}

/** The small office after its session, every ý kiến decided. */
function office(): World {
  const world = smallOffice();
  act(world, 'decideOutcome', {
    opinion: 'YK-2026-002',
    outcome: { type: 'answered', answeredBy: 'Chủ tịch', answer: 'Xã dọn rác thải ven đường trong tuần này.' },
  });
  act(world, 'changeSession', { session: 'P-2026-01', state: 'running' });
  act(world, 'changeSession', { session: 'P-2026-01', state: 'closed', headCount: 120 });
  return world;
}
/** With the notice as a draft, and approved if need be. */
function withPaper(approved = false): World {
  const world = office();
  act(world, 'makePaper', { kind: 'results', subject: 'P-2026-01' });
  if (approved) act(world, 'approvePaper', { paper: 'VB-2026-001' });
  return world;
}

const papers = () => readTab((hall as Hall).world, 'papers');
const paper = (code = 'VB-2026-001') => papers().find((row) => row.code === code);
const files = () => (hall as Hall).world.files.filter(({ name }) => name.startsWith('VB-'));
const actsCalled = () => (hall as Hall).calls.filter(({ args }) => String(args[0]).includes('"useCase"'));
const requestIds = () =>
  actsCalled().map(({ args }) => (JSON.parse(String(args[0])) as { requestId: string }).requestId);
const says = (page: Frame, text: string | RegExp) => page.getByText(text).first().waitFor();
const button = (page: Frame, name: string | RegExp) =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

const examine = async (page: Frame, kind = 'results') => {
  await page.getByLabel('Tên loại').selectOption(kind);
  await button(page, 'Kiểm tra').click();
  await page.getByRole('heading', { name: 'Kết quả kiểm tra' }).waitFor();
};
const register = async (page: Frame) => {
  await page.getByRole('tab', { name: /Sổ văn bản/ }).click();
  await page.getByRole('heading', { name: /Sổ văn bản/ }).waitFor();
};
const openIssue = async (page: Frame) => {
  await register(page);
  await button(page, 'Phát hành VB-2026-001').click();
  await page.getByLabel('Số').waitFor();
};
const typeByHand = <K extends 'papers' | 'opinions'>(
  desk: Desk,
  tab: K,
  code: string,
  field: keyof (typeof TABS)[K]['columns'] & string,
  text: string,
) => {
  const { world } = hall as Hall;
  const columns = TABS[tab].columns as unknown as Record<string, { header: string }>;
  const column = columnOf(world, title(tab), columns[field]?.header ?? '');
  return desk.type(title(tab), `${columnLetters(column)}${rowOf(world, tab, code)}`, text);
};

describe('the way of a paper', () => {
  it('checked, looked at, made, opened, approved and issued', async () => {
    const { page, desk } = await open();
    await examine(page);
    await says(page, 'Không thấy chỗ nào phải sửa hay nên xem lại.');
    await button(page, 'Xem trước').click();
    const sheet = page.getByRole('article', { name: 'Bản xem trước Thông báo kết quả' });
    await sheet.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').waitFor();
    await sheet.getByText('Đề nghị sửa đường thôn Đông.').waitFor();
    expect(papers()).toEqual([]);

    await button(page, 'Mở cỡ lớn').click();
    const large = await desk.dialog();
    await large.getByRole('heading', { name: 'Thông báo kết quả về P-2026-01' }).waitFor();
    await large.getByRole('columnheader', { name: 'Người nêu' }).waitFor();
    await large.getByRole('button', { name: 'Đóng' }).click();
    expect(papers()).toEqual([]);

    await button(page, 'Lập văn bản').click();
    await page.getByRole('heading', { name: 'Văn bản vừa lập' }).waitFor();
    expect(paper()).toMatchObject({ kind: 'results', subject: 'P-2026-01', state: 'draft', madeBy: OWNER });
    expect(files()).toHaveLength(1);
    const download = desk.page.waitForEvent('download');
    await page.getByRole('link', { name: /Mở văn bản/ }).click();
    expect((await download).suggestedFilename()).toContain('VB-2026-001');

    await button(page, 'Xem trong sổ').click();
    await button(page, 'Duyệt VB-2026-001').click();
    await button(page, 'Ghi duyệt').click();
    await says(page, /Đã ghi duyệt Thông báo kết quả VB-2026-001/);
    expect(paper()).toMatchObject({ state: 'approved', approvedBy: OWNER });

    await button(page, 'Phát hành VB-2026-001').click();
    expect(await page.getByLabel('Số').inputValue()).toBe('01');
    expect(await page.getByLabel('Ngày ban hành').inputValue()).toBe('15/07/2026');
    await page.getByLabel('Số').fill('7');
    await button(page, 'Ghi phát hành').click();
    await says(page, /số 07\/TB-UBND ngày 15\/07\/2026. Hãy ghi số và ngày này vào bản ký/);
    expect(paper()).toMatchObject({ state: 'issued', number: '07', issuedOn: '2026-07-15' });
    await says(page, 'Số 07/TB-UBND');
    expect(await page.getByRole('button', { name: /VB-2026-001/ }).count()).toBe(0);
  });

  it('the plan: issued with its paper', async () => {
    const { page } = await open();
    await examine(page, 'plan');
    await button(page, 'Lập văn bản').click();
    await page.getByRole('heading', { name: 'Văn bản vừa lập' }).waitFor();
    await button(page, 'Xem trong sổ').click();
    await button(page, 'Duyệt VB-2026-001').click();
    await button(page, 'Ghi duyệt').click();
    await button(page, 'Phát hành VB-2026-001').click();
    await button(page, 'Ghi phát hành').click();
    await says(page, /Đã ghi phát hành Kế hoạch số 01\/KH-UBND/);
    expect(readTab((hall as Hall).world, 'plans')[0]?.state).toBe('issued');
  });

  it('an approval is taken back with its reason, and the reason stands in the register', async () => {
    const { page } = await open(withPaper(true));
    await register(page);
    await button(page, 'Rút duyệt VB-2026-001').click();
    await button(page, 'Rút duyệt').click();
    await says(page, '«Lý do rút duyệt» chưa điền. Hãy điền rồi lưu lại.');
    await page.getByLabel('Lý do rút duyệt').fill('Sai trích yếu.');
    await button(page, 'Rút duyệt').click();
    await says(page, 'Đã rút duyệt: Sai trích yếu.');
    expect(paper()).toMatchObject({ state: 'draft', withdrawnReason: 'Sai trích yếu.', approvedBy: '' });
  });
});

describe('what stands against a paper', () => {
  it('is named by tab and row, and keeps it from being made until it is mended', async () => {
    const { page, desk } = await open();
    await typeByHand(desk, 'opinions', 'YK-2026-002', 'answer', '');
    await examine(page);
    await page.getByRole('heading', { name: 'Phải sửa trước khi lập: 1 chỗ' }).waitFor();
    await says(
      page,
      'Trang «Ý kiến, kiến nghị», dòng 3 (YK-2026-002): đã trả lời tại chỗ nhưng chưa ghi nội dung trả lời.',
    );
    expect(await button(page, 'Lập văn bản').count()).toBe(0);
    expect(await button(page, 'Xem trước').count()).toBe(0);
    await expectAccessible(page);
    await typeByHand(desk, 'opinions', 'YK-2026-002', 'answer', 'Dọn rác thải ven đường vào ngày XX/8.');
    await button(page, 'Kiểm tra lại').click();
    await says(page, 'Trang «Ý kiến, kiến nghị», dòng 3 (YK-2026-002): «Nội dung trả lời» còn chỗ chưa điền: «XX».');
    await button(page, 'Lập văn bản').waitFor();
  });

  it('may come up between check and making: refused, named, and nothing is made', async () => {
    const { page, desk } = await open();
    await examine(page);
    await typeByHand(desk, 'opinions', 'YK-2026-002', 'answer', '');
    await button(page, 'Lập văn bản').click();
    await says(page, /Chưa lập được thông báo kết quả vì có 01 chỗ chưa khớp/);
    expect(papers()).toEqual([]);
    expect(files()).toEqual([]);
  });

  it('text of people is shown as text, whatever it looks like', async () => {
    const world = office();
    const text = '<img src=x onerror="document.title=1"> & <b>đậm</b>';
    act(world, 'recordOpinion', {
      session: 'P-2026-01',
      source: 'slip',
      text,
      kind: 'opinion',
      outcome: { type: 'answered', answeredBy: 'Chủ tịch', answer: '</p><script>x</script>' },
    });
    const { page } = await open(world);
    await examine(page);
    await button(page, 'Xem trước').click();
    const sheet = page.getByRole('article');
    await sheet.getByText(text).waitFor();
    await sheet.getByText(/<\/p><script>x<\/script>/).waitFor();
    expect(await sheet.locator('img, b, script').count()).toBe(0);
  });
});

describe('a paper made again', () => {
  it('is the same one while nothing has changed; then a draft of its own, knowing what changed', async () => {
    const { page, desk } = await open(withPaper());
    await examine(page);
    await says(page, /Dự thảo VB-2026-001 lập lúc 15\/07\/2026 08:00, đúng nội dung hiện có trong bảng/);
    expect(await button(page, 'Lập dự thảo mới').count()).toBe(0);
    await button(page, 'Lập thêm một bản giống hệt').waitFor();
    act((hall as Hall).world, 'recordResult', { followUp: 'GV-2026-001', result: 'Đã rải đá.' });
    await typeByHand(desk, 'opinions', 'YK-2026-002', 'answer', 'Đã dọn xong rác thải ven đường.');
    await button(page, 'Kiểm tra lại').click();
    await says(page, /Dự thảo VB-2026-001 .* không còn khớp với bảng/);
    await page.getByText('Đã sửa sau khi lập: 1 dòng').click();
    await says(page, 'Trang «Giao việc», dòng 2 (GV-2026-001)');
    await button(page, 'Lập dự thảo mới').click();
    await page.getByRole('heading', { name: 'Văn bản vừa lập' }).waitFor();
    expect(papers().map(({ code, state }) => [code, state])).toEqual([
      ['VB-2026-001', 'draft'],
      ['VB-2026-002', 'draft'],
    ]);
  });

  it('beside one that was issued: that one stays', async () => {
    const world = withPaper(true);
    act(world, 'issuePaper', { paper: 'VB-2026-001', number: '5', issuedOn: '15/7/2026' });
    const before = readTab(world, 'papers')[0];
    const { page, desk } = await open(world);
    await typeByHand(desk, 'opinions', 'YK-2026-002', 'answer', 'Đã dọn xong rác thải ven đường.');
    await examine(page);
    await says(
      page,
      /VB-2026-001 đã phát hành số 05\/TB-UBND ngày 15\/07\/2026, không còn khớp với bảng. Văn bản đó giữ nguyên/,
    );
    await button(page, 'Lập dự thảo mới').click();
    await says(page, /dự thảo này không thay văn bản đó/);
    expect(paper()).toEqual(before);
    expect(paper('VB-2026-002')?.state).toBe('draft');
  });

  it('a draft that has become old is approved only knowingly', async () => {
    const { page, desk } = await open(withPaper());
    await typeByHand(desk, 'opinions', 'YK-2026-002', 'answer', 'Đã dọn xong rác thải ven đường.');
    await register(page);
    await button(page, 'Duyệt VB-2026-001').click();
    await button(page, 'Ghi duyệt').click();
    await says(page, /Số liệu đã thay đổi kể từ khi lập dự thảo VB-2026-001/);
    expect(paper()?.state).toBe('draft');
    await expectAccessible(page);
    await button(page, 'Vẫn duyệt bản đang có').click();
    await says(page, /Đã ghi duyệt/);
    expect(paper()?.state).toBe('approved');
  });
});

describe('what is typed wrongly', () => {
  it('is said in a sentence under the field, stays, and is not sent', async () => {
    const world = withPaper(true);
    act(world, 'makePaper', { kind: 'plan', subject: 'KH-2026-01' });
    const { page } = await open(world);
    await openIssue(page);
    const number = page.getByLabel('Số');
    const date = page.getByLabel('Ngày ban hành');
    await number.fill('bảy');
    await says(page, '«Số» phải là một số, ví dụ 05 hoặc 05a; ký hiệu TB-UBND không cần gõ.');
    await date.fill('14/7/2026');
    await says(page, '«Ngày ban hành» 14/07/2026 sớm hơn ngày lập dự thảo 15/07/2026.');
    await button(page, 'Ghi phát hành').click();
    await page.getByRole('alert').getByText('«Số» phải là một số').waitFor();
    await expectAccessible(page);
    expect(await number.inputValue()).toBe('bảy');
    expect(await date.inputValue()).toBe('14/07/2026');
    await date.fill('32/7/2026');
    await number.focus();
    await says(page, /Không đọc được ngày/);
    await date.fill('16/7/2026');
    await says(page, '«Ngày ban hành» 16/07/2026 ở tương lai.');
    expect(actsCalled()).toHaveLength(0);
    expect(paper()?.state).toBe('approved');
  });

  it('a number that someone else has taken meanwhile is refused, and stays to be changed', async () => {
    const { page } = await open(withPaper(true));
    await openIssue(page);
    const { world } = hall as Hall;
    act(world, 'makePaper', { kind: 'results', subject: 'P-2026-01', again: true });
    act(world, 'approvePaper', { paper: 'VB-2026-002' });
    act(world, 'issuePaper', { paper: 'VB-2026-002', number: '1', issuedOn: '15/7/2026' });
    await button(page, 'Ghi phát hành').click();
    await says(page, 'Số 01/TB-UBND năm 2026 đã cấp cho VB-2026-002. Hãy lấy số khác.');
    expect(await page.getByLabel('Số').inputValue()).toBe('01');
    expect(paper()?.state).toBe('approved');
  });

  it('a step that someone else has taken already is refused with where it stands', async () => {
    const { page } = await open(withPaper());
    await register(page);
    await button(page, 'Duyệt VB-2026-001').click();
    act((hall as Hall).world, 'approvePaper', { paper: 'VB-2026-001' });
    await button(page, 'Ghi duyệt').click();
    await says(
      page,
      'Văn bản VB-2026-001 đang ở trạng thái «Đã duyệt» nên không duyệt được. Hãy tải lại trang để xem.',
    );
    await button(page, 'Tải lại').click();
    await button(page, 'Phát hành VB-2026-001').waitFor();
  });
});

describe('a server that fails', () => {
  it('before the paper is made: asked again by itself, one draft, one file', async () => {
    const { page, hall } = await open();
    await examine(page);
    hall.breakNext('error');
    await button(page, 'Lập văn bản').click();
    await says(page, 'Đang lập văn bản, thường mất 5–10 giây …');
    await page.getByRole('heading', { name: 'Văn bản vừa lập' }).waitFor();
    expect(papers()).toHaveLength(1);
    expect(files()).toHaveLength(1);
  });

  it('again and again: what was asked stays, and is sent again under the same id, also after closing', async () => {
    const { page, hall, desk } = await open(withPaper(true));
    await openIssue(page);
    await page.getByLabel('Số').fill('12');
    hall.breakNext('error', 4);
    await button(page, 'Ghi phát hành').click();
    await says(page, /Máy chủ chưa trả lời nên chưa rõ đã lưu hay chưa/);
    await expectAccessible(page);
    expect(paper()?.state).toBe('approved');
    const again = await sidebar(desk);
    expect(await again.getByLabel('Số').inputValue()).toBe('12');
    await button(again, 'Gửi lại').click();
    await says(again, /Đã ghi phát hành/);
    expect(paper()).toMatchObject({ state: 'issued', number: '12' });
    expect(await again.getByLabel('Số').count()).toBe(0);
  });

  it('after the paper was made: the answer is lost, nothing is made twice', async () => {
    const { page, hall } = await open();
    await examine(page);
    hall.breakNext('lost-answer');
    await button(page, 'Lập văn bản').click();
    await page.getByRole('heading', { name: 'Văn bản vừa lập' }).waitFor();
    expect(papers()).toHaveLength(1);
    expect(files()).toHaveLength(1);
    expect(requestIds()).toHaveLength(2);
    expect(new Set(requestIds()).size).toBe(1);
  });

  it('slowly: says so, shows progress, and pressing twice asks once', async () => {
    const { page, hall } = await open();
    await examine(page);
    hall.breakNext('hang');
    await button(page, 'Lập văn bản').click();
    await page.getByRole('progressbar').waitFor();
    // A button that is at work says so in its name.
    expect(await button(page, /^Lập văn bản/).getAttribute('aria-disabled')).toBe('true');
    await button(page, /^Lập văn bản/).click({ force: true });
    await says(page, /Máy chủ trả lời chậm, vẫn đang chờ/);
    await expectAccessible(page);
    expect(hall.hanging()).toBe(1);
    hall.release();
    await page.getByRole('heading', { name: 'Văn bản vừa lập' }).waitFor();
    expect(papers()).toHaveLength(1);
    expect(requestIds()).toHaveLength(1);
  });

  it('while only looking: says so, and the button asks again', async () => {
    const { page, hall } = await open();
    hall.breakNext('error');
    await button(page, 'Kiểm tra').click();
    await says(page, 'Máy chủ chưa trả lời. Hãy kiểm tra mạng rồi bấm lại.');
    await button(page, 'Kiểm tra').click();
    await page.getByRole('heading', { name: 'Kết quả kiểm tra' }).waitFor();
  });
});

it('the page closed while typing opens where it was, with what was typed', async () => {
  const { page, desk } = await open(withPaper(true));
  await openIssue(page);
  await page.getByLabel('Số').fill('15');
  await page.getByLabel('Ngày ban hành').fill('16/7');
  const again = await sidebar(desk);
  expect(await again.getByLabel('Số').inputValue()).toBe('15');
  expect(await again.getByLabel('Ngày ban hành').inputValue()).toBe('16/7');
  await button(again, 'Thôi').click();
  await button(again, 'Phát hành VB-2026-001').click();
  expect(await again.getByLabel('Số').inputValue()).toBe('01');
  expect(paper()?.number).toBe('');
});

describe('someone edits the same row in the grid', () => {
  const conflict = async () => {
    const { page, desk } = await open(withPaper(true));
    await openIssue(page);
    await page.getByLabel('Số').fill('15');
    await typeByHand(desk, 'papers', 'VB-2026-001', 'number', '20');
    await button(page, 'Ghi phát hành').click();
    const theirs = page.getByRole('group', { name: 'Nội dung đã được người khác sửa' });
    await theirs.getByText('20').waitFor();
    await theirs.getByText('15').waitFor();
    expect(paper()).toMatchObject({ state: 'approved', number: '20' });
    await expectAccessible(page);
    return { page, theirs };
  };

  it('both numbers are shown, and mine is written when I say so', async () => {
    const { page, theirs } = await conflict();
    await theirs.getByRole('button', { name: 'Giữ nội dung của tôi' }).click();
    await button(page, 'Ghi phát hành').click();
    await says(page, /số 15\/TB-UBND/);
    expect(paper()).toMatchObject({ state: 'issued', number: '15' });
  });

  it('both numbers are shown, and the other is taken when I say so', async () => {
    const { page, theirs } = await conflict();
    await theirs.getByRole('button', { name: 'Lấy nội dung đang có' }).click();
    expect(await page.getByLabel('Số').inputValue()).toBe('20');
    await button(page, 'Ghi phát hành').click();
    await says(page, /số 20\/TB-UBND/);
    expect(paper()).toMatchObject({ state: 'issued', number: '20' });
  });
});

describe('for everyone', () => {
  it('no state of the page or of the large preview has a violation that axe-core finds', async () => {
    const { page, desk } = await open();
    await expectAccessible(page);
    await examine(page);
    await button(page, 'Xem trước').click();
    await page.getByRole('article').waitFor();
    await expectAccessible(page);
    await button(page, 'Mở cỡ lớn').click();
    const large = await desk.dialog();
    await large.getByRole('article').waitFor();
    await expectAccessible(large);
    await large.getByRole('button', { name: 'Đóng' }).click();
    await button(page, 'Lập văn bản').click();
    await page.getByRole('heading', { name: 'Văn bản vừa lập' }).waitFor();
    await expectAccessible(page);
    await register(page);
    await expectAccessible(page);
    await button(page, 'Duyệt VB-2026-001').click();
    await expectAccessible(page);
    await button(page, 'Ghi duyệt').click();
    await button(page, 'Phát hành VB-2026-001').click();
    await page.getByLabel('Số').waitFor();
    await expectAccessible(page);
    await button(page, 'Thôi').click();
    await button(page, 'Rút duyệt VB-2026-001').click();
    await expectAccessible(page);
  });

  it('the whole way goes by keyboard alone, and the focus is where the next act is', async () => {
    const { page, desk } = await open();
    const { keyboard } = desk.page;
    const focused = () =>
      page.evaluate(
        `document.activeElement.getAttribute('aria-label') || document.activeElement.textContent || ''`,
      ) as Promise<string>;
    const tabTo = async (name: string) => {
      for (let step = 0; step < 40; step += 1) {
        if ((await focused()) === name) return;
        await keyboard.press('Tab');
      }
      throw new Error(`«${name}» is not reached by Tab`);
    };
    await page.getByRole('tab', { name: 'Lập văn bản' }).focus();
    await tabTo('Kiểm tra');
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Kết quả kiểm tra' }).waitFor();
    await tabTo('Lập văn bản');
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Văn bản vừa lập' }).waitFor();
    await tabTo('Xem trong sổ');
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: /Sổ văn bản/ }).waitFor();
    expect(await focused()).toBe('Duyệt VB-2026-001');
    await keyboard.press('Enter');
    expect(await focused()).toBe('Ghi duyệt');
    await keyboard.press('Enter');
    await says(page, /Đã ghi duyệt/);
    await tabTo('Phát hành VB-2026-001');
    await keyboard.press('Enter');
    await page.getByLabel('Số').waitFor();
    await keyboard.press('ControlOrMeta+a');
    await keyboard.insertText('9');
    await keyboard.press('Enter');
    await says(page, /số 09\/KH-UBND/);
    expect(paper()).toMatchObject({ kind: 'plan', state: 'issued', number: '09' });
  });

  it('at 300 pixels, with text twice as large, nothing is cut off at the side', async () => {
    const { page, desk } = await open();
    const overflow = (frame: Frame) =>
      frame.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    await page.evaluate(`document.documentElement.style.fontSize = '200%'`);
    expect(await overflow(page)).toBe(0);
    await examine(page);
    await button(page, 'Xem trước').click();
    await page.getByRole('article').waitFor();
    expect(await overflow(page)).toBe(0);
    await button(page, 'Mở cỡ lớn').click();
    const large = await desk.dialog();
    await large.getByRole('article').waitFor();
    await large.evaluate(`document.documentElement.style.fontSize = '200%'`);
    expect(await overflow(large)).toBe(0);
    await large.getByRole('button', { name: 'Đóng' }).click();
    await button(page, 'Lập văn bản').click();
    await button(page, 'Xem trong sổ').click();
    await button(page, 'Duyệt VB-2026-001').click();
    await button(page, 'Ghi duyệt').click();
    await button(page, 'Phát hành VB-2026-001').click();
    await page.getByLabel('Số').waitFor();
    expect(await overflow(page)).toBe(0);
  });
});
