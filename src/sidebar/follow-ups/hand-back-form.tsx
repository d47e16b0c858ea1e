// Gives work back: whose it is, or what is missing, so that whoever assigns it again knows what to do.
import { useState } from 'preact/hooks';
import type { HandBack } from '../../domain/hand-back';
import { handBackText } from '../../domain/hand-back';
import type { FollowUp } from '../../domain/records';
import { Button, Form } from '../shared/controls';
import { RadioField, TextArea } from '../shared/fields';
import { useDraft } from '../shared/page';
import { SearchField } from '../shared/search-field';
import { columns, useWork } from './parts';

const EMPTY: HandBack = { cause: 'notOurs', what: '', note: '' };

export function HandBackForm({ record, onDone }: { record: FollowUp; onDone: () => void }) {
  const { act, data } = useWork();
  const draft = `handBack:${record.code}`;
  const [value, setValue, clear] = useDraft(draft, EMPTY);
  const [attempted, setAttempted] = useState(false);
  const change = (fields: Partial<HandBack>) => setValue((before) => ({ ...before, ...fields }));
  const { code, revision, state, handBackReason } = record;
  const missing = attempted && value.what.trim() === '';

  const save = async () => {
    setAttempted(true);
    if (value.what.trim() === '') return;
    const outcome = await act({
      useCase: 'handBack',
      input: { followUp: code, ...value },
      title: `Trả lại ${code}`,
      seen: [{ tab: 'followUps', code, revision, fields: { state, handBackReason } }],
      drafts: [draft],
    });
    if (!outcome.ok) return;
    setAttempted(false);
    onDone();
  };
  return (
    <Form
      label={`Trả lại ${code}`}
      send="Trả lại"
      onSend={save}
      more={value === EMPTY ? undefined : <Button onPress={clear}>Bỏ nội dung đang nhập</Button>}
    >
      <RadioField
        label="Vì sao trả lại"
        value={value.cause}
        onInput={(cause) => change({ cause })}
        options={[
          { value: 'notOurs', label: 'Không phải việc của đơn vị này' },
          { value: 'incomplete', label: 'Chưa đủ thông tin, hồ sơ để giải quyết' },
        ]}
      />
      {value.cause === 'notOurs' ? (
        <SearchField
          label="Việc của ai"
          required
          value={value.what}
          onInput={(what) => change({ what })}
          items={data.units.filter((unit) => unit !== record.leadUnit).map((unit) => ({ value: unit }))}
          error={missing ? '«Việc của ai» chưa điền. Nếu chưa rõ, hãy ghi «chưa rõ».' : undefined}
        />
      ) : (
        <TextArea
          label="Còn thiếu gì"
          required
          value={value.what}
          onInput={(what) => change({ what })}
          error={missing ? '«Còn thiếu gì» chưa điền. Hãy ghi điều cần bổ sung.' : undefined}
        />
      )}
      <TextArea label="Nói rõ thêm" rows={2} value={value.note} onInput={(note) => change({ note })} />
      {value.what.trim() !== '' && (
        <p class="hint">
          {columns.handBackReason.header} sẽ ghi: «{handBackText(value)}»
        </p>
      )}
    </Form>
  );
}
