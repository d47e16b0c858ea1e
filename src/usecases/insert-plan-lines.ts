// Puts lines into a plan, behind a line that is there; what follows moves down, topics are numbered anew.
import * as v from 'valibot';
import { nextCodes } from '../domain/codes';
import { UserError } from '../domain/errors';
import { hasWords } from '../domain/plan-lines';
import type { PlanLine } from '../domain/records';
import { findRecord, records } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { optionalText, requiredText } from './fields';
import { issuedWarning, linesOf, moved, newLines, numbered, sequence } from './plan-text';
import { insert, useCase } from './use-case';

export const insertPlanLines = useCase({
  name: 'insertPlanLines',
  label: 'Thêm dòng kế hoạch',
  input: v.object({
    plan: requiredText('Kế hoạch'),
    /** Code of the line behind which they go; '' is the beginning. */
    after: optionalText('Sau dòng'),
    lines: newLines,
  }),
  tabs: ['plans', 'planLines'],
  run(snapshot, { plan: code, after, lines }) {
    const plan = findRecord(snapshot, 'plans', code);
    if (!lines.every(hasWords)) {
      throw new UserError('line-empty', 'Có dòng mới không có chữ nào. Hãy gõ nội dung rồi lưu lại.', {
        tab: TABS.planLines.title,
        field: TABS.planLines.columns.text.header,
      });
    }
    const before = linesOf(snapshot, code);
    const used = records(snapshot, 'planLines').map((line) => line.code);
    const codes = nextCodes(`${code}/`, 2, used, lines.length);
    const added = lines.map((line, index): PlanLine => ({
      code: codes[index] as string,
      plan: code,
      order: null,
      revision: null,
      ...line,
    }));
    const placed = numbered(sequence(before, added, after, code));
    const isNew = new Set(codes);
    return {
      changes: [
        ...placed.filter((line) => isNew.has(line.code)).map(({ revision: _, ...line }) => insert('planLines', line)),
        ...moved(before, placed),
      ],
      message: `Đã thêm ${lines.length} dòng vào kế hoạch ${code}.`,
      output: { codes },
      warnings: issuedWarning(plan),
    };
  },
});
