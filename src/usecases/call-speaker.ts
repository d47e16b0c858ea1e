// Moves a speaker along the queue: called, speaking, done; absent or no longer wishing to speak; or back to waiting.
// Whoever has the floor gives it up when another is called, in the same entry.
import * as v from 'valibot';
import { UserError } from '../domain/errors';
import { latestMoment, liveSpeaker, moveSpeaker } from '../domain/queue';
import type { Speaker } from '../domain/records';
import { pressedAt } from '../domain/speaking-clock';
import type { Snapshot } from '../workbook/rows';
import { findRecord, records, requireReadable } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { oneOf, optionalCount, optionalMoment, optionalText, requiredText } from './fields';
import { update, useCase } from './use-case';

/** Most seconds that anyone may be allowed to speak. */
export const MOST_SECONDS = 86_400;

/** All speakers of the session of one of them, who must be readable. */
export function fellowSpeakers(snapshot: Snapshot<'speakers'>, code: string): { speaker: Speaker; fellows: Speaker[] } {
  const speaker = findRecord(snapshot, 'speakers', code);
  return { speaker, fellows: records(snapshot, 'speakers').filter(({ session }) => session === speaker.session) };
}

/** The page saw another person at the microphone: to end that person's turn unseen would be wrong. */
function refuseOther(live: Speaker): UserError {
  const { title, columns } = TABS.speakers;
  const state = columns.state.choices[live.state].toLowerCase();
  return new UserError(
    'conflict',
    `${live.name} (${live.code}) ${state}, do một máy khác vừa ghi. Chưa ghi gì; hãy xem lại rồi bấm lần nữa.`,
    { tab: title, code: live.code, field: columns.state.header },
  );
}

export const callSpeaker = useCase({
  name: 'callSpeaker',
  label: 'Điều hành phát biểu',
  input: v.object({
    speaker: requiredText('Người phát biểu'),
    state: oneOf('Trạng thái', ['waiting', 'called', 'speaking', 'spoken', 'absent', 'declined']),
    /** Where someone stands who goes back to waiting. */
    place: v.optional(oneOf('Chỗ trong hàng', ['kept', 'afterNext', 'last']), 'kept'),
    /** Seconds that the person may speak in all, for a second turn. */
    allowedSeconds: optionalCount(TABS.speakers.columns.allowedSeconds.header, MOST_SECONDS),
    /** The moment of the press; now when left out. */
    at: optionalMoment('Thời điểm'),
    /** Code of the person whom the page showed as called or speaking, '' for nobody; left out: whoever it is. */
    live: v.optional(v.nullable(optionalText('Đang phát biểu')), null),
  }),
  tabs: ['speakers'],
  run(snapshot, { speaker: code, live: seen, at, ...move }, { now }) {
    const { speaker, fellows } = fellowSpeakers(snapshot, code);
    const live = liveSpeaker(fellows);
    const takesFloor = move.state === 'called' || move.state === 'speaking';
    if (takesFloor && live && live.code !== code && seen !== null && seen !== live.code) throw refuseOther(live);
    const involved = live ? [speaker, live] : [speaker];
    const changes = moveSpeaker(fellows, { speaker: code, ...move }, pressedAt(at, now, latestMoment(involved)));
    requireReadable(
      snapshot.speakers.rows.filter(({ record }) => changes.some((change) => change.code === record.code)),
    );
    return {
      changes: changes.flatMap(({ code: of, set }) => update('speakers', findRecord(snapshot, 'speakers', of), set)),
      message: `${speaker.name} (${code}): ${TABS.speakers.columns.state.choices[move.state].toLowerCase()}.`,
      output: { code },
    };
  },
});
