// Extends a follow-up to a later date, with the reason; the first due date is kept.
import * as v from 'valibot';
import { formatDate } from '../domain/dates';
import { UserError } from '../domain/errors';
import { isOpen } from '../domain/tally';
import { findRecord } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { requiredDate, requiredText } from './fields';
import { update, useCase } from './use-case';

export const extendFollowUp = useCase({
  name: 'extendFollowUp',
  label: 'Gia hạn giải quyết',
  input: v.object({
    followUp: requiredText('Giao việc'),
    dueOn: requiredDate('Hạn mới'),
    reason: requiredText('Lý do gia hạn'),
  }),
  tabs: ['followUps'],
  run(snapshot, { followUp: code, dueOn, reason }) {
    const followUp = findRecord(snapshot, 'followUps', code);
    const place = { tab: TABS.followUps.title, code, field: TABS.followUps.columns.dueOn.header };
    if (!isOpen(followUp)) {
      const label = TABS.followUps.columns.state.choices[followUp.state];
      throw new UserError('not-open', `Việc ${code} đang ở trạng thái «${label}», không gia hạn được.`, place);
    }
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
        dueReason: `Gia hạn${followUp.dueOn === '' ? '' : ` từ ${formatDate(followUp.dueOn)}`} đến ${formatDate(dueOn)}`,
        originalDueOn: followUp.originalDueOn === '' ? followUp.dueOn : followUp.originalDueOn,
        extensionReason: reason,
      }),
      message: `Việc ${code} được gia hạn đến ${formatDate(dueOn)}.`,
      output: { code, dueOn },
    };
  },
});
