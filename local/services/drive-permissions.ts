// `Drive.Permissions`: who may read and change a file.
import { apiError } from '../errors';
import type { Execution } from '../execution';
import { hostObject } from '../host-object';
import type { DriveFile } from '../world';
import { driveAccess, shown } from './drive-access';
import { permissionId, permissionResource } from './drive-resources';

type Options = Record<string, unknown>;
type Permission = GoogleAppsScript.Drive_v3.Drive.V3.Schema.Permission;

const DEFAULT_PERMISSION = 'kind,id,type,role';
const PERMISSION_FIELDS = new Set(['kind', 'id', 'type', 'role', 'emailAddress', 'displayName', 'deleted']);
const LIST_FIELDS = new Set(['kind', 'nextPageToken', 'permissions']);
const ROLES = ['owner', 'organizer', 'fileOrganizer', 'writer', 'commenter', 'reader'];
const GRANTEES = ['user', 'group', 'domain', 'anyone'];

function permissionOf(method: string, file: DriveFile, id: unknown): DriveFile['permissions'][number] {
  const permission = file.permissions.find((one) => one.id === id);
  if (!permission) throw apiError(method, 404, 'notFound', `Permission not found: ${String(id)}.`);
  return permission;
}

export function drivePermissions(execution: Execution): object {
  const { find, findWritable } = driveAccess(execution);
  const permissions = {
    create(resource: Permission = {}, fileId?: unknown, options: Options = {}): Permission {
      const method = 'drive.permissions.create';
      execution.trip('drive');
      const file = findWritable(method, fileId);
      const { role, type, emailAddress } = resource;
      if (!role || !ROLES.includes(role)) throw apiError(method, 400, 'invalid', 'The specified role is invalid.');
      if (!type || !GRANTEES.includes(type))
        throw apiError(method, 400, 'invalid', 'The permission type field is required.');
      if ((type === 'user' || type === 'group') && !emailAddress) {
        throw apiError(method, 400, 'required', 'The emailAddress field is required.');
      }
      const id = type === 'anyone' ? 'anyoneWithLink' : permissionId(emailAddress ?? String(resource.domain));
      const known = file.permissions.find((one) => one.id === id);
      const permission = known ?? { id, type, role, ...(emailAddress ? { emailAddress } : {}) };
      if (!known) file.permissions.push(permission);
      else if (known.role !== 'owner') known.role = role;
      return shown(method, permissionResource(permission), options ?? {}, DEFAULT_PERMISSION, PERMISSION_FIELDS);
    },
    list(fileId?: unknown, options: Options = {}): unknown {
      const method = 'drive.permissions.list';
      execution.trip('drive');
      const file = find(method, fileId);
      const answer = { kind: 'drive#permissionList', permissions: file.permissions.map(permissionResource) };
      const fallback = `kind,nextPageToken,permissions(${DEFAULT_PERMISSION})`;
      return shown(method, answer, options ?? {}, fallback, LIST_FIELDS);
    },
    get(fileId?: unknown, id?: unknown, options: Options = {}): Permission {
      const method = 'drive.permissions.get';
      execution.trip('drive');
      const permission = permissionOf(method, find(method, fileId), id);
      return shown(method, permissionResource(permission), options ?? {}, DEFAULT_PERMISSION, PERMISSION_FIELDS);
    },
    update(resource: Permission = {}, fileId?: unknown, id?: unknown, options: Options = {}): Permission {
      const method = 'drive.permissions.update';
      execution.trip('drive');
      const permission = permissionOf(method, findWritable(method, fileId), id);
      if (!resource.role || !ROLES.includes(resource.role)) {
        throw apiError(method, 400, 'invalid', 'The specified role is invalid.');
      }
      permission.role = resource.role;
      return shown(method, permissionResource(permission), options ?? {}, DEFAULT_PERMISSION, PERMISSION_FIELDS);
    },
    remove(fileId?: unknown, id?: unknown): void {
      const method = 'drive.permissions.delete';
      execution.trip('drive');
      const file = findWritable(method, fileId);
      const permission = permissionOf(method, file, id);
      if (permission.role === 'owner') {
        throw apiError(method, 403, 'insufficientFilePermissions', 'The owner of a file cannot be removed.');
      }
      file.permissions.splice(file.permissions.indexOf(permission), 1);
    },
  };
  return hostObject(execution, 'Drive.Permissions', { ...permissions, delete: permissions.remove });
}
