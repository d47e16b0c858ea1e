import { evaluate } from '../../../local/values/formulas';

const run = (formula: string, locale = 'en_US') =>
  evaluate(formula, {
    locale,
    size: () => ({ maxRows: 5, maxColumns: 3 }),
    cell: (sheet, row, column) => (sheet === undefined ? (row === 1 ? column * 10 : '') : `${sheet}!${row},${column}`),
  });

describe('formulas that the host works out', () => {
  test.each([
    ['=1+2*3', 7],
    ['=(1+2)*3', 9],
    ['=-2^2', 4],
    ['=50%', 0.5],
    ['=A1+B1', 30],
    ['=A1&"x"', '10x'],
    ['=A1>B1', false],
    ['=A1<=B1', true],
    ['=TRUE', true],
    ['=A2', ''],
    ['=A2+1', 1],
    ["='Ý kiến'!C4", 'Ý kiến!4,3'],
    ['=1/0', '#DIV/0!'],
    ['=#REF!', '#REF!'],
    ["='Ý kiến'!#REF!+1", '#REF!'],
    ['=IFERROR(#REF!,2)', 2],
    ['=SUM(#REF!,2)', '#REF!'],
    ['=HYPERLINK("http://x","Bài viết")', 'Bài viết'],
    ['=hyperlink("http://x")', 'http://x'],
    ['="nói ""vâng"""', 'nói "vâng"'],
  ])('%s is %p', (formula, value) => {
    expect(run(formula)).toEqual(value);
  });

  test('decimals are written as the locale has them', () => {
    expect(run('=1,5*2', 'vi_VN')).toBe(3);
    expect(run('=HYPERLINK("http://x";"y")', 'vi_VN')).toBe('y');
  });

  test.each([
    '=SUMX(A1:A3)',
    '=IF(A1)',
    '=A1:B2',
    '=VLOOKUP(A1,A1:B2,2)',
    '=TODAY()',
    '=LEN(A1:B2)',
    '=constructor(1)',
    '=+84 912',
    '=foo',
    '=1+',
    '="a"+1',
  ])('%s says that it is not there', (formula) => {
    expect(() => run(formula)).toThrow(`not in the local host: formula ${formula}`);
  });
});

describe('functions', () => {
  const table =
    (rows: (string | number | boolean)[][], locale = 'en_US') =>
    (formula: string) =>
      evaluate(formula, {
        locale,
        size: (sheet) => (sheet === 'Không có' ? undefined : { maxRows: 10, maxColumns: 3 }),
        cell: (_sheet, row, column) => rows[row - 1]?.[column - 1] ?? '',
      });
  const work = table([
    [3, 'Xã', true],
    [4, 'xóm', false],
    ['5', '', '#DIV/0!'],
    [-1.5, 'Ấp 1', ''],
  ]);

  test.each([
    ['=SUM(A1:A4)', 5.5],
    ['=SUM(A1:A,10)', 15.5],
    ['=SUM(A1,2,TRUE)', 6],
    ['=SUM(B1:B3)', 0],
    ['=SUM($A$1:$A$2)*2', 14],
    ['=AVERAGE(A1:A2)', 3.5],
    ['=AVERAGE(B1:B3)', '#DIV/0!'],
    ['=MIN(A1:A4)', -1.5],
    ['=MAX(A:A)', 4],
    ['=MAX(B1:B2)', 0],
    ['=COUNT(A1:C4)', 3],
    ['=COUNTA(A1:B4)', 7],
    ['=COUNTBLANK(B1:B4)', 1],
    ['=COUNTA(2:2)', 3],
    ['=COUNTIF(A1:A4,">3")', 1],
    ['=COUNTIF(B1:B4,"x*")', 2],
    ['=COUNTIF(B1:B4,"<>xã")', 3],
    ['=COUNTIF(A1:A4,3)', 1],
    ['=SUMIF(A1:A4,">0")', 7],
    ['=SUMIF(B1:B4,"xóm",A1:A4)', 4],
    ['=IF(A1>2,"có","không")', 'có'],
    ['=IF(A1>5,1/0)', false],
    ['=IF(TRUE,1,1/0)', 1],
    ['=IFERROR(1/0,"lỗi")', 'lỗi'],
    ['=IFERROR(C3)', ''],
    ['=IFERROR(IF(1/0,2,3),A1)', 3],
    ['=AND(TRUE,A1>2)', true],
    ['=OR(C2,FALSE)', false],
    ['=NOT(C2)', true],
    ['=ISBLANK(B3)', true],
    ['=ROUND(2.5)', 3],
    ['=ROUND(1.005,2)', 1.01],
    ['=ROUND(-2.5)', -3],
    ['=ROUNDDOWN(-2.59,1)', -2.5],
    ['=ROUNDUP(2.01)', 3],
    ['=INT(-1.5)', -2],
    ['=ABS(A4)', 1.5],
    ['=MOD(-3,5)', 2],
    ['=LEN(B4)', 4],
    ['=UPPER(B2)', 'XÓM'],
    ['=TRIM("  a  b ")', 'a b'],
    ['=LEFT(B2,2)&RIGHT(B2)&MID(B2,2,1)', 'xómó'],
    ['=CONCATENATE(A1," ",B2,TRUE)', '3 xómTRUE'],
    ['=SUM(C1:C3)', '#DIV/0!'],
    ["=SUM('Không có'!A1:A2)", '#REF!'],
    ['=sum(A1:A2)', 7],
  ])('%s is %p', (formula, value) => {
    expect(work(formula)).toEqual(value);
  });

  test('arguments are parted by semicolons where the comma is the decimal sign', () => {
    const vi = table([[1, 2]], 'vi_VN');
    expect(vi('=SUM(A1:B1;0,5)')).toBe(3.5);
    expect(vi('=IF(A1=1;"có";"không")')).toBe('có');
  });
});
