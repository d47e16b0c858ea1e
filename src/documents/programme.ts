// Chương trình và nội quy: the agenda of a session with its times by the clock, and the rules of order.
import { agendaLength, clockTimes, keptItems } from '../domain/agenda';
import { longDate } from '../domain/dates';
import { romanNumeral, twoDigits } from '../domain/numbers';
import type { AgendaItem, Session } from '../domain/records';
import { PROGRAMME_COLUMNS } from './layouts/page';
import { footView, headView } from './letterhead';
import { closingView } from './lists';
import { isShortRow } from './table-rows';
import type { View } from './render';
import type { Fill, MeetingRows } from './session-words';
import {
  bareEnd,
  capital,
  desksOf,
  leadAndText,
  linesOf,
  meetingName,
  officeFill,
  officerText,
  officersText,
  whenOf,
} from './session-words';

export interface ProgrammeInput extends MeetingRows {
  session: Session;
  /** Agenda of this session, in any order. */
  agenda: readonly AgendaItem[];
  /** Minutes of one speech; 0 is without limit. */
  speakingMinutes: number;
  /** Given by the clerk after signing. */
  number?: string;
  issuedOn?: string;
}

/** '07:45' as '07 giờ 45'. */
const clock = (time: string) => time.replace(':', ' giờ ');

/** '07 giờ 30 - 07 giờ 45'; of an item of open length its beginning; its length where the beginning is not known. */
function runningTime(begins: string, ends: string, minutes: number | null): string {
  if (begins === '') return minutes === null ? '' : `${twoDigits(minutes)} phút`;
  return minutes === null || ends === '' ? `Từ ${clock(begins)}` : `${clock(begins)} - ${clock(ends)}`;
}

function rowsOf({ session, agenda }: ProgrammeInput): View[] {
  const items = keptItems(agenda.filter((one) => one.session === session.code));
  // One item more, of no length, begins where the last one ends.
  const times = clockTimes(session.startTime, [...items, { minutes: 0 }]);
  return items.map(({ item, minutes, presenter }, at) => {
    const texts = [
      String(at + 1),
      runningTime(times[at] ?? '', times[at + 1] ?? '', minutes),
      item,
      presenter,
    ] as const;
    const [stt, thoiGian, noiDung, nguoi] = texts;
    return { stt, thoiGian, noiDung, nguoi, ngan: isShortRow(texts, PROGRAMME_COLUMNS) };
  });
}

function facts(input: ProgrammeInput, fill: Fill): string[] {
  const { session } = input;
  const chuTri = officersText([session], 'chair', input, fill);
  const dongChuTri = officersText([session], 'coChair', input, fill);
  const thuKy = session.secretary === '' ? '' : officerText(session.secretary, session, input, fill);
  return [
    fill('chuong-trinh-thoi-gian', { thoiGian: capital(whenOf(session)) }),
    fill('chuong-trinh-dia-diem', { diaDiem: bareEnd(session.venue) }),
    ...(chuTri === '' ? [] : [fill('chuong-trinh-chu-tri', { chuTri })]),
    ...(dongChuTri === '' ? [] : [fill('chuong-trinh-dong-chu-tri', { dongChuTri })]),
    ...(thuKy === '' ? [] : [fill('chuong-trinh-thu-ky', { thuKy })]),
  ];
}

function rules({ office, session, speakingMinutes }: ProgrammeInput, fill: Fill): string[] {
  const soPhut = twoDigits(speakingMinutes);
  return linesOf(
    fill('chuong-trinh-noi-quy', {
      noiTiepNhan: desksOf([session]) || office.name,
      thoiLuong: speakingMinutes === 0 ? '' : fill('chuong-trinh-noi-quy-thoi-luong', { soPhut }),
      ghiAm: fill('hoi-nghi-ghi-am'),
    }),
  );
}

/** Minutes by which the agenda is longer than the session; 0 when it fits. */
export function excessOf(session: Session, agenda: readonly AgendaItem[]): number {
  return agendaLength(session, keptItems(agenda.filter((one) => one.session === session.code))).excess;
}

/** Tags of the layout of Chương trình và nội quy. */
export function programmeView(input: ProgrammeInput): View {
  const { office, session, number = '', issuedOn = '', madeOn } = input;
  const fill = officeFill(input.wording, office);
  const rows = rowsOf(input);
  const section = (at: number, text: string) => `${romanNumeral(at)}. ${text}`.toUpperCase();
  return {
    ...headView(office, {
      kind: 'programme',
      abstract: fill('chuong-trinh-trich-yeu', {
        tenHoiNghi: meetingName(session, fill),
        thoiGian: longDate(session.date),
      }),
      number,
      issuedOn,
      draftMonth: madeOn.slice(0, 4),
    }),
    mucChuongTrinh: section(1, fill('chuong-trinh-muc')),
    thongTin: [...facts(input, fill), ...(rows.length === 0 ? [fill('chuong-trinh-chua-co')] : [])].map(leadAndText),
    bang: rows.length === 0 ? [] : [{ viec: rows }],
    mucNoiQuy: section(2, fill('chuong-trinh-muc-noi-quy')),
    noiQuy: rules(input, fill).map((rule, at) => ({ doan: `${at + 1}. ${rule}` })),
    ...closingView(linesOf(fill('chuong-trinh-ket-thuc'))),
    ...footView(office, office.signer, linesOf(fill('chuong-trinh-noi-nhan'))),
  };
}
