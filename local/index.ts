// The local host: Apps Script services in plain Node, over a world in memory.
export { copyWorld, createWorld } from './world';
export type { World, WorldOptions } from './world';
export { Execution, ExecutionKilled } from './execution';
export type { ExecutionOptions, Trip, TripKind, WaitOutcome } from './execution';
export { createExecution, createServices } from './services';
export type { Services, ServicesOptions } from './services';
export { createHost, loadBundle, runInline, runInWorker } from './runner';
export type {
  Bundle,
  ClientResult,
  Host,
  HostOptions,
  Manifest,
  RunError,
  RunOptions,
  RunResult,
  WorkerOptions,
} from './runner';
export { compareScopes, requiredScopes, scopesOf } from './scopes';
export type { ScopeNeed } from './scopes';
export { latencyOf, measuredLatency, measuredTable, readLatencies, startOf } from './latencies';
export type { Latencies, Percentile } from './latencies';
export { bill } from './meter';
export type { Bill } from './meter';
export { toEml } from './files/eml';
export { saveWorld } from './files/save';
export { readCell, typeIntoBlock, typeIntoCell } from './hand-edit';
export { readWorkbook, writeWorkbook } from './files/xlsx';
