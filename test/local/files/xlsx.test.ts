// A workbook written as .xlsx and read again is the same workbook.
import fc from 'fast-check';
import { readWorkbook, writeWorkbook } from '../../../local/files/xlsx';
import { anyWorkbook, fullWorkbook } from './workbooks';

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
      { numRuns: 150 },
    );
  });
});
