// What the page finds missing in an outcome, the use case would refuse; what it lets through, the use case takes.
import fc from 'fast-check';
import { emptyDraft, isTouched, opinionFaults, opinionInput } from '../../../src/sidebar/meeting/opinion-draft';
import { daysTyped, faultsOf, outcomeInput, outcomeOf, UNDECIDED } from '../../../src/sidebar/meeting/outcome-draft';
import type { OutcomeDraft } from '../../../src/sidebar/meeting/outcome-draft';
import { UserError } from '../../../src/domain/errors';
import { decideOutcome } from '../../../src/usecases/decide-outcome';
import { recordOpinion } from '../../../src/usecases/record-opinion';
import { MEETING } from '../../support/meeting';
import { book, record, run } from '../../support/snapshot';

const TODAY = '2024-06-14';
const draft = fc.record<OutcomeDraft>({
  type: fc.constantFrom('answered', 'assigned', 'escalated', 'duplicate'),
  answeredBy: fc.constantFrom('', ' ', 'Chủ tịch'),
  answer: fc.constantFrom('', 'Có.'),
  leadUnit: fc.constantFrom('', 'Địa chính'),
  supportingUnits: fc.constantFrom([], ['Văn phòng', '']),
  officer: fc.constantFrom('', 'Lê Thị Lan'),
  superiorBody: fc.constantFrom('', 'Sở Xây dựng'),
  workingDays: fc.constantFrom('', '10', 'mười', '1000'),
  dueOn: fc.constantFrom('', '2024-07-01', '2024-01-01', '32/13/2024'),
  of: fc.constantFrom('', 'YK-2024-002'),
});

test('an outcome is found faulty by the page exactly when the use case refuses it', () => {
  const cells = book(MEETING);
  fc.assert(
    fc.property(draft, (typed) => {
      const refused = (() => {
        try {
          run(decideOutcome, cells, { opinion: 'YK-2024-001', outcome: outcomeInput(typed) });
          return false;
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
          return true;
        }
      })();
      expect(Object.keys(faultsOf(typed, TODAY)).length > 0).toBe(refused);
    }),
    { numRuns: 500 },
  );
});

test('no outcome yet is no fault', () => {
  expect(faultsOf(UNDECIDED, TODAY)).toEqual({});
  expect(outcomeInput(UNDECIDED)).toBeUndefined();
});

test('a date set by the chair goes before a number of days', () => {
  const assigned: OutcomeDraft = { ...UNDECIDED, type: 'assigned', leadUnit: 'Địa chính', workingDays: '10' };
  expect(outcomeInput(assigned)).toMatchObject({ workingDays: 10 });
  const dated = outcomeInput({ ...assigned, dueOn: '2024-07-01' });
  expect(dated).toMatchObject({ dueOn: '2024-07-01' });
  expect(dated).not.toHaveProperty('workingDays');
});

test('an outcome to be changed starts from what it is', () => {
  const opinion = record('opinions', { code: 'YK-1', outcome: 'assigned', answeredBy: 'Chủ tịch', answer: 'Sẽ xem.' });
  const followUp = record('followUps', { opinion: 'YK-1', leadUnit: 'Địa chính', dueOn: '2024-07-01' });
  expect(outcomeOf(opinion, followUp)).toMatchObject({
    type: 'assigned',
    answer: 'Sẽ xem.',
    leadUnit: 'Địa chính',
    dueOn: '2024-07-01',
  });
  expect(outcomeOf(record('opinions'), undefined)).toEqual(UNDECIDED);
});

test.each([
  ['', 15],
  [' 7 ', 7],
  ['0', 0],
  ['999', 999],
  ['1000', undefined],
  ['-1', undefined],
  ['hai', undefined],
])('%j working days typed is %p', (typed, days) => expect(daysTyped(typed, 15)).toBe(days));

describe('an ý kiến while it is typed', () => {
  const about = { session: 'P-2024-01', speaker: 'P-2024-01/01', topic: 'KH-2024-01/02' };

  it('has the topic of its speaker until another is chosen, or none', () => {
    const typed = { ...emptyDraft('speech'), text: 'Sửa đường.' };
    expect(opinionInput(typed, about)).toMatchObject({ topic: 'KH-2024-01/02', text: 'Sửa đường.' });
    expect(opinionInput({ ...typed, topic: '' }, about)).toMatchObject({ topic: '' });
    expect(() => run(recordOpinion, book(MEETING), opinionInput(typed, about))).not.toThrow();
  });

  it('is worth keeping once something was typed, and cannot be sent without its words', () => {
    const empty = emptyDraft('speech');
    expect(isTouched(empty)).toBe(false);
    expect(isTouched({ ...empty, field: 'đất đai' })).toBe(true);
    expect(opinionFaults(empty, TODAY)).toEqual({ text: 'Hãy ghi nội dung ý kiến.' });
    expect(opinionFaults({ ...empty, text: 'x', outcome: { ...UNDECIDED, type: 'duplicate' } }, TODAY)).toHaveProperty(
      'of',
    );
  });
});
