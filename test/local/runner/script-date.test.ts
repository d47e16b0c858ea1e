// Date in a script: the world's clock in the zone of the script, whatever the zone of the machine.
import { createWorld, runInline, runInWorker } from '../../../local';
import { project } from './bundles';

function run(code: string, timeZone?: string): unknown {
  const bundle = project(`function run() { return ${code}; }`, timeZone === undefined ? {} : { timeZone });
  const { value, error } = runInline(createWorld({ now: '2024-07-14T20:00:00Z' }), bundle, 'run');
  if (error) throw new Error(error.message);
  return value;
}

const HANOI = 'Asia/Ho_Chi_Minh';
const NEW_YORK = 'America/New_York';

test.each([
  [HANOI, '2024-07-14T17:00:00.000Z'],
  [NEW_YORK, '2024-07-15T04:00:00.000Z'],
  ['UTC', '2024-07-15T00:00:00.000Z'],
  [undefined, '2024-07-14T17:00:00.000Z'],
])('a date made of its parts is that day in the zone of the script (%s)', (zone, instant) => {
  expect(run('new Date(2024, 6, 15).toISOString()', zone)).toBe(instant);
});

test('a date made of its parts is that day in the sheet too', () => {
  expect(run("SpreadsheetApp.getActiveSheet().getRange('A1').setValue(new Date(2024, 6, 15)).getDisplayValue()")).toBe(
    '15/07/2024',
  );
});

test('its parts are read on the wall of the zone', () => {
  const code =
    '[new Date()].map(function (d) { return [d.getFullYear(), d.getMonth(), d.getDate(), d.getHours(), d.getDay(), d.getTimezoneOffset()]; })[0]';
  expect(run(code, HANOI)).toEqual([2024, 6, 15, 3, 1, -420]);
  expect(run(code, NEW_YORK)).toEqual([2024, 6, 14, 16, 0, 240]);
});

test('its parts are set on the wall of the zone', () => {
  const code =
    '(function (d) { d.setHours(0, 0, 0, 0); d.setDate(d.getDate() + 1); return d.toISOString(); })(new Date())';
  expect(run(code, HANOI)).toBe('2024-07-15T17:00:00.000Z');
  expect(run(code, NEW_YORK)).toBe('2024-07-15T04:00:00.000Z');
});

test('it is written as on the wall of the zone', () => {
  expect(run('String(new Date())', HANOI)).toBe('Mon Jul 15 2024 03:00:00 GMT+0700 (Indochina Time)');
  expect(run('Date()', NEW_YORK)).toBe('Sun Jul 14 2024 16:00:00 GMT-0400 (Eastern Daylight Time)');
  expect(run("new Date().toLocaleDateString('vi')", HANOI)).toBe('15/7/2024');
  expect(run("new Intl.DateTimeFormat('vi').format(new Date())", HANOI)).toBe('15/7/2024');
  expect(run("new Date().toLocaleDateString('vi', { timeZone: 'UTC' })", HANOI)).toBe('14/7/2024');
});

test.each([
  ['2024-07-15', '2024-07-15T00:00:00.000Z'],
  ['2024-07-15T08:00', '2024-07-15T01:00:00.000Z'],
  ['2024-07-15T08:00:00Z', '2024-07-15T08:00:00.000Z'],
  ['2024-07-15T08:00+02:00', '2024-07-15T06:00:00.000Z'],
  ['7/15/2024 8:30', '2024-07-15T01:30:00.000Z'],
  ['Jul 15, 2024', '2024-07-14T17:00:00.000Z'],
  ['Mon Jul 15 2024 08:00:00 GMT+0200 (CEST)', '2024-07-15T06:00:00.000Z'],
])('the text %s is local time unless it names a zone or is a plain ISO day', (text, instant) => {
  expect(run(`new Date(${JSON.stringify(text)}).toISOString()`, HANOI)).toBe(instant);
  expect(run(`new Date(Date.parse(${JSON.stringify(text)})).toISOString()`, HANOI)).toBe(instant);
});

test('an hour that summer time skips moves forward; of one that comes twice it is the first', () => {
  expect(run('new Date(2024, 2, 10, 2, 30).toISOString()', NEW_YORK)).toBe('2024-03-10T07:30:00.000Z');
  expect(run('new Date(2024, 10, 3, 1, 30).toISOString()', NEW_YORK)).toBe('2024-11-03T05:30:00.000Z');
  expect(run('new Date(2024, 9, 27, 2, 30).toISOString()', 'Europe/Berlin')).toBe('2024-10-27T00:30:00.000Z');
});

test('what is no date has no parts, and a year brings it back', () => {
  const code =
    "(function (d) { return [isNaN(d.getHours()), String(d), isNaN(d.setHours(1)), d.setFullYear(2024) > 0]; })(new Date('x'))";
  expect(run(code)).toEqual([true, 'Invalid Date', true, true]);
});

test('Dates know their constructor, also those that services give, and classes may extend it', () => {
  const service = "Utilities.parseDate('2024', 'GMT', 'yyyy')";
  expect(run(`[new Date().constructor === Date, ${service}.constructor === Date, ${service} instanceof Date]`)).toEqual(
    [true, true, true],
  );
  const own = '(function () { class Day extends Date {}; return new Day(2024, 6, 15) instanceof Day; })()';
  expect(run(own)).toBe(true);
});

test('threads have the same Date', async () => {
  const bundle = project('function run() { return String(new Date(2024, 6, 15)); }', { timeZone: NEW_YORK });
  expect((await runInWorker(createWorld(), bundle, 'run')).value).toBe(
    'Mon Jul 15 2024 00:00:00 GMT-0400 (Eastern Daylight Time)',
  );
});
