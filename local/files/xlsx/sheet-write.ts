// One sheet of the world as a worksheet part.
import { boxToA1, columnLetters } from '../../values/a1';
import type { Cell, RangeBox, SheetData, SpreadsheetData } from '../../world';
import { toArgb } from './colors';
import { conditionsXml } from './conditions';
import { filteredRows, filterXml } from './filters';
import { fontOf } from './fonts';
import { toFileFormula } from './formulas';
import { boxNames, fitsInFile, LAST_COLUMN, LAST_ROW, positionOf } from './references';
import {
  DEFAULT_HEIGHT,
  DEFAULT_WIDTH,
  fittingHeight,
  heightInPoints,
  HIGHEST,
  WIDEST,
  widthInCharacters,
} from './sizes';
import type { StringWriter } from './strings-write';
import type { StyleWriter } from './styles-write';
import type { ValidationWriting } from './validations';
import { validationsXml } from './validations';
import { element, escapeText, toXstring } from './xml';

export interface SheetWriting {
  book: SpreadsheetData;
  styles: StyleWriter;
  strings: StringWriter;
  validations: ValidationWriting;
  isActive: boolean;
  /** Relation ids, where the sheet has such parts: of its notes' drawing, and of the links on its cells. */
  drawing?: string;
  links: ReadonlyMap<string, string>;
}

