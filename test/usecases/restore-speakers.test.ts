import fc from 'fast-check';
import type { Speaker } from '../../src/domain/records';
import { callSpeaker } from '../../src/usecases/call-speaker';
import { restoreSpeakers } from '../../src/usecases/restore-speakers';
import { records } from '../../src/workbook/rows';
import { refusal } from '../support/refusal';
import { altered, apply, book, CONTEXT, record, run, snapshot } from '../support/snapshot';
import type { Book } from '../support/snapshot';

const CELLS = book({
  speakers: ['1', '2', '3'].map((code) =>
    record('speakers', { code, order: Number(code), name: `Người ${code}`, session: 'P-1', state: 'waiting' }),
  ),
});
const speakers = (cells: Book) => records(snapshot(cells, ['speakers']), 'speakers');
const rowOf = ({
  code,
  state,
  callOrder,
  calledAt,
  finishedAt,
  allowedSeconds,
  spokenSeconds,
  clockFrom,
}: Speaker) => ({
  code,
  state,
  callOrder,
  calledAt,
  finishedAt,
  allowedSeconds,
  spokenSeconds,
  clockFrom,
});
const plain = (cells: Book) => speakers(cells).map(({ revision: _revision, ...row }) => row);

describe('taking back a step at the microphone', () => {
  it('leaves every row as it was, whatever the step', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            speaker: fc.constantFrom('1', '2', '3'),
            state: fc.constantFrom('waiting', 'called', 'speaking', 'spoken', 'absent', 'declined'),
            place: fc.constantFrom('kept', 'afterNext', 'last'),
          }),
          { minLength: 1, maxLength: 8 },
        ),
        (steps) => {
          let cells = CELLS;
          let before = cells;
          steps.forEach((step, turn) => {
            const now = `2024-06-14T08:0${turn}:00`;
            before = cells;
            cells = apply(cells, run(callSpeaker, cells, step, { ...CONTEXT, now }).changes, turn + 1);
          });
          const rows = speakers(before).map(rowOf);
          const restored = apply(cells, run(restoreSpeakers, cells, { rows }).changes, 99);
          expect(plain(restored)).toEqual(plain(before));
        },
      ),
    );
  });

  it('says whose', () => {
    const [first] = speakers(CELLS).map(rowOf);
    const set = run(restoreSpeakers, CELLS, { rows: [{ ...first, state: 'absent' }] });
    expect(set.message).toBe('Đã hoàn tác: Người 1.');
    expect(altered(set, 'speakers')).toEqual({ 1: { state: 'absent' } });
  });

  it('never gives two people the floor', () => {
    const cells = apply(CELLS, run(callSpeaker, CELLS, { speaker: '2', state: 'called' }).changes);
    const [first] = speakers(CELLS).map(rowOf);
    const again = () => run(restoreSpeakers, cells, { rows: [{ ...first, state: 'speaking' }] });
    expect(refusal(again).message).toBe(
      'Không hoàn tác được: Người 1 và Người 2 sẽ cùng được mời. Hãy xem lại hàng chờ.',
    );
  });

  it('refuses nothing at all, and moments that are none', () => {
    expect(refusal(() => run(restoreSpeakers, CELLS, { rows: [] })).message).toBe('Không có gì để hoàn tác.');
    const [first] = speakers(CELLS).map(rowOf);
    expect(refusal(() => run(restoreSpeakers, CELLS, { rows: [{ ...first, clockFrom: 'hôm qua' }] })).code).toBe(
      'input',
    );
  });
});
