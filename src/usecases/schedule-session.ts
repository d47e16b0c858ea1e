// Schedules a session: one row in Phiên đối thoại, with what the law and the diary say about its date.
import * as v from 'valibot';
import { nextCode } from '../domain/codes';
import { formatDate, quarterOf, weekdayName, yearOf } from '../domain/dates';
import { announceBy, resultsBy } from '../domain/legal-clock';
import { romanNumeral } from '../domain/numbers';
import type { Plan, Session } from '../domain/records';
import { sameText } from '../domain/text';
import { isWorkingDay } from '../domain/working-days';
import { findRecord, records } from '../workbook/rows';
import { oneOf, optionalList, optionalText, optionalTime, requiredDate, requiredText } from './fields';
import { settingsIn } from './lookups';
import { insert, useCase } from './use-case';

/** Two sessions cannot share a chair, a venue or a thôn while their hours overlap; hours left out count as the whole day. */
function clashes(session: Omit<Session, 'revision'>, others: readonly Session[]): string[] {
  return others.flatMap((other) => {
    const held = other.state !== 'cancelled' && other.state !== 'postponed' && other.date === session.date;
    const apart =
      (session.endTime !== '' && other.startTime !== '' && session.endTime <= other.startTime) ||
      (other.endTime !== '' && session.startTime !== '' && other.endTime <= session.startTime);
    if (!held || apart) return [];
    const shared = [
      ...(session.chair !== '' && sameText(session.chair, other.chair) ? [`chủ trì ${session.chair}`] : []),
      ...(session.venue !== '' && sameText(session.venue, other.venue) ? [`địa điểm ${session.venue}`] : []),
      ...session.villages.filter((village) => other.villages.some((name) => sameText(name, village))),
    ];
    return shared.length > 0 ? [`Trùng giờ với phiên ${other.code}: ${shared.join(', ')}.`] : [];
  });
}

/** What the plan says against this date: another year, another quarter. */
function offPlan(plan: Plan, date: string): string[] {
  if (plan.year !== null && plan.year !== yearOf(date)) {
    return [`Kế hoạch ${plan.code} là của năm ${plan.year}; ngày này thuộc năm ${yearOf(date)}.`];
  }
  const quarters = plan.quarters.split(/[^IVX]+/).filter(Boolean);
  const quarter = romanNumeral(quarterOf(date));
  if (quarters.length === 0 || quarters.includes(quarter)) return [];
  return [`Kế hoạch ${plan.code} tổ chức trong quý ${quarters.join(', ')}; ngày này thuộc quý ${quarter}.`];
}

export const scheduleSession = useCase({
  name: 'scheduleSession',
  label: 'Lên lịch phiên',
  input: v.pipe(
    v.object({
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
      form: v.optional(oneOf('Hình thức', ['regular', 'topical', 'extraordinary']), 'regular'),
    }),
    v.check(
      ({ startTime, endTime }) => startTime === '' || endTime === '' || startTime < endTime,
      '«Kết thúc» phải sau «Bắt đầu».',
    ),
  ),
  tabs: ['plans', 'sessions', 'holidays', 'settings'],
  run(snapshot, input) {
    const settings = settingsIn(snapshot);
    const holidays = records(snapshot, 'holidays');
    const sessions = records(snapshot, 'sessions');
    const code = nextCode(
      `P-${yearOf(input.date)}-`,
      2,
      sessions.map((session) => session.code),
    );
    const session: Omit<Session, 'revision'> = {
      code,
      ...input,
      headCount: null,
      state: 'planned',
      stateReason: '',
      conclusion: '',
    };
    const warnings = clashes(session, sessions);
    if (!isWorkingDay(input.date, holidays)) {
      warnings.push(`${formatDate(input.date)} (${weekdayName(input.date)}) không phải là ngày làm việc.`);
    }
    if (input.plan !== '') warnings.push(...offPlan(findRecord(snapshot, 'plans', input.plan), input.date));
    const announce = announceBy(input.date, settings.announceDays);
    const results = resultsBy(input.date, holidays, settings.resultsDays);
    return {
      changes: [insert('sessions', session)],
      message:
        `Đã lên lịch phiên ${code} ngày ${formatDate(input.date)}. Thông báo chậm nhất ${formatDate(announce)}; ` +
        `công khai kết quả chậm nhất ${formatDate(results.strict)}.`,
      output: { code, announceBy: announce, resultsBy: results },
      warnings,
    };
  },
});
