import { handBackText } from '../../src/domain/hand-back';

test.each([
  [{ cause: 'notOurs', what: 'Văn hóa', note: '' }, 'Không thuộc trách nhiệm; việc của: Văn hóa.'],
  [{ cause: 'incomplete', what: 'bản đồ thửa đất?', note: ' ' }, 'Chưa đủ để giải quyết; còn thiếu: bản đồ thửa đất?'],
  [
    { cause: 'notOurs', what: ' chưa rõ. ', note: 'Đất giao năm 2019' },
    'Không thuộc trách nhiệm; việc của: chưa rõ. Đất giao năm 2019.',
  ],
] as const)('%j', (input, text) => expect(handBackText(input)).toBe(text));
