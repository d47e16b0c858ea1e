// The sheet is everyone's: between two acts people move columns, sort, insert, delete, rename and type as they like.
import { readTab } from '../examples/summary';
import { copyWorld, createServices } from '../local';
import type { World } from '../local';
import type { TabKey } from '../src/domain/records';
import { TABS } from '../src/workbook/schema';
import { columnOf, inSheet, rowOf, title } from './support/by-hand';
import { ACTS } from './support/acts';
import { ASSIGNED, OPINION, SPEAKER, ask, smallOffice, tabsAsShown } from './support/office';
import { answer, told } from './support/told';

const KEYS = Object.keys(TABS) as TabKey[];
const DIALOGUE = ['sessions', 'speakers', 'opinions', 'followUps', 'planLines', 'directory', 'papers'] as const;

/** What the office knows, whatever the order of rows and columns; drawn ids apart. */
function known(world: World): Record<string, unknown> {
  const drawn = new Map(world.files.map(({ id }, index) => [id, `file-${index}`]));
  const plain = (text: string) => [...drawn].reduce((shown, [id, name]) => shown.split(id).join(name), text);
  return Object.fromEntries(
    KEYS.map((key) => [
      key,
      readTab(world, key)
        // Mails are numbered as they are written, in the order of the follow-ups.
        .map((record) => (key === 'mails' ? { ...record, code: '' } : record))
        .map((record) => plain(JSON.stringify(record)))
        .sort()
        .map((text) => JSON.parse(text) as unknown),
    ]),
  );
}

const OWN = 'Ghi chú riêng';

/** What each person's own column holds, by code. */
const ownNotes = (world: World) =>
  DIALOGUE.map((key) =>
    inSheet(world, title(key), (sheet) => {
      const [own, code] = [columnOf(world, title(key), OWN), columnOf(world, title(key), 'Mã')];
      const rows = sheet.getDataRange().getDisplayValues().slice(1);
      return Object.fromEntries(rows.map((row) => [row[code - 1] ?? '', row[own - 1] ?? '']));
    }),
  );

/** Every tab with a column of the staff's own between ours, and its first column behind the others. */
function moveColumns(world: World): void {
  for (const key of DIALOGUE)
    inSheet(world, title(key), (sheet) => {
      const last = sheet.getLastColumn();
      sheet.moveColumns(sheet.getRange('A:A'), last + 1);
      sheet.moveColumns(sheet.getRange('C:D'), 2);
      sheet.insertColumnBefore(3);
      sheet.getRange(1, 3, sheet.getMaxRows(), 1).clearDataValidations().setNumberFormat('General').clearNote();
      sheet.getRange(1, 3).setValue(OWN);
      const rows = sheet.getLastRow() - 1;
      if (rows < 1) return;
      sheet.getRange(2, 3, rows, 1).setValues(Array.from({ length: rows }, (_, row) => [`của tôi ${row}`]));
    });
}

/** Every tab sorted backwards, with blank rows above and between, a filter that hides rows, and rows hidden by hand. */
function moveRows(world: World): void {
  for (const key of DIALOGUE)
    inSheet(world, title(key), (sheet) => {
      const rows = sheet.getLastRow() - 1;
      if (rows < 1) return;
      sheet.getRange(2, 1, rows, sheet.getLastColumn()).sort({ column: 1, ascending: false });
      sheet.insertRowBefore(2);
      if (rows > 1) sheet.insertRowsBefore(4, 2);
      sheet.hideRows(3);
      const { SpreadsheetApp } = createServices(world);
      const criteria = SpreadsheetApp.newFilterCriteria().setHiddenValues(['YK-2026-001', 'P-2026-01/01']).build();
      sheet.getDataRange().createFilter()?.setColumnFilterCriteria(1, criteria);
    });
}

