// Giấy mời as a paper: one for all delegates of a session, or one for each of them.
import { invitationView, invitees } from '../../documents/invitation';
import { dateOfMoment, yearOf } from '../../domain/dates';
import { UserError } from '../../domain/errors';
import { foldedName } from '../../domain/people';
import type { Attendee, Session } from '../../domain/records';
import type { Row, Snapshot } from '../../workbook/rows';
import { records } from '../../workbook/rows';
import { TABS } from '../../workbook/schema';
import type { MeetingTab } from './coming';
import {
  MOST_SUBJECTS,
  MEETING_TABS,
  comingErrors,
  comingSessions,
  comingSubjects,
  comingWarnings,
  sessionRow,
  meetingRows,
} from './coming';
import type { Finding, PaperSource } from './source';
import { about, printedRow, unreadable } from './source';

const BETWEEN = ' · ';

/** Delegates by what a paper for each is about; who shares a name is told apart by code. */
function bySubject(attendees: readonly Attendee[], session: Session): Map<string, Attendee> {
  const invited = invitees(attendees, session);
  const nameOf = ({ name, body, title }: Attendee) => [name, body, title].find((text) => text !== '') ?? '';
  const times = new Map<string, number>();
  for (const one of invited) times.set(foldedName(nameOf(one)), (times.get(foldedName(nameOf(one))) ?? 0) + 1);
  return new Map(
    invited.map((one) => {
      const name = nameOf(one).replace(/\s+/g, ' ');
      const isAlone = times.get(foldedName(name)) === 1;
      return [`${session.code}${BETWEEN}${isAlone ? name : `${name} (${one.code.split('/').pop() ?? ''})`}`, one];
    }),
  );
}

interface About {
  session: Row<Session>;
  /** Absent for one paper for all. */
  invitee?: Attendee;
}

function aboutOf(snapshot: Snapshot<'sessions' | 'attendees'>, subject: string): About {
  const [code = ''] = subject.split(BETWEEN);
  const session = sessionRow(snapshot, code.trim());
  if (!subject.includes(BETWEEN)) return { session };
  const invitee = bySubject(records(snapshot, 'attendees'), session.record).get(subject);
  if (invitee) return { session, invitee };
  const { title } = TABS.attendees;
  const name = subject.slice(code.length + BETWEEN.length);
  throw new UserError('not-found', `Trang «${title}» không có đại biểu «${name}» được mời dự phiên ${code}.`, {
    tab: title,
    field: TABS.attendees.columns.name.header,
  });
}

function invitedRows(snapshot: Snapshot<'attendees'>, { session, invitee }: About): Row<Attendee>[] {
  const invited = new Set(invitee ? [invitee] : invitees(records(snapshot, 'attendees'), session.record));
  return snapshot.attendees.rows.filter(({ record }) => invited.has(record));
}

function attendeeFindings(snapshot: Snapshot<'attendees'>, found: About): Finding[] {
  const rows = invitedRows(snapshot, found);
  const { title, columns } = TABS.attendees;
  const { code } = found.session.record;
  const uncoded = snapshot.attendees.uncoded.filter(({ record }) => record.session === code);
  const post = `${columns.title.header}» và «${columns.body.header}`;
  return [
    ...rows.flatMap(unreadable),
    ...uncoded.map((row) => about('warning', 'attendees', row, 'chưa có mã nên không có trong giấy mời.', 'Mã')),
    ...rows
      .filter(({ record }) => record.title === '' && record.body === '')
      .map((row) => about('warning', 'attendees', row, `chưa ghi «${post}».`, columns.title.header)),
    ...(rows.length > 0
      ? []
      : [
          {
            severity: 'warning' as const,
            text: `Trang «${title}» chưa có đại biểu nào được mời dự phiên ${code}; giấy mời ghi thành phần chung.`,
            place: { tab: title },
          },
        ]),
  ];
}

export const invitationPaper: PaperSource<MeetingTab, 'sessions' | 'attendees'> = {
  tabs: MEETING_TABS,
  subjectTabs: ['sessions', 'attendees'],
  subjects(snapshot, today) {
    const attendees = records(snapshot, 'attendees');
    // One paper for each delegate is made for the session that is next.
    const [next] = comingSessions(snapshot, today);
    const each = next ? [...bySubject(attendees, next)] : [];
    const all = comingSubjects(snapshot, today).map(({ code, label }) => ({ code, label: `${label} · mời chung` }));
    return [
      ...all.slice(0, 1),
      ...each.map(([code, { title, body }]) => ({ code, label: [code, title || body].filter(Boolean).join(', ') })),
      ...all.slice(1),
    ].slice(0, MOST_SUBJECTS);
  },
  year(snapshot, subject, { now }) {
    const { date } = aboutOf(snapshot, subject).session.record;
    return date === '' ? Number(now.slice(0, 4)) : yearOf(date);
  },
  findings(snapshot, subject, { now }) {
    const found = aboutOf(snapshot, subject);
    return [
      ...comingErrors([found.session]),
      ...comingWarnings([found.session], dateOfMoment(now), ['chair', 'coChair']),
      ...attendeeFindings(snapshot, found),
    ];
  },
  printed(snapshot, subject) {
    const found = aboutOf(snapshot, subject);
    return [
      printedRow('sessions', found.session, 'office', ['title', 'venue', 'villages', 'chair', 'coChair']),
      ...invitedRows(snapshot, found).map((row) => printedRow('attendees', row, 'office', ['name', 'title', 'body'])),
    ];
  },
  make(snapshot, subject, { now }) {
    const { session, invitee } = aboutOf(snapshot, subject);
    const rows = meetingRows(snapshot, dateOfMoment(now));
    const view = invitationView({ ...rows, session: session.record, invitee });
    return {
      view,
      office: rows.office,
      abstract: String(view['trichYeu'] ?? '').replace(/\u00A0/g, ' '),
      signer: rows.office.signer,
    };
  },
};
