// Records one ý kiến, kiến nghị or phản ánh, with its outcome when there is one already.
import * as v from 'valibot';
import { nextCode } from '../domain/codes';
import { UserError } from '../domain/errors';
import { findRecord, records } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { optionalText } from './fields';
import { outcomeInput } from './outcome';
import type { RecordingTab } from './recording';
import { opinionFields, opinionPrefix, recording, recordingTabs, requireSound } from './recording';
import { useCase } from './use-case';

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
    ...opinionFields,
    outcome: v.optional(outcomeInput),
  }),
  tabs: (input): readonly RecordingTab[] => [input.speaker === '' ? 'sessions' : 'speakers', ...recordingTabs([input])],
  run(snapshot, { outcome, ...input }, context) {
    requireSound(snapshot, input);
    const session = input.speaker === '' ? input.session : findRecord(snapshot, 'speakers', input.speaker).session;
    if (session === '') throw noSession(input.speaker);
    if (input.speaker === '') findRecord(snapshot, 'sessions', session);
    const code = nextCode(
      opinionPrefix(session, context.now),
      3,
      records(snapshot, 'opinions').map((row) => row.code),
    );
    const { changes, decision } = recording(snapshot, { ...input, code, session }, outcome, context);
    if (!outcome || !decision) {
      return { changes, message: `Đã ghi ý kiến ${code}, chưa có hướng xử lý.`, output: { code } };
    }
    const label = TABS.opinions.columns.outcome.choices[outcome.type].toLowerCase();
    return {
      changes,
      message: `Đã ghi ý kiến ${code}: ${label}${decision.followUp ? ` (${decision.followUp.code})` : ''}.`,
      output: { code, ...(decision.followUp ? { followUp: decision.followUp } : {}) },
      warnings: decision.warnings,
    };
  },
});
