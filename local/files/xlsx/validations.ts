// Data validation: rules of cells as dropdowns and checks of Excel, and back.
// Lists that Excel does not take inline stand in a hidden sheet of their own.
import { columnLetters } from '../../values/a1';
import { offsetReferences } from '../../values/references';
import type { Cell, RangeBox, SheetBox, SheetData, ValidationRule } from '../../world';
import { comparisonOf, criteriaOf, textFormula } from './criteria';
import { fromFileFormula, toRuleFormula } from './formulas';
import {
  absoluteName,
  boxesOf,
  boxNames,
  clipBox,
  eachCell,
  fitsInFile,
  parseBox,
  parseBoxes,
  parseSheetReference,
  positionOf,
  sheetReference,
} from './references';
import type { XmlNode } from './xml';
import { child, childrenOf, descendants, element, escapeText, flag, fromXstring, toXstring } from './xml';

/** Limits of Excel, in characters. */
const LONGEST_FORMULA = 255;
const LONGEST_PROMPT = 255;
const LONGEST_ERROR = 225;

/** Columns of texts that stand in a hidden sheet because a list is too long or holds a comma or a quote. */
export class HelperLists {
  readonly lists: string[][] = [];
  private readonly known = new Map<string, number>();

  constructor(readonly sheetName: string) {}

  /** Where the list stands. */
  reference(items: string[]): string {
    const key = JSON.stringify(items);
    const column = this.known.get(key) ?? this.lists.push(items);
    this.known.set(key, column);
    return sheetReference(this.sheetName, { row: 1, column, rows: items.length, columns: 1 });
  }
}

export interface ValidationWriting {
  timeZone: string;
  /** Names in the file, by id and by name. */
  sheetName: (id: number) => string | undefined;
  sheetNames: ReadonlyMap<string, string>;
  lists: HelperLists;
}

interface Check {
  type: string;
  operator?: string;
  formulas: string[];
  hideDropdown?: boolean;
}

/** The `<dataValidations>` of a sheet; '' when there are none. */
export function validationsXml(sheet: SheetData, writing: ValidationWriting): string {
  const byRule = new Map<ValidationRule, [number, number][]>();
  for (const [key, { validation }] of sheet.cells) {
    if (!validation) continue;
    const cells = byRule.get(validation);
    if (cells) cells.push(positionOf(key));
    else byRule.set(validation, [positionOf(key)]);
  }
  // Equal rules that are not one object are one rule.
  const groups = new Map<string, { rule: ValidationRule; cells: [number, number][] }>();
  for (const [rule, cells] of byRule) {
    const key = JSON.stringify([rule.criteria, rule.args, rule.allowInvalid, rule.helpText]);
    const group = groups.get(key) ?? { rule, cells: [] };
    groups.set(key, group);
    for (const cell of cells) group.cells.push(cell);
  }
  const rules = [...groups.values()].flatMap(({ rule, cells }) => {
    const boxes = boxesOf(cells).filter(fitsInFile);
    return boxes.length > 0 ? ruleXml(rule, boxes, sheet, writing) : [];
  });
  return rules.length > 0 ? element('dataValidations', { count: rules.length }, rules) : '';
}