export const WORKSHEET_NAMESPACES = {
  xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/** Values that a formula can give and that are errors for Excel too. */
const ERRORS = new Set(['#REF!', '#N/A', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!']);

/** The worksheet part; cells come row by row. Elements stand in the order that the schema demands. */
export function sheetXml(sheet: SheetData, writing: SheetWriting): string {
  const { book, styles, validations } = writing;
  const tabColor = toArgb(sheet.tabColor);
  return element(
    'worksheet',
    WORKSHEET_NAMESPACES,
    element(
      'sheetPr',
      {},
      tabColor ? element('tabColor', { rgb: tabColor }) : '',
      element('pageSetUpPr', { fitToPage: true }),
    ),
    viewsXml(sheet, writing),
    element('sheetFormatPr', {
      defaultColWidth: widthInCharacters(DEFAULT_WIDTH),
      defaultRowHeight: heightInPoints(DEFAULT_HEIGHT),
    }),
    columnsXml(sheet),
    element('sheetData', {}, rowsXml(sheet, writing)),
    protectionXml(sheet),
    filterXml(sheet, book.locale),
    mergesXml(sheet),
    conditionsXml(sheet, styles, book.timeZone, validations.sheetNames),
    validationsXml(sheet, validations),
    linksXml(writing.links),
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    // On paper: A4, lying, as many pages high as it takes.
    element('pageSetup', { paperSize: 9, orientation: 'landscape', fitToHeight: 0 }),
    writing.drawing === undefined ? '' : element('legacyDrawing', { 'r:id': writing.drawing }),
  );
}

function viewsXml(sheet: SheetData, { book, isActive }: SheetWriting): string {
  const columns = Math.min(sheet.frozenColumns, LAST_COLUMN - 1);
  const rows = Math.min(sheet.frozenRows, LAST_ROW - 1);
  const pane = rows > 0 ? (columns > 0 ? 'bottomRight' : 'bottomLeft') : columns > 0 ? 'topRight' : undefined;
  const selected = isActive && book.activeRange && fitsInFile(book.activeRange) ? book.activeRange : undefined;
  const selection = selected
    ? element('selection', {
        pane,
        activeCell: boxToA1({ ...selected, rows: 1, columns: 1 }),
        sqref: boxToA1(selected),
      })
    : '';
  const frozen = pane
    ? element('pane', {
        xSplit: columns || undefined,
        ySplit: rows || undefined,
        topLeftCell: boxToA1({ row: rows + 1, column: columns + 1, rows: 1, columns: 1 }),
        activePane: pane,
        state: 'frozen',
      })
    : '';
  const view = element(
    'sheetView',
    { showGridLines: sheet.hiddenGridlines ? false : undefined, tabSelected: isActive || undefined, workbookViewId: 0 },
    frozen,
    selection,
  );
  return element('sheetViews', {}, view);
}

function columnsXml(sheet: SheetData): string {
  const columns = [...new Set([...sheet.columnWidths.keys(), ...sheet.hiddenColumns])]
    .filter((column) => column <= LAST_COLUMN)
    .sort((a, b) => a - b)
    .map((column) => {
      const pixels = sheet.columnWidths.get(column);
      return element('col', {
        min: column,
        max: column,
        width: widthInCharacters(Math.min(pixels ?? DEFAULT_WIDTH, WIDEST)),
        customWidth: pixels !== undefined || undefined,
        hidden: sheet.hiddenColumns.has(column) || undefined,
      });
    });
  return columns.length > 0 ? element('cols', {}, columns) : '';
}

function rowsXml(sheet: SheetData, writing: SheetWriting): string[] {
  const rows = new Map<number, { column: number; cell: Cell }[]>();
  const rowOf = (row: number): { column: number; cell: Cell }[] => {
    const cells = rows.get(row) ?? [];
    rows.set(row, cells);
    return cells;
  };
  for (const [key, cell] of sheet.cells) {
    const [row, column] = positionOf(key);
    if (row <= LAST_ROW && column <= LAST_COLUMN) rowOf(row).push({ column, cell });
  }
  const hidden = new Set([...sheet.hiddenRows, ...filteredRows(sheet, writing.book.locale)]);
  for (const row of [...hidden, ...sheet.rowHeights.keys()]) if (row <= LAST_ROW) rowOf(row);

  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const height = sheet.rowHeights.get(row);
      const points = height === undefined ? fittedPoints(sheet, cells) : heightInPoints(Math.min(height, HIGHEST));
      return element(
        'row',
        {
          r: row,
          hidden: hidden.has(row) || undefined,
          ht: points,
          customHeight: height !== undefined || undefined,
        },
        cells.map(({ column, cell }) => cellXml(`${columnLetters(column)}${row}`, cell, writing)),
      );
    });
}

/** The height that the texts of a row without a height of its own need; `undefined` where the usual one will do. */
function fittedPoints(sheet: SheetData, cells: readonly { column: number; cell: Cell }[]): number | undefined {
  let points = 0;
  for (const { column, cell } of cells) {
    if (typeof cell.value !== 'string' || cell.value === '' || (!cell.wrap && !cell.value.includes('\n'))) continue;
    const width = sheet.columnWidths.get(column) ?? DEFAULT_WIDTH;
    points = Math.max(points, fittingHeight(cell.value, width, fontOf(cell), cell.wrap === true));
  }
  return points > heightInPoints(DEFAULT_HEIGHT) ? Math.min(points, heightInPoints(HIGHEST)) : undefined;
}

function cellXml(name: string, cell: Cell, { styles, strings, validations }: SheetWriting): string {
  const { value } = cell;
  const style = styles.indexOf(cell);
  const open = style === 0 ? `<c r="${name}"` : `<c r="${name}" s="${style}"`;
  const formula =
    cell.formula === undefined ? undefined : toFileFormula(cell.formula, { sheetNames: validations.sheetNames, value });
  const inside = formula === undefined ? '' : `<f>${escapeText(toXstring(formula))}</f>`;
  if (typeof value === 'boolean') return `${open} t="b">${inside}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number' && Number.isFinite(value)) {
    return `${open}>${inside}<v>${Object.is(value, -0) ? '-0' : value}</v></c>`;
  }
  if (value === '' || typeof value === 'number') return inside === '' ? `${open}/>` : `${open}>${inside}</c>`;
  if (inside === '') return `${open} t="s"><v>${strings.indexOf(value, cell)}</v></c>`;
  if (ERRORS.has(value)) return `${open} t="e">${inside}<v>${value}</v></c>`;
  return `${open} t="str">${inside}<v>${escapeText(toXstring(value))}</v></c>`;
}

/**
 * A protected sheet, without a password: whoever wants to can lift it. Protections that only warn, and those of single
 * ranges, have no counterpart that would leave the rest of the sheet open, and stay out of the visible part.
 */
function protectionXml(sheet: SheetData): string {
  const protection = sheet.protections.find(({ kind, warningOnly }) => kind === 'SHEET' && !warningOnly);
  if (!protection) return '';
  const open = protection.unprotected.filter(fitsInFile);
  const ranges = open.map((box, index) =>
    element('protectedRange', { sqref: boxToA1(box), name: `Vung_${index + 1}` }),
  );
  return (
    element('sheetProtection', {
      sheet: true,
      formatCells: false,
      formatColumns: false,
      formatRows: false,
      sort: false,
      autoFilter: false,
    }) + (ranges.length > 0 ? element('protectedRanges', {}, ranges) : '')
  );
}

function mergesXml(sheet: SheetData): string {
  const merges = sheet.merges.filter((box: RangeBox) => fitsInFile(box) && box.rows * box.columns > 1);
  if (merges.length === 0) return '';
  return element(
    'mergeCells',
    { count: merges.length },
    merges.map((box) => element('mergeCell', { ref: boxNames([box]) })),
  );
}

function linksXml(links: ReadonlyMap<string, string>): string {
  if (links.size === 0) return '';
  return element(
    'hyperlinks',
    {},
    [...links].map(([ref, id]) => element('hyperlink', { ref, 'r:id': id })),
  );
}
