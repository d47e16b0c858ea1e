// What can be done at the microphone: each is shown at once, saved behind, and can be taken back.
import { after, arranged, liveSpeaker, moveSpeaker, placesFor } from '../../domain/queue';
import type { QueueChange, QueueMove } from '../../domain/queue';
import type { MeetingSpeaker } from '../../views/meeting';
import type { SeenRow } from '../../views/messages';
import { isUnsure } from '../shared/connection';
import type { Submit } from '../shared/connection';
import { useDraft } from '../shared/page';
import { MICROPHONE } from './foresee';
import { useMeeting } from './use-meeting';

/** So many steps can be taken back. */
const KEPT = 10;

interface Step {
  title: string;
  /** The rows before, and those after, as far as someone else's change of them would matter. */
  before: object[];
  after: SeenRow[];
}

const rowOf = ({
  code,
  state,
  callOrder,
  calledAt,
  finishedAt,
  allowedSeconds,
  spokenSeconds,
  clockFrom,
}: MeetingSpeaker) => ({
  code,
  state: state || 'waiting',
  callOrder,
  calledAt,
  finishedAt,
  allowedSeconds,
  spokenSeconds,
  clockFrom,
});

const seenOf = ({ code, revision, state, callOrder }: MeetingSpeaker): SeenRow => ({
  tab: 'speakers',
  code,
  revision,
  fields: { state, callOrder },
});

export interface MicrophoneActs {
  move(speaker: MeetingSpeaker, move: Omit<QueueMove, 'speaker'>, title: string): void;
  arrange(order: readonly string[], title: string): void;
  clock(speaker: MeetingSpeaker, act: 'start' | 'pause'): void;
  allow(speaker: MeetingSpeaker, seconds: number): void;
  /** Takes back the last step; left out when there is none. */
  undo?: { title: string; run(): void };
}

/** `speakers` as the page shows them. */
export function useMicrophone(speakers: readonly MeetingSpeaker[]): MicrophoneActs {
  const page = useMeeting();
  const session = page.data.session?.code ?? '';
  const [steps, setSteps] = useDraft<Step[]>(`steps:${session}`, []);

  /** What could not be sent before goes first: the next step builds on it. */
  function send(submit: Omit<Submit, 'drafts'>, onRefused: () => void = () => undefined): void {
    for (const { requestId, state, useCase } of page.pending) {
      if (state === 'unsure' && MICROPHONE.includes(useCase)) void page.again(requestId);
    }
    void page.act(submit, { quiet: true }).then((outcome) => {
      if (!outcome.ok && !isUnsure(outcome.error)) onRefused();
    });
  }

  /** Sends a step whose changes are known, and remembers how to take it back. */
  function step(submit: Omit<Submit, 'seen' | 'drafts'>, changes: readonly QueueChange[]): void {
    if (changes.length === 0) return;
    const touched = (rows: readonly MeetingSpeaker[]) =>
      rows.filter(({ code }) => changes.some((change) => change.code === code));
    const done: Step = {
      title: submit.title,
      before: touched(speakers).map(rowOf),
      after: touched(after(speakers, changes)).map(seenOf),
    };
    setSteps((before) => [...before.slice(1 - KEPT), done]);
    send({ ...submit, seen: touched(speakers).map(seenOf) }, () =>
      setSteps((before) => before.filter((one) => JSON.stringify(one) !== JSON.stringify(done))),
    );
  }

  const last = steps[steps.length - 1];
  return {
    move(speaker, move, title) {
      const at = page.now();
      const asked = { speaker: speaker.code, ...move };
      const live = liveSpeaker(speakers)?.code ?? '';
      step({ useCase: 'callSpeaker', input: { ...asked, at, live }, title }, moveSpeaker(speakers, asked, at));
    },
    arrange(order, title) {
      step({ useCase: 'arrangeQueue', input: { session, order }, title }, placesFor(arranged(speakers, order)));
    },
    clock(speaker, act) {
      const title = `Đồng hồ của ${speaker.name}`;
      send({ useCase: 'runClock', input: { speaker: speaker.code, act, at: page.now() }, title });
    },
    allow(speaker, seconds) {
      const title = `Thời lượng của ${speaker.name}`;
      send({ useCase: 'runClock', input: { speaker: speaker.code, act: 'allow', seconds }, title });
    },
    ...(last
      ? {
          undo: {
            title: last.title,
            run() {
              setSteps((before) => before.slice(0, -1));
              const title = `Hoàn tác «${last.title}»`;
              send({ useCase: 'restoreSpeakers', input: { rows: last.before }, title, seen: last.after });
            },
          },
        }
      : {}),
  };
}
