// What can be handed to the mail service as one recipient.
import { isEmail } from '../../src/domain/emails';

test.each(['lan@ngocchau.example', 'Nguyen.Van-An+so1@mail.hatinh.gov.vn', "o'neil@a-b.vn", 'a@xn--vit-nam.xn--p1ai'])(
  '%j is an address',
  (text) => {
    expect(isEmail(text)).toBe(true);
  },
);

test.each([
  '',
  'lan',
  'lan@',
  '@a.vn',
  'lan@localhost',
  'lan@a..vn',
  '.lan@a.vn',
  'lan.@a.vn',
  'la..n@a.vn',
  'lan@-a.vn',
  'lan@a.v',
  'lan@a.vn ',
  'lan@a.vn\n',
  'lan@a.vn\r\nBcc: an@a.vn',
  'lan@a.vn, an@a.vn',
  'lan@a.vn;an@a.vn',
  'Lan <lan@a.vn>',
  'lan an@a.vn',
  'lân@a.vn',
  `${'a'.repeat(65)}@a.vn`,
  `lan@${'a.'.repeat(126)}vn`,
])('%j is not exactly one address', (text) => {
  expect(isEmail(text)).toBe(false);
});
