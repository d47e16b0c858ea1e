// One daily run for the whole workbook, whoever presses: through the shipped bundle, with triggers as Google keeps them.
import { readTab } from '../../examples/summary';
import { copyWorld, createHost, runInline, runInWorker } from '../../local';
import type { Trip, World } from '../../local';
import type { Reply } from '../../src/views/messages';
import { killCases, worldsSeen } from '../support/kill';
import { ask, bundle, OWNER } from '../support/office';
import { advanceTo, dueOffice, pageOf, press } from '../support/reminding';

const LAN = 'lan@xa.example';
const HUE = 'hue@xa.example';

const turn = (world: World, to: 'on' | 'off' | 'takeOver', user: string) =>
  press(world, 'switchDailyRun', { to }, { user });
const fire = (world: World, id = world.triggers[0]?.id ?? '') =>
  createHost(world, bundle, { mode: 'inline' }).trigger(id);
const tomorrow = (world: World) => world.clock.advance(86_400_000);
const owners = (world: World) => world.triggers.map(({ owner }) => owner);

describe('switching the daily run on', () => {
  it('makes one trigger of the person who presses, at the hour that the office set', () => {
    const world = dueOffice();
    ask(world, 'changeSettings', { values: { remindHour: '6' } }, { requestId: 'set-the-hour' });
    const { message, page } = turn(world, 'on', LAN);
    expect(message).toBe('Đã bật nhắc hằng ngày, chạy khoảng 06 giờ hằng ngày.');
    expect(world.triggers).toMatchObject([
      { handler: 'dailyRun', eventType: 'CLOCK', owner: LAN, schedule: { everyDays: 1, atHour: 6 } },
    ]);
    expect(page.dailyRun).toEqual({
      state: 'on',
      owner: LAN,
      mine: true,
      since: '2026-08-05T07:00:00',
      hour: 6,
      stopAskedBy: '',
    });
  });

  it('twice makes one trigger, and so does somebody else, who is told whose it is', () => {
    const world = dueOffice();
    turn(world, 'on', LAN);
    expect(turn(world, 'on', LAN).message).toBe('Việc nhắc hằng ngày đang bật, chạy khoảng 07 giờ hằng ngày.');
    tomorrow(world);
    const { message, page } = turn(world, 'on', HUE);
    expect(message).toBe('Việc nhắc hằng ngày đã do lan@xa.example bật từ 05/08/2026 07:00; không bật thêm lần nữa.');
    expect(page.dailyRun).toMatchObject({ state: 'on', owner: LAN, mine: false });
    expect(owners(world)).toEqual([LAN]);
  });

  it('pressed by three people at once makes one trigger', async () => {
    const world = dueOffice();
    world.locks.take('document', 'until all ask');
    const people = [LAN, HUE, OWNER];
    let asked = 0;
    const latency = ({ trip }: { trip?: Trip }): number => {
      if (trip?.kind === 'lock') asked += 1;
      if (asked === people.length) world.locks.release('document', 'until all ask');
      return 0;
    };
    const replies = await Promise.all(
      people.map(async (user, index) => {
        const json = JSON.stringify({ useCase: 'switchDailyRun', input: { to: 'on' }, requestId: `at-once-${index}` });
        const { error, value } = await runInWorker(world, bundle, 'doiThoai', [json], { user, latency });
        if (error) throw new Error(error.message);
        return JSON.parse(String(value)) as Reply;
      }),
    );
    expect(replies.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(world.triggers).toHaveLength(1);
    const [owner] = owners(world);
    expect(pageOf(world, LAN).dailyRun.owner).toBe(owner);
    expect(replies.filter((reply) => reply.ok && reply.message.includes(`đã do ${owner} bật`))).toHaveLength(2);
  });

  it('ended at any call leaves at most one run that sends, and pressing again puts it right', async () => {
    const before = dueOffice();
    const done = copyWorld(before);
    const json = JSON.stringify({ useCase: 'switchDailyRun', input: { to: 'on' }, requestId: 'ended-anywhere' });
    const { calls } = runInline(done, bundle, 'doiThoai', [json], { user: LAN });
    const isKnown = worldsSeen();
    for (const { label, options } of killCases(calls)) {
      const world = copyWorld(before);
      runInline(world, bundle, 'doiThoai', [json], { user: LAN, ...options });
      if (isKnown(world)) continue;
      // Someone else does not know of it, and presses too.
      const other = copyWorld(world);
      turn(other, 'on', HUE);
      for (const { id } of [...other.triggers]) await fire(other, id);
      expect({ label, sent: other.mails.length, left: other.triggers.length }).toEqual({ label, sent: 2, left: 1 });
      expect(turn(world, 'on', LAN).error).toBeUndefined();
      expect({ label, owners: owners(world) }).toEqual({ label, owners: [LAN] });
      expect(pageOf(world, LAN).dailyRun.state).toBe('on');
    }
  });
});

describe('the daily run', () => {
  it('sends the reminders as its owner with nobody at the sheet, and notes what came of it', async () => {
    const world = dueOffice();
    turn(world, 'on', LAN);
    const { error } = await fire(world);
    expect(error).toBeUndefined();
    expect(world.mails.map(({ to, from }) => [to, from]).sort()).toEqual([
      ['kiem@xa.example', LAN],
      ['thu@xa.example', LAN],
    ]);
    expect(pageOf(world, HUE).dailyRun.last).toEqual({
      at: '2026-08-05T07:00:00',
      ok: true,
      message: 'Đã gửi 02 thư nhắc việc.',
      lines: 0,
    });
    await fire(world);
    expect(world.mails).toHaveLength(2);
    expect(pageOf(world, HUE).dailyRun.last?.message).toBe(
      'Không có thư nhắc nào được gửi. Hôm nay đã gửi 02 thư từ trước.',
    );
  });

  it('finishes first what an interrupted save left undone', async () => {
    const world = dueOffice();
    turn(world, 'on', LAN);
    const result = { followUp: 'GV-2026-001', result: 'Đã sửa xong.', answeringPaper: '12/UBND' };
    const { run } = ask(copyWorld(world), 'recordResult', result, { requestId: 'result-cut-off' });
    const flushed = run.calls.indexOf('SpreadsheetApp.flush') + 1;
    ask(world, 'recordResult', result, {
      requestId: 'result-cut-off',
      killAt: { call: flushed, when: 'after' },
      pendingOnKill: 'drop',
    });
    expect(readTab(world, 'followUps')[0]?.state).toBe('assigned');
    await fire(world);
    expect(readTab(world, 'followUps')[0]?.state).toBe('done');
    expect(world.mails.map(({ to }) => to)).toEqual(['kiem@xa.example']);
  });

  it('that the office’s settings stop says why on the page, and goes on the next day', async () => {
    const world = dueOffice();
    turn(world, 'on', LAN);
    const row = readTab(world, 'settings').findIndex(({ code }) => code === 'nhac-truoc') + 2;
    const host = createHost(world, bundle, { mode: 'inline' });
    await host.edit(LAN, 'Cài đặt', `C${row}`, 'ba');
    expect((await fire(world)).error).toBeUndefined();
    expect(pageOf(world, LAN)).toMatchObject({
      refusal: expect.stringContaining('«ba» không phải là số ngày'),
      dailyRun: { state: 'on', last: { ok: false, message: expect.stringContaining('«Nhắc trước hạn»') } },
    });
    expect(world.mails).toEqual([]);
    await host.edit(LAN, 'Cài đặt', `C${row}`, '3');
    await fire(world);
    expect(world.mails).toHaveLength(2);
  });

  it('that fails for another reason notes that it failed, without saying what was in the sheet', async () => {
    const world = dueOffice();
    turn(world, 'on', LAN);
    const [trigger] = world.triggers;
    const run = runInline(world, bundle, 'dailyRun', [{ triggerUid: trigger?.id }], {
      user: LAN,
      ui: false,
      guard: (service, method) => {
        if (method === 'getDataRange') throw new Error(`${service} is out of order: Nguyễn Văn An`);
      },
    });
    expect(run.error?.message).toContain('out of order');
    expect(pageOf(world, LAN).dailyRun.last).toMatchObject({
      ok: false,
      message: expect.stringContaining('trục trặc'),
    });
    expect(JSON.stringify([...world.properties.document])).not.toContain('Nguyễn Văn An');
  });

  it('does nothing when no trigger started it', () => {
    const world = dueOffice();
    turn(world, 'on', LAN);
    const { error, trips } = runInline(world, bundle, 'dailyRun', [], { user: HUE });
    expect([error, trips, world.mails]).toEqual([undefined, [], []]);
  });

  it('follows the hour that the office sets, from its next run on', async () => {
    const world = dueOffice();
    turn(world, 'on', LAN);
    ask(world, 'changeSettings', { values: { remindHour: '16' } }, { requestId: 'set-the-hour' });
    expect(pageOf(world, HUE)).toMatchObject({ hour: 16, dailyRun: { hour: 7 } });
    await fire(world);
    expect(world.triggers).toMatchObject([{ owner: LAN, schedule: { atHour: 16 } }]);
    expect(pageOf(world, LAN).dailyRun).toMatchObject({ state: 'on', hour: 16, since: '2026-08-05T07:00:00' });
    tomorrow(world);
    await fire(world);
    expect(pageOf(world, LAN).dailyRun.last?.at).toBe('2026-08-06T07:00:00');
  });
});

describe('switching the daily run off', () => {
  it('by its owner takes the trigger away at once', () => {
    const world = dueOffice();
    turn(world, 'on', LAN);
    const { message, page } = turn(world, 'off', LAN);
    expect(message).toBe('Đã tắt nhắc hằng ngày.');
    expect(world.triggers).toEqual([]);
    expect(page.dailyRun.state).toBe('off');
  });

  it('by somebody else is a wish: the trigger goes at its next run and sends nothing', async () => {
    const world = dueOffice();
    turn(world, 'on', LAN);
    const { message, page } = turn(world, 'off', HUE);
    expect(message).toBe(
      'Đã đề nghị tắt. Lịch do lan@xa.example bật nên chỉ tự gỡ ở lượt chạy tới; lượt đó không gửi thư.',
    );
    expect(page.dailyRun).toMatchObject({ state: 'stopping', stopAskedBy: HUE, mine: false });
    expect(owners(world)).toEqual([LAN]);
    await fire(world);
    expect([world.triggers, world.mails]).toEqual([[], []]);
    expect(pageOf(world, LAN).dailyRun).toMatchObject({
      state: 'off',
      last: { ok: true, message: 'Đã tắt theo đề nghị của hue@xa.example.' },
    });
  });

  it.each([LAN, HUE])('a wish can be taken back by %s', async (user) => {
    const world = dueOffice();
    turn(world, 'on', LAN);
    turn(world, 'off', HUE);
    expect(turn(world, 'on', user).page.dailyRun).toMatchObject({ state: 'on', owner: LAN, stopAskedBy: '' });
    expect(owners(world)).toEqual([LAN]);
    await fire(world);
    expect(world.mails).toHaveLength(2);
  });

  it('when it is off changes nothing', () => {
    const world = dueOffice();
    expect(turn(world, 'off', HUE).message).toBe('Việc nhắc hằng ngày đang tắt.');
    expect(world.triggers).toEqual([]);
  });
});

describe('taking the daily run over', () => {
  it('makes it the other person’s at once; the old trigger removes itself and sends nothing', async () => {
    const world = dueOffice();
    turn(world, 'on', LAN);
    const [old] = world.triggers;
    const { message, page } = turn(world, 'takeOver', HUE);
    expect(message).toBe(
      'Đã nhận việc nhắc hằng ngày từ lan@xa.example, chạy khoảng 07 giờ hằng ngày. Lịch cũ tự gỡ ở lượt chạy tới của nó.',
    );
    expect(page.dailyRun).toMatchObject({ state: 'on', owner: HUE, mine: true });
    await fire(world, old?.id);
    expect([owners(world), world.mails]).toEqual([[HUE], []]);
    await fire(world);
    expect(world.mails.map(({ from }) => from)).toEqual([HUE, HUE]);
    expect(turn(world, 'on', LAN).message).toContain('đã do hue@xa.example bật');
  });

  it('from oneself is switching on', () => {
    const world = dueOffice();
    turn(world, 'on', LAN);
    turn(world, 'takeOver', LAN);
    expect(owners(world)).toEqual([LAN]);
  });
});

describe('a trigger that was deleted by hand at Google', () => {
  it('is noticed when its owner looks, and made again when they press', () => {
    const world = dueOffice();
    turn(world, 'on', LAN);
    world.triggers.length = 0;
    expect(pageOf(world, HUE).dailyRun.state).toBe('on');
    expect(pageOf(world, LAN).dailyRun.state).toBe('missing');
    expect(turn(world, 'on', LAN).message).toContain('Đã bật nhắc hằng ngày');
    expect(owners(world)).toEqual([LAN]);
    expect(pageOf(world, LAN).dailyRun.state).toBe('on');
  });

  it('can be switched off for good', () => {
    const world = dueOffice();
    turn(world, 'on', LAN);
    world.triggers.length = 0;
    expect(turn(world, 'off', LAN).page.dailyRun.state).toBe('off');
  });
});

it('a note that was spoilt by hand counts as none, and the trigger that it named removes itself', async () => {
  const world = dueOffice();
  turn(world, 'on', LAN);
  world.properties.document.set('dailyRun', '{');
  expect(pageOf(world, LAN).dailyRun.state).toBe('off');
  await fire(world);
  expect([world.triggers, world.mails]).toEqual([[], []]);
});

it('a workbook on another day still has its run', async () => {
  const world = dueOffice();
  turn(world, 'on', LAN);
  advanceTo(world, '2026-08-10T07:20:00+07:00');
  await fire(world);
  expect(world.mails.map(({ subject }) => subject)).toEqual(
    Array(2).fill('[Đối thoại] Nhắc việc ngày 10/08/2026: 01 việc quá hạn'),
  );
});
