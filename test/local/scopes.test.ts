// Scopes of the manifest and the authorization mode, call by call.
import {
  compareScopes,
  createExecution,
  createWorld,
  requiredScopes,
  scopesOf,
  type ExecutionOptions,
} from '../../local';

const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;
const CURRENT = scope('spreadsheets.currentonly');
const SHEETS = scope('spreadsheets');

const run = (options: ExecutionOptions) => createExecution(createWorld(), options).services;

describe('scopes as the reference states them', () => {
  test.each([
    ['SpreadsheetApp.getActive', [CURRENT, SHEETS]],
    ['SpreadsheetApp.openById', [SHEETS]],
    ['Range.setValues', [CURRENT, SHEETS]],
    ['MailApp.sendEmail', [scope('script.send_mail')]],
    ['Ui.showSidebar', [scope('script.container.ui')]],
    ['Ui.alert', []],
    ['ScriptApp.newTrigger', [scope('script.scriptapp')]],
    ['Session.getActiveUser', [scope('userinfo.email')]],
    ['Utilities.formatDate', []],
    ['LockService.getDocumentLock', []],
    ['Drive.Files.create', [scope('drive'), scope('drive.appdata'), scope('drive.file')]],
  ])('%s', (call, scopes) => {
    expect(scopesOf(call)).toEqual(scopes);
  });

  test('what calls need is listed once, and a manifest is compared with it', () => {
    const calls = [
      'Range.setValues',
      'MailApp.sendEmail',
      'Utilities.getUuid',
      'SpreadsheetApp.getActive',
      'MailApp.sendEmail',
    ];
    expect(requiredScopes(calls)).toEqual([
      { anyOf: [CURRENT, SHEETS], calls: ['Range.setValues', 'SpreadsheetApp.getActive'] },
      { anyOf: [scope('script.send_mail')], calls: ['MailApp.sendEmail'] },
    ]);
    expect(compareScopes([CURRENT, scope('script.send_mail')], calls)).toEqual({ missing: [], unused: [] });
    expect(compareScopes([CURRENT, scope('calendar')], calls)).toEqual({
      missing: [{ anyOf: [scope('script.send_mail')], calls: ['MailApp.sendEmail'] }],
      unused: [scope('calendar')],
    });
  });
});

describe('a manifest', () => {
  test('that lacks a scope has the call refused with the live words', () => {
    const { SpreadsheetApp } = run({ scopes: [] });
    const call = (): unknown => SpreadsheetApp.getActive();
    expect(call).toThrow(
      `Specified permissions are not sufficient to call SpreadsheetApp.getActive. Required permissions: (${CURRENT} || ${SHEETS})`,
    );
    expect(call).toThrow(expect.objectContaining({ name: 'Exception' }));
  });

  test('with the current document only may not open others', () => {
    const { SpreadsheetApp } = run({ scopes: [CURRENT] });
    expect(SpreadsheetApp.getActive().getId()).toBeTruthy();
    expect(() => SpreadsheetApp.openById('x')).toThrow(
      `Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: ${SHEETS}`,
    );
  });

  test('is not asked for what needs no scope', () => {
    const { SpreadsheetApp, Utilities, LockService } = run({ scopes: [] });
    expect(SpreadsheetApp.getUi().createMenu('x')).toBeTruthy();
    expect(Utilities.getUuid()).toBeTruthy();
    expect(LockService.getDocumentLock().tryLock(0)).toBe(true);
  });

  test('Drive is named as the API names it', () => {
    const drive = run({ scopes: [] }).Drive as unknown as { Files: { list(): unknown } };
    expect(() => drive.Files.list()).toThrow('Specified permissions are not sufficient to call drive.files.list.');
    const enough = run({ scopes: [scope('drive.file')] }).Drive as unknown as {
      Files: { list(): { files: unknown[] } };
    };
    expect(enough.Files.list().files).toEqual([]);
  });
});

describe('a simple trigger (LIMITED)', () => {
  const services = run({ authMode: 'LIMITED' });

  test('may read and write its own spreadsheet and add menus', () => {
    expect(services.SpreadsheetApp.getActive().getId()).toBeTruthy();
    services.SpreadsheetApp.getUi().createMenu('x').addItem('y', 'z').addToUi();
  });

  test('may not show pages, send mail, use Drive, open other files or make triggers', () => {
    const ui = services.SpreadsheetApp.getUi();
    const page = services.HtmlService.createHtmlOutput('x');
    expect(() => ui.showSidebar(page)).toThrow(
      `You do not have permission to call Ui.showSidebar. Required permissions: ${scope('script.container.ui')}`,
    );
    expect(() => ui.showModalDialog(page, 'x')).toThrow('You do not have permission to call Ui.showModalDialog.');
    expect(() => services.MailApp.sendEmail('a@b.vn', 'S', 'B')).toThrow(
      `You do not have permission to call MailApp.sendEmail. Required permissions: ${scope('script.send_mail')}`,
    );
    expect(() => services.SpreadsheetApp.openById('x')).toThrow(
      'You do not have permission to call SpreadsheetApp.openById.',
    );
    expect(() => services.ScriptApp.newTrigger('f')).toThrow(
      'You do not have permission to call ScriptApp.newTrigger.',
    );
    const drive = services.Drive as unknown as { Files: { list(): unknown } };
    expect(() => drive.Files.list()).toThrow('You do not have permission to call drive.files.list.');
  });

  test('may ask who is there', () => {
    expect(services.Session.getActiveUser().getEmail()).toBe('vanphong@xa.example');
  });
});

test('an add-on that was never used in a document (NONE) may only add menus', () => {
  const { SpreadsheetApp, PropertiesService } = run({ authMode: 'NONE' });
  SpreadsheetApp.getUi().createAddonMenu().addToUi();
  expect(() => SpreadsheetApp.getActive()).toThrow('You do not have permission to call SpreadsheetApp.getActive.');
  expect(() => PropertiesService.getDocumentProperties()).toThrow(
    'You do not have permission to call PropertiesService',
  );
});
