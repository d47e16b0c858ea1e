import fc from 'fast-check';
import { cellText } from '../../src/workbook/cells';
import type { CellValue } from '../../src/workbook/cells';
import type { Mend } from '../../src/workbook/changes';
import { restOf } from '../../src/workbook/mend';
import type { Grid } from '../support/snapshot';
import { blocksFor, grid, readTab, record, write } from '../support/snapshot';

const CELLS = grid('speakers', [
  record('speakers', { code: 'P-2024-01/01', session: 'P-2024-01', order: 1, name: 'Bà Tư', revision: 3 }),
  record('speakers', { session: 'P-2024-01', name: 'Ông Năm' }),
  record('speakers', { session: 'P-2024-01', name: 'Ông Năm' }),
  record('speakers', { session: 'P-2024-01', name: 'Bà Sáu' }),
]);

/** The mend that sets these fields of a row, from 1. */
function mend(cells: Grid, row: number, set: Record<string, unknown>): Mend {
  const tab = readTab('speakers', cells);
  const line = cells[row - 1] ?? [];
  const fields = Object.keys(set);
  const before = Object.fromEntries(
    fields.map((field) => [field, cellText(line[(tab.columnOf[field] as number) - 1])] as const),
  );
  return { kind: 'mend', tab: 'speakers', row, rest: restOf(tab, line, fields), before, set };
}

const mended = (cells: Grid, changes: readonly Mend[], number = 7): Grid =>
  write(cells, blocksFor('speakers', cells, changes, number));
const rowsOf = (cells: Grid) => [...readTab('speakers', cells).rows, ...readTab('speakers', cells).uncoded];
const namesByCode = (cells: Grid) => rowsOf(cells).map(({ record: row }) => [row.code, row.name, row.revision]);
const swapped = (cells: Grid, a: number, b: number): Grid =>
  cells.map((row, index) => cells[index === a - 1 ? b - 1 : index === b - 1 ? a - 1 : index] ?? row);

describe('a mend', () => {
  const adopt = mend(CELLS, 5, { code: 'P-2024-01/02', order: 2 });

  it('writes its row and stamps it, and no other', () => {
    const after = mended(CELLS, [adopt]);
    expect(after.slice(0, 4)).toEqual(CELLS.slice(0, 4));
    expect(readTab('speakers', after).rows[1]?.record).toMatchObject({
      code: 'P-2024-01/02',
      order: 2,
      name: 'Bà Sáu',
      revision: 7,
    });
  });

  it('finds its row wherever it was sorted to', () => {
    expect(namesByCode(mended(swapped(CELLS, 2, 5), [adopt]))).toContainEqual(['P-2024-01/02', 'Bà Sáu', 7]);
  });

  it('leaves everything alone when the row was changed or deleted meanwhile', () => {
    const other = CELLS.map((row) => row.map((cell) => (cell === 'Bà Sáu' ? 'Bà Sáu (con)' : cell)));
    expect(mended(other, [adopt])).toEqual(other);
    expect(mended(CELLS.slice(0, 4), [adopt])).toEqual(CELLS.slice(0, 4));
  });

  it('leaves a row alone that a later entry has written', () => {
    const later = CELLS.map((row, index) => (index === 4 ? [...row.slice(0, -1), 9] : row));
    expect(mended(later, [adopt])).toEqual(later);
  });

  it('of two rows that hold the same, the one where it stood is written', () => {
    const after = mended(CELLS, [mend(CELLS, 4, { code: 'P-2024-01/02' })]);
    expect(after[2]).toEqual(CELLS[2]);
    expect(after[3]?.[0]).toBe('P-2024-01/02');
  });

  it('two mends of rows that hold the same take a row each', () => {
    const both = [mend(CELLS, 3, { code: 'P-2024-01/02' }), mend(CELLS, 4, { code: 'P-2024-01/03' })];
    const after = mended(CELLS, both);
    expect([after[2]?.[0], after[3]?.[0]]).toEqual(['P-2024-01/02', 'P-2024-01/03']);
  });

  it('applied again, also in part or after sorting, comes to the same: nothing is doubled', () => {
    const changes = [mend(CELLS, 3, { code: 'P-2024-01/02', order: 2 }), mend(CELLS, 5, { code: 'P-2024-01/03' })];
    const done = mended(CELLS, changes);
    const sorted = (cells: Grid) => cells.map((row) => JSON.stringify(row)).sort();
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
        fc.shuffledSubarray([2, 3, 4, 5], { minLength: 4 }),
        (through, order) => {
          // Any part of the cells came through before the run was cut off, and someone sorted the rows.
          let at = 0;
          const part = CELLS.map((row, index) =>
            row.map((cell, column): CellValue => {
              const now = done[index]?.[column] ?? '';
              return cell === now || !(through[(at += 1) % through.length] ?? false) ? cell : now;
            }),
          );
          const moved = [part[0] ?? [], ...order.map((row) => part[row - 1] ?? [])];
          expect(sorted(mended(moved, changes))).toEqual(sorted(done));
        },
      ),
    );
  });
});
