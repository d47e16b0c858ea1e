// Enters a year's plan: one row in Kế hoạch and its text, line by line, topics among them.
import * as v from 'valibot';
import { nextCode } from '../domain/codes';
import type { Plan, PlanLine } from '../domain/records';
import type { Snapshot } from '../workbook/rows';
import { records } from '../workbook/rows';
import { optionalText, requiredCount, requiredText } from './fields';
import { issueMonth, newLines } from './plan-text';
import { insert, useCase } from './use-case';

export interface PlanToEnter extends Pick<Plan, 'title' | 'issueMonth' | 'quarters' | 'signer'> {
  year: number;
  lines: readonly Pick<PlanLine, 'part' | 'form' | 'label' | 'lead' | 'text'>[];
}

/** The rows of a new plan and its code. */
export function planEntry(snapshot: Snapshot<'plans' | 'planLines'>, { lines: typed, ...plan }: PlanToEnter) {
  const plans = records(snapshot, 'plans');
  // Lines outlive a plan whose row was deleted by hand; its code must not come back with them.
  const used = [
    ...plans.map((one) => one.code),
    ...records(snapshot, 'planLines').map((line) => line.code.replace(/\/\d+$/, '')),
  ];
  const code = nextCode(`KH-${plan.year}-`, 2, used);
  const lines = typed.map((line, index): Omit<PlanLine, 'revision'> => {
    const order = index + 1;
    return { code: `${code}/${String(order).padStart(2, '0')}`, plan: code, order, ...line };
  });
  const twins = plans.filter((one) => one.year === plan.year).map((one) => one.code);
  return {
    changes: [insert('plans', { code, ...plan, state: 'draft' }), ...lines.map((line) => insert('planLines', line))],
    output: { code, lines: lines.map((line) => line.code) },
    warnings: twins.length > 0 ? [`Năm ${plan.year} đã có kế hoạch ${twins.join(', ')}.`] : [],
  };
}

export const enterPlan = useCase({
  name: 'enterPlan',
  label: 'Nhập kế hoạch',
  input: v.object({
    year: requiredCount('Năm', 2000, 2199),
    title: requiredText('Trích yếu'),
    issueMonth: v.optional(issueMonth, ''),
    quarters: optionalText('Quý tổ chức'),
    signer: optionalText('Người ký'),
    lines: newLines,
  }),
  tabs: ['plans', 'planLines'],
  run(snapshot, input) {
    const entry = planEntry(snapshot, input);
    return {
      ...entry,
      message: `Đã nhập kế hoạch ${entry.output.code} với ${input.lines.length} dòng nội dung.`,
    };
  },
});
