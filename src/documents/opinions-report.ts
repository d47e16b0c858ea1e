// Báo cáo tổng hợp ý kiến before a session: the view of who registered and what was sent in, for its layout. Each speaker and
// each opinion stands in the table once, and the counts are those of the table.
import type { Carried } from '../domain/raised-before';
import { longDate } from '../domain/dates';
import { twoDigits } from '../domain/numbers';
import type { Audience, DirectoryEntry, Opinion, OpinionSource, PlanLine, Session, Speaker } from '../domain/records';
import { responsibleUnit } from '../domain/responsible-unit';
import { carriedRows } from './carried-table';
import { RAISED_COLUMNS } from './layouts/page';
import { addresseesView, footView, headView, type Office } from './letterhead';
import { raisedBy, speakerName } from './people';
import { asSentence, paragraphsOf, whenOf, withoutEnd } from './phrases';
import {
  closingView,
  countsBy,
  doanViews,
  letterFill,
  sectionTitle,
  type Fill,
  type WordingRows,
} from './report-words';
import { isShortRow } from './table-rows';
import type { View } from './render';

export interface OpinionsReportInput {
  office: Office;
  session: Session;
  /** Who registered and has not withdrawn. */
  speakers: readonly Speaker[];
  /** What was sent in before the session. */
  opinions: readonly Opinion[];
  /** What stood over from earlier sessions. */
  carried: readonly Carried[];
  /** Speakers of any session: who raised what stood over. */
  everySpeaker: readonly Speaker[];
  /** Lines of form `topic`, of any plan. */
  topics: readonly PlanLine[];
  directory: readonly DirectoryEntry[];
  /** Rows of Mẫu văn bản; what is not there is worded by default. */
  wording: WordingRows;
  audience: Audience;
  /** Day on which the paper is made, 'yyyy-MM-dd'. */
  madeOn: string;
  /** Given by the clerk after signing. */
  number?: string;
  issuedOn?: string;
}

/** One line of the table, of a speaker or of an opinion. */
interface Raised {
  topic: string;
  isSpeaker: boolean;
  who: string;
  text: string;
  how: string;
  unit: string;
}

const SOURCES: Record<OpinionSource, string> = {
  speech: 'Ý kiến phát biểu',
  slip: 'Phiếu ý kiến',
  front: 'MTTQ chuyển',
  other: 'Nguồn khác',
};
const byCode = new Intl.Collator('vi', { numeric: true });
const titleOf = ({ lead, text }: PlanLine) => withoutEnd([lead, text].filter((part) => part !== '').join(' '));

