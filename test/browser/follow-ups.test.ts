// The page Giao việc in real Chromium: work answered, assigned and handed back, over calls that fail and rows that others edit.
import type { Frame } from 'playwright-core';
import { readTab } from '../../examples/summary';
import type { World } from '../../local';
import { columnLetters } from '../../local/values/a1';
import type { Desk, Hall } from '../support/browser';
import { expectAccessible, openHall } from '../support/browser';
import { columnOf, rowOf, title } from '../support/by-hand';
import { TABS } from '../../src/workbook/schema';
import { addDialogue } from '../support/grow';
import { ask, OWNER, smallOffice } from '../support/office';

jest.setTimeout(180_000);

const ANSWER = 'Đường thôn Đông đã được rải đá, xong ngày 14/7/2026.';

let hall: Hall | undefined;
const open = async (world: World = office()) => {
  hall = await openHall(world, { mode: 'inline' });
  const desk = await hall.desk(OWNER);
  return { hall, desk, page: await sidebar(desk) };
};
/** Opens the page from the menu, anew when it is open. */
const sidebar = async (desk: Desk): Promise<Frame> => {
  await desk.menu('Giao việc');
  const page = await desk.sidebar();
  await page.getByRole('tablist').first().waitFor();
  return page;
};
afterEach(async () => {
  const { requestsOutside, pageErrors } = hall ?? { requestsOutside: [], pageErrors: [] };
  await hall?.close();
  hall = undefined;
  expect({ requestsOutside, pageErrors }).toEqual({ requestsOutside: [], pageErrors: [] });
});

/** The small office, its second unit known, with one more ý kiến that nobody has been given. */
function office(): World {
  const world = smallOffice();
  const act = (useCase: string, input: object) => {
    const { reply } = ask(world, useCase, input, { requestId: `prepare-${useCase}` });
    if (!reply.ok) throw new Error(reply.error.message);
  };
  act('keepDirectory', { entries: [{ kind: 'unit', name: 'Văn hóa', email: 'vanhoa@xa.example' }] });
  act('recordOpinion', { session: 'P-2026-01', source: 'slip', sourceName: 'Chi hội Phụ nữ', text: 'Đèn đường hỏng.' });
  return world;
}

const work = (code = 'GV-2026-001') => {
  const row = readTab((hall as Hall).world, 'followUps').find((one) => one.code === code);
  if (!row) throw new Error(`no row ${code}`);
  return row;
};
const opinions = () => readTab((hall as Hall).world, 'opinions');
const openWork = async (page: Frame, code = 'GV-2026-001') => {
  await page.getByRole('button', { name: `Mở ${code}` }).click();
  await page.getByRole('heading', { name: code }).waitFor();
};
const result = (page: Frame) => page.getByLabel('Nội dung trả lời, kết quả');
const save = (page: Frame) => page.getByRole('button', { name: 'Lưu kết quả' });
const says = (page: Frame, text: string | RegExp) => page.getByText(text).first().waitFor();
const actsCalled = () => (hall as Hall).calls.filter(({ args }) => String(args[0]).includes('"useCase"'));
const requestIds = () =>
  actsCalled().map(({ args }) => (JSON.parse(String(args[0])) as { requestId: string }).requestId);

/** Types into the cell of a field, as a person at the sheet does. */
const typeByHand = (desk: Desk, code: string, field: keyof typeof TABS.followUps.columns, text: string) => {
  const { world } = hall as Hall;
  const column = columnOf(world, title('followUps'), TABS.followUps.columns[field].header);
  return desk.type(title('followUps'), `${columnLetters(column)}${rowOf(world, 'followUps', code)}`, text);
};

