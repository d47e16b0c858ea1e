// F6 goes from part to part of the page: inside the grid Tab moves from cell to cell, as in Sheets, and would never leave.

const ORDER = ['menu', 'content', 'grid', 'tabs', 'sidebar', 'dialog'];

/** Moves the focus to the next part that is there. `grid` gives the focus to the active cell. */
export function regionFrom(page: Document, back: boolean, grid: () => void): void {
  const there = ORDER.flatMap((name) => {
    const element = page.querySelector<HTMLElement>(`[data-region="${name}"]`);
    return element ? [{ name, element }] : [];
  });
  const at = there.findIndex(({ element }) => element.contains(page.activeElement));
  const next = there[(at + (back ? -1 : 1) + there.length) % there.length];
  if (!next) return;
  if (next.name === 'grid') grid();
  else next.element.querySelector<HTMLElement>('iframe, [tabindex="0"], textarea, button')?.focus();
}
