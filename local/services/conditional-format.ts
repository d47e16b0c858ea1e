// ConditionalFormatRule and its builder: conditions on values, and how cells that meet them look. No colour scales.
import type { ConditionalRule, RangeBox } from '../world';
import type { Book } from './book';
import { AT, handle, plainBox, rangeAt } from './book';
import { colourOf } from './colours';
import { enumName, enumValue } from './enums';
import { Exception } from './exception';
import { insideOf } from '../host-object';
import { boxOf } from './range-values';
import { givenArgument, keptArgument } from './rule-arguments';
import { booleanCriteria } from './spreadsheet-enums';
import type { Methods } from './signatures';
import { checkedMethods } from './signatures';

interface Draft extends Omit<ConditionalRule, 'criteria'> {
  criteria?: string;
  /** Sheet that the ranges lie on. */
  sheetId?: number;
}

interface RuleHost {
  [AT]: { book: Book; rule: Draft };
}

/** Builder method → criteria. Dates by name (`RelativeDate`) have criteria of their own. */
const WHEN: Record<string, string> = {
  whenCellEmpty: 'CELL_EMPTY',
  whenCellNotEmpty: 'CELL_NOT_EMPTY',
  whenDateAfter: 'DATE_AFTER',
  whenDateBefore: 'DATE_BEFORE',
  whenDateEqualTo: 'DATE_EQUAL_TO',
  whenFormulaSatisfied: 'CUSTOM_FORMULA',
  whenNumberBetween: 'NUMBER_BETWEEN',
  whenNumberEqualTo: 'NUMBER_EQUAL_TO',
  whenNumberGreaterThan: 'NUMBER_GREATER_THAN',
  whenNumberGreaterThanOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  whenNumberLessThan: 'NUMBER_LESS_THAN',
  whenNumberLessThanOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  whenNumberNotBetween: 'NUMBER_NOT_BETWEEN',
  whenNumberNotEqualTo: 'NUMBER_NOT_EQUAL_TO',
  whenTextContains: 'TEXT_CONTAINS',
  whenTextDoesNotContain: 'TEXT_DOES_NOT_CONTAIN',
  whenTextEndsWith: 'TEXT_ENDS_WITH',
  whenTextEqualTo: 'TEXT_EQUAL_TO',
  whenTextStartsWith: 'TEXT_STARTS_WITH',
};

const RULE = `
  copy getBooleanCondition getGradientCondition getRanges
`;

const BUILDER = `${RULE}
  build whenCellEmpty whenCellNotEmpty
  setBackground setFontColor: string
  setBold setItalic setUnderline setStrikethrough: boolean?
  setRanges: Range[]
  whenDateAfter whenDateBefore whenDateEqualTo: date; enum
  whenNumberBetween whenNumberNotBetween: number,number
  whenNumberEqualTo whenNumberGreaterThan whenNumberGreaterThanOrEqualTo: number
  whenNumberLessThan whenNumberLessThanOrEqualTo whenNumberNotEqualTo: number
  whenTextContains whenTextDoesNotContain whenTextEndsWith whenTextEqualTo whenTextStartsWith: string
  whenFormulaSatisfied: string
  withCriteria: enum,any[]
`;

const CONDITION = `
  getBackground getBold getCriteriaType getCriteriaValues getFontColor getItalic getStrikethrough getUnderline
`;

const reading: Methods<RuleHost> = {
  copy(this: RuleHost) {
    return builderHandle(this[AT].book, structuredClone(this[AT].rule));
  },
  getBooleanCondition(this: RuleHost) {
    const { book, rule } = this[AT];
    return rule.criteria === undefined ? null : handle(book, 'BooleanCondition', conditionPrototype, { book, rule });
  },
  getGradientCondition: () => null,
  getRanges(this: RuleHost) {
    const { book, rule } = this[AT];
    return rule.ranges.map((box) => book.range(rule.sheetId ?? 0, plainBox(box)));
  },
};

function when(host: RuleHost, criteria: string, args: readonly unknown[]): RuleHost {
  host[AT].rule.criteria = criteria;
  host[AT].rule.args = args.map(keptArgument);
  return host;
}