function raisedRows(input: OpinionsReportInput, fill: Fill): Raised[] {
  const { audience, directory, madeOn } = input;
  const topics = new Map(input.topics.map((topic) => [topic.code, titleOf(topic)]));
  const unitFor = (field: string, text: string, topic: string) =>
    responsibleUnit({ field, texts: [text, topics.get(topic) ?? ''] }, directory, madeOn);
  const speakers = [...input.speakers].sort(
    (a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || byCode.compare(a.code, b.code),
  );
  const opinions = [...input.opinions].sort((a, b) => byCode.compare(a.code, b.code));
  return [
    ...speakers.map((speaker): Raised => {
      const { village, body, summary, topic } = speaker;
      const who = [speakerName(speaker, audience), village].filter((part) => part !== '').join(', ');
      return {
        topic,
        isSpeaker: true,
        who: body === '' ? who : `${who} (đại diện ${body})`,
        text: summary.trim() === '' ? fill('tong-hop-chua-tom-tat') : asSentence(summary),
        how: 'Đăng ký phát biểu',
        unit: unitFor('', summary, topic),
      };
    }),
    ...opinions.map((opinion): Raised => {
      const { topic, field, source, text } = opinion;
      return {
        topic,
        isSpeaker: false,
        who: raisedBy(opinion, undefined, audience),
        text: asSentence(text),
        how: [SOURCES[source] ?? SOURCES.other, ...(field === '' ? [] : [`Lĩnh vực: ${field}`])].join('\n'),
        unit: unitFor(field, text, topic),
      };
    }),
  ];
}

/** Rows by topic in the order of the plan, those off the plan last; topics without any are left out. */
function grouped(raised: readonly Raised[], input: OpinionsReportInput, fill: Fill) {
  const topics = input.topics
    .filter(({ form }) => form === 'topic')
    .sort((a, b) => byCode.compare(a.plan, b.plan) || (a.order ?? Infinity) - (b.order ?? Infinity) || 0);
  const known = new Set(topics.map(({ code }) => code));
  return [
    ...topics.map((topic) => ({ title: titleOf(topic), rows: raised.filter((row) => row.topic === topic.code) })),
    { title: fill('tong-hop-ngoai-ke-hoach'), rows: raised.filter((row) => !known.has(row.topic)) },
  ].filter(({ rows }) => rows.length > 0);
}

type Group = ReturnType<typeof grouped>[number];

function countRows(groups: readonly Group[]): View[] {
  const row = (name: string, rows: readonly Raised[]): View => {
    const speakers = rows.filter(({ isSpeaker }) => isSpeaker).length;
    return {
      ten: name,
      dangKy: twoDigits(speakers),
      gui: twoDigits(rows.length - speakers),
      tong: twoDigits(rows.length),
      ngan: true,
    };
  };
  const all = groups.flatMap(({ rows }) => rows);
  return [...groups.map(({ title, rows }) => row(title, rows)), row('Tổng cộng', all)];
}

function tableOf(groups: readonly Group[], noUnit: string): View[] {
  let number = 0;
  return groups.map(({ title, rows }) => ({
    tenNhom: title,
    dong: rows.map(({ who, text, how, unit }) => {
      const texts = [String(++number), who, text, how, unit || noUnit];
      const [stt = '', nguoiNeu = '', noiDung = '', nguon = '', donVi = ''] = texts;
      return { stt, nguoiNeu, noiDung, nguon, donVi, ngan: isShortRow(texts, RAISED_COLUMNS) };
    }),
  }));
}

/** Counts in sentences. */
function countTexts({ speakers, opinions }: OpinionsReportInput, fill: Fill): string[] {
  const total = speakers.length + opinions.length;
  if (total === 0) return [fill('tong-hop-khong-co')];
  const received =
    opinions.length === 0
      ? 'tong-hop-chi-dang-ky'
      : speakers.length === 0
        ? 'tong-hop-chi-gui-den'
        : 'tong-hop-so-lieu';
  const sources = (Object.keys(SOURCES) as OpinionSource[]).flatMap((source) => {
    const count = opinions.filter((opinion) => opinion.source === source).length;
    return count === 0 ? [] : [`${SOURCES[source]} ${twoDigits(count)}`];
  });
  return [
    fill(received, {
      soDangKy: twoDigits(speakers.length),
      soGui: twoDigits(opinions.length),
      theoNguon: sources.length === 0 ? '' : ` (${sources.join('; ').replace(/^Phiếu/, 'phiếu')})`,
      so: twoDigits(total),
    }),
    ...(speakers.some(({ village }) => village.trim() !== '')
      ? [
          fill('tong-hop-theo-thon', {
            theoThon: countsBy(
              speakers.map(({ village }) => village),
              'chưa ghi thôn',
            ),
          }),
        ]
      : []),
    ...(opinions.some(({ field }) => field.trim() !== '')
      ? [
          fill('tong-hop-theo-linh-vuc', {
            theoLinhVuc: countsBy(
              opinions.map(({ field }) => field.toLowerCase()),
              'chưa ghi lĩnh vực',
            ),
          }),
        ]
      : []),
  ];
}

/** Tags of the layout of the report. */
export function opinionsReportView(input: OpinionsReportInput): View {
  const { office, session, carried, audience, madeOn, number = '', issuedOn = '' } = input;
  const letter = letterFill(input.wording, office);
  const common = {
    ngay: longDate(madeOn),
    ngayHop: longDate(session.date),
    thoiGian: whenOf(session),
    diaDiem: withoutEnd(session.venue),
    soTon: twoDigits(carried.length),
  };
  const fill: Fill = (code, values = {}) => letter(code, { ...common, ...values });
  const raised = raisedRows(input, fill);
  const groups = grouped(raised, input, fill);
  const unassigned = raised.filter(({ unit }) => unit === '').length;
  const any = groups.length > 0;
  let sections = 0;
  const title = (code: Parameters<Fill>[0]) => sectionTitle(++sections, fill(code));
  return {
    ...headView(office, {
      kind: 'opinionsReport',
      abstract: fill('tong-hop-trich-yeu'),
      number,
      issuedOn,
      draftMonth: madeOn.slice(0, 4),
    }),
    ...addresseesView(paragraphsOf(fill('tong-hop-kinh-gui'))),
    moDau: doanViews(fill('tong-hop-mo-dau')),
    mucTiepNhan: title('tong-hop-muc-tiep-nhan'),
    soLieu: doanViews(...countTexts(input, fill), any ? fill('tong-hop-dan-bang-so-lieu') : ''),
    bangSoLieu: any ? [{ theoNoiDung: countRows(groups) }] : [],
    phanNoiDung: any
      ? [{ mucNoiDung: title('tong-hop-muc-noi-dung'), nhom: tableOf(groups, fill('tong-hop-chua-co-don-vi')) }]
      : [],
    mucTon: title('tong-hop-muc-ton'),
    ton: doanViews(fill(carried.length === 0 ? 'tong-hop-khong-ton' : 'tong-hop-ton')),
    bangTon:
      carried.length === 0
        ? []
        : [
            {
              tonTai: carriedRows(
                carried,
                new Map(input.everySpeaker.map((speaker) => [speaker.code, speaker])),
                audience,
                madeOn,
              ),
            },
          ],
    mucDeXuat: title('tong-hop-muc-de-xuat'),
    deXuat: doanViews(
      fill(any ? 'tong-hop-de-xuat' : 'tong-hop-de-xuat-khong-co'),
      unassigned === 0 ? '' : fill('tong-hop-de-xuat-phan-cong', { soChuaCo: twoDigits(unassigned) }),
      carried.length === 0 ? '' : fill('tong-hop-de-xuat-ton'),
    ),
    ...closingView(fill('tong-hop-ket-thuc')),
    ...footView(office, office.signer, [fill('tong-hop-noi-nhan')]),
  };
}
