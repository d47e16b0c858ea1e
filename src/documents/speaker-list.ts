// Danh sách đăng ký phát biểu: whoever registered for a session, in the order of calling.
import { longDate } from '../domain/dates';
import { publicName } from '../domain/names';
import { twoDigits } from '../domain/numbers';
import { inCallOrder } from '../domain/queue';
import type { Audience, PlanLine, Session, Speaker, SpeakerState } from '../domain/records';
import { countSpeeches } from '../domain/tally';
import { SPEAKER_COLUMNS } from './layouts/page';
import { headView } from './letterhead';
import { closingView, listSignatures } from './lists';
import { isShortRow } from './table-rows';
import type { View } from './render';
import type { MeetingRows } from './session-words';
import { bareEnd, meetingName, officeFill } from './session-words';

export interface SpeakerListInput extends Pick<MeetingRows, 'office' | 'wording' | 'madeOn'> {
  session: Session;
  /** Those of other sessions are passed over. */
  speakers: readonly Speaker[];
  /** Lines of form `topic`, of any plan. */
  topics: readonly PlanLine[];
  audience: Audience;
}

const NOTES: Record<SpeakerState, string> = {
  waiting: '',
  called: 'Đã mời',
  speaking: 'Đang phát biểu',
  spoken: 'Đã phát biểu',
  absent: 'Vắng',
  declined: 'Không phát biểu',
};

/** Tags of the layout of Danh sách đăng ký phát biểu. Nothing of a person but name, body, thôn and what about. */
export function speakerListView(input: SpeakerListInput): View {
  const { office, session, topics, audience, madeOn } = input;
  const fill = officeFill(input.wording, office);
  const speakers = inCallOrder(input.speakers.filter((one) => one.session === session.code));
  const topicTexts = new Map(
    topics.map(({ code, lead, text }) => [code, bareEnd([lead, text].filter(Boolean).join(' '))]),
  );
  const rows = speakers.map((speaker, at) => {
    const isNamed = audience === 'internal' || speaker.consent === 'yes';
    const name = audience === 'internal' ? speaker.name : publicName(speaker);
    const texts = [
      String(at + 1),
      isNamed && speaker.body !== '' ? `${name}\n(${speaker.body})` : name,
      speaker.village,
      speaker.summary,
      topicTexts.get(speaker.topic) ?? fill('danh-sach-phat-bieu-ngoai-ke-hoach'),
      NOTES[speaker.state] ?? '',
    ] as const;
    const [stt, hoTen, thon, noiDung, chuDe, ghiChu] = texts;
    return { stt, hoTen, thon, noiDung, chuDe, ghiChu, ngan: isShortRow(texts, SPEAKER_COLUMNS) };
  });
  const so = twoDigits(rows.length);
  const speeches = countSpeeches(speakers);
  const total =
    rows.length === 0
      ? fill('danh-sach-phat-bieu-chua-co')
      : speeches === 0
        ? fill('danh-sach-phat-bieu-tong', { so })
        : fill('danh-sach-phat-bieu-tong-sau', { so, soLuot: twoDigits(speeches) });
  return {
    ...headView(office, {
      kind: 'speakerList',
      abstract: fill('danh-sach-phat-bieu-trich-yeu', {
        tenHoiNghi: meetingName(session, fill),
        thoiGian: longDate(session.date),
      }),
      number: '',
      issuedOn: '',
      draftMonth: madeOn.slice(0, 4),
    }),
    moDau: [{ doan: fill('danh-sach-phat-bieu-mo-dau', { diaDiem: bareEnd(session.venue) }) }],
    bang: rows.length === 0 ? [] : [{ nguoi: rows }],
    ...closingView([total]),
    ...listSignatures(fill('danh-sach-phat-bieu-ky-trai'), fill('danh-sach-phat-bieu-ky-phai'), session),
  };
}
