// Assigns one follow-up again: to another unit or officer, with another task or due date. The date stays unless changed.
import { useState } from 'preact/hooks';
import { formatDate } from '../../domain/dates';
import { deadlineAfter } from '../../domain/deadline';
import type { FollowUp } from '../../domain/records';
import { Button, Form } from '../shared/controls';
import { TextArea } from '../shared/fields';
import { useDraft } from '../shared/page';
import { useRecordForm } from '../shared/record-form';
import { Theirs } from '../shared/theirs';
import { columns, useToday, useWork } from './parts';
import type { When, Who } from './who-and-when';
import { WhenFields, WhoFields, whenFault, whenInput } from './who-and-when';

const FIELDS = ['leadUnit', 'supportingUnits', 'officer', 'task'] as const;
const KEPT: When & { reason: string } = { mode: 'usual', days: '', date: '', reason: '' };
const textOf = (value: string | string[]): string => (typeof value === 'string' ? value : value.join('; '));

export function AssignAgainForm({ record, onDone }: { record: FollowUp; onDone: () => void }) {
  const { act, data } = useWork();
  const today = useToday();
  const form = useRecordForm('followUps', record, FIELDS, 'assign');
  const draft = `assignAgain:${record.code}`;
  const [when, setWhen, clearWhen] = useDraft(draft, KEPT);
  const [attempted, setAttempted] = useState(false);
  const change = (fields: Partial<typeof when>) => setWhen((before) => ({ ...before, ...fields }));
  const { leadUnit, officer, supportingUnits, task } = form.values;
  const nobody = leadUnit.trim() === '' && officer.trim() === '';
  const fault = whenFault(when);
  const due =
    fault !== '' || when.mode === 'usual'
      ? ''
      : when.mode === 'date'
        ? when.date
        : deadlineAfter(today, Number(when.days), data.holidays).due;
  const later = record.dueOn !== '' && due > record.dueOn;
  const noReason = later && when.reason.trim() === '';
  const { code, dueOn, originalDueOn } = record;

  const save = async () => {
    setAttempted(true);
    if (nobody || fault !== '' || noReason) return;
    const outcome = await act({
      useCase: 'assignWork',
      input: { followUps: [code], leadUnit, supportingUnits, officer, task, ...whenInput(when), reason: when.reason },
      title: `Giao lại ${code}`,
      seen: form.seen.map((row) => ({ ...row, fields: { ...row.fields, state: record.state, dueOn, originalDueOn } })),
      drafts: [form.draft, draft],
    });
    if (!outcome.ok) return;
    setAttempted(false);
    onDone();
  };
  const forget = () => {
    form.clear();
    clearWhen();
    setAttempted(false);
  };
  const setWho = (fields: Partial<Who>) => {
    if (fields.leadUnit !== undefined) form.set('leadUnit', fields.leadUnit);
    if (fields.officer !== undefined) form.set('officer', fields.officer);
    if (fields.supportingUnits !== undefined) form.set('supportingUnits', fields.supportingUnits);
  };
  const differences = FIELDS.filter((field) => field in form.theirs).map((field) => ({
    label: columns[field].header,
    mine: textOf(form.values[field]),
    theirs: textOf(form.theirs[field] ?? ''),
  }));
  return (
    <>
      <Theirs differences={differences} onTake={form.takeTheirs} onKeep={form.keepMine} />
      <Form
        label={`Giao lại ${code}`}
        send="Giao lại"
        onSend={save}
        more={form.dirty || when !== KEPT ? <Button onPress={forget}>Bỏ nội dung đang nhập</Button> : undefined}
      >
        <WhoFields
          value={{ leadUnit, officer, supportingUnits }}
          onInput={setWho}
          error={attempted && nobody ? 'Hãy điền «Đơn vị chủ trì» hoặc «Người được giao».' : undefined}
        />
        <TextArea label={columns.task.header} rows={2} value={task} onInput={(text) => form.set('task', text)} />
        <WhenFields
          value={when}
          onInput={change}
          from={today}
          usual={dueOn === '' ? 'Để trống' : `Giữ hạn ${formatDate(dueOn)}`}
          attempted={attempted}
        />
        <TextArea
          label={later ? 'Lý do giao lại, lùi hạn' : 'Lý do giao lại'}
          rows={2}
          required={later}
          value={when.reason}
          onInput={(reason) => change({ reason })}
          hint={later ? `Hạn ban đầu ${formatDate(originalDueOn || dueOn)} vẫn được giữ.` : undefined}
          error={attempted && noReason ? 'Hạn lùi lại nên phải có lý do. Hãy điền rồi lưu lại.' : undefined}
        />
      </Form>
    </>
  );
}
