// What letters and reports share of their subjects and rows: a session by its code, what of a session cannot be read.
import { yearOf } from '../../domain/dates';
import { UserError } from '../../domain/errors';
import type { Coded, Session } from '../../domain/records';
import type { Row, Snapshot } from '../../workbook/rows';
import { TABS } from '../../workbook/schema';
import { codesOf } from './dialogue';
import type { Finding, PaperSubject } from './source';
import { about, unreadable } from './source';

/** Parts of a subject that names more than a code. */
export const NAMES_JOINED = ' · ';

/** 'P-2026-01 · UBND tỉnh' as its code and what follows, which may hold the mark again. */
export function splitSubject(subject: string): { first: string; rest: string } {
  const [first = '', ...rest] = subject.split(NAMES_JOINED);
  return { first: first.trim(), rest: rest.join(NAMES_JOINED).trim() };
}

/** The row of the session with this code. */
export function heldAt(snapshot: Snapshot<'sessions'>, code: string): Row<Session> {
  const row = snapshot.sessions.rows.find(({ record }) => record.code === code);
  if (row) return row;
  const { title } = TABS.sessions;
  throw new UserError('not-found', `Trang «${title}» không có phiên nào mang mã «${code}». Hãy xem lại mã.`, {
    tab: title,
    code,
  });
}

/** Rows of a session that cannot be read, or have no code: what they say would be missing in the paper. */
export function rowErrors(snapshot: Snapshot<'speakers' | 'opinions' | 'followUps'>, session: Row<Session>): Finding[] {
  const { code } = session.record;
  const opinions = snapshot.opinions.rows.filter(({ record }) => record.session === code || record.session === '');
  const codes = codesOf(opinions);
  const uncoded = (key: 'speakers' | 'opinions' | 'followUps', rows: readonly Row<Coded>[]) =>
    rows.map((row) => about('error', key, row, 'chưa có mã. Hãy ghi lại qua menu Đối thoại, hoặc xóa dòng.', 'Mã'));
  return [
    ...unreadable(session),
    ...snapshot.speakers.rows.filter(({ record }) => record.session === code).flatMap(unreadable),
    ...opinions.flatMap(unreadable),
    ...snapshot.followUps.rows
      .filter(({ record }) => record.opinion === '' || codes.has(record.opinion))
      .flatMap(unreadable),
    ...uncoded('speakers', snapshot.speakers.uncoded),
    ...uncoded('opinions', snapshot.opinions.uncoded),
    ...uncoded('followUps', snapshot.followUps.uncoded),
  ];
}

/** The year that a subject names; undefined when it is none. */
export const yearIn = (subject: string): number | undefined =>
  /^(?:19|20)\d\d$/.test(subject) ? Number(subject) : undefined;

/** Years to choose from: that of today and those given, the last first. */
export function yearSubjects(years: readonly number[], today: string): PaperSubject[] {
  return [...new Set([yearOf(today), ...years])]
    .sort((a, b) => b - a)
    .map((year) => ({ code: String(year), label: `Năm ${year}` }));
}
