// Moves a line of a plan behind another; topics are numbered anew.
import * as v from 'valibot';
import { findRecord } from '../workbook/rows';
import { optionalText, requiredText } from './fields';
import { issuedWarning, linesOf, moved, numbered, sequence } from './plan-text';
import { useCase } from './use-case';

export const movePlanLine = useCase({
  name: 'movePlanLine',
  label: 'Chuyển dòng kế hoạch',
  input: v.object({
    line: requiredText('Dòng kế hoạch'),
    /** Code of the line behind which it goes; '' is the beginning. */
    after: optionalText('Sau dòng'),
  }),
  tabs: ['plans', 'planLines'],
  run(snapshot, { line: code, after }) {
    const line = findRecord(snapshot, 'planLines', code);
    const plan = findRecord(snapshot, 'plans', line.plan);
    const before = linesOf(snapshot, plan.code);
    const others = before.filter((other) => other.code !== code);
    const changes = after === code ? [] : moved(before, numbered(sequence(others, [line], after, plan.code)));
    return {
      changes,
      message: changes.length === 0 ? `Dòng ${code} vẫn ở chỗ cũ.` : `Đã chuyển dòng ${code}.`,
      output: { code },
      warnings: changes.length === 0 ? [] : issuedWarning(plan),
    };
  },
});
