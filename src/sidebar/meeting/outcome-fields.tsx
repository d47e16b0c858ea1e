// The fields of an outcome: who answered and what, who is given it and until when, to whom it goes, or what it repeats.
import { dateOfMoment, formatDate, isIsoDate } from '../../domain/dates';
import { dayOffText, deadlineAfter } from '../../domain/deadline';
import type { Opinion } from '../../domain/records';
import { TABS } from '../../workbook/schema';
import { Button } from '../shared/controls';
import { DateField, RadioField, TextArea, TextField } from '../shared/fields';
import { SearchField } from '../shared/search-field';
import type { OutcomeDraft, OutcomeFaults } from './outcome-draft';
import { daysTyped } from './outcome-draft';
import { useMeeting } from './use-meeting';

interface Props {
  draft: OutcomeDraft;
  onChange: (fields: Partial<OutcomeDraft>) => void;
  faults: OutcomeFaults;
  /** The ý kiến itself, which it cannot repeat. */
  opinion?: Opinion;
}

const TYPES = [
  { value: '' as const, label: 'Chưa chọn, để sau' },
  ...(Object.entries(TABS.opinions.columns.outcome.choices) as [OutcomeDraft['type'], string][]).map(
    ([value, label]) => ({ value, label }),
  ),
];

function Answered({ draft, onChange, faults }: Props) {
  const { data } = useMeeting();
  const { session, directory } = data;
  const chairs = [
    { value: session?.chair ?? '', hint: 'Chủ trì' },
    { value: session?.coChair ?? '', hint: 'Đồng chủ trì' },
  ].filter(({ value }) => value !== '');
  const officers = directory
    .filter(({ kind, name }) => kind !== 'villageHead' && !chairs.some(({ value }) => value === name))
    .map(({ name, title, unit }) => ({ value: name, hint: [title, unit].filter(Boolean).join(', ') }));
  return (
    <>
      <SearchField
        label="Người trả lời"
        required
        value={draft.answeredBy}
        onInput={(answeredBy) => onChange({ answeredBy })}
        items={[...chairs, ...officers]}
        error={faults.answeredBy}
      />
      <TextArea
        label="Nội dung trả lời"
        required
        value={draft.answer}
        onInput={(answer) => onChange({ answer })}
        error={faults.answer}
      />
    </>
  );
}

/** The due date with its sum, at once. */
function Due({ draft }: Pick<Props, 'draft'>) {
  const { data, now } = useMeeting();
  const days = daysTyped(draft.workingDays, data.answerWorkingDays);
  if (draft.dueOn !== '') {
    if (!isIsoDate(draft.dueOn)) return null;
    const dayOff = dayOffText(draft.dueOn, data.holidays);
    return (
      <p class="due">
        Hạn: <strong>{formatDate(draft.dueOn)}</strong>. {dayOff}
      </p>
    );
  }
  if (days === undefined) return null;
  const { due, explanation, warnings } = deadlineAfter(dateOfMoment(now()), days, data.holidays);
  return (
    <p class="due">
      Hạn: <strong>{formatDate(due)}</strong>
      <br />
      <small>{[explanation, ...warnings].join('. ')}</small>
    </p>
  );
}

