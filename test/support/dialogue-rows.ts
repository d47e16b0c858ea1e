// Rows of a dialogue as a workbook may hold them after years of hand edits, for tests of what is counted.
import fc from 'fast-check';
import type { FollowUpState, OpinionKind, Outcome, SessionState, SpeakerState } from '../../src/domain/records';
import { TABS } from '../../src/workbook/schema';
import { record } from './snapshot';

export const TODAY = '2026-08-05';
const keysOf = <K extends string>(choices: Record<K, string>) => Object.keys(choices) as K[];
const SESSIONS = ['P-2024-01', 'P-2025-01', 'P-2026-01', 'P-2026-02', 'tay'];
const DATES = ['', '2024-12-31', '2025-01-01', '2026-08-04', TODAY, '2026-08-06'];
const NAMES = ['Địa chính', 'địa  chính', ' Địa chính', 'Văn phòng', ''];

const anyOf = <T>(...values: T[]) => fc.constantFrom(...values);
/** Rows of a workbook with orphans, names typed in several ways, and fields left empty. */
export const anyRows = fc.record({
  sessions: fc
    .uniqueArray(
      fc.record({
        code: anyOf(...SESSIONS),
        date: anyOf(...DATES),
        state: anyOf<SessionState | ''>('', ...keysOf(TABS.sessions.columns.state.choices)),
        headCount: anyOf(null, 0, 120),
      }),
      { selector: ({ code }) => code },
    )
    .map((rows) => rows.map((fields) => record('sessions', fields as never))),
  speakers: fc
    .array(
      fc.record({
        session: anyOf(...SESSIONS, 'P-0'),
        village: anyOf(...NAMES),
        state: anyOf<SpeakerState>(...keysOf(TABS.speakers.columns.state.choices)),
      }),
      { maxLength: 8 },
    )
    .map((rows) => rows.map((fields, at) => record('speakers', { code: `N-${at}`, ...fields }))),
  opinions: fc
    .array(
      fc.record({
        session: anyOf(...SESSIONS, 'P-0'),
        speaker: anyOf('N-0', 'N-1', 'N-2', ''),
        field: anyOf(...NAMES),
        kind: anyOf<OpinionKind>(...keysOf(TABS.opinions.columns.kind.choices)),
        outcome: anyOf<Outcome | ''>('', ...keysOf(TABS.opinions.columns.outcome.choices)),
      }),
      { maxLength: 12 },
    )
    .map((rows) => rows.map((fields, at) => record('opinions', { code: `YK-${at}`, ...fields }))),
  followUps: fc
    .array(
      fc.record({
        opinion: anyOf('YK-0', 'YK-1', 'YK-2', 'YK-3', 'YK-99'),
        leadUnit: anyOf(...NAMES),
        state: anyOf<FollowUpState>(...keysOf(TABS.followUps.columns.state.choices)),
        dueOn: anyOf(...DATES),
        resultOn: anyOf(...DATES),
      }),
      { maxLength: 12 },
    )
    .map((rows) => rows.map((fields, at) => record('followUps', { code: `GV-${at}`, ...fields }))),
});
