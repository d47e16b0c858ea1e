// Writes down what someone says, one ý kiến after the other: the next can be typed at once while the last is being saved.
import { useState } from 'preact/hooks';
import { dateOfMoment } from '../../domain/dates';
import type { MeetingSpeaker } from '../../views/meeting';
import { Form } from '../shared/controls';
import { RadioField, SelectField, TextArea, TextField } from '../shared/fields';
import { useDraft } from '../shared/page';
import { SearchField } from '../shared/search-field';
import { focusSoon, OPINION_TEXT } from './microphone';
import type { OpinionDraft, OpinionFaults } from './opinion-draft';
import { emptyDraft, isTouched, KINDS, opinionFaults, opinionInput, OTHER_SOURCES } from './opinion-draft';
import { OutcomeFields } from './outcome-fields';
import type { Sent } from './sent';
import { newSentId, sentName, SentNotes } from './sent';
import { useMeeting } from './use-meeting';

/** The session's drafts, by code of the speaker ('' for what came another way), and what is on its way. */
export function useOpinionDrafts(session: string) {
  const [drafts, setDrafts] = useDraft<Record<string, OpinionDraft>>(`opinions:${session}`, {});
  const [sent, setSent] = useDraft<string[]>(`sent:${session}`, []);
  const of = (speaker: string): OpinionDraft => drafts[speaker] ?? emptyDraft(speaker === '' ? 'slip' : 'speech');
  return {
    of,
    /** Speakers of whom something is written down that is not sent. */
    touched: Object.keys(drafts).filter((speaker) => isTouched(of(speaker))),
    change: (speaker: string, fields: Partial<OpinionDraft>) =>
      setDrafts((before) => ({
        ...before,
        [speaker]: { ...(before[speaker] ?? emptyDraft(speaker === '' ? 'slip' : 'speech')), ...fields },
      })),
    empty: (speaker: string) =>
      setDrafts((before) => Object.fromEntries(Object.entries(before).filter(([one]) => one !== speaker))),
    sent,
    remember: (id: string) => setSent((before) => [...before, id]),
    forget: (id: string) => setSent((before) => before.filter((one) => one !== id)),
  };
}
export type OpinionDrafts = ReturnType<typeof useOpinionDrafts>;

interface Props {
  /** Undefined for what came another way. */
  speaker: MeetingSpeaker | undefined;
  drafts: OpinionDrafts;
  onSent?: () => void;
  onGivenBack?: (speaker: string) => void;
}

export const OFF_PLAN = { value: '', label: 'Ngoài nội dung kế hoạch' };

function Source({ draft, change }: { draft: OpinionDraft; change: (fields: Partial<OpinionDraft>) => void }) {
  return (
    <>
      <RadioField label="Nguồn" value={draft.source} options={OTHER_SOURCES} onInput={(source) => change({ source })} />
      <TextField
        label="Nơi gửi"
        value={draft.sourceName}
        hint="Ví dụ: Phiếu ý kiến, thôn Đông; Chi hội Phụ nữ thôn Tây."
        onInput={(sourceName) => change({ sourceName })}
      />
    </>
  );
}

export function OpinionForm({ speaker, drafts, onSent, onGivenBack }: Props) {
  const page = useMeeting();
  const { data } = page;
  const code = speaker?.code ?? '';
  const session = data.session?.code ?? '';
  const draft = drafts.of(code);
  const [faults, setFaults] = useState<OpinionFaults>({});
  const [id, setId] = useState(newSentId);
  const [, keepSent] = useDraft<Sent | null>(sentName(id), null);
  const change = (fields: Partial<OpinionDraft>) => drafts.change(code, fields);
  const textId = speaker ? OPINION_TEXT : 'slip-text';
  const send = () => {
    const found = opinionFaults(draft, dateOfMoment(page.now()));
    setFaults(found);
    if (Object.keys(found).length > 0) {
      setTimeout(() => document.querySelector<HTMLElement>(`#form-${textId} [aria-invalid]`)?.focus());
      return;
    }
    keepSent({ speaker: code, draft });
    drafts.remember(id);
    drafts.empty(code);
    setId(newSentId());
    void page.act({
      useCase: 'recordOpinion',
      input: opinionInput(draft, { session, speaker: code, topic: speaker?.topic ?? '' }),
      title: `Ghi ý kiến${speaker ? ` của ${speaker.name}` : ''}`,
      drafts: [sentName(id)],
    });
    onSent?.();
    focusSoon(textId);
  };
  const giveBack = (sent: Sent) => {
    drafts.change(sent.speaker, sent.draft);
    onGivenBack?.(sent.speaker);
    focusSoon(sent.speaker === '' ? 'slip-text' : OPINION_TEXT);
  };
  return (
    <div id={`form-${textId}`}>
      <Form send="Lưu ý kiến" onSend={send} label={speaker ? `Ý kiến của ${speaker.name}` : 'Ý kiến gửi đến'}>
        {!speaker && <Source draft={draft} change={change} />}
        <TextArea
          label="Nội dung ý kiến"
          id={textId}
          required
          value={draft.text}
          onInput={(text) => change({ text })}
          error={faults.text}
          hint="Mỗi việc ghi một ý kiến riêng. Ctrl + Enter để lưu."
        />
        <RadioField label="Loại" value={draft.kind} options={KINDS} onInput={(kind) => change({ kind })} />
        <SelectField
          label="Nội dung đối thoại"
          value={draft.topic ?? speaker?.topic ?? ''}
          options={[OFF_PLAN, ...data.topics.map(({ code: value, text: label }) => ({ value, label }))]}
          onInput={(topic) => change({ topic })}
        />
        <SearchField
          label="Lĩnh vực"
          value={draft.field}
          onInput={(field) => change({ field })}
          items={data.fields.map((value) => ({ value }))}
          placeholder="đất đai, giao thông…"
        />
        {data.earlier.length > 0 && (
          <details open={draft.carriedFrom !== ''}>
            <summary>Ý kiến đã nêu kỳ trước?</summary>
            <SearchField
              label="Tồn từ ý kiến"
              value={draft.carriedFrom}
              onInput={(carriedFrom) => change({ carriedFrom })}
              items={data.earlier.map(({ code: value, text: hint }) => ({ value, hint }))}
              hint={
                data.earlier.find(({ code: of }) => of === draft.carriedFrom)?.text ?? 'Gõ vài chữ của ý kiến đã nêu.'
              }
            />
          </details>
        )}
        <OutcomeFields
          draft={draft.outcome}
          faults={faults}
          onChange={(fields) => drafts.change(code, { outcome: { ...drafts.of(code).outcome, ...fields } })}
        />
      </Form>
      <SentNotes
        ids={drafts.sent}
        nameOf={(of) => data.speakers.find((one) => one.code === of)?.name ?? ''}
        onEdit={isTouched(draft) ? undefined : giveBack}
        onGone={drafts.forget}
      />
    </div>
  );
}
