// Conditional formats, in both directions.
import { boxToA1 } from '../../values/a1';
import type { ConditionalRule, SheetData } from '../../world';
import { comparisonFormula, comparisonOf, criteriaOf, signedFormula, textFormula } from './criteria';
import { fromFileFormula, quoteText, toRuleFormula } from './formulas';
import { boxNames, fitsInFile, parseBoxes } from './references';
import type { StyleWriter } from './styles-write';
import type { XmlNode } from './xml';
import { childrenOf, element, escapeText, fromXstring, numberOf, toXstring } from './xml';

/** `BooleanCriteria` about text, and the rule types and operators that say the same. */
const TEXT_RULES: Record<string, { type: string; operator: string }> = {
  TEXT_CONTAINS: { type: 'containsText', operator: 'containsText' },
  TEXT_DOES_NOT_CONTAIN: { type: 'notContainsText', operator: 'notContains' },
  TEXT_STARTS_WITH: { type: 'beginsWith', operator: 'beginsWith' },
  TEXT_ENDS_WITH: { type: 'endsWith', operator: 'endsWith' },
};

/** `BooleanCriteria` with a `RelativeDate`, as a formula on the cell. */
const RELATIVE_OPERATORS: Record<string, string> = { DATE_AFTER: '>', DATE_BEFORE: '<', DATE_EQUAL_TO: '=' };
const RELATIVE_DAYS: Record<string, string> = { TODAY: 'TODAY()', TOMORROW: 'TODAY()+1', YESTERDAY: 'TODAY()-1' };
const PAST_PERIODS: Record<string, number> = { PAST_WEEK: 7, PAST_MONTH: 30, PAST_YEAR: 365 };

interface Rule {
  type: string;
  operator?: string;
  text?: string;
  formulas: string[];
}

/** The `<conditionalFormatting>` elements of a sheet, first rule first. */
export function conditionsXml(
  sheet: SheetData,
  styles: StyleWriter,
  timeZone: string,
  sheetNames: ReadonlyMap<string, string>,
): string {
  let priority = 0;
  return sheet.conditionalRules
    .map((rule) => {
      const boxes = rule.ranges.filter(fitsInFile);
      const [first] = boxes;
      const written = first && ruleOf(rule, boxToA1({ ...first, rows: 1, columns: 1 }), timeZone, sheetNames);
      if (!written) return '';
      const { type, operator, text, formulas } = written;
      return element(
        'conditionalFormatting',
        { sqref: boxNames(boxes) },
        element(
          'cfRule',
          { type, dxfId: styles.differentialOf(rule), priority: ++priority, operator, text: text && toXstring(text) },
          formulas.map((formula) => element('formula', {}, escapeText(toXstring(formula)))),
        ),
      );
    })
    .join('');
}

function ruleOf(
  { criteria, args }: ConditionalRule,
  cell: string,
  timeZone: string,
  sheetNames: ReadonlyMap<string, string>,
): Rule | undefined {
  const comparison = comparisonOf(criteria, args, timeZone);
  if (comparison) return { type: 'expression', formulas: [comparisonFormula(comparison, cell)] };
  const textRule = TEXT_RULES[criteria];
  const formula = textFormula(criteria, args, cell);
  if (textRule && formula !== undefined) return { ...textRule, text: String(args[0]), formulas: [formula] };
  switch (criteria) {
    case 'CELL_EMPTY':
      return { type: 'containsBlanks', formulas: [`LEN(TRIM(${cell}))=0`] };
    case 'CELL_NOT_EMPTY':
      return { type: 'notContainsBlanks', formulas: [`LEN(TRIM(${cell}))>0`] };
    case 'TEXT_EQUAL_TO':
      return formula === undefined
        ? undefined
        : { type: 'cellIs', operator: 'equal', formulas: [quoteText(String(args[0]))] };
    case 'CUSTOM_FORMULA': {
      const custom = typeof args[0] === 'string' ? toRuleFormula(args[0], sheetNames) : undefined;
      return custom === undefined ? undefined : { type: 'expression', formulas: [custom] };
    }
    default: {
      const relative = relativeFormula(criteria, args[0], cell);
      return relative === undefined ? undefined : { type: 'expression', formulas: [relative] };
    }
  }
}

