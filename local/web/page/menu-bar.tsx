// Menus as a menu bar: by mouse, and by keyboard as the ARIA pattern has it. Also the menu of a row.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

export type MenuEntry = MenuItem | SubMenu | null;

export interface MenuItem {
  label: string;
  act: () => void;
  disabled?: boolean;
  /** One of several of which one is chosen. */
  checked?: boolean;
  keys?: string;
}

export interface SubMenu {
  label: string;
  entries: MenuEntry[];
}

const isSub = (entry: MenuItem | SubMenu): entry is SubMenu => 'entries' in entry;

interface ListProps {
  label: string;
  entries: MenuEntry[];
  /** `leave`: one level up, or to the neighbour in the bar. */
  onDone: (leave?: 'left' | 'right') => void;
  style?: Record<string, string>;
}

/** An open menu. It has the focus as long as it is open. */
export function MenuList({ label, entries, onDone, style }: ListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [open, setOpen] = useState(-1);
  const own = (): HTMLElement[] => [
    ...(list.current?.querySelectorAll<HTMLElement>(':scope > li > [role^="menuitem"]') ?? []),
  ];
  useLayoutEffect(() => own()[0]?.focus(), []);

  const key = (event: KeyboardEvent): void => {
    const items = own();
    const at = items.indexOf(document.activeElement as HTMLElement);
    if (at < 0) return;
    const to = (index: number): void => items[(index + items.length) % items.length]?.focus();
    const keys: Record<string, () => void> = {
      ArrowDown: () => to(at + 1),
      ArrowUp: () => to(at - 1),
      Home: () => to(0),
      End: () => to(items.length - 1),
      Escape: () => onDone(),
      Tab: () => onDone(),
      ArrowLeft: () => onDone('left'),
      ArrowRight: () => (items[at]?.getAttribute('aria-haspopup') === 'menu' ? items[at]?.click() : onDone('right')),
    };
    const act = keys[event.key];
    if (act) {
      event.preventDefault();
      event.stopPropagation();
      act();
    } else if (event.key.length === 1 && event.key !== ' ') {
      const next = [...items.slice(at + 1), ...items].find((item) =>
        item.textContent?.trim().toLowerCase().startsWith(event.key.toLowerCase()),
      );
      next?.focus();
    }
  };

  return (
    <ul ref={list} role="menu" aria-label={label} class="menu" onKeyDown={key} style={style}>
      {entries.map((entry, index) => {
        if (entry === null) return <li key={index} role="separator" class="separator" />;
        const role = !isSub(entry) && entry.checked !== undefined ? 'menuitemradio' : 'menuitem';
        return (
          <li key={index} role="none">
            <button
              type="button"
              role={role}
              tabIndex={-1}
              aria-checked={isSub(entry) ? undefined : entry.checked}
              aria-haspopup={isSub(entry) ? 'menu' : undefined}
              aria-expanded={isSub(entry) ? open === index : undefined}
              aria-disabled={!isSub(entry) && entry.disabled ? true : undefined}
              onMouseEnter={(event) => event.currentTarget.focus()}
              onClick={() => {
                if (isSub(entry)) setOpen(index);
                else if (!entry.disabled) {
                  onDone();
                  entry.act();
                }
              }}
            >
              <span class="tick" aria-hidden="true">
                {!isSub(entry) && entry.checked ? '✓' : ''}
              </span>
              <span class="label">{entry.label}</span>
              {isSub(entry) ? <span aria-hidden="true">▸</span> : entry.keys ? <kbd>{entry.keys}</kbd> : null}
            </button>
            {isSub(entry) && open === index ? (
              <MenuList
                label={entry.label}
                entries={entry.entries}
                onDone={(leave) => {
                  setOpen(-1);
                  if (leave === 'left') own()[index]?.focus();
                  else onDone(leave);
                }}
              />
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

/** Closes what is open when one clicks elsewhere. */
export function useAway(open: boolean, close: () => void, inside: () => Element | null): void {
  useEffect(() => {
    if (!open) return undefined;
    const away = (event: Event): void => {
      if (event.target instanceof Node && !inside()?.contains(event.target)) close();
    };
    // A click into a page's frame is only seen as this window's loss of focus.
    const left = (): void => close();
    document.addEventListener('mousedown', away, true);
    window.addEventListener('blur', left);
    return () => {
      document.removeEventListener('mousedown', away, true);
      window.removeEventListener('blur', left);
    };
  }, [open]);
}

export function MenuBar({ menus, onLeave }: { menus: SubMenu[]; onLeave: () => void }) {
  const bar = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(-1);
  const [at, setAt] = useState(0);
  const tops = (): HTMLElement[] => [...(bar.current?.querySelectorAll<HTMLElement>(':scope > div > button') ?? [])];
  useAway(
    open >= 0,
    () => setOpen(-1),
    () => bar.current,
  );

  const go = (index: number, andOpen: boolean): void => {
    const next = (index + menus.length) % menus.length;
    setAt(next);
    setOpen(andOpen ? next : -1);
    tops()[next]?.focus();
  };

  return (
    <div ref={bar} role="menubar" aria-label="Thanh trình đơn" class="menubar" data-region="menu">
      {menus.map((menu, index) => (
        <div key={menu.label} role="none" class="top-menu">
          <button
            type="button"
            role="menuitem"
            aria-haspopup="menu"
            aria-expanded={open === index}
            tabIndex={at === index ? 0 : -1}
            onFocus={() => setAt(index)}
            onMouseEnter={() => open >= 0 && open !== index && go(index, true)}
            onClick={() => setOpen(open === index ? -1 : index)}
            onKeyDown={(event) => {
              const keys: Record<string, () => void> = {
                ArrowRight: () => go(index + 1, false),
                ArrowLeft: () => go(index - 1, false),
                ArrowDown: () => setOpen(index),
                Home: () => go(0, false),
                End: () => go(menus.length - 1, false),
                Escape: onLeave,
              };
              const act = keys[event.key];
              if (!act) return;
              event.preventDefault();
              act();
            }}
          >
            {menu.label}
          </button>
          {open === index ? (
            <MenuList
              label={menu.label}
              entries={menu.entries}
              onDone={(leave) => {
                setOpen(-1);
                if (leave) go(index + (leave === 'left' ? -1 : 1), true);
                else tops()[index]?.focus();
              }}
            />
          ) : null}
        </div>
      ))}
    </div>
  );
}
