// The advanced Drive service: papers made, found, shared, exported.
import PizZip from 'pizzip';
import { createExecution, createServices, createWorld, type World } from '../../../local';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const DOC = 'application/vnd.google-apps.document';

interface FakeFile {
  id: string;
  name: string;
  [name: string]: unknown;
}
interface DriveApi {
  Files: Record<
    'create' | 'get' | 'list' | 'update' | 'remove' | 'export' | 'copy' | 'generateIds' | 'emptyTrash',
    (
      ...args: unknown[]
    ) => FakeFile & { files: FakeFile[]; nextPageToken?: string; ids: string[] } & GoogleAppsScript.Base.Blob
  >;
  Permissions: Record<
    'create' | 'list' | 'remove' | 'get' | 'update',
    (...args: unknown[]) => { id: string; permissions: { id: string; role: string }[]; role: string }
  >;
  About: { get(options?: unknown): { user: { emailAddress: string } } };
}

const open = (world: World = createWorld({ now: '2024-07-15T00:00:00Z' }), user?: string) => {
  const { services, execution } = createExecution(world, user === undefined ? {} : { user });
  return { world, execution, Utilities: services.Utilities, Drive: services.Drive as unknown as DriveApi };
};

function docx(text: string): number[] {
  const zip = new PizZip();
  const body = text
    .split('\n')
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`)
    .join('');
  zip.file('word/document.xml', `<w:document><w:body>${body}</w:body></w:document>`);
  return Array.from(Int8Array.from(zip.generate({ type: 'uint8array' })));
}

function paper(host: ReturnType<typeof open>, resource: Record<string, unknown> = {}, options?: unknown): FakeFile {
  const blob = host.Utilities.newBlob(docx('Kính gửi &amp; nhân dân\nHết'), DOCX, 'a.docx');
  return host.Drive.Files.create({ name: 'Kế hoạch', mimeType: DOC, ...resource }, blob, options);
}

const failure = (run: () => unknown): { name: string; message: string; details: { code: number } } => {
  try {
    run();
  } catch (error) {
    return error as { name: string; message: string; details: { code: number } };
  }
  throw new Error('it did not fail');
};

test('an upload is converted in one call and keeps the bytes it came from', () => {
  const host = open();
  const made = paper(host);
  expect(made).toEqual({ kind: 'drive#file', id: made.id, name: 'Kế hoạch', mimeType: DOC });
  const blob = host.Drive.Files.export(made.id, DOCX, { alt: 'media' });
  expect(blob.getBytes()).toEqual(docx('Kính gửi &amp; nhân dân\nHết'));
  expect(host.Drive.Files.export(made.id, 'text/plain', { alt: 'media' }).getDataAsString()).toBe(
    'Kính gửi & nhân dân\nHết',
  );
  expect(host.execution.trips.map((trip) => trip.kind)).toEqual(['drive', 'drive', 'drive']);
});

test('an export without alt=media fails as it does live', () => {
  const host = open();
  const { id } = paper(host);
  expect(failure(() => host.Drive.Files.export(id, DOCX)).message).toBe(
    'API call to drive.files.export failed with error: Export requires alt=media to download the exported content.',
  );
});

test('a file that is not there has the live error, with its code', () => {
  const { Drive } = open();
  const error = failure(() => Drive.Files.get('xyz'));
  expect([error.name, error.message, error.details.code]).toEqual([
    'GoogleJsonResponseException',
    'API call to drive.files.get failed with error: File not found: xyz.',
    404,
  ]);
});

test('only the four default fields come unless others are asked for', () => {
  const host = open();
  const { id } = paper(host, { description: 'x', appProperties: { code: 'VB-2024-001' } });
  expect(Object.keys(host.Drive.Files.get(id))).toEqual(['kind', 'id', 'name', 'mimeType']);
  expect(host.Drive.Files.get(id, { fields: 'id, appProperties, owners(emailAddress), capabilities/canEdit' })).toEqual(
    {
      id,
      appProperties: { code: 'VB-2024-001' },
      owners: [{ emailAddress: host.world.owner }],
      capabilities: { canEdit: true },
    },
  );
  expect(host.Drive.Files.get(id, { fields: '*' }).webViewLink).toContain(id);
  expect(failure(() => host.Drive.Files.get(id, { fields: 'titel' })).message).toContain(
    'Invalid field selection titel',
  );
});

test('people see their own files and those that were shared with them', () => {
  const world = createWorld();
  const lan = open(world, 'lan@xa.example');
  const mai = open(world, 'mai@xa.example');
  const { id } = paper(lan);
  expect(failure(() => mai.Drive.Files.get(id)).message).toContain(`File not found: ${id}.`);
  expect(mai.Drive.Files.list().files).toEqual([]);
  lan.Drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: 'mai@xa.example' }, id, {
    sendNotificationEmail: false,
  });
  expect(mai.Drive.Files.get(id).name).toBe('Kế hoạch');
  expect(mai.Drive.Files.list().files.map((file) => file.id)).toEqual([id]);
  expect(failure(() => mai.Drive.Files.update({ name: 'x' }, id)).details.code).toBe(403);
  expect(failure(() => mai.Drive.Files.remove(id)).details.code).toBe(403);
});

test('a permission is one per person and can be changed and taken back', () => {
  const host = open();
  const { id } = paper(host);
  const one = host.Drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: 'a@b.vn' }, id);
  const same = host.Drive.Permissions.create({ type: 'user', role: 'writer', emailAddress: 'a@b.vn' }, id);
  expect(same.id).toBe(one.id);
  expect(host.Drive.Permissions.list(id).permissions.map((item) => item.role)).toEqual(['owner', 'writer']);
  expect(host.Drive.Permissions.update({ role: 'reader' }, id, one.id).role).toBe('reader');
  host.Drive.Permissions.remove(id, one.id);
  expect(host.Drive.Permissions.list(id).permissions).toHaveLength(1);
  expect(failure(() => host.Drive.Permissions.get(id, 'none')).message).toContain('Permission not found: none.');
});

test('a search by property, bin and type', () => {
  const host = open();
  const first = paper(host, { appProperties: { code: '1' } });
  const second = paper(host, { appProperties: { code: '2' } });
  const search = (q: string): string[] => host.Drive.Files.list({ q }).files.map((file) => file.id);
  expect(search("appProperties has { key='code' and value='1' } and trashed = false")).toEqual([first.id]);
  host.Drive.Files.update({ trashed: true }, second.id);
  expect(search(`mimeType = '${DOC}' and not trashed = true`)).toEqual([first.id]);
  expect(failure(() => search('name ~ 1')).message).toBe(
    'API call to drive.files.list failed with error: Invalid Value',
  );
  host.Drive.Files.emptyTrash();
  expect(host.world.files.map((file) => file.id)).toEqual([first.id]);
});

test('a long list comes in pages', () => {
  const host = open();
  for (let index = 0; index < 5; index += 1) paper(host, { name: `Tệp ${index}` });
  const first = host.Drive.Files.list({ pageSize: 3, orderBy: 'name' });
  const rest = host.Drive.Files.list({ pageSize: 3, orderBy: 'name', pageToken: first.nextPageToken });
  expect([...first.files, ...rest.files].map((file) => file.name)).toEqual(
    [0, 1, 2, 3, 4].map((index) => `Tệp ${index}`),
  );
  expect(rest.nextPageToken).toBeUndefined();
});

test('an update changes what it names, and null takes a property away', () => {
  const host = open();
  const { id } = paper(host, { appProperties: { a: '1', b: '2' } });
  host.world.clock.advance(1000);
  const blob = host.Utilities.newBlob(docx('mới'), DOCX);
  host.Drive.Files.update({ name: 'Mới', appProperties: { a: null } }, id, blob);
  const file = host.Drive.Files.get(id, { fields: 'name,mimeType,appProperties,createdTime,modifiedTime' });
  expect(file).toEqual({
    name: 'Mới',
    mimeType: DOC,
    appProperties: { b: '2' },
    createdTime: '2024-07-15T00:00:00.000Z',
    modifiedTime: '2024-07-15T00:00:01.000Z',
  });
  expect(host.Drive.Files.export(id, DOCX, { alt: 'media' }).getBytes()).toEqual(docx('mới'));
});

test('a copy is a file of its own', () => {
  const host = open();
  const { id } = paper(host);
  const copy = host.Drive.Files.copy({ name: 'Bản sao' }, id);
  host.Drive.Files.remove(id);
  expect(host.Drive.Files.export(copy.id, DOCX, { alt: 'media' }).getBytes()).toHaveLength(
    docx('Kính gửi &amp; nhân dân\nHết').length,
  );
});

test('a binary file is downloaded, not exported; a document the other way', () => {
  const host = open();
  const binary = host.Drive.Files.create({ name: 'a.bin' }, host.Utilities.newBlob([1, -2], 'application/x-bin'));
  expect(host.Drive.Files.get(binary.id, { alt: 'media' }).getBytes()).toEqual([1, -2]);
  expect(failure(() => host.Drive.Files.export(binary.id, DOCX, { alt: 'media' })).message).toContain(
    'Export only supports Docs Editors files.',
  );
  const { id } = paper(host);
  expect(failure(() => host.Drive.Files.get(id, { alt: 'media' })).message).toContain(
    'Use Export with Docs Editors files.',
  );
});

test('ids drawn beforehand make a retry harmless, but not for documents', () => {
  const host = open();
  const [id] = host.Drive.Files.generateIds({ count: 1 }).ids;
  const blob = host.Utilities.newBlob([1], 'application/x-bin');
  host.Drive.Files.create({ id, name: 'a.bin' }, blob);
  expect(failure(() => host.Drive.Files.create({ id, name: 'a.bin' }, blob)).details.code).toBe(409);
  expect(failure(() => paper(host, { id: 'another' })).message).toContain('Generated IDs are not supported');
  expect(host.world.files).toHaveLength(1);
});

test('folders: root by default, unknown ones refused, moved by update', () => {
  const host = open();
  const folder = host.Drive.Files.create({ name: 'Văn bản', mimeType: 'application/vnd.google-apps.folder' });
  const { id } = paper(host);
  expect(host.Drive.Files.list({ q: "'root' in parents" }).files).toHaveLength(2);
  host.Drive.Files.update({}, id, null, { addParents: folder.id, removeParents: 'root' });
  expect(host.Drive.Files.list({ q: `'${folder.id}' in parents` }).files.map((file) => file.id)).toEqual([id]);
  expect(failure(() => paper(host, { parents: ['none'] })).message).toContain('File not found: none.');
});

test('what is not a blob is not uploaded', () => {
  const { Drive } = open();
  expect(() => Drive.Files.create({ name: 'x' }, [1, 2])).toThrow('only supports Blob types');
});

test('about needs fields', () => {
  const { Drive, world } = open();
  expect(Drive.About.get({ fields: 'user(emailAddress)' })).toEqual({ user: { emailAddress: world.owner } });
  expect(failure(() => Drive.About.get()).message).toContain("The 'fields' parameter is required");
});

test('what the host does not have is refused by name', () => {
  const { Drive } = createServices(createWorld()) as unknown as {
    Drive: { Revisions: unknown; Files: { watch: unknown } };
  };
  expect(() => Drive.Revisions).toThrow('not in the local host: Drive.Revisions');
  expect(() => Drive.Files.watch).toThrow('not in the local host: Drive.Files.watch');
});
