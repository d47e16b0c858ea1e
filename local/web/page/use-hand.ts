// Acts of a hand on their way to the server: what is refused or cannot be sent is explained, and nothing typed is lost.
import { useRef, useState } from 'preact/hooks';
import type { EditResult, RowsRequest, SheetView } from '../protocol';
import { act, Problem } from './api';
import type { GridHandle } from './grid';
import { single, type Extent, type Selection } from './selection';

/** A protected place asks again after five minutes, as Sheets does. Milliseconds. */
const REMEMBERED = 5 * 60_000;

interface Surroundings {
  sheet: SheetView | undefined;
  grid: { readonly current: GridHandle | undefined };
  extent: Extent;
  select: (selection: Selection) => void;
  refresh: () => Promise<void>;
  /** Says a sentence; `after` when it has been read. */
  say: (title: string, text: string, after: () => void) => void;
  /** Asks whether to go on in a protected place. */
  warn: (text: string, answer: (sure: boolean, remember: boolean) => void) => void;
}

export function useHand({ sheet, grid, extent, select, refresh, say, warn }: Surroundings) {
  const [pending, setPending] = useState<ReadonlyMap<string, string>>(new Map());
  const sureUntil = useRef(0);
  const focus = (): void => grid.current?.focus();

  /** Sends an act; `again` is what the person is back to when it was not done. */
  const send = async (name: 'edit' | 'rows', request: object, again: () => void, sure: boolean): Promise<void> => {
    let result: EditResult;
    try {
      result = await act<EditResult>(name, { ...request, sure });
    } catch (error) {
      say('Chưa ghi được', error instanceof Problem ? error.message : String(error), again);
      return;
    }
    if (result.ok) await refresh();
    else if ('refused' in result) say('Có vấn đề', result.refused, again);
    else {
      const goOn = await new Promise<boolean>((resolve) => {
        warn(result.warning, (yes, remember) => {
          if (yes && remember) sureUntil.current = Date.now() + REMEMBERED;
          focus();
          resolve(yes);
        });
      });
      if (goOn) await send(name, request, again, true);
    }
  };
  const byHand = (name: 'edit' | 'rows', request: object, again: () => void): Promise<void> =>
    send(name, request, again, Date.now() < sureUntil.current);

  return {
    /** Texts that were typed and are on their way, by `row,column`. */
    pending,
    edit(row: number, column: number, texts: string[][]): void {
      if (!sheet) return;
      const own = new Map<string, string>(
        texts.flatMap((line, down) => line.map((text, right) => [`${row + down},${column + right}`, text] as const)),
      );
      setPending((before) => new Map([...before, ...own]));
      const [only] = texts[0] ?? [];
      const again = (): void => {
        // The editor opens on what was typed. A block is still on the clipboard.
        if (own.size === 1 && only !== undefined && only !== '') {
          select(single(row, column));
          grid.current?.edit(row, column, only);
        } else focus();
      };
      void byHand('edit', { sheet: sheet.name, row, column, texts }, again).finally(() =>
        setPending((before) => new Map([...before].filter(([key, text]) => own.get(key) !== text))),
      );
    },
    rows(kind: RowsRequest['act']): void {
      if (!sheet) return;
      const last = extent.row + extent.rows - 1;
      const row = kind === 'insertBelow' ? last : kind === 'append' ? sheet.rows : extent.row;
      const count = kind === 'append' ? 100 : extent.rows;
      void byHand('rows', { sheet: sheet.name, act: kind, row, count }, focus);
      focus();
    },
  };
}
