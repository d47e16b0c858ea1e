// The script's pages: the sidebar of 300 pixels, dialogs that block and dialogs that do not, each in a frame of its own.
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CallResult } from '../protocol';
import { act, PAGES, Problem } from './api';
import { CloseButton } from './boxes';
import type { FromFrame, ToFrame } from './shim';

export interface FrameActs {
  onClose: () => void;
  onSize?: (size: { width?: number; height?: number }) => void;
  onEditor: () => void;
  onEscape?: () => void;
  onRegion: (back: boolean) => void;
  onLink: (url: string) => void;
}

/** A page in its frame: another origin, so that all it can do is ask. */
export function Frame({ page, title, acts }: { page: string; title: string; acts: FrameActs }) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const heard = async ({ source, origin, data }: MessageEvent<FromFrame>): Promise<void> => {
      const page = frame.current?.contentWindow;
      if (!page || source !== page || origin !== PAGES) return;
      switch (data.kind) {
        case 'call': {
          let result: CallResult;
          try {
            result = await act<CallResult>('call', { name: data.name, args: data.args });
          } catch (error) {
            const message = error instanceof Problem ? error.message : String(error);
            result = { error: { name: 'NetworkError', message } };
          }
          const answer: ToFrame = { id: data.id, result };
          page.postMessage(answer, PAGES);
          return;
        }
        case 'close':
          return acts.onClose();
        case 'size':
          return acts.onSize?.(data);
        case 'editor':
          return acts.onEditor();
        case 'escape':
          return acts.onEscape?.();
        case 'region':
          return acts.onRegion(data.back);
        case 'link':
          return acts.onLink(data.url);
      }
    };
    const listener = (event: MessageEvent<FromFrame>): void => void heard(event);
    window.addEventListener('message', listener);
    return () => window.removeEventListener('message', listener);
  });
  return (
    <iframe
      ref={frame}
      title={title}
      src={`${PAGES}/${page}`}
      sandbox="allow-scripts allow-same-origin allow-forms allow-modals allow-downloads"
      allow="clipboard-read; clipboard-write; fullscreen"
      onLoad={() => frame.current?.focus()}
    />
  );
}

export interface Opened {
  page: string;
  title: string;
}

export function Sidebar({ title, page, acts }: Opened & { acts: FrameActs }) {
  const id = useId();
  return (
    <aside class="sidebar" aria-labelledby={id} data-region="sidebar" data-part="sidebar">
      <div class="title">
        <h2 id={id}>{title}</h2>
        <CloseButton label="Đóng thanh bên" onClick={acts.onClose} />
      </div>
      <Frame key={page} page={page} title={title} acts={acts} />
    </aside>
  );
}

export interface OpenedDialog extends Opened {
  modal: boolean;
  width: number | null;
  height: number | null;
}

const STEP = 20;

/** A dialog of the script. A modeless one can be moved: with the mouse, or with arrows while its title has the focus. */
export function ScriptDialog({ dialog, acts }: { dialog: OpenedDialog; acts: FrameActs }) {
  const { title, page, modal } = dialog;
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [size, setSize] = useState({ width: dialog.width ?? 600, height: dialog.height ?? 400 });
  const [place, setPlace] = useState<{ left: number; top: number }>();
  useLayoutEffect(() => {
    const element = box.current;
    if (modal) element?.showModal();
    else element?.show();
    return () => element?.close();
  }, []);

  const move = (right: number, down: number): void => {
    const rect = box.current?.getBoundingClientRect();
    if (!rect) return;
    // The title stays within reach.
    setPlace({
      left: Math.min(innerWidth - 80, Math.max(80 - rect.width, rect.left + right)),
      top: Math.min(innerHeight - 40, Math.max(0, rect.top + down)),
    });
  };
  const dragged = (event: PointerEvent): void => {
    if (modal || (event.target instanceof Element && event.target.closest('.close'))) return;
    const handle = event.currentTarget as HTMLElement;
    handle.setPointerCapture(event.pointerId);
    let { clientX, clientY } = event;
    const to = (next: PointerEvent): void => {
      move(next.clientX - clientX, next.clientY - clientY);
      ({ clientX, clientY } = next);
    };
    handle.addEventListener('pointermove', to);
    handle.addEventListener('pointerup', () => handle.removeEventListener('pointermove', to), { once: true });
  };
  const keys: Record<string, [number, number]> = {
    ArrowLeft: [-STEP, 0],
    ArrowRight: [STEP, 0],
    ArrowUp: [0, -STEP],
    ArrowDown: [0, STEP],
  };
  const style = {
    width: `${size.width}px`,
    ...(place ? { left: `${place.left}px`, top: `${place.top}px`, margin: '0' } : {}),
  };
  return (
    <dialog
      ref={box}
      class={`script ${modal ? 'modal' : 'modeless'}`}
      aria-labelledby={id}
      data-part="dialog"
      data-region={modal ? undefined : 'dialog'}
      style={style}
      onCancel={(event) => {
        event.preventDefault();
        acts.onClose();
      }}
    >
      <div class="title" onPointerDown={dragged}>
        {modal ? (
          <h2 id={id}>{title}</h2>
        ) : (
          <h2 id={id}>
            <button
              type="button"
              class="handle"
              title="Kéo, hoặc dùng phím mũi tên, để di chuyển hộp thoại"
              aria-label={`${title}: dùng phím mũi tên để di chuyển hộp thoại`}
              onKeyDown={(event) => {
                const [right, down] = keys[event.key] ?? [0, 0];
                if (right === 0 && down === 0) return;
                event.preventDefault();
                move(right, down);
              }}
            >
              {title}
            </button>
          </h2>
        )}
        <CloseButton label="Đóng hộp thoại" onClick={acts.onClose} />
      </div>
      <div class="frame" style={{ height: `${size.height}px` }}>
        <Frame
          page={page}
          title={title}
          acts={{
            ...acts,
            onSize: (asked) =>
              setSize((before) => ({ width: asked.width ?? before.width, height: asked.height ?? before.height })),
            ...(modal ? { onEscape: acts.onClose } : {}),
          }}
        />
      </div>
    </dialog>
  );
}
