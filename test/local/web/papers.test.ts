// PDF of a paper, as LibreOffice makes it.
import { join } from 'node:path';
import { paperAsPdf } from '../../../local/web/papers';
import { readFileSync } from 'node:fs';

const paper = () => ({
  name: 'Kế hoạch.docx',
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  bytes: Uint8Array.from(readFileSync(join(__dirname, '../../../dist/layouts/ke-hoach.docx'))),
});

test('papers that are asked for at once come as PDF, one after the other', async () => {
  const made = await Promise.all([paperAsPdf(paper()), paperAsPdf(paper())]);
  for (const pdf of made) {
    expect(pdf).toMatchObject({ name: 'Kế hoạch.pdf', type: 'application/pdf' });
    expect(Buffer.from(pdf.bytes.slice(0, 5)).toString()).toBe('%PDF-');
  }
}, 180_000);

test('without LibreOffice a sentence says what to do', async () => {
  const { PATH } = process.env;
  process.env.PATH = '/khong-co';
  try {
    await expect(paperAsPdf(paper())).rejects.toThrow('Máy này chưa cài LibreOffice');
  } finally {
    process.env.PATH = PATH;
  }
});
