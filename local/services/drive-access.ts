// Which files of Drive a person may see and change, and which part of them an answer shows.
import { apiError } from '../errors';
import type { Execution } from '../execution';
import type { DriveFile } from '../world';
import { FieldError, parseFields, project } from './drive-fields';
import { canWrite, FILE_FIELDS } from './drive-resources';

type Options = Record<string, unknown>;

export interface DriveAccess {
  /** Owned by the person or shared with them; what anyone may open by its link is not in their lists. */
  isVisible(file: DriveFile): boolean;
  notFound(method: string, id: unknown): Error;
  /** The file, or the live error. */
  find(method: string, id: unknown): DriveFile;
  findWritable(method: string, id: unknown): DriveFile;
}

export function driveAccess({ world, user }: Execution): DriveAccess {
  const notFound = (method: string, id: unknown): Error =>
    apiError(method, 404, 'notFound', `File not found: ${String(id)}.`);
  const isVisible = (file: DriveFile): boolean =>
    file.owner === user || file.permissions.some((one) => one.emailAddress === user);

  const find = (method: string, id: unknown): DriveFile => {
    if (typeof id !== 'string' || id === '') throw apiError(method, 400, 'required', 'Required');
    const file = world.files.find((one) => one.id === id);
    const open = file && (isVisible(file) || file.permissions.some((one) => one.type === 'anyone'));
    if (!file || !open) throw notFound(method, id);
    return file;
  };
  const findWritable = (method: string, id: unknown): DriveFile => {
    const file = find(method, id);
    if (canWrite(file, user)) return file;
    const reason = 'insufficientFilePermissions';
    throw apiError(method, 403, reason, 'The user does not have sufficient permissions for this file.');
  };
  return { isVisible, notFound, find, findWritable };
}

/** The part of an answer that `fields` asks for; `fallback` is what comes when it asks for nothing. */
export function shown<T>(
  method: string,
  value: unknown,
  options: Options,
  fallback: string,
  known: ReadonlySet<string> = FILE_FIELDS,
): T {
  try {
    return project(value, parseFields(String(options.fields ?? fallback)), known) as T;
  } catch (error) {
    if (!(error instanceof FieldError)) throw error;
    throw apiError(method, 400, 'invalidParameter', `Invalid field selection ${error.message}`);
  }
}
