// One worksheet part as a sheet of the world: what is visible there, and nothing else.
import { isDateFormat } from '../../values/formats';
import { offsetReferences } from '../../values/references';
import { dayToSerial } from '../../values/zones';
import type { Cell, CellValue, RangeBox, SheetData } from '../../world';
import { emptySheet } from '../../world';
import type { ColorReader } from './colors';
import { readConditions } from './conditions';
import { filteredRows, readFilter } from './filters';
import type { TextPiece } from './fonts';
import { parseText, runsOf } from './fonts';
import { fromFileFormula } from './formulas';
import { clipBox, eachCell, parseBox, parseBoxes } from './references';
import { heightInPixels, widthInPixels } from './sizes';
import type { Look, Styles } from './styles-read';
import { PLAIN } from './styles-read';
import type { XmlNode } from './xml';
import { child, childrenOf, descendants, flag, fromXstring, isOn, numberOf, parseXml } from './xml';

export interface BookReading {
  strings: readonly TextPiece[][];
  styles: Styles;
  colors: ColorReader;
  locale: string;
  timeZone: string;
  /** Days to add to the serials of dates (files that count from 1904). */
  dateShift: number;
}

/** A formula that other cells share, and where it stands. */
interface SharedFormula {
  text: string;
  row: number;
  column: number;
}

const NEWEST_DEFAULT = emptySheet(0, '');

/**
 * Reads a worksheet. Validations, notes and links are not in it yet; `root` is the part without its rows, for them.
 * The grid is as large as Google makes one, or larger where cells stand further out.
 */
export function readSheet(
  source: string,
  id: number,
  name: string,
  reading: BookReading,
): { sheet: SheetData; root: XmlNode } {
  const sheet = emptySheet(id, name, 0, 0);
  const reader = new RowReader(sheet, reading);
  const root = parseXml(source, { row: (node) => reader.read(node) });
  growTo(sheet, NEWEST_DEFAULT.maxRows, NEWEST_DEFAULT.maxColumns);

  const view = child(child(root, 'sheetViews'), 'sheetView');
  const pane = child(view, 'pane');
  if (pane?.attributes['state']?.startsWith('frozen')) {
    sheet.frozenRows = numberOf(pane, 'ySplit') ?? 0;
    sheet.frozenColumns = numberOf(pane, 'xSplit') ?? 0;
  }
  if (view && 'showGridLines' in view.attributes) sheet.hiddenGridlines = !flag(view, 'showGridLines');
  const tabColor = reading.colors(child(child(root, 'sheetPr'), 'tabColor'));
  if (tabColor !== undefined) sheet.tabColor = tabColor;

  readColumns(root, sheet, reader);
  sheet.merges = descendants(child(root, 'mergeCells'), 'mergeCell').flatMap(
    ({ attributes }) => parseBox(attributes['ref'] ?? '') ?? [],
  );
  for (const merge of sheet.merges) growTo(sheet, merge.row + merge.rows - 1, merge.column + merge.columns - 1);
  sheet.conditionalRules = readConditions(root, reading.styles.differentials, reading.timeZone);
  readProtection(root, sheet);
  const filter = readFilter(root, sheet, reading.locale);
  if (filter) {
    sheet.filter = filter;
    for (const row of filteredRows(sheet, reading.locale)) sheet.hiddenRows.delete(row);
  }
  return { sheet, root };
}

function growTo(sheet: SheetData, rows: number, columns: number): void {
  sheet.maxRows = Math.max(sheet.maxRows, rows);
  sheet.maxColumns = Math.max(sheet.maxColumns, columns);
}

class RowReader {
  /** Looks of whole rows, for cells that are not in the file. */
  private readonly rowLooks = new Map<number, Look>();
  private readonly shared = new Map<string, SharedFormula>();
  private row = 0;

  constructor(
    private readonly sheet: SheetData,
    private readonly reading: BookReading,
  ) {}

