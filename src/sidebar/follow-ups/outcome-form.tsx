// Another way for an ý kiến: answered after all, passed on to a superior, or the same as another one.
import { useState } from 'preact/hooks';
import { answerTags } from '../../domain/answer-sentence';
import type { FollowUp } from '../../domain/records';
import type { AskedOpinion } from '../../views/follow-ups';
import { Button, Form } from '../shared/controls';
import { RadioField, TextField } from '../shared/fields';
import { useDraft } from '../shared/page';
import { useRecordForm } from '../shared/record-form';
import { SearchField } from '../shared/search-field';
import { Theirs } from '../shared/theirs';
import { AnswerField, columns, opinionColumns, useToday, useWork } from './parts';
import type { When, Who } from './who-and-when';
import { WhenFields, WhoFields, whenFault, whenInput } from './who-and-when';

type Type = 'answered' | 'escalated' | 'duplicate';
const FIELDS = ['answeredBy', 'answer', 'duplicateOf'] as const;

interface Deciding extends Who, When {
  type: Type;
  superiorBody: string;
}

export function OutcomeForm({
  asked: { record },
  followUp,
  onDone,
}: {
  asked: AskedOpinion;
  /** The work that is withdrawn when the ý kiến goes another way. */
  followUp?: FollowUp;
  onDone: () => void;
}) {
  const { act, data } = useWork();
  const today = useToday();
  const form = useRecordForm('opinions', record, FIELDS, 'outcome');
  const draft = `outcome:${record.code}`;
  const initial: Deciding = {
    type: 'escalated',
    superiorBody: followUp?.superiorBody ?? '',
    leadUnit: followUp?.leadUnit ?? '',
    officer: followUp?.officer ?? '',
    supportingUnits: followUp?.supportingUnits ?? [],
    // A date that is still to come stays; one that has passed would make the new work late from its first day.
    mode: followUp && followUp.dueOn >= today ? 'date' : 'usual',
    days: String(data.answerWorkingDays),
    date: followUp && followUp.dueOn >= today ? followUp.dueOn : '',
  };
  const [kept, setKept, clearKept] = useDraft<Deciding | null>(draft, null);
  const [attempted, setAttempted] = useState(false);
  const value = kept ?? initial;
  const change = (fields: Partial<Deciding>) => setKept((before) => ({ ...(before ?? initial), ...fields }));
  const { answeredBy, answer, duplicateOf } = form.values;
  const { type, superiorBody, leadUnit, officer, supportingUnits } = value;
  const nobody = leadUnit.trim() === '' && officer.trim() === '';
  const empty = (text: string, sentence: string) => (attempted && text.trim() === '' ? sentence : undefined);

  const complete: Record<Type, boolean> = {
    answered: answeredBy.trim() !== '' && answer.trim() !== '',
    duplicate: duplicateOf.trim() !== '',
    escalated: superiorBody.trim() !== '' && !nobody && whenFault(value) === '',
  };
  const outcomes: Record<Type, object> = {
    answered: { type, answeredBy, answer },
    duplicate: { type, of: duplicateOf },
    escalated: {
      type,
      superiorBody,
      leadUnit,
      officer,
      supportingUnits,
      ...(followUp ? { task: followUp.task } : {}),
      ...whenInput(value),
    },
  };
  const save = async () => {
    setAttempted(true);
    if (!complete[type]) return;
    const seenOpinion = form.seen.map((row) => ({ ...row, fields: { ...row.fields, outcome: record.outcome } }));
    const outcome = await act({
      useCase: 'decideOutcome',
      input: { opinion: record.code, outcome: outcomes[type] },
      title: `Hướng xử lý ${record.code}`,
      seen: followUp
        ? [
            ...seenOpinion,
            { tab: 'followUps', code: followUp.code, revision: followUp.revision, fields: { state: followUp.state } },
          ]
        : seenOpinion,
      drafts: [form.draft, draft],
    });
    if (!outcome.ok) return;
    setAttempted(false);
    onDone();
  };
  const forget = () => {
    form.clear();
    clearKept();
    setAttempted(false);
  };
  const differences = FIELDS.filter((field) => field in form.theirs).map((field) => ({
    label: opinionColumns[field].header,
    mine: form.values[field],
    theirs: form.theirs[field] ?? '',
  }));
  const labels = opinionColumns.outcome.choices;
  return (
    <>
      <Theirs differences={differences} onTake={form.takeTheirs} onKeep={form.keepMine} />
      <Form
        label={`Hướng xử lý ${record.code}`}
        send="Lưu hướng xử lý"
        onSend={save}
        more={form.dirty || kept ? <Button onPress={forget}>Bỏ nội dung đang nhập</Button> : undefined}
      >
        <RadioField
          label={opinionColumns.outcome.header}
          value={type}
          onInput={(next) => change({ type: next })}
          options={[
            { value: 'escalated', label: `${labels.escalated}, chuyển cấp trên` },
            { value: 'answered', label: 'Đã trả lời, không phải giao' },
            { value: 'duplicate', label: 'Trùng với ý kiến khác' },
          ]}
        />
        {followUp && (
          <p class="hint">
            Việc {followUp.code} sẽ chuyển sang «{columns.state.choices.withdrawn}»
            {type === 'escalated' && '; một việc mới theo dõi trả lời của cấp trên'}.
          </p>
        )}
        {type === 'answered' && (
          <>
            <TextField
              label={opinionColumns.answeredBy.header}
              required
              value={answeredBy}
              onInput={(text) => form.set('answeredBy', text)}
              error={empty(answeredBy, '«Người trả lời» chưa điền.')}
            />
            <AnswerField
              label={opinionColumns.answer.header}
              required
              value={answer}
              onInput={(text) => form.set('answer', text)}
              tags={followUp ? answerTags(followUp, record) : { linhVuc: record.field }}
              opinion={record}
              error={empty(answer, '«Nội dung trả lời» chưa điền.')}
            />
          </>
        )}
        {type === 'duplicate' && (
          <SearchField
            label={opinionColumns.duplicateOf.header}
            required
            value={duplicateOf}
            onInput={(text) => form.set('duplicateOf', text)}
            items={data.originals
              .filter(({ code }) => code !== record.code)
              .map(({ code, text }) => ({ value: code, hint: text }))}
            hint="Gõ mã hoặc vài chữ của ý kiến đã có."
            error={empty(duplicateOf, 'Hãy chọn ý kiến đã có.')}
          />
        )}
        {type === 'escalated' && (
          <>
            <TextField
              label={columns.superiorBody.header}
              required
              value={superiorBody}
              onInput={(text) => change({ superiorBody: text })}
              placeholder="UBND tỉnh, Sở …"
              error={empty(superiorBody, '«Cấp có thẩm quyền» chưa điền. Hãy ghi nơi chuyển tới.')}
            />
            <p class="hint">Ai của xã gửi văn bản đi và theo dõi trả lời:</p>
            <WhoFields
              value={value}
              onInput={change}
              error={attempted && nobody ? 'Hãy điền «Đơn vị chủ trì» hoặc «Người được giao».' : undefined}
            />
            <WhenFields
              value={value}
              onInput={change}
              from={today}
              usual={`${data.answerWorkingDays} ngày làm việc, như Cài đặt`}
              usualDays={data.answerWorkingDays}
              attempted={attempted}
            />
          </>
        )}
      </Form>
    </>
  );
}
