// Who runs the script, and in which zone and language.
import type { Execution } from '../execution';
import { hostObject } from '../host-object';
import { digest } from './ids';

type User = GoogleAppsScript.Base.User;

/** A person, as `Session` and event objects give them. */
export function userObject(execution: Execution, email: string): User {
  return hostObject(execution, 'User', { getEmail: () => email, getUserLoginId: () => email, toString: () => email });
}

/**
 * The address that a run may know of the person at the keyboard. Simple triggers know only the owner and people of the
 * owner's own Workspace domain (class User, `getEmail`); others are ''.
 */
export function visibleEmail({ world, user, options }: Execution): string {
  const { authMode = 'FULL' } = options;
  if (authMode === 'FULL' || user === world.owner) return user;
  if (authMode !== 'LIMITED') return '';
  const domain = world.owner.slice(world.owner.indexOf('@'));
  return domain !== '@gmail.com' && user.endsWith(domain) ? user : '';
}

/** `Session`. `timeZone` is the manifest's; without one the spreadsheet's holds. */
export function session(execution: Execution, timeZone?: string): GoogleAppsScript.Base.Session {
  const { world, user } = execution;
  const zone = (): string => timeZone ?? world.spreadsheet.timeZone;
  const active = (): User => userObject(execution, visibleEmail(execution));
  return hostObject(execution, 'Session', {
    getActiveUser: active,
    getActiveUserLocale: () => world.spreadsheet.locale.slice(0, 2),
    getEffectiveUser: () => userObject(execution, user),
    getScriptTimeZone: zone,
    getTemporaryActiveUserKey: () => {
      // Live draws a new key every 30 days.
      const month = Math.floor(world.clock.now().getTime() / (30 * 86_400_000));
      return Buffer.from(digest(`${user} ${month}`), 'hex')
        .toString('base64')
        .slice(0, 43);
    },
    getTimeZone: zone,
    getUser: active,
  });
}
