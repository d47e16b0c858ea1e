// Whether the rows agree with each other, so that a paper's counts can be trusted.
// Each disagreement names the row and says what to do; a paper is refused while there is one.
import type { FollowUp, Opinion, Session, Speaker } from './records';

export interface Disagreement {
  tab: 'opinions' | 'followUps';
  /** Code of the row. */
  code: string;
  /** The field to look at first. */
  field: string;
  text: string;
}

export interface DialogueRows {
  sessions: readonly Session[];
  speakers: readonly Speaker[];
  opinions: readonly Opinion[];
  followUps: readonly FollowUp[];
  /** Codes of the topics that opinions may refer to. */
  topics: readonly string[];
}

const blank = (text: string) => text.trim() === '';

/** Every way in which opinions and follow-ups contradict each other. Empty when the sums agree. */
export function disagreements(rows: DialogueRows): Disagreement[] {
  const found: Disagreement[] = [];
  const opinionsByCode = new Map(rows.opinions.map((opinion) => [opinion.code, opinion]));
  const speakersByCode = new Map(rows.speakers.map((speaker) => [speaker.code, speaker]));
  const sessions = new Set(rows.sessions.map((session) => session.code));
  const topics = new Set(rows.topics);
  const followUpsOf = new Map<string, FollowUp[]>();

  for (const followUp of rows.followUps) {
    const say = (field: keyof FollowUp, text: string) =>
      found.push({ tab: 'followUps', code: followUp.code, field, text });
    if (followUp.state === 'withdrawn') continue;
    const opinion = opinionsByCode.get(followUp.opinion);
    if (!opinion) {
      say('opinion', `giao cho ý kiến «${followUp.opinion}» nhưng không có ý kiến đó.`);
      continue;
    }
    followUpsOf.set(opinion.code, [...(followUpsOf.get(opinion.code) ?? []), followUp]);
    if (opinion.outcome !== 'assigned' && opinion.outcome !== 'escalated') {
      say(
        'opinion',
        `giao cho ý kiến ${opinion.code}, nhưng hướng xử lý của ý kiến đó không phải là giao giải quyết hay vượt thẩm quyền. Hãy sửa hướng xử lý, hoặc chuyển việc sang «Đã rút».`,
      );
    }
    if (blank(followUp.state)) say('state', 'chưa chọn trạng thái.');
    if (blank(followUp.leadUnit) && blank(followUp.officer))
      say('leadUnit', 'chưa ghi đơn vị chủ trì hay người được giao.');
    if (followUp.state === 'done' && blank(followUp.result)) say('result', 'đã xong nhưng chưa ghi kết quả.');
    if (followUp.state !== 'done' && followUp.dueOn === '') say('dueOn', 'chưa ghi hạn.');
    if (opinion.outcome === 'escalated' && blank(followUp.superiorBody))
      say('superiorBody', 'chưa ghi cấp có thẩm quyền đã chuyển tới.');
  }

  for (const opinion of rows.opinions) {
    const say = (field: keyof Opinion, text: string) =>
      found.push({ tab: 'opinions', code: opinion.code, field, text });
    if (!sessions.has(opinion.session)) say('session', `thuộc phiên «${opinion.session}» nhưng không có phiên đó.`);
    if (blank(opinion.text)) say('text', 'chưa ghi nội dung ý kiến.');
    if (blank(opinion.kind)) say('kind', 'chưa chọn loại: ý kiến, kiến nghị hay phản ánh.');
    if (opinion.speaker === '' && blank(opinion.source))
      say('source', 'chưa ghi người phát biểu và cũng chưa chọn nguồn.');
    if (opinion.topic !== '' && !topics.has(opinion.topic)) {
      say('topic', `ghi nội dung đối thoại «${opinion.topic}» nhưng kế hoạch không có nội dung đó.`);
    }
    if (opinion.speaker !== '') {
      const speaker = speakersByCode.get(opinion.speaker);
      if (!speaker) say('speaker', `của người phát biểu «${opinion.speaker}» nhưng không có người đó.`);
      else if (speaker.session !== opinion.session) {
        say(
          'session',
          `thuộc phiên ${opinion.session}, nhưng người phát biểu ${speaker.code} đăng ký ở phiên ${speaker.session}.`,
        );
      }
    }
    const followUps = followUpsOf.get(opinion.code) ?? [];
    if (opinion.outcome === 'answered' && blank(opinion.answer))
      say('answer', 'đã trả lời tại chỗ nhưng chưa ghi nội dung trả lời.');
    if (opinion.outcome === 'assigned' || opinion.outcome === 'escalated') {
      if (followUps.length === 0)
        say('outcome', 'đã giao hoặc chuyển cấp trên nhưng không có dòng nào ở trang «Giao việc».');
      if (followUps.length > 1) {
        say(
          'outcome',
          `có ${followUps.length} dòng ở trang «Giao việc» (${followUps.map((row) => row.code).join(', ')}); chỉ được một.`,
        );
      }
    }
    if (opinion.outcome === 'duplicate') {
      const original = opinionsByCode.get(opinion.duplicateOf);
      if (opinion.duplicateOf === '') say('duplicateOf', 'là ý kiến trùng nhưng chưa ghi trùng với ý kiến nào.');
      else if (!original) say('duplicateOf', `ghi trùng với «${opinion.duplicateOf}» nhưng không có ý kiến đó.`);
      else if (original.code === opinion.code) say('duplicateOf', 'ghi trùng với chính nó.');
      else if (original.outcome === 'duplicate')
        say('duplicateOf', `ghi trùng với ${original.code}, là một ý kiến cũng ghi trùng.`);
    }
  }
  return found;
}
