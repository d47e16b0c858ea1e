// Cell writes gathered into few rectangles, so that a change set costs one write per block and not one per cell.
import type { CellValue } from './cells';

export interface CellWrite {
  row: number;
  column: number;
  value: CellValue;
  format: string;
}

export interface Block {
  row: number;
  column: number;
  values: CellValue[][];
  formats: string[][];
}

/**
 * The rectangles that cover exactly the given cells: runs of neighbouring columns, joined downwards where consecutive rows
 * have the same run. Cells in between are never touched, so a column that staff added keeps what it holds.
 */
export function blocksOf(writes: readonly CellWrite[]): Block[] {
  const sorted = [...writes].sort((a, b) => a.row - b.row || a.column - b.column);
  const blocks: Block[] = [];
  const open = new Map<string, Block>();
  for (let start = 0; start < sorted.length;) {
    const first = sorted[start] as CellWrite;
    const run = [first];
    let next = sorted[start + 1];
    while (next && next.row === first.row && next.column === first.column + run.length) {
      run.push(next);
      next = sorted[start + run.length];
    }
    start += run.length;
    const key = `${first.column}:${run.length}`;
    const above = open.get(key);
    const values = run.map((write) => write.value);
    const formats = run.map((write) => write.format);
    if (above && above.row + above.values.length === first.row) {
      above.values.push(values);
      above.formats.push(formats);
    } else {
      const block: Block = { row: first.row, column: first.column, values: [values], formats: [formats] };
      open.set(key, block);
      blocks.push(block);
    }
  }
  return blocks;
}
