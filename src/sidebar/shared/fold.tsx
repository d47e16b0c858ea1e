// A part of a page that is folded away until it is wanted; it stays as the person has put it.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

export function Fold({
  title,
  initiallyOpen = false,
  children,
}: {
  title: string;
  initiallyOpen?: boolean;
  children: ComponentChildren;
}) {
  const [open, setOpen] = useState(initiallyOpen);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
