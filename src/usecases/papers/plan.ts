// Kế hoạch as a paper: made from a plan's row and its lines.
import { planView } from '../../documents/plan';
import { dateOfMoment } from '../../domain/dates';
import { UserError } from '../../domain/errors';
import type { Plan, PlanLine } from '../../domain/records';
import type { Row, Snapshot } from '../../workbook/rows';
import { findRecord } from '../../workbook/rows';
import { TABS } from '../../workbook/schema';
import { officeIn } from '../lookups';
import type { Finding, PaperSource } from './source';
import { about, printedRow, readable, unreadable } from './source';

const PLAN_TABS = ['plans', 'planLines', 'settings', 'papers'] as const;
type PlanTab = (typeof PLAN_TABS)[number];

/** Every line of the tab that is to be printed. One that staff inserted by hand has no code, and needs none. */
const allLines = (snapshot: Snapshot<PlanTab>) =>
  [...snapshot.planLines.rows, ...snapshot.planLines.uncoded].filter(({ record }) => record.form !== 'dropped');

const isBlank = ({ label, lead, text }: PlanLine) => label === '' && lead === '' && text === '';

function planAndLines(snapshot: Snapshot<PlanTab>, subject: string): { plan: Plan; lines: Row<PlanLine>[] } {
  const plan = findRecord(snapshot, 'plans', subject);
  const lines = allLines(snapshot).filter((row) => row.record.plan === plan.code);
  if (lines.length > 0) return { plan, lines };
  const { title } = TABS.planLines;
  throw new UserError('plan-empty', `Kế hoạch ${plan.code} chưa có dòng nào ở trang «${title}».`, {
    tab: title,
    code: plan.code,
  });
}

/** Lines that are left out, come last, or share a place, because a field of theirs is blank or doubled. */
function lineWarnings(all: readonly Row<PlanLine>[], lines: readonly Row<PlanLine>[]): Finding[] {
  const { columns } = TABS.planLines;
  const warn = (row: Row<PlanLine>, text: string, field: string) => about('warning', 'planLines', row, text, field);
  const ofOrder = new Map<number, Row<PlanLine>>();
  const doubled = lines.flatMap((row) => {
    const { order } = row.record;
    if (order === null) return [];
    const first = ofOrder.get(order);
    if (!first) ofOrder.set(order, row);
    const { header } = columns.order;
    return first ? [warn(row, `«${header}» ${order} trùng với dòng ${first.row}.`, header)] : [];
  });
  return [
    ...all
      .filter((row) => row.record.plan === '')
      .map((row) => warn(row, `chưa ghi «${columns.plan.header}» nên không in.`, columns.plan.header)),
    ...lines
      .filter((row) => row.record.order === null)
      .map((row) => warn(row, `chưa ghi «${columns.order.header}» nên in ở cuối.`, columns.order.header)),
    ...doubled,
    ...lines
      .filter(({ record }) => isBlank(record))
      .map((row) => warn(row, 'dòng trống nên không in.', columns.text.header)),
  ];
}

function planFindings(snapshot: Snapshot<PlanTab>, subject: string): Finding[] {
  const { plan, lines } = planAndLines(snapshot, subject);
  const planRow = snapshot.plans.rows.find(({ record }) => record.code === plan.code);
  const { columns } = TABS.plans;
  const hasTopic = lines.some(({ record }) => record.form === 'topic');
  const topic = TABS.planLines.columns.form.choices.topic;
  return [
    ...lines.flatMap(unreadable),
    ...(planRow && plan.title === ''
      ? [about('error', 'plans', planRow, `chưa ghi «${columns.title.header}».`, columns.title.header)]
      : []),
    ...lineWarnings(allLines(snapshot), lines),
    ...(planRow && !hasTopic
      ? [
          about(
            'warning',
            'plans',
            planRow,
            `kế hoạch chưa có dòng nào là «${topic}» ở trang «${TABS.planLines.title}».`,
          ),
        ]
      : []),
  ];
}

export const planPaper: PaperSource<PlanTab, 'plans'> = {
  tabs: PLAN_TABS,
  subjectTabs: ['plans'],
  subjects: (snapshot) =>
    readable(snapshot, 'plans')
      .sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || (a.code < b.code ? 1 : -1))
      .map(({ code, title }) => ({ code, label: `${code}: ${title === '' ? 'chưa ghi trích yếu' : title}` })),
  year: (snapshot, subject, { now }) => findRecord(snapshot, 'plans', subject).year ?? Number(now.slice(0, 4)),
  findings: planFindings,
  printed(snapshot, subject) {
    const { plan, lines } = planAndLines(snapshot, subject);
    return [
      ...snapshot.plans.rows
        .filter(({ record }) => record.code === plan.code)
        .map((row) => printedRow('plans', row, 'office', ['title', 'signer'])),
      ...lines.map((row) => printedRow('planLines', row, 'office', ['label', 'lead', 'text'])),
    ];
  },
  make(snapshot, subject, { now }) {
    const office = officeIn(snapshot);
    const { plan, lines } = planAndLines(snapshot, subject);
    const records = lines.map((row) => row.record);
    return {
      view: planView({ office, plan, lines: records, madeOn: dateOfMoment(now) }),
      office,
      abstract: plan.title,
      signer: plan.signer === '' ? office.signer : plan.signer,
    };
  },
};
