// What every way of running a script shares: its options, its globals, its result.
import type { Execution, Trip } from '../execution';
import { ADVANCED_SERVICES, createExecution, type Services, type ServicesOptions } from '../services';
import { isTimeZone } from '../values/zones';
import type { World } from '../world';
import { Bridge } from './bridge';
import type { Bundle } from './bundle';
import type { Answer, ErrorData } from './realm';

/** Scopes, pages and time zone come from the bundle's manifest unless they are given here. */
export interface RunOptions extends ServicesOptions {
  /** Makes the arguments of the function from the services (an event object); what it calls is not counted. */
  event?: (services: Services, execution: Execution) => unknown[];
}

export interface RunError extends ErrorData {
  /** The run was ended from outside (killed, or its time was over): the script could not have caught it. */
  ended?: boolean;
}

/** How a run ended. `value` is plain data; `milliseconds` are those the run spent (see `Execution.elapsed`). */
export interface RunResult {
  value?: unknown;
  error?: RunError;
  calls: string[];
  trips: Trip[];
  milliseconds: number;
  /** What the run logged, line by line. */
  log: string[];
}

/** A run that is about to begin. */
export interface Run {
  execution: Execution;
  bridge: Bridge;
  /** Time zone of the script. */
  zone: string;
  args: unknown[];
  /** Ends the execution (sends its buffered writes, frees its locks) and sums it up. */
  finish(answer: Answer): RunResult;
}

/** Names that the script finds as globals: built-in services, and the advanced ones that the manifest enables. */
function globalsOf(bundle: Bundle, services: Services): string[] {
  const enabled = bundle.manifest.dependencies?.enabledAdvancedServices?.map((service) => service.userSymbol) ?? [];
  const advanced = new Set(ADVANCED_SERVICES);
  return Object.keys(services).filter((name) => !advanced.has(name) || enabled.includes(name));
}

/** Java takes a zone that it does not know for GMT. */
function zoneOf(name: string): string {
  return isTimeZone(name) ? name : 'UTC';
}

export function prepare(world: World, bundle: Bundle, args: readonly unknown[], options: RunOptions): Run {
  const { manifest, files } = bundle;
  const defaults: ServicesOptions = {
    files,
    ...(manifest.oauthScopes ? { scopes: manifest.oauthScopes } : {}),
    ...(manifest.timeZone === undefined ? {} : { timeZone: manifest.timeZone }),
  };
  const all = { ...defaults, ...options };
  const { services, execution } = createExecution(world, all);
  const bridge = new Bridge(execution, services, globalsOf(bundle, services));
  const given = options.event ? execution.uncounted(() => options.event?.(services, execution) ?? []) : args;
  return {
    execution,
    bridge,
    zone: zoneOf(all.timeZone ?? world.spreadsheet.timeZone),
    args: given.map((value) => bridge.encode(value)),
    finish(answer) {
      let failure: RunError | undefined = answer.error;
      try {
        execution.end();
      } catch (thrown) {
        // An error of a buffered write that surfaces when the run is over.
        const { name, message } = thrown as Error;
        failure ??= { name, message };
      }
      if (execution.killed) failure = { name: execution.killed.name, message: execution.killed.message, ended: true };
      return {
        ...(failure ? { error: failure } : { value: bridge.decode(answer.value) }),
        calls: execution.calls,
        trips: execution.trips,
        milliseconds: execution.elapsed(),
        log: execution.logged,
      };
    },
  };
}
