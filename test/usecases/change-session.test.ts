import { changeSession } from '../../src/usecases/change-session';
import { MEETING } from '../support/meeting';
import { refusal } from '../support/refusal';
import { altered, book, record, run } from '../support/snapshot';

const ask = (input: object, state?: string) =>
  run(
    changeSession,
    book({
      ...MEETING,
      ...(state === undefined ? {} : { sessions: [record('sessions', { code: 'P-2024-01', state: state as never })] }),
    }),
    { session: 'P-2024-01', ...input },
  );

/** Who may go where; the rest is refused. */
const ALLOWED: Record<string, string[]> = {
  planned: ['announced', 'running', 'closed', 'postponed', 'cancelled'],
  '': ['announced', 'running', 'closed', 'postponed', 'cancelled'],
  announced: ['running', 'closed', 'postponed', 'cancelled'],
  running: ['closed'],
  closed: ['running', 'closed'],
  postponed: ['announced', 'cancelled'],
  cancelled: [],
};
const STATES = ['announced', 'running', 'closed', 'postponed', 'cancelled'];

describe('a session moves on', () => {
  it.each(
    Object.entries(ALLOWED).flatMap(([from, to]) => STATES.map((state) => [from, state, to.includes(state)] as const)),
  )('from «%s» to «%s»: %p', (from, state, allowed) => {
    const act = () => ask({ state, reason: 'Mưa bão' }, from);
    if (allowed) expect(act().message).toMatch(/^Phiên P-2024-01: \p{L}.*\.$/u);
    else expect(refusal(act).code).toBe('session-state');
  });

  it('closed with head count and conclusion', () => {
    const set = ask({ state: 'closed', headCount: 96, conclusion: 'Tiếp thu các ý kiến.' });
    expect(altered(set, 'sessions')).toEqual({
      'P-2024-01': { state: 'closed', headCount: 96, conclusion: 'Tiếp thu các ý kiến.' },
    });
    expect(set.message).toBe('Phiên P-2024-01: đã kết thúc.');
  });

  it('what is left out stays as it is', () => {
    expect(altered(ask({ state: 'closed' }), 'sessions')).toEqual({ 'P-2024-01': { state: 'closed' } });
    expect(altered(ask({ state: 'closed', headCount: 0 }), 'sessions')['P-2024-01']?.headCount).toBe(0);
  });

  it('postponed or cancelled only with a reason', () => {
    expect(refusal(() => ask({ state: 'cancelled' }, 'planned')).message).toBe('«Lý do hoãn, hủy» chưa điền.');
    expect(altered(ask({ state: 'postponed', reason: 'Bão số 3' }, 'planned'), 'sessions')['P-2024-01']).toEqual({
      state: 'postponed',
      stateReason: 'Bão số 3',
    });
  });

  it('a refusal names both states and the place', () => {
    const { message, place } = refusal(() => ask({ state: 'running' }, 'cancelled'));
    expect(message).toBe('Phiên P-2024-01 đang ở trạng thái «Hủy», không chuyển sang «Đang diễn ra» được.');
    expect(place).toEqual({ tab: 'Phiên đối thoại', code: 'P-2024-01', field: 'Trạng thái' });
  });
});
