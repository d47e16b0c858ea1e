// The sheet as people meet it: opening it, its menu, its pages, its triggers.
import { createHost, createWorld, type World } from '../../../local';
import { project } from './bundles';

const bundle = project(
  `
  function onOpen(event) {
    var ui = SpreadsheetApp.getUi();
    ui.createMenu('Đối thoại').addItem('Gửi', 'send').addToUi();
    console.log(String(event.authMode), event.authMode === ScriptApp.AuthMode.LIMITED, event.user.getEmail());
    try { ui.showSidebar(HtmlService.createHtmlOutput('x')); } catch (error) { console.log(error.message); }
  }
  function onEdit(event) {
    console.log(String(event.authMode), event.range.getA1Notation(), event.value, event.oldValue);
    event.range.offset(0, 1).setValue('đã sửa');
  }
  function opened(event) { console.log('opened', String(event.authMode), event.triggerUid); }
  function send() { MailApp.sendEmail('a@b.vn', 'S', 'B'); return Session.getActiveUser().getEmail(); }
  function remind(event) {
    console.log(JSON.stringify(event));
    SpreadsheetApp.getUi();
  }
  function install() {
    ScriptApp.newTrigger('remind').timeBased().everyDays(1).atHour(7).create();
    ScriptApp.newTrigger('opened').forSpreadsheet(SpreadsheetApp.getActive()).onOpen().create();
  }
  function echo(value) { return value; }
  function today() { return { when: new Date(0) }; }
  function fail() { throw new Error('Không được'); }
  function secret_() { return 1; }
  var hidden = function () { return 1; };
`,
  { timeZone: 'Asia/Ho_Chi_Minh' },
);

describe.each(['inline', 'worker'] as const)('%s', (mode) => {
  const meet = (
    world: World = createWorld({
      editors: ['lan@xa.example'],
      viewers: ['khach@xa.example'],
      now: '2024-07-15T00:05:06Z',
    }),
  ) => ({
    world,
    host: createHost(world, bundle, { mode }),
  });

  test('opening runs onOpen as a simple trigger: menus yes, pages no', async () => {
    const { host, world } = meet();
    const [result] = await host.open('lan@xa.example');
    expect(result?.error).toBeUndefined();
    expect(result?.log).toEqual([
      'LIMITED true lan@xa.example',
      'You do not have permission to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui',
    ]);
    expect(world.ui).toMatchObject([{ kind: 'menu', title: 'Đối thoại', user: 'lan@xa.example' }]);
  });

  test('opening runs nothing for people who may only look', async () => {
    const { host } = meet();
    expect(await host.open('khach@xa.example')).toEqual([]);
  });

  test('typing into a cell runs onEdit as a simple trigger, with what was and what is there', async () => {
    const { host, world } = meet();
    const sheet = world.spreadsheet.sheets[0]?.name ?? '';
    const [first] = await host.edit('lan@xa.example', sheet, 'B2', 'Một');
    const [second] = await host.edit('lan@xa.example', sheet, 'B2', '');
    expect(first?.log).toEqual(['LIMITED B2 Một undefined']);
    expect(second?.log).toEqual(['LIMITED B2 undefined Một']);
    expect(world.spreadsheet.sheets[0]?.cells.get('2,3')?.value).toBe('đã sửa');
    await expect(host.edit('lan@xa.example', 'Không có', 'A1', 'x')).rejects.toThrow('no cell A1 in a sheet Không có');
  });

  test('an item of a menu runs with all that the person has authorized', async () => {
    const { host, world } = meet();
    expect((await host.menu('lan@xa.example', 'send')).value).toBe('lan@xa.example');
    expect(world.mails).toMatchObject([{ from: 'lan@xa.example' }]);
  });

  test('triggers run as the person who made them, with their event', async () => {
    const { host, world } = meet();
    await host.menu('lan@xa.example', 'install');
    const [, opened] = await host.open('vanphong@xa.example');
    expect(opened?.log).toEqual([`opened FULL ${world.triggers[1]?.id}`]);
    const reminded = await host.trigger('remind');
    expect(JSON.parse(reminded.log[0] ?? '')).toEqual({
      authMode: 'FULL',
      'day-of-month': 15,
      'day-of-week': 1,
      hour: 7,
      minute: 5,
      month: 7,
      second: 6,
      timezone: 'Asia/Ho_Chi_Minh',
      triggerUid: world.triggers[0]?.id,
      'week-of-year': 29,
      year: 2024,
    });
    expect(reminded.error?.message).toBe('Cannot call SpreadsheetApp.getUi() from this context.');
    await expect(host.trigger('nobody')).rejects.toThrow('no trigger nobody');
  });

  test('a page gets values, errors as messages, and no function that is private or not declared', async () => {
    const { host } = meet();
    const call = async (name: string, ...args: unknown[]): Promise<unknown> => {
      const result = await host.call('lan@xa.example', name, args);
      return 'error' in result ? result.error.message : result.value;
    };
    expect(await call('echo', { a: [1, 'đ'] })).toEqual({ a: [1, 'đ'] });
    expect(await call('fail')).toBe('Không được');
    expect(await call('echo', new Date(0))).toBe('Failed due to illegal value in property: 0');
    expect(await call('today')).toBe('Failed due to illegal value in property: when');
    expect(await call('secret_')).toBe('google.script.run.secret_ is not a function');
    expect(await call('hidden')).toBe('google.script.run.hidden is not a function');
  });
});
