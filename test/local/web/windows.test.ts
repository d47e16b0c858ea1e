// Two people at two windows of one workbook: what each is shown, asked and told.
import type { BookView, MachineView, OutView } from '../../../local/web/protocol';
import { EDITOR, OWNER, raw, served, smallWorld, textAt, VIEWER } from './served';

describe('a window', () => {
  test('gets the script’s menus when it opens the sheet', async () => {
    const { window } = await served();
    const desk = await window(OWNER);
    await desk.act('opened');
    const { menu } = await desk.told('menu');
    expect(menu.caption).toBe('Thử');
    expect(menu.items).toEqual([
      { caption: 'Hỏi tên', functionName: 'askName' },
      { caption: 'Mở thanh bên', functionName: 'openSidebar' },
      null,
      {
        caption: 'Hộp',
        items: [
          { caption: 'Chặn', functionName: 'openModal' },
          { caption: 'Không chặn', functionName: 'openModeless' },
        ],
      },
      { caption: 'Báo', functionName: 'say' },
      { caption: 'Hỏng', functionName: 'fail' },
    ]);
  });

  test('knows who sits there, who else has the sheet open, and what they may do', async () => {
    const { window } = await served();
    const desk = await window(EDITOR);
    await window(OWNER);
    expect(await desk.read<BookView>('book')).toMatchObject({
      me: EDITOR,
      mayEdit: true,
      people: [
        { email: OWNER, role: 'owner', windows: 1 },
        { email: EDITOR, role: 'editor', windows: 1 },
        { email: VIEWER, role: 'viewer', windows: 0 },
      ],
      tabs: [{ name: 'Một' }, { name: 'Hai' }],
    });
  });

  test('is shown the other’s change, by hand and by script', async () => {
    const { window } = await served();
    const [mine, theirs] = [await window(OWNER), await window(EDITOR)];
    mine.messages.length = 0;
    await theirs.act('edit', { sheet: 'Một', row: 3, column: 1, texts: [['của Minh']] });
    await mine.told('changed');
    expect(textAt(await mine.sheet(), 3, 1)).toBe('của Minh');
    theirs.messages.length = 0;
    await mine.act('call', { name: 'write', args: ['của Lan'] });
    await theirs.told('changed');
    expect(textAt(await theirs.sheet(), 5, 1)).toBe('của Lan');
  });

  test('alone is shown what its own run shows', async () => {
    const { window } = await served();
    const [mine, theirs] = [await window(OWNER), await window(EDITOR)];
    await mine.act('menu', { functionName: 'say' });
    expect(await mine.told('toast')).toEqual({ type: 'toast', title: 'Báo', text: 'Đã xong' });
    await mine.act('menu', { functionName: 'openSidebar' });
    await mine.told('sidebar');
    expect(theirs.messages.filter(({ type }) => type === 'toast' || type === 'sidebar')).toEqual([]);
  });

  test('tells dialogs that block from those that do not', async () => {
    const { window } = await served();
    const desk = await window(OWNER);
    await desk.act('menu', { functionName: 'openModal' });
    await desk.act('menu', { functionName: 'openModeless' });
    const size = { width: 320, height: 200 };
    expect(await desk.told('dialog', ({ modal }) => modal)).toMatchObject({ title: 'Hộp chặn', ...size });
    expect(await desk.told('dialog', ({ modal }) => !modal)).toMatchObject({ title: 'Hộp rời', ...size });
  });

  test('is told that a run failed, and why', async () => {
    const { window } = await served();
    const desk = await window(OWNER);
    await desk.act('opened');
    await desk.act('menu', { functionName: 'fail' });
    expect(await desk.told('run', ({ state }) => state === 'failed')).toMatchObject({
      label: 'Hỏng',
      error: 'Không được',
    });
  });
});

