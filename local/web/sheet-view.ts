// A sheet as the page draws it: texts as they are shown, looks, notes, links, dropdowns.
import { displayValue, shownCell } from '../cell-reading';
import { cellAt, cellPlace, placesIn } from '../grid';
import { formatValue } from '../values/formats';
import { hyperlinkOf } from '../values/formulas';
import type { Cell, ConditionalRule, SheetBox, SheetData, SpreadsheetData, ValidationRule, World } from '../world';
import { eachColoured } from './conditional';
import type { Box, CellView, RuleView, SheetView, Style } from './protocol';

const ALIGN: Record<string, 'left' | 'center' | 'right'> = {
  left: 'left',
  center: 'center',
  right: 'right',
  'general-left': 'left',
  'general-right': 'right',
};
const VERTICAL: Record<string, 'top' | 'middle' | 'bottom'> = { top: 'top', middle: 'middle', bottom: 'bottom' };

/** Text and kind of what a cell shows. A formula that the host cannot work out says so, as one that is broken does. */
function shown(cell: Cell, book: SpreadsheetData, sheet: SheetData): { text: string; number: boolean } {
  try {
    const { value, format } = shownCell(cell, book, sheet);
    return { text: formatValue(value, format, book.locale), number: typeof value === 'number' };
  } catch {
    return { text: '#ERROR!', number: false };
  }
}