function ruleXml(rule: ValidationRule, boxes: RangeBox[], sheet: SheetData, writing: ValidationWriting): string[] {
  const { helpText } = rule;
  const write = (check: Check, where: RangeBox[]): string =>
    element(
      'dataValidation',
      {
        type: check.type,
        operator: check.operator,
        errorStyle: rule.allowInvalid ? 'warning' : undefined,
        allowBlank: true,
        showDropDown: check.hideDropdown || undefined,
        showInputMessage: true,
        showErrorMessage: true,
        error: helpText ? toXstring(shortened(helpText, LONGEST_ERROR)) : undefined,
        prompt: helpText ? toXstring(shortened(helpText, LONGEST_PROMPT)) : undefined,
        sqref: boxNames(where),
      },
      check.formulas.map((formula, index) => element(`formula${index + 1}`, {}, escapeText(toXstring(formula)))),
    );
  const [first] = boxes;
  if (!first) return [];
  const check = checkOf(rule, first, sheet, writing);
  if (!check) return [];
  if (check.type !== 'custom') return [write(check, boxes)];
  // A formula is meant from the first cell of its ranges: each box gets its own, moved.
  return boxes.map((box) => {
    const moved = check.formulas.map((formula) =>
      offsetReferences(formula, box.row - first.row, box.column - first.column),
    );
    return write({ ...check, formulas: moved }, [box]);
  });
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function checkOf(
  rule: ValidationRule,
  first: RangeBox,
  sheet: SheetData,
  writing: ValidationWriting,
): Check | undefined {
  const { criteria, args } = rule;
  const comparison = comparisonOf(criteria, args, writing.timeZone);
  if (comparison) {
    const { kind, operator, operands } = comparison;
    return { type: kind === 'date' ? 'date' : 'decimal', operator, formulas: operands.map(String) };
  }
  const hideDropdown = args[1] === false;
  switch (criteria) {
    case 'DATE_IS_VALID_DATE':
      return { type: 'date', operator: 'greaterThanOrEqual', formulas: ['0'] };
    case 'VALUE_IN_LIST': {
      const items = Array.isArray(args[0]) ? args[0].map(String) : [];
      return items.length > 0
        ? { type: 'list', formulas: [listFormula(items, writing.lists)], hideDropdown }
        : undefined;
    }
    case 'CHECKBOX': {
      const values = args.length === 0 ? ['TRUE', 'FALSE'] : args.map(checkboxText);
      return { type: 'list', formulas: [listFormula(values, writing.lists)] };
    }
    case 'VALUE_IN_RANGE': {
      const box = args[0] as Partial<SheetBox> | undefined;
      if (!isSheetBox(box) || !fitsInFile(box)) return undefined;
      const name = writing.sheetName(box.sheetId);
      if (name === undefined) return undefined;
      const reference = box.sheetId === sheet.id ? absoluteName(box) : sheetReference(name, box);
      return { type: 'list', formulas: [reference], hideDropdown };
    }
    case 'CUSTOM_FORMULA': {
      const formula = typeof args[0] === 'string' ? toRuleFormula(args[0], writing.sheetNames) : undefined;
      return formula === undefined ? undefined : { type: 'custom', formulas: [formula] };
    }
    default: {
      const formula = textFormula(criteria, args, `${columnLetters(first.column)}${first.row}`);
      return formula !== undefined && formula.length <= LONGEST_FORMULA
        ? { type: 'custom', formulas: [formula] }
        : undefined;
    }
  }
}

function isSheetBox(box: Partial<SheetBox> | undefined): box is SheetBox {
  return [box?.sheetId, box?.row, box?.column, box?.rows, box?.columns].every((part) => typeof part === 'number');
}

function checkboxText(value: unknown): string {
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}

function listFormula(items: string[], lists: HelperLists): string {
  const inline = `"${items.join(',')}"`;
  const isPlain = items.every((item) => item !== '' && item === item.trim() && !/[,"\n\r\t]/.test(item));
  return isPlain && inline.length <= LONGEST_FORMULA ? inline : lists.reference(items);
}

export interface ValidationReading {
  timeZone: string;
  sheetId: (name: string) => number | undefined;
  /** Texts of a hidden helper sheet in that box; `undefined` when the sheet is no helper. */
  helperList: (sheet: string, box: RangeBox) => string[] | undefined;
}

/** Puts the rules of a sheet's part on the cells they are for, as far as the grid of `sheet` goes. */
export function readValidations(root: XmlNode, sheet: SheetData, reading: ValidationReading): void {
  const plain = childrenOf(child(root, 'dataValidations'), 'dataValidation');
  // Rules that look at other sheets stand in an extension, where Excel saved the file.
  const extended = descendants(child(root, 'extLst'), 'dataValidation');
  for (const node of [...plain, ...extended]) {
    const sqref = node.attributes['sqref'] ?? child(node, 'sqref')?.text ?? '';
    const formulas = ['formula1', 'formula2'].flatMap((name) => {
      const formula = child(node, name);
      return formula ? [fromXstring(child(formula, 'f')?.text ?? formula.text)] : [];
    });
    const boxes = parseBoxes(sqref);
    const check = readCheck(node, formulas, sheet, reading);
    if (!check) continue;
    const prompt = node.attributes['prompt'] ?? node.attributes['error'];
    const isWarning = (node.attributes['errorStyle'] ?? 'stop') !== 'stop' || !flag(node, 'showErrorMessage');
    const rule: ValidationRule = { ...check, allowInvalid: isWarning };
    if (prompt) rule.helpText = fromXstring(prompt);
    for (const box of boxes) {
      const part = clipBox(box, sheet);
      if (part) eachCell(part, (row, column) => setValidation(sheet.cells, `${row},${column}`, rule));
    }
  }
}

function setValidation(cells: Map<string, Cell>, key: string, rule: ValidationRule): void {
  const cell = cells.get(key);
  if (cell) cell.validation = rule;
  else cells.set(key, { value: '', validation: rule });
}

function readCheck(
  node: XmlNode,
  formulas: string[],
  sheet: SheetData,
  reading: ValidationReading,
): { criteria: string; args: unknown[] } | undefined {
  const { type = 'none', operator = 'between' } = node.attributes;
  const [first = ''] = formulas;
  switch (type) {
    case 'list':
      return readList(first, !flag(node, 'showDropDown'), sheet, reading);
    case 'date':
      if (operator === 'greaterThanOrEqual' && first.trim() === '0')
        return { criteria: 'DATE_IS_VALID_DATE', args: [] };
      return criteriaOf('date', operator, formulas, reading.timeZone);
    case 'decimal':
    case 'whole':
      return criteriaOf('number', operator, formulas, reading.timeZone);
    case 'custom':
      return first === '' ? undefined : { criteria: 'CUSTOM_FORMULA', args: [fromFileFormula(first)] };
    default:
      return undefined;
  }
}

function readList(
  formula: string,
  showDropdown: boolean,
  sheet: SheetData,
  reading: ValidationReading,
): { criteria: string; args: unknown[] } | undefined {
  const inline = /^\s*"((?:[^"]|"")*)"\s*$/.exec(formula)?.[1];
  if (inline !== undefined) {
    const items = inline.replace(/""/g, '"').split(',');
    const isCheckbox = items.length === 2 && /^(TRUE,FALSE)$/i.test(items.join(','));
    return isCheckbox
      ? { criteria: 'CHECKBOX', args: [] }
      : { criteria: 'VALUE_IN_LIST', args: [items.map((item) => item.trim()), showDropdown] };
  }
  const other = parseSheetReference(formula);
  const box = other?.box ?? parseBox(formula);
  if (!box) return undefined;
  const texts = other && reading.helperList(other.sheet, box);
  if (texts) return { criteria: 'VALUE_IN_LIST', args: [texts, showDropdown] };
  const sheetId = other ? reading.sheetId(other.sheet) : sheet.id;
  if (sheetId === undefined) return undefined;
  return { criteria: 'VALUE_IN_RANGE', args: [{ sheetId, ...box }, showDropdown] };
}
