// Bản tin phát thanh: what is read on the loudspeakers, in words: that a session will be held, or, once it is over, how
// many spoke and what became of what they said. No names of people but those who chair.
import { longDate, longTime } from '../domain/dates';
import { twoDigits } from '../domain/numbers';
import type { FollowUp, Opinion, Session, Speaker } from '../domain/records';
import { spokenOrdinal, spokenText, wordsIn } from '../domain/spoken';
import { countSpeeches, tallyOpinions } from '../domain/tally';
import { closingView } from './lists';
import { footView, headView } from './letterhead';
import type { Office } from './letterhead';
import { HIDDEN } from './redact';
import type { View } from './render';
import type { Fill, SessionRows } from './session-words';
import {
  bareEnd,
  capital,
  dayOf,
  desksOf,
  linesOf,
  meetingName,
  officeFill,
  officersText,
  topicsOf,
  villagesOf,
} from './session-words';

/**
 * Words, that is syllables, that an announcer reads in a minute. An estimate: slower than news in a studio, since
 * loudspeakers in the open echo and old people listen.
 */
export const WORDS_PER_MINUTE = 120;
/** Reading times are given in steps of so many seconds. */
const STEP_SECONDS = 10;

export interface BulletinInput extends SessionRows {
  session: Session;
  /** Rows of this session; those of others are passed over. */
  speakers: readonly Speaker[];
  opinions: readonly Opinion[];
  followUps: readonly FollowUp[];
  /** Hides what must not be public, before it is put into words by which nobody would find it. */
  hide: (text: string) => string;
}

/** Whether the session is over, so that its results are told. */
export const tellsResults = ({ state }: Pick<Session, 'state'>): boolean => state === 'closed';

/** 'khoảng' so long, rounded up: '01 phút 40 giây'. */
export function readingTime(words: number): string {
  const seconds = Math.max(1, Math.ceil((words / WORDS_PER_MINUTE) * (60 / STEP_SECONDS))) * STEP_SECONDS;
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return [...(minutes === 0 ? [] : [`${twoDigits(minutes)} phút`]), ...(rest === 0 ? [] : [`${rest} giây`])].join(' ');
}

function announcement(input: BulletinInput, fill: Fill): string[] {
  const { session, office } = input;
  const tenHoiNghi = meetingName(session, fill);
  const when = { gio: longTime(session.startTime), ngay: dayOf(session.date), diaDiem: bareEnd(session.venue) };
  const chairs = (['chair', 'coChair'] as const).map((post) => officersText([session], post, input, fill));
  const chuTri = chairs.filter(Boolean).join(', và ');
  const topics = topicsOf([session], input.topics, fill);
  return [
    fill('phat-thanh-loi-chao', { tenHoiNghi }),
    fill('phat-thanh-thoi-gian', when),
    ...(chuTri === '' ? [] : [fill('phat-thanh-chu-tri', { chuTri })]),
    ...(topics.length === 1
      ? [fill('phat-thanh-mot-noi-dung', { noiDung: topics[0] ?? '' })]
      : [
          fill('phat-thanh-noi-dung', { soNoiDung: String(topics.length) }),
          ...topics.map((topic, at) => `Thứ ${spokenOrdinal(at + 1)}: ${topic}.`),
        ]),
    ...linesOf(
      fill('phat-thanh-moi', {
        thon: villagesOf(session.villages, fill),
        noiTiepNhan: desksOf([session]) || office.name,
      }),
    ),
    ...linesOf(fill('hoi-nghi-ghi-am')),
    fill('phat-thanh-nhac-lai', when),
  ];
}

function results(input: BulletinInput, fill: Fill): string[] {
  const { session } = input;
  const opinions = input.opinions.filter((opinion) => opinion.session === session.code);
  const assigned = new Set(opinions.filter(({ outcome }) => outcome === 'assigned').map(({ code }) => code));
  const done = input.followUps.filter(({ opinion, state }) => assigned.has(opinion) && state === 'done').length;
  const { total, byOutcome, undecided } = tallyOpinions(opinions);
  const soLuot = String(countSpeeches(input.speakers.filter((speaker) => speaker.session === session.code)));
  const some = (count: number, say: (so: string) => string) => (count === 0 ? [] : [say(String(count))]);
  const daXong = done === 0 ? '' : fill('phat-thanh-kq-da-xong', { so: String(done) });
  const outcomes = [
    ...some(byOutcome.answered, (so) => fill('phat-thanh-kq-tra-loi', { so })),
    ...some(byOutcome.assigned, (so) => fill('phat-thanh-kq-giao', { so, daXong })),
    ...some(byOutcome.escalated, (so) => fill('phat-thanh-kq-vuot-tham-quyen', { so })),
    ...some(byOutcome.duplicate, (so) => fill('phat-thanh-kq-trung', { so })),
    ...some(undecided, (so) => fill('phat-thanh-kq-dang-xem-xet', { so })),
  ];
  return [
    fill('phat-thanh-kq-loi-chao', { tenHoiNghi: meetingName(session, fill) }),
    fill('phat-thanh-kq-dien-ra', { ngay: dayOf(session.date), diaDiem: bareEnd(session.venue) }),
    ...(session.headCount === null ? [] : [fill('phat-thanh-kq-nguoi-du', { soNguoi: String(session.headCount) })]),
    total === 0
      ? fill('phat-thanh-kq-khong-y-kien', { soLuot })
      : fill('phat-thanh-kq-y-kien', { soLuot, so: String(total), theoHuong: outcomes.join('; ') }),
    ...linesOf(fill('phat-thanh-kq-noi-xem')),
  ];
}

/** Whoever wrote it on the left, who answers for it on the right: a text to be read out has no recipients. */
function editorAndSigner(office: Office, editor: string): View {
  const { quyenHan = [], hoTen = '' } = footView(office);
  return {
    kyTrai: linesOf(editor.toUpperCase()).map((dong) => ({ dong })),
    hoTenTrai: '',
    kyPhai: quyenHan,
    hoTenPhai: hoTen,
  };
}

/** Tags of the layout of Bản tin phát thanh. */
export function bulletinView(input: BulletinInput): View {
  const { office, session, hide, madeOn } = input;
  const fill = officeFill(input.wording, office);
  const isOver = tellsResults(session);
  const spoken = (text: string) =>
    capital(
      spokenText(
        hide(text)
          .split(HIDDEN)
          .join('')
          .replace(/[ \t]+/g, ' ')
          .trim(),
      ),
    );
  const abstract = fill(isOver ? 'phat-thanh-kq-trich-yeu' : 'phat-thanh-trich-yeu', {
    tenHoiNghi: meetingName(session, fill),
    thoiGian: longDate(session.date),
  });
  const texts = [
    ...(isOver ? results(input, fill) : announcement(input, fill)),
    ...linesOf(fill('phat-thanh-loi-ket')),
  ];
  const read = texts.map(spoken);
  const words = read.reduce((sum, text) => sum + wordsIn(text), 0);
  const note = fill('phat-thanh-ghi-chu', { soTieng: String(words), thoiLuong: readingTime(words) });
  return {
    ...headView(office, {
      kind: 'bulletin',
      abstract: spoken(abstract),
      number: '',
      issuedOn: '',
      draftMonth: madeOn.slice(0, 4),
    }),
    moDau: linesOf(note).map((doan) => ({ doan })),
    ...closingView(read),
    ...editorAndSigner(office, fill('phat-thanh-bien-tap')),
  };
}
