// What the grid is drawn of: a cell and a heading.
import { memo } from 'preact/compat';
import type { RuleView, SheetView, Style } from '../protocol';
import { HEAD_WIDTH, pixels, type Layout } from './layout';

export interface CellProps {
  sheet: SheetView;
  layout: Layout;
  row: number;
  column: number;
  /** A text that is on its way to the server, in place of what the sheet holds. */
  text: string | undefined;
  rule: RuleView | undefined;
  active: boolean;
  selected: boolean;
  onLink: (url: string) => void;
}

function looks(style: Style): Record<string, string> {
  return {
    ...(style.background === undefined ? {} : { backgroundColor: style.background }),
    ...(style.color === undefined ? {} : { color: style.color }),
    ...(style.bold ? { fontWeight: 'bold' } : {}),
    ...(style.italic ? { fontStyle: 'italic' } : {}),
    ...(style.underline ? { textDecoration: 'underline' } : style.strike ? { textDecoration: 'line-through' } : {}),
    ...(style.size === undefined ? {} : { fontSize: `${pixels(style)}px` }),
    ...(style.font === undefined ? {} : { fontFamily: `${style.font}, Arial, sans-serif` }),
    ...(style.align === undefined ? {} : { textAlign: style.align }),
  };
}

export const Cell = memo(function Cell({
  sheet,
  layout,
  row,
  column,
  text,
  rule,
  active,
  selected,
  onLink,
}: CellProps) {
  const { tops, lefts, cells } = layout;
  const merge = sheet.merges.find(
    (box) => row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns,
  );
  if (merge && (merge.row !== row || merge.column !== column)) return null;
  const cell = cells.get(row)?.get(column);
  const style = sheet.styles[cell?.style ?? 0] ?? {};
  const shown = text ?? cell?.text ?? '';
  const last = {
    row: merge ? merge.row + merge.rows - 1 : row,
    column: merge ? merge.column + merge.columns - 1 : column,
  };
  const width = (lefts[last.column] ?? 0) - (lefts[column - 1] ?? 0);
  const height = (tops[last.row] ?? 0) - (tops[row - 1] ?? 0);
  const spills =
    !style.wrap && !style.clip && style.align !== 'right' && shown !== '' && !cells.get(row)?.get(column + 1)?.text;
  const classes = [
    'cell',
    active ? 'active' : '',
    selected && !active ? 'selected' : '',
    style.wrap ? 'wrap' : '',
    spills ? 'spills' : '',
    `v-${style.vertical ?? 'bottom'}`,
    text === undefined ? '' : 'pending',
    rule?.choices ? 'choice' : '',
  ];
  const link = text === undefined ? cell?.link : undefined;
  return (
    <div
      id={`cell-${row}-${column}`}
      role="gridcell"
      aria-colindex={column + 1}
      aria-selected={selected}
      aria-describedby={cell?.note === undefined ? undefined : `note-${row}-${column}`}
      aria-haspopup={rule?.choices ? 'listbox' : undefined}
      tabIndex={active ? 0 : -1}
      data-row={row}
      data-column={column}
      class={classes.filter(Boolean).join(' ')}
      style={{
        left: `${HEAD_WIDTH + (lefts[column - 1] ?? 0)}px`,
        width: `${width}px`,
        height: `${height}px`,
        ...looks(style),
      }}
      title={cell?.note}
    >
      {rule?.checkbox ? (
        <span class="text box">{shown === 'TRUE' ? '☑' : '☐'}</span>
      ) : link === undefined ? (
        <span class="text">{shown}</span>
      ) : (
        <a
          class="text"
          href={link}
          tabIndex={-1}
          onMouseDown={(event) => event.stopPropagation()}
          onClick={(event) => {
            event.preventDefault();
            onLink(link);
          }}
        >
          {shown}
        </a>
      )}
      {cell?.note === undefined ? null : (
        <>
          <span class="mark" aria-hidden="true" />
          <span hidden id={`note-${row}-${column}`}>
            Ghi chú: {cell.note}
          </span>
        </>
      )}
      {rule?.choices ? (
        <span class="arrow" aria-hidden="true">
          ▾
        </span>
      ) : null}
    </div>
  );
});

export interface HeadProps {
  role: 'rowheader' | 'columnheader';
  label: string;
  row?: number;
  column?: number;
  left: number;
  width: number;
  marked: boolean;
}

export const Head = memo(function Head({ role, label, row, column, left, width, marked }: HeadProps) {
  return (
    <div
      role={role}
      aria-colindex={column === undefined ? 1 : column + 1}
      data-row={row}
      data-column={column}
      class={`head${marked ? ' marked' : ''}`}
      style={{ left: `${left}px`, width: `${width}px` }}
    >
      {label}
    </div>
  );
});
