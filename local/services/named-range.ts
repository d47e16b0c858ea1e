// NamedRange: a range that has a name in the whole spreadsheet.
import type { NamedRangeData } from '../world';
import type { Book } from './book';
import { AT, handle, plainBox, rangeAt } from './book';
import { Exception } from './exception';
import { boxOf } from './range-values';
import type { Methods } from './signatures';
import { checkedMethods } from './signatures';

interface NamedHost {
  [AT]: { book: Book; name: string };
}

const SIGNATURES = `
  getName getRange remove
  setName: string
  setRange: Range
`;

/** Letters, digits, `_` and `.`, at most 250, not like a cell (`A1`, `R1C1`), not `true` or `false`. */
export function checkRangeName(name: string | null): asserts name is string {
  const plain = name !== null && name.length <= 250 && /^[\p{L}_][\p{L}\p{M}\p{N}_.]*$/u.test(name);
  if (!plain || /^([A-Za-z]{1,3}\d+|R\d*C\d*|true|false)$/i.test(name)) throw new Exception('Invalid range name.');
}

function find(host: NamedHost): NamedRangeData {
  const { book, name } = host[AT];
  const found = book.data.namedRanges.find((each) => each.name === name);
  if (!found) throw new Exception('Range not found');
  return found;
}

const methods: Methods<NamedHost> = {
  getName(this: NamedHost) {
    return this[AT].name;
  },
  getRange(this: NamedHost) {
    this[AT].book.execution.read(0);
    const { box } = find(this);
    return this[AT].book.range(box.sheetId, plainBox(box));
  },
  remove(this: NamedHost) {
    const { book, name } = this[AT];
    book.execution.write(0, () => {
      book.data.namedRanges = book.data.namedRanges.filter((each) => each.name !== name);
    });
  },
  setName(this: NamedHost, name: string | null) {
    checkRangeName(name);
    const at = this[AT];
    at.book.execution.flush();
    const named = find(this);
    at.book.execution.write(0, () => {
      named.name = name;
    });
    at.name = name;
    return this;
  },
  setRange(this: NamedHost, range: unknown) {
    const at = rangeAt(range);
    const box = { sheetId: at.sheetId, ...plainBox(boxOf(at)) };
    this[AT].book.execution.write(0, () => {
      find(this).box = box;
    });
    return this;
  },
};

const prototype = checkedMethods('NamedRange', SIGNATURES, methods);

export function namedRangeHandle(book: Book, name: string): object {
  return handle(book, 'NamedRange', prototype, { book, name });
}
