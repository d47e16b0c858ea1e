// Acts of Kiểm tra dữ liệu that change no row: to show a cell in the sheet, and to set the workbook up again.
import { UserError } from '../domain/errors';
import { nearest } from '../domain/near';
import { WORKBOOK } from '../workbook/schema';
import { sheetOf } from './book';
import type { Answer } from './journal';
import { withDocumentLock } from './locks';
import type { Performer } from './perform';
import { repairWorkbook } from './set-up';

const TITLES = WORKBOOK.map(({ title }) => title);

/** Selects a cell in the sheet of whoever asks. */
export function goToCell({ title, row, column }: { title: string; row: number; column: number }): Answer {
  if (!TITLES.includes(title)) throw new UserError('no-cell', `Không có trang «${title}».`);
  const sheet = sheetOf({ title });
  try {
    sheet.getRange(row, column).activate();
  } catch {
    // The rows below were deleted meanwhile.
    throw new UserError('no-cell', `Trang «${title}» không còn dòng ${row}. Hãy bấm «Kiểm tra lại».`, {
      tab: title,
      row,
    });
  }
  return { message: `Đã tới trang «${title}», dòng ${row}.` };
}

/** A tab that was renamed would be made anew, empty, beside the one that holds its rows. */
function refuseRenamed(): void {
  const names = SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .map((sheet) => sheet.getName());
  for (const title of TITLES) {
    if (names.includes(title)) continue;
    const others = names.filter((name) => !TITLES.includes(name));
    const similar = others.find((name) => nearest(name, [title]).length > 0 || name.includes(title));
    if (similar === undefined) continue;
    throw new UserError(
      'tab-renamed',
      `Không thấy trang «${title}», nhưng có trang «${similar}». Nếu là trang bị đổi tên, hãy đổi lại tên «${title}»; ` +
        `nếu không, hãy đổi tên «${similar}» cho khác hẳn rồi làm lại.`,
      { tab: title },
    );
  }
}

/** Set-up as from the menu, told in one sentence. What it adds to the workbook itself is entered in Nhật ký. */
export function setUpAgain(performer: Performer): Answer {
  refuseRenamed();
  const added = withDocumentLock(() => {
    const found = repairWorkbook();
    if (found.length > 0) performer.note('Cài đặt ban đầu', `Đã lập lại ${found.join('; ')}.`);
    return found;
  });
  const request = { useCase: 'setUp', input: {}, requestId: Utilities.getUuid(), issuedAt: '', seen: [] };
  const { message, output = {} } = performer.perform(request);
  const rows = Number(output['added'] ?? 0);
  if (added.length === 0 && rows === 0) return { message: `${message} Định dạng và bảo vệ đã được đặt lại.` };
  const parts = [...added, ...(rows > 0 ? [`${rows} dòng cài đặt, mẫu câu, ngày nghỉ`] : [])];
  return { message: `Đã thêm lại ${parts.join('; ')}.` };
}
