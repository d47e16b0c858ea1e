// Several people press at once: each execution in a thread of its own, as live, with locks that are truly waited for.
import { readTab } from '../examples/summary';
import { runInline, runInWorker } from '../local';
import type { RunResult, Trip, WorkerOptions, World } from '../local';
import type { Reply } from '../src/views/messages';
import { OPINION, SPEAKER, ask, bundle, smallOffice, tabsAsShown, said } from './support/office';

interface Submit {
  useCase: string;
  input: object;
  requestId: string;
  seen?: object[];
}

const json = (submit: Submit) => JSON.stringify({ seen: [], ...submit, issuedAt: '2026-07-15T08:00:00' });

const replyOf = ({ error, value }: RunResult): Reply => {
  if (error) throw new Error(error.message);
  return JSON.parse(String(value)) as Reply;
};

const submit = async (world: World, index: number, one: Submit, options: WorkerOptions = {}): Promise<Reply> =>
  replyOf(await runInWorker(world, bundle, 'doiThoai', [json(one)], { user: `ban${index}@xa.example`, ...options }));

/** Sends the submits at once, each in its own execution; the lock is free only when all of them have asked for it. */
async function atOnce(world: World, submits: readonly Submit[]): Promise<Reply[]> {
  world.locks.take('document', 'until all ask');
  let asked = 0;
  const latency = ({ trip }: { trip?: Trip }): number => {
    if (trip?.kind === 'lock') asked += 1;
    if (asked === submits.length) world.locks.release('document', 'until all ask');
    return 0;
  };
  return Promise.all(submits.map((one, index) => submit(world, index, one, { latency })));
}

const register = (index: number): Submit => ({
  useCase: 'registerSpeaker',
  input: { ...SPEAKER, name: `Nguyễn Văn Số ${index}` },
  requestId: `register-at-once-${index}`,
});
const codeOf = (reply: Reply) => (reply.ok ? reply.output?.['code'] : reply.error.message);

test.each([2, 10])('%d people who register a speaker at once all succeed, with different codes', async (count) => {
  const world = smallOffice();
  const submits = Array.from({ length: count }, (_, index) => register(index));
  const replies = await atOnce(world, submits);
  const wanted = submits.map((_, index) => `P-2026-01/${String(index + 2).padStart(2, '0')}`);
  expect(replies.map(codeOf).sort()).toEqual(wanted);
  const speakers = readTab(world, 'speakers').slice(1);
  expect(speakers.map(({ code }) => code)).toEqual(wanted);
  expect(speakers.map(({ order }) => order)).toEqual(wanted.map((_, index) => index + 2));
  expect(new Set(speakers.map(({ name }) => name)).size).toBe(count);
  // Each is told its own code.
  for (const [index, reply] of replies.entries())
    expect(speakers.find(({ code }) => code === codeOf(reply))?.name).toBe(`Nguyễn Văn Số ${index}`);
  expect(world.locks.holder('document')).toBeUndefined();
});

test('acts of different kinds at once all leave their rows', async () => {
  const world = smallOffice();
  const replies = await atOnce(world, [
    register(0),
    { useCase: 'recordOpinion', input: OPINION, requestId: 'opinion-at-once' },
    { useCase: 'callSpeaker', input: { speaker: 'P-2026-01/01', state: 'absent' }, requestId: 'call-at-once' },
    { useCase: 'changeSettings', input: { values: { place: 'Nơi Khác' } }, requestId: 'setting-at-once' },
  ]);
  expect(replies.map(({ ok }) => ok)).toEqual([true, true, true, true]);
  expect(readTab(world, 'speakers').map(({ state }) => state)).toEqual(['absent', 'waiting']);
  expect(readTab(world, 'opinions')).toHaveLength(3);
  const [headers = [], ...journal] = tabsAsShown(world)['Nhật ký'] ?? [];
  // A long entry takes several rows, all of its number.
  const entries = journal.filter((row) => Number(row[headers.indexOf('Phần')]) === 1);
  const numbers = entries.map((row) => Number(row[headers.indexOf('Số')]));
  expect(numbers.length).toBeGreaterThan(4);
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('a button that is pressed twice gives one row, and the same answer to both', async () => {
  const world = smallOffice();
  const [first, second] = await atOnce(world, [register(0), register(0)]);
  expect(said(second)).toEqual(said(first));
  expect(codeOf(first as Reply)).toBe('P-2026-01/02');
  expect(readTab(world, 'speakers')).toHaveLength(2);
});

test('of two people who change what both saw, the second is told and overwrites nothing', async () => {
  const world = smallOffice();
  const [opinion] = readTab(world, 'opinions').slice(1);
  const seen = [
    { tab: 'opinions', code: 'YK-2026-002', revision: opinion?.revision, fields: { outcome: '', answer: '' } },
  ];
  const decide = (answer: string): Submit => ({
    useCase: 'decideOutcome',
    input: { opinion: 'YK-2026-002', outcome: { type: 'answered', answeredBy: 'Chủ tịch', answer } },
    requestId: `decide-${answer}`,
    seen,
  });
  const answers = ['Xã sẽ dọn rác.', 'Thôn sẽ dọn rác.'];
  const replies = await atOnce(world, answers.map(decide));
  expect(replies.map(({ ok }) => ok).sort()).toEqual([false, true]);
  const won = replies.findIndex(({ ok }) => ok);
  const refused = replies[1 - won];
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'conflict', message: expect.stringContaining(`ban${won}@xa.example`) },
  });
  expect(readTab(world, 'opinions')[1]?.answer).toBe(answers[won]);
});

