// Fields that every page uses: labelled, and told what is wrong with what was typed.
import type { ComponentChildren, JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { formatDate, parseDate, parseTime } from '../../domain/dates';

/** Milliseconds after which a field that was left says what is wrong: a button must not move away under the press on it. */
const AFTER_PRESS = 250;

export interface FieldProps {
  label: string;
  /** What is wrong with it, or what to know before typing. */
  error?: string | undefined;
  hint?: ComponentChildren;
  required?: boolean;
  /** For focusing it from elsewhere. */
  id?: string | undefined;
}

/** A label, the field itself, its hint and its fault, tied together for screen readers. */
export function Field({
  label,
  error,
  hint,
  required,
  id: given,
  children,
}: FieldProps & {
  children: (attributes: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: 'true' }) => ComponentChildren;
}) {
  const own = useId();
  const id = given ?? own;
  const note = `${id}-note`;
  const noted = Boolean(error) || Boolean(hint);
  return (
    <div class="field">
      <label for={id}>
        {label}
        {required && <span aria-hidden="true"> *</span>}
      </label>
      {children({ id, ...(noted ? { 'aria-describedby': note } : {}), ...(error ? { 'aria-invalid': 'true' } : {}) })}
      {noted && (
        <p class={error ? 'fault' : 'hint'} id={note}>
          {error || hint}
        </p>
      )}
    </div>
  );
}

interface TextProps extends FieldProps {
  value: string;
  onInput: (text: string) => void;
  onBlur?: () => void;
  placeholder?: string;
  inputMode?: JSX.HTMLAttributes<HTMLInputElement>['inputMode'];
  inputRef?: { current: HTMLInputElement | null };
  class?: string;
}

export function TextField({
  value,
  onInput,
  onBlur,
  placeholder,
  inputMode,
  inputRef,
  class: more,
  ...field
}: TextProps) {
  return (
    <Field {...field}>
      {(attributes) => (
        <input
          {...attributes}
          {...(inputRef ? { ref: inputRef } : {})}
          type="text"
          autocomplete="off"
          class={more}
          value={value}
          placeholder={placeholder}
          inputMode={inputMode}
          required={field.required}
          onInput={(event) => onInput(event.currentTarget.value)}
          onBlur={onBlur}
        />
      )}
    </Field>
  );
}

/** Several lines, growing with the text. Ctrl+Enter sends the form that it stands in. */
export function TextArea({
  value,
  onInput,
  rows = 3,
  areaRef,
  ...field
}: FieldProps & {
  value: string;
  onInput: (text: string) => void;
  rows?: number;
  areaRef?: { current: HTMLTextAreaElement | null };
}) {
  const lines = Math.max(
    rows,
    Math.min(
      12,
      value.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 38), 0),
    ),
  );
  return (
    <Field {...field}>
      {(attributes) => (
        <textarea
          {...attributes}
          {...(areaRef ? { ref: areaRef } : {})}
          rows={lines}
          value={value}
          required={field.required}
          onInput={(event) => onInput(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
          }}
        />
      )}
    </Field>
  );
}

/** A date as typed in Vietnam; the value is 'yyyy-MM-dd' once it can be read, before that what was typed. */
export function DateField({
  value,
  onInput,
  ...field
}: FieldProps & { value: string; onInput: (date: string) => void }) {
  const shown = /^\d{4}-\d\d-\d\d$/.test(value) ? formatDate(value) : value;
  const [typed, setTyped] = useState<string>();
  const text = typed ?? shown;
  const unread = typed === undefined && value !== '' && parseDate(value) === undefined;
  return (
    <TextField
      {...field}
      error={field.error ?? (unread ? 'Không đọc được ngày. Hãy gõ dạng 15/07/2026.' : undefined)}
      value={text}
      inputMode="numeric"
      placeholder="dd/mm/yyyy"
      onInput={(next) => {
        setTyped(next);
        onInput(parseDate(next) ?? next);
      }}
      onBlur={() => setTimeout(() => setTyped(undefined), AFTER_PRESS)}
    />
  );
}

/** A time of 24 hours; the value is 'HH:mm' once it can be read, before that what was typed. */
export function TimeField({
  value,
  onInput,
  ...field
}: FieldProps & { value: string; onInput: (time: string) => void }) {
  const [typed, setTyped] = useState<string>();
  const unread = typed === undefined && value !== '' && parseTime(value) === undefined;
  return (
    <TextField
      {...field}
      error={field.error ?? (unread ? 'Không đọc được giờ. Hãy gõ dạng 07:30.' : undefined)}
      value={typed ?? value}
      inputMode="numeric"
      placeholder="07:30"
      onInput={(next) => {
        setTyped(next);
        onInput(parseTime(next) ?? next);
      }}
      onBlur={() => setTimeout(() => setTyped(undefined), AFTER_PRESS)}
    />
  );
}

export interface Option {
  value: string;
  label: string;
}

export function SelectField({
  value,
  onInput,
  options,
  ...field
}: FieldProps & { value: string; onInput: (value: string) => void; options: readonly Option[] }) {
  // What is in the row but no longer on offer must not silently become something else.
  const known = options.some((option) => option.value === value) || value === '';
  return (
    <Field {...field}>
      {(attributes) => (
        <select
          {...attributes}
          value={value}
          required={field.required}
          onChange={(event) => onInput(event.currentTarget.value)}
        >
          {!known && <option value={value}>{value}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** A few choices, all to be seen: arrow keys move between them. */
export function RadioField<V extends string>({
  label,
  value,
  onInput,
  options,
}: {
  label: string;
  value: V;
  onInput: (value: V) => void;
  options: readonly { value: V; label: string }[];
}) {
  const name = useId();
  return (
    <fieldset class="choices">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onInput(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function CheckField({
  label,
  checked,
  onInput,
}: {
  label: ComponentChildren;
  checked: boolean;
  onInput: (checked: boolean) => void;
}) {
  return (
    <label class="check">
      <input type="checkbox" checked={checked} onChange={(event) => onInput(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
