// Marks who is present, late or absent, for many at once, and corrects what is known of them. Rows are named by code.
import * as v from 'valibot';
import { UserError } from '../domain/errors';
import type { Attendee } from '../domain/records';
import { findRecord } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { oneOf, optionalText, requiredText } from './fields';
import { update, useCase } from './use-case';

const { title: TAB, columns } = TABS.attendees;

export const markAttendance = useCase({
  name: 'markAttendance',
  label: 'Đánh dấu có mặt',
  input: v.object({
    session: requiredText('Phiên'),
    /** What is left out stays as it is. */
    marks: v.array(
      v.object({
        code: requiredText('Mã'),
        name: v.exactOptional(requiredText(columns.name.header)),
        title: v.exactOptional(optionalText(columns.title.header)),
        body: v.exactOptional(optionalText(columns.body.header)),
        role: v.exactOptional(
          oneOf(columns.role.header, ['chair', 'coChair', 'secretary', 'official', 'representative', 'guest']),
        ),
        presence: v.exactOptional(oneOf(columns.presence.header, ['invited', 'present', 'late', 'absent'])),
        absenceReason: v.exactOptional(optionalText(columns.absenceReason.header)),
      }),
    ),
  }),
  tabs: ['sessions', 'attendees'],
  run(snapshot, { session, marks }) {
    findRecord(snapshot, 'sessions', session);
    // Who is marked twice in one go: what was marked last counts.
    const last = new Map(marks.map((mark) => [mark.code, mark]));
    const changes = [...last.values()].flatMap(({ code, ...fields }) => {
      const attendee = findRecord(snapshot, 'attendees', code);
      if (attendee.session !== session) {
        throw new UserError('other-session', `Đại biểu «${code}» ở trang «${TAB}» không thuộc phiên ${session}.`, {
          tab: TAB,
          code,
          field: columns.session.header,
        });
      }
      const set = fields as Partial<Attendee>;
      // Who came after all has no reason for being absent.
      const came = set.presence !== undefined && set.presence !== 'absent' && set.absenceReason === undefined;
      return update('attendees', attendee, came ? { ...set, absenceReason: '' } : set);
    });
    return {
      changes,
      message: `Phiên ${session}: đã ghi ${changes.length} đại biểu.`,
      output: { changed: changes.length },
    };
  },
});
