// A world on disk: stopped and started again it goes on as if nothing had been.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServices, readCell, readWorkbook, writeWorkbook, type World } from '../../../local';
import { hasWorld, Keeper, loadWorld, restOf, storeWorld } from '../../../local/web';
import { putAside } from '../../../local/web/store';
import { EDITOR, OWNER, served, smallWorld } from './served';

let directory = '';
beforeEach(() => {
  directory = join(mkdtempSync(join(tmpdir(), 'host-store-')), 'so');
});
afterEach(() => rmSync(join(directory, '..'), { recursive: true, force: true }));

const save = (world: World, startsAt?: Date): void =>
  storeWorld(directory, writeWorkbook(world.spreadsheet), restOf(world, startsAt));

/** A world in which everything that is kept has something in it. */
function fullWorld(): World {
  const world = smallWorld();
  const { MailApp, PropertiesService, CacheService, Drive, ScriptApp, Utilities } = createServices(world, {
    user: EDITOR,
  });
  MailApp.sendEmail('a@b.vn', 'Thư', 'Nội dung', {
    attachments: [Utilities.newBlob('xin chào', 'text/plain', 'a.txt')],
    name: 'Lan',
  });
  PropertiesService.getScriptProperties().setProperty('k', 'ă');
  PropertiesService.getDocumentProperties().setProperty('d', '1');
  PropertiesService.getUserProperties().setProperty('u', '2');
  CacheService.getScriptCache()?.put('c', 'v', 600);
  Drive.Files.create(
    { name: 'Tệp', appProperties: { entry: '7' } } as never,
    Utilities.newBlob('bytes', 'text/plain', 'x'),
  );
  ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(7).create();
  return world;
}

test('everything of a world comes back, but what was shown and logged', () => {
  const world = fullWorld();
  save(world);
  const back = loadWorld(directory);
  const plain = ({ clock: _clock, locks: _locks, ui: _ui, log: _log, answers: _answers, ...rest }: World) => rest;
  expect(plain(back)).toEqual(plain(world));
  expect(back.mails[0]?.attachments[0]?.bytes).toEqual(world.mails[0]?.attachments[0]?.bytes);
});

test('the next id after a start is the one that would have come without it', () => {
  const world = fullWorld();
  save(world);
  const next = (of: World) => createServices(of).Utilities.getUuid();
  expect(next(loadWorld(directory))).toBe(next(world));
});

test('the clock goes on with the machine’s; that of an example begins when it is first opened', () => {
  save(smallWorld(), new Date('2024-12-20T00:30:00Z'));
  const late = (world: World, from: string) => world.clock.now().getTime() - new Date(from).getTime();
  const first = loadWorld(directory);
  expect(late(first, '2024-12-20T00:30:00Z')).toBeGreaterThanOrEqual(0);
  expect(late(first, '2024-12-20T00:30:00Z')).toBeLessThan(60_000);
  first.clock.advance(3_600_000);
  save(first);
  expect(late(loadWorld(directory), '2024-12-20T01:30:00Z')).toBeGreaterThanOrEqual(0);
});

test('bytes of files that are no longer there are cleared away', () => {
  const world = fullWorld();
  save(world);
  expect(readdirSync(join(directory, 'tep'))).toHaveLength(1);
  world.files = [];
  save(world);
  expect(readdirSync(join(directory, 'tep'))).toEqual([]);
});

test('a workbook that was changed in Excel meanwhile is taken as it is', () => {
  const world = smallWorld();
  save(world);
  const path = join(directory, 'so-theo-doi.xlsx');
  const book = readWorkbook(Uint8Array.from(readFileSync(path)));
  book.sheets[0]?.cells.set('5,1', { value: 'từ Excel' });
  writeFileSync(path, writeWorkbook(book));
  expect(readCell(loadWorld(directory), 'Một', 5, 1)).toBe('từ Excel');
});

test('a machine that stopped between the two files finds the workbook that belongs to the newer one', () => {
  const world = smallWorld();
  save(world);
  const before = readFileSync(join(directory, 'so-theo-doi.xlsx'));
  world.spreadsheet.sheets[0]?.cells.set('5,1', { value: 'mới' });
  save(world);
  const after = readFileSync(join(directory, 'so-theo-doi.xlsx'));
  // As it was the moment before the last renaming.
  writeFileSync(join(directory, 'so-theo-doi.xlsx'), before);
  writeFileSync(join(directory, 'so-theo-doi.xlsx.moi'), after);
  expect(readCell(loadWorld(directory), 'Một', 5, 1)).toBe('mới');
  // As it was a moment earlier: the workbook waits, but the state that names it was never written.
  save(world);
  writeFileSync(join(directory, 'so-theo-doi.xlsx.moi'), before);
  expect(readCell(loadWorld(directory), 'Một', 5, 1)).toBe('mới');
});

