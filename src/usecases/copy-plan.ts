// Makes the plan of a year from that of an earlier one: «năm 2024» becomes the new year, other topics may take the place of
// the old ones, and what still needs a look is pointed out.
import * as v from 'valibot';
import { UserError } from '../domain/errors';
import { topicLabel } from '../domain/plan-topics';
import { inNewYear, leftovers } from '../domain/plan-year';
import type { PlanLine } from '../domain/records';
import { findRecord } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { planEntry } from './enter-plan';
import { optionalText, requiredCount, requiredText } from './fields';
import { linesOf } from './plan-text';
import { useCase } from './use-case';

type NewLine = Pick<PlanLine, 'part' | 'form' | 'label' | 'lead' | 'text'>;

/** The lines with these topics where the first topic was, or else at the end of the content. */
function withTopics(lines: readonly NewLine[], topics: readonly string[]): NewLine[] {
  const place = lines.findIndex((line) => line.form === 'topic');
  const lastOfContent = lines.reduce((last, line, index) => (line.part === 'content' ? index : last), -1);
  const at = place >= 0 ? place : lastOfContent + 1;
  const others = (part: readonly NewLine[]) => part.filter((line) => line.form !== 'topic');
  const added = topics.map((text, index): NewLine => ({
    part: 'content',
    form: 'topic',
    label: topicLabel(index + 1),
    lead: '',
    text,
  }));
  return [...others(lines.slice(0, at)), ...added, ...others(lines.slice(at))];
}

export const copyPlan = useCase({
  name: 'copyPlan',
  label: 'Chép kế hoạch',
  input: v.object({
    plan: requiredText('Kế hoạch'),
    year: requiredCount('Năm', 2000, 2199),
    /** Topics in place of the old ones; none: the old ones stay. */
    topics: v.optional(v.array(requiredText('Chủ đề')), []),
    quarters: v.exactOptional(optionalText('Quý tổ chức')),
    title: optionalText('Trích yếu'),
  }),
  tabs: ['plans', 'planLines'],
  run(snapshot, { plan: from, year, topics, quarters, title }) {
    const source = findRecord(snapshot, 'plans', from);
    const inYear = (text: string) => (source.year === null ? text : inNewYear(text, source.year, year));
    const old = linesOf(snapshot, from).filter((line) => line.form !== 'dropped');
    if (old.length === 0) {
      throw new UserError('plan-empty', `Kế hoạch ${from} chưa có dòng nào ở trang «${TABS.planLines.title}».`, {
        tab: TABS.planLines.title,
        code: from,
      });
    }
    const copied = old.map(({ part, form, label, lead, text }): NewLine => ({
      part,
      form,
      label,
      lead: inYear(lead),
      text: inYear(text),
    }));
    const lines = topics.length > 0 ? withTopics(copied, topics) : copied;
    const entry = planEntry(snapshot, {
      year,
      title: title === '' ? inYear(source.title) : title,
      issueMonth: '',
      quarters: quarters ?? source.quarters,
      signer: source.signer,
      lines,
    });
    const toLookAt = lines.filter((line) => leftovers(line, year).length > 0).length;
    return {
      ...entry,
      message: `Đã chép kế hoạch ${from} thành ${entry.output.code} của năm ${year}, ${lines.length} dòng.`,
      warnings: [
        ...entry.warnings,
        ...(toLookAt > 0 ? [`${toLookAt} dòng còn ghi năm cũ hoặc tên cũ; hãy xem các dòng có dấu «Xem lại».`] : []),
      ],
    };
  },
});
