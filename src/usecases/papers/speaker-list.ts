// Danh sách đăng ký phát biểu as a paper: made from a session and those who registered for it.
import { speakerListView } from '../../documents/speaker-list';
import { dateOfMoment, yearOf } from '../../domain/dates';
import type { Speaker } from '../../domain/records';
import type { Row, Snapshot } from '../../workbook/rows';
import { records } from '../../workbook/rows';
import { TABS } from '../../workbook/schema';
import { officeIn } from '../lookups';
import { comingSubjects, sessionRow } from './coming';
import { unfilled } from './dialogue';
import type { Finding, PaperSource } from './source';
import { about, printedRow, unreadable } from './source';

const SPEAKER_LIST_TABS = [
  ...(['planLines', 'settings', 'papers'] as const),
  ...(['sessions', 'speakers', 'templates'] as const),
] as const;
type SpeakerListTab = (typeof SPEAKER_LIST_TABS)[number];

const speakersOf = (snapshot: Snapshot<'speakers'>, code: string): Row<Speaker>[] =>
  snapshot.speakers.rows.filter(({ record }) => record.session === code);

function speakerFindings(snapshot: Snapshot<'speakers'>, code: string): Finding[] {
  const rows = speakersOf(snapshot, code);
  const { title, columns } = TABS.speakers;
  return [
    ...rows.flatMap(unreadable),
    ...snapshot.speakers.uncoded
      .filter(({ record }) => record.session === code)
      .map((row) =>
        about('error', 'speakers', row, 'chưa có mã. Hãy ghi lại qua menu Đối thoại, hoặc xóa dòng.', 'Mã'),
      ),
    ...rows
      .filter(({ record }) => record.name === '')
      .map((row) => about('error', 'speakers', row, `chưa ghi «${columns.name.header}».`, columns.name.header)),
    ...(rows.length > 0
      ? []
      : [
          {
            severity: 'warning' as const,
            text: `Trang «${title}» chưa có ai đăng ký phát biểu ở phiên ${code}.`,
            place: { tab: title },
          },
        ]),
  ];
}

export const speakerListPaper: PaperSource<SpeakerListTab, 'sessions'> = {
  tabs: SPEAKER_LIST_TABS,
  subjectTabs: ['sessions'],
  subjects: comingSubjects,
  year(snapshot, subject, { now }) {
    const { date } = sessionRow(snapshot, subject).record;
    return date === '' ? Number(now.slice(0, 4)) : yearOf(date);
  },
  findings(snapshot, subject) {
    const row = sessionRow(snapshot, subject);
    return [...(row.problems.length > 0 ? unreadable(row) : unfilled(row)), ...speakerFindings(snapshot, subject)];
  },
  printed: (snapshot, subject) => [
    printedRow('sessions', sessionRow(snapshot, subject), 'office', ['title', 'venue', 'secretary']),
    ...speakersOf(snapshot, subject).map((row) =>
      printedRow('speakers', row, 'people', ['village', 'body', 'summary']),
    ),
  ],
  make(snapshot, subject, { now }, audience) {
    const office = officeIn(snapshot);
    const session = sessionRow(snapshot, subject).record;
    const view = speakerListView({
      office,
      session,
      speakers: records(snapshot, 'speakers'),
      topics: records(snapshot, 'planLines').filter(({ form }) => form === 'topic'),
      wording: records(snapshot, 'templates'),
      audience,
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
