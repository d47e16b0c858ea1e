// What a page has of its browser: google.script.run as a promise, and what is kept on this machine.
import type { Surroundings } from './connection';

interface Runner {
  withSuccessHandler(handler: (value: string) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
  doiThoai(json: string): void;
}
declare const google: { script: { run: Runner; host: { close(): void } } };

/** Days after which something kept on this machine is dropped: it may hold what citizens said. */
const KEPT_DAYS = 7;
const PREFIX = 'doi-thoai:';

const memory = new Map<string, string>();

/** localStorage, or, where the browser forbids it to pages inside pages, memory for as long as the page is open. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return memory.get(key) ?? null;
  }
}
function write(key: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    if (text === undefined) memory.delete(key);
    else memory.set(key, text);
  }
}

/** Keeps plain data on this machine. What is a week old is not given back. */
export const store: Surroundings['store'] = {
  get(key) {
    const text = read(PREFIX + key);
    if (text === null) return undefined;
    try {
      const { at, value } = JSON.parse(text) as { at: number; value: unknown };
      if (Date.now() - at < KEPT_DAYS * 86_400_000) return value;
    } catch {
      // Not ours, or cut off: nothing that could be given back.
    }
    write(PREFIX + key, undefined);
    return undefined;
  },
  set(key, value) {
    write(PREFIX + key, value === undefined ? undefined : JSON.stringify({ at: Date.now(), value }));
  },
};

function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const browser: Surroundings = {
  send: (json) =>
    new Promise((resolve, reject) => {
      google.script.run.withSuccessHandler(resolve).withFailureHandler(reject).doiThoai(json);
    }),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  elapsed: () => performance.now(),
  newId,
  store,
};

export const closePage = (): void => google.script.host.close();
