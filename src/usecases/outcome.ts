// The outcome of an ý kiến: its four shapes as input, and what each writes into Ý kiến and Giao việc.
import * as v from 'valibot';
import { nextCode } from '../domain/codes';
import { dateOfMoment, formatDate, yearOf } from '../domain/dates';
import { deadlineAfter } from '../domain/deadline';
import { UserError } from '../domain/errors';
import type { FollowUp, Opinion } from '../domain/records';
import { sameText } from '../domain/text';
import type { Snapshot } from '../workbook/rows';
import { records } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { inBrief } from './brief';
import { optionalCount, optionalDate, optionalList, optionalText, requiredText } from './fields';
import { settingsIn } from './lookups';
import type { Change, Context } from './use-case';
import { insert } from './use-case';

const assignment = {
  task: optionalText('Việc phải làm'),
  leadUnit: optionalText('Đơn vị chủ trì'),
  supportingUnits: optionalList('Đơn vị phối hợp'),
  officer: optionalText('Người được giao'),
  /** Day of the assignment; today when left out. */
  assignedOn: optionalDate('Ngày giao'),
  /** Working days from that day; the office's setting when left out. */
  workingDays: optionalCount('Số ngày làm việc', 999),
  /** A date set by the chair goes before any count. */
  dueOn: optionalDate('Hạn'),
};

const CHOICES = [
  v.object({
    type: v.literal('answered'),
    answeredBy: requiredText('Người trả lời'),
    answer: requiredText('Nội dung trả lời'),
  }),
  v.object({ type: v.literal('assigned'), ...assignment }),
  v.object({ type: v.literal('escalated'), superiorBody: requiredText('Cấp có thẩm quyền'), ...assignment }),
  v.object({ type: v.literal('duplicate'), of: requiredText('Trùng với') }),
] as const;

export const outcomeInput = v.variant('type', CHOICES, '«Hướng xử lý» không có trong danh sách cho phép.');
export type OutcomeInput = v.InferOutput<typeof outcomeInput>;
type Assignment = Extract<OutcomeInput, { type: 'assigned' | 'escalated' }>;

export type OutcomeTab = 'opinions' | 'followUps' | 'directory' | 'holidays' | 'settings';

/** Tabs that an outcome needs beside the opinions; an answer or a duplicate needs no deadline. */
export function tabsOfOutcome(outcome: OutcomeInput | undefined): readonly OutcomeTab[] {
  const assigns = outcome?.type === 'assigned' || outcome?.type === 'escalated';
  return assigns ? ['opinions', 'followUps', 'directory', 'holidays', 'settings'] : ['opinions'];
}

export interface Decision {
  /** Fields of the opinion. */
  opinion: Pick<Opinion, 'outcome' | 'answeredBy' | 'answer' | 'duplicateOf'>;
  changes: Change[];
  warnings: string[];
  followUp?: { code: string; dueOn: string; dueReason: string };
}

/** The due date of work assigned on `assignedOn`, how it came about, and what makes it uncertain. */
export function deadlineOf(
  snapshot: Snapshot<'holidays' | 'settings'>,
  input: Pick<Assignment, 'dueOn' | 'workingDays'>,
  assignedOn: string,
) {
  if (input.dueOn !== '') {
    if (input.dueOn < assignedOn) {
      throw new UserError(
        'due-before-assigned',
        `«Hạn» ${formatDate(input.dueOn)} sớm hơn «Ngày giao» ${formatDate(assignedOn)}.`,
        {
          tab: TABS.followUps.title,
          field: TABS.followUps.columns.dueOn.header,
        },
      );
    }
    return { dueOn: input.dueOn, dueReason: `Chủ trì ấn định ngày ${formatDate(input.dueOn)}`, warnings: [] };
  }
  const days = input.workingDays ?? settingsIn(snapshot).answerWorkingDays;
  const { due, explanation, warnings } = deadlineAfter(assignedOn, days, records(snapshot, 'holidays'));
  return { dueOn: due, dueReason: explanation, warnings };
}

/** Refuses work for which nobody is named. */
export function requireSomebody({ leadUnit, officer }: Pick<FollowUp, 'leadUnit' | 'officer'>): void {
  if (leadUnit !== '' || officer !== '') return;
  const { title, columns } = TABS.followUps;
  throw new UserError('nobody-assigned', '«Đơn vị chủ trì» và «Người được giao» đều chưa điền. Hãy điền ít nhất một.', {
    tab: title,
    field: columns.leadUnit.header,
  });
}

