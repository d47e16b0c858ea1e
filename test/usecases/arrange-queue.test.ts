import { waiting } from '../../src/domain/queue';
import { arrangeQueue } from '../../src/usecases/arrange-queue';
import { records } from '../../src/workbook/rows';
import { refusal } from '../support/refusal';
import { altered, apply, book, record, run, snapshot } from '../support/snapshot';

const CELLS = book({
  speakers: ['1', '2', '3', '4'].map((code) =>
    record('speakers', { code, order: Number(code), session: 'P-1', state: code === '1' ? 'spoken' : 'waiting' }),
  ),
});
const ask = (order: unknown, cells = CELLS) => run(arrangeQueue, cells, { session: 'P-1', order });

describe('arranging the queue', () => {
  it('writes the order of calling beside the order of registration', () => {
    const set = ask(['4', '2']);
    expect(altered(set, 'speakers')).toEqual({ 4: { callOrder: 2 }, 2: { callOrder: 3 }, 3: { callOrder: 4 } });
    expect(set.message).toBe('Phiên P-1: đã sắp xếp thứ tự mời 3 người.');
    const then = records(snapshot(apply(CELLS, set.changes), ['speakers']), 'speakers');
    expect(waiting(then).map(({ code }) => code)).toEqual(['4', '2', '3']);
    expect(then.map(({ order }) => order)).toEqual([1, 2, 3, 4]);
  });

  it('passes over who no longer waits or is of another session', () => {
    expect(ask(['1', '9', '2']).changes).toEqual([]);
    expect(run(arrangeQueue, CELLS, { session: 'P-2', order: ['2'] }).message).toBe(
      'Phiên P-2: không còn ai chờ phát biểu.',
    );
  });

  it('refuses what is no list', () =>
    expect(refusal(() => ask('4')).message).toBe('«Thứ tự mời» phải là một danh sách.'));

  it('a row that cannot be read is not written over', () => {
    const at = (CELLS.speakers[0] ?? []).indexOf('Thứ tự mời');
    const cells = {
      ...CELLS,
      speakers: CELLS.speakers.map((row, index) =>
        index === 3 ? row.map((cell, column) => (column === at ? 'ba' : cell)) : row,
      ),
    };
    expect(refusal(() => ask(['4', '2'], cells)).code).toBe('cell-unreadable');
  });
});
