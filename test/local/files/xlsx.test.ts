// A workbook written as .xlsx and read again is the same workbook, unless someone changed it in between.
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import PizZip from 'pizzip';
import { readWorkbook, writeWorkbook } from '../../../local/files/xlsx';
import type { SheetData, SpreadsheetData } from '../../../local/world';
import { createWorld } from '../../../local/world';
import { anyWorkbook } from './any-workbook';
import { fullWorkbook } from './workbooks';

/** The workbook after someone else changed a part of its file. */
function changed(book: SpreadsheetData, part: string, change: (xml: string) => string): SpreadsheetData {
  const zip = new PizZip(writeWorkbook(book));
  const before = zip.file(part)?.asText() ?? '';
  const after = change(before);
  expect(after).not.toBe(before);
  zip.file(part, after);
  return readWorkbook(zip.generate({ type: 'uint8array' }));
}

function partOf(book: SpreadsheetData, part: string): string {
  return new PizZip(writeWorkbook(book)).file(part)?.asText() ?? '';
}

function small(fill: (sheet: SheetData) => void): SpreadsheetData {
  const book = createWorld().spreadsheet;
  const [sheet] = book.sheets;
  if (sheet) fill(sheet);
  return book;
}

describe('a workbook that was written as .xlsx', () => {
  test('loads back equal, whatever the world can hold', () => {
    const book = fullWorkbook();
    expect(readWorkbook(writeWorkbook(book))).toStrictEqual(book);
  });

  test('loads back equal for any cells, names and sizes', () => {
    fc.assert(
      fc.property(anyWorkbook, (book) => {
        expect(readWorkbook(writeWorkbook(book))).toStrictEqual(book);
      }),
      { numRuns: 100 },
    );
  });

  test('is the same bytes each time, and is not changed by it', () => {
    const book = fullWorkbook();
    const first = Buffer.from(writeWorkbook(book));
    expect(first.equals(Buffer.from(writeWorkbook(fullWorkbook())))).toBe(true);
    expect(first.equals(Buffer.from(writeWorkbook(readWorkbook(first))))).toBe(true);
    expect(book).toStrictEqual(fullWorkbook());
  });

  test('has the elements of a sheet in the order that Excel insists on', () => {
    const order = [
      ...[
        'sheetPr',
        'sheetViews',
        'sheetFormatPr',
        'cols',
        'sheetData',
        'sheetProtection',
        'protectedRanges',
        'autoFilter',
      ],
      ...[
        'mergeCells',
        'conditionalFormatting',
        'dataValidations',
        'hyperlinks',
        'pageMargins',
        'pageSetup',
        'legacyDrawing',
      ],
    ];
    const xml = partOf(fullWorkbook(), 'xl/worksheets/sheet1.xml');
    const places = order.map((name) => xml.indexOf(`<${name}`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  test('never locks anyone out: no password, and nothing for protections that only warn', () => {
    const protect = (warningOnly: boolean): string =>
      partOf(
        small((sheet) => {
          sheet.protections = [
            { id: 1, kind: 'SHEET', unprotected: [], description: '', warningOnly, editors: ['a@xa.example'] },
          ];
        }),
        'xl/worksheets/sheet1.xml',
      );
    expect(protect(true)).not.toContain('sheetProtection');
    expect(protect(false)).toContain('<sheetProtection sheet="1"');
    expect(protect(false)).not.toMatch(/password|hashValue/);
  });

  test.each([
    ['=COUNTIFS(A2:A;">="&B1;C:C;1,5)', 'COUNTIFS(A2:A$1048576,">="&B1,C:C,1.5)'],
    ['=IFS(A1>0;"dương")', '_xlfn.IFS(A1>0,"dương")'],
    ['=FILTER(A:A;B:B="x")', 'IFERROR(__xludf.DUMMYFUNCTION("FILTER(A:A;B:B=""x"")"),7)'],
    ['=SUM(A1', 'IFERROR(__xludf.DUMMYFUNCTION("SUM(A1"),7)'],
    ['={A1;B1}', 'IFERROR(__xludf.DUMMYFUNCTION("{A1;B1}"),7)'],
    ["='Không có'!A1", 'IFERROR(__xludf.DUMMYFUNCTION("\'Không có\'!A1"),7)'],
    ['=\'Trang tính1\'!A1&"a;b"', '\'Trang tính1\'!A1&"a;b"'],
  ])('formula %s stands in it so that Excel can read it', (formula, expected) => {
    const book = small((sheet) => sheet.cells.set('5,5', { value: 7, formula }));
    const found = /<f>(.*)<\/f><v>7<\/v>/.exec(partOf(book, 'xl/worksheets/sheet1.xml'))?.[1];
    expect(found?.replace(/&gt;/g, '>').replace(/&amp;/g, '&')).toBe(expected);
    expect(readWorkbook(writeWorkbook(book))).toStrictEqual(book);
  });
});

test('a row is as high in it as its wrapped text needs, and that is no height that someone set', () => {
  const book = small((sheet) => {
    sheet.columnWidths.set(1, 200);
    sheet.cells.set('1,1', { value: 'chữ '.repeat(100), wrap: true });
    sheet.cells.set('2,1', { value: 'chữ '.repeat(100) });
    sheet.cells.set('3,1', { value: 'một\nhai\nba' });
  });
  const xml = partOf(book, 'xl/worksheets/sheet1.xml');
  const heights = [...xml.matchAll(/<row r="\d"(?: ht="([\d.]+)")?>/g)].map(([, height]) => Number(height ?? 0));
  expect(heights).toEqual([expect.closeTo(14 * 12.75 + 3, 0), 0, expect.closeTo(3 * 12.75 + 3, 5)]);
});

describe('where the visible sheets were changed, they win', () => {
  const book = small((sheet) => {
    sheet.maxRows = 5;
    sheet.cells.set('1,1', { value: NaN, fontWeight: 'normal' });
    sheet.cells.set('2,1', { value: 5, format: 'General', wrap: false });
    sheet.columnWidths.set(1, 50.5);
    sheet.conditionalRules = [
      { ranges: [{ row: 1, column: 1, rows: 1, columns: 1 }], criteria: 'NUMBER_EQUAL_TO', args: [1], bold: true },
      { ranges: [{ row: 2, column: 1, rows: 1, columns: 1 }], criteria: 'NUMBER_EQUAL_TO', args: [2], bold: true },
    ];
  });
  const part = 'xl/worksheets/sheet1.xml';

  test('a value that was typed over is the new one, and what was not touched stays', () => {
    const read = changed(book, part, (xml) => xml.replace('<c r="A1"/>', '<c r="A1"><v>3</v></c>'));
    expect(read.sheets[0]?.cells.get('1,1')).toEqual({ value: 3, fontWeight: 'normal' });
    expect(read.sheets[0]?.cells.get('2,1')).toEqual({ value: 5, format: 'General', wrap: false });
  });

  test('a column that was made wider is as wide as it is now', () => {
    const read = changed(book, part, (xml) => xml.replace(/width="7\.2\d+"/, 'width="20"'));
    expect(read.sheets[0]?.columnWidths).toEqual(new Map([[1, 140]]));
  });

  test('rows that were added below the grid make it longer', () => {
    const read = changed(book, part, (xml) =>
      xml.replace('</sheetData>', '<row r="9"><c r="A9"><v>1</v></c></row></sheetData>'),
    );
    expect(read.sheets[0]).toMatchObject({ maxRows: 9, maxColumns: 26 });
  });

  test('a conditional format that was taken out is gone, the other is as it was', () => {
    const read = changed(book, part, (xml) => xml.replace(/<conditionalFormatting.*?<\/conditionalFormatting>/, ''));
    expect(read.sheets[0]?.conditionalRules).toEqual(book.sheets[0]?.conditionalRules.slice(1));
  });

  test('a sheet that got another name keeps its id', () => {
    const renamed = small((sheet) => {
      sheet.id = 777;
    });
    const read = changed(renamed, 'xl/workbook.xml', (xml) => xml.replace('Trang tính1', 'Tên mới'));
    expect(read.sheets[0]).toMatchObject({ id: 777, name: 'Tên mới' });
  });

  test('extras that were spoilt are left aside', () => {
    const read = changed(book, 'customXml/item1.xml', (xml) => xml.replace('{', '{{'));
    expect(read.sheets[0]?.cells.get('2,1')).toEqual({ value: 5 });
  });
});

test('dates that a script made in a context of its own are dates too', () => {
  const date = runInNewContext('new Date(Date.UTC(2024, 5, 30))') as Date;
  expect(date instanceof Date).toBe(false);
  const book = small((sheet) => {
    const box = { row: 1, column: 1, rows: 1, columns: 1 };
    sheet.cells.set('1,1', { value: '', validation: { criteria: 'DATE_AFTER', args: [date], allowInvalid: false } });
    sheet.conditionalRules = [{ ranges: [box], criteria: 'DATE_AFTER', args: [date] }];
  });
  expect(partOf(book, 'xl/worksheets/sheet1.xml')).toContain('<formula1>45473.291666666664</formula1>');
  const read = readWorkbook(writeWorkbook(book)).sheets[0];
  expect(read?.cells.get('1,1')?.validation?.args).toEqual([new Date('2024-06-30T00:00:00Z')]);
  expect(read?.conditionalRules[0]?.args).toEqual([new Date('2024-06-30T00:00:00Z')]);
});

test('5,000 rows of 20 columns are written and read in seconds of work', () => {
  const book = small((sheet) => {
    sheet.maxRows = 5_000;
    const validation = { criteria: 'VALUE_IN_LIST', args: [['có', 'không'], true], allowInvalid: false };
    for (let row = 1; row <= 5_000; row++)
      for (let column = 1; column <= 20; column++)
        sheet.cells.set(
          `${row},${column}`,
          column === 5 ? { value: '', validation } : { value: `${row} và ${column}`, format: '@' },
        );
  });
  // Processor time, not the clock: other tests may be running.
  const start = process.cpuUsage();
  const read = readWorkbook(writeWorkbook(book));
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1e6).toBeLessThan(10);
  expect(read.sheets[0]?.cells.size).toBe(100_000);
  expect(read.sheets[0]?.cells.get('5000,5')).toEqual(book.sheets[0]?.cells.get('5000,5'));
}, 120_000);
