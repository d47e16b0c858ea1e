// The whole page: bars, grid, the script's pages, and what happens between them.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { EditResult, Message, ScriptMenu } from '../protocol';
import { act, Problem, upload, USER } from './api';
import { Clock, ContentBar, Tabs } from './bars';
import { Ask, Confirm, Notice, type Question } from './boxes';
import { firstCell, Grid, type GridHandle } from './grid';
import { ClockBox, MachinePanel, PersonBox } from './machine-panel';
import { MenuBar, MenuList, useAway, type MenuEntry } from './menu-bar';
import { menusOf } from './menus';
import { download, OutPanel } from './out-panel';
import { regionFrom } from './regions';
import { extentOf, single, type Selection } from './selection';
import { useBook } from './use-book';
import { ScriptDialog, Sidebar, type FrameActs, type Opened, type OpenedDialog } from './windows';

/** A protected place asks again after five minutes, as Sheets does. Milliseconds. */
const REMEMBERED = 5 * 60_000;
const TOAST = 5_000;
/** A sentence that is to be read after the page has begun anew. */
const AFTER = 'doi-thoai-sau-khi-mo';

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
  const [menus, setMenus] = useState<ScriptMenu[]>([]);
  const [sidebar, setSidebar] = useState<Opened>();
  const [dialogs, setDialogs] = useState<OpenedDialog[]>([]);
  const [questions, setQuestions] = useState<Question[]>([]);
  const [toasts, setToasts] = useState<{ id: number; title: string; text: string; wrong: boolean }[]>([]);
  const [runs, setRuns] = useState<{ id: number; label: string }[]>([]);
  /** Items of menus that were chosen and of whose run the server has not told yet. */
  const [starting, setStarting] = useState(0);
  const [boxes, setBoxes] = useState<Box[]>([]);
  const [selections, setSelections] = useState<Record<number, Selection>>({});
  const [pending, setPending] = useState<ReadonlyMap<string, string>>(new Map());
  const [rowMenu, setRowMenu] = useState<{ x: number; y: number }>();
  const grid = useRef<GridHandle>();
  const rowMenuBox = useRef<HTMLDivElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const sureUntil = useRef(0);
  const counter = useRef(0);

  const box = useCallback((next: Box) => setBoxes((before) => [...before, next]), []);
  const closeBox = (): void => setBoxes((before) => before.slice(0, -1));
  const notice = useCallback((title: string, text: string, after?: () => void) => {
    box({ kind: 'notice', title, text, ...(after ? { after } : {}) });
  }, []);
  const problem = useCallback((sentence: string) => notice('Chưa làm được', sentence), []);
  const toast = (title: string, text: string, wrong = false): void => {
    counter.current += 1;
    const id = counter.current;
    setToasts((before) => [...before, { id, title, text, wrong }]);
    setTimeout(() => setToasts((before) => before.filter((one) => one.id !== id)), wrong ? TOAST * 3 : TOAST);
  };
  const guard = (work: Promise<unknown>): void => {
    work.catch((error: unknown) => problem(error instanceof Problem ? error.message : String(error)));
  };

  const onMessage = (message: Message): void => {
    switch (message.type) {
      case 'menu':
        setMenus((before) => [...before.filter((menu) => menu.caption !== message.menu.caption), message.menu]);
        break;
      case 'toast':
        toast(message.title, message.text);
        break;
      case 'sidebar':
        setSidebar(message);
        break;
      case 'dialog':
        setDialogs((before) => [
          ...before.filter((one) => (message.modal ? !one.modal : one.title !== message.title)),
          message,
        ]);
        break;
      case 'goTo':
        setSelections((before) => ({ ...before, [message.tab]: single(message.row, message.column) }));
        show(message.tab);
        break;
      case 'ask':
        setQuestions((before) => [...before, message]);
        break;
      case 'run':
        setStarting((before) => (message.state === 'begun' ? Math.max(0, before - 1) : before));
        setRuns((before) => [
          ...before.filter((run) => run.id !== message.id),
          ...(message.state === 'begun' ? [message] : []),
        ]);
        if (message.state === 'failed') toast(message.label, `Chương trình báo lỗi: ${message.error}`, true);
        break;
      default:
    }
  };
  const { book, sheet, version, heard, ahead, show, refresh } = useBook(onMessage, problem);

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

  const selection = (sheet && selections[sheet.id]) ?? (sheet ? firstCell(sheet) : single(1, 1));
  const select = (next: Selection): void => {
    if (sheet) setSelections((before) => ({ ...before, [sheet.id]: next }));
  };
  const extent = extentOf(selection);
  const toRegion = (back: boolean): void => regionFrom(document, back, () => grid.current?.focus());

  /** Sends an act of a hand; a protected place asks first, a refusal says why. `refused` is called after that is read. */
  const byHand = async (name: 'edit' | 'rows', request: object, refused: () => void): Promise<void> => {
    const sure = Date.now() < sureUntil.current;
    const result = await act<EditResult>(name, { ...request, sure });
    if (result.ok) return refresh();
    if ('refused' in result) {
      notice('Có vấn đề', result.refused, refused);
      return undefined;
    }
    box({
      ...{ kind: 'confirm', title: 'Phần được bảo vệ', text: result.warning, yes: 'Vẫn sửa' },
      remember: 'Không hỏi lại trong 5 phút',
      answer(yes, remember) {
        if (!yes) return grid.current?.focus();
        if (remember) sureUntil.current = Date.now() + REMEMBERED;
        guard(
          act<EditResult>(name, { ...request, sure: true }).then((again) => {
            if (again.ok) return refresh();
            notice('Có vấn đề', 'refused' in again ? again.refused : again.warning, refused);
            return undefined;
          }),
        );
        grid.current?.focus();
      },
    });
    return undefined;
  };

  const edit = (row: number, column: number, texts: string[][]): void => {
    if (!sheet) return;
    const keys = texts.flatMap((line, down) =>
      line.map((text, right) => [`${row + down},${column + right}`, text] as const),
    );
    setPending((before) => new Map([...before, ...keys]));
    const settle = (): void =>
      setPending((before) => new Map([...before].filter(([key]) => !keys.some(([own]) => own === key))));
    const [only] = texts[0] ?? [];
    const again = (): void => {
      // What was typed is not lost: the editor opens on it again. A block is still on the clipboard.
      if (keys.length === 1 && only !== undefined && only !== '') {
        select(single(row, column));
        grid.current?.edit(row, column, only);
      } else grid.current?.focus();
    };
    guard(byHand('edit', { sheet: sheet.name, row, column, texts }, again).finally(settle));
  };

  const rows = (kind: 'insertAbove' | 'insertBelow' | 'delete' | 'append'): void => {
    if (!sheet) return;
    const last = extent.row + extent.rows - 1;
    const row = kind === 'insertBelow' ? last : kind === 'append' ? sheet.rows : extent.row;
    const count = kind === 'append' ? 100 : extent.rows;
    guard(byHand('rows', { sheet: sheet.name, act: kind, row, count }, () => grid.current?.focus()));
    grid.current?.focus();
  };

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

  const bar = menusOf(book, menus, book.example, extent.rows, {
    openFile: () => file.current?.click(),
    save: () => guard(download('/download/workbook', 'so.xlsx')),
    openNew: (which) =>
      replacing(which === 'empty' ? 'Mở sổ mới, trống' : 'Mở sổ ví dụ', () => replaced(act('book', { which }))),
    rows,
    run(functionName) {
      setStarting((before) => before + 1);
      const work = act('menu', { functionName });
      work.catch(() => setStarting((before) => Math.max(0, before - 1)));
      guard(work);
    },
    out: () => box({ kind: 'out' }),
    machine: () => box({ kind: 'machine' }),
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
      {sidebar ? <Sidebar {...sidebar} acts={frameActs(() => setSidebar(undefined))} /> : null}
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
      {dialogs.map((dialog) => (
        <ScriptDialog
          key={dialog.page}
          dialog={dialog}
          acts={frameActs(() => setDialogs((before) => before.filter((one) => one.page !== dialog.page)))}
        />
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
      {questions.slice(0, 1).map((question) => (
        <Ask
          key={question.id}
          question={question}
          onAnswer={(button, text) => {
            setQuestions((before) => before.filter((one) => one.id !== question.id));
            guard(act('answer', { id: question.id, button, ...(text === undefined ? {} : { text }) }));
          }}
        />
      ))}
      <div class="messages" role="status" aria-label="Thông báo" data-busy={starting + runs.length}>
        {runs.map((run) => (
          <p key={run.id} class="running">
            Đang chạy «{run.label}»…
          </p>
        ))}
        {toasts.map((one) => (
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
