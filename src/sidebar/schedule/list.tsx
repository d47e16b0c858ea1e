// The list of sessions: those to come first, the past folded away; each with its state and the law's limits.
import { formatDate, weekdayName } from '../../domain/dates';
import type { Session } from '../../domain/records';
import type { ScheduleData } from '../../views/schedule';
import { TABS } from '../../workbook/schema';
import { Button, Section } from '../shared/controls';
import { Lights } from './lights';

export const stateOf = (session: Pick<Session, 'state'>): Session['state'] => session.state || 'planned';

const COLOUR: Record<Session['state'], string> = {
  planned: '',
  announced: 'green',
  running: 'green',
  closed: '',
  postponed: 'amber',
  cancelled: 'red',
};

export function StateTag({ session }: { session: Pick<Session, 'state'> }) {
  const state = stateOf(session);
  return <span class={`tag ${COLOUR[state]}`}>{TABS.sessions.columns.state.choices[state]}</span>;
}

/** 'thứ Tư, 15/07/2026, 07:30–11:00'. */
export function whenOf({ date, startTime, endTime }: Pick<Session, 'date' | 'startTime' | 'endTime'>): string {
  const day = date === '' ? 'Chưa có ngày' : `${weekdayName(date)}, ${formatDate(date)}`;
  const hours = [startTime, endTime].filter(Boolean).join('–');
  return hours === '' ? day : `${day}, ${hours}`;
}

interface ListProps {
  data: ScheduleData;
  today: string;
  /** Codes of sessions with something typed that is not saved. */
  unsaved: readonly string[];
  onOpen: (code: string) => void;
}

function Cards({ sessions, data, today, unsaved, onOpen }: ListProps & { sessions: readonly Session[] }) {
  return (
    <ul class="cards">
      {sessions.map((session) => (
        <li key={session.code} class={stateOf(session) === 'running' ? 'current' : ''}>
          <Button plain class="card" onPress={() => onOpen(session.code)}>
            {session.title}
          </Button>
          <p>
            {whenOf(session)} <StateTag session={session} />
            {unsaved.includes(session.code) && <span class="tag amber">Có nội dung chưa lưu</span>}
          </p>
          <p class="soft">
            {session.code}
            {session.venue !== '' && ` · ${session.venue}`}
          </p>
          <Lights session={session} data={data} today={today} />
        </li>
      ))}
    </ul>
  );
}

/** Still to be held, or without a day: by date, those without one last. */
const isAhead = (today: string) => (session: Session) =>
  stateOf(session) === 'running' ||
  (!['closed', 'cancelled'].includes(stateOf(session)) && (session.date === '' || session.date >= today)) ||
  stateOf(session) === 'postponed';

const startOf = ({ date, startTime }: Session) => `${date === '' ? '9999' : date} ${startTime}`;

export function SessionList({ onNew, hasDraft, ...props }: ListProps & { onNew: () => void; hasDraft: boolean }) {
  const { data, today } = props;
  const ahead = data.sessions.filter(isAhead(today)).sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  const past = data.sessions
    .filter((session) => !ahead.includes(session))
    .sort((a, b) => (startOf(a) < startOf(b) ? 1 : -1));
  return (
    <>
      <p class="buttons">
        <Button primary onPress={onNew}>
          {hasDraft ? 'Tiếp tục phiên đang nhập dở' : 'Lên lịch phiên mới'}
        </Button>
      </p>
      <Section title="Phiên sắp tới">
        {ahead.length === 0 ? <p class="soft">Chưa có phiên nào sắp tới.</p> : <Cards {...props} sessions={ahead} />}
      </Section>
      {past.length > 0 && (
        <details open={ahead.length === 0}>
          <summary>Phiên đã qua ({past.length})</summary>
          <Cards {...props} sessions={past} />
        </details>
      )}
    </>
  );
}
