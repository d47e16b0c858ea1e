// The table of what stood over from earlier sessions, for reports.
import { formatDate } from '../domain/dates';
import type { Carried } from '../domain/raised-before';
import { twoDigits } from '../domain/numbers';
import type { Audience, Speaker } from '../domain/records';
import { CARRIED_COLUMNS } from './layouts/page';
import { raisedBy } from './people';
import { isShortRow } from './table-rows';
import type { View } from './render';

function standing({ followUp, times }: Carried, today: string): string {
  const again = times > 1 ? [`Nêu lần thứ ${twoDigits(times)}`] : [];
  if (!followUp) return ['Chưa có hướng xử lý', ...again].join('\n');
  const { dueOn, originalDueOn } = followUp;
  const extended = originalDueOn !== '' && originalDueOn !== dueOn;
  return [
    ...(dueOn === '' ? ['Chưa ghi thời hạn'] : [`Thời hạn: ${formatDate(dueOn)}`]),
    ...(extended ? [`(gia hạn từ ${formatDate(originalDueOn)})`] : []),
    ...(dueOn !== '' && dueOn < today ? ['Đã quá hạn'] : []),
    ...again,
  ].join('\n');
}

/** Rows for `CARRIED_COLUMNS`: each matter once, in the order given. */
export function carriedRows(
  carried: readonly Carried[],
  speakers: ReadonlyMap<string, Speaker>,
  audience: Audience,
  today: string,
): View[] {
  return carried.map((one, at) => {
    const { opinion, session, followUp } = one;
    const unit = followUp ? followUp.leadUnit || followUp.officer : '';
    const [stt, noiDung, hoiNghi, donVi, tinhTrang] = [
      String(at + 1),
      opinion.text,
      `${raisedBy(opinion, speakers.get(opinion.speaker), audience)}\n(hội nghị ngày ${formatDate(session.date)})`,
      unit,
      standing(one, today),
    ] as const;
    const texts = [stt, noiDung, hoiNghi, donVi, tinhTrang];
    return { stt, noiDung, hoiNghi, donVi, tinhTrang, ngan: isShortRow(texts, CARRIED_COLUMNS) };
  });
}
