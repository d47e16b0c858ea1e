// Biên bản hội nghị (mẫu 1.9): the view of one session's rows for its layout, nothing of it typed again.
import { longDate, longTime } from '../domain/dates';
import { bareName } from '../domain/names';
import { romanNumeral, twoDigits } from '../domain/numbers';
import { foldedName } from '../domain/people';
import type { Attendee, AttendeeRole, FollowUp, Opinion, Session, Speaker, Template } from '../domain/records';
import type { Audience } from '../domain/records';
import { countSpeeches, tallyOpinions } from '../domain/tally';
import { foldForSearch } from '../domain/text';
import { headView, levelName, recipientLines, shortName, signaturesView, withEndMark } from './letterhead';
import type { Office } from './letterhead';
import { contributions, courseLines, placesOf } from './minutes-course';
import type { CourseInput, CourseLine } from './minutes-course';
import { capital, paragraphsOf, small, whenOf, withoutEnd } from './phrases';
import type { View } from './render';
import { wordingOf } from './wording';

export interface MinutesInput {
  office: Office;
  session: Session;
  /** Rows of any session; those of this one are printed, others only explain duplicates. */
  attendees: readonly Attendee[];
  speakers: readonly Speaker[];
  opinions: readonly Opinion[];
  followUps: readonly FollowUp[];
  /** Rows of Mẫu văn bản; what is not there is worded by default. */
  wording: readonly Pick<Template, 'code' | 'text'>[];
  audience: Audience;
  /** Day on which the paper is made, 'yyyy-MM-dd'. */
  madeOn: string;
  /** Given by the clerk after signing. */
  number?: string;
}

type Fill = ReturnType<typeof wordingOf>;

/** 'Trưởng thôn Đông' of 'Trưởng thôn' and 'thôn Đông'; a body that the title names already is not said again. */
function postOf({ title, body }: Pick<Attendee, 'title' | 'body'>): string {
  const [post, place] = [title.trim(), body.trim()];
  if (post === '' || place === '') return post + place;
  if (foldForSearch(post).includes(foldForSearch(place))) return post;
  const [first = '', ...rest] = place.split(/\s+/);
  const joins = foldForSearch(post).split(' ').pop() === foldForSearch(first);
  return joins ? [post, ...rest].join(' ') : `${post}, ${place}`;
}

function personText(person: Pick<Attendee, 'name' | 'title' | 'body'>): string {
  return [bareName(person.name), postOf(person)].filter((text) => text !== '').join(', ');
}

/** Who holds a role: the names of the session's row, then attendees with that role. With the post where it is known. */
function holders(role: AttendeeRole, named: string, attendees: readonly Attendee[]): Attendee[] {
  const same = (a: string, b: string) => foldedName(a) === foldedName(b);
  const ofRole = attendees.filter((attendee) => attendee.role === role);
  if (named.trim() === '') return ofRole;
  const known = attendees.find(({ name }) => same(name, named));
  const first = known ?? ({ name: named.trim(), title: '', body: '' } as Attendee);
  return [first, ...ofRole.filter(({ name }) => !same(name, named))];
}

/** Those who have no task at the session, by their role; whoever has none of these is in the last. */
const GROUPS = {
  official: 'Cán bộ, công chức',
  representative: 'Đại diện tổ chức',
  guest: 'Khách mời',
  '': 'Đại biểu',
};

const groupOf = ({ role }: Attendee) => (role in GROUPS ? role : '');

const isPresent = ({ presence }: Attendee) => presence === 'present' || presence === 'late';

