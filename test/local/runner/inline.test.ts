// The bundle in this thread: a bare context, values across its border, killing at every call.
import { createWorld, runInline } from '../../../local';
import { project } from './bundles';

const DRIVE = {
  dependencies: { enabledAdvancedServices: [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }] },
};

describe('the context', () => {
  test('has the language and nothing of Node or of a browser', () => {
    const names =
      'setTimeout setInterval setImmediate queueMicrotask process require module exports Buffer global URL ' +
      'URLSearchParams TextEncoder TextDecoder fetch atob btoa crypto structuredClone performance AbortController ' +
      'MessageChannel document window';
    const code = `function run() { return ${JSON.stringify(names.split(' '))}.filter(function (name) { return typeof globalThis[name] !== 'undefined'; }); }`;
    expect(runInline(createWorld(), project(code), 'run').value).toEqual([]);
  });

  test.each([
    'this',
    'SpreadsheetApp',
    'LockService.getDocumentLock',
    'PropertiesService.getScriptProperties().getProperties()',
    'console.log',
    'arguments[0]',
  ])('has no way out to Node by the constructors of %s', (thing) => {
    const code = `function run() {
      try { return typeof (${thing}).constructor.constructor('return process')(); } catch (error) { return error.message; }
    }`;
    expect(runInline(createWorld(), project(code), 'run', [{ a: [1] }]).value).toMatch(
      /process is not defined|not a function/,
    );
  });

  test('is fresh for every run', () => {
    const bundle = project('var count = 0; function run() { count += 1; return count; }');
    const world = createWorld();
    expect([runInline(world, bundle, 'run').value, runInline(world, bundle, 'run').value]).toEqual([1, 1]);
  });

  test('has the advanced services that the manifest enables, and no others', () => {
    const code = 'function run() { return [typeof Drive, typeof Sheets, typeof CalendarApp]; }';
    expect(runInline(createWorld(), project(code), 'run').value).toEqual(['undefined', 'undefined', 'object']);
    expect(runInline(createWorld(), project(code, DRIVE), 'run').value).toEqual(['object', 'undefined', 'object']);
  });
});

