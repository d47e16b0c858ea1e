// The grid: only what is seen is drawn; one cell has the focus, and arrows, typing and the clipboard work as in Sheets.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { columnLetters } from '../../values/a1';
import type { CellView, RuleView, SheetView } from '../protocol';
import { Cell, Head } from './cells';
import { Editor, type Move } from './editor';
import { onContextMenu, onDblClick, onKey, onMouseDown, useClipboard, type Hands } from './grid-hands';
import { HEAD_HEIGHT, HEAD_WIDTH, layoutOf, lineAt, sizeOf, visibleFrom } from './layout';
import { extentOf, moved, single, type Selection } from './selection';

export interface GridProps {
  sheet: SheetView;
  selection: Selection;
  /** Texts that were typed and are on their way, by `row,column`. */
  pending: ReadonlyMap<string, string>;
  onSelect: (selection: Selection) => void;
  /** Puts texts from a cell on. */
  onEdit: (row: number, column: number, texts: string[][]) => void;
  onLink: (url: string) => void;
  onRowMenu: (row: number, x: number, y: number) => void;
  /** Gets a function that opens the editor on the active cell with a text that was refused. */
  onReady: (grid: GridHandle) => void;
}

export interface GridHandle {
  focus(): void;
  edit(row: number, column: number, text: string): void;
}

const OVERSCAN = 6;

/** The rule of a cell that matters to whoever types there. */
export function ruleAt(sheet: SheetView, row: number, column: number): RuleView | undefined {
  return sheet.rules.find((rule) =>
    rule.boxes.some((box) => box.column === column && row >= box.row && row < box.row + box.rows),
  );
}

