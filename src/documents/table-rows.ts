// How tall a row of a ruled table becomes: whether it is kept on one page, and how much of the paper a table takes.
import { CELL_PADDING, SIZE } from './layouts/page';
import { roughLines } from './metrics';

/** Lines up to which a row is kept on one page: about a quarter of it. */
const SHORT_ROW = 12;

/** About how many lines the tallest cell of a row takes; `texts` in the order of the columns, whose widths are in mm. */
export function linesOfRow(texts: readonly string[], columnsMm: readonly number[]): number {
  return Math.max(1, ...texts.map((text, at) => roughLines(text, (columnsMm[at] ?? 0) - 2 * CELL_PADDING, SIZE.table)));
}

export const isShortRow = (texts: readonly string[], columnsMm: readonly number[]): boolean =>
  linesOfRow(texts, columnsMm) <= SHORT_ROW;
