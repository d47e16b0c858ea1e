import { runClock } from '../../src/usecases/run-clock';
import { refusal } from '../support/refusal';
import { altered, apply, book, CONTEXT, record, run } from '../support/snapshot';

const START = '2024-06-14T08:10:00';
const CELLS = book({
  speakers: [
    record('speakers', { code: '1', name: 'An', session: 'P-1', state: 'speaking', clockFrom: START }),
    record('speakers', { code: '2', name: 'Bình', session: 'P-1', state: 'waiting' }),
  ],
});
const ask = (input: object, cells = CELLS, now = CONTEXT.now) =>
  run(runClock, cells, { speaker: '1', ...input }, { ...CONTEXT, now });
const of1 = (set: ReturnType<typeof ask>) => altered(set, 'speakers')['1'];

describe('the clock of who speaks', () => {
  it('pauses and goes on at the moment of the press, not of the arrival', () => {
    const paused = ask({ act: 'pause', at: '2024-06-14T08:12:00' });
    expect(of1(paused)).toEqual({ spokenSeconds: 120, clockFrom: '' });
    expect(paused.message).toBe('Đồng hồ của An (1) tạm dừng.');
    const cells = apply(CELLS, paused.changes);
    expect(of1(ask({ act: 'start', at: '2024-06-14T08:13:00' }, cells))).toEqual({ clockFrom: '2024-06-14T08:13:00' });
  });

  it('cannot have been pressed before it ran, nor later than now', () => {
    expect(of1(ask({ act: 'pause', at: '2024-06-14T07:00:00' }))).toEqual({ spokenSeconds: 0, clockFrom: '' });
    expect(of1(ask({ act: 'pause', at: '2025-01-01T00:00:00' }))?.spokenSeconds).toBe(330);
    expect(of1(ask({ act: 'pause' }))?.spokenSeconds).toBe(330);
  });

  it('pressed twice changes nothing', () => expect(ask({ act: 'start' }).changes).toEqual([]));

  it('allows so many seconds in all', () => {
    const set = ask({ act: 'allow', seconds: 360 });
    expect(of1(set)).toEqual({ allowedSeconds: 360 });
    expect(set.message).toBe('An (1) được nói 6 phút.');
    expect(refusal(() => ask({ act: 'allow', seconds: 0 })).message).toBe(
      '«Được nói (giây)» phải là số nguyên từ 1 đến 86400.',
    );
  });

  it('does not start for someone who does not speak', () =>
    expect(refusal(() => ask({ act: 'start', speaker: '2' })).message).toBe(
      'Bình (2) không ở trạng thái «Đang phát biểu» nên đồng hồ không chạy. Hãy bấm «Bắt đầu nói» trước.',
    ));

  it('knows no other act', () =>
    expect(refusal(() => ask({ act: 'reset' })).message).toBe(
      '«Đồng hồ» không có thao tác này. Hãy tải lại trang rồi thử lại.',
    ));
});