/** Numbered lines of who took part, and what stands below one of them. */
function attendanceLines(input: MinutesInput, attendees: readonly Attendee[], fill: Fill): string[] {
  const { session } = input;
  const leading = (['chair', 'coChair', 'secretary'] as const).map((role) => holders(role, session[role], attendees));
  const codes = ['bien-ban-chu-tri', 'bien-ban-dong-chu-tri', 'bien-ban-thu-ky'] as const;
  const led = leading.flatMap((people, at) => {
    const code = codes[at];
    return people.length === 0 || !code ? [] : [fill(code, { hoTen: people.map(personText).join('; ') })];
  });
  const count = (presence: string) => attendees.filter((one) => (one.presence as string) === presence).length;
  const [late, absent] = [count('late'), count('absent')];
  const present = attendees.filter(isPresent);
  const unmarked = attendees.length - present.length - absent;
  const counted = fill('bien-ban-dai-bieu', {
    duocMoi: twoDigits(attendees.length),
    coMat: twoDigits(present.length),
    denMuon: late === 0 ? '' : ` (trong đó ${twoDigits(late)} đến muộn)`,
    vang: twoDigits(absent),
    chuaDiemDanh: unmarked === 0 ? '' : `; chưa điểm danh: ${twoDigits(unmarked)}`,
  });
  const named = new Set(leading.flat().map(({ name }) => foldedName(name)));
  const others = present.filter(({ name }) => !named.has(foldedName(name)));
  const groups = Object.entries(GROUPS).flatMap(([group, nhom]) => {
    const people = others.filter((one) => groupOf(one) === group);
    return people.length === 0 ? [] : [fill('bien-ban-co-mat', { nhom, danhSach: people.map(personText).join('; ') })];
  });
  const missing = attendees
    .filter(({ presence }) => presence === 'absent')
    .map((one) => {
      const lyDo = small(withoutEnd(one.absenceReason));
      return personText(one) + (lyDo === '' ? '' : fill('bien-ban-ly-do-vang', { lyDo }));
    });
  const villages = session.villages.filter((village) => village.trim() !== '').join(', ');
  const numbered: string[][] = [
    ...led.map((line) => [line]),
    ...(attendees.length === 0
      ? []
      : [
          [
            counted,
            ...groups,
            ...(missing.length === 0 ? [] : [fill('bien-ban-vang-mat', { danhSach: missing.join('; ') })]),
          ],
        ]),
    ...(villages === '' ? [] : [[fill('bien-ban-thon', { thon: villages })]]),
    ...(session.headCount === null ? [] : [[fill('bien-ban-nguoi-du', { soNguoi: twoDigits(session.headCount) })]]),
  ];
  return numbered.flatMap(([first = '', ...below], at) => [`${at + 1}. ${first}`, ...below]);
}

const KINDS = { opinion: 'ý kiến', petition: 'kiến nghị', report: 'phản ánh' } as const;

/** All opinions by outcome, whose numbers add up. */
function totals(opinions: readonly Opinion[], fill: Fill): string[] {
  const tally = tallyOpinions(opinions);
  if (tally.total === 0) return [];
  const kinds = Object.entries(KINDS).flatMap(([kind, name]) => {
    const count = tally.byKind[kind as keyof typeof KINDS];
    return count === 0 ? [] : [`${twoDigits(count)} ${name}`];
  });
  return [
    fill('bien-ban-tong-hop', {
      so: twoDigits(tally.total),
      theoLoai: kinds.join(', '),
      traLoi: twoDigits(tally.byOutcome.answered),
      giao: twoDigits(tally.byOutcome.assigned),
      chuyen: twoDigits(tally.byOutcome.escalated),
      trung: twoDigits(tally.byOutcome.duplicate),
      chua: twoDigits(tally.undecided),
    }),
  ];
}

function speechSentence(speeches: number, count: number, fill: Fill): string {
  const soLuot = twoDigits(speeches);
  if (count > 0) return fill('bien-ban-phat-bieu', { soLuot, so: twoDigits(count) });
  return speeches > 0 ? fill('bien-ban-phat-bieu-khong-y-kien', { soLuot }) : fill('bien-ban-khong-phat-bieu');
}

/** A section of the minutes; one without lines is left out. */
interface Section {
  title: string;
  lines: CourseLine[];
}

function lineView({ title, text }: CourseLine): View {
  return { laMuc: false, laKhoan: title !== undefined, laDoan: title === undefined, noiDung: title ?? text ?? '' };
}

