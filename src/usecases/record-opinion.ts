// Records one ý kiến, kiến nghị or phản ánh, with its outcome when there is one already.
import * as v from 'valibot';
import { nextCode } from '../domain/codes';
import { UserError } from '../domain/errors';
import type { Opinion } from '../domain/records';
import { findRecord, records } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { oneOf, optionalText, requiredText } from './fields';
import { findTopic } from './lookups';
import type { OutcomeTab } from './outcome';
import { decide, outcomeInput, tabsOfOutcome } from './outcome';
import { insert, useCase } from './use-case';

function noSession(speaker: string): UserError {
  const { title, columns } = TABS.speakers;
  const text =
    speaker === ''
      ? '«Phiên» chưa chọn. Hãy chọn phiên rồi lưu lại.'
      : `Trang «${title}», ${speaker}: chưa ghi «${columns.session.header}». Hãy ghi mã phiên ở dòng đó rồi lưu lại.`;
  return new UserError('no-session', text, {
    field: columns.session.header,
    ...(speaker === '' ? {} : { tab: title, code: speaker }),
  });
}

export const recordOpinion = useCase({
  name: 'recordOpinion',
  label: 'Ghi ý kiến',
  input: v.object({
    session: optionalText('Phiên'),
    speaker: optionalText('Người phát biểu'),
    source: v.optional(oneOf('Nguồn', ['speech', 'slip', 'front', 'other']), 'speech'),
    sourceName: optionalText('Nơi gửi'),
    kind: v.optional(oneOf('Loại', ['opinion', 'petition', 'report']), 'opinion'),
    topic: optionalText('Nội dung đối thoại'),
    field: optionalText('Lĩnh vực'),
    text: requiredText('Nội dung ý kiến'),
    carriedFrom: optionalText('Tồn từ ý kiến'),
    outcome: v.optional(outcomeInput),
  }),
  tabs: (input): readonly (OutcomeTab | 'sessions' | 'speakers' | 'planLines')[] => [
    input.speaker === '' ? 'sessions' : 'speakers',
    ...(input.topic === '' ? [] : (['planLines'] as const)),
    ...tabsOfOutcome(input.outcome),
  ],
  run(snapshot, { outcome, ...input }, context) {
    if (input.source === 'speech' && input.speaker === '') {
      throw new UserError(
        'no-speaker',
        '«Người phát biểu» chưa chọn. Ý kiến không phát biểu tại hội nghị thì hãy chọn nguồn khác.',
        {
          tab: TABS.opinions.title,
          field: TABS.opinions.columns.speaker.header,
        },
      );
    }
    const session = input.speaker === '' ? input.session : findRecord(snapshot, 'speakers', input.speaker).session;
    if (session === '') throw noSession(input.speaker);
    if (input.speaker === '') findRecord(snapshot, 'sessions', session);
    if (input.topic !== '') findTopic(snapshot, input.topic);
    if (input.carriedFrom !== '') findRecord(snapshot, 'opinions', input.carriedFrom);
    // A session's code carries its year ('P-2024-01'); one typed by hand may not, then the year of today counts.
    const year = /\d{4}/.exec(session)?.[0] ?? context.now.slice(0, 4);
    const code = nextCode(
      `YK-${year}-`,
      3,
      records(snapshot, 'opinions').map((row) => row.code),
    );
    const undecided: Omit<Opinion, 'revision'> = {
      code,
      ...input,
      session,
      outcome: '',
      answeredBy: '',
      answer: '',
      duplicateOf: '',
      recordedAt: context.now,
    };
    if (!outcome) {
      return {
        changes: [insert('opinions', undecided)],
        message: `Đã ghi ý kiến ${code}, chưa có hướng xử lý.`,
        output: { code },
      };
    }
    const decision = decide(snapshot, undecided, outcome, context);
    const label = TABS.opinions.columns.outcome.choices[outcome.type].toLowerCase();
    return {
      changes: [insert('opinions', { ...undecided, ...decision.opinion }), ...decision.changes],
      message: `Đã ghi ý kiến ${code}: ${label}${decision.followUp ? ` (${decision.followUp.code})` : ''}.`,
      output: { code, ...(decision.followUp ? { followUp: decision.followUp } : {}) },
      warnings: decision.warnings,
    };
  },
});
