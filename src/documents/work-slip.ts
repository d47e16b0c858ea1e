// Phiếu giao việc: the view of what one unit has to do after a session, with room for its reply. What it leads stands in
// one table, what it supports in another.
import { formatDate, longDate } from '../domain/dates';
import { twoDigits } from '../domain/numbers';
import type { Audience, FollowUp, Opinion, Session, Speaker, Template } from '../domain/records';
import { isOpen } from '../domain/tally';
import { leadOf, unitKey } from '../domain/units';
import { tasksOf } from './conclusion';
import { SLIP_COLUMNS } from './layouts/page';
import { addresseesView, footView, headView, levelName, shortName, withEndMark } from './letterhead';
import type { Office } from './letterhead';
import { raisedBy } from './people';
import { asSentence, capital, paragraphsOf, withoutEnd } from './phrases';
import type { View } from './render';
import { isShortRow } from './table-rows';
import { wordingOf } from './wording';

export interface WorkSlipInput {
  office: Office;
  session: Session;
  /** The unit, as its name is to be printed. */
  unit: string;
  speakers: readonly Speaker[];
  /** Rows of any session; those of this session and unit are printed. */
  opinions: readonly Opinion[];
  followUps: readonly FollowUp[];
  /** Mailbox to which the slip may be sent back; '' when there is none. */
  replyTo: string;
  /** Rows of Mẫu văn bản; what is not there is worded by default. */
  wording: readonly Pick<Template, 'code' | 'text'>[];
  audience: Audience;
  /** Day on which the paper is made, 'yyyy-MM-dd'; its year stands in a draft. */
  madeOn: string;
  /** Given by the clerk after signing. */
  number?: string;
  issuedOn?: string;
}

type Fill = ReturnType<typeof wordingOf>;
interface Task {
  followUp: FollowUp;
  opinion: Opinion;
}

const lines = (...texts: string[]) => texts.filter((text) => text !== '').join('\n');

/** The tasks of a session that a unit leads, and those that it only supports. */
export function tasksOfUnit(
  session: string,
  unit: string,
  opinions: readonly Opinion[],
  followUps: readonly FollowUp[],
): { led: Task[]; supported: Task[] } {
  const key = unitKey(unit);
  const tasks = tasksOf(session, opinions, followUps);
  const leads = ({ followUp }: Task) => unitKey(leadOf(followUp)) === key;
  const supports = ({ followUp }: Task) => followUp.supportingUnits.some((one) => unitKey(one) === key);
  return { led: tasks.filter(leads), supported: tasks.filter((task) => !leads(task) && supports(task)) };
}

function dueText(followUp: FollowUp, fill: Fill): string {
  const { dueOn, dueReason, originalDueOn, extensionReason } = followUp;
  const extended = originalDueOn !== '' && originalDueOn !== dueOn;
  const reason = withoutEnd(extensionReason);
  // The sum ends with the date that stands above it; of an extension the line below says more.
  const told = extended && /^gia hạn/iu.test(dueReason.trim()) ? '' : dueReason.trim();
  const sum = told.replace(new RegExp(`\\s*→\\s*${formatDate(dueOn)}$`), '');
  return lines(
    formatDate(dueOn),
    sum === '' ? '' : `(${sum})`,
    extended
      ? fill('phieu-giao-gia-han', { hanCu: formatDate(originalDueOn), lyDo: reason === '' ? '' : `: ${reason}` })
      : '',
  );
}

/** Empty where the unit is to reply; what is settled says so. */
function replyText(followUp: FollowUp, fill: Fill): string {
  if (isOpen(followUp)) return '';
  if (followUp.state === 'passedOn') {
    return fill('phieu-giao-da-chuyen', { capTren: followUp.superiorBody || 'cấp có thẩm quyền' });
  }
  return fill('phieu-giao-da-xong', {
    ngayXong: followUp.resultOn === '' ? '' : ` ngày ${formatDate(followUp.resultOn)}`,
  });
}

