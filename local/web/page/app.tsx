// The whole page: bars, grid, the script's pages, and what happens between them.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Message } from '../protocol';
import { act, Problem, upload, USER } from './api';
import { Clock, ContentBar, Tabs } from './bars';
import { Ask, Confirm, Notice } from './boxes';
import { firstCell, Grid, type GridHandle } from './grid';
import { ClockBox, MachinePanel, PersonBox } from './machine-panel';
import { MenuBar, MenuList, useAway, type MenuEntry } from './menu-bar';
import { menusOf } from './menus';
import { download, OutPanel } from './out-panel';
import { regionFrom } from './regions';
import { extentOf, single, within, type Selection } from './selection';
import { useBook } from './use-book';
import { useHand } from './use-hand';
import { useMessages } from './use-messages';
import { ScriptDialog, Sidebar, type FrameActs } from './windows';

/** A sentence that is to be read after the page has begun anew. */
const AFTER = 'doi-thoai-sau-khi-mo';

const KEYS = `Mũi tên, Home, End, Page Up, Page Down (với Ctrl: tới đầu, cuối): đi giữa các ô
Enter hoặc F2: sửa ô · gõ chữ: ghi đè ô · Esc: bỏ sửa
Tab, Shift + Tab: sang ô bên cạnh · Shift + mũi tên: chọn nhiều ô
Delete: xóa nội dung · Ctrl + C, X, V: sao chép, cắt, dán
Alt + mũi tên xuống: mở danh sách chọn · Ctrl + Enter: mở liên kết
Shift + F10: trình đơn của hàng
F6, Shift + F6: sang phần khác của trang (trình đơn, ô nội dung, bảng, tên trang, thanh bên)`;

type Box =
  | { kind: 'notice'; title: string; text: string; after?: () => void }
  | {
      kind: 'confirm';
      title: string;
      text: string;
      yes: string;
      remember?: string;
      answer: (sure: boolean, remember: boolean) => void;
    }
  | { kind: 'out' | 'machine' | 'clock' | 'person' };

