// Sentences from which staff start an answer (tab Mẫu văn bản), with their defaults. An office may change them, and add
// its own: any row whose code begins with `tra-loi-`.
import type { Template } from '../domain/records';

const TAGS =
  '{donVi}: đơn vị chủ trì; {capTren}: cấp có thẩm quyền; {han}: hạn giải quyết; {linhVuc}: lĩnh vực; dấu … là chỗ phải điền';
const PREFIX = 'tra-loi-';

export const ANSWER_WORDING = [
  {
    code: 'tra-loi-da-xong',
    purpose: 'Câu trả lời mẫu: đã giải quyết xong',
    text: 'Ngày …, {donVi} đã … . Kết quả: … .',
    tags: TAGS,
  },
  {
    code: 'tra-loi-dang-lam',
    purpose: 'Câu trả lời mẫu: đang giải quyết, có thời hạn',
    text: '{donVi} đang … từ ngày …, sẽ hoàn thành trước ngày {han}.',
    tags: TAGS,
  },
  {
    code: 'tra-loi-giai-thich',
    purpose: 'Câu trả lời mẫu: giải thích quy định',
    text: 'Căn cứ … (số, ngày, cơ quan ban hành), việc … được quy định như sau: … . Đề nghị ông (bà) liên hệ {donVi} để được hướng dẫn.',
    tags: TAGS,
  },
  {
    code: 'tra-loi-khong-thuoc-tham-quyen',
    purpose: 'Câu trả lời mẫu: không thuộc thẩm quyền của xã',
    text: 'Nội dung này không thuộc thẩm quyền giải quyết của Ủy ban nhân dân xã. Ủy ban nhân dân xã đã ghi nhận, gửi đến {capTren} tại văn bản số … ngày … để xem xét, trả lời.',
    tags: TAGS,
  },
  {
    code: 'tra-loi-chua-co-nguon-luc',
    purpose: 'Câu trả lời mẫu: chưa cân đối được nguồn lực',
    text: 'Hiện nay Ủy ban nhân dân xã chưa cân đối được nguồn lực để … . Ủy ban nhân dân xã đưa nội dung này vào kế hoạch năm …, lộ trình thực hiện: …, và thông tin để cử tri, Nhân dân được biết.',
    tags: TAGS,
  },
  {
    code: 'tra-loi-khong-giai-quyet',
    purpose: 'Câu trả lời mẫu: không có cơ sở giải quyết',
    text: 'Qua kiểm tra ngày …, {donVi} nhận thấy … . Căn cứ … (số, ngày, cơ quan ban hành), đề nghị này chưa có cơ sở giải quyết vì … .',
    tags: TAGS,
  },
  {
    code: 'tra-loi-da-tra-loi-truoc',
    purpose: 'Câu trả lời mẫu: đã trả lời trước đây',
    text: 'Nội dung này đã được trả lời tại văn bản số … ngày … như sau: … .',
    tags: TAGS,
  },
] as const satisfies readonly Omit<Template, 'revision'>[];

export interface AnswerSentence {
  code: string;
  /** What kind of answer it is, for a list to choose from. */
  label: string;
  text: string;
}

/** After «Câu trả lời mẫu:» where the purpose begins so. */
const labelOf = ({ code, purpose }: Pick<Template, 'code' | 'purpose'>): string => {
  const label = purpose.replace(/^câu trả lời mẫu\s*:\s*/i, '').trim();
  return label === '' ? code : label.charAt(0).toUpperCase() + label.slice(1);
};

/** The sentences to choose from: the office's own text where it has one, the defaults, then what the office added. */
export function answerSentences(templates: readonly Pick<Template, 'code' | 'purpose' | 'text'>[]): AnswerSentence[] {
  const own = new Map(
    templates.filter(({ code, text }) => code.startsWith(PREFIX) && text.trim() !== '').map((row) => [row.code, row]),
  );
  const defaults = new Set<string>(ANSWER_WORDING.map(({ code }) => code));
  return [
    ...ANSWER_WORDING.map((row) => ({ ...row, text: own.get(row.code)?.text ?? row.text })),
    ...[...own.values()].filter(({ code }) => !defaults.has(code)),
  ].map((row) => ({ code: row.code, label: labelOf(row), text: row.text }));
}
