import fc from 'fast-check';
import type { Block, CellWrite } from '../../src/workbook/blocks';
import { blocksOf } from '../../src/workbook/blocks';

const cell = (row: number, column: number, value = `${row}:${column}`): CellWrite => ({
  row,
  column,
  value,
  format: `@${value}`,
});

/** Every cell that the blocks write, as 'row:column' with its value and format. */
const cellsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) =>
    block.values.flatMap((values, down) =>
      values.map(
        (value, right) => [`${block.row + down}:${block.column + right}`, value, block.formats[down]?.[right]] as const,
      ),
    ),
  );

const sizes = (blocks: readonly Block[]) =>
  blocks.map((block) => [block.row, block.column, block.values.length, block.values[0]?.length]);

describe('blocks', () => {
  it('cover exactly the given cells, each once, with its value and format', () => {
    const places = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 9 })), {
      selector: String,
    });
    fc.assert(
      fc.property(places, (chosen) => {
        const blocks = blocksOf(chosen.map(([row, column]) => cell(row, column)));
        const expected = chosen.map(([row, column]) => [`${row}:${column}`, `${row}:${column}`, `@${row}:${column}`]);
        expect(cellsOf(blocks).map(String).sort()).toEqual(expected.map(String).sort());
      }),
    );
  });

  it('are rectangles: as many formats as values in every row', () => {
    for (const block of blocksOf([cell(2, 1), cell(2, 2), cell(3, 1), cell(3, 2), cell(4, 2)])) {
      expect(block.formats.map((row) => row.length)).toEqual(block.values.map((row) => row.length));
      expect(new Set(block.values.map((row) => row.length)).size).toBe(1);
    }
  });

  it('a thousand rows of one width are one block', () => {
    const writes = Array.from({ length: 1000 }, (_, at) => [1, 2, 3].map((column) => cell(at + 2, column))).flat();
    expect(sizes(blocksOf(writes))).toEqual([[2, 1, 1000, 3]]);
  });

  it('a column in between is left out: two blocks, not one', () => {
    expect(sizes(blocksOf([cell(2, 1), cell(2, 2), cell(2, 4), cell(3, 1), cell(3, 2), cell(3, 4)]))).toEqual([
      [2, 1, 2, 2],
      [2, 4, 2, 1],
    ]);
  });

  it('a row in between is left out', () => {
    expect(sizes(blocksOf([cell(2, 1), cell(4, 1)]))).toEqual([
      [2, 1, 1, 1],
      [4, 1, 1, 1],
    ]);
  });

  it('of a cell written twice, the later value comes last', () => {
    const written = cellsOf(blocksOf([cell(2, 1, 'first'), cell(2, 1, 'second'), cell(2, 2, 'beside')]));
    expect(new Map(written.map(([place, value]) => [place, value]))).toEqual(
      new Map([
        ['2:1', 'second'],
        ['2:2', 'beside'],
      ]),
    );
  });

  it('nothing to write is no block', () => expect(blocksOf([])).toEqual([]));
});
