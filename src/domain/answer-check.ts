// Advice on an answer while it is typed, next to the question: what people complain of when they read such answers.
// Advice only: the words decide nothing, and the person knows better.
import { leftoverMarks } from './leftovers';
import { cleanText, foldForSearch } from './text';

export type AnswerFlaw = 'empty' | 'gap' | 'undated' | 'offSubject';

export interface AnswerAdvice {
  flaw: AnswerFlaw;
  /** One polite Vietnamese sentence. */
  text: string;
}

/** What an answer is to: the words of the ý kiến, and its field when it is known. */
export interface Question {
  text: string;
  field?: string;
}

/** The gap of a standard sentence; a longer one, and tags, are marks in any text. */
const GAP = /…|\.{3,}/u;

const PROMISE = /(?<![\p{L}\p{M}])(sẽ|đang)(?![\p{L}\p{M}])/iu;

/** A time that a person could hold the office to. */
const TIME = new RegExp(
  [
    String.raw`\d{1,2}[/.-]\d{1,2}([/.-]\d{2,4})?`,
    String.raw`\d{1,2}[/.-]\d{4}`,
    String.raw`(ngày|tháng|năm|quý|tuần|đợt)\s+(\d|[ivx]+(?![\p{L}])|này|tới|sau|nay)`,
    String.raw`(hôm|ngày)\s+(nay|mai)`,
    String.raw`\d+\s*(ngày|tuần|tháng|quý|năm)`,
    String.raw`(đầu|giữa|cuối)\s+(tuần|tháng|quý|năm)`,
    String.raw`tháng\s+(giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|chạp)`,
  ].join('|'),
  'iu',
);

/** Words that questions have whatever they are about. With their tones: «cầu» is a bridge, «câu» is none. */
const NO_SUBJECT = new Set(
  `ai anh ảnh ba bà bác ban bản bao báo bày biết bị bộ bởi các cái cán càng cần cấp chậm chế chi chỉ chính cho chú chúng chưa
   chủ chức chuyên chuyển cô có còn con công cơ của cũng cùng cuộc cử dân dẫn dù dưới đã đang đáng đảm đây đạo đề đến để đều đi
   điều đình đó đoàn đơn được đồng động đủ em gì giải giúp gửi hay hãy hết hiện hoặc hỏi hội họp hơn hướng hưởng ích kết khá khác
   khi khó không khu kiến kiện kính kịp là lại làm lãnh lâu lên liên lòng lúc luôn lý lắm mà mất mỗi mong mọi một muốn nào này
   nay nặng nên nếu nghe nghị nghiệm nghiêm ngày người nhà nhân nhận nhất nhiều như nhưng những nơi nói nữa ông ở phải phản pháp
   phép phía phòng qua quá quan quản quy quyết quyền ra rằng rất rồi sao sau sẽ sinh số sớm sự tại tạo tâm thành thấy thể thì
   thế theo thêm thôn thời thông thực thường thưa tiếp tin tình tôi tới tổ tốt tổng trả trách tránh trên trình trong trọng
   trước trường trực tuy từ từng tỉnh và vào vấn vẫn về vì việc viên với vừa vướng xã xem xét xin xử ý yêu ủy uỷ`.split(
    /\s+/,
  ),
);

/** Sentences; a point inside a date or a number ends none. */
const sentences = (text: string): string[] =>
  text
    .split(/[.!?;]+(?=\s|$)|\n+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const wordsOf = (text: string): string[] =>
  cleanText(text)
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u);

/** Words that say what it is about, then without tones: people write hoà and hòa. A field is all subject. */
function subjectWords({ text, field = '' }: Question): string[] {
  const words = [...wordsOf(text).filter((word) => !NO_SUBJECT.has(word)), ...wordsOf(field)];
  return [...new Set(words.filter((word) => word.length > 1 && !/^\d+$/.test(word)).map(foldForSearch))];
}

/** The first sentence that promises («sẽ», «đang») and has no time in it or in the sentence that follows. */
function openPromise(answer: string): string | undefined {
  const all = sentences(answer);
  return all.find((sentence, at) => PROMISE.test(sentence) && !TIME.test(`${sentence}\n${all[at + 1] ?? ''}`));
}

/** Two words of the question are enough, one where it has no more. Nothing is said where it has none. */
function missesSubject(answer: string, question: Question): boolean {
  const wanted = subjectWords(question);
  if (wanted.length === 0) return false;
  const said = new Set(foldForSearch(answer).split(/[^\p{L}\p{N}]+/u));
  return wanted.filter((word) => said.has(word)).length < Math.min(2, wanted.length);
}

/**
 * What to look at again before the answer goes out; nothing when all seems well.
 *
 * @example
 * answerAdvice('Xã sẽ sửa đường.', { text: 'Đề nghị sửa đường thôn Đông' })
 * // [{ flaw: 'undated', text: 'Câu «Xã sẽ sửa đường» chưa nêu thời gian. …' }]
 */
export function answerAdvice(typed: string, question: Question): AnswerAdvice[] {
  const answer = cleanText(typed);
  if (answer === '') return [{ flaw: 'empty', text: 'Chưa có nội dung trả lời.' }];
  const advice: AnswerAdvice[] = [];
  const gap = leftoverMarks(answer)[0] ?? GAP.exec(answer)?.[0];
  if (gap !== undefined) advice.push({ flaw: 'gap', text: `Còn chỗ «${gap}» chưa điền.` });
  const promise = openPromise(answer);
  if (promise !== undefined) {
    const words = promise.split(/\s+/);
    const brief = words.length > 12 ? `${words.slice(0, 12).join(' ')} …` : promise;
    advice.push({
      flaw: 'undated',
      text: `Câu «${brief}» chưa nêu thời gian. Nên ghi làm từ ngày nào, xong vào ngày nào.`,
    });
  }
  if (missesSubject(answer, question)) {
    advice.push({
      flaw: 'offSubject',
      text: 'Câu trả lời dường như chưa nhắc tới điều được hỏi. Nên nêu rõ việc gì, ở đâu, giải quyết thế nào.',
    });
  }
  return advice;
}
