// Registers a speaker for a session: next in order, with a code that can go on a printed slip.
import * as v from 'valibot';
import { requiredText } from './fields';
import { personFields, registeringTabs, registrations } from './registering';
import { insert, useCase } from './use-case';

export const registerSpeaker = useCase({
  name: 'registerSpeaker',
  label: 'Đăng ký phát biểu',
  input: v.object({ session: requiredText('Phiên'), ...personFields }),
  tabs: (input) => registeringTabs([input]),
  run(snapshot, { session, ...person }, { now }) {
    const { speakers, warnings } = registrations(snapshot, session, [person], now);
    const { code = '', order = null } = speakers[0] ?? {};
    return {
      changes: speakers.map((speaker) => insert('speakers', speaker)),
      message: `Đã đăng ký ${person.name}, mã ${code}, thứ tự ${order}.`,
      output: { code, order },
      warnings,
    };
  },
});
