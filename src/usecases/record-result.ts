// Records the result of a follow-up: what was done, when, and the paper that answers; or that it went to a superior.
import * as v from 'valibot';
import { dateOfMoment } from '../domain/dates';
import { UserError } from '../domain/errors';
import { findRecord } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { oneOf, optionalDate, optionalText, requiredText } from './fields';
import { update, useCase } from './use-case';

export const recordResult = useCase({
  name: 'recordResult',
  label: 'Ghi kết quả giải quyết',
  input: v.object({
    followUp: requiredText('Giao việc'),
    state: v.optional(oneOf('Trạng thái', ['inProgress', 'done', 'handedBack', 'passedOn']), 'done'),
    result: requiredText('Kết quả'),
    resultOn: optionalDate('Ngày có kết quả'),
    answeringPaper: optionalText('Văn bản trả lời'),
  }),
  tabs: ['followUps'],
  run(snapshot, input, { now }) {
    const { followUp: code, state } = input;
    const followUp = findRecord(snapshot, 'followUps', code);
    const labels = TABS.followUps.columns.state.choices;
    if (followUp.state === 'withdrawn') {
      throw new UserError('withdrawn', `Việc ${code} đã rút, không ghi kết quả được.`, {
        tab: TABS.followUps.title,
        code,
      });
    }
    if (state === 'passedOn' && followUp.superiorBody === '') {
      throw new UserError(
        'no-superior',
        `Việc ${code} chưa ghi cấp có thẩm quyền. Hãy chọn hướng xử lý «Vượt thẩm quyền» cho ý kiến ${followUp.opinion} trước.`,
        { tab: TABS.followUps.title, code, field: TABS.followUps.columns.superiorBody.header },
      );
    }
    const resultOn = input.resultOn === '' ? dateOfMoment(now) : input.resultOn;
    return {
      changes: update('followUps', followUp, {
        state,
        result: input.result,
        resultOn: state === 'inProgress' ? followUp.resultOn : resultOn,
        ...(input.answeringPaper === '' ? {} : { answeringPaper: input.answeringPaper }),
      }),
      message: `Việc ${code}: ${labels[state].toLowerCase()}.`,
      output: { code },
    };
  },
});