/** A sentence for each of these that Danh bạ does not know: no reminder can reach them. */
export function strangerTexts(
  snapshot: Snapshot<'directory'>,
  { leadUnit, supportingUnits, officer }: Pick<FollowUp, 'leadUnit' | 'supportingUnits' | 'officer'>,
): string[] {
  const directory = records(snapshot, 'directory');
  return [leadUnit, ...supportingUnits, officer]
    .filter((name) => name !== '' && !directory.some((entry) => sameText(entry.name, name)))
    .map((name) => `«${name}» chưa có trong Danh bạ nên chưa gửi thư nhắc được.`);
}

function assign(
  snapshot: Snapshot<OutcomeTab>,
  opinion: Pick<Opinion, 'code' | 'text'>,
  input: Assignment,
  context: Context,
  taken: readonly string[],
) {
  requireSomebody(input);
  const assignedOn = input.assignedOn === '' ? dateOfMoment(context.now) : input.assignedOn;
  const { dueOn, dueReason, warnings } = deadlineOf(snapshot, input, assignedOn);
  const code = nextCode(`GV-${yearOf(assignedOn)}-`, 3, [
    ...records(snapshot, 'followUps').map((row) => row.code),
    ...taken,
  ]);
  const followUp: Omit<FollowUp, 'revision'> = {
    code,
    opinion: opinion.code,
    task: input.task === '' ? inBrief(opinion.text) : input.task,
    leadUnit: input.leadUnit,
    supportingUnits: input.supportingUnits,
    officer: input.officer,
    assignedOn,
    dueOn,
    dueReason,
    originalDueOn: '',
    extensionReason: '',
    state: 'assigned',
    handBackReason: '',
    result: '',
    resultOn: '',
    answeringPaper: '',
    superiorBody: input.type === 'escalated' ? input.superiorBody : '',
  };
  return {
    changes: [insert('followUps', followUp)],
    followUp: { code, dueOn, dueReason },
    warnings: [...warnings, ...strangerTexts(snapshot, input)],
  };
}

/** The opinion that `of` repeats in the end: a repetition of a repetition points at the first, which carries the answer. */
function originalOf(snapshot: Snapshot<OutcomeTab>, code: string, of: string): string {
  const refuse = (why: string) =>
    new UserError('duplicate-of', `Ý kiến ${code} ${why}`, {
      tab: TABS.opinions.title,
      code,
      field: TABS.opinions.columns.duplicateOf.header,
    });
  if (of === code) throw refuse('không thể trùng với chính nó. Hãy chọn ý kiến khác.');
  const opinions = new Map(records(snapshot, 'opinions').map((row) => [row.code, row]));
  const passed = [code];
  let last = of;
  for (;;) {
    if (passed.includes(last)) {
      throw refuse(
        `không thể trùng với ${of}, vì ${of} đã ghi trùng với ${last}. Hãy sửa hướng xử lý của ${of} trước.`,
      );
    }
    const opinion = opinions.get(last);
    if (!opinion) throw refuse(`ghi trùng với «${last}» nhưng không có ý kiến đó. Hãy xem lại mã.`);
    if (opinion.outcome !== 'duplicate') return last;
    passed.push(last);
    last = opinion.duplicateOf;
  }
}

/** What deciding `opinion` so writes. `taken` are codes of follow-ups that the same act has already given out. */
export function decide(
  snapshot: Snapshot<OutcomeTab>,
  opinion: Omit<Opinion, 'revision'>,
  input: OutcomeInput,
  context: Context,
  taken: readonly string[] = [],
): Decision {
  // What was answered once stays, also when the opinion is assigned after all.
  const { answeredBy, answer } = opinion;
  const fields = { outcome: input.type, answeredBy, answer, duplicateOf: '' };
  switch (input.type) {
    case 'answered':
      return { opinion: { ...fields, answeredBy: input.answeredBy, answer: input.answer }, changes: [], warnings: [] };
    case 'duplicate':
      return {
        opinion: { ...fields, duplicateOf: originalOf(snapshot, opinion.code, input.of) },
        changes: [],
        warnings: [],
      };
    default:
      return { opinion: fields, ...assign(snapshot, opinion, input, context, taken) };
  }
}
