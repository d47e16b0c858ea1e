// Assigns many ý kiến at once, and assigns work again: to another unit or officer, or with another due date. One commit.
import * as v from 'valibot';
import { dateOfMoment, formatDate } from '../domain/dates';
import { UserError } from '../domain/errors';
import type { FollowUp, Opinion } from '../domain/records';
import { isOpen } from '../domain/tally';
import type { Snapshot } from '../workbook/rows';
import { findRecord, records } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { inBrief } from './brief';
import { optionalCount, optionalDate, optionalList, optionalText, requiredText } from './fields';
import type { OutcomeTab } from './outcome';
import { deadlineOf, decide, requireSomebody, strangerTexts } from './outcome';
import type { Change } from './use-case';
import { update, useCase } from './use-case';

const MOST = 1_000;
const codes = (label: string) =>
  v.optional(
    v.pipe(
      v.array(requiredText(label), `«${label}» phải là một danh sách mã.`),
      v.maxLength(MOST, `Mỗi lần giao được nhiều nhất ${MOST} việc.`),
      v.transform((list) => [...new Set(list)]),
    ),
    [],
  );
/** Null, or left out: work that is assigned again keeps what it has. */
const kept = <S extends v.GenericSchema>(schema: S) => v.optional(v.nullable(schema), null);

const input = v.object({
  /** Ý kiến that nobody has been given yet. */
  opinions: codes('Ý kiến'),
  /** Work that is assigned again. */
  followUps: codes('Giao việc'),
  leadUnit: kept(optionalText('Đơn vị chủ trì')),
  supportingUnits: kept(optionalList('Đơn vị phối hợp')),
  officer: kept(optionalText('Người được giao')),
  /** What is to be done; the words of the ý kiến, or what the row has, when left out. Only for a single one. */
  task: optionalText('Việc phải làm'),
  /** Day of the assignment; today when left out. */
  assignedOn: optionalDate('Ngày giao'),
  /** A date goes before any count. With neither, new work gets the office's term and other work keeps its date. */
  dueOn: optionalDate('Hạn'),
  workingDays: optionalCount('Số ngày làm việc', 999),
  /** Why it is assigned again; needed where the due date moves back. */
  reason: optionalText('Lý do'),
});
type Input = v.InferOutput<typeof input>;

const columns = TABS.followUps.columns;

/** The ý kiến, or a refusal: one that has an outcome of another kind, or work of its own, is not assigned in passing. */
function unassigned(snapshot: Snapshot<OutcomeTab>, code: string): Opinion {
  const opinion = findRecord(snapshot, 'opinions', code);
  const tab = TABS.opinions;
  const active = records(snapshot, 'followUps').find((row) => row.opinion === code && row.state !== 'withdrawn');
  if (active) {
    throw new UserError('already-assigned', `Ý kiến ${code} đã giao (${active.code}). Hãy giao lại việc đó.`, {
      tab: tab.title,
      code,
    });
  }
  if (opinion.outcome !== '' && opinion.outcome !== 'assigned') {
    throw new UserError(
      'already-decided',
      `Ý kiến ${code} đã có hướng xử lý «${tab.columns.outcome.choices[opinion.outcome]}». Muốn giao thì mở ý kiến đó và đổi hướng xử lý.`,
      { tab: tab.title, code, field: tab.columns.outcome.header },
    );
  }
  return opinion;
}

