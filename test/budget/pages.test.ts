// What opening a page costs: one read for each tab that it shows, whatever the number of rows; no lock, nothing written.
import { bill, runInline } from '../../local';
import type { World } from '../../local';
import { PAGES } from '../../src/google/pages';
import { parseInput } from '../../src/usecases/fields';
import { VIEWS } from '../../src/views';
import { addDialogue } from '../support/grow';
import { bundle, smallOffice, tabsAsShown } from '../support/office';

function open(world: World, opener: string) {
  const run = runInline(world, bundle, opener, []);
  if (run.error) throw new Error(`${opener}: ${run.error.message}`);
  return bill(run).byKind;
}

/** Tabs that a view reads when its page opens. */
function tabsOf(name: string): readonly string[] {
  const view = VIEWS[name];
  if (!view) throw new Error(`no view ${name}`);
  return typeof view.tabs === 'function' ? view.tabs(parseInput(view.input, {})) : view.tabs;
}

/** What a page asks of Google that no tab holds: the mail quota, and the daily run's note. */
const SERVICES: Record<string, number> = { openReminders: 3 };

describe.each(Object.entries(PAGES))('%s', (opener, { view }) => {
  it('reads each of its tabs once, for ten rows as for hundreds, and writes nothing', () => {
    const small = smallOffice();
    const large = smallOffice();
    addDialogue(large, 300);
    const before = tabsAsShown(small);
    const cost = open(small, opener);
    expect(open(large, opener)).toEqual(cost);
    const { read = 0, ui = 0, ...others } = cost;
    expect(read).toBeLessThanOrEqual(tabsOf(view).length);
    expect(ui).toBe(1);
    const services = Object.values(others).reduce((sum, trips) => sum + trips, 0);
    expect(services).toBeLessThanOrEqual(SERVICES[opener] ?? 0);
    expect(tabsAsShown(small)).toEqual(before);
  });
});
