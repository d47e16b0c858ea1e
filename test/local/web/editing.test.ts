// What hands do in the grid: typed as in Sheets, refused as in Sheets, and never by half.
import { createServices, type World } from '../../../local';
import type { EditResult } from '../../../local/web/protocol';
import { EDITOR, OWNER, served, smallWorld, textAt, VIEWER, type TestWindow } from './served';

const edit = (desk: TestWindow, row: number, column: number, texts: string[][], more: object = {}) =>
  desk.act<EditResult>('edit', { sheet: 'Một', row, column, texts, ...more });
const rows = (desk: TestWindow, act: string, row: number, count = 1, more: object = {}) =>
  desk.act<EditResult>('rows', { sheet: 'Một', act, row, count, ...more });
const one = (world: World) => {
  const [sheet] = world.spreadsheet.sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
};

describe('typing', () => {
  test('is read in the sheet’s language, and fires onEdit', async () => {
    const { window } = await served();
    const desk = await window(OWNER);
    expect(await edit(desk, 3, 4, [['2/9/2024']])).toEqual({ ok: true });
    await desk.told('changed');
    const view = await desk.sheet();
    expect(textAt(view, 3, 4)).toBe('02/09/2024');
    expect(textAt(view, 1, 8)).toBe('D3|45537');
  });

  test('what a rule does not allow is refused with the rule’s values, and nothing changes', async () => {
    const { window, world } = await served();
    const desk = await window(OWNER);
    expect(await edit(desk, 2, 2, [['Khác']])).toEqual({
      ok: false,
      refused:
        'Dữ liệu bạn nhập vào ô B2 vi phạm quy tắc xác thực dữ liệu đặt cho ô này. Vui lòng nhập một trong các giá trị: Ý kiến, Kiến nghị.',
    });
    expect(one(world).cells.get('2,2')?.value).toBe('');
    expect(await edit(desk, 2, 2, [['Kiến nghị']])).toEqual({ ok: true });
  });

  test('a protected place asks first, and takes it from who is sure', async () => {
    const { window, world } = await served();
    const desk = await window(EDITOR);
    expect(await edit(desk, 2, 3, [['x']])).toMatchObject({
      ok: false,
      warning: expect.stringContaining('bảo vệ') as string,
    });
    expect(one(world).cells.has('2,3')).toBe(false);
    expect(await edit(desk, 2, 3, [['x']], { sure: true })).toEqual({ ok: true });
    expect(one(world).cells.get('2,3')?.value).toBe('x');
  });

  test('a place that is closed to a person stays closed, also to one who is sure', async () => {
    const { window, world } = await served();
    const { SpreadsheetApp } = createServices(world);
    SpreadsheetApp.getActive().getRange('Một!A1:A20').protect().removeEditors([EDITOR]);
    SpreadsheetApp.flush();
    const [owner, editor] = [await window(OWNER), await window(EDITOR)];
    expect(await edit(editor, 2, 1, [['x']], { sure: true })).toMatchObject({
      refused: 'Bạn đang cố sửa một ô được bảo vệ. Hãy liên hệ với chủ sở hữu bảng tính nếu bạn cần sửa.',
    });
    expect(await edit(owner, 2, 1, [['x']])).toEqual({ ok: true });
  });

  test('who may only look changes nothing, neither cells nor rows', async () => {
    const { window, world } = await served();
    const desk = await window(VIEWER);
    expect(await edit(desk, 3, 1, [['x']])).toMatchObject({
      refused: expect.stringContaining('chỉ có quyền xem') as string,
    });
    expect(await rows(desk, 'delete', 3)).toMatchObject({
      refused: expect.stringContaining('chỉ có quyền xem') as string,
    });
    expect([one(world).cells.has('3,1'), one(world).maxRows]).toEqual([false, 20]);
  });

  test('a tab that is gone is said to be gone', async () => {
    const { window } = await served();
    const desk = await window(OWNER);
    expect(await edit(desk, 1, 1, [['x']], { sheet: 'Cũ' })).toMatchObject({
      refused: expect.stringContaining('không còn') as string,
    });
    expect(await rows(desk, 'append', 1, 1, { sheet: 'Cũ' })).toMatchObject({ ok: false });
  });

  test('a text that is longer than a cell is refused whole', async () => {
    const { window } = await served();
    const desk = await window(OWNER);
    expect(await edit(desk, 3, 1, [['ă'.repeat(50_001)]])).toMatchObject({
      refused: expect.stringContaining('50.000') as string,
    });
    expect(await edit(desk, 3, 1, [['ă'.repeat(50_000)]])).toEqual({ ok: true });
  });
});

