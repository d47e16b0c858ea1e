// Văn bản trả lời công dân: the view of one answered ý kiến for its layout. The internal version is the letter that is sent.
import { longDate } from '../domain/dates';
import type { Audience, FollowUp, Opinion, OpinionKind, Session, Speaker } from '../domain/records';
import { addresseesView, footView, headView, type Office } from './letterhead';
import { raisedBy } from './people';
import { asSentence, paragraphsOf, withoutEnd } from './phrases';
import { closingView, doanViews, letterFill, type Fill, type WordingRows } from './report-words';
import type { View } from './render';

export interface ReplyInput {
  office: Office;
  session: Session;
  opinion: Opinion;
  speaker: Speaker | undefined;
  /** The opinion that holds the answer: the same, or the one that it repeats. */
  answered: Opinion;
  /** Of `answered`. */
  followUp: FollowUp | undefined;
  /** Title of the officer of the follow-up; '' when none is known. */
  officerTitle: string;
  /** Rows of Mẫu văn bản; what is not there is worded by default. */
  wording: WordingRows;
  audience: Audience;
  /** Day on which the paper is made, 'yyyy-MM-dd'. */
  madeOn: string;
  /** Given by the clerk after signing. */
  number?: string;
  issuedOn?: string;
}

const KINDS: Record<OpinionKind, string> = { opinion: 'ý kiến', petition: 'kiến nghị', report: 'phản ánh' };
const ADDRESS = /^(?:ông\s*\/\s*bà|ông|bà)(?=\s)/iu;

interface Addressee {
  /** For «Kính gửi». */
  full: string;
  /** Inside a sentence: 'Ông/Bà', or the name of a body. */
  short: string;
}

function addresseeOf({ opinion, speaker, audience }: ReplyInput): Addressee {
  const full = raisedBy(opinion, speaker, audience);
  // Whoever would be printed by first letters in public is a person.
  const isPerson = speaker !== undefined || ADDRESS.test(raisedBy(opinion, speaker, 'public'));
  if (!isPerson) return { full, short: full.split(',')[0] ?? full };
  const typed = ADDRESS.exec(full)?.[0];
  if (typed === undefined) return { full: `Ông/Bà ${full}`, short: 'Ông/Bà' };
  const address = typed.charAt(0).toUpperCase() + typed.slice(1);
  return { full: address + full.slice(typed.length), short: address };
}

/** Result of the follow-up, as far as there is one. */
const resultOf = (followUp: FollowUp | undefined): string =>
  followUp && (followUp.state === 'done' || followUp.state === 'passedOn') ? followUp.result.trim() : '';

/** Whether there is anything that a reply could say. */
export const canBeAnswered = (answered: Pick<Opinion, 'answer'>, followUp: FollowUp | undefined): boolean =>
  answered.answer.trim() !== '' || resultOf(followUp) !== '';

function unitsOf(followUp: FollowUp, officerTitle: string): Record<string, string> {
  const { leadUnit, officer } = followUp;
  const support = followUp.supportingUnits.filter((unit) => unit.trim() !== '').join(', ');
  const withTitle = [officer, officerTitle].filter(Boolean).join(', ');
  return {
    donVi: withoutEnd(leadUnit === '' ? officer : leadUnit),
    phoiHop: support === '' ? '' : ` (phối hợp: ${support})`,
    nguoiDuocGiao: officer === '' || leadUnit === '' ? '' : `; người được giao: ${withTitle}`,
  };
}

/** What the office answers, a paragraph each. */
function answerTexts(input: ReplyInput, say: Fill): string[] {
  const { answered, followUp, officerTitle } = input;
  const answer = answered.answer.trim();
  const result = resultOf(followUp);
  const units = followUp ? unitsOf(followUp, officerTitle) : {};
  const texts: string[] = [];
  if (answered.outcome === 'answered') {
    const nguoiTraLoi = answered.answeredBy === '' ? 'chủ trì Hội nghị' : withoutEnd(answered.answeredBy);
    texts.push(say('tra-loi-tai-hoi-nghi', { nguoiTraLoi, traLoi: asSentence(answer) }));
  } else if (answer !== '') texts.push(asSentence(answer));
  if (!followUp) return texts;
  if (answered.outcome === 'escalated') {
    texts.push(say('tra-loi-da-chuyen', { capTren: withoutEnd(followUp.superiorBody) || 'cấp có thẩm quyền' }));
  }
  if (result !== '') {
    const day = followUp.resultOn === '' ? '' : ` ${longDate(followUp.resultOn)}`;
    texts.push(say('tra-loi-ket-qua', { ...units, ngayKetQua: day, ketQua: asSentence(result) }));
  } else if (answered.outcome !== 'escalated') {
    const due = followUp.dueOn === '' ? '' : `, thời hạn ${longDate(followUp.dueOn)}`;
    texts.push(say('tra-loi-dang-giai-quyet', { ...units, han: due }));
  }
  if (followUp.answeringPaper.trim() !== '') {
    texts.push(say('tra-loi-van-ban', { vanBan: withoutEnd(followUp.answeringPaper) }));
  }
  texts.push(say('tra-loi-trach-nhiem', units));
  return texts;
}

/** Tags of the layout of the letter. */
export function replyView(input: ReplyInput): View {
  const { office, session, opinion, followUp, madeOn, number = '', issuedOn = '' } = input;
  const { full, short } = addresseeOf(input);
  const letter = letterFill(input.wording, office);
  const common = {
    nguoi: short,
    loai: (KINDS as Record<string, string>)[opinion.kind] ?? 'ý kiến',
    ngay: longDate(session.date),
    diaDiem: withoutEnd(session.venue),
  };
  const fill: typeof letter = (code, values = {}) => letter(code, { ...common, ...values });
  const isSpeech = opinion.speaker !== '' || opinion.source === 'speech';
  return {
    ...headView(office, {
      kind: 'reply',
      abstract: fill('tra-loi-trich-yeu'),
      number,
      issuedOn,
      draftMonth: madeOn.slice(0, 4),
    }),
    ...addresseesView([full]),
    moDau: doanViews(fill(isSpeech ? 'tra-loi-mo-dau' : 'tra-loi-mo-dau-gui-den')),
    hoi: doanViews(`“${paragraphsOf(opinion.text).join('\n')}”`),
    dan: doanViews(fill('tra-loi-dan')),
    traLoi: doanViews(...answerTexts(input, fill)),
    ...closingView(fill('tra-loi-ket-thuc')),
    ...footView(office, office.signer, [
      fill('tra-loi-noi-nhan', { donVi: followUp ? (unitsOf(followUp, '')['donVi'] ?? '') : '' }),
    ]),
  };
}
