// What calls cost on Google's side.
import {
  createExecution,
  createWorld,
  latencyOf,
  measuredLatency,
  measuredTable,
  readLatencies,
  startOf,
} from '../../local';

test('the measured table puts its milliseconds on calls and round trips', () => {
  const latency = measuredLatency('p50');
  expect(latency({ call: 'SpreadsheetApp.getActive' })).toBe(150);
  expect(latency({ call: 'SpreadsheetApp.getActive' })).toBe(0);
  expect(latency({ call: 'Spreadsheet.getSheetByName' })).toBe(3);
  expect(latency({ call: 'x', trip: { kind: 'read', call: 'Range.getValues', cells: 1000 } })).toBeCloseTo(182);
  expect(latency({ call: 'x', trip: { kind: 'write', call: 'SpreadsheetApp.flush', cells: 10 } })).toBe(30);
  expect(latency({ call: 'x', trip: { kind: 'write', call: 'SpreadsheetApp.flush', cells: 1000 } })).toBe(560);
  expect(latency({ call: 'x', trip: { kind: 'property', call: 'Properties.setProperty', cells: 0 } })).toBe(62);
  expect(latency({ call: 'x', trip: { kind: 'drive', call: 'Drive.Files.export', cells: 0 } })).toBe(2500);
});

test('p95 costs more than p50 in every kind', () => {
  const kinds = ['read', 'write', 'lock', 'mail', 'quota', 'drive', 'property', 'cache', 'trigger'] as const;
  for (const kind of kinds) {
    const trip = { kind, call: 'X.y', cells: 5 };
    expect(measuredLatency('p95')({ call: 'X.y', trip })).toBeGreaterThan(
      measuredLatency('p50')({ call: 'X.y', trip }),
    );
  }
});

test('the clock of the world moves on by what a run costs', () => {
  const world = createWorld();
  const { services, execution } = createExecution(world, { latency: measuredLatency('p50') });
  const before = world.clock.now().getTime();
  services.LockService.getDocumentLock().waitLock(10);
  services.MailApp.sendEmail('a@b.vn', 'S', 'B');
  expect(world.clock.now().getTime() - before).toBe(1275);
  expect(execution.elapsed()).toBe(1275);
});

test("a table of one's own has the same shape; what is missing in it is named", () => {
  const csv = 'call,p50_ms,p95_ms\nread,1,2\n';
  expect(() => readLatencies(csv, 'p50')).toThrow('have no row "execution start');
  expect(() => readLatencies('call,ms\n', 'p50')).toThrow('no column p50_ms');
  expect(() => readLatencies('call,p50_ms\nx,fast\n', 'p50')).toThrow('no milliseconds in: x,fast');
  expect(latencyOf(new Map([['send one mail', 7]]))({ call: 'x', trip: { kind: 'mail', call: 'x', cells: 0 } })).toBe(
    7,
  );
});

test('an execution costs its start before it does anything', () => {
  expect([startOf(measuredTable('p50')), startOf(measuredTable('p95'))]).toEqual([1030, 3100]);
});
