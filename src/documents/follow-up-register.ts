// Sổ theo dõi giải quyết: the view of the tasks of a session or of a year for its layout, in the columns of the decree.
// Source of the columns: Nghị định 30/2020/NĐ-CP, Phụ lục IV.
import { formatDate, longDate } from '../domain/dates';
import { dueText } from '../domain/due';
import { twoDigits } from '../domain/numbers';
import type { FollowUp, FollowUpState, Opinion, OpinionKind, Session, Speaker } from '../domain/records';
import { isOpen, tallyFollowUps } from '../domain/tally';
import type { Holidays } from '../domain/working-days';
import { FOLLOW_UP_COLUMNS } from './layouts/page';
import { headView, type Office } from './letterhead';
import { raisedBy } from './people';
import { asSentence, capital } from './phrases';
import { type Fill, type WordingRows } from './report-words';
import { isShortRow } from './table-rows';
import type { View } from './render';
import { wordingOf } from './wording';

export interface FollowUpRegisterInput {
  office: Office;
  about: { session: Session } | { year: number };
  /** In any order; each gets a row, also what was withdrawn. */
  followUps: readonly FollowUp[];
  /** Those of the tasks. */
  opinions: readonly Opinion[];
  sessions: readonly Session[];
  speakers: readonly Speaker[];
  holidays: Holidays;
  /** Rows of Mẫu văn bản; what is not there is worded by default. */
  wording: WordingRows;
  /** Day on which it is made, 'yyyy-MM-dd'. */
  madeOn: string;
}

const KINDS: Record<OpinionKind, string> = { opinion: 'Ý kiến', petition: 'Kiến nghị', report: 'Phản ánh' };
const STATES: Record<FollowUpState, string> = {
  assigned: 'Đã giao',
  inProgress: 'Đang giải quyết',
  done: 'Đã xong, chưa ghi ngày',
  handedBack: 'Đơn vị trả lại',
  passedOn: 'Đã chuyển cấp trên',
  withdrawn: 'Đã rút',
};
const byCode = new Intl.Collator('vi', { numeric: true });

const lines = (...texts: string[]) => texts.filter((text) => text.trim() !== '').join('\n');

function unitText({ leadUnit, officer, supportingUnits }: FollowUp): string {
  const support = supportingUnits.filter((unit) => unit.trim() !== '').join(', ');
  return lines(leadUnit, officer, support === '' ? '' : `(phối hợp: ${support})`);
}

function dueColumn({ dueOn, originalDueOn }: FollowUp): string {
  const extended = originalDueOn !== '' && originalDueOn !== dueOn;
  return lines(formatDate(dueOn), extended ? `(gia hạn từ ${formatDate(originalDueOn)})` : '');
}

function progressColumn(followUp: FollowUp, today: string, holidays: Holidays): string {
  const { state, result } = followUp;
  const due = dueText(followUp, today, holidays);
  const known = (STATES as Record<string, string>)[state] ?? 'Chưa ghi trạng thái';
  const standing = state === 'done' && due !== '' ? capital(due) : isOpen(followUp) ? lines(known, due) : known;
  return lines(standing, result.trim() === '' ? '' : `Kết quả: ${asSentence(result)}`);
}

function noteColumn({ extensionReason, handBackReason, superiorBody }: FollowUp): string {
  return lines(
    extensionReason.trim() === '' ? '' : `Gia hạn: ${extensionReason}`,
    handBackReason.trim() === '' ? '' : `Trả lại: ${handBackReason}`,
    superiorBody.trim() === '' ? '' : `Thẩm quyền: ${superiorBody}`,
  );
}

/** How the tasks stand, in the words of the tally; its parts add up to all of them. */
function tallyText(followUps: readonly FollowUp[], today: string): string {
  const { done, inTime, dueToday, overdue, passedOn, withdrawn } = tallyFollowUps(followUps, today);
  const parts = [
    [done, 'đã xong'],
    [inTime, 'còn trong hạn'],
    [dueToday, 'đến hạn trong ngày'],
    [overdue, 'quá hạn'],
    [passedOn, 'đã chuyển cấp trên'],
    [withdrawn, 'đã rút'],
  ] as const;
  return parts.flatMap(([count, name]) => (count === 0 ? [] : [`${name} ${twoDigits(count)}`])).join('; ');
}

function rowView(followUp: FollowUp, input: FollowUpRegisterInput, fill: Fill): View {
  const { madeOn, holidays } = input;
  const opinion = input.opinions.find(({ code }) => code === followUp.opinion);
  const session = input.sessions.find(({ code }) => code === opinion?.session);
  const speaker = input.speakers.find(({ code }) => code === opinion?.speaker);
  const source =
    opinion && session && session.date !== ''
      ? fill('so-theo-doi-nguon', {
          loai: (KINDS as Record<string, string>)[opinion.kind] ?? 'Ý kiến',
          nguoiNeu: raisedBy(opinion, speaker, 'internal'),
          ngayHop: formatDate(session.date),
        })
      : '';
  const what = followUp.task.trim() === '' ? (opinion?.text ?? '') : followUp.task;
  const texts = [
    followUp.opinion,
    lines(source, asSentence(what)),
    unitText(followUp),
    dueColumn(followUp),
    progressColumn(followUp, madeOn, holidays),
    followUp.answeringPaper,
    noteColumn(followUp),
  ];
  const [soDen = '', noiDung = '', donVi = '', thoiHan = '', tienDo = '', vanBan = '', ghiChu = ''] = texts;
  return { soDen, noiDung, donVi, thoiHan, tienDo, vanBan, ghiChu, ngan: isShortRow(texts, FOLLOW_UP_COLUMNS) };
}

/** Tags of the layout of the register. */
export function followUpRegisterView(input: FollowUpRegisterInput): View {
  const { office, about, madeOn } = input;
  const isYear = 'year' in about;
  const words = wordingOf(input.wording);
  const common = { ky: isYear ? `Năm ${about.year}` : longDate(about.session.date), ngay: longDate(madeOn) };
  const fill: Fill = (code, values = {}) => words(code, { ...common, ...values });
  const followUps = [...input.followUps].sort(
    (a, b) => byCode.compare(a.opinion, b.opinion) || byCode.compare(a.code, b.code),
  );
  const so = twoDigits(followUps.length);
  return {
    ...headView(office, {
      kind: 'followUpRegister',
      abstract: fill(isYear ? 'so-theo-doi-ten-nam' : 'so-theo-doi-ten'),
      number: '',
      issuedOn: '',
      draftMonth: madeOn.slice(0, 4),
      wide: true,
    }),
    bang: followUps.length === 0 ? [] : [{ viec: followUps.map((row) => rowView(row, input, fill)) }],
    tongSo:
      followUps.length === 0
        ? fill('so-theo-doi-trong')
        : fill('so-theo-doi-tong', { so, tienDo: tallyText(followUps, madeOn) }),
    nguoiGiuSo: fill('so-nguoi-giu'),
  };
}
