// Files that others saved: what Excel and other programs write in ways of their own.
import PizZip from 'pizzip';
import { readWorkbook, writeWorkbook } from '../../../local/files/xlsx';
import type { Cell } from '../../../local/world';
import { createWorld } from '../../../local/world';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

interface Parts {
  sheet: string;
  book?: string;
  styles?: string;
  strings?: string;
  theme?: string;
}

/** A file with one sheet, put together by hand. */
function file({ sheet, book = '', styles = '', strings = '', theme = '' }: Parts): Uint8Array {
  const zip = new PizZip();
  const others = { styles, sharedStrings: strings, theme };
  const relations = Object.entries(others)
    .filter(([, xml]) => xml !== '')
    .map(([name]) => `<Relationship Id="${name}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`);
  zip.file(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}"><Relationship Id="a" Type="${OFFICE}/officeDocument" Target="/xl/book.xml"/></Relationships>`,
  );
  zip.file(
    'xl/_rels/book.xml.rels',
    `<Relationships xmlns="${PACKAGE}"><Relationship Id="s" Type="${OFFICE}/worksheet" Target="sheet.xml"/>${relations.join('')}</Relationships>`,
  );
  zip.file(
    'xl/book.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${book}<sheets><sheet name="Tháng &amp; năm" sheetId="3" r:id="s"/></sheets></workbook>`,
  );
  zip.file('xl/sheet.xml', `<worksheet xmlns="${MAIN}">${sheet}</worksheet>`);
  for (const [name, xml] of Object.entries(others)) if (xml !== '') zip.file(`xl/${name}.xml`, xml);
  return zip.generate({ type: 'uint8array' });
}

function cells(parts: Parts): Record<string, Cell> {
  return Object.fromEntries(readWorkbook(file(parts)).sheets[0]?.cells ?? []);
}

const styles = (looks: string, more = ''): string =>
  `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="170" formatCode="[$-42A]dd\\ mmmm\\ yyyy"/></numFmts>${more}<cellXfs>${looks}</cellXfs></styleSheet>`;

describe('values that others wrote', () => {
  test('texts stand in the cell, in the shared table, or in pieces with fonts of their own', () => {
    const strings =
      `<sst xmlns="${MAIN}"><si><t xml:space="preserve"> một </t></si>` +
      `<si><r><rPr><b/><sz val="10"/><rFont val="Arial"/></rPr><t>đậm</t></r><r><t xml:space="preserve"> thường_x000D_</t></r><rPh sb="0" eb="1"><t>đọc</t></rPh></si></sst>`;
    const sheet =
      '<sheetData><row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c>' +
      '<c r="D2" t="inlineStr"><is><r><t>nối</t></r><r><t> lại</t></r></is></c><c t="str"><f>A1</f><v>kết quả</v></c></row></sheetData>';
    expect(cells({ sheet, strings })).toEqual({
      '2,2': { value: ' một ' },
      '2,3': { value: 'đậm thường\r', runs: [{ start: 0, end: 3, bold: true }] },
      '2,4': { value: 'nối lại' },
      '2,5': { value: 'kết quả', formula: '=A1' },
    });
  });

  test('truth values, errors, numbers, and moments in ISO form', () => {
    const sheet =
      '<sheetData><row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c><v>1.5E-7</v></c><c/></row>' +
      '<row r="5"><c r="A5" t="d"><v>2024-02-29T13:30:00</v></c></row></sheetData>';
    expect(cells({ sheet })).toEqual({
      '1,1': { value: true },
      '1,2': { value: false },
      '1,3': { value: '#DIV/0!', formula: '=1/0' },
      '1,4': { value: 1.5e-7 },
      '1,5': { value: '' },
      '5,1': { value: 45351.5625 },
    });
  });

  test('a formula that cells share moves with each of them', () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1+SUM(D$1:D1)</f><v>1</v></c></row>' +
      '<row r="3"><c r="A3"><f t="shared" si="0"/><v>2</v></c><c r="B3"><f>_xlfn.IFS(A1,1)</f></c></row></sheetData>';
    expect(cells({ sheet })).toMatchObject({
      '3,1': { value: 2, formula: '=B3*$C$1+SUM(D$1:D3)' },
      '3,2': { value: '', formula: '=IFS(A1,1)' },
    });
  });

  test.each([
    [14, 'dd/MM/yyyy'],
    [15, 'd-mmm-yy'],
    [18, 'h:mm AM/PM'],
    [20, 'h:mm'],
    [22, 'dd/MM/yyyy h:mm'],
    [45, 'mm:ss'],
    [46, '[h]:mm:ss'],
    [47, 'mmss.0'],
    [49, '@'],
    [170, '[$-42A]dd\\ mmmm\\ yyyy'],
    [0, undefined],
  ])('the format with number %i is %s', (id, format) => {
    const sheet = '<sheetData><row r="1"><c r="A1" s="0"><v>45351.5</v></c></row></sheetData>';
    const expected = { '1,1': { value: 45351.5, ...(format === undefined ? {} : { format }) } };
    expect(cells({ sheet, styles: styles(`<xf numFmtId="${id}"/>`) })).toEqual(expected);
  });

  test('days of a workbook that counts from 1904 are the same days; its numbers stay numbers', () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1" s="1"><v>43889.5</v></c><c r="B1"><v>43889.5</v></c></row></sheetData>';
    const found = cells({
      sheet,
      book: '<workbookPr date1904="1"/>',
      styles: styles('<xf numFmtId="0"/><xf numFmtId="14"/>'),
    });
    expect(found['1,1']?.value).toBe(45351.5);
    expect(found['1,2']?.value).toBe(43889.5);
  });
});