const texts = (lines: readonly string[]): CourseLine[] => lines.flatMap(paragraphsOf).map((text) => ({ text }));

/** Tags of the layout of Biên bản. */
export function minutesView(input: MinutesInput): View {
  const { office, session, audience, madeOn, number = '' } = input;
  const ofSession = <R extends { session: string }>(rows: readonly R[]) =>
    rows.filter((row) => row.session === session.code);
  const [attendees, speakers, opinions] = [
    ofSession(input.attendees),
    ofSession(input.speakers),
    ofSession(input.opinions),
  ];
  const ngay = longDate(session.date);
  const common = { coQuan: shortName(office), capUBND: levelName(office), tenCoQuan: office.name };
  const fill = wordingOf(input.wording, { ...common, ngay, tenPhien: session.title });
  const followUps = input.followUps.filter(({ state }) => state !== 'withdrawn');
  const course: CourseInput = { session, speakers, opinions, everyOpinion: input.opinions, followUps, audience, fill };
  const { said, sent } = contributions(course);
  const saidCount = said.reduce((sum, one) => sum + one.opinions.length, 0);

  const attendance = texts(attendanceLines(input, attendees, fill));
  const roman = attendance.length === 0 ? ['I', 'II'] : ['II', 'III'];
  const places = placesOf([
    { roman: roman[0] ?? '', list: said },
    { roman: roman[1] ?? '', list: sent },
  ]);
  const sum = texts(totals(opinions, fill));
  const sections: Section[] = [
    { title: fill('bien-ban-muc-thanh-phan'), lines: attendance },
    {
      title: fill('bien-ban-muc-dien-bien'),
      lines: [
        ...texts([speechSentence(countSpeeches(speakers), saidCount, fill)]),
        ...courseLines(said, places, course),
        ...(sent.length === 0 ? sum : []),
      ],
    },
    {
      title: fill('bien-ban-muc-gui-den'),
      lines:
        sent.length === 0
          ? []
          : [
              ...texts([fill('bien-ban-gui-den', { so: twoDigits(opinions.length - saidCount) })]),
              ...courseLines(sent, places, course),
              ...sum,
            ],
    },
    { title: fill('bien-ban-muc-ket-luan'), lines: texts([session.conclusion]) },
  ].filter(({ lines }) => lines.length > 0);

  const opening = fill('bien-ban-mo-dau', { thoiGian: whenOf(session), diaDiem: session.venue });
  const ending = paragraphsOf(
    session.endTime === ''
      ? fill('bien-ban-ket-thuc-khong-gio')
      : fill('bien-ban-ket-thuc', { gio: longTime(session.endTime) }),
  );
  const [secretary, chair] = (['secretary', 'chair'] as const).map(
    (role) => holders(role, session[role], attendees)[0],
  );
  return {
    ...headView(office, {
      kind: 'minutes',
      abstract: fill('bien-ban-trich-yeu'),
      number,
      issuedOn: '',
      draftMonth: madeOn.slice(0, 4),
    }),
    dong: [
      ...texts([capital(opening)]).map(lineView),
      ...sections.flatMap(({ title, lines }, at): View[] => [
        { ...lineView({}), laMuc: true, laDoan: false, noiDung: `${romanNumeral(at + 1)}. ${title}`.toUpperCase() },
        ...lines.map(lineView),
      ]),
      ...texts([fill('bien-ban-thong-qua'), ...ending.slice(0, -1)]).map(lineView),
    ],
    doanCuoi: withEndMark(ending[ending.length - 1] ?? ''),
    ...signaturesView(
      { title: fill('bien-ban-ky-trai'), name: secretary?.name ?? '' },
      { title: fill('bien-ban-ky-phai'), name: chair?.name ?? '' },
    ),
    noiNhan: recipientLines(paragraphsOf(fill('bien-ban-noi-nhan'))).map((dong) => ({ dong })),
  };
}