describe('values', () => {
  test('go in as objects of that context', () => {
    const code = `function run(list, date, object) {
      return [list instanceof Array, date instanceof Date, object instanceof Object, date.getTime(), object.a[0] instanceof Date];
    }`;
    const args = [[1], new Date(5), { a: [new Date(1)] }];
    expect(runInline(createWorld(), project(code), 'run', args).value).toEqual([true, true, true, 5, true]);
  });

  test('of services are objects of that context too', () => {
    const code = `function run() {
      var properties = PropertiesService.getScriptProperties();
      var bytes = Utilities.base64Decode('AQI=');
      return [properties.getKeys() instanceof Array, properties.getProperties() instanceof Object, bytes instanceof Array,
        Utilities.parseDate('01/02/2024', 'GMT', 'dd/MM/yyyy') instanceof Date];
    }`;
    expect(runInline(createWorld(), project(code), 'run').value).toEqual([true, true, true, true]);
  });

  test('come back as plain data of this side', () => {
    const code = 'function run() { return { list: [1, undefined, null], date: new Date(7), nested: { text: "đ" } }; }';
    const { value } = runInline(createWorld(), project(code), 'run') as { value: { date: unknown; list: unknown } };
    expect(value).toEqual({ list: [1, undefined, null], date: new Date(7), nested: { text: 'đ' } });
    expect(value.date).toBeInstanceOf(Date);
    expect(value.list).toBeInstanceOf(Array);
  });

  test('service objects keep their identity, enums compare, chains chain', () => {
    const code = `function run() {
      var ui = SpreadsheetApp.getUi();
      var store = PropertiesService.getScriptProperties();
      return [ui.alert('?', ui.ButtonSet.YES_NO) === ui.Button.YES, ui.Button.YES === ui.Button.YES, String(ui.Button.NO),
        JSON.stringify({ b: ui.Button.NO }), store.setProperty('a', '1') === store, String(ui), '' + SpreadsheetApp];
    }`;
    expect(runInline(createWorld(), project(code), 'run').value).toEqual([
      true,
      true,
      'NO',
      '{"b":"NO"}',
      true,
      'Ui',
      'SpreadsheetApp',
    ]);
  });

  test('service objects go back in: a blob attached to a mail, a page shown', () => {
    const world = createWorld();
    const code = `function run() {
      var blob = Utilities.newBlob('nội dung', 'text/plain', 'a.txt');
      MailApp.sendEmail({ to: 'a@b.vn', subject: 'S', body: 'B', attachments: [blob] });
      SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Page').setTitle('T'));
    }`;
    const result = runInline(world, project(code, {}, { Page: '<b>x</b>' }), 'run');
    expect(result.error).toBeUndefined();
    expect(Buffer.from(world.mails[0]?.attachments[0]?.bytes ?? []).toString()).toBe('nội dung');
    expect(world.ui[0]).toMatchObject({ kind: 'sidebar', title: 'T', content: { html: '<b>x</b>' } });
  });

  test('functions and typed arrays are what no service takes', () => {
    const code = `function run() {
      return [function () {}, new Uint8Array(2), new Map()].map(function (value) {
        try { Utilities.newBlob(value); return 'taken'; } catch (error) { return error.message; }
      });
    }`;
    const message = "The parameters ((class)) don't match the method signature for Utilities.newBlob.";
    expect(runInline(createWorld(), project(code), 'run').value).toEqual([message, message, message]);
  });

  test('templates take properties', () => {
    const code = `function run() {
      var template = HtmlService.createTemplate('<?= rows[0].name ?>');
      template.rows = [{ name: 'A' }];
      return [template.evaluate().getContent(), template.rows[0].name];
    }`;
    expect(runInline(createWorld(), project(code), 'run').value).toEqual(['A', 'A']);
  });

  test('nothing can be added to a service', () => {
    const code = `function run() { 'use strict'; try { SpreadsheetApp.mine = 1; return 'added'; } catch (error) { return error.name; } }`;
    expect(runInline(createWorld(), project(code), 'run').value).toBe('TypeError');
  });
});

