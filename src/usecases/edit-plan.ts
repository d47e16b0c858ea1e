// Edits the row of a plan: its abstract, month, quarters, signer, state. What is left out stays as it is.
import * as v from 'valibot';
import type { Plan } from '../domain/records';
import { findRecord } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { oneOf, optionalText, requiredCount, requiredText } from './fields';
import { issueMonth } from './plan-text';
import { update, useCase } from './use-case';

const { columns } = TABS.plans;

export const editPlan = useCase({
  name: 'editPlan',
  label: 'Sửa kế hoạch',
  input: v.object({
    plan: requiredText('Kế hoạch'),
    fields: v.object({
      year: v.exactOptional(requiredCount(columns.year.header, 2000, 2199)),
      title: v.exactOptional(requiredText(columns.title.header)),
      issueMonth: v.exactOptional(issueMonth),
      quarters: v.exactOptional(optionalText(columns.quarters.header)),
      signer: v.exactOptional(optionalText(columns.signer.header)),
      state: v.exactOptional(oneOf(columns.state.header, ['draft', 'approved', 'issued'])),
    }),
  }),
  tabs: ['plans'],
  run(snapshot, { plan: code, fields }) {
    const changes = update('plans', findRecord(snapshot, 'plans', code), fields as Partial<Plan>);
    return {
      changes,
      message: changes.length === 0 ? `Kế hoạch ${code} không có gì thay đổi.` : `Đã sửa kế hoạch ${code}.`,
      output: { code },
    };
  },
});
