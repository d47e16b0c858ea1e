import { evaluate } from '../../../local/values/formulas';

const run = (formula: string, locale = 'en_US') =>
  evaluate(formula, {
    locale,
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

  test.each(['=SUM(A1:A3)', '=IF(A1,1,2)', '=A1:B2', '=+84 912', '=foo', '=1+', '="a"+1'])(
    '%s says that it is not there',
    (formula) => {
      expect(() => run(formula)).toThrow(`not in the local host: formula ${formula}`);
    },
  );
});
