// The small office after hands were at work in its sheet: for each kind of repair a row that needs it.
import { runInline } from '../../local';
import type { RunOptions, World } from '../../local';
import type { DataCheck, ShownFinding } from '../../src/views/data-check';
import type { Reply } from '../../src/views/messages';
import type { Act } from './acts';
import { columnOf, inSheet, title, type, typeRow } from './by-hand';
import { ask, bundle, smallOffice } from './office';

/** What Kiểm tra dữ liệu finds, through the bundle. */
export function findings(world: World): ShownFinding[] {
  const request = { view: { name: 'dataCheck', input: {} } };
  const { value, error } = runInline(world, bundle, 'doiThoai', [JSON.stringify(request)]);
  const reply = error ? undefined : (JSON.parse(String(value)) as Reply);
  if (!reply?.ok) throw new Error(error?.message ?? 'no data check');
  return (reply.view as DataCheck).groups.flatMap((group) => group.findings);
}

/** What the page sends to have these repaired. */
export const asked = (wanted: readonly ShownFinding[]) => ({
  findings: wanted.map(({ id, tab, row, field, was }) => ({ id, tab, row, field, was })),
});

export const mendable = (world: World): ShownFinding[] =>
  findings(world).filter(({ repair }) => repair !== undefined && repair.kind !== 'setUp');

/**
 * A row typed by hand, a row copied with its code, a date and a choice that are text, a name with slips, blanks that no one
 * sees: six repairs in five rows of four tabs.
 */
export function damagedOffice(): World {
  const world = smallOffice();
  typeRow(world, 'opinions', { speaker: 'P-2026-01/01', text: 'Ghi vội tại hội nghị.', kind: 'Phản ánh' });
  inSheet(world, title('speakers'), (sheet) => {
    sheet.getRange(2, 1, 1, sheet.getLastColumn()).copyTo(sheet.getRange(3, 1));
    sheet.getRange(3, columnOf(world, title('speakers'), 'Họ và tên')).setValue('Bà Tư');
  });
  inSheet(world, title('followUps'), (sheet) => {
    const paste = (header: string, text: string) =>
      sheet
        .getRange(2, columnOf(world, title('followUps'), header))
        .clearDataValidations()
        .setNumberFormat('@')
        .setValue(text);
    paste('Hạn', 'ngày 20 tháng 8');
    paste('Trạng thái', 'Da giaoo');
  });
  type(world, 'followUps', 'GV-2026-001', 'officer', 'tran thi thu');
  type(world, 'directory', 'CB-01', 'name', 'Trần Thị Thử\u200b');
  return world;
}

/** An office in which the header of a column was typed over. */
export function headerlessOffice(): World {
  const world = smallOffice();
  inSheet(world, title('followUps'), (sheet) =>
    sheet.getRange(1, columnOf(world, title('followUps'), 'Người được giao')).setValue('Nguoi duoc giao'),
  );
  return world;
}

/** Asks for every repair that the world offers before anything is repaired: the same request each time. */
function repairing(name: string, world: () => World): Act {
  let input: object | undefined;
  const run = (on: World, options: RunOptions = {}) => {
    input ??= asked(mendable(world()));
    return ask(on, 'repairData', input, { ...options, requestId: `request-of-${name}` }).run;
  };
  return { name, world, run };
}

export const REPAIRS: readonly Act[] = [
  repairing('repairData', damagedOffice),
  repairing('repairData (header)', headerlessOffice),
];
