import { MOST_BYTES, planFile } from '../../src/views/plan-file';
import { refusal } from '../support/refusal';
import { book, look } from '../support/snapshot';
import { paragraph, wordFile } from '../support/word-file';

const read = (content: unknown) => look(planFile, book(), { content });

describe('the text of a file', () => {
  it('is that of the .docx, and none when no file was sent', () => {
    expect(read(wordFile(paragraph('KẾ HOẠCH')).toString('base64'))).toEqual({ text: 'KẾ HOẠCH' });
    expect(look(planFile, book())).toEqual({ text: '' });
  });

  it.each<[string, unknown, RegExp]>([
    ['no base64', 'Kế hoạch!', /Không đọc được tệp/],
    ['no text', 5, /Không đọc được tệp/],
    ['one that is too large', 'A'.repeat(Math.ceil(MOST_BYTES / 3) * 4 + 4), /Tệp lớn hơn 3 MB/],
    ['one that is no .docx', Buffer.from('xin chào').toString('base64'), /không phải là văn bản Word/],
  ])('%s is refused in a sentence', (_what, content, sentence) => {
    expect(refusal(() => read(content)).message).toMatch(sentence);
  });

  it('costs no read of the workbook', () => expect(planFile.tabs).toEqual([]));
});
