// The server of the local sheet: two ports of the loopback interface, one for the sheet and one for the script's pages,
// so that a page is a stranger to the sheet, as it is live. Nothing of a request reaches the file system.
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Bundle } from '../runner';
import type { World } from '../world';
import { clientCode } from './client';
import { Office, type OfficeOptions } from './office';
import { framed, framePolicy } from './page-frame';
import { mailDownload, paperAsPdf, paperDownload, workbookDownload, type Download } from './papers';
import type { Message } from './protocol';
import { ACTIONS, openWorkbook, peopleOf, refusal, Refused, sheetJson, VIEWS, type Serving } from './routes';

const HOST = '127.0.0.1';
/** Bytes of a request, and of a workbook that is opened. */
const MOST_JSON = 16 * 1024 * 1024;
const MOST_UPLOAD = 60 * 1024 * 1024;

export interface ServeOptions extends Omit<OfficeOptions, 'onChange'> {
  /** First port to try; the next free one is taken. 0 (default): any free one. */
  port?: number;
  /** Whether the world's clock runs by itself. */
  ticking?: boolean;
  /** Told of every change. */
  onChange?: () => void;
  /** Puts another world in the place of the open one where it is kept; gives where that went. Default: nothing is kept. */
  onReplace?: (world: World) => Promise<string | undefined>;
  example?: Serving['example'];
  /** Seconds without a window and without a request after which `onIdle` is called. */
  idleAfter?: number;
  onIdle?: () => void;
}

export interface Serve {
  /** `http://127.0.0.1:4173/` */
  url: string;
  office: Office;
  close(): Promise<void>;
}

/** Headers of everything that the sheet's own port sends. */
const COMMON = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Opens the sheet of a world to this machine's browsers. */
export async function serve(world: World, bundle: Bundle, options: ServeOptions = {}): Promise<Serve> {
  const token = randomBytes(16).toString('hex');
  const office = new Office(world, bundle, options);
  const serving: Serving = {
    office,
    ticking: options.ticking ?? false,
    example: options.example,
    async replace(next) {
      const aside = await options.onReplace?.(next);
      office.replace(next);
      return aside;
    },
  };
  const sheet = await listening(options.port ?? 0);
  const pages = await listening(options.port === undefined || options.port === 0 ? 0 : portOf(sheet) + 1);
  const origin = `http://${HOST}:${portOf(sheet)}`;
  const pageOrigin = `http://${HOST}:${portOf(pages)}`;
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    `frame-src ${pageOrigin}`,
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

  let touched = Date.now();
  const idle = setInterval(() => {
    if (office.windows > 0) touched = Date.now();
    if (options.idleAfter !== undefined && Date.now() - touched > options.idleAfter * 1000) options.onIdle?.();
  }, 250);
  idle.unref();

  const shell = (response: ServerResponse): void => {
    const html = `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sổ theo dõi đối thoại</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/app.css"></head>
<body data-token="${token}" data-pages="${pageOrigin}"><div id="app"></div><script src="/app.js"></script></body></html>`;
    send(response, 200, 'text/html; charset=utf-8', html, { 'Content-Security-Policy': policy });
  };

  /** Requests that come from the sheet's own page. Browsers say so; a program without a browser needs the token anyway. */
  const ownPage = ({ headers }: IncomingMessage): boolean => {
    const site = headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
    return headers.origin === undefined || headers.origin === origin;
  };

  const reading = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const path = url.pathname;
    if (path === '/') {
      const known = peopleOf(office).map((person) => person.email);
      const user = url.searchParams.get('nguoi');
      if (user !== null && known.includes(user)) shell(response);
      else {
        response.writeHead(302, { ...COMMON, Location: `/?nguoi=${encodeURIComponent(office.world.owner)}` }).end();
      }
      return;
    }
    if (path === '/app.js') return send(response, 200, 'text/javascript; charset=utf-8', clientCode().page);
    if (path === '/app.css') return send(response, 200, 'text/css; charset=utf-8', clientCode().style);
    if (!ownPage(request)) throw new Refused('Yêu cầu này không đến từ trang của sổ.', 403);
    if (path === '/events') return events(request, response, url, office);
    const download = /^\/download\/(workbook|paper|pdf|mail)(?:\/([\w-]{1,80}))?$/.exec(path);
    if (download) return sendFile(response, await downloadOf(office.world, download[1] ?? '', download[2] ?? ''));
    const name = path.slice('/api/'.length);
    const view = Object.hasOwn(VIEWS, name) ? VIEWS[name] : undefined;
    if (!path.startsWith('/api/') || (!view && name !== 'sheet')) throw new Refused('Không có trang này.', 404);
    const desk = office.desk(url.searchParams.get('window') ?? '');
    if (!desk) throw new Refused('Cửa sổ này đã mất liên lạc với máy. Hãy tải lại trang.', 409);
    if (!view) {
      const { json, tag } = sheetJson(office, Number(url.searchParams.get('id')));
      if (request.headers['if-none-match'] === tag) return void response.writeHead(304, COMMON).end();
      return send(response, 200, 'application/json', json, { ETag: tag });
    }
    send(response, 200, 'application/json', JSON.stringify(view(serving, desk)));
  };

  const acting = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    if (!ownPage(request) || request.headers['x-token'] !== token) {
      throw new Refused('Yêu cầu này không đến từ trang của sổ.', 403);
    }
    const desk = office.desk(String(request.headers['x-window'] ?? ''));
    if (!desk) throw new Refused('Cửa sổ này đã mất liên lạc với máy. Hãy tải lại trang.', 409);
    if (url.pathname === '/api/open') {
      const bytes = await bodyOf(request, MOST_UPLOAD, 'Tệp này lớn quá: máy chỉ mở được tệp .xlsx dưới 60 MB.');
      return send(response, 200, 'application/json', JSON.stringify(await openWorkbook(serving, bytes)));
    }
    const name = url.pathname.slice('/api/'.length);
    const action = url.pathname.startsWith('/api/') && Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
    if (!action) throw new Refused('Không có việc này.', 404);
    const result: unknown = await action(serving, desk, jsonOf(await bodyOf(request, MOST_JSON, 'Yêu cầu lớn quá.')));
    send(response, 200, 'application/json', JSON.stringify(result ?? {}));
  };

  sheet.on('request', (request: IncomingMessage, response: ServerResponse) => {
    touched = Date.now();
    const { host } = request.headers;
    const url = new URL(request.url ?? '/', origin);
    const work = async (): Promise<void> => {
      if (host === `localhost:${portOf(sheet)}` && request.method === 'GET' && url.pathname === '/') {
        response.writeHead(302, { Location: `${origin}/${url.search}` }).end();
        return;
      }
      if (`http://${host}` !== origin) throw new Refused('Máy chủ này chỉ phục vụ địa chỉ 127.0.0.1.', 421);
      if (request.method === 'GET') await reading(request, response, url);
      else if (request.method === 'POST') await acting(request, response, url);
      else throw new Refused('Không có việc này.', 405);
    };
    work().catch((error: unknown) => fail(response, error));
  });

  pages.on('request', (request: IncomingMessage, response: ServerResponse) => {
    try {
      const id = /^\/([0-9a-f]{24})$/.exec(request.url ?? '')?.[1];
      const html = id === undefined ? undefined : office.page(id);
      if (`http://${request.headers.host}` !== pageOrigin || request.method !== 'GET' || html === undefined) {
        throw new Refused('Không có trang này.', 404);
      }
      const headers = {
        ...COMMON,
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'Content-Security-Policy': framePolicy(origin),
      };
      send(response, 200, 'text/html; charset=utf-8', framed(html, origin), headers);
    } catch (error) {
      fail(response, error);
    }
  });

  return {
    url: `${origin}/`,
    office,
    async close() {
      clearInterval(idle);
      office.stop();
      await Promise.all([closed(sheet), closed(pages)]);
    },
  };
}

