// Errors as the live services word them: arguments of the wrong kind, and the errors of advanced services.
import { insideOf } from './host-object';
import { Exception } from './services/exception';

/** Classes that the complaint names with their service: `SpreadsheetApp.Range`. */
const OF_SPREADSHEETS = new Set([
  'Spreadsheet',
  'Sheet',
  'Range',
  'RangeList',
  'DataValidation',
  'DataValidationBuilder',
  'ConditionalFormatRule',
  'ConditionalFormatRuleBuilder',
  'Protection',
  'NamedRange',
  'Filter',
  'TextFinder',
  'RichTextValue',
  'TextStyle',
]);

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return value.length > 0 ? `${kindOf(value[0])}[]` : 'Array';
  if (Object.prototype.toString.call(value) === '[object Date]') return 'Date';
  const service = insideOf(value)?.service;
  if (service === undefined) return '(class)';
  return OF_SPREADSHEETS.has(service) ? `SpreadsheetApp.${service}` : service;
}

/** "The parameters (String,null) don't match the method signature for Utilities.formatDate." */
export function signatureError(method: string, args: readonly unknown[]): Error {
  return new Exception(
    `The parameters (${args.map(kindOf).join(',')}) don't match the method signature for ${method}.`,
  );
}

export interface ApiError extends Error {
  details: { code: number; message: string; errors: { domain: string; reason: string; message: string }[] };
}

/** An error of an advanced service: "API call to drive.files.get failed with error: File not found: x." */
export function apiError(method: string, code: number, reason: string, message: string): ApiError {
  const error = new Error(`API call to ${method} failed with error: ${message}`);
  error.name = 'GoogleJsonResponseException';
  return Object.assign(error, { details: { code, message, errors: [{ domain: 'global', reason, message }] } });
}
