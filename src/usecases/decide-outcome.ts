// Decides what becomes of an ý kiến that is already recorded, or decides it anew; an earlier assignment is then withdrawn.
import * as v from 'valibot';
import { findRecord, records } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { requiredText } from './fields';
import { decide, outcomeInput, tabsOfOutcome } from './outcome';
import { update, useCase } from './use-case';

export const decideOutcome = useCase({
  name: 'decideOutcome',
  label: 'Chọn hướng xử lý',
  input: v.object({ opinion: requiredText('Ý kiến'), outcome: outcomeInput }),
  tabs: ({ outcome }) => [...new Set(['followUps' as const, ...tabsOfOutcome(outcome)])],
  run(snapshot, { opinion: code, outcome }, context) {
    const opinion = findRecord(snapshot, 'opinions', code);
    const decision = decide(snapshot, opinion, outcome, context);
    const withdrawn = records(snapshot, 'followUps')
      .filter((followUp) => followUp.opinion === code && followUp.state !== 'withdrawn')
      .flatMap((followUp) => update('followUps', followUp, { state: 'withdrawn' }));
    // What repeated this opinion now repeats the one that it repeats itself.
    const { outcome: type, duplicateOf } = decision.opinion;
    const repointed = records(snapshot, 'opinions')
      .filter((other) => type === 'duplicate' && other.outcome === 'duplicate' && other.duplicateOf === code)
      .flatMap((other) => update('opinions', other, { duplicateOf }));
    const label = TABS.opinions.columns.outcome.choices[outcome.type].toLowerCase();
    return {
      changes: [...update('opinions', opinion, decision.opinion), ...repointed, ...withdrawn, ...decision.changes],
      message: `Ý kiến ${code}: ${label}${decision.followUp ? ` (${decision.followUp.code})` : ''}.`,
      output: { code, ...(decision.followUp ? { followUp: decision.followUp } : {}) },
      warnings: decision.warnings,
    };
  },
});
