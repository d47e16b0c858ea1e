// Mails: overloads, checks, quota.
import { createExecution, createServices, createWorld } from '../../../local';
import { addressesOf } from '../../../local/services/mail-app';

const send = (...args: unknown[]) => {
  const world = createWorld();
  (createServices(world).MailApp.sendEmail as (...all: unknown[]) => void)(...args);
  return world.mails[0];
};

test('four ways to say it', () => {
  expect(send('a@b.vn', 'Chủ đề', 'Nội dung')).toMatchObject({ to: 'a@b.vn', subject: 'Chủ đề', body: 'Nội dung' });
  expect(send('a@b.vn', 'S', 'B', { cc: 'c@d.vn', name: 'UBND xã' })).toMatchObject({ cc: 'c@d.vn', name: 'UBND xã' });
  expect(send('a@b.vn', 'r@b.vn', 'S', 'B')).toMatchObject({ replyTo: 'r@b.vn', subject: 'S', body: 'B' });
  expect(send({ to: 'a@b.vn', subject: 'S', htmlBody: '<b>x</b>' })).toMatchObject({ htmlBody: '<b>x</b>', body: '' });
});

test('other arguments are no signature', () => {
  expect(() => send('a@b.vn', 'S')).toThrow(
    "The parameters (String,String) don't match the method signature for MailApp.sendEmail.",
  );
  expect(() => send()).toThrow('The parameters ()');
});

test('no recipient, and addresses that cannot be, are refused and not counted', () => {
  expect(() => send({ to: '', subject: 'S', body: 'B' })).toThrow('Failed to send email: no recipient');
  expect(() => send('', 'S', 'B')).toThrow('Failed to send email: no recipient');
  expect(() => send('không phải', 'S', 'B')).toThrow('Invalid email: không phải');
  expect(() => send('a@b.vn, x@', 'S', 'B')).toThrow('Invalid email: x@');
  expect(send({ bcc: 'a@b.vn', subject: 'S', body: 'B' })).toMatchObject({ to: '', bcc: 'a@b.vn' });
});

test('names may stand before an address, with commas in quotes', () => {
  expect(addressesOf('"Lan, Mai" <lan@xa.example>, Bình <binh@xa.example>,a@b.vn')).toEqual([
    'lan@xa.example',
    'binh@xa.example',
    'a@b.vn',
  ]);
});

test("to, cc and bcc count against the sender's day", () => {
  const world = createWorld({ mailQuota: 4, now: '2024-07-15T10:00:00Z' });
  const { MailApp } = createServices(world);
  MailApp.sendEmail({ to: 'a@b.vn,c@d.vn', cc: 'e@f.vn', bcc: 'g@h.vn', subject: 'S', body: 'B' });
  expect(MailApp.getRemainingDailyQuota()).toBe(0);
  expect(() => MailApp.sendEmail('a@b.vn', 'S', 'B')).toThrow('Service invoked too many times for one day: email.');
  expect(world.mails).toHaveLength(1);
  expect(createServices(world, { user: 'lan@xa.example' }).MailApp.getRemainingDailyQuota()).toBe(4);
  world.clock.advance(86_400_000);
  expect(MailApp.getRemainingDailyQuota()).toBe(4);
});

test('a mail that would pass the quota is not sent to anybody', () => {
  const world = createWorld({ mailQuota: 1 });
  const { MailApp } = createServices(world);
  expect(() => MailApp.sendEmail('a@b.vn,c@d.vn', 'S', 'B')).toThrow('too many times');
  expect([world.mails.length, MailApp.getRemainingDailyQuota()]).toEqual([0, 1]);
});

test('attachments and inline images keep name, type and bytes of that moment', () => {
  const world = createWorld();
  const { MailApp, Utilities } = createServices(world);
  const blob = Utilities.newBlob('x', 'text/plain', 'a.txt');
  MailApp.sendEmail('a@b.vn', 'S', 'B', { attachments: [blob], inlineImages: { logo: blob } });
  blob.setDataFromString('changed');
  expect(world.mails[0]?.attachments).toEqual([
    { name: 'a.txt', contentType: 'text/plain', bytes: Uint8Array.of(120) },
  ]);
  expect(Object.keys(world.mails[0]?.inlineImages ?? {})).toEqual(['logo']);
  expect(() => MailApp.sendEmail('a@b.vn', 'S', 'B', { attachments: ['x'] as never })).toThrow('attachments');
});

test('limits of one mail', () => {
  const many = Array.from({ length: 51 }, (_, index) => `a${index}@b.vn`).join();
  expect(() => send(many, 'S', 'B')).toThrow('Limit Exceeded: Email Recipients Per Message.');
  expect(() => send('a@b.vn', 'S', 'x'.repeat(200 * 1024 + 1))).toThrow('Limit Exceeded: Email Body Size.');
  expect(() => send('a@b.vn', 'x'.repeat(251), 'B')).toThrow('Argument too large: subject');
});

test('a send is one trip, the question of the quota another kind', () => {
  const { services, execution } = createExecution(createWorld());
  services.MailApp.getRemainingDailyQuota();
  services.MailApp.sendEmail('a@b.vn', 'S', 'B');
  expect(execution.trips.map((trip) => trip.kind)).toEqual(['quota', 'mail']);
});
