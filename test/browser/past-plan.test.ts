// «Nhập kế hoạch có sẵn» in real Chromium: a plan pasted or taken from a .docx, put right, and saved as rows.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { readTab } from '../../examples/summary';
import type { PlanLine } from '../../src/domain/records';
import type { Desk, Hall } from '../support/browser';
import { expectAccessible, openHall } from '../support/browser';
import { OWNER, smallOffice } from '../support/office';
import { paragraph, run, wordFile } from '../support/word-file';

jest.setTimeout(240_000);

const folder = join(__dirname, '../../examples/ngoc-chau-2024');
const SOURCE = readFileSync(join(folder, 'source.txt'), 'utf8');
const { lines: EXAMPLE } = JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8')) as { lines: PlanLine[] };

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
const box = (page: Frame) => page.getByRole('textbox', { name: 'Văn bản kế hoạch' });
const sidebar = async (desk: Desk): Promise<Frame> => {
  await desk.menu('Kế hoạch năm');
  const page = await desk.sidebar();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  return page;
};
async function open(): Promise<{ desk: Desk; page: Frame }> {
  hall = await openHall(smallOffice(), { mode: 'inline' });
  const desk = await hall.desk(OWNER);
  const page = await sidebar(desk);
  await press(page, 'Nhập kế hoạch có sẵn');
  await page.getByRole('heading', { name: 'Nhập kế hoạch có sẵn' }).waitFor();
  return { desk, page };
}
const plans = () => readTab(theHall().world, 'plans');
const linesOf = (plan: string) =>
  readTab(theHall().world, 'planLines')
    .filter((line) => line.plan === plan)
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
const shape = ({ part, form, label, lead }: Pick<PlanLine, 'part' | 'form' | 'label' | 'lead'>) => [
  part,
  form,
  label,
  lead,
];

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const file = (buffer: Buffer, name = 'ke-hoach.docx') => ({ name, mimeType: DOCX, buffer });

describe('pasted', () => {
  it('the plan of Ngọc Châu becomes its 41 rows, with what the text says of the plan', async () => {
    const { page } = await open();
    await expectAccessible(page);
    await box(page).fill(SOURCE);
    await says(page, 'Đọc được 41 dòng, trong đó 2 chủ đề đối thoại. 1 chỗ cần xem.');
    await says(page, 'Nhiều dòng đã được nối thành một câu.');
    await says(page, 'Đã nhận ra, không thành dòng (7)');
    await expectAccessible(page);
    await press(page, 'Lưu kế hoạch, 41 dòng');
    await says(page, /Đã nhập kế hoạch KH-2024-01 với 41 dòng/);
    await says(page, 'Chủ đề đối thoại (2)');
    expect(plans().find(({ code }) => code === 'KH-2024-01')).toMatchObject({
      ...{ year: 2024, title: 'Tiếp xúc, đối thoại trực tiếp của Chủ tịch UBND xã năm 2024' },
      ...{ issueMonth: '2024-02', quarters: 'II, III', signer: 'Trần Toàn Thắng', state: 'draft' },
    });
    expect(linesOf('KH-2024-01').map(shape)).toEqual(EXAMPLE.map(shape));
  });

  const OTHER =
    'KẾ HOẠCH\nĐối thoại năm 2023\nI/ PHONG TRÀO\nĐường liên thôn\nNước sạch\n[x]\nNơi nhận:\n- Lưu: VT.\nPhụ lục 1';

  it('a guess is put right, a line is left out and another is taken in, knowingly', async () => {
    const { page } = await open();
    await box(page).fill(OTHER);
    await says(page, 'Chưa hiểu chắc (2)');
    await says(page, /Chưa thấy chủ đề đối thoại nào/);
    const lines = page.getByRole('list', { name: 'Các dòng kế hoạch' });
    await lines.getByRole('button', { name: /Nước sạch/ }).click();
    await lines.getByLabel('Dạng dòng').selectOption({ label: 'Chủ đề đối thoại' });
    await says(page, 'trong đó 1 chủ đề đối thoại');
    await lines.getByRole('button', { name: /\[x\]/ }).click();
    await lines.getByRole('button', { name: 'Không lấy dòng này' }).last().click();
    await says(page, 'Không lấy (1)');
    const unsure = page.getByRole('list', { name: 'Chưa hiểu chắc' });
    await unsure.getByRole('button', { name: /Phụ lục 1/ }).click();
    await unsure.getByRole('button', { name: 'Lấy làm dòng kế hoạch' }).click();
    await press(page, 'Lưu kế hoạch, 5 dòng');
    await says(page, /Đã nhập kế hoạch KH-2023-01 với 5 dòng/);
    expect(linesOf('KH-2023-01').map(({ form, lead, text }) => [form, lead, text])).toEqual([
      ['section', 'PHONG TRÀO', ''],
      ['paragraph', '', 'Đường liên thôn'],
      ['topic', '', 'Nước sạch'],
      ['paragraph', '', 'Lưu: VT.'],
      ['paragraph', '', 'Phụ lục 1'],
    ]);
  });

  it('what was typed and put right is there when the page is opened again, and nothing is left once it is saved', async () => {
    const { desk, page } = await open();
    await box(page).fill(OTHER);
    const lines = page.getByRole('list', { name: 'Các dòng kế hoạch' });
    await lines.getByRole('button', { name: /Nước sạch/ }).click();
    await lines.getByLabel('Dạng dòng').selectOption({ label: 'Chủ đề đối thoại' });
    await page.getByRole('textbox', { name: 'Người ký' }).fill('Lê Thị Hoa');
    const again = await sidebar(desk);
    await again.getByRole('heading', { name: 'Nhập kế hoạch có sẵn' }).waitFor();
    expect(await box(again).inputValue()).toBe(OTHER);
    await says(again, 'trong đó 1 chủ đề đối thoại');
    expect(await again.getByRole('textbox', { name: 'Người ký' }).inputValue()).toBe('Lê Thị Hoa');
    theHall().breakNext('lost-answer');
    await press(again, /^Lưu kế hoạch/);
    await says(again, /Đã nhập kế hoạch KH-2023-01/);
    expect(plans().filter(({ year }) => year === 2023)).toHaveLength(1);
    const last = await sidebar(desk);
    await last.getByRole('button', { name: 'Nhập kế hoạch có sẵn' }).waitFor();
  });

  it('nothing, or a text without a year, is not sent: what is missing is said', async () => {
    const { page } = await open();
    await press(page, 'Lưu kế hoạch');
    await says(page, /Chưa có dòng nào. Hãy dán văn bản kế hoạch/);
    await box(page).fill('I. MỤC ĐÍCH\nLắng nghe Nhân dân.');
    await press(page, 'Lưu kế hoạch, 2 dòng');
    await says(page, 'Năm là bốn chữ số, ví dụ 2024.');
    await says(page, 'Chưa điền trích yếu.');
    expect(theHall().calls.filter(({ args }) => String(args[0]).includes('enterPlan'))).toEqual([]);
  });
});