function Assigned({ draft, onChange, faults }: Props) {
  const { data } = useMeeting();
  const units = data.directory
    .filter(({ kind }) => kind === 'unit' || kind === 'front')
    .map(({ name, field }) => ({ value: name, ...(field === '' ? {} : { hint: field }) }));
  const officers = data.directory
    .filter(({ kind }) => kind === 'officer' || kind === 'villageHead')
    .map(({ name, title, unit, field }) => ({
      value: name,
      hint: [title, unit, field].filter(Boolean).join(', '),
      unit,
    }));
  const supporting = draft.supportingUnits;
  return (
    <>
      <SearchField
        label="Đơn vị chủ trì"
        value={draft.leadUnit}
        onInput={(leadUnit) => onChange({ leadUnit })}
        items={units}
        error={faults.leadUnit}
      />
      <SearchField
        label="Người được giao"
        value={draft.officer}
        onInput={(officer) => onChange({ officer })}
        onChoose={({ value, unit }) =>
          onChange({ officer: value, ...(draft.leadUnit === '' && unit !== '' ? { leadUnit: unit } : {}) })
        }
        items={officers}
      />
      <TextField
        label="Đơn vị phối hợp"
        value={supporting.join('; ')}
        hint="Nhiều đơn vị thì cách nhau bằng dấu chấm phẩy."
        onInput={(text) => onChange({ supportingUnits: text === '' ? [] : text.split(/;\s?/) })}
      />
      {units.length > 0 && (
        <p class="buttons offers">
          {units
            .filter(({ value }) => value !== draft.leadUnit && !supporting.includes(value))
            .slice(0, 6)
            .map(({ value }) => (
              <Button
                key={value}
                plain
                label={`Thêm đơn vị phối hợp ${value}`}
                onPress={() => onChange({ supportingUnits: [...supporting.filter((unit) => unit !== ''), value] })}
              >
                + {value}
              </Button>
            ))}
        </p>
      )}
      <div class="row">
        <TextField
          label="Số ngày làm việc"
          value={draft.workingDays}
          inputMode="numeric"
          placeholder={String(data.answerWorkingDays)}
          onInput={(workingDays) => onChange({ workingDays, dueOn: '' })}
          error={faults.workingDays}
        />
        <DateField
          label="hoặc đến ngày"
          value={draft.dueOn}
          onInput={(dueOn) => onChange({ dueOn })}
          error={faults.dueOn}
        />
      </div>
      <Due draft={draft} />
    </>
  );
}

function Duplicate({ draft, onChange, faults, opinion }: Props) {
  const { data } = useMeeting();
  const nameOf = new Map(data.speakers.map(({ code, name }) => [code, name]));
  const here = data.opinions
    .filter(({ code, outcome }) => code !== opinion?.code && outcome !== 'duplicate')
    .map(({ code, text, speaker, sourceName }) => ({
      value: code,
      hint: text,
      keywords: nameOf.get(speaker) ?? sourceName,
    }));
  const items = [...here, ...data.earlier.map(({ code, text }) => ({ value: code, hint: text }))];
  const chosen = items.find(({ value }) => value === draft.of);
  return (
    <SearchField
      label="Trùng với ý kiến"
      required
      value={draft.of}
      onInput={(of) => onChange({ of })}
      items={items}
      placeholder="Gõ vài chữ của ý kiến đã có"
      hint={
        chosen?.hint ??
        (data.moreEarlier ? 'Ý kiến quá cũ không có trong danh sách: hãy gõ mã (YK-…).' : 'Gõ không dấu cũng tìm được.')
      }
      error={faults.of}
    />
  );
}

export function OutcomeFields(props: Props) {
  const { draft, onChange, faults } = props;
  const { data } = useMeeting();
  return (
    <>
      <RadioField
        label="Hướng xử lý"
        value={draft.type}
        options={TYPES}
        onInput={(type) =>
          onChange({
            type,
            // Mostly it is the chair who answers.
            ...(type === 'answered' && draft.answeredBy === '' ? { answeredBy: data.session?.chair ?? '' } : {}),
          })
        }
      />
      {draft.type === 'answered' && <Answered {...props} />}
      {draft.type === 'escalated' && (
        <SearchField
          label="Cấp có thẩm quyền"
          required
          value={draft.superiorBody}
          onInput={(superiorBody) => onChange({ superiorBody })}
          items={data.superiorBodies.map((value) => ({ value }))}
          hint="Chuyển tới cơ quan nào."
          error={faults.superiorBody}
        />
      )}
      {draft.type === 'escalated' && <p class="soft">Ai trong xã lo việc chuyển và theo dõi:</p>}
      {(draft.type === 'assigned' || draft.type === 'escalated') && <Assigned {...props} />}
      {draft.type === 'duplicate' && <Duplicate {...props} />}
    </>
  );
}
