// Màn hình hội trường: for the projector. Who speaks, for how long, who comes next; nothing that is not for everyone's eyes.
import { formatMoment } from '../../domain/dates';
import type { HallData, HallSpeaker } from '../../views/hall';
import { SelectField } from '../shared/fields';
import { openPage, useFreshData, usePage } from '../shared/page';
import { SpeakingClock, useClock } from '../shared/speaking-clock';

const REFRESH_SECONDS = 5;

const placeOf = ({ village, body }: HallSpeaker): string => [body, village].filter((part) => part !== '').join(', ');

function Clock({ current }: { current: NonNullable<HallData['current']> }) {
  const { data, now } = usePage<HallData, { session?: string }>();
  return <SpeakingClock reading={useClock(current.clock, data.limits, now)} />;
}

function Current({ current }: { current: NonNullable<HallData['current']> }) {
  const speaking = current.state === 'speaking';
  return (
    <section class="current" aria-label={speaking ? 'Đang phát biểu' : 'Mời phát biểu'}>
      <p class="lead">{speaking ? 'Đang phát biểu' : 'Mời'}</p>
      <h2 class="person">{current.name}</h2>
      {placeOf(current) !== '' && <p class="from">{placeOf(current)}</p>}
      {current.topic !== '' && <p class="topic">{current.topic}</p>}
      {speaking && <Clock key={current.code} current={current} />}
    </section>
  );
}

/** Nobody has the floor: calm, with what can be said. */
function Between({ data: { session, waiting } }: { data: HallData }) {
  const text =
    session?.state === 'closed'
      ? 'Hội nghị đã kết thúc. Xin cảm ơn bà con.'
      : session?.state === 'running'
        ? waiting > 0
          ? 'Mời đại biểu và bà con theo dõi'
          : 'Không còn người đăng ký phát biểu'
        : 'Kính mời bà con ổn định chỗ ngồi';
  return (
    <section class="current" aria-label="Giữa các lượt phát biểu">
      <p class="calm">{text}</p>
    </section>
  );
}

function Next({ next, waiting }: Pick<HallData, 'next' | 'waiting'>) {
  if (next.length === 0) return null;
  return (
    <section class="next" aria-labelledby="next">
      <h2 id="next">Tiếp theo</h2>
      <ol>
        {next.map((speaker) => (
          <li key={speaker.code}>
            <strong>{speaker.name}</strong>
            {placeOf(speaker) !== '' && <span> {placeOf(speaker)}</span>}
          </li>
        ))}
      </ol>
      {waiting > next.length && <p class="more">và {waiting - next.length} người nữa</p>}
    </section>
  );
}

function Hall() {
  const { data, look } = usePage<HallData, { session?: string }>();
  const { session, sessions, current, next, waiting } = data;
  // The screen stays with its session: when that is closed it says so, and does not go on to the next.
  const staleSince = useFreshData(REFRESH_SECONDS, session ? { session: session.code } : undefined);
  if (!session) return <p class="calm">Chưa có phiên đối thoại nào.</p>;
  return (
    <div class="screen">
      <header>
        <h1>{session.title || 'Hội nghị đối thoại'}</h1>
        {session.venue !== '' && <p>{session.venue}</p>}
      </header>
      {current ? <Current current={current} /> : <Between data={data} />}
      <Next next={next} waiting={waiting} />
      <footer>
        <p role="status">
          {staleSince === '' ? '' : `Mất kết nối. Đang hiện số liệu lúc ${formatMoment(staleSince).slice(11)}.`}
        </p>
        {sessions.length > 1 && (
          <SelectField
            label="Phiên"
            value={session.code}
            options={sessions.map(({ code, title }) => ({ value: code, label: title || code }))}
            onInput={(code) => void look({ session: code })}
          />
        )}
      </footer>
    </div>
  );
}

openPage(Hall);
