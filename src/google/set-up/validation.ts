// Dropdowns and date checks: a choice from its list only; a reference suggests what is there and lets others be typed.
import type { Column } from '../../workbook/columns';
import type { PlacedTab } from './place-tab';

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** The cells of another tab that a column may refer to. */
function referred(from: { tab: string; header: string }, placed: readonly PlacedTab[]) {
  const target = placed.find(({ tab }) => tab.title === from.tab);
  if (!target) return undefined;
  const [field] = Object.entries(target.tab.columns).find(([, { header }]) => header === from.header) ?? [''];
  return target.sheet.getRange(2, target.columnOf[field] ?? 1, target.rows - 1, 1);
}

function ruleOf(column: Column, placed: readonly PlacedTab[]): Rule | undefined {
  const rule = () => SpreadsheetApp.newDataValidation();
  if (column.type === 'choice') {
    const labels: string[] = Object.values(column.choices);
    return rule()
      .requireValueInList(labels, true)
      .setAllowInvalid(false)
      .setHelpText(`Hãy chọn: ${labels.join(', ')}.`)
      .build();
  }
  if (column.type === 'date')
    return rule().requireDate().setAllowInvalid(false).setHelpText('Gõ ngày dạng 15/07/2026.').build();
  const range = column.type === 'text' && column.from ? referred(column.from, placed) : undefined;
  return range && rule().requireValueInRange(range, true).setAllowInvalid(true).build();
}

/** What a rule says, to be compared. A range is known by its sheet and place. */
function meaning(rule: Rule): string {
  const values = rule.getCriteriaValues().map((value: unknown) => {
    const range = value as Partial<GoogleAppsScript.Spreadsheet.Range> | undefined;
    return typeof value === 'object' && !Array.isArray(value) && range?.getA1Notation && range.getSheet
      ? `${range.getSheet().getName()}!${range.getA1Notation()}`
      : value;
  });
  return JSON.stringify([String(rule.getCriteriaType()), values, rule.getAllowInvalid()]);
}

/** Sets a column's rule where its first cell has another or any cell has none. */
export function repairValidation({ tab, sheet, columnOf, rows }: PlacedTab, placed: readonly PlacedTab[]): void {
  const there = sheet.getRange(2, 1, rows - 1, Math.max(...Object.values(columnOf))).getDataValidations();
  for (const [field, column] of Object.entries(tab.columns)) {
    const rule = ruleOf(column, placed);
    if (!rule) continue;
    const at = columnOf[field] as number;
    const first = there[0]?.[at - 1];
    const complete = there.every((row) => row[at - 1]);
    if (!complete || !first || meaning(first) !== meaning(rule))
      sheet.getRange(2, at, rows - 1, 1).setDataValidation(rule);
  }
}