describe('the way of an answer', () => {
  it('from the question to the row, with advice on the way, and on to the next', async () => {
    const { page } = await open();
    await openWork(page);
    await says(page, 'Đề nghị sửa đường thôn Đông.');
    await says(page, 'Nguyễn Văn An, thôn Đông · P-2026-01 ngày 15/07/2026');
    await result(page).fill('Xã sẽ xem xét.');
    await says(page, /chưa nêu thời gian/);
    await says(page, /chưa nhắc tới điều được hỏi/);
    await result(page).fill(ANSWER);
    await page.getByRole('list', { name: 'Gợi ý, không bắt buộc' }).waitFor({ state: 'detached' });
    await page.getByLabel('Ngày có kết quả').fill('14/7/2026');
    await page.getByLabel('Văn bản trả lời').fill('Số 45/UBND');
    await save(page).click();
    await says(page, 'Việc GV-2026-001: đã xong.');
    expect(work()).toMatchObject({
      state: 'done',
      result: ANSWER,
      resultOn: '2026-07-14',
      answeringPaper: 'Số 45/UBND',
    });
    await page.getByRole('button', { name: '1 Đã xong' }).click();
    await says(page, /xong ngày 14\/07\/2026/);
  });

  it('starts from a standard sentence, with what the row knows filled in', async () => {
    const { page } = await open();
    await openWork(page);
    await page.getByLabel('Bắt đầu từ câu mẫu').selectOption({ label: 'Đang giải quyết, có thời hạn' });
    expect(await result(page).inputValue()).toBe('Địa chính đang … từ ngày …, sẽ hoàn thành trước ngày 05/08/2026.');
    await says(page, 'Còn chỗ «…» chưa điền.');
    await page.getByLabel('Đang giải quyết', { exact: true }).check();
    await save(page).click();
    await says(page, 'Việc GV-2026-001: đang giải quyết.');
    expect(work()).toMatchObject({ state: 'inProgress', resultOn: '' });
  });
});

describe('other acts', () => {
  it('many are assigned at once, new and again, with the due date’s sum shown', async () => {
    const { hall, page, desk } = await open();
    await page.getByRole('checkbox', { name: 'Chọn GV-2026-001' }).check();
    await page.getByRole('tab', { name: 'Chưa giao (2)' }).click();
    await page.getByRole('button', { name: 'Chọn cả 2' }).click();
    await page.getByRole('button', { name: 'Giao 3 việc đã chọn…' }).click();
    await says(page, '15 ngày làm việc từ 15/07/2026, bỏ thứ Bảy, Chủ nhật 18–19/7, 25–26/7, 01–02/8 → 05/08/2026');
    await page.getByRole('combobox', { name: 'Người được giao' }).fill('kiem');
    await desk.page.keyboard.press('ArrowDown');
    await desk.page.keyboard.press('Enter');
    expect(await page.getByRole('combobox', { name: 'Đơn vị chủ trì' }).inputValue()).toBe('Văn hóa');
    const before = actsCalled().length;
    await page.getByRole('button', { name: 'Giao 3 việc', exact: true }).click();
    await says(page, /Đã giao 2 việc, GV-2026-002 đến GV-2026-003; đã giao lại GV-2026-001 cho Văn hóa, Phạm Văn Kiểm/);
    expect(actsCalled().length).toBe(before + 1);
    for (const code of ['GV-2026-001', 'GV-2026-002', 'GV-2026-003']) {
      expect(work(code)).toMatchObject({ leadUnit: 'Văn hóa', officer: 'Phạm Văn Kiểm', dueOn: '2026-08-05' });
    }
    expect(opinions().map(({ outcome }) => outcome)).toEqual(['assigned', 'assigned', 'assigned']);
    expect(hall.calls.filter(({ name }) => name === 'doiThoai')).toHaveLength(before + 1);
    await page.getByRole('tab', { name: 'Chưa giao (0)' }).waitFor();
  });

  it('extended by working days, handed back, assigned again, passed on', async () => {
    const { page } = await open();
    await openWork(page);
    await page.getByRole('tab', { name: 'Gia hạn' }).click();
    await page.getByLabel('Gia hạn thêm, số ngày làm việc').fill('5');
    await says(page, '05 ngày làm việc từ 05/08/2026, bỏ thứ Bảy, Chủ nhật 08–09/8 → 12/08/2026');
    await page.getByLabel('Lý do gia hạn').fill('Chờ vật tư.');
    await page.getByRole('button', { name: 'Gia hạn', exact: true }).click();
    await says(page, 'Việc GV-2026-001 được gia hạn đến 12/08/2026.');
    expect(work()).toMatchObject({ dueOn: '2026-08-12', originalDueOn: '2026-08-05', extensionReason: 'Chờ vật tư.' });

    await page.getByRole('tab', { name: 'Trả lại' }).click();
    await page.getByRole('combobox', { name: 'Việc của ai' }).fill('Văn hóa');
    await page.getByRole('button', { name: 'Trả lại', exact: true }).click();
    await says(page, 'Việc GV-2026-001: trả lại, chờ giao lại.');
    expect(work()).toMatchObject({
      state: 'handedBack',
      handBackReason: 'Không thuộc trách nhiệm; việc của: Văn hóa.',
    });

    await page.getByRole('combobox', { name: 'Đơn vị chủ trì' }).fill('Văn hóa');
    await page.getByRole('combobox', { name: 'Người được giao' }).fill('');
    await page.getByRole('button', { name: 'Giao lại', exact: true }).click();
    await says(page, /Đã giao lại GV-2026-001 cho Văn hóa/);
    expect(work()).toMatchObject({ leadUnit: 'Văn hóa', officer: '', state: 'assigned', dueOn: '2026-08-12' });

    await page.getByRole('tab', { name: 'Hướng khác' }).click();
    await page.getByLabel('Cấp có thẩm quyền').fill('Sở Xây dựng');
    await page.getByRole('button', { name: 'Lưu hướng xử lý' }).click();
    await says(page, 'Ý kiến YK-2026-001: vượt thẩm quyền (GV-2026-002).');
    expect(work()).toMatchObject({ state: 'withdrawn' });
    expect(work('GV-2026-002')).toMatchObject({
      superiorBody: 'Sở Xây dựng',
      leadUnit: 'Văn hóa',
      dueOn: '2026-08-12',
    });
  });

  it('an ý kiến that nobody was given repeats another', async () => {
    const { page, desk } = await open();
    await page.getByRole('tab', { name: /Chưa giao/ }).click();
    await openWork(page, 'YK-2026-003');
    await page.getByRole('tab', { name: 'Hướng khác' }).click();
    await page.getByLabel('Trùng với ý kiến khác').check();
    await page.getByRole('combobox', { name: 'Trùng với' }).fill('sua duong');
    await desk.page.keyboard.press('ArrowDown');
    await desk.page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Lưu hướng xử lý' }).click();
    await says(page, 'Ý kiến YK-2026-003: trùng.');
    expect(opinions()[2]).toMatchObject({ outcome: 'duplicate', duplicateOf: 'YK-2026-001' });
  });

  it('the list is copied, and found in by words without tones', async () => {
    const { page, desk } = await open();
    await page.getByLabel('Tìm').fill('sua duong dong');
    await page.getByRole('button', { name: 'Mở GV-2026-001' }).waitFor();
    const download = desk.page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải tệp CSV' }).click();
    expect((await download).suggestedFilename()).toBe('giao-viec-2026-07-15.csv');
    await page.getByLabel('Tìm').fill('không có việc này');
    await says(page, 'Không có việc nào như vậy.');
  });
});

