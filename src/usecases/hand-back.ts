// A unit gives work back: it is not its own, or something is missing. The work stays owed until it is assigned again.
import * as v from 'valibot';
import { UserError } from '../domain/errors';
import { handBackText } from '../domain/hand-back';
import { isOpen } from '../domain/tally';
import { findRecord } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { oneOf, optionalText, requiredText } from './fields';
import { update, useCase } from './use-case';

export const handBack = useCase({
  name: 'handBack',
  label: 'Trả lại việc được giao',
  input: v.object({
    followUp: requiredText('Giao việc'),
    cause: oneOf('Vì sao trả lại', ['notOurs', 'incomplete']),
    /** Whose work it is, or what is missing. */
    what: optionalText('Việc của ai, hoặc còn thiếu gì'),
    note: optionalText('Nói rõ thêm'),
  }),
  tabs: ['followUps'],
  run(snapshot, { followUp: code, cause, what, note }) {
    const followUp = findRecord(snapshot, 'followUps', code);
    const { title, columns } = TABS.followUps;
    if (!isOpen(followUp) || followUp.state === 'handedBack') {
      const label = columns.state.choices[followUp.state];
      throw new UserError('not-open', `Việc ${code} đang ở trạng thái «${label}», không trả lại được.`, {
        tab: title,
        code,
        field: columns.state.header,
      });
    }
    if (what === '') {
      const asked =
        cause === 'notOurs'
          ? '«Việc của ai» chưa điền. Hãy ghi đơn vị có trách nhiệm, hoặc «chưa rõ».'
          : '«Còn thiếu gì» chưa điền. Hãy ghi điều cần bổ sung.';
      throw new UserError('no-reason', asked, { tab: title, code, field: columns.handBackReason.header });
    }
    return {
      changes: update('followUps', followUp, {
        state: 'handedBack',
        handBackReason: handBackText({ cause, what, note }),
      }),
      message: `Việc ${code}: trả lại, chờ giao lại.`,
      output: { code },
    };
  },
});