const building: Methods<RuleHost> = {
  build(this: RuleHost) {
    const { book, rule } = this[AT];
    if (rule.criteria === undefined) {
      throw new Exception('A conditional format rule must have a boolean or gradient condition.');
    }
    if (rule.ranges.length === 0) throw new Exception('A conditional format rule must have at least one range.');
    return ruleHandle(book, structuredClone(rule));
  },
  setRanges(this: RuleHost, ranges: unknown[]) {
    const { rule } = this[AT];
    const places = ranges.map(rangeAt);
    if (places.some((place) => place.sheetId !== places[0]?.sheetId)) {
      throw new Exception('All ranges of a conditional format rule must be on the same sheet.');
    }
    rule.ranges = places.map((place): RangeBox => plainBox(boxOf(place)));
    if (places[0]) rule.sheetId = places[0].sheetId;
    return this;
  },
  setBackground(this: RuleHost, colour: string | null) {
    setLook(this, 'background', colour === null ? null : colourOf(colour));
    return this;
  },
  setFontColor(this: RuleHost, colour: string | null) {
    setLook(this, 'fontColor', colour === null ? null : colourOf(colour));
    return this;
  },
  setBold(this: RuleHost, on: boolean | null) {
    setLook(this, 'bold', on);
    return this;
  },
  setItalic(this: RuleHost, on: boolean | null) {
    setLook(this, 'italic', on);
    return this;
  },
  setUnderline(this: RuleHost, on: boolean | null) {
    setLook(this, 'underline', on);
    return this;
  },
  setStrikethrough(this: RuleHost, on: boolean | null) {
    setLook(this, 'strikethrough', on);
    return this;
  },
  withCriteria(this: RuleHost, criteria: unknown, args: unknown[]) {
    return when(this, enumName(criteria) ?? '', args);
  },
};
for (const [name, criteria] of Object.entries(WHEN)) {
  building[name] = function whenOne(this: RuleHost, ...args: unknown[]) {
    const relative = name.startsWith('whenDate') && enumName(args[0]) !== undefined;
    return when(this, relative ? `${criteria}_RELATIVE` : criteria, args);
  };
}

type Look = 'background' | 'fontColor' | 'bold' | 'italic' | 'underline' | 'strikethrough';

function setLook<K extends Look>(host: RuleHost, look: K, value: Draft[K] | null): void {
  const { rule } = host[AT];
  if (value === null) delete rule[look];
  else rule[look] = value;
}

const look =
  (name: Look) =>
  (host: RuleHost): unknown =>
    host[AT].rule[name] ?? null;

const condition: Methods<RuleHost> = {
  getCriteriaType(this: RuleHost) {
    return enumValue(booleanCriteria, this[AT].rule.criteria ?? '');
  },
  getCriteriaValues(this: RuleHost) {
    const { book, rule } = this[AT];
    return rule.args.map((arg) => givenArgument(book, arg, rule.criteria ?? ''));
  },
  getBackground(this: RuleHost) {
    return look('background')(this);
  },
  getFontColor(this: RuleHost) {
    return look('fontColor')(this);
  },
  getBold(this: RuleHost) {
    return look('bold')(this);
  },
  getItalic(this: RuleHost) {
    return look('italic')(this);
  },
  getUnderline(this: RuleHost) {
    return look('underline')(this);
  },
  getStrikethrough(this: RuleHost) {
    return look('strikethrough')(this);
  },
};

const conditionPrototype = checkedMethods<RuleHost>('BooleanCondition', CONDITION, condition);
const rulePrototype = checkedMethods<RuleHost>('ConditionalFormatRule', RULE, reading);
const builderPrototype = checkedMethods<RuleHost>('ConditionalFormatRuleBuilder', BUILDER, reading, building);

function builderHandle(book: Book, rule: Draft): object {
  return handle(book, 'ConditionalFormatRuleBuilder', builderPrototype, { book, rule });
}

function ruleHandle(book: Book, rule: Draft): object {
  return handle(book, 'ConditionalFormatRule', rulePrototype, { book, rule });
}

/** `SpreadsheetApp.newConditionalFormatRule()`. */
export function newConditionalFormatRule(book: Book): object {
  return builderHandle(book, { ranges: [], args: [] });
}

/** A sheet's rule as a script gets it. */
export function conditionalRuleHandle(book: Book, sheetId: number, rule: ConditionalRule): object {
  return ruleHandle(book, { ...structuredClone(rule), sheetId });
}

/** The plain rule behind a ConditionalFormatRule that a script hands over. */
export function conditionalRuleOf(value: unknown): ConditionalRule {
  const target = insideOf(value)?.target as RuleHost;
  const { criteria = '', ...rest } = structuredClone(target[AT].rule);
  delete rest.sheetId;
  return { ...rest, criteria };
}
