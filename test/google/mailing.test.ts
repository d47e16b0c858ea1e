// What the page Nhắc việc asks for: reminders a few at a time, only what was seen, and a test to oneself.
import { readTab } from '../../examples/summary';
import { copyWorld, runInline } from '../../local';
import type { World } from '../../local';
import { addDialogue, addRows } from '../support/grow';
import { killCases, worldsSeen } from '../support/kill';
import { ask, bundle, OWNER } from '../support/office';
import { advanceTo, dueOffice, MORNING, pageOf, press, seenOn, toldBy } from '../support/reminding';

/** An office in which `people` more officers have one follow-up each that is due. */
function busyOffice(people: number): World {
  const world = dueOffice();
  const names = Array.from({ length: people }, (_, index) => `Cán bộ số ${index}`);
  const blank = { title: '', unit: 'Văn phòng', village: '', phone: '', field: '', from: '', to: '' };
  addRows(
    world,
    'directory',
    names.map((name, index) => ({
      ...blank,
      code: `CB-${100 + index}`,
      kind: 'officer' as const,
      name,
      email: `canbo${index}@xa.example`,
    })),
  );
  addDialogue(world, people, (index) => names[index % people] as string);
  return world;
}

const send = (world: World, page = pageOf(world)) => press(world, 'sendReminders', seenOn(page));
const states = (world: World) => readTab(world, 'mails').map(({ state }) => state);

describe('sending from the page', () => {
  it('sends a few at a time; each answer says how many are left and shows what was sent', () => {
    const world = busyOffice(10);
    const seen = seenOn(pageOf(world));
    expect(seen.seen).toHaveLength(12);
    const left: unknown[] = [];
    for (let call = 0; call < 3; call += 1) {
      const { output, page } = press(world, 'sendReminders', seen);
      left.push(output['left']);
      expect(page.letters.filter(({ state }) => state === 'sent')).toHaveLength(Math.min(12, 5 * (call + 1)));
      // The rest waits in the outbox: a page that is closed now leaves it to the next run.
      expect(new Set(states(world))).toEqual(new Set(call < 2 ? ['sent', 'queued'] : ['sent']));
    }
    expect(left).toEqual([7, 2, 0]);
    expect(world.mails).toHaveLength(12);
    expect(new Set(world.mails.map(({ to }) => to)).size).toBe(12);
  });

  it('again, after an answer that was lost, repeats no mail and says that they were sent', () => {
    const world = dueOffice();
    const seen = seenOn(pageOf(world));
    press(world, 'sendReminders', seen);
    const again = press(world, 'sendReminders', seen);
    expect(again.message).toBe('Không có thư nhắc nào được gửi. Hôm nay đã gửi 02 thư từ trước.');
    expect(world.mails).toHaveLength(2);
  });

  it('stops at the quota, shows it, and leaves the rest waiting', () => {
    const world = dueOffice();
    world.mailQuota = 1;
    expect(pageOf(world).quota).toBe(1);
    const { output, page } = send(world);
    expect(output).toMatchObject({ sent: 1, waiting: 1, left: 0 });
    expect(page).toMatchObject({ quota: 0, letters: [{ state: 'queued' }, { state: 'sent' }] });
    advanceTo(world, '2026-08-06T07:00:00+07:00');
    const next = pageOf(world);
    expect(next.earlier).toMatchObject([{ state: 'queued', day: '2026-08-05' }]);
    expect(send(world, next).output).toMatchObject({ sent: 1, waiting: 1 });
    expect(states(world)).toEqual(expect.arrayContaining(['replaced']));
  });

  it('sends nothing that differs from what was seen, and says for whom', () => {
    const world = dueOffice();
    const before = pageOf(world);
    const changed = ask(world, 'extendFollowUp', { followUp: 'GV-2026-001', dueOn: '7/8/2026', reason: 'Chờ vật tư.' });
    expect(changed.reply.ok).toBe(true);
    const { error } = send(world, before);
    expect(error).toMatchObject({
      code: 'letters-changed',
      message: 'Thư phải gửi đã thay đổi từ lúc xem nên chưa gửi. Hãy xem lại rồi bấm gửi lần nữa.',
      details: ['Trần Thị Thử: nội dung thư đã đổi.'],
    });
    expect([world.mails, states(world)]).toEqual([[], []]);
    expect(send(world).output).toMatchObject({ sent: 2, left: 0 });
  });

  it('misses nothing that need not be sent any more', () => {
    const world = dueOffice();
    const before = pageOf(world);
    ask(world, 'recordResult', { followUp: 'GV-2026-001', result: 'Đã sửa xong.', answeringPaper: '12/UBND' });
    expect(send(world, before).output).toMatchObject({ sent: 1 });
    expect(world.mails.map(({ to }) => to)).toEqual(['kiem@xa.example']);
  });

  it.each([{}, { seen: 'all' }, { seen: [{ key: 1 }] }, { seen: null }])(
    'is refused without what was seen: %j',
    (input) => {
      const world = dueOffice();
      expect(press(world, 'sendReminders', input).error?.code).toBe('input');
      expect(world.mails).toEqual([]);
    },
  );
});

