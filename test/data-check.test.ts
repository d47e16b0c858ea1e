// Kiểm tra dữ liệu through the shipped bundle: what hands broke in a sheet is found, repaired, journalled, and found no more.
import { runInline } from '../local';
import type { World } from '../local';
import { readTab } from '../examples/summary';
import type { DataCheck, DataFormats } from '../src/views/data-check';
import type { Reply } from '../src/views/messages';
import { columnOf, inSheet, read, rowOf, title, type, typeRow } from './support/by-hand';
import { asked, damagedOffice, findings as found, headerlessOffice, mendable } from './support/damaged-office';
import { ASSIGNED, OPINION, SPEAKER, ask, bundle, menu, smallOffice, tabsAsShown } from './support/office';
import { answer } from './support/told';

function look<D>(world: World, name: string): D {
  const { value, error } = runInline(world, bundle, 'doiThoai', [JSON.stringify({ view: { name, input: {} } })]);
  if (error) throw new Error(error.message);
  const reply = JSON.parse(String(value)) as Reply;
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.view as D;
}
const kinds = (world: World): string[] => look<DataCheck>(world, 'dataCheck').groups.map(({ kind }) => kind);
/** The small office as it is, with nothing to find but a unit that is not in its directory. */
function office(): World {
  const world = smallOffice();
  type(world, 'directory', 'CB-02', 'unit', 'Địa chính');
  return world;
}
const newest = (world: World): string[] => tabsAsShown(world)['Nhật ký']?.[1] ?? [];

it('the office has nothing to find', () => expect(found(office())).toEqual([]));

