// What a person does to the grid by hand: typing, pasting, clearing, putting in and taking out rows. Sheets checks first:
// who may only look, what is protected, and places that ask before they let go on.
import { overlap, wholeSheet, without } from '../grid';
import { createServices } from '../services';
import type { Host, RunResult } from '../runner';
import type { RangeBox, SheetData, World } from '../world';
import { boxToA1 } from '../values/a1';
import type { EditRequest, EditResult, RowsRequest } from './protocol';
import { sentenceOf } from './sentences';

const PROTECTED = 'Bạn đang sửa một phần của trang tính mà người lập đã bảo vệ khỏi sửa nhầm. Bạn vẫn muốn sửa?';

/** A block that may be pasted at once. Sheets takes more; here it keeps one slip from stopping the machine. */
const MOST_CELLS = 200_000;

export function mayEdit(world: World, user: string): boolean {
  return user === world.owner || world.editors.includes(user);
}

/** Whether a hand in this box meets a protection that only warns. */
function warned(sheet: SheetData, box: RangeBox): boolean {
  return sheet.protections.some((protection) => {
    if (!protection.warningOnly) return false;
    if (protection.box) return overlap(protection.box, box) !== undefined;
    return protection.unprotected.reduce((rest, open) => rest.flatMap((part) => without(part, open)), [box]).length > 0;
  });
}

/** Whether a hand in this box meets a protection that this person may not pass. */
function closed(world: World, user: string, sheet: SheetData, box: RangeBox): boolean {
  if (user === world.owner) return false;
  return sheet.protections.some((protection) => {
    if (protection.warningOnly || protection.editors.includes(user)) return false;
    if (protection.box) return overlap(protection.box, box) !== undefined;
    return protection.unprotected.reduce((rest, open) => rest.flatMap((part) => without(part, open)), [box]).length > 0;
  });
}

/** Why this person may not do that there, a warning to be confirmed first, or nothing. */
function stopped(
  world: World,
  user: string,
  sheet: SheetData,
  box: RangeBox,
  sure: boolean,
): Exclude<EditResult, { ok: true }> | undefined {
  if (!mayEdit(world, user)) {
    return { ok: false, refused: sentenceOf(new Error('You do not have permission to perform that action.')) };
  }
  if (closed(world, user, sheet, box)) {
    return { ok: false, refused: sentenceOf(new Error('You are trying to edit a protected cell or object.')) };
  }
  return warned(sheet, box) && !sure ? { ok: false, warning: PROTECTED } : undefined;
}

const GONE: EditResult = {
  ok: false,
  refused: 'Trang tính này không còn nữa: người khác đã xóa hoặc đổi tên. Hãy chọn trang tính khác.',
};

/**
 * Puts texts into cells as a person types or pastes them. The result is there as soon as the cells hold them; `triggers`
 * ends when the edit triggers have run. Rows and columns that a pasted block needs are added, as Sheets does.
 */
export function edit(
  host: Host,
  user: string,
  request: EditRequest,
): { result: EditResult; triggers: Promise<RunResult[]> } {
  const { world } = host;
  const refuse = (result: EditResult) => ({ result, triggers: Promise.resolve([]) });
  const sheet = world.spreadsheet.sheets.find((one) => one.name === request.sheet);
  if (!sheet) return refuse(GONE);
  const rows = request.texts.length;
  const columns = Math.max(0, ...request.texts.map((line) => line.length));
  if (rows * columns === 0) return refuse({ ok: true });
  if (rows * columns > MOST_CELLS) {
    return refuse({ ok: false, refused: `Mỗi lần chỉ dán được ${MOST_CELLS.toLocaleString('vi-VN')} ô.` });
  }
  const box = { row: request.row, column: request.column, rows, columns };
  const stop = stopped(world, user, sheet, box, request.sure === true);
  if (stop) return refuse(stop);
  const long = request.texts.flat().find((text) => text.length > 50_000);
  if (long !== undefined) {
    return refuse({ ok: false, refused: 'Một ô chứa được nhiều nhất 50.000 ký tự. Hãy chia nội dung ra nhiều ô.' });
  }
  const room = { rows: sheet.maxRows, columns: sheet.maxColumns };
  sheet.maxRows = Math.max(sheet.maxRows, box.row + rows - 1);
  sheet.maxColumns = Math.max(sheet.maxColumns, box.column + columns - 1);
  const typed = host.typed(user, request.sheet, boxToA1({ ...box, rows: 1, columns: 1 }), request.texts);
  if ('refused' in typed) {
    [sheet.maxRows, sheet.maxColumns] = [room.rows, room.columns];
    return refuse({ ok: false, refused: sentenceOf(typed.refused) });
  }
  return { result: { ok: true }, triggers: typed.triggers };
}

/** Puts in or takes out rows. Edit triggers do not run for that, as live. */
export function changeRows(world: World, user: string, request: RowsRequest): EditResult {
  const data = world.spreadsheet.sheets.find((one) => one.name === request.sheet);
  if (!data) return GONE;
  const { act, row, count } = request;
  const box = act === 'delete' ? { ...wholeSheet(data), row, rows: count } : { ...wholeSheet(data), row, rows: 1 };
  const stop = stopped(world, user, data, box, request.sure === true || act !== 'delete');
  if (stop) return stop;
  const { SpreadsheetApp } = createServices(world, { user });
  try {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(request.sheet);
    if (!sheet) return GONE;
    if (act === 'insertAbove') sheet.insertRowsBefore(row, count);
    else if (act === 'insertBelow') sheet.insertRowsAfter(row, count);
    else if (act === 'append') sheet.insertRowsAfter(data.maxRows, count);
    else sheet.deleteRows(row, count);
    SpreadsheetApp.flush();
    return { ok: true };
  } catch (error) {
    return { ok: false, refused: sentenceOf(error) };
  }
}
