// Runs the clock of the one who speaks: pause, go on, or allow more or less time. The moment of the press counts.
import * as v from 'valibot';
import { UserError } from '../domain/errors';
import { durationWords, pressedAt, startClock, stopClock } from '../domain/speaking-clock';
import { findRecord } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { MOST_SECONDS } from './call-speaker';
import { optionalMoment, requiredCount, requiredText } from './fields';
import { update, useCase } from './use-case';

const speaker = requiredText('Người phát biểu');
const at = optionalMoment('Thời điểm');

export const runClock = useCase({
  name: 'runClock',
  label: 'Đồng hồ phát biểu',
  input: v.variant(
    'act',
    [
      v.object({ act: v.literal('start'), speaker, at }),
      v.object({ act: v.literal('pause'), speaker, at }),
      v.object({
        act: v.literal('allow'),
        speaker,
        /** Seconds in all. */
        seconds: requiredCount(TABS.speakers.columns.allowedSeconds.header, 1, MOST_SECONDS),
      }),
    ],
    '«Đồng hồ» không có thao tác này. Hãy tải lại trang rồi thử lại.',
  ),
  tabs: ['speakers'],
  run(snapshot, input, { now }) {
    const person = findRecord(snapshot, 'speakers', input.speaker);
    const who = `${person.name} (${person.code})`;
    if (input.act === 'allow') {
      return {
        changes: update('speakers', person, { allowedSeconds: input.seconds }),
        message: `${who} được nói ${durationWords(input.seconds)}.`,
      };
    }
    if (input.act === 'start' && person.state !== 'speaking') {
      const { title, columns } = TABS.speakers;
      throw new UserError(
        'not-speaking',
        `${who} không ở trạng thái «${columns.state.choices.speaking}» nên đồng hồ không chạy. Hãy bấm «Bắt đầu nói» trước.`,
        { tab: title, code: person.code, field: columns.state.header },
      );
    }
    const moment = pressedAt(input.at, now, person.clockFrom || person.calledAt);
    const set = input.act === 'start' ? startClock(person, moment) : stopClock(person, moment);
    return {
      changes: update('speakers', person, set),
      message: `Đồng hồ của ${who} ${input.act === 'start' ? 'chạy' : 'tạm dừng'}.`,
    };
  },
});
