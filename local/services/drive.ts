// The advanced Drive service, version 3, as far as an app with `drive.file` needs it: files, permissions, about.
import { apiError } from '../errors';
import type { Execution } from '../execution';
import { hostObject } from '../host-object';
import type { DriveFile } from '../world';
import { blobData, createBlob, type BlobData } from './blob';
import { driveAccess, shown } from './drive-access';
import { drivePermissions } from './drive-permissions';
import { parseQuery, QueryError, type Matcher } from './drive-query';
import { fileResource, permissionId, ROOT } from './drive-resources';
import { Exception, notInTheLocalHost } from './exception';
import { documentText } from './document-text';
import { nextFileId } from './ids';
import { mimeTypes } from './mime-types';

type Options = Record<string, unknown>;
type FileResource = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

type Content = Pick<DriveFile, 'mimeType' | 'bytes' | 'uploadedType'>;

const LIST_FIELDS = new Set(['files', 'incompleteSearch', 'kind', 'nextPageToken']);
const DEFAULT_FILE = 'kind,id,name,mimeType';

/** What Drive can turn into a Google document. */
const CONVERTIBLE: readonly string[] = [
  mimeTypes.MICROSOFT_WORD,
  mimeTypes.MICROSOFT_WORD_LEGACY,
  mimeTypes.HTML,
  mimeTypes.PLAIN_TEXT,
  mimeTypes.RTF,
  mimeTypes.OPENDOCUMENT_TEXT,
  mimeTypes.PDF,
];

const textMap = (value: unknown, known: Record<string, string>): Record<string, string> => {
  const next = { ...known };
  for (const [key, item] of Object.entries((value ?? {}) as Record<string, unknown>)) {
    if (item === null || item === undefined) delete next[key];
    else next[key] = String(item);
  }
  return next;
};

const listOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? value.split(',').map((item) => item.trim())
    : Array.isArray(value)
      ? value.map(String)
      : [];

