// Giấy mời: the view of one session for its layout, for one delegate or for all of them in one paper.
// Source of the form: Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.7.
import { foldedName } from '../domain/people';
import type { Attendee, Session } from '../domain/records';
import { footView, headView, withEndMark } from './letterhead';
import type { View } from './render';
import type { Fill, MeetingRows } from './session-words';
import {
  bareEnd,
  capital,
  leadAndText,
  linesOf,
  meetingName,
  officeFill,
  officersText,
  personText,
  villagesOf,
  whenOf,
} from './session-words';

export interface InvitationInput extends MeetingRows {
  session: Session;
  /** Whom it invites; absent where one paper invites everybody. */
  invitee?: Attendee | undefined;
  /** Given by the clerk after signing. */
  number?: string;
  issuedOn?: string;
}

/** Delegates who are invited, as they stand in the tab: whoever chairs invites, and is not invited. */
export function invitees(attendees: readonly Attendee[], session: Session): Attendee[] {
  const chair = foldedName(session.chair);
  return attendees.filter(
    (one) =>
      one.session === session.code &&
      one.role !== 'chair' &&
      [one.name, one.title, one.body].some((text) => text !== '') &&
      (chair === '' || foldedName(one.name) !== chair),
  );
}

/** The list of one paper for all: delegates one a line, otherwise the places that are usually invited. */
function addressees({ attendees, session }: InvitationInput, fill: Fill): string[] {
  const people = invitees(attendees, session).map((one) => capital(bareEnd(personText(one, fill))));
  const thon = villagesOf(session.villages, fill);
  const each = people.length > 0 ? people : linesOf(fill('giay-moi-thanh-phan-chung', { thon })).map(bareEnd);
  return each.map((text, at) => `- ${text}${at === each.length - 1 ? '.' : ';'}`);
}

/** Tags of the layout of Giấy mời. */
export function invitationView(input: InvitationInput): View {
  const { office, session, invitee, number = '', issuedOn = '', madeOn } = input;
  const fill = officeFill(input.wording, office);
  const tenHoiNghi = meetingName(session, fill);
  const chuTri = officersText([session], 'chair', input, fill);
  const dongChuTri = officersText([session], 'coChair', input, fill);
  const thon = villagesOf(session.villages, fill);
  const nguoiDuocMoi = invitee ? `${bareEnd(personText(invitee, fill))}.` : '';
  const facts = [
    fill('giay-moi-toi-du', { tenHoiNghi }),
    ...(chuTri === '' ? [] : [fill('giay-moi-chu-tri', { chuTri })]),
    ...(dongChuTri === '' ? [] : [fill('giay-moi-dong-chu-tri', { dongChuTri })]),
    fill('giay-moi-thoi-gian', { thoiGian: capital(whenOf(session)) }),
    fill('giay-moi-dia-diem', { diaDiem: bareEnd(session.venue) }),
    ...(invitee ? linesOf(fill('giay-moi-thanh-phan', { thon })) : []),
    ...linesOf(fill('giay-moi-luu-y')),
  ];
  const closing = linesOf(fill('giay-moi-ket-thuc'));
  return {
    ...headView(office, {
      kind: 'invitation',
      abstract: fill('giay-moi-trich-yeu', { tenHoiNghi }),
      number,
      issuedOn,
      draftMonth: madeOn.slice(0, 4),
    }),
    kinhMoi: [{ doan: fill('giay-moi-kinh-moi', { nguoiDuocMoi }).trimEnd() }],
    nguoiMoi: invitee ? [] : addressees(input, fill).map((doan) => ({ doan })),
    dong: [...facts, ...closing.slice(0, -1)].map(leadAndText),
    doanCuoi: withEndMark(closing[closing.length - 1] ?? ''),
    ...footView(office, office.signer, linesOf(fill('giay-moi-noi-nhan'))),
  };
}
