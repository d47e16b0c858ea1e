// Files and permissions as the Drive API answers them.
import { createHash } from 'node:crypto';
import type { DriveFile } from '../world';
import { digits } from './ids';

/** Id of a person's My Drive folder; `root` is its alias in requests. */
export const ROOT = '0ALocalRootUk9PVA';

/** Id of the permission of a person: the same on every file, as live has it. */
export function permissionId(email: string): string {
  return digits(`permission ${email.toLowerCase()}`, 20);
}

export function permissionResource(permission: DriveFile['permissions'][number]): Record<string, unknown> {
  return {
    kind: 'drive#permission',
    ...permission,
    ...(permission.emailAddress === undefined ? {} : { displayName: permission.emailAddress, deleted: false }),
  };
}

/** Whether a person may change a file. */
export function canWrite(file: DriveFile, email: string): boolean {
  if (file.owner === email) return true;
  return file.permissions.some(
    (one) =>
      (one.emailAddress === email || one.type === 'anyone') &&
      /^(owner|organizer|fileOrganizer|writer)$/.test(one.role),
  );
}

const user = (email: string, viewer: string): Record<string, unknown> => ({
  kind: 'drive#user',
  displayName: email,
  me: email === viewer,
  permissionId: permissionId(email),
  emailAddress: email,
});

/** The whole resource, before `fields` picks from it. */
export function fileResource(file: DriveFile, viewer: string): Record<string, unknown> {
  const google = file.mimeType.startsWith('application/vnd.google-apps.');
  const extension = /\.([^.]+)$/.exec(file.name)?.[1];
  const link = file.mimeType === 'application/vnd.google-apps.document' ? 'document/d' : 'file/d';
  const host = link === 'file/d' ? 'drive.google.com' : 'docs.google.com';
  const editable = canWrite(file, viewer);
  return {
    kind: 'drive#file',
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    ...(file.description === undefined ? {} : { description: file.description }),
    starred: false,
    trashed: file.trashed,
    explicitlyTrashed: file.trashed,
    parents: [...file.parents],
    ...(Object.keys(file.properties).length > 0 ? { properties: { ...file.properties } } : {}),
    ...(Object.keys(file.appProperties).length > 0 ? { appProperties: { ...file.appProperties } } : {}),
    spaces: ['drive'],
    version: '1',
    webViewLink: `https://${host}/${link}/${file.id}/${google ? 'edit' : 'view'}?usp=drivesdk`,
    iconLink: `https://drive-thirdparty.googleusercontent.com/16/type/${file.mimeType}`,
    createdTime: file.createdTime,
    modifiedTime: file.modifiedTime,
    owners: [user(file.owner, viewer)],
    lastModifyingUser: user(file.owner, viewer),
    ownedByMe: file.owner === viewer,
    shared: file.permissions.length > 1,
    permissions: file.permissions.map(permissionResource),
    permissionIds: file.permissions.map((permission) => permission.id),
    size: String(file.bytes.length),
    capabilities: { canEdit: editable, canShare: editable, canTrash: file.owner === viewer, canDownload: true },
    ...(google
      ? {}
      : {
          originalFilename: file.name,
          fileExtension: extension ?? '',
          fullFileExtension: extension ?? '',
          md5Checksum: createHash('md5').update(file.bytes).digest('hex'),
          webContentLink: `https://drive.google.com/uc?id=${file.id}&export=download`,
        }),
  };
}

/** Names that `fields` may ask of a file. */
export const FILE_FIELDS: ReadonlySet<string> = new Set([
  ...Object.keys(
    fileResource(
      {
        id: '',
        name: '',
        mimeType: '',
        bytes: new Uint8Array(),
        uploadedType: '',
        owner: '',
        parents: [],
        description: '',
        appProperties: { any: '' },
        properties: { any: '' },
        permissions: [],
        createdTime: '',
        modifiedTime: '',
        trashed: false,
      },
      '',
    ),
  ),
  'exportLinks',
  'folderColorRgb',
  'hasThumbnail',
  'headRevisionId',
  'imageMediaMetadata',
  'isAppAuthorized',
  'linkShareMetadata',
  'modifiedByMe',
  'modifiedByMeTime',
  'quotaBytesUsed',
  'resourceKey',
  'sharedWithMeTime',
  'sharingUser',
  'shortcutDetails',
  'teamDriveId',
  'thumbnailLink',
  'trashedTime',
  'trashingUser',
  'viewedByMe',
  'viewedByMeTime',
  'writersCanShare',
]);
