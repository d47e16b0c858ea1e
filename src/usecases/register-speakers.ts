// Registers a list of people for a session at once: all of them, in the order of the list, or none.
import * as v from 'valibot';
import { requiredText } from './fields';
import { listed } from './listed';
import { personFields, registeringTabs, registrations } from './registering';
import { insert, useCase } from './use-case';

/** More would make the page, and the entry in the journal, slow for everyone. */
const MOST = 500;

export const registerSpeakers = useCase({
  name: 'registerSpeakers',
  label: 'Đăng ký danh sách phát biểu',
  input: v.object({
    session: requiredText('Phiên'),
    people: listed(v.object(personFields), MOST, 'Người', {
      malformed: 'Danh sách người phát biểu không đúng dạng. Hãy tải lại trang rồi thử lại.',
      none: 'Danh sách chưa có ai. Hãy chọn ít nhất một người.',
      tooMany: `Mỗi lần đăng ký nhiều nhất ${MOST} người. Hãy chia danh sách ra.`,
    }),
  }),
  tabs: (input) => registeringTabs(input.people),
  run(snapshot, { session, people }, { now }) {
    const { speakers, warnings } = registrations(snapshot, session, people, now);
    const codes = speakers.map((speaker) => speaker.code);
    const [first = '', last = ''] = [codes[0], codes[codes.length - 1]];
    return {
      changes: speakers.map((speaker) => insert('speakers', speaker)),
      message: `Đã đăng ký ${codes.length} người, mã ${first === last ? first : `${first} đến ${last}`}.`,
      output: { codes },
      warnings,
    };
  },
});
