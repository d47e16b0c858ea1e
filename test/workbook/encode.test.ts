import fc from 'fast-check';
import type { Block } from '../../src/workbook/blocks';
import type { CellValue } from '../../src/workbook/cells';
import { formatOf } from '../../src/workbook/cells';
import type { Change } from '../../src/workbook/changes';
import { insert, update } from '../../src/workbook/changes';
import { cellWrites, fieldWrites, tabsOf } from '../../src/workbook/encode';
import { TABS } from '../../src/workbook/schema';
import type { Opinion } from '../../src/domain/records';
import { blocksFor, grid, readTab, record, write, type Grid } from '../support/snapshot';

const NUMBER = 8;
const OLD = ['YK-2024-001', 'YK-2024-002', 'YK-2024-003'].map((code, at) =>
  record('opinions', {
    code,
    text: `ý kiến ${at}`,
    session: 'P-2024-01',
    source: 'slip',
    kind: 'petition',
    revision: at === 2 ? null : at + 1,
  }),
);

/** The tab as staff left it: columns in another order, with columns of their own in between. */
function shuffled(cells: Grid, keys: readonly number[], extras: number): Grid {
  const columns = (cells[0] ?? []).map((_, at) => at);
  const order: (number | undefined)[] = columns.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  for (let extra = 0; extra < extras; extra += 1) order.splice((keys[extra] ?? 0) % (order.length + 1), 0, undefined);
  return cells.map((row, down) =>
    order.map((at, right): CellValue =>
      at === undefined ? (down === 0 ? `Ghi chú ${right}` : `của thôn ${down}`) : (row[at] ?? ''),
    ),
  );
}

const rowsOf = (cells: Grid) => {
  const { rows, uncoded } = readTab('opinions', cells);
  return { rows: rows.map((row) => row.record).sort((a, b) => (a.code < b.code ? -1 : 1)), uncoded: uncoded.length };
};

const word = fc.constantFrom('', 'a', 'b', '=1+1', 'đường thôn Đông');
const keys = fc.array(fc.nat(100), { minLength: 20, maxLength: 20 });
const newOpinion = fc
  .record({ text: word, field: word, answer: word, duplicateOf: word, topic: word })
  .map((fields) => record('opinions', { ...fields, session: 'P-2024-01' }));
const setFields = fc.record(
  { outcome: fc.constantFrom<Opinion['outcome']>('answered', 'duplicate', ''), answer: word, text: word, field: word },
  { requiredKeys: [] },
);

/** Some rows added and some changed, as one change set. */
const changeSet = fc
  .tuple(fc.array(newOpinion, { maxLength: 4 }), fc.array(setFields, { minLength: 3, maxLength: 3 }))
  .map(([added, sets]): Change[] => [
    ...sets.flatMap((set, at) => update('opinions', OLD[at] as Opinion, set)),
    ...added.map((fields, at) => insert('opinions', { ...fields, code: `YK-2024-0${10 + at}` })),
  ]);

const commit = (cells: Grid, changes: readonly Change[], number = NUMBER) =>
  write(cells, blocksFor('opinions', cells, changes, number));

