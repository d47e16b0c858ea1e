import { concludeSession } from '../../src/usecases/conclude-session';
import { MEETING } from '../support/meeting';
import { refusal } from '../support/refusal';
import { altered, book, record, run } from '../support/snapshot';

const SESSION = 'P-2024-01';
const ask = (input: object, cells = book(MEETING)) => run(concludeSession, cells, { session: SESSION, ...input });

describe('the end of a session', () => {
  it('head count and conclusion can be noted while it goes on', () => {
    const set = ask({ headCount: 90, conclusion: 'Tiếp thu.' });
    expect(altered(set, 'sessions')).toEqual({ [SESSION]: { headCount: 90, conclusion: 'Tiếp thu.' } });
    expect(set.message).toBe('Phiên P-2024-01: đã lưu kết luận và số người dự.');
  });

  it('closed with its counts; what is still open is said', () => {
    const set = ask({ headCount: 96, conclusion: 'Tiếp thu.', close: true });
    expect(altered(set, 'sessions')).toEqual({
      [SESSION]: { headCount: 96, conclusion: 'Tiếp thu.', state: 'closed' },
    });
    expect(set.message).toBe(
      'Phiên P-2024-01 đã kết thúc: 96 người dự, 1 lượt phát biểu, 2 ý kiến, kiến nghị, phản ánh.',
    );
    expect(set.warnings).toEqual([
      'Còn 1 ý kiến chưa có hướng xử lý: YK-2024-001.',
      'Còn 1 người đăng ký chưa được mời: Đỗ Thị Ước.',
    ]);
  });

  it('who speaks when it is closed has spoken, who was only called has not', () => {
    const closing = (state: 'speaking' | 'called') =>
      altered(
        ask(
          { headCount: 1, close: true },
          book({
            ...MEETING,
            speakers: [
              record('speakers', {
                code: 'P-2024-01/01',
                session: SESSION,
                name: 'An',
                state,
                calledAt: '2024-06-14T08:00:00',
                clockFrom: state === 'speaking' ? '2024-06-14T08:10:00' : '',
              }),
            ],
          }),
        ),
        'speakers',
      )['P-2024-01/01'];
    expect(closing('speaking')).toEqual({
      state: 'spoken',
      finishedAt: '2024-06-14T08:15:30',
      spokenSeconds: 330,
      clockFrom: '',
    });
    expect(closing('called')).toEqual({ state: 'waiting' });
  });

  it('is not closed without the heads counted, nor when it was not held', () => {
    expect(refusal(() => ask({ close: true })).message).toBe(
      '«Số người dự» chưa điền. Hãy đếm số người trong hội trường rồi điền.',
    );
    const cells = book({ ...MEETING, sessions: [record('sessions', { code: SESSION, state: 'postponed' })] });
    expect(refusal(() => ask({ close: true, headCount: 3 }, cells)).message).toBe(
      'Phiên P-2024-01 đang ở trạng thái «Hoãn», không kết thúc được.',
    );
  });

  it('closed once, what was noted can still be corrected', () => {
    const cells = book({
      ...MEETING,
      sessions: [record('sessions', { code: SESSION, state: 'closed', headCount: 9 })],
    });
    expect(altered(ask({ headCount: 10, close: true }, cells), 'sessions')[SESSION]).toEqual({ headCount: 10 });
    expect(ask({ close: true }, cells).changes).toEqual([]);
  });
});
