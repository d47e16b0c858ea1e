import { callSpeaker } from '../../src/usecases/call-speaker';
import { MEETING } from '../support/meeting';
import { refusal } from '../support/refusal';
import { altered, apply, book, CONTEXT, run } from '../support/snapshot';

const AN = 'P-2024-01/02';
const move = (cells: ReturnType<typeof book>, state: string, now = CONTEXT.now) =>
  run(callSpeaker, cells, { speaker: AN, state }, { ...CONTEXT, now });

describe('calling a speaker', () => {
  it('notes when the speaker was called and when the speech ended', () => {
    let cells = book(MEETING);
    const called = move(cells, 'called', '2024-06-14T08:00:00');
    expect(altered(called, 'speakers')).toEqual({ [AN]: { state: 'called', calledAt: '2024-06-14T08:00:00' } });
    expect(called.message).toBe('Đỗ Thị Ước (P-2024-01/02): đã mời.');
    cells = apply(cells, called.changes);
    const speaking = move(cells, 'speaking', '2024-06-14T08:01:00');
    expect(altered(speaking, 'speakers')).toEqual({ [AN]: { state: 'speaking' } });
    cells = apply(cells, speaking.changes, 2);
    expect(altered(move(cells, 'spoken', '2024-06-14T08:05:00'), 'speakers')).toEqual({
      [AN]: { state: 'spoken', finishedAt: '2024-06-14T08:05:00' },
    });
  });

  it('who speaks without having been called was called at that moment', () => {
    expect(altered(move(book(MEETING), 'speaking'), 'speakers')[AN]?.calledAt).toBe(CONTEXT.now);
  });

  it.each(['absent', 'declined', 'waiting'])('%s needs no times', (state) => {
    expect(altered(move(book(MEETING), state), 'speakers')).toEqual(state === 'waiting' ? {} : { [AN]: { state } });
  });

  it('a state that already holds changes nothing', () => expect(move(book(MEETING), 'waiting').changes).toEqual([]));

  it('refuses a code that is not there and a state that is none', () => {
    expect(refusal(() => run(callSpeaker, book(MEETING), { speaker: 'P-2024-01/09', state: 'called' })).message).toBe(
      'Không tìm thấy mã «P-2024-01/09» ở trang «Người phát biểu».',
    );
    expect(refusal(() => move(book(MEETING), 'xong')).message).toBe('«Trạng thái» không có trong danh sách cho phép.');
  });
});
