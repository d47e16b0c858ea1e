// Fields of a row as a person reads them, for showing someone else's change beside one's own.
import { formatDate, isIsoDate } from '../../domain/dates';
import type { TabKey } from '../../domain/records';
import { TABS } from '../../workbook/schema';
import type { AnyTab } from '../../workbook/columns';

function inWords(tab: TabKey, field: string, value: unknown): string {
  const column = (TABS[tab] as AnyTab).columns[field];
  if (Array.isArray(value)) return value.join('; ');
  const text = value === null || value === undefined ? '' : String(value);
  if (column?.type === 'choice') return (column.choices as Record<string, string>)[text] ?? text;
  return column?.type === 'date' && isIsoDate(text) ? formatDate(text) : text;
}

/** What `Theirs` shows of a rows form. `named` tells rows apart where there are several. */
export function differencesOf<R>(
  tab: TabKey,
  theirs: readonly { record: R; field: string; mine: unknown }[],
  named?: (record: R) => string,
): { label: string; mine: string; theirs: string }[] {
  return theirs.map(({ record, field, mine }) => {
    const header = (TABS[tab] as AnyTab).columns[field]?.header ?? field;
    return {
      label: named ? `${named(record)}, ${header}` : header,
      mine: inWords(tab, field, mine),
      theirs: inWords(tab, field, (record as Record<string, unknown>)[field]),
    };
  });
}