describe('a mail of a run that was cut off', () => {
  function cutOff(): World {
    const world = dueOffice();
    const request = { useCase: 'sendReminders', input: seenOn(pageOf(world)), requestId: 'cut-off-run' };
    const json = JSON.stringify(request);
    const { calls } = runInline(copyWorld(world), bundle, 'doiThoai', [json]);
    const call = calls.lastIndexOf('MailApp.sendEmail') + 1;
    runInline(world, bundle, 'doiThoai', [json], { killAt: { call, when: 'before' }, pendingOnKill: 'drop' });
    return world;
  }

  it('is shown as being sent, then as in doubt; whoever has asked says what became of it', () => {
    const world = cutOff();
    expect(world.mails).toHaveLength(1);
    expect(pageOf(world).letters.map(({ state }) => state)).toEqual(['sending', 'sending']);
    expect(send(world).output).toMatchObject({ sent: 0, inDoubt: 2 });
    const [first, second] = pageOf(world).letters;
    expect([first?.state, second?.state]).toEqual(['inDoubt', 'inDoubt']);
    const got = world.mails[0]?.to;
    const settled = (to: string | undefined, as: string) =>
      ask(world, 'settleMail', { mail: [first, second].find((letter) => letter?.to === to)?.code, as });
    expect(settled(got, 'arrived').reply.ok).toBe(true);
    expect(settled(first?.to === got ? second?.to : first?.to, 'again').reply.ok).toBe(true);
    expect(send(world).output).toMatchObject({ sent: 1 });
    expect(world.mails.map(({ to }) => to).sort()).toEqual(['kiem@xa.example', 'thu@xa.example']);
    expect(states(world)).toEqual(['sent', 'sent']);
  });
});

describe('«Gửi thử cho tôi»', () => {
  const test = (world: World, letter: string, pressed = 'press-1', user = OWNER) =>
    press(world, 'sendTestMail', { letter, press: pressed }, { user });

  it('sends the letter to whoever presses, marked as a test, and leaves the outbox alone', () => {
    const world = dueOffice();
    const [letter] = pageOf(world).letters;
    const { message, page } = test(world, letter?.key ?? '', 'press-1', 'hue@xa.example');
    expect(message).toBe('Đã gửi thư thử tới hue@xa.example. Người nhận thật chưa nhận gì.');
    expect(world.mails).toMatchObject([{ to: 'hue@xa.example', subject: `[Thử] ${letter?.subject}` }]);
    expect(world.mails[0]?.body).toBe(
      `THƯ THỬ, chỉ gửi cho hue@xa.example, không tính là đã gửi. Người nhận thật: ${letter?.toName}.\n\n${letter?.body}`,
    );
    expect([states(world), page.letters.map(({ state }) => state)]).toEqual([[], ['new', 'new']]);
    send(world);
    expect(world.mails).toHaveLength(3);
  });

  it('once per press: asked again it sends no second mail, the next press does', () => {
    const world = dueOffice();
    const [letter] = pageOf(world).letters;
    const messages = ['press-1', 'press-1', 'press-2'].map(
      (pressed) => test(world, letter?.key ?? '', pressed).message,
    );
    expect(new Set(messages).size).toBe(1);
    expect(world.mails).toHaveLength(2);
  });

  it('ended at any call and asked again, one press sends at most one mail', () => {
    const before = dueOffice();
    const input = { letter: pageOf(before).letters[0]?.key, press: 'press-1' };
    const json = JSON.stringify({ useCase: 'sendTestMail', input, requestId: 'ended-anywhere' });
    const { calls } = runInline(copyWorld(before), bundle, 'doiThoai', [json]);
    const isKnown = worldsSeen();
    for (const { label, options } of killCases(calls)) {
      const world = copyWorld(before);
      runInline(world, bundle, 'doiThoai', [json], options);
      if (isKnown(world)) continue;
      expect(toldBy(runInline(world, bundle, 'doiThoai', [json])).error).toBeUndefined();
      expect({ label, most: world.mails.length <= 1 }).toEqual({ label, most: true });
    }
  });

  it('of a letter in the outbox sends what stands there', () => {
    const world = dueOffice();
    world.mailQuota = 1;
    send(world);
    const waiting = pageOf(world).letters.find(({ state }) => state === 'queued');
    world.mailQuota = 100;
    test(world, waiting?.key ?? '');
    expect(world.mails.at(-1)?.body).toContain(waiting?.body);
  });

  it('says so when the quota is used up, and may be pressed again', () => {
    const world = dueOffice();
    const [letter] = pageOf(world).letters;
    world.mailQuota = 0;
    expect(test(world, letter?.key ?? '').error?.message).toBe(
      'Hôm nay đã hết hạn mức gửi thư của tài khoản này. Ngày mai hãy gửi thử lại.',
    );
    world.mailQuota = 5;
    expect(test(world, letter?.key ?? '').error).toBeUndefined();
    expect(world.mails).toHaveLength(1);
  });

  it.each(['nhac|2026-08-04|thu@xa.example', 'T-2026-0001', 'constructor'])(
    'of %s there is nothing to send',
    (letter) => {
      const world = dueOffice();
      expect(test(world, letter).error?.message).toBe('Thư này không còn trong danh sách hôm nay. Hãy tải lại trang.');
      expect(world.mails).toEqual([]);
    },
  );
});

it('the page opens on any day with what there is', () => {
  const world = dueOffice();
  advanceTo(world, MORNING);
  const quiet = copyWorld(world);
  for (const followUp of ['GV-2026-001', 'GV-2026-002'])
    ask(quiet, 'recordResult', { followUp, result: 'Xong.' }, { requestId: `result-of-${followUp}` });
  expect(pageOf(quiet)).toMatchObject({ letters: [], earlier: [], unreachable: [], quota: 100 });
});