describe('bad input', () => {
  it('is named beside the field, nothing is sent, and what was typed stays', async () => {
    const { page } = await open();
    await openWork(page);
    await page.getByLabel('Ngày có kết quả').fill('hôm kia');
    await page.getByLabel('Văn bản trả lời').fill('Số 45/UBND');
    await save(page).click();
    await says(page, '«Kết quả» chưa điền. Hãy ghi đã làm gì, kết quả ra sao.');
    await says(page, 'Không đọc được ngày. Hãy gõ dạng 15/07/2026.');
    expect(await result(page).getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByLabel('Ngày có kết quả').inputValue()).toBe('hôm kia');
    expect(actsCalled()).toEqual([]);
  });

  it('that only the workbook can tell is refused in a sentence, and what was typed stays', async () => {
    const { page } = await open();
    await openWork(page);
    await page.getByRole('tab', { name: 'Gia hạn' }).click();
    await page.getByLabel('Ấn định ngày').check();
    await page.getByLabel('Hạn đến ngày').fill('1/8/2026');
    await says(page, 'Thứ Bảy 01/08/2026 là ngày nghỉ.');
    await page.getByLabel('Lý do gia hạn').fill('Chờ vật tư.');
    await page.getByRole('button', { name: 'Gia hạn', exact: true }).click();
    await page.getByRole('alert').getByText('Hạn mới 01/08/2026 phải sau hạn đang có 05/08/2026.').waitFor();
    expect(await page.getByLabel('Lý do gia hạn').inputValue()).toBe('Chờ vật tư.');
    expect(work().dueOn).toBe('2026-08-05');
  });
});

