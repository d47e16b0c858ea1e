// The bill of an execution.
import { bill } from '../../local';

test('calls, trips by kind, cells and milliseconds add up over the runs of a step', () => {
  const read = { kind: 'read', call: 'Range.getValues', cells: 20 } as const;
  const write = { kind: 'write', call: 'SpreadsheetApp.flush', cells: 5 } as const;
  expect(
    bill(
      { calls: ['a', 'b'], trips: [read, write], milliseconds: 10 },
      { calls: ['c'], trips: [read], milliseconds: 5 },
    ),
  ).toEqual({ calls: 3, trips: 3, byKind: { read: 2, write: 1 }, cells: 45, milliseconds: 15 });
  expect(bill()).toEqual({ calls: 0, trips: 0, byKind: {}, cells: 0, milliseconds: 0 });
});