/** The fields that assigning `followUp` again sets, and what to know about them. */
function again(snapshot: Snapshot<OutcomeTab>, followUp: FollowUp, asked: Input, today: string) {
  const { code, state } = followUp;
  if (!isOpen(followUp)) {
    throw new UserError(
      'not-open',
      `Việc ${code} đang ở trạng thái «${columns.state.choices[state]}», không giao lại được. Nếu còn phải làm, hãy chuyển sang «${columns.state.choices.inProgress}» trước.`,
      { tab: TABS.followUps.title, code, field: columns.state.header },
    );
  }
  const who = {
    leadUnit: asked.leadUnit ?? followUp.leadUnit,
    supportingUnits: asked.supportingUnits ?? followUp.supportingUnits,
    officer: asked.officer ?? followUp.officer,
  };
  requireSomebody(who);
  const moved = who.leadUnit !== followUp.leadUnit || who.officer !== followUp.officer;
  const set: Partial<FollowUp> = {
    ...who,
    ...(asked.task === '' ? {} : { task: asked.task }),
    // Another person begins anew; whoever keeps it goes on, unless it had been handed back.
    ...(moved || state === 'handedBack' || (state as string) === '' ? { state: 'assigned' as const } : {}),
    ...(asked.assignedOn === '' ? {} : { assignedOn: asked.assignedOn }),
  };
  if (asked.dueOn === '' && asked.workingDays === null) return { set, warnings: [] };
  // A count starts when the work is assigned again; a date must only not lie before the work was first assigned.
  const start = asked.dueOn === '' ? today : followUp.assignedOn || today;
  const { dueOn, dueReason, warnings } = deadlineOf(snapshot, asked, asked.assignedOn || start);
  if (dueOn === followUp.dueOn) return { set, warnings: [] };
  const later = followUp.dueOn !== '' && dueOn > followUp.dueOn;
  if (later && asked.reason === '') {
    throw new UserError(
      'no-reason',
      `Hạn của việc ${code} lùi từ ${formatDate(followUp.dueOn)} đến ${formatDate(dueOn)} nhưng «Lý do» chưa điền. Hãy điền rồi lưu lại.`,
      { tab: TABS.followUps.title, code, field: columns.extensionReason.header },
    );
  }
  return {
    set: {
      ...set,
      dueOn,
      dueReason,
      ...(later
        ? {
            originalDueOn: followUp.originalDueOn === '' ? followUp.dueOn : followUp.originalDueOn,
            extensionReason: asked.reason,
          }
        : {}),
    },
    warnings,
  };
}

/** 'Đã giao 03 việc (GV-2026-004 đến GV-2026-006)'. */
function listed(done: string, list: readonly string[]): string {
  const [first = '', last = first] = [list[0], list[list.length - 1]];
  const range = list.length === 1 ? first : `${list.length} việc, ${first} đến ${last}`;
  return `${done} ${range}`;
}

export const assignWork = useCase({
  name: 'assignWork',
  label: 'Giao việc, giao lại việc',
  input,
  tabs: ['opinions', 'followUps', 'directory', 'holidays', 'settings'],
  run(snapshot, asked, context) {
    if (asked.opinions.length + asked.followUps.length === 0) {
      throw new UserError('nothing-chosen', 'Chưa chọn ý kiến hay việc nào. Hãy chọn rồi giao.');
    }
    const task = asked.opinions.length + asked.followUps.length === 1 ? asked.task : '';
    const changes: Change[] = [];
    const given: string[] = [];
    const warnings = new Set<string>();
    const outcome = {
      type: 'assigned' as const,
      leadUnit: asked.leadUnit ?? '',
      supportingUnits: asked.supportingUnits ?? [],
      officer: asked.officer ?? '',
      assignedOn: asked.assignedOn,
      dueOn: asked.dueOn,
      workingDays: asked.workingDays,
      task,
    };
    for (const code of asked.opinions) {
      const opinion = unassigned(snapshot, code);
      const decision = decide(snapshot, opinion, outcome, context, given);
      changes.push(...update('opinions', opinion, decision.opinion), ...decision.changes);
      if (decision.followUp) given.push(decision.followUp.code);
      decision.warnings.forEach((warning) => warnings.add(warning));
    }
    for (const code of asked.followUps) {
      const followUp = findRecord(snapshot, 'followUps', code);
      const { set, warnings: found } = again(snapshot, followUp, { ...asked, task }, dateOfMoment(context.now));
      changes.push(...update('followUps', followUp, set));
      found.forEach((warning) => warnings.add(warning));
      strangerTexts(snapshot, { ...followUp, ...set }).forEach((warning) => warnings.add(warning));
    }
    const who = [asked.leadUnit, asked.officer].filter(Boolean).join(', ');
    const parts = [
      ...(given.length > 0 ? [listed('đã giao', given)] : []),
      ...(asked.followUps.length > 0 ? [listed('đã giao lại', [...asked.followUps].sort())] : []),
    ];
    const said = `${parts.join('; ')}${who === '' ? '' : ` cho ${inBrief(who, 120)}`}`;
    const reason = asked.reason === '' ? '' : ` Lý do: ${inBrief(asked.reason)}`;
    if (changes.length === 0)
      return { changes, message: 'Các việc đã chọn vốn được giao như vậy, không có gì thay đổi.' };
    return {
      changes,
      message: `${said.charAt(0).toUpperCase()}${said.slice(1)}.${reason}`,
      output: { assigned: given, assignedAgain: asked.followUps },
      warnings: [...warnings],
    };
  },
});
