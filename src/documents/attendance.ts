// Danh sách điểm danh: the delegates of a session, with a column to sign before it and their presence after it.
import { longDate } from '../domain/dates';
import { twoDigits } from '../domain/numbers';
import type { Attendee, AttendeeRole, Presence, Session } from '../domain/records';
import { ATTENDANCE_COLUMNS } from './layouts/page';
import { headView } from './letterhead';
import { closingView, listSignatures } from './lists';
import { isShortRow } from './table-rows';
import type { View } from './render';
import type { MeetingRows } from './session-words';
import { bareEnd, capital, meetingName, officeFill, whenOf } from './session-words';

export interface AttendanceInput extends Pick<MeetingRows, 'office' | 'wording' | 'madeOn'> {
  session: Session;
  /** Those of other sessions are passed over. */
  attendees: readonly Attendee[];
}

const ROLES: Record<AttendeeRole, string> = {
  chair: 'Chủ trì',
  coChair: 'Đồng chủ trì',
  secretary: 'Thư ký',
  official: 'Cán bộ, công chức',
  representative: 'Đại diện tổ chức',
  guest: 'Khách mời',
};
const LEADING: readonly AttendeeRole[] = ['chair', 'coChair', 'secretary'];

/** Those who lead first, the others as they stand in the tab. */
function inOrder(attendees: readonly Attendee[]): Attendee[] {
  const place = ({ role }: Attendee) => (LEADING.includes(role) ? LEADING.indexOf(role) : LEADING.length);
  return [...attendees].sort((a, b) => place(a) - place(b));
}

/** A row typed by hand may not say yet whether the person came. */
const isMarked = ({ presence }: Attendee) => presence === 'present' || presence === 'late' || presence === 'absent';

function presenceText({ presence, absenceReason }: Attendee): string {
  const texts: Partial<Record<Presence, string>> = {
    present: 'Có mặt',
    late: 'Đến muộn',
    absent: absenceReason === '' ? 'Vắng' : `Vắng: ${absenceReason}`,
  };
  return texts[presence] ?? '';
}

/** Tags of the layout of Danh sách điểm danh. */
export function attendanceView(input: AttendanceInput): View {
  const { office, session, madeOn } = input;
  const fill = officeFill(input.wording, office);
  const attendees = inOrder(input.attendees.filter((one) => one.session === session.code));
  const isTaken = attendees.some(isMarked);
  const rows = attendees.map((one, at) => {
    const texts = [
      String(at + 1),
      one.name,
      one.title,
      one.body,
      ROLES[one.role] ?? '',
      isTaken ? presenceText(one) : '',
    ] as const;
    const [stt, hoTen, chucVu, donVi, vaiTro, coMat] = texts;
    return { stt, hoTen, chucVu, donVi, vaiTro, coMat, ngan: isShortRow(texts, ATTENDANCE_COLUMNS) };
  });
  const count = (presence: Presence) => attendees.filter((one) => one.presence === presence).length;
  const so = twoDigits(rows.length);
  const total =
    rows.length === 0
      ? fill('diem-danh-chua-co')
      : isTaken
        ? fill('diem-danh-tong-sau', {
            so,
            coMat: twoDigits(count('present') + count('late')),
            denMuon: twoDigits(count('late')),
            vang: twoDigits(count('absent')),
            chuaDiemDanh: twoDigits(attendees.filter((one) => !isMarked(one)).length),
          })
        : fill('diem-danh-tong', { so });
  const heads =
    session.headCount === null ? [] : [fill('diem-danh-so-nguoi', { soNguoi: twoDigits(session.headCount) })];
  return {
    ...headView(office, {
      kind: 'attendance',
      abstract: fill('diem-danh-trich-yeu', {
        tenHoiNghi: meetingName(session, fill),
        thoiGian: longDate(session.date),
      }),
      number: '',
      issuedOn: '',
      draftMonth: madeOn.slice(0, 4),
    }),
    moDau: [
      {
        doan: fill('diem-danh-mo-dau', { thoiGian: capital(whenOf(session)), diaDiem: bareEnd(session.venue) }),
      },
    ],
    bang: rows.length === 0 ? [] : [{ cotCuoi: isTaken ? 'Có mặt' : 'Ký tên', nguoi: rows }],
    ...closingView([total, ...heads]),
    ...listSignatures(fill('diem-danh-ky-trai'), fill('diem-danh-ky-phai'), session),
  };
}
