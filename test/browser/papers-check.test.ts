// The check of a paper in real Chromium: findings with the way to their cells, what the add-on mends, and the reasons without
// which a draft is not approved.
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

const TYPED = 'Các tổ chức chính trị- xã hội ;nhân dân  các thôn';
const DISTRICT = '- HĐND, UBND huyện;';
const LAST_YEAR = 'Như kế hoạch năm 2025.';

let hall: Hall | undefined;
const world = () => (hall as Hall).world;
afterEach(async () => {
  const { requestsOutside, pageErrors } = hall ?? { requestsOutside: [], pageErrors: [] };
  await hall?.close();
  hall = undefined;
  expect({ requestsOutside, pageErrors }).toEqual({ requestsOutside: [], pageErrors: [] });
});

let acts = 0;
function act(on: World, useCase: string, input: object) {
  acts += 1;
  const { reply } = ask(on, useCase, input, { requestId: `prepared-${acts}` });
  if (!reply.ok) throw new Error(reply.error.message);
}

/** The small office whose plan holds these lines too. */
function office(...texts: string[]): World {
  const made = smallOffice();
  const lines = texts.map((text) => ({ part: 'content', form: 'paragraph', label: '', lead: '', text }));
  if (lines.length > 0) act(made, 'insertPlanLines', { plan: 'KH-2026-01', after: 'KH-2026-01/04', lines });
  return made;
}
function drafted(...texts: string[]): World {
  const made = office(...texts);
  act(made, 'makePaper', { kind: 'plan', subject: 'KH-2026-01' });
  return made;
}

const open = async (on: World) => {
  hall = await openHall(on, { mode: 'inline' });
  const desk = await hall.desk(OWNER);
  return { desk, page: await sidebar(desk) };
};
const sidebar = async (desk: Desk): Promise<Frame> => {
  await desk.menu('Văn bản');
  const page = await desk.sidebar();
  await page.getByRole('tablist').waitFor();
  return page;
};
const says = (page: Frame, text: string | RegExp) => page.getByText(text).first().waitFor();
const button = (page: Frame, name: string | RegExp) =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
const examine = async (page: Frame) => {
  await page.getByLabel('Tên loại').selectOption('plan');
  await button(page, 'Kiểm tra').click();
  await page.getByRole('heading', { name: 'Kết quả kiểm tra' }).waitFor();
};
const approving = async (page: Frame, code = 'VB-2026-001') => {
  await page.getByRole('tab', { name: /Sổ văn bản/ }).click();
  await button(page, `Duyệt ${code}`).click();
};
const papers = () => readTab(world(), 'papers');
const codeOf = (text: string) => readTab(world(), 'planLines').find((line) => line.text === text)?.code ?? '';
const textOf = (start: string) => readTab(world(), 'planLines').find(({ text }) => text.startsWith(start))?.text;

describe('what the check found', () => {
  it('leads to the cell, and is mended one by one or all at once', async () => {
    const { page, desk } = await open(office(TYPED, DISTRICT));
    await examine(page);
    await page.getByRole('heading', { name: 'Nên xem lại: 3 chỗ' }).waitFor();
    await says(page, /«Nội dung» nhắc «UBND huyện», không còn từ 01\/7\/2025\./);
    await expectAccessible(page);
    const row = rowOf(world(), 'planLines', codeOf(DISTRICT));
    await button(page, `Đi tới ô: trang Nội dung kế hoạch, dòng ${row} (cấp huyện)`).click();
    const column = columnOf(world(), title('planLines'), TABS.planLines.columns.text.header);
    await desk.page.locator(`#cell-${row}-${column}.active`).waitFor();

    await button(page, /^Sửa: .*\(viết hoa\)/).click();
    await says(page, /Đã sửa 1 chỗ ở 1 dòng cho kế hoạch về KH-2026-01/);
    expect(textOf('Các tổ chức')).toBe(TYPED.replace('nhân dân', 'Nhân dân'));
    await page.getByRole('heading', { name: 'Nên xem lại: 2 chỗ' }).waitFor();
    await button(page, /^Sửa: .*\(lỗi gõ\)/).click();
    await page.getByRole('heading', { name: 'Nên xem lại: 1 chỗ' }).waitFor();
    expect(textOf('Các tổ chức')).toBe('Các tổ chức chính trị - xã hội; Nhân dân các thôn');
    expect(await button(page, /^Sửa/).count()).toBe(0);
  });

  it('that two desks mend at once is mended once', async () => {
    const { page } = await open(office(TYPED));
    await examine(page);
    act(world(), 'editPlanLine', {
      line: codeOf(TYPED),
      fields: { text: 'Đã có người viết lại  câu này.' },
    });
    await button(page, 'Sửa cả 2 chỗ tiện ích sửa được').click();
    await says(page, 'Không sửa chỗ nào: các chỗ này đã được sửa hoặc đã đổi. Hãy kiểm tra lại.');
    expect(textOf('Đã có')).toBe('Đã có người viết lại  câu này.');
    await page.getByRole('heading', { name: 'Nên xem lại: 1 chỗ' }).waitFor();
  });
});

