// A world saved as files.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServices, createWorld, saveWorld } from '../../../local';
import { safeName } from '../../../local/files/save';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

test('workbook, papers and mails, in order, under names that say what they are', async () => {
  const world = createWorld({ title: 'Sổ theo dõi' });
  const { Drive, MailApp, Utilities } = createServices(world);
  const files = (Drive as unknown as { Files: { create(...args: unknown[]): { id: string } } }).Files;
  const blob = Utilities.newBlob([80, 75], DOCX, 'x.docx');
  files.create({ name: 'Kế hoạch', mimeType: 'application/vnd.google-apps.document' }, blob);
  files.create({ name: 'kế hoạch', mimeType: 'application/vnd.google-apps.document' }, blob);
  files.create({ name: 'ảnh.png' }, Utilities.newBlob([1], 'image/png'));
  const binned = files.create({ name: 'Bỏ', mimeType: 'application/vnd.google-apps.document' }, blob);
  for (const file of world.files) if (file.id === binned.id) file.trashed = true;
  MailApp.sendEmail('binh@xa.example', 'Một', 'x');
  MailApp.sendEmail('../../etc/an@xa.example'.replace(/.*\//, ''), 'Hai', 'x');

  const directory = await mkdtemp(join(tmpdir(), 'doi-thoai-'));
  try {
    const written = await saveWorld(world, directory);
    expect(written).toEqual([
      'Sổ theo dõi.xlsx',
      'Kế hoạch.docx',
      'kế hoạch (2).docx',
      'mail/001-binh@xa.example.eml',
      'mail/002-an@xa.example.eml',
    ]);
    expect((await readdir(directory)).sort()).toEqual(
      ['Kế hoạch.docx', 'Sổ theo dõi.xlsx', 'kế hoạch (2).docx', 'mail'].sort(),
    );
    expect([...(await readFile(join(directory, 'Kế hoạch.docx')))]).toEqual([80, 75]);
    expect((await readFile(join(directory, 'Sổ theo dõi.xlsx'))).subarray(0, 2).toString()).toBe('PK');
    expect(await readFile(join(directory, 'mail/002-an@xa.example.eml'), 'utf8')).toContain('To: an@xa.example');
  } finally {
    await rm(directory, { recursive: true });
  }
});

test.each([
  ['../../etc/passwd', 'etc-passwd'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j'],
  [' .Thông báo\nkết quả. ', 'Thông báo-kết quả'],
  ['\u0000', 'khong-ten'],
  ['', 'khong-ten'],
  ['đ'.repeat(100), 'đ'.repeat(75)],
])('%j is saved as %j', (name, saved) => {
  expect(safeName(name)).toBe(saved);
});
