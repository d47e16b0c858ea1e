// Báo cáo kết quả đối thoại, after a session or for a year: the view for its layout. Every number comes from domain/figures.ts,
// the same that the overview shows.
import type { Carried } from '../domain/raised-before';
import { isOwed } from '../domain/raised-before';
import { longDate } from '../domain/dates';
import type { DutyDay, DutyState } from '../domain/duty-days';
import type { FigureRows, Figures } from '../domain/figures';
import { figuresOf } from '../domain/figures';
import { twoDigits } from '../domain/numbers';
import type { Audience, Plan, Session, Speaker } from '../domain/records';
import { countSpeeches } from '../domain/tally';
import type { YearDuty } from '../domain/year-duty';
import { carriedRows } from './carried-table';
import { addresseesView, footView, headView, type Office } from './letterhead';
import { groupTables } from './outcome-tables';
import { capital, paragraphsOf, small, whenOf, withoutEnd } from './phrases';
import { closingView, doanViews, letterFill, sectionTitle, share, type Fill, type WordingRows } from './report-words';
import type { View } from './render';

export interface OutcomeReportInput {
  office: Office;
  /** What it is about: one session, or a year. */
  about: { session: Session } | { year: number; duty: YearDuty };
  plan?: Plan | undefined;
  /** Rows of that session or year; what was withdrawn is left out. */
  rows: FigureRows;
  /** Of `rows`, the sessions that took place, with their duties. */
  held: readonly { session: Session; announce: DutyDay; results: DutyDay }[];
  /** What earlier sessions left to this one or to this year, and is done or still owed now. */
  earlier: readonly Carried[];
  /** Speakers of any session. */
  everySpeaker: readonly Speaker[];
  /** Rows of Mẫu văn bản; what is not there is worded by default. */
  wording: WordingRows;
  audience: Audience;
  /** Day on which the paper is made, 'yyyy-MM-dd': the counts are those of this day. */
  madeOn: string;
  /** Given by the clerk after signing. */
  number?: string;
  issuedOn?: string;
}

const byDate = (a: { session: Session }, b: { session: Session }) =>
  `${a.session.date}${a.session.startTime}` < `${b.session.date}${b.session.startTime}` ? -1 : 1;

/** '142 người dự, ', or nothing while nobody counted. */
function headsText(sessions: readonly Session[], heads: number, fill: Fill): string {
  const uncounted = sessions.filter(({ headCount }) => headCount === null).length;
  if (uncounted === sessions.length) return '';
  const soNguoi = twoDigits(heads);
  return uncounted === 0
    ? fill('bao-cao-nguoi-du', { soNguoi })
    : fill('bao-cao-nguoi-du-thieu', { soNguoi, soChuaDem: twoDigits(uncounted) });
}

/** One line for each of the year's sessions. */
function sessionLines({ rows, held }: OutcomeReportInput, fill: Fill): string[] {
  return [...held].sort(byDate).map(({ session }, at) => {
    const ofSession = <R extends { session: string }>(all: readonly R[]) =>
      all.filter((row) => row.session === session.code);
    const line = fill('bao-cao-tung-hoi-nghi', {
      thoiGian: whenOf(session),
      diaDiem: withoutEnd(session.venue),
      nguoiDu: headsText([session], session.headCount ?? 0, fill),
      soLuot: twoDigits(countSpeeches(ofSession(rows.speakers))),
      so: twoDigits(ofSession(rows.opinions).length),
    });
    return line + (at === held.length - 1 ? '.' : ';');
  });
}

function openingTexts(input: OutcomeReportInput, { byState }: Figures, fill: Fill): string[] {
  const { about, held, plan } = input;
  if ('session' in about) {
    const { session } = about;
    const villages = session.villages.filter((village) => village.trim() !== '').join(', ');
    const opening = fill('bao-cao-mo-dau', {
      thucHien: plan ? fill('bao-cao-thuc-hien', { keHoach: `Kế hoạch ${small(withoutEnd(plan.title))}` }) : '',
      thoiGian: whenOf(session),
      diaDiem: withoutEnd(session.venue),
      thon: villages === '' ? '' : ` ${villages}`,
    });
    return [capital(opening)];
  }
  const others = [
    [byState.planned + byState.announced, 'hội nghị chưa tổ chức'],
    [byState.postponed, 'hội nghị hoãn'],
    [byState.cancelled, 'hội nghị hủy'],
  ] as const;
  const cacPhien = others.flatMap(([count, name]) => (count === 0 ? [] : [`${twoDigits(count)} ${name}`])).join('; ');
  return [
    ...(held.length === 0
      ? [fill('bao-cao-nam-khong-hoi-nghi')]
      : [fill('bao-cao-mo-dau-nam', { soHoiNghi: twoDigits(held.length) }), ...sessionLines(input, fill)]),
    ...(cacPhien === '' ? [] : [fill('bao-cao-phien-khac', { cacPhien })]),
  ];
}

