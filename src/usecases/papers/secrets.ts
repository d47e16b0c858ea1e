// What the workbook holds of people that a public paper must not print, as far as the paper's tabs were read.
import { bareName } from '../../domain/names';
import type { Secrets } from '../../documents/redact';
import { foldForSearch } from '../../domain/text';
import { readSettings } from '../../domain/settings';
import type { Snapshot } from '../../workbook/rows';
import { records } from '../../workbook/rows';

type HeldTab = 'speakers' | 'directory' | 'sessions' | 'attendees' | 'settings';

/** Whoever acts for the office is named in its papers, also when the same person once asked to speak. */
function officials(snapshot: Partial<Snapshot<HeldTab>>): string[] {
  const { sessions, directory, attendees, settings } = snapshot;
  return [
    ...(sessions ? records({ sessions }, 'sessions').flatMap((row) => [row.chair, row.coChair, row.secretary]) : []),
    ...(directory ? records({ directory }, 'directory').map((row) => row.name) : []),
    ...(attendees ? records({ attendees }, 'attendees').map((row) => row.name) : []),
    ...(settings ? [readSettings(records({ settings }, 'settings')).signerName] : []),
  ];
}

export function secretsIn(snapshot: Partial<Snapshot<HeldTab>>): Secrets {
  const { speakers, directory } = snapshot;
  const people = speakers ? records({ speakers }, 'speakers') : [];
  const office = new Set(officials(snapshot).map((name) => foldForSearch(bareName(name))));
  return {
    names: people
      .filter(({ name, consent }) => consent !== 'yes' && !office.has(foldForSearch(bareName(name))))
      .map(({ name }) => bareName(name)),
    contacts: [...people, ...(directory ? records({ directory }, 'directory') : [])]
      .flatMap(({ phone, email }) => [phone, email])
      .filter((contact) => contact !== ''),
  };
}
