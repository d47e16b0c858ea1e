// The page's side of the server: requests, and the stream on which the server tells what has happened.
import type { Message, Refusal } from '../protocol';

const { token = '', pages = '' } = document.body.dataset;

/** Origin of the script's pages. */
export const PAGES = pages;
/** Who sits at this window. */
export const USER = new URLSearchParams(location.search).get('nguoi') ?? '';
/** A window lives as long as its page: after a reload it is another one. */
export const WINDOW: string = crypto.randomUUID();

/** A refusal of the server, or a server that does not answer, as a sentence. */
export class Problem extends Error {}

const SILENT = 'Máy không trả lời. Hãy kiểm tra cửa sổ lệnh đang chạy máy thử, rồi làm lại.';

async function checked(request: Promise<Response>): Promise<Response> {
  let response: Response;
  try {
    response = await request;
  } catch {
    throw new Problem(SILENT);
  }
  if (response.ok || response.status === 304) return response;
  const body = (await response.json().catch(() => ({}))) as Partial<Refusal>;
  throw new Problem(body.refused ?? SILENT);
}

export async function read<T>(view: string): Promise<T> {
  const response = await checked(fetch(`/api/${view}?window=${WINDOW}`));
  return (await response.json()) as T;
}

/** A sheet, or `undefined` when it is still as `tag` marks it. */
export async function readSheet<T>(id: number, tag: string): Promise<{ sheet: T; tag: string } | undefined> {
  const headers: Record<string, string> = tag === '' ? {} : { 'If-None-Match': tag };
  const response = await checked(fetch(`/api/sheet?window=${WINDOW}&id=${id}`, { headers, cache: 'no-store' }));
  if (response.status === 304) return undefined;
  return { sheet: (await response.json()) as T, tag: response.headers.get('ETag') ?? '' };
}

export async function act<T = unknown>(name: string, body: object = {}): Promise<T> {
  const response = await checked(
    fetch(`/api/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Token': token, 'X-Window': WINDOW },
      body: JSON.stringify(body),
    }),
  );
  return (await response.json()) as T;
}

export async function upload<T>(file: Blob): Promise<T> {
  const response = await checked(
    fetch('/api/open', { method: 'POST', headers: { 'X-Token': token, 'X-Window': WINDOW }, body: file }),
  );
  return (await response.json()) as T;
}

/** Opens the stream. `onState` says whether the server is heard. */
export function listen(onMessage: (message: Message) => void, onState: (heard: boolean) => void): void {
  const stream = new EventSource(`/events?window=${WINDOW}&user=${encodeURIComponent(USER)}`);
  stream.onmessage = ({ data }: MessageEvent<string>) => onMessage(JSON.parse(data) as Message);
  stream.onopen = () => onState(true);
  stream.onerror = () => onState(false);
}