describe('pasting a block', () => {
  test('puts each text as if typed, and fires onEdit once for the block', async () => {
    const { window } = await served();
    const desk = await window(OWNER);
    expect(
      await edit(desk, 3, 1, [
        ['a', 'Ý kiến'],
        ['b', 'Kiến nghị'],
      ]),
    ).toEqual({ ok: true });
    const view = await desk.sheet();
    expect([textAt(view, 3, 1), textAt(view, 3, 2), textAt(view, 4, 1), textAt(view, 4, 2)]).toEqual([
      'a',
      'Ý kiến',
      'b',
      'Kiến nghị',
    ]);
    expect(textAt(view, 1, 8)).toBe('A3:B4|');
  });

  test('with one text that is not allowed puts none', async () => {
    const { window, world } = await served();
    const desk = await window(OWNER);
    expect(
      await edit(desk, 3, 1, [
        ['a', 'Ý kiến'],
        ['b', 'Khác'],
      ]),
    ).toMatchObject({ ok: false });
    expect(one(world).cells.has('3,1')).toBe(false);
  });

  test('adds the rows and columns that it needs, and none when it is refused', async () => {
    const { window, world } = await served();
    const desk = await window(OWNER);
    const block = Array.from({ length: 3 }, () => ['x', 'y']);
    expect(await edit(desk, 19, 26, block)).toEqual({ ok: true });
    expect([one(world).maxRows, one(world).maxColumns]).toEqual([21, 27]);
    const long = Array.from({ length: 40 }, () => ['Khác']);
    expect(await edit(desk, 2, 2, long)).toMatchObject({ ok: false });
    expect(one(world).maxRows).toBe(21);
  });
});

describe('rows', () => {
  test('are put in above and below, added at the end, and taken out', async () => {
    const { window, world } = await served();
    const desk = await window(OWNER);
    await edit(desk, 3, 1, [['ba'], ['bốn']]);
    expect(await rows(desk, 'insertAbove', 3, 2)).toEqual({ ok: true });
    expect(textAt(await desk.sheet(), 5, 1)).toBe('ba');
    expect(await rows(desk, 'insertBelow', 5)).toEqual({ ok: true });
    expect(textAt(await desk.sheet(), 7, 1)).toBe('bốn');
    expect(await rows(desk, 'append', 1, 100)).toEqual({ ok: true });
    expect(one(world).maxRows).toBe(123);
    expect(await rows(desk, 'delete', 5, 2, { sure: true })).toEqual({ ok: true });
    expect(textAt(await desk.sheet(), 5, 1)).toBe('bốn');
  });

  test('that hold protected cells are taken out only by who is sure', async () => {
    const { window, world } = await served();
    const desk = await window(OWNER);
    expect(await rows(desk, 'delete', 3)).toMatchObject({ warning: expect.stringContaining('bảo vệ') as string });
    expect(one(world).maxRows).toBe(20);
  });

  test('cannot all be taken out', async () => {
    const { window } = await served();
    const desk = await window(OWNER);
    expect(await rows(desk, 'delete', 1, 20, { sure: true })).toEqual({
      ok: false,
      refused: 'Không thể xóa tất cả các hàng của trang tính.',
    });
    expect(await rows(desk, 'delete', 2, 19, { sure: true })).toEqual({
      ok: false,
      refused: 'Không thể xóa tất cả các hàng không cố định.',
    });
    expect(await rows(desk, 'delete', 30, 1, { sure: true })).toMatchObject({
      refused: expect.stringContaining('không có hàng đó') as string,
    });
  });
});

test('an edit is answered before slow triggers have ended', async () => {
  let go: () => void = () => undefined;
  const { server, window } = await served(smallWorld(), { mode: 'worker' });
  const desk = await window(OWNER);
  server.office.world.locks.take('document', 'somebody');
  go = () => server.office.world.locks.release('document', 'somebody');
  expect(await edit(desk, 3, 1, [['a']])).toEqual({ ok: true });
  expect(textAt(await desk.sheet(), 3, 1)).toBe('a');
  go();
});
