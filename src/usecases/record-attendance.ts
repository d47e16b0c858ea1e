// Records who was invited and who came; a person already listed for the session is corrected, not doubled. What is left
// out stays as it is: a list of the invited that is pasted again does not undo who came.
import * as v from 'valibot';
import { nextCodes } from '../domain/codes';
import type { Attendee } from '../domain/records';
import { sameText } from '../domain/text';
import { findRecord, records } from '../workbook/rows';
import { oneOf, optionalText, requiredText } from './fields';
import type { Change } from './use-case';
import { insert, update, useCase } from './use-case';

type Named = Pick<Attendee, 'name' | 'title'>;

export const recordAttendance = useCase({
  name: 'recordAttendance',
  label: 'Điểm danh đại biểu',
  input: v.object({
    session: requiredText('Phiên'),
    entries: v.array(
      v.object({
        name: requiredText('Họ và tên'),
        title: optionalText('Chức vụ'),
        body: v.exactOptional(optionalText('Cơ quan, đơn vị')),
        role: v.exactOptional(
          oneOf('Vai trò', ['chair', 'coChair', 'secretary', 'official', 'representative', 'guest']),
        ),
        presence: v.exactOptional(oneOf('Có mặt', ['invited', 'present', 'late', 'absent'])),
        absenceReason: v.exactOptional(optionalText('Lý do vắng')),
      }),
    ),
  }),
  tabs: ['sessions', 'attendees'],
  run(snapshot, { session, entries }) {
    findRecord(snapshot, 'sessions', session);
    const everyone = records(snapshot, 'attendees');
    const listed = everyone.filter((attendee) => attendee.session === session);
    const codes = everyone.map((attendee) => attendee.code);
    const isSame = (a: Named, b: Named) => sameText(a.name, b.name) && sameText(a.title, b.title);
    // Who is listed twice in one go gets one row: what was listed last counts.
    const last = entries.filter((entry, index) => !entries.slice(index + 1).some((later) => isSame(later, entry)));
    const changes = last.flatMap((entry): Change[] => {
      const before = listed.find((row) => isSame(row, entry));
      if (before) return update<'attendees'>('attendees', before, entry as Partial<Attendee>);
      const [code = ''] = nextCodes(`${session}/DB-`, 2, codes);
      codes.push(code);
      const attendee: Omit<Attendee, 'revision'> = {
        code,
        session,
        body: '',
        role: 'official',
        presence: 'invited',
        absenceReason: '',
        ...(entry as Named & Partial<Attendee>),
      };
      return [insert('attendees', attendee)];
    });
    return {
      changes,
      message: `Phiên ${session}: đã ghi ${changes.length} đại biểu.`,
      output: { changed: changes.length },
    };
  },
});
