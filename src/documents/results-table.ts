// The table of a results notice: opinions by topic, who raised them as far as may be published, and what became of them.
import { formatDate } from '../domain/dates';
import type { Audience, FollowUp, Opinion, PlanLine, Session, Speaker } from '../domain/records';
import { isOpen } from '../domain/tally';
import { CELL_PADDING, RESULT_COLUMNS, SIZE } from './layouts/page';
import { roughLines } from './metrics';
import { raisedBy } from './people';
import type { View } from './render';
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

function leadOf(followUp: FollowUp): string {
  return followUp.leadUnit === '' ? followUp.officer : followUp.leadUnit;
}

function deadline(followUp: FollowUp): string[] {
  if (!isOpen(followUp) || followUp.dueOn === '') return [];
  const extended = followUp.originalDueOn !== '' && followUp.originalDueOn !== followUp.dueOn;
  const from = extended ? ` (gia hạn từ ${formatDate(followUp.originalDueOn)})` : '';
  return [`Thời hạn: ${formatDate(followUp.dueOn)}${from}`];
}

/** 'Đơn vị chủ trì (phối hợp), thời hạn'. */
function unitText(opinion: Opinion, followUp: FollowUp | undefined, fill: TableInput['fill']): string {
  if (opinion.outcome === 'answered') return fill('ket-qua-don-vi-tra-loi', { nguoiTraLoi: opinion.answeredBy });
  if (!followUp) return '';
  const support = followUp.supportingUnits.filter((unit) => unit !== '').join(', ');
  const units = [leadOf(followUp), ...(support === '' ? [] : [`(phối hợp: ${support})`])];
  if (opinion.outcome === 'assigned') return [...units, ...deadline(followUp)].join('\n');
  if (opinion.outcome !== 'escalated') return '';
  return [followUp.superiorBody, ...deadline(followUp)].filter((line) => line !== '').join('\n');
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

/** Lines up to which a row is kept on one page: about a quarter of it. */
const SHORT_ROW = 12;

function isShort(texts: readonly string[]): boolean {
  return texts.every((text, at) => {
    const width = (RESULT_COLUMNS[at] ?? 0) - 2 * CELL_PADDING;
    return roughLines(text, width, SIZE.table) <= SHORT_ROW;
  });
}

/** Rows of the table: `nhom` of `yKien`. The numbers run through all topics. */
export function opinionGroups(input: TableInput): View[] {
  const groups = grouped(input);
  const speakers = new Map(input.speakers.map((speaker) => [speaker.code, speaker]));
  const followUps = new Map(
    input.followUps.filter((row) => row.state !== 'withdrawn').map((row) => [row.opinion, row] as const),
  );
  const numbers = new Map(groups.flatMap((group) => group.opinions).map((opinion, index) => [opinion.code, index + 1]));
  return groups.map((group) => ({
    tenNhom: group.title.replace(/[\s.;:]+$/, ''),
    yKien: group.opinions.map((opinion) => {
      const followUp = followUps.get(opinion.code);
      const texts = [
        String(numbers.get(opinion.code) ?? ''),
        raisedBy(opinion, speakers.get(opinion.speaker), input.audience),
        opinion.text,
        answerText(opinion, followUp, numbers, input),
        unitText(opinion, followUp, input.fill),
      ] as const;
      const [stt, nguoiNeu, noiDung, traLoi, donVi] = texts;
      return { stt, nguoiNeu, noiDung, traLoi, donVi, ngan: isShort(texts) };
    }),
  }));
}
