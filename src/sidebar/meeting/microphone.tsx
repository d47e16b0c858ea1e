// Who has the floor, for how long, and what comes next: the part of the page that is looked at all the time.
import { liveSpeaker, waiting } from '../../domain/queue';
import { durationWords } from '../../domain/speaking-clock';
import type { MeetingSpeaker } from '../../views/meeting';
import { Button, Section } from '../shared/controls';
import { SpeakingClock, useClock } from '../shared/speaking-clock';
import type { MicrophoneActs } from './microphone-acts';
import { useMeeting } from './use-meeting';

const MINUTE = 60;

/** Puts the focus on what comes next, once the page has been drawn again. */
export function focusSoon(id: string): void {
  setTimeout(() => {
    const element = document.getElementById(id);
    element?.focus();
    element?.scrollIntoView({ block: 'nearest' });
  });
}
export const CALL_NEXT = 'call-next';
export const START = 'start-speaking';
export const OPINION_TEXT = 'opinion-text';

/** A double click or a key held down is one press: the button behind it may have become another. */
export const onePress = {
  onClickCapture(event: MouseEvent) {
    const { target } = event;
    if (event.detail > 1 && target instanceof Element && !target.closest('.repeat')) event.stopPropagation();
  },
  onKeyDownCapture(event: KeyboardEvent) {
    if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
  },
};

/** 'thôn Đông · số đăng ký 3 · P-2026-01/03' */
export const whereFrom = ({ village, body, order, code }: MeetingSpeaker): string =>
  [village, body, order === null ? '' : `đăng ký số ${order}`, code].filter((part) => part !== '').join(' · ');

function Clock({ speaker, acts }: { speaker: MeetingSpeaker; acts: MicrophoneActs }) {
  const { data, now } = useMeeting();
  const reading = useClock(speaker, data.limits, now);
  const { allowed, running } = reading;
  return (
    <>
      <SpeakingClock reading={reading} />
      <p class="buttons">
        {speaker.state === 'speaking' && (
          <Button class="repeat" onPress={() => acts.clock(speaker, running ? 'pause' : 'start')}>
            {running ? 'Tạm dừng' : 'Nói tiếp'}
          </Button>
        )}
        {allowed !== null && (
          <>
            <Button class="repeat" label="Thêm 1 phút" onPress={() => acts.allow(speaker, allowed + MINUTE)}>
              +1 phút
            </Button>
            <Button
              class="repeat"
              label="Bớt 1 phút"
              disabled={allowed <= MINUTE}
              onPress={() => acts.allow(speaker, allowed - MINUTE)}
            >
              −1 phút
            </Button>
          </>
        )}
      </p>
    </>
  );
}

function Live({
  speaker,
  next,
  acts,
}: {
  speaker: MeetingSpeaker;
  next: MeetingSpeaker | undefined;
  acts: MicrophoneActs;
}) {
  const { data } = useMeeting();
  const called = speaker.state === 'called';
  const topic = data.topics.find(({ code }) => code === speaker.topic)?.text;
  const go = (state: MeetingSpeaker['state'], title: string, place?: 'afterNext' | 'last') => {
    acts.move(speaker, { state, ...(place ? { place } : {}) }, `${title} ${speaker.name}`);
    focusSoon(CALL_NEXT);
  };
  const alone = next === undefined;
  return (
    <>
      <div class="live">
        <p>
          <span class={`tag ${called ? 'amber' : 'green'}`}>{called ? 'Đã mời' : 'Đang phát biểu'}</span>
        </p>
        <h3 class="name">{speaker.name}</h3>
        <p class="soft">{whereFrom(speaker)}</p>
        {topic && <p>Nội dung: {topic}</p>}
        {speaker.summary !== '' && <p class="summary">{speaker.summary}</p>}
        <Clock key={speaker.code} speaker={speaker} acts={acts} />
      </div>
      {called ? (
        <>
          <p class="buttons">
            <Button
              primary
              id={START}
              onPress={() => {
                acts.move(speaker, { state: 'speaking' }, `Bắt đầu lượt của ${speaker.name}`);
                focusSoon(OPINION_TEXT);
              }}
            >
              Bắt đầu nói
            </Button>
            <Button onPress={() => go('absent', 'Ghi vắng')}>Vắng</Button>
            <Button onPress={() => go('declined', 'Ghi không phát biểu')}>Không phát biểu</Button>
          </p>
          {!alone && (
            <p class="buttons">
              <Button onPress={() => go('waiting', 'Để sau', 'afterNext')}>Để sau một người</Button>
              <Button onPress={() => go('waiting', 'Xuống cuối', 'last')}>Xuống cuối hàng</Button>
            </p>
          )}
        </>
      ) : (
        <p class="buttons">
          <Button onPress={() => go('spoken', 'Kết thúc lượt của')}>Kết thúc lượt</Button>
          <Button onPress={() => go('waiting', 'Đưa về hàng chờ', 'last')}>Dừng, về hàng chờ</Button>
        </p>
      )}
    </>
  );
}

export function Microphone({ speakers, acts }: { speakers: readonly MeetingSpeaker[]; acts: MicrophoneActs }) {
  const live = liveSpeaker(speakers);
  const next = waiting(speakers)[0];
  const { undo } = acts;
  return (
    <div {...onePress}>
      <Section title="Người phát biểu">
        {live ? (
          <Live speaker={live} next={next} acts={acts} />
        ) : (
          <p class="soft">{next ? 'Chưa mời ai.' : 'Không còn ai chờ phát biểu.'}</p>
        )}
        {next && (
          <p class="buttons">
            <Button
              primary={live?.state !== 'called'}
              id={CALL_NEXT}
              class="wide"
              onPress={() => {
                acts.move(next, { state: 'called' }, `Mời ${next.name}`);
                focusSoon(START);
              }}
            >
              {live ? 'Mời người tiếp theo' : 'Mời'}: {next.name}
              {next.village !== '' && `, ${next.village}`}
            </Button>
          </p>
        )}
        {undo && (
          <p>
            <Button
              plain
              onPress={() => {
                undo.run();
                focusSoon(CALL_NEXT);
              }}
            >
              ↶ Hoàn tác: {undo.title}
            </Button>
          </p>
        )}
      </Section>
    </div>
  );
}

/** 'Tổng thời gian đã phát biểu: 12 phút 5 giây' */
export const totalText = (seconds: number): string => `Tổng thời gian đã phát biểu: ${durationWords(seconds)}`;
