// Colours by condition, so that what waits, what is late and what is done can be seen in the tab itself.
import { columnLetters } from '../../workbook/columns';
import type { ChoiceColumn, Highlight } from '../../workbook/columns';
import type { PlacedTab } from './place-tab';

const COLOURS: Record<Highlight['colour'], string> = {
  red: '#f4cccc',
  amber: '#fff2cc',
  green: '#d9ead3',
  grey: '#efefef',
};

/**
 * The condition as a formula, and the field whose cells it colours. Conditions are multiplied and added, never put into
 * AND(…; …): the mark between arguments differs from locale to locale.
 */
function condition(
  { tab, columnOf }: PlacedTab,
  { field, is, overdue }: Highlight,
): { formula: string; field: string } {
  const cell = (name: string) => `$${columnLetters(columnOf[name] as number)}2`;
  const label = (value: string) => (tab.columns[field] as ChoiceColumn).choices[value] ?? value;
  if (overdue) {
    const states = overdue.while.map((value) => `(${cell(field)}="${label(value)}")`).join('+');
    return { formula: `=(${cell(overdue.date)}<>"")*(${cell(overdue.date)}<TODAY())*(${states})`, field: overdue.date };
  }
  if (is === '') return { formula: `=(${cell('code')}<>"")*(${cell(field)}="")`, field };
  return { formula: `=${cell(field)}="${label(is)}"`, field };
}

/** Adds the rules that are missing; rules of the staff's own stay where they are. */
export function repairColours(placed: PlacedTab): void {
  const { tab, sheet, columnOf, rows } = placed;
  if (!tab.highlights) return;
  const there = sheet.getConditionalFormatRules();
  const known = new Set(there.map((rule) => String(rule.getBooleanCondition()?.getCriteriaValues()[0] ?? '')));
  const missing = tab.highlights
    .map((highlight) => ({ highlight, ...condition(placed, highlight) }))
    .filter(({ formula }) => !known.has(formula));
  if (missing.length === 0) return;
  const added = missing.map(({ highlight, formula, field }) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(formula)
      .setBackground(COLOURS[highlight.colour])
      .setRanges([sheet.getRange(2, columnOf[field] as number, rows - 1, 1)])
      .build(),
  );
  sheet.setConditionalFormatRules([...there, ...added]);
}
