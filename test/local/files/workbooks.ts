// A workbook for the tests of .xlsx files that has at least one of everything that the world can hold.
import type { Cell, ConditionalRule, SheetData, SpreadsheetData, ValidationRule } from '../../../local/world';
import { createWorld, emptySheet } from '../../../local/world';

/** Texts that programs like to take for something else, or to change. */
export const DIFFICULT_TEXTS = [
  '0912345678',
  '+84 912 345 678',
  '1e5',
  '01/02/2024',
  'TRUE',
  '=HYPERLINK("http://x","y")',
  "'abc",
  "'",
  '-5',
  '@ai',
  '  hai đầu có dấu cách  ',
  'dòng một\ndòng hai\n',
  '\tcột\t',
  'về\rđầu\r\ndòng',
  '_x0041_ và _x005F_ là chữ',
  'xấu \u0001\u0007\u001f\ufffe',
  'Đối thoại'.normalize('NFC'),
  'Đối thoại'.normalize('NFD'),
  '👩‍🌾🇻🇳 ý kiến 😀',
  '<b>&amp;"\'</b>]]>',
  'khoảng\u00a0trắng\u200b\u2028',
  '#N/A',
  '; , " ?',
];

export const LONG_TEXT = Array.from({ length: 8000 }, (_, index) => `ý${String(index).padStart(4, '0')}`).join('');

export const STATES: ValidationRule = {
  criteria: 'VALUE_IN_LIST',
  args: [['chờ', 'đã mời', 'nói "thẳng"'], true],
  allowInvalid: false,
  helpText: 'Chọn một trạng thái.\nĐể trống nếu chưa biết.',
};

export const LONG_LIST: ValidationRule = {
  criteria: 'VALUE_IN_LIST',
  args: [[...Array.from({ length: 60 }, (_, index) => `Thôn số ${index + 1}`), 'Thôn Hạ, Ngọc Châu'], false],
  allowInvalid: true,
};

export const RULES: ValidationRule[] = [
  { criteria: 'DATE_IS_VALID_DATE', args: [], allowInvalid: false, helpText: 'Ngày dạng 31/12/2024.' },
  {
    criteria: 'DATE_BETWEEN',
    args: [new Date('2024-01-01T00:00:00+07:00'), new Date('2024-12-31T00:00:00+07:00')],
    allowInvalid: false,
  },
  { criteria: 'DATE_ON_OR_AFTER', args: [new Date('2024-02-29T13:45:00+07:00')], allowInvalid: true },
  { criteria: 'NUMBER_GREATER_THAN_OR_EQUAL_TO', args: [0], allowInvalid: false },
  { criteria: 'NUMBER_NOT_BETWEEN', args: [-1.5, 1e-7], allowInvalid: false },
  { criteria: 'CHECKBOX', args: [], allowInvalid: false },
  { criteria: 'CHECKBOX', args: ['có', 'không'], allowInvalid: false },
  {
    criteria: 'VALUE_IN_RANGE',
    args: [{ sheetId: 1234567890, row: 1, column: 1, rows: 9, columns: 1 }, true],
    allowInvalid: false,
  },
  { criteria: 'VALUE_IN_LIST', args: [['TRUE', 'FALSE'], true], allowInvalid: false },
  { criteria: 'CUSTOM_FORMULA', args: ['=COUNTIF(A:A;A1)=1'], allowInvalid: false },
  { criteria: 'CUSTOM_FORMULA', args: ['=REGEXMATCH(A1;"^YK-")'], allowInvalid: false },
  { criteria: 'TEXT_CONTAINS', args: ['*đất*'], allowInvalid: false },
  { criteria: 'TEXT_IS_VALID_EMAIL', args: [], allowInvalid: true, helpText: 'x'.repeat(400) },
  { criteria: 'TEXT_IS_VALID_URL', args: [], allowInvalid: true },
  { criteria: 'LUẬT_SAU_NÀY', args: [null, undefined, { a: [NaN] }], allowInvalid: true },
];