const KINDS = { opinion: 'ý kiến', petition: 'kiến nghị', report: 'phản ánh' } as const;
const OUTCOMES = {
  answered: 'bao-cao-so-tra-loi',
  assigned: 'bao-cao-so-giao',
  escalated: 'bao-cao-so-chuyen',
  duplicate: 'bao-cao-so-trung',
  undecided: 'bao-cao-so-chua-xu-ly',
} as const;

/** How the tasks stand; the parts add up to all of them. */
function progressText({ punctuality, followUps }: Figures): string {
  const { doneInTime, doneLate, doneUndated, open, overdue, passedOn } = punctuality;
  const parts = [
    `đúng hạn ${twoDigits(doneInTime)}`,
    `quá hạn ${twoDigits(doneLate)}`,
    ...(doneUndated === 0 ? [] : [`chưa ghi ngày ${twoDigits(doneUndated)}`]),
  ].join(', ');
  return [
    `đã xong ${twoDigits(followUps.done)}${followUps.done === 0 ? '' : ` (${parts})`}`,
    `đang giải quyết, còn trong hạn ${twoDigits(open)}`,
    `quá hạn chưa xong ${twoDigits(overdue)}`,
    ...(passedOn === 0 ? [] : [`đã chuyển cấp có thẩm quyền ${twoDigits(passedOn)}`]),
  ].join('; ');
}

/** Heads, speeches, opinions; by outcome; settled; how the tasks stand. */
function countTexts({ held }: OutcomeReportInput, figures: Figures, fill: Fill): string[] {
  const { opinions, followUps, speeches } = figures;
  const heads = {
    nguoiDu: headsText(
      held.map(({ session }) => session),
      figures.heads,
      fill,
    ),
    soLuot: twoDigits(speeches),
  };
  if (opinions.total === 0) return [fill('bao-cao-khong-y-kien', heads)];
  const so = twoDigits(opinions.total);
  const kinds = Object.entries(KINDS).map(
    ([kind, name]) => `${twoDigits(opinions.byKind[kind as keyof typeof KINDS])} ${name}`,
  );
  const byOutcome = { ...opinions.byOutcome, undecided: opinions.undecided };
  const outcomes = Object.entries(OUTCOMES).flatMap(([outcome, code]) => {
    const count = byOutcome[outcome as keyof typeof OUTCOMES];
    // The four outcomes are always told, as superiors ask for each.
    if (count === 0 && outcome === 'undecided') return [];
    return [fill(code, { so: twoDigits(count), tyLe: share(count, opinions.total) })];
  });
  const settled = opinions.byOutcome.answered + followUps.done;
  return [
    fill(held.length === 0 ? 'bao-cao-tiep-nhan-truoc' : 'bao-cao-tiep-nhan', {
      ...heads,
      so,
      theoLoai: kinds.join(', '),
    }),
    fill('bao-cao-huong-xu-ly', { so, theoHuong: outcomes.join('; ') }),
    fill('bao-cao-dut-diem', {
      so: twoDigits(settled),
      tyLe: share(settled, opinions.total),
      soTaiCho: twoDigits(opinions.byOutcome.answered),
      soDaXong: twoDigits(followUps.done),
    }),
    ...(followUps.total === 0
      ? []
      : [fill('bao-cao-viec-giao', { soViec: twoDigits(followUps.total), tienDo: progressText(figures) })]),
  ];
}

const DUTIES = {
  inTime: 'bao-cao-dung-han',
  late: 'bao-cao-cham',
  undated: 'bao-cao-khong-ghi-ngay',
  open: 'bao-cao-con-han',
  missed: 'bao-cao-chua-lam',
} as const satisfies Record<DutyState, string>;

/** The law's clock: once a year, announced and published in time. */
function dutyTexts({ about, held }: OutcomeReportInput, fill: Fill): string[] {
  const dutyText = (viec: string, { state, on, by }: DutyDay) =>
    fill(DUTIES[state], { viec, ngayLam: longDate(on), han: longDate(by) });
  const sessions = [...held].sort(byDate).map(({ session, announce, results }) =>
    fill('bao-cao-quy-dinh', {
      ngayHop: longDate(session.date),
      thongBao: dutyText(fill('bao-cao-viec-thong-bao'), announce),
      congKhai: dutyText(fill('bao-cao-viec-cong-khai'), results),
    }),
  );
  if ('session' in about) return sessions;
  const { on } = about.duty;
  const year =
    held.length > 0
      ? fill('bao-cao-nam-dat', { soHoiNghi: twoDigits(held.length) })
      : fill('bao-cao-nam-chua', { duKien: on === '' ? '' : `; dự kiến tổ chức ${longDate(on)}` });
  return [year, ...sessions.map((text) => `- ${text}`)];
}

