// Schedules a session: one row in Phiên đối thoại, with what the law and the diary say about its date; from an earlier
// session it takes the agenda and the people, who are then invited anew.
import * as v from 'valibot';
import { keptItems } from '../domain/agenda';
import { nextCode } from '../domain/codes';
import { formatDate, yearOf } from '../domain/dates';
import type { TabKey } from '../domain/records';
import type { Snapshot } from '../workbook/rows';
import { findRecord, records, requireReadable } from '../workbook/rows';
import { optionalText } from './fields';
import { HOURS_TURNED, SESSION_TABS, limitsOf, sessionFields, sessionForm, warningsFor } from './session-fields';
import type { Change } from './use-case';
import { insert, useCase } from './use-case';

type CopyTab = 'agenda' | 'attendees';
const codesOf = <K extends CopyTab>(snapshot: Snapshot<K>, tab: K) =>
  records(snapshot, tab).map((row) => row.code as string);

/** Agenda and people of an earlier session, as rows of the new one. */
function copied(snapshot: Snapshot<TabKey>, from: string, session: string): { changes: Change[]; said: string } {
  const rowsOf = <K extends CopyTab>(tab: K) => {
    const rows = snapshot[tab].rows.filter((row) => (row.record as { session: string }).session === from);
    requireReadable(rows);
    return rows.map((row) => row.record);
  };
  const used = { agenda: codesOf(snapshot, 'agenda'), attendees: codesOf(snapshot, 'attendees') };
  const take = (tab: CopyTab, prefix: string) => {
    const code = nextCode(prefix, 2, used[tab]);
    used[tab].push(code);
    return code;
  };
  const items = keptItems(rowsOf('agenda'));
  const people = rowsOf('attendees');
  return {
    changes: [
      ...items.map(({ item, minutes, presenter }, index) =>
        insert('agenda', {
          code: take('agenda', `${session}/CT-`),
          session,
          order: index + 1,
          item,
          minutes,
          presenter,
          state: 'kept',
        }),
      ),
      ...people.map(({ name, title, body, role }) =>
        insert('attendees', {
          code: take('attendees', `${session}/DB-`),
          session,
          name,
          title,
          body,
          role,
          presence: 'invited',
          absenceReason: '',
        }),
      ),
    ],
    said: ` Đã chép ${items.length} mục chương trình, ${people.length} đại biểu từ phiên ${from}.`,
  };
}

export const scheduleSession = useCase({
  name: 'scheduleSession',
  label: 'Lên lịch phiên',
  input: v.pipe(
    v.object({ ...sessionFields, form: v.optional(sessionForm, 'regular'), copyOf: optionalText('Chép từ phiên') }),
    v.check(({ startTime, endTime }) => startTime === '' || endTime === '' || startTime < endTime, HOURS_TURNED),
  ),
  tabs: ({ copyOf }): readonly ((typeof SESSION_TABS)[number] | CopyTab)[] =>
    copyOf === '' ? SESSION_TABS : [...SESSION_TABS, 'agenda', 'attendees'],
  run(snapshot, { copyOf, ...input }, context) {
    const code = nextCode(
      `P-${yearOf(input.date)}-`,
      2,
      records(snapshot, 'sessions').map((session) => session.code),
    );
    const session = {
      code,
      ...input,
      headCount: null,
      state: 'planned' as const,
      stateReason: '',
      conclusion: '',
    };
    if (copyOf !== '') findRecord(snapshot, 'sessions', copyOf);
    const copy = copyOf === '' ? { changes: [], said: '' } : copied(snapshot as Snapshot<TabKey>, copyOf, code);
    const warnings = warningsFor(snapshot, session, context, true);
    const { sentence, announceBy, resultsBy } = limitsOf(snapshot, input.date);
    return {
      changes: [insert('sessions', session), ...copy.changes],
      message: `Đã lên lịch phiên ${code} ngày ${formatDate(input.date)}. ${sentence}${copy.said}`,
      output: { code, announceBy, resultsBy },
      warnings,
    };
  },
});
