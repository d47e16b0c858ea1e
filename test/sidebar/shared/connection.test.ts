// Saving over a network that fails: nothing typed is lost, nothing is entered twice, and the person is told.
import type { PageRequest, Reply } from '../../../src/views/messages';
import { createConnection } from '../../../src/sidebar/shared/connection';
import type { Pending } from '../../../src/sidebar/shared/connection';

const USER = 'vanphong@xa.example';
const SUBMIT = { useCase: 'registerSpeaker', input: { name: 'Lê Thị Hạnh' }, title: 'Đăng ký Lê Thị Hạnh' };
const told = { now: '2026-07-15T08:00:05', user: USER };
const done: Reply = { ok: true, message: 'Đã đăng ký.', output: { code: 'P-2026-01/02' }, ...told };
const refused = (code: string): Reply => ({ ok: false, error: { code, message: 'Câu trả lời.' }, ...told });

type Answer = Reply | Error | 'never';

/** A desk whose server answers as told, in turn, and whose time moves only when everyone waits. */
function desk(answers: Answer[], kept = new Map<string, unknown>()) {
  let time = 0;
  let ids = 0;
  const timers: { at: number; ring: () => void }[] = [];
  const requests: PageRequest[] = [];
  const states: string[][] = [];
  const connection = createConnection(
    {
      send: (json) => {
        requests.push(JSON.parse(json) as PageRequest);
        const answer = answers.shift();
        if (answer === undefined) throw new Error('one call too many');
        if (answer === 'never') return new Promise(() => undefined);
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(JSON.stringify(answer));
      },
      wait: (milliseconds) => new Promise((resolve) => timers.push({ at: time + milliseconds, ring: () => resolve() })),
      elapsed: () => time,
      newId: () => `request-${(ids += 1)}`,
      store: {
        get: (key) => kept.get(key),
        set: (key, value) =>
          value === undefined ? kept.delete(key) : kept.set(key, JSON.parse(JSON.stringify(value))),
      },
    },
    {
      key: 'desk',
      now: '2026-07-15T08:00:00',
      user: USER,
      onChange: (pending: readonly Pending[]) => states.push(pending.map((submit) => submit.state)),
    },
  );
  const settle = async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  return {
    connection,
    requests,
    states,
    kept,
    settle,
    /** Lets so many milliseconds pass. */
    async pass(milliseconds: number) {
      await settle();
      const end = time + milliseconds;
      for (;;) {
        const next = timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        timers.splice(timers.indexOf(next), 1);
        time = next.at;
        next.ring();
        await settle();
      }
      time = end;
    },
  };
}

