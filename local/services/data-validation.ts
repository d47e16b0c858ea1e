// DataValidation and its builder. A builder method is one row of a table: criteria and what arguments it takes.
import type { ValidationRule } from '../world';
import type { Book } from './book';
import { AT, handle } from './book';
import { enumName, enumValue } from './enums';
import { Exception } from './exception';
import { insideOf } from '../host-object';
import { givenArgument, keptArgument } from './rule-arguments';
import { validationCriteria } from './spreadsheet-enums';
import type { Methods } from './signatures';
import { checkedMethods } from './signatures';

interface RuleHost {
  [AT]: { book: Book; rule: Partial<ValidationRule> & Omit<ValidationRule, 'criteria'> };
}

/** Builder method → criteria. Arguments are kept as given. */
const REQUIRE: Record<string, string> = {
  requireDate: 'DATE_IS_VALID_DATE',
  requireDateAfter: 'DATE_AFTER',
  requireDateBefore: 'DATE_BEFORE',
  requireDateBetween: 'DATE_BETWEEN',
  requireDateEqualTo: 'DATE_EQUAL_TO',
  requireDateNotBetween: 'DATE_NOT_BETWEEN',
  requireDateOnOrAfter: 'DATE_ON_OR_AFTER',
  requireDateOnOrBefore: 'DATE_ON_OR_BEFORE',
  requireNumberBetween: 'NUMBER_BETWEEN',
  requireNumberEqualTo: 'NUMBER_EQUAL_TO',
  requireNumberGreaterThan: 'NUMBER_GREATER_THAN',
  requireNumberGreaterThanOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  requireNumberLessThan: 'NUMBER_LESS_THAN',
  requireNumberLessThanOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  requireNumberNotBetween: 'NUMBER_NOT_BETWEEN',
  requireNumberNotEqualTo: 'NUMBER_NOT_EQUAL_TO',
  requireTextContains: 'TEXT_CONTAINS',
  requireTextDoesNotContain: 'TEXT_DOES_NOT_CONTAIN',
  requireTextEqualTo: 'TEXT_EQUAL_TO',
  requireTextIsEmail: 'TEXT_IS_VALID_EMAIL',
  requireTextIsUrl: 'TEXT_IS_VALID_URL',
  requireFormulaSatisfied: 'CUSTOM_FORMULA',
  requireCheckbox: 'CHECKBOX',
};

const RULE = `
  copy getAllowInvalid getCriteriaType getCriteriaValues getHelpText
`;

const BUILDER = `${RULE}
  build requireDate requireTextIsEmail requireTextIsUrl
  requireDateAfter requireDateBefore requireDateEqualTo requireDateOnOrAfter requireDateOnOrBefore: date
  requireDateBetween requireDateNotBetween: date,date
  requireNumberEqualTo requireNumberGreaterThan requireNumberGreaterThanOrEqualTo: number
  requireNumberLessThan requireNumberLessThanOrEqualTo requireNumberNotEqualTo: number
  requireNumberBetween requireNumberNotBetween: number,number
  requireTextContains requireTextDoesNotContain requireTextEqualTo requireFormulaSatisfied: string
  requireCheckbox: ; any; any,any
  requireValueInList: string[]; string[],boolean
  requireValueInRange: Range; Range,boolean
  setAllowInvalid: boolean
  setHelpText: string
  withCriteria: enum,any[]
`;

function requireThat(host: RuleHost, criteria: string, args: readonly unknown[]): RuleHost {
  host[AT].rule.criteria = criteria;
  host[AT].rule.args = args.map(keptArgument);
  return host;
}

const reading: Methods<RuleHost> = {
  copy(this: RuleHost) {
    return builderHandle(this[AT].book, structuredClone(this[AT].rule));
  },
  getAllowInvalid(this: RuleHost) {
    return this[AT].rule.allowInvalid;
  },
  getCriteriaType(this: RuleHost) {
    const { criteria } = this[AT].rule;
    return criteria === undefined ? null : enumValue(validationCriteria, criteria);
  },
  getCriteriaValues(this: RuleHost) {
    const { book, rule } = this[AT];
    return rule.args.map((arg) => givenArgument(book, arg, rule.criteria ?? ''));
  },
  getHelpText(this: RuleHost) {
    return this[AT].rule.helpText ?? null;
  },
};

const building: Methods<RuleHost> = {
  build(this: RuleHost) {
    const { book, rule } = this[AT];
    const { criteria } = rule;
    if (criteria === undefined) throw new Exception('Invalid argument: criteria');
    return validationHandle(book, structuredClone({ ...rule, criteria }));
  },
  requireValueInList(this: RuleHost, values: unknown[], showDropdown = true) {
    return requireThat(this, 'VALUE_IN_LIST', [values.map(String), showDropdown]);
  },
  requireValueInRange(this: RuleHost, range: unknown, showDropdown = true) {
    return requireThat(this, 'VALUE_IN_RANGE', [range, showDropdown]);
  },
  setAllowInvalid(this: RuleHost, allowInvalid: boolean) {
    this[AT].rule.allowInvalid = allowInvalid;
    return this;
  },
  setHelpText(this: RuleHost, text: string | null) {
    if (text === null) delete this[AT].rule.helpText;
    else this[AT].rule.helpText = text;
    return this;
  },
  withCriteria(this: RuleHost, criteria: unknown, args: unknown[]) {
    return requireThat(this, enumName(criteria) ?? '', args);
  },
};
for (const [name, criteria] of Object.entries(REQUIRE)) {
  building[name] = function requireOne(this: RuleHost, ...args: unknown[]) {
    return requireThat(this, criteria, args);
  };
}

const rulePrototype = checkedMethods<RuleHost>('DataValidation', RULE, reading);
const builderPrototype = checkedMethods<RuleHost>('DataValidationBuilder', BUILDER, reading, building);

function builderHandle(book: Book, rule: RuleHost[typeof AT]['rule']): object {
  return handle(book, 'DataValidationBuilder', builderPrototype, { book, rule });
}

/** `SpreadsheetApp.newDataValidation()`. */
export function newDataValidation(book: Book): object {
  return builderHandle(book, { args: [], allowInvalid: true });
}

export function validationHandle(book: Book, rule: ValidationRule): object {
  return handle(book, 'DataValidation', rulePrototype, { book, rule });
}

/** The plain rule behind a DataValidation that a script hands over; null takes a rule away. */
export function validationOf(rule: unknown): ValidationRule | undefined {
  const target = insideOf(rule)?.target;
  return target && structuredClone((target as { [AT]: { rule: ValidationRule } })[AT].rule);
}
