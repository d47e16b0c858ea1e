// Văn bản kiến nghị cấp có thẩm quyền: the view of what one session passes on to one superior body, for its layout.
import { longDate } from '../domain/dates';
import { twoDigits } from '../domain/numbers';
import type { Audience, FollowUp, Opinion, Session, Speaker } from '../domain/records';
import { addresseesView, footView, headView, type Office } from './letterhead';
import { raisedBy } from './people';
import { asSentence, capital, withoutEnd } from './phrases';
import { closingView, doanViews, letterFill, type Fill, type WordingRows } from './report-words';
import type { View } from './render';

/** An opinion that is passed on, and what is known of it. */
export interface Escalated {
  opinion: Opinion;
  followUp: FollowUp | undefined;
  speaker: Speaker | undefined;
}

export interface EscalationInput {
  office: Office;
  session: Session;
  /** To whom; '' while nobody has entered it. */
  superiorBody: string;
  /** Each gets a number, in this order. */
  items: readonly Escalated[];
  /** Rows of Mẫu văn bản; what is not there is worded by default. */
  wording: WordingRows;
  audience: Audience;
  /** Day on which the paper is made, 'yyyy-MM-dd'. */
  madeOn: string;
  /** Given by the clerk after signing. */
  number?: string;
  issuedOn?: string;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The task, unless it only repeats what was said. */
function proposalOf({ opinion, followUp }: Escalated): string {
  const task = oneLine(followUp?.task ?? '');
  return oneLine(opinion.text).startsWith(task.replace(/…$/, '')) ? '' : task;
}

function itemView(
  item: Escalated,
  label: string,
  audience: Audience,
  fill: Fill,
  common: Record<string, string>,
): View {
  const { opinion, speaker } = item;
  const proposal = proposalOf(item);
  return {
    dam: `${label}${raisedBy(opinion, speaker, audience)}:`,
    thuong: ` ${asSentence(opinion.text)}`,
    dong: doanViews(
      opinion.answer.trim() === ''
        ? ''
        : fill('kien-nghi-da-tra-loi', {
            ...common,
            traLoi: asSentence(opinion.answer),
            nguoiTraLoi: opinion.answeredBy,
          }),
      proposal === '' ? '' : fill('kien-nghi-de-xuat', { ...common, deXuat: asSentence(proposal) }),
    ),
  };
}

/** The first day by which an answer is owed; '' when none is noted or it has passed. */
function answerBy(items: readonly Escalated[], madeOn: string): string {
  const days = items.flatMap(({ followUp }) => (followUp && followUp.dueOn > madeOn ? [followUp.dueOn] : []));
  return days.sort()[0] ?? '';
}

/** Tags of the layout of the letter. */
export function escalationView(input: EscalationInput): View {
  const { office, session, items, audience, madeOn, number = '', issuedOn = '' } = input;
  const fill = letterFill(input.wording, office);
  const capTren = input.superiorBody === '' ? fill('kien-nghi-cap-tren') : withoutEnd(input.superiorBody);
  const common = { capTren };
  const day = longDate(session.date);
  const by = answerBy(items, madeOn);
  return {
    ...headView(office, {
      kind: 'escalation',
      abstract: fill('kien-nghi-trich-yeu', { ...common, ngay: day }),
      number,
      issuedOn,
      draftMonth: madeOn.slice(0, 4),
    }),
    ...addresseesView([capital(capTren)]),
    moDau: doanViews(
      fill('kien-nghi-mo-dau', {
        ...common,
        ngayHop: capital(day),
        diaDiem: withoutEnd(session.venue),
        so: twoDigits(items.length),
      }),
    ),
    muc: items.map((item, at) => itemView(item, items.length === 1 ? '' : `${at + 1}. `, audience, fill, common)),
    deNghi: doanViews(
      by === ''
        ? fill('kien-nghi-de-nghi-khong-han', common)
        : fill('kien-nghi-de-nghi', { ...common, han: longDate(by) }),
    ),
    ...closingView(fill('kien-nghi-ket-thuc', common)),
    ...footView(office, office.signer, [fill('kien-nghi-noi-nhan')]),
  };
}
