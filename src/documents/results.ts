// Thông báo kết quả giải quyết ý kiến, kiến nghị: the view of one or several sessions for its layout.
// Every opinion of the sessions stands in the table once, and the counts of the opening are those of the table.
import { longDate, yearOf } from '../domain/dates';
import { twoDigits } from '../domain/numbers';
import type { Audience, FollowUp, Opinion, Plan, PlanLine, Session, Speaker, Template } from '../domain/records';
import { countHeads, countSpeeches, tallyOpinions } from '../domain/tally';
import { attachedTo, footView, headView, levelName, shortName, withEndMark } from './letterhead';
import type { Office } from './letterhead';
import { capital, small, whenOf } from './phrases';
import { resultsTable } from './results-table';
import type { View } from './render';
import { wordingOf } from './wording';

export interface ResultsInput {
  office: Office;
  plan?: Plan | undefined;
  /** Sessions the notice is about, one or more. */
  sessions: readonly Session[];
  /** Rows of these sessions; rows of others only serve to explain duplicates. */
  speakers: readonly Speaker[];
  opinions: readonly Opinion[];
  followUps: readonly FollowUp[];
  /** Lines of form `topic`, of any plan, in any order. */
  topics: readonly PlanLine[];
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

const doan = (text: string): View => ({ doan: text });
const byDate = (a: Session, b: Session) => (`${a.date}${a.startTime}` < `${b.date}${b.startTime}` ? -1 : 1);

/** 'ngày 14 tháng 6 năm 2024' of one session, 'năm 2024' of several. */
function periodOf(sessions: readonly Session[]): string {
  const [only] = sessions;
  if (sessions.length === 1 && only) return longDate(only.date);
  const years = [...new Set(sessions.map((session) => yearOf(session.date)))];
  return `năm ${years.join(', ')}`;
}

function openingSentence(sessions: readonly Session[], plan: Plan | undefined, fill: Fill): string {
  const values: Record<string, string> = plan ? { keHoach: `Kế hoạch ${small(plan.title)}` } : {};
  const [only] = sessions;
  if (sessions.length === 1 && only) {
    const session = { ...values, thoiGian: whenOf(only), diaDiem: only.venue };
    return fill(plan ? 'ket-qua-mo-dau' : 'ket-qua-mo-dau-ngoai-ke-hoach', session);
  }
  return fill(plan ? 'ket-qua-mo-dau-nhieu' : 'ket-qua-mo-dau-nhieu-ngoai-ke-hoach', {
    ...values,
    soHoiNghi: twoDigits(sessions.length),
  });
}

/** One line for each of several sessions. */
function sessionLines(input: ResultsInput, sessions: readonly Session[], fill: Fill): string[] {
  if (sessions.length === 1) return [];
  return sessions.map((session, index) => {
    const line = fill('ket-qua-tung-hoi-nghi', {
      thoiGian: whenOf(session),
      diaDiem: session.venue,
      nguoiDu: session.headCount === null ? '' : `${twoDigits(session.headCount)} người dự, `,
      soLuot: twoDigits(countSpeeches(input.speakers.filter((speaker) => speaker.session === session.code))),
      so: twoDigits(input.opinions.filter((opinion) => opinion.session === session.code).length),
    });
    return line + (index === sessions.length - 1 ? '.' : ';');
  });
}

const KINDS = { opinion: 'ý kiến', petition: 'kiến nghị', report: 'phản ánh' } as const;
const OUTCOMES = {
  answered: 'ket-qua-so-tra-loi',
  assigned: 'ket-qua-so-giao',
  escalated: 'ket-qua-so-vuot-tham-quyen',
  duplicate: 'ket-qua-so-trung',
  undecided: 'ket-qua-so-dang-xem-xet',
} as const;

/** Heads, speeches and opinions; then opinions by outcome. */
function countSentences(
  sessions: readonly Session[],
  speakers: readonly Speaker[],
  opinions: readonly Opinion[],
  fill: Fill,
): string[] {
  const tally = tallyOpinions(opinions);
  const so = twoDigits(tally.total);
  const soLuot = twoDigits(countSpeeches(speakers));
  const counted = sessions.every((session) => session.headCount !== null);
  const heads = counted ? fill('ket-qua-nguoi-du', { soNguoi: twoDigits(countHeads(sessions)) }) : '';
  if (tally.total === 0) return [heads + fill('ket-qua-khong-y-kien', { soLuot })];

  const kinds = Object.entries(KINDS).flatMap(([kind, name]) => {
    const count = tally.byKind[kind as keyof typeof KINDS];
    return count === 0 ? [] : [`${twoDigits(count)} ${name}`];
  });
  const byOutcome = { ...tally.byOutcome, undecided: tally.undecided };
  const outcomes = Object.entries(OUTCOMES).flatMap(([outcome, code]) => {
    const count = byOutcome[outcome as keyof typeof OUTCOMES];
    return count === 0 ? [] : [fill(code, { so: twoDigits(count) })];
  });
  return [
    heads + fill('ket-qua-phat-bieu', { soLuot, so, theoLoai: kinds.join(', ') }),
    fill('ket-qua-tong-hop', { so, theoHuong: outcomes.join('; ') }),
  ];
}

/** Tags of the layout of Thông báo kết quả. */
export function resultsView(input: ResultsInput): View {
  const { office, plan, number = '', issuedOn = '', madeOn } = input;
  const sessions = [...input.sessions].sort(byDate);
  const codes = new Set(sessions.map((session) => session.code));
  const opinions = input.opinions.filter((opinion) => codes.has(opinion.session));
  const speakers = input.speakers.filter((speaker) => codes.has(speaker.session));
  const fill = wordingOf(input.wording, {
    coQuan: shortName(office),
    capUBND: levelName(office),
    hoiNghi: sessions.length === 1 ? 'Hội nghị' : 'các Hội nghị',
  });
  const { long, groups } = resultsTable({ ...input, opinions, everyOpinion: input.opinions, sessions, fill });
  const head = {
    kind: 'results',
    abstract: fill('ket-qua-trich-yeu', { thoiGian: periodOf(sessions) }),
    number,
    issuedOn,
    draftMonth: madeOn.slice(0, 4),
  } as const;
  const opening = [
    openingSentence(sessions, plan, fill),
    ...sessionLines(input, sessions, fill),
    ...countSentences(sessions, speakers, opinions, fill),
    ...(opinions.length === 0 ? [] : [fill(long ? 'ket-qua-dan-phu-luc' : 'ket-qua-dan-bang')]),
  ].flatMap((text) => text.split('\n'));
  const closing = fill('ket-qua-ket-thuc').trimEnd().split('\n');
  return {
    ...headView(office, head),
    moDau: opening.map((text) => doan(capital(text.trim()))),
    coYKien: opinions.length > 0 && !long,
    coPhuLuc: long,
    soPhuLuc: 'PHỤ LỤC',
    tenPhuLuc: fill('ket-qua-ten-phu-luc').toUpperCase(),
    kemTheo: attachedTo(office, head),
    nhom: groups,
    ketThuc: closing.slice(0, -1).map(doan),
    doanCuoi: withEndMark(closing[closing.length - 1] ?? ''),
    ...footView(office),
  };
}