  read(node: XmlNode): void {
    const { sheet } = this;
    const { attributes } = node;
    this.row = attributes['r'] === undefined ? this.row + 1 : Number(attributes['r']);
    const { row } = this;
    const height = numberOf(node, 'ht');
    const isCustom = isOn(attributes['customHeight']);
    if (isOn(attributes['hidden'])) sheet.hiddenRows.add(row);
    if (height !== undefined && isCustom) sheet.rowHeights.set(row, heightInPixels(height));
    if (isOn(attributes['customFormat'])) this.rowLooks.set(row, this.look(attributes['s']));
    let column = 0;
    for (const part of node.children) {
      if (part.name !== 'c') continue;
      const box = parseCellName(part.attributes['r']);
      column = box?.column ?? column + 1;
      sheet.cells.set(`${row},${column}`, this.cell(part, row, column));
      growTo(sheet, row, column);
    }
    if (isOn(attributes['hidden']) || (height !== undefined && isCustom)) growTo(sheet, row, 0);
  }

  look(style: string | undefined): Look {
    return this.reading.styles.looks[Number(style ?? 0)] ?? this.reading.styles.looks[0] ?? PLAIN;
  }

  /** Gives rows and columns that have a look of their own cells where there were none. */
  fill(columnLooks: ReadonlyMap<number, Look>): void {
    const { sheet } = this;
    const put = (row: number, column: number, { fields }: Look): void => {
      const key = `${row},${column}`;
      if (Object.keys(fields).length > 0 && !sheet.cells.has(key)) sheet.cells.set(key, { value: '', ...fields });
    };
    for (const [row, look] of this.rowLooks)
      for (let column = 1; row <= sheet.maxRows && column <= sheet.maxColumns; column++) put(row, column, look);
    for (const [column, look] of columnLooks)
      for (let row = 1; column <= sheet.maxColumns && row <= sheet.maxRows; row++) put(row, column, look);
  }

  private cell(node: XmlNode, row: number, column: number): Cell {
    const look = this.look(node.attributes['s']);
    let type = node.attributes['t'] ?? 'n';
    let content = '';
    let formula: string | undefined;
    let pieces: TextPiece[] | undefined;
    for (const part of node.children) {
      if (part.name === 'v') content = part.text;
      else if (part.name === 'f') formula = this.formula(part, row, column);
      else if (part.name === 'is') pieces = parseText(part, this.reading.colors);
    }
    if (type === 's') pieces = this.reading.strings[Number(content)] ?? [];
    // LibreOffice saves the truth values that stand in cells as formulas.
    const isTruthValue = /^=(TRUE|FALSE)\(\)$/i.test(formula ?? '');
    if (isTruthValue) [type, content, formula] = ['b', /TRUE/i.test(formula ?? '') ? '1' : '0', undefined];
    const cell: Cell = { value: pieces ? textOf(pieces) : this.value(type, content, look), ...look.fields };
    if (formula !== undefined) cell.formula = formula;
    if (pieces?.some(({ font }) => font)) {
      const runs = runsOf(pieces, look.font);
      if (runs.length > 0) cell.runs = runs;
    }
    return cell;
  }

  private value(type: string, content: string, look: Look): CellValue {
    if (type === 'str' || type === 'inlineStr' || type === 'e') return fromXstring(content);
    if (content.trim() === '') return '';
    if (type === 'b') return isOn(content.trim());
    if (type === 'd') return isoToSerial(content.trim()) ?? content;
    const number = Number(content);
    if (Number.isNaN(number)) return content;
    return this.reading.dateShift !== 0 && isDateFormat(look.fields.format) ? number + this.reading.dateShift : number;
  }

