// Lịch phiên: all sessions with what bears on their dates, and the agenda and people of the one in focus.
import * as v from 'valibot';
import { keptItems } from '../domain/agenda';
import { dateOfMoment } from '../domain/dates';
import type {
  AgendaItem,
  Attendee,
  DirectoryEntry,
  Holiday,
  Paper,
  Plan,
  Publication,
  Session,
} from '../domain/records';
import { sessionInFocus } from '../domain/sessions';
import { optionalText } from '../usecases/fields';
import { readable, settingsFor } from './reading';
import { view } from './view';

export interface ScheduleData {
  sessions: Session[];
  /** The session whose people are in `attendees`; '' while there is none. */
  focus: string;
  attendees: Attendee[];
  /** Of every session, in order, without those taken out. */
  agenda: AgendaItem[];
  /** How many people each session has in Đại biểu. */
  invited: Record<string, number>;
  plans: Pick<Plan, 'code' | 'year' | 'title' | 'quarters' | 'state'>[];
  holidays: Pick<Holiday, 'date' | 'kind' | 'name'>[];
  announceDays: number;
  resultsDays: number;
  publications: Pick<Publication, 'session' | 'what' | 'doneOn'>[];
  papers: Pick<Paper, 'kind' | 'subject' | 'state' | 'issuedOn'>[];
  /** Units and people of the directory, without their contacts. */
  people: Pick<DirectoryEntry, 'kind' | 'name' | 'title' | 'unit' | 'village' | 'from' | 'to'>[];
  problems: string[];
}

export const schedule = view({
  name: 'schedule',
  input: v.object({ session: optionalText('Phiên') }),
  tabs: [
    'sessions',
    'agenda',
    'attendees',
    'plans',
    'holidays',
    'settings',
    'publications',
    'papers',
    'directory',
  ] as const,
  show(snapshot, { session: wanted }, { now }): ScheduleData {
    const problems: string[] = [];
    const sessions = readable(snapshot.sessions.rows, problems);
    const attendees = readable(snapshot.attendees.rows, problems);
    const settings = settingsFor(snapshot, ['announceDays', 'resultsDays'], problems);
    const focus = sessions.find((session) => session.code === wanted) ?? sessionInFocus(sessions, dateOfMoment(now));
    const invited: Record<string, number> = {};
    for (const { session } of attendees) invited[session] = (invited[session] ?? 0) + 1;
    return {
      sessions,
      focus: focus?.code ?? '',
      attendees: attendees.filter((attendee) => attendee.session === focus?.code),
      agenda: keptItems(readable(snapshot.agenda.rows, problems)),
      invited,
      plans: readable(snapshot.plans.rows, problems).map(({ code, year, title, quarters, state }) => ({
        code,
        year,
        title,
        quarters,
        state,
      })),
      holidays: readable(snapshot.holidays.rows, problems).map(({ date, kind, name }) => ({ date, kind, name })),
      announceDays: settings.announceDays,
      resultsDays: settings.resultsDays,
      publications: readable(snapshot.publications.rows, problems).map(({ session, what, doneOn }) => ({
        session,
        what,
        doneOn,
      })),
      papers: readable(snapshot.papers.rows, problems)
        .filter(({ kind, state }) => kind === 'results' && state === 'issued')
        .map(({ kind, subject, state, issuedOn }) => ({ kind, subject, state, issuedOn })),
      people: readable(snapshot.directory.rows, problems).map(({ kind, name, title, unit, village, from, to }) => ({
        kind,
        name,
        title,
        unit,
        village,
        from,
        to,
      })),
      problems,
    };
  },
});