describe('questions of a run in its thread', () => {
  test('wait until the window answers', async () => {
    const { window } = await served(smallWorld(), { mode: 'worker' });
    const desk = await window(OWNER);
    await desk.act('menu', { functionName: 'askName' });
    const question = await desk.told('ask');
    expect(question).toMatchObject({ title: 'Tên', text: 'Tên của bạn?', buttons: ['OK', 'CANCEL'], prompt: true });
    await desk.act('answer', { id: question.id, button: 'OK', text: 'Lan' });
    await desk.told('run', ({ state }) => state === 'done');
    expect(textAt(await desk.sheet(), 9, 1)).toBe('OK:Lan');
  });

  test('are answered with CLOSE when the window goes', async () => {
    const { window } = await served(smallWorld(), { mode: 'worker' });
    const [mine, theirs] = [await window(OWNER), await window(EDITOR)];
    await mine.act('menu', { functionName: 'askName' });
    await mine.told('ask');
    await mine.close();
    while (textAt(await theirs.sheet(), 9, 1) === '')
      await theirs.told('changed').then(() => (theirs.messages.length = 0));
    expect(textAt(await theirs.sheet(), 9, 1)).toBe('CLOSE:');
  });

  test('do not hold up another person’s run', async () => {
    const { window } = await served(smallWorld(), { mode: 'worker' });
    const [mine, theirs] = [await window(OWNER), await window(EDITOR)];
    await mine.act('menu', { functionName: 'askName' });
    await mine.told('ask');
    expect(await theirs.act('call', { name: 'echo', args: ['nghe rõ'] })).toEqual({ value: 'nghe rõ' });
  });
});

describe('pages of the script', () => {
  test('are served on a port of their own, with the script’s tools before everything else', async () => {
    const { server, pages, window } = await served();
    const desk = await window(OWNER);
    await desk.act('menu', { functionName: 'openSidebar' });
    const { page } = await desk.told('sidebar');
    expect(new URL(pages).port).not.toBe(new URL(server.url).port);
    const answer = await raw(`${pages}/${page}`);
    expect(answer.status).toBe(200);
    expect(answer.text).toMatch(
      /^<!DOCTYPE html><html lang="vi"><head><script data-sheet="http:\/\/127\.0\.0\.1:\d+">/,
    );
    expect(answer.text).toContain('<h1>Trang thử</h1>');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers['content-security-policy']).not.toContain('connect-src');
  });

  test('are gone with their window, and no other address gives anything', async () => {
    const { pages, window } = await served();
    const desk = await window(OWNER);
    await desk.act('menu', { functionName: 'openSidebar' });
    const { page } = await desk.told('sidebar');
    expect((await raw(`${pages}/${page}`, { headers: { Host: 'xau.example' } })).status).toBe(404);
    expect((await raw(`${pages}/api/book`)).status).toBe(404);
    await desk.close();
    expect((await raw(`${pages}/${page}`)).status).toBe(404);
  });

  test('call the script by the rules of google.script.run', async () => {
    const { window } = await served();
    const desk = await window(OWNER);
    const call = (name: string, ...args: unknown[]) => desk.act('call', { name, args });
    expect(await call('echo', { a: [1, 'hai'] })).toEqual({ value: { a: [1, 'hai'] } });
    expect(await call('fail')).toEqual({ error: { name: 'Error', message: 'Không được' } });
    expect(await call('nothing')).toMatchObject({ error: { name: 'TypeError' } });
  });
});

describe('calls that a test breaks', () => {
  test('fail before the script runs, or after, as asked', async () => {
    const ways: ('error' | 'lost-answer')[] = ['error', 'lost-answer'];
    const { world, window } = await served(smallWorld(), { gate: () => Promise.resolve(ways.shift() ?? 'pass') });
    const desk = await window(OWNER);
    const cell = () => world.spreadsheet.sheets[0]?.cells.get('5,1')?.value;
    expect(await desk.act('call', { name: 'write', args: ['một'] })).toMatchObject({ error: { name: 'ScriptError' } });
    expect(cell()).toBeUndefined();
    expect(await desk.act('call', { name: 'write', args: ['hai'] })).toMatchObject({ error: { name: 'NetworkError' } });
    expect(cell()).toBe('hai');
    expect(await desk.act('call', { name: 'write', args: ['ba'] })).toEqual({ value: 'Đã ghi ba' });
  });
});

