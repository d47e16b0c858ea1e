// The end of a session: its conclusion and head count are noted, and it is closed with its counts. What is still open is said.
import * as v from 'valibot';
import { UserError } from '../domain/errors';
import { countsOfSession, openMatters } from '../domain/session-end';
import { after, latestMoment, liveSpeaker, moveSpeaker } from '../domain/queue';
import { pressedAt } from '../domain/speaking-clock';
import { findRecord, records } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { optionalCount, optionalMoment, optionalText, requiredText } from './fields';
import { update, useCase } from './use-case';

const { columns, title } = TABS.sessions;

export const concludeSession = useCase({
  name: 'concludeSession',
  label: 'Kết thúc phiên',
  input: v.object({
    session: requiredText('Phiên'),
    /** What is left out stays. */
    headCount: optionalCount(columns.headCount.header),
    conclusion: v.optional(v.nullable(optionalText(columns.conclusion.header)), null),
    /** Closes the session; otherwise both are only noted. */
    close: v.optional(v.boolean('«Kết thúc» phải là có hoặc không.'), false),
    /** The moment of the press; now when left out. */
    at: optionalMoment('Thời điểm'),
  }),
  tabs: ({ close }): readonly ('sessions' | 'speakers' | 'opinions')[] =>
    close ? ['sessions', 'speakers', 'opinions'] : ['sessions'],
  run(snapshot, { session: code, close, at, ...input }, { now }) {
    const session = findRecord(snapshot, 'sessions', code);
    const headCount = input.headCount ?? session.headCount;
    const conclusion = input.conclusion ?? session.conclusion;
    const noted = update('sessions', session, { headCount, conclusion, ...(close ? { state: 'closed' } : {}) });
    if (!close) {
      return { changes: noted, message: `Phiên ${code}: đã lưu kết luận và số người dự.`, output: { code } };
    }
    const refuse = (error: string, text: string, field: string) =>
      new UserError(error, text, { tab: title, code, field });
    if (session.state === 'postponed' || session.state === 'cancelled') {
      const state = columns.state.choices[session.state];
      throw refuse('session-state', `Phiên ${code} đang ở trạng thái «${state}», không kết thúc được.`, 'Trạng thái');
    }
    if (headCount === null) {
      throw refuse(
        'no-head-count',
        `«${columns.headCount.header}» chưa điền. Hãy đếm số người trong hội trường rồi điền.`,
        columns.headCount.header,
      );
    }
    const fellows = records(snapshot, 'speakers').filter((speaker) => speaker.session === code);
    const live = liveSpeaker(fellows);
    // Whoever speaks when the meeting is closed has spoken; who was only called has not.
    const ended = live
      ? moveSpeaker(
          fellows,
          { speaker: live.code, state: live.state === 'speaking' ? 'spoken' : 'waiting' },
          pressedAt(at, now, latestMoment([live])),
        )
      : [];
    const rows = {
      speakers: after(fellows, ended),
      opinions: records(snapshot, 'opinions').filter((opinion) => opinion.session === code),
    };
    const { speeches, tally } = countsOfSession(rows);
    return {
      changes: [
        ...noted,
        ...ended.flatMap(({ code: of, set }) => update('speakers', findRecord(snapshot, 'speakers', of), set)),
      ],
      message: `Phiên ${code} đã kết thúc: ${headCount} người dự, ${speeches} lượt phát biểu, ${tally.total} ý kiến, kiến nghị, phản ánh.`,
      output: { code },
      // The turn that was just ended is no longer open.
      warnings: openMatters(rows)
        .filter(({ what }) => what !== 'live')
        .map(({ text }) => `Còn ${text}`),
    };
  },
});
