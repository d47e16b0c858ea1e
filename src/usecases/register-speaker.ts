// Registers a speaker for a session: next in order, with a code that can go on a printed slip.
import * as v from 'valibot';
import { nextCode } from '../domain/codes';
import { UserError } from '../domain/errors';
import { parsePhone } from '../domain/phones';
import type { Speaker } from '../domain/records';
import { foldForSearch } from '../domain/text';
import { findRecord, records } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { oneOf, optionalEmail, optionalText, requiredText } from './fields';
import { findTopic } from './lookups';
import { insert, useCase } from './use-case';

export const registerSpeaker = useCase({
  name: 'registerSpeaker',
  label: 'Đăng ký phát biểu',
  input: v.object({
    session: requiredText('Phiên'),
    name: requiredText('Họ và tên'),
    village: optionalText('Thôn, tổ dân phố'),
    body: optionalText('Đại diện cho'),
    phone: optionalText('Điện thoại'),
    email: optionalEmail('Thư điện tử'),
    topic: optionalText('Nội dung đối thoại'),
    summary: optionalText('Tóm tắt'),
    consent: v.optional(oneOf('Đồng ý công khai tên', ['yes', 'no', '']), ''),
  }),
  tabs: (input): readonly ('sessions' | 'speakers' | 'planLines')[] =>
    input.topic === '' ? ['sessions', 'speakers'] : ['sessions', 'speakers', 'planLines'],
  run(snapshot, input, context) {
    const session = findRecord(snapshot, 'sessions', input.session);
    if (session.state === 'closed' || session.state === 'cancelled' || session.state === 'postponed') {
      const label = TABS.sessions.columns.state.choices[session.state];
      throw new UserError(
        'session-state',
        `Phiên ${session.code} đang ở trạng thái «${label}», không nhận đăng ký phát biểu.`,
        {
          tab: TABS.sessions.title,
          code: session.code,
        },
      );
    }
    if (input.topic !== '') findTopic(snapshot, input.topic);
    const everyone = records(snapshot, 'speakers');
    const registered = everyone.filter((speaker) => speaker.session === session.code);
    // Someone moved to another session by hand keeps the code, so it stays taken.
    const code = nextCode(
      `${session.code}/`,
      2,
      everyone.map((speaker) => speaker.code),
    );
    const order = registered.reduce((last, speaker) => Math.max(last, speaker.order ?? 0), 0) + 1;
    const same = (speaker: Speaker) =>
      foldForSearch(speaker.name) === foldForSearch(input.name) &&
      foldForSearch(speaker.village) === foldForSearch(input.village);
    const twin = registered.find(same);
    return {
      changes: [
        insert('speakers', {
          code,
          ...input,
          order,
          callOrder: null,
          phone: parsePhone(input.phone) ?? input.phone,
          state: 'waiting',
          registeredAt: context.now,
          calledAt: '',
          finishedAt: '',
          allowedSeconds: null,
          spokenSeconds: null,
          clockFrom: '',
        }),
      ],
      message: `Đã đăng ký ${input.name}, mã ${code}, thứ tự ${order}.`,
      output: { code, order },
      warnings: twin ? [`${input.name} đã có trong danh sách đăng ký (${twin.code}).`] : [],
    };
  },
});
