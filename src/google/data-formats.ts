// What Kiểm tra dữ liệu looks at only when asked: formats and protections. They are in no cell, and cost reads of their own.
import { UserError } from '../domain/errors';
import type { DataFormats } from '../views/data-check';
import type { AnyTab } from '../workbook/columns';
import { findColumns } from '../workbook/rows';
import { WORKBOOK } from '../workbook/schema';
import { unprotected } from './set-up/protection';
import { wrongFormats } from './set-up';

const among = (names: readonly string[]): string => names.map((name) => `«${name}»`).join(', ');

function faultsOf(tab: AnyTab): string[] {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab.title);
  if (!sheet) return ['Không thấy trang tính này.'];
  const rows = sheet.getMaxRows();
  const headers = sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getValues()[0] ?? [];
  let columnOf: Record<string, number>;
  try {
    columnOf = findColumns(tab, headers);
  } catch (error) {
    if (error instanceof UserError) return [error.message];
    throw error;
  }
  const place = { tab, sheet, columnOf, rows };
  const formats = wrongFormats(place).map((field) => tab.columns[field]?.header ?? '');
  const open = unprotected(place);
  return [
    ...(formats.length > 0 ? [`Mất định dạng chữ, ngày hoặc số ở cột ${among(formats)}.`] : []),
    ...(open.length > 0 ? [`Chưa được bảo vệ (cảnh báo khi sửa tay): ${among(open)}.`] : []),
  ];
}

/** Every tab of the workbook: five reads each and one per protection, whatever the number of rows. */
export function formatFaults(): DataFormats {
  return { faults: WORKBOOK.flatMap((tab) => faultsOf(tab).map((text) => ({ title: tab.title, text }))) };
}
