// Phiếu giao việc as a paper: made from one session and one unit, of the work that this unit leads or supports.
import { tasksOfUnit, workSlipView } from '../../documents/work-slip';
import { dateOfMoment, formatDate } from '../../domain/dates';
import { UserError } from '../../domain/errors';
import type { FollowUp, Session } from '../../domain/records';
import { isOpen } from '../../domain/tally';
import { cleanText } from '../../domain/text';
import { leadOf, unitKey } from '../../domain/units';
import type { Row, Snapshot } from '../../workbook/rows';
import { records } from '../../workbook/rows';
import { TABS } from '../../workbook/schema';
import { officeIn, settingsIn } from '../lookups';
import { codesOf, dialogue, dialogueErrors, sessionRow, sessionSubjects, yearOfSession } from './dialogue';
import type { Finding, PaperSource, PaperSubject } from './source';
import { about, printedRow, readable } from './source';

const SLIP_TABS = [
  ...(['plans', 'planLines', 'settings', 'papers', 'sessions'] as const),
  ...(['speakers', 'opinions', 'followUps', 'templates'] as const),
] as const;
type SlipTab = (typeof SLIP_TABS)[number];

const BETWEEN = ' · ';
const MOST_SUBJECTS = 300;

/** Units that lead, then those that only support; each once, as its name was written first. */
function unitsOf(followUps: readonly FollowUp[]): string[] {
  const units = new Map<string, string>();
  for (const name of [...followUps.map(leadOf), ...followUps.flatMap(({ supportingUnits }) => supportingUnits)]) {
    const key = unitKey(name);
    if (key !== '' && !units.has(key)) units.set(key, cleanText(name).replace(/\s+/g, ' '));
  }
  return [...units.values()];
}

/** Slips of sessions, those of the last session first. */
function slipSubjects(snapshot: Snapshot<'sessions' | 'opinions' | 'followUps'>): PaperSubject[] {
  const sessionOf = new Map(readable(snapshot, 'opinions').map(({ code, session }) => [code, session]));
  const ofSession = new Map<string, FollowUp[]>();
  for (const followUp of readable(snapshot, 'followUps')) {
    const session = sessionOf.get(followUp.opinion);
    if (session === undefined || followUp.state === 'withdrawn') continue;
    ofSession.set(session, [...(ofSession.get(session) ?? []), followUp]);
  }
  return sessionSubjects(snapshot, ({ code }) => ofSession.has(code))
    .flatMap(({ code, label }) =>
      unitsOf(ofSession.get(code) ?? []).map((unit) => ({
        code: `${code}${BETWEEN}${unit}`,
        label: `${unit}${BETWEEN}${label}`,
      })),
    )
    .slice(0, MOST_SUBJECTS);
}

interface Slip {
  row: Row<Session>;
  /** As the rows write its name. */
  unit: string;
  /** Codes of the opinions whose work it leads or supports. */
  opinions: ReadonlySet<string>;
  followUps: Row<FollowUp>[];
}

/** The session and the unit of a subject, and the unit's rows. */
function slipOf(snapshot: Snapshot<SlipTab>, subject: string): Slip {
  const at = subject.indexOf(BETWEEN.trim());
  if (at < 0) {
    throw new UserError(
      'subject',
      `«${subject}» chưa ghi đơn vị. Hãy chọn phiên và đơn vị, ví dụ «P-2026-01 · Công an xã».`,
    );
  }
  const row = sessionRow(snapshot, subject.slice(0, at).trim());
  const asked = subject.slice(at + 1).trim();
  const { followUps } = dialogue(snapshot, codesOf([row]));
  const all = followUps.map(({ record }) => record);
  const unit = unitsOf(all).find((name) => unitKey(name) === unitKey(asked));
  if (unit === undefined) {
    const { title } = TABS.followUps;
    throw new UserError(
      'no-unit',
      `Phiên ${row.record.code} không có việc nào giao «${asked}» chủ trì hay phối hợp ở trang «${title}». Hãy xem lại tên đơn vị.`,
      { tab: title, code: row.record.code, field: TABS.followUps.columns.leadUnit.header },
    );
  }
  const { led, supported } = tasksOfUnit(row.record.code, unit, records(snapshot, 'opinions'), all);
  const tasks = [...led, ...supported];
  const codes = new Set(tasks.map(({ followUp }) => followUp.code));
  return {
    row,
    unit,
    opinions: new Set(tasks.map(({ opinion }) => opinion.code)),
    followUps: followUps.filter(({ record }) => codes.has(record.code)),
  };
}