/** `Drive`. Each call is one trip `drive`. Files that the user neither owns nor was given are "not found". */
export function drive(execution: Execution): GoogleAppsScript.Drive {
  const { world, user } = execution;
  const { find, findWritable, isVisible, notFound } = driveAccess(execution);
  const now = (): string => world.clock.now().toISOString();

  const parentsOf = (method: string, value: unknown): string[] =>
    listOf(value).map((parent) => {
      if (parent === 'root' || parent === ROOT) return ROOT;
      const folder = world.files.find((one) => one.id === parent && isVisible(one));
      if (!folder) throw notFound(method, parent);
      return folder.id;
    });
  const media = (value: unknown): BlobData | undefined => {
    if (value === undefined || value === null) return undefined;
    const data = blobData(value);
    if (!data) throw new Exception('The mediaData parameter only supports Blob types for upload.');
    return data;
  };
  /** Type that the file gets, and the bytes it keeps. A Google document keeps the file it was made from. */
  const content = (method: string, wanted: unknown, data: BlobData | undefined): Content => {
    const uploadedType = data?.contentType ?? 'application/octet-stream';
    const mimeType = typeof wanted === 'string' ? wanted : uploadedType;
    if (!data) return { mimeType, bytes: new Uint8Array(), uploadedType: mimeType };
    const converts = mimeType.startsWith('application/vnd.google-apps.') && mimeType !== uploadedType;
    if (converts && mimeType === mimeTypes.GOOGLE_DOCS && !CONVERTIBLE.includes(uploadedType)) {
      throw apiError(method, 400, 'badRequest', 'Bad Request');
    }
    if (converts && mimeType !== mimeTypes.GOOGLE_DOCS) throw notInTheLocalHost(`${method}: conversion to ${mimeType}`);
    return { mimeType, bytes: data.bytes.slice(), uploadedType };
  };
  const store = (method: string, resource: Options, data: BlobData | undefined): DriveFile => {
    if (resource.id !== undefined && world.files.some((one) => one.id === resource.id)) {
      throw apiError(method, 409, 'fileIdInUse', 'A file already exists with the provided ID.');
    }
    const kept = content(method, resource.mimeType, data);
    if (
      resource.id !== undefined &&
      kept.mimeType !== mimeTypes.FOLDER &&
      /^application\/vnd\.google-apps\./.test(kept.mimeType)
    ) {
      throw apiError(method, 400, 'invalid', 'Generated IDs are not supported for Docs Editors formats.');
    }
    const file: DriveFile = {
      id: typeof resource.id === 'string' ? resource.id : nextFileId(world),
      name: resource.name === undefined ? 'Untitled' : String(resource.name),
      owner: user,
      parents: resource.parents === undefined ? [ROOT] : parentsOf(method, resource.parents),
      ...(resource.description === undefined ? {} : { description: String(resource.description) }),
      appProperties: textMap(resource.appProperties, {}),
      properties: textMap(resource.properties, {}),
      permissions: [{ id: permissionId(user), type: 'user', role: 'owner', emailAddress: user }],
      createdTime: now(),
      modifiedTime: now(),
      trashed: false,
      ...kept,
    };
    world.files.push(file);
    return file;
  };
  const blobOfFile = (file: DriveFile, bytes: Uint8Array, contentType: string, name: string): unknown =>
    createBlob(execution, { bytes: bytes.slice(), contentType, name: name || file.name });

  const files = {
    create(resource: FileResource = {}, mediaData?: unknown, options: Options = {}): FileResource {
      const method = 'drive.files.create';
      execution.trip('drive');
      const file = store(method, { ...resource }, media(mediaData));
      return shown(method, fileResource(file, user), options ?? {}, DEFAULT_FILE);
    },
    copy(resource: FileResource = {}, fileId?: unknown, options: Options = {}): FileResource {
      const method = 'drive.files.copy';
      execution.trip('drive');
      const from = find(method, fileId);
      const made = store(
        method,
        { name: from.name, parents: from.parents, ...resource, mimeType: from.mimeType },
        undefined,
      );
      Object.assign(made, { bytes: from.bytes.slice(), uploadedType: from.uploadedType });
      made.appProperties = textMap(resource.appProperties, from.appProperties);
      made.properties = textMap(resource.properties, from.properties);
      if (made.description === undefined && from.description !== undefined) made.description = from.description;
      return shown(method, fileResource(made, user), options ?? {}, DEFAULT_FILE);
    },
    get(fileId?: unknown, options: Options = {}): unknown {
      const method = 'drive.files.get';
      execution.trip('drive');
      const file = find(method, fileId);
      if (options?.alt !== 'media') return shown(method, fileResource(file, user), options ?? {}, DEFAULT_FILE);
      if (file.mimeType.startsWith('application/vnd.google-apps.')) {
        const reason = 'fileNotDownloadable';
        throw apiError(
          method,
          403,
          reason,
          'Only files with binary content can be downloaded. Use Export with Docs Editors files.',
        );
      }
      return blobOfFile(file, file.bytes, file.mimeType, file.name);
    },
    list(options: Options = {}): unknown {
      const method = 'drive.files.list';
      execution.trip('drive');
      const invalid = (location: string): Error => apiError(method, 400, 'invalid', `Invalid Value: ${location}`);
      const { q, pageSize = 100, pageToken = '0', orderBy } = options ?? {};
      let matches: Matcher = () => true;
      try {
        if (q !== undefined && q !== null && q !== '') matches = parseQuery(String(q));
      } catch (error) {
        if (error instanceof QueryError) throw apiError(method, 400, 'invalid', 'Invalid Value');
        throw error;
      }
      const size = Number(pageSize);
      if (!(size >= 1 && size <= 1000)) throw invalid('pageSize');
      if (!/^\d+$/.test(String(pageToken))) throw apiError(method, 400, 'invalid', 'Invalid Value');
      const found = inOrder(
        world.files.filter((file) => isVisible(file) && matches(file, user)),
        orderBy,
        user,
      );
      const from = Number(pageToken);
      const page = found.slice(from, from + size).map((file) => fileResource(file, user));
      const more = from + size < found.length ? { nextPageToken: String(from + size) } : {};
      const answer = { kind: 'drive#fileList', incompleteSearch: false, files: page, ...more };
      return shown(
        method,
        answer,
        options ?? {},
        `kind,incompleteSearch,nextPageToken,files(${DEFAULT_FILE})`,
        LIST_FIELDS,
      );
    },
    update(resource: FileResource = {}, fileId?: unknown, mediaData?: unknown, options: Options = {}): FileResource {
      const method = 'drive.files.update';
      execution.trip('drive');
      const file = findWritable(method, fileId);
      const data = media(mediaData);
      const added = parentsOf(method, options?.addParents);
      const removed = listOf(options?.removeParents).map((parent) => (parent === 'root' ? ROOT : parent));
      if (resource.name !== undefined) file.name = String(resource.name);
      if (resource.description !== undefined) file.description = String(resource.description);
      if (resource.trashed !== undefined) file.trashed = resource.trashed === true;
      file.appProperties = textMap(resource.appProperties, file.appProperties);
      file.properties = textMap(resource.properties, file.properties);
      file.parents = [...new Set([...file.parents.filter((parent) => !removed.includes(parent)), ...added])];
      if (data)
        Object.assign(file, content(method, resource.mimeType ?? (isDoc(file) ? file.mimeType : undefined), data));
      file.modifiedTime = now();
      return shown(method, fileResource(file, user), options ?? {}, DEFAULT_FILE);
    },
    remove(fileId?: unknown): void {
      const method = 'drive.files.delete';
      execution.trip('drive');
      const file = find(method, fileId);
      if (file.owner !== user) {
        const reason = 'insufficientFilePermissions';
        throw apiError(method, 403, reason, 'The user does not have sufficient permissions for this file.');
      }
      world.files.splice(world.files.indexOf(file), 1);
    },
    export(fileId?: unknown, mimeType?: unknown, options: Options = {}): unknown {
      const method = 'drive.files.export';
      execution.trip('drive');
      const file = find(method, fileId);
      if (typeof mimeType !== 'string') throw apiError(method, 400, 'required', 'Required');
      if (!isDoc(file)) throw apiError(method, 403, 'fileNotExportable', 'Export only supports Docs Editors files.');
      if (options?.alt !== 'media') {
        throw apiError(method, 400, 'badRequest', 'Export requires alt=media to download the exported content.');
      }
      if (mimeType === file.uploadedType) return blobOfFile(file, file.bytes, mimeType, file.name);
      if (mimeType === mimeTypes.PLAIN_TEXT && file.uploadedType === mimeTypes.MICROSOFT_WORD) {
        return blobOfFile(file, Buffer.from(documentText(file.bytes)), mimeType, file.name);
      }
      throw notInTheLocalHost(`Drive.Files.export to ${mimeType}`);
    },
    emptyTrash(): void {
      execution.trip('drive');
      world.files = world.files.filter((file) => !(file.trashed && file.owner === user));
    },
    generateIds(options: Options = {}): unknown {
      execution.trip('drive');
      const count = Number(options?.count ?? 10);
      const ids = Array.from({ length: count }, () => nextFileId(world));
      return { kind: 'drive#generatedIds', space: 'drive', ids };
    },
  };

  const about = {
    get(options: Options = {}): unknown {
      execution.trip('drive');
      if (options?.fields === undefined) {
        throw apiError('drive.about.get', 400, 'required', "The 'fields' parameter is required for this method.");
      }
      const answer = { kind: 'drive#about', user: { emailAddress: user, displayName: user, me: true } };
      return shown('drive.about.get', answer, options, '*', new Set(['kind', 'user']));
    },
  };

  const api = {
    Files: hostObject(execution, 'Drive.Files', { ...files, delete: files.remove }),
    Permissions: drivePermissions(execution),
    About: hostObject(execution, 'Drive.About', about),
    getVersion: () => 'v3',
    newFile: () => ({}),
    newPermission: () => ({}),
  };
  return hostObject(execution, 'Drive', api) as unknown as GoogleAppsScript.Drive;
}

const isDoc = (file: DriveFile): boolean => file.mimeType === mimeTypes.GOOGLE_DOCS;

/** The order of `orderBy` (`modifiedTime desc,name`); newest first when it is not given. */
function inOrder(files: DriveFile[], orderBy: unknown, viewer: string): DriveFile[] {
  const keys = String(orderBy ?? 'modifiedTime desc')
    .split(',')
    .map((key) => key.trim().split(/\s+/));
  return [...files].sort((left, right) => {
    for (const [name = '', direction] of keys) {
      const [a, b] = [fileResource(left, viewer), fileResource(right, viewer)].map((file) =>
        String(file[name === 'name_natural' ? 'name' : name] ?? ''),
      );
      const order = (a ?? '').localeCompare(b ?? '', 'en', { numeric: name === 'name_natural' });
      if (order !== 0) return direction === 'desc' ? -order : order;
    }
    return 0;
  });
}