  private formula(node: XmlNode, row: number, column: number): string | undefined {
    const text = fromXstring(node.text);
    const { t: type, si = '' } = node.attributes;
    if (type === 'dataTable') return undefined;
    if (type === 'shared') {
      if (text !== '') this.shared.set(si, { text, row, column });
      const known = this.shared.get(si);
      if (!known) return undefined;
      return fromFileFormula(offsetReferences(known.text, row - known.row, column - known.column));
    }
    return text === '' ? undefined : fromFileFormula(text);
  }
}

function textOf(pieces: readonly TextPiece[]): string {
  const [first] = pieces;
  return pieces.length === 1 && first ? first.text : pieces.map((piece) => piece.text).join('');
}

/** Fast way for the many: `AB12`. */
function parseCellName(name: string | undefined): { column: number } | undefined {
  if (name === undefined) return undefined;
  let column = 0;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (code < 65) break;
    column = column * 26 + (code & 31);
  }
  return column > 0 ? { column } : undefined;
}

/** The serial of an ISO 8601 moment, as it stands on the wall; of a time alone, its part of a day. */
function isoToSerial(text: string): number | undefined {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?/.exec(text);
  if (!match || match[0] === '') return undefined;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
  const days = year === undefined ? 0 : dayToSerial(Number(year), Number(month), Number(day));
  if (days === undefined) return undefined;
  return days + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
}

function readColumns(root: XmlNode, sheet: SheetData, reader: RowReader): void {
  const looks = new Map<number, Look>();
  const blocks = childrenOf(root, 'cols').flatMap((cols) => childrenOf(cols, 'col'));
  for (const node of blocks) {
    const [first, last] = [numberOf(node, 'min') ?? 1, numberOf(node, 'max') ?? 1];
    // A block that runs on to the right end says how columns look that are not there yet.
    if (last - first < 256 && (flag(node, 'hidden') || flag(node, 'customWidth'))) growTo(sheet, 0, last);
  }
  const usual = numberOf(child(root, 'sheetFormatPr'), 'defaultColWidth');
  for (const node of blocks) {
    const [first, last] = [numberOf(node, 'min') ?? 1, numberOf(node, 'max') ?? 1];
    const width = numberOf(node, 'width');
    for (let column = first; column <= Math.min(last, sheet.maxColumns); column++) {
      if (flag(node, 'hidden')) sheet.hiddenColumns.add(column);
      if (width !== undefined && width > 0 && flag(node, 'customWidth') && width !== usual)
        sheet.columnWidths.set(column, widthInPixels(width));
      if (node.attributes['style'] !== undefined) looks.set(column, reader.look(node.attributes['style']));
    }
  }
  reader.fill(looks);
}

function readProtection(root: XmlNode, sheet: SheetData): void {
  if (!flag(child(root, 'sheetProtection'), 'sheet')) return;
  const unprotected: RangeBox[] = descendants(child(root, 'protectedRanges'), 'protectedRange').flatMap(
    ({ attributes }) => parseBoxes(attributes['sqref'] ?? ''),
  );
  sheet.protections.push({ id: 1, kind: 'SHEET', unprotected, description: '', warningOnly: false, editors: [] });
}

/** Puts links on the texts of cells. `targetOf` gives the address of a relation. */
export function readLinks(root: XmlNode, sheet: SheetData, targetOf: (node: XmlNode) => string | undefined): void {
  for (const node of descendants(child(root, 'hyperlinks'), 'hyperlink')) {
    const box = parseBox(node.attributes['ref'] ?? '');
    const url = targetOf(node);
    const part = box && clipBox(box, sheet);
    if (!part || url === undefined) continue;
    eachCell(part, (row, column) => {
      const cell = sheet.cells.get(`${row},${column}`);
      if (typeof cell?.value !== 'string' || cell.value === '' || cell.formula !== undefined) return;
      const underlined = cell.runs?.filter((run) => run.underline) ?? [];
      if (underlined.length > 0) for (const run of underlined) run.url = url;
      else cell.runs = [{ start: 0, end: cell.value.length, url }];
    });
  }
}