describe('approving', () => {
  it('asks a reason for each finding, keeps what was typed, and writes it into the register', async () => {
    const { page, desk } = await open(drafted(DISTRICT, LAST_YEAR));
    await approving(page);
    await page.getByRole('heading', { name: 'Cần xem trước khi duyệt: 2 chỗ' }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Lý do bỏ qua chỗ 1').fill('Nêu lịch sử.');
    await button(page, 'Ghi duyệt').click();
    await says(page, 'Còn 1 chỗ chưa ghi lý do bỏ qua. Hãy sửa rồi lập lại văn bản, hoặc ghi lý do.');
    expect(await page.evaluate(`document.activeElement.closest('li')?.id`)).toBe('finding-2');
    expect(papers()[0]?.state).toBe('draft');

    const again = await sidebar(desk);
    await again.getByLabel('Lý do bỏ qua chỗ 1').waitFor();
    expect(await again.getByLabel('Lý do bỏ qua chỗ 1').inputValue()).toBe('Nêu lịch sử.');
    await again.getByLabel('Lý do bỏ qua chỗ 2').fill('So sánh với năm trước.');
    await again.getByLabel('Lý do bỏ qua chỗ 2').press('Enter');
    await says(again, /Đã ghi duyệt Kế hoạch VB-2026-001/);
    expect(papers()[0]?.state).toBe('approved');
    expect(papers()[0]?.waivers.split('\n')).toEqual([
      expect.stringMatching(
        /^\[(?:cấp huyện|năm cũ) · .*\] .* \(vanphong@xa\.example, 15\/07\/2026 08:00\)$/,
      ) as string,
      expect.stringMatching(
        /^\[(?:cấp huyện|năm cũ) · .*\] .* \(vanphong@xa\.example, 15\/07\/2026 08:00\)$/,
      ) as string,
    ]);
    await again.getByText('Đã bỏ qua khi kiểm tra: 2 chỗ').click();
    await says(again, /cấp huyện · Nội dung kế hoạch · .*: Nêu lịch sử|cấp huyện · .*: So sánh/);
    await expectAccessible(again);
  });

  it('one reason goes for all of a kind; the next draft about the same does not ask again', async () => {
    const { page } = await open(drafted(DISTRICT, 'Gửi Huyện ủy.', 'Cấp huyện theo dõi.'));
    await approving(page);
    await page.getByLabel('Lý do bỏ qua chỗ 1').fill('Văn bản cũ.');
    await button(page, 'Dùng lý do của chỗ 1 cho 2 chỗ cùng loại').click();
    expect(await page.getByLabel('Lý do bỏ qua chỗ 3').inputValue()).toBe('Văn bản cũ.');
    await button(page, 'Ghi duyệt').click();
    await says(page, /Đã ghi duyệt Kế hoạch VB-2026-001/);
    act(world(), 'makePaper', { kind: 'plan', subject: 'KH-2026-01', again: true });
    await button(page, 'Tải lại').click();
    await button(page, 'Duyệt VB-2026-002').click();
    await page.getByText('Đã ghi lý do bỏ qua: 3 chỗ').waitFor();
    expect(await page.getByLabel(/^Lý do bỏ qua/).count()).toBe(0);
    await button(page, 'Ghi duyệt').click();
    await says(page, /Đã ghi duyệt Kế hoạch VB-2026-002/);
  });

  it('what must be mended cannot be passed over', async () => {
    const { page, desk } = await open(drafted());
    const column = columnLetters(columnOf(world(), title('plans'), TABS.plans.columns.title.header));
    await desk.type(title('plans'), `${column}${rowOf(world(), 'plans', 'KH-2026-01')}`, '');
    await approving(page);
    await page.getByRole('heading', { name: 'Phải sửa trước khi duyệt: 1 chỗ' }).waitFor();
    await button(page, 'Ghi duyệt').click();
    await says(page, /Số liệu đã thay đổi kể từ khi lập dự thảo VB-2026-001/);
    await button(page, 'Vẫn duyệt bản đang có').click();
    await says(page, /Chưa duyệt được VB-2026-001: có 01 chỗ phải sửa, không bỏ qua được/);
    expect(papers()[0]?.state).toBe('draft');
    await expectAccessible(page);
  });

  it('a check that fails to come is no way around it: the script refuses, and the findings come with the refusal', async () => {
    const { page } = await open(drafted(DISTRICT));
    (hall as Hall).breakNext('error');
    await approving(page);
    await button(page, 'Ghi duyệt').click();
    await says(page, /Chưa duyệt được VB-2026-001: còn 01 chỗ cần xem/);
    await page.getByLabel('Lý do bỏ qua chỗ 1').fill('Nêu lịch sử.');
    await button(page, 'Ghi duyệt').click();
    await says(page, /Đã ghi duyệt/);
  });
});
