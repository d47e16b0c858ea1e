// What the page foresees is what the server then writes.
import fc from 'fast-check';
import { foresee } from '../../../src/sidebar/meeting/foresee';
import { USE_CASES } from '../../../src/usecases';
import { UserError } from '../../../src/domain/errors';
import { records } from '../../../src/workbook/rows';
import { apply, book, CONTEXT, record, run, snapshot } from '../../support/snapshot';
import type { Book } from '../../support/snapshot';

const CODES = ['1', '2', '3', '4'];
const START = book({
  speakers: CODES.map((code) =>
    record('speakers', { code, order: Number(code), name: `Người ${code}`, session: 'P-1', state: 'waiting' }),
  ),
});
const speakers = (cells: Book) => records(snapshot(cells, ['speakers']), 'speakers');

const code = fc.constantFrom(...CODES);
const act = fc.oneof(
  fc.record({
    useCase: fc.constant('callSpeaker'),
    input: fc.record({
      speaker: code,
      state: fc.constantFrom('waiting', 'called', 'speaking', 'spoken', 'absent', 'declined'),
      place: fc.constantFrom('kept', 'afterNext', 'last'),
    }),
  }),
  fc.record({
    useCase: fc.constant('runClock'),
    input: fc.record({ speaker: code, act: fc.constantFrom('start', 'pause') }),
  }),
  fc.record({
    useCase: fc.constant('runClock'),
    input: fc.record({ speaker: code, act: fc.constant('allow'), seconds: fc.integer({ min: 60, max: 900 }) }),
  }),
  fc.record({
    useCase: fc.constant('arrangeQueue'),
    input: fc.record({ session: fc.constant('P-1'), order: fc.shuffledSubarray(CODES) }),
  }),
);

test('whatever is pressed, one after the other or all at once, the queue shown is the queue saved', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      let cells = START;
      const accepted: { useCase: string; input: object }[] = [];
      acts.forEach(({ useCase, input }, turn) => {
        const now = `2024-06-14T08:${String(turn + 10)}:00`;
        const sent = { useCase, input: { ...input, at: now } };
        try {
          const set = run(USE_CASES[useCase] as never, cells, sent.input, { ...CONTEXT, now });
          // Each act is foreseen from what was saved before…
          const foreseen = foresee(speakers(cells), [sent]);
          cells = apply(cells, set.changes, turn + 1);
          accepted.push(sent);
          expect(foreseen.map(({ revision: _r, ...row }) => row)).toEqual(
            speakers(cells).map(({ revision: _r, ...row }) => row),
          );
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
        }
      });
      // … and all of them together, while none of them is saved yet.
      expect(foresee(speakers(START), accepted).map(({ revision: _r, ...row }) => row)).toEqual(
        speakers(cells).map(({ revision: _r, ...row }) => row),
      );
    }),
  );
});

test('what has nothing to do with the queue leaves it alone', () => {
  const rows = speakers(START);
  expect(foresee(rows, [{ useCase: 'recordOpinion', input: { speaker: '1', text: 'x' } }])).toEqual(rows);
});
