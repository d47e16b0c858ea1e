// The queue as it will be once everything that was pressed is saved: the page shows it at once, by the rules that the
// server goes by. What the server refuses falls away by itself, as it is no longer under way.
import { after, arranged, moveSpeaker, placesFor } from '../../domain/queue';
import type { QueueChange, Queued, QueueMove } from '../../domain/queue';
import { startClock, stopClock } from '../../domain/speaking-clock';
import type { Pending } from '../shared/connection';

type Restored = QueueChange['set'] & { code: string };
type Sent =
  | { useCase: 'callSpeaker'; input: QueueMove & { at: string } }
  | { useCase: 'runClock'; input: { speaker: string; act: 'start' | 'pause'; at: string } }
  | { useCase: 'runClock'; input: { speaker: string; act: 'allow'; seconds: number } }
  | { useCase: 'arrangeQueue'; input: { order: string[] } }
  | { useCase: 'restoreSpeakers'; input: { rows: Restored[] } };

/** Acts at the microphone, whose outcome can be foreseen. */
export const MICROPHONE: readonly string[] = [
  'callSpeaker',
  'runClock',
  'arrangeQueue',
  'restoreSpeakers',
] satisfies Sent['useCase'][];

function changesOf(speakers: readonly Queued[], sent: Sent): QueueChange[] {
  switch (sent.useCase) {
    case 'callSpeaker':
      return moveSpeaker(speakers, sent.input, sent.input.at);
    case 'arrangeQueue':
      return placesFor(arranged(speakers, sent.input.order));
    case 'restoreSpeakers':
      return sent.input.rows.map(({ code, ...set }) => ({ code, set }));
    case 'runClock': {
      const { input } = sent;
      const person = speakers.find(({ code }) => code === input.speaker);
      if (!person) return [];
      if (input.act === 'allow') return [{ code: person.code, set: { allowedSeconds: input.seconds } }];
      return [{ code: person.code, set: (input.act === 'start' ? startClock : stopClock)(person, input.at) }];
    }
  }
}

/** The speakers once what is under way is saved. */
export function foresee<S extends Queued>(
  speakers: readonly S[],
  pending: readonly Pick<Pending, 'useCase' | 'input'>[],
): S[] {
  return pending
    .filter(({ useCase }) => MICROPHONE.includes(useCase))
    .reduce<S[]>((now, submit) => after(now, changesOf(now, submit as Sent)), [...speakers]);
}