/** Opinions of the rows that are still owed, as what will stand over. */
function owedNow({ rows }: OutcomeReportInput): Carried[] {
  const sessions = new Map(rows.sessions.map((session) => [session.code, session]));
  const tasks = new Map(rows.followUps.map((row) => [row.opinion, row]));
  return rows.opinions.flatMap((opinion): Carried[] => {
    const session = sessions.get(opinion.session);
    const followUp = tasks.get(opinion.code);
    return session && isOwed(followUp, opinion) ? [{ opinion, session, followUp, times: 1 }] : [];
  });
}

/** Tags of the layout of the report. */
export function outcomeReportView(input: OutcomeReportInput): View {
  const { office, about, rows, held, earlier, audience, madeOn, number = '', issuedOn = '' } = input;
  const letter = letterFill(input.wording, office);
  const isYear = 'year' in about;
  const common = {
    ky: isYear ? `năm ${about.year}` : longDate(about.session.date),
    ngay: longDate(madeOn),
    hoiNghi: held.length > 1 ? 'Các hội nghị' : 'Hội nghị',
  };
  const fill: Fill = (code, values = {}) => letter(code, { ...common, ...values });
  const figures = figuresOf(rows, madeOn);
  const { byOutcome } = figures.opinions;
  const left = earlier.filter(({ followUp, opinion }) => isOwed(followUp, opinion));
  const again = new Set(rows.opinions.map(({ carriedFrom }) => carriedFrom));
  const standing = [...left.filter(({ opinion }) => !again.has(opinion.code)), ...owedNow(input)];
  const speakers = new Map(input.everySpeaker.map((speaker) => [speaker.code, speaker]));
  const hasRows = held.length > 0 || figures.opinions.total > 0;
  const waiting =
    byOutcome.escalated -
    rows.followUps.filter(
      ({ state, opinion }) =>
        state === 'done' && rows.opinions.some(({ code, outcome }) => code === opinion && outcome === 'escalated'),
    ).length;
  const difficulties = [
    ...(figures.punctuality.overdue === 0
      ? []
      : [fill('bao-cao-kho-khan-qua-han', { so: twoDigits(figures.punctuality.overdue) })]),
    ...(byOutcome.escalated === 0 ? [] : [fill('bao-cao-kho-khan-vuot', { so: twoDigits(byOutcome.escalated) })]),
  ];
  let sections = 0;
  const title = (code: Parameters<Fill>[0]) => sectionTitle(++sections, fill(code));
  return {
    ...headView(office, {
      kind: 'outcomeReport',
      abstract: fill(isYear ? 'bao-cao-trich-yeu-nam' : 'bao-cao-trich-yeu'),
      number,
      issuedOn,
      draftMonth: madeOn.slice(0, 4),
    }),
    ...addresseesView(paragraphsOf(fill('bao-cao-kinh-gui'))),
    mucToChuc: title('bao-cao-muc-to-chuc'),
    toChuc: doanViews(...openingTexts(input, figures, fill)),
    phanKetQua: hasRows
      ? [
          {
            mucKetQua: title('bao-cao-muc-ket-qua'),
            soLieu: doanViews(...countTexts(input, figures, fill)),
            bangNhom: figures.opinions.total === 0 ? [] : groupTables(rows, madeOn, fill),
          },
        ]
      : [],
    mucTon: title('bao-cao-muc-ton'),
    ton: doanViews(
      ...(earlier.length === 0
        ? []
        : [
            fill('bao-cao-ton-truoc', {
              so: twoDigits(earlier.length),
              soDaXong: twoDigits(earlier.length - left.length),
              soCon: twoDigits(left.length),
            }),
          ]),
      standing.length === 0
        ? fill('bao-cao-khong-chuyen')
        : fill('bao-cao-chuyen-sau', { so: twoDigits(standing.length) }),
    ),
    bangTon: standing.length === 0 ? [] : [{ tonTai: carriedRows(standing, speakers, audience, madeOn) }],
    mucQuyDinh: title('bao-cao-muc-quy-dinh'),
    quyDinh: doanViews(...dutyTexts(input, fill)),
    mucKhoKhan: title('bao-cao-muc-kho-khan'),
    khoKhan: doanViews(...(difficulties.length === 0 ? [fill('bao-cao-khong-kho-khan')] : difficulties)),
    mucDeXuat: title('bao-cao-muc-de-xuat'),
    deXuat: doanViews(
      waiting === 0 ? '' : fill('bao-cao-de-xuat-vuot', { so: twoDigits(waiting) }),
      fill('bao-cao-de-xuat'),
    ),
    ...closingView(fill('bao-cao-ket-thuc')),
    ...footView(office, office.signer, [fill('bao-cao-noi-nhan')]),
  };
}
