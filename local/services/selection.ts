// Selection: what the person has selected in the active sheet.
import type { Book } from './book';
import { AT, handle, plainBox } from './book';
import { rangeList } from './range-list';
import type { Methods } from './signatures';
import { checkedMethods } from './signatures';

interface SelectionHost {
  [AT]: { book: Book };
}

const methods: Methods<SelectionHost> = {
  getActiveSheet(this: SelectionHost) {
    const { book } = this[AT];
    return book.sheet(book.activeSheet().id);
  },
  getActiveRange(this: SelectionHost) {
    const { book } = this[AT];
    return book.range(book.activeSheet().id, selected(book));
  },
  getActiveRangeList(this: SelectionHost) {
    const { book } = this[AT];
    return rangeList(book, [{ book, sheetId: book.activeSheet().id, box: selected(book) }]);
  },
  getCurrentCell(this: SelectionHost) {
    const { book } = this[AT];
    return book.range(book.activeSheet().id, { ...selected(book), rows: 1, columns: 1 });
  },
};

function selected(book: Book): ReturnType<typeof plainBox> {
  return plainBox(book.data.activeRange ?? { row: 1, column: 1, rows: 1, columns: 1 });
}

const prototype = checkedMethods(
  'Selection',
  'getActiveSheet getActiveRange getActiveRangeList getCurrentCell',
  methods,
);

export function selection(book: Book): object {
  return handle(book, 'Selection', prototype, { book });
}
