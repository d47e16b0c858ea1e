// The office's own layouts in the page Văn bản, in real Chromium: taken away, changed, loaded, used and taken back.
import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import PizZip from 'pizzip';
import { readTab } from '../../examples/summary';
import type { Hall } from '../support/browser';
import { expectAccessible, openHall } from '../support/browser';
import { OWNER, smallOffice } from '../support/office';
import { paragraphsOf, printedPaper } from '../support/printed';

jest.setTimeout(180_000);

let hall: Hall | undefined;
afterEach(async () => {
  const { requestsOutside, pageErrors } = hall ?? { requestsOutside: [], pageErrors: [] };
  await hall?.close();
  hall = undefined;
  expect({ requestsOutside, pageErrors }).toEqual({ requestsOutside: [], pageErrors: [] });
});

const button = (page: Frame, name: string) => page.getByRole('button', { name, exact: true });
const says = (page: Frame, text: string | RegExp) => page.getByText(text).first().waitFor();

async function open(): Promise<{ page: Frame; window: Page }> {
  hall = await openHall(smallOffice(), { mode: 'inline' });
  const desk = await hall.desk(OWNER);
  await desk.menu('Văn bản');
  const page = await desk.sidebar();
  await page.getByRole('tab', { name: 'Mẫu' }).click();
  await page.getByRole('heading', { name: 'Mẫu trình bày' }).waitFor();
  return { page, window: page.page() };
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const file = (bytes: Buffer, name = 'mau-xa.docx') => ({ name, mimeType: DOCX, buffer: bytes });
function changed(bytes: Buffer, from: string, to: string): Buffer {
  const zip = new PizZip(bytes);
  const path = 'word/document.xml';
  zip.file(path, (zip.file(path)?.asText() ?? '').replace(from, to));
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

async function takeAway({ page, window }: { page: Frame; window: Page }): Promise<Buffer> {
  const coming = window.waitForEvent('download');
  await button(page, 'Tải mẫu về').click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('mau-ke-hoach.docx');
  return readFileSync(await download.path());
}

it('is taken away, loaded with a change, used for the next paper, and taken back', async () => {
  const there = await open();
  const { page } = there;
  await expectAccessible(page);
  const layout = changed(await takeAway(there), '{tenLoai}', '{tenLoai} (mẫu của xã)');
  await page.getByLabel('Tệp .docx').setInputFiles(file(layout));
  await button(page, 'Nạp mẫu').click();
  await says(page, /Đang dùng mẫu riêng «mau-xa.docx»/);
  await expectAccessible(page);

  await page.getByRole('tab', { name: 'Lập văn bản' }).click();
  await page.getByLabel('Tên loại').selectOption('plan');
  await button(page, 'Kiểm tra').click();
  await page.getByRole('heading', { name: 'Kết quả kiểm tra' }).waitFor();
  await button(page, 'Lập văn bản').click();
  await page.getByRole('heading', { name: 'Văn bản vừa lập' }).waitFor();
  expect(paragraphsOf(printedPaper((hall as Hall).world, 'plan'))).toContain('KẾ HOẠCH (mẫu của xã)');

  await page.getByRole('tab', { name: 'Mẫu' }).click();
  await button(page, 'Trở lại mẫu của tiện ích').click();
  await says(page, 'Đang dùng mẫu của tiện ích.');
  expect(readTab((hall as Hall).world, 'layouts').map(({ content }) => content)).toEqual(['']);
});

it('one that cannot be filled is refused in a sentence, and the old one stays', async () => {
  const there = await open();
  const { page } = there;
  await button(page, 'Nạp mẫu').click();
  await says(page, '«Tệp .docx» chưa chọn. Hãy chọn tệp rồi bấm lại.');
  const layout = changed(await takeAway(there), '{tenLoai}', '{tenLoia}');
  await page.getByLabel('Tệp .docx').setInputFiles(file(layout));
  await button(page, 'Nạp mẫu').click();
  await says(page, /Mẫu trình bày có thẻ \{tenLoia\} mà loại văn bản này không có/);
  await page.getByLabel('Tệp .docx').setInputFiles(file(Buffer.from('xin chào'), 'ghi-chu.docx'));
  await button(page, 'Nạp mẫu').click();
  await says(page, /không phải là văn bản Word/);
  await says(page, 'Đang dùng mẫu của tiện ích.');
});

it('while the server does not answer, what was chosen stays and is sent again', async () => {
  const there = await open();
  const { page } = there;
  const layout = changed(await takeAway(there), '{tenLoai}', '{tenLoai} (mẫu của xã)');
  await page.getByLabel('Tệp .docx').setInputFiles(file(layout));
  (hall as Hall).breakNext('lost-answer');
  await button(page, 'Nạp mẫu').click();
  await says(page, /Đang dùng mẫu riêng/);
  expect(readTab((hall as Hall).world, 'layouts')).toHaveLength(1);
});
