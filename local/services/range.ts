// Range: all its methods with their signatures, put together.
import type { RangeBox } from '../world';
import type { Book } from './book';
import { handle } from './book';
import { rangeEdit } from './range-edit';
import { rangeLooks } from './range-looks';
import { rangePlace } from './range-place';
import { rangeRules } from './range-rules';
import { rangeStyles } from './range-styles';
import { rangeValues } from './range-values';
import { checkedMethods } from './signatures';

const SIGNATURES = `
  getRow getRowIndex getColumn getColumnIndex getLastRow getLastColumn getNumRows getHeight
  getNumColumns getWidth getA1Notation getGridId getSheet activate activateAsCurrentCell canEdit getMergedRanges
  isPartOfMerge isStartRowBounded isEndRowBounded isStartColumnBounded isEndColumnBounded getFilter
  getCell: int,int
  offset: int,int; int,int,int; int,int,int,int
  getNextDataCell: enum
  getDataRegion: ; enum

  getValue getValues getDisplayValue getDisplayValues getFormula getFormulas isBlank
  setValue: any
  setValues: any[][]
  setFormula: string
  setFormulas: string[][]

  getBackground getBackgrounds getFontColor getFontColors getFontFamily getFontFamilies getFontSize getFontSizes
  getFontWeight getFontWeights getFontStyle getFontStyles getFontLine getFontLines getHorizontalAlignment
  getHorizontalAlignments getVerticalAlignment getVerticalAlignments getNumberFormat getNumberFormats getNote getNotes
  getWrap getWraps getWrapStrategy getWrapStrategies
  setBackground setFontColor setFontFamily setFontWeight setFontStyle setFontLine setHorizontalAlignment: string
  setVerticalAlignment setNumberFormat setNote: string
  setBackgrounds setFontColors setFontFamilies setFontWeights setFontStyles setFontLines: string[][]
  setHorizontalAlignments setVerticalAlignments setNumberFormats setNotes: string[][]
  setFontSize: int
  setFontSizes: number?[][]
  setWrap: boolean
  setWraps: boolean?[][]
  setWrapStrategy: enum
  setWrapStrategies: enum?[][]
  setBackgroundRGB: int,int,int
  setTextRotation: int

  getBackgroundObject getBackgroundObjects getFontColorObject getFontColorObjects getTextStyle getTextStyles getBandings
  setBackgroundObject setFontColorObject: Color?
  setBackgroundObjects setFontColorObjects: Color?[][]
  setTextStyle: TextStyle
  setTextStyles: TextStyle?[][]

  clearContent clearFormat clearNote clearDataValidations mergeAcross mergeVertically merge breakApart trimWhitespace
  clear: ; object
  copyTo: Range; Range,object; Range,enum,boolean
  copyValuesToRange copyFormatToRange: Sheet,int,int,int,int; int,int,int,int,int
  moveTo: Range
  sort: any
  setBorder: boolean?,boolean?,boolean?,boolean?,boolean?,boolean?; boolean?,boolean?,boolean?,boolean?,boolean?,boolean?,string,enum?
  removeDuplicates: ; int[]

  getDataValidation getDataValidations removeCheckboxes check uncheck isChecked protect createFilter
  getRichTextValue getRichTextValues
  setDataValidation: DataValidation?
  setDataValidations: DataValidation?[][]
  insertCheckboxes: ; any; any,any
  createTextFinder: string
  setRichTextValue: RichTextValue
  setRichTextValues: RichTextValue[][]
`;

const prototype = checkedMethods(
  'Range',
  SIGNATURES,
  rangePlace,
  rangeValues,
  rangeLooks,
  rangeEdit,
  rangeRules,
  rangeStyles,
);

/** A box of a sheet; without a box, the sheet's data range, which is measured when it is first needed. */
export function rangeHandle(book: Book, sheetId: number, box: RangeBox | undefined): object {
  return handle(book, 'Range', prototype, { book, sheetId, box });
}
