// The enums of SpreadsheetApp: names in the order in which Google's documentation lists them.
import { enumOf } from './enums';

type Enums = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

export const wrapStrategies = enumOf<Enums['WrapStrategy']>('WRAP', 'OVERFLOW', 'CLIP');
export const borderStyles = enumOf<Enums['BorderStyle']>(
  'DOTTED',
  'DASHED',
  'SOLID',
  'SOLID_MEDIUM',
  'SOLID_THICK',
  'DOUBLE',
);
export const colourTypes = enumOf<Enums['ColorType']>('UNSUPPORTED', 'RGB', 'THEME');
export const protectionTypes = enumOf<Enums['ProtectionType']>('RANGE', 'SHEET');
export const directions = enumOf<Enums['Direction']>('UP', 'DOWN', 'PREVIOUS', 'NEXT');
export const dimensions = enumOf<Enums['Dimension']>('COLUMNS', 'ROWS');
export const sheetTypes = enumOf<Enums['SheetType']>('GRID', 'OBJECT');
export const textDirections = enumOf<Enums['TextDirection']>('LEFT_TO_RIGHT', 'RIGHT_TO_LEFT');
export const relativeDates = enumOf<Enums['RelativeDate']>(
  'TODAY',
  'TOMORROW',
  'YESTERDAY',
  'PAST_WEEK',
  'PAST_MONTH',
  'PAST_YEAR',
);
export const copyPasteTypes = enumOf<Enums['CopyPasteType']>(
  'PASTE_NORMAL',
  'PASTE_NO_BORDERS',
  'PASTE_FORMAT',
  'PASTE_FORMULA',
  'PASTE_DATA_VALIDATION',
  'PASTE_VALUES',
  'PASTE_CONDITIONAL_FORMATTING',
  'PASTE_COLUMN_WIDTHS',
);
export const validationCriteria = enumOf<Enums['DataValidationCriteria']>(
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_BETWEEN',
  'DATE_EQUAL_TO',
  'DATE_IS_VALID_DATE',
  'DATE_NOT_BETWEEN',
  'DATE_ON_OR_AFTER',
  'DATE_ON_OR_BEFORE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_IS_VALID_EMAIL',
  'TEXT_IS_VALID_URL',
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'CUSTOM_FORMULA',
  'CHECKBOX',
);
export const booleanCriteria = enumOf<Enums['BooleanCriteria']>(
  'CELL_EMPTY',
  'CELL_NOT_EMPTY',
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_EQUAL_TO',
  'DATE_AFTER_RELATIVE',
  'DATE_BEFORE_RELATIVE',
  'DATE_EQUAL_TO_RELATIVE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_STARTS_WITH',
  'TEXT_ENDS_WITH',
  'CUSTOM_FORMULA',
);

/** By the names under which SpreadsheetApp has them. */
export const spreadsheetEnums = {
  BooleanCriteria: booleanCriteria,
  BorderStyle: borderStyles,
  ColorType: colourTypes,
  CopyPasteType: copyPasteTypes,
  DataValidationCriteria: validationCriteria,
  Dimension: dimensions,
  Direction: directions,
  ProtectionType: protectionTypes,
  RelativeDate: relativeDates,
  SheetType: sheetTypes,
  TextDirection: textDirections,
  WrapStrategy: wrapStrategies,
};