describe('a network that fails', () => {
  it('once: the same request is sent again by itself', async () => {
    const { hall, page } = await open();
    await openWork(page);
    await result(page).fill(ANSWER);
    hall.breakNext('error');
    await save(page).click();
    await says(page, 'Việc GV-2026-001: đã xong.');
    expect(work()).toMatchObject({ state: 'done', result: ANSWER });
  });

  it('for long: says so, keeps what was typed, and «Gửi lại» finishes it once', async () => {
    const { hall, page, desk } = await open();
    await openWork(page);
    await result(page).fill(ANSWER);
    hall.breakNext('error', 4);
    await save(page).click();
    await page.getByRole('button', { name: 'Gửi lại' }).waitFor();
    expect(await result(page).inputValue()).toBe(ANSWER);
    expect(work().state).toBe('assigned');
    const again = await sidebar(desk);
    expect(await result(again).inputValue()).toBe(ANSWER);
    await again.getByRole('button', { name: 'Gửi lại' }).click();
    await says(again, 'Việc GV-2026-001: đã xong.');
    expect(work()).toMatchObject({ state: 'done', result: ANSWER });
    await again.getByRole('button', { name: 'Bỏ nội dung đang nhập' }).waitFor({ state: 'detached' });
  });

  it('after the work was done: the answer is lost, nothing is entered twice', async () => {
    const { hall, page } = await open();
    await page.getByRole('tab', { name: /Chưa giao/ }).click();
    await openWork(page, 'YK-2026-002');
    await page.getByRole('combobox', { name: 'Đơn vị chủ trì' }).fill('Địa chính');
    hall.breakNext('lost-answer');
    await page.getByRole('button', { name: 'Giao việc', exact: true }).click();
    await says(page, /Đã giao GV-2026-002 cho Địa chính/);
    expect(readTab(hall.world, 'followUps')).toHaveLength(2);
    expect(requestIds()).toHaveLength(2);
    expect(new Set(requestIds()).size).toBe(1);
  });

  it('slowly: says so, and pressing twice asks once', async () => {
    const { hall, page } = await open();
    await openWork(page);
    await result(page).fill(ANSWER);
    hall.breakNext('hang');
    await save(page).click();
    await says(page, 'Đang lưu: Kết quả GV-2026-001…');
    expect(await save(page).getAttribute('aria-disabled')).toBe('true');
    await save(page).click({ force: true });
    await result(page).press('Control+Enter');
    await says(page, /Máy chủ trả lời chậm, vẫn đang chờ/);
    expect(hall.hanging()).toBe(1);
    hall.release();
    await says(page, 'Việc GV-2026-001: đã xong.');
    expect(requestIds()).toHaveLength(1);
  });
});

describe('the page closed while typing', () => {
  it('opens where it was, with what was typed', async () => {
    const { page, desk } = await open();
    await openWork(page);
    await result(page).fill('Đang gõ dở');
    await page.getByRole('tab', { name: 'Gia hạn' }).click();
    await page.getByLabel('Lý do gia hạn').fill('Chờ đo đạc.');
    const again = await sidebar(desk);
    expect(await again.getByLabel('Lý do gia hạn').inputValue()).toBe('Chờ đo đạc.');
    await again.getByRole('tab', { name: 'Kết quả' }).click();
    expect(await result(again).inputValue()).toBe('Đang gõ dở');
    await again.getByRole('button', { name: 'Bỏ nội dung đang nhập' }).click();
    expect(await result(again).inputValue()).toBe('');
    expect(work().result).toBe('');
  });
});

describe('someone edits the same row in the grid', () => {
  const conflict = async () => {
    const { page, desk } = await open();
    await openWork(page);
    await result(page).fill(ANSWER);
    await typeByHand(desk, 'GV-2026-001', 'result', 'Đã họp thôn ngày 13/7.');
    await save(page).click();
    const theirs = page.getByRole('group', { name: 'Nội dung đã được người khác sửa' });
    await theirs.getByText('Đã họp thôn ngày 13/7.').waitFor();
    await theirs.getByText(ANSWER).waitFor();
    expect(work()).toMatchObject({ result: 'Đã họp thôn ngày 13/7.', state: 'assigned' });
    await expectAccessible(page);
    return { page, theirs };
  };

  it('both texts are shown, and mine is written when I say so', async () => {
    const { page, theirs } = await conflict();
    await theirs.getByRole('button', { name: 'Giữ nội dung của tôi' }).click();
    await save(page).click();
    await says(page, 'Việc GV-2026-001: đã xong.');
    expect(work()).toMatchObject({ result: ANSWER, state: 'done' });
  });

  it('both texts are shown, and the other is taken when I say so', async () => {
    const { page, theirs } = await conflict();
    await theirs.getByRole('button', { name: 'Lấy nội dung đang có' }).click();
    expect(await result(page).inputValue()).toBe('Đã họp thôn ngày 13/7.');
    await save(page).click();
    await says(page, 'Việc GV-2026-001: đã xong.');
    expect(work()).toMatchObject({ result: 'Đã họp thôn ngày 13/7.', state: 'done' });
  });

  it('another officer by hand, and the work assigned again from the page', async () => {
    const { page, desk } = await open();
    await openWork(page);
    await page.getByRole('tab', { name: 'Giao lại' }).click();
    await page.getByRole('combobox', { name: 'Người được giao' }).fill('Phạm Văn Kiểm');
    await typeByHand(desk, 'GV-2026-001', 'officer', 'Người Thứ Ba');
    await page.getByRole('button', { name: 'Giao lại', exact: true }).click();
    const theirs = page.getByRole('group', { name: 'Nội dung đã được người khác sửa' });
    await theirs.getByText('Người Thứ Ba').waitFor();
    await theirs.getByText('Phạm Văn Kiểm').waitFor();
    expect(work().officer).toBe('Người Thứ Ba');
    await theirs.getByRole('button', { name: 'Giữ nội dung của tôi' }).click();
    await page.getByRole('button', { name: 'Giao lại', exact: true }).click();
    await says(page, /Đã giao lại GV-2026-001/);
    expect(work().officer).toBe('Phạm Văn Kiểm');
  });
});

