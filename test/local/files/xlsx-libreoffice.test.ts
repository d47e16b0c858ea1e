// Workbooks of the local host, opened and saved again by LibreOffice.
import PizZip from 'pizzip';
import { readWorkbook, writeWorkbook } from '../../../local/files/xlsx';
import type { Cell, SheetData, SpreadsheetData } from '../../../local/world';
import type { Resaved } from './libreoffice';
import { resave } from './libreoffice';
import { DIFFICULT_TEXTS, fullWorkbook, LONG_TEXT } from './workbooks';

const book = fullWorkbook();
// LibreOffice filters rows away from a CSV file, and forgets the colour of a protected tab.
const [main] = book.sheets as [SheetData];
delete main.filter;
main.protections = main.protections.filter(({ kind }) => kind === 'RANGE');

let saved: Resaved;
let loaded: SpreadsheetData;
let visible: SpreadsheetData;

beforeAll(() => {
  saved = resave(writeWorkbook(book));
  loaded = readWorkbook(saved.xlsx);
  visible = readWorkbook(withoutExtras(saved.xlsx), { id: 'khác', locale: 'en_US', timeZone: 'UTC' });
}, 180_000);

/** As if the part that only the local host reads had been lost. */
function withoutExtras(bytes: Uint8Array): Uint8Array {
  const zip = new PizZip(bytes);
  zip.remove('customXml/item1.xml');
  return zip.generate({ type: 'uint8array' });
}

/** A line break is a line feed for LibreOffice, however it was written; some characters are no text to it. */
function asText(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** Rows 2 to 31 of a column. That a cell is empty, or was never touched, is the same here; long texts are kept short. */
function column(workbook: SpreadsheetData, at: number, field: keyof Cell = 'value'): unknown[] {
  const cells = workbook.sheets[0]?.cells;
  const values = Array.from({ length: 30 }, (_, index) => cells?.get(`${index + 2},${at}`)?.[field] ?? '');
  return values.map((value) =>
    value === LONG_TEXT ? 'the long text' : typeof value === 'string' ? asText(value) : value,
  );
}

const ruleAt = (workbook: SpreadsheetData, key: string): unknown => workbook.sheets[0]?.cells.get(key)?.validation;

describe('what LibreOffice shows', () => {
  test('every text is there as it was typed, whatever it looks like', () => {
    const shown = saved.csv.slice(1).map((row) => row[0]);
    DIFFICULT_TEXTS.forEach((text, index) => expect(shown[index]).toBe(asText(text)));
  });

  test('a text of 40,000 characters is there whole', () => {
    const shown = saved.csv[1]?.[1] ?? '';
    expect([shown.length, shown === LONG_TEXT]).toEqual([40_000, true]);
  });

  test('dates are shown as their format says, truth values as such, formulas by their result', () => {
    expect(saved.csv[2]?.[3]).toBe('01/03/2024 13:30');
    expect(saved.csv[1]?.[4]).toBe('TRUE');
    expect(saved.csv[4]?.[5]).toBe('TRUE');
    expect(saved.csv[6]?.[5]).toBe('kết quả');
    expect(saved.csv[9]?.[5]).toBe('Tổ dân phố 1');
  });
});

describe('a workbook that LibreOffice saved again', () => {
  test('has the same texts, notes and numbers', () => {
    for (const at of [1, 2, 4, 10, 11]) expect(column(loaded, at)).toEqual(column(book, at));
    expect(column(loaded, 9, 'note')).toEqual(column(book, 9, 'note'));
    const numbers = column(book, 3).map((value) => (Number.isFinite(value) ? value : undefined));
    expect(column(loaded, 3).map((value) => (Number.isFinite(value) ? value : undefined))).toEqual(numbers);
    expect([2, 3].map((row) => loaded.sheets[0]?.cells.get(`${row},5`))).toEqual([
      { value: true },
      { value: false, format: '@' },
    ]);
  });

  test('has the same number formats, validations and conditional formats', () => {
    for (const at of [1, 4, 12]) expect(column(loaded, at, 'format')).toEqual(column(book, at, 'format'));
    for (const at of [10, 11, 12]) expect(column(loaded, at, 'validation')).toEqual(column(book, at, 'validation'));
    expect(loaded.sheets[0]?.conditionalRules).toEqual(main.conditionalRules);
  });

  test('has the same sheets, sizes, frozen and hidden lines, merged cells, names, protections', () => {
    const outline = ({ name, locale, timeZone, id, sheets, namedRanges, activeSheet }: SpreadsheetData): unknown => ({
      ...{ name, locale, timeZone, id, namedRanges, activeSheet },
      sheets: sheets.map(({ cells: _cells, conditionalRules: _rules, columnWidths, ...sheet }) => ({
        ...sheet,
        columnWidths: new Map([...columnWidths].map(([at, width]) => [at, Math.round(width)])),
      })),
    });
    expect(outline(loaded)).toEqual(outline(book));
  });

  test('keeps formulas, also those that only Sheets computes', () => {
    const formulas = column(loaded, 6, 'formula');
    expect(formulas.slice(4, 10)).toEqual(column(book, 6, 'formula').slice(4, 10));
    expect(formulas[0]).toBe('=SUM(F2:F10)');
  });
});

describe('a workbook of which only the visible sheets are left', () => {
  test('still has its values, its zone and locale, and its sizes', () => {
    expect(column(visible, 1)).toEqual(column(book, 1));
    expect([visible.id, visible.locale, visible.timeZone]).toEqual([book.id, book.locale, book.timeZone]);
    const { frozenRows, frozenColumns, tabColor, hiddenGridlines } = visible.sheets[0] ?? {};
    expect({ frozenRows, frozenColumns, tabColor, hiddenGridlines }).toEqual({
      frozenRows: 1,
      frozenColumns: 2,
      tabColor: '#ff9900',
      hiddenGridlines: true,
    });
    expect(visible.sheets[0]?.columnWidths.get(2)).toBe(421);
    expect(visible.sheets[0]?.rowHeights).toEqual(main.rowHeights);
    expect(visible.sheets[0]?.hiddenRows).toEqual(main.hiddenRows);
    expect(visible.sheets.map((sheet) => sheet.hidden)).toEqual(book.sheets.map((sheet) => sheet.hidden));
  });

  test('still has its dropdowns, also long ones, without the sheet that held them', () => {
    expect(ruleAt(visible, '5,10')).toEqual(ruleAt(book, '5,10'));
    expect(ruleAt(visible, '4,11')).toEqual(ruleAt(book, '4,11'));
    expect(visible.sheets).toHaveLength(book.sheets.length);
    for (const key of ['2,12', '3,12', '4,12', '5,12', '6,12', '7,12'])
      expect(ruleAt(visible, key)).toEqual(ruleAt(book, key));
  });

  test('still has its colours, fonts, borders and its formulas', () => {
    const cells = visible.sheets[0]?.cells;
    expect(cells?.get('2,7')).toEqual(main.cells.get('2,7'));
    expect(cells?.get('4,7')).toMatchObject({ fontFamily: 'Times New Roman', fontSize: 13, fontLine: 'line-through' });
    expect(cells?.get('5,7')).toEqual(main.cells.get('5,7'));
    expect(cells?.get('8,7')?.borders).toEqual(main.cells.get('8,7')?.borders);
    expect(cells?.get('6,6')?.formula).toBe('=COUNTA(A2:A)');
    expect(cells?.get('7,6')?.formula).toBe('=QUERY(A2:C;"select A";0)');
    expect(cells?.get('1,1')).toMatchObject({ value: 'Mã', fontWeight: 'bold', background: '#d9ead3', wrap: true });
  });
});