async function downloadOf(world: World, what: string, id: string): Promise<Download> {
  if (what === 'workbook') return workbookDownload(world);
  const file = what === 'mail' ? await mailDownload(world, Number(id)) : paperDownload(world, id);
  if (!file) throw new Refused('Không còn tệp này: có thể sổ khác đã được mở.', 404);
  if (what !== 'pdf') return file;
  try {
    return await paperAsPdf(file);
  } catch (error) {
    throw new Refused(error instanceof Error ? error.message : String(error), 503);
  }
}

/** The stream on which a window is told things; the window is open as long as it is. */
function events(request: IncomingMessage, response: ServerResponse, url: URL, office: Office): void {
  const id = url.searchParams.get('window') ?? '';
  const user = url.searchParams.get('user') ?? '';
  if (!/^[\w-]{8,64}$/.test(id)) throw new Refused('Cửa sổ thiếu mã.');
  if (!peopleOf(office).some((person) => person.email === user)) throw new Refused('Không có người này trong sổ.', 404);
  response.writeHead(200, { ...COMMON, 'Content-Type': 'text/event-stream' });
  const write = (message: Message): void => void response.write(`data: ${JSON.stringify(message)}\n\n`);
  const desk = office.open(id, user, write);
  write({ type: 'welcome' });
  request.on('close', () => {
    // The same window may have connected again meanwhile.
    if (office.desk(id) === desk) office.close(id);
  });
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { ...COMMON, 'Content-Type': type, ...headers }).end(body);
}

function sendFile(response: ServerResponse, { name, type, bytes }: Download): void {
  const plain = name.normalize('NFD').replace(/[^\x20-\x7e]|["\\]/g, '') || 'tep';
  send(response, 200, type, bytes, {
    'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
}

function fail(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.end();
    return;
  }
  const refused = error instanceof Refused;
  const sentence = refused
    ? error.message
    : 'Máy gặp lỗi khi làm việc này. Hãy thử lại; nếu vẫn lỗi, hãy khởi động lại.';
  send(response, refused ? error.status : 500, 'application/json', JSON.stringify(refusal(sentence)));
}

function bodyOf(request: IncomingMessage, most: number, tooLarge: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= most) parts.push(part);
      // The rest is read and dropped, so that the answer arrives instead of a broken connection.
      else parts.length = 0;
    });
    request.on('end', () => (size > most ? reject(new Refused(tooLarge, 413)) : resolve(Buffer.concat(parts))));
    request.on('error', reject);
  });
}

function jsonOf(body: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body.toString('utf8') || '{}');
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Said below, with everything else that is no object.
  }
  throw new Refused('Yêu cầu không phải JSON.');
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** A server on `port` or, where that is taken, on one of the next; at last on any. */
async function listening(port: number): Promise<Server> {
  const attempts = port === 0 ? [0] : [...Array.from({ length: 30 }, (_, step) => port + step), 0];
  for (const attempt of attempts) {
    const server = createServer();
    const ok = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(attempt, HOST, () => resolve(true));
    });
    if (ok) return server;
  }
  throw new Error('Không có cổng nào của máy này còn trống.');
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
