// What registering one person and registering a list have in common: whether a session takes them, and the rows they become.
import * as v from 'valibot';
import { nextCodes } from '../domain/codes';
import { UserError } from '../domain/errors';
import { earlierDoubles } from '../domain/people';
import { parsePhone } from '../domain/phones';
import type { Session, Speaker } from '../domain/records';
import { takesSpeakers } from '../domain/sessions';
import type { Snapshot } from '../workbook/rows';
import { findRecord, records } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { oneOf, optionalEmail, optionalText, requiredText } from './fields';
import { findTopic } from './lookups';

/** What is asked of a person who wishes to speak; only the name is needed. */
export const personFields = {
  name: requiredText('Họ và tên'),
  village: optionalText('Thôn, tổ dân phố'),
  body: optionalText('Đại diện cho'),
  phone: optionalText('Điện thoại'),
  email: optionalEmail('Thư điện tử'),
  topic: optionalText('Nội dung đối thoại'),
  summary: optionalText('Tóm tắt'),
  consent: v.optional(oneOf('Đồng ý công khai tên', ['yes', 'no', '']), ''),
};
export type Person = Pick<Speaker, 'name' | 'village' | 'body' | 'phone' | 'email' | 'topic' | 'summary' | 'consent'>;

/** Why a session takes nobody who wishes to speak, in a sentence; '' when it does. */
export function whyNoSpeakers(session: Session): string {
  if (takesSpeakers(session)) return '';
  const label = TABS.sessions.columns.state.choices[session.state];
  const reason = session.stateReason === '' ? '' : ` Lý do: ${session.stateReason.replace(/[.\s]*$/, '.')}`;
  return `Phiên ${session.code} đang ở trạng thái «${label}», không nhận đăng ký phát biểu.${reason}`;
}

/** Tabs that registering these people needs. */
export const registeringTabs = (
  people: readonly Pick<Person, 'topic'>[],
): readonly ('sessions' | 'speakers' | 'planLines')[] =>
  people.some(({ topic }) => topic !== '') ? ['sessions', 'speakers', 'planLines'] : ['sessions', 'speakers'];

type Registered = Omit<Speaker, 'revision'>;

/**
 * The rows of these people, next in order, with the codes that go on their slips; and a sentence for each who may be
 * registered already. Throws UserError when the session takes nobody, or a topic is none of the plan's.
 */
export function registrations(
  snapshot: Snapshot<'sessions' | 'speakers' | 'planLines'>,
  code: string,
  people: readonly Person[],
  now: string,
): { speakers: Registered[]; warnings: string[] } {
  const session = findRecord(snapshot, 'sessions', code);
  const refusal = whyNoSpeakers(session);
  if (refusal !== '') {
    throw new UserError('session-state', refusal, { tab: TABS.sessions.title, code: session.code });
  }
  for (const topic of new Set(people.map((person) => person.topic))) if (topic !== '') findTopic(snapshot, topic);
  const everyone = records(snapshot, 'speakers');
  const registered = everyone.filter((speaker) => speaker.session === session.code);
  const last = registered.reduce((highest, speaker) => Math.max(highest, speaker.order ?? 0), 0);
  // Someone moved to another session by hand keeps the code, so it stays taken.
  const codes = nextCodes(
    `${session.code}/`,
    2,
    everyone.map((speaker) => speaker.code),
    people.length,
  );
  const speakers = people.map((person, index): Registered => ({
    code: codes[index] ?? '',
    session: session.code,
    order: last + index + 1,
    callOrder: null,
    ...person,
    phone: parsePhone(person.phone) ?? person.phone,
    state: 'waiting',
    registeredAt: now,
    calledAt: '',
    finishedAt: '',
    allowedSeconds: null,
    spokenSeconds: null,
    clockFrom: '',
  }));
  const warnings = earlierDoubles<Registered>(speakers, registered).flatMap(([twin], index) =>
    twin ? [`${people[index]?.name ?? ''} đã có trong danh sách đăng ký (${twin.code}).`] : [],
  );
  return { speakers, warnings };
}
