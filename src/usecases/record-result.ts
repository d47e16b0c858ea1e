// Records how a follow-up stands: in progress, done with its result, day and answering paper, or passed on to a superior.
import * as v from 'valibot';
import { dateOfMoment, formatDate } from '../domain/dates';
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
    state: v.optional(oneOf('Trạng thái', ['inProgress', 'done', 'passedOn']), 'done'),
    /** May be left out while the work is in progress: what is there stays. */
    result: optionalText('Kết quả'),
    resultOn: optionalDate('Ngày có kết quả'),
    /** Left out, or null: what is there stays. */
    answeringPaper: v.optional(v.nullable(optionalText('Văn bản trả lời')), null),
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
    if (state !== 'inProgress' && input.result === '') {
      throw new UserError('no-result', '«Kết quả» chưa điền. Hãy điền rồi lưu lại.', {
        tab: TABS.followUps.title,
        code,
        field: TABS.followUps.columns.result.header,
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
        ...(input.result === '' ? {} : { result: input.result }),
        // Work that goes on has no day of result, also when it was thought to be done.
        resultOn: state === 'inProgress' ? '' : resultOn,
        ...(input.answeringPaper === null ? {} : { answeringPaper: input.answeringPaper }),
      }),
      message: `Việc ${code}: ${labels[state].toLowerCase()}.`,
      output: { code },
      warnings:
        state !== 'inProgress' && resultOn > dateOfMoment(now)
          ? [`«Ngày có kết quả» ${formatDate(resultOn)} ở sau hôm nay. Nếu gõ nhầm, hãy sửa lại.`]
          : [],
    };
  },
});
