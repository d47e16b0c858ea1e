// Assigns what was chosen in the lists, new ý kiến and work that is assigned again, in one go.
import { useState } from 'preact/hooks';
import type { FollowUp } from '../../domain/records';
import type { AskedOpinion } from '../../views/follow-ups';
import { Button, Form } from '../shared/controls';
import { TextArea } from '../shared/fields';
import { useDraft } from '../shared/page';
import { columns, useToday, useWork } from './parts';
import type { When, Who } from './who-and-when';
import { WhenFields, WhoFields, whenFault, whenInput } from './who-and-when';

interface Assigning extends Who, When {
  task: string;
  reason: string;
}

export function AssignManyForm({
  opinions,
  followUps,
  draft,
  onDone,
}: {
  opinions: readonly AskedOpinion[];
  followUps: readonly FollowUp[];
  /** Under what it is kept while it is not sent. */
  draft: string;
  onDone: () => void;
}) {
  const { act, data } = useWork();
  const today = useToday();
  const empty: Assigning = {
    leadUnit: '',
    officer: '',
    supportingUnits: [],
    mode: 'usual',
    days: String(data.answerWorkingDays),
    date: '',
    task: '',
    reason: '',
  };
  const [kept, setKept, clear] = useDraft<Assigning | null>(draft, null);
  const [attempted, setAttempted] = useState(false);
  const value = kept ?? empty;
  const change = (fields: Partial<Assigning>) => setKept((before) => ({ ...(before ?? empty), ...fields }));
  const again = followUps.length > 0;
  const single = opinions.length + followUps.length === 1;
  const nobody = value.leadUnit.trim() === '' && value.officer.trim() === '';
  const unchanged = again && opinions.length === 0 && value.supportingUnits.length === 0 && value.mode === 'usual';
  const noBody = nobody && (opinions.length > 0 || unchanged);
  const term = `${data.answerWorkingDays} ngày làm việc`;
  const usual = !again
    ? `${term}, như Cài đặt`
    : opinions.length === 0
      ? 'Giữ hạn của từng việc'
      : `Việc giao lại giữ hạn; việc mới ${term}`;

  const save = async () => {
    setAttempted(true);
    if (noBody || whenFault(value) !== '') return;
    // What is left empty stays as each row has it; with another unit, the officer of the former one does not stay.
    const leadUnit = value.leadUnit.trim() === '' ? null : value.leadUnit;
    const outcome = await act({
      useCase: 'assignWork',
      input: {
        opinions: opinions.map(({ record }) => record.code),
        followUps: followUps.map(({ code }) => code),
        leadUnit,
        officer: value.officer.trim() === '' && leadUnit === null ? null : value.officer,
        supportingUnits: value.supportingUnits.length === 0 ? null : value.supportingUnits,
        task: single ? value.task : '',
        ...whenInput(value),
        reason: value.reason,
      },
      title: `Giao ${opinions.length + followUps.length} việc`,
      seen: [
        ...opinions.map(({ record: { code, revision, outcome: before } }) => ({
          tab: 'opinions' as const,
          code,
          revision,
          fields: { outcome: before },
        })),
        ...followUps.map(({ code, revision, leadUnit: unit, officer, supportingUnits, dueOn, state }) => ({
          tab: 'followUps' as const,
          code,
          revision,
          fields: { leadUnit: unit, officer, supportingUnits, dueOn, state },
        })),
      ],
      drafts: [draft],
    });
    if (!outcome.ok) return;
    setAttempted(false);
    onDone();
  };
  return (
    <Form
      label="Giao việc"
      send={single ? (again ? 'Giao lại' : 'Giao việc') : `Giao ${opinions.length + followUps.length} việc`}
      onSend={save}
      more={kept ? <Button onPress={clear}>Bỏ nội dung đang nhập</Button> : undefined}
    >
      <WhoFields
        value={value}
        onInput={change}
        many={again}
        error={attempted && noBody ? 'Hãy điền «Đơn vị chủ trì» hoặc «Người được giao».' : undefined}
      />
      {single && (
        <TextArea
          label={columns.task.header}
          rows={2}
          value={value.task}
          onInput={(task) => change({ task })}
          hint="Để trống thì ghi theo nội dung ý kiến."
        />
      )}
      <WhenFields
        value={value}
        onInput={change}
        from={today}
        usual={usual}
        usualDays={opinions.length > 0 ? data.answerWorkingDays : undefined}
        attempted={attempted}
      />
      {again && (
        <TextArea
          label="Lý do giao lại"
          rows={2}
          value={value.reason}
          onInput={(reason) => change({ reason })}
          hint="Phải có khi hạn lùi lại; hạn ban đầu vẫn được giữ."
        />
      )}
    </Form>
  );
}
