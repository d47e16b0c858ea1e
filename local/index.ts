// The local host: Apps Script services in plain Node, over a world in memory.
export { copyWorld, createWorld } from './world';
export type { World, WorldOptions } from './world';
export { Execution, ExecutionKilled } from './execution';
export type { ExecutionOptions, Trip } from './execution';
