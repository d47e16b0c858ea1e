// Extends a follow-up, by working days or to a date, with the reason; the first due date is kept.
import { useState } from 'preact/hooks';
import { formatDate } from '../../domain/dates';
import type { FollowUp } from '../../domain/records';
import { Button, Form } from '../shared/controls';
import { TextArea } from '../shared/fields';
import { useDraft } from '../shared/page';
import { columns, useToday, useWork } from './parts';
import type { When } from './who-and-when';
import { WhenFields, whenFault, whenInput } from './who-and-when';

const EMPTY: When & { reason: string } = { mode: 'days', days: '', date: '', reason: '' };

export function ExtendForm({ record, onDone }: { record: FollowUp; onDone: () => void }) {
  const { act } = useWork();
  const today = useToday();
  const draft = `extend:${record.code}`;
  const [value, setValue, clear] = useDraft(draft, EMPTY);
  const [attempted, setAttempted] = useState(false);
  const change = (fields: Partial<typeof value>) => setValue((before) => ({ ...before, ...fields }));
  const notLater = value.mode === 'date' && value.date !== '' && record.dueOn !== '' && value.date <= record.dueOn;
  const noReason = value.reason.trim() === '';
  const { code, dueOn, originalDueOn, extensionReason } = record;

  const save = async () => {
    setAttempted(true);
    if (whenFault(value) !== '' || noReason) return;
    const outcome = await act({
      useCase: 'extendFollowUp',
      input: { followUp: code, ...whenInput(value), reason: value.reason },
      title: `Gia hạn ${code}`,
      seen: [{ tab: 'followUps', code, revision: record.revision, fields: { dueOn, originalDueOn, extensionReason } }],
      drafts: [draft],
    });
    if (!outcome.ok) return;
    setAttempted(false);
    onDone();
  };
  return (
    <Form
      label={`Gia hạn ${code}`}
      send="Gia hạn"
      onSend={save}
      more={value === EMPTY ? undefined : <Button onPress={clear}>Bỏ nội dung đang nhập</Button>}
    >
      <p>
        Hạn đang có: {dueOn === '' ? 'chưa ghi' : formatDate(dueOn)}
        {originalDueOn !== '' && `, hạn ban đầu ${formatDate(originalDueOn)} vẫn được giữ`}.
      </p>
      <WhenFields
        value={value}
        onInput={change}
        from={dueOn === '' ? today : dueOn}
        days="Gia hạn thêm, số ngày làm việc"
        attempted={attempted}
      />
      {notLater && <p class="fault">Hạn mới phải sau hạn đang có {formatDate(dueOn)}.</p>}
      <TextArea
        label={columns.extensionReason.header}
        required
        value={value.reason}
        onInput={(reason) => change({ reason })}
        error={attempted && noReason ? '«Lý do gia hạn» chưa điền. Hãy điền rồi lưu lại.' : undefined}
      />
    </Form>
  );
}