const CONDITIONS: ConditionalRule[] = [
  {
    ranges: [{ row: 2, column: 1, rows: 99, columns: 3 }],
    criteria: 'TEXT_EQUAL_TO',
    args: ['quá hạn'],
    background: '#f4cccc',
    fontColor: '#990000',
    bold: true,
  },
  {
    ranges: [
      { row: 2, column: 4, rows: 99, columns: 1 },
      { row: 2, column: 6, rows: 9, columns: 1 },
    ],
    criteria: 'CUSTOM_FORMULA',
    args: ['=AND($D2<>"";$D2<TODAY())'],
    background: '#fff2cc',
  },
  {
    ranges: [{ row: 2, column: 5, rows: 99, columns: 1 }],
    criteria: 'DATE_BEFORE',
    args: [new Date('2024-06-30T00:00:00+07:00')],
    italic: true,
  },
  {
    ranges: [{ row: 2, column: 5, rows: 99, columns: 1 }],
    criteria: 'DATE_EQUAL_TO_RELATIVE',
    args: ['TODAY'],
    strikethrough: true,
  },
  {
    ranges: [{ row: 2, column: 6, rows: 99, columns: 1 }],
    criteria: 'NUMBER_BETWEEN',
    args: [1, 2.5],
    underline: true,
    bold: false,
  },
  { ranges: [{ row: 1, column: 1, rows: 1, columns: 1 }], criteria: 'CELL_EMPTY', args: [], background: '#eeeeee' },
  {
    ranges: [{ row: 1, column: 1, rows: 1, columns: 1 }],
    criteria: 'TEXT_CONTAINS',
    args: ['"a"'],
    fontColor: '#00ff00',
  },
];

export const LOOKS: Partial<Cell>[] = [
  { fontWeight: 'bold', fontStyle: 'italic', fontLine: 'underline', fontColor: '#1a73e8', background: '#fce5cd' },
  { fontWeight: 'normal', fontStyle: 'normal', fontLine: 'none', wrap: false, fontFamily: 'Arial', fontSize: 10 },
  {
    fontFamily: 'Times New Roman',
    fontSize: 13,
    fontLine: 'line-through',
    fontColor: '#000000',
    background: '#ffffff',
  },
  { horizontalAlignment: 'center', verticalAlignment: 'middle', wrap: true, textRotation: -45 },
  { horizontalAlignment: 'general-left', verticalAlignment: 'bottom', clip: true, textRotation: 90 },
  { horizontalAlignment: 'right', verticalAlignment: 'top', background: 'lavenderblush' },
  {
    borders: {
      top: { style: 'SOLID', color: '#000000' },
      left: { style: 'DOUBLE', color: '#ff0000' },
      bottom: { style: 'DASHED', color: '#00ff00' },
    },
  },
];

export const FORMATS = [
  '@',
  'General',
  'dd/MM/yyyy',
  'dd/MM/yyyy HH:mm:ss',
  '0.00',
  '#,##0',
  '[h]:mm',
  '"ngày" dd',
  'd "tháng" M; [Red]-0;""',
  'sai "ngoặc',
];

export const FORMULAS: [formula: string, value: Cell['value']][] = [
  ['=SUM(F2:F10)', ''],
  ['=A1&" "&B1', 'nối lại'],
  ['=1/0', '#DIV/0!'],
  ['=IF(1,5>1;TRUE;FALSE)', true],
  ['=COUNTA(A2:A)', 7],
  ['=QUERY(A2:C;"select A";0)', 'kết quả'],
  ['=ARRAYFORMULA(LEN(A2:A))', 3.25],
  [`=HYPERLINK("https://example.org/?q=a&b"; "mở")`, 'mở'],
  ["='Tên trang dài hơn ba mươi mốt ký tự / có dấu'!A1", ''],
  ['=IFS(A1="x";1)', 1],
  ['=SUM(', '#ERROR!'],
];