describe('for everyone', () => {
  it('no state of the page has a violation that axe-core finds', async () => {
    const { page } = await open();
    await expectAccessible(page);
    await page.getByRole('tab', { name: /Chưa giao/ }).click();
    await page.getByRole('button', { name: 'Chọn cả 2' }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: /Giao 2 việc đã chọn/ }).click();
    await page.getByRole('button', { name: 'Giao 2 việc', exact: true }).click();
    await says(page, 'Hãy điền «Đơn vị chủ trì» hoặc «Người được giao».');
    await expectAccessible(page);
    await page.getByRole('button', { name: '‹ Danh sách' }).click();
    await page.getByRole('tab', { name: /Đã giao/ }).click();
    await openWork(page);
    for (const tab of ['Kết quả', 'Gia hạn', 'Giao lại', 'Trả lại', 'Hướng khác']) {
      await page.getByRole('tab', { name: tab }).click();
      await expectAccessible(page);
    }
  });

  it('the whole way of an answer goes by keyboard alone, and the focus is where the next act is', async () => {
    const { page, desk } = await open();
    const { keyboard } = desk.page;
    const focused = () =>
      page.evaluate<string>(`document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent`);
    const tabTo = async (wanted: () => Promise<boolean>) => {
      for (let step = 0; step < 60; step += 1) {
        if (await wanted()) return;
        await keyboard.press('Tab');
      }
      throw new Error('not reached by Tab');
    };
    await page.getByLabel('Phạm vi').focus();
    await tabTo(async () => (await focused()) === 'Mở GV-2026-001');
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: 'GV-2026-001' }).waitFor();
    expect(await focused()).toBe('GV-2026-001');
    await tabTo(() => result(page).evaluate((area) => area.matches(':focus')));
    await keyboard.insertText(ANSWER);
    await keyboard.press('Control+Enter');
    await says(page, 'Việc GV-2026-001: đã xong.');
    expect(work()).toMatchObject({ state: 'done', result: ANSWER });
    await page.getByRole('tab', { name: 'Đã giao (0)' }).waitFor();
    expect(await focused()).toBe('Đã giao (0)');
  });

  it('at 300 pixels, with text twice as large, nothing is cut off at the side', async () => {
    const { page } = await open();
    const overflow = () =>
      page.evaluate<number>(`document.documentElement.scrollWidth - document.documentElement.clientWidth`);
    await page.evaluate(`document.documentElement.style.fontSize = '200%'`);
    expect(await overflow()).toBe(0);
    await openWork(page);
    for (const tab of ['Kết quả', 'Gia hạn', 'Giao lại', 'Trả lại', 'Hướng khác']) {
      await page.getByRole('tab', { name: tab }).click();
      expect(await overflow()).toBe(0);
    }
  });
});

it('hundreds of follow-ups are shown fifty at a time, with the totals of all', async () => {
  const world = office();
  addDialogue(world, 300);
  const { page } = await open(world);
  await page.getByRole('button', { name: '301 Còn nợ' }).waitFor();
  expect(await page.getByRole('checkbox').count()).toBe(50);
  await page.getByRole('button', { name: 'Xem thêm 50 việc (còn 251)' }).click();
  await page.getByRole('button', { name: 'Xem thêm 50 việc (còn 201)' }).waitFor();
  expect(await page.getByRole('checkbox').count()).toBe(100);
});
