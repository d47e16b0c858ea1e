import { moveReferences, offsetReferences, renameInFormula } from '../../../local/values/references';

const inserted = (at: number, count: number) => (position: number) => (position >= at ? position + count : position);
const deleted = (at: number, count: number) => (position: number) =>
  position < at ? position : position < at + count ? undefined : position - count;

describe('references in formulas', () => {
  test.each([
    ['=A5+B1', '=A7+B1'],
    ['=SUM(A2:A10)', '=SUM(A2:A12)'],
    ['=$A$5', '=$A$7'],
    ['=A:A', '=A:A'],
    ['="A5"&A5', '="A5"&A7'],
    ["='Khác'!A5", "='Khác'!A5"],
    ["='Ý kiến'!A5", "='Ý kiến'!A7"],
    ['=LOG10(A5)', '=LOG10(A7)'],
    ['=A5:A', '=A7:A'],
  ])('two rows put in before row 3: %s becomes %s', (before, after) => {
    expect(moveReferences(before, 'Ý kiến', 'Ý kiến', 'ROWS', inserted(3, 2))).toBe(after);
  });

  test.each([
    ['=A3', '=#REF!'],
    ['=A5', '=A3'],
    ['=SUM(A1:A4)', '=SUM(A1:A2)'],
    ['=SUM(A3:A4)', '=SUM(#REF!)'],
    ['=SUM(A4:A9)', '=SUM(A3:A7)'],
  ])('rows 3 and 4 taken out: %s becomes %s', (before, after) => {
    expect(moveReferences(before, 'S', 'S', 'ROWS', deleted(3, 2))).toBe(after);
  });

  test('columns move their letters', () => {
    expect(moveReferences('=B1+Z9', 'S', 'S', 'COLUMNS', inserted(2, 1))).toBe('=C1+AA9');
  });

  test('a copy takes along what is not pinned', () => {
    expect(offsetReferences('=A1+$A$1+A$1+$A1', 2, 1)).toBe('=B3+$A$1+B$1+$A3');
    expect(offsetReferences('=A1', -1, 0)).toBe('=#REF!');
  });

  test('a sheet’s new name stands in formulas that name it', () => {
    expect(renameInFormula("=Data!A1+'Ý kiến'!B2", 'Data', 'Dữ liệu')).toBe("='Dữ liệu'!A1+'Ý kiến'!B2");
  });
});
