// Who waits, in the order of calling with the order of registration beside it, and who has had a turn or was not there.
import { useState } from 'preact/hooks';
import { inCallOrder, isWaiting, movedBy, personKey, totalSpoken, unspokenFirst, waiting } from '../../domain/queue';
import { clockText } from '../../domain/speaking-clock';
import type { MeetingSpeaker } from '../../views/meeting';
import { TABS } from '../../workbook/schema';
import { Button, Section } from '../shared/controls';
import type { MicrophoneActs } from './microphone-acts';
import { focusSoon, onePress, START, totalText, whereFrom } from './microphone';
import { useMeeting } from './use-meeting';

interface Props {
  speakers: readonly MeetingSpeaker[];
  acts: MicrophoneActs;
  /** People can be called: the session is under way. */
  open: boolean;
}

/** Whether someone has spoken, at this session (under any registration) or at an earlier one; and where. */
function spokenOf(speakers: readonly MeetingSpeaker[]): (speaker: MeetingSpeaker) => string {
  const here = new Set(speakers.filter(({ state }) => state === 'spoken').map(personKey));
  return (speaker) => (here.has(personKey(speaker)) ? 'hôm nay' : speaker.spokeAt);
}

const moveId = (code: string, which: string): string => `${which}:${code}`;

export function Queue({ speakers, acts, open }: Props) {
  const queue = waiting(speakers);
  const codes = queue.map(({ code }) => code);
  const spokenAt = spokenOf(speakers);
  const fair = unspokenFirst(queue, (speaker) => spokenAt(speaker) !== '').map(({ code }) => code);
  const registered = [...queue].sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity)).map(({ code }) => code);
  const same = (order: readonly string[]) => order.join() === codes.join();
  const reorder = (speaker: MeetingSpeaker, steps: number, which: string, words: string) => {
    acts.arrange(movedBy(codes, speaker.code, steps), `${words} ${speaker.name}`);
    focusSoon(moveId(speaker.code, which));
  };
  return (
    <div {...onePress}>
      <Section title={`Đang chờ (${queue.length})`}>
        {queue.length === 0 && <p class="soft">Không còn ai chờ phát biểu.</p>}
        {queue.length > 1 && (
          <p class="buttons">
            <Button disabled={same(fair)} onPress={() => acts.arrange(fair, 'Người chưa phát biểu lên trước')}>
              Người chưa phát biểu lên trước
            </Button>
            <Button disabled={same(registered)} onPress={() => acts.arrange(registered, 'Theo thứ tự đăng ký')}>
              Theo thứ tự đăng ký
            </Button>
          </p>
        )}
        <ol class="cards queue">
          {queue.map((speaker, index) => (
            <li key={speaker.code}>
              <p class="who">
                <strong>
                  {index + 1}. {speaker.name}
                </strong>
                {spokenAt(speaker) === '' ? (
                  <span class="tag green">chưa phát biểu lần nào</span>
                ) : (
                  <span class="tag">đã phát biểu {spokenAt(speaker)}</span>
                )}
              </p>
              <p class="soft">{whereFrom(speaker)}</p>
              <p class="buttons">
                {open && (
                  <Button
                    label={`Mời ${speaker.name}`}
                    onPress={() => {
                      acts.move(speaker, { state: 'called' }, `Mời ${speaker.name}`);
                      focusSoon(START);
                    }}
                  >
                    Mời
                  </Button>
                )}
                <Button
                  id={moveId(speaker.code, 'first')}
                  label={`Đưa ${speaker.name} lên đầu`}
                  disabled={index === 0}
                  onPress={() => reorder(speaker, -queue.length, 'first', 'Lên đầu:')}
                >
                  Lên đầu
                </Button>
                <Button
                  id={moveId(speaker.code, 'up')}
                  class="repeat"
                  label={`Đưa ${speaker.name} lên một chỗ`}
                  disabled={index === 0}
                  onPress={() => reorder(speaker, -1, 'up', 'Lên:')}
                >
                  ↑
                </Button>
                <Button
                  id={moveId(speaker.code, 'down')}
                  class="repeat"
                  label={`Đưa ${speaker.name} xuống một chỗ`}
                  disabled={index === queue.length - 1}
                  onPress={() => reorder(speaker, 1, 'down', 'Xuống:')}
                >
                  ↓
                </Button>
                <Button
                  label={`Ghi ${speaker.name} vắng`}
                  onPress={() => acts.move(speaker, { state: 'absent' }, `Ghi vắng ${speaker.name}`)}
                >
                  Vắng
                </Button>
              </p>
            </li>
          ))}
        </ol>
      </Section>
    </div>
  );
}

/** Those who have had their turn, were not there, or did not wish to speak: any of them can come back. */
export function Others({ speakers, acts, open }: Props) {
  const { data, now } = useMeeting();
  const [shown, setShown] = useState(false);
  const others = inCallOrder(speakers).filter(
    (speaker) => !isWaiting(speaker) && speaker.state !== 'called' && speaker.state !== 'speaking',
  );
  if (others.length === 0) return null;
  const again = (speaker: MeetingSpeaker) => {
    // A second turn is as long as the first.
    const spoken = speaker.spokenSeconds ?? 0;
    const more = spoken > 0 && data.limits.allowed > 0 ? { allowedSeconds: spoken + data.limits.allowed } : {};
    acts.move(speaker, { state: 'called', ...more }, `Mời lại ${speaker.name}`);
    focusSoon(START);
  };
  return (
    <div {...onePress}>
      <details class="others" open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
        <summary>Đã phát biểu, vắng, không phát biểu ({others.length})</summary>
        <p class="soft">{totalText(totalSpoken(speakers, now()))}</p>
        <ul class="cards">
          {others.map((speaker) => (
            <li key={speaker.code}>
              <p class="who">
                <strong>{speaker.name}</strong>
                <span class={`tag ${speaker.state === 'spoken' ? 'green' : ''}`}>
                  {TABS.speakers.columns.state.choices[speaker.state]}
                  {speaker.state === 'spoken' &&
                    speaker.spokenSeconds !== null &&
                    ` ${clockText(speaker.spokenSeconds)}`}
                </span>
              </p>
              <p class="soft">{whereFrom(speaker)}</p>
              <p class="buttons">
                {open && (
                  <Button label={`Mời lại ${speaker.name}`} onPress={() => again(speaker)}>
                    Mời lại
                  </Button>
                )}
                <Button
                  label={`Đưa ${speaker.name} về hàng chờ`}
                  onPress={() =>
                    acts.move(speaker, { state: 'waiting', place: 'last' }, `Đưa về hàng chờ ${speaker.name}`)
                  }
                >
                  Về hàng chờ
                </Button>
              </p>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
