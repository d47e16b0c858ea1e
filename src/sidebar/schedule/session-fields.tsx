// The fields of a session, for a new one and for one that is there, with what its date calls for shown while one types.
import { useState } from 'preact/hooks';
import { isIsoDate, parseTime, weekdayName } from '../../domain/dates';
import type { Session } from '../../domain/records';
import { sessionConflicts } from '../../domain/session-conflicts';
import { cleanText, sameText } from '../../domain/text';
import type { ScheduleData } from '../../views/schedule';
import { TABS } from '../../workbook/schema';
import { CheckField, DateField, SelectField, TextField, TimeField } from '../shared/fields';
import { SearchField } from '../shared/search-field';
import { Button } from '../shared/controls';
import { Lights } from './lights';
import { knownVillages, suggestions } from './suggestions';

const { columns } = TABS.sessions;

export const SESSION_FIELDS = [
  'plan',
  'title',
  'date',
  'startTime',
  'endTime',
  'venue',
  'villages',
  'chair',
  'coChair',
  'secretary',
  'intakeDesk',
  'form',
] as const;
export type SessionValues = Pick<Session, (typeof SESSION_FIELDS)[number]>;

/** What is wrong with the values, field by field, before they are sent. */
export function faultsOf(values: SessionValues): Partial<Record<keyof SessionValues, string>> {
  const faults: Partial<Record<keyof SessionValues, string>> = {};
  if (cleanText(values.title) === '') faults.title = 'Chưa điền tên phiên.';
  if (cleanText(values.venue) === '') faults.venue = 'Chưa điền địa điểm.';
  if (cleanText(values.date) === '') faults.date = 'Chưa điền ngày. Hãy gõ dạng 15/07/2026.';
  else if (!isIsoDate(values.date)) faults.date = 'Không đọc được ngày. Hãy gõ dạng 15/07/2026.';
  for (const field of ['startTime', 'endTime'] as const) {
    if (values[field] !== '' && parseTime(values[field]) === undefined) {
      faults[field] = 'Không đọc được giờ. Hãy gõ dạng 07:30.';
    }
  }
  const turned = values.startTime !== '' && values.endTime !== '' && values.endTime <= values.startTime;
  if (turned && !faults.startTime && !faults.endTime) faults.endTime = 'Giờ kết thúc phải sau giờ bắt đầu.';
  return faults;
}

function Villages({
  values,
  set,
  known,
}: {
  values: readonly string[];
  set: (villages: string[]) => void;
  known: readonly string[];
}) {
  // While one types, «thôn Đông» may become «thôn Đông Hạ»: what stands in the field is no choice of the boxes.
  const [typed, setTyped] = useState<string>();
  const among = (names: readonly string[], name: string) => names.some((one) => sameText(one, name));
  const others = typed === undefined ? values.filter((name) => !among(known, name)) : typed.split(';');
  const has = (name: string) => among(values, name) && !among(others, name);
  const chosen = known.filter(has);
  return (
    <fieldset>
      <legend>{columns.villages.header}</legend>
      {known.length > 0 && (
        <>
          <div class="villages">
            {known.map((name) => (
              <CheckField
                key={name}
                label={name}
                checked={has(name)}
                onInput={(on) => set([...known.filter((one) => (one === name ? on : has(one))), ...others])}
              />
            ))}
          </div>
          <Button plain onPress={() => set(chosen.length === known.length ? others : [...known, ...others])}>
            {chosen.length === known.length ? 'Bỏ chọn tất cả' : 'Chọn tất cả'}
          </Button>
        </>
      )}
      <TextField
        label={known.length > 0 ? 'Thôn khác' : 'Tên các thôn'}
        hint="Nhiều thôn thì cách nhau bằng dấu chấm phẩy."
        value={typed ?? others.join('; ')}
        onInput={(text) => {
          setTyped(text);
          set([...chosen, ...text.split(';').map(cleanText).filter(Boolean)]);
        }}
        onBlur={() => setTyped(undefined)}
      />
    </fieldset>
  );
}

export function SessionFields({
  code,
  state,
  values,
  set,
  data,
  today,
  isNewDate,
  faults,
  firstRef,
}: {
  /** '' while it is new. */
  code: string;
  state: Session['state'];
  values: SessionValues;
  set: (values: Partial<SessionValues>) => void;
  data: ScheduleData;
  today: string;
  /** The date is being set, so the law's notice is owed from now on. */
  isNewDate: boolean;
  faults: Partial<Record<keyof SessionValues, string>>;
  firstRef?: { current: HTMLInputElement | null };
}) {
  const found = (field: Parameters<typeof suggestions>[1]) => suggestions(data, field, values.date);
  const named = (field: 'chair' | 'coChair' | 'secretary' | 'intakeDesk') => (
    <SearchField
      label={columns[field].header}
      value={values[field]}
      onInput={(text) => set({ [field]: text })}
      items={found(field)}
    />
  );
  const conflicts = sessionConflicts({ code, ...values }, { ...data, today }, isNewDate);
  return (
    <>
      <SearchField
        label={columns.title.header}
        required
        value={values.title}
        onInput={(title) => set({ title })}
        items={found('title')}
        error={faults.title}
        {...(firstRef ? { inputRef: firstRef } : {})}
      />
      {data.plans.length > 0 && (
        <SelectField
          label={columns.plan.header}
          value={values.plan}
          onInput={(plan) => set({ plan })}
          options={[
            { value: '', label: 'Không theo kế hoạch nào' },
            ...data.plans.map((plan) => ({ value: plan.code, label: `${plan.code}: ${plan.title}` })),
          ]}
        />
      )}
      <DateField
        label={columns.date.header}
        required
        value={values.date}
        onInput={(date) => set({ date })}
        error={faults.date}
        hint={isIsoDate(values.date) ? weekdayName(values.date) : 'Ví dụ 15/07/2026'}
      />
      <Lights session={{ code, state, plan: values.plan, date: values.date }} data={data} today={today} />
      <div class="row">
        <TimeField
          label={columns.startTime.header}
          value={values.startTime}
          onInput={(startTime) => set({ startTime })}
          error={faults.startTime}
        />
        <TimeField
          label={columns.endTime.header}
          value={values.endTime}
          onInput={(endTime) => set({ endTime })}
          error={faults.endTime}
        />
      </div>
      <SearchField
        label={columns.venue.header}
        required
        value={values.venue}
        onInput={(venue) => set({ venue })}
        items={found('venue')}
        error={faults.venue}
      />
      <Villages values={values.villages} set={(villages) => set({ villages })} known={knownVillages(data)} />
      {named('chair')}
      {named('coChair')}
      {named('secretary')}
      {named('intakeDesk')}
      <SelectField
        label={columns.form.header}
        value={values.form}
        onInput={(form) => set({ form: form as Session['form'] })}
        options={Object.entries(columns.form.choices).map(([value, label]) => ({ value, label }))}
      />
      <div role="status">
        {conflicts.length > 0 && (
          <div class="notice warning">
            <p>
              <strong>Cần xem lại trước khi lưu</strong> (vẫn lưu được):
            </p>
            <ul>
              {conflicts.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </>
  );
}
