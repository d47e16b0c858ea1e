// A month as typed in Vietnam; the value is 'yyyy-MM' once it can be read, before that what was typed.
import { useState } from 'preact/hooks';
import { formatMonth, parseMonth } from '../../domain/dates';
import type { FieldProps } from '../shared/fields';
import { TextField } from '../shared/fields';

export const isMonth = (value: string): boolean => /^\d{4}-\d\d$/.test(value);

export function MonthField({
  value,
  onInput,
  ...field
}: FieldProps & { value: string; onInput: (month: string) => void }) {
  const [typed, setTyped] = useState<string>();
  const unread = typed === undefined && value !== '' && !isMonth(value);
  return (
    <TextField
      {...field}
      error={field.error ?? (unread ? 'Không đọc được tháng. Hãy gõ dạng 02/2026.' : undefined)}
      value={typed ?? (isMonth(value) ? formatMonth(value) : value)}
      inputMode="numeric"
      placeholder="mm/yyyy"
      onInput={(next) => {
        setTyped(next);
        onInput(parseMonth(next) ?? next);
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}