/** Dates relative to today, as `DATE_AFTER_RELATIVE` or as `DATE_AFTER` with the name of a `RelativeDate`. */
function relativeFormula(criteria: string, name: unknown, cell: string): string | undefined {
  const operator = RELATIVE_OPERATORS[criteria.replace(/_RELATIVE$/, '')];
  if (operator === undefined || typeof name !== 'string') return undefined;
  const day = RELATIVE_DAYS[name];
  if (day !== undefined) {
    return `AND(ISNUMBER(${cell}),INT(${cell})${operator}${day})`;
  }
  const days = PAST_PERIODS[name];
  if (days === undefined) return undefined;
  const compared =
    operator === '>'
      ? `INT(${cell})>TODAY()`
      : operator === '<'
        ? `${cell}<TODAY()-${days}`
        : `AND(${cell}>=TODAY()-${days},INT(${cell})<=TODAY())`;
  return `AND(ISNUMBER(${cell}),${compared})`;
}

/** The rules of a sheet's part in the order in which they count. Scales, bars and icons are left out. */
export function readConditions(
  root: XmlNode,
  differentials: readonly Partial<ConditionalRule>[],
  timeZone: string,
): ConditionalRule[] {
  const found = childrenOf(root, 'conditionalFormatting').flatMap((block) => {
    const ranges = parseBoxes(block.attributes['sqref'] ?? '');
    const [first] = ranges;
    if (!first) return [];
    return childrenOf(block, 'cfRule').flatMap((node) => {
      const read = readRule(node, boxToA1({ ...first, rows: 1, columns: 1 }), timeZone);
      if (!read) return [];
      const look = differentials[numberOf(node, 'dxfId') ?? -1] ?? {};
      const rule: ConditionalRule = { ranges, ...read, ...look };
      return [{ priority: numberOf(node, 'priority') ?? Infinity, rule }];
    });
  });
  return found.sort((a, b) => a.priority - b.priority).map(({ rule }) => rule);
}

function readRule(node: XmlNode, cell: string, timeZone: string): { criteria: string; args: unknown[] } | undefined {
  const { type, operator = '', text } = node.attributes;
  const formulas = childrenOf(node, 'formula').map((formula) => fromXstring(formula.text));
  const [first = ''] = formulas;
  const custom = (formula: string): { criteria: string; args: unknown[] } => ({
    criteria: 'CUSTOM_FORMULA',
    args: [fromFileFormula(formula)],
  });
  const textCriteria = Object.keys(TEXT_RULES).find((criteria) => TEXT_RULES[criteria]?.type === type);
  if (textCriteria && text !== undefined) return { criteria: textCriteria, args: [fromXstring(text)] };
  switch (type) {
    case 'containsBlanks':
      return { criteria: 'CELL_EMPTY', args: [] };
    case 'notContainsBlanks':
      return { criteria: 'CELL_NOT_EMPTY', args: [] };
    case 'cellIs': {
      const comparison = criteriaOf('number', operator, formulas, timeZone);
      if (comparison) return comparison;
      const literal = /^"((?:[^"]|"")*)"$/.exec(first.trim())?.[1];
      if (literal !== undefined && operator === 'equal')
        return { criteria: 'TEXT_EQUAL_TO', args: [literal.replace(/""/g, '"')] };
      const compared = signedFormula(operator, first, cell);
      return compared === undefined ? undefined : custom(compared);
    }
    case 'expression': {
      // LibreOffice saves the rules about empty cells as formulas.
      const compared = /^LEN\(TRIM\(\$?[A-Z]+\$?\d+\)\)([=>])0$/i.exec(first)?.[1];
      if (compared) return { criteria: compared === '=' ? 'CELL_EMPTY' : 'CELL_NOT_EMPTY', args: [] };
      return first === '' ? undefined : custom(first);
    }
    default:
      return undefined;
  }
}
