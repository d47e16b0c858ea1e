import fc from 'fast-check';
import { answerAdvice } from '../../src/domain/answer-check';

const ROAD = { text: 'Đề nghị xã sớm sửa đường thôn Đông bị hỏng.', field: 'giao thông' };
const flaws = (answer: string, question: { text: string; field?: string } = ROAD) =>
  answerAdvice(answer, question).map(({ flaw }) => flaw);

describe('an answer', () => {
  it('that is empty says nothing else', () => {
    for (const empty of ['', '  \n ', '\u200B']) expect(flaws(empty)).toEqual(['empty']);
  });

  it('with a place left open is named with that place', () => {
    expect(answerAdvice('Đã sửa đường, xong ngày … .', ROAD)).toEqual([
      { flaw: 'gap', text: 'Còn chỗ «…» chưa điền.' },
    ]);
    for (const gap of ['...', '....', '……', '___', '{donVi}', '[…]', 'xxx', 'XX/XX/2026']) {
      expect(flaws(`Đã sửa đường hỏng, ${gap}, trong tháng 7.`)).toEqual(['gap']);
    }
    expect(flaws('Đã sửa đường hỏng. Xong.')).toEqual([]);
  });
});

describe('a promise', () => {
  it.each([
    'Xã sẽ sửa đường này.',
    'Đường đang được xã xem xét sửa chữa.',
    'Đang lập dự toán sửa đường',
    'Ngày 05/7/2026 đã khảo sát đường. Kế đó là lập dự toán. Xã sẽ sửa chữa.',
    'Xã Sẽ sửa đường, kính mong bà con thông cảm.',
  ])('without a time: %s', (answer) => expect(flaws(answer)).toEqual(['undated']));

  it.each([
    'Xã sẽ sửa đường, xong trước ngày 30/9/2026.',
    'Xã sẽ sửa đường trong quý III.',
    'Xã sẽ sửa đường trong tháng 9/2026.',
    'Xã sẽ sửa đường trong 10 ngày.',
    'Xã sẽ sửa đường vào cuối năm.',
    'Xã sẽ sửa đường. Thời gian: tháng 9 năm 2026.',
    'Đường đang sửa, tuần này xong.',
    'Xã sẽ sửa đường vào tháng giêng.',
    'Đường này xã đã sửa xong.',
    'Xã xứng đáng được khen vì đã sửa đường.',
    'Bà con se lòng vì đường hỏng; đã sửa.',
  ])('with a time, or none at all: %s', (answer) => expect(flaws(answer)).toEqual([]));

  it('is quoted, a long one by its beginning', () => {
    const [short] = answerAdvice('Xã sẽ sửa đường.', ROAD);
    expect(short?.text).toBe('Câu «Xã sẽ sửa đường» chưa nêu thời gian. Nên ghi làm từ ngày nào, xong vào ngày nào.');
    const [long] = answerAdvice(`Xã sẽ sửa đường ${'rất dài '.repeat(20)}.`, ROAD);
    expect(long?.text).toContain('«Xã sẽ sửa đường rất dài rất dài rất dài rất dài …»');
  });

  it('composed or not makes no difference', () => {
    expect(flaws('Xã sẽ sửa đường.'.normalize('NFD'))).toEqual(['undated']);
  });
});

describe('the subject', () => {
  it.each([
    ['Ủy ban nhân dân xã đã ghi nhận ý kiến.', ROAD],
    ['Rác đã được dọn.', ROAD],
    ['Đã kiểm tra.', { text: 'Cầu ông Tám gãy lan can.' }],
    ['Câu này tám chữ.', { text: 'Cầu gãy.' }],
  ])('is missed: %s', (answer, question) => expect(flaws(answer, question)).toEqual(['offSubject']));

  it.each([
    ['Đường thôn Đông đã được sửa.', ROAD],
    ['Duong thon Dong da sua.', ROAD],
    ['Về giao thông, đã rải đá.', ROAD],
    ['Đã xây lại cầu, lan can mới.', { text: 'Cầu ông Tám gãy lan can.' }],
    ['Hoà giải xong việc tranh lối đi.', { text: 'Hòa giải tranh chấp' }],
    ['Đã trả lời.', { text: '' }],
    ['Đã trả lời.', { text: 'Kiến nghị của Nhân dân.' }],
  ])('is named: %s', (answer, question) => expect(flaws(answer, question)).not.toContain('offSubject'));

  it('an answer that repeats the question is never off it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạ ,.') }), (text) => {
        expect(flaws(`Trả lời: ${text}`, { text })).not.toContain('offSubject');
      }),
    );
  });
});

test('whatever is typed, the advice is a few Vietnamese sentences, each said once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (answer, text) => {
      const advice = answerAdvice(answer, { text });
      expect(new Set(advice.map(({ flaw }) => flaw)).size).toBe(advice.length);
      for (const one of advice) expect(one.text).toMatch(/^(Chưa|Còn|Câu)/);
    }),
  );
});
