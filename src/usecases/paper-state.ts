// The states of an official paper, forwards only, and the plan whose paper it is.
import { UserError } from '../domain/errors';
import type { Paper, PaperState, Plan } from '../domain/records';
import type { Snapshot } from '../workbook/rows';
import { findRecord, records } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import type { Change } from './use-case';
import { update } from './use-case';

const RANK: Record<PaperState, number> = { draft: 0, approved: 1, issued: 2 };

/** One that was typed by hand without a state is a draft. */
const stateOf = ({ state }: Paper | Plan): PaperState => (state as PaperState | '') || 'draft';

/** The paper, if it is in the state from which `act` («duyệt») may go on. */
export function paperIn(snapshot: Snapshot<'papers'>, code: string, state: PaperState, act: string): Paper {
  const paper = findRecord(snapshot, 'papers', code);
  const current = stateOf(paper);
  if (current === state) return paper;
  const { title, columns } = TABS.papers;
  const { choices, header } = columns.state;
  const advice = RANK[current] > RANK[state] ? 'Hãy tải lại trang để xem.' : 'Hãy duyệt văn bản trước.';
  throw new UserError(
    'paper-state',
    `Văn bản ${code} đang ở trạng thái «${choices[current]}» nên không ${act} được. ${advice}`,
    { tab: title, code, field: header },
  );
}

/** The plan follows its paper; a paper that is made anew does not take back what an earlier one has reached. */
export function planFollows(snapshot: Snapshot<'plans' | 'papers'>, paper: Paper, state: PaperState): Change[] {
  if (paper.kind !== 'plan' || !snapshot.plans.rows.some(({ record }) => record.code === paper.subject)) return [];
  const plan = findRecord(snapshot, 'plans', paper.subject);
  const others = records(snapshot, 'papers').filter(
    ({ code, kind, subject }) => kind === 'plan' && subject === plan.code && code !== paper.code,
  );
  const reached = [state, ...others.map(stateOf)].sort((a, b) => RANK[b] - RANK[a])[0] ?? state;
  // Issued by hand, without a paper here: it stays issued.
  return stateOf(plan) === 'issued' && reached !== 'issued' ? [] : update('plans', plan, { state: reached });
}
