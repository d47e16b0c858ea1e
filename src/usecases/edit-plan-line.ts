// Edits one line of a plan, or takes it out. A topic to which people have spoken stays a topic: their words refer to it.
import * as v from 'valibot';
import { UserError } from '../domain/errors';
import { hasWords } from '../domain/plan-lines';
import type { PlanLine, TabKey } from '../domain/records';
import type { Snapshot } from '../workbook/rows';
import { findRecord, records } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { requiredText } from './fields';
import { issuedWarning, lineFields, linesOf, moved, numbered } from './plan-text';
import { update, useCase } from './use-case';

const { title: TAB, columns } = TABS.planLines;

function refuseSpokenTo(snapshot: Snapshot<'speakers' | 'opinions'>, code: string): void {
  const speakers = records(snapshot, 'speakers').filter((speaker) => speaker.topic === code).length;
  const opinions = records(snapshot, 'opinions').filter((opinion) => opinion.topic === code).length;
  if (speakers + opinions === 0) return;
  throw new UserError(
    'topic-in-use',
    `Chủ đề ${code} đã có ${speakers} người đăng ký phát biểu và ${opinions} ý kiến, nên không bỏ và không đổi dạng dòng được. Vẫn sửa được câu chữ.`,
    { tab: TAB, code, field: columns.form.header },
  );
}

export const editPlanLine = useCase({
  name: 'editPlanLine',
  label: 'Sửa dòng kế hoạch',
  input: v.object({
    line: requiredText('Dòng kế hoạch'),
    /** What is left out stays as it is. */
    fields: v.object({
      part: v.exactOptional(lineFields.part),
      form: v.exactOptional(lineFields.form),
      label: v.exactOptional(lineFields.label),
      lead: v.exactOptional(lineFields.lead),
      text: v.exactOptional(lineFields.text),
    }),
  }),
  tabs: ({ fields }): readonly ('plans' | 'planLines' | 'speakers' | 'opinions')[] =>
    fields.form === undefined || fields.form === 'topic'
      ? ['plans', 'planLines']
      : ['plans', 'planLines', 'speakers', 'opinions'],
  run(snapshot, { line: code, fields }) {
    const before = findRecord(snapshot, 'planLines', code);
    const plan = findRecord(snapshot, 'plans', before.plan);
    const after = { ...before, ...(fields as Partial<PlanLine>) };
    if (!hasWords(after)) {
      throw new UserError('line-empty', `Dòng ${code} không còn chữ nào. Hãy gõ nội dung, hoặc bỏ dòng.`, {
        tab: TAB,
        code,
        field: columns.text.header,
      });
    }
    const noTopic = before.form === 'topic' && after.form !== 'topic';
    if (noTopic) refuseSpokenTo(snapshot as Snapshot<TabKey>, code);
    const changes = update('planLines', before, fields as Partial<PlanLine>);
    if (before.form !== after.form) {
      const others = linesOf(snapshot, plan.code);
      const sequence = others.map((line) => (line.code === code ? after : line));
      // The line's own label is as typed; only the other topics move up or down.
      const labels = numbered(sequence).map((line, index) => ({ ...line, order: others[index]?.order ?? line.order }));
      changes.push(
        ...moved(
          others.filter((line) => line.code !== code),
          labels,
        ),
      );
    }
    return {
      changes,
      message:
        changes.length === 0
          ? `Dòng ${code} không có gì thay đổi.`
          : after.form === 'dropped' && before.form !== 'dropped'
            ? `Đã bỏ dòng ${code} khỏi kế hoạch.`
            : `Đã sửa dòng ${code}.`,
      output: { code },
      warnings: changes.length === 0 ? [] : issuedWarning(plan),
    };
  },
});
