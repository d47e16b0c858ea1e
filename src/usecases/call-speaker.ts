// Moves a speaker along the queue: called, speaking, done; absent or no longer wishing to speak; or back to waiting.
import * as v from 'valibot';
import { findRecord } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { oneOf, requiredText } from './fields';
import { update, useCase } from './use-case';

export const callSpeaker = useCase({
  name: 'callSpeaker',
  label: 'Điều hành phát biểu',
  input: v.object({
    speaker: requiredText('Người phát biểu'),
    state: oneOf('Trạng thái', ['waiting', 'called', 'speaking', 'spoken', 'absent', 'declined']),
  }),
  tabs: ['speakers'],
  run(snapshot, { speaker: code, state }, { now }) {
    const speaker = findRecord(snapshot, 'speakers', code);
    const called = state === 'called' || state === 'speaking';
    return {
      changes: update('speakers', speaker, {
        state,
        ...(called && speaker.calledAt === '' ? { calledAt: now } : {}),
        ...(state === 'spoken' ? { finishedAt: now } : {}),
      }),
      message: `${speaker.name} (${code}): ${TABS.speakers.columns.state.choices[state].toLowerCase()}.`,
      output: { code },
    };
  },
});
