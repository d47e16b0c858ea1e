// `google.script` for a page of the script, inside its frame: calls go to the sheet around it, which asks the server.
import { clientValue } from '../../runner/client-values';

/** What a page tells the sheet. */
export type FromFrame =
  | { kind: 'call'; id: number; name: string; args: unknown[] }
  | { kind: 'close' }
  | { kind: 'size'; width?: number; height?: number }
  | { kind: 'editor' }
  | { kind: 'escape' }
  | { kind: 'region'; back: boolean }
  | { kind: 'link'; url: string };

/** What the sheet tells a page. */
export type ToFrame = { id: number; result: { value: unknown } | { error: { name: string; message: string } } };

interface Handlers {
  success?: (value: unknown, user: unknown) => void;
  failure?: (error: Error, user: unknown) => void;
  user?: unknown;
}

const sheet = document.currentScript?.dataset['sheet'] ?? '';
const waiting = new Map<number, Handlers>();
let calls = 0;

const tell = (message: FromFrame): void => parent.postMessage(message, sheet);

function call(name: string, args: unknown[], handlers: Handlers): void {
  // Throws here, as live does, for what cannot travel.
  const sent = args.map((value, index) => clientValue(value, String(index)));
  calls += 1;
  waiting.set(calls, handlers);
  tell({ kind: 'call', id: calls, name, args: sent });
}

function runner(handlers: Handlers): unknown {
  return new Proxy(
    {},
    {
      get(_target, name) {
        if (typeof name === 'symbol' || name === 'then') return undefined;
        if (name === 'withSuccessHandler') return (success: Handlers['success']) => runner(withPart({ success }));
        if (name === 'withFailureHandler') return (failure: Handlers['failure']) => runner(withPart({ failure }));
        if (name === 'withUserObject') return (user: unknown) => runner({ ...handlers, user });
        return (...args: unknown[]) => call(name, args, handlers);
      },
    },
  );

  function withPart(part: { [K in keyof Handlers]: Handlers[K] | undefined }): Handlers {
    return { ...handlers, ...part } as Handlers;
  }
}

addEventListener('message', ({ source, origin, data }: MessageEvent<ToFrame>) => {
  if (source !== parent || origin !== sheet) return;
  const handlers = waiting.get(data.id);
  if (!handlers) return;
  waiting.delete(data.id);
  const { result } = data;
  if ('value' in result) {
    handlers.success?.(result.value, handlers.user);
    return;
  }
  const error = new Error(result.error.message);
  error.name = result.error.name;
  if (handlers.failure) handlers.failure(error, handlers.user);
  else reportError(error);
});

/** Links leave the page through the sheet: papers are downloaded, nothing else is opened. */
const outward = (url: string): boolean => /^https?:/i.test(url);

addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || !outward(link.href) || event.defaultPrevented) return;
  event.preventDefault();
  tell({ kind: 'link', url: link.href });
});

const openHere = window.open.bind(window);
window.open = (url, ...rest) => {
  if (url === undefined || !outward(String(url))) return openHere(url, ...rest);
  tell({ kind: 'link', url: String(url) });
  return null;
};

addEventListener('keydown', (event) => {
  if (event.defaultPrevented) return;
  if (event.key === 'Escape') tell({ kind: 'escape' });
  if (event.key === 'F6') {
    event.preventDefault();
    tell({ kind: 'region', back: event.shiftKey });
  }
});

Object.assign(window, {
  google: {
    script: {
      run: runner({}),
      host: {
        origin: sheet,
        close: () => tell({ kind: 'close' }),
        setWidth: (width: number) => tell({ kind: 'size', width }),
        setHeight: (height: number) => tell({ kind: 'size', height }),
        editor: { focus: () => tell({ kind: 'editor' }) },
      },
    },
  },
});