export function App() {
  const messages = useMessages();
  const [boxes, setBoxes] = useState<Box[]>([]);
  const [selections, setSelections] = useState<Record<number, Selection>>({});
  const [rowMenu, setRowMenu] = useState<{ x: number; y: number }>();
  const grid = useRef<GridHandle>();
  const rowMenuBox = useRef<HTMLDivElement>(null);
  const file = useRef<HTMLInputElement>(null);

  const box = useCallback((next: Box) => setBoxes((before) => [...before, next]), []);
  const closeBox = (): void => setBoxes((before) => before.slice(0, -1));
  const notice = useCallback((title: string, text: string, after?: () => void) => {
    box({ kind: 'notice', title, text, ...(after ? { after } : {}) });
  }, []);
  const problem = useCallback((sentence: string) => notice('Chưa làm được', sentence), []);
  const guard = (work: Promise<unknown>): void => {
    work.catch((error: unknown) => problem(error instanceof Problem ? error.message : String(error)));
  };

  const hear = (message: Message): void => {
    if (message.type !== 'goTo') return messages.onMessage(message);
    setSelections((before) => ({ ...before, [message.tab]: single(message.row, message.column) }));
    show(message.tab);
  };
  const { book, sheet, version, heard, ahead, show, refresh } = useBook(hear, problem);

  useEffect(() => {
    const said = sessionStorage.getItem(AFTER);
    sessionStorage.removeItem(AFTER);
    if (said !== null) notice('Đã mở sổ', said);
  }, []);
  useEffect(() => {
    if (book) document.title = `${book.name} – ${USER}`;
  }, [book?.name]);
  useAway(
    rowMenu !== undefined,
    () => setRowMenu(undefined),
    () => rowMenuBox.current,
  );
  useEffect(() => {
    const key = (event: KeyboardEvent): void => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      toRegion(event.shiftKey);
    };
    document.addEventListener('keydown', key);
    return () => document.removeEventListener('keydown', key);
  });

  const selection = sheet ? within(selections[sheet.id] ?? firstCell(sheet), sheet) : single(1, 1);
  const select = (next: Selection): void => {
    if (sheet) setSelections((before) => ({ ...before, [sheet.id]: next }));
  };
  const extent = extentOf(selection);
  const toRegion = (back: boolean): void => regionFrom(document, back, () => grid.current?.focus());

  const { pending, edit, rows } = useHand({
    ...{ sheet, grid, extent, select, refresh, say: notice },
    warn: (text, answer) =>
      box({
        ...{ kind: 'confirm', title: 'Phần được bảo vệ', text, yes: 'Vẫn sửa', answer },
        remember: 'Không hỏi lại trong 5 phút',
      }),
  });

  const link = useCallback((url: string) => {
    const paper = /^https:\/\/(?:docs\.google\.com\/document|drive\.google\.com\/file)\/d\/([\w-]+)/.exec(url)?.[1];
    if (paper !== undefined) guard(download(`/download/paper/${paper}`, 'van-ban.docx'));
    else notice('Liên kết ra ngoài', `Máy thử không mở địa chỉ bên ngoài máy này: ${url}`);
  }, []);

  const replaced = (work: Promise<{ aside?: string }>): void => {
    guard(
      work.then(({ aside }) => {
        if (aside !== undefined) sessionStorage.setItem(AFTER, `Sổ trước đó được cất trong thư mục ${aside}.`);
      }),
    );
  };
  const replacing = (title: string, go: () => void): void => {
    const text = 'Mọi cửa sổ đang mở sẽ chuyển sang sổ này. Sổ hiện tại được cất vào một thư mục riêng, không mất gì.';
    box({ kind: 'confirm', title, text, yes: 'Mở', answer: (sure) => (sure ? go() : grid.current?.focus()) });
  };

  if (!book || !sheet) {
    return (
      <main class="waiting">
        <h1>Sổ theo dõi đối thoại</h1>
        <p role="status">Đang mở sổ…</p>
        {boxes.map((one, index) => (one.kind === 'notice' ? <Notice key={index} {...one} onClose={closeBox} /> : null))}
      </main>
    );
  }

  const bar = menusOf(book, messages.menus, book.example, extent.rows, {
    openFile: () => file.current?.click(),
    save: () => guard(download('/download/workbook', 'so.xlsx')),
    openNew: (which) =>
      replacing(which === 'empty' ? 'Mở sổ mới, trống' : 'Mở sổ ví dụ', () => replaced(act('book', { which }))),
    rows,
    run(functionName) {
      const sent = act('menu', { functionName });
      messages.chosen(sent);
      guard(sent);
    },
    out: () => box({ kind: 'out' }),
    machine: () => box({ kind: 'machine' }),
    keys: () => notice('Phím tắt', KEYS, () => grid.current?.focus()),
    clock: () => box({ kind: 'clock' }),
    person: () => box({ kind: 'person' }),
    latency: (latency) => guard(act('latency', { latency })),
    become(email, newWindow) {
      const address = `/?nguoi=${encodeURIComponent(email)}`;
      if (newWindow) window.open(address, '_blank', 'noopener');
      else location.assign(address);
    },
  });
  const rowEntries = (bar.find((menu) => menu.label === 'Hàng')?.entries ?? []) as MenuEntry[];
  const content = sheet.cells.find((cell) => cell.row === selection.row && cell.column === selection.column);
  const frameActs = (close: () => void): FrameActs => ({
    onClose: () => {
      close();
      grid.current?.focus();
    },
    onEditor: () => grid.current?.focus(),
    onRegion: toRegion,
    onLink: link,
  });

  return (
    <>
      <header class="head-bar">
        <h1>{book.name}</h1>
        <span class="saved" role="status">
          {!heard ? 'Mất liên lạc với máy' : pending.size > 0 ? 'Đang ghi…' : 'Đã ghi'}
        </span>
        <Clock book={book} ahead={ahead} onClick={() => box({ kind: 'clock' })} />
      </header>
      <nav aria-label="Trình đơn">
        <MenuBar menus={bar} onLeave={() => grid.current?.focus()} />
      </nav>
      <main>
        <ContentBar
          row={selection.row}
          column={selection.column}
          text={pending.get(`${selection.row},${selection.column}`) ?? content?.entry ?? content?.text ?? ''}
          disabled={!book.mayEdit}
          size={{ maxRows: sheet.rows, maxColumns: sheet.columns }}
          onGo={(row, column) => select(single(row, column))}
          onCommit={(text) => edit(selection.row, selection.column, [[text]])}
          onLeave={() => grid.current?.focus()}
        />
        <div id="sheet" class="sheet" role="tabpanel" aria-labelledby={`tab-${sheet.id}`}>
          <p id="grid-help" hidden>
            Mũi tên để đi giữa các ô, Enter để sửa, F6 để sang phần khác của trang.
          </p>
          <Grid
            key={sheet.id}
            {...{ sheet, selection, pending }}
            onSelect={select}
            onEdit={edit}
            onLink={link}
            onRowMenu={(_row, x, y) =>
              setRowMenu({ x: Math.min(x, innerWidth - 260), y: Math.min(y, innerHeight - 190) })
            }
            onReady={(handle) => {
              grid.current = handle;
            }}
          />
        </div>
        <Tabs book={book} shown={sheet.id} onShow={show} />
      </main>
      {messages.sidebar ? <Sidebar {...messages.sidebar} acts={frameActs(messages.closeSidebar)} /> : null}
      {rowMenu ? (
        <div ref={rowMenuBox} class="row-menu" style={{ left: `${rowMenu.x}px`, top: `${rowMenu.y}px` }}>
          <MenuList
            label="Hàng"
            entries={rowEntries}
            onDone={() => {
              setRowMenu(undefined);
              grid.current?.focus();
            }}
          />
        </div>
      ) : null}
      {messages.dialogs.map((dialog) => (
        <ScriptDialog key={dialog.page} dialog={dialog} acts={frameActs(() => messages.closeDialog(dialog.page))} />
      ))}
      {boxes.map((one, index) => {
        const done = (): void => {
          closeBox();
          grid.current?.focus();
        };
        switch (one.kind) {
          case 'notice':
            return (
              <Notice
                key={index}
                {...one}
                onClose={() => (closeBox(), one.after ? one.after() : grid.current?.focus())}
              />
            );
          case 'confirm':
            return (
              <Confirm key={index} {...one} onAnswer={(sure, remember) => (closeBox(), one.answer(sure, remember))} />
            );
          case 'out':
            return (
              <OutPanel key={index} timeZone={book.timeZone} version={version} onClose={done} onProblem={problem} />
            );
          case 'machine':
            return <MachinePanel key={index} timeZone={book.timeZone} version={version} onClose={done} />;
          case 'clock':
            return (
              <ClockBox
                key={index}
                timeZone={book.timeZone}
                now={book.ticking ? Date.now() + ahead : book.now}
                onClose={done}
              />
            );
          case 'person':
            return <PersonBox key={index} onClose={done} />;
        }
      })}
      {messages.questions.slice(0, 1).map((question) => (
        <Ask
          key={question.id}
          question={question}
          onAnswer={(button, text) => {
            messages.answered(question.id);
            guard(act('answer', { id: question.id, button, ...(text === undefined ? {} : { text }) }));
          }}
        />
      ))}
      <div class="messages" role="status" aria-label="Thông báo" data-busy={messages.busy}>
        {messages.runs.map((run) => (
          <p key={run.id} class="running">
            Đang chạy «{run.label}»…
          </p>
        ))}
        {messages.toasts.map((one) => (
          <p key={one.id} class={one.wrong ? 'toast wrong' : 'toast'}>
            {one.title === '' ? null : <strong>{one.title}</strong>} {one.text}
          </p>
        ))}
      </div>
      <input
        ref={file}
        type="file"
        hidden
        accept=".xlsx"
        aria-label="Chọn tệp .xlsx"
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (chosen) replacing(`Mở «${chosen.name}»`, () => replaced(upload(chosen)));
        }}
      />
    </>
  );
}
