// Chương trình và nội quy as a paper: made from a session and its agenda.
import { excessOf, programmeView } from '../../documents/programme';
import { keptItems } from '../../domain/agenda';
import { dateOfMoment, yearOf } from '../../domain/dates';
import { twoDigits } from '../../domain/numbers';
import type { AgendaItem } from '../../domain/records';
import type { Row, Snapshot } from '../../workbook/rows';
import { records } from '../../workbook/rows';
import { TABS } from '../../workbook/schema';
import { settingsIn } from '../lookups';
import { MEETING_TABS, comingErrors, comingSubjects, comingWarnings, sessionRow, meetingRows } from './coming';
import type { Finding, PaperSource } from './source';
import { about, printedRow, unreadable } from './source';

const PROGRAMME_TABS = [...MEETING_TABS, 'agenda'] as const;
type ProgrammeTab = (typeof PROGRAMME_TABS)[number];

/** The items of a session that stay in its agenda. */
function itemRows(snapshot: Snapshot<'agenda'>, code: string): Row<AgendaItem>[] {
  const own = snapshot.agenda.rows.filter(({ record }) => record.session === code);
  const kept = new Set(keptItems(own.map(({ record }) => record)));
  return own.filter(({ record }) => kept.has(record));
}

function agendaFindings(snapshot: Snapshot<'sessions' | 'agenda'>, code: string): Finding[] {
  const session = sessionRow(snapshot, code);
  const rows = itemRows(snapshot, code);
  const { title, columns } = TABS.agenda;
  const excess = excessOf(session.record, records(snapshot, 'agenda'));
  const { header } = TABS.sessions.columns.endTime;
  return [
    ...rows.flatMap(unreadable),
    ...snapshot.agenda.uncoded
      .filter(({ record }) => record.session === code)
      .map((row) => about('warning', 'agenda', row, 'chưa có mã nên không in.', 'Mã')),
    ...rows
      .filter(({ record }) => record.item === '')
      .map((row) => about('warning', 'agenda', row, `chưa ghi «${columns.item.header}».`, columns.item.header)),
    ...(rows.length > 0
      ? []
      : [
          {
            severity: 'warning' as const,
            text: `Trang «${title}» chưa có việc nào của phiên ${code}; văn bản ghi chương trình do chủ trì công bố.`,
            place: { tab: title },
          },
        ]),
    ...(excess === 0
      ? []
      : [
          about(
            'warning',
            'sessions',
            session,
            `chương trình dài hơn giờ của phiên ${twoDigits(excess)} phút. Hãy xem lại «${header}» hoặc thời lượng từng việc.`,
            header,
          ),
        ]),
  ];
}

export const programmePaper: PaperSource<ProgrammeTab, 'sessions'> = {
  tabs: PROGRAMME_TABS,
  subjectTabs: ['sessions'],
  subjects: comingSubjects,
  year(snapshot, subject, { now }) {
    const { date } = sessionRow(snapshot, subject).record;
    return date === '' ? Number(now.slice(0, 4)) : yearOf(date);
  },
  findings(snapshot, subject, { now }) {
    const row = sessionRow(snapshot, subject);
    return [
      ...comingErrors([row]),
      ...comingWarnings([row], dateOfMoment(now), ['chair', 'coChair', 'secretary', 'intakeDesk']),
      ...agendaFindings(snapshot, subject),
    ];
  },
  printed(snapshot, subject) {
    const row = sessionRow(snapshot, subject);
    return [
      printedRow('sessions', row, 'office', ['title', 'venue', 'chair', 'coChair', 'secretary', 'intakeDesk']),
      ...itemRows(snapshot, subject).map((item) => printedRow('agenda', item, 'office', ['item', 'presenter'])),
    ];
  },
  make(snapshot, subject, { now }) {
    const session = sessionRow(snapshot, subject).record;
    const rows = meetingRows(snapshot, dateOfMoment(now));
    const view = programmeView({
      ...rows,
      session,
      agenda: records(snapshot, 'agenda'),
      speakingMinutes: settingsIn(snapshot).speakingMinutes,
    });
    return {
      view,
      office: rows.office,
      abstract: String(view['trichYeu'] ?? '').replace(/\u00A0/g, ' '),
      signer: rows.office.signer,
    };
  },
};
