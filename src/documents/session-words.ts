// What papers around one session share, in the words of an official paper: its name, hours, chairs, topics, thôn.
import { formatDate, longDate, longTime, weekdayName } from '../domain/dates';
import type { Attendee, DirectoryEntry, Paper, Plan, PlanLine, Session, Template } from '../domain/records';
import { foldedName } from '../domain/people';
import { foldForSearch } from '../domain/text';
import { levelName, numberLine, shortName, type Office } from './letterhead';
import { wordingOf } from './wording';

/** Rows from which papers around a session are made. */
export interface MeetingRows {
  office: Office;
  attendees: readonly Attendee[];
  directory: readonly DirectoryEntry[];
  /** Rows of Mẫu văn bản; what is not there is worded by default. */
  wording: readonly Pick<Template, 'code' | 'text'>[];
  /** Day on which the paper is made, 'yyyy-MM-dd'. */
  madeOn: string;
}

/** The same, of papers that say what a session is about. */
export interface SessionRows extends MeetingRows {
  plan?: Plan | undefined;
  /** Lines of form `topic` of that plan, in any order. */
  topics: readonly PlanLine[];
}

export type Fill = ReturnType<typeof wordingOf>;

/** The office's sentences, with its names in them. */
export function officeFill(wording: MeetingRows['wording'], office: Office): Fill {
  const capUBND = levelName(office);
  return wordingOf(wording, {
    coQuan: shortName(office),
    capUBND,
    tenCoQuan: office.name,
    cap: capUBND.replace(/^UBND\s+/, ''),
  });
}

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
/** The first letter small, but not of an abbreviation. */
export const small = (text: string) => (/^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));

/** 'a, b và c'. */
export function listed(texts: readonly string[]): string {
  const [last = '', ...others] = [...texts].reverse();
  return others.length === 0 ? last : `${others.reverse().join(', ')} và ${last}`;
}

/** Without what ends a sentence or an item of a list. */
export const bareEnd = (text: string) => text.replace(/[\s.;:,]+$/, '');

export const byDate = (a: Session, b: Session) =>
  `${a.date}${a.startTime}${a.code}` < `${b.date}${b.startTime}${b.code}` ? -1 : 1;

/** '07 giờ 30 phút', 'từ 07 giờ 30 phút đến 11 giờ 00 phút'; '' when nobody has said when it begins. */
export function hoursOf({ startTime, endTime }: Pick<Session, 'startTime' | 'endTime'>): string {
  if (startTime === '' || endTime <= startTime) return longTime(startTime);
  return `từ ${longTime(startTime)} đến ${longTime(endTime)}`;
}

/** 'thứ Năm, ngày 20 tháng 6 năm 2024'. */
export const dayOf = (date: string) => (date === '' ? '' : `${weekdayName(date)}, ${longDate(date)}`);

export const whenOf = (session: Session) => [hoursOf(session), dayOf(session.date)].filter(Boolean).join(', ');

const DAY_AT_END = /[,\s]*(?:ngày\s+)?(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})$/iu;

/** The session's title where it is the name of a meeting, otherwise the usual name; without the day, which is said beside it. */
export function meetingName({ title }: Pick<Session, 'title'>, fill: Fill): string {
  return /^(?:hoi nghi|buoi|cuoc) /.test(foldForSearch(title))
    ? bareEnd(bareEnd(title).normalize('NFC').replace(DAY_AT_END, ''))
    : fill('hoi-nghi-ten');
}

/** 'Kế hoạch số 05/KH-UBND ngày 05 tháng 02 năm 2024 về tiếp xúc …', without number and date while it is not issued. */
export function planName(plan: Plan, papers: readonly Paper[]): string {
  const issued = papers.find(
    ({ kind, subject, state, number, symbol, issuedOn }) =>
      kind === 'plan' &&
      subject === plan.code &&
      state === 'issued' &&
      number !== '' &&
      symbol !== '' &&
      issuedOn !== '',
  );
  if (!issued) return `Kế hoạch ${small(plan.title)}`;
  const number = numberLine(issued.number, issued.symbol).replace('Số:', 'số');
  return `Kế hoạch ${number} ${longDate(issued.issuedOn)} về ${small(plan.title).replace(/^(?:về|v\/v)\s+/iu, '')}`;
}

/** Topics of the plan, in order; of a session about one thing, and off the plan, its title. */
export function topicsOf(sessions: readonly Session[], topics: readonly PlanLine[], fill: Fill): string[] {
  const titles = [...new Set(sessions.map(({ title }) => bareEnd(title)).filter(Boolean))];
  const planned = [...topics]
    .filter(({ form }) => form === 'topic')
    .sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || 0)
    .map(({ lead, text }) => bareEnd([lead, text].filter(Boolean).join(' ')))
    .filter(Boolean);
  const isTopical = sessions.length > 0 && sessions.every(({ form, title }) => form === 'topical' && title !== '');
  if (planned.length > 0 && !isTopical) return planned;
  return titles.length > 0 ? titles : [fill('hoi-nghi-noi-dung-chung')];
}

