// RangeList: several ranges of a sheet, written to as one.
import type { Book, RangeAt } from './book';
import { AT, handle } from './book';
import { boxOf } from './range-values';
import type { Methods } from './signatures';
import { checkedMethods, readSignatures } from './signatures';

interface ListHost {
  [AT]: { book: Book; ranges: RangeAt[] };
}

/** Methods of Range that a list has too; each is done to every range. */
const EACH = `
  breakApart check clearContent clearDataValidations clearFormat clearNote removeCheckboxes trimWhitespace uncheck
  activate
  clear: ; object
  insertCheckboxes: ; any; any,any
  setBackground setFontColor setFontFamily setFontLine setFontStyle setFontWeight setFormula: string
  setHorizontalAlignment setNote setNumberFormat setVerticalAlignment: string
  setBackgroundRGB: int,int,int
  setBorder: boolean?,boolean?,boolean?,boolean?,boolean?,boolean?; boolean?,boolean?,boolean?,boolean?,boolean?,boolean?,string,enum?
  setFontSize setTextRotation: int
  setValue: any
  setWrap: boolean
  setWrapStrategy: enum
`;

const methods: Methods<ListHost> = {
  getRanges(this: ListHost) {
    return this[AT].ranges.map((at) => at.book.range(at.sheetId, boxOf(at)));
  },
};
for (const name of readSignatures(EACH).keys()) {
  methods[name] = function forEach(this: ListHost, ...args: unknown[]) {
    const { book, ranges } = this[AT];
    for (const { sheetId, box } of ranges) {
      // The range's own method, inside its shell: the script made one call, to the list.
      const range = book.bareRange(sheetId, box) as Record<string, (...list: unknown[]) => unknown>;
      range[name]?.(...args);
    }
    return this;
  };
}

const prototype = checkedMethods('RangeList', `getRanges\n${EACH}`, methods);

export function rangeList(book: Book, ranges: RangeAt[]): object {
  return handle(book, 'RangeList', prototype, { book, ranges });
}
