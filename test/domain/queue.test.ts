import fc from 'fast-check';
import {
  after,
  arranged,
  inCallOrder,
  latestMoment,
  liveSpeaker,
  movedBy,
  moveSpeaker,
  personKey,
  placesFor,
  totalSpoken,
  unspokenFirst,
  waiting,
} from '../../src/domain/queue';
import type { Queued, QueueMove } from '../../src/domain/queue';
import type { SpeakerState } from '../../src/domain/records';

const STATES: SpeakerState[] = ['waiting', 'called', 'speaking', 'spoken', 'absent', 'declined'];
const AT = '2026-07-15T08:00:00';

const person = (code: string, fields: Partial<Queued> = {}): Queued => ({
  code,
  order: Number(code),
  callOrder: null,
  state: 'waiting',
  calledAt: '',
  finishedAt: '',
  allowedSeconds: null,
  spokenSeconds: null,
  clockFrom: '',
  ...fields,
});
const hall = (count: number) => Array.from({ length: count }, (_, index) => person(String(index + 1)));
const codes = (people: readonly Queued[]) => people.map(({ code }) => code);
const isLive = ({ state }: Queued) => state === 'called' || state === 'speaking';

/** Rows as hand edits may leave them: places missing or doubled. */
const messy = fc
  .array(
    fc.record({
      order: fc.option(fc.integer({ min: 1, max: 6 })),
      callOrder: fc.option(fc.integer({ min: 1, max: 6 })),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((rows) => rows.map((row, index) => person(String(index + 1), row)));

const step = fc.record({
  speaker: fc.integer({ min: 1, max: 6 }).map(String),
  state: fc.constantFrom(...STATES),
  place: fc.constantFrom('kept' as const, 'afterNext' as const, 'last' as const),
});

function play(people: readonly Queued[], steps: readonly QueueMove[]): Queued[] {
  return steps.reduce<Queued[]>(
    (now, move, index) => after(now, moveSpeaker(now, move, `2026-07-15T08:${String(index).padStart(2, '0')}:00`)),
    [...people],
  );
}

describe('the queue', () => {
  it('whatever is done: one person at most has the floor, a clock runs only for who speaks, nobody is lost or renumbered', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const start = hall(6);
        let people = start;
        steps.forEach((move, index) => {
          people = after(people, moveSpeaker(people, move, `2026-07-15T08:${String(index).padStart(2, '0')}:00`));
          expect(people.filter(isLive).length).toBeLessThanOrEqual(1);
          expect(people.every(({ state, clockFrom }) => (clockFrom !== '') === (state === 'speaking'))).toBe(true);
          expect(people.find(({ code }) => code === move.speaker)?.state).toBe(move.state);
          expect(people.map(({ code, order }) => [code, order])).toEqual(start.map(({ code, order }) => [code, order]));
        });
      }),
    );
  });

  it('is called in the order of registration until it is arranged', () =>
    expect(codes(waiting([person('3'), person('1'), person('2', { state: 'spoken' })]))).toEqual(['1', '3']));

  it('as arranged, however the places were left by hand edits: the order asked for is the order of calling', () => {
    fc.assert(
      fc.property(messy, fc.infiniteStream(fc.nat()), (people, dice) => {
        const order = [...people].sort(() => ((dice.next().value ?? 0) % 2 === 0 ? 1 : -1));
        expect(codes(inCallOrder(after(people, placesFor(order))))).toEqual(codes(order));
      }),
    );
  });

  it('arranged anew in the order of registration needs no order of calling any more', () => {
    const people = hall(5);
    const turned = after(people, placesFor([...people].reverse()));
    expect(codes(waiting(turned))).toEqual(['5', '4', '3', '2', '1']);
    expect(after(turned, placesFor(arranged(turned, codes(people))))).toEqual(people);
  });

  it('who registers after it was arranged comes last, also after people were sent to the end', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
        const people = [...play(hall(6), steps), person('7')];
        expect(codes(waiting(people)).pop()).toBe('7');
      }),
    );
  });

  it('who is not named stays behind, who no longer waits is passed over', () => {
    const people = [...hall(3), person('4', { state: 'absent' })];
    expect(codes(arranged(people, ['3', '4', '9', '3']))).toEqual(['3', '1', '2']);
  });

  it('a row without a state waits', () => expect(codes(waiting([person('1', { state: '' as never })]))).toEqual(['1']));

  it('of several at the microphone, typed by hand, the one who speaks counts', () => {
    const people = [person('1', { state: 'called' }), person('2', { state: 'speaking' })];
    expect(liveSpeaker(people)?.code).toBe('2');
    expect(liveSpeaker(hall(2))).toBeUndefined();
  });
});