describe('from a .docx', () => {
  const lists = [[['upperRoman', '%1.']], [['decimal', '(%1).']]] as const;
  const body = [
    paragraph('KẾ HOẠCH', { bold: true }),
    paragraph('Đối thoại năm 2025', { bold: true }),
    paragraph('NỘI DUNG ĐỐI THOẠI', { bold: true, list: [1, 0] }),
    paragraph('Đường liên thôn', { list: [2, 0] }),
    paragraph('Nước sạch', { list: [2, 0] }),
    paragraph('TỔ CHỨC THỰC HIỆN', { bold: true, list: [1, 0] }),
    paragraph(`${run('Văn phòng:', true)}${run(' tham mưu.')}`),
  ].join('');

  it('its numbers and bold words are rows, and what the box held can be taken back', async () => {
    const { page } = await open();
    await box(page).fill('Gõ dở.');
    await page.getByLabel('Tệp .docx').setInputFiles(file(wordFile(body, { lists })));
    await press(page, 'Đọc tệp');
    await says(page, 'Đọc được 5 dòng, trong đó 2 chủ đề đối thoại. 0 chỗ cần xem.');
    await press(page, 'Trở lại nội dung trước khi đọc tệp');
    expect(await box(page).inputValue()).toBe('Gõ dở.');
    await press(page, 'Trở lại nội dung trước khi đọc tệp');
    await press(page, 'Lưu kế hoạch, 5 dòng');
    await says(page, /Đã nhập kế hoạch KH-2025-01/);
    expect(linesOf('KH-2025-01').map(({ form, label, lead, text }) => [form, label, lead, text])).toEqual([
      ['section', 'I.', 'NỘI DUNG ĐỐI THOẠI', ''],
      ['topic', '(1).', '', 'Đường liên thôn'],
      ['topic', '(2).', '', 'Nước sạch'],
      ['section', 'II.', 'TỔ CHỨC THỰC HIỆN', ''],
      ['paragraph', '', 'Văn phòng:', 'tham mưu.'],
    ]);
  });

  it.each<[string, Buffer | undefined, RegExp]>([
    ['none', undefined, /«Tệp .docx» chưa chọn/],
    ['one that is no .docx', Buffer.from('xin chào'), /không phải là văn bản Word/],
    ['one without text', wordFile(''), /Tệp không có chữ nào/],
    ['one that is too large', Buffer.alloc(3_000_001), /Tệp lớn hơn 3 MB/],
  ])('%s is refused in a sentence, and what was typed stays', async (_what, bytes, sentence) => {
    const { page } = await open();
    await box(page).fill('Gõ dở.');
    if (bytes) await page.getByLabel('Tệp .docx').setInputFiles(file(bytes));
    await press(page, 'Đọc tệp');
    await says(page, sentence);
    expect(await box(page).inputValue()).toBe('Gõ dở.');
  });
});