function taskWarnings(followUps: readonly Row<FollowUp>[], today: string): Finding[] {
  const { task, dueReason, dueOn, state } = TABS.followUps.columns;
  const warn = (row: Row<FollowUp>, text: string, field: string) => about('warning', 'followUps', row, text, field);
  return followUps.flatMap((row) => {
    const { record } = row;
    return [
      ...(record.task.trim() === '' ? [warn(row, `chưa ghi «${task.header}».`, task.header)] : []),
      ...(record.dueReason.trim() === ''
        ? [warn(row, `chưa ghi «${dueReason.header}» nên phiếu không nêu cách tính hạn.`, dueReason.header)]
        : []),
      ...(isOpen(record) && record.dueOn !== '' && record.dueOn < today
        ? [warn(row, `hạn ${formatDate(record.dueOn)} đã qua.`, dueOn.header)]
        : []),
      ...(record.state === 'handedBack'
        ? [warn(row, 'đơn vị đã trả lại việc này. Hãy phân công lại trước khi lập phiếu.', state.header)]
        : []),
    ];
  });
}

export const workSlipPaper: PaperSource<SlipTab, 'sessions' | 'opinions' | 'followUps'> = {
  tabs: SLIP_TABS,
  subjectTabs: ['sessions', 'opinions', 'followUps'],
  subjects: slipSubjects,
  year: (snapshot, subject, { now }) => yearOfSession(snapshot, slipOf(snapshot, subject).row.record.code, now),
  findings(snapshot, subject, { now }) {
    const { row, followUps } = slipOf(snapshot, subject);
    return [...dialogueErrors(snapshot, [row]), ...taskWarnings(followUps, dateOfMoment(now))];
  },
  printed(snapshot, subject) {
    const { row, opinions, followUps } = slipOf(snapshot, subject);
    const own = dialogue(snapshot, codesOf([row])).opinions.filter(({ record }) => opinions.has(record.code));
    const speakers = new Set(own.map(({ record }) => record.speaker));
    return [
      printedRow('sessions', row, 'office', ['venue', 'intakeDesk']),
      ...snapshot.speakers.rows
        .filter(({ record }) => speakers.has(record.code))
        .map((one) => printedRow('speakers', one, 'people', ['name', 'village'])),
      ...own.map((one) => printedRow('opinions', one, 'people', ['sourceName', 'text'])),
      ...followUps.map((one) =>
        printedRow('followUps', one, 'office', [
          ...(['task', 'leadUnit', 'supportingUnits', 'officer'] as const),
          ...(['dueReason', 'extensionReason', 'superiorBody'] as const),
        ]),
      ),
    ];
  },
  make(snapshot, subject, { now }, audience) {
    const office = officeIn(snapshot);
    const { row, unit } = slipOf(snapshot, subject);
    const view = workSlipView({
      office,
      session: row.record,
      unit,
      speakers: records(snapshot, 'speakers'),
      opinions: records(snapshot, 'opinions'),
      followUps: records(snapshot, 'followUps'),
      replyTo: settingsIn(snapshot).replyTo,
      wording: records(snapshot, 'templates'),
      audience,
      madeOn: dateOfMoment(now),
    });
    const abstract = String(view['trichYeu'] ?? '').replace(/\u00A0/g, ' ');
    return { view, office, abstract, signer: office.signer };
  },
};
