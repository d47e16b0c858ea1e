import { callSpeaker } from '../../src/usecases/call-speaker';
import { MEETING } from '../support/meeting';
import { refusal } from '../support/refusal';
import { altered, apply, book, CONTEXT, record, run } from '../support/snapshot';

const FIRST = 'P-2024-01/01';
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
    expect(altered(speaking, 'speakers')).toEqual({ [AN]: { state: 'speaking', clockFrom: '2024-06-14T08:01:00' } });
    cells = apply(cells, speaking.changes, 2);
    expect(altered(move(cells, 'spoken', '2024-06-14T08:05:00'), 'speakers')).toEqual({
      [AN]: { state: 'spoken', finishedAt: '2024-06-14T08:05:00', spokenSeconds: 240, clockFrom: '' },
    });
  });

  it('who speaks without having been called was called at that moment', () => {
    expect(altered(move(book(MEETING), 'speaking'), 'speakers')[AN]?.calledAt).toBe(CONTEXT.now);
  });

  it.each(['absent', 'declined', 'waiting'])('%s needs no times', (state) => {
    expect(altered(move(book(MEETING), state), 'speakers')).toEqual(state === 'waiting' ? {} : { [AN]: { state } });
  });

  it('a state that already holds changes nothing', () => expect(move(book(MEETING), 'waiting').changes).toEqual([]));

  it('ends the turn of whoever has the floor, in the same change set', () => {
    const cells = apply(book(MEETING), move(book(MEETING), 'speaking', '2024-06-14T08:00:00').changes);
    const next = run(callSpeaker, cells, { speaker: FIRST, state: 'called', at: '2024-06-14T08:05:00' });
    expect(altered(next, 'speakers')).toEqual({
      [AN]: { state: 'spoken', finishedAt: '2024-06-14T08:05:00', spokenSeconds: 300, clockFrom: '' },
      [FIRST]: { state: 'called', calledAt: '2024-06-14T08:05:00' },
    });
  });

  it('refuses to end a turn that the page did not show', () => {
    const cells = apply(book(MEETING), move(book(MEETING), 'speaking').changes);
    const call = (live: string | null) => () => run(callSpeaker, cells, { speaker: FIRST, state: 'called', live });
    const { code, message } = refusal(call(''));
    expect(code).toBe('conflict');
    expect(message).toBe(
      'Đỗ Thị Ước (P-2024-01/02) đang phát biểu, do một máy khác vừa ghi. Chưa ghi gì; hãy xem lại rồi bấm lần nữa.',
    );
    expect(call(AN)().changes).toHaveLength(2);
    expect(call(null)().changes).toHaveLength(2);
  });

  it('the press counts, not the arrival: neither in the future nor before the turn began', () => {
    const cells = apply(book(MEETING), move(book(MEETING), 'speaking', '2024-06-14T08:00:00').changes);
    const ended = (at: string) =>
      altered(run(callSpeaker, cells, { speaker: AN, state: 'spoken', at }), 'speakers')[AN]?.spokenSeconds;
    expect(ended('2024-06-14T08:02:00')).toBe(120);
    expect(ended('2030-01-01T00:00:00')).toBe(930);
    expect(ended('2000-01-01T00:00:00')).toBe(0);
    expect(refusal(() => ended('14/06/2024')).message).toBe(
      '«Thời điểm» không phải là thời điểm. Hãy tải lại trang rồi thử lại.',
    );
  });

  it('passed over, comes behind the next one; a second turn may have more time', () => {
    const cells = book({
      speakers: ['1', '2', '3'].map((code) =>
        record('speakers', { code, order: Number(code), session: 'P', state: 'waiting' }),
      ),
    });
    const set = run(callSpeaker, cells, { speaker: '1', state: 'waiting', place: 'last' });
    expect(altered(set, 'speakers')).toEqual({ 1: { callOrder: 3 }, 2: { callOrder: 1 }, 3: { callOrder: 2 } });
    expect(
      altered(run(callSpeaker, cells, { speaker: '1', state: 'called', allowedSeconds: 600 }), 'speakers')['1'],
    ).toMatchObject({ allowedSeconds: 600 });
  });

  it('a session of its own has a microphone of its own', () => {
    const cells = book({
      speakers: [
        record('speakers', { code: 'A', session: 'P-1', state: 'speaking' }),
        record('speakers', { code: 'B', session: 'P-2', state: 'waiting' }),
      ],
    });
    expect(
      Object.keys(altered(run(callSpeaker, cells, { speaker: 'B', state: 'called', live: '' }), 'speakers')),
    ).toEqual(['B']);
  });

  it('refuses a code that is not there and a state that is none', () => {
    expect(refusal(() => run(callSpeaker, book(MEETING), { speaker: 'P-2024-01/09', state: 'called' })).message).toBe(
      'Không tìm thấy mã «P-2024-01/09» ở trang «Người phát biểu».',
    );
    expect(refusal(() => move(book(MEETING), 'xong')).message).toBe('«Trạng thái» không có trong danh sách cho phép.');
  });
});
