import { answerSentence, answerTags } from '../../src/domain/answer-sentence';
import { record } from '../support/snapshot';

describe('a standard sentence', () => {
  const tags = answerTags(
    record('followUps', { officer: 'Trần Thị Thử', dueOn: '2026-08-05', superiorBody: '' }),
    record('opinions', { field: 'giao thông' }),
  );

  it('is filled with what the row knows, the officer where there is no unit', () => {
    expect(answerSentence('{donVi} sửa xong trước ngày { han }, lĩnh vực {linhVuc}.', tags)).toBe(
      'Trần Thị Thử sửa xong trước ngày 05/08/2026, lĩnh vực giao thông.',
    );
  });

  it('keeps a gap where the row knows nothing, or the tag is none', () => {
    expect(answerSentence('Gửi {capTren}, {lạ}, {constructor}.', tags)).toBe('Gửi …, …, ….');
    expect(answerTags(record('followUps', { dueOn: 'tuần sau' }), undefined)).toEqual({
      donVi: '',
      capTren: '',
      han: '',
      linhVuc: '',
    });
  });

  it('takes braces in what is filled in for text', () => {
    expect(answerSentence('{donVi}', { donVi: '{han}' })).toBe('{han}');
  });
});
