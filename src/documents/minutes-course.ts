// The course of a session for its minutes: who spoke, in which order, what each said, and what was answered or assigned;
// then what came by slip or another way. Every opinion of the session stands in it once.
import { longDate } from '../domain/dates';
import { inCallOrder } from '../domain/queue';
import type { Audience, FollowUp, Opinion, OpinionKind, OpinionSource, Session, Speaker } from '../domain/records';
import { leadOf } from '../domain/units';
import { raisedBy, speakerText } from './people';
import { asSentence, capital, paragraphsOf, small, withoutEnd } from './phrases';
import type { wordingOf } from './wording';

export interface CourseInput {
  session: Session;
  /** Of this session. */
  speakers: readonly Speaker[];
  opinions: readonly Opinion[];
  /** Those of other sessions too, which duplicates may refer to. */
  everyOpinion: readonly Opinion[];
  /** Those that count. */
  followUps: readonly FollowUp[];
  audience: Audience;
  fill: ReturnType<typeof wordingOf>;
}

/** What one person, or one sender, raised. */
export interface Contribution {
  speaker?: Speaker;
  /** Who it was, as printed. */
  who: string;
  opinions: Opinion[];
}

/** A paragraph: with a bold title on its own line, or text. */
export interface CourseLine {
  title?: string;
  text?: string;
}

const KINDS: Record<OpinionKind, string> = { opinion: 'Ý kiến', petition: 'Kiến nghị', report: 'Phản ánh' };
const WAYS: Record<OpinionSource, string> = {
  speech: '',
  slip: ' (gửi bằng phiếu ý kiến)',
  front: ' (chuyển qua Mặt trận Tổ quốc)',
  other: '',
};
/** The name of a sender that says itself how it came. */
const SAYS_WAY = /phiếu|mặt trận|mttq/iu;
const SENT: readonly OpinionSource[] = ['slip', 'front', 'other'];
const byCode = new Intl.Collator('vi', { numeric: true });

export const hasSpoken = ({ state }: Pick<Speaker, 'state'>) => state === 'spoken' || state === 'speaking';

/** In the order of speaking: by the moment of the call; whoever has none keeps the place in the order of calling. */
function inOrderOfSpeaking(speakers: readonly Speaker[]): Speaker[] {
  const called = inCallOrder(speakers);
  const timed = called
    .filter(({ calledAt }) => calledAt !== '')
    .sort((a, b) => (a.calledAt < b.calledAt ? -1 : a.calledAt > b.calledAt ? 1 : 0));
  return called.map((speaker) => (speaker.calledAt === '' ? speaker : (timed.shift() ?? speaker)));
}

/** What was said at the session, and what was sent to it. */
export function contributions({ speakers, opinions, audience }: CourseInput): {
  said: Contribution[];
  sent: Contribution[];
} {
  const ordered = [...opinions].sort((a, b) => byCode.compare(a.code, b.code));
  const known = new Map(speakers.map((speaker) => [speaker.code, speaker]));
  const atMicrophone = ({ source }: Opinion) => !SENT.includes(source);
  const ofSpeaker = (code: string) => ordered.filter((one) => one.speaker === code && atMicrophone(one));
  const said = inOrderOfSpeaking(speakers).flatMap((speaker): Contribution[] => {
    const own = ofSpeaker(speaker.code);
    if (own.length === 0 && !hasSpoken(speaker)) return [];
    return [{ speaker, who: speakerText(speaker, audience), opinions: own }];
  });

  const groups = new Map<string, Contribution>();
  const rest = ordered.filter((one) => !atMicrophone(one) || !known.has(one.speaker));
  for (const opinion of rest) {
    const speaker = known.get(opinion.speaker);
    const key = [opinion.source, speaker ? speaker.code : opinion.sourceName].join('\n');
    const who = raisedBy(opinion, speaker, audience);
    const way = SAYS_WAY.test(who) ? '' : (WAYS[opinion.source] ?? '');
    const group = groups.get(key) ?? { who: `${who}${way}`, opinions: [] };
    group.opinions.push(opinion);
    groups.set(key, group);
  }
  const others = [...groups.values()];
  const isSent = ({ opinions: [first] }: Contribution) => first !== undefined && !atMicrophone(first);
  const turn = ({ opinions: [first] }: Contribution) => SENT.indexOf(first?.source ?? 'other');
  return {
    said: [...said, ...others.filter((one) => !isSent(one))],
    sent: others.filter(isSent).sort((a, b) => turn(a) - turn(b)),
  };
}

/** Where each opinion stands: 'điểm 1.2 mục II', by code. */
export function placesOf(parts: readonly { roman: string; list: readonly Contribution[] }[]): Map<string, string> {
  return new Map(
    parts.flatMap(({ roman, list }) =>
      list.flatMap(({ opinions }, at) =>
        opinions.map(({ code }, index) => [code, `điểm ${at + 1}.${index + 1} mục ${roman}`] as const),
      ),
    ),
  );
}