test('who waits too long for the lock is told politely, nothing is written, and the same submit works later', async () => {
  const world = smallOffice();
  const before = tabsAsShown(world);
  world.locks.take('document', 'somebody else');
  const submits = [register(0), register(1)];
  const busy = await Promise.all(submits.map((one, index) => submit(world, index, one, { timeScale: 0.002 })));
  for (const reply of busy)
    expect(said(reply)).toEqual({
      ok: false,
      error: {
        code: 'busy',
        message: 'Nhiều người đang lưu cùng lúc nên chưa lưu được. Nội dung vẫn còn nguyên; hãy bấm lưu lại.',
      },
    });
  expect(tabsAsShown(world)).toEqual(before);
  world.locks.release('document', 'somebody else');
  expect((await atOnce(world, submits)).map(({ ok }) => ok)).toEqual([true, true]);
  expect(readTab(world, 'speakers')).toHaveLength(3);
});

describe('Gửi thư nhắc việc', () => {
  /** The morning on which two officers have something due. */
  function dueOffice(): World {
    const world = smallOffice();
    const outcome = { type: 'assigned', leadUnit: 'Văn hóa', officer: 'Phạm Văn Kiểm', dueOn: '2026-08-05' };
    ask(world, 'decideOutcome', { opinion: 'YK-2026-002', outcome });
    world.clock.advance(new Date('2026-08-05T07:00:00+07:00').getTime() - world.clock.now().getTime());
    return world;
  }

  /** Presses at once: nobody's question is answered before both stand open. */
  async function pressTogether(world: World, options: WorkerOptions[]): Promise<RunResult[]> {
    let open = 0;
    let answer = (): void => undefined;
    const both = new Promise<void>((resolve) => (answer = resolve));
    const onAlert = async (_event: unknown, buttons: readonly string[]) => {
      open += 1;
      if (open === options.length) answer();
      await both;
      return { button: buttons[0] ?? '' };
    };
    return Promise.all(options.map((one) => runInWorker(world, bundle, 'sendReminderMails', [], { onAlert, ...one })));
  }
  const told = (world: World) => world.ui.filter(({ text }) => !text.endsWith('?')).map(({ text }) => text);

  it('pressed by two people at once sends each mail once', async () => {
    const world = dueOffice();
    const runs = await pressTogether(world, [{ user: 'mot@xa.example' }, { user: 'hai@xa.example' }]);
    expect(runs.map(({ error }) => error)).toEqual([undefined, undefined]);
    expect(world.mails.map(({ to }) => to).sort()).toEqual(['kiem@xa.example', 'thu@xa.example']);
    expect(readTab(world, 'mails').map(({ state }) => state)).toEqual(['sent', 'sent']);
    expect(told(world)).toHaveLength(2);
    for (const text of told(world))
      expect(text).toMatch(
        /^(Đã gửi 02 thư nhắc việc\.|Không có thư nhắc nào được gửi\.|Một lượt gửi thư khác đang chạy)/,
      );
    expect(told(world)).toContain('Đã gửi 02 thư nhắc việc.');
  });

  it('pressed while another run is sending says so and sends nothing', async () => {
    const world = dueOffice();
    world.locks.take('script', 'another run');
    const before = tabsAsShown(world);
    await pressTogether(world, [{ timeScale: 0.002 }, { timeScale: 0.002 }]);
    expect(told(world)).toEqual(
      Array(2).fill('Một lượt gửi thư khác đang chạy. Hãy đợi vài phút rồi xem lại trang «Thư».'),
    );
    expect(world.mails).toEqual([]);
    expect(tabsAsShown(world)).toEqual(before);
  });

  it('holds nobody up who saves meanwhile', () => {
    const world = dueOffice();
    const replies: Reply[] = [];
    const latency = ({ trip }: { trip?: Trip }): number => {
      if (trip?.kind !== 'mail' || replies.length > 0) return 0;
      const run = runInline(world, bundle, 'doiThoai', [json(register(0))], { user: 'hai@xa.example' });
      replies.push(replyOf(run));
      return 0;
    };
    world.answers.push({ button: 'YES' });
    expect(runInline(world, bundle, 'sendReminderMails', [], { latency }).error).toBeUndefined();
    expect(replies.map(codeOf)).toEqual(['P-2026-01/02']);
    expect(world.mails).toHaveLength(2);
    expect(readTab(world, 'mails').map(({ state }) => state)).toEqual(['sent', 'sent']);
    expect(readTab(world, 'speakers')).toHaveLength(2);
  });
});
