// What a session is planned with, as fields of an input, and what its date calls for: used when it is scheduled and edited.
import { dateOfMoment, formatDate } from '../domain/dates';
import { UserError } from '../domain/errors';
import { announceBy, resultsBy } from '../domain/legal-clock';
import type { Session } from '../domain/records';
import { sessionConflicts } from '../domain/session-conflicts';
import type { SessionDraft } from '../domain/session-conflicts';
import type { Snapshot } from '../workbook/rows';
import { findRecord, records } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { oneOf, optionalList, optionalText, optionalTime, requiredDate, requiredText } from './fields';
import { settingsIn } from './lookups';
import type { Context } from './use-case';

export const SESSION_TABS = ['plans', 'sessions', 'holidays', 'settings'] as const;
type SessionTab = (typeof SESSION_TABS)[number];

/** The fields with their headers; `form` apart, as it has a default when a session is new. */
export const sessionFields = {
  plan: optionalText('Kế hoạch'),
  title: requiredText('Tên phiên'),
  date: requiredDate('Ngày'),
  startTime: optionalTime('Bắt đầu'),
  endTime: optionalTime('Kết thúc'),
  venue: requiredText('Địa điểm'),
  villages: optionalList('Thôn, tổ dân phố'),
  chair: optionalText('Chủ trì'),
  coChair: optionalText('Đồng chủ trì'),
  secretary: optionalText('Thư ký'),
  intakeDesk: optionalText('Bộ phận tiếp nhận'),
};
export const sessionForm = oneOf('Hình thức', ['regular', 'topical', 'extraordinary']);

export const HOURS_TURNED = '«Kết thúc» phải sau «Bắt đầu».';

/** Refuses hours that end before they begin. */
export function requireHours({ code, startTime, endTime }: Pick<Session, 'code' | 'startTime' | 'endTime'>): void {
  if (startTime === '' || endTime === '' || startTime < endTime) return;
  throw new UserError('input', HOURS_TURNED, {
    tab: TABS.sessions.title,
    code,
    field: TABS.sessions.columns.endTime.header,
  });
}

/** What speaks against the session as it will be. Refuses a plan that is not there. */
export function warningsFor(
  snapshot: Snapshot<SessionTab>,
  session: SessionDraft,
  { now }: Context,
  isNewDate: boolean,
): string[] {
  return sessionConflicts(
    session,
    {
      sessions: records(snapshot, 'sessions'),
      plans: session.plan === '' ? [] : [findRecord(snapshot, 'plans', session.plan)],
      holidays: records(snapshot, 'holidays'),
      announceDays: settingsIn(snapshot).announceDays,
      today: dateOfMoment(now),
    },
    isNewDate,
  );
}

/** The law's two dates for a session on this day, and the sentence that says them. */
export function limitsOf(snapshot: Snapshot<SessionTab>, date: string) {
  const settings = settingsIn(snapshot);
  const announce = announceBy(date, settings.announceDays);
  const results = resultsBy(date, records(snapshot, 'holidays'), settings.resultsDays);
  return {
    announceBy: announce,
    resultsBy: results,
    sentence: `Thông báo chậm nhất ${formatDate(announce)}; công khai kết quả chậm nhất ${formatDate(results.strict)}.`,
  };
}