/** 'thôn Đông, thôn Đoài và thôn Thượng'. */
export function villagesOf(villages: readonly string[], fill: Fill): string {
  const named = villages.map((village) => village.trim()).filter(Boolean);
  return named.length === 0 ? fill('hoi-nghi-cac-thon') : listed(named);
}

const ADDRESSED = /^(?:ông|bà|đồng chí|đ\/c)(?:\s|\/|\.)/iu;
// Every word a capital and small letters: 'Nguyễn Văn An', not 'Đại diện Thường trực HĐND xã'.
const PERSON = /^\p{Lu}[\p{Ll}\p{M}]*(?:[\s-]+\p{Lu}[\p{Ll}\p{M}]*)+$/u;

/** ', Chủ tịch UBND xã': title and body, the body not twice. */
function postOf({ title, body }: Pick<Attendee, 'title' | 'body'>): string {
  const isSaid = body === '' || ` ${foldForSearch(title)} `.includes(` ${foldForSearch(body)} `);
  return [title, ...(isSaid ? [] : [body])]
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => `, ${part}`)
    .join('');
}

/** A person as papers write one: how addressed, the name, title and body as far as they are known. */
export function personText(
  person: Pick<Attendee, 'name' | 'title' | 'body'> & { role?: Attendee['role'] },
  fill: Fill,
): string {
  const name = person.name.trim().normalize('NFC');
  const post = postOf(person);
  if (name === '') return post.replace(/^, /, '');
  if (ADDRESSED.test(name) || !PERSON.test(name)) return `${name}${post}`;
  return fill(person.role === 'guest' ? 'hoi-nghi-khach-moi' : 'hoi-nghi-can-bo', { hoTen: name, chucVu: post });
}

/** Who chairs, as the session names them, with the title that the list of delegates or the directory gives. */
export function officerText(
  name: string,
  session: Session,
  { attendees, directory }: Pick<MeetingRows, 'attendees' | 'directory'>,
  fill: Fill,
): string {
  const folded = foldedName(name);
  const same = attendees.filter((one) => foldedName(one.name) === folded && (one.title !== '' || one.body !== ''));
  const invited = same.find((one) => one.session === session.code) ?? same[0];
  const held = ({ from, to }: DirectoryEntry) =>
    (from === '' || session.date === '' || from <= session.date) && (to === '' || to >= session.date);
  const known = directory.find((one) => one.kind !== 'unit' && foldedName(one.name) === folded && held(one));
  const post = invited ? { title: invited.title, body: invited.body } : { title: known?.title ?? '', body: '' };
  return personText({ name, ...post }, fill);
}

/** Whoever holds `post` at these sessions: once where it is the same person, otherwise with the days. */
export function officersText(
  sessions: readonly Session[],
  post: 'chair' | 'coChair',
  rows: Pick<MeetingRows, 'attendees' | 'directory'>,
  fill: Fill,
): string {
  const people = new Map<string, { text: string; days: string[] }>();
  for (const session of sessions) {
    const name = session[post];
    if (name === '') continue;
    const text = officerText(name, session, rows, fill);
    const known = people.get(foldedName(name));
    const fuller = known && known.text.length > text.length ? known.text : text;
    people.set(foldedName(name), { text: fuller, days: [...(known?.days ?? []), formatDate(session.date)] });
  }
  const each = [...people.values()];
  if (each.length < 2) return each[0]?.text ?? '';
  return each.map(({ text, days }) => `${text} (${listed(days.map((day) => `ngày ${day}`))})`).join('; ');
}

/** Where people register to speak, each place once. */
export function desksOf(sessions: readonly Session[]): string {
  return listed([...new Set(sessions.map(({ intakeDesk }) => bareEnd(intakeDesk)).filter(Boolean))]);
}

/** 'ngày 14 tháng 6 năm 2024' of one session, 'năm 2024' of several. */
export function periodOf(sessions: readonly Session[]): string {
  const [only] = sessions;
  if (sessions.length === 1 && only) return longDate(only.date);
  const years = [...new Set(sessions.map(({ date }) => date.slice(0, 4)).filter(Boolean))];
  return years.length === 0 ? '' : `năm ${years.join(', ')}`;
}

/** Lead of a sentence, to the first colon, in bold; the rest not. */
export function leadAndText(text: string): { dam: string; thuong: string } {
  const colon = text.indexOf(':');
  if (colon < 0 || colon > 80) return { dam: '', thuong: text };
  return { dam: text.slice(0, colon + 1), thuong: text.slice(colon + 1).trimEnd() };
}

/** The lines of a wording of several lines, none of them blank. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
