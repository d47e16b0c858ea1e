// Triggers: each person's own; and what a project knows of itself.
import { createExecution, createServices, createWorld } from '../../../local';

const daily = (services: ReturnType<typeof createServices>) =>
  services.ScriptApp.newTrigger('remind').timeBased().everyDays(1).atHour(7).nearMinute(30);

test('a daily trigger keeps its handler, hour and zone', () => {
  const world = createWorld();
  const services = createServices(world);
  const trigger = daily(services).inTimezone('Asia/Ho_Chi_Minh').create();
  const { ScriptApp } = services;
  expect(trigger.getHandlerFunction()).toBe('remind');
  expect(trigger.getEventType()).toBe(ScriptApp.EventType.CLOCK);
  expect(trigger.getTriggerSource()).toBe(ScriptApp.TriggerSource.CLOCK);
  expect(trigger.getTriggerSourceId()).toBeNull();
  expect(world.triggers).toEqual([
    {
      id: trigger.getUniqueId(),
      owner: world.owner,
      handler: 'remind',
      eventType: 'CLOCK',
      schedule: { everyDays: 1, atHour: 7, nearMinute: 30, timeZone: 'Asia/Ho_Chi_Minh' },
    },
  ]);
});

test('a spreadsheet trigger says what it fires on', () => {
  const world = createWorld();
  const { ScriptApp, SpreadsheetApp } = createServices(world);
  const trigger = ScriptApp.newTrigger('changed').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create();
  expect(trigger.getEventType()).toBe(ScriptApp.EventType.ON_EDIT);
  expect(trigger.getTriggerSourceId()).toBe(world.spreadsheet.id);
  expect(ScriptApp.newTrigger('x').forSpreadsheet(world.spreadsheet.id).onOpen().create().getHandlerFunction()).toBe(
    'x',
  );
});

test('people see, and remove, only their own triggers', () => {
  const world = createWorld();
  const lan = createServices(world, { user: 'lan@xa.example' });
  const mai = createServices(world, { user: 'mai@xa.example' });
  const trigger = daily(lan).create();
  expect(mai.ScriptApp.getProjectTriggers()).toEqual([]);
  expect(() => mai.ScriptApp.deleteTrigger(trigger)).toThrow();
  expect(lan.ScriptApp.getProjectTriggers().map((one) => one.getUniqueId())).toEqual([trigger.getUniqueId()]);
  lan.ScriptApp.deleteTrigger(trigger);
  expect(world.triggers).toEqual([]);
});

test('twenty triggers are the most for one person', () => {
  const services = createServices(createWorld());
  for (let index = 0; index < 20; index += 1) daily(services).create();
  expect(() => daily(services).create()).toThrow('This script has too many triggers.');
});

test.each([1, 5, 10, 15, 30])('every %d minutes is possible', (minutes) => {
  const { ScriptApp } = createServices(createWorld());
  expect(ScriptApp.newTrigger('f').timeBased().everyMinutes(minutes).create().getHandlerFunction()).toBe('f');
});

test('other minutes, two recurrences, or none, are not', () => {
  const { ScriptApp } = createServices(createWorld());
  const clock = () => ScriptApp.newTrigger('f').timeBased();
  expect(() => clock().everyMinutes(7)).toThrow('one of 1, 5, 10, 15, 30');
  expect(() => clock().create()).toThrow('no recurrence');
  expect(() => clock().everyDays(1).everyHours(1).create()).toThrow('more than one recurrence');
  expect(() => clock().atHour(24)).toThrow('between 0 and 23');
  expect(() => clock().onWeekDay('MONDAY' as never)).toThrow("don't match the method signature");
});

test('weekly, monthly and one-time triggers', () => {
  const world = createWorld({ now: '2024-07-15T00:00:00Z' });
  const { ScriptApp } = createServices(world);
  const clock = () => ScriptApp.newTrigger('f').timeBased();
  clock().everyWeeks(2).onWeekDay(ScriptApp.WeekDay.FRIDAY).create();
  clock().onMonthDay(1).atHour(8).create();
  clock().after(60_000).create();
  clock().atDate(2024, 12, 1).create();
  expect(world.triggers.map((trigger) => trigger.schedule)).toEqual([
    { everyWeeks: 2, onWeekDay: 'FRIDAY' },
    { onMonthDay: 1, atHour: 8 },
    { at: '2024-07-15T00:01:00.000Z' },
    { at: '2024-12-01' },
  ]);
});

test('reading, making and removing triggers are round trips', () => {
  const { services, execution } = createExecution(createWorld());
  const trigger = daily(services).create();
  services.ScriptApp.getProjectTriggers();
  services.ScriptApp.deleteTrigger(trigger);
  expect(execution.trips.map((trip) => trip.kind)).toEqual(['trigger', 'trigger', 'trigger']);
});

test('authorization is needed in a simple trigger and not otherwise', () => {
  const scopes = ['https://www.googleapis.com/auth/spreadsheets.currentonly'];
  const status = (authMode: 'FULL' | 'LIMITED') => {
    const { services } = createExecution(createWorld(), { authMode, scopes });
    const { ScriptApp } = services;
    return String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus());
  };
  expect([status('FULL'), status('LIMITED')]).toEqual(['NOT_REQUIRED', 'REQUIRED']);
});
