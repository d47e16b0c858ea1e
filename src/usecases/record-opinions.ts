// Records a list of ý kiến of one session at once, with what became of them: all of them, in the order of the list, or none.
import * as v from 'valibot';
import { nextCodes } from '../domain/codes';
import { dateOfMoment } from '../domain/dates';
import { UserError } from '../domain/errors';
import { earlierSame } from '../domain/opinion-list';
import { findRecord, records } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { optionalText, requiredText } from './fields';
import { listed } from './listed';
import type { OutcomeInput } from './outcome';
import { outcomeInput } from './outcome';
import type { OpinionInput, RecordingTab } from './recording';
import { opinionFields, opinionPrefix, recording, recordingTabs, requireSound } from './recording';
import type { Change } from './use-case';
import { useCase } from './use-case';

/** More would make the entry in the journal slow for everyone. */
const MOST = 200;

const opinion = v.object({
  ...opinionFields,
  /** What was answered, also when it is assigned after all; an outcome `answered` carries its own. */
  answeredBy: optionalText('Người trả lời'),
  answer: optionalText('Nội dung trả lời'),
  outcome: v.optional(outcomeInput),
});

/** Work is assigned at the session, when that is over. */
function assignedAt(outcome: OutcomeInput | undefined, date: string, today: string): OutcomeInput | undefined {
  const assigns = outcome?.type === 'assigned' || outcome?.type === 'escalated';
  if (!assigns || outcome.assignedOn !== '' || date === '' || date > today) return outcome;
  return { ...outcome, assignedOn: date };
}

export const recordOpinions = useCase({
  name: 'recordOpinions',
  label: 'Nhập danh sách ý kiến',
  input: v.object({
    session: requiredText('Phiên'),
    opinions: listed(opinion, MOST, 'Ý kiến', {
      malformed: 'Danh sách ý kiến không đúng dạng. Hãy tải lại trang rồi thử lại.',
      none: 'Danh sách chưa có ý kiến nào. Hãy chọn ít nhất một ý kiến.',
      tooMany: `Mỗi lần nhập nhiều nhất ${MOST} ý kiến. Hãy chia danh sách ra.`,
    }),
  }),
  tabs: ({ opinions }): readonly RecordingTab[] => [
    'sessions',
    ...(opinions.some(({ speaker }) => speaker !== '') ? (['speakers'] as const) : []),
    ...recordingTabs(opinions),
  ],
  run(snapshot, { session: of, opinions }, context) {
    const session = findRecord(snapshot, 'sessions', of);
    const known = records(snapshot, 'opinions');
    const codes = nextCodes(
      opinionPrefix(session.code, context.now),
      3,
      known.map(({ code }) => code),
      opinions.length,
    );
    const changes: Change[] = [];
    const followUps: string[] = [];
    const warnings = new Set<string>();
    const faults: UserError[] = [];
    opinions.forEach(({ outcome: asked, answeredBy, answer, ...input }, index) => {
      try {
        requireSound(snapshot, input);
        requireOfSession(input, session.code, input.speaker && findRecord(snapshot, 'speakers', input.speaker).session);
        const outcome = assignedAt(asked, session.date, dateOfMoment(context.now));
        const entry = { ...input, code: codes[index] ?? '', session: session.code };
        const done = recording(snapshot, entry, outcome, context, { answeredBy, answer }, followUps);
        changes.push(...done.changes);
        if (done.decision?.followUp) followUps.push(done.decision.followUp.code);
        for (const warning of done.decision?.warnings ?? []) warnings.add(warning);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        const text = `Ý kiến thứ ${index + 1}: ${error.message}`;
        faults.push(new UserError(error.code, text, error.place));
      }
    });
    const [first, ...others] = faults;
    if (first) {
      const details = others.map(({ message }) => message);
      throw new UserError(first.code, first.message, first.place, details);
    }
    const [from = '', to = ''] = [codes[0], codes[codes.length - 1]];
    const assigned = followUps.length > 0 ? `, giao ${followUps.length} việc` : '';
    return {
      changes,
      message: `Đã ghi ${codes.length} ý kiến vào phiên ${session.code}, mã ${from === to ? from : `${from} đến ${to}`}${assigned}.`,
      output: { codes, followUps },
      warnings: [
        ...sameWarnings(
          opinions,
          known.filter((row) => row.session === session.code),
          codes,
        ),
        ...warnings,
      ],
    };
  },
});

function requireOfSession({ speaker }: OpinionInput, session: string, own: string): void {
  if (speaker === '' || own === session) return;
  const { title, columns } = TABS.speakers;
  throw new UserError('other-session', `người phát biểu ${speaker} không đăng ký ở phiên ${session}.`, {
    tab: title,
    field: columns.session.header,
    code: speaker,
  });
}

/** Those that say what another of the session says already: shown, not refused. */
function sameWarnings(
  opinions: readonly OpinionInput[],
  known: Parameters<typeof earlierSame>[1],
  codes: readonly string[],
): string[] {
  const same = earlierSame(
    opinions.map(({ text }) => text),
    known,
  );
  return same.flatMap((one, index) => {
    if (one === undefined) return [];
    const other = typeof one === 'number' ? (codes[one - 1] ?? '') : one;
    return [`Ý kiến ${codes[index] ?? ''} có nội dung giống ${other}.`];
  });
}
