// What hands do to the grid: keys, the mouse, the clipboard. Each gets what it needs of the grid as it is drawn now.
import { useLayoutEffect } from 'preact/hooks';
import type { CellView, RuleView, SheetView } from '../protocol';
import type { Move } from './editor';
import type { Layout } from './layout';
import { moved, single, type Extent, type Selection } from './selection';
import { fromTsv, toTsv } from './tsv';

/** The grid as a hand finds it. */
export interface Hands {
  sheet: SheetView;
  layout: Layout;
  selection: Selection;
  extent: Extent;
  /** Height of what is seen below the frozen rows, pixels. */
  page: number;
  cellAt(row: number, column: number): CellView | undefined;
  ruleAt(row: number, column: number): RuleView | undefined;
  elementOf(row: number, column: number): HTMLElement | null;
  /** What is edited in a cell. */
  entryOf(row: number, column: number): string;
  begin(row: number, column: number, mode: 'enter' | 'edit', text: string, open?: boolean): void;
  step(row: number, column: number, move: Move): void;
  /** Ends an edit under way. */
  settle(): void;
  /** Whether keys and clipboard are the grid's: it has the focus and no cell is edited. */
  listening(): boolean;
  select(selection: Selection): void;
  edit(row: number, column: number, texts: string[][]): void;
  link(url: string): void;
  rowMenu(row: number, x: number, y: number): void;
}

/** Key codes that stand for a character that is still to come: of an input method, or of a program that types for one. */
const INPUT_METHODS = new Set([229, 231]);

const block = (rows: number, columns: number, text: (down: number, right: number) => string): string[][] =>
  Array.from({ length: rows }, (_row, down) => Array.from({ length: columns }, (_column, right) => text(down, right)));

function toggle({ entryOf, edit }: Hands, row: number, column: number): void {
  edit(row, column, [[entryOf(row, column) === 'TRUE' ? 'FALSE' : 'TRUE']]);
}

function clear({ extent, edit }: Hands): void {
  edit(
    extent.row,
    extent.column,
    block(extent.rows, extent.columns, () => ''),
  );
}

export function onKey(hands: Hands, event: KeyboardEvent): void {
  const { sheet, layout, selection } = hands;
  const { key, shiftKey, altKey } = event;
  const control = event.ctrlKey || event.metaKey;
  const { row, column } = selection;
  const rule = hands.ruleAt(row, column);
  const done = (): void => event.preventDefault();
  if (key === 'Enter' && (control || altKey)) {
    const link = hands.cellAt(row, column)?.link;
    if (link !== undefined) hands.link(link);
  } else if (key === 'Tab' && !control && !altKey) {
    done();
    hands.step(row, column, shiftKey ? 'left' : 'right');
  } else if (key === 'Enter' && shiftKey) {
    done();
    hands.step(row, column, 'up');
  } else if (key === 'Enter' || key === 'F2') {
    done();
    hands.begin(row, column, 'edit', hands.entryOf(row, column));
  } else if (key === 'Delete' || key === 'Backspace') {
    done();
    clear(hands);
  } else if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) {
    done();
    const rect = hands.elementOf(row, column)?.getBoundingClientRect();
    hands.rowMenu(row, rect?.left ?? 0, rect?.bottom ?? 0);
  } else if (altKey && key === 'ArrowDown' && rule?.choices) {
    done();
    hands.begin(row, column, 'edit', hands.entryOf(row, column), true);
  } else if (control && key.toLowerCase() === 'a') {
    done();
    hands.select({ row: 1, column: 1, toRow: sheet.rows, toColumn: sheet.columns });
  } else if (key === ' ' && rule?.checkbox && !control) {
    done();
    toggle(hands, row, column);
  } else {
    const from = shiftKey ? { row: selection.toRow, column: selection.toColumn } : { row, column };
    const next = altKey ? undefined : moved(key, control, from, sheet, layout, hands.page);
    if (next) {
      done();
      hands.select(shiftKey ? { ...selection, toRow: next.row, toColumn: next.column } : single(next.row, next.column));
    } else if (!control && !altKey && (key.length === 1 || INPUT_METHODS.has(event.keyCode))) {
      // The key itself goes into the editor, which has the focus before the browser types it.
      hands.begin(row, column, 'enter', '');
    }
  }
}

