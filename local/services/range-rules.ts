// Range: validations, checkboxes, protection, rich text, search; what belongs to cells besides value and look.
import { setOrDelete } from '../cell-entry';
import { scriptValue } from '../cell-reading';
import { cellAt, placesIn, tidyCell, touchCell } from '../grid';
import { offsetReferences } from '../values/references';
import type { Cell, CellValue, RangeBox, TextRun, ValidationRule } from '../world';
import type { RangeAt, RangeHost } from './book';
import { AT } from './book';
import { changeCells } from './range-looks';
import { validationHandle, validationOf } from './data-validation';
import { Exception } from './exception';
import { filterHandle } from './filter';
import { protect } from './protection';
import { boxOf, checkShape, readFirst, readGrid } from './range-values';
import { richTextHandle, richTextOf } from './rich-text';
import type { Methods } from './signatures';
import { textFinder } from './text-finder';

/** A formula rule is written for the first cell; the others get it as if it had been copied there. */
function ruleFor(rule: ValidationRule, down: number, right: number): ValidationRule {
  if (rule.criteria !== 'CUSTOM_FORMULA') return rule;
  return { ...rule, args: [offsetReferences(String(rule.args[0]), down, right)] };
}

function setValidation(host: RangeHost, rule: ValidationRule | undefined): RangeHost {
  const { row: firstRow, column: firstColumn } = boxOf(host[AT]);
  changeCells(host[AT], (cell, row, column) =>
    setOrDelete(cell, 'validation', rule && ruleFor(rule, row - firstRow, column - firstColumn)),
  );
  return host;
}

const validation =
  ({ book }: RangeAt) =>
  (cell: Cell | undefined): object | null =>
    cell?.validation ? validationHandle(book, cell.validation) : null;

/** What a checkbox writes when it is checked and when it is not. */
function boxValues(rule: ValidationRule): { checked: CellValue; unchecked: CellValue } {
  const [checked = true, unchecked = rule.args.length > 0 ? '' : false] = rule.args as CellValue[];
  return { checked, unchecked };
}

function isCheckbox(cell: Cell | undefined): cell is Cell & { validation: ValidationRule } {
  return cell?.validation?.criteria === 'CHECKBOX';
}

function setChecked(host: RangeHost, checked: boolean): RangeHost {
  const { book, sheetId } = host[AT];
  book.change(sheetId, boxOf(host[AT]), (sheet, box) => {
    for (const { row, column } of placesIn(box)) {
      const cell = cellAt(sheet, row, column);
      if (!isCheckbox(cell)) continue;
      cell.value = boxValues(cell.validation)[checked ? 'checked' : 'unchecked'];
      delete cell.formula;
    }
  });
  return host;
}

/** true, false, or null where it is no checkbox. */
const checkedState =
  ({ book }: RangeAt) =>
  (cell: Cell | undefined, sheet: Parameters<typeof scriptValue>[2]): boolean | null =>
    isCheckbox(cell) ? scriptValue(cell, book.data, sheet) === boxValues(cell.validation).checked : null;

export const rangeRules: Methods<RangeHost> = {
  getDataValidation(this: RangeHost) {
    return readFirst(this[AT], validation(this[AT]));
  },
  getDataValidations(this: RangeHost) {
    return readGrid(this[AT], validation(this[AT]));
  },
  setDataValidation(this: RangeHost, rule: unknown) {
    return setValidation(this, validationOf(rule));
  },
  setDataValidations(this: RangeHost, rules: unknown[][]) {
    const box = boxOf(this[AT]);
    checkShape(rules, box);
    const plain = rules.map((line) => line.map(validationOf));
    changeCells(this[AT], (cell, row, column) =>
      setOrDelete(cell, 'validation', plain[row - box.row]?.[column - box.column]),
    );
    return this;
  },
  insertCheckboxes(this: RangeHost, ...args: CellValue[]) {
    const rule: ValidationRule = { criteria: 'CHECKBOX', args, allowInvalid: true };
    const { checked, unchecked } = boxValues(rule);
    changeCells(this[AT], (cell) => {
      cell.validation = rule;
      if (cell.formula === undefined && cell.value !== checked) cell.value = unchecked;
    });
    return this;
  },
  removeCheckboxes(this: RangeHost) {
    changeCells(this[AT], (cell) => {
      if (!isCheckbox(cell)) return;
      cell.value = '';
      Reflect.deleteProperty(cell, 'validation');
    });
    return this;
  },
  check(this: RangeHost) {
    return setChecked(this, true);
  },
  uncheck(this: RangeHost) {
    return setChecked(this, false);
  },
  isChecked(this: RangeHost) {
    const states = readGrid(this[AT], checkedState(this[AT])).flat();
    return states.every((state) => state === states[0]) ? (states[0] ?? null) : null;
  },
  protect(this: RangeHost) {
    return protect(this[AT].book, this[AT].sheetId, boxOf(this[AT]));
  },
  createTextFinder(this: RangeHost, text: string) {
    const { book, sheetId } = this[AT];
    return textFinder(book, [{ sheetId, box: boxOf(this[AT]) }], text);
  },
  createFilter(this: RangeHost) {
    const { book, sheetId } = this[AT];
    const box: RangeBox = boxOf(this[AT]);
    book.execution.write(0, () => {
      const sheet = book.sheetData(sheetId);
      if (sheet.filter) {
        throw new Exception("You can't create a filter in a sheet that already has a filter.");
      }
      sheet.filter = { box, criteria: [] };
    });
    return filterHandle(book, sheetId);
  },
  getRichTextValue(this: RangeHost) {
    return readFirst(this[AT], (cell) => richTextHandle(this[AT].book, cell));
  },
  getRichTextValues(this: RangeHost) {
    return readGrid(this[AT], (cell) => richTextHandle(this[AT].book, cell));
  },
  setRichTextValue(this: RangeHost, rich: unknown) {
    const { text, runs } = richTextOf(rich);
    changeCells(this[AT], (cell) => putText(cell, text, runs));
    return this;
  },
  setRichTextValues(this: RangeHost, values: unknown[][]) {
    const { book, sheetId } = this[AT];
    const box = boxOf(this[AT]);
    checkShape(values, box);
    const plain = values.map((line) => line.map(richTextOf));
    book.change(sheetId, box, (sheet) => {
      for (const { row, column } of placesIn(box)) {
        const { text = '', runs = [] } = plain[row - box.row]?.[column - box.column] ?? {};
        putText(touchCell(sheet, row, column), text, runs);
        tidyCell(sheet, row, column);
      }
    });
    return this;
  },
};

function putText(cell: Cell, text: string, runs: TextRun[]): void {
  cell.value = text;
  delete cell.formula;
  setOrDelete(cell, 'runs', runs.length > 0 ? structuredClone(runs) : undefined);
}
