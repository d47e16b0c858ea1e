// A field that finds while one types, without diacritics, by keyboard alone; what is not in the list may still be typed.
import { useId, useState } from 'preact/hooks';
import { matchesSearch } from '../../domain/text';
import type { FieldProps } from './fields';
import { Field } from './fields';

export interface Found {
  /** What goes into the field when it is chosen. */
  value: string;
  /** Shown beside it, to tell people of one name apart. */
  hint?: string;
  /** Searched too, beside the value and the hint. */
  keywords?: string;
}

const SHOWN = 8;

/** `onChoose` is told of the item itself, so that a page can fill further fields from it. */
export function SearchField<F extends Found>({
  value,
  onInput,
  items,
  onChoose,
  inputRef,
  placeholder,
  ...field
}: FieldProps & {
  value: string;
  onInput: (text: string) => void;
  items: readonly F[];
  onChoose?: (item: F) => void;
  inputRef?: { current: HTMLInputElement | null };
  placeholder?: string;
}) {
  const list = useId();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const matching = open
    ? items
        .filter((item) => matchesSearch(`${item.value} ${item.hint ?? ''} ${item.keywords ?? ''}`, value))
        .slice(0, SHOWN)
    : [];
  const choose = (item: F) => {
    onInput(item.value);
    onChoose?.(item);
    setOpen(false);
    setAt(-1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setOpen(true);
      setAt((before) => Math.max(-1, Math.min(matching.length - 1, before + step)));
    } else if (event.key === 'Enter' && matching[at]) {
      event.preventDefault();
      choose(matching[at] as F);
    } else if (event.key === 'Enter') {
      // It sends the form: what is said then must not be hidden by the list.
      setOpen(false);
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setOpen(false);
      setAt(-1);
    }
  };
  const active = matching[at];
  return (
    <Field {...field}>
      {(attributes) => (
        <div class="search">
          <input
            {...attributes}
            {...(inputRef ? { ref: inputRef } : {})}
            type="text"
            role="combobox"
            autocomplete="off"
            aria-autocomplete="list"
            aria-expanded={matching.length > 0}
            aria-controls={list}
            aria-activedescendant={active ? `${list}-${at}` : undefined}
            value={value}
            placeholder={placeholder}
            required={field.required}
            onInput={(event) => {
              onInput(event.currentTarget.value);
              setOpen(event.currentTarget.value.trim() !== '');
              setAt(-1);
            }}
            onKeyDown={onKeyDown}
            onBlur={() => setOpen(false)}
          />
          <ul role="listbox" id={list} aria-label={field.label} hidden={matching.length === 0}>
            {matching.map((item, index) => (
              <li
                key={`${item.value} ${item.hint ?? ''}`}
                id={`${list}-${index}`}
                role="option"
                aria-selected={index === at}
                // The field keeps the focus, or the list would close before the click.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(item)}
              >
                {item.value}
                {item.hint && <small>{item.hint}</small>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Field>
  );
}
