// Sheet: what a person sees of it: selection, hiding, the colour of its tab, grid lines.
import type { RangeBox } from '../world';
import type { SheetHost } from './book';
import { AT, plainBox, rangeAt } from './book';
import { colourOf } from './colours';
import { Exception } from './exception';
import { boxOf } from './range-values';
import { selection } from './selection';
import { change, data, read } from './sheet-content';
import type { Methods } from './signatures';

function activate(host: SheetHost, range?: unknown): void {
  const { book } = host[AT];
  book.data.activeSheet = data(host).name;
  if (range === undefined) delete book.data.activeRange;
  else book.data.activeRange = plainBox(boxOf(rangeAt(range)));
}

/** What is selected on the sheet; A1 where nobody chose anything. */
function activeBox(host: SheetHost): RangeBox {
  const { book } = host[AT];
  const sheet = data(host);
  const selected = book.activeSheet() === sheet ? book.data.activeRange : undefined;
  return plainBox(selected ?? { row: 1, column: 1, rows: 1, columns: 1 });
}

export const sheetView: Methods<SheetHost> = {
  activate(this: SheetHost) {
    activate(this);
    return this;
  },
  getActiveCell(this: SheetHost) {
    const { book, id } = this[AT];
    const box = activeBox(this);
    return book.range(id, { ...box, rows: 1, columns: 1 });
  },
  getCurrentCell(this: SheetHost) {
    const { book, id } = this[AT];
    return book.range(id, { ...activeBox(this), rows: 1, columns: 1 });
  },
  getActiveRange(this: SheetHost) {
    return this[AT].book.range(this[AT].id, activeBox(this));
  },
  getSelection(this: SheetHost) {
    return selection(this[AT].book);
  },
  setActiveRange(this: SheetHost, range: unknown) {
    activate(this, range);
    return range;
  },
  setCurrentCell(this: SheetHost, range: unknown) {
    activate(this, range);
    return range;
  },
  setActiveSelection(this: SheetHost, range: unknown) {
    const { book } = this[AT];
    const chosen = typeof range === 'string' ? book.resolve(range, data(this)) : rangeAt(range);
    const handle = typeof range === 'string' ? book.range(chosen.sheetId, chosen.box) : range;
    activate(this, handle);
    return handle;
  },
  hideSheet(this: SheetHost) {
    const { book } = this[AT];
    return change(this, (sheet) => {
      if (book.data.sheets.every((each) => each === sheet || each.hidden)) {
        throw new Exception("You can't hide all the sheets in a document.");
      }
      sheet.hidden = true;
      if (book.data.activeSheet === sheet.name) delete book.data.activeSheet;
    });
  },
  showSheet(this: SheetHost) {
    return change(this, (sheet) => {
      sheet.hidden = false;
    });
  },
  isSheetHidden(this: SheetHost) {
    return read(this, (sheet) => sheet.hidden);
  },
  getTabColor(this: SheetHost) {
    return read(this, (sheet) => sheet.tabColor ?? null);
  },
  setTabColor(this: SheetHost, colour: string | null) {
    const chosen = colour === null ? null : colourOf(colour);
    return change(this, (sheet) => {
      if (chosen === null) delete sheet.tabColor;
      else sheet.tabColor = chosen;
    });
  },
  hasHiddenGridlines(this: SheetHost) {
    return read(this, (sheet) => sheet.hiddenGridlines);
  },
  setHiddenGridlines(this: SheetHost, hidden: boolean) {
    return change(this, (sheet) => {
      sheet.hiddenGridlines = hidden;
    });
  },
};