describe.each(ACTS)('$name', (act) => {
  const undisturbed = act.world();
  act.run(undisturbed);
  const expected = known(undisturbed);

  it('does the same after columns were moved and others added between them, which it leaves alone', () => {
    const world = act.world();
    moveColumns(world);
    const notes = ownNotes(world);
    expect(act.run(world).error).toBeUndefined();
    expect(known(world)).toEqual(expected);
    ownNotes(world).forEach((found, index) => expect(found).toMatchObject(notes[index] ?? {}));
    const added = ownNotes(world).flatMap((found, index) =>
      Object.entries(found).filter(([code]) => !(code in (notes[index] ?? {}))),
    );
    expect(added.filter(([, note]) => note !== '')).toEqual([]);
  });

  it('does the same after rows were sorted, blank rows inserted, rows filtered and hidden', () => {
    const world = act.world();
    moveRows(world);
    expect(act.run(world).error).toBeUndefined();
    expect(known(world)).toEqual(expected);
  });
});

const register = (world: World) => answer(world, 'registerSpeaker', { ...SPEAKER, name: 'Bùi Thị Mới' });

describe('a row that was deleted by hand', () => {
  const remove = (world: World, key: TabKey, code: string) =>
    inSheet(world, title(key), (sheet) => sheet.deleteRow(rowOf(world, key, code)));

  it('does not come back with later acts', () => {
    const world = smallOffice();
    remove(world, 'opinions', 'YK-2026-002');
    expect(answer(world, 'recordOpinion', OPINION)).toMatchObject({ code: 'ok' });
    remove(world, 'speakers', 'P-2026-01/01');
    remove(world, 'opinions', 'YK-2026-003');
    expect(register(world).code).toBe('ok');
    expect(readTab(world, 'opinions').map(({ code }) => code)).toEqual(['YK-2026-001']);
    expect(readTab(world, 'speakers').map(({ name }) => name)).toEqual(['Bùi Thị Mới']);
  });

  it.each(['before', 'after'] as const)('does not come back with recovery, killed %s the last call', (when) => {
    const world = smallOffice();
    const input = { opinion: 'YK-2026-002', outcome: ASSIGNED };
    const call = ask(copyWorld(world), 'decideOutcome', input).run.calls.lastIndexOf('SpreadsheetApp.flush') + 1;
    ask(world, 'decideOutcome', input, { killAt: { call, when } });
    remove(world, 'opinions', 'YK-2026-002');
    expect(register(world).code).toBe('ok');
    expect(readTab(world, 'opinions').map(({ code }) => code)).toEqual(['YK-2026-001']);
  });

  it('is named as missing to whoever wants to change it', () => {
    const world = smallOffice();
    remove(world, 'followUps', 'GV-2026-001');
    expect(answer(world, 'recordResult', { followUp: 'GV-2026-001', result: 'Xong.' })).toMatchObject({
      code: 'not-found',
      message: 'Không tìm thấy mã «GV-2026-001» ở trang «Giao việc».',
    });
  });
});

