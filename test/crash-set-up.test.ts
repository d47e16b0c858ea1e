// Set-up ended anywhere: the next run completes it, to the same workbook as an undisturbed one.
import { copyWorld, createWorld, runInline } from '../local';
import type { World } from '../local';
import { worldsSeen } from './support/kill';
import { OWNER, bundle, menu } from './support/office';

// Small, as the looks of every cell are compared some hundred times, yet with room for all that set-up fills in.
// Small, as the looks of every cell are compared some hundred times, yet with room for all that set-up fills in.
const emptyWorld = () => createWorld({ now: '2026-07-01T08:00:00+07:00', owner: OWNER, newSheetRows: 64 });
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** The workbook without ids that are drawn anew, and without the order in which parts of it came about. */
function looks({ spreadsheet }: World): unknown {
  const names = new Map(spreadsheet.sheets.map((sheet) => [sheet.id, sheet.name]));
  const plain = (value: unknown): unknown => {
    // By tag: structuredClone gives Maps of another realm under jest.
    const tag = Object.prototype.toString.call(value);
    if (tag === '[object Map]' || tag === '[object Set]') {
      return [...(value as Iterable<unknown>)].map((entry) => JSON.stringify(plain(entry))).sort();
    }
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value === 'string') return value.replace(UUID, 'some request');
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => key !== 'id')
        .map(([key, item]) => [key, key === 'sheetId' ? names.get(item as number) : plain(item)]),
    );
  };
  const byDescription = (a: { description: string }, b: { description: string }) =>
    a.description < b.description ? -1 : 1;
  return spreadsheet.sheets.map((sheet) =>
    plain({ ...sheet, protections: [...sheet.protections].sort(byDescription) }),
  );
}

/**
 * Shows the world as it stands before each service call of one run, each different one once: a run that is ended there
 * leaves it so. `eager` gives the worlds of writes that are kept although they were not flushed. One at a time: together
 * they would take gigabytes.
 */
function onTheWay(eager: boolean, visit: (call: string, world: World) => void): void {
  const world = emptyWorld();
  let calls = 0;
  const isKnown = worldsSeen();
  const look = (call: string) => {
    if (!isKnown(world)) visit(`${calls}: ${call}`, copyWorld(world));
  };
  const guard = (service: string, method: string) => {
    calls += 1;
    look(`before ${service}.${method}`);
  };
  const { error } = runInline(world, bundle, 'setUpWorkbook', [], { guard, eager, timeLimit: 3_600_000 });
  if (error) throw new Error(error.message);
  look('at the end');
}

const undisturbed = emptyWorld();
menu(undisturbed, 'setUpWorkbook');
const expected = looks(undisturbed);

test('set-up again changes nothing, not even by writing the same', () => {
  const world = copyWorld(undisturbed);
  const { error, trips } = menu(world, 'setUpWorkbook');
  expect(error).toBeUndefined();
  expect(looks(world)).toEqual(expected);
  expect(trips.filter((trip) => trip.kind === 'write')).toEqual([]);
});

test.each([
  ['lost', false],
  ['kept', true],
])('ended at every service call, unflushed writes %s, it is completed by the next run', (_what, eager) => {
  const wanted = JSON.stringify(expected);
  // Gathered and compared at the end: what is thrown on the way would be the run's own error.
  const wrong: { call: string; error: unknown; looks: unknown }[] = [];
  let visited = 0;
  onTheWay(eager, (call, world) => {
    visited += 1;
    const { error } = menu(world, 'setUpWorkbook');
    const found = looks(world);
    if (wrong.length === 0 && (error || JSON.stringify(found) !== wanted)) wrong.push({ call, error, looks: found });
  });
  expect(visited).toBeGreaterThan(50);
  for (const { call, error, looks: found } of wrong) {
    expect({ call, error, looks: found }).toEqual({ call, error: undefined, looks: expected });
  }
});