describe('rows that were typed and pasted', () => {
  function damaged(): World {
    const world = office();
    typeRow(world, 'opinions', { speaker: 'P-2026-01/01', text: 'Ghi vội tại hội nghị.', kind: 'Phản ánh' });
    inSheet(world, title('opinions'), (sheet) => {
      sheet.getRange(2, 1, 1, sheet.getLastColumn()).copyTo(sheet.getRange(6, 1));
      sheet.getRange(6, columnOf(world, title('opinions'), 'Hướng xử lý')).clearContent();
    });
    inSheet(world, title('followUps'), (sheet) =>
      sheet
        .getRange(2, columnOf(world, title('followUps'), 'Hạn'))
        .clearDataValidations()
        .setNumberFormat('@')
        .setValue('ngày 20 tháng 8'),
    );
    type(world, 'followUps', 'GV-2026-001', 'officer', 'tran thi thu');
    return world;
  }

  it('are found and repaired in one commit; what pointed to the first row of a code still does', () => {
    const world = damaged();
    expect(kinds(world)).toEqual(['Dòng chưa có mã', 'Mã bị trùng', 'Ô không đọc được', 'Tên chưa có trong Danh bạ']);
    const entries = tabsAsShown(world)['Nhật ký']?.length ?? 0;
    const { reply } = ask(world, 'repairData', asked(mendable(world)));
    expect(reply).toMatchObject({ ok: true, output: { repaired: 4, left: 0 } });
    expect(tabsAsShown(world)['Nhật ký']).toHaveLength(entries + 1);
    expect(found(world)).toEqual([]);
    const opinions = readTab(world, 'opinions');
    expect(opinions.map(({ code, session, outcome }) => [code, session, outcome])).toEqual([
      ['YK-2026-001', 'P-2026-01', 'assigned'],
      ['YK-2026-002', 'P-2026-01', ''],
      ['YK-2026-003', 'P-2026-01', ''],
      ['YK-2026-004', 'P-2026-01', ''],
    ]);
    const [followUp] = readTab(world, 'followUps');
    expect(followUp).toMatchObject({ opinion: 'YK-2026-001', dueOn: '2026-08-20', officer: 'Trần Thị Thử' });
    const number = Number(newest(world)[0]);
    expect([followUp?.revision, opinions[2]?.revision, opinions[3]?.revision]).toEqual([number, number, number]);
  });

  it('are entered in Nhật ký: who, what, and what stood there before', () => {
    const world = damaged();
    const [due] = found(world).filter(({ field }) => field === 'dueOn');
    ask(world, 'repairData', asked(due ? [due] : []), { user: 'lan@xa.example' });
    const entry = newest(world).join('\n');
    expect(entry).toContain('lan@xa.example');
    expect(entry).toContain('Sửa dữ liệu');
    expect(entry).toContain('«Hạn» «ngày 20 tháng 8» → «20/08/2026»');
    expect(entry).toContain('Đã ghi');
  });

  it('asked for twice with one request id, are repaired once and answered twice', () => {
    const world = damaged();
    const input = asked(mendable(world));
    const first = ask(world, 'repairData', input, { requestId: 'repair-them-once' });
    const state = tabsAsShown(world);
    const second = ask(world, 'repairData', input, { requestId: 'repair-them-once' });
    expect(second.reply).toEqual(first.reply);
    expect(tabsAsShown(world)).toEqual(state);
  });

  it('that someone has changed meanwhile are refused, with both texts, and stay', () => {
    const world = damaged();
    const [due] = found(world).filter(({ field }) => field === 'dueOn');
    inSheet(world, title('followUps'), (sheet) =>
      sheet.getRange(2, columnOf(world, title('followUps'), 'Hạn')).setValue('ngày 25 tháng 8'),
    );
    const state = tabsAsShown(world);
    const told = answer(world, 'repairData', asked(due ? [due] : []));
    expect(told.code).toBe('conflict');
    expect(told.details.join()).toContain('lúc xem: «ngày 20 tháng 8»; đang có: «ngày 25 tháng 8»');
    expect(tabsAsShown(world)).toEqual(state);
  });

  it('get the code that is free when they are repaired, though another was shown', () => {
    const world = damaged();
    const [uncoded] = found(world).filter(({ repair }) => repair?.label === 'Cấp mã YK-2026-003');
    expect(answer(world, 'recordOpinion', OPINION).code).toBe('ok');
    const { reply } = ask(world, 'repairData', asked(uncoded ? [uncoded] : []));
    expect(reply.ok && reply.message).toContain('«YK-2026-004»');
  });

  it('beside a column of the staff’s own, sorted and with columns moved, are found and repaired all the same', () => {
    const world = damaged();
    inSheet(world, title('followUps'), (sheet) => {
      sheet.insertColumnBefore(3);
      sheet.getRange(1, 3, 2, 1).setValues([['Ghi chú của tôi'], ['đừng mất']]);
      sheet.moveColumns(sheet.getRange('A:A'), 5);
    });
    inSheet(world, title('opinions'), (sheet) => sheet.getRange(2, 1, 5, sheet.getLastColumn()).sort(9));
    expect(ask(world, 'repairData', asked(mendable(world))).reply.ok).toBe(true);
    expect(found(world)).toEqual([]);
    const own = columnOf(world, title('followUps'), 'Ghi chú của tôi');
    expect(inSheet(world, title('followUps'), (sheet) => sheet.getRange(2, own).getValue())).toBe('đừng mất');
  });
});

