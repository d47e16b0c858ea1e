import { ANSWER_WORDING, answerSentences } from '../../src/usecases/answer-wording';

describe('the sentences that an answer may start from', () => {
  it('are the office’s own where it has changed one, and those that it added', () => {
    const sentences = answerSentences([
      { code: 'tra-loi-da-xong', purpose: 'x', text: 'Đã xong: …' },
      { code: 'tra-loi-dang-lam', purpose: 'x', text: '  ' },
      { code: 'tra-loi-rieng', purpose: 'Câu trả lời mẫu: cấp giấy', text: 'Giấy số …' },
      { code: 'tra-loi-khong-ten', purpose: '', text: 'Khác' },
      { code: 'ket-qua-trung', purpose: 'x', text: 'Không phải câu trả lời mẫu.' },
    ]);
    expect(sentences).toHaveLength(ANSWER_WORDING.length + 2);
    expect(sentences[0]).toEqual({ code: 'tra-loi-da-xong', label: 'Đã giải quyết xong', text: 'Đã xong: …' });
    expect(sentences[1]?.text).toBe(ANSWER_WORDING[1].text);
    expect(sentences.slice(-2)).toEqual([
      { code: 'tra-loi-rieng', label: 'Cấp giấy', text: 'Giấy số …' },
      { code: 'tra-loi-khong-ten', label: 'tra-loi-khong-ten', text: 'Khác' },
    ]);
  });

  it('every tag of a default is explained to the office', () => {
    for (const { text, tags } of ANSWER_WORDING) {
      for (const [tag] of text.matchAll(/\{\w+\}/g)) expect(tags).toContain(tag);
    }
  });
});
