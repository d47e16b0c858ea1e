// Where rows and columns lie, in pixels: sizes that were set, and heights that wrapped texts need.
import type { CellView, SheetView, Style } from '../protocol';

const COLUMN_WIDTH = 100;
const ROW_HEIGHT = 21;
const LINE_HEIGHT = 17;
/** Sheets lets a row grow with its text; beyond this one scrolls more than one reads. */
const TALLEST = 214;
export const HEAD_HEIGHT = 24;
export const HEAD_WIDTH = 46;
export const FONT_SIZE = 13;

export interface Layout {
  /** `tops[row - 1]` is where a row begins, counted from row 1; one more entry for the end. Hidden rows have no height. */
  tops: Float64Array;
  lefts: Float64Array;
  cells: Map<number, Map<number, CellView>>;
}

const canvas = document.createElement('canvas').getContext('2d');
const widths = new Map<string, number>();

function widthOf(word: string, style: Style): number {
  const font = `${style.italic ? 'italic ' : ''}${style.bold ? 'bold ' : ''}${pixels(style)}px ${style.font ?? 'Arial'}, sans-serif`;
  const key = `${font}|${word}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (widths.size > 50_000) widths.clear();
  if (canvas) canvas.font = font;
  const width = canvas?.measureText(word).width ?? word.length * 7;
  widths.set(key, width);
  return width;
}

/** Points of a style as pixels. */
export const pixels = (style: Style): number =>
  style.size === undefined ? FONT_SIZE : Math.round((style.size * 4) / 3);

/** Height of a text that wraps within `width`. */
function textHeight(text: string, width: number, style: Style): number {
  const lineHeight = Math.round((LINE_HEIGHT * pixels(style)) / FONT_SIZE);
  const space = widthOf(' ', style);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const wide = widthOf(word, style);
      if (used > 0 && used + space + wide > width) {
        lines += 1;
        used = 0;
      }
      if (wide > width) {
        lines += Math.ceil(wide / width) - 1;
        used = wide % width;
      } else used += (used > 0 ? space : 0) + wide;
      if (lines * lineHeight > TALLEST) return TALLEST;
    }
  }
  return lines * lineHeight;
}

export function layoutOf(sheet: SheetView): Layout {
  const hiddenColumns = new Set(sheet.hiddenColumns);
  const hiddenRows = new Set(sheet.hiddenRows);
  const lefts = new Float64Array(sheet.columns + 1);
  for (let column = 1; column <= sheet.columns; column += 1) {
    const width = hiddenColumns.has(column) ? 0 : (sheet.widths[column] ?? COLUMN_WIDTH);
    lefts[column] = (lefts[column - 1] ?? 0) + width;
  }
  const cells: Layout['cells'] = new Map();
  const needed = new Map<number, number>();
  const merged = new Set(sheet.merges.map((box) => `${box.row},${box.column}`));
  for (const cell of sheet.cells) {
    const row = cells.get(cell.row) ?? new Map<number, CellView>();
    cells.set(cell.row, row.set(cell.column, cell));
    const style = sheet.styles[cell.style] ?? {};
    if (sheet.heights[cell.row] !== undefined || merged.has(`${cell.row},${cell.column}`)) continue;
    if (!style.wrap && !cell.text.includes('\n') && style.size === undefined) continue;
    const width = (lefts[cell.column] ?? 0) - (lefts[cell.column - 1] ?? 0);
    if (width === 0) continue;
    const height = textHeight(cell.text, style.wrap ? Math.max(20, width - 9) : Infinity, style) + 4;
    if (height > (needed.get(cell.row) ?? ROW_HEIGHT)) needed.set(cell.row, height);
  }
  const tops = new Float64Array(sheet.rows + 1);
  for (let row = 1; row <= sheet.rows; row += 1) {
    const height = hiddenRows.has(row) ? 0 : (sheet.heights[row] ?? needed.get(row) ?? ROW_HEIGHT);
    tops[row] = (tops[row - 1] ?? 0) + height;
  }
  return { tops, lefts, cells };
}

/** The line (from 1) that a distance falls into. */
export function lineAt(edges: Float64Array, distance: number): number {
  let [low, high] = [1, edges.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) > distance) high = middle;
    else low = middle + 1;
  }
  return low;
}

export const sizeOf = (edges: Float64Array, line: number): number => (edges[line] ?? 0) - (edges[line - 1] ?? 0);

/** The next line with a size in a direction; the same line where there is none. */
export function visibleFrom(edges: Float64Array, line: number, step: 1 | -1): number {
  for (let next = line + step; next >= 1 && next < edges.length; next += step) if (sizeOf(edges, next) > 0) return next;
  return line;
}
