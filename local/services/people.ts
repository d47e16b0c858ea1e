// People as the spreadsheet service takes and gives them: User objects and e-mail addresses.
import { insideOf } from '../host-object';
import type { Book } from './book';
import { Exception } from './exception';
import { userObject } from './session';

export function userOf(book: Book, email: string): GoogleAppsScript.Base.User {
  return userObject(book.execution, email);
}

/** The address of a User, or the address itself. */
export function emailOf(person: unknown): string {
  const inside = insideOf(person);
  const email: unknown = inside?.service === 'User' ? (inside.target as GoogleAppsScript.Base.User).getEmail() : person;
  if (typeof email !== 'string' || !/^[^\s@]+@[^\s@]+$/.test(email)) {
    throw new Exception(`Invalid email: ${String(email)}`);
  }
  return email;
}