function rowView(task: Task, led: boolean, input: WorkSlipInput, fill: Fill): View {
  const { followUp, opinion } = task;
  const speaker = input.speakers.find(({ code }) => code === opinion.speaker);
  const support = followUp.supportingUnits.filter((unit) => unit.trim() !== '').join(', ');
  const officer = followUp.officer.trim();
  const work = followUp.task.trim();
  const others = led
    ? [
        officer === '' || officer === leadOf(followUp) ? '' : fill('phieu-giao-can-bo', { hoTen: officer }),
        support === '' ? '' : fill('phieu-giao-don-vi-phoi-hop', { donViPhoiHop: support }),
      ]
    : [fill('phieu-giao-don-vi-chu-tri', { donViChuTri: leadOf(followUp).trim() })];
  const texts = [
    opinion.code,
    lines(
      asSentence(opinion.text),
      fill('phieu-giao-nguoi-neu', { nguoiNeu: raisedBy(opinion, speaker, input.audience) }),
    ),
    lines(work === '' ? fill('phieu-giao-viec-chua-ghi') : asSentence(work), ...others),
    dueText(followUp, fill),
    replyText(followUp, fill),
  ] as const;
  const [ma, yKien, viec, thoiHan, ketQua] = texts;
  return { ma, yKien, viec, thoiHan, ketQua, ngan: isShortRow(texts, SLIP_COLUMNS) };
}

/** Tags of the layout of Phiếu giao việc. */
export function workSlipView(input: WorkSlipInput): View {
  const { office, session, unit, madeOn, audience, number = '', issuedOn = '' } = input;
  const fill = wordingOf(input.wording, {
    coQuan: shortName(office),
    capUBND: levelName(office),
    donVi: unit,
    ngay: longDate(session.date),
    diaDiem: session.venue,
    tenPhien: session.title,
  });
  const { led, supported } = tasksOfUnit(session.code, unit, input.opinions, input.followUps);
  const both = led.length > 0 && supported.length > 0;
  const part = (tasks: Task[], isLed: boolean, place: string): View => {
    const code = isLed ? 'phieu-giao-chu-tri' : 'phieu-giao-phoi-hop';
    const lead = fill(code, { stt: both ? `${place} ` : '', so: twoDigits(tasks.length) });
    return {
      dan: paragraphsOf(capital(lead)).map((doan) => ({ doan })),
      viecGiao: tasks.map((task) => rowView(task, isLed, input, fill)),
    };
  };
  const mailbox =
    audience === 'internal' && input.replyTo !== '' ? fill('phieu-giao-hop-thu', { thuDienTu: input.replyTo }) : '';
  const desk = session.intakeDesk.trim() === '' ? fill('phieu-giao-noi-nhan-lai') : session.intakeDesk.trim();
  const closing = paragraphsOf(fill('phieu-giao-ket-thuc'));
  const plain = (texts: readonly string[]): View[] => texts.map((doan) => ({ doan }));
  return {
    ...headView(office, {
      kind: 'workSlip',
      abstract: fill('phieu-giao-trich-yeu'),
      number,
      issuedOn,
      draftMonth: madeOn.slice(0, 4),
    }),
    ...addresseesView([unit]),
    moDau: plain(paragraphsOf(fill('phieu-giao-mo-dau'))),
    phan: [
      ...(led.length === 0 ? [] : [part(led, true, '1.')]),
      ...(supported.length === 0 ? [] : [part(supported, false, '2.')]),
    ],
    ketThuc: plain([
      ...paragraphsOf(fill('phieu-giao-huong-dan', { noiNhanLai: desk + mailbox })),
      ...closing.slice(0, -1),
    ]),
    doanCuoi: withEndMark(closing[closing.length - 1] ?? ''),
    ...footView(office, office.signer, paragraphsOf(fill('phieu-giao-noi-nhan'))),
  };
}
