// The registration of speakers: one session, who is registered for it, and who spoke at others and may come again.
// Contacts are shown of this session alone, where they may have to be corrected.
import * as v from 'valibot';
import { dateOfMoment } from '../domain/dates';
import { UserError } from '../domain/errors';
import { distinctPeople, foldedVillage } from '../domain/people';
import type { TopicName } from '../domain/people-list';
import type { PlanLine, Session, Speaker } from '../domain/records';
import { sessionInFocus } from '../domain/sessions';
import { optionalText } from '../usecases/fields';
import { whyNoSpeakers } from '../usecases/registering';
import { TABS } from '../workbook/schema';
import { readable, uncodedRows } from './reading';
import { view } from './view';

export type ShownSession = Pick<Session, 'code' | 'title' | 'date' | 'startTime' | 'venue' | 'state'>;
/** Someone of another session, as far as it helps to register them again. */
export type KnownPerson = Pick<Speaker, 'name' | 'village' | 'body'> & {
  /** Date of the session, '' when it has none. */
  date: string;
};

export interface RegistrationData {
  /** The newest first. */
  sessions: ShownSession[];
  session: ShownSession | null;
  /** Why the session takes nobody, in a sentence; '' when it does. */
  closed: string;
  /** Topics of the session's plan, in its order. */
  topics: TopicName[];
  /** Thôn that people may come from, those of the session first. */
  villages: string[];
  /** In the order of registration. */
  speakers: Speaker[];
  /** Those who came last first. */
  people: KnownPerson[];
  problems: string[];
}

/** Someone typed by hand without an order comes last. */
const LAST = Number.MAX_SAFE_INTEGER;

const shown = ({ code, title, date, startTime, venue, state }: Session): ShownSession => ({
  code,
  title,
  date,
  startTime,
  venue,
  state,
});

/** The first spelling of each thôn, in the order given. */
function distinctVillages(villages: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const village of villages) {
    const folded = foldedVillage(village);
    if (folded !== '' && !first.has(folded)) first.set(folded, village);
  }
  return [...first.values()];
}

/** The session asked for, or the one that is meant; refused when it is not there. */
export function chosen(sessions: readonly Session[], code: string, today: string): Session | undefined {
  if (code === '') return sessionInFocus(sessions, today);
  const found = sessions.find((session) => session.code === code);
  if (found) return found;
  const { title } = TABS.sessions;
  throw new UserError(
    'not-found',
    `Không tìm thấy phiên «${code}» ở trang «${title}», hoặc dòng đó có ô không đọc được.`,
    {
      tab: title,
      code,
    },
  );
}

/** Topics of the session's plan, in its order. */
export const topicsOf = (lines: readonly PlanLine[], session: Session | undefined): TopicName[] =>
  lines
    .filter((line) => session && session.plan !== '' && line.plan === session.plan && line.form === 'topic')
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .map(({ code, label, lead, text }) => ({ code, label, text: [lead, text].filter(Boolean).join(' ') }));

export const registration = view({
  name: 'registration',
  input: v.object({ session: optionalText('Phiên') }),
  tabs: ['sessions', 'speakers', 'planLines'],
  show(snapshot, input, { now }): RegistrationData {
    const problems: string[] = [];
    const sessions = readable(snapshot.sessions.rows, problems);
    const everyone = readable(snapshot.speakers.rows, problems);
    const lines = readable(snapshot.planLines.rows, problems);
    problems.push(...uncodedRows(snapshot, 'speakers'));
    const session = chosen(sessions, input.session, dateOfMoment(now));
    const dateOf = new Map(sessions.map(({ code, date }) => [code, date]));
    const registered = everyone.filter((speaker) => session !== undefined && speaker.session === session.code);
    const others = everyone
      .filter((speaker) => speaker.session !== session?.code)
      .map(({ name, village, body, session: at }): KnownPerson => ({ name, village, body, date: dateOf.get(at) ?? '' }))
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    return {
      sessions: [...sessions].sort((a, b) => (`${b.date} ${b.code}` < `${a.date} ${a.code}` ? -1 : 1)).map(shown),
      session: session ? shown(session) : null,
      closed: session ? whyNoSpeakers(session) : '',
      topics: topicsOf(lines, session),
      villages: distinctVillages([
        ...(session?.villages ?? []),
        ...registered.map(({ village }) => village),
        ...sessions.flatMap(({ villages }) => villages),
        ...others.map(({ village }) => village),
      ]),
      speakers: registered.sort((a, b) => (a.order ?? LAST) - (b.order ?? LAST)),
      people: distinctPeople(others).reverse(),
      problems,
    };
  },
});
