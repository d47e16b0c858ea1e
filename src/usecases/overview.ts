// Tổng quan: what the workbook holds, counted. The same counting as in the papers, so that they cannot disagree.
import { dateOfMoment } from '../domain/dates';
import { figuresOf } from '../domain/figures';
import type { OpinionKind, Outcome, SessionState } from '../domain/records';
import type { Snapshot } from '../workbook/rows';
import { records } from '../workbook/rows';
import type { OverviewRow } from '../workbook/schema';
import { TABS } from '../workbook/schema';
import type { Context } from './use-case';

export const OVERVIEW_TABS = ['sessions', 'speakers', 'opinions', 'followUps'] as const;

const row = (group: string, item: string, value: number, note = ''): OverviewRow => ({ group, item, value, note });

/** Every row of the tab Tổng quan, in its order. */
export function overview(snapshot: Snapshot<(typeof OVERVIEW_TABS)[number]>, { now }: Context): OverviewRow[] {
  const rows = {
    sessions: records(snapshot, 'sessions'),
    speakers: records(snapshot, 'speakers'),
    opinions: records(snapshot, 'opinions'),
    followUps: records(snapshot, 'followUps'),
  };
  const { sessions, byState, heads, registered, speeches, opinions, followUps } = figuresOf(rows, dateOfMoment(now));
  const states = Object.entries(TABS.sessions.columns.state.choices) as [SessionState, string][];
  const kinds = Object.entries(TABS.opinions.columns.kind.choices) as [OpinionKind, string][];
  const outcomes = Object.entries(TABS.opinions.columns.outcome.choices) as [Outcome, string][];
  const SESSIONS = TABS.sessions.title;
  const OPINIONS = TABS.opinions.title;
  const FOLLOW_UPS = TABS.followUps.title;
  return [
    row(SESSIONS, 'Tổng số phiên', sessions),
    ...states.map(([state, label]) => row(SESSIONS, label, byState[state])),
    row(SESSIONS, 'Số người dự', heads, 'Cộng các phiên đã đếm người dự.'),
    row(TABS.speakers.title, 'Số người đăng ký', registered),
    row(TABS.speakers.title, 'Số lượt phát biểu', speeches),
    row(
      OPINIONS,
      'Tổng số ý kiến, kiến nghị, phản ánh',
      opinions.total,
      'Bằng tổng các hướng xử lý và số chưa có hướng xử lý.',
    ),
    ...kinds.map(([kind, label]) => row(OPINIONS, `Loại: ${label}`, opinions.byKind[kind])),
    ...outcomes.map(([outcome, label]) => row(OPINIONS, label, opinions.byOutcome[outcome])),
    row(OPINIONS, 'Chưa có hướng xử lý', opinions.undecided),
    row(FOLLOW_UPS, 'Tổng số việc đã giao', followUps.total, 'Bằng tổng các dòng bên dưới.'),
    row(FOLLOW_UPS, 'Đã xong', followUps.done),
    row(FOLLOW_UPS, 'Còn trong hạn', followUps.inTime),
    row(FOLLOW_UPS, 'Đến hạn hôm nay', followUps.dueToday),
    row(FOLLOW_UPS, 'Quá hạn', followUps.overdue),
    row(FOLLOW_UPS, 'Đã chuyển cấp trên', followUps.passedOn),
    row(FOLLOW_UPS, 'Đã rút', followUps.withdrawn),
  ];
}