describe('the machine', () => {
  test('shows triggers, fires one by hand, and tells what runs have cost', async () => {
    const { window } = await served();
    const desk = await window(OWNER);
    await desk.act('call', { name: 'install', args: [] });
    const { triggers } = await desk.read<MachineView>('machine');
    expect(triggers).toMatchObject([{ handler: 'daily', owner: OWNER, when: 'Hằng ngày lúc 7 giờ' }]);
    await desk.act('trigger', { id: triggers[0]?.id });
    const { runs } = await desk.read<MachineView>('machine');
    expect(runs[0]).toMatchObject({
      label: 'Trình kích hoạt daily',
      state: 'done',
      byKind: 'read 1, write 1',
      trips: 2,
    });
    expect(textAt(await desk.sheet(), 7, 1)).toBe('Đã chạy');
  });

  test('sets the day and time of the world', async () => {
    const { world, window } = await served();
    const desk = await window(OWNER);
    await desk.act('clock', { day: '02/09/2024', time: '07:05' });
    expect(world.clock.now().toISOString()).toBe('2024-09-02T00:05:00.000Z');
    await desk.act('clock', { day: '1/7/2024', time: '23:59' });
    expect(world.clock.now().toISOString()).toBe('2024-07-01T16:59:00.000Z');
    await expect(desk.act('clock', { day: '31/02/2024', time: '07:05' })).rejects.toThrow('Ngày chưa đúng');
    await expect(desk.act('clock', { day: '01/02/2024', time: '24:00' })).rejects.toThrow('Giờ chưa đúng');
  });

  test('adds people, once each', async () => {
    const { window } = await served();
    const desk = await window(OWNER);
    await desk.act('person', { email: ' Hoa@xa.example ', role: 'editor' });
    await expect(desk.act('person', { email: 'hoa@xa.example', role: 'editor' })).rejects.toThrow(
      'đã có trong danh sách',
    );
    await expect(desk.act('person', { email: 'hoa', role: 'editor' })).rejects.toThrow('chưa đúng');
    expect((await (await window('hoa@xa.example')).read<BookView>('book')).me).toBe('hoa@xa.example');
  });

  test('opens another workbook: all windows begin anew, the people stay', async () => {
    const asides: string[] = [];
    const { world, window, server } = await served(smallWorld(), {
      onReplace: () => Promise.resolve(asides.push('cất') === 1 ? 'thư mục cất' : undefined),
    });
    const [mine, theirs] = [await window(OWNER), await window(EDITOR)];
    expect(await mine.act('book', { which: 'empty' })).toEqual({ aside: 'thư mục cất' });
    await Promise.all([mine.told('edition'), theirs.told('edition')]);
    expect(server.office.world).not.toBe(world);
    expect(server.office.world.editors).toEqual([EDITOR]);
    await expect(mine.act('book', { which: 'example' })).rejects.toThrow('chưa có sổ ví dụ');
  });
});

describe('what leaves the office', () => {
  test('papers and mails are listed and can be taken away', async () => {
    const { server, window } = await served();
    const desk = await window(EDITOR);
    const { value: id } = await desk.act<{ value: string }>('call', { name: 'paper', args: [] });
    await desk.act('call', { name: 'mail', args: [] });
    const out = await desk.read<OutView>('out');
    expect(out.papers).toMatchObject([{ id, name: 'Kế hoạch số 1', maker: EDITOR }]);
    expect(out.mails).toMatchObject([
      { to: 'dan@xa.example', subject: 'Mời họp', body: 'Kính mời ông bà.', from: EDITOR },
    ]);
    const paper = await raw(`${server.url}download/paper/${id}`);
    expect(paper.text).toBe('x');
    expect(paper.headers['content-disposition']).toBe(
      `attachment; filename="Ke hoach so 1.docx"; filename*=UTF-8''${encodeURIComponent('Kế hoạch số 1.docx')}`,
    );
    const mail = await raw(`${server.url}download/mail/0`);
    expect(mail.headers['content-type']).toBe('message/rfc822');
    expect(mail.text).toContain('To: dan@xa.example');
  });
});
