// The tables of Báo cáo kết quả: opinions and tasks by field, thôn and unit, each with its sum.
import type { FigureRows, Group, Grouping } from '../domain/figures';
import { groupsOf, punctualityOf } from '../domain/figures';
import { twoDigits } from '../domain/numbers';
import { capital } from './phrases';
import type { Fill } from './report-words';
import type { View } from './render';

const TABLES: readonly { by: Grouping; title: Parameters<Fill>[0]; column: string; none: string }[] = [
  { by: 'field', title: 'bao-cao-theo-linh-vuc', column: 'Lĩnh vực', none: 'Chưa ghi lĩnh vực' },
  { by: 'village', title: 'bao-cao-theo-thon', column: 'Thôn, tổ dân phố', none: 'Không ghi thôn' },
  { by: 'unit', title: 'bao-cao-theo-don-vi', column: 'Đơn vị', none: 'Không giao đơn vị' },
];

/** Tasks are those done, in time, overdue and passed on. */
function rowView({ name, opinions, followUps, punctuality }: Group, none: string): View {
  const { doneInTime, doneLate, doneUndated, open, overdue, passedOn } = punctuality;
  return {
    ten: name === '' ? none : capital(name),
    yKien: twoDigits(opinions),
    viec: twoDigits(followUps),
    daXong: twoDigits(doneInTime + doneLate + doneUndated),
    dungHan: twoDigits(doneInTime),
    conHan: twoDigits(open),
    quaHan: twoDigits(overdue),
    daChuyen: twoDigits(passedOn),
    ngan: true,
  };
}

const withoutNameLast = (groups: readonly Group[]) =>
  [...groups].sort((a, b) => Number(a.name === '') - Number(b.name === ''));

/** `bangNhom` of the view, each with its rows `hang`. `rows` hold nothing that was withdrawn. */
export function groupTables(rows: FigureRows, today: string, fill: Fill): View[] {
  const total: Group = {
    name: 'Tổng cộng',
    opinions: rows.opinions.length,
    followUps: rows.followUps.length,
    punctuality: punctualityOf(rows.followUps, today),
  };
  return TABLES.map(({ by, title, column, none }, at) => ({
    tieuDe: `${at + 1}. ${fill(title)}`,
    tenCot: column,
    hang: [...withoutNameLast(groupsOf(rows, by, today)), total].map((group) => rowView(group, none)),
  }));
}
