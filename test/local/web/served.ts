// A small project served to windows without a browser: what a window is told, what it may ask, and what it gets.
import { get, request } from 'node:http';
import { createServices, createWorld, type Bundle, type World } from '../../../local';
import { serve, type Serve, type ServeOptions } from '../../../local/web';
import type { Message, SheetView } from '../../../local/web/protocol';
import { project } from '../runner/bundles';

export const OWNER = 'lan@xa.example';
export const EDITOR = 'minh@xa.example';
export const VIEWER = 'khach@xa.example';

const CODE = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Thử').addItem('Hỏi tên', 'askName').addItem('Mở thanh bên', 'openSidebar')
    .addSeparator().addSubMenu(SpreadsheetApp.getUi().createMenu('Hộp').addItem('Chặn', 'openModal').addItem('Không chặn', 'openModeless'))
    .addItem('Báo', 'say').addItem('Hỏng', 'fail').addToUi();
}
function onEdit(event) {
  event.source.getSheets()[0].getRange('H1').setValue(event.range.getA1Notation() + '|' + (event.value === undefined ? '' : event.value));
}
function askName() {
  var ui = SpreadsheetApp.getUi();
  var answer = ui.prompt('Tên', 'Tên của bạn?', ui.ButtonSet.OK_CANCEL);
  SpreadsheetApp.getActive().getSheets()[0].getRange('A9').setValue(answer.getSelectedButton() + ':' + answer.getResponseText());
}
function say() { SpreadsheetApp.getActive().toast('Đã xong', 'Báo'); }
function fail() { throw new Error('Không được'); }
function openSidebar() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('page').setTitle('Thanh thử')); }
function openModal() { SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutputFromFile('page').setWidth(320).setHeight(200), 'Hộp chặn'); }
function openModeless() { SpreadsheetApp.getUi().showModelessDialog(HtmlService.createHtmlOutputFromFile('page').setWidth(320).setHeight(200), 'Hộp rời'); }
function echo(value) { return value; }
function write(text) { SpreadsheetApp.getActive().getSheets()[0].getRange('A5').setValue(text); return 'Đã ghi ' + text; }
function mail() { MailApp.sendEmail('dan@xa.example', 'Mời họp', 'Kính mời ông bà.'); }
function paper() {
  return Drive.Files.create({ name: 'Kế hoạch số 1', mimeType: 'application/vnd.google-apps.document' },
    Utilities.newBlob('x', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'x.docx')).id;
}
function paperId() { var list = Drive.Files.list().files; return list.length > 0 ? list[0].id : ''; }
function link() { SpreadsheetApp.getActive().getSheets()[0].getRange('A6').setValue('https://docs.google.com/document/d/' + paper() + '/edit?usp=drivesdk'); }
function daily() { SpreadsheetApp.getActive().getSheets()[0].getRange('A7').setValue('Đã chạy'); }
function install() { ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(7).create(); }
`;

/** A page that does what pages do: calls, drafts, links, keys; and what they must not: reach out of the machine. */
const PAGE = `<!DOCTYPE html><html lang="vi"><head><title>Trang thử</title></head><body><main><h1>Trang thử</h1>
<label>Nháp <input id="draft"></label>
<button id="write">Ghi</button> <button id="echo">Hỏi</button> <button id="bad">Gửi ngày</button>
<button id="fail">Hỏng</button> <button id="close">Xong</button> <button id="grow">Rộng ra</button>
<button id="editor">Về bảng</button> <button id="reach">Ra ngoài</button> <button id="print">In</button>
<p id="paper"></p><p id="out" role="status"></p></main>
<script>
var at = function (id) { return document.getElementById(id); };
var say = function (text) { at('out').textContent = text; };
var run = function () { return google.script.run.withSuccessHandler(function (value, user) {
  say('được: ' + JSON.stringify(value) + (user === undefined ? '' : ' ' + user.mark));
}).withFailureHandler(function (error, user) { say('lỗi: ' + error.name + ': ' + error.message + (user ? ' ' + user.mark : '')); }); };
at('draft').value = localStorage.getItem('nhap') || '';
at('draft').addEventListener('input', function () { localStorage.setItem('nhap', at('draft').value); });
at('write').onclick = function () { run().write(at('draft').value); };
at('echo').onclick = function () { run().withUserObject({ mark: 'dấu' }).echo({ a: [1, 'hai', null] }); };
at('bad').onclick = function () { try { run().echo(new Date(0)); } catch (error) { say('ném: ' + error.message); } };
at('fail').onclick = function () { run().withUserObject({ mark: 'dấu' }).fail(); };
at('close').onclick = function () { google.script.host.close(); };
at('grow').onclick = function () { google.script.host.setWidth(500); google.script.host.setHeight(300); };
at('editor').onclick = function () { google.script.host.editor.focus(); };
at('print').onclick = function () { window.print(); };
at('reach').onclick = function () {
  var tried = [];
  var note = function (name) { tried.push(name); if (tried.length === 3) say(tried.sort().join(' ')); };
  fetch('http:' + String.fromCharCode(47, 47) + 'xau.example').then(function () { note('fetch:đi'); }, function () { note('fetch:không'); });
  var image = new Image();
  image.onload = function () { note('ảnh:đi'); };
  image.onerror = function () { note('ảnh:không'); };
  image.src = 'http:' + String.fromCharCode(47, 47) + 'xau.example/x.png';
  try { note(parent.document ? 'sổ:đi' : ''); } catch (error) { note('sổ:không'); }
};
run().withSuccessHandler(function (id) {
  at('paper').innerHTML = '<a href="https:' + String.fromCharCode(47, 47) + 'docs.google.com/document/d/' + id + '/edit">Văn bản</a>';
}).paperId();
</script></body></html>`;

export const bundle: Bundle = project(
  CODE,
  { dependencies: { enabledAdvancedServices: [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }] } },
  { page: PAGE },
);

/** A sheet of 20 rows: a list in B2:B10 that refuses, a protected column C, a date in D2. */
export function smallWorld(): World {
  const world = createWorld({
    ...{ owner: OWNER, editors: [EDITOR], viewers: [VIEWER], newSheetRows: 20, now: '2024-07-15T01:00:00Z' },
  });
  const { SpreadsheetApp: app } = createServices(world);
  const sheet = app.getActiveSpreadsheet().getSheets()[0];
  if (!sheet) throw new Error('no sheet');
  sheet.setName('Một');
  sheet
    .getRange('A1:D1')
    .setValues([['Mã', 'Loại', 'Giữ', 'Ngày']])
    .setFontWeight('bold')
    .setBackground('#cfe2f3');
  const list = app.newDataValidation().requireValueInList(['Ý kiến', 'Kiến nghị'], true).setAllowInvalid(false).build();
  sheet.getRange('B2:B10').setDataValidation(list);
  sheet.getRange('C1:C20').protect().setWarningOnly(true);
  sheet.getRange('D2').setValue('15/7/2024');
  sheet.setFrozenRows(1);
  app.getActiveSpreadsheet().insertSheet('Hai');
  app.flush();
  return world;
}

export interface TestWindow {
  id: string;
  messages: Message[];
  /** The first message, come or to come, of this kind. */
  told<T extends Message['type']>(
    type: T,
    which?: (message: Extract<Message, { type: T }>) => boolean,
  ): Promise<Extract<Message, { type: T }>>;
  act<T = Record<string, unknown>>(name: string, body?: object): Promise<T>;
  read<T>(view: string): Promise<T>;
  sheet(id?: number): Promise<SheetView>;
  close(): Promise<void>;
}

export interface Served {
  server: Serve;
  world: World;
  token: string;
  pages: string;
  window(user: string): Promise<TestWindow>;
}

// A busy machine needs its time to bundle the page and to start threads.
jest.setTimeout(60_000);

let number = 0;
const open: Serve[] = [];

afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

/** Serves a world until the test ends. Scripts run in this thread unless `mode` says otherwise. */
export async function served(world: World = smallWorld(), options: ServeOptions = {}): Promise<Served> {
  const server = await serve(world, bundle, { mode: 'inline', ...options });
  open.push(server);
  const html = await (await fetch(`${server.url}?nguoi=${OWNER}`)).text();
  const token = /data-token="(\w+)"/.exec(html)?.[1] ?? '';
  const pages = /data-pages="([^"]+)"/.exec(html)?.[1] ?? '';
  return {
    ...{ server, token, pages },
    get world() {
      return server.office.world;
    },
    window: (user) => openWindow(server, token, user),
  };
}

async function openWindow(server: Serve, token: string, user: string): Promise<TestWindow> {
  number += 1;
  const id = `test-window-${number}`;
  const messages: Message[] = [];
  const waiting: { fits: (message: Message) => boolean; found: (message: Message) => void }[] = [];
  const heard = (message: Message): void => {
    messages.push(message);
    for (const one of waiting.filter(({ fits }) => fits(message))) {
      waiting.splice(waiting.indexOf(one), 1);
      one.found(message);
    }
  };
  const stream = get(`${server.url}events?window=${id}&user=${encodeURIComponent(user)}`);
  stream.on('error', () => undefined);
  stream.on('response', (response) => {
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (part: string) => {
      text += part;
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) heard(JSON.parse(event.replace(/^data: /, '')) as Message);
    });
    response.on('error', () => undefined);
  });
  const asked = async (path: string, init?: RequestInit): Promise<unknown> => {
    const response = await fetch(`${server.url}${path}`, init);
    const body: unknown = await response.json();
    if (!response.ok) throw new Error(`${response.status} ${(body as { refused: string }).refused}`);
    return body;
  };
  const window: TestWindow = {
    ...{ id, messages },
    told(type, which = () => true) {
      const fits = (message: Message): boolean => message.type === type && which(message as never);
      const known = messages.find(fits);
      if (known) return Promise.resolve(known as never);
      return new Promise((resolve) => waiting.push({ fits, found: resolve as (message: Message) => void }));
    },
    act: (name, body = {}) =>
      asked(`api/${name}`, {
        method: 'POST',
        headers: { 'X-Token': token, 'X-Window': id },
        body: JSON.stringify(body),
      }) as never,
    read: (view) => asked(`api/${view}?window=${id}`) as never,
    sheet: (sheetId = 0) => asked(`api/sheet?window=${id}&id=${sheetId}`) as Promise<SheetView>,
    async close() {
      stream.destroy();
      // The server hears of it a moment later.
      while (server.office.desk(id)) await new Promise((resolve) => setImmediate(resolve));
    },
  };
  await window.told('welcome');
  return window;
}

/** A request with headers that `fetch` would not send; gives status, headers and text. */
export function raw(
  url: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<{ status: number; headers: Record<string, string | string[] | undefined>; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Text of a cell in a view. */
export const textAt = (view: SheetView, row: number, column: number): string =>
  view.cells.find((cell) => cell.row === row && cell.column === column)?.text ?? '';