describe('a submit', () => {
  it('is kept until it is answered, and says when it was first sent', async () => {
    const { connection, requests, kept, states } = desk([done]);
    const result = connection.act(SUBMIT);
    expect(kept.get('desk:pending')).toMatchObject([{ ...SUBMIT, requestId: 'request-1', state: 'sending' }]);
    expect(await result).toMatchObject({ ok: true, message: 'Đã đăng ký.', output: { code: 'P-2026-01/02' } });
    expect(kept.size).toBe(0);
    expect(states.at(-1)).toEqual([]);
    expect(requests).toEqual([
      { useCase: SUBMIT.useCase, input: SUBMIT.input, requestId: 'request-1', issuedAt: '2026-07-15T08:00:00' },
    ]);
  });

  it('whose call fails is sent again with the same request id', async () => {
    const { connection, requests, pass, states } = desk([new Error('NetworkError'), new Error('NetworkError'), done]);
    const result = connection.act(SUBMIT);
    await pass(5_000);
    expect(await result).toMatchObject({ ok: true });
    expect(requests.map((request) => request.requestId)).toEqual(['request-1', 'request-1', 'request-1']);
    expect(requests.map((request) => request.issuedAt)).toEqual(Array(3).fill('2026-07-15T08:00:00'));
    expect(states).toContainEqual(['retrying']);
  });

  it('while many save at once is sent again by itself', async () => {
    const { connection, requests, pass } = desk([refused('busy'), done]);
    const result = connection.act(SUBMIT);
    await pass(2_000);
    expect(await result).toMatchObject({ ok: true });
    expect(requests).toHaveLength(2);
  });

  it('that takes long says so, and one without an answer is sent again in the end', async () => {
    const { connection, pass, states } = desk(['never', done]);
    const result = connection.act(SUBMIT);
    await pass(9_000);
    expect(states.at(-1)).toEqual(['slow']);
    await pass(90_000);
    expect(await result).toMatchObject({ ok: true });
  });

  it('that is refused is over: the person mends it, and what is sent then is new', async () => {
    const { connection, requests, kept } = desk([refused('input'), done]);
    expect(await connection.act(SUBMIT)).toEqual({ ok: false, error: { code: 'input', message: 'Câu trả lời.' } });
    expect(kept.size).toBe(0);
    await connection.act({ ...SUBMIT, input: { name: 'Lê Thị Hạnh ', village: 'thôn Đông' } });
    expect(requests.map((request) => request.requestId)).toEqual(['request-1', 'request-2']);
  });

  it.each(['fault', 'unanswered'])('of which it is not known whether it was done keeps its id (%s)', async (kind) => {
    const lost = kind === 'fault' ? [refused('fault')] : Array<Answer>(4).fill(new Error('NetworkError'));
    const { connection, requests, pass, states } = desk([...lost, done]);
    const first = connection.act(SUBMIT);
    await pass(60_000);
    expect(await first).toMatchObject({ ok: false });
    expect(states.at(-1)).toEqual(['unsure']);
    // The person presses the form's own button once more, with nothing changed.
    expect(await connection.act(SUBMIT)).toMatchObject({ ok: true });
    expect(new Set(requests.map((request) => request.requestId))).toEqual(new Set(['request-1']));
    expect(connection.pending()).toEqual([]);
  });

  it('that was under way when the page was closed is offered again when it opens', async () => {
    const closed = desk(['never']);
    void closed.connection.act(SUBMIT);
    await closed.settle();
    const { connection, requests } = desk([done], closed.kept);
    expect(connection.pending()).toMatchObject([{ ...SUBMIT, requestId: 'request-1', state: 'unsure' }]);
    expect(await connection.again('request-1')).toMatchObject({ ok: true });
    expect(requests).toMatchObject([{ requestId: 'request-1', issuedAt: '2026-07-15T08:00:00' }]);
  });

  it('may be given up by the person', async () => {
    const closed = desk(['never']);
    void closed.connection.act(SUBMIT);
    await closed.settle();
    const { connection, kept } = desk([], closed.kept);
    connection.discard('request-1');
    expect(connection.pending()).toEqual([]);
    expect(kept.size).toBe(0);
    expect(await connection.again('request-1')).toBeUndefined();
  });

  it('waits for the one before, as the server takes one at a time and one may build on the other', async () => {
    const { connection, requests, pass } = desk([new Error('NetworkError'), done, done]);
    const both = Promise.all([connection.act(SUBMIT), connection.act({ ...SUBMIT, input: { name: 'Vũ Văn Sáng' } })]);
    await pass(500);
    expect(requests).toHaveLength(1);
    await pass(5_000);
    expect(await both).toMatchObject([{ ok: true }, { ok: true }]);
    expect(requests.map((request) => request.requestId)).toEqual(['request-1', 'request-1', 'request-2']);
  });
});

describe('several Google accounts in one browser', () => {
  const sentence = /nhiều tài khoản Google/;
  it('are told of in a plain sentence when Google refuses the call, and what was typed is kept', async () => {
    const { connection, kept } = desk([new Error('PERMISSION_DENIED: Permission denied')]);
    expect(await connection.act(SUBMIT)).toMatchObject({ ok: false, error: { code: 'accounts', message: sentence } });
    expect(kept.get('desk:pending')).toMatchObject([{ requestId: 'request-1' }]);
  });

  it('are told of when the call ran as someone else', async () => {
    const { connection } = desk([{ ...done, user: 'canhan@xa.example' }]);
    expect(await connection.act(SUBMIT)).toMatchObject({ ok: false, error: { code: 'accounts', message: sentence } });
  });
});

describe('a look', () => {
  it('gives the data, or a sentence; it leaves nothing behind', async () => {
    const view = { name: 'registration', input: {} };
    const { connection, kept } = desk([{ ok: true, message: '', view: { speakers: [] }, ...told }, new Error('x')]);
    expect(await connection.look(view)).toMatchObject({ ok: true, view: { speakers: [] } });
    expect(await connection.look(view)).toMatchObject({ ok: false, error: { message: /kiểm tra mạng/ } });
    expect(kept.size).toBe(0);
  });
});

describe('the time of the server', () => {
  it('goes on from when the page was made, and forward with what the server says', async () => {
    const { connection, pass } = desk([{ ...done, now: '2026-07-15T08:02:00' }, done]);
    await pass(1_500);
    expect(connection.now()).toBe('2026-07-15T08:00:01');
    await connection.look({ name: 'meeting', input: {} });
    expect(connection.now()).toBe('2026-07-15T08:02:00');
    await pass(1_000);
    await connection.look({ name: 'meeting', input: {} });
    expect(connection.now()).toBe('2026-07-15T08:02:01');
  });
});
