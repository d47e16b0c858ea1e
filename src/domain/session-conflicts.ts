// What speaks against a session's date, hours, place and people before it is saved: the diary, the plan, the calendar, the
// law. Warnings only: the staff may have their reasons.
import { formatDate, isIsoDate, quarterOf, weekdayName, yearOf } from './dates';
import { announceBy } from './legal-clock';
import { romanNumeral } from './numbers';
import type { Plan, Session } from './records';
import { isHeld } from './sessions';
import { sameText } from './text';
import { isWorkingDay, uncertainYears, type Holidays } from './working-days';

/** A session as it is being planned; `code` is '' while it is new. */
export type SessionDraft = Pick<
  Session,
  'code' | 'plan' | 'date' | 'startTime' | 'endTime' | 'venue' | 'villages' | 'chair' | 'coChair' | 'secretary'
>;
/** A session that is already in the diary. */
export type DiaryEntry = SessionDraft & Pick<Session, 'state'>;

export interface Diary {
  sessions: readonly DiaryEntry[];
  plans: readonly Pick<Plan, 'code' | 'year' | 'quarters'>[];
  holidays: Holidays;
  announceDays: number;
  /** 'yyyy-MM-dd'. */
  today: string;
}

/** Hours that are left out count as the whole day. */
function apart(a: Pick<Session, 'startTime' | 'endTime'>, b: Pick<Session, 'startTime' | 'endTime'>): boolean {
  return (
    (a.endTime !== '' && b.startTime !== '' && a.endTime <= b.startTime) ||
    (b.endTime !== '' && a.startTime !== '' && b.endTime <= a.startTime)
  );
}

/** People who are needed at both: whatever their part, no one can be at two places. */
function sharedPeople(session: SessionDraft, other: SessionDraft): string[] {
  const theirs = [other.chair, other.coChair, other.secretary].filter((name) => name !== '');
  const roles = [
    ['chủ trì', session.chair],
    ['đồng chủ trì', session.coChair],
    ['thư ký', session.secretary],
  ] as const;
  return roles.flatMap(([role, name]) =>
    name !== '' && theirs.some((their) => sameText(their, name)) ? [`${role} ${name}`] : [],
  );
}

/** Two sessions cannot share people, a venue or a thôn while their hours overlap. */
function clashes(session: SessionDraft, others: readonly DiaryEntry[]): string[] {
  return others.flatMap((other) => {
    const inTheWay = other.code !== session.code && isHeld(other) && other.date === session.date;
    if (!inTheWay || apart(session, other)) return [];
    const shared = [
      ...sharedPeople(session, other),
      ...(session.venue !== '' && sameText(session.venue, other.venue) ? [`địa điểm ${session.venue}`] : []),
      ...session.villages.filter((village) => other.villages.some((name) => sameText(name, village))),
    ];
    return shared.length > 0 ? [`Trùng giờ với phiên ${other.code}: ${shared.join(', ')}.`] : [];
  });
}

/** Roman numerals of the quarters that a text names, however it strings them together; digits count too. */
function quartersIn(text: string): string[] {
  return [...text.matchAll(/(?<![\p{L}\d])(?:I{1,3}|IV|[1-4])(?![\p{L}\d])/giu)].map(([quarter]) =>
    /\d/.test(quarter) ? romanNumeral(Number(quarter)) : quarter.toUpperCase(),
  );
}

/** What the plan says against this date: another year, another quarter. */
function offPlan(plan: Diary['plans'][number], date: string): string[] {
  if (plan.year !== null && plan.year !== yearOf(date)) {
    return [`Kế hoạch ${plan.code} là của năm ${plan.year}; ngày này thuộc năm ${yearOf(date)}.`];
  }
  const quarters = quartersIn(plan.quarters);
  const quarter = romanNumeral(quarterOf(date));
  if (quarters.length === 0 || quarters.includes(quarter)) return [];
  return [`Kế hoạch ${plan.code} tổ chức trong quý ${quarters.join(', ')}; ngày này thuộc quý ${quarter}.`];
}

function calendar(date: string, holidays: Holidays): string[] {
  const warnings: string[] = [];
  if (!isWorkingDay(date, holidays)) {
    const holiday = holidays.find((one) => one.date === date && one.kind === 'off');
    const day = holiday ? `${weekdayName(date)}, ${holiday.name}` : weekdayName(date);
    warnings.push(`${formatDate(date)} (${day}) không phải là ngày làm việc.`);
  }
  const [year] = uncertainYears(date, date, holidays);
  if (year !== undefined) {
    warnings.push(`Trang «Ngày nghỉ» chưa có đủ ngày nghỉ năm ${year}; hãy đối chiếu với lịch nghỉ chính thức.`);
  }
  return warnings;
}

/** The law's notice is owed before the session is held: too late for one of today or later, and no use for one of the past. */
function notice(date: string, { announceDays, today }: Diary): string[] {
  const by = announceBy(date, announceDays);
  if (date < today) return [`Ngày ${formatDate(date)} đã qua.`];
  if (by >= today) return [];
  return [
    `Phải thông báo trước ${announceDays} ngày, chậm nhất ${formatDate(by)}, nay đã qua hạn. Nếu chưa thông báo, hãy chọn ngày muộn hơn.`,
  ];
}

/**
 * Every reason to think again, as sentences; none while the date cannot be read.
 *
 * @param isNewDate whether the date is being set now: then the law's notice and the past count too
 */
export function sessionConflicts(session: SessionDraft, diary: Diary, isNewDate = true): string[] {
  if (!isIsoDate(session.date)) return [];
  const plan = session.plan === '' ? undefined : diary.plans.find((one) => one.code === session.plan);
  return [
    ...clashes(session, diary.sessions),
    ...calendar(session.date, diary.holidays),
    ...(plan ? offPlan(plan, session.date) : []),
    ...(isNewDate ? notice(session.date, diary) : []),
  ];
}