describe('looks that others wrote', () => {
  const theme =
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="Office">' +
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
    '<a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1>' +
    '</a:clrScheme></a:themeElements></a:theme>';
  const fills =
    '<fonts><font><sz val="11"/><color theme="1"/><name val="Calibri"/></font><font><b/><sz val="11"/><color indexed="10"/><name val="Calibri"/></font></fonts>' +
    '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.79998168889431442"/></patternFill></fill>' +
    '<fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.249977111117893"/></patternFill></fill></fills>';
  const looks =
    '<xf numFmtId="0" fontId="0" fillId="1"/><xf fontId="1" fillId="2"/><xf fontId="0" fillId="3"><alignment horizontal="centerContinuous" vertical="center" textRotation="135" wrapText="1"/></xf>';

  test('colours of the theme, lighter or darker, and of the old palette', () => {
    const sheet = '<sheetData><row r="1"><c r="A1" s="0"/><c r="B1" s="1"/><c r="C1" s="2"/></row></sheetData>';
    expect(cells({ sheet, theme, styles: styles(looks, fills) })).toEqual({
      '1,1': { value: '' },
      '1,2': { value: '', background: '#dae3f3', fontColor: '#ff0000', fontWeight: 'bold' },
      '1,3': {
        value: '',
        background: '#bfbfbf',
        horizontalAlignment: 'center',
        verticalAlignment: 'middle',
        textRotation: -45,
        wrap: true,
      },
    });
  });

  test('a column that has a look of its own gives it to cells that are not in the file', () => {
    const sheet =
      '<cols><col min="2" max="2" width="20" customWidth="1" style="1"/><col min="3" max="16384" hidden="1" width="9"/></cols><sheetData><row r="1"><c r="B1"><v>1</v></c></row></sheetData>';
    const [read] = readWorkbook(file({ sheet, theme, styles: styles(looks, fills) })).sheets;
    expect(read?.cells.get('1,2')).toEqual({ value: 1 });
    expect(read?.cells.get('1000,2')).toMatchObject({ background: '#dae3f3' });
    expect(read?.columnWidths).toEqual(new Map([[2, 140]]));
    expect([...(read?.hiddenColumns ?? [])]).toEqual(Array.from({ length: 24 }, (_, index) => index + 3));
  });
});

test('rules about other sheets, which Excel keeps in an extension, are found', () => {
  const extension =
    '<extLst><ext xmlns:x14="x"><x14:dataValidations xmlns:xm="m"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1">' +
    "<x14:formula1><xm:f>'Tháng &amp; năm'!$F$1:$F$4</xm:f></x14:formula1><xm:sqref>A2:A1048576</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>";
  const [sheet] = readWorkbook(file({ sheet: `<sheetData/>${extension}` })).sheets;
  expect(sheet?.name).toBe('Tháng & năm');
  expect(sheet?.cells.size).toBe(999);
  expect(sheet?.cells.get('1000,1')?.validation).toEqual({
    criteria: 'VALUE_IN_RANGE',
    args: [{ sheetId: 2, row: 1, column: 6, rows: 4, columns: 1 }, true],
    allowInvalid: false,
  });
});

test('elements with a prefix are the same elements', () => {
  const sheet =
    '<x:sheetData xmlns:x="y"><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>chữ</x:t></x:is></x:c></x:row></x:sheetData>';
  expect(cells({ sheet })).toEqual({ '1,1': { value: 'chữ' } });
});

test('a file that says nothing of itself takes what the caller says, or is one of a Vietnamese user', () => {
  const bytes = file({ sheet: '<sheetData/>' });
  const usual = createWorld().spreadsheet;
  expect(readWorkbook(bytes)).toMatchObject({ locale: usual.locale, timeZone: usual.timeZone, name: usual.name });
  expect(readWorkbook(bytes, { locale: 'en_US', name: 'x' })).toMatchObject({ locale: 'en_US', name: 'x' });
});

test('what is no .xlsx file is refused in a sentence', () => {
  expect(() => readWorkbook(new TextEncoder().encode('a,b\n'))).toThrow(
    'Tệp không phải là bảng tính .xlsx hoặc đã bị hỏng.',
  );
  expect(() => readWorkbook(writeWorkbook(createWorld().spreadsheet).slice(0, 900))).toThrow('đã bị hỏng');
  expect(() => readWorkbook(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toThrow('mật khẩu');
  expect(() => readWorkbook(new PizZip().file('a', 'b').generate({ type: 'uint8array' }))).toThrow(
    'thiếu phần workbook',
  );
});
