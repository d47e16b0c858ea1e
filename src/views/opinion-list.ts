// Entering a pasted list of ý kiến: the session, its topics, who is registered and what was recorded already. No contacts.
import * as v from 'valibot';
import { dateOfMoment } from '../domain/dates';
import type { TopicName } from '../domain/people-list';
import type { Opinion, Session, Speaker } from '../domain/records';
import { optionalText } from '../usecases/fields';
import { readable, uncodedRows } from './reading';
import { chosen, topicsOf } from './registration';
import { view } from './view';

export interface OpinionListData {
  /** The newest first. */
  sessions: Pick<Session, 'code' | 'title' | 'date'>[];
  session: Pick<Session, 'code' | 'title' | 'date' | 'chair'> | null;
  /** Topics of the session's plan, in its order. */
  topics: TopicName[];
  /** Those registered for the session. */
  speakers: Pick<Speaker, 'code' | 'name' | 'village'>[];
  /** Of the session. */
  opinions: Pick<Opinion, 'code' | 'text'>[];
  problems: string[];
}

export const opinionList = view({
  name: 'opinionList',
  input: v.object({ session: optionalText('Phiên') }),
  tabs: ['sessions', 'speakers', 'planLines', 'opinions'],
  show(snapshot, input, { now }): OpinionListData {
    const problems: string[] = [];
    const sessions = readable(snapshot.sessions.rows, problems);
    const session = chosen(sessions, input.session, dateOfMoment(now));
    const ofSession = <R extends { session: string }>(rows: readonly R[]) =>
      rows.filter((row) => session !== undefined && row.session === session.code);
    problems.push(...uncodedRows(snapshot, 'opinions'));
    return {
      sessions: [...sessions]
        .sort((a, b) => (`${b.date} ${b.code}` < `${a.date} ${a.code}` ? -1 : 1))
        .map(({ code, title, date }) => ({ code, title, date })),
      session: session ? { code: session.code, title: session.title, date: session.date, chair: session.chair } : null,
      topics: topicsOf(readable(snapshot.planLines.rows, problems), session),
      speakers: ofSession(readable(snapshot.speakers.rows, problems)).map(({ code, name, village }) => ({
        code,
        name,
        village,
      })),
      opinions: ofSession(readable(snapshot.opinions.rows, problems)).map(({ code, text }) => ({ code, text })),
      problems,
    };
  },
});
