// What the use cases on a plan's text share: its lines as fields of an input, their places, what to tell of an issued plan.
import * as v from 'valibot';
import { UserError } from '../domain/errors';
import { linesInOrder, placedBehind } from '../domain/plan-lines';
import { renumberedTopics } from '../domain/plan-topics';
import type { LineForm, Plan, PlanLine, PlanPart } from '../domain/records';
import type { Snapshot } from '../workbook/rows';
import { requireReadable } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { oneOf, optionalText } from './fields';
import type { Change } from './use-case';
import { update } from './use-case';

const { title: TAB, columns } = TABS.planLines;
const keys = <T extends string>(choices: Record<T, string>) => Object.keys(choices) as [T, ...T[]];

export const lineFields = {
  part: oneOf(columns.part.header, keys<PlanPart>(columns.part.choices)),
  form: oneOf(columns.form.header, keys<LineForm>(columns.form.choices)),
  label: optionalText(columns.label.header),
  lead: optionalText(columns.lead.header),
  text: optionalText(columns.text.header),
};
export const newLines = v.pipe(v.array(v.object(lineFields)), v.minLength(1, '«Nội dung kế hoạch» chưa có dòng nào.'));

/** 'yyyy-MM' or ''. */
export const issueMonth = v.pipe(
  optionalText('Tháng ban hành'),
  v.regex(/^(\d{4}-(0[1-9]|1[0-2]))?$/, '«Tháng ban hành» phải có dạng 2024-02.'),
);

/** The plan's lines with a code, in order. Refuses one that cannot be read: its place or text would be guessed. */
export function linesOf(snapshot: Snapshot<'planLines'>, plan: string): PlanLine[] {
  const rows = snapshot.planLines.rows.filter((row) => row.record.plan === plan);
  requireReadable(rows);
  return linesInOrder(rows.map((row) => row.record));
}

/** The sequence with `items` behind the line `after` ('' is the beginning). */
export function sequence<L extends { code: string }>(
  lines: readonly L[],
  items: readonly L[],
  after: string,
  plan: string,
): L[] {
  const placed = placedBehind(lines, items, after);
  if (placed) return placed;
  throw new UserError('not-found', `Không tìm thấy dòng «${after}» của kế hoạch ${plan} ở trang «${TAB}».`, {
    tab: TAB,
    field: columns.code.header,
    code: after,
  });
}

type Placed = Omit<PlanLine, 'revision'>;

/** Places from 1 on, and numbers of the topics that follow their places. */
export function numbered<L extends Placed>(lines: readonly L[]): L[] {
  const labels = new Map(renumberedTopics(lines).map(({ code, label }) => [code, label]));
  return lines.map((line, index) => ({ ...line, order: index + 1, label: labels.get(line.code) ?? line.label }));
}

/** Updates of the lines that are there whose place or label differs from before. */
export function moved(before: readonly PlanLine[], after: readonly Placed[]): Change[] {
  const wanted = new Map(after.map((line) => [line.code, line]));
  return before.flatMap((line) => {
    const { order, label } = wanted.get(line.code) ?? line;
    return update('planLines', line, { order, label });
  });
}

/** What someone who changes an issued plan should know. */
export const issuedWarning = ({ code, state }: Plan): string[] =>
  state === 'issued' ? [`Kế hoạch ${code} đã phát hành; sửa ở đây không đổi văn bản đã phát hành.`] : [];
