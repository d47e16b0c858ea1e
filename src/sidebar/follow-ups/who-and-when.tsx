// Who is given work and until when: the fields that assigning, assigning again and passing on have in common.
import { deadlineAfter, dayOffText } from '../../domain/deadline';
import { isIsoDate } from '../../domain/dates';
import { CheckField, DateField, RadioField, TextField } from '../shared/fields';
import { SearchField } from '../shared/search-field';
import { columns, useWork } from './parts';

export interface Who {
  leadUnit: string;
  supportingUnits: string[];
  officer: string;
}

export function WhoFields({
  value,
  onInput,
  error,
  many,
}: {
  value: Who;
  onInput: (change: Partial<Who>) => void;
  error?: string | undefined;
  /** Several rows of which each keeps what is left empty. */
  many?: boolean;
}) {
  const { units, officers } = useWork().data;
  const known = [...new Set([...units, ...value.supportingUnits])].filter((unit) => unit !== value.leadUnit);
  const keep = many ? 'Để trống thì việc giao lại giữ như cũ.' : undefined;
  return (
    <>
      <SearchField
        label={columns.leadUnit.header}
        value={value.leadUnit}
        onInput={(leadUnit) => onInput({ leadUnit })}
        items={units.map((unit) => ({ value: unit }))}
        error={error}
        hint={keep}
      />
      <SearchField
        label={columns.officer.header}
        value={value.officer}
        onInput={(officer) => onInput({ officer })}
        items={officers.map(({ name, title, unit }) => ({
          value: name,
          hint: [title, unit].filter(Boolean).join(', '),
          unit,
        }))}
        onChoose={({ value: officer, unit }) => onInput(unit === '' ? { officer } : { officer, leadUnit: unit })}
      />
      <details class="supporting">
        <summary>
          {columns.supportingUnits.header}
          {value.supportingUnits.length > 0 && `: ${value.supportingUnits.join(', ')}`}
        </summary>
        {known.map((unit) => (
          <CheckField
            key={unit}
            label={unit}
            checked={value.supportingUnits.includes(unit)}
            onInput={(checked) =>
              onInput({
                supportingUnits: checked
                  ? [...value.supportingUnits, unit]
                  : value.supportingUnits.filter((one) => one !== unit),
              })
            }
          />
        ))}
        {known.length === 0 && <p class="hint">Danh bạ chưa có đơn vị nào khác.</p>}
      </details>
    </>
  );
}

export type WhenMode = 'usual' | 'days' | 'date';
export interface When {
  mode: WhenMode;
  /** As typed. */
  days: string;
  date: string;
}

const daysOf = (typed: string): number | undefined =>
  /^\d{1,3}$/.test(typed.trim()) ? Number(typed.trim()) : undefined;

/** What is wrong with it, '' when nothing is. */
export function whenFault({ mode, days, date }: When): string {
  if (mode === 'days' && daysOf(days) === undefined) return 'Hãy gõ số ngày làm việc, từ 0 đến 999.';
  if (mode === 'date' && !isIsoDate(date)) return 'Hãy gõ ngày dạng 15/07/2026.';
  return '';
}

/** As the use cases take it. */
export const whenInput = ({ mode, days, date }: When): { workingDays?: number; dueOn?: string } =>
  mode === 'days' ? { workingDays: daysOf(days) ?? 0 } : mode === 'date' ? { dueOn: date } : {};

/** How the due date comes about, at once: the sum, and what makes it uncertain. */
function Sum({ from, days }: { from: string; days: number }) {
  const { explanation, warnings } = deadlineAfter(from, days, useWork().data.holidays);
  return (
    <div class="sum">
      <p>{explanation}</p>
      {warnings.map((warning) => (
        <p key={warning}>{warning}</p>
      ))}
    </div>
  );
}

export function WhenFields({
  value,
  onInput,
  from,
  usual,
  usualDays,
  days: daysLabel = 'Số ngày làm việc',
  attempted,
}: {
  value: When;
  onInput: (change: Partial<When>) => void;
  /** Day from which working days are counted. */
  from: string;
  /** What it means to set nothing; left out when something must be set. */
  usual?: string;
  /** Working days that new work gets when nothing is set. */
  usualDays?: number | undefined;
  days?: string;
  /** Faults are shown once the form was sent. */
  attempted: boolean;
}) {
  const { holidays } = useWork().data;
  const days = daysOf(value.days);
  const fault = attempted ? whenFault(value) || undefined : undefined;
  const choices: { value: WhenMode; label: string }[] = [
    ...(usual === undefined ? [] : [{ value: 'usual' as const, label: usual }]),
    { value: 'days', label: 'Tính theo ngày làm việc' },
    { value: 'date', label: 'Ấn định ngày' },
  ];
  return (
    <>
      <RadioField
        label={columns.dueOn.header}
        value={value.mode}
        onInput={(mode) => onInput({ mode })}
        options={choices}
      />
      {value.mode === 'usual' && usualDays !== undefined && <Sum from={from} days={usualDays} />}
      {value.mode === 'days' && (
        <>
          <TextField
            label={daysLabel}
            inputMode="numeric"
            value={value.days}
            onInput={(typed) => onInput({ days: typed })}
            error={fault}
          />
          {days !== undefined && <Sum from={from} days={days} />}
        </>
      )}
      {value.mode === 'date' && (
        <DateField
          label="Hạn đến ngày"
          value={value.date}
          onInput={(date) => onInput({ date })}
          error={fault}
          hint={dayOffText(value.date, holidays) || undefined}
        />
      )}
    </>
  );
}
