// Danh sách điểm danh as a paper: made from a session and its delegates.
import { attendanceView } from '../../documents/attendance';
import { dateOfMoment, yearOf } from '../../domain/dates';
import type { Attendee } from '../../domain/records';
import type { Row, Snapshot } from '../../workbook/rows';
import { records } from '../../workbook/rows';
import { TABS } from '../../workbook/schema';
import { officeIn } from '../lookups';
import { comingSubjects, sessionRow } from './coming';
import { unfilled } from './dialogue';
import type { Finding, PaperSource } from './source';
import { about, printedRow, unreadable } from './source';

const ATTENDANCE_TABS = ['settings', 'papers', 'sessions', 'attendees', 'templates'] as const;
type AttendanceTab = (typeof ATTENDANCE_TABS)[number];

const attendeesOf = (snapshot: Snapshot<'attendees'>, code: string): Row<Attendee>[] =>
  snapshot.attendees.rows.filter(({ record }) => record.session === code);

function attendeeFindings(snapshot: Snapshot<'sessions' | 'attendees'>, code: string): Finding[] {
  const rows = attendeesOf(snapshot, code);
  const { title, columns } = TABS.attendees;
  const marked = rows.filter(({ record }) => record.presence !== 'invited');
  const { state } = sessionRow(snapshot, code).record;
  const field = columns.presence.header;
  return [
    ...rows.flatMap(unreadable),
    ...snapshot.attendees.uncoded
      .filter(({ record }) => record.session === code)
      .map((row) =>
        about('error', 'attendees', row, 'chưa có mã. Hãy ghi lại qua menu Đối thoại, hoặc xóa dòng.', 'Mã'),
      ),
    ...(rows.length > 0
      ? []
      : [
          {
            severity: 'warning' as const,
            text: `Trang «${title}» chưa có đại biểu nào của phiên ${code}.`,
            place: { tab: title },
          },
        ]),
    // Before a session nobody is present yet; after it somebody must have said who was.
    ...(state === 'closed' || marked.length > 0
      ? rows
          .filter(({ record }) => record.presence === 'invited')
          .map((row) => about('warning', 'attendees', row, `chưa ghi «${field}».`, field))
      : []),
  ];
}

export const attendancePaper: PaperSource<AttendanceTab, 'sessions'> = {
  tabs: ATTENDANCE_TABS,
  subjectTabs: ['sessions'],
  subjects: comingSubjects,
  year(snapshot, subject, { now }) {
    const { date } = sessionRow(snapshot, subject).record;
    return date === '' ? Number(now.slice(0, 4)) : yearOf(date);
  },
  findings(snapshot, subject) {
    const row = sessionRow(snapshot, subject);
    return [...(row.problems.length > 0 ? unreadable(row) : unfilled(row)), ...attendeeFindings(snapshot, subject)];
  },
  printed: (snapshot, subject) => [
    printedRow('sessions', sessionRow(snapshot, subject), 'office', ['title', 'venue', 'secretary']),
    ...attendeesOf(snapshot, subject).map((row) =>
      printedRow('attendees', row, 'people', ['name', 'title', 'body', 'absenceReason']),
    ),
  ],
  make(snapshot, subject, { now }) {
    const office = officeIn(snapshot);
    const session = sessionRow(snapshot, subject).record;
    const view = attendanceView({
      office,
      session,
      attendees: records(snapshot, 'attendees'),
      wording: records(snapshot, 'templates'),
      madeOn: dateOfMoment(now),
    });
    return {
      view,
      office,
      abstract: String(view['trichYeu'] ?? '').replace(/\u00A0/g, ' '),
      signer: session.secretary,
    };
  },
};
