// Who acts and when, from Apps Script.
import { momentOf } from '../domain/dates';
import type { Context } from '../usecases/use-case';

/** The person at the sheet. Google hides the e-mail of people outside the domain; the journal then says so. */
export function currentContext(): Context {
  return { now: momentOf(new Date()), user: Session.getActiveUser().getEmail() || '(không rõ tài khoản)' };
}

/** Address of the person as whom this runs, which Google tells them also where it tells nobody else; '' when not even that. */
export const ownAddress = (): string => Session.getEffectiveUser().getEmail();
