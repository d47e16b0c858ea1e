// The globals of one execution.
import { createServices, createWorld } from '../../local';

test('every Apps Script global that the host does not have refuses its members by name', () => {
  const services = createServices(createWorld()) as unknown as Record<string, Record<string, unknown>>;
  for (const [name, member] of [
    ['CalendarApp', 'getDefaultCalendar'],
    ['DriveApp', 'createFile'],
    ['DocumentApp', 'create'],
    ['GmailApp', 'sendEmail'],
    ['UrlFetchApp', 'fetch'],
    ['FormApp', 'getActiveForm'],
    ['Sheets', 'Spreadsheets'],
  ] as const) {
    expect(() => services[name]?.[member]).toThrow(`not in the local host: ${name}.${member}`);
  }
});

test('globals can be taken apart, spread, and are the same object each time', () => {
  const services = createServices(createWorld());
  const { LockService } = services;
  expect({ ...services }.LockService).toBe(LockService);
  expect(services.MimeType.MICROSOFT_WORD).toContain('wordprocessingml');
  expect(Object.keys(services)).toEqual(
    expect.arrayContaining(['SpreadsheetApp', 'HtmlService', 'ScriptApp', 'console']),
  );
});
