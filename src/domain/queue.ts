// The queue of a session: who is called next, who speaks, and what each act at the microphone writes.
// Registration order never changes; the order of calling is kept beside it. One person at most is called or speaks.
import { foldedName, foldedVillage } from './people';
import type { Speaker, SpeakerState } from './records';
import { secondsBetween, startClock, stopClock } from './speaking-clock';

/** What the queue needs to know of a person. All speakers given to these functions are of one session. */
export type Queued = Pick<
  Speaker,
  | 'code'
  | 'order'
  | 'callOrder'
  | 'state'
  | 'calledAt'
  | 'finishedAt'
  | 'allowedSeconds'
  | 'spokenSeconds'
  | 'clockFrom'
>;

/** Fields to set in one person's row. */
export interface QueueChange {
  code: string;
  set: Partial<Omit<Queued, 'code' | 'order'>>;
}

/** Where someone who goes back to waiting stands: where he stood, behind the next one, or at the end. */
export type QueuePlace = 'kept' | 'afterNext' | 'last';

export interface QueueMove {
  speaker: string;
  state: SpeakerState;
  place?: QueuePlace;
  /** Seconds that the person may speak from now on in all: for a second turn. */
  allowedSeconds?: number | null;
}

const place = ({ callOrder, order }: Queued): number => callOrder ?? order ?? Number.MAX_SAFE_INTEGER;

