// The runner: runs the shipped bundle, unmodified, on the services of the local host.
export { loadBundle } from './runner/bundle';
export type { Bundle, Manifest } from './runner/bundle';
export { runInline } from './runner/inline';
export type { RunError, RunOptions, RunResult } from './runner/run';
export { runInWorker } from './runner/worker';
export type { WorkerOptions } from './runner/worker';
export { createHost } from './runner/host';
export type { ClientResult, Host, HostOptions } from './runner/host';
