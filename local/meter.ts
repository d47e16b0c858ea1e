// The bill of an execution: how many service calls, how many round trips of which kind, how long.
import type { Trip, TripKind } from './execution';

/** What was measured. `RunResult` and, with its `elapsed()`, `Execution` fit. */
export interface Measured {
  calls: readonly string[];
  trips: readonly Trip[];
  milliseconds: number;
}

export interface Bill {
  calls: number;
  trips: number;
  /** Round trips by kind; only kinds that occurred. */
  byKind: Partial<Record<TripKind, number>>;
  /** Cells that reads and writes carried. */
  cells: number;
  milliseconds: number;
}

/** Adds up one execution, or several that belong to one step. */
export function bill(...runs: readonly Measured[]): Bill {
  const sum: Bill = { calls: 0, trips: 0, byKind: {}, cells: 0, milliseconds: 0 };
  for (const run of runs) {
    sum.calls += run.calls.length;
    sum.trips += run.trips.length;
    sum.milliseconds += run.milliseconds;
    for (const { kind, cells } of run.trips) {
      sum.byKind[kind] = (sum.byKind[kind] ?? 0) + 1;
      sum.cells += cells;
    }
  }
  return sum;
}
