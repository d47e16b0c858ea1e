// Thông báo kết luận as a paper: made from one session's conclusion and the work that was given there.
import { conclusionView } from '../../documents/conclusion';
import { dateOfMoment, formatDate } from '../../domain/dates';
import { isOpen } from '../../domain/tally';
import type { FollowUp } from '../../domain/records';
import { records } from '../../workbook/rows';
import type { Row } from '../../workbook/rows';
import { TABS } from '../../workbook/schema';
import { officeIn } from '../lookups';
import { codesOf, dialogue, dialogueErrors, mayHaveBeenHeld, notClosed } from './dialogue';
import { sessionRow, sessionSubjects, undecidedOpinions, unsaid, yearOfSession } from './dialogue';
import type { Finding, PaperSource } from './source';
import { about, printedRow } from './source';

const CONCLUSION_TABS = [
  ...(['plans', 'planLines', 'settings', 'papers', 'sessions'] as const),
  ...(['speakers', 'opinions', 'followUps', 'templates'] as const),
] as const;
type ConclusionTab = (typeof CONCLUSION_TABS)[number];

/** What a reader of the table would ask about a task. */
function taskWarnings(followUps: readonly Row<FollowUp>[], today: string): Finding[] {
  const { task, dueOn } = TABS.followUps.columns;
  return followUps.flatMap((row) => [
    ...(row.record.task.trim() === ''
      ? [about('warning', 'followUps', row, `chưa ghi «${task.header}» nên bảng in nội dung ý kiến.`, task.header)]
      : []),
    ...(isOpen(row.record) && row.record.dueOn !== '' && row.record.dueOn < today
      ? [about('warning', 'followUps', row, `hạn ${formatDate(row.record.dueOn)} đã qua.`, dueOn.header)]
      : []),
  ]);
}

export const conclusionPaper: PaperSource<ConclusionTab, 'sessions'> = {
  tabs: CONCLUSION_TABS,
  subjectTabs: ['sessions'],
  subjects: (snapshot, today) => sessionSubjects(snapshot, mayHaveBeenHeld(today)),
  year: (snapshot, subject, { now }) => yearOfSession(snapshot, subject, now),
  findings(snapshot, subject, { now }) {
    const row = sessionRow(snapshot, subject);
    const { opinions, followUps } = dialogue(snapshot, codesOf([row]));
    const without = followUps.length === 0 ? 'và không có việc nào được giao, nên thông báo không có nội dung' : '';
    return [
      ...dialogueErrors(snapshot, [row]),
      ...notClosed(row),
      ...unsaid(row, 'conclusion', without === '' ? 'nên thông báo chỉ có bảng nhiệm vụ' : without),
      ...unsaid(row, 'headCount', 'nên thông báo không nêu số người dự'),
      ...taskWarnings(followUps, dateOfMoment(now)),
      ...undecidedOpinions(opinions),
    ];
  },
  printed(snapshot, subject) {
    const row = sessionRow(snapshot, subject);
    const { opinions, followUps } = dialogue(snapshot, codesOf([row]));
    const untold = new Set(
      followUps.filter(({ record }) => record.task.trim() === '').map(({ record }) => record.opinion),
    );
    return [
      printedRow('sessions', row, 'office', ['venue', 'chair', 'conclusion']),
      ...opinions
        .filter(({ record }) => untold.has(record.code))
        .map((one) => printedRow('opinions', one, 'people', ['text'])),
      ...followUps.map((one) =>
        printedRow('followUps', one, 'office', ['task', 'leadUnit', 'supportingUnits', 'officer', 'superiorBody']),
      ),
    ];
  },
  make(snapshot, subject, { now }) {
    const office = officeIn(snapshot);
    const view = conclusionView({
      office,
      session: sessionRow(snapshot, subject).record,
      opinions: records(snapshot, 'opinions'),
      followUps: records(snapshot, 'followUps'),
      wording: records(snapshot, 'templates'),
      madeOn: dateOfMoment(now),
    });
    const abstract = String(view['trichYeu'] ?? '').replace(/\u00A0/g, ' ');
    return { view, office, abstract, signer: office.signer };
  },
};
