// What is no .docx is refused in a sentence that says what to do.
import PizZip from 'pizzip';
import { checkLayout } from '../../../src/documents/check';
import { UserError } from '../../../src/domain/errors';
import { GOOD, made } from './papers';

const GOOD_BYTES = made(GOOD.plan());
const bytes = (...numbers: number[]) => new Uint8Array(numbers);
const ascii = (text: string) => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
const ole = (stream: string) =>
  new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...[...stream].flatMap((letter) => [letter.charCodeAt(0), 0]),
  ]);

const zipOf = (files: Record<string, string>): Uint8Array => {
  const zip = new PizZip();
  for (const [path, content] of Object.entries(files)) zip.file(path, content);
  return zip.generate({ type: 'uint8array' });
};

const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

/** One byte of the compressed text changed. */
function damaged(): Uint8Array {
  const copy = GOOD_BYTES.slice();
  const name = [...ascii('word/document.xml')];
  const at = copy.findIndex((_, index) => name.every((byte, offset) => copy[index + offset] === byte));
  const spot = at + name.length + 40;
  copy[spot] = (copy[spot] ?? 0) ^ 0xff;
  return copy;
}

test.each<[string, Uint8Array, string, RegExp]>([
  ['nothing', bytes(), 'check/empty', /Tệp trống/],
  ['a .doc of Word 97', ole('WordDocument'), 'check/old-word', /lưu thành \.docx/],
  ['a paper with a password', ole('EncryptedPackage'), 'check/password', /bỏ mật khẩu/],
  ['an .rtf', ascii('{\\rtf1 x}'), 'check/not-docx', /\.rtf/],
  ['a .pdf', ascii('%PDF-1.7'), 'check/not-docx', /\.pdf/],
  ['a text', ascii('Số: 05/KH-UBND'), 'check/not-docx', /không phải là văn bản Word/],
  ['an archive of other things', zipOf({ 'a.txt': 'x' }), 'check/not-docx', /không phải là văn bản Word/],
  ['an .xlsx', zipOf({ '[Content_Types].xml': TYPES, 'xl/workbook.xml': '<workbook/>' }), 'check/not-docx', /\.docx/],
  [
    'an .odt',
    zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }),
    'check/not-docx',
    /\.docx/,
  ],
  ['half of a .docx', GOOD_BYTES.slice(0, GOOD_BYTES.length / 2), 'check/broken', /bị hỏng/],
  ['a .docx with a damaged byte', damaged(), 'check/broken', /bị hỏng/],
  [
    'a .docx without a text',
    zipOf({ '[Content_Types].xml': TYPES, 'word/styles.xml': '<x/>' }),
    'check/broken',
    /bị hỏng/,
  ],
])('%s', (_name, file, code, sentence) => {
  let error: unknown;
  try {
    checkLayout(file);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(UserError);
  expect(error).toMatchObject({ code, message: expect.stringMatching(sentence) as string });
});

test('base64 and bytes are the same paper', () => {
  const base64 = Buffer.from(GOOD_BYTES).toString('base64');
  expect(checkLayout(base64)).toEqual([]);
  expect(checkLayout(base64.replace(/.{76}/g, '$&\n'))).toEqual([]);
});