describe('errors', () => {
  test('of services are Errors of that context, with the live name and words', () => {
    const code = `function run() {
      try { Utilities.formatDate('x', 'y', 'z'); } catch (error) {
        return [error instanceof Error, error.name, String(error)];
      }
    }`;
    expect(runInline(createWorld(), project(code), 'run').value).toEqual([
      true,
      'Exception',
      "Exception: The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    ]);
  });

  test('of advanced services carry their details', () => {
    const code = `function run() { try { Drive.Files.get('x'); } catch (error) { return [error.name, error.details.code]; } }`;
    expect(runInline(createWorld(), project(code, DRIVE), 'run').value).toEqual(['GoogleJsonResponseException', 404]);
  });

  test('that the script does not catch end the run, with the place in the bundle', () => {
    const { error } = runInline(createWorld(), project('function run() {\n  null.x;\n}'), 'run');
    expect(error).toMatchObject({ name: 'TypeError', message: expect.stringContaining('null') });
    expect(error?.stack).toContain('main.js:2');
    expect(error?.ended).toBeUndefined();
  });

  test('a member that the host lacks is named', () => {
    const { error } = runInline(createWorld(), project('function run() { CalendarApp.getDefaultCalendar(); }'), 'run');
    expect(error?.message).toBe('not in the local host: CalendarApp.getDefaultCalendar');
  });

  test('thrown texts, missing functions and scripts that do not parse', () => {
    expect(runInline(createWorld(), project("function run() { throw 'hỏng'; }"), 'run').error?.message).toBe('hỏng');
    expect(runInline(createWorld(), project('var run = 1;'), 'run').error?.message).toBe(
      'Script function not found: run',
    );
    expect(runInline(createWorld(), project('function ('), 'run').error?.name).toBe('SyntaxError');
  });
});

test('an async function is waited for', () => {
  const code =
    'async function run() { var a = await Promise.resolve(1); return a + 1; } async function bad() { await null; throw new Error("x"); }';
  expect(runInline(createWorld(), project(code), 'run').value).toBe(2);
  expect(runInline(createWorld(), project(code), 'bad').error?.message).toBe('x');
});

test('a run reports its calls, trips, time and log', () => {
  const code = `function run() { console.log('xin chào'); LockService.getDocumentLock().waitLock(5); Utilities.sleep(70); }`;
  expect(runInline(createWorld(), project(code), 'run')).toEqual({
    value: undefined,
    calls: ['console.log', 'LockService.getDocumentLock', 'Lock.waitLock', 'Utilities.sleep'],
    trips: [{ kind: 'lock', call: 'Lock.waitLock', cells: 0 }],
    milliseconds: 70,
    log: ['xin chào'],
  });
});

describe('killing', () => {
  const code = `function run() {
    var lock = LockService.getScriptLock();
    lock.waitLock(10);
    var store = PropertiesService.getScriptProperties();
    try { store.setProperty('a', '1'); store.setProperty('b', '2'); } catch (error) { store.setProperty('caught', error.message); }
    finally { lock.releaseLock(); }
    return 'done';
  }`;
  const bundle = project(code);
  const whole = runInline(createWorld(), bundle, 'run');

  test('at each call in turn, before or after, leaves what was done until then and frees the lock', () => {
    expect(whole.calls).toHaveLength(6);
    const left = whole.calls.flatMap((_, index) =>
      (['before', 'after'] as const).map((when) => {
        const world = createWorld();
        const result = runInline(world, bundle, 'run', [], { killAt: { call: index + 1, when } });
        expect(result.error).toMatchObject({ name: 'ExecutionKilled', ended: true });
        expect(result.calls).toHaveLength(index + 1);
        expect(world.locks.holder('script')).toBeUndefined();
        return [...world.properties.script.keys()].join('');
      }),
    );
    expect(left).toEqual(['', '', '', '', '', '', '', 'a', 'a', 'ab', 'ab', 'ab']);
  });

  test('at a call that never comes changes nothing', () => {
    expect(runInline(createWorld(), bundle, 'run', [], { killAt: { call: 7, when: 'before' } }).value).toBe('done');
  });
});

describe('time', () => {
  test('spent in sleep is limited', () => {
    const result = runInline(createWorld(), project('function run() { for (;;) Utilities.sleep(60000); }'), 'run');
    expect(result.error).toMatchObject({ message: 'Exceeded maximum execution time', ended: true });
    expect(result.calls).toHaveLength(7);
  });

  test('of a loop that calls nothing is limited by the machine', () => {
    const world = createWorld();
    const code = 'function run() { LockService.getDocumentLock().waitLock(1); for (;;) {} }';
    expect(runInline(world, project(code), 'run', [], { timeLimit: 50 }).error).toMatchObject({
      message: 'Exceeded maximum execution time',
      ended: true,
    });
    expect(world.locks.holder('document')).toBeUndefined();
  });
});

describe('the manifest', () => {
  const manifest = { oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'], timeZone: 'Etc/UTC' };

  test('decides the scopes, unless they are given', () => {
    const bundle = project("function run() { MailApp.sendEmail('a@b.vn', 'S', 'B'); return 'sent'; }", manifest);
    expect(runInline(createWorld(), bundle, 'run').error?.message).toContain(
      'Specified permissions are not sufficient to call MailApp.sendEmail.',
    );
    const scopes = ['https://www.googleapis.com/auth/script.send_mail'];
    expect(runInline(createWorld(), bundle, 'run', [], { scopes }).value).toBe('sent');
  });

  test("decides the script's time zone", () => {
    const bundle = project('function run() { return Session.getScriptTimeZone(); }', manifest);
    expect(runInline(createWorld(), bundle, 'run').value).toBe('Etc/UTC');
  });
});

test('what makes the event object is not counted', () => {
  const bundle = project('function run(event) { return [event.a, typeof event.source.getId]; }');
  const result = runInline(createWorld(), bundle, 'run', [], {
    event: ({ SpreadsheetApp }) => [{ a: 1, source: SpreadsheetApp.getActive() }],
  });
  expect(result.value).toEqual([1, 'function']);
  expect(result.calls).toEqual([]);
});
