import { parseTopics, renumberedTopics, topicLabel } from '../../src/domain/plan-topics';
import type { LineForm } from '../../src/domain/records';

describe('topics of a plan', () => {
  it('are read one a line, without the marks of their list', () => {
    const text = '(1). Đường liên thôn\r\n2. Nước sạch\n\n- Rác thải\n  a) Đất đai\n• Trường học\n3) Y tế\n+ Chợ';
    expect(parseTopics(text)).toEqual([
      'Đường liên thôn',
      'Nước sạch',
      'Rác thải',
      'Đất đai',
      'Trường học',
      'Y tế',
      'Chợ',
    ]);
  });

  it.each(['2026 là năm chuyển đổi số', '15.7 tỷ đồng cho đường', 'A1 và A2', '=Đất đai'])(
    'what is no mark stays: %s',
    (topic) => expect(parseTopics(topic)).toEqual([topic]),
  );

  it('numbers follow the places; labels of another kind stay', () => {
    const line = (code: string, label: string, form: LineForm = 'topic') => ({ code, label, form });
    expect(
      renumberedTopics([
        line('b', '(2).'),
        line('x', '(9).', 'paragraph'),
        line('a', '(1).'),
        line('c', 'c)'),
        line('d', '(4)'),
      ]),
    ).toEqual([
      { code: 'b', label: '(1).' },
      { code: 'a', label: '(2).' },
      { code: 'd', label: '(4).' },
    ]);
    expect(renumberedTopics([line('a', topicLabel(1)), line('b', topicLabel(2))])).toEqual([]);
  });
});