/** In the order of calling: as arranged, otherwise as registered. */
export function inCallOrder<S extends Queued>(speakers: readonly S[]): S[] {
  const registered = (speaker: S) => speaker.order ?? Number.MAX_SAFE_INTEGER;
  return [...speakers].sort(
    (a, b) => place(a) - place(b) || registered(a) - registered(b) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}

/** A row typed by hand may have no state yet: that person waits. */
export const isWaiting = ({ state }: Pick<Queued, 'state'>): boolean => state === 'waiting' || (state as string) === '';

const isLive = ({ state }: Pick<Queued, 'state'>): boolean => state === 'called' || state === 'speaking';

/** Those who wait, the next one first. */
export const waiting = <S extends Queued>(speakers: readonly S[]): S[] => inCallOrder(speakers.filter(isWaiting));

/** The person at the microphone or on the way there. Should hand edits have made several, the one who speaks. */
export function liveSpeaker<S extends Queued>(speakers: readonly S[]): S | undefined {
  const live = inCallOrder(speakers.filter(isLive));
  return live.find(({ state }) => state === 'speaking') ?? live[0];
}

/**
 * The places with which the given people stand in this order. They share out the places that they hold already, so that
 * nobody else moves and who registers later comes behind them.
 */
export function placesFor(people: readonly Queued[]): QueueChange[] {
  let last = 0;
  const places = people
    .map(place)
    .sort((a, b) => a - b)
    .map((held) => (last = held > last && held < Number.MAX_SAFE_INTEGER ? held : last + 1));
  return people.flatMap((person, index): QueueChange[] => {
    const callOrder = places[index] as number;
    if (callOrder === place(person)) return [];
    return [{ code: person.code, set: { callOrder: callOrder === person.order ? null : callOrder } }];
  });
}

/**
 * Those who wait, in the order asked for. Who is not named (registered meanwhile) stays behind those before whom nobody was
 * put; who no longer waits is passed over.
 */
export function arranged<S extends Queued>(speakers: readonly S[], codes: readonly string[]): S[] {
  const queue = waiting(speakers);
  const named = [...new Set(codes)].flatMap((code) => queue.filter((person) => person.code === code));
  return [...named, ...queue.filter((person) => !named.includes(person))];
}

/** `codes` with one of them moved by so many places, as far as there are places. */
export function movedBy(codes: readonly string[], code: string, steps: number): string[] {
  const from = codes.indexOf(code);
  if (from < 0) return [...codes];
  const rest = codes.filter((one) => one !== code);
  const to = Math.max(0, Math.min(rest.length, from + steps));
  return [...rest.slice(0, to), code, ...rest.slice(to)];
}

/** Those who have not spoken yet before those who have, each as they stood. */
export function unspokenFirst<S extends Queued>(people: readonly S[], hasSpoken: (person: S) => boolean): S[] {
  return [...people.filter((person) => !hasSpoken(person)), ...people.filter(hasSpoken)];
}

/** Who someone is, over several registrations: name and thôn, however they were typed. */
export const personKey = ({ name, village }: Pick<Speaker, 'name' | 'village'>): string =>
  `${foldedName(name)}\n${foldedVillage(village)}`;

/** What a change of state at `at` writes into the person's own row. */
function ownChange(person: Queued, state: SpeakerState, at: string): QueueChange {
  const clock = state === 'speaking' ? startClock(person, at) : stopClock(person, at);
  const called = (state === 'called' || state === 'speaking') && person.calledAt === '' ? { calledAt: at } : {};
  const finished = state === 'spoken' ? { finishedAt: at } : {};
  return { code: person.code, set: { state, ...called, ...finished, ...clock } };
}

/** What is left of a turn when someone else is called: a speech is over, a call that nobody followed is taken back. */
const cleared = (person: Queued, at: string): QueueChange =>
  ownChange(person, person.state === 'speaking' ? 'spoken' : 'waiting', at);

/** The changes of `later` laid over those of `first`, one per person. */
function merged(first: readonly QueueChange[], later: readonly QueueChange[]): QueueChange[] {
  const all = [...first];
  for (const change of later) {
    const at = all.findIndex(({ code }) => code === change.code);
    const before = all[at];
    if (before) all[at] = { code: change.code, set: { ...before.set, ...change.set } };
    else all.push(change);
  }
  return all;
}

/** The speakers as they are after these changes. */
export function after<S extends Queued>(speakers: readonly S[], changes: readonly QueueChange[]): S[] {
  const sets = new Map(changes.map(({ code, set }) => [code, set]));
  return speakers.map((speaker) => {
    const set = sets.get(speaker.code);
    return set ? { ...speaker, ...set } : speaker;
  });
}

/**
 * What a step at the microphone writes. Calling someone, or giving him the floor, ends the turn of whoever had it. A state
 * that already holds changes nothing, unless another place is asked for.
 */
export function moveSpeaker(speakers: readonly Queued[], move: QueueMove, at: string): QueueChange[] {
  const { speaker, state, place: to, allowedSeconds = null } = move;
  const person = speakers.find(({ code }) => code === speaker);
  if (!person) return [];
  const others = speakers.filter((other) => other.code !== speaker && isLive(other));
  const ended = state === 'called' || state === 'speaking' ? others.map((other) => cleared(other, at)) : [];
  const stays = person.state === state || (state === 'waiting' && isWaiting(person));
  const allowance = allowedSeconds === null ? {} : { allowedSeconds };
  const change = ownChange(person, state, at);
  const own = stays ? [] : [{ code: speaker, set: { ...change.set, ...allowance } }];
  const moved = merged(ended, own);
  if (state !== 'waiting' || to === undefined || to === 'kept') return moved;
  const queue = waiting(after(speakers, moved)).filter(({ code }) => code !== speaker);
  const index = to === 'last' ? queue.length : Math.min(1, queue.length);
  const order = [...queue.slice(0, index), { ...person, state }, ...queue.slice(index)];
  return merged(moved, placesFor(order));
}

/** The latest moment that these people's rows name: an act at the microphone cannot have been before it. */
export const latestMoment = (people: readonly Queued[]): string =>
  people
    .flatMap(({ calledAt, finishedAt, clockFrom }) => [calledAt, finishedAt, clockFrom])
    .reduce((latest, moment) => (moment > latest ? moment : latest), '');

/** Seconds for which people have spoken in all, at `moment`. */
export function totalSpoken(speakers: readonly Queued[], moment: string): number {
  return speakers.reduce(
    (sum, { spokenSeconds, clockFrom }) =>
      sum + Math.max(0, spokenSeconds ?? 0) + (clockFrom === '' ? 0 : secondsBetween(clockFrom, moment)),
    0,
  );
}
