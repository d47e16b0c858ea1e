// The table of a results notice: opinions by topic, who raised them as far as may be published, what became of them; and
// whether it stands in the notice or, being long, in an annex with columns of its own.
import { formatDate } from '../domain/dates';
import type { Audience, FollowUp, Opinion, OpinionSource, PlanLine, Session, Speaker } from '../domain/records';
import { isOpen } from '../domain/tally';
import { leadOf } from '../domain/units';
import { ANNEX_COLUMNS, RESULT_COLUMNS } from './layouts/page';
import { raisedBy } from './people';
import type { View } from './render';
import { isShortRow, linesOfRow } from './table-rows';
import type { wordingOf } from './wording';

interface TableInput {
  /** Sessions of the notice, in order. */
  sessions: readonly Session[];
  speakers: readonly Speaker[];
  /** Opinions of these sessions: each gets a row. */
  opinions: readonly Opinion[];
  /** Those of other sessions too, which duplicates may refer to. */
  everyOpinion: readonly Opinion[];
  followUps: readonly FollowUp[];
  topics: readonly PlanLine[];
  audience: Audience;
  fill: ReturnType<typeof wordingOf>;
}

const byCode = new Intl.Collator('vi', { numeric: true });

function duplicateText(opinion: Opinion, numbers: ReadonlyMap<string, number>, input: TableInput): string {
  const number = numbers.get(opinion.duplicateOf);
  if (number !== undefined) return input.fill('ket-qua-trung', { soThuTu: `số\u00A0${number}` });
  const original = input.everyOpinion.find((other) => other.code === opinion.duplicateOf);
  return input.fill('ket-qua-trung-noi-khac', {
    ma: opinion.duplicateOf,
    phien: original ? ` (phiên ${original.session})` : '',
  });
}

/** 'Nội dung trả lời, kết quả giải quyết'. */
function answerText(
  opinion: Opinion,
  followUp: FollowUp | undefined,
  numbers: ReadonlyMap<string, number>,
  input: TableInput,
): string {
  const { fill } = input;
  const result =
    followUp?.state === 'done'
      ? fill('ket-qua-da-xong', {
          ngay: followUp.resultOn === '' ? '' : ` ngày ${formatDate(followUp.resultOn)}`,
          ketQua: followUp.result,
          vanBan: followUp.answeringPaper === '' ? '' : ` (${followUp.answeringPaper})`,
        })
      : '';
  const said = (...texts: string[]) => texts.filter((text) => text.trim() !== '').join('\n');
  switch (opinion.outcome) {
    case 'answered':
      return fill('ket-qua-da-tra-loi', {
        nguoiTraLoi: opinion.answeredBy === '' ? 'chủ trì hội nghị' : opinion.answeredBy,
        traLoi: opinion.answer,
      });
    case 'assigned':
      if (!followUp) return said(opinion.answer, fill('ket-qua-dang-xem-xet'));
      return said(opinion.answer, result === '' ? fill('ket-qua-da-giao', { donVi: leadOf(followUp) }) : result);
    case 'escalated': {
      const capTren = followUp?.superiorBody ? followUp.superiorBody : 'cấp có thẩm quyền';
      return said(opinion.answer, fill('ket-qua-vuot-tham-quyen', { capTren }), result);
    }
    case 'duplicate':
      return said(opinion.answer, duplicateText(opinion, numbers, input));
    default:
      return said(opinion.answer, fill('ket-qua-dang-xem-xet'));
  }
}

const isExtended = ({ originalDueOn, dueOn }: FollowUp) => originalDueOn !== '' && originalDueOn !== dueOn;

function deadline(followUp: FollowUp): string[] {
  if (!isOpen(followUp) || followUp.dueOn === '') return [];
  const from = isExtended(followUp) ? ` (gia hạn từ ${formatDate(followUp.originalDueOn)})` : '';
  return [`Thời hạn: ${formatDate(followUp.dueOn)}${from}`];
}

/** 'Đơn vị chủ trì (phối hợp)', a line each. */
function units(opinion: Opinion, followUp: FollowUp | undefined, fill: TableInput['fill']): string[] {
  if (opinion.outcome === 'answered') return [fill('ket-qua-don-vi-tra-loi', { nguoiTraLoi: opinion.answeredBy })];
  if (!followUp) return [];
  if (opinion.outcome === 'escalated') return [followUp.superiorBody].filter((line) => line !== '');
  if (opinion.outcome !== 'assigned') return [];
  const support = followUp.supportingUnits.filter((unit) => unit !== '').join(', ');
  return [leadOf(followUp), ...(support === '' ? [] : [`(phối hợp: ${support})`])];
}

const hasDeadline = ({ outcome }: Opinion) => outcome === 'assigned' || outcome === 'escalated';

/** 'Đơn vị chủ trì (phối hợp), thời hạn'. */
function unitText(opinion: Opinion, followUp: FollowUp | undefined, fill: TableInput['fill']): string {
  const due = followUp && hasDeadline(opinion) ? deadline(followUp) : [];
  return [...units(opinion, followUp, fill), ...due].join('\n');
}

