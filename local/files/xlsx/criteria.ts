// How conditions of Sheets (dropdowns, checks of dates and numbers, conditional colours) are said in a .xlsx file.
import { types } from 'node:util';
import { instantToSerial, serialToInstant } from '../../values/zones';
import { quoteText } from './formulas';

/** Comparisons of `DataValidationCriteria` and `BooleanCriteria`, by what follows `NUMBER_` and `DATE_`. */
const NUMBER_OPERATORS: Record<string, string> = {
  NUMBER_BETWEEN: 'between',
  NUMBER_NOT_BETWEEN: 'notBetween',
  NUMBER_EQUAL_TO: 'equal',
  NUMBER_NOT_EQUAL_TO: 'notEqual',
  NUMBER_GREATER_THAN: 'greaterThan',
  NUMBER_LESS_THAN: 'lessThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
};

const DATE_OPERATORS: Record<string, string> = {
  DATE_BETWEEN: 'between',
  DATE_NOT_BETWEEN: 'notBetween',
  DATE_EQUAL_TO: 'equal',
  DATE_AFTER: 'greaterThan',
  DATE_BEFORE: 'lessThan',
  DATE_ON_OR_AFTER: 'greaterThanOrEqual',
  DATE_ON_OR_BEFORE: 'lessThanOrEqual',
};

const inverse = (table: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(table).map(([ours, theirs]) => [theirs, ours]));

const NUMBER_CRITERIA = inverse(NUMBER_OPERATORS);
const DATE_CRITERIA = inverse(DATE_OPERATORS);

export interface Comparison {
  kind: 'number' | 'date';
  operator: string;
  /** Numbers, or serials of dates. */
  operands: number[];
}

/** A comparison with numbers or dates; `undefined` for other criteria and for arguments that are neither. */
export function comparisonOf(criteria: string, args: readonly unknown[], timeZone: string): Comparison | undefined {
  const kind = criteria in NUMBER_OPERATORS ? 'number' : 'date';
  const operator = NUMBER_OPERATORS[criteria] ?? DATE_OPERATORS[criteria];
  if (operator === undefined) return undefined;
  const operands = args.map((arg) => (types.isDate(arg) ? instantToSerial(arg.getTime(), timeZone) : arg));
  const wanted = operator === 'between' || operator === 'notBetween' ? 2 : 1;
  if (operands.length !== wanted) return undefined;
  return operands.every((operand): operand is number => typeof operand === 'number' && Number.isFinite(operand))
    ? { kind, operator, operands }
    : undefined;
}

const SIGNS: Record<string, string> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  lessThan: '<',
  greaterThanOrEqual: '>=',
  lessThanOrEqual: '<=',
};

/** Operator and formula of a comparison as one formula about `cell`; `undefined` for what is no simple comparison. */
export function signedFormula(operator: string, formula: string, cell: string): string | undefined {
  const sign = SIGNS[operator];
  return sign === undefined || formula === '' ? undefined : `${cell}${sign}${formula}`;
}

/** A comparison as a formula that no text and no empty cell meets: for Excel those are above, or 0. */
export function comparisonFormula({ kind, operator, operands }: Comparison, cell: string): string {
  const [low = 0, high = 0] = operands;
  // As in Sheets, a moment counts for its day.
  const value = kind === 'date' ? `INT(${cell})` : cell;
  const text =
    operator === 'between'
      ? `${value}>=${low},${value}<=${high}`
      : operator === 'notBetween'
        ? `OR(${value}<${low},${value}>${high})`
        : (signedFormula(operator, String(low), value) ?? 'FALSE');
  return `AND(ISNUMBER(${cell}),${text})`;
}

/** The criteria and arguments of a comparison; `undefined` where an operand is no plain number. */
export function criteriaOf(
  kind: 'number' | 'date',
  operator: string,
  operands: readonly string[],
  timeZone: string,
): { criteria: string; args: unknown[] } | undefined {
  const criteria = (kind === 'date' ? DATE_CRITERIA : NUMBER_CRITERIA)[operator];
  const numbers = operands.map((operand) => (operand.trim() === '' ? NaN : Number(operand)));
  const wanted = operator === 'between' || operator === 'notBetween' ? 2 : 1;
  if (criteria === undefined || numbers.length < wanted || numbers.slice(0, wanted).some(Number.isNaN))
    return undefined;
  const args = numbers.slice(0, wanted);
  return { criteria, args: kind === 'date' ? args.map((serial) => new Date(serialToInstant(serial, timeZone))) : args };
}

/** A formula that is true where the text of `cell` meets the criteria. */
export function textFormula(criteria: string, args: readonly unknown[], cell: string): string | undefined {
  const text = typeof args[0] === 'string' && args[0].length <= 100 ? args[0] : undefined;
  const literal = quoteText(text ?? '');
  // In SEARCH `*`, `?` and `~` have a meaning of their own.
  const sought = quoteText((text ?? '').replace(/[~*?]/g, '~$&'));
  const length = `LEN(${literal})`;
  switch (criteria) {
    case 'TEXT_CONTAINS':
      return text === undefined ? undefined : `NOT(ISERROR(SEARCH(${sought},${cell})))`;
    case 'TEXT_DOES_NOT_CONTAIN':
      return text === undefined ? undefined : `ISERROR(SEARCH(${sought},${cell}))`;
    case 'TEXT_STARTS_WITH':
      return text === undefined ? undefined : `LEFT(${cell},${length})=${literal}`;
    case 'TEXT_ENDS_WITH':
      return text === undefined ? undefined : `RIGHT(${cell},${length})=${literal}`;
    case 'TEXT_EQUAL_TO':
      return text === undefined ? undefined : `${cell}=${literal}`;
    case 'TEXT_IS_VALID_EMAIL':
      return `AND(ISERROR(FIND(" ",${cell})),NOT(ISERROR(SEARCH("?*@?*.?*",${cell}))))`;
    case 'TEXT_IS_VALID_URL':
      return `OR(LEFT(${cell},7)="http://",LEFT(${cell},8)="https://",LEFT(${cell},4)="www.",LEFT(${cell},7)="mailto:")`;
    default:
      return undefined;
  }
}