/** A workbook with at least one of everything that the world can hold. */
export function fullWorkbook(): SpreadsheetData {
  const book = createWorld({ title: 'Sổ theo dõi & <kiểm tra>' }).spreadsheet;
  const main: SheetData = emptySheet(1234567890, 'Ý kiến, kiến nghị', 400, 30);
  const put = (row: number, column: number, cell: Cell): void => void main.cells.set(`${row},${column}`, cell);
  ['Mã', 'Nội dung', 'Ghi chú'].forEach((text, index) =>
    put(1, index + 1, { value: text, fontWeight: 'bold', background: '#d9ead3', wrap: true }),
  );
  DIFFICULT_TEXTS.forEach((value, index) => put(index + 2, 1, { value, format: '@' }));
  [LONG_TEXT, ...DIFFICULT_TEXTS].forEach((value, index) => put(index + 2, 2, { value }));
  [0, 1, -1, 0.1, 1e-7, 1e21, 9007199254740991, -0, 1 / 3, NaN, Infinity, 5e-324].forEach((value, index) =>
    put(index + 2, 3, { value }),
  );
  [45352, 45352.5625, 44.25, 0.75, 1.000011574, 45463.37569444445, 45327.35471064815].forEach((value, index) =>
    put(index + 2, 4, { value, format: 'dd/MM/yyyy HH:mm' }),
  );
  put(2, 5, { value: true });
  put(3, 5, { value: false, format: '@' });
  put(4, 5, { value: '' });
  FORMULAS.forEach(([formula, value], index) => put(index + 2, 6, { value, formula }));
  LOOKS.forEach((look, index) => put(index + 2, 7, { value: index % 2 ? index : '', ...look }));
  FORMATS.forEach((format, index) => put(index + 2, 8, { value: 45352.5, format }));
  DIFFICULT_TEXTS.forEach((note, index) => put(index + 2, 9, { value: '', note }));
  for (let row = 2; row <= 20; row++) put(row, 10, { value: '', validation: STATES });
  for (let row = 2; row <= 20; row += 2) put(row, 11, { value: 'Thôn số 1', validation: structuredClone(LONG_LIST) });
  RULES.forEach((validation, index) => put(index + 2, 12, { value: '', format: '@', validation }));
  put(2, 13, {
    value: 'xem tại đây nhé',
    runs: [
      { start: 0, end: 3, bold: true },
      { start: 4, end: 11, url: 'https://example.org/kế hoạch' },
    ],
  });
  put(3, 13, {
    value: 'cả ô',
    fontWeight: 'bold',
    runs: [{ start: 0, end: 4, italic: true, color: '#ff0000', fontSize: 14, fontFamily: 'Times New Roman' }],
  });
  put(4, 13, { value: 'nối', runs: [{ start: 0, end: 3, url: 'https://example.org/' }] });
  put(400, 30, { value: 'góc' });
  main.frozenRows = 1;
  main.frozenColumns = 2;
  main.tabColor = '#ff9900';
  main.columnWidths = new Map([
    [1, 90],
    [2, 421],
    [3, 33.5],
    [30, 1],
  ]);
  main.rowHeights = new Map([
    [1, 40],
    [7, 100],
    [300, 21],
  ]);
  main.hiddenColumns = new Set([4, 5]);
  main.hiddenRows = new Set([9, 350]);
  main.conditionalRules = CONDITIONS;
  main.protections = [
    {
      id: 11,
      kind: 'SHEET',
      unprotected: [{ row: 2, column: 1, rows: 10, columns: 2 }],
      description: 'Chỉ bổ trợ ghi',
      warningOnly: false,
      editors: ['a@xa.example'],
    },
    {
      id: 12,
      kind: 'RANGE',
      box: { row: 1, column: 1, rows: 1, columns: 3 },
      unprotected: [],
      description: '',
      warningOnly: true,
      editors: [],
    },
  ];
  main.merges = [{ row: 380, column: 1, rows: 1, columns: 3 }];
  main.filter = {
    box: { row: 1, column: 1, rows: 25, columns: 3 },
    criteria: [{ column: 1, hiddenValues: ['0912345678', 'TRUE'] }],
  };
  main.hiddenGridlines = true;

  const other = emptySheet(0, 'Tên trang dài hơn ba mươi mốt ký tự / có dấu', 1200, 40);
  other.cells.set('1,1', { value: 'Tổ dân phố 1' });
  other.protections = [
    {
      id: 13,
      kind: 'SHEET',
      unprotected: [],
      description: 'nhắc',
      warningOnly: true,
      editors: ['a@xa.example', 'b@xa.example'],
    },
  ];
  const hidden = emptySheet(7, 'Tên trang dài hơn ba mươi mốt ký tự / có dấu nữa', 10, 3);
  hidden.hidden = true;
  const quoted = emptySheet(99, "History 'cũ'");
  book.sheets = [main, other, hidden, quoted, emptySheet(100, 'History')];
  book.namedRanges = [
    { name: 'DanhSachThon', box: { sheetId: 0, row: 1, column: 1, rows: 20, columns: 1 } },
    { name: 'Kế_hoạch', box: { sheetId: 99, row: 3, column: 2, rows: 1, columns: 1 } },
  ];
  book.activeSheet = other.name;
  book.activeRange = { row: 3, column: 2, rows: 2, columns: 2 };
  return book;
}
