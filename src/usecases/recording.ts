// What recording one ý kiến and recording a list have in common: what is asked of one, and the rows that it becomes.
import * as v from 'valibot';
import { UserError } from '../domain/errors';
import type { Opinion } from '../domain/records';
import type { Snapshot } from '../workbook/rows';
import { findRecord } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { oneOf, optionalText, requiredText } from './fields';
import { findTopic } from './lookups';
import type { Decision, OutcomeInput, OutcomeTab } from './outcome';
import { decide, tabsOfOutcome } from './outcome';
import type { Change, Context } from './use-case';
import { insert } from './use-case';

/** What is asked of an ý kiến beside its outcome; only the text is needed. */
export const opinionFields = {
  speaker: optionalText('Người phát biểu'),
  source: v.optional(oneOf('Nguồn', ['speech', 'slip', 'front', 'other']), 'speech'),
  sourceName: optionalText('Nơi gửi'),
  kind: v.optional(oneOf('Loại', ['opinion', 'petition', 'report']), 'opinion'),
  topic: optionalText('Nội dung đối thoại'),
  field: optionalText('Lĩnh vực'),
  text: requiredText('Nội dung ý kiến'),
  carriedFrom: optionalText('Tồn từ ý kiến'),
};
export type OpinionInput = Pick<
  Opinion,
  'speaker' | 'source' | 'sourceName' | 'kind' | 'topic' | 'field' | 'text' | 'carriedFrom'
>;

export type RecordingTab = OutcomeTab | 'sessions' | 'speakers' | 'planLines';

/** Tabs that these ý kiến and their outcomes need, beside that which says whose session it is. */
export function recordingTabs(
  opinions: readonly { topic: string; outcome?: OutcomeInput | undefined }[],
): readonly RecordingTab[] {
  const tabs: RecordingTab[] = opinions.some(({ topic }) => topic !== '') ? ['planLines'] : [];
  return [...new Set([...tabs, ...opinions.flatMap(({ outcome }) => tabsOfOutcome(outcome)), 'opinions' as const])];
}

/** Beginning of the codes of a session's ý kiến: its code carries its year ('P-2024-01'), or else the year of today counts. */
export const opinionPrefix = (session: string, now: string): string =>
  `YK-${/\d{4}/.exec(session)?.[0] ?? now.slice(0, 4)}-`;

/** Refuses what cannot stand: a speech without speaker, a topic that is none, an earlier ý kiến that is not there. */
export function requireSound(snapshot: Snapshot<RecordingTab>, input: OpinionInput): void {
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
  if (input.topic !== '') findTopic(snapshot, input.topic);
  if (input.carriedFrom !== '') findRecord(snapshot, 'opinions', input.carriedFrom);
}

/**
 * The rows of one ý kiến and of its outcome.
 *
 * @param said what was answered already, when it is assigned after all
 * @param taken codes of follow-ups that the same act has already given out
 */
export function recording(
  snapshot: Snapshot<RecordingTab>,
  input: OpinionInput & Pick<Opinion, 'code' | 'session'>,
  outcome: OutcomeInput | undefined,
  context: Context,
  said: Pick<Opinion, 'answeredBy' | 'answer'> = { answeredBy: '', answer: '' },
  taken: readonly string[] = [],
): { changes: Change[]; decision?: Decision } {
  const undecided: Omit<Opinion, 'revision'> = {
    ...input,
    ...said,
    outcome: '',
    duplicateOf: '',
    recordedAt: context.now,
  };
  if (!outcome) return { changes: [insert('opinions', undecided)] };
  const decision = decide(snapshot, undecided, outcome, context, taken);
  return { changes: [insert('opinions', { ...undecided, ...decision.opinion }), ...decision.changes], decision };
}
