// Enters a year's plan: one row in Kế hoạch and its text, line by line, topics among them.
import * as v from 'valibot';
import { nextCode } from '../domain/codes';
import type { PlanLine } from '../domain/records';
import { records } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { oneOf, optionalText, requiredCount, requiredText } from './fields';
import { insert, useCase } from './use-case';

const keys = <T extends string>(choices: Record<T, string>) => Object.keys(choices) as [T, ...T[]];
const { columns } = TABS.planLines;

export const enterPlan = useCase({
  name: 'enterPlan',
  label: 'Nhập kế hoạch',
  input: v.object({
    year: requiredCount('Năm', 2000, 2199),
    title: requiredText('Trích yếu'),
    issueMonth: v.optional(
      v.pipe(
        optionalText('Tháng ban hành'),
        v.regex(/^(\d{4}-(0[1-9]|1[0-2]))?$/, '«Tháng ban hành» phải có dạng 2024-02.'),
      ),
      '',
    ),
    quarters: optionalText('Quý tổ chức'),
    signer: optionalText('Người ký'),
    lines: v.pipe(
      v.array(
        v.object({
          part: oneOf('Phần', keys(columns.part.choices)),
          form: oneOf('Dạng dòng', keys(columns.form.choices)),
          label: optionalText('Ký hiệu'),
          lead: optionalText('Phần in đậm'),
          text: optionalText('Nội dung'),
        }),
      ),
      v.minLength(1, '«Nội dung kế hoạch» chưa có dòng nào.'),
    ),
  }),
  tabs: ['plans', 'planLines'],
  run(snapshot, input) {
    // Lines outlive a plan whose row was deleted by hand; its code must not come back with them.
    const used = [
      ...records(snapshot, 'plans').map((plan) => plan.code),
      ...records(snapshot, 'planLines').map((line) => line.code.replace(/\/\d+$/, '')),
    ];
    const code = nextCode(`KH-${input.year}-`, 2, used);
    const { year, title, issueMonth, quarters, signer } = input;
    const lines = input.lines.map((line, index): Omit<PlanLine, 'revision'> => {
      const order = index + 1;
      return { code: `${code}/${String(order).padStart(2, '0')}`, plan: code, order, ...line };
    });
    return {
      changes: [
        insert('plans', { code, year, title, issueMonth, quarters, signer, state: 'draft' }),
        ...lines.map((line) => insert('planLines', line)),
      ],
      message: `Đã nhập kế hoạch ${code} với ${lines.length} dòng nội dung.`,
      output: { code, lines: lines.map((line) => line.code) },
    };
  },
});
