// Prints something that is not on the page: slips, lists. The browser's own dialog follows.
import { render } from 'preact';
import type { ComponentChildren } from 'preact';

export function print(content: ComponentChildren): void {
  const place = document.getElementById('print');
  if (!place) return;
  render(<>{content}</>, place);
  window.print();
}