/** Opinions by topic, in the order of the plan; those off the plan last. Topics without opinions are left out. */
function grouped(input: TableInput): { title: string; opinions: Opinion[] }[] {
  const topics = input.topics
    .filter((line) => line.form === 'topic')
    .sort((a, b) => byCode.compare(a.plan, b.plan) || (a.order ?? Infinity) - (b.order ?? Infinity) || 0);
  const known = new Set(topics.map((topic) => topic.code));
  const turn = new Map(input.sessions.map((session, index) => [session.code, index]));
  const opinions = [...input.opinions].sort(
    (a, b) => (turn.get(a.session) ?? 0) - (turn.get(b.session) ?? 0) || byCode.compare(a.code, b.code),
  );
  const groups = topics.map((topic) => ({
    title: [topic.lead, topic.text].filter((text) => text !== '').join(' '),
    opinions: opinions.filter((opinion) => opinion.topic === topic.code),
  }));
  groups.push({
    title: input.fill('ket-qua-ngoai-ke-hoach'),
    opinions: opinions.filter((opinion) => !known.has(opinion.topic)),
  });
  return groups.filter((group) => group.opinions.length > 0);
}

const WAYS: Record<OpinionSource, string> = {
  speech: 'Phát biểu',
  slip: 'Phiếu ý kiến',
  front: 'MTTQ chuyển',
  other: 'Nguồn khác',
};

/** The columns of the annex that the table of the notice has not. */
function annexTexts(opinion: Opinion, followUp: FollowUp | undefined, fill: TableInput['fill']) {
  const dated = followUp !== undefined && hasDeadline(opinion) && isOpen(followUp) && followUp.dueOn !== '';
  return {
    linhVuc: opinion.field,
    hinhThuc: WAYS[opinion.source] ?? '',
    donVi: units(opinion, followUp, fill).join('\n'),
    thoiHan: dated ? formatDate(followUp.dueOn) : '',
    ghiChu: [
      dated && isExtended(followUp)
        ? fill('ket-qua-ghi-chu-gia-han', { hanCu: formatDate(followUp.originalDueOn) })
        : '',
      opinion.carriedFrom === '' ? '' : fill('ket-qua-ghi-chu-ton', { ma: opinion.carriedFrom }),
    ]
      .filter((text) => text !== '')
      .join('\n'),
  };
}

/** Lines of about two pages beside their rules. */
const LONG_TABLE = 90;

export interface ResultsTable {
  /** Too long to stand in the notice: it belongs in an annex. */
  long: boolean;
  /** Rows of the table: `nhom` of `yKien`. The numbers run through all topics. */
  groups: View[];
}

/** Every opinion once, by topic, as the table of the notice, or of its annex where it is long. */
export function resultsTable(input: TableInput): ResultsTable {
  const groups = grouped(input);
  const speakers = new Map(input.speakers.map((speaker) => [speaker.code, speaker]));
  const followUps = new Map(
    input.followUps.filter((row) => row.state !== 'withdrawn').map((row) => [row.opinion, row] as const),
  );
  const numbers = new Map(groups.flatMap((group) => group.opinions).map((opinion, index) => [opinion.code, index + 1]));
  const rowOf = (opinion: Opinion) => {
    const followUp = followUps.get(opinion.code);
    return {
      opinion,
      followUp,
      stt: String(numbers.get(opinion.code) ?? ''),
      nguoiNeu: raisedBy(opinion, speakers.get(opinion.speaker), input.audience),
      noiDung: opinion.text,
      traLoi: answerText(opinion, followUp, numbers, input),
      donVi: unitText(opinion, followUp, input.fill),
    };
  };
  const filled = groups.map(({ title, opinions }) => ({
    tenNhom: title.replace(/[\s.;:]+$/, ''),
    rows: opinions.map(rowOf),
  }));
  const lines = filled
    .flatMap(({ rows }) => rows)
    .reduce(
      (sum, row) =>
        sum + 1 / 3 + linesOfRow([row.stt, row.nguoiNeu, row.noiDung, row.traLoi, row.donVi], RESULT_COLUMNS),
      filled.length,
    );
  const long = lines > LONG_TABLE;
  const shortRow = ({ stt, nguoiNeu, noiDung, traLoi, donVi }: ReturnType<typeof rowOf>): View => {
    const texts = [stt, nguoiNeu, noiDung, traLoi, donVi];
    return { stt, nguoiNeu, noiDung, traLoi, donVi, ngan: isShortRow(texts, RESULT_COLUMNS) };
  };
  const annexRow = ({ opinion, followUp, stt, nguoiNeu, noiDung, traLoi }: ReturnType<typeof rowOf>): View => {
    const more = annexTexts(opinion, followUp, input.fill);
    const { linhVuc, hinhThuc, donVi, thoiHan, ghiChu } = more;
    const texts = [stt, nguoiNeu, noiDung, linhVuc, hinhThuc, traLoi, donVi, thoiHan, ghiChu];
    return { stt, nguoiNeu, noiDung, traLoi, ...more, ngan: isShortRow(texts, ANNEX_COLUMNS) };
  };
  return {
    long,
    groups: filled.map(({ tenNhom, rows }) => ({ tenNhom, yKien: rows.map(long ? annexRow : shortRow) })),
  };
}