describe('headers and tabs', () => {
  const spoilHeader = (world: World, text: string) =>
    inSheet(world, title('followUps'), (sheet) =>
      sheet.getRange(1, columnOf(world, title('followUps'), 'Người được giao')).setValue(text),
    );

  it('a header that was spoilt is written again, and acts work as before', () => {
    const world = office();
    spoilHeader(world, 'Nguoi duoc giao');
    expect(answer(world, 'recordOpinion', { ...OPINION, outcome: ASSIGNED }).code).toBe('header-missing');
    const [header] = mendable(world);
    expect(answer(world, 'repairData', asked(header ? [header] : [])).message).toContain('Ghi lại «Người được giao»');
    expect(newest(world).join()).toContain('Ghi lại «Người được giao»');
    expect(found(world)).toEqual([]);
    expect(answer(world, 'recordOpinion', { ...OPINION, outcome: ASSIGNED }).code).toBe('ok');
    expect(readTab(world, 'followUps')[0]?.officer).toBe('Trần Thị Thử');
  });

  it('a doubled header is renamed where its column is blank', () => {
    const world = office();
    inSheet(world, title('followUps'), (sheet) => sheet.getRange(1, sheet.getLastColumn() + 1).setValue('Hạn'));
    expect(kinds(world)).toEqual(['Tên cột bị lặp']);
    expect(answer(world, 'repairData', asked(mendable(world))).code).toBe('ok');
    expect(found(world)).toEqual([]);
    expect(columnOf(world, title('followUps'), 'Hạn (2)')).toBeGreaterThan(0);
  });

  it('a tab and a column that were deleted come back by set-up, and Nhật ký says so', () => {
    const world = office();
    const spreadsheet = world.spreadsheet;
    spreadsheet.sheets = spreadsheet.sheets.filter(({ name }) => name !== title('publications'));
    inSheet(world, title('speakers'), (sheet) => {
      sheet.deleteColumn(columnOf(world, title('speakers'), 'Tóm tắt'));
    });
    expect(kinds(world)).toEqual(['Thiếu tên cột', 'Thiếu trang tính']);
    const told = answer(world, 'setUpAgain', {});
    expect(told.message).toBe('Đã thêm lại trang «Người phát biểu»: cột «Tóm tắt»; trang «Công khai»: cả trang.');
    expect(newest(world).join()).toContain('Đã lập lại trang «Người phát biểu»: cột «Tóm tắt»');
    expect(found(world)).toEqual([]);
    expect(answer(world, 'setUpAgain', {}).message).toContain('không có gì phải thêm');
  });

  it('a tab that was renamed is not made anew beside its rows', () => {
    const world = office();
    inSheet(world, title('followUps'), (sheet) => sheet.setName('Giao viec'));
    expect(kinds(world)).toEqual(['Thiếu trang tính']);
    const told = answer(world, 'setUpAgain', {});
    expect(told).toMatchObject({ code: 'tab-renamed', place: { tab: 'Giao việc' } });
    expect(told.message).toContain('nhưng có trang «Giao viec»');
    expect(world.spreadsheet.sheets.map(({ name }) => name)).not.toContain('Giao việc');
  });
});

describe('formats and protections', () => {
  const faults = (world: World) => look<DataFormats>(world, 'dataFormats').faults;

  it('are right after set-up', () => expect(faults(office())).toEqual([]));

  it('that were lost are told by tab and column, and come back by set-up', () => {
    const world = office();
    inSheet(world, title('speakers'), (sheet) => {
      sheet.getRange(2, columnOf(world, title('speakers'), 'Mã'), 3, 1).setNumberFormat('0');
    });
    for (const sheet of world.spreadsheet.sheets) if (sheet.name === title('speakers')) sheet.protections = [];
    const told = faults(world);
    expect(told.map(({ title: tab }) => tab)).toEqual(['Người phát biểu', 'Người phát biểu']);
    expect(told[0]?.text).toContain('Mất định dạng chữ, ngày hoặc số ở cột «Mã».');
    expect(told[1]?.text).toContain('«tên cột»');
    expect(answer(world, 'setUpAgain', {}).code).toBe('ok');
    expect(faults(world)).toEqual([]);
  });

  it('of a tab that is missing are not asked for', () => {
    const world = office();
    world.spreadsheet.sheets = world.spreadsheet.sheets.filter(({ name }) => name !== 'Nhật ký');
    expect(faults(world)).toEqual([{ title: 'Nhật ký', text: 'Không thấy trang tính này.' }]);
  });
});

describe('the way to a cell', () => {
  it('shows it in the sheet, and costs no look at the workbook', () => {
    const world = office();
    const { reply, run } = ask(world, 'goToCell', { title: 'Giao việc', row: 2, column: 8 });
    expect(reply).toMatchObject({ ok: true, message: 'Đã tới trang «Giao việc», dòng 2.' });
    expect(world.spreadsheet.activeSheet).toBe('Giao việc');
    expect(world.spreadsheet.activeRange).toMatchObject({ row: 2, column: 8 });
    expect(run.trips).toEqual([]);
  });

  it.each([
    [{ title: 'Giao việc', row: 9_999, column: 1 }, 'no-cell'],
    [{ title: 'Không có', row: 1, column: 1 }, 'no-cell'],
    [{ title: 'Giao việc', row: 0, column: 1 }, 'input'],
    [{}, 'input'],
  ])('to %j is refused in a sentence', (input, code) => {
    const told = answer(office(), 'goToCell', input);
    expect(told.code).toBe(code);
    expect(told.message).toMatch(/[.!]$/);
  });
});

