// Kế hoạch as a paper: made from a plan's row and its lines.
import { planView } from '../../documents/plan';
import { carriedOver } from '../../domain/carried-over';
import type { CarriedOver } from '../../domain/carried-over';
import { dateOfMoment } from '../../domain/dates';
import { UserError } from '../../domain/errors';
import type { Opinion, Plan, PlanLine, Template } from '../../domain/records';
import type { Row, Snapshot } from '../../workbook/rows';
import { findRecord, records } from '../../workbook/rows';
import { TABS } from '../../workbook/schema';
import { officeIn } from '../lookups';
import type { Finding, PaperSource } from './source';
import { about, printedRow, readable, unreadable } from './source';
import type { Context } from '../use-case';

const PLAN_TABS = [
  ...(['plans', 'planLines', 'settings', 'papers'] as const),
  // What earlier sessions left, and whose names must not be in it.
  ...(['sessions', 'speakers', 'directory', 'opinions', 'followUps', 'templates'] as const),
] as const;
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

/** Later than every day: what is still left today. */
const LAST_DAY = '9999-12-31';

/** What earlier sessions had left by `asOf`; nothing where the office has emptied the sentence before it. */
function carriedInto(snapshot: Snapshot<PlanTab>, plan: Plan, asOf: string): CarriedOver[] {
  const isOff = ({ code, text }: Template) => code === 'ke-hoach-ton-mo-dau' && text.trim() === '';
  if (records(snapshot, 'templates').some(isOff)) return [];
  return carriedOver(
    plan,
    {
      plans: records(snapshot, 'plans'),
      sessions: records(snapshot, 'sessions'),
      opinions: records(snapshot, 'opinions'),
      followUps: records(snapshot, 'followUps'),
    },
    asOf,
  );
}

function carriedRows(snapshot: Snapshot<PlanTab>, carried: readonly CarriedOver[]): Row<Opinion>[] {
  const opinions = new Set(carried.map(({ opinion }) => opinion));
  return snapshot.opinions.rows.filter(({ record }) => opinions.has(record));
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

function planFindings(snapshot: Snapshot<PlanTab>, subject: string, { now }: Context): Finding[] {
  const { plan, lines } = planAndLines(snapshot, subject);
  const planRow = snapshot.plans.rows.find(({ record }) => record.code === plan.code);
  const { columns } = TABS.plans;
  const hasTopic = lines.some(({ record }) => record.form === 'topic');
  const topic = TABS.planLines.columns.form.choices.topic;
  return [
    ...lines.flatMap(unreadable),
    ...carriedRows(snapshot, carriedInto(snapshot, plan, dateOfMoment(now))).flatMap(unreadable),
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
      ...carriedRows(snapshot, carriedInto(snapshot, plan, LAST_DAY)).map((row) =>
        printedRow('opinions', row, 'people', ['text']),
      ),
    ];
  },
  make(snapshot, subject, { now }) {
    const office = officeIn(snapshot);
    const { plan, lines } = planAndLines(snapshot, subject);
    return {
      view: planView({
        office,
        plan,
        lines: lines.map(({ record }) => record),
        carried: carriedInto(snapshot, plan, dateOfMoment(now)),
        wording: records(snapshot, 'templates'),
        madeOn: dateOfMoment(now),
      }),
      office,
      abstract: plan.title,
      signer: plan.signer === '' ? office.signer : plan.signer,
    };
  },
};
