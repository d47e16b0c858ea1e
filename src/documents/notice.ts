// Thông báo về việc tổ chức Hội nghị tiếp xúc, đối thoại: the view of one session, or of a plan's sessions by cluster of
// thôn, for its layout. Source of what it must say: Luật Tổ chức chính quyền địa phương 72/2025/QH15, Điều 43 khoản 2.
import { topicLabel } from '../domain/plan-topics';
import { twoDigits } from '../domain/numbers';
import type { Paper, Session } from '../domain/records';
import { footView, headView, withEndMark } from './letterhead';
import type { View } from './render';
import type { Fill, SessionRows } from './session-words';
import {
  bareEnd,
  byDate,
  capital,
  dayOf,
  desksOf,
  hoursOf,
  leadAndText,
  linesOf,
  meetingName,
  officeFill,
  officersText,
  periodOf,
  planName,
  topicsOf,
  villagesOf,
  whenOf,
} from './session-words';

export interface NoticeInput extends SessionRows {
  /** One, or those of one plan, in any order. */
  sessions: readonly Session[];
  /** The register, which knows the number of the plan. */
  papers: readonly Paper[];
  /** Given by the clerk after signing. */
  number?: string;
  issuedOn?: string;
}

interface Item {
  lead: string;
  lines?: readonly string[];
  table?: readonly View[];
}

/** «Nhân dân các thôn …» of all sessions, each thôn once. */
function invited(sessions: readonly Session[], fill: Fill): string {
  const named = sessions.map(({ villages }) => villages.filter((village) => village.trim() !== ''));
  // Whoever is invited to a session without thôn is invited from everywhere.
  const all = named.some((villages) => villages.length === 0) ? [] : [...new Set(named.flat())];
  return villagesOf(all, fill);
}

function places(sessions: readonly Session[], fill: Fill): Item[] {
  const [only] = sessions;
  if (sessions.length === 1 && only) {
    return [
      { lead: fill('thong-bao-thoi-gian', { thoiGian: capital(whenOf(only)) }) },
      { lead: fill('thong-bao-dia-diem', { diaDiem: bareEnd(only.venue) }) },
    ];
  }
  const table = sessions.map((session, at) => ({
    stt: String(at + 1),
    thoiGian: [capital(hoursOf(session)), dayOf(session.date)].filter(Boolean).join(', '),
    diaDiem: bareEnd(session.venue),
    thon: capital(villagesOf(session.villages, fill)),
  }));
  return [{ lead: fill('thong-bao-lich', { soHoiNghi: twoDigits(sessions.length) }), table }];
}

function people(input: NoticeInput, sessions: readonly Session[], fill: Fill): Item {
  const chuTri = officersText(sessions, 'chair', input, fill);
  const dongChuTri = officersText(sessions, 'coChair', input, fill);
  return {
    lead: fill('thong-bao-thanh-phan'),
    lines: [
      ...(chuTri === '' ? [] : [fill('thong-bao-chu-tri', { chuTri })]),
      ...(dongChuTri === '' ? [] : [fill('thong-bao-dong-chu-tri', { dongChuTri })]),
      ...linesOf(fill('thong-bao-khach-moi')),
      fill('thong-bao-nhan-dan', { thon: invited(sessions, fill) }),
    ],
  };
}

/** A lead with its number; lines and table below it. */
function itemView({ lead, lines = [], table = [] }: Item, at: number): View {
  const { dam, thuong } = leadAndText(lead);
  const bold = dam === '' ? '' : `${at + 1}. ${dam}`;
  const plain = dam === '' ? `${at + 1}. ${thuong}` : thuong;
  const isHeading = plain === '';
  return {
    tieuDe: isHeading ? [{ dam: bold }] : [],
    doanDau: isHeading ? [] : [{ dam: bold, thuong: plain }],
    dong: lines.map((doan) => ({ doan })),
    bang: table.length === 0 ? [] : [{ phien: table }],
  };
}

/** Tags of the layout of the notice. */
export function noticeView(input: NoticeInput): View {
  const { office, plan, number = '', issuedOn = '', madeOn } = input;
  const sessions = [...input.sessions].sort(byDate);
  const fill = officeFill(input.wording, office);
  const [only] = sessions;
  const tenHoiNghi = sessions.length === 1 && only ? meetingName(only, fill) : fill('hoi-nghi-ten');
  const topics = topicsOf(sessions, input.topics, fill);
  const [joining = '', ...joiningLines] = linesOf(
    fill('thong-bao-dang-ky', { noiTiepNhan: desksOf(sessions) || input.office.name }),
  );
  const ghiAm = fill('hoi-nghi-ghi-am');
  const items: Item[] = [
    ...places(sessions, fill),
    people(input, sessions, fill),
    {
      lead: fill('thong-bao-noi-dung'),
      lines: topics.map((topic, at) =>
        topics.length === 1 ? `${capital(topic)}.` : `${topicLabel(at + 1)} ${topic}.`,
      ),
    },
    { lead: joining, lines: joiningLines },
    ...(ghiAm === '' ? [] : [{ lead: fill('thong-bao-ghi-am', { ghiAm }) }]),
  ];
  const opening = plan
    ? fill('thong-bao-mo-dau', { keHoach: planName(plan, input.papers), tenHoiNghi })
    : fill('thong-bao-mo-dau-ngoai-ke-hoach', { tenHoiNghi });
  const closing = linesOf(fill('thong-bao-ket-thuc'));
  return {
    ...headView(office, {
      kind: 'notice',
      abstract: fill('thong-bao-trich-yeu', { tenHoiNghi, thoiGian: periodOf(sessions) }),
      number,
      issuedOn,
      draftMonth: madeOn.slice(0, 4),
    }),
    moDau: linesOf(opening).map((doan) => ({ doan })),
    muc: items.map(itemView),
    ketThuc: closing.slice(0, -1).map((doan) => ({ doan })),
    doanCuoi: withEndMark(closing[closing.length - 1] ?? ''),
    ...footView(office),
  };
}
