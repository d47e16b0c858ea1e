// What a person says, while it is being written down: one ý kiến per draft, kept on this machine until it is saved.
import type { OpinionKind, OpinionSource } from '../../domain/records';
import { TABS } from '../../workbook/schema';
import type { OutcomeDraft, OutcomeFaults } from './outcome-draft';
import { faultsOf, outcomeInput, UNDECIDED } from './outcome-draft';

export interface OpinionDraft {
  /** Null: the topic that the speaker registered for. */
  topic: string | null;
  kind: OpinionKind;
  field: string;
  text: string;
  source: OpinionSource;
  sourceName: string;
  carriedFrom: string;
  outcome: OutcomeDraft;
}

export const emptyDraft = (source: OpinionSource): OpinionDraft => ({
  topic: null,
  kind: 'opinion',
  field: '',
  text: '',
  source,
  sourceName: '',
  carriedFrom: '',
  outcome: UNDECIDED,
});

/** Whether there is anything in it that would be lost. */
export const isTouched = (draft: OpinionDraft): boolean =>
  [draft.text, draft.field, draft.sourceName, draft.carriedFrom, draft.outcome.answer].some(
    (text) => text.trim() !== '',
  );

export type OpinionFaults = OutcomeFaults & { text?: string };

export function opinionFaults(draft: OpinionDraft, today: string): OpinionFaults {
  return {
    ...(draft.text.trim() === '' ? { text: 'Hãy ghi nội dung ý kiến.' } : {}),
    ...faultsOf(draft.outcome, today),
  };
}

/** The input of `recordOpinion`. */
export function opinionInput(draft: OpinionDraft, about: { session: string; speaker: string; topic: string }): object {
  const { kind, field, text, source, sourceName, carriedFrom } = draft;
  const outcome = outcomeInput(draft.outcome);
  return {
    session: about.session,
    speaker: about.speaker,
    source,
    sourceName: source === 'speech' ? '' : sourceName,
    kind,
    topic: draft.topic ?? about.topic,
    field,
    text,
    carriedFrom,
    ...(outcome ? { outcome } : {}),
  };
}

export const KINDS = (Object.entries(TABS.opinions.columns.kind.choices) as [OpinionKind, string][]).map(
  ([value, label]) => ({ value, label }),
);
/** Ways in which an ý kiến comes without a speaker. */
export const OTHER_SOURCES = (Object.entries(TABS.opinions.columns.source.choices) as [OpinionSource, string][])
  .filter(([value]) => value !== 'speech')
  .map(([value, label]) => ({ value, label }));
