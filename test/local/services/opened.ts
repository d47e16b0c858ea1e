// A spreadsheet opened for a test: the world, the run, and the services' objects in it.
import { Execution, type ExecutionOptions } from '../../../local/execution';
import { spreadsheetApp } from '../../../local/services/spreadsheet-app';
import { createWorld, type World, type WorldOptions } from '../../../local/world';

export interface Opened {
  world: World;
  execution: Execution;
  app: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  book: GoogleAppsScript.Spreadsheet.Spreadsheet;
  sheet: GoogleAppsScript.Spreadsheet.Sheet;
}

/** Opens a new world, or one that another run has worked in. */
export function opened(options: WorldOptions | World = {}, run: ExecutionOptions = {}): Opened {
  const world = 'spreadsheet' in options ? options : createWorld(options);
  const execution = new Execution(world, run);
  const app = spreadsheetApp(execution);
  const book = app.getActive();
  const name = world.spreadsheet.sheets[0]?.name ?? '';
  const sheet = book.getSheetByName(name);
  if (!sheet) throw new Error('the world has no sheet');
  return { world, execution, app, book, sheet };
}

/** Round trips that `act` causes, by kind. */
export function tripsOf(execution: Execution, act: () => unknown): string[] {
  const before = execution.trips.length;
  act();
  return execution.trips.slice(before).map((trip) => trip.kind);
}
