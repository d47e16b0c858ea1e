// Two people and one row, and a submit that is sent again: nothing is overwritten unseen, nothing is written twice.
import { readTab } from '../examples/summary';
import { copyWorld } from '../local';
import type { World } from '../local';
import { inSheet, type } from './support/by-hand';
import { SPEAKER, ask, smallOffice, tabsAsShown, said } from './support/office';
import { answer } from './support/told';

describe('two people and one row', () => {
  const seen = (world: World, fields: readonly string[]) => {
    const record = readTab(world, 'followUps')[0];
    if (!record) throw new Error('no follow-up');
    return [
      {
        tab: 'followUps',
        code: record.code,
        revision: record.revision,
        fields: Object.fromEntries(Object.entries(record).filter(([field]) => fields.includes(field))),
      },
    ];
  };
  const RESULT = { followUp: 'GV-2026-001', state: 'inProgress', result: 'Đang chờ đá.' };

  it("another's act meanwhile: refused with who and when, both texts, and nothing is written", () => {
    const world = smallOffice();
    const page = seen(world, ['result', 'state']);
    world.clock.advance(60_000 * 12);
    expect(answer(world, 'recordResult', { ...RESULT, result: 'Đã họp thôn.' }, { user: 'thu@xa.example' }).code).toBe(
      'ok',
    );
    const before = tabsAsShown(world);
    const refused = answer(world, 'recordResult', RESULT, { seen: page });
    expect(refused).toMatchObject({
      code: 'conflict',
      place: { tab: 'Giao việc', code: 'GV-2026-001', field: 'Kết quả', row: 2 },
      details: ['Nội dung đang có: Đã họp thôn.', 'Nội dung vừa nhập: Đang chờ đá.'],
    });
    expect(refused.message).toMatch(
      /«Kết quả» của GV-2026-001 đã được sửa bởi thu@xa\.example lúc .*08:12.*15\/07\/2026|15\/07\/2026.*08:12/,
    );
    expect(tabsAsShown(world)).toEqual(before);
  });

  it('a hand meanwhile: refused as typed into the sheet', () => {
    const world = smallOffice();
    const page = seen(world, ['result', 'state']);
    type(world, 'followUps', 'GV-2026-001', 'result', 'Gõ tay vào bảng.');
    const before = tabsAsShown(world);
    const refused = answer(world, 'recordResult', RESULT, { seen: page });
    expect(refused).toMatchObject({
      code: 'conflict',
      details: ['Nội dung đang có: Gõ tay vào bảng.', 'Nội dung vừa nhập: Đang chờ đá.'],
    });
    expect(refused.message).toContain('đã được sửa bởi một người gõ thẳng vào bảng');
    expect(tabsAsShown(world)).toEqual(before);
    expect(answer(world, 'recordResult', RESULT, { seen: seen(world, ['result', 'state']) }).code).toBe('ok');
  });

  it('other fields of the row may change meanwhile, and so may this one to the same', () => {
    const world = smallOffice();
    const page = seen(world, ['result', 'state']);
    type(world, 'followUps', 'GV-2026-001', 'task', 'Sửa cả hai đoạn.');
    type(world, 'followUps', 'GV-2026-001', 'state', 'Đang giải quyết');
    expect(answer(world, 'recordResult', RESULT, { seen: page }).code).toBe('ok');
    expect(readTab(world, 'followUps')[0]).toMatchObject({ task: 'Sửa cả hai đoạn.', state: 'inProgress' });
  });

  it('what was typed between a crash and its recovery stays', () => {
    const world = smallOffice();
    const calls = ask(copyWorld(world), 'recordResult', RESULT).run.calls;
    const call = calls.indexOf('SpreadsheetApp.flush') + 1;
    ask(world, 'recordResult', RESULT, { killAt: { call, when: 'after' }, pendingOnKill: 'drop' });
    type(world, 'followUps', 'GV-2026-001', 'result', 'Gõ tay sau khi máy tắt.');
    expect(answer(world, 'registerSpeaker', { ...SPEAKER, name: 'Bùi Thị Mới' }).code).toBe('ok');
    expect(readTab(world, 'followUps')[0]).toMatchObject({ result: 'Gõ tay sau khi máy tắt.', state: 'inProgress' });
  });
});

describe('a submit that is sent again', () => {
  const submit = (world: World) =>
    ask(world, 'registerSpeaker', { ...SPEAKER, name: 'Bùi Thị Mới' }, { requestId: 'same-submit' });

  it('gets the same answer and writes nothing, also when the first answer was lost', () => {
    const world = smallOffice();
    const { reply } = submit(world);
    const before = tabsAsShown(world);
    expect(said(submit(world).reply)).toEqual(said(reply));
    expect(tabsAsShown(world)).toEqual(before);
  });

  it('is known after more than forty other acts', () => {
    const world = smallOffice();
    const { reply } = submit(world);
    for (let act = 0; act < 45; act += 1) {
      world.clock.advance(60_000);
      const state = act % 2 === 0 ? 'called' : 'speaking';
      expect(answer(world, 'callSpeaker', { speaker: 'P-2026-01/01', state }).code).toBe('ok');
    }
    const before = tabsAsShown(world);
    expect(said(submit(world).reply)).toEqual(said(reply));
    expect(tabsAsShown(world)).toEqual(before);
    expect(readTab(world, 'speakers').filter(({ name }) => name === 'Bùi Thị Mới')).toHaveLength(1);
  });

  it('is carried out after all when it was refused the first time', () => {
    const world = smallOffice();
    inSheet(world, 'Người phát biểu', (sheet) => sheet.setName('Tạm'));
    expect(submit(world).reply).toMatchObject({ ok: false, error: { code: 'tab-missing' } });
    inSheet(world, 'Tạm', (sheet) => sheet.setName('Người phát biểu'));
    expect(submit(world).reply).toMatchObject({ ok: true, output: { code: 'P-2026-01/02' } });
  });
});
