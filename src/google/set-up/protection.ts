// Protection of what staff must not touch. Always as a warning: scripts run as the person at the sheet, so whoever may not
// edit a range could not save through the add-on either.
import type { PlacedTab } from './place-tab';

type Protection = GoogleAppsScript.Spreadsheet.Protection;

const PREFIX = 'doi-thoai: ';

interface Part {
  description: string;
  /** Where, in A1 notation; '' for the whole sheet. */
  place: string;
  protect: () => Protection;
}

type Place = Pick<PlacedTab, 'tab' | 'sheet' | 'columnOf' | 'rows'>;

/** The whole tab, or its headers and the columns that only the add-on writes. */
function partsOf({ tab, sheet, columnOf, rows }: Place): Part[] {
  if (tab.protected) return [{ description: `${PREFIX}do tiện ích ghi`, place: '', protect: () => sheet.protect() }];
  const part = (name: string, row: number, column: number, height: number, width: number): Part => {
    const range = sheet.getRange(row, column, height, width);
    return { description: PREFIX + name, place: range.getA1Notation(), protect: () => range.protect() };
  };
  const own = Object.entries(tab.columns).filter(([, column]) => column.protected);
  return [
    part('tên cột', 1, 1, 1, Math.max(...Object.values(columnOf))),
    ...own.map(([field, column]) => part(column.header, 2, columnOf[field] as number, rows - 1, 1)),
  ];
}

/** What should be protected and is not, as the columns are headed. One read. */
export function unprotected(place: Place): string[] {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  const there = new Set(
    place.sheet.getProtections(place.tab.protected ? SHEET : RANGE).map((protection) => protection.getDescription()),
  );
  return partsOf(place)
    .filter(({ description }) => !there.has(description))
    .map(({ description }) => description.slice(PREFIX.length));
}

/**
 * Protects what is not protected yet. A protection that a run left half made, without its name or still shutting people out, is
 * completed.
 */
export function repairProtection(placed: PlacedTab): void {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  const there = placed.sheet.getProtections(placed.tab.protected ? SHEET : RANGE).map((protection) => {
    const description = protection.getDescription();
    const place = placed.tab.protected || description !== '' ? '' : protection.getRange().getA1Notation();
    return { protection, description, place };
  });
  for (const { description, place, protect } of partsOf(placed)) {
    const known =
      there.find((other) => other.description === description) ??
      there.find((other) => other.description === '' && other.place === place);
    if (!known) protect().setWarningOnly(true).setDescription(description);
    else if (!known.protection.isWarningOnly()) known.protection.setWarningOnly(true).setDescription(description);
    else if (known.description === '') known.protection.setDescription(description);
  }
}
