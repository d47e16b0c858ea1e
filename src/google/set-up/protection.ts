// Protection of what staff must not touch. Always as a warning: scripts run as the person at the sheet, so whoever may not
// edit a range could not save through the add-on either.
import type { PlacedTab } from './place-tab';

const PREFIX = 'doi-thoai: ';

/** Protects the headers and the add-on's own columns, or the whole tab; what is protected already is left alone. */
export function repairProtection({ tab, sheet, columnOf, rows }: PlacedTab): void {
  const kind = tab.protected ? SpreadsheetApp.ProtectionType.SHEET : SpreadsheetApp.ProtectionType.RANGE;
  const known = new Set(sheet.getProtections(kind).map((protection) => protection.getDescription()));
  if (tab.protected) {
    const description = `${PREFIX}do tiện ích ghi`;
    if (!known.has(description)) sheet.protect().setDescription(description).setWarningOnly(true);
    return;
  }
  const last = Math.max(...Object.values(columnOf));
  const parts = [
    { description: `${PREFIX}tên cột`, range: sheet.getRange(1, 1, 1, last) },
    ...Object.entries(tab.columns)
      .filter(([, column]) => column.protected)
      .map(([field, column]) => ({
        description: `${PREFIX}${column.header}`,
        range: sheet.getRange(2, columnOf[field] as number, rows - 1, 1),
      })),
  ];
  for (const { description, range } of parts) {
    if (!known.has(description)) range.protect().setDescription(description).setWarningOnly(true);
  }
}
