// What a call costs on Google's side: measured milliseconds (`latencies.csv`, each with its grade and source) put on the
// calls and round trips of an execution. Grades: P published, D documented example, Q quoted in public, A assumed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExecutionOptions, Trip } from './execution';

export type Percentile = 'p50' | 'p95';

/** Milliseconds by the name of the row. */
export type Latencies = ReadonlyMap<string, number>;

const ROWS = {
  start: 'execution start + google.script.run round trip',
  parse: 'bundle parse below 1 MB',
  read: 'getValues per call',
  readCell: 'getValues per cell',
  firstTouch: 'first touch of the bound spreadsheet',
  handle: 'lazy handle (getSheetByName getRange)',
  setValues: 'setValues up to 10k cells (buffered)',
  smallFlush: 'flush of one small row',
  largeFlush: 'flush of a large write',
  append: 'appendRow',
  lock: 'lock acquire when free',
  propertyGet: 'PropertiesService get',
  propertySet: 'PropertiesService set',
  cacheGet: 'CacheService get',
  cachePut: 'CacheService put',
  mail: 'send one mail',
  quota: 'remaining mail quota',
  driveCreate: 'Drive create with conversion',
  driveExport: 'Drive export',
  page: 'showSidebar with page',
} as const;

/** Cells from which a flushed write counts as large. */
const LARGE_WRITE = 100;

/** Reads a table with the columns `call,p50_ms,p95_ms,…`. Throws on a row without numbers, and on a row that is missing. */
export function readLatencies(csv: string, percentile: Percentile): Latencies {
  const [header = '', ...lines] = csv.trim().split(/\r?\n/);
  const column = header.split(',').indexOf(`${percentile}_ms`);
  if (column < 0) throw new Error(`the latencies have no column ${percentile}_ms`);
  const table = new Map<string, number>();
  for (const line of lines) {
    const cells = line.split(',');
    const milliseconds = Number(cells[column]);
    if (cells[column]?.trim() === '' || Number.isNaN(milliseconds)) throw new Error(`no milliseconds in: ${line}`);
    table.set(String(cells[0]), milliseconds);
  }
  for (const name of Object.values(ROWS)) if (!table.has(name)) throw new Error(`the latencies have no row "${name}"`);
  return table;
}

const handles = new Set(['getSheetByName', 'getRange', 'getSheets', 'getDataRange', 'getSheetById']);

/** The `latency` option of an execution, from a table that `readLatencies` gave. One function for one execution. */
export function latencyOf(table: Latencies): NonNullable<ExecutionOptions['latency']> {
  const cost = (row: keyof typeof ROWS): number => table.get(ROWS[row]) ?? 0;
  let touched = false;
  const tripCost = ({ kind, call, cells }: Trip): number => {
    switch (kind) {
      case 'read':
        return cost('read') + cells * cost('readCell');
      case 'write':
        return cells > LARGE_WRITE ? cost('largeFlush') : cost('smallFlush');
      case 'property':
        return /\.(set|delete)/.test(call) ? cost('propertySet') : cost('propertyGet');
      case 'cache':
        return /\.(put|remove)/.test(call) ? cost('cachePut') : cost('cacheGet');
      case 'drive':
        // Only conversions were measured; other calls to Drive are taken as a question of the mail quota is.
        if (/\.(create|update|copy)$/.test(call)) return cost('driveCreate');
        return call.endsWith('.export') ? cost('driveExport') : cost('quota');
      case 'ui':
        return /\.show/.test(call) ? cost('page') : 0;
      case 'trigger':
        return cost('quota');
      case 'lock':
      case 'mail':
      case 'quota':
        return cost(kind);
    }
  };
  return ({ call, trip }) => {
    if (trip) return tripCost(trip);
    const [service = '', method = ''] = call.split('.');
    if (service === 'SpreadsheetApp' && method.startsWith('getActive') && !touched) {
      touched = true;
      return cost('firstTouch');
    }
    if ((service === 'Spreadsheet' || service === 'Sheet') && handles.has(method)) return cost('handle');
    if (call === 'Range.setValues') return cost('setValues');
    return call === 'Sheet.appendRow' ? cost('append') : 0;
  };
}

/** Milliseconds before the first line of a script runs: what a person waits for whatever the script does. */
export function startOf(table: Latencies): number {
  return (table.get(ROWS.start) ?? 0) + (table.get(ROWS.parse) ?? 0);
}

/** The measured latencies of this project. */
export function measuredTable(percentile: Percentile): Latencies {
  return readLatencies(readFileSync(join(__dirname, 'latencies.csv'), 'utf8'), percentile);
}

/** The measured latencies of this project, as the `latency` option of ONE execution. */
export function measuredLatency(percentile: Percentile): NonNullable<ExecutionOptions['latency']> {
  return latencyOf(measuredTable(percentile));
}