describe('what was deleted by hand', () => {
  it('a code that was given a moment ago is not given again', () => {
    const world = office();
    const register = (name: string) =>
      ask(world, 'registerSpeaker', { ...SPEAKER, name }, { requestId: `reg-${name}` });
    expect(register('Bà Hai').reply).toMatchObject({ output: { code: 'P-2026-01/02' } });
    expect(register('Bà Ba').reply).toMatchObject({ output: { code: 'P-2026-01/03' } });
    inSheet(world, title('speakers'), (sheet) => {
      sheet.deleteRow(rowOf(world, 'speakers', 'P-2026-01/03'));
      sheet.deleteRow(rowOf(world, 'speakers', 'P-2026-01/02'));
    });
    expect(register('Bà Tư').reply).toMatchObject({ output: { code: 'P-2026-01/04' } });
    expect(readTab(world, 'speakers').map(({ code, name }) => [code, name])).toEqual([
      ['P-2026-01/01', 'Nguyễn Văn An'],
      ['P-2026-01/04', 'Bà Tư'],
    ]);
    typeRow(world, 'speakers', { session: 'P-2026-01', name: 'Gõ tay' });
    const uncoded = mendable(world).filter(({ field }) => field === 'code');
    expect(ask(world, 'repairData', asked(uncoded)).reply).toMatchObject({ ok: true });
    expect(readTab(world, 'speakers').at(-1)?.code).toBe('P-2026-01/05');
  });

  it('a setting comes back under its own code', () => {
    const world = office();
    inSheet(world, title('settings'), (sheet) => sheet.deleteRow(rowOf(world, 'settings', 'nhac-truoc')));
    expect(kinds(world)).toEqual(['Cài đặt thiếu hoặc không hợp lý']);
    expect(answer(world, 'setUpAgain', {}).message).toContain('1 dòng');
    expect(read(world, 'settings', 'nhac-truoc', 'value')).toBe('3');
  });

  it('after Nhật ký itself was deleted and set up again, saves are still written', () => {
    const world = office();
    world.spreadsheet.sheets = world.spreadsheet.sheets.filter(({ name }) => name !== 'Nhật ký');
    expect(menu(world, 'setUpWorkbook').error).toBeUndefined();
    const before = readTab(world, 'sessions')[0]?.revision ?? 0;
    expect(before).toBeGreaterThan(1);
    const change = { session: 'P-2026-01', headCount: 120, state: 'closed', conclusion: 'Xong.' };
    expect(answer(world, 'changeSession', change).code).toBe('ok');
    expect(readTab(world, 'sessions')[0]).toMatchObject({ headCount: 120, state: 'closed' });
    expect(readTab(world, 'sessions')[0]?.revision).toBeGreaterThan(before);
  });
});

describe('the offices of the crash tests', () => {
  it('need every kind of repair, and after one request none any more', () => {
    const world = damagedOffice();
    const before = mendable(world);
    expect(before.map(({ tab, row, field }) => `${tab} ${row} ${field}`)).toEqual([
      'speakers 3 code',
      'opinions 4 code',
      'followUps 2 dueOn',
      'followUps 2 state',
      'followUps 2 officer',
      'directory 3 name',
    ]);
    expect(ask(world, 'repairData', asked(before)).reply).toMatchObject({ ok: true, output: { repaired: 6, left: 0 } });
    expect(mendable(world)).toEqual([]);
  });

  it('have a header to write again', () => {
    const world = headerlessOffice();
    expect(ask(world, 'repairData', asked(mendable(world))).reply).toMatchObject({ output: { repaired: 1 } });
    expect(mendable(world)).toEqual([]);
  });
});