describe('headers and tabs', () => {
  const rename = (world: World, from: string, to: string) =>
    inSheet(world, 'Người phát biểu', (sheet) =>
      sheet.getRange(1, columnOf(world, 'Người phát biểu', from)).setValue(to),
    );

  it('a header that was renamed is asked for by name, in its tab; nothing is written', () => {
    const world = smallOffice();
    rename(world, 'Họ và tên', 'Tên');
    const before = tabsAsShown(world);
    const refused = register(world);
    expect(refused).toMatchObject({ code: 'header-missing', place: { tab: 'Người phát biểu', field: 'Họ và tên' } });
    expect(refused.message).toContain('«Người phát biểu» thiếu cột «Họ và tên»');
    expect(tabsAsShown(world)).toEqual(before);
    expect(answer(world, 'extendFollowUp', { followUp: 'GV-2026-001', dueOn: '30/9/2026', reason: 'Mưa.' }).code).toBe(
      'ok',
    );
    rename(world, 'Tên', ' Họ và tên ');
    expect(register(world).code).toBe('ok');
  });

  it('set-up brings a renamed header back in a new column, and the old one keeps what it holds', () => {
    const world = smallOffice();
    rename(world, 'Họ và tên', 'Tên');
    told(world, 'setUpWorkbook');
    const shown = tabsAsShown(world)['Người phát biểu'] ?? [];
    expect(shown[1]?.[shown[0]?.indexOf('Tên') ?? -1]).toBe('Nguyễn Văn An');
    expect(register(world).code).toBe('ok');
    expect(readTab(world, 'speakers').map(({ name }) => name)).toEqual(['', 'Bùi Thị Mới']);
  });

  it('a header that stands twice is named', () => {
    const world = smallOffice();
    inSheet(world, 'Người phát biểu', (sheet) => sheet.getRange(1, sheet.getLastColumn() + 1).setValue('Điện thoại'));
    const refused = register(world);
    expect(refused).toMatchObject({ code: 'header-doubled', place: { tab: 'Người phát biểu', field: 'Điện thoại' } });
    expect(refused.message).toContain('hai cột cùng tên «Điện thoại»');
  });

  it.each([
    [
      'deleted',
      (world: World) => {
        const spreadsheet = createServices(world).SpreadsheetApp.getActiveSpreadsheet();
        const sheet = spreadsheet.getSheetByName('Giao việc');
        if (sheet) spreadsheet.deleteSheet(sheet);
      },
    ],
    ['renamed', (world: World) => inSheet(world, 'Giao việc', (sheet) => sheet.setName('Việc đã giao'))],
  ])('a tab that was %s is named; set-up makes it again and all else stays', (how, change) => {
    const world = smallOffice();
    const before = known(world);
    change(world);
    const refused = answer(world, 'recordOpinion', { ...OPINION, outcome: ASSIGNED });
    expect(refused).toMatchObject({ code: 'tab-missing', place: { tab: 'Giao việc' } });
    expect(refused.message).toContain('«Giao việc»');
    expect(told(world, 'makeResultsPaper', 'P-2026-01')).toContain('«Giao việc»');
    told(world, 'setUpWorkbook');
    expect(known(world)).toEqual({ ...before, followUps: [] });
    if (how === 'renamed')
      expect(inSheet(world, 'Việc đã giao', (sheet) => sheet.getRange(2, 1).getValue())).toBe('GV-2026-001');
    expect(answer(world, 'recordOpinion', { ...OPINION, outcome: ASSIGNED }).code).toBe('ok');
    expect(readTab(world, 'followUps')).toHaveLength(1);
  });

  it('the journal is found by its headers too', () => {
    const world = smallOffice();
    inSheet(world, 'Nhật ký', (sheet) => {
      sheet.moveColumns(sheet.getRange('A:C'), 8);
      sheet.insertColumnBefore(2);
      sheet.getRange(1, 2, 3, 1).setValues([[OWN], ['a'], ['b']]);
    });
    const rows = (tabsAsShown(world)['Nhật ký'] ?? []).length;
    expect(register(world)).toMatchObject({ code: 'ok' });
    expect(register(world)).toMatchObject({ code: 'ok' });
    expect(readTab(world, 'speakers')).toHaveLength(3);
    const [headers = [], ...journal] = tabsAsShown(world)['Nhật ký'] ?? [];
    expect(journal).toHaveLength(rows + 1);
    const column = (header: string) => journal.map((row) => row[headers.indexOf(header)]);
    // A long entry takes several rows, all of its number.
    const entries = new Set(column('Số')).size;
    expect(column('Số').slice(0, 2).map(Number)).toEqual([entries, entries - 1]);
    expect(column(OWN).slice(0, 4)).toEqual(['', '', 'a', 'b']);
    expect(column('Đã ghi vào bảng').slice(0, 2)).toEqual(['Đã ghi', 'Đã ghi']);
  });
});
