// Renders papers for the tests from the layouts as they are built.
import { layoutDocx } from '../../src/documents/layouts';
import { planView } from '../../src/documents/plan';
import type { PlanInput } from '../../src/documents/plan';
import { renderPaper } from '../../src/documents/render';
import { resultsView } from '../../src/documents/results';
import type { ResultsInput } from '../../src/documents/results';
import type { PaperKind } from '../../src/domain/records';
import { readDocx, type Docx } from './docx';
import { MEETING } from './meeting';
import { OFFICE, plan, PLAN_LINES } from './rows';

const layouts = new Map<PaperKind, string>();

/** The layout, base64; built once. */
export function layout(kind: PaperKind): string {
  const known = layouts.get(kind) ?? layoutDocx(kind);
  layouts.set(kind, known);
  return known;
}

export function planPaper(change: Partial<PlanInput> = {}): string {
  const input = { office: OFFICE, plan: plan(), lines: PLAN_LINES, madeOn: '2024-02-05', ...change };
  return renderPaper(layout('plan'), planView(input));
}

export function resultsPaper(change: Partial<ResultsInput> = {}): string {
  return renderPaper(layout('results'), resultsView({ ...MEETING, ...change }));
}

export const planDocx = (change: Partial<PlanInput> = {}): Docx => readDocx(planPaper(change));
export const resultsDocx = (change: Partial<ResultsInput> = {}): Docx => readDocx(resultsPaper(change));
