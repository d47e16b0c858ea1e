// The page Điều hành phiên in real Chromium: a meeting run, and what is said written down, while calls fail and others edit.
import type { Frame } from 'playwright-core';
import type { World } from '../../local';
import type { Desk, Hall } from '../support/browser';
import { expectAccessible, openHall } from '../support/browser';
import {
  AN,
  BINH,
  CUC,
  done,
  DUNG,
  hallFull,
  openPage,
  row,
  rows,
  SESSION,
  tabTo,
  typeByHand,
  until,
} from '../support/meeting-page';
import { OWNER } from '../support/office';

jest.setTimeout(240_000);

const PAGE = 'Điều hành phiên';
let hall: Hall;
async function open(world: World = hallFull()): Promise<{ desk: Desk; page: Frame }> {
  hall = await openHall(world, { mode: 'inline' });
  const desk = await hall.desk(OWNER);
  return { desk, page: await openPage(desk, PAGE) };
}
afterEach(async () => {
  const { requestsOutside, pageErrors } = hall;
  await hall.close();
  expect({ requestsOutside, pageErrors }).toEqual({ requestsOutside: [], pageErrors: [] });
});

const press = (page: Frame, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const says = (page: Frame, text: string | RegExp) => page.getByText(text).first().waitFor();
const words = (page: Frame) => page.locator('#opinion-text');
const field = (page: Frame, name: string) => page.getByRole('combobox', { name, exact: true });
const choose = (page: Frame, name: string) => page.getByRole('radio', { name, exact: true }).check();
const saveOpinion = (page: Frame) => press(page, 'Lưu ý kiến');
const speaker = (code: string) => row(hall, 'speakers', code);
const opinions = () => rows(hall, 'opinions');
const opinion = (text: string) => opinions().find((one) => one.text === text);
const saved = (text: string) => until(() => opinion(text) !== undefined, `«${text}» is saved`);
const isState = (code: string, state: string) => until(() => speaker(code).state === state, `${code} is ${state}`);
const acts = () =>
  hall.calls
    .map(({ args }) => JSON.parse(String(args[0])) as { useCase?: string; requestId?: string })
    .filter(({ useCase }) => useCase !== undefined);
/** The next speaker has the floor. */
async function giveFloor(page: Frame): Promise<void> {
  await page.locator('#call-next').click();
  await page.locator('#start-speaking').click();
}

describe('the way of a meeting', () => {
  it('by keyboard alone: opened, one person after the other called, heard and written down', async () => {
    const { desk, page } = await open(hallFull('planned'));
    const { keyboard } = desk.page;
    await expectAccessible(page);
    await page.getByRole('combobox', { name: 'Phiên' }).focus();
    await tabTo(page, 'Bắt đầu phiên');
    await keyboard.press('Enter');
    await says(page, 'Phiên P-2026-01: đang diễn ra.');
    await tabTo(page, 'Mời: Trần Thị Bình');
    await keyboard.press('Enter');
    // From here on each act takes the focus along.
    await page.locator('#start-speaking:focus').waitFor();
    await expectAccessible(page);
    await keyboard.press('Enter');
    await page.locator('#opinion-text:focus').waitFor();
    await keyboard.type('Đề nghị sửa đường thôn Đoài.');
    await tabTo(page, 'Ý kiến');
    await keyboard.press('ArrowRight');
    await keyboard.press('Shift+Tab');
    await keyboard.press('Control+Enter');
    await page.locator('#opinion-text:focus').waitFor();
    expect(await words(page).inputValue()).toBe('');
    await keyboard.type('Hỏi về giá đất.');
    await keyboard.press('Control+Enter');
    await saved('Hỏi về giá đất.');
    expect(opinion('Đề nghị sửa đường thôn Đoài.')).toMatchObject({
      speaker: BINH,
      kind: 'petition',
      topic: 'KH-2026-01/04',
      outcome: '',
    });
    await page.locator('#opinion-text:focus').waitFor();
    // Backwards to the microphone, which stands above.
    for (let turn = 0; turn < 60 && (await page.locator('#call-next:focus').count()) === 0; turn += 1) {
      await keyboard.press('Shift+Tab');
    }
    await keyboard.press('Enter');
    await page.locator('#start-speaking:focus').waitFor();
    await keyboard.press('Enter');
    await isState(CUC, 'speaking');
    expect(speaker(BINH)).toMatchObject({ state: 'spoken', clockFrom: '' });
    expect(row(hall, 'sessions', SESSION).state).toBe('running');
    await expectAccessible(page);
  });

  it('each ý kiến with its outcome in the same step, or later; those undecided are pointed out', async () => {
    const { page } = await open();
    await giveFloor(page);
    await words(page).fill('Xin hỏi lịch tiêm chủng.');
    await choose(page, 'Trả lời tại chỗ');
    // The chair is offered as the one who answered.
    expect(await field(page, 'Người trả lời').inputValue()).toBe('Lê Văn Mẫu');
    await page.getByLabel('Nội dung trả lời').fill('Sáng thứ Hai hằng tuần.');
    await expectAccessible(page);
    await saveOpinion(page);
    await words(page).fill('Đèn đường hỏng.');
    await choose(page, 'Giao giải quyết');
    await field(page, 'Người được giao').fill('thu');
    await page.getByRole('option', { name: /Trần Thị Thử/ }).click();
    expect(await field(page, 'Đơn vị chủ trì').inputValue()).toBe('Địa chính');
    await page.getByLabel('Số ngày làm việc').fill('5');
    await says(page, /05 ngày làm việc từ 15\/07\/2026.*→ 22\/07\/2026/);
    await saveOpinion(page);
    await words(page).fill('Nâng cấp quốc lộ.');
    await choose(page, 'Vượt thẩm quyền');
    await field(page, 'Cấp có thẩm quyền').fill('Sở Xây dựng');
    await field(page, 'Đơn vị chủ trì').fill('Địa chính');
    await page.getByLabel('hoặc đến ngày').fill('20/7/2026');
    await saveOpinion(page);
    await words(page).fill('Vẫn đường thôn Đông.');
    await choose(page, 'Trùng');
    await field(page, 'Trùng với ý kiến').fill('sua duong dong');
    await page.getByRole('option', { name: /YK-2026-001/ }).click();
    await saveOpinion(page);
    await saved('Vẫn đường thôn Đông.');
    expect(opinion('Xin hỏi lịch tiêm chủng.')).toMatchObject({
      outcome: 'answered',
      answeredBy: 'Lê Văn Mẫu',
      answer: 'Sáng thứ Hai hằng tuần.',
      speaker: BINH,
    });
    expect(opinion('Vẫn đường thôn Đông.')).toMatchObject({ outcome: 'duplicate', duplicateOf: 'YK-2026-001' });
    const workOf = (text: string) => rows(hall, 'followUps').find((work) => work.opinion === opinion(text)?.code);
    expect(workOf('Đèn đường hỏng.')).toMatchObject({
      leadUnit: 'Địa chính',
      officer: 'Trần Thị Thử',
      dueOn: '2026-07-22',
    });
    expect(workOf('Nâng cấp quốc lộ.')).toMatchObject({ superiorBody: 'Sở Xây dựng', dueOn: '2026-07-20' });
    // One of An's was left undecided.
    await page.getByRole('tab', { name: 'Ý kiến (1 chưa xử lý)' }).click();
    await page.getByRole('checkbox', { name: 'Chỉ ý kiến chưa có hướng xử lý' }).check();
    await page.getByRole('button', { name: 'Chọn hướng xử lý của YK-2026-002' }).click();
    await expectAccessible(page);
    await choose(page, 'Trả lời tại chỗ');
    await page.getByLabel('Nội dung trả lời').fill('Đã thu gom.');
    await press(page, 'Lưu hướng xử lý');
    await says(page, 'Mọi ý kiến đã có hướng xử lý.');
    expect(row(hall, 'opinions', 'YK-2026-002')).toMatchObject({ outcome: 'answered', answer: 'Đã thu gom.' });
    await page.getByRole('tab', { name: 'Ý kiến', exact: true }).waitFor();
  });

  it('an ý kiến that came by slip, without a speaker', async () => {
    const { page } = await open();
    await page.getByRole('tab', { name: /^Ý kiến/ }).click();
    await press(page, 'Ghi ý kiến không phát biểu');
    await choose(page, 'MTTQ chuyển');
    await page.getByLabel('Nơi gửi').fill('Chi hội Phụ nữ thôn Tây');
    await page.locator('#slip-text').fill('Thiếu nước sạch.');
    await saveOpinion(page);
    await saved('Thiếu nước sạch.');
    expect(opinion('Thiếu nước sạch.')).toMatchObject({
      source: 'front',
      sourceName: 'Chi hội Phụ nữ thôn Tây',
      speaker: '',
      session: SESSION,
    });
    await says(page, /Chi hội Phụ nữ thôn Tây/);
  });

  it('is closed with its counts once the heads are counted; what is open is listed first', async () => {
    const { page } = await open();
    await giveFloor(page);
    await page.getByRole('tab', { name: 'Kết thúc' }).click();
    await says(page, /Trần Thị Bình đang phát biểu/);
    await says(page, /1 ý kiến chưa có hướng xử lý: YK-2026-002/);
    await says(page, /2 người đăng ký chưa được mời: Lê Văn Cúc, Phạm Thị Dung/);
    await expectAccessible(page);
    await page.getByLabel('Kết luận của chủ trì').fill('Giao các bộ phận giải quyết.');
    await press(page, 'Kết thúc phiên');
    await says(page, 'Hãy đếm số người trong hội trường rồi điền.');
    expect(row(hall, 'sessions', SESSION).state).toBe('running');
    await page.getByLabel('Số người dự').fill('85');
    await press(page, 'Kết thúc phiên');
    await says(page, 'Phiên P-2026-01 đã kết thúc: 85 người dự, 2 lượt phát biểu, 2 ý kiến, kiến nghị, phản ánh.');
    expect(row(hall, 'sessions', SESSION)).toMatchObject({
      state: 'closed',
      headCount: 85,
      conclusion: 'Giao các bộ phận giải quyết.',
    });
    expect(speaker(BINH)).toMatchObject({ state: 'spoken', clockFrom: '' });
    await expectAccessible(page);
    // Closed by mistake: it is opened again.
    await press(page, 'Mở lại phiên');
    await until(() => row(hall, 'sessions', SESSION).state === 'running', 'the session goes on');
  });
});

describe('the queue', () => {
  it('passed over, absent, back, up and down by keyboard, and every step taken back', async () => {
    const { desk, page } = await open();
    const queue = () => page.locator('.queue strong').allInnerTexts();
    await page.locator('#call-next').click();
    await press(page, 'Để sau một người');
    await isState(BINH, 'waiting');
    expect(await queue()).toEqual(['1. Lê Văn Cúc', '2. Trần Thị Bình', '3. Phạm Thị Dung']);
    expect([speaker(CUC), speaker(BINH)].map(({ order, callOrder }) => [order, callOrder])).toEqual([
      [3, 2],
      [2, 3],
    ]);
    await press(page, 'Đưa Phạm Thị Dung lên một chỗ');
    await page.locator('[id="up:P-2026-01/04"]:focus').waitFor();
    await desk.page.keyboard.press('Enter');
    await page.getByText('1. Phạm Thị Dung').waitFor();
    await until(() => speaker(DUNG).callOrder === 2, 'Dung is first');
    await press(page, 'Ghi Lê Văn Cúc vắng');
    await isState(CUC, 'absent');
    expect(await queue()).toEqual(['1. Phạm Thị Dung', '2. Trần Thị Bình']);
    await page.getByText(/Đã phát biểu, vắng, không phát biểu \(2\)/).click();
    await press(page, 'Đưa Lê Văn Cúc về hàng chờ');
    await isState(CUC, 'waiting');
    expect(await queue()).toEqual(['1. Phạm Thị Dung', '2. Trần Thị Bình', '3. Lê Văn Cúc']);
    await press(page, 'Theo thứ tự đăng ký');
    await until(() => speaker(BINH).callOrder === null, 'as registered');
    expect(await queue()).toEqual(['1. Trần Thị Bình', '2. Lê Văn Cúc', '3. Phạm Thị Dung']);
    for (const step of [/Theo thứ tự/, /Đưa về hàng chờ/, /Ghi vắng/, /Lên: Phạm/, /Lên: Phạm/, /Để sau/, /Mời Trần/]) {
      await page.getByRole('button', { name: step }).filter({ hasText: 'Hoàn tác' }).click();
    }
    await until(() => [BINH, CUC, DUNG].every((code) => speaker(code).callOrder === null), 'all is taken back');
    expect([BINH, CUC, DUNG].map((code) => speaker(code).state)).toEqual(['waiting', 'waiting', 'waiting']);
    expect(speaker(BINH).calledAt).toBe('');
    await expectAccessible(page);
  });

  it('those who have not spoken come first: here, or at an earlier session', async () => {
    const world = hallFull();
    done(world, 'registerSpeaker', { session: SESSION, name: 'nguyễn văn an', village: 'Thôn Đông' });
    const { page } = await open(world);
    await press(page, 'Đưa nguyễn văn an lên đầu');
    await page.getByText('1. nguyễn văn an').waitFor();
    await says(page, 'đã phát biểu hôm nay');
    await press(page, 'Người chưa phát biểu lên trước');
    await page.getByText('4. nguyễn văn an').waitFor();
    await until(() => speaker(BINH).callOrder === null, 'the order is saved');
  });

  it('a double click calls one person, and does not at once start the clock', async () => {
    const { page } = await open();
    await page.locator('#call-next').dblclick();
    await isState(BINH, 'called');
    expect(acts().filter(({ useCase }) => useCase === 'callSpeaker')).toHaveLength(1);
    expect(speaker(CUC).state).toBe('waiting');
  });

  it('of two desks that call at once, the second is told whom the first has called', async () => {
    const { page } = await open();
    const second = await hall.desk('kiem@xa.example');
    const other = await openPage(second, PAGE);
    await press(other, 'Mời Lê Văn Cúc');
    await isState(CUC, 'called');
    await press(page, /^Mời: Trần/);
    await says(
      page,
      'Lê Văn Cúc (P-2026-01/03) đã mời, do một máy khác vừa ghi. Chưa ghi gì; hãy xem lại rồi bấm lần nữa.',
    );
    await page.locator('.live').getByText('Lê Văn Cúc').waitFor();
    expect(speaker(BINH).state).toBe('waiting');
  });

  it('who registers at the other desk appears by itself', async () => {
    const { page } = await open();
    done(hall.world, 'registerSpeaker', { session: SESSION, name: 'Hoàng Văn Em', village: 'thôn Tây' });
    await page.getByText('4. Hoàng Văn Em').waitFor({ timeout: 40_000 });
  });
});

describe('the clock', () => {
  it('starts, pauses and gets a minute more at once, before anything is saved, and survives closing the page', async () => {
    const { desk, page } = await open();
    await page.locator('#call-next').click();
    await isState(BINH, 'called');
    hall.breakNext('hang', 3);
    await page.locator('#start-speaking').click();
    await says(page, /Đã nói 00:0[1-9] trên 05:00/);
    await page.getByRole('button', { name: 'Thêm 1 phút' }).click();
    await says(page, /trên 06:00/);
    await press(page, 'Tạm dừng');
    await says(page, 'Đang tạm dừng. Còn thời gian');
    expect(speaker(BINH)).toMatchObject({ state: 'called', clockFrom: '' });
    await until(() => hall.hanging() === 1, 'the first save is under way');
    // The server's clock goes on meanwhile: the presses count, not the arrivals.
    hall.world.clock.advance(60_000);
    hall.release();
    await until(() => hall.hanging() === 1, 'the second save is under way');
    hall.release();
    await until(() => hall.hanging() === 1, 'the third save is under way');
    hall.release();
    await until(() => speaker(BINH).spokenSeconds !== null, 'the pause is saved');
    expect(speaker(BINH)).toMatchObject({ state: 'speaking', allowedSeconds: 360, clockFrom: '' });
    const spoken = speaker(BINH).spokenSeconds ?? 0;
    expect(spoken).toBeGreaterThan(0);
    expect(spoken).toBeLessThan(55);
    const again = await openPage(desk, PAGE);
    await says(again, new RegExp(`Đã nói 00:${String(spoken).padStart(2, '0')} trên 06:00`));
    await press(again, 'Nói tiếp');
    await until(() => speaker(BINH).clockFrom !== '', 'the clock runs');
    const third = await openPage(desk, PAGE);
    await third.getByRole('button', { name: 'Tạm dừng' }).waitFor();
  });

  it('says in words what its colours say', async () => {
    const world = hallFull();
    done(world, 'callSpeaker', { speaker: BINH, state: 'speaking' });
    done(world, 'runClock', { act: 'allow', speaker: BINH, seconds: 25 });
    const { page } = await open(world);
    await page.locator('.clock.amber').waitFor();
    await says(page, 'Sắp hết giờ');
    await expectAccessible(page);
    await page.locator('.clock.red').waitFor({ timeout: 40_000 });
    await says(page, /^(Hết giờ|Quá giờ \d+ giây)$/);
    await expectAccessible(page);
  });
});

describe('while calls are slow or fail', () => {
  it('the next ý kiến is typed while the last one is being saved; none is lost, none is doubled', async () => {
    const { page } = await open();
    await giveFloor(page);
    await isState(BINH, 'speaking');
    hall.breakNext('hang', 3);
    for (const text of ['Một.', 'Hai.', 'Ba.']) {
      await words(page).fill(text);
      await saveOpinion(page);
    }
    await words(page).fill('Bốn, đang gõ');
    await says(page, /Đang lưu, Trần Thị Bình: Hai\./);
    await says(page, /Máy chủ trả lời chậm, vẫn đang chờ/);
    await expectAccessible(page);
    for (let call = 0; call < 3; call += 1) {
      await until(() => hall.hanging() === 1, 'a save is under way');
      hall.release();
    }
    await saved('Ba.');
    await page.locator('.sent').waitFor({ state: 'detached' });
    expect(
      opinions()
        .filter(({ speaker: of }) => of === BINH)
        .map(({ text }) => text),
    ).toEqual(['Một.', 'Hai.', 'Ba.']);
    expect(await words(page).inputValue()).toBe('Bốn, đang gõ');
  });

  it.each(['error', 'lost-answer'] as const)(
    'after a %s the same request is sent again, and entered once',
    async (kind) => {
      const { page } = await open();
      await giveFloor(page);
      await isState(BINH, 'speaking');
      hall.breakNext(kind);
      await words(page).fill('Chỉ một lần.');
      await saveOpinion(page);
      await saved('Chỉ một lần.');
      await page.locator('.sent').waitFor({ state: 'detached' });
      const ids = acts().filter(({ useCase }) => useCase === 'recordOpinion');
      expect(new Set(ids.map(({ requestId }) => requestId)).size).toBe(1);
      expect(ids).toHaveLength(kind === 'error' ? 1 : 2);
      expect(opinions().filter(({ text }) => text === 'Chỉ một lần.')).toHaveLength(1);
    },
  );

  it('a call that cannot be saved stays shown, and is sent before the next step', async () => {
    const { page } = await open();
    hall.breakNext('error', 4);
    await page.locator('#call-next').click();
    await page.getByRole('button', { name: 'Gửi lại' }).waitFor();
    await expectAccessible(page);
    expect(speaker(BINH).state).toBe('waiting');
    await page.locator('#start-speaking').click();
    await isState(BINH, 'speaking');
    expect(speaker(BINH).calledAt).not.toBe('');
    await page.getByRole('button', { name: 'Gửi lại' }).waitFor({ state: 'detached' });
  });

  it('what was sent and not saved is offered again when the page is reopened', async () => {
    const { desk, page } = await open();
    await giveFloor(page);
    await isState(BINH, 'speaking');
    hall.breakNext('error', 4);
    await words(page).fill('Không được mất.');
    await saveOpinion(page);
    await page.getByRole('button', { name: 'Gửi lại' }).waitFor();
    const again = await openPage(desk, PAGE);
    await press(again, 'Gửi lại');
    await saved('Không được mất.');
    await again.locator('.sent').waitFor({ state: 'detached' });
    expect(opinions().filter(({ text }) => text === 'Không được mất.')).toHaveLength(1);
  });

  it('losing the connection is said small, without an alarm', async () => {
    const { page } = await open();
    hall.breakNext('error');
    await page.getByText(/Mất kết nối: đang hiện số liệu lúc \d\d:\d\d/).waitFor({ timeout: 40_000 });
    expect(await page.locator('.notice.error').count()).toBe(0);
    await page.getByText(/Mất kết nối/).waitFor({ state: 'detached', timeout: 40_000 });
  });
});

describe('what was typed', () => {
  it('wrongly is kept, with a sentence at the field', async () => {
    const { page } = await open();
    await giveFloor(page);
    await saveOpinion(page);
    await says(page, 'Hãy ghi nội dung ý kiến.');
    await words(page).fill('Giao cho ai?');
    await choose(page, 'Giao giải quyết');
    await page.getByLabel('hoặc đến ngày').fill('31/2/2026');
    await saveOpinion(page);
    await says(page, 'Hãy ghi đơn vị chủ trì hoặc người được giao.');
    await says(page, 'Không đọc được ngày. Hãy gõ dạng 15/07/2026.');
    await expectAccessible(page);
    expect(await words(page).inputValue()).toBe('Giao cho ai?');
    expect(opinion('Giao cho ai?')).toBeUndefined();
  });

  it('and refused by the server comes back to be corrected', async () => {
    const { page } = await open();
    await giveFloor(page);
    await words(page).fill('Trùng với cái không có.');
    await choose(page, 'Trùng');
    await field(page, 'Trùng với ý kiến').fill('YK-2019-999');
    await saveOpinion(page);
    await says(page, /ghi trùng với «YK-2019-999» nhưng không có ý kiến đó/);
    await says(page, /Chưa lưu được, Trần Thị Bình: Trùng với cái không có\./);
    await expectAccessible(page);
    await press(page, 'Sửa rồi lưu lại');
    expect(await words(page).inputValue()).toBe('Trùng với cái không có.');
    await field(page, 'Trùng với ý kiến').fill('YK-2026-001');
    await page.getByRole('option', { name: /YK-2026-001/ }).click();
    await saveOpinion(page);
    await saved('Trùng với cái không có.');
    expect(opinion('Trùng với cái không có.')?.duplicateOf).toBe('YK-2026-001');
  });

  it('is there again when the page was closed while typing, for each speaker apart', async () => {
    const { desk, page } = await open();
    await giveFloor(page);
    await words(page).fill('Dở dang của Bình');
    await giveFloor(page);
    await page.getByText('Còn ghi dở ý kiến của Trần Thị Bình.').waitFor();
    expect(await words(page).inputValue()).toBe('');
    await words(page).fill('Dở dang của Cúc');
    await isState(CUC, 'speaking');
    const again = await openPage(desk, PAGE);
    await again.getByRole('heading', { name: 'Ý kiến của Lê Văn Cúc' }).waitFor();
    expect(await words(again).inputValue()).toBe('Dở dang của Cúc');
    await press(again, 'Ghi tiếp');
    await again.getByRole('heading', { name: 'Ý kiến của Trần Thị Bình' }).waitFor();
    expect(await words(again).inputValue()).toBe('Dở dang của Bình');
    await saveOpinion(again);
    await saved('Dở dang của Bình');
    expect(opinion('Dở dang của Bình')?.speaker).toBe(BINH);
    await again.getByRole('heading', { name: 'Ý kiến của Lê Văn Cúc' }).waitFor();
    expect(await words(again).inputValue()).toBe('Dở dang của Cúc');
  });

  it('stays with its speaker when another desk calls the next', async () => {
    const { page } = await open();
    await giveFloor(page);
    await isState(BINH, 'speaking');
    await words(page).fill('Lời của Bình');
    done(hall.world, 'callSpeaker', { speaker: CUC, state: 'speaking' });
    await page.getByText('Lê Văn Cúc đang phát biểu.').waitFor({ timeout: 40_000 });
    expect(await words(page).inputValue()).toBe('Lời của Bình');
    await saveOpinion(page);
    await saved('Lời của Bình');
    expect(opinion('Lời của Bình')?.speaker).toBe(BINH);
  });
});

describe('the same row edited by hand in the grid', () => {
  const TEXT = 'Phản ánh rác thải ven đường.';

  it.each([
    ['Giữ nội dung của tôi', 'Rác thải ven đường thôn Đông.'],
    ['Lấy nội dung đang có', 'Rác thải ở chợ.'],
  ])('both texts are shown, and «%s» gives %s', async (way, result) => {
    const { desk, page } = await open();
    await press(page, 'Sửa ý kiến YK-2026-002');
    const form = page.getByRole('form', { name: 'Sửa ý kiến YK-2026-002' });
    expect(await form.getByLabel('Nội dung ý kiến').inputValue()).toBe(TEXT);
    await form.getByLabel('Nội dung ý kiến').fill('Rác thải ven đường thôn Đông.');
    await typeByHand(desk, hall, 'opinions', 'YK-2026-002', 'text', 'Rác thải ở chợ.');
    await press(page, 'Lưu sửa đổi');
    await says(page, /đã được sửa bởi một người gõ thẳng vào bảng/);
    const both = page.getByRole('group', { name: 'Nội dung đã được người khác sửa' });
    await both.getByText('Rác thải ở chợ.').waitFor();
    await both.getByText('Rác thải ven đường thôn Đông.').waitFor();
    expect(row(hall, 'opinions', 'YK-2026-002').text).toBe('Rác thải ở chợ.');
    await expectAccessible(page);
    await press(page, way);
    await both.waitFor({ state: 'detached' });
    await press(page, 'Lưu sửa đổi');
    await form.waitFor({ state: 'detached' });
    expect(row(hall, 'opinions', 'YK-2026-002').text).toBe(result);
  });

  it('an outcome that someone chose in the grid is not written over unseen', async () => {
    const { desk, page } = await open();
    await press(page, 'Chọn hướng xử lý của YK-2026-002');
    const form = page.getByRole('form', { name: 'Hướng xử lý của YK-2026-002' });
    await form.getByRole('radio', { name: 'Trả lời tại chỗ' }).check();
    await form.getByLabel('Nội dung trả lời').fill('Đã dọn.');
    await typeByHand(desk, hall, 'opinions', 'YK-2026-002', 'answer', 'Giao tổ tự quản.');
    await press(page, 'Lưu hướng xử lý');
    await says(page, /đã được sửa bởi/);
    const both = page.getByRole('group', { name: 'Nội dung đã được người khác sửa' });
    await both.getByText('Giao tổ tự quản.').waitFor();
    await both.getByText('Đã dọn.').waitFor();
    await press(page, 'Giữ nội dung của tôi');
    await press(page, 'Lưu hướng xử lý');
    await form.waitFor({ state: 'detached' });
    expect(row(hall, 'opinions', 'YK-2026-002')).toMatchObject({ outcome: 'answered', answer: 'Đã dọn.' });
  });

  it('a speaker whom someone marked as absent in the grid is not called unseen', async () => {
    const { desk, page } = await open();
    await typeByHand(desk, hall, 'speakers', BINH, 'state', 'Vắng');
    await press(page, /^Mời: Trần/);
    await says(page, /Cột «Trạng thái» của P-2026-01\/02 đã được sửa bởi/);
    await page.getByRole('button', { name: /^Mời: Lê Văn Cúc/ }).waitFor();
    expect(speaker(BINH).state).toBe('absent');
  });
});

describe('at every size', () => {
  it.each([
    ['at the width of the sidebar', '100%'],
    ['with text of 200 %', '200%'],
  ])('%s nothing is cut off sideways', async (_name, size) => {
    const { page } = await open();
    await page.addStyleTag({ content: `html { font-size: ${size} }` });
    const fits = () =>
      page.evaluate<boolean>('document.documentElement.scrollWidth <= document.documentElement.clientWidth');
    expect(await fits()).toBe(true);
    await giveFloor(page);
    await choose(page, 'Giao giải quyết');
    expect(await fits()).toBe(true);
    for (const tab of [/^Ý kiến/, /^Kết thúc/]) {
      await page.getByRole('tab', { name: tab }).click();
      expect(await fits()).toBe(true);
    }
  });

  it('a row that cannot be read is named and does not keep the others from being shown', async () => {
    const { desk } = await open();
    await typeByHand(desk, hall, 'speakers', AN, 'order', 'một');
    const page = await openPage(desk, PAGE);
    await page.getByText('1 chỗ trong bảng chưa đọc được, chưa tính vào trang này').click();
    await says(page, 'Trang «Người phát biểu», dòng 2, cột «Thứ tự đăng ký»: «một» không phải là số nguyên.');
    await page.getByText('1. Trần Thị Bình').waitFor();
    await expectAccessible(page);
  });
});