describe('a step at the microphone', () => {
  const speaking = (fields: Partial<Queued> = {}) =>
    person('1', { state: 'speaking', calledAt: '2026-07-15T07:55:00', clockFrom: '2026-07-15T07:56:00', ...fields });

  it('calling the next ends who speaks, with the time spoken, in one go', () => {
    expect(moveSpeaker([speaking(), person('2')], { speaker: '2', state: 'called' }, AT)).toEqual([
      { code: '1', set: { state: 'spoken', finishedAt: AT, spokenSeconds: 240, clockFrom: '' } },
      { code: '2', set: { state: 'called', calledAt: AT } },
    ]);
  });

  it('calling another takes back a call that nobody followed', () => {
    const people = [person('1', { state: 'called', calledAt: AT }), person('2')];
    expect(moveSpeaker(people, { speaker: '2', state: 'called' }, AT)[0]).toEqual({
      code: '1',
      set: { state: 'waiting' },
    });
  });

  it('giving the floor starts the clock; a second turn goes on with more time', () => {
    expect(moveSpeaker([person('1')], { speaker: '1', state: 'speaking' }, AT)).toEqual([
      { code: '1', set: { state: 'speaking', calledAt: AT, clockFrom: AT } },
    ]);
    const spoken = person('1', { state: 'spoken', spokenSeconds: 300, calledAt: AT });
    expect(moveSpeaker([spoken], { speaker: '1', state: 'called', allowedSeconds: 600 }, AT)).toEqual([
      { code: '1', set: { state: 'called', allowedSeconds: 600 } },
    ]);
  });

  it('passed over: behind the next one, or at the end', () => {
    const people = [person('1', { state: 'called' }), ...hall(4).slice(1)];
    const place = (to: QueueMove['place']) =>
      codes(
        waiting(
          after(people, moveSpeaker(people, { speaker: '1', state: 'waiting', ...(to ? { place: to } : {}) }, AT)),
        ),
      );
    expect(place('afterNext')).toEqual(['2', '1', '3', '4']);
    expect(place('last')).toEqual(['2', '3', '4', '1']);
    expect(place('kept')).toEqual(['1', '2', '3', '4']);
    expect(place(undefined)).toEqual(['1', '2', '3', '4']);
  });

  it('who is alone in the queue stays where he is', () => {
    expect(
      moveSpeaker([person('1', { state: 'called' })], { speaker: '1', state: 'waiting', place: 'afterNext' }, AT),
    ).toEqual([{ code: '1', set: { state: 'waiting' } }]);
  });

  it('a state that holds already, and a person who is not there, change nothing', () => {
    expect(moveSpeaker([speaking()], { speaker: '1', state: 'speaking' }, AT)).toEqual([]);
    expect(moveSpeaker([speaking()], { speaker: '9', state: 'called' }, AT)).toEqual([]);
  });

  it.each(['absent', 'declined', 'waiting'] as const)('%s stops the clock', (state) =>
    expect(moveSpeaker([speaking()], { speaker: '1', state }, AT)[0]?.set).toEqual({
      state,
      spokenSeconds: 240,
      clockFrom: '',
    }),
  );
});

describe('people and places', () => {
  it.each([
    ['1', 9, ['2', '3', '4', '1']],
    ['3', -1, ['1', '3', '2', '4']],
    ['3', -9, ['3', '1', '2', '4']],
    ['1', 1, ['2', '1', '3', '4']],
    ['4', 1, ['1', '2', '3', '4']],
    ['9', 1, ['1', '2', '3', '4']],
  ])('%s moved by %d', (code, by, order) => {
    expect(movedBy(['1', '2', '3', '4'], code, by)).toEqual(order);
  });

  it('those who have not spoken come first, each as they stood', () => {
    const people = hall(5);
    expect(codes(unspokenFirst(people, ({ code }) => code === '1' || code === '4'))).toEqual(['2', '3', '5', '1', '4']);
  });

  it('a person is known again by name and thôn, however typed', () => {
    expect(personKey({ name: 'Nguyễn Văn  An', village: 'thôn Đoài' })).toBe(
      personKey({ name: 'nguyễn văn an', village: 'Thôn Đoài ' }),
    );
    expect(personKey({ name: 'An', village: 'Đông' })).not.toBe(personKey({ name: 'An', village: 'Tây' }));
  });

  it('the total counts the clock that runs', () => {
    const people = [
      person('1', { spokenSeconds: 100 }),
      person('2', { spokenSeconds: 20, clockFrom: AT }),
      person('3'),
    ];
    expect(totalSpoken(people, '2026-07-15T08:00:30')).toBe(150);
  });

  it('the latest moment of their rows', () => {
    expect(latestMoment([person('1', { calledAt: AT }), person('2', { clockFrom: '2026-07-15T09:00:00' })])).toBe(
      '2026-07-15T09:00:00',
    );
    expect(latestMoment([])).toBe('');
  });
});
