// Extends a follow-up to a later date, with the reason; the first due date is kept.
import * as v from 'valibot';
import { dateOfMoment, formatDate } from '../domain/dates';
import { deadlineAfter } from '../domain/deadline';
import { UserError } from '../domain/errors';
import type { FollowUp } from '../domain/records';
import { isOpen } from '../domain/tally';
import type { Holidays } from '../domain/working-days';
import { findRecord, records } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { optionalCount, optionalDate, requiredText } from './fields';
import { update, useCase } from './use-case';

const toDate = (followUp: FollowUp, dueOn: string): string =>
  `Gia hạn${followUp.dueOn === '' ? '' : ` từ ${formatDate(followUp.dueOn)}`} đến ${formatDate(dueOn)}`;

function extendedBy(holidays: Holidays, followUp: FollowUp, workingDays: number, today: string) {
  const { due, explanation, warnings } = deadlineAfter(
    followUp.dueOn === '' ? today : followUp.dueOn,
    workingDays,
    holidays,
  );
  return { dueOn: due, dueReason: `Gia hạn thêm ${explanation}`, warnings };
}

export const extendFollowUp = useCase({
  name: 'extendFollowUp',
  label: 'Gia hạn giải quyết',
  input: v.object({
    followUp: requiredText('Giao việc'),
    /** A date goes before any count. */
    dueOn: optionalDate('Hạn mới'),
    /** Working days after the due date in force; after today when there is none. */
    workingDays: optionalCount('Số ngày làm việc', 999),
    reason: requiredText('Lý do gia hạn'),
  }),
  tabs: ({ dueOn }): readonly ('followUps' | 'holidays')[] =>
    dueOn === '' ? ['followUps', 'holidays'] : ['followUps'],
  run(snapshot, { followUp: code, reason, ...input }, { now }) {
    const followUp = findRecord(snapshot, 'followUps', code);
    const place = { tab: TABS.followUps.title, code, field: TABS.followUps.columns.dueOn.header };
    if (!isOpen(followUp)) {
      const label = TABS.followUps.columns.state.choices[followUp.state];
      throw new UserError('not-open', `Việc ${code} đang ở trạng thái «${label}», không gia hạn được.`, place);
    }
    if (input.dueOn === '' && input.workingDays === null) {
      throw new UserError(
        'no-due-date',
        '«Hạn mới» chưa điền. Hãy gõ ngày dạng 15/07/2026, hoặc số ngày làm việc.',
        place,
      );
    }
    const today = dateOfMoment(now);
    const { dueOn, dueReason, warnings } =
      input.dueOn === '' && input.workingDays !== null
        ? extendedBy(records(snapshot, 'holidays'), followUp, input.workingDays, today)
        : { dueOn: input.dueOn, dueReason: toDate(followUp, input.dueOn), warnings: [] };
    if (dueOn <= followUp.dueOn) {
      throw new UserError(
        'not-later',
        `Hạn mới ${formatDate(dueOn)} phải sau hạn đang có ${formatDate(followUp.dueOn)}.`,
        place,
      );
    }
    return {
      changes: update('followUps', followUp, {
        dueOn,
        dueReason,
        originalDueOn: followUp.originalDueOn === '' ? followUp.dueOn : followUp.originalDueOn,
        extensionReason: reason,
      }),
      message: `Việc ${code} được gia hạn đến ${formatDate(dueOn)}.`,
      output: { code, dueOn },
      warnings: [
        ...warnings,
        ...(dueOn < today ? [`Hạn mới ${formatDate(dueOn)} vẫn ở trước hôm nay nên việc vẫn quá hạn.`] : []),
      ],
    };
  },
});
