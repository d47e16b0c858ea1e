import { hall } from '../../src/views/hall';
import { MEETING } from '../support/meeting';
import { book, look, record } from '../support/snapshot';
import type { BookRows } from '../support/snapshot';

const show = (rows: BookRows = {}, input: object = {}) => look(hall, book({ ...MEETING, ...rows }), input);

const person = (order: number, fields: object = {}) =>
  record('speakers', {
    code: `P-2024-01/0${order}`,
    session: 'P-2024-01',
    order,
    name: `Người số ${order}`,
    village: 'thôn Đông',
    phone: `+8491200000${order}`,
    email: `dan${order}@nha.example`,
    summary: `Việc riêng của nhà số ${order}`,
    topic: 'KH-2024-01/02',
    state: 'waiting',
    ...fields,
  });

describe('the screen in the hall', () => {
  it('holds nothing of phone, e-mail or what people wrote down', () => {
    const speakers = [person(1, { state: 'speaking' }), person(2), person(3), person(4), person(5)];
    const data = show({ speakers });
    expect(data.current?.name).toBe('Người số 1');
    expect(JSON.stringify(data)).not.toMatch(/\+84|nha\.example|Việc riêng|phone|email|summary|consent/);
  });

  it('shows who speaks, with topic and clock, the next three, and how many wait', () => {
    const speakers = [
      person(1, { state: 'spoken' }),
      person(2, { state: 'speaking', clockFrom: '2024-06-14T08:10:00', spokenSeconds: 10 }),
      person(3, { callOrder: 6 }),
      person(4),
      person(5),
      person(6, { callOrder: 3 }),
    ];
    const data = show({ speakers });
    expect(data.current).toEqual({
      code: 'P-2024-01/02',
      name: 'Người số 2',
      village: 'thôn Đông',
      body: '',
      topic: 'Giải phóng mặt bằng',
      state: 'speaking',
      clock: { allowedSeconds: null, spokenSeconds: 10, clockFrom: '2024-06-14T08:10:00' },
    });
    expect(data.next.map(({ name }) => name)).toEqual(['Người số 6', 'Người số 4', 'Người số 5']);
    expect(data.waiting).toBe(4);
    expect(data.limits).toEqual({ allowed: 300, warn: 30 });
  });

  it('is calm when nobody speaks, and when there is no session', () => {
    expect(show()).toMatchObject({ current: null, session: { code: 'P-2024-01', state: 'running' } });
    expect(show({ sessions: [], speakers: [] })).toMatchObject({
      session: null,
      current: null,
      next: [],
      sessions: [],
    });
  });

  it('offers the sessions of this day and those under way only', () => {
    expect(show().sessions.map(({ code }) => code)).toEqual(['P-2024-01']);
    expect(show({}, { session: 'P-2024-02' }).sessions.map(({ code }) => code)).toEqual(['P-2024-01', 'P-2024-02']);
  });
});
