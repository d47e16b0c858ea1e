// The search language of Drive.
import { parseQuery, QueryError } from '../../../local/services/drive-query';
import type { DriveFile } from '../../../local/world';

const file: DriveFile = {
  id: '1',
  name: 'Kế hoạch đối thoại 2024',
  mimeType: 'application/vnd.google-apps.document',
  bytes: new Uint8Array(),
  uploadedType: '',
  owner: 'lan@xa.example',
  parents: ['folder'],
  appProperties: { code: "O'Brien" },
  properties: {},
  permissions: [{ id: '2', type: 'user', role: 'reader', emailAddress: 'mai@xa.example' }],
  createdTime: '2024-07-15T00:00:00.000Z',
  modifiedTime: '2024-07-16T00:00:00.000Z',
  trashed: false,
};

test.each([
  ["name = 'kế hoạch đối thoại 2024'", true],
  ["name != 'x'", true],
  ["name contains 'đối tho'", true],
  ["name contains 'oại'", false],
  ["mimeType contains 'application/vnd'", true],
  ["fullText contains '2024'", true],
  ['trashed = false', true],
  ['trashed=true or trashed=false', true],
  ["not name contains 'Kế'", false],
  ["('folder' in parents or 'root' in parents) and trashed = false", true],
  ["trashed = true and name contains 'Kế' or 'me' in owners", true],
  ["trashed = true and (name contains 'Kế' or 'me' in owners)", false],
  ["'mai@xa.example' in readers", true],
  ["'mai@xa.example' in writers", false],
  ["appProperties has { key='code' and value='O\\'Brien' }", true],
  ["properties has { key='code' and value='1' }", false],
  ["modifiedTime > '2024-07-15T12:00:00'", true],
  ["createdTime > '2024-07-15T12:00:00Z'", false],
  ['sharedWithMe = true', false],
  ['sharedWithMe', false],
])('%s', (query, found) => {
  expect(parseQuery(query)(file, 'lan@xa.example')).toBe(found);
});

test.each([
  "name = 'a",
  'title = 1',
  "name has 'x'",
  "trashed = 'false'",
  "name = 'a' and",
  "(name = 'a'",
  "name = 'a' name = 'b'",
])('%s is no query', (query) => {
  expect(() => parseQuery(query)).toThrow(QueryError);
});