interface Place {
  row: number;
  column: number;
  part: 'row' | 'column' | 'cell';
}

function placeOf({ target }: MouseEvent): Place | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-row],[data-column]') : null;
  if (!element) return undefined;
  const { row, column } = element.dataset;
  const part = row === undefined ? 'column' : column === undefined ? 'row' : 'cell';
  return { row: Number(row ?? 1), column: Number(column ?? 1), part };
}

export function onMouseDown(hands: Hands, event: MouseEvent): void {
  const at = placeOf(event);
  if (!at || event.button !== 0) return;
  event.preventDefault();
  hands.settle();
  const { sheet, selection } = hands;
  const { row, column, part } = at;
  if (part === 'column') hands.select({ row: 1, column, toRow: sheet.rows, toColumn: column });
  else if (part === 'row') hands.select({ row, column: 1, toRow: row, toColumn: sheet.columns });
  else if (event.shiftKey) hands.select({ ...selection, toRow: row, toColumn: column });
  else {
    hands.step(row, column, 'stay');
    const target = event.target instanceof Element ? event.target : undefined;
    if (target?.closest('.arrow')) hands.begin(row, column, 'edit', hands.entryOf(row, column), true);
    else if (target?.closest('.box')) toggle(hands, row, column);
  }
  if (part !== 'cell') return;
  const anchor = event.shiftKey ? selection : at;
  let last = at;
  const drag = (move: MouseEvent): void => {
    const to = placeOf(move);
    if (to?.part !== 'cell' || (to.row === last.row && to.column === last.column)) return;
    last = to;
    hands.select({ row: anchor.row, column: anchor.column, toRow: to.row, toColumn: to.column });
  };
  document.addEventListener('mousemove', drag);
  document.addEventListener('mouseup', () => document.removeEventListener('mousemove', drag), { once: true });
}

export function onDblClick(hands: Hands, event: MouseEvent): void {
  const at = placeOf(event);
  if (at?.part === 'cell') hands.begin(at.row, at.column, 'edit', hands.entryOf(at.row, at.column));
}

export function onContextMenu(hands: Hands, event: MouseEvent): void {
  const { extent } = hands;
  const at = placeOf(event);
  if (!at || at.part === 'column') return;
  event.preventDefault();
  if (at.row < extent.row || at.row >= extent.row + extent.rows) hands.select(single(at.row, at.column));
  hands.rowMenu(at.row, event.clientX, event.clientY);
}

function paste(hands: Hands, tsv: string): void {
  const { sheet, extent } = hands;
  const texts = fromTsv(tsv);
  const [only] = texts[0] ?? [];
  const one = texts.length === 1 && texts[0]?.length === 1;
  // One text fills what is selected.
  const put = one && only !== undefined ? block(extent.rows, extent.columns, () => only) : texts;
  hands.edit(extent.row, extent.column, put);
  hands.select({
    row: extent.row,
    column: extent.column,
    toRow: Math.min(sheet.rows, extent.row + put.length - 1),
    toColumn: Math.min(sheet.columns, extent.column + (put[0]?.length ?? 1) - 1),
  });
}

/** Copy, cut and paste while the grid has the focus. */
export function useClipboard(hands: Hands): void {
  useLayoutEffect(() => {
    const on = (event: ClipboardEvent): void => {
      if (!hands.listening()) return;
      event.preventDefault();
      const { extent, cellAt } = hands;
      if (event.type === 'paste') paste(hands, event.clipboardData?.getData('text/plain') ?? '');
      else {
        const text = (down: number, right: number) => cellAt(extent.row + down, extent.column + right)?.text ?? '';
        event.clipboardData?.setData('text/plain', toTsv(block(extent.rows, extent.columns, text)));
      }
      if (event.type === 'cut') clear(hands);
    };
    const kinds = ['copy', 'cut', 'paste'] as const;
    for (const kind of kinds) document.addEventListener(kind, on);
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, on);
    };
  });
}