test('a state that cannot be read is refused with its path and what to do, and is not touched', () => {
  save(smallWorld());
  writeFileSync(join(directory, 'the-gioi.json'), '{');
  expect(hasWorld(directory)).toBe(true);
  expect(() => loadWorld(directory)).toThrow(/^Không đọc được .*the-gioi\.json\. Hãy chuyển thư mục này đi nơi khác/);
  expect(readFileSync(join(directory, 'the-gioi.json'), 'utf8')).toBe('{');
});

test('what is put aside never takes a place that is taken', () => {
  const now = new Date('2024-12-20T00:30:00Z');
  save(smallWorld());
  const first = putAside(directory, now);
  save(smallWorld());
  const second = putAside(directory, now);
  expect(first).toBe(`${directory}-truoc-20241220-003000`);
  expect(second).toBe(`${directory}-truoc-20241220-003000-2`);
  expect([first, second].every((path) => path !== undefined && hasWorld(path))).toBe(true);
  expect(putAside(directory, now)).toBeUndefined();
});

describe('the keeper', () => {
  test('saves a change that a window made, and goes on from there', async () => {
    const problems: string[] = [];
    const world = smallWorld();
    const keeper = new Keeper(directory, world, (sentence) => problems.push(sentence));
    const { window } = await served(world, { onChange: () => keeper.changed() });
    const desk = await window(OWNER);
    await desk.act('edit', { sheet: 'Một', row: 5, column: 1, texts: [['giữ lại']] });
    await keeper.save();
    keeper.close();
    expect(readCell(loadWorld(directory), 'Một', 5, 1)).toBe('giữ lại');
    expect(problems).toEqual([]);
  });

  test('saves by itself soon after a change', async () => {
    const keeper = new Keeper(directory, smallWorld(), () => undefined);
    keeper.changed();
    while (!hasWorld(directory)) await new Promise((resolve) => setImmediate(resolve));
    keeper.close();
    expect(loadWorld(directory).owner).toBe(OWNER);
  });

  test('at its end saves what no timer has saved yet', () => {
    const world = smallWorld();
    const keeper = new Keeper(directory, world, () => undefined);
    world.spreadsheet.sheets[0]?.cells.set('5,1', { value: 'phút chót' });
    keeper.changed();
    keeper.close();
    expect(readCell(loadWorld(directory), 'Một', 5, 1)).toBe('phút chót');
  });

  test('does not save two moments as one: a change in the middle is saved with the next', async () => {
    const world = smallWorld();
    const keeper = new Keeper(directory, world, () => undefined);
    keeper.changed();
    const saving = keeper.save();
    world.spreadsheet.sheets[1]?.cells.set('1,1', { value: 'giữa chừng' });
    keeper.changed();
    await saving;
    expect(hasWorld(directory)).toBe(false);
    await keeper.save();
    keeper.close();
    expect(readCell(loadWorld(directory), 'Hai', 1, 1)).toBe('giữa chừng');
  });

  test('puts a workbook aside that another one replaces', async () => {
    const world = smallWorld();
    const keeper = new Keeper(directory, world, () => undefined);
    world.spreadsheet.sheets[0]?.cells.set('5,1', { value: 'sổ cũ' });
    keeper.changed();
    const aside = (await keeper.replace(smallWorld())) ?? '';
    await keeper.save();
    keeper.close();
    expect(readCell(loadWorld(aside), 'Một', 5, 1)).toBe('sổ cũ');
    expect(readCell(loadWorld(directory), 'Một', 5, 1)).toBe('');
  });

  test('says in a sentence that the disk refuses, and saves with the next change', async () => {
    const problems: string[] = [];
    writeFileSync(directory, 'a file is where the directory has to be');
    const keeper = new Keeper(directory, smallWorld(), (sentence) => problems.push(sentence));
    keeper.changed();
    await keeper.save();
    expect(problems).toEqual([expect.stringMatching(/^Chưa lưu được sổ vào .*Hãy kiểm tra ổ đĩa/)]);
    rmSync(directory);
    keeper.changed();
    await keeper.save();
    keeper.close();
    expect(existsSync(join(directory, 'the-gioi.json'))).toBe(true);
  });
});

describe('opening a workbook from a file', () => {
  test('takes .xlsx bytes, and refuses others in the words of the reader', async () => {
    const { server, token, window } = await served();
    const desk = await window(OWNER);
    const send = async (body: Uint8Array) => {
      const headers = { 'X-Token': token, 'X-Window': desk.id };
      const response = await fetch(`${server.url}api/open`, { method: 'POST', headers, body });
      return { status: response.status, body: (await response.json()) as { refused?: string } };
    };
    const bad = await send(new TextEncoder().encode('không phải tệp .xlsx'));
    expect(bad.status).toBe(400);
    expect(bad.body.refused).toMatch(/\.xlsx/);
    const other = smallWorld();
    other.spreadsheet.sheets[0]?.cells.set('5,1', { value: 'sổ khác' });
    expect((await send(writeWorkbook(other.spreadsheet))).status).toBe(200);
    await desk.told('edition');
    expect(readCell(server.office.world, 'Một', 5, 1)).toBe('sổ khác');
  });
});