describe('a change set as cells', () => {
  it('puts every field under its header and stamps the row, whatever the order of the columns', () => {
    fc.assert(
      fc.property(changeSet, keys, fc.nat(3), (changes, order, extras) => {
        const plain = commit(grid('opinions', OLD), changes);
        const moved = commit(shuffled(grid('opinions', OLD), order, extras), changes);
        expect(rowsOf(moved)).toEqual(rowsOf(plain));
        for (const change of changes) {
          if (change.kind !== 'insert' && change.kind !== 'update') continue;
          const code = change.kind === 'insert' ? change.record.code : change.code;
          const row = rowsOf(plain).rows.find((one) => one.code === code);
          expect(row).toMatchObject({
            ...(change.kind === 'insert' ? change.record : change.set),
            code,
            revision: NUMBER,
          });
        }
      }),
    );
  });

  it('touches no column of the staff’s own', () => {
    fc.assert(
      fc.property(changeSet, keys, (changes, order) => {
        const before = shuffled(grid('opinions', OLD), order, 3);
        const after = commit(before, changes);
        (before[0] ?? []).forEach((header, at) => {
          if (!String(header).startsWith('Ghi chú')) return;
          expect(after.map((row) => row[at] ?? '')).toEqual(after.map((_, down) => before[down]?.[at] ?? ''));
        });
      }),
    );
  });

  it('applied twice is as applied once', () => {
    fc.assert(
      fc.property(changeSet, keys, fc.nat(3), (changes, order, extras) => {
        const once = commit(shuffled(grid('opinions', OLD), order, extras), changes);
        expect(commit(once, changes)).toEqual(once);
      }),
    );
  });

  it('of which any part came through is made whole by applying it again', () => {
    fc.assert(
      fc.property(
        changeSet,
        keys,
        fc.nat(3),
        fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
        (changes, order, extras, through) => {
          const start = shuffled(grid('opinions', OLD), order, extras);
          const blocks = blocksFor('opinions', start, changes, NUMBER);
          const full = rowsOf(write(start, blocks));
          const recovers = (part: readonly Block[]) =>
            expect(rowsOf(commit(write(start, part), changes))).toEqual(full);
          recovers(blocks.filter((_, at) => through[at]));
          blocks.forEach((_, count) => recovers(blocks.slice(0, count)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('adds no row to the sheet that the first attempt had begun', () => {
    const start = shuffled(grid('opinions', OLD), [9, 1, 5, 2, 8, 3, 7, 4, 6, 0, 12, 11, 10, 13, 15, 14], 2);
    const changes = [1, 2].map((at) =>
      insert('opinions', record('opinions', { code: `YK-2024-01${at}`, text: 'như nhau', session: 'P-2024-01' })),
    );
    const blocks = blocksFor('opinions', start, changes, NUMBER);
    expect(blocks.length).toBeGreaterThan(2);
    for (const block of blocks) {
      expect(commit(write(start, [block]), changes)).toHaveLength(write(start, blocks).length);
    }
  });
});

describe('what others did meanwhile', () => {
  const changes = update('opinions', OLD[0] as Opinion, { outcome: 'answered', answer: 'Đã trả lời.' });
  const typed = (fields: Partial<Opinion>, more: Partial<Opinion>[] = []) =>
    grid('opinions', [{ ...(OLD[0] as Opinion), ...fields }, ...OLD.slice(1), ...more]);
  const first = (cells: Grid) => readTab('opinions', cells).rows[0]?.record;

  it('a field that was typed over since it was read stays', () => {
    expect(first(commit(typed({ answer: 'Gõ tay.' }), changes))).toMatchObject({
      answer: 'Gõ tay.',
      outcome: 'answered',
      revision: NUMBER,
    });
  });

  it('a field that cannot be read any more stays as typed', () => {
    const cells = typed({ outcome: 'chưa rõ' as never });
    const column = readTab('opinions', cells).columnOf['outcome'] as number;
    expect(commit(cells, changes)[1]?.[column - 1]).toBe('chưa rõ');
  });

  it('a row that a later entry wrote is left alone', () => {
    const cells = typed({ revision: NUMBER + 1 });
    expect(commit(cells, changes)).toEqual(cells);
  });

  it('a row that is gone is not made again', () => {
    const cells = grid('opinions', OLD.slice(1));
    expect(commit(cells, changes)).toEqual(cells);
  });

  it('rows that were sorted meanwhile are found by code', () => {
    const sorted = grid('opinions', [...OLD].reverse());
    expect(rowsOf(commit(sorted, changes))).toEqual(rowsOf(commit(grid('opinions', OLD), changes)));
  });

  it('an added row whose code stands in a row of an earlier entry changes nothing there', () => {
    const cells = grid('opinions', OLD);
    expect(commit(cells, [insert('opinions', record('opinions', { code: 'YK-2024-001', answer: 'khác' }))])).toEqual(
      cells,
    );
  });

  it('a row typed by hand without a code is not taken for the new one unless all it holds is the same', () => {
    const added = insert(
      'opinions',
      record('opinions', { code: 'YK-2024-009', text: 'Sửa cầu', session: 'P-2024-01' }),
    );
    const other = commit(typed({}, [record('opinions', { text: 'Sửa đường' })]), [added]);
    expect(other).toHaveLength(6);
    expect(rowsOf(other).uncoded).toBe(1);
    const same = commit(typed({}, [record('opinions', { text: 'Sửa cầu' })]), [added]);
    expect(same).toHaveLength(5);
    expect(rowsOf(same).uncoded).toBe(0);
  });
});

describe('cells', () => {
  it('carry the format of their column', () => {
    const tab = readTab('opinions', grid('opinions', OLD));
    const [written] = fieldWrites(tab, 7, { recordedAt: '2024-06-14T08:15:30' });
    expect(written).toEqual({
      row: 7,
      column: tab.columnOf['recordedAt'],
      value: new Date('2024-06-14T01:15:30Z'),
      format: formatOf(TABS.opinions.columns.recordedAt),
    });
  });

  it('a new record goes below the last row that holds anything', () => {
    const tab = readTab('opinions', [
      ...grid('opinions', OLD),
      ...grid('opinions', [record('opinions', { text: 'gõ tay' })]).slice(1),
    ]);
    const writes = cellWrites(tab, [insert('opinions', record('opinions', { code: 'YK-2024-009' }))], 1);
    expect(new Set(writes.map((one) => one.row))).toEqual(new Set([6]));
  });

  it('tabs come in the order in which the changes first touch them', () => {
    const changes = [
      ...update('opinions', OLD[0] as Opinion, { answer: 'x' }),
      insert('followUps', record('followUps', { code: 'GV-2024-001' })),
      ...update('opinions', OLD[1] as Opinion, { answer: 'x' }),
    ];
    expect(tabsOf(changes)).toEqual(['opinions', 'followUps']);
    expect(tabsOf([])).toEqual([]);
  });
});

describe('a change', () => {
  it('holds only the fields that differ, with what they were', () => {
    expect(update('opinions', OLD[0] as Opinion, { text: 'ý kiến 0', answer: 'mới' })).toEqual([
      { kind: 'update', tab: 'opinions', code: 'YK-2024-001', before: { answer: '' }, set: { answer: 'mới' } },
    ]);
  });

  it('is none when nothing differs, in lists too', () => {
    const session = record('sessions', { code: 'P-2024-01', villages: ['thôn Đông'] });
    expect(update('sessions', session, { villages: ['thôn Đông'], title: '' })).toEqual([]);
    expect(update('sessions', session, { villages: ['thôn Đông', 'thôn Hạ'] })).toHaveLength(1);
  });

  it('survives the journal, which is text', () => {
    fc.assert(
      fc.property(changeSet, (changes) => {
        const cells = grid('opinions', OLD);
        expect(commit(cells, JSON.parse(JSON.stringify(changes)) as Change[])).toEqual(commit(cells, changes));
      }),
    );
  });
});
