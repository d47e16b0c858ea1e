import fc from 'fast-check';
import { disagreements } from '../../src/domain/reconcile';
import { UserError } from '../../src/domain/errors';
import { decideOutcome } from '../../src/usecases/decide-outcome';
import { recordOpinion } from '../../src/usecases/record-opinion';
import { records } from '../../src/workbook/rows';
import { MEETING } from '../support/meeting';
import { refusal } from '../support/refusal';
import { added, altered, apply, book, record, run, snapshot, type Book } from '../support/snapshot';

const CODES = ['YK-2024-001', 'YK-2024-002', 'YK-2024-003', 'YK-2024-004'];
const START = book({
  ...MEETING,
  opinions: CODES.map((code) =>
    record('opinions', { code, session: 'P-2024-01', source: 'slip', kind: 'petition', text: `Việc ${code}` }),
  ),
});
const decideIn = (cells: Book, opinion: string, outcome: object) => run(decideOutcome, cells, { opinion, outcome });

const assigned = { type: 'assigned', leadUnit: 'Địa chính' };
const outcome = fc.oneof(
  fc.constant({ type: 'answered', answeredBy: 'Chủ tịch', answer: 'Có.' }),
  fc.constant(assigned),
  fc.constant({ type: 'escalated', superiorBody: 'Sở', officer: 'Lê Thị Lan' }),
  fc.constantFrom(...CODES).map((of) => ({ type: 'duplicate', of })),
);
const steps = fc.array(fc.oneof(fc.record({ opinion: fc.constantFrom(...CODES), outcome }), fc.record({ outcome })), {
  maxLength: 15,
});

describe('deciding an outcome', () => {
  it('in whatever order and however often: no opinion is lost, each has at most one follow-up, and the sums agree', () => {
    fc.assert(
      fc.property(steps, (acts) => {
        let cells = START;
        let count = CODES.length;
        acts.forEach((act, turn) => {
          try {
            const set =
              'opinion' in act
                ? run(decideOutcome, cells, act)
                : run(recordOpinion, cells, { session: 'P-2024-01', source: 'slip', text: 'Việc mới', ...act });
            cells = apply(cells, set.changes, turn + 1);
            if (!('opinion' in act)) count += 1;
          } catch (error) {
            if (!(error instanceof UserError) || error.code !== 'duplicate-of') throw error;
          }
          const all = snapshot(cells);
          const opinions = records(all, 'opinions');
          expect(new Set(opinions.map((row) => row.code)).size).toBe(count);
          expect(opinions).toHaveLength(count);
          const active = records(all, 'followUps').filter((row) => row.state !== 'withdrawn');
          expect(new Set(active.map((row) => row.opinion)).size).toBe(active.length);
          const followUps = records(all, 'followUps');
          expect(
            disagreements({ sessions: records(all, 'sessions'), speakers: [], opinions, followUps, topics: [] }),
          ).toEqual([]);
        });
      }),
    );
  });

  it('anew withdraws the earlier assignment and makes another', () => {
    const once = apply(START, decideIn(START, CODES[0] as string, assigned).changes);
    const set = decideIn(once, CODES[0] as string, { ...assigned, leadUnit: 'Văn phòng' });
    expect(altered(set, 'followUps')).toEqual({ 'GV-2024-001': { state: 'withdrawn' } });
    expect(added(set, 'followUps')[0]).toMatchObject({ code: 'GV-2024-002', leadUnit: 'Văn phòng' });
    expect(set.message).toBe('Ý kiến YK-2024-001: giao giải quyết (GV-2024-002).');
  });

  it('from an assignment to an answer withdraws it; a repetition forgets what it repeated', () => {
    const once = apply(START, decideIn(START, CODES[0] as string, assigned).changes);
    const answered = decideIn(once, CODES[0] as string, { type: 'answered', answeredBy: 'Chủ tịch', answer: 'Có.' });
    expect(altered(answered, 'followUps')).toEqual({ 'GV-2024-001': { state: 'withdrawn' } });
    const repeated = apply(START, decideIn(START, CODES[1] as string, { type: 'duplicate', of: CODES[0] }).changes);
    expect(altered(decideIn(repeated, CODES[1] as string, assigned), 'opinions')[CODES[1] as string]).toEqual({
      outcome: 'assigned',
      duplicateOf: '',
    });
  });

  it('what repeated an opinion now repeats the one that it repeats itself', () => {
    const cells = apply(START, decideIn(START, CODES[2] as string, { type: 'duplicate', of: CODES[1] }).changes);
    expect(altered(decideIn(cells, CODES[1] as string, { type: 'duplicate', of: CODES[0] }), 'opinions')).toEqual({
      [CODES[1] as string]: { outcome: 'duplicate', duplicateOf: CODES[0] },
      [CODES[2] as string]: { duplicateOf: CODES[0] },
    });
  });

  it('refuses an opinion that is not there', () => {
    expect(refusal(() => decideIn(START, 'YK-2024-099', assigned)).message).toBe(
      'Không tìm thấy mã «YK-2024-099» ở trang «Ý kiến, kiến nghị».',
    );
  });
});