/** What of a follow-up the minutes say. A due date that was put off later is the one of the meeting. */
function workTags(followUp: FollowUp): Record<string, string> {
  const support = followUp.supportingUnits.filter((unit) => unit.trim() !== '').join(', ');
  const dueOn = followUp.originalDueOn === '' ? followUp.dueOn : followUp.originalDueOn;
  const task = withoutEnd(followUp.task.replace(/\s*\n\s*/g, ' '));
  return {
    donVi: leadOf(followUp),
    phoiHop: support === '' ? '' : `, phối hợp với ${support}`,
    viec: task === '' ? '' : `: ${small(task)}`,
    thoiHan: dueOn === '' ? '' : `; thời hạn: ${longDate(dueOn)}`,
  };
}

function outcomeLine(
  opinion: Opinion,
  followUp: FollowUp | undefined,
  places: ReadonlyMap<string, string>,
  input: CourseInput,
) {
  const { fill, session } = input;
  const work = followUp ? workTags(followUp) : undefined;
  switch (opinion.outcome) {
    case 'answered':
      return '';
    case 'assigned': {
      if (!followUp || !work) return fill('bien-ban-dang-xem-xet');
      const later = followUp.assignedOn !== '' && session.date !== '' && followUp.assignedOn > session.date;
      return later
        ? fill('bien-ban-giao-sau', { ...work, ngayGiao: longDate(followUp.assignedOn) })
        : fill('bien-ban-giao', work);
    }
    case 'escalated':
      return fill('bien-ban-vuot-tham-quyen', {
        donVi: 'bộ phận chuyên môn',
        phoiHop: '',
        viec: '',
        thoiHan: '',
        ...work,
        capTren: followUp?.superiorBody ? followUp.superiorBody : 'cấp có thẩm quyền',
      });
    case 'duplicate': {
      const diem = places.get(opinion.duplicateOf);
      if (diem !== undefined) return fill('bien-ban-trung', { diem });
      const original = input.everyOpinion.find(({ code }) => code === opinion.duplicateOf);
      const phien = original ? ` (phiên ${original.session})` : '';
      return fill('bien-ban-trung-noi-khac', { ma: opinion.duplicateOf, phien });
    }
    default:
      return fill('bien-ban-dang-xem-xet');
  }
}

function opinionLines(
  label: string,
  opinion: Opinion,
  followUp: FollowUp | undefined,
  places: ReadonlyMap<string, string>,
  input: CourseInput,
): string[] {
  const { fill } = input;
  const kind = KINDS[opinion.kind] ?? KINDS.opinion;
  const answer =
    opinion.answer.trim() === ''
      ? ''
      : fill('bien-ban-tra-loi', {
          nguoiTraLoi: opinion.answeredBy === '' ? fill('bien-ban-nguoi-tra-loi') : capital(opinion.answeredBy.trim()),
          traLoi: asSentence(opinion.answer),
        });
  return [
    `${label} ${kind}: ${asSentence(opinion.text)}`,
    answer,
    outcomeLine(opinion, followUp, places, input),
  ].flatMap(paragraphsOf);
}

/** The paragraphs of one part of the course. */
export function courseLines(
  list: readonly Contribution[],
  places: ReadonlyMap<string, string>,
  input: CourseInput,
): CourseLine[] {
  const { fill, audience } = input;
  const followUps = new Map(input.followUps.map((row) => [row.opinion, row]));
  return list.flatMap(({ speaker, who, opinions }, at): CourseLine[] => {
    // For whom somebody speaks leads to the person, so it is printed with the name only.
    const named = speaker !== undefined && (audience === 'internal' || speaker.consent === 'yes');
    const daiDien = named && speaker.body.trim() !== '' ? `, đại diện cho ${speaker.body.trim()}` : '';
    if (opinions.length === 0) {
      const summary = withoutEnd((speaker?.summary ?? '').replace(/\s*\n\s*/g, ' '));
      const noiDung = summary === '' ? '' : ` về nội dung: ${small(summary)}`;
      return [{ text: `${at + 1}. ${fill('bien-ban-phat-bieu-mot-nguoi', { nguoiNeu: who, daiDien, noiDung })}` }];
    }
    return [
      { title: `${at + 1}. ${fill('bien-ban-nguoi-phat-bieu', { nguoiNeu: who, daiDien })}` },
      ...opinions
        .flatMap((opinion, index) =>
          opinionLines(`${at + 1}.${index + 1}.`, opinion, followUps.get(opinion.code), places, input),
        )
        .map((text) => ({ text })),
    ];
  });
}
