// Conditional colours as a person sees them: which rules a cell meets. Scripts only read and write the rules.
import { displayValue, shownCell } from '../cell-reading';
import { cellAt, placesIn } from '../grid';
import { rejection } from '../services/validation-check';
import { readsAsDate } from '../values/coercion';
import { evaluate } from '../values/formulas';
import { offsetReferences } from '../values/references';
import { instantToSerial } from '../values/zones';
import type { Cell, CellValue, ConditionalRule, SheetData, SpreadsheetData } from '../world';

/** Days of a relative date before (-) today, as the first and the last day that it means. */
const RELATIVE: Record<string, readonly [number, number]> = {
  TODAY: [0, 0],
  TOMORROW: [1, 1],
  YESTERDAY: [-1, -1],
  PAST_WEEK: [-6, 0],
  PAST_MONTH: [-30, 0],
  PAST_YEAR: [-364, 0],
};

type Test = (cell: Cell | undefined, row: number, column: number) => boolean;

/** A formula with today in the place of `TODAY()` and `NOW()`, which the formulas of cells do not have here. */
function withToday(formula: string, now: number): string {
  return formula.replace(/"(?:[^"]|"")*"|\b(TODAY|NOW)\s*\(\s*\)/gi, (piece, name: string | undefined) => {
    if (name === undefined) return piece;
    return String(/today/i.test(name) ? Math.floor(now) : now);
  });
}

function formulaTest(rule: ConditionalRule, book: SpreadsheetData, sheet: SheetData, now: number): Test {
  const [first] = rule.ranges;
  const formula = withToday(String(rule.args[0]), now);
  const known = new Map<string, boolean>();
  const named = (name: string | undefined): SheetData | undefined =>
    name === undefined ? sheet : book.sheets.find((candidate) => candidate.name === name);
  const holds = (moved: string): boolean => {
    try {
      const result = evaluate(moved, {
        locale: book.locale,
        size: named,
        cell: (name, row, column): CellValue => {
          const target = named(name);
          return target ? shownCell(cellAt(target, row, column), book, target).value : '#REF!';
        },
      });
      return typeof result === 'number' ? result !== 0 : result === true;
    } catch {
      // A formula that the host cannot work out colours nothing, as a broken one does in Sheets.
      return false;
    }
  };
  return (_cell, row, column) => {
    // A whole row often asks the same: `$` pins the column.
    const moved = offsetReferences(formula, row - (first?.row ?? 1), column - (first?.column ?? 1));
    const answer = known.get(moved) ?? holds(moved);
    known.set(moved, answer);
    return answer;
  };
}

function valueTest(rule: ConditionalRule, book: SpreadsheetData, sheet: SheetData, now: number): Test {
  const { criteria, args } = rule;
  const text = (cell: Cell | undefined): string => displayValue(cell, book, sheet).toLowerCase();
  const wanted = String(args[0] ?? '').toLowerCase();
  if (criteria === 'CELL_EMPTY') return (cell) => text(cell) === '';
  if (criteria === 'CELL_NOT_EMPTY') return (cell) => text(cell) !== '';
  if (criteria === 'TEXT_STARTS_WITH') return (cell) => text(cell).startsWith(wanted);
  if (criteria === 'TEXT_ENDS_WITH') return (cell) => text(cell).endsWith(wanted);
  if (criteria.endsWith('_RELATIVE')) {
    const today = Math.floor(now);
    const [from, to] = RELATIVE[String(args[0])] ?? [0, 0];
    return (cell) => {
      const { value, format } = shownCell(cell, book, sheet);
      if (typeof value !== 'number' || !readsAsDate(format)) return false;
      const day = Math.floor(value) - today;
      if (criteria.startsWith('DATE_BEFORE')) return day < from;
      return criteria.startsWith('DATE_AFTER') ? day > to : day >= from && day <= to;
    };
  }
  // The other conditions are those of validations: the cell meets them when its content would be let in.
  return (cell, row, column) => {
    const { value, format } = shownCell(cell, book, sheet);
    if (value === '') return criteria === 'TEXT_DOES_NOT_CONTAIN';
    const entry = { value, ...(format === undefined ? {} : { format }) };
    return rejection({ criteria, args, allowInvalid: false }, entry, book, sheet, row, column) === undefined;
  };
}

/** Calls `paint` for each cell that meets a rule; of two rules for a cell the earlier one counts, so it comes last. */
export function eachColoured(
  book: SpreadsheetData,
  sheet: SheetData,
  now: Date,
  paint: (row: number, column: number, rule: ConditionalRule) => void,
): void {
  const serial = instantToSerial(now.getTime(), book.timeZone);
  for (const rule of [...sheet.conditionalRules].reverse()) {
    const make = rule.criteria === 'CUSTOM_FORMULA' ? formulaTest : valueTest;
    const test = make(rule, book, sheet, serial);
    for (const box of rule.ranges) {
      const rows = Math.min(box.rows, sheet.maxRows - box.row + 1);
      const columns = Math.min(box.columns, sheet.maxColumns - box.column + 1);
      for (const { row, column } of placesIn({ ...box, rows, columns })) {
        if (met(test, cellAt(sheet, row, column), row, column)) paint(row, column, rule);
      }
    }
  }
}

function met(test: Test, cell: Cell | undefined, row: number, column: number): boolean {
  try {
    return test(cell, row, column);
  } catch {
    return false;
  }
}
