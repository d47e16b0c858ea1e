// Registers a list of people for a session at once: all of them, in the order of the list, or none.
import * as v from 'valibot';
import { UserError } from '../domain/errors';
import { parseInput, requiredText } from './fields';
import type { Person } from './registering';
import { personFields, registeringTabs, registrations } from './registering';
import { insert, useCase } from './use-case';

/** More would make the page, and the entry in the journal, slow for everyone. */
const MOST = 500;

const person = v.object(personFields);

/** One person of the list; what is wrong with them is told with their place in it. */
const listed = v.array(v.unknown(), 'Danh sách người phát biểu không đúng dạng. Hãy tải lại trang rồi thử lại.');

function readPeople(list: readonly unknown[]): { people: Person[]; faults: string[] } {
  const people: Person[] = [];
  const faults: string[] = [];
  list.forEach((one, index) => {
    try {
      people.push(parseInput(person, one));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      faults.push(...[error.message, ...(error.details ?? [])].map((text) => `Người thứ ${index + 1}: ${text}`));
    }
  });
  return { people, faults };
}

export const registerSpeakers = useCase({
  name: 'registerSpeakers',
  label: 'Đăng ký danh sách phát biểu',
  input: v.object({
    session: requiredText('Phiên'),
    people: v.pipe(
      listed,
      v.minLength(1, 'Danh sách chưa có ai. Hãy chọn ít nhất một người.'),
      v.maxLength(MOST, `Mỗi lần đăng ký nhiều nhất ${MOST} người. Hãy chia danh sách ra.`),
      v.rawTransform(({ dataset, addIssue, NEVER }) => {
        const { people, faults } = readPeople(dataset.value);
        for (const message of faults) addIssue({ message });
        return faults.length > 0 ? NEVER : people;
      }),
    ),
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
