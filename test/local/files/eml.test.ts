// Mails as files, read back by a mail parser.
import { simpleParser } from 'mailparser';
import { toEml } from '../../../local';
import type { SentMail } from '../../../local/world';

const mail: SentMail = {
  from: 'vanphong@xa.example',
  to: 'Lê Thị Lan <lan@xa.example>, binh@xa.example',
  name: 'UBND xã Ngọc Châu',
  subject: 'Nhắc việc: kiến nghị quá hạn giải quyết của thôn Đồng Mỹ – 15/7/2024',
  body: 'Kính gửi đồng chí,\n\nĐề nghị trả lời.',
  attachments: [],
  inlineImages: {},
  sentAt: new Date('2024-07-15T01:02:03Z'),
};

const parse = async (sent: Partial<SentMail> = {}) => simpleParser(Buffer.from(await toEml({ ...mail, ...sent })));

test('subject, names, text and date come back as they were', async () => {
  const parsed = await parse();
  expect(parsed.subject).toBe(mail.subject);
  expect(parsed.text?.trim()).toBe(mail.body);
  expect(parsed.from?.value).toEqual([{ name: 'UBND xã Ngọc Châu', address: 'vanphong@xa.example' }]);
  expect(parsed.to && 'value' in parsed.to ? parsed.to.value.map((one) => one.address) : []).toEqual([
    'lan@xa.example',
    'binh@xa.example',
  ]);
  expect(parsed.date?.toISOString()).toBe('2024-07-15T01:02:03.000Z');
});

test('both bodies, attachments with Vietnamese names, inline images, reply-to, cc and bcc', async () => {
  const bytes = Uint8Array.from({ length: 300 }, (_, index) => index % 256);
  const parsed = await parse({
    htmlBody: '<p>Kính gửi <img src="cid:logo"></p>',
    cc: 'c@xa.example',
    bcc: 'b@xa.example',
    replyTo: 'r@xa.example',
    attachments: [{ name: 'Thông báo kết quả.docx', contentType: 'application/octet-stream', bytes }],
    inlineImages: { logo: { name: 'logo.png', contentType: 'image/png', bytes } },
  });
  expect(parsed.html).toContain('Kính gửi');
  expect(parsed.text).toContain('Đề nghị trả lời.');
  const attached = parsed.attachments.map((one) => [one.filename, one.cid, Buffer.from(bytes).equals(one.content)]);
  expect(attached).toEqual(
    expect.arrayContaining([
      ['Thông báo kết quả.docx', undefined, true],
      ['logo.png', 'logo', true],
    ]),
  );
  expect([parsed.cc, parsed.bcc, parsed.replyTo].map((list) => (list && 'text' in list ? list.text : ''))).toEqual([
    'c@xa.example',
    'b@xa.example',
    'r@xa.example',
  ]);
});

test('a line break in a name, a subject or an address starts no header', async () => {
  const parsed = await parse({
    subject: 'Chào\r\nBcc: thief@evil.example\n\nX',
    name: 'UBND\r\nX-Evil: 1',
    replyTo: 'r@xa.example\r\nX-Evil: 2',
    attachments: [{ name: 'a\r\nX-Evil: 3.txt', contentType: 'text/plain\r\nX-Evil: 4', bytes: Uint8Array.of(97) }],
  });
  expect(parsed.bcc).toBeUndefined();
  expect(parsed.headers.has('x-evil')).toBe(false);
  expect(parsed.subject).toBe('Chào Bcc: thief@evil.example X');
  expect(parsed.from?.value[0]?.name).toBe('UBND X-Evil: 1');
});

test('the same mail gives the same bytes, another mail another id', async () => {
  const again = { ...mail, attachments: [{ name: 'a.txt', contentType: 'text/plain', bytes: Uint8Array.of(1) }] };
  expect(await toEml(again)).toEqual(await toEml(again));
  expect((await parse()).messageId).toMatch(/^<[0-9a-f]{24}@xa\.example>$/);
  expect((await simpleParser(Buffer.from(await toEml(mail, 1)))).messageId).not.toBe((await parse()).messageId);
});

test('a mail that nobody should answer comes from no-reply', async () => {
  expect((await parse({ noReply: true })).from?.value[0]?.address).toBe('noreply@xa.example');
});
