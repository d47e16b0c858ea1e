// What the forms of this page know of a person: an empty one, what is wrong with one, how topics and people are called.
import { formatDate } from '../../domain/dates';
import { isEmail } from '../../domain/emails';
import type { TopicName } from '../../domain/people-list';
import { parsePhone } from '../../domain/phones';
import type { Speaker } from '../../domain/records';
import type { RegistrationData, ShownSession } from '../../views/registration';
import { TABS } from '../../workbook/schema';

export const FIELDS = ['name', 'village', 'body', 'phone', 'email', 'topic', 'summary', 'consent'] as const;
export type PersonField = (typeof FIELDS)[number];
export type Person = Pick<Speaker, PersonField>;

export const EMPTY: Person = {
  name: '',
  village: '',
  body: '',
  phone: '',
  email: '',
  topic: '',
  summary: '',
  consent: '',
};
export const isEmpty = (person: Person): boolean => FIELDS.every((field) => person[field].trim() === '');
export const personOf = (from: Person): Person =>
  Object.fromEntries(FIELDS.map((field) => [field, from[field]])) as unknown as Person;

export type Faults = Partial<Record<PersonField, string>>;

/** What keeps a person from being saved, by field; the use case would say the same. */
export function faultsOf(person: Person): Faults {
  return {
    ...(person.name.trim() === '' ? { name: '«Họ và tên» chưa điền. Hãy điền rồi lưu lại.' } : {}),
    ...(person.email.trim() !== '' && !isEmail(person.email.trim())
      ? { email: '«Thư điện tử» không phải là địa chỉ thư điện tử.' }
      : {}),
  };
}

/** Whether a number was typed that is none of Vietnam; it is stored all the same. */
export const isOddPhone = (phone: string): boolean => phone.trim() !== '' && parsePhone(phone) === undefined;

export const COLUMNS = TABS.speakers.columns;
export const OFF_PLAN = 'Ngoài nội dung kế hoạch';

/** At most `length` characters, cut between words, with «…» where something is missing. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2))}…`;
}

const fullTopic = ({ label, text }: TopicName): string => [label, text].filter(Boolean).join(' ');

/** A topic by its code, in full; a code that the plan does not know stays as it is. */
export function topicText(code: string, topics: readonly TopicName[]): string {
  if (code === '') return OFF_PLAN;
  const topic = topics.find((one) => one.code === code);
  return topic ? fullTopic(topic) : code;
}

/** What someone wishes to speak about, in one line: the topic, and the summary behind it, cut to so many characters. */
export function aboutText({ topic, summary }: Person, topics: readonly TopicName[], length = Infinity): string {
  const about = topicText(topic, topics);
  return summary === '' ? about : `${shortened(about, 60).replace(/[.:;]+$/, '')}: ${shortened(summary, length)}`;
}

export const topicOptions = (topics: readonly TopicName[]) => [
  { value: '', label: OFF_PLAN },
  ...topics.map((topic) => ({ value: topic.code, label: shortened(fullTopic(topic), 90) })),
];

/** E.g. '15/07/2026, 07:30, Nhà văn hóa xã'. */
export const whenAndWhere = ({ date, startTime, venue }: ShownSession): string =>
  [date && formatDate(date), startTime, venue].filter(Boolean).join(', ');

export const stateLabel = (state: Speaker['state'] | ''): string => (state === '' ? '' : COLUMNS.state.choices[state]);

export interface Known extends Person {
  /** '' while it is being saved. */
  code: string;
}

/** Someone who is registered, for a sentence: 'P-2026-01/03 Nguyễn Văn An, thôn Đông'. */
export const calledAs = ({ code, name, village }: Pick<Known, 'code' | 'name' | 'village'>): string =>
  `${code === '' ? 'đang lưu:' : code} ${[name, village].filter(Boolean).join(', ')}`;

export type PageData = RegistrationData;
export interface PageInput {
  session?: string;
}
