// The page «Nhập danh sách ý kiến» in real Chromium: a list pasted from a table, put right, and saved as ý kiến of a session.
import type { Frame } from 'playwright-core';
import { readTab } from '../../examples/summary';
import { createWorld } from '../../local';
import type { World } from '../../local';
import type { Desk, Hall } from '../support/browser';
import { expectAccessible, openHall } from '../support/browser';
import { ask, menu, OWNER, smallOffice, SPEAKER } from '../support/office';

jest.setTimeout(240_000);

let hall: Hall | undefined;
const theHall = () => hall as Hall;
afterEach(async () => {
  const { requestsOutside, pageErrors } = hall ?? { requestsOutside: [], pageErrors: [] };
  await hall?.close();
  hall = undefined;
  expect({ requestsOutside, pageErrors }).toEqual({ requestsOutside: [], pageErrors: [] });
});

const press = (page: Frame, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const says = (page: Frame, text: string | RegExp) => page.getByText(text).first().waitFor();
const box = (page: Frame) => page.getByRole('textbox', { name: 'Danh sách ý kiến' });
const dialog = async (desk: Desk): Promise<Frame> => {
  await desk.menu('Nhập danh sách ý kiến');
  const page = await desk.dialog();
  await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
  return page;
};
async function open(world: World = smallOffice()): Promise<{ desk: Desk; page: Frame }> {
  hall = await openHall(world, { mode: 'inline' });
  const desk = await hall.desk(OWNER);
  return { desk, page: await dialog(desk) };
}
const opinions = (before = 0) => readTab(theHall().world, 'opinions').slice(before);
const table = (...rows: string[][]) => rows.map((cells) => cells.join('\t')).join('\n');
const LIST = table(
  ['TỔNG HỢP Ý KIẾN'],
  ['STT', 'Họ và tên', 'Thôn', 'Nội dung', 'Lĩnh vực', 'Trả lời', 'Đơn vị', 'Thời hạn'],
  ['1', 'Nguyễn Văn An', 'Đông', 'Đề nghị lắp đèn đường', 'Hạ tầng', '', 'Địa chính', '30/12/2026'],
  ['2', 'Lê Thị Lạ', 'thôn Tây', 'Hỏi về chế độ', 'Chính sách', 'Đã chi trả đủ', '', ''],
  ['II', 'Đất đai', '', '', '', '', '', ''],
);

it('a list from a table becomes ý kiến, of whoever is registered, with answers and work', async () => {
  const world = smallOffice();
  const before = readTab(world, 'opinions').length;
  const { page } = await open(world);
  await expectAccessible(page);
  await box(page).fill(LIST);
  await says(page, 'Đọc được 2 ý kiến, chọn 2.');
  await says(page, 'Chưa hiểu, không ghi (2)');
  await says(page, /Nguyễn Văn An, đã đăng ký \(P-2026-01\/01\)/);
  await expectAccessible(page);
  await page.getByLabel('Nguồn, khi không phải').selectOption({ label: 'MTTQ chuyển' });
  await press(page, 'Lưu 2 ý kiến');
  await says(page, /Đã ghi 2 ý kiến vào phiên P-2026-01/);
  expect(opinions(before)).toMatchObject([
    {
      session: 'P-2026-01',
      speaker: 'P-2026-01/01',
      source: 'speech',
      text: 'Đề nghị lắp đèn đường',
      outcome: 'assigned',
    },
    {
      ...{ speaker: '', source: 'front', sourceName: 'Ông/Bà Lê Thị Lạ, thôn Tây', field: 'Chính sách' },
      ...{ outcome: 'answered', answer: 'Đã chi trả đủ', answeredBy: 'Lê Văn Mẫu' },
    },
  ]);
  const work = readTab(theHall().world, 'followUps').slice(-1);
  expect(work).toMatchObject([{ leadUnit: 'Địa chính', dueOn: '2026-12-30' }]);
  expect(await box(page).inputValue()).toBe('');
});

it('columns without names are guessed and can be chosen anew; what says the same is shown and can be left out', async () => {
  const world = smallOffice();
  const before = readTab(world, 'opinions').length;
  const { page } = await open(world);
  await box(page).fill(
    table(['Đề nghị lắp đèn đường', 'Hạ tầng'], ['Đề nghị lắp đèn đường.', 'Điện'], ['Nước sạch yếu quá', 'Nước']),
  );
  await says(page, /Không thấy dòng tên cột/);
  await page.getByLabel('Cột 2').selectOption({ label: 'Lĩnh vực' });
  await says(page, 'Nội dung giống dòng 1');
  await press(page, 'Bỏ chọn ý kiến giống nhau');
  await press(page, 'Lưu 2 ý kiến');
  await says(page, /Đã ghi 2 ý kiến/);
  expect(opinions(before).map(({ text, field, outcome }) => [text, field, outcome])).toEqual([
    ['Đề nghị lắp đèn đường', 'Hạ tầng', ''],
    ['Nước sạch yếu quá', 'Nước', ''],
  ]);
});

it('what was pasted and chosen is there when the page is opened again; a lost answer enters nothing twice', async () => {
  const world = smallOffice();
  const before = readTab(world, 'opinions').length;
  const { desk, page } = await open(world);
  await box(page).fill(LIST);
  await page.getByRole('checkbox', { name: 'Hỏi về chế độ' }).uncheck();
  await says(page, 'Đọc được 2 ý kiến, chọn 1.');
  const again = await dialog(desk);
  await says(again, 'Đọc được 2 ý kiến, chọn 1.');
  expect(await box(again).inputValue()).toBe(LIST);
  theHall().breakNext('lost-answer');
  await press(again, 'Lưu 1 ý kiến');
  await says(again, /Đã ghi 1 ý kiến/);
  expect(opinions(before)).toHaveLength(1);
});

it('nothing, too much, and what cannot be entered as it is are told in a sentence', async () => {
  const { page } = await open();
  await press(page, 'Lưu');
  await says(page, 'Hãy dán danh sách vào ô này trước.');
  await box(page).fill(Array.from({ length: 201 }, (_, at) => `Ý kiến thứ ${at}`).join('\n'));
  await press(page, 'Lưu 201 ý kiến');
  await says(page, 'Mỗi lần nhập nhiều nhất 200 ý kiến, đang chọn 201. Hãy chia danh sách ra.');
  await box(page).fill(table(['Nội dung', 'Đơn vị', 'Hạn'], ['Sửa đường', 'Địa chính', '01/01/2020']));
  await says(page, /Thời hạn 01\/01\/2020 sớm hơn ngày giao/);
  await press(page, 'Lưu');
  await says(page, /Chưa chọn ý kiến nào/);
  expect(theHall().calls.filter(({ args }) => String(args[0]).includes('recordOpinions'))).toEqual([]);
});

it('without a session the page says what to do first', async () => {
  const world = createWorld({ now: '2026-01-05T08:00:00+07:00', owner: OWNER, newSheetRows: 60 });
  menu(world, 'setUpWorkbook');
  const { page } = await open(world);
  await says(page, /Chưa có phiên đối thoại nào/);
});

it('a session that was chosen for a list is shown again with it', async () => {
  const world = smallOffice();
  ask(world, 'scheduleSession', {
    plan: 'KH-2026-01',
    title: 'Phiên sau',
    date: '2026-09-20',
    startTime: '07:30',
    venue: 'Xã',
    chair: 'Lê Văn Mẫu',
  });
  ask(world, 'registerSpeaker', { ...SPEAKER, session: 'P-2026-02' });
  const { desk, page } = await open(world);
  await page.getByLabel('Phiên', { exact: true }).selectOption('P-2026-02');
  await box(page).fill('Sửa đường');
  await says(page, 'Đọc được 1 ý kiến, chọn 1.');
  const again = await dialog(desk);
  await press(again, 'Lưu 1 ý kiến');
  await says(again, /Đã ghi 1 ý kiến vào phiên P-2026-02/);
});
