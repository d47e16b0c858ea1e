// Edits a planned session. With another day it is planned anew: a notice that was given names the wrong day, and a
// postponed session has found its day.
import * as v from 'valibot';
import { UserError } from '../domain/errors';
import { formatDate } from '../domain/dates';
import type { Session } from '../domain/records';
import { findRecord } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { requiredText } from './fields';
import { SESSION_TABS, limitsOf, requireHours, sessionFields, sessionForm, warningsFor } from './session-fields';
import { update, useCase } from './use-case';

const { title: TAB, columns } = TABS.sessions;

/** States in which another day makes the session planned again. */
const PLANNED_AGAIN: readonly Session['state'][] = ['announced', 'postponed'];

export const editSession = useCase({
  name: 'editSession',
  label: 'Sửa phiên',
  input: v.object({
    session: requiredText('Phiên'),
    /** What is left out stays as it is. */
    fields: v.object({
      plan: v.exactOptional(sessionFields.plan),
      title: v.exactOptional(sessionFields.title),
      date: v.exactOptional(sessionFields.date),
      startTime: v.exactOptional(sessionFields.startTime),
      endTime: v.exactOptional(sessionFields.endTime),
      venue: v.exactOptional(sessionFields.venue),
      villages: v.exactOptional(sessionFields.villages),
      chair: v.exactOptional(sessionFields.chair),
      coChair: v.exactOptional(sessionFields.coChair),
      secretary: v.exactOptional(sessionFields.secretary),
      intakeDesk: v.exactOptional(sessionFields.intakeDesk),
      form: v.exactOptional(sessionForm),
    }),
  }),
  tabs: SESSION_TABS,
  run(snapshot, { session: code, fields }, context) {
    const before = findRecord(snapshot, 'sessions', code);
    if (before.state === 'cancelled') {
      throw new UserError('session-state', `Phiên ${code} đã hủy, không sửa được. Hãy chép thành phiên mới.`, {
        tab: TAB,
        code,
        field: columns.state.header,
      });
    }
    const after: Session = { ...before, ...(fields as Partial<Session>) };
    requireHours(after);
    const moved = after.date !== before.date;
    const again = moved && PLANNED_AGAIN.includes(before.state);
    const changes = update('sessions', before, {
      ...(fields as Partial<Session>),
      ...(again ? { state: 'planned' } : {}),
    });
    const renotify =
      before.state === 'announced' &&
      (moved ||
        after.startTime !== before.startTime ||
        after.endTime !== before.endTime ||
        after.venue !== before.venue);
    const limits = moved ? ` ${limitsOf(snapshot, after.date).sentence}` : '';
    return {
      changes,
      message:
        changes.length === 0
          ? `Phiên ${code} không có gì thay đổi.`
          : `Đã sửa phiên ${code}${moved ? `, ngày mới ${formatDate(after.date)}` : ''}.${limits}`,
      output: { code },
      warnings: [
        ...(renotify ? [`Phiên ${code} đã công khai. Ngày, giờ hoặc địa điểm đã đổi thì phải thông báo lại.`] : []),
        ...(after.date === '' ? [] : warningsFor(snapshot, after, context, moved)),
      ],
    };
  },
});