function styleOf(cell: Cell | undefined, number: boolean): Style {
  if (!cell) return {};
  const align = ALIGN[cell.horizontalAlignment ?? ''] ?? (number ? 'right' : undefined);
  const vertical = VERTICAL[cell.verticalAlignment ?? ''];
  return {
    ...(cell.background === undefined ? {} : { background: cell.background }),
    ...(cell.fontColor === undefined ? {} : { color: cell.fontColor }),
    ...(cell.fontWeight === 'bold' ? { bold: true } : {}),
    ...(cell.fontStyle === 'italic' ? { italic: true } : {}),
    ...(cell.fontLine === 'underline' ? { underline: true } : {}),
    ...(cell.fontLine === 'line-through' ? { strike: true } : {}),
    ...(cell.fontSize === undefined ? {} : { size: cell.fontSize }),
    ...(cell.fontFamily === undefined ? {} : { font: cell.fontFamily }),
    ...(align === undefined ? {} : { align }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(cell.wrap ? { wrap: true } : {}),
    ...(cell.clip ? { clip: true } : {}),
  };
}

const withRule = (style: Style, rule: ConditionalRule): Style => ({
  ...style,
  ...(rule.background === undefined ? {} : { background: rule.background }),
  ...(rule.fontColor === undefined ? {} : { color: rule.fontColor }),
  ...(rule.bold ? { bold: true } : {}),
  ...(rule.italic ? { italic: true } : {}),
  ...(rule.underline ? { underline: true } : {}),
  ...(rule.strikethrough ? { strike: true } : {}),
});

function linkOf(cell: Cell, text: string): string | undefined {
  const made = hyperlinkOf(cell.formula) ?? cell.runs?.find((run) => run.url !== undefined)?.url;
  return made ?? (/^https?:\/\/\S+$/.test(text) ? text : undefined);
}

/** What is edited: the formula, or the content in full where the format shows less of it. */
function entryOf(cell: Cell, text: string, book: SpreadsheetData): string {
  if (cell.formula !== undefined) return cell.formula;
  if (typeof cell.value !== 'number' || /\d[/:]\d/.test(text) || text.includes('%')) return text;
  return formatValue(cell.value, undefined, book.locale);
}

function choicesOf(rule: ValidationRule, book: SpreadsheetData): string[] | undefined {
  const [source, dropdown] = rule.args;
  if (dropdown === false) return undefined;
  if (rule.criteria === 'VALUE_IN_LIST') return (source as unknown[]).map(String);
  if (rule.criteria !== 'VALUE_IN_RANGE') return undefined;
  const box = source as SheetBox;
  const sheet = book.sheets.find((candidate) => candidate.id === box.sheetId);
  if (!sheet) return [];
  const texts = [...placesIn(box)].map(({ row, column }) => displayValue(cellAt(sheet, row, column), book, sheet));
  return [...new Set(texts.filter((text) => text !== ''))];
}

/** Where each rule stands: as boxes of one column, a column of cells that share a rule being one box. */
function rulesOf(sheet: SheetData, book: SpreadsheetData): RuleView[] {
  const places = new Map<ValidationRule, { row: number; column: number }[]>();
  const same = new Map<string, ValidationRule>();
  const keys = new Map<ValidationRule, ValidationRule>();
  for (const [key, { validation }] of sheet.cells) {
    if (!validation) continue;
    let rule = keys.get(validation);
    if (!rule) {
      const text = JSON.stringify(validation);
      rule = same.get(text) ?? validation;
      same.set(text, rule);
      keys.set(validation, rule);
    }
    const list = places.get(rule) ?? [];
    places.set(rule, list);
    list.push(cellPlace(key));
  }
  return [...places].map(([rule, list]) => {
    list.sort((a, b) => a.column - b.column || a.row - b.row);
    const boxes: Box[] = [];
    for (const { row, column } of list) {
      const last = boxes[boxes.length - 1];
      if (last?.column === column && last.row + last.rows === row) last.rows += 1;
      else boxes.push({ row, column, rows: 1, columns: 1 });
    }
    const choices = choicesOf(rule, book);
    return {
      boxes,
      ...(choices === undefined ? {} : { choices }),
      ...(rule.criteria === 'CHECKBOX' ? { checkbox: true as const } : {}),
      ...(rule.helpText === undefined ? {} : { help: rule.helpText }),
    };
  });
}

/** The whole sheet as the page draws it. Time: the moment for which dates are coloured. */
export function sheetView(world: World, sheet: SheetData): SheetView {
  const book = world.spreadsheet;
  const styles: Style[] = [{}];
  const numbers = new Map<string, number>([['{}', 0]]);
  const numberOf = (style: Style): number => {
    const key = JSON.stringify(style);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, styles.length);
    return styles.push(style) - 1;
  };
  const coloured = new Map<string, ConditionalRule[]>();
  eachColoured(book, sheet, world.clock.now(), (row, column, rule) => {
    const key = `${row},${column}`;
    coloured.set(key, [...(coloured.get(key) ?? []), rule]);
  });
  const cells: CellView[] = [];
  const add = (key: string, cell: Cell | undefined): void => {
    const { text, number } = cell ? shown(cell, book, sheet) : { text: '', number: false };
    const looks = (coloured.get(key) ?? []).reduce(withRule, styleOf(cell, number));
    if (text === '' && looks.background === undefined && cell?.note === undefined && cell?.formula === undefined)
      return;
    const entry = cell ? entryOf(cell, text, book) : text;
    const link = cell && linkOf(cell, text);
    cells.push({
      ...cellPlace(key),
      text,
      style: numberOf(looks),
      ...(entry === text ? {} : { entry }),
      ...(cell?.note === undefined ? {} : { note: cell.note }),
      ...(link === undefined ? {} : { link }),
    });
  };
  for (const [key, cell] of sheet.cells) add(key, cell);
  for (const key of coloured.keys()) if (!sheet.cells.has(key)) add(key, undefined);
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    id: sheet.id,
    name: sheet.name,
    rows: sheet.maxRows,
    columns: sheet.maxColumns,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    gridlines: !sheet.hiddenGridlines,
    widths: Object.fromEntries(sheet.columnWidths),
    heights: Object.fromEntries(sheet.rowHeights),
    hiddenColumns: [...sheet.hiddenColumns],
    hiddenRows: [...sheet.hiddenRows],
    styles,
    cells,
    merges: sheet.merges,
    rules: rulesOf(sheet, book),
  };
}
