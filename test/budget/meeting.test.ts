// What the acts at the microphone cost, in round trips, and that the queue's length does not count.
import type { Trip, World } from '../../local';
import { addRows } from '../support/grow';
import { ask, smallOffice } from '../support/office';
import { record } from '../support/snapshot';

const PEOPLE = [1, 10, 300];
const SESSION = 'P-2026-01';
const codeOf = (index: number) => `${SESSION}/${100 + index}`;

/** The small office with so many more people waiting. */
function office(people: number): World {
  const world = smallOffice();
  const { revision: _revision, ...empty } = record('speakers');
  addRows(
    world,
    'speakers',
    Array.from({ length: people }, (_, index) => ({
      ...empty,
      code: codeOf(index),
      session: SESSION,
      order: 100 + index,
      name: `Người ${index}`,
      state: 'waiting' as const,
    })),
  );
  return world;
}

const cost = (trips: readonly Trip[]) => trips.filter((trip) => trip.kind !== 'ui').length;

function costs(useCase: string, input: (people: number) => object, prepare: [string, object] | null): number[] {
  return PEOPLE.map((people) => {
    const world = office(people);
    if (prepare) ask(world, prepare[0], prepare[1], { requestId: 'prepare-budget' });
    const { run, reply } = ask(world, useCase, input(people), { requestId: `budget-of-${useCase}` });
    if (!reply.ok) throw new Error(reply.error.message);
    return cost(run.trips);
  });
}

const first = codeOf(0);
const speaking: [string, object] = ['callSpeaker', { speaker: first, state: 'speaking' }];

test.each<[string, (people: number) => object, number, [string, object] | null]>([
  ['callSpeaker', () => ({ speaker: first, state: 'called' }), 7, null],
  ['callSpeaker', () => ({ speaker: first, state: 'waiting', place: 'last' }), 7, speaking],
  ['runClock', () => ({ act: 'pause', speaker: first }), 7, speaking],
  ['arrangeQueue', (people) => ({ session: SESSION, order: [codeOf(people - 1), 'P-2026-01/01'] }), 7, null],
  ['editOpinion', () => ({ opinion: 'YK-2026-002', fields: { text: 'Rác ở chợ.' } }), 7, null],
  ['concludeSession', () => ({ session: SESSION, headCount: 80, close: true }), 10, speaking],
])('%s costs the same beside 1, 10 and 300 people', (useCase, input, most, prepare) => {
  const counted = costs(useCase, input, prepare);
  expect(Math.max(...counted)).toBeLessThanOrEqual(most);
  // A queue of one that is arranged has nothing to write.
  expect(new Set(useCase === 'arrangeQueue' ? counted.slice(1) : counted).size).toBe(1);
});
