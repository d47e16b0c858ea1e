// What a world holds, counted from its tabs, and what each step cost.
import { createServices } from '../local';
import type { World } from '../local';
import { momentOf } from '../src/domain/dates';
import { PAPERS } from '../src/domain/paper-kinds';
import type { Records, TabKey } from '../src/domain/records';
import { countHeads, countSpeeches, tallyFollowUps, tallyOpinions } from '../src/domain/tally';
import type { AnyTab } from '../src/workbook/columns';
import { readRows } from '../src/workbook/rows';
import { TABS } from '../src/workbook/schema';
import type { Step } from './stage';

/** The records of a tab, read as the add-on reads them. */
export function readTab<K extends TabKey>(world: World, key: K): Records[K][] {
  const sheet = createServices(world).SpreadsheetApp.getActiveSpreadsheet().getSheetByName(TABS[key].title);
  if (!sheet) throw new Error(`no tab ${TABS[key].title}`);
  return readRows<Records[K]>(TABS[key] as AnyTab, sheet.getDataRange().getValues()).rows.map((row) => row.record);
}

/**
 * File names, without ending, by the id of the Doc: that of the kind, with a number from the second paper of a kind on.
 */
export function paperFiles(world: World): Map<string, string> {
  const made = new Map<string, number>();
  return new Map(
    readTab(world, 'papers').map(({ kind, fileId }) => {
      const count = (made.get(kind) ?? 0) + 1;
      made.set(kind, count);
      return [fileId, count === 1 ? PAPERS[kind].file : `${PAPERS[kind].file}-${count}`];
    }),
  );
}

function countBy<T, V extends string>(items: readonly T[], of: (item: T) => V): Partial<Record<V, number>> {
  const counts: Partial<Record<V, number>> = {};
  for (const item of items) counts[of(item)] = (counts[of(item)] ?? 0) + 1;
  return counts;
}

export function summarize(world: World, steps: readonly Step[]) {
  const sessions = readTab(world, 'sessions');
  const speakers = readTab(world, 'speakers');
  const opinions = tallyOpinions(readTab(world, 'opinions'));
  const { total, ...byState } = tallyFollowUps(readTab(world, 'followUps'), momentOf(world.clock.now()).slice(0, 10));
  const sum = (of: (step: Step) => number) => steps.reduce((all, step) => all + of(step), 0);
  return {
    sessions: {
      total: sessions.length,
      byState: countBy(sessions, (session) => session.state),
      headCount: countHeads(sessions),
    },
    speakers: {
      total: speakers.length,
      byState: countBy(speakers, (speaker) => speaker.state),
      speeches: countSpeeches(speakers),
    },
    opinions,
    followUps: { total, byState },
    papers: countBy(readTab(world, 'papers'), (paper) => paper.kind),
    mails: countBy(readTab(world, 'mails'), (mail) => mail.state),
    total: {
      steps: steps.length,
      serviceCalls: sum((step) => step.cost.calls),
      roundTrips: sum((step) => step.cost.trips),
      milliseconds: sum((step) => step.milliseconds),
    },
    steps: steps.map(({ name, at, cost, milliseconds }) => ({
      name,
      at,
      serviceCalls: cost.calls,
      roundTrips: cost.trips,
      byKind: cost.byKind,
      milliseconds,
      /** At the median of published latencies; no measurement of a live sheet. */
      estimatedLiveMilliseconds: Math.round(cost.milliseconds),
    })),
  };
}
