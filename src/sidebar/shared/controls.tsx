// Buttons, forms, sections and tabs that every page uses. Nothing can be sent twice.
import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';

interface ButtonProps {
  onPress: () => unknown;
  children: ComponentChildren;
  /** The one thing that the page is for right now. */
  primary?: boolean;
  /** Looks like text; for what is seldom needed. */
  plain?: boolean;
  disabled?: boolean;
  /** When the children alone do not say it. */
  label?: string;
  pressed?: boolean;
  class?: string;
  id?: string;
}

/** While what it does is under way it does nothing; it keeps the focus. */
export function Button({
  onPress,
  children,
  primary,
  plain,
  disabled,
  label,
  pressed,
  class: more = '',
  id,
}: ButtonProps) {
  const [busy, setBusy] = useState(false);
  const under = useRef(false);
  const press = async () => {
    if (under.current || disabled) return;
    under.current = true;
    const work = onPress();
    if (work instanceof Promise) {
      setBusy(true);
      await work.catch(() => undefined);
      setBusy(false);
    }
    under.current = false;
  };
  const kind = primary ? 'primary' : plain ? 'plain' : '';
  return (
    <button
      type="button"
      id={id}
      class={`${kind} ${more}`.trim()}
      aria-disabled={busy || disabled ? 'true' : undefined}
      aria-busy={busy}
      aria-label={label}
      aria-pressed={pressed}
      onClick={press}
    >
      {children}
    </button>
  );
}

/** A form that is sent with Enter or its button, once at a time. `onSend` may be refused: the form stays. */
export function Form({
  onSend,
  send,
  children,
  more,
  label,
}: {
  onSend: () => unknown;
  /** Words of its button. */
  send: string;
  children: ComponentChildren;
  /** Further buttons, beside the one that sends. */
  more?: ComponentChildren;
  label?: string;
}) {
  const [busy, setBusy] = useState(false);
  const under = useRef(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (under.current) return;
    under.current = true;
    setBusy(true);
    await Promise.resolve(onSend()).catch(() => undefined);
    setBusy(false);
    under.current = false;
  };
  return (
    <form onSubmit={submit} aria-label={label} noValidate>
      {children}
      <p class="buttons">
        <button type="submit" class="primary" aria-disabled={busy ? 'true' : undefined} aria-busy={busy}>
          {send}
        </button>
        {more}
      </p>
    </form>
  );
}

/** Part of a page with a heading of its own. */
export function Section({
  title,
  children,
  aside,
}: {
  title: string;
  children: ComponentChildren;
  aside?: ComponentChildren;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div class="heading">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** Views of one page, of which one is shown. Arrow keys move between them. */
export function Tabs<V extends string>({
  label,
  value,
  onSelect,
  tabs,
  children,
}: {
  label: string;
  value: V;
  onSelect: (value: V) => void;
  tabs: readonly { value: V; label: string }[];
  children: ComponentChildren;
}) {
  const id = useId();
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const at = tabs.findIndex((tab) => tab.value === value);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onSelect(next.value);
    document.getElementById(`${id}-${next.value}`)?.focus();
  };
  return (
    <>
      <div role="tablist" aria-label={label} class="tabs" onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={`${id}-${tab.value}`}
            aria-selected={tab.value === value}
            aria-controls={`${id}-panel`}
            tabIndex={tab.value === value ? 0 : -1}
            onClick={() => onSelect(tab.value)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`}>
        {children}
      </div>
    </>
  );
}
