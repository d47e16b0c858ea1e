// Sheet: all its methods with their signatures, put together.
import type { Book } from './book';
import { handle } from './book';
import { sheetContent } from './sheet-content';
import { sheetLines } from './sheet-lines';
import { sheetSizes } from './sheet-sizes';
import { sheetView } from './sheet-view';
import { checkedMethods } from './signatures';

/** Signatures that Spreadsheet shares: there they go to the active sheet. */
export const SHARED_SIGNATURES = `
  getSheetId getSheetName getLastRow getLastColumn getDataRange getFrozenRows getFrozenColumns
  getActiveCell getActiveRange getCurrentCell
  getSheetValues: int,int,int,int
  appendRow: any[]
  sort: int; int,boolean
  insertRowAfter insertRowBefore insertColumnAfter insertColumnBefore: int
  insertRowsAfter insertRowsBefore insertColumnsAfter insertColumnsBefore: int,int
  deleteRow deleteColumn: int
  deleteRows deleteColumns: int,int
  getColumnWidth getRowHeight autoResizeColumn: int
  setColumnWidth setRowHeight: int,int
  hideColumn unhideColumn hideRow unhideRow: Range
  isColumnHiddenByUser isRowHiddenByUser isRowHiddenByFilter: int
  setFrozenRows setFrozenColumns: int
`;

const SIGNATURES = `${SHARED_SIGNATURES}
  getName getParent getIndex getType getMaxRows getMaxColumns activate hideSheet showSheet isSheetHidden getTabColor getSelection
  hasHiddenGridlines isRightToLeft getConditionalFormatRules clearConditionalFormatRules protect getNamedRanges
  getFilter getCharts getImages getDrawings getPivotTables getSlicers getBandings getDataSourceTables getFormUrl
  clearContents clearFormats clearNotes
  clear: ; object
  setName createTextFinder setTabColor: string
  getRange: text; int,int; int,int,int; int,int,int,int; string
  getRangeList: string[]
  setHiddenGridlines: boolean
  copyTo: Spreadsheet
  setConditionalFormatRules: ConditionalFormatRule[]
  getProtections: enum
  setActiveRange setCurrentCell: Range
  setActiveSelection: Range; text
  insertRows insertColumns hideColumns showColumns hideRows showRows: int; int,int
  moveRows moveColumns: Range,int
  setColumnWidths setRowHeights setRowHeightsForced: int,int,int
  autoResizeColumns autoResizeRows: int,int
`;

const prototype = checkedMethods('Sheet', SIGNATURES, sheetContent, sheetView, sheetLines, sheetSizes);

export function sheetHandle(book: Book, id: number): object {
  return handle(book, 'Sheet', prototype, { book, id });
}
