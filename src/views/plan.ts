// Kế hoạch: the plans, and the text of the one in focus, line by line.
import * as v from 'valibot';
import { linesInOrder } from '../domain/plan-lines';
import type { Plan, PlanLine } from '../domain/records';
import { optionalText } from '../usecases/fields';
import { readable, settingsFor } from './reading';
import { view } from './view';

export interface PlanData {
  /** Newest first. */
  plans: Plan[];
  /** Lines of every plan, those taken out included. */
  counts: Record<string, number>;
  /** The plan whose text is in `lines`; '' while there is none. */
  focus: string;
  /** In order, those taken out included. */
  lines: PlanLine[];
  /** Lines of this plan that were typed by hand and have no code yet: printed, but not to be edited here. */
  uncoded: number;
  office: { name: string; announceDays: number; resultsDays: number; signer: string };
  problems: string[];
}

const newestFirst = (a: Plan, b: Plan) => (b.year ?? 0) - (a.year ?? 0) || (a.code < b.code ? 1 : -1);

export const plan = view({
  name: 'plan',
  input: v.object({ plan: optionalText('Kế hoạch') }),
  tabs: ['plans', 'planLines', 'settings'] as const,
  show(snapshot, { plan: wanted }): PlanData {
    const problems: string[] = [];
    const plans = readable(snapshot.plans.rows, problems).sort(newestFirst);
    const lines = readable(snapshot.planLines.rows, problems);
    const settings = settingsFor(snapshot, ['officeName', 'announceDays', 'resultsDays', 'signerName'], problems);
    const focus = plans.find((one) => one.code === wanted) ?? plans[0];
    const counts: Record<string, number> = {};
    for (const line of lines) counts[line.plan] = (counts[line.plan] ?? 0) + 1;
    return {
      plans,
      counts,
      focus: focus?.code ?? '',
      lines: linesInOrder(lines.filter((line) => line.plan === focus?.code)),
      uncoded: snapshot.planLines.uncoded.filter(({ record }) => focus && record.plan === focus.code).length,
      office: {
        name: settings.officeName,
        announceDays: settings.announceDays,
        resultsDays: settings.resultsDays,
        signer: settings.signerName,
      },
      problems,
    };
  },
});
