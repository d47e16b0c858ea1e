// How a follow-up stands: in progress, done with its result, or passed on; beside the question that it answers.
import { useState } from 'preact/hooks';
import { answerTags } from '../../domain/answer-sentence';
import { formatDate, isIsoDate } from '../../domain/dates';
import type { WorkItem } from '../../views/follow-ups';
import { Button, Form } from '../shared/controls';
import { DateField, RadioField, TextField } from '../shared/fields';
import { useDraft } from '../shared/page';
import { useRecordForm } from '../shared/record-form';
import { Theirs } from '../shared/theirs';
import { AnswerField, columns, useToday, useWork } from './parts';

type ResultState = 'done' | 'inProgress' | 'passedOn';
const FIELDS = ['result', 'resultOn', 'answeringPaper'] as const;
const shown = (field: (typeof FIELDS)[number], value: string) =>
  field === 'resultOn' && isIsoDate(value) ? formatDate(value) : value;

export function ResultForm({ item: { record, asked }, onDone }: { item: WorkItem; onDone: (closed: boolean) => void }) {
  const { act } = useWork();
  const today = useToday();
  const form = useRecordForm('followUps', record, FIELDS, 'result');
  const stateDraft = `resultState:${record.code}`;
  const [chosen, setChosen, clearChosen] = useDraft<ResultState | ''>(stateDraft, '');
  const [attempted, setAttempted] = useState(false);
  const { result, resultOn, answeringPaper } = form.values;
  const state: ResultState = chosen || (record.superiorBody !== '' && record.state !== 'done' ? 'passedOn' : 'done');
  const options: { value: ResultState; label: string }[] = [
    { value: 'done', label: columns.state.choices.done },
    { value: 'inProgress', label: columns.state.choices.inProgress },
    ...(record.superiorBody === '' ? [] : [{ value: 'passedOn' as const, label: columns.state.choices.passedOn }]),
  ];
  const noResult = state !== 'inProgress' && result.trim() === '';
  const badDate = state !== 'inProgress' && resultOn !== '' && !isIsoDate(resultOn);

  const save = async () => {
    setAttempted(true);
    if (noResult || badDate) return;
    const { seen } = form;
    const outcome = await act({
      useCase: 'recordResult',
      input: {
        followUp: record.code,
        state,
        result,
        ...(state === 'inProgress' ? {} : { resultOn }),
        answeringPaper,
      },
      title: `Kết quả ${record.code}`,
      seen: seen.map((row) => ({ ...row, fields: { ...row.fields, state: record.state } })),
      drafts: [form.draft, stateDraft],
    });
    if (!outcome.ok) return;
    setAttempted(false);
    onDone(state !== 'inProgress');
  };
  const differences = FIELDS.filter((field) => field in form.theirs).map((field) => ({
    label: columns[field].header,
    mine: shown(field, form.values[field]),
    theirs: shown(field, form.theirs[field] ?? ''),
  }));
  const forget = () => {
    form.clear();
    clearChosen();
    setAttempted(false);
  };
  return (
    <>
      <Theirs differences={differences} onTake={form.takeTheirs} onKeep={form.keepMine} />
      <Form
        label={`Kết quả ${record.code}`}
        send="Lưu kết quả"
        onSend={save}
        more={form.dirty || chosen !== '' ? <Button onPress={forget}>Bỏ nội dung đang nhập</Button> : undefined}
      >
        <RadioField label={columns.state.header} value={state} onInput={setChosen} options={options} />
        <AnswerField
          label={state === 'inProgress' ? 'Đang giải quyết thế nào' : 'Nội dung trả lời, kết quả'}
          value={result}
          onInput={(text) => form.set('result', text)}
          tags={answerTags(record, asked?.record)}
          opinion={asked?.record}
          required={state !== 'inProgress'}
          error={attempted && noResult ? '«Kết quả» chưa điền. Hãy ghi đã làm gì, kết quả ra sao.' : undefined}
        />
        {state !== 'inProgress' && (
          <DateField
            label={columns.resultOn.header}
            value={resultOn}
            onInput={(date) => form.set('resultOn', date)}
            hint={`Để trống là hôm nay, ${formatDate(today)}.`}
            error={attempted && badDate ? 'Không đọc được ngày. Hãy gõ dạng 15/07/2026.' : undefined}
          />
        )}
        <TextField
          label={columns.answeringPaper.header}
          value={answeringPaper}
          onInput={(text) => form.set('answeringPaper', text)}
          placeholder="Số 45/UBND ngày 20/07/2026"
        />
      </Form>
    </>
  );
}