export function Grid(props: GridProps) {
  const { sheet, selection, pending, onSelect, onEdit } = props;
  const box = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor>();
  const focused = useRef(false);
  const [view, setView] = useState({ top: 0, left: 0, width: 1200, height: 600 });
  const layout = useMemo(() => layoutOf(sheet), [sheet]);
  const { tops, lefts } = layout;
  const frozen = Math.min(sheet.frozenRows, sheet.rows);
  const frozenTop = tops[frozen] ?? 0;
  const frozenLeft = lefts[Math.min(sheet.frozenColumns, sheet.columns)] ?? 0;
  const head = HEAD_HEIGHT + frozenTop;
  const side = HEAD_WIDTH + frozenLeft;
  const extent = extentOf(selection);

  const cellAt = (row: number, column: number): CellView | undefined => layout.cells.get(row)?.get(column);
  const elementOf = (row: number, column: number): HTMLElement | null =>
    box.current?.querySelector<HTMLElement>(`#cell-${row}-${column}`) ?? null;
  const entryOf = (row: number, column: number): string => {
    const cell = cellAt(row, column);
    return pending.get(`${row},${column}`) ?? cell?.entry ?? cell?.text ?? '';
  };

  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const seen = (): void =>
      setView({
        top: element.scrollTop,
        left: element.scrollLeft,
        width: element.clientWidth,
        height: element.clientHeight,
      });
    const sized = new ResizeObserver(seen);
    sized.observe(element);
    const scrolled = (): void => {
      seen();
      editor.current?.placed();
    };
    element.addEventListener('scroll', scrolled, { passive: true });
    const made = new Editor();
    editor.current = made;
    element.parentElement?.append(made.element);
    return () => {
      sized.disconnect();
      element.removeEventListener('scroll', scrolled);
      made.element.remove();
    };
  }, []);

  /** The active cell comes into view, and has the focus when the grid has it. */
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const { toRow, toColumn } = selection;
    if (toRow > frozen) {
      const top = (tops[toRow - 1] ?? 0) - frozenTop;
      const bottom = (tops[toRow] ?? 0) - frozenTop;
      const page = element.clientHeight - head;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (bottom > element.scrollTop + page) element.scrollTop = Math.min(top, bottom - page);
    }
    if (toColumn > sheet.frozenColumns) {
      const left = (lefts[toColumn - 1] ?? 0) - frozenLeft;
      const right = (lefts[toColumn] ?? 0) - frozenLeft;
      const page = element.clientWidth - side;
      if (left < element.scrollLeft) element.scrollLeft = left;
      else if (right > element.scrollLeft + page) element.scrollLeft = Math.min(left, right - page);
    }
    if (focused.current && !editor.current?.active) {
      elementOf(selection.row, selection.column)?.focus({ preventScroll: true });
    }
  }, [selection.row, selection.column, selection.toRow, selection.toColumn, sheet.id]);

  // A new drawing of the sheet may have replaced the element that had the focus.
  useLayoutEffect(() => {
    if (focused.current && !editor.current?.active && document.activeElement === document.body) {
      elementOf(selection.row, selection.column)?.focus({ preventScroll: true });
    }
  });

  const focus = (): void => {
    focused.current = true;
    elementOf(selection.row, selection.column)?.focus({ preventScroll: true });
  };

  const step = (row: number, column: number, move: Move): void => {
    const next =
      move === 'stay'
        ? { row, column }
        : (moved(`Arrow${move.charAt(0).toUpperCase()}${move.slice(1)}`, false, { row, column }, sheet, layout, 0) ?? {
            row,
            column,
          });
    onSelect(single(next.row, next.column));
    focused.current = true;
    elementOf(next.row, next.column)?.focus({ preventScroll: true });
  };

  const begin = (row: number, column: number, mode: 'enter' | 'edit', text: string, open = false): void => {
    const before = entryOf(row, column);
    editor.current?.open({
      ...{ mode, text, open, label: `Ô ${columnLetters(column)}${row}` },
      choices: ruleAt(sheet, row, column)?.choices,
      place: () => elementOf(row, column)?.getBoundingClientRect(),
      commit(typed, move) {
        if (typed !== before) onEdit(row, column, [[typed]]);
        step(row, column, move);
      },
      cancel: () => step(row, column, 'stay'),
    });
  };

  useEffect(() => props.onReady({ focus, edit: (row, column, text) => begin(row, column, 'edit', text) }));

  const hands: Hands = {
    ...{ sheet, layout, selection, extent, cellAt, elementOf, entryOf, begin, step },
    page: view.height - head,
    ruleAt: (row, column) => ruleAt(sheet, row, column),
    settle: () => editor.current?.close(),
    listening: () =>
      focused.current && !editor.current?.active && box.current?.contains(document.activeElement) === true,
    ...{ select: onSelect, edit: onEdit, link: props.onLink, rowMenu: props.onRowMenu },
  };
  useClipboard(hands);

  const lines = (edges: Float64Array, from: number, to: number, first: number, active: number): number[] => {
    const start = Math.max(first, lineAt(edges, from) - OVERSCAN);
    const end = Math.min(edges.length - 1, lineAt(edges, to) + OVERSCAN);
    const seen: number[] = [];
    for (let line = start; line <= end; line += 1) if (sizeOf(edges, line) > 0) seen.push(line);
    // The active cell stays drawn wherever one scrolls: it has the focus.
    if (active >= first && (active < start || active > end) && sizeOf(edges, active) > 0) seen.push(active);
    return seen;
  };
  const rows = lines(tops, view.top + frozenTop, view.top + frozenTop + view.height - head, frozen + 1, selection.row);
  const columns = lines(
    lefts,
    view.left + frozenLeft,
    view.left + frozenLeft + view.width - side,
    sheet.frozenColumns + 1,
    selection.column,
  );
  const fixed = lines(lefts, 0, frozenLeft, 1, 1).filter((column) => column <= sheet.frozenColumns);
  const width = HEAD_WIDTH + (lefts[sheet.columns] ?? 0);

  const cell = (row: number, column: number) => (
    <Cell
      key={column}
      {...{ sheet, layout, row, column }}
      text={pending.get(`${row},${column}`)}
      rule={ruleAt(sheet, row, column)}
      active={row === selection.row && column === selection.column}
      selected={
        row >= extent.row &&
        row < extent.row + extent.rows &&
        column >= extent.column &&
        column < extent.column + extent.columns
      }
      onLink={props.onLink}
    />
  );
  const line = (row: number, offset: number) => (
    <div
      key={row}
      role="row"
      aria-rowindex={row + 1}
      class="row"
      style={{ top: `${(tops[row - 1] ?? 0) - offset}px`, height: `${sizeOf(tops, row)}px`, width: `${width}px` }}
    >
      <div class="side" style={{ width: `${side}px` }}>
        <Head
          role="rowheader"
          label={String(row)}
          row={row}
          left={0}
          width={HEAD_WIDTH}
          marked={row >= extent.row && row < extent.row + extent.rows}
        />
        {fixed.map((column) => cell(row, column))}
      </div>
      {columns.map((column) => cell(row, column))}
    </div>
  );

  return (
    <div
      ref={box}
      class={`grid${sheet.gridlines ? '' : ' bare'}`}
      data-region="grid"
      role="grid"
      aria-label={`Trang tính ${sheet.name}`}
      aria-rowcount={sheet.rows + 1}
      aria-colcount={sheet.columns + 1}
      aria-multiselectable="true"
      aria-describedby="grid-help"
      onKeyDown={(event) => onKey(hands, event)}
      onMouseDown={(event) => onMouseDown(hands, event)}
      onDblClick={(event) => onDblClick(hands, event)}
      onContextMenu={(event) => onContextMenu(hands, event)}
      onFocusIn={() => (focused.current = true)}
      onFocusOut={(event: FocusEvent) => {
        if (event.relatedTarget instanceof Node && !box.current?.contains(event.relatedTarget)) focused.current = false;
      }}
    >
      <div role="rowgroup" class="top" style={{ height: `${head}px`, width: `${width}px` }}>
        <div
          role="row"
          aria-rowindex={1}
          class="row"
          style={{ top: '0', height: `${HEAD_HEIGHT}px`, width: `${width}px` }}
        >
          <div class="side" style={{ width: `${side}px` }}>
            <div role="columnheader" aria-colindex={1} class="head" style={{ left: '0', width: `${HEAD_WIDTH}px` }}>
              <span class="unseen">Hàng</span>
            </div>
            {fixed.map((column) => letter(column))}
          </div>
          {columns.map((column) => letter(column))}
        </div>
        {Array.from({ length: frozen }, (_, index) => index + 1)
          .filter((row) => sizeOf(tops, row) > 0)
          .map((row) => line(row, -HEAD_HEIGHT))}
      </div>
      <div
        role="rowgroup"
        class="body"
        style={{ height: `${(tops[sheet.rows] ?? 0) - frozenTop}px`, width: `${width}px` }}
      >
        {rows.map((row) => line(row, frozenTop))}
      </div>
    </div>
  );

  function letter(column: number) {
    const marked = column >= extent.column && column < extent.column + extent.columns;
    return (
      <Head
        key={column}
        role="columnheader"
        label={columnLetters(column)}
        column={column}
        left={HEAD_WIDTH + (lefts[column - 1] ?? 0)}
        width={sizeOf(lefts, column)}
        marked={marked}
      />
    );
  }
}

/** The first cell that can be seen: where a tab begins. */
export function firstCell(sheet: SheetView): Selection {
  const { tops, lefts } = layoutOf(sheet);
  return single(visibleFrom(tops, 0, 1), visibleFrom(lefts, 0, 1));
}
