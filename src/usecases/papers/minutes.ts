// Biên bản hội nghị as a paper: made from one session, who was there, what was said and what was decided.
import { minutesView } from '../../documents/minutes';
import { dateOfMoment } from '../../domain/dates';
import { twoDigits } from '../../domain/numbers';
import { countSpeeches } from '../../domain/tally';
import type { Row, Snapshot } from '../../workbook/rows';
import { records } from '../../workbook/rows';
import { TABS } from '../../workbook/schema';
import type { Session } from '../../domain/records';
import { officeIn } from '../lookups';
import { codesOf, dialogue, dialogueErrors, mayHaveBeenHeld, notClosed } from './dialogue';
import { sessionRow, sessionSubjects, undecidedOpinions, unsaid, yearOfSession } from './dialogue';
import type { Finding, PaperSource } from './source';
import { about, printedRow, unreadable } from './source';

const MINUTES_TABS = [
  ...(['plans', 'planLines', 'settings', 'papers', 'sessions'] as const),
  ...(['attendees', 'speakers', 'opinions', 'followUps', 'templates'] as const),
] as const;
type MinutesTab = (typeof MINUTES_TABS)[number];

const attendeesOf = ({ attendees }: Snapshot<MinutesTab>, session: string) =>
  attendees.rows.filter(({ record }) => record.session === session);

/** Whoever cannot be read or has no code would be missing from the minutes. */
function attendeeErrors(snapshot: Snapshot<MinutesTab>, session: string): Finding[] {
  const uncoded = snapshot.attendees.uncoded
    .filter(({ record }) => record.session === session || record.session === '')
    .map((row) => about('error', 'attendees', row, 'chưa có mã. Hãy ghi lại qua menu Đối thoại, hoặc xóa dòng.', 'Mã'));
  return [...attendeesOf(snapshot, session).flatMap(unreadable), ...uncoded];
}

function attendeeWarnings(snapshot: Snapshot<MinutesTab>, row: Row<Session>): Finding[] {
  const attendees = attendeesOf(snapshot, row.record.code);
  const { presence, absenceReason } = TABS.attendees.columns;
  const unmarked = attendees.filter(({ record }) => !['present', 'late', 'absent'].includes(record.presence));
  const unexcused = attendees.filter(
    ({ record }) => record.presence === 'absent' && record.absenceReason.trim() === '',
  );
  return [
    ...(attendees.length === 0
      ? [
          about(
            'warning',
            'sessions',
            row,
            `chưa có đại biểu nào ở trang «${TABS.attendees.title}» nên biên bản không nêu số được mời, có mặt, vắng.`,
          ),
        ]
      : []),
    ...(unmarked.length === 0
      ? []
      : [
          {
            severity: 'warning' as const,
            text: `Có ${twoDigits(unmarked.length)} đại biểu chưa điểm danh: ${unmarked.map(({ record }) => record.name).join(', ')}.`,
            place: { tab: TABS.attendees.title, field: presence.header },
          },
        ]),
    ...unexcused.map((one) =>
      about('warning', 'attendees', one, 'vắng mặt nhưng chưa ghi lý do.', absenceReason.header),
    ),
  ];
}

function fewerHeads(snapshot: Snapshot<MinutesTab>, row: Row<Session>): Finding[] {
  const { code, headCount } = row.record;
  const speeches = countSpeeches(records(snapshot, 'speakers').filter((speaker) => speaker.session === code));
  if (headCount === null || headCount >= speeches) return [];
  const { header } = TABS.sessions.columns.headCount;
  const text = `«${header}» là ${twoDigits(headCount)}, ít hơn số lượt phát biểu ${twoDigits(speeches)}.`;
  return [about('warning', 'sessions', row, text, header)];
}

export const minutesPaper: PaperSource<MinutesTab, 'sessions'> = {
  tabs: MINUTES_TABS,
  subjectTabs: ['sessions'],
  subjects: (snapshot, today) => sessionSubjects(snapshot, mayHaveBeenHeld(today)),
  year: (snapshot, subject, { now }) => yearOfSession(snapshot, subject, now),
  findings(snapshot, subject) {
    const row = sessionRow(snapshot, subject);
    const { opinions } = dialogue(snapshot, codesOf([row]));
    return [
      ...dialogueErrors(snapshot, [row]),
      ...attendeeErrors(snapshot, row.record.code),
      ...notClosed(row),
      ...unsaid(row, 'chair', 'nên chỗ ký của chủ tọa để trống'),
      ...unsaid(row, 'secretary', 'nên chỗ ký của thư ký để trống'),
      ...unsaid(row, 'endTime', 'nên biên bản không nêu giờ kết thúc'),
      ...unsaid(row, 'headCount', 'nên biên bản không nêu tổng số người dự'),
      ...unsaid(row, 'conclusion', 'nên biên bản không có phần kết luận'),
      ...fewerHeads(snapshot, row),
      ...attendeeWarnings(snapshot, row),
      ...undecidedOpinions(opinions),
    ];
  },
  printed(snapshot, subject) {
    const row = sessionRow(snapshot, subject);
    const { opinions, followUps, speakers } = dialogue(snapshot, codesOf([row]));
    return [
      printedRow('sessions', row, 'office', ['venue', 'villages', 'chair', 'coChair', 'secretary', 'conclusion']),
      ...attendeesOf(snapshot, row.record.code).map((one) =>
        printedRow('attendees', one, 'office', ['name', 'title', 'body', 'absenceReason']),
      ),
      ...speakers.map((one) => printedRow('speakers', one, 'people', ['name', 'village', 'body', 'summary'])),
      ...opinions.map((one) => printedRow('opinions', one, 'people', ['sourceName', 'text', 'answeredBy', 'answer'])),
      ...followUps.map((one) =>
        printedRow('followUps', one, 'people', ['task', 'leadUnit', 'supportingUnits', 'officer', 'superiorBody']),
      ),
    ];
  },
  make(snapshot, subject, { now }, audience) {
    const office = officeIn(snapshot);
    const session = sessionRow(snapshot, subject).record;
    const view = minutesView({
      office,
      session,
      attendees: records(snapshot, 'attendees'),
      speakers: records(snapshot, 'speakers'),
      opinions: records(snapshot, 'opinions'),
      followUps: records(snapshot, 'followUps'),
      wording: records(snapshot, 'templates'),
      audience,
      madeOn: dateOfMoment(now),
    });
    const abstract = String(view['trichYeu'] ?? '').replace(/\u00A0/g, ' ');
    return { view, office, abstract, signer: String(view['hoTenPhai'] ?? '') };
  },
};
