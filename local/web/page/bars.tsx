// The bars around the grid: title and clock above, what the active cell holds, the tabs below.
import { useEffect, useRef, useState } from 'preact/hooks';
import { columnLetters, parseA1 } from '../../values/a1';
import type { BookView } from '../protocol';
import { wallOf } from './time';

/** The day and time of the world, ticking where it does. */
export function Clock({ book, ahead, onClick }: { book: BookView; ahead: number; onClick: () => void }) {
  const [now, setNow] = useState(book.now);
  useEffect(() => {
    const tick = (): void => setNow(book.ticking ? Date.now() + ahead : book.now);
    tick();
    if (!book.ticking) return undefined;
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [book, ahead]);
  const { day, time, weekday } = wallOf(now, book.timeZone);
  return (
    <button type="button" class="clock" title="Ngày giờ của sổ. Bấm để đổi." onClick={onClick}>
      <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.5" />
        <path d="M8 4 V8 L11 9.5" fill="none" stroke="currentColor" stroke-width="1.5" />
      </svg>
      <span>
        {time}, {weekday} {day}
      </span>
    </button>
  );
}

export interface ContentProps {
  row: number;
  column: number;
  text: string;
  disabled: boolean;
  /** Size of the sheet, for addresses. */
  size: { maxRows: number; maxColumns: number };
  onGo: (row: number, column: number) => void;
  onCommit: (text: string) => void;
  onLeave: () => void;
}

/** What the active cell holds, in full; typing here edits the cell. */
export function ContentBar({ row, column, text, disabled, size, onGo, onCommit, onLeave }: ContentProps) {
  const [typed, setTyped] = useState<string>();
  const before = useRef(text);
  useEffect(() => setTyped(undefined), [row, column]);
  const commit = (): void => {
    if (typed !== undefined && typed !== before.current) onCommit(typed);
    setTyped(undefined);
  };
  const name = `${columnLetters(column)}${row}`;
  const go = (address: string): boolean => {
    const box = parseA1(address, size);
    if (!box || box.row > size.maxRows || box.column > size.maxColumns) return false;
    onGo(box.row, box.column);
    return true;
  };
  return (
    <div class="contentbar" data-region="content">
      <input
        class="name"
        type="text"
        aria-label="Địa chỉ ô"
        title="Địa chỉ ô. Gõ địa chỉ rồi Enter để tới ô đó."
        value={name}
        spellcheck={false}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={(event) => {
          event.currentTarget.value = name;
        }}
        onKeyDown={(event) => {
          const field = event.currentTarget;
          if (event.key === 'Escape' || (event.key === 'Enter' && go(field.value))) {
            event.preventDefault();
            onLeave();
          } else if (event.key === 'Enter') field.select();
        }}
      />
      <span class="fx" aria-hidden="true">
        fx
      </span>
      <textarea
        rows={1}
        aria-label={`Nội dung ô ${name}`}
        value={typed ?? text}
        readOnly={disabled}
        spellcheck={false}
        onFocus={() => {
          before.current = text;
        }}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Enter' && !event.altKey && !event.shiftKey) {
            event.preventDefault();
            commit();
            onLeave();
          } else if (event.key === 'Escape') {
            event.preventDefault();
            setTyped(undefined);
            onLeave();
          }
        }}
      />
    </div>
  );
}

/** The tabs of the workbook. */
export function Tabs({
  book,
  shown,
  onShow,
}: {
  book: BookView;
  shown: number | undefined;
  onShow: (id: number) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const tabs = book.tabs.filter((tab) => !tab.hidden);
  const at = tabs.findIndex((tab) => tab.id === shown);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown]);
  const go = (index: number): void => {
    const next = tabs[(index + tabs.length) % tabs.length];
    if (!next) return;
    onShow(next.id);
    list.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  };
  return (
    <div ref={list} class="tabs" role="tablist" aria-label="Trang tính" data-region="tabs">
      {tabs.map((tab, index) => (
        <button
          key={tab.id}
          id={`tab-${tab.id}`}
          type="button"
          role="tab"
          aria-selected={tab.id === shown}
          aria-controls="sheet"
          tabIndex={tab.id === shown || (at < 0 && index === 0) ? 0 : -1}
          onClick={() => onShow(tab.id)}
          onKeyDown={(event) => {
            const keys: Record<string, () => void> = {
              ArrowRight: () => go(index + 1),
              ArrowLeft: () => go(index - 1),
              Home: () => go(0),
              End: () => go(tabs.length - 1),
            };
            const act = keys[event.key];
            if (!act) return;
            event.preventDefault();
            act();
          }}
        >
          {tab.name}
          {tab.color === undefined ? null : <span class="colour" style={{ backgroundColor: tab.color }} />}
        </button>
      ))}
    </div>
  );
}
