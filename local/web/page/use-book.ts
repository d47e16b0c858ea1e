// The workbook as this window knows it: the book, the sheet that is shown, and what the server tells.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { BookView, Message, SheetView } from '../protocol';
import { act, listen, Problem, read, readSheet } from './api';

export interface Known {
  book: BookView | undefined;
  sheet: SheetView | undefined;
  /** Counts up when something of the world has changed. */
  version: number;
  /** Whether the server is heard. */
  heard: boolean;
  /** Difference of the world's clock to the machine's, milliseconds. */
  ahead: number;
}

export interface BookUse extends Known {
  /** Shows a tab; `undefined`: the first one. */
  show: (id: number) => void;
  /** Resolves when the sheet shows what has happened until now. */
  refresh: () => Promise<void>;
}

export function useBook(onMessage: (message: Message) => void, onProblem: (sentence: string) => void): BookUse {
  const [known, setKnown] = useState<Known>({ book: undefined, sheet: undefined, version: 0, heard: true, ahead: 0 });
  const tab = useRef<number>();
  const tags = useRef(new Map<number, string>());
  const sheets = useRef(new Map<number, SheetView>());
  const reading = useRef<Promise<void>>();
  const again = useRef(false);

  const readAll = async (): Promise<void> => {
    const book = await read<BookView>('book');
    const seen = book.tabs.filter((one) => !one.hidden);
    const shown = seen.find((one) => one.id === tab.current) ?? seen[0];
    if (!shown) return;
    tab.current = shown.id;
    const tag = sheets.current.has(shown.id) ? (tags.current.get(shown.id) ?? '') : '';
    const fresh = await readSheet<SheetView>(shown.id, tag).catch(async (error: unknown) => {
      // The script may have deleted the sheet since the book was read: then another is to be shown.
      const now = await read<BookView>('book');
      if (now.tabs.some((one) => one.id === shown.id)) throw error;
      again.current = true;
      return undefined;
    });
    if (fresh) {
      sheets.current.set(shown.id, fresh.sheet);
      tags.current.set(shown.id, fresh.tag);
    }
    // Another tab may have been chosen meanwhile: it is being read already.
    const sheet = sheets.current.get(shown.id);
    if (!sheet) return;
    setKnown((before) => ({
      ...{ ...before, book, version: before.version + 1, ahead: book.now - Date.now() },
      sheet: tab.current === shown.id ? sheet : before.sheet,
    }));
  };

  const refresh = (): Promise<void> => {
    again.current = true;
    reading.current ??= (async () => {
      try {
        while (again.current) {
          again.current = false;
          await readAll();
        }
      } catch (error) {
        onProblem(error instanceof Problem ? error.message : String(error));
      } finally {
        reading.current = undefined;
      }
    })();
    return reading.current;
  };

  useEffect(() => {
    let begun = false;
    listen(
      (message) => {
        if (message.type === 'welcome') {
          // A second welcome comes from a server that was started anew, and does not know this window.
          if (begun) location.reload();
          begun = true;
          void refresh();
          act('opened').catch((error: unknown) => onProblem(String((error as Error).message)));
        } else if (message.type === 'changed') void refresh();
        else if (message.type === 'edition') location.reload();
        else onMessage(message);
      },
      (heard) => setKnown((before) => (before.heard === heard ? before : { ...before, heard })),
    );
  }, []);

  return {
    ...known,
    refresh,
    show(id) {
      tab.current = id;
      const sheet = sheets.current.get(id);
      if (sheet) setKnown((before) => ({ ...before, sheet }));
      void refresh();
    },
  };
}
